// What a class's teacher set: the day's minutes, minutes to a rest, and packs; it holds from when
// it was written down until the class ends.
#include "engine/select/replay.hpp"
#include "engine/session/event_codec.hpp"
#include "tests/engine/session/session_desk.hpp"

#include <set>
#include <string>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

// What the class's messages write.
Result<Done> hear(Desk& desk, const EventBody& body) {
    return desk.session->write_with({body}, desk.now, [&](const std::vector<Event>& events) {
        return desk.notebook.journal().append(events);
    });
}

void minutes_pass(Desk& desk, int minutes) {
    for (int minute = 0; minute < minutes; ++minute) {
        desk.give(true, 60);
        REQUIRE(desk.session->next(desk.now));
    }
}

// The tiny skills in two packs: adding, and the rest of version 3.
class TwoPacks final : public ItemSource {
  public:
    TwoPacks() {
        std::vector<Skill> skills = tiny_.graph().skills();
        for (Skill& skill : skills) {
            const bool adds = skill.id.value == "tiny-add";
            skill.pack = adds ? "pipit-adding" : "pipit-rest";
            skill.pack_version = adds ? 1 : 3;
        }
        graph_ = SkillGraph::from(std::move(skills)).value();
    }
    const SkillGraph& graph() const override { return graph_; }
    Result<Item> make(const SkillId& skill, int level, std::uint64_t seed) override {
        return tiny_.make(skill, level, seed);
    }

  private:
    TinySource tiny_;
    SkillGraph graph_;
};

struct PackDesk {
    TwoPacks items;
    MemoryNotebook notebook{LearnerCard{{}, "Zuri", "fox", SecretKind::digits}, device()};
    std::unique_ptr<Session> session;
    Now now = at(0);
    PackDesk() { open(); }
    void open() {
        session.reset();
        session = std::move(Session::open(items, notebook, 42, now)).value();
    }
    void hear(const PackRules& rules) {
        REQUIRE(session->write_with({rules}, now, [&](const std::vector<Event>& events) {
            return notebook.journal().append(events);
        }));
    }
    // The packs of what is asked in so many questions.
    std::set<std::string> asked(int questions) {
        std::set<std::string> out;
        REQUIRE(session->begin(std::nullopt, now));
        for (int i = 0; i < questions; ++i) {
            const Item& item = *session->item();
            out.insert(items.graph().find(item.ref.skill)->pack);
            now.utc_s += 12;
            REQUIRE(session->answer({answer_text(item.answer)}, now));
            REQUIRE(session->next(now));
        }
        REQUIRE(session->end("", now));
        return out;
    }
};

}  // namespace

TEST_CASE("a class's minutes are of the day: used up nothing new begins, and the next day it does",
          "[engine][rules]") {
    Desk desk;
    REQUIRE(hear(desk, Rhythm{10, 0}));
    desk.practise(0);
    minutes_pass(desk, 6);
    CHECK_FALSE(desk.session->pace(desk.now).offer_stop);
    REQUIRE(desk.session->end("", desk.now));
    desk.open();  // another sitting of the same day
    desk.practise(0);
    minutes_pass(desk, 3);
    CHECK_FALSE(desk.session->pace(desk.now).day_full);
    desk.give(true, 60);
    const Pace pace = desk.session->pace(desk.now);
    CHECK(pace.minutes == 10);
    CHECK(pace.day_full);
    CHECK(pace.offer_stop);
    // What is on the screen is still answered.
    REQUIRE(desk.session->next(desk.now));
    CHECK(desk.give(true).verdict == Verdict::right);
    REQUIRE(desk.session->end("", desk.now));
    const std::size_t written = desk.written();
    const auto refused = desk.session->begin(std::nullopt, desk.now);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::not_allowed);
    CHECK(refused.error().where == "day");
    CHECK_FALSE(desk.session->challenge({"tiny-add"}, desk.now));
    CHECK(desk.written() == written);
    desk.now = at(1);
    CHECK_FALSE(desk.session->pace(desk.now).day_full);
    CHECK(desk.session->begin(std::nullopt, desk.now));
}

TEST_CASE("minutes are those of a day: what is left open over night counts for the day it was done",
          "[engine][rules]") {
    Desk desk;
    REQUIRE(hear(desk, Rhythm{5, 0}));
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    desk.give(true, 250);
    REQUIRE(desk.session->next(desk.now));
    desk.give(true, 60);
    CHECK(desk.session->pace(desk.now).day_full);
    desk.now.utc_s += 40'000;
    ++desk.now.day.value;
    CHECK(desk.session->pace(desk.now).minutes == 0);
    CHECK_FALSE(desk.session->pace(desk.now).day_full);
    REQUIRE(desk.session->next(desk.now));
    desk.give(true, 120);
    CHECK(desk.session->pace(desk.now).minutes == 2);
    REQUIRE(desk.session->end("", desk.now));
    CHECK(desk.session->pace(desk.now).minutes == 2);
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    CHECK(desk.session->pace(desk.now).minutes == 2);
    const auto state = learner::fold(desk.notebook.journal().events(), desk.items.graph());
    REQUIRE(state.ok());
    REQUIRE(state->practice.size() == 2);
    CHECK(state->practice[0].minutes == 5);  // by its answering time
    CHECK(state->practice[1].minutes == 2);
}

TEST_CASE("a class's minutes shut nobody out on a day that is not believed", "[engine][rules]") {
    Desk desk;
    REQUIRE(hear(desk, Rhythm{10, 0}));
    desk.practise(0);
    minutes_pass(desk, 10);
    REQUIRE(desk.session->end("", desk.now));
    REQUIRE_FALSE(desk.session->begin(std::nullopt, desk.now));
    // After the summer, after years, and with the clock behind: each is held for a while.
    const int days = GENERATE(31, 70, 800, -1, -20);
    CAPTURE(days);
    for (int more = 0; more < 3; ++more) {
        desk.now = at(days + (days > 0 ? more : -more));
        CHECK_FALSE(desk.session->pace(desk.now).day_full);
        REQUIRE(desk.session->begin(std::nullopt, desk.now));
        REQUIRE(desk.session->end("", desk.now));
    }
}

TEST_CASE("a clock that claims another day for a moment makes no minutes undone",
          "[engine][rules]") {
    Desk desk;
    REQUIRE(hear(desk, Rhythm{10, 0}));
    desk.practise(0);
    minutes_pass(desk, 8);
    const Now before = desk.now;
    desk.now = at(800);
    REQUIRE(desk.session->next(desk.now));
    desk.now = before;
    REQUIRE(desk.session->next(desk.now));
    CHECK(desk.session->pace(desk.now).minutes >= 8);
}

TEST_CASE("without a class's minutes nothing is ever used up", "[engine][rules]") {
    Desk desk;
    desk.practise(0);
    minutes_pass(desk, 45);
    CHECK_FALSE(desk.session->pace(desk.now).day_full);
    REQUIRE(desk.session->end("", desk.now));
    CHECK(desk.session->begin(std::nullopt, desk.now));
}

TEST_CASE("a rest is offered after the class's minutes, and a class without a word on it has 15",
          "[engine][rules]") {
    const int of_class = GENERATE(0, 5, 10);
    const int after = of_class > 0 ? of_class : 15;
    CAPTURE(of_class);
    Desk desk;
    REQUIRE(hear(desk, Rhythm{60, static_cast<std::uint16_t>(of_class)}));
    desk.practise(0);
    minutes_pass(desk, after - 1);
    CHECK_FALSE(desk.session->pace(desk.now).offer_break);
    minutes_pass(desk, 1);
    CHECK(desk.session->pace(desk.now).offer_break);
}

TEST_CASE("the last three of a class's minutes begin nothing new", "[engine][rules]") {
    Desk desk;
    REQUIRE(hear(desk, Rhythm{10, 0}));
    desk.practise(0);
    for (int minute = 0; minute < 10; ++minute) {
        CAPTURE(minute);
        desk.give(true, 60);
        const auto& last = desk.notebook.journal().events().back();
        CHECK(std::get<Answered>(last.body).moment.closing == (minute >= 7));
        REQUIRE(desk.session->next(desk.now));
    }
}

TEST_CASE("what a class leaves out is not asked, offered, wished for or begun, and comes back",
          "[engine][rules]") {
    PackDesk desk;
    CHECK(desk.asked(40) == std::set<std::string>{"pipit-adding", "pipit-rest"});
    const auto rule = GENERATE(PackRule{"pipit-rest", 0}, PackRule{"pipit-rest", 4});
    CAPTURE(rule.from_version);
    desk.hear({{{"pipit-elsewhere", 0}, rule}});
    CHECK(desk.asked(40) == std::set<std::string>{"pipit-adding"});
    for (int page = 0; page < 4; ++page) {
        for (const Offer& offer : desk.session->offers(desk.now, page))
            CHECK(desk.session->in_class(offer.skill));
    }
    for (const SkillId& wish : desk.session->wishes())
        CHECK(desk.session->in_class(wish));
    const SkillId left{"tiny-times"};
    CHECK_FALSE(desk.session->in_class(left));
    const auto refused = desk.session->begin(Offer{left, 1, {}, Probability(0.5), 8}, desk.now);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where == "pack");
    CHECK_FALSE(desk.session->challenge(left, desk.now));
    CHECK(desk.session->skill(left).tries > 0);  // what grew stays

    desk.hear({{{"pipit-rest", 3}}});  // the version that is here
    CHECK(desk.asked(40) == std::set<std::string>{"pipit-adding", "pipit-rest"});
    const auto replayed = select::replay(desk.notebook.journal().events(), desk.items.graph());
    REQUIRE(replayed);
    CHECK(replayed->items >= 120);
}

TEST_CASE("one like it is of another skill once the class has left its pack out",
          "[engine][rules]") {
    PackDesk desk;
    REQUIRE(desk.session->begin(std::nullopt, desk.now));
    while (desk.items.graph().find(desk.session->item()->ref.skill)->pack != "pipit-rest") {
        desk.now.utc_s += 12;
        REQUIRE(desk.session->answer({answer_text(desk.session->item()->answer)}, desk.now));
        REQUIRE(desk.session->next(desk.now));
    }
    desk.hear({{{"pipit-rest", 0}}});
    REQUIRE(desk.session->one_like_it(desk.now));
    CHECK(desk.session->in_class(desk.session->item()->ref.skill));
}

TEST_CASE("where a class leaves out every pack there is nothing to practise, and that is said",
          "[engine][rules]") {
    PackDesk desk;
    desk.hear({{{"pipit-adding", 0}, {"pipit-rest", 0}}});
    CHECK(desk.session->offers(desk.now).empty());
    const auto begun = desk.session->begin(std::nullopt, desk.now);
    REQUIRE_FALSE(begun);
    CHECK(begun.error().code == ErrorCode::not_found);
}

TEST_CASE("what a class goes by is there after a restart, from the journal and from a snapshot",
          "[engine][rules]") {
    PackDesk desk;
    const PackRules packs{{{"pipit-rest", 0}}};
    desk.hear(packs);
    const bool snapshot = GENERATE(true, false);
    if (snapshot) (void)desk.asked(3);
    desk.open();
    CHECK(desk.session->packs() == packs);
    auto state = learner::fold(desk.notebook.journal().events(), desk.items.graph()).value();
    state.rhythm = {20, 10};
    const auto read = learner::decode_state(learner::encode_state(state));
    REQUIRE(read);
    CHECK(read->rhythm == state.rhythm);
    CHECK(read->packs == packs);
}

TEST_CASE(
    "with the class end its minutes, its packs and what its teacher picked; ended, nothing is "
    "written",
    "[engine][rules]") {
    PackDesk desk;
    desk.hear({{{"pipit-rest", 0}}});
    REQUIRE(desk.session->write_with({Rhythm{5, 5}}, desk.now, [&](const auto& events) {
        return desk.notebook.journal().append(events);
    }));
    REQUIRE(desk.session->pin({"tiny-add"}, Pin::pinned, desk.now));
    REQUIRE(desk.session->end_class(desk.now));
    CHECK(desk.session->packs() == PackRules{});
    CHECK(desk.session->rhythm() == Rhythm{});
    const auto& events = desk.notebook.journal().events();
    CHECK(learner::fold(events, desk.items.graph())->pins.empty());
    const std::size_t written = events.size();
    REQUIRE(desk.session->end_class(desk.now));
    CHECK(desk.notebook.journal().events().size() == written);
}

TEST_CASE("rules of packs read as they were written, and none that do not rise",
          "[engine][rules]") {
    Notes notes;
    notes.add(PackRules{{{"a", 0}, {"b", 7}}}, first_day);
    auto bytes = encode_event(notes.events.back());
    const auto read = decode_event(bytes.data(), bytes.size());
    REQUIRE(read);
    CHECK(std::get<PackRules>(read->body) == PackRules{{{"a", 0}, {"b", 7}}});
    const auto a = std::ranges::find(bytes, static_cast<std::uint8_t>('a'));
    REQUIRE(a != bytes.end());
    *a = 'c';
    CHECK_FALSE(decode_event(bytes.data(), bytes.size()));
}
