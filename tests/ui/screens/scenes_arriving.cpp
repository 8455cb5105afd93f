// Arriving: who is there, a new notebook, signing in. See scene_ways.hpp.
#include "tests/ui/screens/scene_ways.hpp"

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

}  // namespace

void add_arriving(SceneTable& t) {
    arriving(t);
    signing_in(t);
}

}  // namespace pipit::test
