// A class whose teacher's file was put back from a backup. Invariant: new keys, new streams and
// what is asked in them are in one write; what those learners' devices had acknowledged is asked
// again.
#include "crypto/random.hpp"
#include "device/outbox/teacher_class.hpp"
#include "device/outbox/teacher_records.hpp"
#include "device/outbox/waiting_records.hpp"

#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;

namespace {

const RecordKey school_key{RecordKind::school, {}};

}  // namespace

Result<Done> TeacherClass::begin_anew(Day accepted, std::uint32_t times) {
    const auto copy = [](const crypto::X25519KeyPair& pair) {
        return crypto::X25519KeyPair(key_of(pair.private_key().expose()));
    };
    OwnClass own{own_.id,
                 own_.class_name,
                 own_.teacher,
                 own_.beacon,
                 copy(own_.identity),
                 key_of(own_.signing.expose()),
                 crypto::X25519KeyPair::random(),
                 times,
                 {}};
    const std::size_t gone = own_.former.size() < former_max ? 0 : 1;
    for (std::size_t i = gone; i < own_.former.size(); ++i)
        own.former.push_back(copy(own_.former[i]));
    own.former.push_back(copy(own_.recovery));
    OwnPrekeys prekeys = prekeys_.anew(accepted, times);

    auto pupils = pupils_;
    auto waiting = waiting_;
    Change change;
    for (auto& [who, pupil] : pupils) {
        if (pupil.standing == Pupil::Standing::withdrawn) continue;
        const DeviceTag was = pupil.letters.own_tag();
        WaitingMessages& waits = waiting[who];
        waits = pupil.letters.start_over({{crypto::random_bytes<16>()}}, waits);
        pupil.letters.owe_notice();
        for (Pupil::Former& old : pupil.former)
            old.waiting = old.letters.start_over({{crypto::random_bytes<16>()}}, old.waiting);
        // Where a whole window waits already, what is owed is said once the first of it arrived.
        pupil.owed = Pupil::Owed::question_and_recovery_key;
        pupil.goes_by.reset();
        say_owed(pupil, waits, own.recovery.public_key());
        change.put.push_back({{RecordKind::learner, Bytes(who.bytes.begin(), who.bytes.end())},
                              encode_pupil(pupil)});
        add_difference(who, was, waiting_[who], pupil.letters.own_tag(), waits, change);
    }
    change.put.push_back({school_key, encode_school(own, prekeys)});
    const bool moved = std::exchange(keys_moved_, false);
    if (auto written = write(std::move(change)); !written) {
        keys_moved_ = moved;
        return written;
    }
    own_ = std::move(own);
    prekeys_ = std::move(prekeys);
    pupils_ = std::move(pupils);
    waiting_ = std::move(waiting);
    return Done{};
}

void TeacherClass::say_owed(Pupil& pupil, WaitingMessages& waiting,
                            const crypto::X25519PublicKey& recovery) const {
    using enum Pupil::Owed;
    if (pupil.owed == question_and_recovery_key && say_into(pupil, waiting, AskAgain{}))
        pupil.owed = recovery_key;
    if (pupil.owed == recovery_key && say_into(pupil, waiting, NewRecoveryKey{recovery}))
        pupil.owed = nothing;
    if (pupil.owed == nothing) say_rules(pupil, waiting, rules_);
}

}  // namespace pipit::outbox
