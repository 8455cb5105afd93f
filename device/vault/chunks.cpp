// Chunk i is sealed with the nonce "prefix16 | i u64" and the associated data "header | 1 where it
// is the last, else 0" (STREAM: V. Hoang, R. Reyhanitabar, P. Rogaway, D. Vizar, "Online
// Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", 2015, section 7).
#include "device/vault/chunks.hpp"

#include "crypto/sealed.hpp"

#include <algorithm>
#include <cassert>

namespace pipit::vault {

namespace {

constexpr std::size_t chunk_size = 64U << 10;
constexpr std::size_t sealed_size = chunk_size + chunk_tag_size;

crypto::Nonce nonce_of(std::span<const std::uint8_t> header, std::uint64_t chunk) {
    assert(header.size() >= chunk_prefix_size);
    crypto::Nonce nonce{};
    std::ranges::copy(header.last(chunk_prefix_size), nonce.begin());
    for (std::size_t i = 0; i < 8; ++i) {
        nonce[chunk_prefix_size + i] = static_cast<std::uint8_t>(chunk >> (8 * i));
    }
    return nonce;
}

Bytes associated(std::span<const std::uint8_t> header, bool last) {
    Bytes out(header.begin(), header.end());
    out.push_back(last ? 1 : 0);
    return out;
}

}  // namespace

Bytes seal_chunks(const crypto::Key& key, std::span<const std::uint8_t> header,
                  std::span<const std::uint8_t> plain) {
    Bytes out;
    out.reserve(plain.size() + (plain.size() / chunk_size + 1) * chunk_tag_size);
    std::uint64_t chunk = 0;
    std::size_t at = 0;
    do {
        const std::size_t size = std::min(chunk_size, plain.size() - at);
        const bool last = at + size == plain.size();
        const auto sealed = crypto::seal(key, nonce_of(header, chunk), plain.subspan(at, size),
                                         associated(header, last));
        out.insert(out.end(), sealed.begin(), sealed.end());
        at += size;
        ++chunk;
    } while (at < plain.size());
    return out;
}

std::optional<crypto::GuardedBytes> open_chunks(const crypto::Key& key,
                                                std::span<const std::uint8_t> header,
                                                std::span<const std::uint8_t> chunks) {
    const std::size_t tags = (chunks.size() + sealed_size - 1) / sealed_size * chunk_tag_size;
    if (chunks.size() <= tags) {
        return std::nullopt;
    }
    crypto::GuardedBytes plain(chunks.size() - tags);
    auto to = plain.expose();
    for (std::uint64_t chunk = 0; !chunks.empty(); ++chunk) {
        const std::size_t size = std::min(sealed_size, chunks.size());
        const bool last = size == chunks.size();
        const auto opened = crypto::open(key, nonce_of(header, chunk), chunks.first(size),
                                         associated(header, last));
        if (!opened) {
            return std::nullopt;
        }
        std::ranges::copy(opened->expose(), to.begin());
        to = to.subspan(opened->expose().size());
        chunks = chunks.subspan(size);
    }
    return plain;
}

}  // namespace pipit::vault
