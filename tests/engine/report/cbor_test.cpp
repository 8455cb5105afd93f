// The strict subset of CBOR, with known answers frozen from RFC 8949, appendix A.
#include "engine/report/cbor.hpp"

#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

cbor::Bytes from_hex(const std::string& hex) {
    cbor::Bytes out;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        out.push_back(static_cast<std::uint8_t>(std::stoul(hex.substr(i, 2), nullptr, 16)));
    return out;
}

bool takes(const std::string& hex) {
    return cbor::check(from_hex(hex)).ok();
}

cbor::Bytes written(std::int64_t value) {
    cbor::Writer out;
    out.integer(value);
    return out.take();
}

// The appendix's own words for which examples lie in the subset: no floats, tags, null, undefined
// or simple values, no indefinite lengths, no bignums, no text keys.
bool in_subset(const std::string& hex) {
    const auto bytes = from_hex(hex);
    static const char* const outside[] = {"a26161", "a56161",       "826161a1",  "a301", "c2",
                                          "c3",     "5f",           "7f",        "9f",   "bf",
                                          "83019f", "83018202039f", "8301820203"};
    if (bytes[0] >= 0xC0 && hex != "f4" && hex != "f5") return false;
    if (hex == "8301820203820405") return true;
    for (const char* start : outside) {
        if (hex.rfind(start, 0) == 0) return false;
    }
    return hex.find("9f") == std::string::npos && hex.find("bf61") == std::string::npos;
}

}  // namespace

TEST_CASE("CBOR of the subset is taken, anything else is refused", "[engine][vector]") {
    for (const char* hex : {"00",
                            "17",
                            "1818",
                            "1903e8",
                            "1a000f4240",
                            "1b000000e8d4a51000",
                            "1bffffffffffffffff",
                            "20",
                            "3863",
                            "3903e7",
                            "f4",
                            "f5",
                            "40",
                            "4401020304",
                            "60",
                            "6449455446",
                            "62c3bc",
                            "63e6b0b4",
                            "64f0908591",
                            "80",
                            "83010203",
                            "8301820203820405",
                            "a0",
                            "a201020304",
                            "818181818180"}) {
        CAPTURE(hex);
        CHECK(takes(hex));
    }
    for (const char* hex : {"",
                            "1817",
                            "190017",
                            "1a00000017",
                            "1b0000000000000017",
                            "f6",
                            "f7",
                            "f0",
                            "f818",
                            "f90000",
                            "fb3ff199999999999a",
                            "c11a514b67b0",
                            "c249010000000000000000",
                            "5f42010243030405ff",
                            "7f657374726561646d696e67ff",
                            "9fff",
                            "bf6161019fff",
                            "a2616101616202",
                            "a203040102",
                            "a201020104",
                            "62c0af",
                            "63eda080",
                            "64f4908080",
                            "61ff",
                            "81",
                            "8202",
                            "a101",
                            "1c",
                            "0000",
                            "81818181818180",
                            "3bffffffffffffffffff",
                            "5bffffffffffffffff00",
                            "9bffffffffffffffff"}) {
        CAPTURE(hex);
        CHECK_FALSE(takes(hex));
    }
}

TEST_CASE("integers are written shortest and read back", "[engine][property]") {
    CHECK(written(0) == from_hex("00"));
    CHECK(written(23) == from_hex("17"));
    CHECK(written(24) == from_hex("1818"));
    CHECK(written(-1) == from_hex("20"));
    CHECK(written(-1000) == from_hex("3903e7"));
    CHECK(written(INT64_MIN) == from_hex("3b7fffffffffffffff"));
    const auto seed = GENERATE(range(0, 100));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    const auto value = static_cast<std::int64_t>(random.next() >> random.below(64)) *
                       (random.chance(0.5) ? 1 : -1);
    const auto bytes = written(value);
    cbor::Reader in(bytes);
    CHECK(in.integer("value", INT64_MIN, INT64_MAX) == value);
    in.end("value");
    CHECK(in.ok());
    CHECK(cbor::check(bytes));
}

TEST_CASE("the first thing that does not hold is what a reader reports", "[engine]") {
    const auto bytes = from_hex("a2010218030f");
    cbor::Reader in(bytes);
    in.map("thing", 2);
    in.key("thing.a", 1);
    CHECK(in.unsigned_integer("thing.a", 1) == 0);
    in.key("thing.b", 3);
    CHECK_FALSE(in.ok());
    CHECK(in.place() == "thing.a");
    CHECK(in.problem() == "the number is too large");
}

TEST_CASE("an item longer than the limit is refused", "[engine]") {
    cbor::Writer out;
    out.bytes(cbor::Bytes(cbor::payload_max - 3));
    const auto bytes = out.take();
    REQUIRE(bytes.size() == cbor::payload_max);
    CHECK(cbor::check(bytes));
    CHECK_FALSE(cbor::check(bytes, cbor::payload_max - 1));
}

TEST_CASE("random bytes never crash the checker or the reader", "[engine][property]") {
    const auto seed = GENERATE(range(0, 100));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    for (int i = 0; i < 100; ++i) {
        cbor::Bytes bytes(static_cast<std::size_t>(random.below(24)));
        for (auto& byte : bytes)
            byte = static_cast<std::uint8_t>(random.chance(0.5) ? random.next()
                                                                : 0x80U + random.next() % 8U);
        const bool taken = cbor::check(bytes).ok();
        cbor::Reader in(bytes);
        (void)in.array("array", 0, 100);
        (void)in.text("text", 100);
        CHECK((!taken || !bytes.empty()));
    }
}

TEST_CASE("the examples of RFC 8949 in the subset are taken, the rest refused",
          "[engine][public]") {
    const char* shared = std::getenv("PIPIT_SHARED");
    const std::string path = (shared ? shared : PIPIT_SOURCE_DIR "/../shared") +
                             std::string("/vectors/cbor_appendix_a.json");
    std::ifstream file(path);
    if (!file) SKIP("no public vectors at " + path);
    std::stringstream text;
    text << file.rdbuf();
    const std::string json = text.str();
    int seen = 0, taken = 0;
    for (std::size_t at = json.find("\"hex\""); at != std::string::npos;
         at = json.find("\"hex\"", at + 1)) {
        const auto from = json.find('"', json.find(':', at)) + 1;
        const std::string hex = json.substr(from, json.find('"', from) - from);
        CAPTURE(hex);
        CHECK(takes(hex) == in_subset(hex));
        ++seen;
        taken += takes(hex) ? 1 : 0;
    }
    CHECK(seen == 82);
    CHECK(taken > 30);
}
