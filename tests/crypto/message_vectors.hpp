// The known answers of what goes between two: handshakes, codes and envelopes, on fixed inputs; and
// all answers of the room together. tests/vectors/check_messages.py makes them a second way.
#pragma once

#include "crypto/cpace.hpp"
#include "crypto/envelope.hpp"
#include "crypto/sealed_box.hpp"
#include "tests/crypto/handshakes.hpp"

#include <sodium.h>

namespace pipit::test {

using Answers = std::vector<std::pair<std::string, std::string>>;  // name, hex

inline void add_handshakes(Answers& answers) {
    for (const crypto::noise::Pattern pattern : all_patterns) {
        const std::string name = "noise-" + name_of(pattern) + "-";
        const Ends ends(pattern);
        Handshaken done = shake_hands(ends, true);
        for (std::size_t i = 0; i < done.messages.size(); ++i) {
            answers.emplace_back(name + std::to_string(i + 1), hex(done.messages[i]));
        }
        answers.emplace_back(name + "hash", hex(done.initiator.hash().value()));
        auto session = done.initiator.split();
        answers.emplace_back(name + "there", hex(*session->send->seal(bytes_of("there"))));
        if (auto other = done.responder.split(); other->send) {
            answers.emplace_back(name + "back", hex(*other->send->seal(bytes_of("back"))));
        }
    }
}

inline void add_code(Answers& answers) {
    using namespace crypto::cpace;
    const Context context = pairing_context(counting<16>(1));
    Exchange child(Role::initiator, "314159", context, counting_key(0x01));
    Exchange teacher(Role::responder, "314159", context, counting_key(0x21));
    answers.emplace_back("cpace-generator", hex(generator("314159", context).expose()));
    answers.emplace_back("cpace-share-child", hex(child.share()));
    answers.emplace_back("cpace-share-teacher", hex(teacher.share()));
    teacher.take_share(child.share());
    child.take_share(teacher.share());
    answers.emplace_back("cpace-session", hex(child.session_id().value()));
    answers.emplace_back("cpace-confirmation-child", hex(child.confirmation().value()));
    const auto psk = teacher.confirm(child.confirmation().value());
    answers.emplace_back("cpace-confirmation-teacher", hex(teacher.confirmation().value()));
    answers.emplace_back("cpace-psk", hex(psk->expose()));
}

// i * 7, as bytes.
inline std::vector<std::uint8_t> sevens(std::size_t size) {
    std::vector<std::uint8_t> out(size);
    for (std::size_t i = 0; i < size; ++i) {
        out[i] = static_cast<std::uint8_t>(i * 7);
    }
    return out;
}

// A payload of 100 bytes in the smallest, whole; of the others, filled to the last byte, a hash.
inline void add_envelopes(Answers& answers) {
    using namespace crypto;
    const X25519KeyPair sender = counting_pair(0x10), prekey = counting_pair(0x20);
    const Key psk = counting_key(0x50);
    for (const EnvelopeSize size : envelope_sizes) {
        const bool whole = size == EnvelopeSize::kib_1;
        const auto envelope = seal_envelope_for_vectors(
            {counting<8>(1), 0x04030201}, {sender, prekey.public_key(), psk},
            sevens(whole ? 100 : envelope_bytes(size) - envelope_overhead), counting<12>(0x60),
            counting_pair(0x30));
        answers.emplace_back(
            "envelope-" + std::to_string(static_cast<int>(size)) + (whole ? "" : "-hash"),
            whole ? hex(envelope->bytes) : hex(salted_hash(counting<16>(0x30), envelope->bytes)));
        if (whole) answers.emplace_back("envelope-1-opening", hex(envelope->opening.expose()));
    }
}

// crypto_box_seal with an ephemeral key that is known.
inline std::vector<std::uint8_t> sealed_box(const crypto::X25519KeyPair& ephemeral,
                                            const crypto::X25519PublicKey& receiver,
                                            std::span<const std::uint8_t> plain) {
    std::array<std::uint8_t, crypto_box_NONCEBYTES> nonce{};
    std::vector<std::uint8_t> both(ephemeral.public_key().begin(), ephemeral.public_key().end());
    both.insert(both.end(), receiver.begin(), receiver.end());
    crypto_generichash(nonce.data(), nonce.size(), both.data(), both.size(), nullptr, 0);
    std::vector<std::uint8_t> out(plain.size() + crypto::sealed_box_overhead);
    std::ranges::copy(ephemeral.public_key(), out.begin());
    if (crypto_box_easy(out.data() + 32, plain.data(), plain.size(), nonce.data(), receiver.data(),
                        ephemeral.private_key().expose().data()) != 0) {
        out.clear();
    }
    return out;
}

inline void add_sealed_box(Answers& answers) {
    answers.emplace_back(
        "sealed-box",
        hex(sealed_box(counting_pair(0x30), counting_pair(0x20).public_key(), counting<32>(0x80))));
    answers.emplace_back("digest", hex(crypto::digest({bytes_of("one"), bytes_of("two")})));
}

inline Answers all_answers() {
    Answers answers = known_answers();
    add_handshakes(answers);
    add_code(answers);
    add_envelopes(answers);
    add_sealed_box(answers);
    return answers;
}

}  // namespace pipit::test
