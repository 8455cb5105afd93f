// What TeacherClass does about the class lock. Invariant: the key is on disk before a device hears
// it; a device hears it while it is listened to, and not after it was revoked.
#include "crypto/subkey.hpp"
#include "device/outbox/teacher_class.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;

Result<Done> TeacherClass::read_lock() {
    auto records = records_->read(RecordKind::class_lock);
    if (!records) return records.error();
    if (records->empty()) return Done{};
    auto lock = decode_class_lock(records->front().value);
    crypto::wipe(records->front().value);
    if (!lock) return lock.error();
    lock_ = std::move(lock).value();
    return Done{};
}

Result<Done> TeacherClass::set_lock(bool on) {
    if (!lock_ && !on) return Done{};
    // Made of a key that every backup of the class has: one from before the lock still opens what
    // was locked since.
    OwnClassLock next{lock_ ? key_of(lock_->key.expose())
                            : crypto::subkey(own_.signing, crypto::Purpose::class_lock),
                      on};
    Change change;
    change.put.push_back({class_lock_key(), encode(next)});
    auto written = records_->write(change);
    crypto::wipe(change.put.front().value);
    if (!written) return written;
    lock_ = std::move(next);
    key_answers_.clear();  // they said how it was before
    return Done{};
}

TeacherClass::Outcome TeacherClass::take_key_request(const Device& device,
                                                     const DoorRequest& request) {
    const Destination tag = reply_tag(request.reply_to);
    const auto at = key_answers_.find(device.paired.device);
    if (at != key_answers_.end() && at->second.tag == tag) return Outcome::nothing_new;
    ClassKeySaid said;
    if (lock_) {
        said.on = lock_->on;
        said.key.assign(lock_->key.expose().begin(), lock_->key.expose().end());
    }
    DoorAnswer answer{DoorWord::class_key, encode(said)};
    crypto::wipe(said.key);
    auto sealed =
        seal_door_answer(own_.identity, device.paired.agreed.psk, request.reply_to, answer);
    crypto::wipe(answer.body);
    if (!sealed) return Outcome::refused;
    key_answers_.insert_or_assign(device.paired.device, KeyAnswer{tag, std::move(*sealed)});
    return Outcome::nothing_new;  // it changes nothing here, and says nothing of a learner
}

void TeacherClass::add_key_answers(std::span<const Destination> reply_to,
                                   std::vector<Bytes>& out) const {
    for (const auto& [device, answer] : key_answers_) {
        const bool heard = devices_.contains(device) && !devices_.at(device).revoked;
        if (heard && std::ranges::find(reply_to, answer.tag) != reply_to.end())
            out.push_back(answer.envelope);
    }
}

}  // namespace pipit::outbox
