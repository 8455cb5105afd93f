// What a child can do, from the first hello to the end of a day, by taps and by keys alone.
#include "tests/ui/screens/stage.hpp"

#include "engine/report/fields.hpp"
#include "ui/kit/text.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using pipit::test::Stage;

TEST_CASE("a new child makes a notebook, answers a question and is told it is right", "[ui]") {
    Stage stage;
    stage.expect("Hello. I am Pipit.");
    stage.make_notebook("Zuri");
    stage.expect("Zuri");
    stage.start_practice();
    stage.answer(true);
    stage.expect("That is right");
    stage.tap("Next question");
    stage.expect("1 question on your line");
    CHECK(stage.screens->item() != nullptr);
}

TEST_CASE("a wrong answer is named 'Not yet' and can be tried again, three times to the steps",
          "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.start_practice();
    for (int i = 0; i < 2; ++i) {
        stage.answer(false);
        stage.expect("Not yet");
        stage.tap("Try again");
    }
    stage.answer(false);
    stage.expect("This one is a tricky one");
    stage.expect("Here it is, step by step.");
    const engine::Item before = *stage.screens->item();
    stage.tap("Try one like it");
    CHECK(stage.screens->item()->ref.skill == before.ref.skill);
    CHECK(stage.screens->item()->ref.seed != before.ref.seed);
}

TEST_CASE("hints come one by one, each after a time to think, and Check works meanwhile", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.start_practice();
    const engine::Item& item = *stage.screens->item();
    stage.tap("Give me a hint");
    stage.expect(ui::plain_words(item.hints[0]));
    stage.expect("Have a think first.");
    CHECK_FALSE(stage.app->labels().find("Next hint")->enabled);
    CHECK(stage.app->labels().find("Check")->enabled);
    stage.wait(5);
    stage.tap("Next hint");
    stage.expect(ui::plain_words(item.hints[1]));
    stage.wait(9);
    stage.tap("Next hint");
    stage.expect(ui::plain_words(item.hints[2]));
    stage.expect("That is all I can show.");
}

TEST_CASE("Check without an answer asks for one and counts nothing", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.start_practice();
    stage.tap("Check");
    stage.expect("Tap your answer first.");
    CHECK(stage.screens->session()->pace(stage.now).answers == 0);
}

TEST_CASE("when an answer cannot be written the question and what was entered stay", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.start_practice();
    const engine::ItemRef before = stage.screens->item()->ref;
    stage.shelf.fail_next_write(engine::ErrorCode::disk_full);
    stage.answer(true);
    stage.expect("I could not write that down: no room is left. Please show your teacher.");
    CHECK_FALSE(stage.has("That is right"));
    CHECK(stage.screens->item()->ref == before);
    stage.tap("Check");  // nothing has to be entered again
    stage.expect("That is right");
}

namespace {

// What each frame said, as it was drawn.
class Witness final : public ui::View {
  public:
    explicit Witness(ui::View& watched) : watched_(watched) {}
    void draw(ui::Frame& frame) override {
        watched_.draw(frame);
        const ui::Labels& labels = frame.ui.labels();
        frames.push_back({labels.contains("Saving"), labels.contains("That is right")});
    }
    struct Said {
        bool saving = false;
        bool right = false;
    };
    std::vector<Said> frames;

  private:
    ui::View& watched_;
};

}  // namespace

TEST_CASE("Saving is on the display before an answer is written, and what is right only after it",
          "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.start_practice();
    stage.enter(true, false);
    Witness witness(*stage.screens);
    std::size_t drawn_before = 0;
    std::uint64_t shown_before = 0;
    int writes = 0;
    stage.shelf.on_write = [&] {
        ++writes;
        drawn_before = witness.frames.size();
        shown_before = stage.app->ui().times_shown();
    };
    const std::uint64_t shown = stage.app->ui().times_shown();
    const ui::Rect check = stage.app->labels().find("Check")->rect;
    stage.app->tap(witness, check);
    stage.app->advance(witness, 50);
    stage.shelf.on_write = nullptr;
    REQUIRE(writes == 1);
    REQUIRE(drawn_before > 0);
    CHECK(witness.frames[drawn_before - 1].saving);
    CHECK(shown_before >= shown + 2);  // pressed, and Saving
    for (std::size_t i = 0; i < drawn_before; ++i)
        CHECK_FALSE(witness.frames[i].right);
    CHECK(witness.frames[drawn_before].right);  // the very next frame
    CHECK_FALSE(witness.frames.back().saving);
}

TEST_CASE("a second tap that comes with Check's takes no note away unread", "[ui]") {
    for (const bool right : {true, false}) {
        for (const bool still : {true, false}) {
            CAPTURE(right, still);
            Stage stage;
            ui::Look look = stage.app->look();
            look.still = still;
            stage.app->set_look(look);
            stage.make_notebook();
            stage.start_practice();
            stage.enter(right, false);
            const char* const onwards = right ? "Next question" : "Try again";
            stage.app->tap(*stage.screens, stage.app->labels().find("Check")->rect);
            REQUIRE(stage.has(onwards));
            const ui::Rect button = stage.app->labels().find(onwards)->rect;
            CHECK(stage.app->labels().find(onwards)->enabled);

            stage.app->tap(*stage.screens, button);
            CHECK(stage.has(onwards));
            stage.app->press(*stage.screens, ui::Key::enter);
            CHECK(stage.has(onwards));
            // Down in time for a double tap, up long after it.
            stage.app->hold(*stage.screens, button);
            stage.app->advance(*stage.screens, 500);
            stage.app->tap(*stage.screens, button);
            CHECK(stage.has(onwards));

            if (still)
                stage.tap(onwards);
            else
                stage.key(ui::Key::enter);
            CHECK_FALSE(stage.has(onwards));
        }
    }
}

TEST_CASE("paper stays through the hints and opens where it can be read", "[ui]") {
    for (const bool small : {false, true}) {
        Stage stage(small ? test::StageLook{800, 480, 1.0F, ui::Theme::light, "800"}
                          : test::StageLook{});
        stage.make_notebook();
        stage.start_practice();
        const std::string paper = ui::plain_words(stage.screens->item()->paper);
        REQUIRE_FALSE(paper.empty());
        stage.tap("Show on paper");
        stage.expect(paper);
        for (const ui::Label& label : stage.app->labels().entries()) {
            if (label.label != paper) continue;
            CHECK(label.rect.y >= stage.app->look().band());
            CHECK(label.rect.bottom() <= stage.app->look().height);
        }
        stage.tap("Give me a hint");
        stage.expect("Have a think first.");
        REQUIRE(stage.app->labels().find("Show on paper") != nullptr);
        CHECK(stage.app->labels().find("Show on paper")->enabled);
        stage.wait(5);
        stage.tap("Next hint");
        stage.wait(9);
        stage.tap("Next hint");
        stage.tap("Show on paper");
        stage.expect(paper);
    }
}

TEST_CASE("a child with keys alone makes a notebook and answers", "[ui]") {
    using ui::Key;
    Stage stage;
    stage.key(Key::enter);  // Make mine has the focus
    stage.type("Kofi");
    stage.key(Key::enter);
    stage.expect("How shall we lock it?");
    stage.key(Key::right);
    stage.key(Key::enter);  // six numbers
    stage.expect("Choose six numbers");
    stage.type("1");
    for (const char* digit : {"3", "2", "4", "6", "5"})
        stage.type(digit);
    stage.expect("Once more, to be sure");
    for (const char* digit : {"1", "3", "2", "4", "6", "5"})
        stage.type(digit);
    stage.expect("In case you forget");
    stage.key(Key::escape);  // not now
    stage.expect("What shall we grow next?");
    stage.key(Key::enter);  // Start this one has the focus
    const engine::Item* item = stage.screens->item();
    REQUIRE(item != nullptr);
    REQUIRE(std::holds_alternative<engine::NumberAnswer>(item->answer));
    for (const char digit : engine::answer_text(item->answer)) {
        stage.type(std::string(1, digit));
    }
    stage.wait(10);
    stage.key(Key::enter);  // Check
    stage.expect("That is right");
    stage.key(Key::enter);  // Next question
    stage.expect("Give me a hint");
    stage.key(Key::f2);
    stage.expect("Have a think first.");
}

TEST_CASE("digits typed faster than frames are drawn keep their order", "[ui]") {
    Stage stage;
    stage.tap("Make mine");
    stage.type("Kofi");
    stage.tap("Next");
    stage.tap("Six numbers");
    stage.type("312213");  // at once: one frame sees all of it
    stage.expect("Once more, to be sure");
    for (const char* digit : {"3", "1", "2", "2", "1", "3"})
        stage.type(digit);
    stage.expect("In case you forget");
}

TEST_CASE("a goal is planted in six taps and stands on Today", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("Goals");
    stage.expect("No goal yet. Want to plant one?");
    stage.tap("Plant a goal");
    CHECK_FALSE(stage.app->labels().find("Keep my goal")->enabled);
    const auto pick_first = [&] { stage.key(ui::Key::enter); };
    stage.key(ui::Key::tab);  // shows the focus, which stands on the first choice of the group
    const auto wish = stage.screens->session()->wishes().front();
    const engine::Skill* skill = stage.screens->session()->graph().find(wish);
    REQUIRE(skill != nullptr);
    std::string words = skill->title;
    words[0] = static_cast<char>(words[0] | 0x20);
    stage.tap(words);
    stage.expect("by …");
    pick_first();
    stage.tap("I get stuck");
    stage.tap("I get stuck");  // the matching "if" comes first
    stage.tap("use a hint");
    stage.expect("This is my goal.");
    stage.tap("Keep my goal");
    stage.expect("If I get stuck, then I will use a hint.");
    stage.tap("Today");
    stage.expect("If I get stuck, then I will use a hint.");
    REQUIRE(stage.screens->session()->goals(stage.now).size() == 1);
    CHECK(stage.screens->session()->goals(stage.now)[0].goal.skill == wish);
}

TEST_CASE("two goals are enough", "[ui]") {
    Stage stage;
    stage.make_notebook();
    for (int i = 0; i < 2; ++i) {
        stage.tap("Goals");
        stage.tap("Plant a goal");
        for (int part = 0; part < 5; ++part)
            stage.key(ui::Key::enter);
        stage.tap("Keep my goal");
    }
    stage.expect("Two goals are enough to look after.");
    CHECK_FALSE(stage.app->labels().find("Plant a goal")->enabled);
    stage.tap("I changed my mind");
    CHECK(stage.app->labels().find("Plant a goal")->enabled);
}

TEST_CASE("my data shows every group of the declaration", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("My data");
    int groups = 0;
    for (const engine::Field& field : engine::fields()) {
        if (field.place == engine::FieldPlace::event && !field.group.empty()) {
            INFO(field.id);
            CHECK(stage.has(std::string(field.group)));
            ++groups;
        }
    }
    CHECK(groups > 10);
    stage.expect("You have no class here. Nothing can leave.");
    stage.expect("Nothing has left yet.");
    stage.expect("List checked just now: nothing missing.");
}

TEST_CASE("a list of what left that does not add up is said plainly", "[ui]") {
    Stage stage;
    stage.shelf.ledger_damaged = true;
    stage.make_notebook();
    stage.tap("My data");
    stage.expect("This list has a gap. It is not your fault. Please show your teacher.");
    CHECK_FALSE(stage.has("nothing missing"));
}

TEST_CASE("a break is offered after 15 minutes between two questions, never on top of one",
          "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.start_practice();
    int questions = 0;
    while (!stage.has("Time to look far away") && questions < 40) {
        stage.answer(true);
        CHECK_FALSE(stage.has("Time to look far away"));
        stage.wait(60);
        stage.tap("Next question");
        ++questions;
    }
    CHECK(questions >= 10);
    CHECK(questions <= 16);
    stage.tap("Take a break");
    stage.expect("Welcome back. Ready when you are.");
    stage.tap("Go on");
    stage.expect("Give me a hint");
}

TEST_CASE("the end of a day tells what grew, keeps what helped, and closes the notebook", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.start_practice();
    for (int i = 0; i < 6; ++i) {
        stage.answer(true);
        stage.tap("Next question");
    }
    stage.tap("Stop for now");
    stage.expect("What helped today?");
    stage.tap("Going slowly");
    stage.tap("Finish");
    stage.expect("Who is practising?");
    CHECK(stage.screens->session() == nullptr);
    stage.tap("Zuri");
    stage.tap_secret();
    stage.expect("What shall we grow next?");
}

TEST_CASE("I'm done without a question asked goes back to the names", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("I’m done");
    stage.expect("Who is practising?");
}

TEST_CASE("of a guest nothing is kept", "[ui]") {
    Stage stage;
    stage.tap("Just look around");
    stage.expect("Guest");
    stage.start_practice();
    stage.answer(true);
    stage.tap("Stop for now");
    stage.tap("Finish");
    CHECK(stage.shelf.learners()->empty());
    stage.expect("Hello. I am Pipit.");
}

TEST_CASE("the text size grows by its button and comes back to where it was", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.start_practice();
    for (const float scale : {1.3F, 1.6F, 2.0F, 1.0F}) {
        stage.tap("Text size");
        CHECK(stage.app->look().text_scale == scale);
        stage.expect("Check");
    }
}
