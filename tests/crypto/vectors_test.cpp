// The frozen known answers.
#include "tests/crypto/message_vectors.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <map>

using namespace pipit;

TEST_CASE("every construction gives the bytes it gave when it was frozen", "[crypto][vector]") {
    std::ifstream file(PIPIT_SOURCE_DIR "/tests/vectors/crypto.txt");
    std::map<std::string, std::string> frozen;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("#")) {
            const auto space = line.find(' ');
            frozen[line.substr(0, space)] = line.substr(space + 1);
        }
    }
    const auto answers = test::all_answers();
    REQUIRE(frozen.size() == answers.size());
    for (const auto& [name, bytes] : answers) {
        CAPTURE(name);
        CHECK(frozen[name] == bytes);
    }
}
