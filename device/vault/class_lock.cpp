// See class_lock.hpp.
#include "device/vault/class_lock.hpp"

#include "crypto/hash_chain.hpp"
#include "crypto/random.hpp"
#include "crypto/sealed.hpp"
#include "crypto/subkey.hpp"

#include <algorithm>
#include <string_view>

namespace pipit::vault {

LockId lock_id(engine::ClassKey key) {
    constexpr std::array<std::uint8_t, 8> label{'P', 'I', 'P', 'C', 'L', 'O', 'C', 'K'};
    const auto hash = crypto::digest({label, key});
    LockId id{};
    std::copy_n(hash.begin(), id.size(), id.begin());
    return id;
}

namespace {

crypto::Key wrapping_key(engine::ClassKey key) {
    return crypto::subkey(
        crypto::Key::made_by([&](auto out) { std::ranges::copy(key, out.begin()); }),
        crypto::Purpose::class_slots);
}

}  // namespace

ClassKeyHere::ClassKeyHere(engine::ClassKey key) : key_(wrapping_key(key)), id_(lock_id(key)) {}

std::vector<std::uint8_t> ClassKeyHere::wrap(std::span<const std::uint8_t> plain,
                                             std::span<const std::uint8_t> head) const {
    const auto nonce = crypto::random_bytes<24>();
    auto sealed = crypto::seal(key_, nonce, plain, head);
    sealed.insert(sealed.begin(), nonce.begin(), nonce.end());
    return sealed;
}

std::optional<crypto::GuardedBytes> ClassKeyHere::unwrap(std::span<const std::uint8_t> wrapped,
                                                         std::span<const std::uint8_t> head) const {
    crypto::Nonce nonce{};
    if (wrapped.size() < wrap_overhead) {
        return std::nullopt;
    }
    std::copy_n(wrapped.begin(), nonce.size(), nonce.begin());
    return crypto::open(key_, nonce, wrapped.subspan(nonce.size()), head);
}

}  // namespace pipit::vault
