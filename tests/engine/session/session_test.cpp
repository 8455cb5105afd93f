// One learner's session, end to end over the ports in memory: practising.
#include "tests/engine/session/session_desk.hpp"

using namespace pipit::engine;
using namespace pipit::engine::testing;

TEST_CASE("an answer is judged, believed and written before it is acknowledged", "[engine]") {
    Desk desk;
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    REQUIRE(desk.session->item());
    const SkillId skill = desk.session->item()->ref.skill;
    const double before = desk.session->skill(skill).mean;
    const auto written = desk.written();
    const Feedback feedback = desk.give(true);
    CHECK(feedback.verdict == Verdict::right);
    CHECK(feedback.skill.mean > before);
    CHECK(feedback.skill.tries == 1);
    CHECK(desk.written() == written + 1);
    const auto& event = desk.notebook.journal().events().back();
    CHECK(std::get_if<Answered>(&event.body)->item == desk.session->item()->ref);
}

TEST_CASE("when the journal cannot write nothing changes, and the same answer can be given again",
          "[engine]") {
    Desk desk;
    desk.practise(3);
    const SkillId skill = desk.session->item()->ref.skill;
    const SkillView before = desk.session->skill(skill);
    const Given right{answer_text(desk.session->item()->answer)};
    desk.notebook.journal().fail_next(ErrorCode::disk_full, 2);
    for (int i = 0; i < 2; ++i) {
        const auto failed = desk.session->answer(right, desk.now);
        REQUIRE_FALSE(failed);
        CHECK(failed.error().code == ErrorCode::disk_full);
        CHECK(desk.session->skill(skill).mean == before.mean);
        CHECK(desk.session->skill(skill).tries == before.tries);
    }
    const auto again = desk.session->answer(right, desk.now);
    REQUIRE(again);
    CHECK(again->tries == 1);
    CHECK(desk.session->skill(skill).tries == before.tries + 1);

    const auto written = desk.written();
    desk.notebook.journal().fail_next(ErrorCode::io);
    CHECK_FALSE(desk.session->keep_goal(a_goal(), desk.now));
    CHECK(desk.session->goals(desk.now).empty());
    desk.notebook.journal().fail_next(ErrorCode::io);
    CHECK_FALSE(desk.session->end("", desk.now));
    CHECK(desk.session->item());  // still there
    CHECK(desk.written() == written);
}

TEST_CASE("the session's state is always the fold of its journal", "[engine][property]") {
    const auto seed = GENERATE(range(0, 12));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    Desk desk;
    for (int day = 0; day < 4; ++day) {
        desk.now = at(day);
        desk.open();
        REQUIRE(desk.session->begin(std::nullopt, desk.now));
        for (int i = 0; i < 15; ++i) {
            if (random.chance(0.3)) desk.session->show_hint();
            const bool right = desk.give(random.chance(0.7)).verdict == Verdict::right;
            if (!right && random.chance(0.5)) {
                desk.give(true);
            }
            if (random.chance(0.1)) {
                REQUIRE(desk.session->dispute({"17"}, desk.now));
            }
            REQUIRE(desk.session->next(desk.now));
        }
        if (random.chance(0.5)) {  // else: the plug was pulled
            REQUIRE(desk.session->end("A hint", desk.now));
        }
        const auto skills = desk.session->skills();
        desk.open();
        const auto reopened = desk.session->skills();
        for (std::size_t i = 0; i < skills.size(); ++i) {
            CHECK(reopened[i].mean == skills[i].mean);
            CHECK(reopened[i].band == skills[i].band);
        }
    }
    // From the last snapshot, and from nothing: the same bytes.
    const auto snapshot = desk.notebook.journal().snapshot();
    if (snapshot) {
        auto state = *learner::decode_state(snapshot->state);
        for (const Event& event : desk.notebook.journal().events())
            state = learner::after(std::move(state), event, desk.items.graph()).value();
        CHECK(learner::encode_state(state) == desk.folded());
    }
}

TEST_CASE("the same notebook and salt make the same session, to the item", "[engine][property]") {
    const auto run = [] {
        Desk desk;
        desk.practise(30);
        std::vector<std::uint8_t> bytes = desk.folded();
        const auto& ref = desk.session->item()->ref;
        bytes.push_back(static_cast<std::uint8_t>(ref.seed));
        return bytes;
    };
    CHECK(run() == run());
}

TEST_CASE("the item just shown is never shown again next, and can be made again from the log",
          "[engine]") {
    Desk desk;
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    std::string last;
    for (int i = 0; i < 60; ++i) {
        const Item& item = *desk.session->item();
        CHECK(item.prompt != last);
        last = item.prompt;
        const auto again = desk.items.make(item.ref.skill, item.ref.level, item.ref.seed);
        CHECK(again->prompt == last);
        desk.give(i % 3 != 0);
        const auto moved =
            i % 5 == 4 ? desk.session->one_like_it(desk.now) : desk.session->next(desk.now);
        REQUIRE(moved);
    }
}

TEST_CASE("a template with few items still does not show the same question twice in a row",
          "[engine]") {
    FewItems items;
    MemoryNotebook notebook{LearnerCard{}, device()};
    auto opened = Session::open(items, notebook, 3, at(0));
    Session& session = **opened;
    REQUIRE(session.begin(std::nullopt, at(0)));
    std::string last;
    for (int i = 0; i < 30; ++i) {
        CHECK(session.item()->prompt != last);
        last = session.item()->prompt;
        REQUIRE(session.answer({answer_text(session.item()->answer)}, at(0, 12 * i + 12)));
        REQUIRE(session.next(at(0, 12 * i + 12)));
    }
}

TEST_CASE("a snapshot that does not fit the journal is thrown away", "[engine]") {
    Desk desk;
    desk.practise(20);
    const auto skills = desk.session->skills();
    LearnerState wrong;  // decodes well, but is no fold of this journal up to that event
    wrong.graph_print = desk.items.graph().fingerprint();
    wrong.last = {3, device(), 3};
    const EventKey last = desk.notebook.journal().events().back().key;
    const auto opens_right = [&](const Journal::Snapshot& snapshot) {
        REQUIRE(desk.notebook.journal().save_snapshot(snapshot));
        desk.open();
        for (std::size_t i = 0; i < skills.size(); ++i)
            CHECK(desk.session->skills()[i].mean == skills[i].mean);
    };
    opens_right({last, learner::encode_state(wrong)});
    opens_right({last, {1, 2, 3}});
    wrong.last = last;
    wrong.graph_print = 1;  // another pack
    opens_right({last, learner::encode_state(wrong)});
}

TEST_CASE("a misconception that fits is named, and only then", "[engine]") {
    Desk desk;
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    const Feedback feedback = desk.give(false);
    CHECK(feedback.verdict == Verdict::not_yet);
    REQUIRE(feedback.misconception);
    CHECK(feedback.misconception->name == "counts one too many");
    const auto other = desk.session->answer({"999999"}, desk.now);
    CHECK(other->misconception == nullptr);
    CHECK(other->tries == 2);
}

TEST_CASE("only the first answer to an item is evidence", "[engine]") {
    Desk desk;
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    desk.give(false);
    const SkillView after_miss = desk.session->skill(desk.session->item()->ref.skill);
    const Feedback second = desk.give(true);
    CHECK(second.verdict == Verdict::right);
    CHECK(second.tries == 2);
    CHECK(second.skill.mean == after_miss.mean);
    CHECK(second.skill.tries == 1);
    CHECK_FALSE(desk.session->answer({"1"}, desk.now));  // solved: choose the next question
}

TEST_CASE("nothing is written for an answer that cannot be read", "[engine]") {
    Desk desk;
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    const auto written = desk.written();
    const auto feedback = desk.session->answer({"   "}, desk.now);
    REQUIRE(feedback);
    CHECK(feedback->verdict == Verdict::unreadable);
    CHECK(feedback->tries == 0);
    CHECK(desk.written() == written);
    CHECK(desk.give(true).tries == 1);
}

TEST_CASE("a right value in another form is explained, kept, and no evidence", "[engine]") {
    Desk desk;
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    // TinySource asks for any form, so write the event a form item would: through judge and fold.
    NumberAnswer answer;
    answer.value = Rational(1, 2);
    answer.form = NumberForm::lowest_terms;
    CHECK(judge(answer, {"2/4"}) == Verdict::wrong_form);
    Answered event = answered("tiny-add", 2, false);
    event.counted = false;
    const auto before = *learner::fold({}, desk.items.graph());
    const auto after =
        *learner::after(before, Event{{9, device(), 9}, first_day, event}, desk.items.graph());
    CHECK(after.evidence == 0);
    CHECK(after.answers == 1);
}

TEST_CASE("a wrong number typed within the second is a slip, not evidence", "[engine]") {
    Desk desk;
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    CHECK(desk.give(false, 0).skill.tries == 0);
    REQUIRE(desk.session->next(desk.now));
    CHECK(desk.give(true, 0).skill.tries == 1);
}

TEST_CASE("hints come one by one, three at most, and make a right answer weaker evidence",
          "[engine]") {
    Desk with, without;
    for (Desk* desk : {&with, &without})
        REQUIRE(desk->session->begin(std::nullopt, desk->now));
    CHECK(with.session->show_hint());
    CHECK(with.session->show_hint());
    CHECK(with.session->hints_shown() == 2);
    const double hinted = with.give(true).skill.mean;
    const double alone = without.give(true).skill.mean;
    CHECK(hinted < alone);
    CHECK(with.session->show_hint());
    CHECK_FALSE(with.session->show_hint());
}

TEST_CASE("a break is offered once after 15 minutes, a stop after 20, and no clock set forward "
          "hurries them",
          "[engine]") {
    Desk desk;
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    for (int minute = 0; minute < 15; ++minute) {
        CHECK_FALSE(desk.session->pace(desk.now).offer_break);
        desk.give(true, 60);
        REQUIRE(desk.session->next(desk.now));
    }
    CHECK(desk.session->pace(desk.now).offer_break);
    REQUIRE(desk.session->take_break(desk.now));
    CHECK_FALSE(desk.session->pace(desk.now).offer_break);
    desk.give(true, 300);
    CHECK(desk.session->pace(desk.now).offer_stop);
    CHECK(desk.session->pace(desk.now).minutes == 20);
    REQUIRE(desk.session->end("", desk.now));
    CHECK(desk.session->pace(desk.now).minutes == 20);

    Desk jump;
    REQUIRE(jump.session->begin(std::nullopt, jump.now));
    jump.now.utc_s += 86'400 * 300;
    CHECK_FALSE(jump.session->pace(jump.now).offer_break);
}

TEST_CASE("a session closes in the three minutes before a stop is offered; who goes on after it is "
          "not held back",
          "[engine]") {
    Desk desk;
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    for (int minute = 0; minute < 24; ++minute) {
        CAPTURE(minute);
        const auto& events = desk.notebook.journal().events();
        desk.give(true, 60);
        const bool chosen_near_the_end = std::get<Answered>(events.back().body).moment.closing;
        CHECK(chosen_near_the_end == (minute >= 17 && minute < 20));
        REQUIRE(desk.session->next(desk.now));
    }
}

TEST_CASE("minutes noted while the end is looked at are counted once, whether practice goes on or "
          "not",
          "[engine]") {
    Desk desk;
    const auto noted = [&] {
        int minutes = 0;
        for (const Event& event : desk.notebook.journal().events()) {
            const auto* ended = std::get_if<SessionEnded>(&event.body);
            if (ended != nullptr) minutes += ended->minutes;
        }
        return minutes;
    };
    REQUIRE(desk.session->note_minutes(desk.now));  // nothing was begun: nothing is written
    CHECK(desk.written() == 0);
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    desk.give(true, 250);
    REQUIRE(desk.session->note_minutes(desk.now));
    CHECK(noted() == 4);
    CHECK(desk.session->pace(desk.now).minutes == 4);
    const auto written = desk.written();
    REQUIRE(desk.session->note_minutes(desk.now));
    CHECK(desk.written() == written);
    REQUIRE(desk.session->next(desk.now));  // it goes on
    desk.give(true, 250);
    CHECK(desk.session->pace(desk.now).minutes == 8);
    CHECK(desk.session->pace(desk.now).answers == 2);
    desk.notebook.journal().fail_next(ErrorCode::disk_full);
    CHECK_FALSE(desk.session->note_minutes(desk.now));
    REQUIRE(desk.session->end("", desk.now));
    CHECK(noted() == 8);
    CHECK(desk.session->pace(desk.now).minutes == 8);
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    desk.give(true, 60);
    REQUIRE(desk.session->end("", desk.now));
    CHECK(noted() == 9);
}

TEST_CASE("minutes of a session that never ended are counted from its answers", "[engine]") {
    Desk desk;
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    for (int i = 0; i < 6; ++i) {
        desk.give(true, 60);
        REQUIRE(desk.session->next(desk.now));
    }
    desk.open();  // the plug was pulled
    CHECK(desk.session->pace(desk.now).minutes == 6);
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    CHECK(desk.session->pace(desk.now).minutes == 6);
}

TEST_CASE("the end tells what grew in at most three rows, the goal's skill always one",
          "[engine]") {
    Desk desk;
    REQUIRE(desk.session->keep_goal(a_goal(), desk.now));
    desk.practise(25);
    const auto rows = desk.session->growth();
    CHECK(rows.size() <= 3);
    CHECK(std::any_of(rows.begin(), rows.end(),
                      [](const Growth& row) { return row.skill.value == "tiny-times"; }));
    CHECK(std::any_of(rows.begin(), rows.end(),
                      [](const Growth& row) { return row.after > row.before; }));
    for (const Growth& row : rows)
        CHECK(row.right <= row.tries);
}

TEST_CASE("an offer that is chosen is what is practised", "[engine]") {
    Desk desk;
    const auto offers = desk.session->offers(desk.now);
    REQUIRE(offers.size() >= 2);
    Offer choice = offers[1];
    choice.reason.code = ReasonCode::own_choice;
    REQUIRE(desk.session->begin(choice, desk.now));
    CHECK(desk.session->item()->ref.skill == choice.skill);
    CHECK(desk.session->item()->ref.level == choice.level);
    CHECK(desk.session->item_reason().code == ReasonCode::own_choice);
    choice.skill = {"gone"};
    CHECK(desk.session->begin(choice, desk.now).error().code == ErrorCode::not_found);
    CHECK(desk.session->item());
}

TEST_CASE("a skill whose item cannot be made is left out, said once, and practice goes on",
          "[engine]") {
    BrokenSource items;
    MemoryNotebook notebook{LearnerCard{}, device()};
    auto opened = Session::open(items, notebook, 1, at(0));
    Session& session = **opened;
    REQUIRE(session.begin(std::nullopt, at(0)));
    for (int i = 0; i < 40; ++i) {
        REQUIRE(session.item());
        CHECK(session.item()->ref.skill.value != "tiny-add");
        REQUIRE(session.answer({answer_text(session.item()->answer)}, at(0, 12 * i + 12)));
        REQUIRE(session.next(at(0, 12 * i + 12)));
    }
    CHECK(session.pack_problems().size() <= 1);
    for (const Offer& offer : session.offers(at(0)))
        CHECK((session.pack_problems().empty() || offer.skill.value != "tiny-add"));
}

TEST_CASE(
    "goals are kept through the session, two at most, and their projection comes with practice",
    "[engine]") {
    Desk desk;
    CHECK_FALSE(desk.session->project({"tiny-times"}, desk.now));
    REQUIRE(desk.session->keep_goal(a_goal(), desk.now));
    auto second = a_goal();
    second.skill = {"tiny-add"};
    REQUIRE(desk.session->keep_goal(second, desk.now));
    CHECK(desk.session->keep_goal(second, desk.now).error().code == ErrorCode::not_allowed);
    const auto goals = desk.session->goals(desk.now);
    REQUIRE(goals.size() == 2);
    CHECK(goals[0].goal.goal_id != goals[1].goal.goal_id);
    for (int day = 0; day < 2; ++day) {
        desk.now = at(day);
        desk.practise(10);
        REQUIRE(desk.session->end("", desk.now));
    }
    CHECK(desk.session->goals(desk.now)[0].projection);
    REQUIRE(desk.session->end_goal(goals[0].goal.goal_id, GoalEnd::reached, desk.now));
    CHECK(desk.session->goals(desk.now)[0].goal.goal_id == goals[1].goal.goal_id);
}

TEST_CASE("a bud of today is a flower tomorrow, through the whole session", "[engine]") {
    Desk desk;
    desk.practise(40);
    REQUIRE(desk.session->end("", desk.now));
    const auto count = [&](Band band) {
        const auto skills = desk.session->skills();
        return std::count_if(skills.begin(), skills.end(),
                             [&](const SkillView& v) { return v.band == band; });
    };
    CHECK(count(Band::bud) >= 2);
    CHECK(count(Band::flower) == 0);
    desk.now = at(1);
    desk.open();
    CHECK(desk.session->offers(desk.now).front().reason.code == ReasonCode::recheck);
    desk.practise(10);
    CHECK(count(Band::flower) >= 2);
}

TEST_CASE("a clock set far ahead makes no new day", "[engine]") {
    Desk desk;
    desk.practise(40);
    desk.now = at(400);
    desk.open();
    CHECK(desk.session->today() == first_day);
    for (const Offer& offer : desk.session->offers(desk.now))
        CHECK(offer.reason.code != ReasonCode::recheck);
}
