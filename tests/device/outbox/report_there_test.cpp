// A learner's reports and what a teacher's device makes of them, message by message: said whole or
// as changes by what is known to have arrived, lost, doubled and out of order on their way. Claim:
// whatever came, it reads as the newest report that came.
#include "device/outbox/report_there.hpp"

#include "engine/classroom/merge.hpp"
#include "engine/classroom/message.hpp"
#include "tests/bench/random.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::engine::classroom;
using engine::ReportChanges;
using engine::SharedReport;
using engine::testing::Random;

namespace {

class Reports {
  public:
    explicit Reports(std::uint64_t seed) : random_(seed) {}

    // Empty while everything holds.
    std::string step() {
        switch (random_.below(8)) {
        case 0:
        case 1:
            practise();
            return say();
        case 2:
        case 3:
        case 4:
            return arrive();
        case 5:
        case 6:
            acknowledge();
            return {};
        default:
            // Now and then nobody knows any more what is there.
            if (random_.chance(0.1)) there_.begin(last_ + 1);
            return {};
        }
    }
    int changes_that_came = 0;

  private:
    engine::SkillId id(int number) { return {"skill-" + std::to_string(number)}; }

    // Rows change, and change back; one is new; seldom one is gone.
    void practise() {
        for (int i = random_.below(3); i >= 0; --i) {
            const auto skill = id(random_.below(6));
            const auto band = static_cast<engine::Band>(random_.below(3));
            rows_[skill] = {skill, band, engine::Stand::none, engine::TriesStep::more, {20000}};
        }
        if (random_.chance(0.03)) rows_.erase(id(random_.below(6)));
        now_.skills.clear();
        for (const auto& [skill, row] : rows_)
            now_.skills.push_back(row);
        today_ += random_.below(2);
        minutes_[today_] = static_cast<std::uint16_t>(5 * random_.below(4));
        if (minutes_.size() > engine::shared_days_max) minutes_.erase(minutes_.begin());
        if (random_.chance(0.02)) minutes_.erase(minutes_.begin());
        now_.days.clear();
        for (const auto& [day, minutes] : minutes_)
            now_.days.push_back({{day}, minutes});
        now_.goals.clear();
        if (random_.chance(0.7))
            now_.goals.push_back({id(0), random_.chance(0.5) ? "this" : "that", "", "", "", {1}});
        now_.disputes.clear();
        if (random_.chance(0.7)) now_.disputes.push_back({id(1), engine::Band::bud});
        now_.lamport += static_cast<std::uint64_t>(random_.below(2));  // often it stands still
    }

    std::string say() {
        if (waiting_.size() > 20) return {};
        if (now_.lamport == 0) now_.lamport = 1;
        auto changes = there_.changes(waiting_, now_);
        if (random_.chance(0.1)) changes.reset();
        ++last_;
        if (!changes) there_.begin(last_);
        const ChildMessage message = changes ? ChildMessage(*changes) : ChildMessage(now_);
        waiting_[last_].payload = encode_message(message).value();
        way_[last_] = waiting_[last_].payload;
        said_[last_] = now_;
        // What is kept of it stands in a record.
        const auto again = decode_report_there(encode(there_));
        return again.ok() && *again == there_ ? "" : "what is there is not read as it was written";
    }

    std::string arrive() {
        if (way_.empty()) return {};
        auto at = way_.begin();
        std::advance(at, random_.below(static_cast<int>(way_.size())));
        const auto message = decode_child_message(at->second).value();
        const auto* part = std::get_if<ReportChanges>(&message);
        const ReportChanges report =
            part != nullptr ? *part : engine::all_of(std::get<SharedReport>(message));
        const Stamp when{report.told.lamport, {}, at->first};
        const bool builds = part != nullptr && when > record_.whole;
        if (builds && !record_.has(part->since)) return "changes build on what never came";
        if (builds) ++changes_that_came;
        record_.add(when, report);
        came_.insert(at->first);
        if (random_.chance(0.6)) way_.erase(at);
        const SharedReport& newest = said_[*came_.rbegin()];
        return overview(record_) == newest ? "" : "it does not read as the newest that came";
    }

    // Of what came, in any order.
    void acknowledge() {
        for (const std::uint64_t number : came_) {
            if (!waiting_.contains(number) || random_.chance(0.4)) continue;
            there_.arrived(number, waiting_[number].payload);
            waiting_.erase(number);
            if (random_.chance(0.3)) return;
        }
    }

    Random random_;
    std::map<engine::SkillId, engine::SharedSkill> rows_;
    std::map<int, std::uint16_t> minutes_;
    int today_ = 20000;
    SharedReport now_;
    std::uint64_t last_ = 0;
    ReportThere there_;
    WaitingMessages waiting_;
    std::map<std::uint64_t, Bytes> way_;
    std::map<std::uint64_t, SharedReport> said_;
    std::set<std::uint64_t> came_;
    LearnerRecord record_;
};

}  // namespace

TEST_CASE("whatever came of a learner's reports, in any order, reads as the newest that came",
          "[outbox][property]") {
    int changes = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        Reports reports(seed);
        for (int i = 0; i < 200; ++i) {
            const std::string problem = reports.step();
            if (!problem.empty()) FAIL("seed " << seed << ", step " << i << ": " << problem);
        }
        changes += reports.changes_that_came;
    }
    CHECK(changes > 2000);  // it was not by whole reports alone
}

TEST_CASE("a report is whole until one has arrived that was said after the last doubt",
          "[outbox]") {
    SharedReport report;
    report.lamport = 7;
    const Bytes payload = encode_message(ChildMessage(report)).value();
    ReportThere there;
    CHECK_FALSE(there.changes({}, report));
    there.arrived(3, payload);
    CHECK(there.changes({}, report)->since == 7);
    there.begin(5);
    CHECK_FALSE(there.changes({}, report));
    there.arrived(4, payload);  // said before the doubt
    CHECK_FALSE(there.changes({}, report));
    there.arrived(6, encode_message(ChildMessage(Withdrawal{})).value());
    CHECK_FALSE(there.changes({}, report));
    there.arrived(5, payload);
    CHECK(there.changes({}, report));
}

TEST_CASE("what is not known to be there as it was written is not read", "[outbox]") {
    ReportThere there;
    there.arrived(3, encode_message(ChildMessage(SharedReport{})).value());
    const Bytes bytes = encode(there);
    CHECK(decode_report_there(bytes).ok());
    for (std::size_t cut = 0; cut < bytes.size(); ++cut)
        CHECK_FALSE(decode_report_there(std::span(bytes).first(cut)).ok());
}
