// Numbers that follow from others are not written: a sender's waiting sequences are the ones the
// acknowledged bits leave open, a receiver's known hashes are those of applied and named numbers.
#include "engine/classroom/stream_codec.hpp"

#include <algorithm>
#include <bit>

namespace pipit::engine::classroom {

namespace {

std::uint64_t number(cbor::Reader& in, std::string_view what, std::uint64_t key,
                     std::uint64_t max) {
    in.key(what, key);
    return in.unsigned_integer(what, max);
}

EnvelopeHash hash_of(cbor::Reader& in, std::string_view what) {
    EnvelopeHash out{};
    const auto read = in.bytes(what, out.size(), out.size());
    if (read.size() == out.size()) std::copy(read.begin(), read.end(), out.begin());
    return out;
}

// The hash of number `of`; zeros for 0.
EnvelopeHash read_head(cbor::Reader& in, std::uint64_t key, std::uint64_t of) {
    in.key("stream.head", key);
    const EnvelopeHash out = hash_of(in, "stream.head");
    if (of == 0 && out != EnvelopeHash{})
        in.refuse("stream.head", "there is none before the first");
    return out;
}

// {1: greatest, 2: applied}, the same of all three.
void write_window(cbor::Writer& out, std::uint64_t greatest, std::uint64_t applied) {
    out.unsigned_integer(1);
    out.unsigned_integer(greatest);
    out.unsigned_integer(2);
    out.unsigned_integer(applied);
}

void read_window(cbor::Reader& in, std::uint64_t& greatest, std::uint64_t& applied) {
    greatest = number(in, "stream.greatest", 1, sequence_max);
    applied = number(in, "stream.applied", 2, UINT64_MAX);
    const bool beyond = greatest < window_size && applied >> greatest != 0;
    if (beyond || (greatest > 0 && (applied & 1) == 0))
        in.refuse("stream.applied", "the bits do not fit the number");
}

// A conflict shows where it touches what is known.
std::uint64_t read_conflict(cbor::Reader& in, std::uint64_t key, std::uint64_t greatest) {
    return number(in, "stream.conflict", key, std::min(greatest + 1, sequence_max));
}

template <class T>
Result<T> finish(cbor::Reader& in, T value) {
    in.end("stream");
    if (!in.ok()) return Error{ErrorCode::bad_input, in.place(), in.problem()};
    return value;
}

// Of the last window before `last`, what is not acknowledged: what a sender still holds.
std::vector<std::uint64_t> open_numbers(const SendingStream& stream) {
    std::vector<std::uint64_t> out;
    const std::uint64_t first = stream.last < window_size ? 1 : stream.last - window_size + 1;
    for (std::uint64_t n = first; n <= stream.last; ++n) {
        const bool arrived =
            n <= stream.greatest && (stream.applied >> (stream.greatest - n) & 1) != 0;
        if (!arrived) out.push_back(n);
    }
    return out;
}

// What has_room() keeps: all that is a window or more behind the last one has arrived.
bool runs_too_far(const SendingStream& stream) {
    if (stream.last - stream.greatest > window_size) return true;
    for (std::uint64_t ago = 0; ago < std::min(stream.greatest, window_size); ++ago) {
        const bool arrived = (stream.applied >> ago & 1) != 0;
        if (!arrived && stream.last - (stream.greatest - ago) >= window_size) return true;
    }
    return false;
}

}  // namespace

cbor::Bytes encode(const SendingStream& stream) {
    cbor::Writer out;
    out.map(7);
    write_window(out, stream.greatest, stream.applied);
    out.unsigned_integer(3);
    out.bytes(stream.greatest_hash);
    out.unsigned_integer(4);
    out.unsigned_integer(stream.last);
    out.unsigned_integer(5);
    out.bytes(stream.head);
    out.unsigned_integer(6);
    out.boolean(stream.forked);
    out.unsigned_integer(7);
    out.array(stream.waiting.size());
    for (const auto& one : stream.waiting) {
        out.map(2);
        out.unsigned_integer(1);
        out.bytes(one.hash);
        out.unsigned_integer(2);
        out.unsigned_integer(one.epoch);
    }
    return out.take();
}

Result<SendingStream> decode_sending(std::span<const std::uint8_t> bytes) {
    if (const auto held = cbor::check(bytes); !held) return held.error();
    cbor::Reader in(bytes);
    SendingStream out;
    in.map("stream", 7);
    read_window(in, out.greatest, out.applied);
    out.greatest_hash = read_head(in, 3, out.greatest);
    out.last = number(in, "stream.last", 4, sequence_max);
    if (out.last < out.greatest) in.refuse("stream.last", "more is acknowledged than was sent");
    if (in.ok() && runs_too_far(out)) in.refuse("stream.last", "it runs more than a window ahead");
    out.head = read_head(in, 5, out.last);
    if (out.last == out.greatest && out.head != out.greatest_hash)
        in.refuse("stream.head", "it is not the hash of the last one");
    in.key("stream.forked", 6);
    out.forked = in.boolean("stream.forked");
    in.key("stream.waiting", 7);
    const auto numbers = in.ok() ? open_numbers(out) : std::vector<std::uint64_t>{};
    in.array("stream.waiting", numbers.size(), numbers.size());
    for (const std::uint64_t sequence : numbers) {
        in.map("stream.waiting", 2);
        in.key("stream.hash", 1);
        const EnvelopeHash hash = hash_of(in, "stream.hash");
        const auto epoch = static_cast<std::uint32_t>(number(in, "stream.epoch", 2, UINT32_MAX));
        out.waiting.push_back({sequence, hash, epoch});
        if (sequence == out.last && hash != out.head)
            in.refuse("stream.head", "it is not the hash of the last one");
    }
    return finish(in, std::move(out));
}

cbor::Bytes encode(const ReceivingStream& stream) {
    cbor::Writer out;
    out.map(4);
    write_window(out, stream.greatest, stream.applied);
    out.unsigned_integer(3);
    out.unsigned_integer(stream.conflict);
    out.unsigned_integer(4);
    const std::uint64_t known = stream.applied | stream.named();
    out.array(static_cast<std::size_t>(std::popcount(known)));
    for (std::uint64_t ago = 0; ago < window_size; ++ago) {
        if (known >> ago & 1) out.bytes(stream.hashes[(stream.greatest - ago) % window_size]);
    }
    return out.take();
}

Result<ReceivingStream> decode_receiving(std::span<const std::uint8_t> bytes) {
    if (const auto held = cbor::check(bytes); !held) return held.error();
    cbor::Reader in(bytes);
    ReceivingStream out;
    in.map("stream", 4);
    read_window(in, out.greatest, out.applied);
    out.conflict = read_conflict(in, 3, out.greatest);
    in.key("stream.hashes", 4);
    const std::uint64_t known = in.ok() ? out.applied | out.named() : 0;
    const auto count = static_cast<std::size_t>(std::popcount(known));
    in.array("stream.hashes", count, count);
    for (std::uint64_t ago = 0; ago < window_size; ++ago) {
        if (known >> ago & 1)
            out.hashes[(out.greatest - ago) % window_size] = hash_of(in, "stream.hashes");
    }
    return finish(in, out);
}

cbor::Bytes encode(const Acknowledgement& acknowledgement) {
    cbor::Writer out;
    out.map(5);
    write_window(out, acknowledgement.greatest, acknowledgement.applied);
    out.unsigned_integer(3);
    out.bytes(acknowledgement.head);
    out.unsigned_integer(4);
    out.unsigned_integer(acknowledgement.conflict);
    out.unsigned_integer(5);
    out.unsigned_integer(acknowledgement.lamport);
    return out.take();
}

Result<Acknowledgement> decode_acknowledgement(std::span<const std::uint8_t> bytes) {
    if (const auto held = cbor::check(bytes); !held) return held.error();
    cbor::Reader in(bytes);
    Acknowledgement out;
    in.map("acknowledgement", 5);
    read_window(in, out.greatest, out.applied);
    out.head = read_head(in, 3, out.greatest);
    out.conflict = read_conflict(in, 4, out.greatest);
    out.lamport = number(in, "acknowledgement.lamport", 5, INT64_MAX);
    return finish(in, out);
}

}  // namespace pipit::engine::classroom
