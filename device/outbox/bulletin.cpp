// Fixed places, checked one by one.
#include "device/outbox/bulletin.hpp"

#include <algorithm>
#include <vector>

namespace pipit::outbox {

namespace {

constexpr std::array<std::uint8_t, 8> head{'P', 'I', 'P', 'K', 1, 0, 0, 0};
constexpr std::array<std::uint8_t, 8> domain{'P', 'I', 'P', 'K', 'E', 'Y', 'S', '1'};
constexpr std::size_t signed_size = bulletin_size - 64;

std::vector<std::uint8_t> message(std::span<const std::uint8_t> bulletin) {
    std::vector<std::uint8_t> out(domain.size() + signed_size);
    const auto at = std::copy(domain.begin(), domain.end(), out.begin());
    std::copy_n(bulletin.begin(), signed_size, at);
    return out;
}

std::uint32_t number_at(std::span<const std::uint8_t> bytes, std::size_t at) {
    std::uint32_t out = 0;
    for (std::size_t i = 4; i-- > 0;)
        out = out << 8 | bytes[at + i];
    return out;
}

}  // namespace

Bulletin make_bulletin(const crypto::SigningKey& by, const std::array<std::uint8_t, 8>& beacon,
                       const engine::classroom::Prekeys& prekeys) {
    Bulletin out{};
    auto at = std::copy(head.begin(), head.end(), out.begin());
    at = std::copy(beacon.begin(), beacon.end(), at);
    for (const std::uint32_t number : {prekeys.epochs.oldest, prekeys.epochs.newest}) {
        for (int shift = 0; shift < 32; shift += 8)
            *at++ = static_cast<std::uint8_t>(number >> shift);
    }
    at = std::copy(prekeys.newest.begin(), prekeys.newest.end(), at);
    const auto signature = by.sign(message(out));
    std::copy(signature.begin(), signature.end(), at);
    return out;
}

std::optional<engine::classroom::Prekeys> read_bulletin(std::span<const std::uint8_t> bytes,
                                                        const crypto::PublicKey& by,
                                                        const std::array<std::uint8_t, 8>& beacon) {
    if (bytes.size() != bulletin_size || !std::equal(head.begin(), head.end(), bytes.begin()) ||
        !std::equal(beacon.begin(), beacon.end(), bytes.begin() + head.size()) ||
        !crypto::verifies(by, message(bytes), bytes.subspan(signed_size)))
        return std::nullopt;
    engine::classroom::Prekeys out;
    out.epochs = {number_at(bytes, 16), number_at(bytes, 20)};
    std::copy_n(bytes.begin() + 24, out.newest.size(), out.newest.begin());
    return out;
}

}  // namespace pipit::outbox
