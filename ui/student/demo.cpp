// See demo.hpp. Everything goes through the script driver: taps, keys and typing, as a child's.
#include "ui/student/demo.hpp"

#include "device/platform/files.hpp"
#include "device/platform/paths.hpp"
#include "device/platform/written_forms.hpp"
#include "device/vault/plain_control.hpp"
#include "ui/kit/text.hpp"
#include "ui/screens/wording.hpp"
#include "ui/student/canaries.hpp"
#include "ui/student/demo_learner.hpp"
#include "ui/student/wiring.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <iostream>

namespace pipit::student {

namespace fs = std::filesystem;
using engine::Done;
using engine::Error;
using engine::Result;

namespace {

constexpr std::string_view first_morning = "2026-11-23T09:00:00Z";  // a Monday

// A learner who is nearly always right: three days, a goal, a break, the delayed recheck.
Result<Done> first_learner(DemoLearner& learner, const std::string& nickname,
                           const std::vector<std::string>& words,
                           const DemoLearner::Step& search_while_open) {
    return learner.run({
        [&] { return learner.sign_up(nickname, "fox"); },
        [&] {
            return learner.lines({"shot 04-today-first-day", "tap Start this one"});
        },
        [&] { return learner.practise(10, Manner::mostly_right); },
        [&] {
            return learner.lines({"tap Stop for now", "shot 12-end-of-placing", "tap A little more",
                                  "shot 13-today-with-reasons"});
        },
        [&] { return learner.plant_goal("count up to 20", words[0], words[1]); },
        [&] {
            return learner.lines({"tap Today", "shot 17-today-with-goal", "tap Start this one"});
        },
        [&] { return learner.practise(9, Manner::mostly_right); },
        [&] { return learner.write_words(words[2]); },
        [&] { return learner.finish_day("Going slowly"); },
        [&] { return learner.next_day(); },
        [&] { return learner.lines({"shot 23-who-next-day"}); },
        [&] { return learner.sign_in(nickname, true); },
        [&] {
            return learner.lines({"shot 25-today-second-day", "tap Start this one"});
        },
        [&] { return learner.practise(12, Manner::right); },
        [&] { return learner.finish_day("A hint"); },
        [&] { return learner.next_day(); },
        [&] { return learner.sign_in(nickname, false); },
        [&] {
            return learner.lines({"shot 28-today-third-day", "tap Start this one"});
        },
        [&] { return learner.practise(10, Manner::right); },
        [&] {
            return learner.lines({"tap Stop for now", "shot 31-what-grew", "tap A little more",
                                  "tap Goals", "shot 32-goals", "tap My data", "shot 33-my-data"});
        },
        [&] { return learner.account(); },
        search_while_open,
        [&] { return learner.finish_day("Drawing it"); },
    });
}

// A learner who answers wrong: other questions, other plants, other reasons.
Result<Done> second_learner(DemoLearner& learner, const std::string& nickname) {
    return learner.run({
        [&] { return learner.lines({"tap I am new here"}); },
        [&] { return learner.sign_up(nickname, "owl"); },
        [&] { return learner.lines({"tap Start this one"}); },
        [&] { return learner.practise(16, Manner::wrong); },
        [&] {
            return learner.lines({"tap Stop for now", "shot 41-second-learner-end",
                                  "tap A little more", "shot 42-second-learner-today"});
        },
        [&] { return learner.account(); },
        [&] { return learner.finish_day("Nothing yet"); },
    });
}

// A learner who can do what a grade learns and what comes before it, from a first day on.
Result<Done> learner_of_grade(DemoLearner& learner, const std::string& nickname) {
    constexpr int questions = 60;
    return learner.run({
        [&] { return learner.lines({"tap I am new here"}); },
        [&] { return learner.sign_up(nickname, "owl"); },
        [&] { return learner.lines({"tap Start this one"}); },
        [&] { return learner.work_as_grade(questions); },
        [&] { return learner.finish_day("Nothing yet"); },
    });
}

// An empty folder to work in. An earlier demo's is emptied; anything else is left alone.
Result<Done> prepare(const std::string& out) {
    std::error_code failed;
    const fs::path home = fs::path(out) / "home";
    if (fs::exists(home, failed)) {
        if (const auto claimed = claim_headless_home(home.string()); !claimed) return claimed;
        fs::remove_all(home, failed);
    }
    fs::remove_all(fs::path(out) / "pictures", failed);
    return platform::make_folders((fs::path(out) / "pictures").string());
}

// The same search on a database without a key: it must find every form of every canary.
Result<int> control_hits(const std::string& out, const std::vector<std::string>& canaries) {
    const fs::path folder = fs::path(out) / "control";
    std::error_code failed;
    fs::remove_all(folder, failed);
    if (const auto made = platform::make_folders(folder.string()); !made) return made.error();
    std::vector<std::string> texts;
    for (const std::string& canary : canaries) {
        for (const platform::Form& form : platform::forms_of(canary))
            texts.push_back(form.bytes);
    }
    if (const auto written = vault::write_plain_control(folder.string(), texts); !written) {
        return written.error();
    }
    const auto found = search(folder.string(), canaries);
    fs::remove_all(folder, failed);
    if (!found) return found.error();
    return static_cast<int>(found->hits.size());
}

int refuse(const Error& error) {
    std::cerr << "pipit-student --demo: " << (error.where.empty() ? "" : error.where + ": ")
              << error.remedy << '\n';
    return 1;
}

void report_hits(const Search& found) {
    for (const Hit& hit : found.hits)
        std::cerr << hit.file << ": " << hit.form << '\n';
}

Result<nlohmann::json> act(const std::string& out, std::vector<std::string>& canaries) {
    const auto clock = platform::parse_time(first_morning);
    if (!clock) return clock.error();
    const std::string home = (fs::path(out) / "home").string();
    auto wired = Wiring::open({.home = home, .headless = true, .clock = *clock, .look = {}});
    if (!wired) return wired.error();
    Wiring& student = **wired;
    Driver driver(student.app(), student.screens(), student.clock(),
                  (fs::path(out) / "pictures").string());
    driver.start();

    const std::string nickname = random_name();
    const std::vector<std::string> words{random_name(), random_name(), random_name()};
    canaries = words;
    canaries.push_back(nickname);
    std::cout << "\nThe first learner, " << nickname << ": nearly always right\n";
    DemoLearner first(driver, student);
    std::size_t hits = 0;
    const auto search_while_open = [&]() -> Result<Done> {
        const auto found = search(home, canaries);
        if (!found) return found.error();
        report_hits(*found);
        hits = found->hits.size();
        std::cout << "Searched " << found->files << " files while the notebook was open: " << hits
                  << " hits\n";
        return Done{};
    };
    const auto walked = first_learner(first, nickname, words, search_while_open);
    if (!walked) return walked.error();
    const std::string other = random_name();
    canaries.push_back(other);
    std::cout << "\nThe second learner, " << other << ": wrong\n";
    DemoLearner second(driver, student);
    if (const auto done = second_learner(second, other); !done) return done.error();

    nlohmann::json grades = nlohmann::json::array();
    for (const int grade : {1, 4, 7}) {
        const std::string one = random_name();
        canaries.push_back(one);
        std::cout << "\nA learner of grade " << grade << ", " << one << "\n";
        DemoLearner learner(driver, student, grade);
        if (const auto done = learner_of_grade(learner, one); !done) return done.error();
        grades.push_back(learner.report());
    }

    nlohmann::json json = first.report();
    json["grades"] = grades;
    json["nickname"] = nickname;
    json["home"] = home;
    json["second"] = second.report();
    json["second"]["nickname"] = other;
    json["pictures"] = driver.pictures();
    json["plaintext_hits"] = hits;
    return json;
}

}  // namespace

int demo(const std::string& out) {
    if (const auto ready = prepare(out); !ready) return refuse(ready.error());
    std::vector<std::string> canaries;
    auto json = act(out, canaries);
    if (!json) return refuse(json.error());

    const auto found = search((*json)["home"].get<std::string>(), canaries);
    if (!found) return refuse(found.error());
    const auto control = control_hits(out, canaries);
    if (!control) return refuse(control.error());
    const auto expected = static_cast<int>(canaries.size() * platform::forms_of("x").size());
    report_hits(*found);
    const std::size_t hits = (*json)["plaintext_hits"].get<std::size_t>() + found->hits.size();
    (*json)["plaintext_hits"] = hits;
    (*json)["control_hits"] = *control;
    const auto written =
        platform::write_file((fs::path(out) / "demo.json").string(), json->dump(2) + "\n");
    if (!written) return refuse(written.error());

    std::cout << "\nSearched " << found->files << " files (" << found->bytes << " bytes) below "
              << (*json)["home"].get<std::string>() << " for " << canaries.size() << " words in "
              << platform::forms_of("x").size() << " forms: " << found->hits.size()
              << " hits; the same search on a database without a key: " << *control << " of "
              << expected << "\nPictures: " << (*json)["pictures"].size() << " in " << out
              << "/pictures; " << out << "/demo.json\n";
    return hits == 0 && *control == expected ? 0 : 1;
}

}  // namespace pipit::student
