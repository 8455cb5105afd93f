// CPace over ristretto255 with SHA-512 (draft-irtf-cfrg-cpace-21): two who know the same short code
// make a strong key of it. Invariant: one run tests one guess, whoever runs it; a point that is
// none, or the neutral one, ends the run; the key is there only once the other side proved it.
#pragma once

#include "crypto/secret.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace pipit::crypto::cpace {

using Share = std::array<std::uint8_t, 32>;         // an encoded point, sent to the other side
using Confirmation = std::array<std::uint8_t, 64>;  // proves the key without showing it
using SessionId = std::array<std::uint8_t, 64>;     // names a run; public, alike at both ends

enum class Role : std::uint8_t { initiator, responder };

// What both sides say in the open: where one byte differs, they agree on nothing.
struct Context {
    std::vector<std::uint8_t> channel;         // CI: what the code is for
    std::vector<std::uint8_t> session;         // sid: fresh for each run
    std::vector<std::uint8_t> initiator_data;  // ADa
    std::vector<std::uint8_t> responder_data;  // ADb
};

// Pairing's (docs/formats/pairing.md): the child's app is the initiator, the teacher's the
// responder. session: 16 random bytes that the teacher's app made for this run.
Context pairing_context(const std::array<std::uint8_t, 16>& session);

// One side of one run. Its messages have one order: the initiator's share, the responder's, the
// initiator's confirmation, the responder's. So a stranger's guess is seen to be wrong before the
// responder has said anything that could tell it.
class Exchange {
  public:
    // code: PRS, the short shared secret. scalar_for_vectors: only where frozen vectors are made or
    // held, everybody else has a fresh one made.
    Exchange(Role role, std::string_view code, Context context,
             std::optional<Key> scalar_for_vectors = std::nullopt);

    const Share& share() const { return share_; }

    // Whether the run can go on with their share; a refused one ends it. Once.
    bool take_share(std::span<const std::uint8_t> theirs);

    // The initiator's from when both shares are there, the responder's from when the initiator's
    // was right. Else nothing.
    std::optional<Confirmation> confirmation() const;

    // The psk for Noise when their confirmation is right. Nothing, and the end of the run, when it
    // is not. Once.
    std::optional<Key> confirm(std::span<const std::uint8_t> theirs);

    // sid_output of the draft, when both shares are there.
    std::optional<SessionId> session_id() const;

  private:
    enum class Stage : std::uint8_t { begun, shared, confirmed, ended };
    void end();

    Role role_;
    Stage stage_ = Stage::begun;
    Context context_;
    std::optional<Key> scalar_, psk_;
    Share share_{};
    SessionId session_id_{};
    std::optional<Secret<64>> own_, expected_;  // whoever has one can try codes on it
};

// The functions of the draft, each held against its vectors.

// calculate_generator. A secret: who has it can try codes on it.
Key generator(std::string_view code, const Context& context);
// scalar_mult_vfy; nothing where the draft gives the neutral element.
std::optional<Key> multiply(const Key& scalar, std::span<const std::uint8_t> point);
// ISK, initiator and responder. shared: K.
Secret<64> intermediate_key(const Context& context, const Key& shared, const Share& initiator,
                            const Share& responder);
// sid_output_ir.
SessionId session_output(const Context& context, const Share& initiator, const Share& responder);

}  // namespace pipit::crypto::cpace
