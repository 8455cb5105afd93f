// What a teacher can do for a learner: open a notebook whose secret was forgotten, and forgive
// tries. Invariant: only a key sealed by the asked teacher, to a request of this device, opens; the
// list in the notebook says so before anyone reads it.
#include "crypto/sealed_box.hpp"
#include "device/vault/errors.hpp"
#include "device/vault/vault_shelf.hpp"

#include <algorithm>

namespace pipit::vault {

using crypto::SlotKind;

Result<Done> VaultShelf::keep_recovery(Notebook& who, const engine::RecoveryKey& teacher,
                                       const engine::Id16& pseudonym) {
    const auto notebook = own(who);
    if (!notebook) {
        return notebook.error();
    }
    const auto slot =
        crypto::seal_recovery_slot((*notebook)->card().id.bytes, device_->device().bytes, teacher,
                                   (*notebook)->learner_key(), pseudonym.bytes);
    if (!slot) {
        return Error{engine::ErrorCode::bad_input, "recovery key",
                     "The teacher's app sent a key that is none. Pair with the class again."};
    }
    return (*notebook)->replace_slots(with_slot((*notebook)->slots(), *slot));
}

Result<Done> VaultShelf::drop_recovery(Notebook& who) {
    const auto notebook = own(who);
    if (!notebook) {
        return notebook.error();
    }
    if (auto ended = device_->forget_reset_pair((*notebook)->card().id); !ended) {
        return ended;
    }
    if (!has_slot((*notebook)->slots(), SlotKind::recovery)) {
        return Done{};
    }
    return (*notebook)->replace_slots(without_slots((*notebook)->slots(), SlotKind::recovery));
}

Result<bool> VaultShelf::has_recovery(const LearnerId& who) {
    return has_kind(who, SlotKind::recovery);
}

bool VaultShelf::waits_for_teacher(const LearnerRow& row) {
    if (row.tries < tries_before_teacher) {
        return false;
    }
    const auto has = has_kind(row.card.id, SlotKind::recovery);
    return has && *has;
}

Result<engine::RecoveryRequest> VaultShelf::recovery_request(const LearnerId& who) {
    const auto found = find(who);
    if (!found) {
        return found.error();
    }
    const auto slots = slots_of(who);
    if (!slots) {
        return slots.error();
    }
    const auto slot = find_slot(slots->slots, SlotKind::recovery);
    if (!slot) {
        return not_found("recovery slot");
    }
    const auto kept = device_->reset_pair(who);
    if (!kept) {
        return kept.error();
    }
    engine::RecoveryRequest request{{slot->begin(), slot->end()}, {}};
    if (*kept) {
        request.reply_to = (*kept)->public_key();
        return request;
    }
    const auto fresh = crypto::X25519KeyPair::random();
    if (auto written = device_->keep_reset_pair(who, fresh); !written) {
        return written.error();
    }
    request.reply_to = fresh.public_key();
    return request;
}

Result<bool> VaultShelf::has_request(const LearnerId& who) {
    if (auto opened = ready(); !opened) {
        return opened.error();
    }
    const auto pair = device_->reset_pair(who);
    if (!pair) {
        return pair.error();
    }
    return pair->has_value();
}

Result<std::unique_ptr<Notebook>>
VaultShelf::open_with_reset(const LearnerId& who, const std::vector<std::uint8_t>& sealed,
                            Now now) {
    auto found = find(who);
    if (!found) {
        return found.error();
    }
    auto slots = slots_of(who);
    if (!slots) {
        return slots.error();
    }
    const auto pair = device_->reset_pair(who);
    if (!pair) {
        return pair.error();
    }
    if (!*pair || !has_slot(slots->slots, SlotKind::recovery)) {
        return not_found("recovery request");
    }
    const auto opened = crypto::open_sealed(**pair, sealed);
    if (!opened || opened->expose().size() != crypto::Key::Bytes::extent) {
        return wrong_secret();
    }
    const auto key =
        crypto::Key::made_by([&](auto out) { std::ranges::copy(opened->expose(), out.begin()); });
    // Another notebook's key would make this one look damaged: the heads know their own.
    if (!crypto::equal(slots->heads_tag,
                       heads_tag(crypto::subkey(key, crypto::Purpose::journal), slots->heads))) {
        return wrong_secret();
    }
    auto notebook = open_files(std::move(*found), key, std::move(*slots));
    if (!notebook) {
        return notebook;
    }
    if (auto noted = (*notebook)->ledger().enter(
            {now.day, std::string(engine::left::reset_by_teacher), {}, 0, true});
        !noted) {
        return noted.error();
    }
    if (auto cleared = device_->clear_tries(who); !cleared) {
        return cleared.error();
    }
    return notebook;
}

Result<Done> VaultShelf::unlock(const LearnerId& who) {
    if (auto opened = ready(); !opened) {
        return opened;
    }
    if (const auto known = device_->learner(who); !known) {
        return known.error();
    }
    return device_->clear_tries(who);
}

}  // namespace pipit::vault
