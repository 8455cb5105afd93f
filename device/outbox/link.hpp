// What pairing leaves at both ends: the child's link to a class, the teacher's paired device, and
// the offer by which both come to have the same. Invariant: decode takes exactly what encode
// writes; keys live in guarded memory, and in encoded bytes only until the caller wiped them.
// docs/formats/pairing.md lists the keys of the maps.
#pragma once

#include "crypto/hash_chain.hpp"
#include "crypto/signature.hpp"
#include "crypto/x25519.hpp"
#include "engine/classroom/stream.hpp"
#include "engine/report/cbor.hpp"
#include "engine/result.hpp"
#include "engine/session/event_codec.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace pipit::outbox {

using ByteView = std::span<const std::uint8_t>;

struct ClassId : engine::Id16 {
    auto operator<=>(const ClassId&) const = default;
};
using Tag8 = std::array<std::uint8_t, 8>;  // an envelope's destination, or a class's beacon

// Where an answer to this pseudonym, or to this key, goes: both ends know it without a word.
Tag8 reply_tag(ByteView of);

inline constexpr std::uint64_t pairing_version = 1;
// Of a class's, a teacher's and a learner's name, UTF-8: as much as a message may carry.
inline constexpr std::size_t name_bytes_max = engine::name_bytes_max;
// bad_input for a name that no message may carry.
engine::Result<engine::Done> check_name(std::string_view name, const char* whose);

// What the teacher's app says of the class, alike to each device.
struct ClassInfo {
    ClassId id;
    std::string class_name, teacher_name;       // neither empty
    Tag8 beacon{};                              // how its announcements on the LAN are known
    crypto::X25519PublicKey recovery{};         // slots are sealed to it
    engine::classroom::AnnouncedEpochs epochs;  // at least one is live
    crypto::X25519PublicKey newest_prekey{};
    crypto::PublicKey bulletin{};  // Ed25519: later prekeys are signed with it
    bool operator==(const ClassInfo&) const = default;
};

// What one device and the teacher's share, all of it drawn by the teacher's app.
struct Agreed {
    crypto::Key psk;  // of the envelopes both ways; never the one of the pairing itself
    engine::classroom::DeviceTag teacher_tag;  // the sender of what comes to this device
    Tag8 destination{};                        // of what this device sends
    static Agreed random();
    Agreed copy() const;
};

struct Offer {
    ClassInfo of_class;
    Agreed agreed;
};

// The child's end. One a class, in the device file.
struct Link {
    Offer offer;
    engine::classroom::DeviceTag own_tag;  // drawn for this class
    crypto::X25519KeyPair own;             // made for this class
    crypto::X25519PublicKey teacher{};     // pinned
};

// The teacher's end.
struct PairedDevice {
    engine::classroom::DeviceTag device;
    crypto::X25519PublicKey key{};  // pinned
    Agreed agreed;
    // Whether the device has shown that it kept its link: by the last message of the pairing, or by
    // its first envelope that opened. Until then it may be that nobody has the other end.
    bool confirmed = false;
    std::optional<crypto::Hash> request;  // of the one request by ticket that may be answered again
};

// Of an open key's bytes.
crypto::Key key_of(std::span<const std::uint8_t, 32> bytes);

// Encoded bytes hold secrets: whoever takes them wipes them (crypto::wipe) when they are written.
// bad_input names the field that does not hold, never what stands there.
engine::cbor::Bytes encode(const Offer& offer);
engine::Result<Offer> decode_offer(ByteView bytes);
engine::cbor::Bytes encode(const Link& link);
engine::Result<Link> decode_link(ByteView bytes);
engine::cbor::Bytes encode(const PairedDevice& device);
engine::Result<PairedDevice> decode_paired(ByteView bytes);

}  // namespace pipit::outbox
