// Arriving: who is there, a new notebook, signing in. See scene_ways.hpp.
#include "tests/ui/screens/scene_ways.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pipit::test {

using namespace engine;
using ui::Key;

namespace {

void to_lock(Stage& stage) {
    stage.tap("Make mine");
    stage.type("Zuri");
    stage.tap("Next");
    if (!stage.has("How shall we lock it?")) stage.tap("Next");
    stage.expect("How shall we lock it?");
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

void arriving(SceneTable& t) {
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

void signing_in(SceneTable& t) {
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
    t.add("who-closed", [](Stage& s) {
        class_of(s, 5);
        s.shelf.refuse = ErrorCode::rolled_back;
        s.tap("Zuri");
        s.tap_secret();
        s.tap("Back to the names");
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

void forgotten(SceneTable& t) {
    // With a teacher who can help: on the page of the forgotten secret, this was answered.
    const auto asked = [](std::optional<HelpState> answer) {
        return [=](Stage& s) {
            class_of(s, 3);
            const LearnerId zuri = teacher_can_help(s);
            s.tap("Zuri");
            s.tap("I forgot my pictures");
            s.tap("Ask my teacher");
            if (answer && *answer == HelpState::waiting) s.door->takes(zuri);
            if (answer && *answer != HelpState::waiting) s.door->answers(zuri, *answer);
            s.wait(1);
        };
    };
    t.add("forgot-teacher", [](Stage& s) {
        class_of(s, 3);
        teacher_can_help(s);
        s.tap("Zuri");
        s.tap("I forgot my pictures");
    });
    t.add("forgot-many-tries", [](Stage& s) {
        class_of(s, 3);
        teacher_can_help(s);
        s.tap("Zuri");
        s.shelf.wait = until_unlocked;
        s.key(Key::tab);
    });
    t.add("forgot-asked", asked({}));
    t.add("forgot-taken", asked(HelpState::waiting));
    t.add("forgot-declined", asked(HelpState::declined));
    t.add("forgot-unlocked", asked(HelpState::unlocked));
    t.add("forgot-yes", asked(HelpState::reset));
    t.add("forgot-again", [=](Stage& s) {
        asked(HelpState::reset)(s);
        s.tap("Choose 4 pictures");
        tap_wrong(s);
        tap_wrong(s);
    });
    t.add("forgot-open", [=](Stage& s) {
        asked(HelpState::reset)(s);
        s.tap("Choose 4 pictures");
        s.tap_secret();
        s.tap_secret();
    });
    t.add("sign-in-locked", [](Stage& s) {
        class_of(s, 3);
        const std::array<std::uint8_t, 32> key{1};
        (void)teacher_can_help(s);
        REQUIRE(s.shelf.lock_class({}, key));
        s.shelf.forget_class_keys();
        s.tap("Zuri");
    });
}

void from_another(SceneTable& t) {
    // On a computer of a class, with so many notebooks.
    const auto here = [](std::size_t learners, Reach then) {
        return [=](Stage& s) {
            class_of(s, learners);
            s.class_script.there = true;
            s.open_screens();
            s.wait(1);
            then(s);
        };
    };
    const auto asked = [here](ArrivalState state, std::size_t parts, std::size_t of) {
        return here(3, [=](Stage& s) {
            s.tap("I come from another computer");
            s.type("Zuri");
            s.tap("Next");
            s.door->brings(state, parts, of);
            s.wait(1);
        });
    };
    t.add("who-first-class", here(0, [](Stage&) {}));
    t.add("who-some-class", here(3, [](Stage&) {}));
    t.add("who-many-class", here(11, [](Stage&) {}));
    t.add("arrive-name", here(3, [](Stage& s) { s.tap("I come from another computer"); }));
    const auto in_no_class = [here](Reach then) {
        return here(3, [=](Stage& s) {
            s.door->brings(ArrivalState::not_possible);
            s.tap("I come from another computer");
            then(s);
        });
    };
    const auto typed = [](Stage& s, std::string_view code) {
        s.tap("I have six numbers");
        for (const char c : code)
            s.type(std::string(1, c));
    };
    t.add("arrive-no-class", in_no_class([](Stage&) {}));
    t.add("arrive-code", in_no_class([=](Stage& s) { typed(s, "314"); }));
    t.add("arrive-pairing", in_no_class([=](Stage& s) { typed(s, "314159"); }));
    t.add("arrive-asked", asked(ArrivalState::asked, 0, 0));
    t.add("arrive-coming", asked(ArrivalState::coming, 3, 40));
    t.add("arrive-declined", asked(ArrivalState::declined, 0, 0));
    t.add("arrive-ready", asked(ArrivalState::ready, 40, 40));
    t.add("arrive-lock", [=](Stage& s) {
        asked(ArrivalState::ready, 40, 40)(s);
        s.tap("Choose a secret");
    });
}

}  // namespace

void add_arriving(SceneTable& t) {
    arriving(t);
    signing_in(t);
    forgotten(t);
    from_another(t);
}

}  // namespace pipit::test
