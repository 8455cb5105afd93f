// The screens behind the tabs, and a goal being planted. See scene_ways.hpp.
#include "tests/ui/screens/scene_ways.hpp"

namespace pipit::test {

using ui::Key;

namespace {

// On small screens a plant's card is a page of its own, opened from the plant.
void press_on_plant(Stage& s, const char* label) {
    if (!s.has(label)) s.key(Key::enter);
    press(s, label);
}

void tabs(SceneTable& t) {
    const auto fresh = [](const char* tab) {
        return [=](Stage& s) {
            s.make_notebook("Zuri");
            tap_tab(s, tab);
        };
    };
    const auto tapped = [](const char* tab) { return [=](Stage& s) { tap_tab(s, tab); }; };
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
    const auto on_learning = [](std::vector<const char*> taps) {
        return grown(true, [=](Stage& s) {
            tap_tab(s, "My learning");
            for (const char* label : taps)
                press_on_plant(s, label);
        });
    };
    t.add("learning-not-right", on_learning({"I don’t think that is right"}));
    t.add("learning-noted", on_learning({"I don’t think that is right", "Just note it"}));
    t.add("learning-challenge", [=](Stage& s) {
        fresh("My learning")(s);
        press_on_plant(s, "I know this already");
    });
    t.add("learning-challenged", [=](Stage& s) {
        fresh("My learning")(s);
        press_on_plant(s, "I know this already");
        s.tap("Start");
    });
    t.add("partner", [](Stage& s) {
        s.make_notebook("Zuri");
        s.tap("Work with a partner");
    });
    t.add("partner-practice", [](Stage& s) {
        s.make_notebook("Zuri");
        s.tap("Work with a partner");
        s.tap("We begin");
    });
    t.add("settings", fresh("Settings"));
    t.add("settings-voice", [=](Stage& s) {
        s.voice = true;
        s.open_screens();
        fresh("Settings")(s);
    });
    t.add("settings-more", [=](Stage& s) {
        fresh("Settings")(s);
        if (s.has("More settings")) s.tap("More settings");
    });
    t.add("settings-spanish", [=](Stage& s) {
        fresh("Settings")(s);
        for (int i = 0; i < 6 && !s.has("Español") && s.has("More settings"); ++i)
            s.tap("More settings");
        s.tap("Español");
    });
}

void planting(SceneTable& t) {
    static constexpr const char* names[] = {"wish", "by-when", "obstacle", "if", "then", "keep"};
    for (int step = 0; step < 6; ++step) {
        t.add(std::string("goal-") + names[step], [step](Stage& s) {
            s.make_notebook("Zuri");
            tap_tab(s, "Goals");
            s.tap("Plant a goal");
            for (int i = 0; i < step; ++i)
                s.key(Key::enter);
        });
    }
    t.add("goal-due", grown(true, [](Stage& s) {
              // A device's clock is believed a few days at a time, so she comes once a week.
              leave(s);
              for (int week = 0; week < 3; ++week) {
                  s.now.utc_s += 7 * 86'400;
                  s.now.day.value += 7;
                  s.tap("Zuri");
                  s.tap_secret();
                  s.tap("Start this one");
                  s.answer(true);
                  s.tap("Next question");
                  s.tap("Stop for now");
                  if (s.has("Next") && !s.has("Finish")) s.tap("Next");
                  s.tap("Finish");
              }
              s.tap("Zuri");
              s.tap_secret();
              tap_tab(s, "Goals");
              s.expect("I got there");
          }));
}

}  // namespace

void add_tabs(SceneTable& t) {
    tabs(t);
    planting(t);
}

}  // namespace pipit::test
