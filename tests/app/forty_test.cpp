// A class of forty real devices on loopback, by pipit-bench (tests/bench/forty): what it counted in
// the teacher's vault, once the teacher's program was killed in the middle. How long it takes is
// for `pipit-bench forty` to say, on a machine that does nothing else: it is printed here, not
// checked.
#include "tests/app/student.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <iostream>

using namespace pipit::test;

namespace {

// The number under this name in one line of JSON; -1: it is not there.
double number(const std::string& json, const std::string& name) {
    const auto at = json.find("\"" + name + "\":");
    return at == std::string::npos ? -1 : std::strtod(json.c_str() + at + name.size() + 3, nullptr);
}

}  // namespace

TEST_CASE("forty devices sync a week each at once, the teacher's program is killed in the middle: "
          "nothing is lost, nothing is there twice",
          "[app][class][native][slow]") {
    const Run run = command("'" + std::string(PIPIT_BIN) + "/pipit-bench' forty --devices 40");
    CAPTURE(run.text);
    REQUIRE(run.code == 0);
    const double messages = number(run.text, "messages");
    const double before = number(run.text, "killed_after_messages");  // so many, or a few more
    const double after = number(run.text, "taken_after_the_kill");
    CHECK(messages >= 40 * 3);  // help, what was said before it, and after: docs/decisions/0034
    // It was killed in the middle: the first program had taken some, the second had some to take.
    CHECK(after > 0);
    CHECK(after < messages);
    CHECK(before + after <= messages);  // and took none again that the first had
    CHECK(number(run.text, "lost") == 0);
    CHECK(number(run.text, "twice") == 0);
    std::cout << "forty devices: " << run.text;
}
