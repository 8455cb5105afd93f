// Reading aloud over a small page: what is said, in which order, what is marked, and that silence
// costs nothing.
#include "ui/shell/app.hpp"

#include "tests/ui/kit/pixels.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace pipit;
using namespace pipit::ui;

namespace {

class Page : public View {
  public:
    void draw(Frame& frame) override {
        Ui& ui = frame.ui;
        if (opens) {
            opens = false;
            ui.screen_opened(anew);
        }
        ui.reading_order(40);
        ui.begin_group("tabs");
        ui.tab({0, 0, 150, 60}, "Today", {.selected = true});
        ui.tab({150, 0, 150, 60}, "Goals");
        ui.end_group();
        ui.reading_order(20);
        if (ui.main_button({40, 500, 200, 60}, "Check", {.icon = "check", .first_focus = true}))
            checked = true;
        ui.reading_order(30);
        ui.plain_button({260, 500, 200, 60}, "Hint", {.enabled = false, .why = "Have a think."});
        ui.reading_order(0);
        ui.heading({40, 80, 600, 60}, "What is **{1/2}** of 6?");
        ui.reading_order(10);
        ui.begin_group("choices");
        int i = 0;
        for (const char* words : {"2", "3", "4"}) {
            if (ui.chip({40 + 120 * i, 200, 100, 60}, words, {.selected = chosen == i})) chosen = i;
            ++i;
        }
        ui.end_group();
        ui.reading_order(12);
        if (!note.empty()) ui.note({40, 300, 500, 60}, note, State::info);
        if (box) ui.hit({40, 400, 100, 60}, "My answer box", Role::note, -1, {.value = value});
    }
    bool opens = false;
    bool anew = false;
    bool checked = false;
    int chosen = -1;
    std::string note;
    bool box = false;
    std::string value;
};

struct Listener {
    explicit Listener(bool read_aloud, Voice* voice = nullptr) {
        Look look;
        look.width = 800;
        look.height = 600;
        auto opened = App::open({.headless = true, .look = look, .voice = voice});
        REQUIRE(opened.ok());
        app = std::move(*opened);
        app->keep_transcript();
        app->set_hearing({.read_aloud = read_aloud, .sounds = false, .manner = {}});
        app->settle(page);
    }
    // Everything said until it is quiet.
    std::vector<std::string> hear() {
        for (int i = 0; app->speaking() && i < 600; ++i)
            app->advance(page, 100);
        return app->take_transcript();
    }
    Page page;
    std::unique_ptr<App> app;
};

using Said = std::vector<std::string>;

class NoVoice final : public Voice {
  public:
    engine::Result<Utterance> say(std::string_view, const Manner&) override {
        ++asked;
        return engine::Error{engine::ErrorCode::not_found, "", ""};
    }
    void rest() override { ++rests; }
    int asked = 0;
    int rests = 0;
};

}  // namespace

TEST_CASE("F1 reads the page in reading order: heading, body, main action, others, tabs", "[ui]") {
    Listener child(false);
    CHECK(child.hear().empty());
    child.app->press(child.page, Key::f1);
    CHECK(child.hear() == Said{"What is one half of 6?", "2, choice, 1 of 3.", "3, choice, 2 of 3.",
                               "4, choice, 3 of 3.", "Check, button.", "Hint, button, asleep.",
                               "Today, tab, 1 of 2, you are here.", "Goals, tab, 2 of 2."});
}

TEST_CASE("F1 again, Escape, any key and a tap end the reading", "[ui]") {
    Listener child(false);
    const auto start = [&] {
        child.app->press(child.page, Key::f1);
        CHECK(child.app->speaking());
    };
    start();
    child.app->press(child.page, Key::f1);
    CHECK_FALSE(child.app->speaking());
    start();
    child.app->press(child.page, Key::escape);
    CHECK_FALSE(child.app->speaking());
    start();
    child.app->type(child.page, "5");
    CHECK_FALSE(child.app->speaking());
    start();
    child.app->tap(child.page, {700, 300, 10, 10});
    CHECK_FALSE(child.app->speaking());
    // The key that ended it was heeded.
    start();
    child.app->press(child.page, Key::enter);
    CHECK(child.page.checked);
}

TEST_CASE("a page that opens is read without being asked, up to what can be done, and where the "
          "focus is",
          "[ui]") {
    Listener child(true);
    CHECK(child.hear() == Said{"What is one half of 6?", "2, choice, 1 of 3.", "3, choice, 2 of 3.",
                               "4, choice, 3 of 3.", "Check, button.", "Hint, button, asleep.",
                               "Check, button."});
    // Words that stood there before are not said again; what can be done is.
    child.page.opens = true;
    child.page.note = "That is right.";
    child.app->settle(child.page);
    CHECK(child.hear() == Said{"2, choice, 1 of 3.", "3, choice, 2 of 3.", "4, choice, 3 of 3.",
                               "That is right.", "Check, button.", "Hint, button, asleep.",
                               "Check, button."});
    // With nothing new it is another page that looks the same, and read whole.
    child.page.opens = true;
    child.app->settle(child.page);
    CHECK(child.hear().front() == "What is one half of 6?");
}

TEST_CASE("another question in the words of the last one is said again, whatever else is new",
          "[ui]") {
    Listener child(true);
    child.hear();
    child.page.opens = true;
    child.page.anew = true;
    child.page.note = "2 questions on your line";
    child.app->settle(child.page);
    CHECK(child.hear() == Said{"What is one half of 6?", "2, choice, 1 of 3.", "3, choice, 2 of 3.",
                               "4, choice, 3 of 3.", "2 questions on your line.", "Check, button.",
                               "Hint, button, asleep.", "Check, button."});
    // Without another question the page goes on.
    child.page.opens = true;
    child.page.anew = false;
    child.page.note = "That is right.";
    child.app->settle(child.page);
    CHECK(child.hear().front() == "2, choice, 1 of 3.");
}

TEST_CASE("the focus is said as it moves, with its place and why it is asleep", "[ui]") {
    Listener child(true);
    child.hear();
    child.app->press(child.page, Key::tab);
    CHECK(child.hear() == Said{"Hint, button, asleep.", "Have a think."});
    child.app->press(child.page, Key::tab);
    CHECK(child.hear() == Said{"Today, tab, 1 of 2, you are here."});
    child.app->press(child.page, Key::right);
    CHECK(child.hear() == Said{"Goals, tab, 2 of 2."});
}

TEST_CASE("a choice made, an answer that grows and a new note are said", "[ui]") {
    Listener child(true);
    child.page.box = true;
    child.app->settle(child.page);
    child.hear();
    child.page.chosen = 1;
    child.app->settle(child.page);
    CHECK(child.hear() == Said{"3, chosen."});
    child.page.value = "1/2";
    child.app->settle(child.page);
    CHECK(child.hear() == Said{"one half."});
    child.page.value.clear();
    child.app->settle(child.page);
    CHECK(child.hear() == Said{"empty."});
    child.page.note = "Tap your answer first.";
    child.app->settle(child.page);
    CHECK(child.hear() == Said{"Tap your answer first."});
    child.app->settle(child.page);
    CHECK(child.hear().empty());
}

TEST_CASE("without read-aloud nothing is said that was not asked for", "[ui]") {
    Listener child(false);
    child.app->press(child.page, Key::tab);
    child.page.note = "Something new.";
    child.page.opens = true;
    child.app->settle(child.page);
    CHECK(child.hear().empty());
}

TEST_CASE("turning it on does not tell the whole page as news", "[ui]") {
    Listener child(false);
    child.app->set_hearing({.read_aloud = true, .sounds = false, .manner = {}});
    child.app->settle(child.page);
    CHECK(child.hear().empty());
    child.app->press(child.page, Key::tab);
    CHECK(child.hear().size() == 2);
}

TEST_CASE("the word that is said is marked, moves on with the voice, and nothing stays marked",
          "[ui]") {
    Listener child(false);
    const auto before = child.app->pixels();
    child.app->press(child.page, Key::f1);
    std::vector<std::vector<std::uint32_t>> seen{child.app->pixels()};
    CHECK(seen.back() != before);
    // "What is one half of 6?": every word in the heading's place, one after another.
    for (int i = 0; i < 40; ++i) {
        child.app->advance(child.page, 50);
        auto now = child.app->pixels();
        if (now != seen.back()) seen.push_back(std::move(now));
    }
    CHECK(seen.size() >= 5);
    child.hear();
    child.app->settle(child.page);
    CHECK(child.app->pixels() == before);
}

TEST_CASE("a new frame is shown when a word begins, and none between two words", "[ui]") {
    Listener child(false);
    child.app->press(child.page, Key::f1);
    const auto shown = child.app->frames_presented();
    // "What" takes 360 ms in the counted voice.
    child.app->advance(child.page, 300);
    CHECK(child.app->frames_presented() == shown);
    child.app->advance(child.page, 100);
    CHECK(child.app->frames_presented() == shown + 1);
}

TEST_CASE("quiet again, no frame is asked for", "[ui]") {
    Listener child(false);
    child.app->press(child.page, Key::f1);
    child.hear();
    child.app->advance(child.page, 10'000);
    const auto drawn = child.app->frames_drawn();
    child.app->advance(child.page, 60'000);
    CHECK(child.app->frames_drawn() <= drawn + 2);  // advance() settles once itself
}

TEST_CASE("words asked for by a tap are said, though a tap ends what is being said", "[ui]") {
    Listener child(false);
    child.app->press(child.page, Key::f1);
    child.app->take_transcript();
    child.app->say_aloud("{1/2} is not markup here: 1/2.");
    child.app->tap(child.page, {700, 300, 10, 10});
    CHECK(child.hear().back().ends_with("one half."));
}

TEST_CASE("without a voice a calm note says so, once, and everything else goes on", "[ui]") {
    NoVoice none;
    Listener child(true, &none);
    CHECK(child.app->labels().contains("There is no voice on this computer."));
    CHECK(none.asked == 1);
    child.app->press(child.page, Key::tab);
    CHECK_FALSE(child.app->labels().contains("There is no voice"));
    CHECK(none.asked == 1);
    child.app->press(child.page, Key::f1);  // asked for: tried again
    CHECK(none.asked == 2);
    CHECK(child.app->labels().contains("There is no voice on this computer."));
    child.app->advance(child.page, 6'000);
    CHECK_FALSE(child.app->labels().contains("There is no voice"));
    child.app->press(child.page, Key::enter);
}

TEST_CASE("the voice is let go some seconds after the last word", "[ui]") {
    class Counting final : public Voice {
      public:
        engine::Result<Utterance> say(std::string_view text, const Manner& manner) override {
            return inside->say(text, manner);
        }
        void rest() override { ++rests; }
        std::unique_ptr<Voice> inside = counted_voice();
        int rests = 0;
    } voice;
    Listener child(false, &voice);
    child.app->press(child.page, Key::f1);
    child.hear();
    CHECK(voice.rests == 0);
    child.app->advance(child.page, 4'000);
    CHECK(voice.rests == 1);
    child.app->advance(child.page, 60'000);
    CHECK(voice.rests == 1);
}

TEST_CASE("turning it off ends what was still to be said", "[ui]") {
    Listener child(true);
    CHECK(child.app->speaking());
    child.app->set_hearing({.read_aloud = false, .sounds = false, .manner = {}});
    child.app->settle(child.page);
    CHECK_FALSE(child.app->speaking());
}
