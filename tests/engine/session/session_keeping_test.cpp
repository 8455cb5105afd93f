// What a session keeps, lets go and says of it.
#include "engine/learner/flags.hpp"
#include "engine/select/replay.hpp"
#include "tests/engine/session/session_desk.hpp"

using namespace pipit::engine;
using namespace pipit::engine::testing;

TEST_CASE("my data counts what is in the journal, under declared names", "[engine]") {
    Desk desk;
    REQUIRE(desk.session->keep_goal(a_goal(), desk.now));
    desk.practise(7);
    REQUIRE(desk.session->end("A hint", desk.now));
    std::uint64_t answers = 0, wishes = 0;
    const auto all = desk.session->kept();
    REQUIRE(all);
    for (const auto& kept : *all) {
        CAPTURE(kept.field);
        CHECK(find_field(kept.field));
        answers = kept.field == "answered.given" ? kept.count : answers;
        wishes = kept.field == "goal.wish" ? kept.count : wishes;
    }
    CHECK(answers == 7);
    CHECK(wishes == 1);
}

TEST_CASE("where the journal cannot be read, my data says so and counts nothing", "[engine]") {
    Desk desk;
    desk.practise(3);
    desk.notebook.journal().fail_reads(true);
    CHECK(desk.session->kept().error().code == ErrorCode::io);
}

TEST_CASE("answers of more than 90 days ago are let go at sign-in, and nothing grown with them",
          "[engine]") {
    Desk desk;
    REQUIRE(desk.session->keep_goal(a_goal(), desk.now));
    for (int day = 0; day <= 100; day += 20) {
        desk.now = at(day);
        desk.practise(5);
        REQUIRE(desk.session->end("", desk.now));
    }
    const auto believed = desk.folded();
    const auto events = desk.written();
    REQUIRE(desk.notebook.ledger().enter({first_day, "copy", {}, 1}));
    REQUIRE(desk.notebook.ledger().enter({desk.now.day, "copy", {}, 1}));
    desk.open();
    CHECK(desk.written() < events);
    CHECK(desk.folded() == believed);
    const auto& kept = desk.notebook.journal().events();
    const auto* first = std::get_if<Checkpoint>(&kept.front().body);
    REQUIRE(first);
    CHECK(first->count + kept.size() - 1 == events);
    CHECK(kept[1].day >= Day{desk.now.day.value - learner::keep_days});
    CHECK(desk.session->goals(desk.now).size() == 1);
    CHECK(desk.notebook.ledger().entries()->size() == 2);  // 100 days are no year
    const auto shorter = desk.written();
    desk.open();
    CHECK(desk.written() == shorter);  // once let go, nothing is due
    desk.practise(2);
    CHECK(desk.folded() != believed);
}

TEST_CASE("while skills are missing that should be there, no answer is let go", "[engine]") {
    struct Lacking final : ItemSource {
        TinySource tiny;
        bool lacks = true;
        const SkillGraph& graph() const override { return tiny.graph(); }
        Result<Item> make(const SkillId& skill, int level, std::uint64_t seed) override {
            return tiny.make(skill, level, seed);
        }
        bool whole() const override { return !lacks; }
    };
    Desk desk;
    for (int day = 0; day <= 100; day += 20) {
        desk.now = at(day);
        desk.practise(5);
        REQUIRE(desk.session->end("", desk.now));
    }
    const auto events = desk.written();
    desk.session.reset();
    Lacking items;
    REQUIRE(Session::open(items, desk.notebook, 42, desk.now));
    CHECK(desk.written() == events);
    items.lacks = false;
    REQUIRE(Session::open(items, desk.notebook, 42, desk.now));
    CHECK(desk.written() < events);
}

TEST_CASE("lines of what left are let go after a year", "[engine]") {
    Desk desk;
    REQUIRE(desk.notebook.ledger().enter({desk.now.day, "copy", {}, 1}));
    for (int day = 0; day <= 380; day += 20) {
        desk.now = at(day);
        desk.practise(1);
        REQUIRE(desk.session->end("", desk.now));
        if (day == 360) {
            desk.open();
            CHECK(desk.notebook.ledger().entries()->size() == 1);
        }
    }
    desk.open();
    CHECK(desk.notebook.ledger().entries()->empty());
}

TEST_CASE("a saved fold of another model is folded again from the answers", "[engine]") {
    Desk desk;
    desk.practise(6);
    REQUIRE(desk.session->end("", desk.now));
    auto state = *learner::fold(desk.notebook.journal().events(), desk.items.graph());
    const double truth = state.ability.mean;
    state.ability.mean = truth + 5.0;
    for (const bool same_model : {true, false}) {
        state.model = same_model ? model::version : model::version + 1;
        REQUIRE(desk.notebook.journal().save_snapshot({state.last, learner::encode_state(state)}));
        desk.open();
        CHECK((desk.session->skill({"tiny-count"}).mean > truth + 3.0) == same_model);
    }
}

TEST_CASE("a new goal never takes the number of a goal that is kept", "[engine]") {
    // The number a goal would get, given to an older goal first.
    Desk one;
    REQUIRE(one.session->keep_goal(a_goal(), one.now));
    const auto number = one.session->goals(one.now).front().goal.goal_id;
    Desk desk;
    GoalKept older = a_goal();
    older.goal_id = number;
    older.wish = "older";
    // A lamport number of 0 leaves the next one as it was.
    REQUIRE(desk.notebook.journal().append({{{0, device(), 1}, desk.now.day, older}}));
    desk.open();
    GoalKept second = a_goal();
    second.skill = {"tiny-add"};
    REQUIRE(desk.session->keep_goal(second, desk.now));
    CHECK(desk.session->goals(desk.now).size() == 2);
}

TEST_CASE("skills whose items cannot be made leave no gap among the offers", "[engine]") {
    TinySource tiny;
    const auto all = select::offers({}, tiny.graph(), first_day, 0);
    REQUIRE(all.size() >= 2);
    const auto some = select::offers({}, tiny.graph(), first_day, 0, {false, {all.front().skill}});
    CHECK(some.size() == all.size());
    for (const Offer& offer : some)
        CHECK(offer.skill != all.front().skill);
}

TEST_CASE("before it begins a session refuses to go on and says what to do", "[engine]") {
    Desk desk;
    CHECK(desk.session->item() == nullptr);
    CHECK(desk.session->answer({"1"}, desk.now).error().remedy == "begin first");
    CHECK_FALSE(desk.session->next(desk.now));
    CHECK_FALSE(desk.session->one_like_it(desk.now));
    CHECK_FALSE(desk.session->end("", desk.now));
    CHECK_FALSE(desk.session->show_hint());
}

TEST_CASE("the shelf in memory opens with the right secret only, and one at a time", "[engine]") {
    MemoryShelf shelf;
    const NewLearner who{"Zuri", "fox", SecretKind::digits};
    const SecretText secret("413204");
    auto made = shelf.create(who, secret, at(0));
    REQUIRE(made);
    const LearnerId id = (*made)->card().id;
    CHECK(shelf.open(id, secret, at(0)).error().code == ErrorCode::in_use);
    made->reset();
    CHECK(shelf.open(id, SecretText("413205"), at(0)).error().code == ErrorCode::wrong_secret);
    auto opened = shelf.open(id, secret, at(0));
    REQUIRE(opened);
    REQUIRE(shelf.erase(std::move(*opened), at(0)));
    CHECK(shelf.open(id, secret, at(0)).error().code == ErrorCode::not_found);
    CHECK(shelf.learners()->empty());
}

TEST_CASE("how a learner wants the app is kept, and the last wish wins", "[engine]") {
    Desk desk;
    CHECK(desk.session->preferences() == Preferences{});
    Preferences wish;
    wish.text_percent = 160;
    wish.language = "es";
    REQUIRE(desk.session->keep_preferences(wish, desk.now));
    const auto written = desk.written();
    REQUIRE(desk.session->keep_preferences(wish, desk.now));
    CHECK(desk.written() == written);  // nothing new to say
    wish.colours = 2;
    REQUIRE(desk.session->keep_preferences(wish, desk.now));
    desk.open();
    CHECK(desk.session->preferences() == wish);
    desk.notebook.journal().fail_next(ErrorCode::disk_full);
    CHECK_FALSE(desk.session->keep_preferences({}, desk.now));
    CHECK(desk.session->preferences() == wish);
}

TEST_CASE("what could not be begun leaves what was begun before, and the log replays", "[engine]") {
    Desk desk;
    const auto offers = desk.session->offers(desk.now);
    REQUIRE(offers.size() >= 2);
    REQUIRE(desk.session->begin(offers[0], desk.now));
    desk.give(true);
    desk.notebook.journal().fail_next(ErrorCode::disk_full);
    CHECK_FALSE(desk.session->begin(offers[1], desk.now));
    CHECK(desk.session->item() == nullptr);
    for (int i = 0; i < 3; ++i) {
        REQUIRE(desk.session->next(desk.now));
        desk.give(true);
    }
    const auto replayed = select::replay(desk.notebook.journal().events(), desk.items.graph());
    REQUIRE(replayed);
    CHECK(replayed->items == 4);
}

TEST_CASE("pins beyond what can be kept are refused, not lost", "[engine]") {
    Desk desk;
    LearnerState state;
    for (std::size_t i = 0; i <= pins_max; ++i) {
        Notes notes;
        notes.add(Pinned{{"s" + std::to_string(i)}, Pin::deferred}, first_day);
        notes.events.back().key.lamport = i + 1;
        state = learner::after(std::move(state), notes.events.back(), desk.items.graph()).value();
    }
    REQUIRE(state.pins.size() == pins_max);
    CHECK(state.pins.front().skill == SkillId{"s0"});
    CHECK(learner::decode_state(learner::encode_state(state)));
}

TEST_CASE("right in another form within seconds is no guess, and no try", "[engine]") {
    FewItems items;
    MemoryNotebook notebook{LearnerCard{{}, "Zuri", "fox", SecretKind::digits}, device()};
    Now now = at(0);
    const auto session = *Session::open(items, notebook, 42, now);
    REQUIRE(session->begin(std::nullopt, now));
    for (int i = 0; i < 4; ++i) {
        ++now.utc_s;
        const std::string other_form = answer_text(session->item()->answer) + ".0";
        REQUIRE(session->answer({other_form}, now)->verdict == Verdict::wrong_form);
    }
    const auto state = *learner::fold(notebook.journal().events(), items.graph());
    CHECK(state.answers == 4);
    CHECK(flags::guessing(state).of == 0);
    CHECK(state.recent.empty());
}

TEST_CASE("work with a partner is tallied and is no evidence about one of the two", "[engine]") {
    Desk desk;
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    desk.session->pair_up(true);
    const SkillId skill = desk.session->item()->ref.skill;
    const double before = desk.session->skill(skill).mean;
    desk.give(false);
    desk.give(true);  // a second try at the same item is the same pair work
    CHECK(desk.session->skill(skill).mean == before);
    CHECK(desk.session->skill(skill).tries == 0);
    CHECK(desk.session->paired_answers() == 1);
    CHECK(desk.session->growth().empty());
    desk.session->pair_up(false);
    REQUIRE(desk.session->next(desk.now));
    desk.give(true);
    CHECK(desk.session->paired_answers() == 1);
    REQUIRE(desk.session->end("", desk.now));
    desk.open();
    CHECK(desk.session->paired_answers() == 1);
}

TEST_CASE("\"I know this already\" asks three questions on the highest level", "[engine]") {
    Desk desk;
    const SkillId skill = desk.session->graph().skills().front().id;
    const int top = desk.session->graph().skills().front().levels;
    REQUIRE(desk.session->challenge(skill, desk.now));
    for (int i = 0; i < 3; ++i) {
        CHECK(desk.session->item()->ref.skill == skill);
        CHECK(desk.session->item()->ref.level == top);
        CHECK(desk.session->item_reason().code == ReasonCode::challenge);
        desk.now.utc_s += 20;
        desk.give(true);
        REQUIRE(desk.session->next(desk.now));
    }
    CHECK(desk.session->item_reason().code != ReasonCode::challenge);
    CHECK(desk.session->challenge({"no-such-skill"}, desk.now).error().code ==
          ErrorCode::not_found);
}

TEST_CASE("a plant that does not seem right is noted with what it said", "[engine]") {
    Desk desk;
    const SkillId skill = desk.session->graph().skills().front().id;
    REQUIRE(desk.session->dispute_band(skill, true, desk.now));
    const auto* noted = std::get_if<BandDisputed>(&desk.notebook.journal().events().back().body);
    REQUIRE(noted);
    CHECK(noted->skill == skill);
    CHECK(noted->band == static_cast<std::uint8_t>(desk.session->skill(skill).band));
    CHECK(noted->show_teacher);
    CHECK_FALSE(desk.session->dispute_band({"no-such-skill"}, false, desk.now));
}
