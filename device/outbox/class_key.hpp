// The class's key, which locks the notebooks of a class's devices, on its ways: as the teacher's
// device keeps it, as it answers a device that asks at its start, and as a file on a stick.
// docs/formats has the bytes (vault.md, message.md). Invariant: no device but the
// teacher's writes the key down, and what asks for it is in memory alone: who has a device's files,
// and all it ever said and heard, does not have the key.
#pragma once

#include "crypto/signature.hpp"
#include "crypto/x25519.hpp"
#include "device/outbox/door_words.hpp"
#include "engine/classroom/ports.hpp"
#include "engine/session/ports.hpp"

#include <optional>

namespace pipit::outbox {

// Of the teacher's device (RecordKind::class_lock). A class has one key, for good: a device that
// missed that the lock was taken off must open when it hears of it.
struct OwnClassLock {
    crypto::Key key;
    bool on = false;
};
Bytes encode(const OwnClassLock& lock);  // wiped by whoever holds it
Result<OwnClassLock> decode_class_lock(ByteView bytes);
engine::classroom::RecordKey class_lock_key();

// A device's question, made anew at each start; its answer opens with nothing that is on a disk.
class ClassKeyQuestion {
  public:
    ClassKeyQuestion() : reply_(crypto::X25519KeyPair::random()) {}
    Destination tag() const;
    // The question for the newest prekey; once its line is on disk it is kept, and is what is said.
    // Nothing for a prekey that is none.
    std::optional<crypto::SealedEnvelope> seal(const Link& link,
                                               const engine::classroom::Prekeys& to) const;
    void keep(Bytes sealed, std::uint32_t epoch);
    const Bytes& sealed() const { return sealed_; }  // empty: not yet
    std::uint32_t epoch() const { return epoch_; }   // that it is sealed to
    // Whether this is the answer; does what it says to the shelf. Errors are the shelf's; then, and
    // for an answer of a newer Pipit, the question stands.
    Result<bool> hear(const Link& link, ByteView envelope, engine::Shelf& shelf);

  private:
    crypto::X25519KeyPair reply_;
    std::uint32_t epoch_ = 0;
    Bytes sealed_;
};

// What a class's word on its lock does to a device. A key that is not the class's own of before
// does nothing. Errors are the shelf's.
Result<engine::Done> obey(const engine::classroom::ClassKeySaid& said, const ClassId& of_class,
                          engine::Shelf& shelf);

// ---- on a stick: who has the file and is, or was, a device of the class has the key

// The tag under which a class's devices look for it.
Destination class_key_tag(const ClassId& of_class);
// The key and the teacher's word on the lock, signed as the class's bulletins are and sealed to the
// class: pipit-sync carries it and cannot open it. Another file each time.
Bytes class_key_file(const OwnClassLock& lock, const ClassId& of_class,
                     const crypto::SigningKey& by);
// Nothing for a file that is none, is broken, or that this class's teacher did not write. Wiped by
// whoever holds it.
std::optional<engine::classroom::ClassKeySaid>
read_class_key_file(ByteView bytes, const ClassId& of_class, const crypto::PublicKey& by);

}  // namespace pipit::outbox
