// Making, opening and closing a notebook.
#include "device/vault/notebook.hpp"

#include "crypto/subkey.hpp"
#include "device/vault/errors.hpp"
#include "device/vault/schema.hpp"

#include <algorithm>

namespace pipit::vault {

using crypto::Purpose;

VaultNotebook::VaultNotebook(Parts parts, Database database, const crypto::Key& learner_key)
    : parts_(std::move(parts)), learner_key_(crypto::Key::made_by([&](auto out) {
          std::ranges::copy(learner_key.expose(), out.begin());
      })),
      database_(std::make_unique<Database>(std::move(database))),
      journal_(std::make_unique<VaultJournal>(
          *database_, crypto::subkey(learner_key, Purpose::journal), parts_.card.id)),
      ledger_(std::make_unique<VaultLedger>(
          *database_, crypto::subkey(learner_key, Purpose::ledger), parts_.card.id)),
      records_(std::make_unique<VaultRecords>(*database_, *journal_, *ledger_)) {
    parts_.lock_of_class->open.insert(this);
}

Result<std::unique_ptr<VaultNotebook>> VaultNotebook::begin(Parts parts,
                                                            const crypto::Key& learner_key) {
    const std::string path = parts.folder.notebook();
    auto database = Database::open(
        *parts.disk, path, crypto::subkey(learner_key, Purpose::database), Sharing::exclusive);
    if (!database) {
        return database.error();
    }
    if (auto migrated = migrate(*database, notebook_migrations()); !migrated) {
        return migrated.error();
    }
    return std::unique_ptr<VaultNotebook>(
        new VaultNotebook(std::move(parts), std::move(*database), learner_key));
}

Result<std::unique_ptr<VaultNotebook>> VaultNotebook::make(Parts parts,
                                                           const crypto::Key& learner_key,
                                                           const crypto::Slot& slot,
                                                           const Fill& fill) {
    Disk& disk = *parts.disk;
    const LearnerFolder folder = parts.folder;
    if (auto made = disk.write_durably(folder.notebook(), {}); !made) {
        return made.error();
    }
    auto notebook = begin(std::move(parts), learner_key);
    if (!notebook) {
        return notebook.error();
    }
    if (auto filled = fill(**notebook); !filled) {
        return filled.error();
    }
    (*notebook)->slots_.slots = {slot};
    if (auto written = (*notebook)->sign_out(); !written) {
        return written.error();
    }
    return notebook;
}

Result<std::unique_ptr<VaultNotebook>>
VaultNotebook::open(Parts parts, const crypto::Key& learner_key, SlotsFile slots) {
    const std::string slots_path = parts.folder.slots();
    const auto length = parts.disk->size(parts.folder.notebook());
    if (!length || *length == 0) {  // an empty one would open as new
        return damaged(parts.folder.notebook());
    }
    auto notebook = begin(std::move(parts), learner_key);
    if (!notebook) {
        return notebook.error();
    }
    VaultNotebook& opened = **notebook;
    if (!crypto::equal(slots.heads_tag, heads_tag(opened.journal().key(), slots.heads))) {
        return damaged(slots_path);
    }
    // A power cut may have torn a page of the file that the log still holds: the log first.
    if (auto moved = opened.database_->checkpoint(); !moved) {
        return moved.error();
    }
    if (auto held = opened.database_->check_pages(); !held) {
        return held.error();
    }
    if (auto held = opened.journal().verify(slots.heads.count, slots.heads.head); !held) {
        return held.error();
    }
    if (auto held = opened.ledger().verify(slots.heads.ledger_count, slots.heads.ledger_head);
        !held) {
        return held.error();
    }
    if (slots.heads.generation > opened.journal().generation()) {
        return rolled_back(opened.parts_.folder.notebook());
    }
    opened.slots_ = std::move(slots);
    // After a pulled plug the heads are those of an earlier sign-out: from here on they are not.
    if (auto written = opened.write_heads(); !written) {
        return written.error();
    }
    return notebook;
}

engine::ChainHeads VaultNotebook::chains() const {
    return {journal_->generation(), journal_->count(), journal_->head(), ledger_->count(),
            ledger_->head()};
}

Heads VaultNotebook::heads() const {
    const engine::ChainHeads at = chains();
    return {at.generation, at.events, at.journal, at.lines, at.ledger};
}

Result<Done> VaultNotebook::sign_out() {
    auto moved = database_->checkpoint();
    auto written = write_heads();  // also where the log could not be moved: every event is on disk
    return moved ? written : moved;
}

Result<Done> VaultNotebook::write_heads() {
    const ClassKeyHere* wrapping = parts_.lock_of_class->wrapping(parts_.card.id);
    const auto lock = wrapping != nullptr ? std::optional(wrapping->id()) : std::nullopt;
    if (slots_.heads == heads() && slots_.lock == lock) {
        return Done{};
    }
    SlotsFile next = slots_;
    next.heads = heads();
    next.heads_tag = heads_tag(journal_->key(), next.heads);
    auto written = write(next);
    if (written) {
        slots_ = std::move(next);
    }
    return written;
}

Result<Done> VaultNotebook::write(SlotsFile& file) {
    return write_slots(*parts_.disk, parts_.folder.slots(), file, parts_.slots_key,
                       parts_.lock_of_class->wrapping(parts_.card.id));
}

Result<Done> VaultNotebook::replace_slots(std::vector<crypto::Slot> slots) {
    SlotsFile next;
    next.slots = std::move(slots);
    next.heads = heads();
    next.heads_tag = heads_tag(journal_->key(), next.heads);
    auto written = write(next);
    if (written) {
        slots_ = std::move(next);
    } else {  // it may stand there all the same, unsynced: what was said to have failed must not
        (void)write(slots_);
    }
    return written;
}

Result<CopyContent> VaultNotebook::content(std::vector<engine::classroom::Record> records) {
    auto events = journal_->bodies();
    if (!events) {
        return events.error();
    }
    auto lines = ledger_->rows();
    if (!lines) {
        return lines.error();
    }
    return CopyContent{parts_.card.id,     parts_.card.nickname, parts_.card.avatar, heads(),
                       std::move(*events), std::move(*lines),    std::move(records)};
}

Result<Done> VaultNotebook::put_back(const CopyContent& content, const engine::LedgerEntry& line) {
    auto transaction = Transaction::begin(*database_);
    if (!transaction) {
        return transaction.error();
    }
    if (auto put = journal_->put_back(content.events); !put) {
        return put;
    }
    if (auto put = ledger_->put_back(content.lines); !put) {
        return put;
    }
    if (heads() != content.heads) {
        return no_copy();
    }
    if (auto committed = transaction->commit(); !committed) {
        return committed;
    }
    return records_->write({content.records, {}, {line}, {}});
}

// What fails here loses nothing: the log and the older heads are still there for the next sign-in.
VaultNotebook::~VaultNotebook() {
    parts_.lock_of_class->open.erase(this);
    if (!slots_.slots.empty()) {
        (void)sign_out();
    }
}

std::unique_ptr<Lock> VaultNotebook::close_for_erasure(std::unique_ptr<VaultNotebook> notebook) {
    notebook->slots_.slots.clear();
    return std::move(notebook->parts_.lock);
}

}  // namespace pipit::vault
