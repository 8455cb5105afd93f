// Fuzz target: bytes as a capture file, and as a consent key. Claim: nothing crashes or hangs;
// packets lie inside the file; a connection holds no more bytes than its packets had; every byte of
// a direction is in a frame, cut or odd; and a consent key that is read holds no digest twice.
#include "device/auditor/capture_file.hpp"
#include "device/auditor/consent_key.hpp"
#include "device/auditor/flows.hpp"
#include "device/auditor/payload.hpp"
#include "device/auditor/spoken.hpp"
#include "tests/fuzz/files.hpp"

#include <cstdint>
#include <span>

using namespace pipit;
using fuzz::demand;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto source = audit::source_of({data, size});
    audit::Flows flows;
    std::uint64_t seen = 0;
    const auto read = audit::read_capture(*source, [&](const audit::Captured& one) {
        seen += 16 + one.bytes.size();
        const audit::Packet packet = audit::read_packet(one);
        demand(packet.payload.size() <= one.bytes.size());
        flows.add(one);
    });
    if (read) demand(read->read_to <= size && 24 + seen == read->read_to);
    std::uint64_t held = 0;
    for (const audit::Connection& one : flows.connections()) {
        for (const audit::Direction* way : {&one.up, &one.down}) {
            const auto& bytes = way->bytes();
            held += bytes.size();
            const audit::Spoken spoken = audit::read_spoken(bytes);
            std::size_t told = 0;
            for (const audit::SaidFrame& frame : spoken.frames) {
                demand(frame.at == told);
                told += frame.size;
            }
            demand(spoken.odd_at.value_or(spoken.cut_at.value_or(bytes.size())) == told);
            demand(!(spoken.odd_at && spoken.cut_at));
            for (const auto envelope : audit::envelopes_in(bytes))
                demand(envelope.size() <= bytes.size());
        }
    }
    demand(held <= size);
    (void)audit::read_payload({data, size});
    (void)audit::read_consent_key(*source);
    return 0;
}
