// A shelf in memory whose recovery slots are real ones, so that a teacher's end can open them.
// Invariant: as the vault's: a reset opens only with the notebook's own key, sealed to the request.
#pragma once

#include "crypto/key_slot.hpp"
#include "crypto/random.hpp"
#include "crypto/sealed_box.hpp"
#include "engine/classroom/in_memory.hpp"
#include "engine/session/in_memory.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace pipit::outbox::testing {

using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::LearnerId;
using engine::Notebook;
using engine::Now;
using engine::Result;
using engine::SecretText;

class SealingShelf final : public engine::Shelf {
  public:
    Result<std::vector<engine::LearnerCard>> learners() override { return inside_.learners(); }
    Result<std::unique_ptr<Notebook>> create(const engine::NewLearner& who,
                                             const SecretText& secret, Now now) override {
        return inside_.create(who, secret, now);
    }
    Result<std::unique_ptr<Notebook>> open(const LearnerId& who, const SecretText& secret,
                                           Now now) override {
        auto out = inside_.open(who, secret, now);
        if (out) kept_[who].request.reset();
        return out;
    }
    int wait_s(const LearnerId& who, Now now) override { return inside_.wait_s(who, now); }
    Result<Done> confirm(Notebook& who, const SecretText& secret, Now now) override {
        return inside_.confirm(who, secret, now);
    }
    Result<bool> has_code(const LearnerId& who) override { return inside_.has_code(who); }
    Result<SecretText> make_code(Notebook& who, Now now) override {
        return inside_.make_code(who, now);
    }
    Result<std::unique_ptr<Notebook>> open_with_code(const LearnerId& who, const SecretText& code,
                                                     Now now) override {
        return inside_.open_with_code(who, code, now);
    }
    Result<Done> change_secret(Notebook& who, const SecretText& fresh, Now now) override {
        kept_[who.card().id].request.reset();
        return inside_.change_secret(who, fresh, now);
    }
    Result<Done> erase(std::unique_ptr<Notebook> who, Now now) override {
        kept_.erase(who->card().id);
        return inside_.erase(std::move(who), now);
    }
    engine::classroom::MemoryRecords& links() override { return links_; }

    Result<Done> keep_recovery(Notebook& who, const engine::TeachersBox& box) override {
        if (recovery_fails) return Error{ErrorCode::disk_full, "slots", "asked to fail"};
        Kept& kept = kept_[who.card().id];
        kept.slot = crypto::seal_recovery_slot(who.card().id.bytes, who.device().bytes, box.teacher,
                                               kept.key, box.pseudonym.bytes);
        ++made;
        return inside_.keep_recovery(who, box);
    }
    Result<Done> drop_recovery(Notebook& who) override {
        if (recovery_fails) return Error{ErrorCode::disk_full, "slots", "asked to fail"};
        kept_[who.card().id].slot.reset();
        kept_[who.card().id].request.reset();
        return inside_.drop_recovery(who);
    }
    Result<std::optional<engine::Id16>> helping_class(const LearnerId& who) override {
        return inside_.helping_class(who);
    }
    Result<engine::RecoveryRequest> recovery_request(const LearnerId& who) override {
        Kept& kept = kept_[who];
        if (!kept.slot) return Error{ErrorCode::not_found, "recovery", "none"};
        if (!kept.request) kept.request = crypto::X25519KeyPair::random();
        return engine::RecoveryRequest{{kept.slot->begin(), kept.slot->end()},
                                       kept.request->public_key()};
    }
    Result<bool> has_request(const LearnerId& who) override {
        return kept_[who].request.has_value();
    }
    Result<std::unique_ptr<Notebook>> open_with_reset(const LearnerId& who,
                                                      const std::vector<std::uint8_t>& sealed,
                                                      Now now) override {
        Kept& kept = kept_[who];
        if (!kept.request || !kept.slot) return Error{ErrorCode::not_found, "recovery", "none"};
        const auto opened = crypto::open_sealed(*kept.request, sealed);
        if (!opened || !std::ranges::equal(opened->expose(), kept.key.expose()))
            return Error{ErrorCode::wrong_secret, "recovery", "another"};
        // What the shelf inside keeps as a slot is also what it takes for an answer.
        auto request = inside_.recovery_request(who);
        if (!request) return request.error();
        return inside_.open_with_reset(who, request->slot, now);
    }
    Result<Done> unlock(const LearnerId& who) override {
        ++unlocked[who];
        return inside_.unlock(who);
    }
    engine::LockState lock_state(const LearnerId& who) override { return inside_.lock_state(who); }
    Result<Done> use_class_key(engine::ClassKey key) override { return inside_.use_class_key(key); }
    Result<Done> lock_class(const engine::Id16& of_class, engine::ClassKey key) override {
        return inside_.lock_class(of_class, key);
    }
    Result<Done> unlock_class(const engine::Id16& of_class) override {
        return inside_.unlock_class(of_class);
    }
    void forget_class_keys() { inside_.forget_class_keys(); }

    Result<engine::Packed> pack(Notebook& who,
                                const std::vector<engine::classroom::Record>& records) override {
        const Kept& kept = kept_[who.card().id];
        auto out = inside_.pack(who, records);
        if (!out || !kept.slot) return Error{ErrorCode::not_found, "recovery", "none"};
        out->slot.assign(kept.slot->begin(), kept.slot->end());
        // A copy says whose it is, so that the wrong key does not open it.
        const auto key = kept.key.expose();
        out->copy.insert(out->copy.begin(), key.begin(), key.end());
        return out;
    }
    Result<engine::RecoveryKey> arrival_key() override {
        if (!arrival_) arrival_ = crypto::X25519KeyPair::random();
        (void)inside_.arrival_key();
        return arrival_->public_key();
    }
    Result<Done> drop_arrival() override {
        engine::classroom::Change change;
        const auto came = links_.read(engine::classroom::RecordKind::arriving);
        for (const auto& record : *came)
            change.erase.push_back(record.key);
        arrival_.reset();
        return links_.write(change);
    }
    Result<std::unique_ptr<Notebook>> unpack(const engine::Arrival& arrival,
                                             engine::SecretKind kind, const SecretText& secret,
                                             Now now) override {
        const auto opened = arrival_ ? crypto::open_sealed(*arrival_, arrival.key) : std::nullopt;
        if (!opened || arrival.copy.size() < 32 ||
            !std::ranges::equal(opened->expose(), std::span(arrival.copy).first(32)))
            return Error{ErrorCode::damaged, "copy", "another"};
        auto out = inside_.unpack({{}, {arrival.copy.begin() + 32, arrival.copy.end()}}, kind,
                                  secret, now);
        if (!out) return out;
        kept_[(*out)->card().id].key =
            crypto::Key::made_by([&](auto to) { std::ranges::copy(opened->expose(), to.begin()); });
        if (auto dropped = drop_arrival(); !dropped) return dropped.error();
        return out;
    }

    bool recovery_fails = false;
    int made = 0;  // recovery slots
    std::map<LearnerId, int> unlocked;

  private:
    struct Kept {
        crypto::Key key = crypto::random_key();
        std::optional<crypto::Slot> slot;
        std::optional<crypto::X25519KeyPair> request;
    };
    engine::MemoryShelf inside_;
    engine::classroom::MemoryRecords links_{engine::classroom::MemoryRecords::File::other};
    std::map<LearnerId, Kept> kept_;
    std::optional<crypto::X25519KeyPair> arrival_;
};

}  // namespace pipit::outbox::testing
