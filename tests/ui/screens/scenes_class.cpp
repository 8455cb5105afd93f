// A class: joining it, every state of My class, asking for help, showing an answer, leaving. See
// scene_ways.hpp.
#include "tests/ui/screens/scene_ways.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pipit::test {

using namespace engine;
namespace classroom = engine::classroom;

namespace {

void set_up(Stage& s, ClassState state) {
    ClassScript& script = s.class_script;
    script.there = true;
    script.view.state = state;
    if (state == ClassState::none || state == ClassState::not_possible) return;
    script.view.class_name = "Class 4b";
    script.view.teacher = "Ms Okoro";
    if (state == ClassState::asked || state == ClassState::left) script.view.waiting = 1;
    if (state != ClassState::member) return;
    script.view.waiting = 2;
    script.view.last_shared = Day{s.now.day.value + 8};
    script.view.recovery = true;
    script.agreed.push_back({Day{s.now.day.value + 6}, "Draw the bar first, then count the parts.",
                             Day{s.now.day.value + 13}});
    script.observed.push_back({Day{s.now.day.value + 6}, {"halves"}, "With a paper strip."});
}

void tap_below(Stage& s, const char* label) {
    if (s.has(label))
        press(s, label);
    else
        s.tap(label);
}

// To My class from wherever the window has a way to it.
void to_class(Stage& s) {
    if (!s.has("My class")) s.tap("Menu");
    s.tap("My class");
}

void to_join(Stage& s) {
    to_class(s);
    tap_below(s, "Join a class");
}

void type_code(Stage& s, const char* code) {
    for (const char* c = code; *c != '\0'; ++c)
        s.type(std::string(1, *c));
}

Reach joining(Reach then) {
    return with_class(ClassState::none, [=](Stage& s) {
        to_join(s);
        then(s);
    });
}

Reach coding(Reach then) {
    return joining([=](Stage& s) {
        tap_below(s, "I have six numbers");
        then(s);
    });
}

void states(SceneTable& t) {
    t.add("class-none", with_class(ClassState::none, to_class));
    t.add("class-computer", with_class(ClassState::computer, to_class));
    t.add("class-asked", with_class(ClassState::asked, to_class));
    t.add("class-member", with_class(ClassState::member, to_class));
    t.add("class-member-looking", with_class(ClassState::member, [](Stage& s) {
              s.class_script.view.contact = ContactState::looking;
              to_class(s);
          }));
    t.add("class-member-failed", with_class(ClassState::member, [](Stage& s) {
              s.class_script.view.contact = ContactState::failed;
              to_class(s);
          }));
    t.add("class-member-new", with_class(ClassState::member, [](Stage& s) {
              s.class_script.agreed.clear();
              s.class_script.observed.clear();
              s.class_script.view.recovery = false;
              s.class_script.view.last_shared.reset();
              s.class_script.view.waiting = 0;
              to_class(s);
          }));
    t.add("class-unknown", with_class(ClassState::member, [](Stage& s) {
              s.class_script.view.contact = ContactState::unknown;
              to_class(s);
          }));
    t.add("class-put-back", with_class(ClassState::member, [](Stage& s) {
              s.class_script.view.put_back = 1;
              to_class(s);
          }));
    t.add("class-left", with_class(ClassState::left, to_class));
    t.add("class-removed", with_class(ClassState::removed, to_class));
    t.add("class-address", with_class(ClassState::member, [](Stage& s) {
              s.class_script.view.contact = ContactState::failed;
              to_class(s);
              press(s, "Type its address");
          }));
    t.add("today-member", with_class(ClassState::member, {}));
    t.add("data-member", with_class(ClassState::member, [](Stage& s) {
              s.class_script.view.recovery = true;
              tap_tab(s, "My data");
          }));
    t.add("today-all-shared", with_class(ClassState::member, [](Stage& s) {
              s.class_script.arrive(s.now.day);
              s.wait(1);
          }));
    t.add("today-put-back", with_class(ClassState::member, [](Stage& s) {
              s.class_script.view.put_back = 1;
              s.wait(1);
          }));
    t.add("data-class-possible",
          with_class(ClassState::none, [](Stage& s) { tap_tab(s, "My data"); }));
}

void joining_scenes(SceneTable& t) {
    t.add("join-told", joining([](Stage&) {}));
    t.add("join-code", coding([](Stage& s) { type_code(s, "314"); }));
    t.add("join-wrong", coding([](Stage& s) {
              type_code(s, "111111");
              s.wait(3);
              s.expect("Those are other numbers. Look at them once more.");
          }));
    t.add("join-looking", coding([](Stage& s) {
              s.class_script.in_network = false;
              type_code(s, "314159");
          }));
    t.add("join-talking", coding([](Stage& s) {
              s.class_script.stays_talking = true;
              type_code(s, "314159");
              s.wait(3);
              s.expect("I found it");
          }));
    t.add("join-address", coding([](Stage& s) {
              s.class_script.in_network = false;
              type_code(s, "314159");
              s.tap("Type its address");
              type_code(s, "192.168.4");
          }));
    t.add("join-not-found", coding([](Stage& s) {
              s.class_script.in_network = false;
              type_code(s, "314159");
              s.tap("Type its address");
              type_code(s, "10.0.0.9");
              s.key(ui::Key::enter);
              s.expect("I did not find it there");
          }));
    t.add("join-void", coding([](Stage& s) {
              for (int i = 0; i < 3; ++i) {
                  type_code(s, "111111");
                  s.wait(3);
              }
              s.expect("These numbers are used up");
          }));
    t.add("join-lost", coding([](Stage& s) {
              s.class_script.breaks_off = true;
              type_code(s, "314159");
              s.wait(3);
              s.expect("We lost each other");
          }));
    t.add("join-ticket", joining([](Stage& s) {
              tap_below(s, "I have a ticket");
              type_code(s, "7KM2P");
          }));
    t.add("join-ask", coding([](Stage& s) {
              s.class_script.view.recovery = true;
              type_code(s, "314159");
              s.wait(3);
              s.expect("What I say yes to");
          }));
}

// The list of what left, with a request for help on its way.
void to_messages(Stage& s) {
    to_class(s);
    press(s, "Ask my teacher");
    s.key(ui::Key::enter);
    press(s, "Yes, ask");
    s.tap("Go on");
    press(s, "Share now");
    tap_tab(s, "My data");
    for (const char* tab : {"Kept here", "Teacher sees", "Has left"}) {
        if (s.has("See every message")) break;
        s.tap(tab);
    }
    press(s, "See every message");
}

void to_keys(Stage& s) {
    to_messages(s);
    press(s, "Save the keys");
}

void saying(SceneTable& t) {
    t.add("ask-which", with_class(ClassState::member, [](Stage& s) {
              to_class(s);
              press(s, "Ask my teacher");
          }));
    t.add("ask-this", with_class(ClassState::member, [](Stage& s) {
              to_class(s);
              press(s, "Ask my teacher");
              s.key(ui::Key::enter);
          }));
    t.add("ask-asked", with_class(ClassState::member, [](Stage& s) {
              to_class(s);
              press(s, "Ask my teacher");
              s.key(ui::Key::enter);
              press(s, "Yes, ask");
          }));
    t.add("leave-asked", with_class(ClassState::member, [](Stage& s) {
              to_class(s);
              press(s, "Leave this class");
          }));
    const auto practising = [](Reach then) {
        return [=](Stage& s) {
            set_up(s, ClassState::member);
            s.open_screens();
            to_practice(s);
            then(s);
        };
    };
    t.add("practice-member", practising([](Stage&) {}));
    t.add("practice-asks", practising([](Stage& s) {
              if (s.has("Ask my teacher")) s.tap("Ask my teacher");
          }));
    t.add("not-yet-member", practising([](Stage& s) { check(s, "2/6"); }));
    t.add("right-member", practising([](Stage& s) { check(s, "3/4"); }));
    t.add("show-this", practising([](Stage& s) {
              check(s, "2/6");
              s.tap("Show my teacher this one");
          }));
    t.add("show-disputed", practising([](Stage& s) {
              check(s, "2/6");
              s.tap("I don’t think that is right");
              s.tap("Show my teacher this one");
          }));
    t.add("show-shown", practising([](Stage& s) {
              check(s, "2/6");
              s.tap("Show my teacher this one");
              press(s, s.has("Yes, show it") ? "Yes, show it" : "Yes");
          }));
    const auto ended = [practising](Reach then) {
        return practising([=](Stage& s) {
            check(s, "3/4");
            s.tap("Next question");
            s.tap("Stop for now");
            then(s);
        });
    };
    t.add("end-next-time", ended([](Stage&) {}));
    t.add("end-looking", ended([](Stage& s) {
              s.class_script.view.contact = ContactState::looking;
              s.wait(1);
          }));
    t.add("end-shared", ended([](Stage& s) {
              s.class_script.arrive(s.now.day);
              s.wait(1);
          }));
    t.add("data-messages-class", with_class(ClassState::member, to_messages));
    t.add("keys-asked", with_class(ClassState::member, to_keys));
    t.add("keys-there", with_class(ClassState::member, [](Stage& s) {
              to_keys(s);
              s.tap("Save the keys");
              s.tap_secret();
          }));
}

// What the teacher set comes while Zuri is on Today.
Reach set_by_teacher(const classroom::ClassRules& rules, Reach then) {
    return with_class(ClassState::member, [=](Stage& s) {
        s.class_script.sets = rules;
        s.wait(1);
        then(s);
    });
}

// The card of the goal's plant; on small screens it is a page of its own, opened from the plant.
void open_plant(Stage& s) {
    if (!s.has("I don’t think that is right")) s.key(ui::Key::enter);
    s.expect("I don’t think that is right");
}

void to_plant(Stage& s) {
    tap_tab(s, "My learning");
    open_plant(s);
}

// Practises until the class's minutes of the day are used: to the end of the session.
void to_full_day(Stage& s) {
    s.tap(s.has("Start this one") ? "Start this one" : "Start");
    for (int i = 0; i < 8 && !s.has("Back to Today"); ++i) {
        s.wait(285);
        check(s, "3/4");
        s.tap("Next question");
        if (!s.has("Take a break")) continue;
        s.tap("Take a break");
        s.tap("Go on");
    }
    s.expect("Back to Today");
}

void by_rules(SceneTable& t) {
    const classroom::ClassRules minutes{{20, 10}, {}};
    const classroom::ClassRules both{{20, 10}, {{{"measuring", 0}}}};
    const classroom::ClassRules left_out{{}, {{{"mathematics", 0}}}};
    const classroom::ClassRules newer{{}, {{{"mathematics", 3}}}};
    const auto full = [=](Reach then) {
        return set_by_teacher(minutes, [=](Stage& s) {
            to_full_day(s);
            then(s);
        });
    };
    const auto add = [&](const char* name, Reach reach) {
        t.add(name, std::move(reach), std::string(SpecimenSource::two_packs));
    };
    add("end-day-full", full([](Stage&) {}));
    add("today-day-full", full([](Stage& s) { s.tap("Back to Today"); }));
    add("learning-day-full", full([](Stage& s) {
            s.tap("Back to Today");
            s.tap("See my plants");
            open_plant(s);
        }));
    add("today-no-pack",
        set_by_teacher({{}, {{{"mathematics", 0}, {"measuring", 0}}}}, [](Stage&) {}));
    add("class-rules", set_by_teacher(both, to_class));
    add("learning-left-out", set_by_teacher(left_out, to_plant));
    add("learning-newer-wanted", set_by_teacher(newer, to_plant));
    add("goals-left-out", set_by_teacher(left_out, [](Stage& s) { tap_tab(s, "Goals"); }));
}

void moving(SceneTable& t) {
    const auto offered = [](Reach then) {
        return with_class(ClassState::member, [=](Stage& s) {
            to_class(s);
            press(s, "Take my things to another computer");
            then(s);
        });
    };
    t.add("move-offer", offered([](Stage&) {}));
    t.add("move-on-its-way", offered([](Stage& s) { press(s, "Take them along"); }));
    t.add("move-there", offered([](Stage& s) {
              press(s, "Take them along");
              s.class_script.view.move = MoveState::there;
              s.wait(1);
          }));
    t.add("class-moved", with_class(ClassState::moved, [](Stage& s) {
              if (s.has("Menu")) s.tap("Menu");  // Today's line names My class, too
              s.tap("My class");
          }));
    t.add("today-moved", with_class(ClassState::moved, [](Stage&) {}));
}

}  // namespace

Reach with_class(ClassState state, Reach then) {
    return [=](Stage& s) {
        set_up(s, state);
        grown(true, then)(s);
    };
}

void add_my_class(SceneTable& t) {
    states(t);
    joining_scenes(t);
    saying(t);
    by_rules(t);
    moving(t);
}

}  // namespace pipit::test
