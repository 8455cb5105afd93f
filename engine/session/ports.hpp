// The doors between the engine's session and the other rooms. Invariant: the engine and ui know
// only these; device/vault implements Notebook, Journal, Ledger and Shelf, content/loader
// implements ItemSource, engine/session/in_memory.hpp implements all of them for tests and guests.
// A main wires them.
#pragma once

#include "engine/ids.hpp"
#include "engine/result.hpp"
#include "engine/session/event.hpp"
#include "engine/session/item.hpp"
#include "engine/session/secret_text.hpp"
#include "engine/session/skill.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::engine::classroom {
class Records;  // engine/classroom/ports.hpp
struct Record;
}  // namespace pipit::engine::classroom

namespace pipit::engine {

// Append-only, hash-chained. append() returns after the events are on disk (one transaction,
// fsynced): what it acknowledged survives a pulled plug.
class Journal {
  public:
    virtual ~Journal() = default;
    virtual Result<Done> append(const std::vector<Event>& events) = 0;
    // Every event after `after` in (lamport, device, sequence) order; EventKey{} reads all.
    virtual Result<Done> read(const EventKey& after,
                              const std::function<void(const Event&)>& each) = 0;
    // A saved fold for a fast start: never the truth, thrown away when it does not fit the journal.
    struct Snapshot {
        EventKey upto;
        std::vector<std::uint8_t> state;
    };
    virtual Result<Snapshot> snapshot() = 0;  // not_found when there is none
    virtual Result<Done> save_snapshot(const Snapshot& snapshot) = 0;
    // Puts `checkpoint` (a Checkpoint with the key of the last of them) in place of the first
    // `replaced` events, in one transaction; its previous_head is filled in here. bad_input where
    // it does not stand for exactly these; after an error nothing changed. Only of events that
    // stood here when the notebook was opened: the next sign-in looks for the head that this one
    // left.
    virtual Result<Done> retire(std::size_t replaced, const Event& checkpoint) = 0;
};

// What left this device, entered before its first byte leaves; and who opened the notebook in
// another way than with its secret.
namespace left {  // LedgerEntry::what; a screen has the words
inline constexpr std::string_view copy = "copy saved";
inline constexpr std::string_view code_made = "code made";
inline constexpr std::string_view code_page = "code page saved";
inline constexpr std::string_view keys = "keys saved";  // of what was sent to a class
inline constexpr std::string_view code_used = "opened with the code";
inline constexpr std::string_view to_class = "sent to class";  // its fields say what kind
inline constexpr std::string_view reset_by_teacher = "opened by the teacher's reset";
inline constexpr std::string_view teachers_box = "a teacher can open it";  // from now on
inline constexpr std::string_view came_here = "brought here from another computer";
}  // namespace left
using LedgerDigest = std::array<std::uint8_t, 32>;  // BLAKE2b-256 of a sealed envelope
struct LedgerEntry {
    Day day;
    std::string what;                 // one of left::
    std::vector<std::string> fields;  // ids of engine/report/fields
    std::uint64_t size = 0;
    bool arrived = false;
    // Of a sealed envelope: its digest, and the two keys that open it again, so that an auditor
    // with a capture can hold the one against the other. Both go when the text goes.
    std::vector<std::uint8_t> digest = {};   // a LedgerDigest, or none
    std::vector<std::uint8_t> opening = {};  // 64 bytes, or none
};
class Ledger {
  public:
    virtual ~Ledger() = default;
    virtual Result<Done> enter(const LedgerEntry& entry) = 0;
    // The entry made last arrived, whole. Outside the chain: a note, no proof.
    virtual Result<Done> newest_arrived() = 0;
    // The same of the entries with one of these digests; fine where there is none.
    virtual Result<Done> arrived(std::span<const LedgerDigest> digests) = 0;
    virtual Result<std::vector<LedgerEntry>>
    entries() = 0;  // newest first; damaged when the chain has a gap
    // Erases the text of entries of earlier days; their place in the chain stays. They are no
    // longer among entries().
    virtual Result<Done> forget_before(Day day) = 0;
};

class ItemSource {
  public:
    virtual ~ItemSource() = default;
    virtual const SkillGraph& graph() const = 0;
    // The same item for the same (skill, level, seed), in every process. bad_pack or stopped with
    // the reason.
    virtual Result<Item> make(const SkillId& skill, int level, std::uint64_t seed) = 0;
    // False where skills are missing that should be there (a pack cannot be read now): what was
    // answered of them is then not folded away.
    virtual bool whole() const { return true; }
};

enum class SecretKind : std::uint8_t { pictures, digits, passphrase };

// What the "Who is practising?" screen may know before anyone signed in.
struct LearnerCard {
    LearnerId id;
    std::string nickname;
    std::string avatar;
    SecretKind kind = SecretKind::pictures;
};

// How far both chains of a notebook have come: what a copy of it is held against.
struct ChainHeads {
    std::uint32_t generation = 0;  // of the journal: rises when retention replaces events
    std::uint64_t events = 0;      // the journal ever held
    std::array<std::uint8_t, 32> journal{};
    std::uint64_t lines = 0;  // the ledger ever had
    std::array<std::uint8_t, 32> ledger{};
    bool operator==(const ChainHeads&) const = default;
};

// One learner's open notebook. Closing (destruction) checkpoints and forgets every key.
class Notebook {
  public:
    virtual ~Notebook() = default;
    virtual const LearnerCard& card() const = 0;
    virtual DeviceId device() const = 0;
    virtual ChainHeads chains() const = 0;  // zeros for heads where nothing is chained
    virtual Journal& journal() = 0;
    virtual Ledger& ledger() = 0;
    // This learner's place in a class; written with ledger entries and events in one transaction.
    virtual classroom::Records& records() = 0;
};

// A teacher's public key that learners' keys are sealed to (X25519).
using RecoveryKey = std::array<std::uint8_t, 32>;

// To whom a notebook's key is sealed: a class's teacher, with the learner's pseudonym there.
struct TeachersBox {
    Id16 of_class;
    RecoveryKey teacher{};
    Id16 pseudonym;
};

// What a teacher needs to help with a forgotten secret. Both are of no use to anybody else.
struct RecoveryRequest {
    std::vector<std::uint8_t> slot;  // the notebook's key, sealed to the teacher
    RecoveryKey reply_to{};          // what the teacher seals it to again
};

// The class lock: while it is on, no notebook of a learner whom that class's teacher can help opens
// without the class's key, whatever its learner knows. Nobody else's notebook is touched by it: any
// learner can bring a computer into a class of their own.
enum class LockState : std::uint8_t {
    off,
    locked,  // on, and the key is not here: sign-in answers class_locked
    open,    // on, and the key is here until the program ends
};
using ClassKey = std::span<const std::uint8_t, 32>;

// A notebook as it leaves for another device, and what opens it there: each of no use to anybody
// but the learner's teacher and the two devices.
struct Packed {
    std::vector<std::uint8_t> slot;  // the notebook's key, sealed to the teacher
    std::vector<std::uint8_t> copy;
};
struct Arrival {
    std::vector<std::uint8_t> key;  // the notebook's, as the teacher sealed it to arrival_key()
    std::vector<std::uint8_t> copy;
};
inline constexpr std::size_t copy_bytes_max = 8'000'000;

// Shelf::wait_s() where no time is long enough: the teacher unlocks.
inline constexpr int until_unlocked = std::numeric_limits<int>::max();

struct NewLearner {
    std::string nickname;  // 1..24 letters
    std::string avatar;
    SecretKind kind = SecretKind::pictures;
};

// The learners of this device.
class Shelf {
  public:
    virtual ~Shelf() = default;
    virtual Result<std::vector<LearnerCard>> learners() = 0;
    // Makes the files, the key slot and the Joined event, or nothing at all.
    virtual Result<std::unique_ptr<Notebook>> create(const NewLearner& who,
                                                     const SecretText& secret, Now now) = 0;
    // wrong_secret, throttled, newer_version, damaged, rolled_back, in_use, read_only, disk_full.
    virtual Result<std::unique_ptr<Notebook>> open(const LearnerId& who, const SecretText& secret,
                                                   Now now) = 0;
    // Seconds until the next try is allowed; 0 when one is allowed now.
    virtual int wait_s(const LearnerId& who, Now now) = 0;
    // The secret again, before something that cannot be undone: the tries and waits of open().
    virtual Result<Done> confirm(Notebook& who, const SecretText& secret, Now now) = 0;
    // Whether a printed recovery code opens this notebook.
    virtual Result<bool> has_code(const LearnerId& who) = 0;
    // A fresh recovery code, as engine/session/recovery_code writes it, in place of any older one.
    virtual Result<SecretText> make_code(Notebook& who, Now now) = 0;
    // Opens with the code's 36 letters, with the errors, tries and waits of open(); bad_input for
    // letters that are no code, which costs no try. Entered in the ledger before it is handed out.
    virtual Result<std::unique_ptr<Notebook>> open_with_code(const LearnerId& who,
                                                             const SecretText& code, Now now) = 0;
    // Another secret of the same kind in place of the one before; the code is spent with it. In one
    // write: after an error, or a pulled plug, both are as they were or both are new.
    virtual Result<Done> change_secret(Notebook& who, const SecretText& fresh, Now now) = 0;
    // Destroys the key slots, then the files. The learner must have been opened with their secret.
    virtual Result<Done> erase(std::unique_ptr<Notebook> who, Now now) = 0;

    // What pairing gave this device (RecordKind::link), for all of its learners; also before
    // anyone signed in.
    virtual classroom::Records& links() = 0;

    // ---- a teacher's help
    // Seals the notebook's key to this teacher, in place of any before: from now on the teacher can
    // open it, and the child is told so; where that class locks its notebooks, this one is locked
    // when its key is here. bad_input for a key that is none. Cut short, it can be called again.
    virtual Result<Done> keep_recovery(Notebook& who, const TeachersBox& box) = 0;
    // From now on no teacher can, and no class locks it; fine where none could.
    virtual Result<Done> drop_recovery(Notebook& who) = 0;
    // The class whose teacher can open this notebook; zeros where keep_recovery() was cut short;
    // nothing where no teacher can. Also of a locked notebook.
    virtual Result<std::optional<Id16>> helping_class(const LearnerId& who) = 0;
    // To send to the teacher; the same again until it is answered or the right secret opened the
    // notebook, also after a restart. not_found where no teacher can open it.
    virtual Result<RecoveryRequest> recovery_request(const LearnerId& who) = 0;
    // Whether a request was made that has not ended yet.
    virtual Result<bool> has_request(const LearnerId& who) = 0;
    // Opens with the notebook's key as the teacher sealed it to the request: entered in the ledger
    // before it is handed out; change_secret() then takes the old secret's place and ends the
    // request. not_found where nothing was asked, wrong_secret for other bytes; else as open().
    virtual Result<std::unique_ptr<Notebook>>
    open_with_reset(const LearnerId& who, const std::vector<std::uint8_t>& sealed, Now now) = 0;
    // The teacher's word, which the caller has held against their key: forgives all tries. Where a
    // teacher can open a notebook, ten wrong tries wait for it (teacher_needed).
    virtual Result<Done> unlock(const LearnerId& who) = 0;

    // ---- the class lock. Without its key open(), a code, a reset and its request answer
    // class_locked, which costs no try.
    // Of this learner's notebook; reads the disk.
    virtual LockState lock_state(const LearnerId& who) = 0;
    // Keeps the key, in guarded memory, until the program ends. wrong_secret where it locks nothing
    // here, not_found where nothing is locked.
    virtual Result<Done> use_class_key(ClassKey key) = 0;
    // Locks the notebook of each learner whose helping_class() this is, those to come too, with the
    // class's key alone, and keeps the key as use_class_key() does. wrong_secret where the class
    // has another key here. After an error some are locked, and it can be called again; in_use
    // where one is open in another copy.
    virtual Result<Done> lock_class(const Id16& of_class, ClassKey key) = 0;
    // Takes that lock off, with the key that is here (class_locked where it is not). After an error
    // some are locked still, and it can be called again. Fine where none is.
    virtual Result<Done> unlock_class(const Id16& of_class) = 0;

    // ---- moving to another device
    // The whole notebook (card, journal, ledger) with these records in place of its own, as bytes
    // that nothing but the notebook's own key opens. Nothing leaves by it, so nothing is entered.
    // not_found where no teacher can open it, bad_input for more than copy_bytes_max.
    virtual Result<Packed> pack(Notebook& who, const std::vector<classroom::Record>& records) = 0;
    // For the teacher to seal a newcomer's key to; the same again, also after a restart, until one
    // has arrived or drop_arrival().
    virtual Result<RecoveryKey> arrival_key() = 0;
    virtual Result<Done> drop_arrival() = 0;
    // Makes the learner of this copy here, under a secret of their own choice, whole or not at all;
    // what RecordKind::arriving keeps in links() goes in the write that makes them one of
    // learners(). Entered in their ledger before it is handed out. not_found where nobody asked,
    // damaged for a key or copy that does not open or fit, in_use for who is here already.
    virtual Result<std::unique_ptr<Notebook>> unpack(const Arrival& arrival, SecretKind kind,
                                                     const SecretText& secret, Now now) = 0;
};

}  // namespace pipit::engine
