// Practice: every question and answer, hints, what is said of an answer; breaks and the end. See
// scene_ways.hpp.
#include "tests/ui/screens/scene_ways.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pipit::test {

using namespace engine;
void add_practising(SceneTable& t) {
    for (const Specimen& one : specimens())
        t.add("practice-" + one.name, to_practice, one.name);
    for (const char* kind : {"decimal", "mixed", "choice", "several", "order", "match", "text",
                             "line-answer", "grid-answer", "clock-answer", "point-answer"}) {
        t.add(
            std::string("entered-") + kind,
            [](Stage& s) {
                to_practice(s);
                s.enter(true, false);
            },
            kind);
        t.add(
            std::string("answered-") + kind,
            [](Stage& s) {
                to_practice(s);
                s.answer(false);
            },
            kind);
    }
    t.add(
        "other-form",
        [](Stage& s) {
            to_practice(s);
            check(s, "4/8");
        },
        "lowest");
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

void add_leaving(SceneTable& t) {
    const auto to_break = [](Stage& s) {
        to_practice(s);
        for (int i = 0; i < 20 && !s.has("Take a break"); ++i) {
            s.wait(60);
            check(s, "3/4");
            s.tap("Next question");
        }
        s.expect("Take a break");
    };
    t.add("break", to_break);
    t.add("break-away", [=](Stage& s) {
        to_break(s);
        s.tap("Take a break");
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
    t.add("end-partner", [](Stage& s) {
        s.make_notebook("Zuri");
        s.tap("Work with a partner");
        s.tap("We begin");
        s.wait(60);
        check(s, "3/4");
        s.tap("Next question");
        s.tap("Stop for now");
    });
}

}  // namespace pipit::test
