// A class in a box: learners, a teacher and the way between them, over records in memory that can
// be made to fail, and that are all that survives a kill.
#pragma once

#include "crypto/hash_chain.hpp"
#include "crypto/random.hpp"
#include "device/outbox/child_class.hpp"
#include "device/outbox/teacher_class.hpp"
#include "tests/bench/random.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pipit::outbox::testing {

using namespace engine::classroom;
using engine::Error;
using engine::ErrorCode;
using engine::testing::Random;

inline constexpr Day first_day{20000};

// Whole or not at all; can be told to fail.
class Disk final : public Records {
  public:
    Result<std::vector<Record>> read(RecordKind kind) override {
        if (fails_to_read) return Error{ErrorCode::io, "records", "asked to fail"};
        std::vector<Record> out;
        for (const auto& [key, value] : kept) {
            if (key.kind == kind) out.push_back({key, value});
        }
        return out;
    }
    Result<Done> write(const Change& change) override {
        ++writes;
        if (fails) return Error{ErrorCode::disk_full, "records", "asked to fail"};
        for (const RecordKey& key : change.erase)
            kept.erase(key);
        for (const Record& record : change.put)
            kept[record.key] = record.value;
        ledger.insert(ledger.end(), change.left.begin(), change.left.end());
        events.insert(events.end(), change.events.begin(), change.events.end());
        for (engine::LedgerEntry& line : ledger) {
            line.arrived =
                line.arrived || std::ranges::any_of(change.arrived, [&](const auto& digest) {
                    return std::ranges::equal(digest, line.digest);
                });
        }
        return Done{};
    }
    LedgerEnd ledger_end() const override {
        Bytes all;
        for (const engine::LedgerEntry& line : ledger)
            all.insert(all.end(), line.digest.begin(), line.digest.end());
        return {crypto::digest({all}), ledger.size()};
    }
    std::map<RecordKey, Bytes> kept;
    std::vector<engine::LedgerEntry> ledger;
    std::vector<engine::Event> events;
    bool fails = false;  // to write
    bool fails_to_read = false;
    int writes = 0;
};

// The teacher's end.
struct Desk {
    Desk() {
        REQUIRE(TeacherClass::begin(disk, "3B", "Ms Rivera", first_day));
        restart(first_day);
    }
    void restart(Day day) {
        auto opened = TeacherClass::open(disk, day);
        REQUIRE(opened);
        end.emplace(std::move(opened).value());
    }
    Disk disk;
    std::optional<TeacherClass> end;
};

// A learner on a device of their own, which is paired.
struct Learner {
    Learner(TeacherClass& of_class, std::string nickname_)
        : nickname(std::move(nickname_)), link(paired(of_class)) {
        restart(first_day);
    }
    Learner(Desk& desk, std::string nickname_) : Learner(*desk.end, std::move(nickname_)) {}
    // A fresh link, as pairing leaves it at both ends.
    static Link paired(TeacherClass& of_class) {
        Link out{{of_class.info(), Agreed::random()},
                 {{crypto::random_bytes<16>()}},
                 crypto::X25519KeyPair::random(),
                 of_class.own().identity.public_key()};
        REQUIRE(of_class.keep_device(
            {out.own_tag, out.own.public_key(), out.offer.agreed.copy(), false, std::nullopt},
            first_day));
        return out;
    }
    static Link paired(Desk& desk) { return paired(*desk.end); }
    void pair(Desk& desk) { link = paired(desk); }
    ClassAt at() const { return class_at(link); }
    Channel channel() const {
        return {link.own, link.teacher, link.offer.agreed.psk, link.offer.agreed.destination,
                link.offer.of_class.bulletin};
    }
    void restart(Day day) {
        auto opened = ChildClass::open(disk, day);
        REQUIRE(opened);
        end.emplace(std::move(opened).value());
    }
    std::vector<Bytes> sends(Day day) {
        auto out = end->outgoing(channel(), day);
        return out ? std::move(out).value() : std::vector<Bytes>{};
    }
    Result<ChildClass::Heard> hears(const Bytes& envelope, Day day) {
        return end->take(channel(), envelope, day,
                         [&](const std::vector<engine::EventBody>& bodies, Change change) {
                             for (const engine::EventBody& body : bodies) {
                                 ++number;
                                 change.events.push_back({{number, {}, number}, day, body});
                             }
                             return disk.write(change);
                         });
    }

    std::string nickname;
    Link link;
    Disk disk;
    std::optional<ChildClass> end;
    std::uint64_t number = 0;   // of its journal's events
    std::uint64_t lamport = 0;  // of its reports
};

inline engine::SharedReport report(std::uint64_t lamport, int skills = 3) {
    engine::SharedReport out;
    out.lamport = lamport;
    for (int i = 0; i < skills; ++i)
        out.skills.push_back({{"skill-" + std::to_string(i)},
                              static_cast<engine::Band>(lamport % 5),
                              engine::Stand::none,
                              engine::TriesStep::up_to_5,
                              {first_day.value + static_cast<int>(lamport)}});
    return out;
}

// Of many skills, a few of which are others than with the lamport before: what goes as changes.
inline engine::SharedReport large_report(std::uint64_t lamport, std::uint64_t skills = 60) {
    engine::SharedReport out;
    out.lamport = lamport;
    for (std::uint64_t i = 0; i < skills; ++i)
        out.skills.push_back({{"skill-" + std::to_string(100 + i)},
                              static_cast<engine::Band>((lamport + i) / 20 % 5),
                              engine::Stand::none,
                              engine::TriesStep::up_to_5,
                              first_day});
    const int today = static_cast<int>(lamport);
    for (int day = std::max(1, today - 13); day <= today; ++day)
        out.days.push_back({{first_day.value + day}, 15});
    return out;
}

// Everything both have, back and forth, until nobody has anything more to say.
inline void meet(Learner& learner, TeacherClass& of_class, Day day) {
    for (int round = 0; round < 4; ++round) {
        const auto up = learner.sends(day);
        for (const Bytes& envelope : up)
            REQUIRE(of_class.take(envelope, day));
        if (learner.end->place() == nullptr) return;
        const Destination to = learner.end->place()->reply_to();
        const auto down = of_class.outgoing(std::span(&to, 1), day);
        REQUIRE(down);
        for (const Bytes& envelope : *down)
            REQUIRE(learner.hears(envelope, day));
        if (up.empty() && down->empty()) return;
    }
}
inline void meet(Learner& learner, Desk& desk, Day day) {
    meet(learner, *desk.end, day);
}

inline const Pupil& pupil(const Desk& desk, const Learner& learner) {
    return desk.end->pupils().at(learner.end->place()->letters.learner());
}

// A second copy of a learner's notebook, as `of` is on its disk now: the device's link as well.
inline Learner copy_of(Desk& desk, const Learner& of) {
    Learner out(desk, of.nickname);
    out.link = Link{{of.link.offer.of_class, of.link.offer.agreed.copy()},
                    of.link.own_tag,
                    crypto::X25519KeyPair(key_of(of.link.own.private_key().expose())),
                    of.link.teacher};
    out.disk.kept = of.disk.kept;
    out.lamport = of.lamport;
    out.restart(first_day);
    return out;
}

// A learner who has been taken in.
struct Joined {
    Desk desk;
    Learner zuri{desk, "Zuri"};
    Day day = first_day;
    Joined() {
        REQUIRE(zuri.end->join(zuri.at(), "Zuri", day));
        meet(zuri, desk, day);
        REQUIRE(desk.end->approve(zuri.end->place()->letters.learner(), "Zuri A.", day));
        meet(zuri, desk, day);
    }
    std::array<Destination, 1> tag() const { return {zuri.end->place()->reply_to()}; }
};

}  // namespace pipit::outbox::testing
