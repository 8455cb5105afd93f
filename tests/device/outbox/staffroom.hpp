// A teacher's computer whose screens are in use, and the learners who meet it, for tests.
#pragma once

#include "device/outbox/staff_desk.hpp"
#include "tests/device/outbox/school_in_a_box.hpp"
#include "tests/device/outbox/way.hpp"

#include <memory>
#include <string>
#include <vector>

namespace pipit::outbox::testing {

using engine::Pin;
using engine::SkillId;

const inline SkillId adding{"add-within-20"};
const inline SkillId taking{"subtract-within-20"};

// A teacher's computer whose screens are in use.
struct Staffroom {
    Staffroom() {
        REQUIRE(TeacherClass::begin(disk, "3B", "Ms Rivera", first_day));
        restart(first_day);
    }
    void restart(Day day) {
        today = day;
        staff.reset();
        auto opened = StaffDesk::open(disk, -1, at(day));
        REQUIRE(opened);
        staff = std::move(opened).value();
    }
    static engine::Now at(Day day) { return {std::int64_t{86400} * day.value, day}; }
    void becomes(Day day) {
        today = day;
        (void)staff->turn(at(day));
    }
    TeacherClass& of_class() { return staff->desk().of_class(); }
    void meets(Learner& learner) { meet(learner, of_class(), today); }

    // From what its disk had then.
    void put_back(const std::map<RecordKey, Bytes>& backup) {
        staff.reset();
        disk.kept = backup;
        auto opened = StaffDesk::open(disk, -1, at(today), 1);
        REQUIRE(opened);
        staff = std::move(opened).value();
    }

    Disk disk;
    std::unique_ptr<StaffDesk> staff;
    Day today;
};

inline Pseudonym of(const Learner& learner) {
    return learner.end->place()->letters.learner();
}

// One who has asked.
inline Learner asks(Staffroom& room, const std::string& nickname) {
    Learner out(room.of_class(), nickname);
    REQUIRE(out.end->join(out.at(), nickname, room.today));
    room.meets(out);
    return out;
}

// One who was taken in under this name, which is added.
inline Learner member(Staffroom& room, const std::string& nickname, const std::string& name) {
    Learner out = asks(room, nickname);
    REQUIRE(room.staff->add_names({name}));
    for (const RosterName& one : room.staff->roster()) {
        if (one.name == name) REQUIRE(room.staff->approve(of(out), one.number));
    }
    room.meets(out);
    return out;
}

inline LearnerPage page_of(const Staffroom& room, const Learner& learner) {
    auto out = room.staff->learner(of(learner));
    REQUIRE(out);
    return std::move(out).value();
}

inline ErrorCode code_of(const Result<Done>& done) {
    REQUIRE(!done);
    return done.error().code;
}

inline Day later(int days) {
    return {first_day.value + days};
}

}  // namespace pipit::outbox::testing
