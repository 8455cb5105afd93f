// Handshakes of the Noise Protocol Framework (revision 34), for our profile alone: X25519,
// ChaCha20-Poly1305, SHA-256 and the four patterns below. Invariant: a message that is refused ends
// its handshake, and nothing of it can be used afterwards; a call out of turn gives nothing.
#pragma once

#include "crypto/noise_state.hpp"
#include "crypto/x25519.hpp"

namespace pipit::crypto::noise {

enum class Pattern : std::uint8_t {
    xx,       // both learn the other's key on the way: three messages
    xx_psk3,  // and only who has the psk gets through
    k,        // both know the other's key: one message, one direction
    k_psk0,
};
enum class Role : std::uint8_t { initiator, responder };

// A handshake's payload may be this long, whichever message it rides on: 96 is the most that keys
// and tags take.
inline constexpr std::size_t payload_max = message_max - 96;

// Keys are borrowed: they outlive the handshake.
struct Parameters {
    Pattern pattern = Pattern::xx;
    Role role = Role::initiator;
    std::span<const std::uint8_t> prologue = {};  // the same at both ends, or nothing opens
    const X25519KeyPair* own = nullptr;
    std::optional<X25519PublicKey> theirs = std::nullopt;  // k and k_psk0: known beforehand
    const Key* psk = nullptr;                              // xx_psk3 and k_psk0
    // Only where frozen vectors are made or held: everybody else has a fresh one made.
    std::optional<X25519KeyPair> ephemeral_for_vectors = std::nullopt;
};

// The session after the handshake. A one-way pattern has one direction.
struct Session {
    std::optional<CipherState> send;
    std::optional<CipherState> receive;
};

class Handshake {
  public:
    // Nothing unless exactly the keys that the pattern asks for are given.
    static std::optional<Handshake> begin(Parameters parameters);

    // The next message with a payload in it. Nothing when it is not this side's turn, when the
    // payload is longer than payload_max, or (and this ends the handshake) when their key is of low
    // order. opening: where given, it gets what opens this one payload (SymmetricState::opening).
    std::optional<std::vector<std::uint8_t>> write(std::span<const std::uint8_t> payload = {},
                                                   std::optional<Secret<64>>* opening = nullptr);

    // The payload of their next message. Nothing when it is not their turn; nothing and the end of
    // the handshake when the message is too long, too short, changed, or made with other keys.
    std::optional<GuardedBytes> read(std::span<const std::uint8_t> message);

    bool is_finished() const { return stage_ == Stage::finished; }

    // Nothing before the handshake's last message, as the two below. Both ends have the same hash;
    // nobody else can bring it about, so it names the session.
    std::optional<Hash> hash() const;

    // The key the other side proved to have. In xx_psk3 the initiator has no proof of the psk from
    // the responder before the responder's first message of the session opens: pin it then.
    std::optional<X25519PublicKey> their_key() const;

    // Once.
    std::optional<Session> split();

  private:
    enum class Stage : std::uint8_t { under_way, finished, ended };
    enum class Token : std::uint8_t { e, s, ee, es, se, ss, psk };

    explicit Handshake(Parameters parameters);
    static std::span<const Token> tokens(Pattern pattern, std::size_t message);
    bool may(Role writer) const;
    bool write_token(Token token, std::vector<std::uint8_t>& out);
    bool read_token(Token token, std::span<const std::uint8_t>& rest);
    bool mix_token(Token token);
    void mix_ephemeral(const X25519PublicKey& key);
    void message_done();
    void end();

    Parameters given_;
    Stage stage_ = Stage::under_way;
    std::size_t next_ = 0;  // message
    std::optional<SymmetricState> symmetric_;
    std::optional<X25519KeyPair> ephemeral_;
    std::optional<X25519PublicKey> their_ephemeral_;
    Hash hash_{};
};

}  // namespace pipit::crypto::noise
