// Prints the known answers of crypto/: build/release/tests/crypto_vectors >
// tests/vectors/crypto.txt
#include "tests/crypto/message_vectors.hpp"

#include <iostream>

int main() {
    std::cout
        << "# Known answers of crypto/, frozen after its functions passed the public vectors.\n"
           "# Made by: build/release/tests/crypto_vectors > tests/vectors/crypto.txt\n"
           "# Checked a second way by: python3 tests/vectors/check_crypto.py and "
           "check_messages.py\n";
    for (const auto& [name, bytes] : pipit::test::all_answers()) {
        std::cout << name << " " << bytes << "\n";
    }
}
