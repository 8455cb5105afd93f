// Door words (engine/classroom/door_word) as envelopes: sealed from the link of the device that
// nobody is signed in on, and answered to a key made for one request. docs/formats/message.md has
// the bytes. Invariant: only the paired teacher opens a request, only who made the request opens
// its answer; whatever else comes opens as nothing.
#pragma once

#include "crypto/envelope.hpp"
#include "device/outbox/correspondence.hpp"
#include "device/outbox/link.hpp"
#include "engine/classroom/door_word.hpp"
#include "engine/session/ports.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::outbox {

using engine::classroom::DoorAnswer;
using engine::classroom::DoorKey;
using engine::classroom::DoorRequest;
using engine::classroom::DoorWord;

// To the teacher's newest prekey, as a bulletin said it. Another envelope each time. Nothing for a
// prekey that is none, or a body that is too long.
std::optional<crypto::SealedEnvelope> seal_door_request(const Link& link,
                                                        const engine::classroom::Prekeys& to,
                                                        const DoorRequest& request);

// Epoch 0: to the reply key itself. Another envelope each time: who may say it twice in a contact
// keeps the first. Nothing for a reply key that is none.
std::optional<Bytes> seal_door_answer(const crypto::X25519KeyPair& of_class, const crypto::Key& psk,
                                      const DoorKey& reply_to, const DoorAnswer& answer);
// Nothing for what the paired teacher did not seal to this reply key.
std::optional<DoorAnswer> open_door_answer(const crypto::X25519KeyPair& reply, const Link& link,
                                           ByteView envelope);

// The line a ledger has of a request before it leaves, naming the fields of its word; it holds what
// opens the envelope again: wipe it (LedgerEntry::opening) once it is written.
engine::LedgerEntry line_of(const crypto::SealedEnvelope& sealed, DoorWord word, Day day);

}  // namespace pipit::outbox
