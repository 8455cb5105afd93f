// The lines of refused.txt: what a thing is, its title, how it is to be read ("ok", or the class it
// is refused by), its bytes. tests/vectors/check_refused.py makes them and reads them a second way.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::test {

struct Refusal {
    std::string what, title, expected;
    std::vector<std::uint8_t> bytes;
};

// All of one kind; at least one.
inline std::vector<Refusal> refusals(std::string_view what) {
    std::ifstream file(PIPIT_SOURCE_DIR "/tests/vectors/refused.txt");
    std::vector<Refusal> out;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        Refusal one;
        std::string hex;
        words >> one.what >> one.title >> one.expected >> hex;
        if (one.what != what) continue;
        for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
            one.bytes.push_back(
                static_cast<std::uint8_t>(std::stoi(hex.substr(i, 2), nullptr, 16)));
        out.push_back(std::move(one));
    }
    REQUIRE_FALSE(out.empty());
    return out;
}

}  // namespace pipit::test
