// One end state: what three learners and a teacher have said, sealed, is dropped, doubled,
// reordered and replayed on its way, with restarts in between. Claim: whatever the way did, both
// ends come to what plain delivery in order comes to; each thing said is there once; a withdrawn
// consent wins.
#include "tests/device/outbox/school_in_a_box.hpp"

#include <algorithm>
#include <iostream>
#include <set>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

namespace {

// What is left in the end, as text that two runs are compared by. Tags of new streams are random.
struct End {
    std::string text;
    bool operator==(const End&) const = default;
};

template <class Bytes_>
std::string hex_of(const Bytes_& bytes) {
    std::string out;
    for (const std::uint8_t byte : bytes) {
        out += "0123456789abcdef"[byte >> 4U];
        out += "0123456789abcdef"[byte & 15U];
    }
    return out;
}

class Story {
  public:
    // two: Mei is there as well, and speaks from one device, then from another.
    Story(std::uint64_t seed, bool two) : random_(seed) {
        if (two) all_.push_back(&mei_);
        for (auto* learner : all_) {
            REQUIRE(learner->end->join(learner->at(), learner->nickname, first_day));
            meet(*learner, desk_, first_day);
            REQUIRE(desk_.end->approve(who(*learner), learner->nickname, first_day));
            meet(*learner, desk_, first_day);
            // What comes next are changes since this.
            REQUIRE(learner->end->report(large_report(++learner->lamport), first_day));
            meet(*learner, desk_, first_day);
        }
        say_much();
        for (const auto* learner : all_)
            kept_.push_back(learner->disk);
        kept_.push_back(desk_.disk);
        begin();
        deliver_in_order();
        in_order_ = end();
    }

    // Empty where the end is that of delivery in order.
    std::string problem(std::uint64_t seed) {
        random_ = Random(seed);
        begin();
        for (int step = 0; step < 8; ++step)
            something();
        deliver_in_order();
        // And what was ever on the way, once more, in any order.
        for (int again = 0; again < 2; ++again)
            (void)desk_.end->take(any(seen_up_), first_day);
        const End now = end();
        return now == in_order_ ? "" : "in order:\n" + in_order_.text + "and now:\n" + now.text;
    }

    int changes_said() const { return changes_said_; }

  private:
    Pseudonym who(const Learner& learner) const { return learner.end->place()->letters.learner(); }
    const Bytes& any(const std::vector<Bytes>& of) {
        return of[static_cast<std::size_t>(random_.below(static_cast<int>(of.size())))];
    }

    // What everybody says before the first of it is on its way. Ivo then leaves, and Mei goes on
    // from another device, while what they said before is on a stick.
    void say_much() {
        for (auto* learner : all_) {
            say_some(*learner, 1);
            const int decided = 1 + random_.below(2);
            for (int number = 1; number <= decided; ++number) {
                const engine::SkillId skill{"skill-" + std::to_string(number)};
                REQUIRE(desk_.end->say(who(*learner), PinChange{skill, engine::Pin::pinned},
                                       first_day));
            }
            REQUIRE(desk_.end->say(who(*learner), AgreedRecord{1, "Mondays", {20010}}, first_day));
        }
        stick_ = ivo_.sends(first_day);
        REQUIRE(ivo_.end->leave(first_day));
        if (all_.size() > 2) {
            for (Bytes& envelope : mei_.sends(first_day))
                stick_.push_back(std::move(envelope));
            mei_.pair(desk_);
            REQUIRE(mei_.end->use(mei_.at(), first_day));
            say_some(mei_, 11);
        }
        // Sealed once, for every run of this story.
        for (auto* learner : all_) {
            (void)learner->sends(first_day);
            (void)answers(*learner);
        }
    }

    void say_some(Learner& learner, int first) {
        const int last = first + 1 + random_.below(3);
        for (int number = first; number <= last; ++number) {
            if (random_.chance(0.5))
                REQUIRE(learner.end->say(HelpRequest{{"add"}, {number}}, first_day));
            else
                say_report(learner);
        }
    }

    void say_report(Learner& learner) {
        const auto report = large_report(++learner.lamport);
        if (std::holds_alternative<engine::ReportChanges>(learner.end->next_report(report)))
            ++changes_said_;
        REQUIRE(learner.end->report(report, first_day));
    }

    std::vector<Bytes> answers(const Learner& learner) {
        const Destination to = learner.end->place()->reply_to();
        auto out = desk_.end->outgoing(std::span(&to, 1), first_day);
        REQUIRE(out);
        return std::move(out).value();
    }

    void begin() {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            all_[i]->disk = kept_[i];
            all_[i]->number = 0;
            all_[i]->restart(first_day);
        }
        desk_.disk = kept_.back();
        desk_.restart(first_day);
        up_ = seen_up_ = stick_;
        down_.clear();
    }

    void something() {
        const auto which = static_cast<std::size_t>(random_.below(static_cast<int>(all_.size())));
        Learner& learner = *all_[which];
        switch (random_.below(5)) {
        case 0:
        case 1:
            for (const Bytes& envelope : learner.sends(first_day)) {
                up_.push_back(envelope);
                seen_up_.push_back(envelope);
            }
            lose_some(up_);
            break;
        case 2:
            for (Bytes& envelope : answers(learner))
                down_.emplace_back(which, std::move(envelope));
            lose_some(down_);
            break;
        case 3:
            arrive();
            break;
        default:
            if (random_.chance(0.5))
                learner.restart(first_day);
            else
                desk_.restart(first_day);
        }
        arrive();
    }

    template <class T>
    void lose_some(std::vector<T>& way) {
        std::erase_if(way, [&](const T&) { return random_.chance(0.15); });
    }

    // Some of what is on the way, in any order; half of it stays there and comes again.
    void arrive() {
        for (int i = random_.below(4); i > 0 && !up_.empty(); --i) {
            const auto at = static_cast<std::size_t>(random_.below(static_cast<int>(up_.size())));
            REQUIRE(desk_.end->take(up_[at], first_day));
            if (random_.chance(0.5)) up_.erase(up_.begin() + static_cast<std::ptrdiff_t>(at));
        }
        for (int i = random_.below(3); i > 0 && !down_.empty(); --i) {
            const auto at = static_cast<std::size_t>(random_.below(static_cast<int>(down_.size())));
            REQUIRE(all_[down_[at].first]->hears(down_[at].second, first_day));
            if (random_.chance(0.5)) down_.erase(down_.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }

    // Mei says one thing more: she is answered where the last new thing of hers came from.
    void deliver_in_order() {
        for (auto* learner : all_) {
            if (learner == &mei_)
                REQUIRE(mei_.end->report(large_report(mei_.lamport + 1), first_day));
            meet(*learner, desk_, first_day);
        }
    }

    End end() {
        End out;
        for (auto* learner : all_)
            out.text += end_of(*learner);
        out.text += "aside " + std::to_string(desk_.end->quarantined()) + "\n";
        return out;
    }

    std::string end_of(const Learner& learner) {
        const Pupil& pupil = desk_.end->pupils().at(who(learner));
        std::multiset<std::string> lines;
        for (const auto& one : pupil.asked)
            lines.insert("asked " + hex_of(one.message));
        const Stamp& newest = pupil.record.newest.when;
        lines.insert("report " + hex_of(newest.device.bytes) + " " +
                     std::to_string(newest.sequence) + " " +
                     hex_of(encode_shared(overview(pupil.record)).value()));
        lines.insert("waiting " + std::to_string(learner.end->waiting()) + " " +
                     std::to_string(desk_.end->waiting(pupil.pseudonym)));
        lines.insert("standing " + std::to_string(static_cast<int>(pupil.standing)) + " " +
                     std::to_string(static_cast<int>(learner.end->place()->standing)) + " " +
                     pupil.nickname + (pupil.record.withdrawn ? " withdrawn" : ""));
        // What the teacher said to who has left came before they left, or never.
        if (!pupil.record.withdrawn) {
            for (const engine::Event& event : learner.disk.events)
                lines.insert("pinned " + std::get<engine::Pinned>(event.body).skill.value);
            const auto kept = learner.end->heard();
            REQUIRE(kept);
            for (const auto& heard : *kept)
                lines.insert("heard " + hex_of(encode_message(heard.message).value()));
        }
        std::string out = learner.nickname + "\n";
        for (const std::string& line : lines)
            out += "  " + line + "\n";
        return out;
    }

    Random random_;
    Desk desk_;
    Learner zuri_{desk_, "Zuri"}, ivo_{desk_, "Ivo"}, mei_{desk_, "Mei"};
    std::vector<Learner*> all_{&zuri_, &ivo_};
    int changes_said_ = 0;
    std::vector<Disk> kept_;    // theirs, and the teacher's
    std::vector<Bytes> stick_;  // said before leaving
    std::vector<Bytes> up_, seen_up_;
    std::vector<std::pair<std::size_t, Bytes>> down_;  // to whom
    End in_order_;
};

void one_end(int stories, int orders) {
    int ran = 0;
    int other_ends = 0;
    int changes = 0;
    std::string first;  // of the other ends
    for (int story = 0; story < stories; ++story) {
        Story told(static_cast<std::uint64_t>(story), story % 4 == 3);
        changes += told.changes_said();
        for (int order = 0; order < orders; ++order, ++ran) {
            const auto seed =
                static_cast<std::uint64_t>(story) * 100000 + static_cast<std::uint64_t>(order);
            const std::string problem = told.problem(seed);
            if (problem.empty()) continue;
            if (++other_ends == 1)
                first = "story " + std::to_string(story) + ", order " + std::to_string(order) +
                        ": " + problem;
        }
    }
    std::cout << "figure: interleavings of sealed envelopes: " << ran << ", other ends "
              << other_ends << "\n";
    CAPTURE(first);
    CHECK(other_ends == 0);
    CHECK(changes > stories / 2);
    CHECK(ran == stories * orders);
}

}  // namespace

TEST_CASE("500 ways for what was said and sealed to arrive, one end", "[outbox][property]") {
    one_end(25, 20);
}

TEST_CASE("100,000 ways for what was said and sealed to arrive, one end",
          "[outbox][property][slow]") {
    one_end(500, 200);
}
