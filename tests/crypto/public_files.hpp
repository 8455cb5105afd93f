// Reading of the public vectors, where they are: $PIPIT_SHARED/vectors, else ../shared/vectors
// beside the checkout. They are not part of a clone; run with: build/release/tests/test_crypto
// "[public]"
#pragma once

#include "crypto/x25519.hpp"
#include "tests/crypto/vectors.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

namespace pipit::test {

inline std::ifstream public_file(const std::string& name) {
    const char* shared = std::getenv("PIPIT_SHARED");
    const std::string folder = shared != nullptr ? shared : PIPIT_SOURCE_DIR "/../shared";
    std::ifstream file(folder + "/vectors/" + name);
    INFO(folder);
    REQUIRE(file.is_open());
    return file;
}

inline std::vector<std::uint8_t> unhex(const std::string& text) {
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        bytes.push_back(static_cast<std::uint8_t>(std::stoi(text.substr(i, 2), nullptr, 16)));
    }
    return bytes;
}

template <std::size_t N>
std::array<std::uint8_t, N> array_of(const std::string& text) {
    const auto bytes = unhex(text);
    REQUIRE(bytes.size() == N);
    std::array<std::uint8_t, N> out;
    std::ranges::copy(bytes, out.begin());
    return out;
}

inline crypto::Key key_of(const std::string& text) {
    return crypto::Key::made_by(
        [&](auto out) { std::ranges::copy(array_of<32>(text), out.begin()); });
}

}  // namespace pipit::test
