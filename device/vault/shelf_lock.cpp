// The class locks: putting a class's lock on the slots of every learner whom its teacher can help,
// and taking it off. Invariant: no class locks anybody else's notebook; what is wanted is on disk
// before the first slots file changes; every slots file is the old one or the new one, and both
// kinds are read at any time.
#include "device/vault/errors.hpp"
#include "device/vault/vault_shelf.hpp"
#include "engine/report/cbor.hpp"

#include <algorithm>

namespace pipit::vault {

using engine::Id16;
using engine::LockState;
using engine::classroom::RecordKey;
using engine::classroom::RecordKind;

namespace {

RecordKey policy_key(const Id16& of_class) {
    return {RecordKind::device_policy, {of_class.bytes.begin(), of_class.bytes.end()}};
}

Bytes policy_value(const LockId& id) {
    engine::cbor::Writer out;
    out.map(1);
    out.unsigned_integer(1);
    out.bytes(id);
    return out.take();
}

std::optional<LockId> read_policy(std::span<const std::uint8_t> value) {
    engine::cbor::Reader in(value);
    LockId id{};
    in.map("policy", 1);
    in.key("policy", 1);
    const auto bytes = in.bytes("key id", id.size(), id.size());
    in.end("policy");
    if (!in.ok()) {
        return std::nullopt;
    }
    std::ranges::copy(bytes, id.begin());
    return id;
}

Error other_key() {
    return {engine::ErrorCode::wrong_secret, "class lock",
            "That is the key of another class. Bring the one of the class that locked this "
            "notebook."};
}

}  // namespace

Result<std::map<Id16, LockId>> VaultShelf::policies() {
    const auto records = device_->links().read(RecordKind::device_policy);
    if (!records) {
        return records.error();
    }
    std::map<Id16, LockId> out;
    for (const auto& record : *records) {
        Id16 of_class;
        const auto id = read_policy(record.value);
        if (!id || record.key.name.size() != of_class.bytes.size()) {
            return damaged(options_.home + "/device.db");
        }
        std::ranges::copy(record.key.name, of_class.bytes.begin());
        out.emplace(of_class, *id);
    }
    return out;
}

Result<Done> VaultShelf::follow_policies() {
    const auto wanted = policies();
    if (!wanted) {
        return wanted.error();
    }
    const auto rows = device_->learners();
    if (!rows) {
        return rows.error();
    }
    class_lock_->wanted.clear();
    for (const LearnerRow& row : *rows) {
        const auto policy = row.helper ? wanted->find(*row.helper) : wanted->end();
        if (policy != wanted->end()) {
            class_lock_->wanted.emplace(row.card.id, policy->second);
        }
    }
    return Done{};
}

std::optional<LockId> VaultShelf::lock_of(const LearnerId& who) {
    const auto lock = read_lock(disk(), folder(who).slots(), slots_key());
    return lock ? *lock : std::nullopt;
}

LockState VaultShelf::lock_state(const LearnerId& who) {
    if (untouched() || !ready()) {
        return LockState::off;  // learners() says what is wrong
    }
    const auto lock = lock_of(who);
    if (!lock) {
        return LockState::off;
    }
    return class_lock_->keys.contains(*lock) ? LockState::open : LockState::locked;
}

Result<Done> VaultShelf::use_class_key(engine::ClassKey key) {
    const Error nothing{engine::ErrorCode::not_found, "class lock", "Nothing here is locked."};
    if (untouched()) {
        return nothing;
    }
    if (auto opened = ready(); !opened) {
        return opened;
    }
    const auto wanted = policies();
    if (!wanted) {
        return wanted.error();
    }
    const auto rows = device_->learners();
    if (!rows) {
        return rows.error();
    }
    const LockId id = lock_id(key);
    bool locks = false, fits = false;
    const auto count = [&](const LockId& one) {
        locks = true;
        fits = fits || one == id;
    };
    for (const auto& [of_class, one] : *wanted) {
        count(one);
    }
    // A pulled plug may have left one locked that no policy names any more.
    for (const LearnerRow& row : *rows) {
        const auto lock =
            row.state == LearnerState::here ? lock_of(row.card.id) : std::optional<LockId>();
        if (lock) {
            count(*lock);
        }
    }
    if (!fits) {
        return locks ? other_key() : nothing;
    }
    class_lock_->keys.try_emplace(id, key);
    return follow_policies();
}

Result<Done> VaultShelf::lock_class(const Id16& of_class, engine::ClassKey key) {
    if (auto opened = ready(); !opened) {
        return opened;
    }
    const auto home = disk().lock(home_lock());
    if (!home) {
        return home.error();
    }
    const auto wanted = policies();
    if (!wanted) {
        return wanted.error();
    }
    const LockId id = lock_id(key);
    const auto before = wanted->find(of_class);
    if (before != wanted->end() && before->second != id) {
        return other_key();
    }
    if (before == wanted->end()) {
        if (auto kept =
                device_->links().write({{{policy_key(of_class), policy_value(id)}}, {}, {}, {}});
            !kept) {
            return kept;
        }
    }
    class_lock_->keys.try_emplace(id, key);
    return rewrap_all();
}

Result<Done> VaultShelf::unlock_class(const Id16& of_class) {
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
    const auto wanted = policies();
    if (!wanted) {
        return wanted.error();
    }
    const auto rows = device_->learners();
    if (!rows) {
        return rows.error();
    }
    for (const LearnerRow& row : *rows) {
        const auto lock = row.helper == of_class && row.state == LearnerState::here
                              ? lock_of(row.card.id)
                              : std::optional<LockId>();
        if (lock && !class_lock_->keys.contains(*lock)) {
            return class_locked();
        }
    }
    if (auto ended = device_->links().write({{}, {policy_key(of_class)}, {}, {}}); !ended) {
        return ended;
    }
    auto unwrapped = rewrap_all();
    if (const auto before = wanted->find(of_class); unwrapped && before != wanted->end()) {
        class_lock_->keys.erase(before->second);
    }
    return unwrapped;
}

Result<Done> VaultShelf::rewrap_all() {
    if (auto followed = follow_policies(); !followed) {
        return followed;
    }
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
    const ClassKeyHere* wrapping = class_lock_->wrapping(who);
    const auto stands = lock_of(who);
    if (stands && !class_lock_->keys.contains(*stands)) {
        return Done{};  // another class's, whose key is not here
    }
    const auto wanted = wrapping != nullptr ? std::optional(wrapping->id()) : std::nullopt;
    const auto lock = disk().lock(folder(who).lock());
    if (!lock) {
        return stands == wanted && lock.error().code == engine::ErrorCode::in_use
                   ? Result<Done>(Done{})
                   : lock.error();
    }
    auto slots = slots_of(who);
    if (!slots) {
        return slots.error();
    }
    if (slots->lock == wanted) {
        // A pulled plug may have left one that was to take its place.
        return disk().destroy(folder(who).slots() + ".new");
    }
    return write_slots(disk(), folder(who).slots(), *slots, slots_key(), wrapping);
}

}  // namespace pipit::vault
