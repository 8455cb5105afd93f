// Wycheproof's vectors, where they are (public_files.hpp).
#include "tests/crypto/public_files.hpp"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <optional>

using namespace pipit;
using namespace pipit::test;

namespace {

using Fields = std::map<std::string, std::string>;

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
    std::ifstream file = public_file("wycheproof_" + name + ".json");
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
        const auto key = key_of(test["key"]);
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

TEST_CASE("X25519 agrees with Wycheproof, and refuses every outcome of zero",
          "[crypto][vector][public]") {
    int refused = 0;
    for (Fields& test : tests_of("x25519")) {
        CAPTURE(test["tcId"], test["comment"]);
        const auto agreed =
            crypto::X25519KeyPair(key_of(test["private"])).agree(array_of<32>(test["public"]));
        const bool is_zero = test["shared"] == std::string(64, '0');
        CHECK(agreed.has_value() == !is_zero);
        if (agreed) {
            CHECK(hex(agreed->expose()) == test["shared"]);
        }
        refused += is_zero ? 1 : 0;
    }
    CHECK(refused > 10);
}
