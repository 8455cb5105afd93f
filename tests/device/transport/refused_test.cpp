// Names on a stick that are no envelope's (tests/vectors/refused.txt).
#include "device/transport/stick_folder.hpp"
#include "tests/vectors/refused.hpp"

using namespace pipit::transport;
using namespace pipit::test;

TEST_CASE("a file on a stick is an envelope's by its whole name, or it is as if it were not there",
          "[transport][vector]") {
    for (const Refusal& one : refusals("stick")) {
        CAPTURE(one.title);
        const std::string name(one.bytes.begin(), one.bytes.end());
        const auto item = parse_item(name);
        REQUIRE(item.has_value() == (one.expected == "ok"));
        if (item) CHECK(file_of(*item) == name);
    }
}
