// Fields of this room's CBOR maps: fixed arrays and keys, read and written one way. Invariant: a
// secret that was read is wiped where the reader put it for a moment.
#pragma once

#include "crypto/secret.hpp"
#include "engine/report/cbor.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace pipit::outbox {

inline void put(engine::cbor::Writer& out, std::uint64_t key, std::span<const std::uint8_t> value) {
    out.unsigned_integer(key);
    out.bytes(value);
}

inline void put(engine::cbor::Writer& out, std::uint64_t key, std::uint64_t value) {
    out.unsigned_integer(key);
    out.unsigned_integer(value);
}

template <std::size_t N>
std::array<std::uint8_t, N> take_array(engine::cbor::Reader& in, std::string_view what,
                                       std::uint64_t key) {
    in.key(what, key);
    const auto read = in.bytes(what, N, N);
    std::array<std::uint8_t, N> out{};
    if (read.size() == N) std::copy(read.begin(), read.end(), out.begin());
    return out;
}

// Zeros where the reader has a problem: the caller looks at that before it uses them.
template <std::size_t N>
crypto::Secret<N> take_secret(engine::cbor::Reader& in, std::string_view what, std::uint64_t key) {
    in.key(what, key);
    auto read = in.bytes(what, N, N);
    auto out = crypto::Secret<N>::made_by([&](auto bytes) {
        std::fill(bytes.begin(), bytes.end(), std::uint8_t{0});
        if (read.size() == N) std::copy(read.begin(), read.end(), bytes.begin());
    });
    crypto::wipe(read);
    return out;
}

inline std::uint64_t take_number(engine::cbor::Reader& in, std::string_view what, std::uint64_t key,
                                 std::uint64_t max) {
    in.key(what, key);
    return in.unsigned_integer(what, max);
}

// Nothing may follow. bad_input where something did not hold.
inline engine::Result<engine::Done> finished(engine::cbor::Reader& in, std::string_view what) {
    in.end(what);
    if (in.ok()) return engine::Done{};
    return engine::Error{engine::ErrorCode::bad_input, in.place(), in.problem()};
}

}  // namespace pipit::outbox
