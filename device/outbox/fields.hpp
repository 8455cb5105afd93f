// Fields of this room's CBOR maps and arrays, read and written one way. Invariant: a read that does
// not hold is kept by the reader, whose caller checks once at the end; a secret that was read is
// wiped where the reader put it for a moment.
#pragma once

#include "crypto/secret.hpp"
#include "engine/ids.hpp"
#include "engine/report/cbor.hpp"
#include "engine/result.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace pipit::outbox {

inline void put(engine::cbor::Writer& out, std::uint64_t key, std::span<const std::uint8_t> value) {
    out.unsigned_integer(key);
    out.bytes(value);
}

inline void put(engine::cbor::Writer& out, std::uint64_t key, std::uint64_t value) {
    out.unsigned_integer(key);
    out.unsigned_integer(value);
}

inline void put(engine::cbor::Writer& out, std::uint64_t key,
                const std::optional<engine::Day>& day) {
    out.unsigned_integer(key);
    out.array(day ? 1 : 0);
    if (day) out.integer(day->value);
}

// ---- without a key: an array's item. Zeros where the reader has a problem.

template <std::size_t N>
std::array<std::uint8_t, N> read_array(engine::cbor::Reader& in, std::string_view what) {
    const auto read = in.bytes(what, N, N);
    std::array<std::uint8_t, N> out{};
    if (read.size() == N) std::copy(read.begin(), read.end(), out.begin());
    return out;
}

template <std::size_t N>
crypto::Secret<N> read_secret(engine::cbor::Reader& in, std::string_view what) {
    auto read = in.bytes(what, N, N);
    auto out = crypto::Secret<N>::made_by([&](auto bytes) {
        std::fill(bytes.begin(), bytes.end(), std::uint8_t{0});
        if (read.size() == N) std::copy(read.begin(), read.end(), bytes.begin());
    });
    crypto::wipe(read);
    return out;
}

inline engine::Day read_day(engine::cbor::Reader& in, std::string_view what) {
    using limits = std::numeric_limits<std::int32_t>;
    return {static_cast<std::int32_t>(in.integer(what, limits::min(), limits::max()))};
}

// ---- with its key

template <std::size_t N>
std::array<std::uint8_t, N> take_array(engine::cbor::Reader& in, std::string_view what,
                                       std::uint64_t key) {
    in.key(what, key);
    return read_array<N>(in, what);
}

template <std::size_t N>
crypto::Secret<N> take_secret(engine::cbor::Reader& in, std::string_view what, std::uint64_t key) {
    in.key(what, key);
    return read_secret<N>(in, what);
}

template <class Number = std::uint64_t>
Number take_number(engine::cbor::Reader& in, std::string_view what, std::uint64_t key,
                   std::uint64_t max) {
    in.key(what, key);
    return static_cast<Number>(in.unsigned_integer(what, max));
}

inline std::optional<engine::Day> take_maybe_day(engine::cbor::Reader& in, std::string_view what,
                                                 std::uint64_t key) {
    in.key(what, key);
    if (in.array(what, 0, 1) == 0) return std::nullopt;
    return read_day(in, what);
}

// Nothing may follow. bad_input where something did not hold.
template <class T>
engine::Result<T> finish(engine::cbor::Reader& in, std::string_view what, T value) {
    in.end(what);
    if (!in.ok()) return engine::Error{engine::ErrorCode::bad_input, in.place(), in.problem()};
    return value;
}

}  // namespace pipit::outbox
