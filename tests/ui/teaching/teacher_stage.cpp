// See teacher_stage.hpp.
#include "tests/ui/teaching/teacher_stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace pipit::test {

TeacherStage::TeacherStage(const StageLook& look) {
    open_app(look);
    open_screens();
}

void TeacherStage::open_screens() {
    ui::TeacherDoors doors{
        .door = door,
        .items = items,
        .now = [this] { return now; },
        .set_look = [this](const ui::Look& changed) { app->set_look(changed); },
        .heed =
            [this](const engine::Preferences& wishes) {
                heeded = wishes;
                if (heed) heed(wishes);
            },
        .languages = {"en", "es"},
        .memory_unlocked = memory_unlocked,
        .lists = &lists,
        .papers = &papers,
        .pack_language = [this](const std::string& code) { spoken.push_back(code); }};
    if (voice) doors.speak = [](const std::string&) {};
    screens = std::make_unique<ui::Teacher>(std::move(doors));
    app->settle(*screens);
    app->advance(*screens, 50);
}

void TeacherStage::open_class(bool seeded) {
    door.secret = teacher_words;
    door.begun = true;
    if (seeded) {
        seed_class(door.inside);
        door.code = "7M2K";
        door.backup_day = engine::Day{now.day.value - 9};
    }
    open_screens();
    type(teacher_words);
    tap("Open");
}

engine::classroom::LearnerPage& TeacherStage::learner(const std::string& name) {
    const auto found = std::find_if(door.inside.learners.begin(), door.inside.learners.end(),
                                    [&](const auto& one) { return one.who.name == name; });
    REQUIRE(found != door.inside.learners.end());
    return *found;
}

void TeacherStage::open_learner(const std::string& name) {
    if (app->labels().find(said("Everyone")) != nullptr) tap("Everyone");
    press(name);
}

void TeacherStage::lose_code() {
    door.code.reset();
    door.backup_day.reset();
}

void TeacherStage::wait(int seconds) {
    now.utc_s += seconds;
    app->advance(*screens, std::int64_t{seconds} * 1000);
}

}  // namespace pipit::test
