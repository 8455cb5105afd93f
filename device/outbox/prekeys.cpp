// Keys in step with their epochs.
#include "device/outbox/prekeys.hpp"

#include "device/outbox/fields.hpp"
#include "engine/classroom/epochs_codec.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

bool OwnPrekeys::advance(engine::Day accepted) {
    const auto change = epochs_.advance(accepted);
    for (const std::uint32_t epoch : change.destroy)
        pairs_.erase(epoch);
    if (change.make) pairs_.emplace(*change.make, crypto::X25519KeyPair::random());
    return change.make || !change.destroy.empty();
}

OwnPrekeys OwnPrekeys::anew(engine::Day accepted, std::uint32_t times) const {
    const auto days = static_cast<std::uint32_t>(std::clamp(accepted.value, 0, 1 << 23));
    OwnPrekeys out;
    out.epochs_ = epochs_;
    (void)out.epochs_.begin_anew(days * 256 + times % 256);
    (void)out.advance(accepted);
    return out;
}

const crypto::X25519KeyPair* OwnPrekeys::find(std::uint32_t epoch) const {
    const auto at = pairs_.find(epoch);
    return at == pairs_.end() ? nullptr : &at->second;
}

std::optional<engine::classroom::Prekeys> OwnPrekeys::announced() const {
    const auto epochs = epochs_.announced();
    const crypto::X25519KeyPair* newest = find(epochs.newest);
    if (newest == nullptr) return std::nullopt;
    return engine::classroom::Prekeys{epochs, newest->public_key()};
}

void OwnPrekeys::write(engine::cbor::Writer& out) const {
    out.array(1 + pairs_.size());
    out.bytes(encode(epochs_));
    for (const auto& [epoch, pair] : pairs_)
        out.bytes(pair.private_key().expose());
}

OwnPrekeys OwnPrekeys::read(engine::cbor::Reader& in) {
    constexpr std::size_t most =
        engine::classroom::lifetime_days / engine::classroom::rotation_days;
    OwnPrekeys out;
    const std::size_t items = in.array("prekeys", 1, 1 + most);
    const auto epochs = engine::classroom::decode_prekey_epochs(in.bytes("prekeys.epochs", 1, 256));
    if (!in.ok()) return out;
    if (!epochs || epochs->held.size() + 1 != items) {
        in.refuse("prekeys.epochs", "they do not fit the keys");
        return out;
    }
    out.epochs_ = *epochs;
    for (const auto& held : out.epochs_.held) {
        crypto::X25519KeyPair pair(read_secret<32>(in, "prekeys.key"));
        if (!in.ok()) return out;
        out.pairs_.emplace(held.epoch, std::move(pair));
    }
    return out;
}

}  // namespace pipit::outbox
