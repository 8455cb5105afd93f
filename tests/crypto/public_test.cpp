// The public vectors (Wycheproof), where they are: $PIPIT_SHARED/vectors, else ../shared/vectors
// beside the checkout. They are not part of a clone; run with: build/release/tests/test_crypto
// "[public]"
#include "tests/crypto/vectors.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

using namespace pipit;

namespace {

using Fields = std::map<std::string, std::string>;

std::vector<std::uint8_t> unhex(const std::string& text) {
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

// "name" : "value" or "name" : 12 on a line of its own, which is how these files are written.
std::optional<std::pair<std::string, std::string>> field(const std::string& line) {
    const auto first = line.find('"');
    const auto second = line.find('"', first + 1);
    const auto colon = line.find(':', second + 1);
    if (first == std::string::npos || second == std::string::npos || colon == std::string::npos) {
        return std::nullopt;
    }
    std::string value = line.substr(colon + 1);
    const auto from = value.find_first_not_of(" \"");
    const auto to = value.find_last_not_of(" \",");
    value = from == std::string::npos || to == std::string::npos || to < from
                ? ""
                : value.substr(from, to - from + 1);
    return std::pair(line.substr(first + 1, second - first - 1), value);
}

// Every test with the fields of its group (the newest seen); a test ends with its "result".
std::vector<Fields> tests_of(const std::string& name) {
    const char* shared = std::getenv("PIPIT_SHARED");
    const std::string folder = shared != nullptr ? shared : PIPIT_SOURCE_DIR "/../shared";
    std::ifstream file(folder + "/vectors/wycheproof_" + name + ".json");
    INFO(folder);
    REQUIRE(file.is_open());
    std::vector<Fields> tests;
    std::size_t announced = 0;
    Fields seen;
    for (std::string line; std::getline(file, line);) {
        const auto found = field(line);
        if (!found) {
            continue;
        }
        seen[found->first] = found->second;
        if (found->first == "numberOfTests") {
            announced = std::stoul(found->second);
        }
        if (found->first == "result") {
            tests.push_back(seen);
        }
    }
    REQUIRE(announced > 0);
    REQUIRE(tests.size() == announced);
    return tests;
}

}  // namespace

TEST_CASE("XChaCha20-Poly1305 agrees with Wycheproof", "[crypto][vector][public]") {
    int accepted = 0;
    for (Fields& test : tests_of("xchacha20_poly1305")) {
        CAPTURE(test["tcId"], test["comment"]);
        if (unhex(test["iv"]).size() != 24) {  // another nonce size is not ours to take
            CHECK(test["result"] == "invalid");
            continue;
        }
        const auto key = crypto::Key::made_by(
            [&](auto out) { std::ranges::copy(array_of<32>(test["key"]), out.begin()); });
        const auto nonce = array_of<24>(test["iv"]);
        const auto sealed = unhex(test["ct"] + test["tag"]);
        const auto opened = crypto::open(key, nonce, sealed, unhex(test["aad"]));
        CHECK(opened.has_value() == (test["result"] == "valid"));
        if (opened) {
            CHECK(test::hex(opened->expose()) == test["msg"]);
            CHECK(crypto::seal(key, nonce, unhex(test["msg"]), unhex(test["aad"])) == sealed);
            ++accepted;
        }
    }
    CHECK(accepted > 100);
}

TEST_CASE("Ed25519 agrees with Wycheproof", "[crypto][vector][public]") {
    int accepted = 0;
    for (Fields& test : tests_of("ed25519")) {
        CAPTURE(test["tcId"], test["comment"]);
        const bool holds =
            crypto::verifies(array_of<32>(test["pk"]), unhex(test["msg"]), unhex(test["sig"]));
        CHECK(holds == (test["result"] == "valid"));
        accepted += holds ? 1 : 0;
    }
    CHECK(accepted > 50);
}
