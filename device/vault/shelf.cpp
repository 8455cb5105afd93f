// The Shelf over files. Walk: device_file says who is here, key slots open a learner's key,
// notebook opens the rest.
#include "device/vault/shelf.hpp"

#include "crypto/key_slot.hpp"
#include "crypto/random.hpp"
#include "crypto/subkey.hpp"
#include "device/vault/device_file.hpp"
#include "device/vault/errors.hpp"
#include "device/vault/notebook.hpp"
#include "device/vault/throttle.hpp"
#include "engine/report/cbor.hpp"

#include <algorithm>
#include <cassert>

namespace pipit::vault {

using engine::Error;
using engine::LearnerId;
using engine::Notebook;
using engine::Now;
using engine::SecretText;

namespace {

std::string hex(const LearnerId& id) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : id.bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

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
    if (secret.size() < 4) {
        return Error{engine::ErrorCode::bad_input, "secret",
                     "Choose four pictures, six digits or a longer sentence."};
    }
    return Done{};
}

class VaultShelf : public engine::Shelf {
  public:
    VaultShelf(Options options, Now now)
        : options_(std::move(options)), started_(now), throttle_(options_.uptime_s) {
        if (options_.disk == nullptr) {
            options_.disk = posix_disk();
        }
    }

    Result<std::vector<engine::LearnerCard>> learners() override;
    Result<std::unique_ptr<Notebook>> create(const engine::NewLearner& who,
                                             const SecretText& secret, Now now) override;
    Result<std::unique_ptr<Notebook>> open(const LearnerId& who, const SecretText& secret,
                                           Now now) override;
    int wait_s(const LearnerId& who, Now now) override;
    Result<Done> erase(std::unique_ptr<Notebook> who, Now now) override;

  private:
    Result<Done> ready();
    Result<Done> make_home();
    Result<Done> sweep(engine::Day day);
    Result<Done> destroy_files(const LearnerId& who);
    Result<Done> empty_folder(const std::string& path);
    Result<crypto::KdfParameters> kdf_parameters();
    Result<std::unique_ptr<Notebook>> make_files(const engine::LearnerCard& card,
                                                 const crypto::Slot& slot,
                                                 const crypto::Key& learner_key, Now now);
    Result<crypto::Key> learner_key(const LearnerId& who, const SlotsFile& slots,
                                    const SecretText& secret);

    crypto::Key slots_key() const {
        return crypto::subkey(device_->secret(), crypto::Purpose::device_slots);
    }
    Disk& disk() { return *options_.disk; }
    std::string home_lock() const { return options_.home + "/lock"; }
    LearnerFolder folder(const LearnerId& who) const {
        return {options_.home + "/learners/" + hex(who)};
    }
    crypto::KdfParameters floor() const {
        return options_.kdf_for_tests.value_or(crypto::kdf_floor);
    }

    Options options_;
    Now started_;
    Throttle throttle_;
    std::unique_ptr<DeviceFile> device_;
};

Result<Done> VaultShelf::make_home() {
    if (disk().exists(options_.home)) {
        return Done{};
    }
    return disk().make_folder_durably(options_.home);
}

// Opens the device file, once. What another copy is making right now is left to it.
Result<Done> VaultShelf::ready() {
    if (device_ != nullptr) {
        return Done{};
    }
    if (auto made = make_home(); !made) {
        return made;
    }
    const auto lock = disk().lock(home_lock());
    if (!lock && lock.error().code != engine::ErrorCode::in_use) {
        return lock.error();
    }
    auto opened = DeviceFile::open(disk(), options_.home, lock.ok(), options_.rehearsal);
    if (!opened) {
        return opened.error();
    }
    device_ = std::make_unique<DeviceFile>(std::move(*opened));
    if (!lock) {
        return Done{};
    }
    (void)sweep(started_.day);  // what cannot be removed now is not listed, and tried again
    return Done{};
}

// Finishes what a power cut interrupted: a learner half made or half erased is removed. Needs the
// home's lock. What cannot be removed stays as it is marked, and stops nobody else: the first
// error.
Result<Done> VaultShelf::sweep(engine::Day day) {
    const auto rows = device_->learners();
    if (!rows) {
        return rows.error();
    }
    Result<Done> all = Done{};
    for (const LearnerRow& row : *rows) {
        if (row.state == LearnerState::here) {
            continue;
        }
        auto gone = destroy_files(row.card.id);
        if (gone) {
            gone = row.state == LearnerState::being_erased
                       ? device_->forget_erased(row.card.id, day)
                       : device_->forget(row.card.id);
        }
        if (!gone && all) {
            all = gone;
        }
    }
    return all;
}

// The slots first: from then on nothing else can be read.
Result<Done> VaultShelf::destroy_files(const LearnerId& who) {
    const LearnerFolder at = folder(who);
    if (!disk().exists(at.path)) {
        return Done{};
    }
    if (auto destroyed = disk().destroy(at.slots()); !destroyed) {
        return destroyed;
    }
    if (auto emptied = empty_folder(at.path); !emptied) {
        return emptied;
    }
    if (auto removed = disk().remove_folder(at.path); !removed) {
        return removed;
    }
    return disk().sync_folder(folder_of(at.path));
}

// Folders in it too (a file manager may have left some); goes on after an error: the first one.
Result<Done> VaultShelf::empty_folder(const std::string& path) {
    const auto names = disk().list(path);
    if (!names) {
        return names.error();
    }
    Result<Done> all = Done{};
    for (const std::string& name : *names) {
        const std::string inner = path + "/" + name;
        Result<Done> gone = Done{};
        if (disk().is_folder(inner)) {
            gone = empty_folder(inner);
            if (gone) {
                gone = disk().remove_folder(inner);
            }
        } else {
            gone = disk().destroy(inner);
        }
        if (!gone && all) {
            all = gone;
        }
    }
    return all;
}

Result<std::vector<engine::LearnerCard>> VaultShelf::learners() {
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

Result<crypto::KdfParameters> VaultShelf::kdf_parameters() {
    if (options_.kdf_for_tests) {
        return *options_.kdf_for_tests;
    }
    auto kept = device_->kdf();
    if (!kept) {
        return kept.error();
    }
    if (*kept && crypto::is_acceptable(**kept)) {
        return **kept;
    }
    const auto calibrated = crypto::calibrate(options_.uptime_s);
    if (auto written = device_->keep_kdf(calibrated); !written) {
        return written.error();
    }
    return calibrated;
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
    const auto kdf = kdf_parameters();
    if (!kdf) {
        return kdf.error();
    }
    engine::LearnerCard card{{}, who.nickname, who.avatar, who.kind};
    crypto::fill_random(card.id.bytes);
    const crypto::SlotHeader header{crypto::SlotKind::secret, card.id.bytes,
                                    device_->device().bytes, *kdf, crypto::random_bytes<16>()};
    const auto person = crypto::derive_key(secret.expose(), header.salt, header.kdf);
    if (!person) {
        return Error{engine::ErrorCode::io, "sign-up",
                     "There is not enough free memory. Close another program and try again."};
    }
    const crypto::Key key = crypto::random_key();
    const auto slot = crypto::seal_slot(
        header, crypto::slot_sealing_key(*person, device_->secret(), card.id.bytes), key,
        crypto::random_bytes<24>());
    if (auto added = device_->add(card); !added) {
        return added.error();
    }
    auto notebook = make_files(card, slot, key, now);
    if (!notebook) {
        (void)sweep(now.day);  // what cannot be removed now is removed at the next start
    }
    return notebook;
}

Result<std::unique_ptr<Notebook>> VaultShelf::make_files(const engine::LearnerCard& card,
                                                         const crypto::Slot& slot,
                                                         const crypto::Key& learner_key, Now now) {
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
        {options_.disk, std::move(*lock), at, card, device_->device(), slots_key()}, learner_key,
        slot, now.day);
    if (!notebook) {
        return notebook.error();
    }
    if (auto synced = disk().sync_folder(at.path); !synced) {
        return synced.error();
    }
    if (auto marked = device_->mark(card.id, LearnerState::here); !marked) {
        return marked.error();
    }
    return std::unique_ptr<Notebook>(std::move(*notebook));
}

Result<crypto::Key> VaultShelf::learner_key(const LearnerId& who, const SlotsFile& slots,
                                            const SecretText& secret) {
    int secrets = 0;
    for (const crypto::Slot& slot : slots.slots) {
        const auto header = crypto::read_slot_header(slot);
        if (!header || header->learner != who.bytes ||
            !crypto::is_acceptable(header->kdf, floor())) {
            return damaged(folder(who).slots());
        }
        secrets += header->kind == crypto::SlotKind::secret ? 1 : 0;
    }
    if (secrets != 1) {  // each one more would be one more long derivation for one try
        return damaged(folder(who).slots());
    }
    for (const crypto::Slot& slot : slots.slots) {
        const auto header = crypto::read_slot_header(slot);
        if (header->kind != crypto::SlotKind::secret) {
            continue;
        }
        const auto person = crypto::derive_key(secret.expose(), header->salt, header->kdf);
        if (!person) {
            return Error{engine::ErrorCode::io, "sign-in",
                         "There is not enough free memory. Close another program and try again."};
        }
        auto key = crypto::open_slot(
            slot, crypto::slot_sealing_key(*person, device_->secret(), who.bytes));
        if (key) {
            return std::move(*key);
        }
    }
    return wrong_secret();
}

Result<std::unique_ptr<Notebook>> VaultShelf::open(const LearnerId& who, const SecretText& secret,
                                                   Now now) {
    if (auto opened = ready(); !opened) {
        return opened.error();
    }
    const auto known = device_->learner(who);
    if (!known) {
        return known.error();
    }
    if (known->state != LearnerState::here) {
        return not_found("learner");
    }
    const LearnerFolder at = folder(who);
    auto lock = disk().lock(at.lock());
    if (!lock) {
        return lock.error().code == engine::ErrorCode::not_found ? damaged(at.path) : lock.error();
    }
    const auto row = device_->learner(who);  // again: another copy may have tried until just now
    if (!row) {
        return row.error();
    }
    if (const int wait = throttle_.wait_s(who, row->tries, now); wait > 0) {
        return throttled(wait);
    }
    auto slots = read_slots(disk(), at.slots(), slots_key());
    if (!slots) {
        return slots.error();
    }
    if (auto counted = device_->count_try(who); !counted) {
        return counted.error();
    }
    const auto key = learner_key(who, *slots, secret);
    if (!key) {
        (void)wait_s(who, now);  // a wait that is due starts here
        return key.error();
    }
    if (auto cleared = device_->clear_tries(who); !cleared) {
        return cleared.error();
    }
    auto notebook = VaultNotebook::open(
        {options_.disk, std::move(*lock), at, row->card, device_->device(), slots_key()}, *key,
        std::move(*slots));
    if (!notebook) {
        return notebook.error();
    }
    return std::unique_ptr<Notebook>(std::move(*notebook));
}

int VaultShelf::wait_s(const LearnerId& who, Now now) {
    if (!ready()) {
        return 0;  // open() says what is wrong
    }
    const auto row = device_->learner(who);
    return row ? throttle_.wait_s(who, row->tries, now) : 0;
}

Result<Done> VaultShelf::erase(std::unique_ptr<Notebook> who, Now now) {
    if (auto opened = ready(); !opened) {
        return opened;
    }
    auto* own = dynamic_cast<VaultNotebook*>(who.get());
    if (own == nullptr) {
        return Error{engine::ErrorCode::not_allowed, "erase", "Sign in first."};
    }
    const LearnerId id = own->card().id;
    const auto home = disk().lock(home_lock());
    if (!home) {
        return home.error();
    }
    if (auto marked = device_->mark(id, LearnerState::being_erased); !marked) {
        return marked;
    }
    (void)who.release();
    const auto lock = VaultNotebook::close_for_erasure(std::unique_ptr<VaultNotebook>(own));
    auto swept = sweep(now.day);
    const auto still = device_->learner(id);
    const bool gone = !still && still.error().code == engine::ErrorCode::not_found;
    return gone ? Result<Done>(Done{}) : swept;  // another's remains are not this one's error
}

}  // namespace

std::unique_ptr<engine::Shelf> open_shelf(Options options, Now now) {
    assert(options.uptime_s);
    return std::make_unique<VaultShelf>(std::move(options), now);
}

std::string weaker_than_promised() {
    if (crypto::memory_can_be_locked()) {
        return "";
    }
    return "This system does not let Pipit lock its memory: what is on the screen could reach the "
           "swap "
           "file.";
}

}  // namespace pipit::vault
