// What a learner's week in class costs on the wire: both ends of a class, contact frame by contact
// frame, without the disk and pipit-sync. Every byte of both directions counts, with each frame's
// four of length; TCP's own do not.
#include "crypto/random.hpp"
#include "device/outbox/contact.hpp"
#include "engine/classroom/in_memory.hpp"
#include "tests/bench/figures.hpp"

#include <deque>
#include <stdexcept>
#include <string>

namespace pipit::bench {

namespace {

using namespace engine::classroom;
using engine::Day;
using namespace outbox;

constexpr Day monday{20780};
constexpr std::size_t length_bytes = 4;  // docs/formats/courier.md
constexpr int school_days = 5;
constexpr int skills_a_day = 3;

void must(bool held) {
    if (!held) throw std::runtime_error("a week in class does not hold");
}

struct Bytes2 {  // of both directions
    std::size_t wire = 0;
    std::size_t envelopes = 0;
    std::size_t count = 0;
};

struct Both {
    MemoryRecords teachers{MemoryRecords::File::other};
    MemoryRecords childs;
    std::optional<TeacherClass> teacher;
    std::optional<Link> link;
    std::optional<ChildClass> child;
    Bytes2 sum;

    Both() {
        must(TeacherClass::begin(teachers, "3B", "Ms Rivera", monday).ok());
        teacher.emplace(std::move(TeacherClass::open(teachers, monday)).value());
        link.emplace(Link{{teacher->info(), Agreed::random()},
                          {{crypto::random_bytes<16>()}},
                          crypto::X25519KeyPair::random(),
                          teacher->own().identity.public_key()});
        must(teacher
                 ->keep_device({link->own_tag, link->own.public_key(), link->offer.agreed.copy(),
                                false, std::nullopt},
                               monday)
                 .ok());
        child.emplace(std::move(ChildClass::open(childs, monday)).value());
    }
    Channel channel() const {
        return {link->own, link->teacher, link->offer.agreed.psk, link->offer.agreed.destination};
    }
    void count(const Bytes& frame) {
        sum.wire += frame.size() + length_bytes;
        const auto said = decode_contact_frame(frame);
        must(said.ok());
        if (const auto* envelope = std::get_if<said::Envelope>(&*said)) {
            sum.envelopes += envelope->bytes.size();
            ++sum.count;
        }
    }
    // One contact, from the teacher's bulletin to the last turn.
    void meet(Day day) {
        ChildContact ours(
            {*child, channel(), link->offer.of_class.bulletin, link->offer.of_class.beacon});
        TeacherContact theirs(*teacher);
        const ChildClass::Write write = [this](const auto& bodies, Change change) {
            for (const engine::EventBody& body : bodies)
                change.events.push_back({{++number, {}, number}, {}, body});
            return childs.write(change);
        };
        std::deque<Bytes> to_child{theirs.greeting()};
        bool over = false;
        while (!to_child.empty() && !over) {
            const Bytes frame = std::move(to_child.front());
            to_child.pop_front();
            count(frame);
            auto answer = ours.hear(frame, day, write);
            must(answer.ok());
            over = answer->over;
            for (const Bytes& one : answer->frames) {
                count(one);
                auto back = theirs.hear(*decode_contact_frame(one), day);
                must(back.ok());
                for (Bytes& more : back->frames)
                    to_child.push_back(std::move(more));
            }
        }
    }
    std::uint64_t number = 0;
};

engine::SharedReport report_of(int skills, int day, bool goal) {
    engine::SharedReport out;
    out.lamport = static_cast<std::uint64_t>(1000 + day);
    for (int i = 0; i < skills; ++i)
        out.skills.push_back({{"addition-within-" + std::to_string(100 + i)},
                              static_cast<engine::Band>((i + (i < skills_a_day ? day : 0)) % 5),
                              engine::Stand::none,
                              engine::TriesStep::up_to_20,
                              {monday.value - (i < skills_a_day ? 0 : i) + day}});
    for (int i = 0; i <= day; ++i)
        out.days.push_back({{monday.value + i}, 15});
    if (goal) {
        engine::SharedGoal one;
        one.skill = {"addition-within-101"};
        one.wish = "I want to do this without my fingers";
        one.obstacle = "I forget to practise";
        one.if_part = "breakfast is over";
        one.then_part = "I do ten minutes with my sister";
        one.target = {monday.value + 21};
        out.goals.push_back(std::move(one));
    }
    return out;
}

nlohmann::json week_of(int skills) {
    Both both;
    must(both.child->join(class_at(*both.link), "Zuri", monday).ok());
    both.meet(monday);
    const Pseudonym who = both.child->place()->letters.learner();
    must(both.teacher->approve(who, "Zuri A.", monday).ok());
    both.meet(monday);
    // The week before, so that what is counted is no first week.
    must(both.child->report(report_of(skills, 0, false), monday).ok());
    both.meet(monday);
    both.sum = {};
    for (int i = 0; i < school_days; ++i) {
        const Day day{monday.value + 7 + i};
        must(both.child->report(report_of(skills, 7 + i, i >= 1), day).ok());
        if (i == 2) must(both.child->say(HelpRequest{{"addition-within-101"}, day}, day).ok());
        if (i == 3) {
            AgreedRecord agreed;
            agreed.text = "We try with ten frames, and look at it together next Thursday.";
            agreed.next = {day.value + 7};
            must(both.teacher->say(who, agreed, day).ok());
        }
        both.meet(day);
        must(both.child->waiting() == 0 && both.teacher->waiting(who) == 0);
    }
    return {{"wire_bytes", both.sum.wire},
            {"envelope_bytes", both.sum.envelopes},
            {"envelopes", both.sum.count}};
}

}  // namespace

nlohmann::json class_week_figures() {
    nlohmann::json out;
    for (const int skills : {10, 20, 40, 160})
        out["skills_" + std::to_string(skills)] = week_of(skills);
    return out;
}

}  // namespace pipit::bench
