// See record.hpp. The opening keys of sealed messages are the learner's consent to an audit, a file
// of their own; so they are taken out here, before anything is written.
#include "engine/report/record.hpp"

#include "engine/report/event_values.hpp"

#include <algorithm>
#include <utility>

namespace pipit::engine {

namespace {

constexpr std::string_view element_begin = "<script type=\"application/json\" id=\"record\">\n";
constexpr std::string_view element_end = "</script>\n";

}  // namespace

Result<LearnerRecord> record_of(Notebook& notebook) {
    LearnerRecord out;
    out.pipit = PIPIT_VERSION;
    out.card = notebook.card();
    out.device = notebook.device();
    out.chains = notebook.chains();
    if (!cbor::is_utf8(out.card.nickname) || !cbor::is_utf8(out.card.avatar))
        return Error{ErrorCode::damaged, "card", "a name is no text"};
    const auto read = notebook.journal().read(
        EventKey{}, [&](const Event& event) { out.events.push_back(event); });
    if (!read) return read.error();
    auto lines = notebook.ledger().entries();
    if (!lines) return lines.error();
    for (LedgerEntry& line : *lines) {
        std::ranges::fill(line.opening, std::uint8_t{0});
        line.opening.clear();
    }
    std::ranges::reverse(*lines);
    out.ledger = std::move(lines).value();
    for (const classroom::RecordField& field : classroom::record_fields) {
        auto records = notebook.records().read(field.kind);
        if (!records) return records.error();
        for (classroom::Record& one : *records) {
            out.notes.push_back(record_note(one));
            std::ranges::fill(one.value, std::uint8_t{0});
        }
    }
    return out;
}

// FNV-1a, 64 bits.
std::string record_schema() {
    std::uint64_t hash = 0xCBF29CE484222325U;
    const auto add = [&](std::string_view words) {
        for (const char c : words)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    };
    add(std::to_string(record_format));
    for (const EventField& field : event_fields()) {
        add(";" + std::to_string(field.kind) + "." + std::to_string(field.key) + " ");
        add(field.id);
        add(" " + std::to_string(static_cast<int>(field.form)));
    }
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[hash >> shift & 15U];
    return out;
}

std::string record_element(std::string_view record) {
    return std::string(element_begin) + std::string(record) + std::string(element_end);
}

std::string_view record_in(std::string_view file) {
    if (file.starts_with('{')) return file;
    const std::size_t begins = file.find(element_begin);
    if (begins == std::string_view::npos) return {};
    file.remove_prefix(begins + element_begin.size());
    return file.substr(0, file.find(element_end));
}

}  // namespace pipit::engine
