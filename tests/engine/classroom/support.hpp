// What the classroom's tests share: envelopes with a hash of their own, made without cryptography.
#pragma once

#include "engine/classroom/stream.hpp"
#include "tests/bench/random.hpp"

#include <cstdint>
#include <utility>

namespace pipit::engine::classroom::testing {

// 32 bytes that differ where anything in the envelope differs. No protection against anybody.
inline EnvelopeHash hash_inside(const Envelope& envelope) {
    EnvelopeHash out{};
    std::uint64_t state = 0xCBF29CE484222325U;
    const auto mix = [&](std::uint64_t value) {
        state = (state ^ value) * 0x9E3779B97F4A7C15U;
        state ^= state >> 29;
    };
    for (std::size_t i = 0; i < 16; ++i)
        mix(envelope.stream.device.bytes[i] * 256U + envelope.stream.learner.bytes[i]);
    mix(envelope.sequence);
    for (const std::uint8_t byte : envelope.previous)
        mix(byte);
    for (const std::uint8_t byte : envelope.payload)
        mix(byte);
    for (std::size_t i = 0; i < out.size(); ++i) {
        mix(i);
        out[i] = static_cast<std::uint8_t>(state >> 56);
    }
    return out;
}

inline StreamId stream_id(std::uint8_t device = 1, std::uint8_t learner = 1) {
    StreamId out;
    out.device.bytes[15] = device;
    out.learner.bytes[15] = learner;
    return out;
}

// The next envelope of a stream, appended to it.
inline Envelope append(SendingStream& sender, cbor::Bytes payload,
                       const StreamId& stream = stream_id()) {
    Envelope out{stream, sender.next(), {}, sender.head, 0, std::move(payload)};
    out.hash = hash_inside(out);
    sender.append(out.hash);
    return out;
}

// A sender that was told of one live prekey today.
inline KnownEpochs one_live_epoch(std::uint32_t epoch = 1) {
    KnownEpochs known;
    known.hear({epoch, epoch}, Day{20000});
    return known;
}

}  // namespace pipit::engine::classroom::testing
