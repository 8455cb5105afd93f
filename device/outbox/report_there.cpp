// Invariant: see report_there.hpp. Of reports that arrive out of order the newest counts alone: it
// was made while the others waited, and names again what they name.
#include "device/outbox/report_there.hpp"

#include "device/outbox/fields.hpp"
#include "engine/classroom/message.hpp"

#include <utility>
#include <vector>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::ReportChanges;
using engine::SharedReport;
using engine::cbor::Reader;
using engine::cbor::Writer;

namespace {

// The report in a message, as changes; nothing where it is another message.
std::optional<ReportChanges> report_in(std::span<const std::uint8_t> payload) {
    auto message = decode_child_message(payload);
    if (!message) return std::nullopt;
    if (const auto* whole = std::get_if<SharedReport>(&*message)) return engine::all_of(*whole);
    auto* changes = std::get_if<ReportChanges>(&*message);
    if (changes == nullptr) return std::nullopt;
    return std::move(*changes);
}

}  // namespace

void ReportThere::arrived(std::uint64_t at, std::span<const std::uint8_t> payload) {
    if (at < from || at <= number) return;
    const auto said = report_in(payload);
    if (!said || (said->since != 0 && number == 0)) return;
    report = engine::with_changes(report, *said);
    number = at;
}

std::optional<ReportChanges> ReportThere::changes(const WaitingMessages& waiting,
                                                  const SharedReport& now) const {
    if (number == 0) return std::nullopt;
    std::vector<ReportChanges> said;
    for (const auto& [at, message] : waiting) {
        if (at < number) continue;
        if (auto one = report_in(message.payload)) said.push_back(std::move(*one));
    }
    return engine::changes_since(report, said, now);
}

Bytes encode(const ReportThere& there) {
    const auto report = encode_shared(there.report);
    Writer out;
    out.array(3);
    out.unsigned_integer(there.from);
    out.unsigned_integer(report ? there.number : 0);
    out.bytes(there.number != 0 && report ? *report : Bytes{});
    return out.take();
}

Result<ReportThere> decode_report_there(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    ReportThere out;
    in.array("told", 3, 3);
    out.from = in.unsigned_integer("told.from", sequence_max);
    out.number = in.unsigned_integer("told.number", sequence_max);
    const Bytes report = in.bytes("told.report", 0, engine::cbor::payload_max);
    if (out.number != 0) {
        auto read = engine::decode_shared(report);
        if (read)
            out.report = std::move(read).value();
        else
            in.refuse("told.report", read.error().where);
    } else if (!report.empty()) {
        in.refuse("told.report", "none arrived");
    }
    return finish(in, "told", std::move(out));
}

}  // namespace pipit::outbox
