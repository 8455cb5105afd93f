// How long from the finger's lift on Check to the feedback on the display, the answer on disk:
// the real screens and vault, drawn in software at 1366x768. An upper bound: it holds the drawing
// of one more press and of the pointer leaving. Hidden: it measures this machine.
//   build/release/tests/test_student "[measure]"
#include "tests/folder.hpp"
#include "ui/screens/answer_entry.hpp"
#include "ui/student/script.hpp"
#include "ui/student/wiring.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

using namespace pipit;

TEST_CASE("from Check to feedback with the answer on disk", "[student][.measure]") {
    const test::Folder folder;
    student::WiringOptions options;
    options.home = folder / "home";
    options.headless = true;
    options.clock = 1'795'424'400;
    auto wired = student::Wiring::open(options);
    REQUIRE(wired.ok());
    ui::App& app = (*wired)->app();
    ui::Student& screens = (*wired)->screens();
    student::Driver driver(app, screens, (*wired)->clock(), "");
    driver.start();
    for (const char* line : {"tap Make mine", "type Mei", "tap Next", "tap Six numbers",
                             "type 135790", "type 135790", "tap Not now", "tap Start this one"}) {
        INFO(line);
        REQUIRE(driver.line(line).ok());
    }
    std::vector<double> wall_ms;
    std::vector<double> cpu_ms;
    for (int i = 0; i < 100; ++i) {
        const engine::Item* item = screens.item();
        REQUIRE(item != nullptr);
        for (const ui::EntryStep& step :
             ui::entry_by_taps(item->answer, engine::answer_text(item->answer), app.labels())) {
            REQUIRE(driver.line("tap " + step.words).ok());
        }
        REQUIRE(driver.line("clock +5s").ok());
        const ui::Rect check = app.labels().find("Check")->rect;
        app.hold(screens, check);  // the finger is down; lifting it is what is timed
        const auto from = std::chrono::steady_clock::now();
        const std::clock_t cpu_from = std::clock();
        app.tap(screens, check);
        wall_ms.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from)
                .count());
        cpu_ms.push_back(1000.0 * static_cast<double>(std::clock() - cpu_from) / CLOCKS_PER_SEC);
        REQUIRE(driver.line("expect That is right").ok());
        REQUIRE(driver.line("tap Next question").ok());
    }
    std::sort(wall_ms.begin(), wall_ms.end());
    std::sort(cpu_ms.begin(), cpu_ms.end());
    WARN("Check to feedback, 100 answers: wall median "
         << wall_ms[50] << " ms, 99th " << wall_ms[98] << " ms; CPU median " << cpu_ms[50]
         << " ms, 99th " << cpu_ms[98] << " ms");
}
