// Fuzz target: what both ends of an envelope stream keep, and what one tells the other. Claim:
// bytes that are taken are written back as the very same bytes, and a state that was taken can be
// worked with and written again, whatever the other end says.
#include "engine/classroom/epochs_codec.hpp"
#include "engine/classroom/stream_codec.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

namespace {

using namespace pipit::engine;
using namespace pipit::engine::classroom;
using Bytes = std::span<const std::uint8_t>;

template <class T>
bool is_taken(const Result<T>& read, Bytes bytes) {
    if (!read.ok()) {
        if (read.error().where.empty()) std::abort();  // every refusal names its place
        return false;
    }
    const cbor::Bytes again = encode(*read);
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end())) std::abort();
    return true;
}

template <class T, class Decode>
void stays_readable(const T& state, Decode decode) {
    const auto read = decode(encode(state));
    if (!read.ok() || !(*read == state)) std::abort();
}

void work_with(SendingStream sender, const Acknowledgement& said) {
    KnownEpochs known;
    known.hear({1, 3}, Day{20000});
    (void)sender.acknowledge(said);
    stays_readable(sender, decode_sending);
    if (sender.has_room()) sender.append({1, 2, 3});
    for (const std::uint64_t sequence : sender.to_seal(known))
        sender.sealed(sequence, 3);
    if (!sender.forked && sender.to_send(known).size() != sender.waiting.size()) std::abort();
    stays_readable(sender, decode_sending);
}

void work_with(ReceivingStream receiver, std::uint64_t sequence) {
    Envelope envelope;
    envelope.sequence = sequence;
    envelope.hash = {7};
    const Arrival first = receiver.receive(envelope);
    stays_readable(receiver, decode_receiving);
    stays_readable(receiver.acknowledgement(), decode_acknowledgement);
    if (first == Arrival::fresh && receiver.receive(envelope) != Arrival::duplicate) std::abort();
    if (receiver.missing().size() >= window_size) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Bytes bytes(data, size);
    (void)is_taken(decode_prekey_epochs(bytes), bytes);
    (void)is_taken(decode_known_epochs(bytes), bytes);
    const auto said = decode_acknowledgement(bytes);
    if (is_taken(said, bytes)) {
        work_with(SendingStream{}, *said);
        SendingStream knows;  // the very history it speaks of, all of it
        knows.last = said->greatest;
        knows.head = said->head;
        knows.greatest = said->greatest;
        knows.greatest_hash = said->head;
        knows.applied = said->greatest < 64 ? (std::uint64_t{1} << said->greatest) - 1 : UINT64_MAX;
        work_with(knows, *said);
    }
    const auto sender = decode_sending(bytes);
    if (is_taken(sender, bytes)) {
        work_with(*sender, {sender->last, sender->last == 0 ? 0U : 1U, sender->head, 0});
        work_with(*sender, {sender->greatest, sender->applied, sender->head, 0});
        work_with(*sender, {});
    }
    const auto receiver = decode_receiving(bytes);
    if (is_taken(receiver, bytes)) {
        for (const std::uint64_t by : {0U, 1U, 2U, 63U, 64U, 1000U}) {
            work_with(*receiver, receiver->greatest + by);
            work_with(*receiver, receiver->greatest - by);
        }
        work_with(*receiver, sequence_max);
    }
    return 0;
}
