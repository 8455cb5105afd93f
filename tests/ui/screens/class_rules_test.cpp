// What a class goes by, as its children meet it: the minutes of a day, the minutes to a rest, the
// packs it practises. Invariant: nothing that rests is begun from anywhere, and each way says why.
#include "tests/ui/screens/specimens.hpp"
#include "tests/ui/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace pipit;
using engine::classroom::ClassRules;
using pipit::test::Stage;
using pipit::test::StageLook;

namespace {

const ClassRules five_minutes{{5, 0}, {}};
// What may be begun where mathematics is left out.
const std::vector<std::string> measuring{"Let’s find where you are.", "Tell the time",
                                         "Count coins", "Read a bar plot", "Read a table"};

// A member of a class, on Today; then the teacher's word comes.
struct Member {
    test::SpecimenSource pack{test::SpecimenSource::two_packs};
    Stage stage;

    explicit Member(const ClassRules& rules, const StageLook& look = {}) : stage(look, &pack) {
        stage.class_script.there = true;
        stage.class_script.view.state = engine::ClassState::member;
        stage.class_script.view.class_name = "Class 4b";
        stage.class_script.view.teacher = "Ms Okoro";
        stage.open_screens();
        stage.make_notebook("Zuri");
        set(rules);
    }
    void set(const ClassRules& rules) {
        stage.class_script.sets = rules;
        stage.wait(1);
        stage.key(ui::Key::tab);  // a frame later the screen has it
    }
    void start() { stage.tap(stage.has("Start this one") ? "Start this one" : "Start"); }
    // One question after so long, answered right, and past the note on it.
    void answer_after(int seconds) {
        stage.wait(seconds);
        stage.answer(true);
        stage.tap("Next question");
    }
    // Five minutes, by two questions: to the end of the session.
    void fill_the_day() {
        start();
        answer_after(200);
        answer_after(200);
        stage.expect("Back to Today");
    }
    // Signed in again on the next day.
    void next_day() {
        stage.now.utc_s += 86'400;
        ++stage.now.day.value;
        stage.wait(1);
        stage.key(ui::Key::tab);
    }
    void tap_plant(const std::string& begins) {
        std::string label;
        for (const ui::Label& one : stage.app->labels().entries())
            if (one.focusable && one.label.rfind(begins, 0) == 0) label = one.label;
        stage.tap(label);
    }
    [[nodiscard]] bool full() const { return stage.screens->session()->pace(stage.now).day_full; }
};

bool offers_practice(const Stage& stage) {
    for (const char* way :
         {"Start this one", "Start", "Choose", "Practise this", "I know this already",
          "Work with a partner", "Partner", "A little more", "Something else", "Another"}) {
        for (const ui::Label& one : stage.app->labels().entries()) {
            if (one.focusable &&
                (one.label == way || one.label.rfind(std::string(way) + ":", 0) == 0))
                return true;
        }
    }
    return false;
}

std::string focused(Stage& stage) {
    const ui::Label* label = stage.app->labels().by_id(stage.app->ui().focus());
    return label != nullptr ? label->label : std::string();
}

}  // namespace

TEST_CASE("when the class's minutes of the day are used, the question in hand is the last, and the "
          "end says why",
          "[ui]") {
    Member zuri(five_minutes);
    zuri.start();
    zuri.answer_after(200);
    CHECK_FALSE(zuri.stage.has("Back to Today"));
    zuri.stage.wait(200);  // the minutes are used while a question is thought about
    CHECK(zuri.full());
    zuri.stage.answer(false);
    zuri.stage.tap("Try again");  // it may be finished all the same
    zuri.stage.answer(true);
    zuri.stage.tap("Next question");
    zuri.stage.expect("You practised the 5 minutes of your class today.");
    CHECK_FALSE(offers_practice(zuri.stage));
    zuri.stage.tap("Back to Today");
    zuri.stage.expect("That is all for today");
}

TEST_CASE("a class's end that nothing grew for is a good place to stop", "[ui]") {
    Member zuri(five_minutes);
    zuri.stage.tap("Work with a partner");
    zuri.stage.tap("We begin");
    zuri.answer_after(200);
    zuri.answer_after(200);
    zuri.stage.expect("That is a good place to stop.");
    zuri.stage.expect("You practised the 5 minutes of your class today.");
    zuri.stage.tap("Back to Today");
    CHECK_FALSE(zuri.stage.screens->session()->paired());
}

TEST_CASE(
    "on a full day Today says so kindly, offers no practice, and has ways on, in every layout",
    "[ui]") {
    for (const StageLook& look : test::every_look()) {
        INFO(look.name);
        Member zuri(five_minutes, look);
        zuri.fill_the_day();
        zuri.stage.tap("Back to Today");
        zuri.stage.expect("You have practised the 5 minutes of your class. Your plants grow while "
                          "you rest. Tomorrow there are new questions.");
        CHECK_FALSE(offers_practice(zuri.stage));
        CHECK(focused(zuri.stage) == "See my plants");
        CHECK(zuri.stage.has("Plant a goal"));
        zuri.stage.tap("My class");
        zuri.stage.expect("You are in the class of Ms Okoro.");
        zuri.stage.key(ui::Key::escape);
        zuri.stage.tap("See my plants");
        zuri.stage.expect("My hedgerow");
    }
}

TEST_CASE("by Tab alone every way on of a full day is reached, title and words are heard first",
          "[ui]") {
    Member zuri(five_minutes);
    zuri.fill_the_day();
    zuri.stage.tap("Back to Today");
    std::vector<std::string> reached;
    for (int i = 0; i < 20; ++i) {
        reached.push_back(focused(zuri.stage));
        zuri.stage.key(ui::Key::tab);
    }
    for (const char* way :
         {"See my plants", "My goals", "My class", "Ask my teacher", "I’m done"}) {
        INFO(way);
        CHECK(std::find(reached.begin(), reached.end(), way) != reached.end());
    }
    int title = -1;
    int text = -1;
    int main = -1;
    for (const ui::Label& one : zuri.stage.app->labels().entries()) {
        if (one.label == "That is all for today") title = one.order;
        if (one.label.rfind("You have practised the 5", 0) == 0) text = one.order;
        if (one.label == "See my plants") main = one.order;
    }
    CHECK((title >= 0 && title < text && text < main));
}

TEST_CASE("a plant on a full day says that it goes on tomorrow, and no button begins it", "[ui]") {
    Member zuri(five_minutes);
    zuri.stage.tap("My learning");
    CHECK(offers_practice(zuri.stage));
    zuri.stage.tap("Today");
    zuri.fill_the_day();
    zuri.stage.tap("Back to Today");
    zuri.stage.tap("My learning");
    zuri.stage.expect("You have practised your class’s minutes for today. Tomorrow it goes on.");
    CHECK_FALSE(offers_practice(zuri.stage));
    zuri.stage.tap("I don’t think that is right");
    zuri.stage.tap("Just note it");
    zuri.stage.expect("I wrote that down.");
}

TEST_CASE("a partner's turn that would begin on a full day says why it does not", "[ui]") {
    Member zuri(five_minutes);
    zuri.start();
    zuri.answer_after(200);
    zuri.stage.tap("Stop for now");
    zuri.stage.tap("A little more");
    zuri.stage.tap("Work with a partner");
    zuri.stage.wait(200);
    zuri.stage.tap("We begin");
    zuri.stage.expect("You have practised your class’s minutes for today. Tomorrow it goes on.");
    zuri.stage.tap("Back to Today");
    zuri.stage.expect("That is all for today");
}

TEST_CASE("minutes that run out on Today, or in a rest, lead to the kind words", "[ui]") {
    Member zuri(ClassRules{{5, 2}, {}});
    zuri.start();
    zuri.answer_after(130);
    zuri.stage.expect("You have worked for 2 minutes. Eyes and ideas like a rest.");
    zuri.stage.tap("Take a break");
    zuri.stage.wait(290);
    zuri.stage.tap("Go on");
    zuri.stage.expect("You practised the 5 minutes of your class today.");

    Member noor(five_minutes);
    noor.start();
    noor.answer_after(200);
    noor.stage.tap("Stop for now");
    noor.stage.tap("A little more");
    CHECK(offers_practice(noor.stage));
    noor.stage.wait(200);
    noor.stage.key(ui::Key::tab);
    noor.stage.expect("That is all for today");
}

TEST_CASE("a full day ends at midnight, whether Today or a question stood open over night",
          "[ui]") {
    for (const bool on_today : {true, false}) {
        CAPTURE(on_today);
        Member zuri(five_minutes);
        if (on_today) {
            zuri.fill_the_day();
            zuri.stage.tap("Back to Today");
        } else {
            zuri.start();
            zuri.answer_after(270);
            zuri.stage.wait(200);
        }
        CHECK(zuri.full());
        zuri.next_day();
        CHECK_FALSE(zuri.full());
        if (on_today) {
            zuri.stage.expect("What shall we grow next?");
            zuri.start();
        }
        zuri.answer_after(200);
        CHECK_FALSE(zuri.stage.has("Back to Today"));
        CHECK(zuri.stage.screens->item() != nullptr);
    }
}

TEST_CASE(
    "without a class a rest is offered after 15 minutes, an end after 20, and practice goes on",
    "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.start_practice();
    const auto on = [&] {
        stage.wait(285);
        stage.answer(true);
        stage.tap("Next question");
    };
    for (int i = 0; i < 3; ++i)
        on();
    stage.expect("You have worked for 15 minutes. Eyes and ideas like a rest.");
    stage.tap("Take a break");
    stage.tap("Go on");
    on();
    stage.expect("A little more");
    CHECK_FALSE(stage.has("of your class"));
    stage.tap("A little more");
    stage.start_practice();
    on();
    CHECK(stage.screens->item() != nullptr);
    CHECK_FALSE(stage.has("A little more"));
}

TEST_CASE("a plant that the class leaves out stays, says so, and is begun from nowhere", "[ui]") {
    Member zuri(ClassRules{{}, {{{"mathematics", 0}}}});
    int offered = 0;
    for (int page = 0; page < 4; ++page) {
        for (const ui::Label& one : zuri.stage.app->labels().entries()) {
            const std::size_t from = one.label.find(": ");
            if (one.label.rfind("Start this one", 0) != 0 && one.label.rfind("Choose", 0) != 0)
                continue;
            if (from == std::string::npos) continue;
            INFO(one.label);
            const auto& titles = measuring;
            CHECK(std::find(titles.begin(), titles.end(), one.label.substr(from + 2)) !=
                  titles.end());
            ++offered;
        }
        zuri.stage.tap("Something else");
    }
    CHECK(offered > 0);
    zuri.stage.tap("My learning");
    zuri.stage.expect("Your class does not practise this now.");
    zuri.stage.expect("Seed means");
    CHECK_FALSE(offers_practice(zuri.stage));
    CHECK(focused(zuri.stage) == "I don’t think that is right");
    zuri.tap_plant("Coins, seed");
    CHECK_FALSE(zuri.stage.has("Your class does not practise this now."));
    zuri.stage.tap("Practise this");
    CHECK(zuri.stage.screens->item() != nullptr);
}

TEST_CASE("a pack that is older than the class wants says which one, and whom to tell", "[ui]") {
    Member zuri(ClassRules{{}, {{{"mathematics", 2}}}});
    zuri.stage.tap("My learning");
    zuri.stage.expect(
        "Your class waits for a newer Mathematics on this computer. Please tell your teacher.");
    CHECK_FALSE(offers_practice(zuri.stage));
    zuri.stage.tap("Today");
    zuri.set(ClassRules{{}, {{{"mathematics", 1}}}});  // the one that is here will do
    zuri.stage.tap("My learning");
    CHECK(zuri.stage.has("Practise this"));
}

TEST_CASE("a class that practises none of what is here says so on Today, and the plants stay",
          "[ui]") {
    Member zuri(ClassRules{{}, {{{"mathematics", 0}, {"measuring", 0}}}});
    zuri.stage.expect("Your plants rest now");
    zuri.stage.expect("Your class practises none of what is on this computer now.");
    CHECK_FALSE(offers_practice(zuri.stage));
    zuri.stage.tap("See my plants");
    zuri.stage.expect("Your class does not practise this now.");
    zuri.stage.tap("Today");
    zuri.set(ClassRules{});
    CHECK(offers_practice(zuri.stage));
}

TEST_CASE("a goal on what the class leaves out says so, on its page and on Today", "[ui]") {
    Member zuri(ClassRules{});
    zuri.stage.tap("Plant a goal");
    for (int i = 0; i < 6; ++i)
        zuri.stage.key(ui::Key::enter);
    zuri.stage.tap("Today");
    CHECK_FALSE(zuri.stage.has("Your class does not practise this now."));
    zuri.set(ClassRules{{}, {{{"mathematics", 0}, {"measuring", 0}}}});
    zuri.stage.expect("Your class does not practise this now.");
    zuri.stage.tap("Goals");
    zuri.stage.expect("Your class does not practise this now.");
}

TEST_CASE("My class says what the teacher set, as it comes, and nothing where nothing is set",
          "[ui]") {
    Member zuri(ClassRules{});
    zuri.stage.tap("My class");
    CHECK_FALSE(zuri.stage.has("Your teacher set"));
    zuri.set(ClassRules{{20, 10}, {{{"measuring", 0}, {"music", 0}}}});
    zuri.stage.expect("Your teacher set");
    zuri.stage.expect("20 minutes a day. A rest after 10 minutes. Not practised now: Measuring.");
    zuri.set(ClassRules{{1, 0}, {{{"mathematics", 9}}}});
    zuri.stage.expect("1 minute a day. Your class waits for a newer Mathematics on this computer.");
    zuri.set(ClassRules{{0, 10}, {{{"mathematics", 1}}}});  // the one that is here will do
    zuri.stage.expect("A rest after 10 minutes.");
    CHECK_FALSE(zuri.stage.has("Your class waits"));
    zuri.set(ClassRules{});
    CHECK_FALSE(zuri.stage.has("Your teacher set"));
}

TEST_CASE("what was agreed and taken back is gone from My class when the word has come", "[ui]") {
    Member zuri(ClassRules{});
    zuri.stage.class_script.agreed.push_back({zuri.stage.now.day, "Draw the bar first.", {}});
    zuri.stage.tap("My class");
    zuri.stage.expect("Draw the bar first.");
    zuri.stage.class_script.agreed.clear();
    zuri.stage.class_script.view.contact = engine::ContactState::talking;  // it comes by a contact
    zuri.stage.wait(1);
    zuri.stage.key(ui::Key::tab);
    CHECK_FALSE(zuri.stage.has("Draw the bar first."));
}
