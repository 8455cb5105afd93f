// Opening a home, its learners and a new one. Walk: device_file says who is here, key slots open a
// learner's key (shelf_secrets.cpp), notebook opens the rest; shelf_erase.cpp removes.
#include "device/vault/shelf.hpp"

#include "crypto/random.hpp"
#include "device/vault/errors.hpp"
#include "device/vault/vault_shelf.hpp"
#include "engine/report/cbor.hpp"
#include "engine/session/recovery_code.hpp"

#include <cassert>
#include <optional>

namespace pipit::vault {

namespace {

// How many letters (code points); nothing for what is not UTF-8 or has control characters.
std::optional<std::size_t> letters(const std::string& text) {
    if (!engine::cbor::is_utf8(text)) {
        return std::nullopt;
    }
    std::size_t count = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f) {
            return std::nullopt;
        }
        count += (byte & 0xC0U) != 0x80U ? 1 : 0;
    }
    return count;
}

Result<Done> check(const engine::NewLearner& who, const SecretText& secret) {
    const auto name = letters(who.nickname);
    if (!name || *name < 1 || *name > 24) {
        return Error{engine::ErrorCode::bad_input, "nickname", "Choose a name of 1 to 24 letters."};
    }
    if (who.avatar.empty() || who.avatar.size() > 32 || !letters(who.avatar)) {
        return Error{engine::ErrorCode::bad_input, "avatar", "Choose a picture."};
    }
    return check_secret(secret);
}

}  // namespace

std::string hex(const LearnerId& id) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : id.bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

Result<Done> check_secret(const SecretText& secret) {
    if (secret.size() < 4) {
        return Error{engine::ErrorCode::bad_input, "secret",
                     "Choose four pictures, six digits or a longer sentence."};
    }
    return Done{};
}

// Opens the device file, once. What another copy is making right now is left to it.
Result<Done> VaultShelf::ready() {
    if (device_ != nullptr) {
        return Done{};
    }
    auto home = open_home(disk(), options_.home, options_.rehearsal);
    if (!home) {
        return home.error();
    }
    device_ = std::make_unique<DeviceFile>(std::move(home->device));
    if (home->lock == nullptr) {
        return Done{};
    }
    (void)sweep(started_.day);  // what cannot be removed now is not listed, and tried again
    return Done{};
}

// Nothing was ever kept here.
bool VaultShelf::untouched() {
    for (const char* name : {"/device.secret", "/device.db", "/learners"}) {
        if (disk().exists(options_.home + name)) {
            return false;
        }
    }
    return device_ == nullptr;
}

Result<std::vector<engine::LearnerCard>> VaultShelf::learners() {
    if (untouched()) {
        // The device's own file waits for the first learner; whether it can be made is told now.
        if (auto made = make_home(disk(), options_.home); !made) {
            return made.error();
        }
        const auto lock = disk().lock(home_lock());
        if (!lock && lock.error().code != engine::ErrorCode::in_use) {
            return lock.error();
        }
        return std::vector<engine::LearnerCard>{};
    }
    if (auto opened = ready(); !opened) {
        return opened.error();
    }
    auto rows = device_->learners();
    if (!rows) {
        return rows.error();
    }
    std::vector<engine::LearnerCard> cards;
    for (LearnerRow& row : *rows) {
        if (row.state == LearnerState::here) {
            cards.push_back(std::move(row.card));
        }
    }
    return cards;
}

Result<crypto::KdfParameters> kdf_for(const Options& options, DeviceFile& device) {
    if (options.kdf_for_tests) {
        return *options.kdf_for_tests;
    }
    auto kept = device.kdf();
    if (!kept) {
        return kept.error();
    }
    if (*kept && crypto::is_acceptable(**kept)) {
        return **kept;
    }
    const auto calibrated = crypto::calibrate(options.uptime_s);
    if (auto written = device.keep_kdf(calibrated); !written) {
        return written.error();
    }
    return calibrated;
}

SecretText random_code_bits() {
    SecretText bits;
    const auto random = crypto::random_key();
    for (const std::uint8_t byte : random.expose().first<engine::recovery_code::bytes>()) {
        bits.push(static_cast<char>(byte));
    }
    return bits;
}

Result<std::unique_ptr<Notebook>> VaultShelf::create(const engine::NewLearner& who,
                                                     const SecretText& secret, Now now) {
    if (auto held = check(who, secret); !held) {
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
    const auto kdf = kdf_for(options_, *device_);
    if (!kdf) {
        return kdf.error();
    }
    engine::LearnerCard card{{}, who.nickname, who.avatar, who.kind};
    crypto::fill_random(card.id.bytes);
    const crypto::Key key = crypto::random_key();
    const auto slot = seal_key(crypto::SlotKind::secret, owner(card.id), *kdf, secret, key);
    if (!slot) {
        return slot.error();
    }
    if (auto added = device_->add(card); !added) {
        return added.error();
    }
    auto notebook = make_files(card, *slot, key, [&](VaultNotebook& fresh) {
        return fresh.journal().append(
            {{{1, fresh.device(), 1}, now.day, engine::Joined{card.nickname, card.avatar}}});
    });
    auto marked = notebook ? device_->mark(card.id, LearnerState::here) : Result<Done>(Done{});
    if (notebook && !marked) {
        notebook = marked.error();
    }
    if (!notebook) {
        (void)sweep(now.day);  // what cannot be removed now is removed at the next start
    }
    return notebook;
}

Result<std::unique_ptr<Notebook>> VaultShelf::make_files(const engine::LearnerCard& card,
                                                         const crypto::Slot& slot,
                                                         const crypto::Key& learner_key,
                                                         const VaultNotebook::Fill& fill) {
    const LearnerFolder at = folder(card.id);
    for (const std::string& path : {folder_of(at.path), at.path}) {
        if (auto made = disk().make_folder_durably(path); !made) {
            return made.error();
        }
    }
    auto lock = disk().lock(at.lock());
    if (!lock) {
        return lock.error();
    }
    auto notebook = VaultNotebook::make(
        {options_.disk, std::move(*lock), at, card, device_->device(), slots_key(), class_lock_},
        learner_key, slot, fill);
    if (!notebook) {
        return notebook.error();
    }
    if (auto synced = disk().sync_folder(at.path); !synced) {
        return synced.error();
    }
    return std::unique_ptr<Notebook>(std::move(*notebook));
}

Result<std::vector<engine::classroom::Record>>
ShelfLinks::read(engine::classroom::RecordKind kind) {
    if (shelf_.untouched()) {
        return std::vector<engine::classroom::Record>{};
    }
    if (auto opened = shelf_.ready(); !opened) {
        return opened.error();
    }
    return shelf_.device_->links().read(kind);
}

Result<Done> ShelfLinks::write(const engine::classroom::Change& change) {
    if (auto opened = shelf_.ready(); !opened) {
        return opened;
    }
    return shelf_.device_->links().write(change);
}

std::unique_ptr<engine::Shelf> open_shelf(Options options, Now now) {
    assert(options.uptime_s);
    return std::make_unique<VaultShelf>(std::move(options), now);
}

}  // namespace pipit::vault
