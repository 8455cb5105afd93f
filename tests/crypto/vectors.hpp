// The known answers of this room: every construction on fixed inputs. tests/vectors/crypto.txt
// freezes what it gave after the same functions passed the public vectors.
#pragma once

#include "crypto/hash_chain.hpp"
#include "crypto/key_slot.hpp"
#include "crypto/passphrase.hpp"
#include "crypto/sealed.hpp"
#include "crypto/signature.hpp"
#include "crypto/subkey.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pipit::test {

inline std::string hex(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

// first, first + 1, … N bytes.
template <std::size_t N>
std::array<std::uint8_t, N> counting(std::uint8_t first) {
    std::array<std::uint8_t, N> bytes;
    std::iota(bytes.begin(), bytes.end(), first);
    return bytes;
}

inline crypto::Key counting_key(std::uint8_t first) {
    return crypto::Key::made_by(
        [&](auto out) { std::ranges::copy(counting<32>(first), out.begin()); });
}

inline std::span<const std::uint8_t> bytes_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline crypto::SlotHeader example_header() {
    return {crypto::SlotKind::secret, counting<16>(0x10), counting<16>(0x20), crypto::kdf_floor,
            counting<16>(0x30)};
}

// name, hex
inline std::vector<std::pair<std::string, std::string>> known_answers() {
    using namespace crypto;
    std::vector<std::pair<std::string, std::string>> answers;
    auto add = [&](std::string name, std::span<const std::uint8_t> bytes) {
        answers.emplace_back(std::move(name), hex(bytes));
    };
    const SlotHeader header = example_header();
    const auto person = derive_key("314159", header.salt, header.kdf);
    add("argon2id-3-32MiB", person->expose());
    const Key sealing = slot_sealing_key(*person, counting_key(0x40), header.learner);
    add("slot-sealing-key", sealing.expose());
    add("slot", seal_slot(header, sealing, counting_key(0x80), counting<24>(0x60)));
    const Key learner = counting_key(0x80);
    add("subkey-database", subkey(learner, Purpose::database).expose());
    add("subkey-journal", subkey(learner, Purpose::journal).expose());
    add("subkey-ledger", subkey(learner, Purpose::ledger).expose());
    add("subkey-backup", subkey(learner, Purpose::backup).expose());
    add("subkey-device-database", subkey(learner, Purpose::device_database).expose());
    add("subkey-device-ledger", subkey(learner, Purpose::device_ledger).expose());
    add("subkey-device-signing", subkey(learner, Purpose::device_signing).expose());
    add("subkey-class-slots", subkey(learner, Purpose::class_slots).expose());
    add("subkey-class-lock", subkey(learner, Purpose::class_lock).expose());
    const Hash start = chain_start(learner, "journal", counting<16>(0x10));
    add("chain-start", start);
    const Hash first = chain_next(learner, start, bytes_of("one"));
    add("chain-first", first);
    add("chain-second", chain_next(learner, first, bytes_of("two")));
    add("keyed-hash", keyed_hash(learner, "PIPHEAD1", bytes_of("heads")));
    add("salted-hash", salted_hash(counting<16>(0x30), bytes_of("entry")));
    add("sealed", seal(learner, counting<24>(0x60), bytes_of("plain"), bytes_of("associated")));
    const SigningKey device(counting_key(0x40));
    add("signing-public-key", device.public_key());
    add("signature", device.sign(bytes_of("receipt")));
    return answers;
}

}  // namespace pipit::test
