// The class lock: putting it on every learner's slots and taking it off. Invariant: what is wanted
// is on disk before the first slots file changes, so that a learner made after a pulled plug is
// locked as well; every slots file is the old one or the new one, and both kinds are read at any
// time.
#include "device/vault/errors.hpp"
#include "device/vault/vault_shelf.hpp"
#include "engine/report/cbor.hpp"

#include <algorithm>

namespace pipit::vault {

using engine::LockState;
using engine::classroom::RecordKey;
using engine::classroom::RecordKind;

namespace {

RecordKey policy_key() {
    return {RecordKind::device_policy, {}};
}

Bytes policy_value(const LockId& id) {
    engine::cbor::Writer out;
    out.map(1);
    out.unsigned_integer(1);
    out.bytes(id);
    return out.take();
}

}  // namespace

Result<std::optional<LockId>> VaultShelf::policy() {
    const auto records = device_->links().read(RecordKind::device_policy);
    if (!records) {
        return records.error();
    }
    if (records->empty()) {
        return std::optional<LockId>();
    }
    engine::cbor::Reader in(records->front().value);
    LockId id{};
    in.map("policy", 1);
    in.key("policy", 1);
    const auto bytes = in.bytes("key id", id.size(), id.size());
    in.end("policy");
    if (!in.ok()) {
        return damaged(options_.home + "/device.db");
    }
    std::ranges::copy(bytes, id.begin());
    return std::optional(id);
}

Result<std::optional<LockId>> VaultShelf::follow_policy() {
    auto wanted = policy();
    if (wanted) {
        class_lock_->on = *wanted && class_lock_->key && class_lock_->key->id() == **wanted;
    }
    return wanted;
}

Result<std::vector<LockId>> VaultShelf::locks() {
    const auto wanted = follow_policy();
    if (!wanted) {
        return wanted.error();
    }
    const auto rows = device_->learners();
    if (!rows) {
        return rows.error();
    }
    std::vector<LockId> found;
    if (*wanted) {
        found.push_back(**wanted);
    }
    for (const LearnerRow& row : *rows) {
        const auto lock = row.state == LearnerState::here
                              ? read_lock(disk(), folder(row.card.id).slots(), slots_key())
                              : std::optional<LockId>();
        if (lock && *lock) {
            found.push_back(**lock);
        }
    }
    return found;
}

LockState VaultShelf::lock_state() {
    if (untouched() || !ready()) {
        return LockState::off;  // learners() says what is wrong
    }
    const auto found = locks();
    if (!found || found->empty()) {
        return LockState::off;
    }
    const bool opens = class_lock_->key && std::ranges::all_of(*found, [&](const LockId& id) {
                           return id == class_lock_->key->id();
                       });
    return opens ? LockState::open : LockState::locked;
}

Result<Done> VaultShelf::use_class_key(engine::ClassKey key) {
    const Error nothing{engine::ErrorCode::not_found, "class lock", "Nothing here is locked."};
    if (untouched()) {
        return nothing;
    }
    if (auto opened = ready(); !opened) {
        return opened;
    }
    const auto found = locks();
    if (!found) {
        return found.error();
    }
    if (found->empty()) {
        return nothing;
    }
    if (std::ranges::find(*found, lock_id(key)) == found->end()) {
        return Error{engine::ErrorCode::wrong_secret, "class lock",
                     "That is the key of another class. Bring the one of the class that locked "
                     "this computer."};
    }
    class_lock_->key.emplace(key);
    const auto followed = follow_policy();
    return followed ? Result<Done>(Done{}) : followed.error();
}

Result<Done> VaultShelf::lock_with(engine::ClassKey key) {
    if (auto opened = ready(); !opened) {
        return opened;
    }
    const auto home = disk().lock(home_lock());
    if (!home) {
        return home.error();
    }
    const LockId id = lock_id(key);
    const auto found = locks();
    if (!found) {
        return found.error();
    }
    if (std::ranges::any_of(*found, [&](const LockId& one) { return one != id; })) {
        return Error{engine::ErrorCode::not_allowed, "class lock",
                     "Another class locks this computer. Its teacher takes that lock off first."};
    }
    if (auto kept = device_->links().write({{{policy_key(), policy_value(id)}}, {}, {}, {}});
        !kept) {
        return kept;
    }
    class_lock_->key.emplace(key);
    class_lock_->on = true;
    return rewrap_all();
}

Result<Done> VaultShelf::unlock_all() {
    if (untouched()) {
        return Done{};
    }
    if (auto opened = ready(); !opened) {
        return opened;
    }
    const auto home = disk().lock(home_lock());
    if (!home) {
        return home.error();
    }
    const auto found = locks();
    if (!found) {
        return found.error();
    }
    if (!found->empty() && !class_lock_->key) {
        return class_locked();
    }
    if (auto ended = device_->links().write({{}, {policy_key()}, {}, {}}); !ended) {
        return ended;
    }
    class_lock_->on = false;
    auto unwrapped = rewrap_all();
    if (unwrapped) {
        class_lock_->key.reset();
    }
    return unwrapped;
}

Result<Done> VaultShelf::rewrap_all() {
    const auto rows = device_->learners();
    if (!rows) {
        return rows.error();
    }
    Result<Done> all = Done{};
    for (const LearnerRow& row : *rows) {
        if (row.state != LearnerState::here) {
            continue;
        }
        auto wrapped = rewrap(row.card.id);
        if (!wrapped && all) {
            all = wrapped;
        }
    }
    return all;
}

Result<Done> VaultShelf::rewrap(const LearnerId& who) {
    for (VaultNotebook* notebook : class_lock_->open) {
        if (notebook->card().id == who) {
            return notebook->follow_lock();
        }
    }
    const auto lock = disk().lock(folder(who).lock());
    if (!lock) {
        return lock.error();
    }
    auto slots = slots_of(who);
    if (!slots) {
        return slots.error();
    }
    const ClassKeyHere* wrapping = class_lock_->wrapping();
    if (slots->locked == (wrapping != nullptr)) {
        // A pulled plug may have left one that was to take its place.
        return disk().destroy(folder(who).slots() + ".new");
    }
    return write_slots(disk(), folder(who).slots(), *slots, slots_key(), wrapping);
}

}  // namespace pipit::vault
