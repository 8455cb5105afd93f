// The two ends of a stream. Invariant: see stream.hpp. That nothing below the window is ever
// missing rests on SendingStream::has_room: number n leaves only when n - 64 and all before it were
// acknowledged.
#include "engine/classroom/stream.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

namespace pipit::engine::classroom {

namespace {

constexpr std::uint64_t bit(std::uint64_t ago) {
    return std::uint64_t{1} << ago;
}

// The bits of the newest `count` numbers; with `greatest` for count, of all that exist and fit.
constexpr std::uint64_t window_of(std::uint64_t count) {
    return count >= window_size ? ~std::uint64_t{0} : bit(count) - 1;
}

// `applied`, seen from a later greatest.
constexpr std::uint64_t moved_on(std::uint64_t applied, std::uint64_t by) {
    return by >= window_size ? 0 : applied << by;
}

bool has(std::uint64_t greatest, std::uint64_t applied, std::uint64_t sequence) {
    return sequence <= greatest && greatest - sequence < window_size &&
           (applied & bit(greatest - sequence)) != 0;
}

std::size_t slot(std::uint64_t sequence) {
    return static_cast<std::size_t>(sequence % window_size);
}

}  // namespace

bool SendingStream::has_room() const {
    if (forked || last >= sequence_max) return false;
    return waiting.empty() || next() - waiting.front().sequence < window_size;
}

void SendingStream::append(const EnvelopeHash& hash) {
    assert(has_room());
    ++last;
    head = hash;
    waiting.push_back({last, hash, 0});
}

void SendingStream::take_back(const EnvelopeHash& previous) {
    assert(!waiting.empty() && waiting.back().sequence == last);
    waiting.pop_back();
    --last;
    head = previous;
}

std::vector<std::uint64_t> SendingStream::to_seal(const KnownEpochs& known) const {
    std::vector<std::uint64_t> out;
    if (forked || !known.to_seal_for()) return out;
    for (const Waiting& one : waiting) {
        if (!known.is_live(one.epoch)) out.push_back(one.sequence);
    }
    return out;
}

void SendingStream::sealed(std::uint64_t sequence, std::uint32_t epoch) {
    for (Waiting& one : waiting) {
        if (one.sequence == sequence) one.epoch = epoch;
    }
}

void SendingStream::forget_seals() {
    for (Waiting& one : waiting)
        one.epoch = 0;
}

std::vector<std::uint64_t> SendingStream::to_send(const KnownEpochs& known) const {
    std::vector<std::uint64_t> out;
    if (forked) return out;
    for (const Waiting& one : waiting) {
        if (known.is_live(one.epoch)) out.push_back(one.sequence);
    }
    return out;
}

SendingStream::Outcome SendingStream::acknowledge(const Acknowledgement& ack) {
    const EnvelopeHash* ours = known_hash(ack.greatest);
    forked = forked || ack.conflict != 0 || ack.greatest > last || (ours && *ours != ack.head);
    if (forked) return Outcome::forked;

    const std::uint64_t both = std::max(greatest, ack.greatest);
    const std::uint64_t behind = both - ack.greatest;
    const std::uint64_t known = moved_on(applied, both - greatest);
    const auto run = static_cast<std::uint64_t>(std::countr_one(ack.applied));
    const std::uint64_t vouched = ours ? moved_on(window_of(run), behind) : 0;
    // What it speaks of: its own window, and all after it, which it has not.
    const std::uint64_t span = moved_on(window_of(ack.greatest), behind) | window_of(behind);
    if (ack.greatest > greatest) greatest_hash = ack.head;
    greatest = both;
    applied = known | vouched;
    const auto gone = std::erase_if(
        waiting, [&](const Waiting& one) { return has(greatest, applied, one.sequence); });
    if ((known & span & ~moved_on(ack.applied, behind)) != 0) return Outcome::older;
    return gone > 0 ? Outcome::taken : Outcome::nothing_new;
}

const EnvelopeHash* SendingStream::known_hash(std::uint64_t sequence) const {
    if (sequence == greatest) return &greatest_hash;
    const auto at = std::find_if(waiting.begin(), waiting.end(),
                                 [&](const Waiting& one) { return one.sequence == sequence; });
    return at == waiting.end() ? nullptr : &at->hash;
}

Arrival ReceivingStream::receive(const Envelope& envelope) {
    const std::uint64_t number = envelope.sequence;
    if (number == 0 || number > sequence_max) return Arrival::conflicting;
    if (number <= greatest && greatest - number >= window_size) return Arrival::older;

    const bool later = number > greatest;
    const std::uint64_t known = later ? 0 : (applied | named()) & bit(greatest - number);
    const bool before = has(greatest, applied, number - 1);  // its predecessor is here
    if ((known != 0 && hashes[slot(number)] != envelope.hash) ||
        (before && hashes[slot(number - 1)] != envelope.previous) ||
        (number == 1 && envelope.previous != EnvelopeHash{})) {
        conflict = conflict == 0 ? number : std::min(conflict, number);
        return Arrival::conflicting;
    }
    if (has(greatest, applied, number)) return Arrival::duplicate;

    if (later) {
        const std::uint64_t by = number - greatest;
        for (std::uint64_t i = 0; i < std::min(by, window_size); ++i)
            hashes[slot(number - i)] = {};
        applied = moved_on(applied, by);
        greatest = number;
    }
    applied |= bit(greatest - number);
    hashes[slot(number)] = envelope.hash;
    const bool inside = number > 1 && greatest - (number - 1) < window_size;
    if (inside && !before) hashes[slot(number - 1)] = envelope.previous;
    return Arrival::fresh;
}

Acknowledgement ReceivingStream::acknowledgement(std::uint64_t lamport) const {
    const EnvelopeHash head = greatest == 0 ? EnvelopeHash{} : hashes[slot(greatest)];
    return {greatest, applied, head, conflict, lamport};
}

std::vector<std::uint64_t> ReceivingStream::missing() const {
    std::vector<std::uint64_t> out;
    for (std::uint64_t ago = std::min(greatest, window_size); ago-- > 0;) {
        if ((applied & bit(ago)) == 0) out.push_back(greatest - ago);
    }
    return out;
}

std::uint64_t ReceivingStream::named() const {
    return ~applied & (applied << 1) & window_of(greatest);
}

}  // namespace pipit::engine::classroom
