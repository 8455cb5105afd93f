// A learner who moves to another device: the copy that leaves this one, and the one that arrives.
// Invariant: a copy opens by the notebook's own key alone, which the asked teacher sealed to a key
// of this device; the learner it brings is here whole or not at all, and then nothing of it is left
// over.
#include "crypto/sealed_box.hpp"
#include "device/vault/copy.hpp"
#include "device/vault/errors.hpp"
#include "device/vault/vault_shelf.hpp"

#include <algorithm>

namespace pipit::vault {

using crypto::Purpose;

Result<engine::Packed> VaultShelf::pack(Notebook& who,
                                        const std::vector<engine::classroom::Record>& records) {
    const auto notebook = own(who);
    if (!notebook) {
        return notebook.error();
    }
    const auto slot = find_slot((*notebook)->slots(), crypto::SlotKind::recovery);
    if (!slot) {
        return not_found("recovery slot");
    }
    const auto content = (*notebook)->content(records);
    if (!content) {
        return content.error();
    }
    auto copy = seal_copy(crypto::subkey((*notebook)->learner_key(), Purpose::backup), *content);
    if (!copy) {
        return copy.error();
    }
    return engine::Packed{{slot->begin(), slot->end()}, std::move(*copy)};
}

Result<engine::RecoveryKey> VaultShelf::arrival_key() {
    if (auto opened = ready(); !opened) {
        return opened.error();
    }
    const auto kept = device_->arrival_pair();
    if (!kept) {
        return kept.error();
    }
    if (*kept) {
        return (*kept)->public_key();
    }
    const auto fresh = crypto::X25519KeyPair::random();
    if (auto written = device_->keep_arrival_pair(fresh); !written) {
        return written.error();
    }
    return fresh.public_key();
}

Result<Done> VaultShelf::drop_arrival() {
    if (auto opened = ready(); !opened) {
        return opened;
    }
    return device_->drop_arrival();
}

Result<VaultShelf::Opened> VaultShelf::open_arrival(const engine::Arrival& arrival) {
    const auto pair = device_->arrival_pair();
    if (!pair) {
        return pair.error();
    }
    if (!*pair) {
        return not_found("arrival");
    }
    const auto opened = crypto::open_sealed(**pair, arrival.key);
    if (!opened || opened->expose().size() != crypto::Key::Bytes::extent) {
        return no_copy();
    }
    auto key =
        crypto::Key::made_by([&](auto out) { std::ranges::copy(opened->expose(), out.begin()); });
    auto content = open_copy(crypto::subkey(key, Purpose::backup), arrival.copy);
    if (!content) {
        return content.error();
    }
    if (const auto known = device_->learner(content->learner); known.ok()) {
        return Error{engine::ErrorCode::in_use, "copy",
                     "This notebook is on this computer already."};
    }
    return Opened{std::move(key), std::move(*content)};
}

Result<std::unique_ptr<Notebook>> VaultShelf::unpack(const engine::Arrival& arrival,
                                                     engine::SecretKind kind,
                                                     const SecretText& secret, Now now) {
    if (auto held = check_secret(secret); !held) {
        return held.error();
    }
    if (auto opened = ready(); !opened) {
        return opened.error();
    }
    const auto lock = disk().lock(home_lock());
    if (!lock) {
        return lock.error();
    }
    (void)sweep(now.day);
    const auto came = open_arrival(arrival);
    if (!came) {
        return came.error();
    }
    const auto kdf = kdf_for(options_, *device_);
    if (!kdf) {
        return kdf.error();
    }
    const engine::LearnerCard card{came->content.learner, came->content.nickname,
                                   came->content.avatar, kind};
    const auto slot = seal_key(crypto::SlotKind::secret, owner(card.id), *kdf, secret, came->key);
    if (!slot) {
        return slot.error();
    }
    if (auto added = device_->add(card); !added) {
        return added.error();
    }
    auto notebook = make_files(card, *slot, came->key, [&](VaultNotebook& fresh) {
        return fresh.put_back(came->content,
                              {now.day, std::string(engine::left::came_here), {}, 0, true});
    });
    auto here = notebook ? device_->arrived(card.id) : Result<Done>(Done{});
    if (notebook && !here) {
        notebook = here.error();
    }
    if (!notebook) {
        (void)sweep(now.day);  // what cannot be removed now is removed at the next start
    }
    return notebook;
}

}  // namespace pipit::vault
