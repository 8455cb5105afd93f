// What both ends of a pairing do alike: a message is its number and its body, the handshake has the
// session of the code as its prologue.
#pragma once

#include "device/outbox/pairing.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace pipit::outbox {

inline std::vector<std::uint8_t> message_of(PairingMessage number, ByteView body = {}) {
    std::vector<std::uint8_t> out{static_cast<std::uint8_t>(number)};
    out.insert(out.end(), body.begin(), body.end());
    return out;
}

// XXpsk3, begun. psk and own are borrowed until it is finished.
inline std::optional<crypto::noise::Handshake>
begin_handshake(crypto::noise::Role role, const crypto::cpace::SessionId& session,
                const crypto::X25519KeyPair& own, const crypto::Key& psk) {
    constexpr std::string_view label = "PIPPAIR1";
    std::vector<std::uint8_t> prologue(label.begin(), label.end());
    prologue.insert(prologue.end(), session.begin(), session.end());
    crypto::noise::Parameters given;
    given.pattern = crypto::noise::Pattern::xx_psk3;
    given.role = role;
    given.prologue = prologue;
    given.own = &own;
    given.psk = &psk;
    return crypto::noise::Handshake::begin(std::move(given));
}

}  // namespace pipit::outbox
