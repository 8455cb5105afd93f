// A small class of real processes over three days (tests/fortnight): one by a USB stick alone, what
// the teacher decided on the child's screen and gone again. The whole one is ./dev demo class.
#include "tests/app/student.hpp"

#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>

#include <cstdlib>

using namespace pipit::test;

namespace {

bool has_namespaces() {
    return std::system("unshare -rnm sh -c 'mount -t tmpfs none /media && ip link set lo up && "
                       "unshare -nm nsenter --net=/proc/self/ns/net true' >/dev/null 2>&1") == 0;
}

Run class_demo(const std::string& out, const std::string& more) {
    return command("python3 -B '" PIPIT_SOURCE_DIR
                   "/tests/fortnight/fortnight.py' --bin '" PIPIT_BIN "' --packs '" PIPIT_SOURCE_DIR
                   "/content/packs' --out '" +
                   out + "' " + more);
}

}  // namespace

TEST_CASE("a class of three over three days: what they practise, ask and show is at the teacher's "
          "once, and what the teacher decides is at the child's and undone",
          "[app][class][native]") {
    if (!has_namespaces()) SKIP("no namespaces of one's own here (unshare -rnm, ip, nsenter)");
    const Folder folder;
    const Run run = class_demo(folder / "out", "--learners 3 --days 3");
    INFO(run.text);
    REQUIRE(run.code == 0);
    const auto report = nlohmann::json::parse(read(folder / "out/class.json"));
    CHECK(report.at("failures").empty());
    const auto& envelopes = report.at("envelopes");
    CHECK(envelopes.at("lost") == 0);
    CHECK(envelopes.at("duplicated") == 0);
    CHECK(envelopes.at("applied").get<int>() >= 3 * 3);
    CHECK(report.at("learners").at("by_usb") == 1);
    for (const auto& [name, arrived] : report.at("decisions").items()) {
        CAPTURE(name);
        CHECK(arrived == true);
    }
    CHECK(report.at("decisions").size() == 8);
    for (const char* picture : {"child-today", "child-my-class", "teacher-board"})
        CHECK(std::filesystem::exists(folder / ("out/pictures/" + std::string(picture) + ".png")));
}

TEST_CASE("the class demo leaves a folder alone that it did not make", "[app]") {
    const Folder folder;
    std::filesystem::create_directories(folder / "out/homes/Ada");
    CHECK(class_demo(folder / "out", "").code != 0);
    CHECK(std::filesystem::exists(folder / "out/homes/Ada"));
}
