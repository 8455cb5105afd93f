// The first day by keyboard alone, in two windows: the teacher's and a child's. Invariant: no
// pointer touches either; what one window shows is typed into the other by hand.
#include "tests/ui/screens/stage.hpp"
#include "tests/ui/teaching/teacher_stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <string>

using namespace pipit;
using test::Hands;
using test::Stage;
using test::TeacherStage;
using ui::Key;
using ui::Label;

namespace {

// Tab to its group, then the arrow that points to it: as a hand does that sees the screen.
void reach(Hands& hands, const std::string& label) {
    for (int i = 0; i < 60; ++i) {
        INFO("reach " << label << " on\n" << hands.app->labels().listing());
        const Label* wanted = hands.app->labels().find(label);
        REQUIRE(wanted != nullptr);
        REQUIRE(wanted->enabled);
        const ui::WidgetId focus = hands.app->ui().focus();
        if (wanted->id == focus) return;
        const Label* here = hands.app->labels().by_id(focus);
        if (here == nullptr || here->group == 0 || here->group != wanted->group) {
            hands.key(Key::tab);
            continue;
        }
        const int across = wanted->rect.centre_x() - here->rect.centre_x();
        const int down = wanted->rect.centre_y() - here->rect.centre_y();
        const bool beside = std::abs(down) < here->rect.h / 2;
        hands.key(beside ? (across > 0 ? Key::right : Key::left)
                         : (down > 0 ? Key::down : Key::up));
        if (hands.app->ui().focus() == focus) hands.key(across > 0 ? Key::right : Key::left);
    }
    FAIL("no key leads to " << label << " on\n" << hands.app->labels().listing());
}

void enter(Hands& hands, const std::string& label) {
    reach(hands, label);
    hands.key(Key::enter);
}

// A field has the focus when its page opens: words, then Enter.
void say(Hands& hands, const std::string& words) {
    hands.type(words);
    hands.key(Key::enter);
}

std::string digits_shown(const TeacherStage& teacher) {
    for (const Label& one : teacher.app->labels().entries()) {
        const bool six =
            one.label.size() == 6 && one.label.find_first_not_of("0123456789") == std::string::npos;
        if (six) return one.label;
    }
    return {};
}

void first_day(TeacherStage& teacher) {
    say(teacher, test::teacher_words);
    say(teacher, test::teacher_words);
    say(teacher, "Class 5R");
    say(teacher, "Ms Okoro");
    say(teacher, "Amina");
    say(teacher, "Zuri Adeyemi");
    enter(teacher, "Bring in a computer");
    enter(teacher, "Show six numbers");
}

void join_by(Stage& child, const std::string& digits) {
    child.class_script.there = true;
    child.class_script.code = digits;
    child.open_screens();
    enter(child, "Make mine");
    say(child, "Zuri");
    for (int i = 0; i < 3 && child.app->labels().find("Six numbers") == nullptr; ++i)
        enter(child, "Next");
    enter(child, "Six numbers");
    child.type("246810");
    child.type("246810");
    enter(child, "Not now");
    enter(child, "My class");
    enter(child, "Join a class");
    enter(child, "I have six numbers");
    for (const char digit : digits)
        child.type(std::string(1, digit));
    child.wait(3);
    enter(child, "Ask to join as Zuri");
}

}  // namespace

TEST_CASE("from a first day to the board, in the teacher's window and a child's, by keys alone",
          "[ui][teaching]") {
    for (const test::StageLook& look : {test::StageLook{1366, 768, 1.0F, ui::Theme::light, "1366"},
                                        test::StageLook{800, 480, 1.0F, ui::Theme::light, "800"}}) {
        INFO(look.name);
        TeacherStage teacher(look);
        first_day(teacher);
        const std::string digits = digits_shown(teacher);
        REQUIRE(digits == "418207");
        Stage child;
        join_by(child, digits);
        REQUIRE(child.class_script.said.size() == 1);
        const auto& asked =
            std::get<engine::classroom::JoinRequest>(child.class_script.said.front());
        teacher.staff().ask(asked.nickname, teacher.now.day);
        teacher.wait(1);
        teacher.key(Key::tab);  // a frame later the screen has it
        enter(teacher, "Let in: Zuri");
        enter(teacher, "Zuri Adeyemi");
        child.class_script.answer_is_yes();
        child.wait(2);
        child.key(Key::tab);
        child.expect("You are in the class of");
        enter(teacher, "Board");
        if (look.width <= 1000) enter(teacher, "Everyone 1");
        teacher.expect("Zuri Adeyemi: not heard from yet");
        enter(teacher, "Zuri Adeyemi");
        teacher.expect("To talk about with Zuri Adeyemi");
        enter(teacher, "Settings");
        if (!teacher.has("Colours: Night")) enter(teacher, "More settings");
        enter(teacher, "Colours: Night");
        CHECK(teacher.app->look().theme == ui::Theme::dark);
        teacher.key(Key::escape);
        teacher.key(Key::escape);
        teacher.expect("Zuri Adeyemi: not heard from yet");
    }
}
