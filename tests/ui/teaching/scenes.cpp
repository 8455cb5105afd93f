// See scenes.hpp.
#include "tests/ui/teaching/scenes.hpp"

#include "engine/session/class_places.hpp"
#include "tests/ui/teaching/scenes_parts.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pipit::test::teaching {

using namespace engine;

namespace {

Reach at_learner(
    const char* name, Reach then = [](TeacherStage&) {}) {
    return thirty([name, then = std::move(then)](TeacherStage& s) {
        s.open_learner(name);
        then(s);
    });
}

// The whole name of what can be tapped with these words in it.
std::string named_with(const TeacherStage& s, const char* words) {
    for (const ui::Label& one : s.app->labels().entries())
        if (one.focusable && one.label.find(words) != std::string::npos) return one.label;
    return words;
}

// A column of the board where one is seen at a time; with all four of them there is nothing to tap.
void show_column(TeacherStage& s, ui::Column column, int rows) {
    const std::string chip = std::string(ui::column_word(column)) + ' ' + std::to_string(rows);
    if (s.app->labels().find(chip) != nullptr) s.tap(chip);
}

void to_zero(TeacherStage& s) {
    s.press(s.items.titled("Take away across zero"));
}

void first_names(TeacherStage& s) {
    s.open_class(false);
    REQUIRE(s.staff().add_names({"Amina", "Diego", "Mateo", "Zuri"}).ok());
    s.tap("Learners");
}

void asking(TeacherStage& s) {
    first_names(s);
    s.tap("Class");
    s.press("Bring in a computer");
    s.press("Show six numbers");
    s.staff().ask("Mateo", s.now.day);
    s.staff().ask("Kit", Day{s.now.day.value - 1});
    s.staff().code_view.digits.clear();
    s.staff().code_view.paired = 1;
    s.wait(1);
    s.key(ui::Key::tab);  // a frame later the screen has it
}

void add_first_day(std::vector<Scene>& out) {
    out.push_back({"passphrase-new", [](TeacherStage&) {}});
    out.push_back({"passphrase-again", [](TeacherStage& s) {
                       s.type(teacher_words);
                       s.tap("Next");
                   }});
    out.push_back({"passphrase-wrong", [](TeacherStage& s) {
                       s.door.secret = teacher_words;
                       s.open_screens();
                       s.type("seven loud herons");
                       s.tap("Open");
                   }});
    out.push_back({"passphrase-wait", [](TeacherStage& s) {
                       s.door.secret = teacher_words;
                       s.door.wait = 30;
                       s.open_screens();
                   }});
    out.push_back({"begin-class", [](TeacherStage& s) {
                       s.door.secret = teacher_words;
                       s.open_screens();
                       s.type(teacher_words);
                       s.tap("Open");
                       s.type("Class 5R");
                   }});
    out.push_back({"begin-teacher", [](TeacherStage& s) {
                       s.door.secret = teacher_words;
                       s.open_screens();
                       s.type(teacher_words);
                       s.tap("Open");
                       s.type("Class 5R");
                       s.tap("Next");
                       s.type("Ms Okoro");
                   }});
    out.push_back({"roster-empty", [](TeacherStage& s) {
                       s.open_class(false);
                       s.tap("Learners");
                   }});
    out.push_back({"roster-first", first_names});
    out.push_back({"roster-thirty", thirty([](TeacherStage& s) { s.tap("Learners"); })});
}

// Two computers of the thirty, one that is lost; somebody forgot their secret, comes from another
// computer, is in use twice.
void with_computers(TeacherStage& s) {
    auto& staff = s.staff();
    const Day day = s.now.day;
    for (int i = 0; i < 3; ++i)
        staff.machines.push_back(
            {classroom::MemoryStaff::id(2000 + i), Day{day.value - 40 - i}, i == 2, {}, {}});
    staff.machines[0].learners = {s.learner("Amina").who.pseudonym,
                                  s.learner("Zuri").who.pseudonym};
    staff.machines[0].heard = day;
    staff.machines[1].learners = {s.learner("Theo").who.pseudonym};
    staff.machines[1].heard = Day{day.value - 4};
}

void much_waits(TeacherStage& s) {
    with_computers(s);
    auto& staff = s.staff();
    const Day day = s.now.day;
    const auto& zuri = s.learner("Zuri").who;
    const auto& jonah = s.learner("Jonah").who;
    staff.forgetful.push_back({zuri.pseudonym, zuri.name, zuri.number, day, false});
    staff.forgetful.push_back(
        {jonah.pseudonym, jonah.name, jonah.number, Day{day.value - 1}, true});
    staff.coming.push_back({classroom::MemoryStaff::id(2001), "mateo", day, std::nullopt});
    staff.whole_copies = {s.learner("Mateo").who.pseudonym, s.learner("Nia").who.pseudonym};
    staff.twice = {s.learner("Otis").who.pseudonym};
    s.tap("Class");
}

void add_class(std::vector<Scene>& out) {
    out.push_back({"class", thirty([](TeacherStage& s) { s.tap("Class"); })});
    out.push_back({"class-backup-due", thirty([](TeacherStage& s) {
                       s.door.backup_day = Day{s.now.day.value - 33};
                       s.tap("Class");
                   })});
    out.push_back({"class-code-due", thirty([](TeacherStage& s) {
                       s.lose_code();
                       s.tap("Class");
                   })});
    out.push_back({"class-waits", thirty(much_waits)});
    out.push_back({"class-waits-hidden", thirty([](TeacherStage& s) {
                       much_waits(s);
                       s.tap("Names");
                   })});
    out.push_back({"class-reset-elsewhere", thirty([](TeacherStage& s) {
                       much_waits(s);
                       s.press(about("A new secret: %1", "Jonah"));
                   })});
    out.push_back({"class-who-comes", thirty([](TeacherStage& s) {
                       much_waits(s);
                       s.press(about("Say who it is: %1", "mateo"));
                   })});
    out.push_back({"class-computers", thirty([](TeacherStage& s) {
                       with_computers(s);
                       s.tap("Class");
                       s.press("Computers");
                   })});
    out.push_back({"class-lost", thirty([](TeacherStage& s) {
                       with_computers(s);
                       s.tap("Class");
                       s.press("Computers");
                       s.press("Theo");
                   })});
    out.push_back({"learner-leaves",
                   at_learner("Jonah", [](TeacherStage& s) { s.press("When they leave"); })});
    out.push_back({"class-code", thirty([](TeacherStage& s) {
                       s.tap("Class");
                       s.press("Bring in a computer");
                       s.press("Show six numbers");
                   })});
    out.push_back({"class-bring-in", thirty([](TeacherStage& s) {
                       s.tap("Class");
                       s.press("Bring in a computer");
                   })});
    out.push_back({"class-asking", asking});
    out.push_back({"let-in", [](TeacherStage& s) {
                       asking(s);
                       s.press(about("Let in: %1", "Mateo"));
                   }});
    out.push_back({"class-asking-hidden", [](TeacherStage& s) {
                       asking(s);
                       s.tap("Names");
                   }});
    out.push_back({"let-in-hidden", [](TeacherStage& s) {
                       asking(s);
                       s.tap("Names");
                       s.press(about("Let in: %1", ui::fill(say("Child %1"), {"2"}).c_str()));
                   }});
    out.push_back({"class-memory", [](TeacherStage& s) {
                       s.memory_unlocked = true;
                       s.open_class(false);
                       s.tap("Class");
                       s.press("Bring in a computer");
                   }});
    out.push_back({"say-no", [](TeacherStage& s) {
                       asking(s);
                       s.press(about("Say no: %1", "Kit"));
                   }});
}

void add_board(std::vector<Scene>& out) {
    out.push_back({"board", thirty([](TeacherStage&) {})});
    out.push_back({"board-hidden", thirty([](TeacherStage& s) { s.tap("Names"); })});
    out.push_back({"board-ready", thirty([](TeacherStage& s) {
                       show_column(s, ui::Column::ready, 5);
                       const std::string more = std::string(ui::column_word(ui::Column::ready)) +
                                                ": " + ui::count("%1 more", "%1 more", 2);
                       if (s.app->labels().find(more) != nullptr) s.tap(more);
                   })});
    out.push_back({"board-everyone", thirty([](TeacherStage& s) {
                       if (s.app->labels().find(Hands::said("Everyone")) != nullptr)
                           s.tap("Everyone");
                   })});
    out.push_back({"board-nobody", [](TeacherStage& s) { s.open_class(false); }});
    out.push_back({"board-silent", thirty([](TeacherStage& s) {
                       for (auto& one : s.staff().learners)
                           one.who.known.heard = Day{s.now.day.value - 8};
                       s.staff().changed();
                       s.wait(1);
                       s.key(ui::Key::tab);
                   })});
    out.push_back({"board-alone", thirty([](TeacherStage& s) {
                       s.staff().code_view.problem =
                           engine::Error{ErrorCode::io, std::string(engine::no_courier), ""};
                       s.staff().changed();
                       s.wait(1);
                       s.key(ui::Key::tab);
                   })});
    const auto at_group = [](auto then) {
        return thirty([then](TeacherStage& s) {
            show_column(s, ui::Column::groups, 3);
            s.press(named_with(s, "Eilidh, Nia"));
            then(s);
        });
    };
    out.push_back({"group", at_group([](TeacherStage&) {})});
    out.push_back(
        {"group-own", at_group([](TeacherStage& s) { s.press(about("Take out: %1", "Nia")); })});
    out.push_back({"group-put-in", at_group([](TeacherStage& s) { s.press("Put somebody in"); })});
}

// Page by page where they do not stand all at once.
void add_settings(std::vector<Scene>& out) {
    out.push_back({"settings-door", [](TeacherStage& s) { s.tap("Settings"); }});
    for (int page = 0; page < 3; ++page)
        out.push_back({"settings-" + std::to_string(page + 1), thirty([page](TeacherStage& s) {
                           s.tap("Settings");
                           for (int i = 0; i < page && s.has("More settings"); ++i)
                               s.tap("More settings");
                       })});
    out.push_back({"settings-mute", [](TeacherStage& s) {
                       s.voice = false;
                       s.open_class();
                       s.tap("Settings");
                   }});
}

void add_learners(std::vector<Scene>& out) {
    out.push_back({"learner", at_learner("Zuri")});
    out.push_back({"learner-stuck", at_learner("Jonah")});
    out.push_back({"learner-new", [](TeacherStage& s) {
                       s.staff().add("Kit", {}).waiting = 1;
                       s.open_class(false);
                       s.open_learner("Kit");
                   }});
    out.push_back({"learner-take-back", at_learner("Zuri", [](TeacherStage& s) {
                       const std::string back = about("Take it back: %1", "");
                       s.press(named_with(s, back.c_str()));
                   })});
    out.push_back({"decide", at_learner("Jonah", to_zero)});
    out.push_back({"decide-pinned", at_learner("Jonah", [](TeacherStage& s) {
                       to_zero(s);
                       s.press("Pin it");
                   })});
    out.push_back({"saw-it", at_learner("Jonah", [](TeacherStage& s) {
                       to_zero(s);
                       s.press("I saw this done");
                       s.type("Alone.");
                   })});
    out.push_back({"find-skill", at_learner("Jonah", [](TeacherStage& s) {
                       s.tap("Another skill");
                       s.type("frac");
                   })});
    out.push_back({"agree", at_learner("Zuri", [](TeacherStage& s) {
                       s.tap("We agreed");
                       s.type("Draw the bar first.");
                   })});
}

void add_papers(std::vector<Scene>& out) {
    out.push_back({"print-learner", at_learner("Zuri", [](TeacherStage& s) {
                       s.door.folders.push_back({"/media/me/KINGSTON", "KINGSTON", true});
                       s.tap("Print");
                       s.press("For home");
                   })});
    out.push_back({"print-saved", at_learner("Zuri", [](TeacherStage& s) {
                       s.tap("Print");
                       s.press("Save the page");
                   })});
    out.push_back({"print-refused", at_learner("Zuri", [](TeacherStage& s) {
                       s.tap("Print");
                       s.papers.refuse = ErrorCode::disk_full;
                       s.press("Save the page");
                   })});
    out.push_back({"print-class", thirty([](TeacherStage& s) {
                       s.door.code = "7M2K";
                       s.tap("Class");
                       s.press("On paper");
                       s.press("Recovery code");
                   })});
    out.push_back({"print-record", thirty([](TeacherStage& s) {
                       s.tap("Class");
                       s.press("On paper");
                       s.press("Record of processing");
                   })});
}

}  // namespace

const std::vector<Scene>& scenes() {
    static const std::vector<Scene> all = [] {
        std::vector<Scene> out;
        add_first_day(out);
        add_class(out);
        add_behind_class(out);
        add_board(out);
        add_learners(out);
        add_settings(out);
        add_papers(out);
        return out;
    }();
    return all;
}

std::vector<StageLook> looks() {
    using ui::Theme;
    return {{1366, 768, 1.0F, Theme::light, "1366-light"},
            {1366, 768, 1.0F, Theme::dark, "1366-dark"},
            {1366, 768, 1.0F, Theme::contrast, "1366-contrast"},
            {800, 480, 1.0F, Theme::light, "800-light"},
            {1366, 768, 2.0F, Theme::light, "1366-200pc"},
            {800, 480, 2.0F, Theme::light, "800-200pc"}};
}

void each_shown(const std::vector<StageLook>& looks, With with,
                const std::function<void(const Scene&, const Shown&)>& see, bool marked) {
    for (const Scene& scene : scenes()) {
        for (const StageLook& look : looks)
            show_one(scene.name, look, [&] {
                TeacherStage stage(look);
                if (marked) stage.items.mark();
                scene.reach(stage);
                stage.app->advance(*stage.screens, 2000);  // what moves has come to rest
                see(scene, seen(*stage.app, *stage.screens,
                                "teacher-" + scene.name + '-' + look.name, with));
            });
    }
}

Walk teachers_walk() {
    return {[](const std::vector<StageLook>& looks, With with,
               const std::function<void(const Shown&)>& see, bool marked) {
                each_shown(
                    looks, with, [&](const Scene&, const Shown& shown) { see(shown); }, marked);
            },
            [](const Shown& shown, const std::string& problem) {
                const bool left_out = problem.find("are left out") != std::string::npos ||
                                      problem.find("…\" is broken") != std::string::npos;
                return left_out && shown.name.compare(0, 13, "teacher-board") == 0;
            }};
}

}  // namespace pipit::test::teaching
