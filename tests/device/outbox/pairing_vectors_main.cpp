// Prints the known answers of pairing: build/release/tests/pairing_vectors >
// tests/vectors/pairing.txt
#include "tests/device/outbox/vectors.hpp"

#include <iostream>

int main() {
    std::cout << "# Known answers of pairing (docs/formats/pairing.md), frozen.\n"
                 "# Made by: build/release/tests/pairing_vectors > tests/vectors/pairing.txt\n"
                 "# Checked a second way by: python3 tests/vectors/check_messages.py\n";
    for (const auto& [name, bytes] : pipit::test::pairing_answers())
        std::cout << name << " " << bytes << "\n";
}
