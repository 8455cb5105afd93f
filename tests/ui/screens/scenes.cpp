// See scenes.hpp.
#include "tests/ui/screens/scenes.hpp"

#include "engine/session/session.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace pipit::test {

using namespace engine;
using ui::Key;
using Reach = std::function<void(Stage&)>;

std::string say(const char* english) {
    return Stage::said(english);
}

namespace {

// ---- who is there already ----

void add_learner(Stage& stage, const char* name, const char* avatar, SecretKind kind,
                 const char* secret) {
    const auto made = stage.shelf.create({name, avatar, kind}, SecretText(secret), stage.now);
    REQUIRE(made.ok());
}

void class_of(Stage& stage, std::size_t children) {
    static constexpr std::pair<const char*, const char*> names[] = {
        {"Amina", "owl"},     {"Kofi", "fox"},   {"Zuri", "hedgehog"}, {"Mateo", "frog"},
        {"Eilidh", "rabbit"}, {"Noor", "bee"},   {"Tomasz", "acorn"},  {"Priya", "pear"},
        {"Otis", "whale"},    {"Mei", "turtle"}, {"Idris", "kite"},    {"Wren", "mushroom"},
        {"Yara", "snail"}};
    for (std::size_t i = 0; i < children; ++i)
        add_learner(stage, names[i].first, names[i].second, SecretKind::pictures, "abbd");
    stage.open_screens();
}

// Zuri after some weeks: skills in every band, two goals, some of it known again on another day.
void grown_zuri(Stage& stage, bool goals, SpecimenSource& pack) {
    auto made =
        stage.shelf.create({"Zuri", "fox", SecretKind::pictures}, SecretText("abbd"), stage.now);
    REQUIRE(made.ok());
    const auto day_begins = [&] {
        stage.now.utc_s += 86'400;
        ++stage.now.day.value;
    };
    for (int day = 0; day < 9; ++day) {
        auto session = Session::open(pack, **made, 7, stage.now);
        REQUIRE(session.ok());
        if (goals && day == 1) {
            GoalKept goal{0,
                          {"add-parts"},
                          "add halves and quarters",
                          "I rush",
                          "I feel like rushing",
                          "draw the bar",
                          {stage.now.day.value + 19},
                          false};
            REQUIRE((*session)->keep_goal(goal, stage.now));
        }
        for (const char* id : {"count", "tens", "add-10", "groups", "parts", "halves", "share",
                               "shapes", "clock", "coins", "plots", "add-parts"}) {
            const int reach = static_cast<int>(SkillId{id}.value.size()) % 3;
            if (day % 3 != reach && day > 1) continue;
            REQUIRE((*session)->begin(Offer{{id}, 2, {ReasonCode::own_choice, 0, {}}, {}, 8},
                                      stage.now));
            for (int i = 0; i < 3; ++i) {
                stage.now.utc_s += 20;
                const bool right = (day + i + reach) % 5 != 0;
                const std::string given =
                    right ? answer_text((*session)->item()->answer) : std::string("97");
                REQUIRE((*session)->answer({given}, stage.now));
                REQUIRE((*session)->next(stage.now));
            }
        }
        REQUIRE((*session)->end("", stage.now));
        day_begins();
    }
    made->reset();
    stage.open_screens();
    stage.tap("Zuri");
    stage.tap_secret();
}

void leave(Stage& stage) {
    stage.tap("I’m done");
    if (stage.has("Next") && !stage.has("Finish")) stage.tap("Next");
    stage.tap("Finish");
}

// ---- ways ----

void to_lock(Stage& stage) {
    stage.tap("Make mine");
    stage.type("Zuri");
    stage.tap("Next");
    if (!stage.has("How shall we lock it?")) stage.tap("Next");
    stage.expect("How shall we lock it?");
}

void to_practice(Stage& stage) {
    stage.make_notebook("Zuri");
    stage.start_practice();
}

void type_answer(Stage& stage, const std::string& given) {
    for (const char c : given)
        stage.type(std::string(1, c));
}

void check(Stage& stage, const std::string& given) {
    type_answer(stage, given);
    stage.wait(15);
    stage.tap("Check");
}

void tap_wrong(Stage& stage) {
    for (int i = 0; i < 4; ++i)
        stage.tap("picture, row 2, 1");
}

// A learner locked by six numbers or by words, whose name was tapped.
void chosen(Stage& stage, SecretKind kind) {
    add_learner(stage, "Otis", "whale", kind, kind == SecretKind::digits ? "123456" : "blue hill");
    stage.open_screens();
    stage.tap("Otis");
}

class Table {
  public:
    void add(const std::string& name, Reach reach, const std::string& specimen = "fraction-bar") {
        all_.push_back({name, specimen, std::move(reach)});
    }
    std::vector<Scene> take() { return std::move(all_); }

  private:
    std::vector<Scene> all_;
};

void arriving(Table& t) {
    t.add("who-first", [](Stage&) {});
    t.add("who-one", [](Stage& s) { class_of(s, 1); });
    t.add("who-some", [](Stage& s) { class_of(s, 5); });
    t.add("who-many", [](Stage& s) { class_of(s, 13); });
    t.add("who-many-more", [](Stage& s) {
        class_of(s, 13);
        s.tap("More names");
    });
    t.add("new-name", [](Stage& s) { s.tap("Make mine"); });
    t.add("new-name-typed", [](Stage& s) {
        s.tap("Make mine");
        s.type("Zuri");
    });
    t.add("new-name-letters", [](Stage& s) {
        s.tap("Make mine");
        s.tap("Letters to tap");
    });
    t.add("new-lock", to_lock);
    t.add("new-pictures", [](Stage& s) {
        to_lock(s);
        s.tap("Four pictures");
    });
    t.add("new-pictures-again", [](Stage& s) {
        to_lock(s);
        s.tap("Four pictures");
        s.tap_secret();
    });
    t.add("new-pictures-differ", [](Stage& s) {
        to_lock(s);
        s.tap("Four pictures");
        s.tap_secret();
        tap_wrong(s);
    });
    t.add("new-digits", [](Stage& s) {
        to_lock(s);
        s.tap("Six numbers");
        s.type("1");
    });
    t.add("new-words", [](Stage& s) {
        to_lock(s);
        s.tap("Secret words");
        s.type("blue");
    });
    t.add("new-refused", [](Stage& s) {
        to_lock(s);
        s.tap("Four pictures");
        s.shelf.refuse = ErrorCode::disk_full;
        s.tap_secret();
        s.tap_secret();
    });
}

void signing_in(Table& t) {
    const auto zuri = [](Stage& s) {
        class_of(s, 3);
        s.tap("Zuri");
    };
    t.add("sign-in", zuri);
    t.add("sign-in-half", [=](Stage& s) {
        zuri(s);
        s.tap("picture, row 1, 1");
        s.tap("picture, row 1, 2");
    });
    t.add("sign-in-wrong", [=](Stage& s) {
        zuri(s);
        tap_wrong(s);
    });
    t.add("sign-in-wait", [=](Stage& s) {
        zuri(s);
        s.shelf.wait = 30;
        s.key(Key::tab);
    });
    t.add("sign-in-forgotten", [=](Stage& s) {
        zuri(s);
        s.tap("I forgot my pictures");
    });
    t.add("sign-in-damaged", [=](Stage& s) {
        zuri(s);
        s.shelf.refuse = ErrorCode::rolled_back;
        s.tap_secret();
    });
    t.add("sign-in-digits", [](Stage& s) {
        chosen(s, SecretKind::digits);
        s.type("1");
        s.type("2");
    });
    t.add("sign-in-digits-wrong", [](Stage& s) {
        chosen(s, SecretKind::digits);
        type_answer(s, "999999");
    });
    t.add("sign-in-words", [](Stage& s) { chosen(s, SecretKind::passphrase); });
    t.add("sign-in-words-wrong", [](Stage& s) {
        chosen(s, SecretKind::passphrase);
        s.type("green hill");
        s.tap("Open");
    });
}

// Opens Zuri's notebook after some weeks, then goes on.
Reach grown(bool goals, Reach then = {}) {
    return [=](Stage& stage) {
        SpecimenSource pack;  // her past does not hang on what is practised now
        grown_zuri(stage, goals, pack);
        if (then) then(stage);
    };
}

void tabs(Table& t) {
    const auto fresh = [](const char* tab) {
        return [=](Stage& s) {
            s.make_notebook("Zuri");
            if (s.has("Menu")) s.tap("Menu");
            s.tap(tab);
        };
    };
    const auto tapped = [](const char* label) {
        return [=](Stage& s) {
            if (s.has("Menu")) s.tap("Menu");
            s.tap(label);
        };
    };
    t.add("today-first", [](Stage& s) { s.make_notebook("Zuri"); });
    t.add("today-guest", [](Stage& s) { s.tap("Just look around"); });
    t.add("today-grown", grown(false));
    t.add("today-goal", grown(true));
    t.add("today-something-else", grown(true, [](Stage& s) {
              if (s.has("Something else")) s.tap("Something else");
          }));
    t.add("learning-first", fresh("My learning"));
    t.add("learning-grown", grown(true, tapped("My learning")));
    t.add("goals-none", fresh("Goals"));
    t.add("goals-one", grown(true, tapped("Goals")));
    t.add("data-first", fresh("My data"));
    t.add("data-grown", grown(true, tapped("My data")));
    t.add("data-guest", [=](Stage& s) {
        s.tap("Just look around");
        tapped("My data")(s);
    });
    t.add("data-gap", [=](Stage& s) {
        s.make_notebook("Zuri");
        s.shelf.ledger_damaged = true;
        tapped("My data")(s);
    });
    t.add("settings", fresh("Settings"));
}

void planting(Table& t) {
    static constexpr const char* names[] = {"wish", "by-when", "obstacle", "if", "then", "keep"};
    for (int step = 0; step < 6; ++step) {
        t.add(std::string("goal-") + names[step], [step](Stage& s) {
            s.make_notebook("Zuri");
            if (s.has("Menu")) s.tap("Menu");
            s.tap("Goals");
            s.tap("Plant a goal");
            for (int i = 0; i < step; ++i)
                s.key(Key::enter);
        });
    }
    t.add("goal-due", grown(true, [](Stage& s) {
              leave(s);
              s.now.utc_s += 30 * 86'400;
              s.now.day.value += 30;
              s.tap("Zuri");
              s.tap_secret();
              if (s.has("Menu")) s.tap("Menu");
              s.tap("Goals");
          }));
}

void practising(Table& t) {
    for (const Specimen& one : specimens())
        t.add("practice-" + one.name, to_practice, one.name);
    t.add("practice-nothing-entered", [](Stage& s) {
        to_practice(s);
        s.tap("Check");
    });
    t.add("practice-entered", [](Stage& s) {
        to_practice(s);
        type_answer(s, "3/4");
    });
    const auto hints = [](int wanted) {
        return [=](Stage& s) {
            to_practice(s);
            s.tap("Give me a hint");
            for (int i = 1; i < wanted; ++i) {
                s.wait(10);
                s.tap("Next hint");
            }
        };
    };
    t.add("hint-one", hints(1));
    t.add("hint-two", hints(2));
    t.add("hint-three", hints(3));
    t.add("paper", [](Stage& s) {
        to_practice(s);
        s.tap("Show on paper");
    });
    t.add("practice-not-saved", [](Stage& s) {
        to_practice(s);
        s.shelf.fail_next_write(ErrorCode::disk_full);
        check(s, "3/4");
    });
    t.add("right", [](Stage& s) {
        to_practice(s);
        check(s, "3/4");
    });
    t.add("not-yet-known", [](Stage& s) {
        to_practice(s);
        check(s, "2/6");
    });
    t.add("not-yet-unknown", [](Stage& s) {
        to_practice(s);
        check(s, "1/9");
    });
    t.add("third-miss", [](Stage& s) {
        to_practice(s);
        for (int i = 0; i < 3; ++i) {
            check(s, "1/9");
            if (i < 2) s.tap("Try again");
        }
    });
    t.add("disputed", [](Stage& s) {
        to_practice(s);
        check(s, "2/6");
        s.tap("I don’t think that is right");
    });
}

void leaving(Table& t) {
    t.add("break", [](Stage& s) {
        to_practice(s);
        s.wait(16 * 60);
        check(s, "3/4");
        s.tap("Next question");
    });
    t.add("break-away", [](Stage& s) {
        to_practice(s);
        s.wait(16 * 60);
        check(s, "3/4");
        s.tap("Next question");
        s.tap("Take a break");
    });
    t.add("end-nothing", [](Stage& s) {
        s.make_notebook("Zuri");
        s.tap("I’m done");
    });
    t.add("end-roots", [](Stage& s) {
        to_practice(s);
        check(s, "1/9");
        s.tap("Stop for now");
    });
    t.add("end-grew", [](Stage& s) {
        to_practice(s);
        for (int i = 0; i < 11; ++i) {
            check(s, "3/4");
            s.tap("Next question");
        }
        s.tap("Stop for now");
    });
}

}  // namespace

const std::vector<Scene>& scenes() {
    static const std::vector<Scene> all = [] {
        Table table;
        arriving(table);
        signing_in(table);
        tabs(table);
        planting(table);
        practising(table);
        leaving(table);
        return table.take();
    }();
    return all;
}

const std::vector<Scene>& quick_scenes() {
    static const std::vector<Scene> few = [] {
        std::vector<Scene> out;
        for (const char* name : {"who-some", "sign-in-half", "today-goal", "learning-grown",
                                 "data-grown", "settings", "goal-obstacle", "practice-fraction-bar",
                                 "practice-order", "hint-one", "not-yet-known", "right", "break"}) {
            const auto found = std::find_if(scenes().begin(), scenes().end(),
                                            [&](const Scene& one) { return one.name == name; });
            REQUIRE(found != scenes().end());
            out.push_back(*found);
        }
        return out;
    }();
    return few;
}

std::vector<StageLook> picture_looks() {
    using ui::Theme;
    std::vector<StageLook> out;
    for (const auto& [theme, name] :
         {std::pair{Theme::light, "light"}, std::pair{Theme::dark, "dark"},
          std::pair{Theme::contrast, "contrast"}}) {
        out.push_back({1366, 768, 1.0F, theme, std::string("1366-") + name});
        out.push_back({800, 480, 1.0F, theme, std::string("800-") + name});
        out.push_back({1920, 1080, 1.0F, theme, std::string("1920-") + name});
    }
    out.push_back({1366, 768, 2.0F, Theme::light, "1366-200pc"});
    out.push_back({800, 480, 2.0F, Theme::light, "800-200pc"});
    return out;
}

namespace {

// Forwards to the screens; what was said of the frame before is forgotten.
class Watched final : public ui::View {
  public:
    Watched(ui::View& inside, ui::TextWatch& watch) : inside_(inside), watch_(watch) {}
    void draw(ui::Frame& frame) override {
        watch_.lines.clear();
        inside_.draw(frame);
    }

  private:
    ui::View& inside_;
    ui::TextWatch& watch_;
};

}  // namespace

Shown look_at(const Scene& scene, const StageLook& look, With with, bool marked) {
    SpecimenSource pack(scene.specimen);
    if (marked) pack.mark();
    Stage stage(look, &pack);
    scene.reach(stage);
    stage.app->advance(*stage.screens, 2000);  // what moves has come to rest
    Shown shown;
    shown.name = scene.name + '-' + look.name;
    shown.look = stage.app->look();
    shown.picture = stage.app->pixels();
    shown.labels = stage.app->labels().entries();
    if (with == With::picture) return shown;
    ui::TextWatch watch;
    stage.app->ui().fonts().watch(&watch);
    Watched view(*stage.screens, watch);
    stage.app->settle(view);
    shown.words = watch.lines;
    if (with == With::ground) {
        watch.hide = true;
        stage.app->settle(view);
        shown.ground = stage.app->pixels();
    }
    stage.app->ui().fonts().watch(nullptr);
    return shown;
}

void each_shown(const std::vector<Scene>& scenes, const std::vector<StageLook>& looks, With with,
                const std::function<void(const Scene&, const Shown&)>& see, bool marked) {
    for (const Scene& scene : scenes) {
        for (const StageLook& look : looks) {
            INFO("scene " << scene.name << " in " << look.name);
            try {
                see(scene, look_at(scene, look, with, marked));
            } catch (...) {
                FAIL_CHECK("the scene is not reached");  // what failed is told above
            }
        }
    }
}

}  // namespace pipit::test
