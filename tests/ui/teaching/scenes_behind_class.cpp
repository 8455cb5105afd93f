// The pages behind Class. See scenes_parts.hpp.
#include "tests/ui/teaching/scenes_parts.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pipit::test::teaching {

using namespace engine;

namespace {

void nothing_more(TeacherStage& /*stage*/) {}

// A page behind Class.
Reach behind_class(const char* row, Reach then = nothing_more) {
    return thirty([row, then = std::move(then)](TeacherStage& s) {
        s.tap("Class");
        s.press(row);
        then(s);
    });
}

Reach no_code_yet(Reach then = nothing_more) {
    return thirty([then = std::move(then)](TeacherStage& s) {
        s.lose_code();
        s.tap("Class");
        s.press("Keep the class safe");
        then(s);
    });
}

void with_stick(TeacherStage& s) {
    s.staff().stick_name = "KINGSTON";
    s.door.folders.push_back({"/media/KINGSTON", "KINGSTON", true});
    s.staff().changed();
    s.wait(1);
    s.key(ui::Key::tab);
}

void with_backup(TeacherStage& s) {
    s.door.written.push_back({{"/media/KINGSTON/Pipit-Class-5R-2026-11-20.pipit-backup",
                               "Pipit-Class-5R-2026-11-20.pipit-backup",
                               {"/media/KINGSTON", "KINGSTON", true}},
                              "code",
                              "Class 5R"});
    s.open_screens();
    // In a small window the letters have the place of the way there.
    if (s.app->labels().find(Hands::said("I have a backup")) == nullptr) s.tap("Letters to tap");
    s.tap("I have a backup");
}

void add_keeping(std::vector<Scene>& out) {
    out.push_back({"keep-safe", no_code_yet()});
    out.push_back({"keep-safe-saved", no_code_yet([](TeacherStage& s) {
                       s.press("Make the code");
                       for (int i = 0; i < 4; ++i)
                           s.key(ui::Key::page_down);
                       s.press("I wrote it down");
                       with_stick(s);
                       s.press(about("Save in %1", "KINGSTON"));
                   })});
    out.push_back(
        {"keep-safe-code", no_code_yet([](TeacherStage& s) { s.press("Make the code"); })});
    out.push_back({"restore", with_backup});
    out.push_back({"restore-code", [](TeacherStage& s) {
                       with_backup(s);
                       s.press("Pipit-Class-5R-2026-11-20");
                       s.type("0123");
                   }});
    out.push_back({"keep-safe-again", behind_class("Keep the class safe")});
    out.push_back({"class-lock", behind_class("Class lock")});
    out.push_back({"class-lock-on", behind_class("Class lock", [](TeacherStage& s) {
                       s.press("Turn the lock on");
                       s.press("Turn the lock on");
                       with_stick(s);
                   })});
    out.push_back(
        {"new-year", behind_class("A new school year", [](TeacherStage& s) { s.press("Zuri"); })});
    out.push_back({"class-stick", behind_class("News by USB stick", with_stick)});
    out.push_back({"class-sheet", behind_class("Bring in a computer", [](TeacherStage& s) {
                       s.press("A ticket for many computers");
                       s.press("Make the letters");
                   })});
}

std::string chip(const std::string& about, const std::string& words) {
    return about + ": " + words;
}

// Some minutes, one pack left out, one from its version on.
void choose_rules(TeacherStage& s) {
    s.press(chip(say("Minutes a day"), "20"));
    s.press(chip(say("Minutes to a rest"), "10"));
    s.press(chip(s.items.titled("Reading words"), say("Not now")));
    s.press(chip(s.items.titled("Planning"), ui::fill(say("From version %1 on"), {"1"})));
}

void add_rules(std::vector<Scene>& out) {
    out.push_back({"rules", behind_class("Minutes and packs")});
    out.push_back({"rules-changed", behind_class("Minutes and packs", choose_rules)});
    out.push_back({"rules-told", behind_class("Minutes and packs", [](TeacherStage& s) {
                       choose_rules(s);
                       s.press("Tell the class");
                   })});
    out.push_back({"rules-refused", behind_class("Minutes and packs", [](TeacherStage& s) {
                       choose_rules(s);
                       s.staff().refuse = ErrorCode::disk_full;
                       s.press("Tell the class");
                   })});
    // An end before a rest, a version that is not the one here, a pack that is not.
    out.push_back(
        {"rules-other", thirty([](TeacherStage& s) {
             s.staff().goes_by = {
                 {25, 30},
                 {{{"pipit-mathematics", 2}, {"pipit-planning", 0}, {"pipit-writing", 1}}}};
             s.tap("Class");
             s.press("Minutes and packs");
         })});
}

void lists_lie(TeacherStage& s) {
    using namespace classroom;
    s.lists.lying = {{"/downloads/oneroster.zip", "oneroster.zip", {"/downloads", "Downloads"}},
                     {"/media/KINGSTON/broken", "broken", {"/media/KINGSTON", "KINGSTON", true}}};
    ListReading& good = s.lists.readings["/downloads/oneroster.zip"];
    good.classes = {{"Math 5", "North School", {"Amina Diallo", "Bea Ortiz", "Bea Ortiz", "Zuri"}},
                    {"Math 6", "North School", {"Cy Lund"}}};
    good.findings = {{ListProblem::user_unknown, "enrollments.csv", "", {14, 31}, 5},
                     {ListProblem::manifest_missing, "manifest.csv", "", {}, 1}};
    s.lists.readings["/media/KINGSTON/broken"].findings = {
        {ListProblem::row_uneven, "users.csv", "", {7}, 1},
        {ListProblem::column_missing, "users.csv", "familyName", {}, 1}};
}

Reach importing(const char* file, Reach then = nothing_more) {
    return [file, then = std::move(then)](TeacherStage& s) {
        lists_lie(s);
        s.open_class();
        s.tap("Class");
        s.press("A list from a file");
        s.press(file);
        then(s);
    };
}

void add_import(std::vector<Scene>& out) {
    out.push_back({"import", [](TeacherStage& s) {
                       lists_lie(s);
                       s.open_class(false);
                       s.tap("Class");
                       s.press("A list from a file");
                   }});
    out.push_back({"import-classes", importing("oneroster.zip")});
    out.push_back(
        {"import-names", importing("oneroster.zip", [](TeacherStage& s) { s.press("Math 5"); })});
    out.push_back({"import-refused", importing("broken")});
}

}  // namespace

Reach thirty(Reach then) {
    return [then = std::move(then)](TeacherStage& s) {
        s.open_class();
        then(s);
    };
}

std::string about(const char* english, const char* name) {
    return ui::fill(say(english), {name});
}

void add_behind_class(std::vector<Scene>& out) {
    add_keeping(out);
    add_rules(out);
    add_import(out);
}

}  // namespace pipit::test::teaching
