// What a learner's week in class costs on the wire: both ends of a class, contact frame by contact
// frame, without the disk and pipit-sync. Every byte of both directions counts, with each frame's
// four of length; TCP's own do not. The week: a report and a contact after each of five days of 25
// answers, a goal that is shared on the second, a question for help, a word of the teacher's.
#include "crypto/random.hpp"
#include "device/outbox/contact.hpp"
#include "engine/classroom/in_memory.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/simulate/practice.hpp"

#include <algorithm>
#include <deque>
#include <functional>
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
constexpr int answers_a_day = 25;

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
        return {link->own, link->teacher, link->offer.agreed.psk, link->offer.agreed.destination,
                link->offer.of_class.bulletin};
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

engine::SharedGoal goal_of(const engine::SkillId& skill) {
    engine::SharedGoal out;
    out.skill = skill;
    out.wish = "I want to do this without my fingers";
    out.obstacle = "I forget to practise";
    out.if_part = "breakfast is over";
    out.then_part = "I do ten minutes with my sister";
    out.target = {monday.value + 21};
    return out;
}

// The report after each school day, from the last of the week before on: 0, then 1 to school_days.
using Reports = std::function<engine::SharedReport(int)>;

// `known` skills by the pack's own ids, of which each day changes `rows`, one after the other: at
// answers_a_day it is each answer in a skill of its own.
Reports rows_change(const engine::SkillGraph& graph, int known, int rows) {
    std::vector<engine::SharedSkill> skills;
    for (int i = 0; i < known; ++i)
        skills.push_back({graph.skills().at(static_cast<std::size_t>(i)).id,
                          static_cast<engine::Band>(i % 5),
                          engine::Stand::none,
                          engine::TriesStep::up_to_20,
                          {monday.value - 3}});
    return [skills, rows, next = std::size_t{0}](int day) mutable {
        engine::SharedReport out;
        for (int i = 0; day > 0 && i < rows; ++i, ++next)
            skills[next % skills.size()].last = {monday.value + 6 + day};
        out.skills = skills;
        return out;
    };
}

// A simulated pupil (docs/engine/simulation.md) after so many weeks of school days, who answers
// what the engine asks.
class AfterWeeks {
  public:
    AfterWeeks(const engine::SkillGraph& graph, int weeks)
        : graph_(graph), random_(1), school_(simulate::school(graph_, random_)),
          pupil_(graph_, school_, 3.0, random_), at_(pupil_, graph_, 1) {
        at_.place();
        for (; week_ < weeks; ++week_) {
            for (int i = 0; i < school_days; ++i)
                practise(7 * week_ + i);
        }
        today_ = 7 * (week_ - 1) + school_days - 1;
    }
    engine::SharedReport after(int day) {
        if (day > 0) practise(7 * week_ + day - 1);
        auto out = engine::shared_report(
            graph_, engine::learner::views(at_.state(), graph_, {simulate::first_day + today_}), {},
            {});
        if (day > 0) rows_ += changed(out);
        last_ = out;
        return out;
    }
    double rows_a_day() const { return rows_ / school_days; }
    std::size_t known() const { return last_.skills.size(); }

  private:
    void practise(int day) {
        today_ = day;
        for (int i = 0; i < answers_a_day; ++i)
            at_.ask_next(day);
    }
    double changed(const engine::SharedReport& now) const {
        return static_cast<double>(
            std::count_if(now.skills.begin(), now.skills.end(), [&](const auto& skill) {
                return std::find(last_.skills.begin(), last_.skills.end(), skill) ==
                       last_.skills.end();
            }));
    }

    const engine::SkillGraph& graph_;
    simulate::Random random_;
    simulate::School school_;
    simulate::Pupil pupil_;
    simulate::AtTheEngine at_;
    int week_ = 0;
    int today_ = 0;
    double rows_ = 0;
    engine::SharedReport last_;
};

// What is the same in every week: its number, the minutes of the last 14 school days, the goal.
engine::SharedReport on(int day, engine::SharedReport report) {
    report.lamport = static_cast<std::uint64_t>(1000 + day);
    for (int i = day - 13; i <= day; ++i)
        report.days.push_back({{monday.value + 6 + i}, 15});
    if (day >= 2) report.goals.push_back(goal_of(report.skills.front().skill));
    return report;
}

// `daily`: a contact each day; else one on the last.
nlohmann::json week_of(const Reports& reports, bool daily = true) {
    Both both;
    must(both.child->join(class_at(*both.link), "Zuri", monday).ok());
    both.meet(monday);
    const Pseudonym who = both.child->place()->letters.learner();
    must(both.teacher->approve(who, "Zuri A.", monday).ok());
    both.meet(monday);
    // The week before, so that what is counted is no first week.
    must(both.child->report(on(0, reports(0)), monday).ok());
    both.meet(monday);
    both.sum = {};
    engine::SharedReport report;
    for (int i = 1; i <= school_days; ++i) {
        const Day day{monday.value + 6 + i};
        report = on(i, reports(i));
        must(both.child->report(report, day).ok());
        if (i == 3) must(both.child->say(HelpRequest{{"addition-within-101"}, day}, day).ok());
        if (i == 4) {
            AgreedRecord agreed;
            agreed.text = "We try with ten frames, and look at it together next Thursday.";
            agreed.next = {day.value + 7};
            must(both.teacher->say(who, agreed, day).ok());
        }
        if (!daily && i < school_days) continue;
        both.meet(day);
        must(both.child->waiting() == 0 && both.teacher->waiting(who) == 0);
    }
    // Whatever was left out, the teacher sees the whole of it.
    std::sort(report.skills.begin(), report.skills.end(),
              [](const auto& a, const auto& b) { return a.skill < b.skill; });
    must(overview(both.teacher->pupils().at(who).record) == report);
    return {{"wire_bytes", both.sum.wire},
            {"envelope_bytes", both.sum.envelopes},
            {"envelopes", both.sum.count}};
}

nlohmann::json week_after(const engine::SkillGraph& graph, int weeks) {
    AfterWeeks pupil(graph, weeks);
    nlohmann::json out = week_of([&](int day) { return pupil.after(day); });
    out["skills"] = pupil.known();
    out["changed_a_day"] = pupil.rows_a_day();
    return out;
}

}  // namespace

nlohmann::json class_week_figures(const std::string& pack) {
    const engine::SkillGraph graph = graph_of(pack);
    nlohmann::json out;
    for (const int skills : {10, 20, 40, 80, 160})
        out["skills_" + std::to_string(skills)] =
            week_of(rows_change(graph, skills, std::min(skills, answers_a_day)));
    for (const int weeks : {2, 10, 36})
        out["pupil_after_" + std::to_string(weeks) + "_weeks"] = week_after(graph, weeks);
    out["one_contact_160"] = week_of(rows_change(graph, 160, answers_a_day), false);
    // The worst there is: nothing can be left out.
    out["every_skill_each_day_160"] = week_of(rows_change(graph, 160, 160));
    return out;
}

}  // namespace pipit::bench
