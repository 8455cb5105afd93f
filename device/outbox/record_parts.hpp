// What the codecs of this room's records share. Invariant: a read that does not hold is kept by the
// reader, whose caller checks once at the end.
#pragma once

#include "crypto/secret.hpp"
#include "crypto/x25519.hpp"
#include "device/outbox/link.hpp"
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

namespace pipit::outbox {

template <std::size_t N>
void read_exactly(engine::cbor::Reader& in, std::string_view what,
                  std::array<std::uint8_t, N>& out) {
    const auto read = in.bytes(what, N, N);
    if (read.size() == N) std::copy(read.begin(), read.end(), out.begin());
}

inline engine::Day read_day(engine::cbor::Reader& in, std::string_view what) {
    using limits = std::numeric_limits<std::int32_t>;
    return {static_cast<std::int32_t>(in.integer(what, limits::min(), limits::max()))};
}

inline void write_day(engine::cbor::Writer& out, const std::optional<engine::Day>& day) {
    out.array(day ? 1 : 0);
    if (day) out.integer(day->value);
}

inline std::optional<engine::Day> read_maybe_day(engine::cbor::Reader& in, std::string_view what) {
    if (in.array(what, 0, 1) == 0) return std::nullopt;
    return read_day(in, what);
}

// 32 secret bytes; zeros where the reader has a problem.
inline crypto::Key read_key(engine::cbor::Reader& in, std::string_view what) {
    auto bytes = in.bytes(what, 32, 32);
    auto out = crypto::Key::made_by([&](std::span<std::uint8_t, 32> to) {
        std::fill(to.begin(), to.end(), std::uint8_t{0});
        if (bytes.size() == to.size()) std::copy(bytes.begin(), bytes.end(), to.begin());
    });
    crypto::wipe(bytes);
    return out;
}

template <class T>
engine::Result<T> finish(engine::cbor::Reader& in, std::string_view what, T value) {
    in.end(what);
    if (!in.ok()) return engine::Error{engine::ErrorCode::bad_input, in.place(), in.problem()};
    return value;
}

}  // namespace pipit::outbox
