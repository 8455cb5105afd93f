// My data and what is done there: copies, messages, a code, erasing. See scene_ways.hpp.
#include "tests/ui/screens/scene_ways.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pipit::test {

using namespace engine;

namespace {

// To the button of this name, which on small screens stands behind one of three tabs.
void tap_on_my_data(Stage& s, const char* label) {
    for (const char* tab : {"Kept here", "Teacher sees", "Has left"}) {
        if (s.has(label)) break;
        s.tap(tab);
    }
    press(s, label);
}

Reach on_my_data(std::vector<const char*> taps) {
    return grown(true, [=](Stage& s) {
        tap_tab(s, "My data");
        tap_on_my_data(s, taps.front());
        for (std::size_t i = 1; i < taps.size(); ++i)
            s.tap(taps[i]);
    });
}

void forgotten_with_code(Stage& s) {
    tap_tab(s, "My data");
    tap_on_my_data(s, "Make a code");
    s.tap("Make a code");
    s.tap_secret();
    while (s.has("More below"))
        s.tap("More below");  // it is not written down before all of it was seen
    s.tap("I wrote it down");
    tap_tab(s, "Today");
    leave(s);
    s.tap("Zuri");
    s.tap("I forgot my pictures");
}

void saved_a_copy(Stage& s) {
    tap_tab(s, "My data");
    tap_on_my_data(s, "Save a copy");
    s.tap("Save the copy");
    s.tap_secret();
}

}  // namespace

void add_my_data(SceneTable& t) {
    t.add("data-first", [](Stage& s) {
        s.make_notebook("Zuri");
        tap_tab(s, "My data");
    });
    t.add("data-grown", grown(true, [](Stage& s) { tap_tab(s, "My data"); }));
    t.add("data-guest", [](Stage& s) {
        s.tap("Just look around");
        tap_tab(s, "My data");
    });
    t.add("data-gap", [](Stage& s) {
        s.make_notebook("Zuri");
        s.shelf.ledger_damaged = true;
        tap_tab(s, "My data");
    });
    t.add("data-lacking", [](Stage& s) {
        s.lacking = {.memory_lock = true, .network_filter = true};
        s.open_screens();
        s.make_notebook("Zuri");
        tap_tab(s, "My data");
    });
    t.add("data-teacher-sees", on_my_data({"See all of it"}));
    t.add("data-messages", grown(true, [](Stage& s) {
              saved_a_copy(s);
              s.tap("Go on");
              tap_on_my_data(s, "See every message");
          }));
    t.add("copy-asked", on_my_data({"Save a copy"}));
    t.add("copy-secret", on_my_data({"Save a copy", "Save the copy"}));
    t.add("copy-there", grown(true, saved_a_copy));
    t.add("code-asked", on_my_data({"Make a code"}));
    t.add("code-secret", on_my_data({"Make a code", "Make a code"}));
    t.add("code-shown", grown(true, [](Stage& s) {
              tap_tab(s, "My data");
              tap_on_my_data(s, "Make a code");
              s.tap("Make a code");
              s.tap_secret();
          }));
    t.add("code-page", grown(true, [](Stage& s) {
              tap_tab(s, "My data");
              tap_on_my_data(s, "Make a code");
              s.tap("Make a code");
              s.tap_secret();
              s.tap("Save a page to print");
          }));
    t.add("code-forgotten", grown(true, forgotten_with_code));
    t.add("code-typed", grown(true, [](Stage& s) {
              forgotten_with_code(s);
              s.tap("Type my code");
              for (const char* letter : {"7", "K", "M", "2", "P"})
                  s.type(letter);
          }));
    t.add("erase-asked", on_my_data({"Erase me"}));
    t.add("erase-secret", on_my_data({"Erase me", "Erase me"}));
    t.add("erase-done", grown(true, [](Stage& s) {
              tap_tab(s, "My data");
              tap_on_my_data(s, "Erase me");
              s.tap("Erase me");
              s.tap_secret();
          }));
    t.add("erase-done-saved", grown(true, [](Stage& s) {
              saved_a_copy(s);
              s.tap("Go on");
              tap_on_my_data(s, "Erase me");
              s.tap("Erase me");
              s.tap_secret();
          }));
}

}  // namespace pipit::test
