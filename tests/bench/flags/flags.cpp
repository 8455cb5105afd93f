// See flags.hpp. A learner's days: practice through a Session, a report as it leaves, decoded as it
// arrives; at each school day's end the board over the class is held against the truth.
#include "tests/bench/flags/flags.hpp"

#include "engine/classroom/board.hpp"
#include "engine/session/in_memory.hpp"
#include "engine/session/session.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/flags/question.hpp"
#include "tests/bench/flags/truth.hpp"
#include "tests/bench/simulate/simulate.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace pipit::simulate {

namespace {

using engine::Day;
using engine::Now;
using engine::Stand;
using engine::classroom::Known;

constexpr int monday = 20780;  // 2026-11-23
constexpr int items_a_day = 15;
constexpr int reading_seconds = 8;  // an item's feedback and going on
constexpr double absent = 0.1;      // a day
constexpr double not_met = 0.1;     // a day of practice on which no teacher's device was near
constexpr double own_way = 0.3;     // of sessions, begun with another offer than the first

bool is_school_day(int day) {
    return day % 7 < 5;
}

class Learner {
  public:
    Learner(const SkillGraph& graph, const School& school, double level, Random& random)
        : graph_(graph), items_(graph), pupil_(graph, school, level, random),
          random_(random.next()), notebook_({{{1}}, "Zuri", "fox"}, engine::DeviceId{{1}}) {
        known_.joined = {monday};
    }

    void spend(int day) {
        if (random_.chance(absent)) return;
        day_ = day;
        now_ = {std::int64_t{86400} * (monday + day) + 9 * 3600, {monday + day}};
        session_ = bench::taken(engine::Session::open(items_, notebook_, random_.next(), now_));
        practise();
        (void)bench::taken(session_->end("", now_));
        if (!random_.chance(not_met)) share();
        session_.reset();
    }
    const Known& known() const { return known_; }
    const ItemLog& log() const { return log_; }
    bool mastered(std::size_t at, int day) const { return pupil_.ability(at, day) > cut; }

    // What go_through() does at the screen.
    void hint() { (void)session_->show_hint(); }
    void answer(bool right, double seconds) {
        const engine::Item& item = *session_->item();
        now_.utc_s += static_cast<std::int64_t>(seconds);
        const auto at = static_cast<std::size_t>(graph_.index(item.ref.skill));
        const auto due = session_->skill(item.ref.skill).recheck_from;
        const bool recheck = due && now_.day >= *due;
        log_.add({day_, at, item.ref.level, item.ref.seed, right, session_->hints_shown(), ++tries_,
                  recheck});
        const std::string given = right ? engine::answer_text(item.answer) : "-1";
        const auto said = bench::taken(session_->answer({given}, now_));
        if ((said.verdict == engine::Verdict::right) != right)
            throw std::runtime_error("an answer was judged otherwise than it was meant");
    }

  private:
    void practise() {
        begin();
        int unsolved = 0;
        for (int i = 0; i < items_a_day; ++i) {
            if (unsolved == unsolved_most) {
                begin();
                unsolved = 0;
            } else if (i > 0) {
                (void)bench::taken(unsolved > 0 ? session_->one_like_it(now_)
                                                : session_->next(now_));
            }
            const engine::ItemRef item = session_->item()->ref;
            tries_ = 0;
            const bool solved =
                go_through(pupil_, static_cast<std::size_t>(graph_.index(item.skill)), item.level,
                           day_, random_, *this);
            unsolved = solved ? 0 : unsolved + 1;
            now_.utc_s += reading_seconds;
        }
    }
    // The first offer of Today, or another one.
    void begin() {
        const auto offers = session_->offers(now_);
        std::optional<engine::Offer> begun;
        if (!offers.empty()) begun = offers.front();
        if (offers.size() > 1 && random_.chance(own_way)) {
            const int others = static_cast<int>(offers.size()) - 1;
            begun = offers[1 + static_cast<std::size_t>(random_.below(others))];
        }
        (void)bench::taken(session_->begin(begun, now_));
    }
    void share() {
        const auto report = engine::shared_report(graph_, session_->skills(), session_->goals(now_),
                                                  notebook_.journal().events());
        known_.shared =
            bench::taken(engine::decode_shared(bench::taken(engine::encode_shared(report))));
        known_.heard = now_.day;
    }

    const SkillGraph& graph_;
    engine::TinySource items_;
    Pupil pupil_;
    Random random_;
    engine::MemoryNotebook notebook_;
    std::unique_ptr<engine::Session> session_;
    ItemLog log_;
    Known known_;
    Now now_;
    int day_ = 0;
    int tries_ = 0;
};

// What stands on the board and what is true, of one learner at one day's end.
struct Held {
    std::optional<std::size_t> row;  // the skill on the board
    std::set<std::size_t> flagged;   // all skills shared so
    std::set<std::size_t> true_by_log;
    std::set<std::size_t> true_by_both;  // by the log, and by the ability
    bool able = false;                   // of the row's skill: the ability says so, too
};

// Sums of one learner over the days.
struct Counts {
    double rows = 0, rows_by_log = 0, rows_by_ability = 0;
    double due_by_log = 0, seen_by_log = 0, due_by_both = 0, seen_by_both = 0;
    double flagged = 0, flagged_by_log = 0, true_by_log = 0, true_by_both = 0;

    void add(const Held& one) {
        const auto in = [&](const std::set<std::size_t>& all) {
            return one.row && all.count(*one.row) > 0 ? 1.0 : 0.0;
        };
        rows += one.row ? 1 : 0;
        rows_by_log += in(one.true_by_log);
        rows_by_ability += one.able ? 1 : 0;
        due_by_log += one.true_by_log.empty() ? 0 : 1;
        seen_by_log += in(one.true_by_log);
        due_by_both += one.true_by_both.empty() ? 0 : 1;
        seen_by_both += one.true_by_both.empty() ? 0.0 : in(one.true_by_log);
        flagged += static_cast<double>(one.flagged.size());
        for (const std::size_t at : one.flagged)
            flagged_by_log += static_cast<double>(one.true_by_log.count(at));
        true_by_log += static_cast<double>(one.true_by_log.size());
        true_by_both += static_cast<double>(one.true_by_both.size());
    }
};

class Flag {
  public:
    void add(const Counts& one) {
        rows_ += one.rows;
        due_ += one.due_by_log;
        precision_.add(one.rows_by_log, one.rows);
        recall_.add(one.seen_by_log, one.due_by_log);
        by_ability_.add(one.rows_by_ability, one.rows);
        recall_both_.add(one.seen_by_both, one.due_by_both);
        skills_precision_.add(one.flagged_by_log, one.flagged);
        skills_recall_.add(one.flagged_by_log, one.true_by_log);
        log_by_ability_.add(one.true_by_both, one.true_by_log);
    }
    [[nodiscard]] nlohmann::json json() const {
        return {{"rows", rows_},
                {"learner_days_due", due_},
                {"precision", precision_.json()},
                {"recall", recall_.json()},
                {"precision_by_ability", by_ability_.json()},
                {"recall_by_log_and_ability", recall_both_.json()},
                {"skills_precision", skills_precision_.json()},
                {"skills_recall", skills_recall_.json()},
                {"log_by_ability", log_by_ability_.json()}};
    }

  private:
    double rows_ = 0, due_ = 0;
    Ratio precision_, recall_, by_ability_, recall_both_, skills_precision_, skills_recall_,
        log_by_ability_;
};

enum class Truth { stuck, ready, right_on_another_day };

std::set<std::size_t> of_log(const ItemLog& log, Truth truth) {
    if (truth == Truth::stuck) return log.stuck();
    return truth == Truth::ready ? log.ready() : log.right_on_another_day();
}

Held held(const Learner& one, Truth truth, const engine::SkillId& row, const SkillGraph& graph,
          int day) {
    const bool stuck = truth == Truth::stuck;
    const Stand stand = stuck ? Stand::stuck : Stand::ready;
    Held out;
    out.true_by_log = of_log(one.log(), truth);
    for (const std::size_t at : out.true_by_log) {
        if (one.mastered(at, day) != stuck) out.true_by_both.insert(at);
    }
    for (const engine::SharedSkill& skill : one.known().shared.skills) {
        if (skill.stand == stand)
            out.flagged.insert(static_cast<std::size_t>(graph.index(skill.skill)));
    }
    if (row.value.empty()) return out;
    out.row = static_cast<std::size_t>(graph.index(row));
    out.able = one.mastered(*out.row, day) != stuck;
    return out;
}

// By Truth.
using Tallies = std::array<Counts, 3>;

void judge(const std::vector<std::unique_ptr<Learner>>& learners, const SkillGraph& graph, int day,
           std::vector<Tallies>& out) {
    std::vector<Known> known;
    for (const auto& one : learners)
        known.push_back(one->known());
    const auto board = engine::classroom::build_board(known, graph, {monday + day});
    std::vector<engine::SkillId> stuck(learners.size()), ready(learners.size());
    for (const auto& row : board.stuck)
        stuck[row.who] = row.skill;
    for (const auto& row : board.ready)
        ready[row.who] = row.skill;
    for (std::size_t who = 0; who < learners.size(); ++who) {
        for (const Truth truth : {Truth::stuck, Truth::ready, Truth::right_on_another_day}) {
            const auto& row = truth == Truth::stuck ? stuck[who] : ready[who];
            out[who][static_cast<std::size_t>(truth)].add(
                held(*learners[who], truth, row, graph, day));
        }
    }
}

}  // namespace

nlohmann::json flags_figures(const SkillGraph& graph, const FlagsRun& run) {
    Random random(run.seed);
    std::array<Flag, 3> flags;
    for (int of_class = 0; of_class < run.classes; ++of_class) {
        const School all = school(graph, random);
        std::vector<std::unique_ptr<Learner>> learners;
        for (int i = 0; i < run.learners; ++i) {
            const double level = of_class % 9 + 0.5 + 0.7 * random.normal();
            learners.push_back(
                std::make_unique<Learner>(graph, all, std::clamp(level, 0.0, 9.0), random));
        }
        std::vector<Tallies> tallies(learners.size());
        for (int day = 0; day < run.days; ++day) {
            if (!is_school_day(day)) continue;
            for (const auto& one : learners)
                one->spend(day);
            judge(learners, graph, day, tallies);
        }
        for (const Tallies& one : tallies) {
            for (std::size_t i = 0; i < flags.size(); ++i)
                flags[i].add(one[i]);
        }
    }
    return {{"seed", run.seed},           {"classes", run.classes},
            {"learners", run.learners},   {"days", run.days},
            {"items_a_day", items_a_day}, {"stuck", flags[0].json()},
            {"ready", flags[1].json()},   {"ready_by_answers_alone", flags[2].json()}};
}

}  // namespace pipit::simulate
