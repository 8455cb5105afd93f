// Two ends of a handshake with fixed keys, for tests and known answers.
#pragma once

#include "crypto/noise.hpp"
#include "tests/crypto/vectors.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace pipit::test {

inline constexpr std::array all_patterns{crypto::noise::Pattern::xx,
                                         crypto::noise::Pattern::xx_psk3, crypto::noise::Pattern::k,
                                         crypto::noise::Pattern::k_psk0};

inline std::string name_of(crypto::noise::Pattern pattern) {
    constexpr std::array names{"xx", "xxpsk3", "k", "kpsk0"};
    return names.at(static_cast<std::size_t>(pattern));
}

inline bool knows_keys(crypto::noise::Pattern pattern) {
    return pattern == crypto::noise::Pattern::k || pattern == crypto::noise::Pattern::k_psk0;
}

inline bool has_psk(crypto::noise::Pattern pattern) {
    return pattern == crypto::noise::Pattern::xx_psk3 || pattern == crypto::noise::Pattern::k_psk0;
}

inline crypto::X25519KeyPair counting_pair(std::uint8_t first) {
    return crypto::X25519KeyPair(counting_key(first));
}

// Whoever wants another key in a place puts it there before begin().
struct Ends {
    explicit Ends(crypto::noise::Pattern chosen) : pattern(chosen) {}

    std::optional<crypto::noise::Handshake> begin(crypto::noise::Role role,
                                                  bool fixed_ephemeral = false) const {
        const bool first = role == crypto::noise::Role::initiator;
        crypto::noise::Parameters given;
        given.pattern = pattern;
        given.role = role;
        given.prologue = bytes_of(first ? initiator_prologue : responder_prologue);
        given.own = first ? &initiator : &responder;
        if (knows_keys(pattern)) {
            given.theirs = first ? responder_known : initiator_known;
        }
        if (has_psk(pattern)) {
            given.psk = first ? &initiator_psk : &responder_psk;
        }
        if (fixed_ephemeral) {
            given.ephemeral_for_vectors = counting_pair(first ? 0x30 : 0x40);
        }
        return crypto::noise::Handshake::begin(std::move(given));
    }

    crypto::noise::Pattern pattern;
    std::string initiator_prologue = "prologue", responder_prologue = "prologue";
    crypto::X25519KeyPair initiator = counting_pair(0x10), responder = counting_pair(0x20);
    crypto::X25519PublicKey initiator_known = initiator.public_key();
    crypto::X25519PublicKey responder_known = responder.public_key();
    crypto::Key initiator_psk = counting_key(0x50), responder_psk = counting_key(0x50);
};

// Both ends after their messages, the payloads "1", "2", "3" on them, and what went over the wire.
// The last message is the one that was refused, where all_read is false and it could be written.
struct Handshaken {
    crypto::noise::Handshake initiator, responder;
    std::vector<std::vector<std::uint8_t>> messages;
    bool all_read = true;  // each was taken
    bool all_same = true;  // and said what was written

    crypto::noise::Handshake& last_reader() {
        return messages.size() % 2 == 1 ? responder : initiator;
    }
};

// change(number, message): what happens to a message on its way. Stops where one is not taken, and
// goes on where one was that says something else, as an app that looks at no payload would.
template <class Change>
Handshaken shake_hands(const Ends& ends, bool fixed_ephemerals, Change&& change) {
    using crypto::noise::Role;
    Handshaken out{ends.begin(Role::initiator, fixed_ephemerals).value(),
                   ends.begin(Role::responder, fixed_ephemerals).value(),
                   {},
                   true,
                   true};
    while (out.all_read && !(out.initiator.is_finished() && out.responder.is_finished())) {
        const bool first = out.messages.size() % 2 == 0;
        auto message = (first ? out.initiator : out.responder)
                           .write(bytes_of(std::to_string(out.messages.size() + 1)));
        if (!message) {
            out.all_read = false;
            break;
        }
        change(out.messages.size(), *message);
        const auto payload = (first ? out.responder : out.initiator).read(*message);
        out.messages.push_back(std::move(*message));
        out.all_read = payload.has_value();
        out.all_same =
            out.all_same && payload &&
            std::ranges::equal(payload->expose(), bytes_of(std::to_string(out.messages.size())));
    }
    return out;
}

inline Handshaken shake_hands(const Ends& ends, bool fixed_ephemerals = false) {
    return shake_hands(ends, fixed_ephemerals, [](std::size_t, std::vector<std::uint8_t>&) {});
}

}  // namespace pipit::test
