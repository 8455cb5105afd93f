// The handshake state of Noise (section 5.3), with its patterns as tables of tokens.
#include "crypto/noise.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace pipit::crypto::noise {

namespace {

bool has_psk(Pattern pattern) {
    return pattern == Pattern::xx_psk3 || pattern == Pattern::k_psk0;
}

bool is_one_way(Pattern pattern) {
    return pattern == Pattern::k || pattern == Pattern::k_psk0;
}

std::string_view protocol(Pattern pattern) {
    switch (pattern) {
    case Pattern::xx:
        return "Noise_XX_25519_ChaChaPoly_SHA256";
    case Pattern::xx_psk3:
        return "Noise_XXpsk3_25519_ChaChaPoly_SHA256";
    case Pattern::k:
        return "Noise_K_25519_ChaChaPoly_SHA256";
    case Pattern::k_psk0:
        return "Noise_Kpsk0_25519_ChaChaPoly_SHA256";
    }
    return {};
}

// The first `size` bytes of what is left, which then no longer has them.
std::optional<std::span<const std::uint8_t>> take(std::span<const std::uint8_t>& rest,
                                                  std::size_t size) {
    if (rest.size() < size) {
        return std::nullopt;
    }
    const auto taken = rest.first(size);
    rest = rest.subspan(size);
    return taken;
}

X25519PublicKey public_key_of(std::span<const std::uint8_t> bytes) {
    X25519PublicKey key{};
    std::ranges::copy(bytes, key.begin());
    return key;
}

}  // namespace

std::span<const Handshake::Token> Handshake::tokens(Pattern pattern, std::size_t message) {
    using enum Token;
    static constexpr std::array xx_first{e};
    static constexpr std::array xx_second{e, ee, s, es};
    static constexpr std::array xx_third{s, se, psk};  // xx leaves the psk
    static constexpr std::array k_first{psk, e, es, ss};
    const bool keyed = has_psk(pattern);
    if (is_one_way(pattern)) {
        return message > 0 ? std::span<const Token>() : std::span(k_first).subspan(keyed ? 0 : 1);
    }
    switch (message) {
    case 0:
        return xx_first;
    case 1:
        return xx_second;
    case 2:
        return std::span(xx_third).first(keyed ? 3 : 2);
    default:
        return {};
    }
}

std::optional<Handshake> Handshake::begin(Parameters parameters) {
    if (parameters.own == nullptr ||
        parameters.theirs.has_value() != is_one_way(parameters.pattern) ||
        (parameters.psk != nullptr) != has_psk(parameters.pattern)) {
        return std::nullopt;
    }
    return Handshake(std::move(parameters));
}

Handshake::Handshake(Parameters parameters)
    : given_(std::move(parameters)), symmetric_(protocol(given_.pattern)),
      ephemeral_(std::exchange(given_.ephemeral_for_vectors, std::nullopt)) {
    symmetric_->mix_hash(given_.prologue);
    given_.prologue = {};
    if (given_.theirs) {  // both keys are known: they count as said before, the initiator's first
        const bool first = given_.role == Role::initiator;
        symmetric_->mix_hash(first ? given_.own->public_key() : *given_.theirs);
        symmetric_->mix_hash(first ? *given_.theirs : given_.own->public_key());
    }
}

// Messages alternate, the initiator's first.
bool Handshake::may(Role writer) const {
    return stage_ == Stage::under_way &&
           writer == (next_ % 2 == 0 ? Role::initiator : Role::responder);
}

std::optional<std::vector<std::uint8_t>> Handshake::write(std::span<const std::uint8_t> payload,
                                                          std::optional<Secret<64>>* opening) {
    if (!may(given_.role) || payload.size() > payload_max) {
        return std::nullopt;
    }
    std::vector<std::uint8_t> message;
    const bool written = std::ranges::all_of(
        tokens(given_.pattern, next_), [&](Token token) { return write_token(token, message); });
    if (written && opening != nullptr) {
        *opening = symmetric_->opening();
    }
    const auto sealed = written ? symmetric_->seal_and_hash(payload) : std::nullopt;
    if (!sealed) {
        end();
        return std::nullopt;
    }
    message.insert(message.end(), sealed->begin(), sealed->end());
    message_done();
    return message;
}

std::optional<GuardedBytes> Handshake::read(std::span<const std::uint8_t> message) {
    if (!may(given_.role == Role::initiator ? Role::responder : Role::initiator)) {
        return std::nullopt;
    }
    auto rest = message;
    const bool taken = message.size() <= message_max &&
                       std::ranges::all_of(tokens(given_.pattern, next_),
                                           [&](Token token) { return read_token(token, rest); });
    auto payload = taken ? symmetric_->open_and_hash(rest) : std::nullopt;
    if (!payload) {
        end();
        return std::nullopt;
    }
    message_done();
    return payload;
}

bool Handshake::write_token(Token token, std::vector<std::uint8_t>& out) {
    if (token == Token::e) {
        if (!ephemeral_) {
            ephemeral_.emplace(X25519KeyPair::random());
        }
        const X25519PublicKey& key = ephemeral_->public_key();
        out.insert(out.end(), key.begin(), key.end());
        mix_ephemeral(key);
        return true;
    }
    if (token == Token::s) {
        const auto sealed = symmetric_->seal_and_hash(given_.own->public_key());
        if (sealed) {
            out.insert(out.end(), sealed->begin(), sealed->end());
        }
        return sealed.has_value();
    }
    return mix_token(token);
}

bool Handshake::read_token(Token token, std::span<const std::uint8_t>& rest) {
    if (token == Token::e) {
        const auto key = take(rest, sizeof(X25519PublicKey));
        if (key) {
            their_ephemeral_ = public_key_of(*key);
            mix_ephemeral(*their_ephemeral_);
        }
        return key.has_value();
    }
    if (token == Token::s) {
        const auto sealed =
            take(rest, sizeof(X25519PublicKey) + (symmetric_->has_key() ? tag_size : 0));
        const auto key = sealed ? symmetric_->open_and_hash(*sealed) : std::nullopt;
        if (key) {
            given_.theirs = public_key_of(key->expose());
        }
        return key.has_value();
    }
    return mix_token(token);
}

// A psk makes ephemeral keys count as key material, too (section 9.2).
void Handshake::mix_ephemeral(const X25519PublicKey& key) {
    symmetric_->mix_hash(key);
    if (has_psk(given_.pattern)) {
        symmetric_->mix_key(key);
    }
}

// A psk, or an agreement: its first letter is the initiator's key, its second the responder's.
bool Handshake::mix_token(Token token) {
    if (token == Token::psk) {
        symmetric_->mix_key_and_hash(given_.psk->expose());
        return true;
    }
    const bool first_is_e = token == Token::ee || token == Token::es;
    const bool second_is_e = token == Token::ee || token == Token::se;
    const bool is_first = given_.role == Role::initiator;
    const X25519KeyPair& mine =
        (is_first ? first_is_e : second_is_e) ? ephemeral_.value() : *given_.own;
    const X25519PublicKey& theirs =
        (is_first ? second_is_e : first_is_e) ? their_ephemeral_.value() : given_.theirs.value();
    const auto agreed = mine.agree(theirs);
    if (agreed) {
        symmetric_->mix_key(agreed->expose());
    }
    return agreed.has_value();
}

void Handshake::message_done() {
    ++next_;
    if (tokens(given_.pattern, next_).empty()) {
        stage_ = Stage::finished;
        hash_ = symmetric_->hash();
        ephemeral_.reset();
        given_.own = nullptr;
        given_.psk = nullptr;
    }
}

// Wipes all that could be of use.
void Handshake::end() {
    stage_ = Stage::ended;
    symmetric_.reset();
    ephemeral_.reset();
    their_ephemeral_.reset();
    given_ = {};
}

std::optional<Hash> Handshake::hash() const {
    return is_finished() ? std::optional(hash_) : std::nullopt;
}

std::optional<X25519PublicKey> Handshake::their_key() const {
    return is_finished() ? given_.theirs : std::nullopt;
}

std::optional<Session> Handshake::split() {
    if (!is_finished() || !symmetric_) {
        return std::nullopt;
    }
    auto [first, second] = symmetric_->split();
    symmetric_.reset();
    Session session;
    const bool is_first = given_.role == Role::initiator;
    (is_first ? session.send : session.receive).emplace(std::move(first));
    if (!is_one_way(given_.pattern)) {
        (is_first ? session.receive : session.send).emplace(std::move(second));
    }
    return session;
}

}  // namespace pipit::crypto::noise
