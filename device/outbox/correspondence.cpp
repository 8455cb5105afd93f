// Sealing, acknowledging, telling apart. Invariant: see correspondence.hpp.
#include "device/outbox/correspondence.hpp"

#include "crypto/hash_chain.hpp"
#include "device/outbox/fields.hpp"
#include "device/outbox/ledger_line.hpp"
#include "engine/classroom/epochs_codec.hpp"
#include "engine/classroom/stream_codec.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::cbor::Reader;
using engine::cbor::Writer;

namespace {

// The envelope that so many bytes need; past the last one for too many.
std::size_t size_class(std::size_t bytes) {
    std::size_t at = 0;
    while (at < crypto::envelope_sizes.size() &&
           bytes + crypto::envelope_overhead > crypto::envelope_bytes(crypto::envelope_sizes[at]))
        ++at;
    return at;
}

// What 6, 7 and a child's 8 of a frame take at most (docs/formats/message.md).
constexpr std::size_t facts_bytes_max = 202;

}  // namespace

EnvelopeHash hash_of(const Frame& frame) {
    return crypto::digest({hashed_part(frame)});
}

Bytes encode(const Waiting& waiting) {
    Writer out;
    out.array(waiting.lines.empty() ? 3 : 4);
    out.bytes(waiting.previous);
    out.bytes(waiting.payload);
    out.bytes(waiting.sealed);
    if (!waiting.lines.empty()) out.array(waiting.lines.size());
    for (const engine::LedgerDigest& line : waiting.lines)
        out.bytes(line);
    return out.take();
}

Result<Waiting> decode_waiting(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    Waiting out;
    const std::size_t items = in.array("waiting", 3, 4);  // 3: in no line
    out.previous = read_array<32>(in, "waiting.previous");
    out.payload = in.bytes("waiting.payload", 1, engine::cbor::payload_max);
    out.sealed =
        in.bytes("waiting.sealed", 0, crypto::envelope_bytes(crypto::EnvelopeSize::kib_32));
    const std::size_t lines = items < 4 ? 0 : in.array("waiting.lines", 1, lines_max);
    for (std::size_t i = 0; i < lines && in.ok(); ++i)
        out.lines.push_back(read_array<32>(in, "waiting.line"));
    return finish(in, "waiting", std::move(out));
}

bool Correspondence::learn(const Prekeys& told, Day accepted) {
    const std::uint32_t before = known_.told.newest;
    known_.hear(told.epochs, accepted);
    return seal_for(told, before);
}

bool Correspondence::believe(const Prekeys& told, Day accepted) {
    const std::uint32_t before = known_.told.newest;
    known_.hear_anew(told.epochs, accepted);
    if (known_.told.newest < before) sending_.forget_seals();
    return seal_for(told, before);
}

bool Correspondence::seal_for(const Prekeys& told, std::uint32_t before) {
    // Of one number the last one told counts: who was put back may have made it twice.
    if (known_.told.newest != told.epochs.newest) return false;
    const bool other = their_prekey_ != told.newest;
    if (other && known_.told.newest == before) sending_.forget_seals();
    their_prekey_ = told.newest;
    return other;
}

void Correspondence::advance(Day accepted) {
    known_.advance(accepted);
}

std::size_t Correspondence::size_of(const Bytes& payload) const {
    const Frame frame{{own_, learner_}, sending_.next(), sending_.head, payload, {}, {}};
    return size_class(encode_frame(frame).size() + facts_bytes_max);
}

std::pair<std::uint64_t, Waiting> Correspondence::append(Bytes payload) {
    Waiting waiting{sending_.head, std::move(payload), {}};
    Frame frame;
    frame.stream = {own_, learner_};
    frame.sequence = sending_.next();
    frame.previous = waiting.previous;
    frame.payload = waiting.payload;
    sending_.append(hash_of(frame));
    return {frame.sequence, std::move(waiting)};
}

bool Correspondence::take_back(WaitingMessages& messages) {
    if (messages.empty() || !messages.rbegin()->second.sealed.empty() ||
        messages.rbegin()->first != sending_.last || forked())
        return false;
    sending_.take_back(messages.rbegin()->second.previous);
    messages.erase(std::prev(messages.end()));
    return true;
}

// The facts, where they do not make the envelope a larger one: all of them, or all but what is said
// of a ledger.
void Correspondence::ride_along(Frame& frame, const OwnPrekeys& prekeys, std::uint64_t lamport_here,
                                const LedgerWord* ledger) const {
    const std::size_t bare = frame.sequence == 0 ? 0 : encode_frame(frame).size();
    Frame told = frame;
    if (spoke_ < theirs_.size()) {
        told.acknowledges =
            Acknowledges{theirs_[spoke_].tag, theirs_[spoke_].stream.acknowledgement(lamport_here)};
    }
    told.prekeys = prekeys.announced();
    const auto fits = [&] {
        return frame.sequence == 0 || size_class(encode_frame(told).size()) == size_class(bare);
    };
    if (ledger != nullptr) told.ledger = *ledger;
    if (!fits()) told.ledger.reset();
    if (fits()) frame = std::move(told);
}

std::optional<Outgoing> Correspondence::seal(const Channel& channel, const Frame& frame,
                                             std::uint64_t sequence, std::uint32_t epoch) {
    const crypto::EnvelopeKeys keys{channel.own, their_prekey_, channel.psk};
    auto sealed = crypto::seal_envelope({channel.to, epoch}, keys, encode_frame(frame));
    if (!sealed) return std::nullopt;
    return Outgoing{sequence, std::move(sealed->bytes), std::move(sealed->opening)};
}

std::vector<Outgoing> Correspondence::outgoing(const Channel& channel, const OwnPrekeys& prekeys,
                                               WaitingMessages& messages,
                                               std::uint64_t lamport_here,
                                               const LedgerWord* ledger) {
    std::vector<Outgoing> out;
    const auto epoch = known_.to_seal_for();
    if (!epoch) return out;
    bool told = false;
    std::map<std::uint64_t, Outgoing> fresh;
    for (const std::uint64_t sequence : sending_.to_seal(known_)) {
        const auto at = messages.find(sequence);
        if (at == messages.end()) continue;
        Frame frame{{own_, learner_}, sequence, at->second.previous, at->second.payload, {}, {}};
        ride_along(frame, prekeys, lamport_here, ledger);
        auto one = seal(channel, frame, sequence, *epoch);
        if (!one) continue;
        told = told || frame.acknowledges || frame.prekeys;
        sending_.sealed(sequence, *epoch);
        at->second.sealed = one->sealed;
        fresh.emplace(sequence, std::move(*one));
    }
    for (const std::uint64_t sequence : sending_.to_send(known_)) {
        if (const auto at = fresh.find(sequence); at != fresh.end())
            out.push_back(std::move(at->second));
        else if (const auto kept = messages.find(sequence); kept != messages.end())
            out.push_back({sequence, kept->second.sealed, std::nullopt});
    }
    if (owes_notice_ && !told) {
        Frame notice;
        notice.stream = {own_, learner_};
        ride_along(notice, prekeys, lamport_here, ledger);
        if (notice.acknowledges || notice.prekeys) {
            if (auto one = seal(channel, notice, 0, *epoch)) {
                out.push_back(std::move(*one));
                told = true;
            }
        }
    }
    if (told) owes_notice_ = false;
    return out;
}

// The stream of this tag; a new one where there is room.
std::optional<std::size_t> Correspondence::stream_of(const DeviceTag& tag) {
    for (std::size_t i = 0; i < theirs_.size(); ++i) {
        if (theirs_[i].tag == tag) return i;
    }
    if (has_left(tag)) return std::nullopt;
    if (theirs_.size() >= streams_max) {
        if (left_.size() >= left_streams_max) return std::nullopt;
        // The oldest of those that neither spoke last nor said the last new thing.
        std::size_t gone = 0;
        while (gone == current_ || gone == spoke_)
            ++gone;
        left_.push_back(theirs_[gone].tag);
        theirs_.erase(theirs_.begin() + static_cast<std::ptrdiff_t>(gone));
        if (current_ > gone) --current_;
        if (spoke_ > gone) --spoke_;
    }
    theirs_.push_back({tag, {}});
    return theirs_.size() - 1;
}

bool Correspondence::listens_to(const DeviceTag& stream) const {
    return std::any_of(theirs_.begin(), theirs_.end(),
                       [&](const Theirs& one) { return one.tag == stream; });
}

Correspondence Correspondence::on_another_device(const DeviceTag& own) const {
    Correspondence out(own, learner_);
    out.left_ = left_;
    for (const Theirs& one : theirs_)
        out.left_.push_back(one.tag);
    if (out.left_.size() > left_streams_max)
        out.left_.erase(out.left_.begin(), out.left_.end() - left_streams_max);
    return out;
}

bool Correspondence::has_left(const DeviceTag& tag) const {
    return std::find(left_.begin(), left_.end(), tag) != left_.end();
}

void Correspondence::acknowledge(const Acknowledgement& said, Taken& out) {
    const auto before = sending_.waiting;
    (void)sending_.acknowledge(said);
    lamport_there_ = std::max(lamport_there_, said.lamport);
    for (const auto& one : before) {
        const bool waits =
            std::any_of(sending_.waiting.begin(), sending_.waiting.end(),
                        [&](const auto& still) { return still.sequence == one.sequence; });
        if (!waits) out.arrived.push_back(one.sequence);
    }
}

std::optional<Taken> Correspondence::take(const Frame& frame, Day accepted) {
    if (frame.stream.learner != learner_) return std::nullopt;
    Taken out;
    out.stream = frame.stream.device;
    out.sequence = frame.sequence;
    if (has_left(frame.stream.device)) return out;
    const std::size_t streams = theirs_.size();
    const bool known = std::ranges::any_of(
        theirs_, [&](const Theirs& one) { return one.tag == frame.stream.device; });
    const auto at = stream_of(frame.stream.device);
    if (!at) return std::nullopt;
    out.changed = theirs_.size() != streams;
    if (frame.sequence != 0) {
        out.hash = hash_of(frame);
        out.arrival = theirs_[*at].stream.receive(
            {frame.stream, frame.sequence, out.hash, frame.previous, 0, {}});
        out.newest = theirs_[*at].stream.greatest == frame.sequence;
        owes_notice_ = true;
        spoke_ = *at;
        if (out.arrival == Arrival::fresh) {
            out.payload = frame.payload;
            out.returned = known && current_ != *at;
            current_ = *at;
        }
    }
    out.changed =
        out.changed || out.arrival == Arrival::fresh || out.arrival == Arrival::conflicting;
    if (frame.prekeys) {
        const bool other = out.arrival == Arrival::fresh ? believe(*frame.prekeys, accepted)
                                                         : learn(*frame.prekeys, accepted);
        out.changed = out.changed || other;
    }
    const SendingStream before = sending_;
    if (*at == current_ && frame.acknowledges && frame.acknowledges->device == own_)
        acknowledge(frame.acknowledges->acknowledgement, out);
    out.changed = out.changed || sending_ != before;
    return out;
}

Frame without_message(Frame frame) {
    frame.sequence = 0;
    frame.previous = {};
    frame.payload.clear();
    return frame;
}

void Correspondence::heard_again(const DeviceTag& stream) {
    for (std::size_t i = 0; i < theirs_.size(); ++i) {
        if (theirs_[i].tag == stream) spoke_ = i;
    }
    owes_notice_ = true;
}

WaitingMessages Correspondence::start_over(const DeviceTag& fresh,
                                           const WaitingMessages& messages) {
    own_ = fresh;
    sending_ = {};
    WaitingMessages out;
    for (const auto& [sequence, message] : messages) {
        auto again = append(message.payload);
        again.second.lines = message.lines;
        out.insert(std::move(again));
    }
    return out;
}

void Correspondence::write(Writer& out) const {
    out.map(11);
    put(out, 1, own_.bytes);
    put(out, 2, learner_.bytes);
    put(out, 3, encode(sending_));
    out.unsigned_integer(4);
    out.array(theirs_.size());
    for (const Theirs& one : theirs_) {
        out.array(2);
        out.bytes(one.tag.bytes);
        out.bytes(encode(one.stream));
    }
    out.unsigned_integer(5);
    out.unsigned_integer(current_);
    out.unsigned_integer(6);
    out.unsigned_integer(spoke_);
    out.unsigned_integer(7);
    out.unsigned_integer(lamport_there_);
    out.unsigned_integer(8);
    out.boolean(owes_notice_);
    put(out, 9, encode(known_));
    put(out, 10, their_prekey_);
    out.unsigned_integer(11);
    out.array(left_.size());
    for (const DeviceTag& tag : left_)
        out.bytes(tag.bytes);
}

namespace {

constexpr std::size_t stream_bytes_max = 4096;

template <class T>
T inner(Reader& in, std::string_view what, Result<T> (*decode)(std::span<const std::uint8_t>)) {
    const Bytes bytes = in.bytes(what, 1, stream_bytes_max);
    if (!in.ok()) return {};
    auto value = decode(bytes);
    if (!value) {
        in.refuse(what, value.error().where);
        return {};
    }
    return std::move(value).value();
}

std::uint64_t number(Reader& in, std::string_view what, std::uint64_t key, std::uint64_t max) {
    in.key(what, key);
    return in.unsigned_integer(what, max);
}

}  // namespace

Correspondence Correspondence::read(Reader& in) {
    Correspondence out;
    in.map("letters", 11);
    out.own_.bytes = take_array<16>(in, "letters.own", 1);
    out.learner_.bytes = take_array<16>(in, "letters.learner", 2);
    in.key("letters.sending", 3);
    out.sending_ = inner<SendingStream>(in, "letters.sending", decode_sending);
    in.key("letters.theirs", 4);
    const std::size_t count = in.array("letters.theirs", 0, streams_max);
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        Theirs& one = out.theirs_.emplace_back();
        in.array("letters.theirs", 2, 2);
        one.tag.bytes = read_array<16>(in, "letters.tag");
        one.stream = inner<ReceivingStream>(in, "letters.receiving", decode_receiving);
    }
    const std::uint64_t most = count == 0 ? 0 : count - 1;
    out.current_ = static_cast<std::size_t>(number(in, "letters.current", 5, most));
    out.spoke_ = static_cast<std::size_t>(number(in, "letters.spoke", 6, most));
    out.lamport_there_ = number(in, "letters.lamport", 7, INT64_MAX);
    in.key("letters.owes", 8);
    out.owes_notice_ = in.boolean("letters.owes");
    in.key("letters.epochs", 9);
    out.known_ = inner<KnownEpochs>(in, "letters.epochs", decode_known_epochs);
    out.their_prekey_ = take_array<32>(in, "letters.prekey", 10);
    in.key("letters.left", 11);
    const std::size_t left = in.array("letters.left", 0, left_streams_max);
    for (std::size_t i = 0; i < left && in.ok(); ++i)
        out.left_.push_back({read_array<16>(in, "letters.left")});
    return out;
}

}  // namespace pipit::outbox
