// Taking a learner away: on request, or what a power cut left by half. Invariant: the key slots go
// first; what cannot be removed now is marked, not listed, and tried again at the next start.
#include "device/vault/vault_shelf.hpp"

namespace pipit::vault {

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

}  // namespace pipit::vault
