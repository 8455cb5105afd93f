// {1: device, 2: learner, 3: sequence, 4: previous, 5: payload, 6: [] or [device, acknowledgement],
// 7: [] or [oldest, newest, key]}, and 8: [head] or [head, day, signature], or no 8. Keys are
// forever.
#include "engine/classroom/frame.hpp"

#include "engine/classroom/stream_codec.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <cassert>

namespace pipit::engine::classroom {

namespace {

constexpr std::uint64_t device_key = 1, learner_key = 2, sequence_key = 3, previous_key = 4,
                        payload_key = 5, acknowledges_key = 6, prekeys_key = 7, ledger_key = 8;
constexpr std::array<FrameField, 8> table{{{device_key, "frame.device"},
                                           {learner_key, "frame.learner"},
                                           {sequence_key, "frame.sequence"},
                                           {previous_key, "frame.previous"},
                                           {payload_key, "frame.payload"},
                                           {acknowledges_key, "frame.acknowledges"},
                                           {prekeys_key, "frame.prekeys"},
                                           {ledger_key, "frame.ledger"}}};
// Where nothing is said of a ledger its key is not there.
constexpr std::size_t keys_without_ledger = table.size() - 1;

constexpr std::string_view domain = "PIPHASH1";
constexpr std::uint32_t live_max = lifetime_days / rotation_days;

// The bytes of an item's head, and of a key below 24 with the string of `size` bytes it stands for.
constexpr std::size_t head_size(std::uint64_t value) {
    return value < 24 ? 1 : value < 256 ? 2 : value < 65536 ? 3 : value <= UINT32_MAX ? 5 : 9;
}
constexpr std::size_t string_pair(std::size_t size) {
    return 1 + head_size(size) + size;
}
// The map's own head, 1..4, and what stands before the payload's bytes.
constexpr std::size_t numbered_size = 1 + 2 * string_pair(16) + 1 + head_size(sequence_max) +
                                      string_pair(32) + 1 + head_size(cbor::payload_max);
static_assert(numbered_size + 2 + 2 <= frame_room, "an empty 6 and 7 are two bytes each");
// Four numbers of eight bytes and a hash; then all facts.
constexpr std::size_t acknowledgement_max = 1 + 4 * (1 + 9) + string_pair(32);
constexpr std::size_t facts_max = (1 + 1 + string_pair(16) - 1 + 2 + acknowledgement_max) +
                                  (1 + 1 + 5 + 5 + string_pair(32) - 1) +
                                  (1 + 1 + string_pair(32) - 1 + 5 + string_pair(64) - 1);
static_assert(numbered_size + facts_max <= notice_bytes_max);

void write_numbered(cbor::Writer& out, const Frame& frame) {
    out.unsigned_integer(device_key);
    out.bytes(frame.stream.device.bytes);
    out.unsigned_integer(learner_key);
    out.bytes(frame.stream.learner.bytes);
    out.unsigned_integer(sequence_key);
    out.unsigned_integer(frame.sequence);
    out.unsigned_integer(previous_key);
    out.bytes(frame.previous);
    out.unsigned_integer(payload_key);
    out.bytes(frame.payload);
}

template <std::size_t N>
void read_fixed(cbor::Reader& in, std::string_view what, std::array<std::uint8_t, N>& out) {
    const auto read = in.bytes(what, N, N);
    if (read.size() == N) std::copy(read.begin(), read.end(), out.begin());
}

std::optional<Acknowledges> read_acknowledges(cbor::Reader& in) {
    constexpr std::string_view what = "frame.acknowledges";
    in.key(what, acknowledges_key);
    const std::size_t items = in.array(what, 0, 2);
    if (items == 1) in.refuse(what, "it names a stream and says nothing of it");
    if (items != 2) return std::nullopt;
    Acknowledges out;
    read_fixed(in, what, out.device.bytes);
    const auto said = decode_acknowledgement(in.bytes(what, 0, acknowledgement_max));
    if (said)
        out.acknowledgement = *said;
    else
        in.refuse(said.error().where, said.error().remedy);
    return out;
}

std::optional<Prekeys> read_prekeys(cbor::Reader& in) {
    constexpr std::string_view what = "frame.prekeys";
    in.key(what, prekeys_key);
    const std::size_t items = in.array(what, 0, 3);
    if (items == 1 || items == 2) in.refuse(what, "there is a number missing, or the key");
    if (items != 3) return std::nullopt;
    Prekeys out;
    out.epochs.oldest = static_cast<std::uint32_t>(in.unsigned_integer(what, UINT32_MAX));
    out.epochs.newest = static_cast<std::uint32_t>(in.unsigned_integer(what, UINT32_MAX));
    const AnnouncedEpochs& said = out.epochs;
    if (said.oldest == 0 || said.oldest > said.newest || said.newest - said.oldest >= live_max)
        in.refuse(what, "it announces none, or more than there can be");
    read_fixed(in, what, out.newest);
    return out;
}

std::optional<LedgerWord> read_ledger(cbor::Reader& in) {
    constexpr std::string_view what = "frame.ledger";
    in.key(what, ledger_key);
    const std::size_t items = in.array(what, 1, 3);
    if (items == 2) in.refuse(what, "there is a day, and no signature");
    LedgerWord out;
    read_fixed(in, what, out.head);
    if (items != 3) return out;
    Countersigned& signed_for = out.signed_for.emplace();
    signed_for.day.value = static_cast<std::int32_t>(in.integer(what, day_min, day_max));
    read_fixed(in, what, signed_for.signature);
    return out;
}

// A notice has no place in the stream, and a numbered frame has something to say.
void check_kind(cbor::Reader& in, const Frame& frame) {
    if (frame.sequence != 0) {
        if (frame.payload.empty()) in.refuse("frame.payload", "a numbered frame has one");
        return;
    }
    if (frame.previous != EnvelopeHash{}) in.refuse("frame.previous", "a notice follows nothing");
    if (!frame.payload.empty()) in.refuse("frame.payload", "a notice has none");
    if (!frame.acknowledges && !frame.prekeys && !frame.ledger)
        in.refuse("frame.sequence", "a notice says nothing");
}

}  // namespace

cbor::Bytes encode_frame(const Frame& frame) {
    cbor::Writer out;
    out.map(frame.ledger ? table.size() : keys_without_ledger);
    write_numbered(out, frame);
    out.unsigned_integer(acknowledges_key);
    out.array(frame.acknowledges ? 2 : 0);
    if (frame.acknowledges) {
        out.bytes(frame.acknowledges->device.bytes);
        out.bytes(encode(frame.acknowledges->acknowledgement));
    }
    out.unsigned_integer(prekeys_key);
    out.array(frame.prekeys ? 3 : 0);
    if (frame.prekeys) {
        out.unsigned_integer(frame.prekeys->epochs.oldest);
        out.unsigned_integer(frame.prekeys->epochs.newest);
        out.bytes(frame.prekeys->newest);
    }
    if (frame.ledger) {
        const auto& signed_for = frame.ledger->signed_for;
        out.unsigned_integer(ledger_key);
        out.array(signed_for ? 3 : 1);
        out.bytes(frame.ledger->head);
        if (signed_for) {
            out.integer(signed_for->day.value);
            out.bytes(signed_for->signature);
        }
    }
    cbor::Bytes bytes = out.take();
    assert(bytes.size() > frame_bytes_max || decode_frame(bytes).ok());
    return bytes;
}

Result<Frame> decode_frame(std::span<const std::uint8_t> bytes) {
    if (const auto held = cbor::check(bytes, frame_bytes_max); !held) return held.error();
    cbor::Reader in(bytes);
    Frame out;
    const bool has_ledger = in.map("frame", keys_without_ledger, table.size()) == table.size();
    in.key("frame.device", device_key);
    read_fixed(in, "frame.device", out.stream.device.bytes);
    in.key("frame.learner", learner_key);
    read_fixed(in, "frame.learner", out.stream.learner.bytes);
    in.key("frame.sequence", sequence_key);
    out.sequence = in.unsigned_integer("frame.sequence", sequence_max);
    in.key("frame.previous", previous_key);
    read_fixed(in, "frame.previous", out.previous);
    in.key("frame.payload", payload_key);
    out.payload = in.bytes("frame.payload", 0, cbor::payload_max);
    out.acknowledges = read_acknowledges(in);
    out.prekeys = read_prekeys(in);
    if (has_ledger) out.ledger = read_ledger(in);
    if (in.ok()) check_kind(in, out);
    in.end("frame");
    if (!in.ok()) return Error{ErrorCode::bad_input, in.place(), in.problem()};
    return out;
}

cbor::Bytes hashed_part(const Frame& frame) {
    cbor::Writer out;
    out.map(5);
    write_numbered(out, frame);
    const cbor::Bytes numbered = out.take();
    cbor::Bytes bytes(domain.size() + numbered.size());
    std::copy(numbered.begin(), numbered.end(),
              std::copy(domain.begin(), domain.end(), bytes.begin()));
    return bytes;
}

std::span<const FrameField> frame_fields() {
    return table;
}

}  // namespace pipit::engine::classroom
