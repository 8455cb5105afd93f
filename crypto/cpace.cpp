// CPace through crypto_core_ristretto255, crypto_scalarmult_ristretto255, SHA-512 and HMAC-SHA-512.
#include "crypto/cpace.hpp"

#include "crypto/random.hpp"

#include <algorithm>
#include <initializer_list>
#include <sodium.h>

namespace pipit::crypto::cpace {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::string_view generator_label = "CPaceRistretto255";
constexpr std::string_view key_label = "CPaceRistretto255_ISK";
constexpr std::string_view session_label = "CPaceSidOutput";
constexpr std::string_view confirmation_label = "CPaceMac";
constexpr std::string_view psk_label = "PIPPSK1";
constexpr std::size_t hash_block = 128;  // of SHA-512

static_assert(crypto_core_ristretto255_HASHBYTES == crypto_hash_sha512_BYTES);
static_assert(std::tuple_size_v<Confirmation> == crypto_auth_hmacsha512_BYTES);

Bytes bytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// prepend_len: how long it is, seven bits a byte, least significant first.
std::vector<std::uint8_t> length_of(Bytes piece) {
    std::vector<std::uint8_t> out;
    std::size_t left = piece.size();
    for (; left >= 128; left >>= 7U) {
        out.push_back(static_cast<std::uint8_t>(left | 128U));
    }
    out.push_back(static_cast<std::uint8_t>(left));
    return out;
}

class Sha512 {
  public:
    Sha512() {
        start();
        crypto_hash_sha512_init(&state_);
    }
    ~Sha512() { sodium_memzero(&state_, sizeof state_); }
    Sha512(const Sha512&) = delete;
    Sha512& operator=(const Sha512&) = delete;

    Sha512& add(Bytes piece) {
        crypto_hash_sha512_update(&state_, piece.data(), piece.size());
        return *this;
    }
    // lv_cat: each piece behind its length.
    Sha512& add_measured(std::initializer_list<Bytes> pieces) {
        for (const Bytes& piece : pieces) {
            add(length_of(piece)).add(piece);
        }
        return *this;
    }
    void finish(std::span<std::uint8_t, 64> out) { crypto_hash_sha512_final(&state_, out.data()); }

  private:
    crypto_hash_sha512_state state_{};
};

// Over lv_cat(share, data) under H("CPaceMac" || sid || ISK): the draft's explicit confirmation.
Secret<64> confirmation_of(const Secret<64>& key, const Share& share, Bytes data) {
    crypto_auth_hmacsha512_state state;
    crypto_auth_hmacsha512_init(&state, key.expose().data(), key.expose().size());
    for (const Bytes piece : {Bytes(share), data}) {
        const auto length = length_of(piece);
        crypto_auth_hmacsha512_update(&state, length.data(), length.size());
        crypto_auth_hmacsha512_update(&state, piece.data(), piece.size());
    }
    auto out = Secret<64>::made_by(
        [&](auto bytes) { crypto_auth_hmacsha512_final(&state, bytes.data()); });
    sodium_memzero(&state, sizeof state);
    return out;
}

Key random_scalar() {
    start();
    return Key::made_by([](auto out) { crypto_core_ristretto255_scalar_random(out.data()); });
}

}  // namespace

Context pairing_context(const std::array<std::uint8_t, 16>& session) {
    const auto copy = [](Bytes from) { return std::vector(from.begin(), from.end()); };
    return {copy(bytes("PIPPAIR1")), copy(session), copy(bytes("child")), copy(bytes("teacher"))};
}

Key generator(std::string_view code, const Context& context) {
    const std::size_t said = length_of(bytes(code)).size() + code.size() +
                             length_of(bytes(generator_label)).size() + generator_label.size();
    const std::vector<std::uint8_t> zeros(said < hash_block - 1 ? hash_block - 1 - said : 0);
    const auto hash = Secret<64>::made_by([&](auto out) {
        Sha512()
            .add_measured(
                {bytes(generator_label), bytes(code), zeros, context.channel, context.session})
            .finish(out);
    });
    return Key::made_by(
        [&](auto out) { crypto_core_ristretto255_from_hash(out.data(), hash.expose().data()); });
}

std::optional<Key> multiply(const Key& scalar, Bytes point) {
    start();
    if (point.size() != crypto_core_ristretto255_BYTES) {
        return std::nullopt;
    }
    bool made = false;
    Key product = Key::made_by([&](auto out) {
        made =
            crypto_scalarmult_ristretto255(out.data(), scalar.expose().data(), point.data()) == 0;
    });
    if (!made) {
        return std::nullopt;
    }
    return product;
}

Secret<64> intermediate_key(const Context& context, const Key& shared, const Share& initiator,
                            const Share& responder) {
    return Secret<64>::made_by([&](auto out) {
        Sha512()
            .add_measured({bytes(key_label), context.session, shared.expose()})
            .add_measured({initiator, context.initiator_data, responder, context.responder_data})
            .finish(out);
    });
}

SessionId session_output(const Context& context, const Share& initiator, const Share& responder) {
    SessionId out{};
    Sha512()
        .add(bytes(session_label))
        .add_measured({initiator, context.initiator_data, responder, context.responder_data})
        .finish(out);
    return out;
}

Exchange::Exchange(Role role, std::string_view code, Context context,
                   std::optional<Key> scalar_for_vectors)
    : role_(role), context_(std::move(context)),
      scalar_(scalar_for_vectors ? std::move(scalar_for_vectors) : random_scalar()) {
    const auto product = multiply(*scalar_, generator(code, context_).expose());
    if (!product) {  // a scalar of zero, which nobody draws
        end();
        return;
    }
    std::ranges::copy(product->expose(), share_.begin());
}

bool Exchange::take_share(Bytes theirs) {
    if (stage_ != Stage::begun) {
        return false;
    }
    const auto shared = multiply(*scalar_, theirs);
    if (!shared || std::ranges::equal(theirs, share_)) {  // our own share, sent back
        end();
        return false;
    }
    const bool is_first = role_ == Role::initiator;
    Share their_share{};
    std::ranges::copy(theirs, their_share.begin());
    const Share& first = is_first ? share_ : their_share;
    const Share& second = is_first ? their_share : share_;
    const auto key = intermediate_key(context_, *shared, first, second);
    const auto confirming = Secret<64>::made_by([&](auto out) {
        Sha512().add(bytes(confirmation_label)).add(context_.session).add(key.expose()).finish(out);
    });
    own_ = confirmation_of(confirming, first, context_.initiator_data);
    expected_ = confirmation_of(confirming, second, context_.responder_data);
    if (!is_first) {
        std::swap(own_, expected_);
    }
    psk_ = Key::made_by([&](auto out) {
        crypto_generichash(out.data(), out.size(), bytes(psk_label).data(), psk_label.size(),
                           key.expose().data(), key.expose().size());
    });
    session_id_ = session_output(context_, first, second);
    scalar_.reset();
    stage_ = Stage::shared;
    return true;
}

std::optional<Confirmation> Exchange::confirmation() const {
    const bool may =
        stage_ == Stage::confirmed || (stage_ == Stage::shared && role_ == Role::initiator);
    if (!may) {
        return std::nullopt;
    }
    Confirmation said{};
    std::ranges::copy(own_->expose(), said.begin());
    return said;
}

std::optional<Key> Exchange::confirm(Bytes theirs) {
    if (stage_ != Stage::shared) {
        return std::nullopt;
    }
    const auto right = expected_->expose();
    if (theirs.size() != right.size() ||
        sodium_memcmp(theirs.data(), right.data(), right.size()) != 0) {
        end();
        return std::nullopt;
    }
    stage_ = Stage::confirmed;
    expected_.reset();
    return std::exchange(psk_, std::nullopt);
}

std::optional<SessionId> Exchange::session_id() const {
    const bool known = stage_ == Stage::shared || stage_ == Stage::confirmed;
    return known ? std::optional(session_id_) : std::nullopt;
}

// Wipes all that could be of use.
void Exchange::end() {
    stage_ = Stage::ended;
    scalar_.reset();
    psk_.reset();
    own_.reset();
    expected_.reset();
}

}  // namespace pipit::crypto::cpace
