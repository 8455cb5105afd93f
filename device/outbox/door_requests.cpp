// The bytes of the rows, and where lines go.
#include "device/outbox/door_requests.hpp"

#include "device/outbox/fields.hpp"
#include "device/outbox/ledger_line.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::LedgerEntry;
using engine::cbor::Reader;
using engine::cbor::Writer;

namespace {

constexpr std::size_t carried_max = crypto::envelope_bytes(crypto::EnvelopeSize::kib_32);
constexpr std::size_t opening_size = 64, digest_size = 32;
constexpr std::size_t fields_max = 64, field_bytes_max = 64, what_bytes_max = 64;

}  // namespace

// {1: word, 2: about, 3: private reply key, 4: body, 5: epoch, 6: envelope, 7: [] or [answer],
// 8: [digest…]}
Bytes encode(const DoorAsked& asked) {
    Writer out(asked.body.size() + asked.sealed.size() + (asked.answer ? asked.answer->size() : 0) +
               asked.lines.size() * (digest_size + 2) + 128);
    out.map(8);
    put(out, 1, static_cast<std::uint64_t>(asked.word));
    put(out, 2, asked.about.bytes);
    put(out, 3, asked.reply.private_key().expose());
    put(out, 4, asked.body);
    put(out, 5, asked.epoch);
    put(out, 6, asked.sealed);
    out.unsigned_integer(7);
    out.array(asked.answer ? 1 : 0);
    if (asked.answer) out.bytes(*asked.answer);
    out.unsigned_integer(8);
    out.array(asked.lines.size());
    for (const engine::LedgerDigest& line : asked.lines)
        out.bytes(line);
    return out.take();
}

Result<DoorAsked> decode_door_asked(ByteView bytes) {
    Reader in(bytes);
    in.map("asked", 8);
    const auto word = take_number<DoorWord>(in, "asked.word", 1, UINT8_MAX);
    const engine::Id16 about{take_array<16>(in, "asked.about", 2)};
    DoorAsked out{word, about, crypto::X25519KeyPair(take_secret<32>(in, "asked.reply", 3)),
                  {},   0,     {},
                  {},   {}};
    in.key("asked.body", 4);
    out.body = in.bytes("asked.body", 0, engine::cbor::payload_max);
    out.epoch = take_number<std::uint32_t>(in, "asked.epoch", 5, UINT32_MAX);
    in.key("asked.sealed", 6);
    out.sealed = in.bytes("asked.sealed", 0, carried_max);
    in.key("asked.answer", 7);
    if (in.array("asked.answer", 0, 1) == 1)
        out.answer = in.bytes("asked.answer", 0, engine::cbor::payload_max);
    in.key("asked.lines", 8);
    const std::size_t lines = in.array("asked.lines", 0, lines_max);
    for (std::size_t i = 0; i < lines && in.ok(); ++i)
        out.lines.push_back(read_array<digest_size>(in, "asked.line"));
    return finish(in, "asked", std::move(out));
}

RecordKey door_request_key(DoorWord word, const engine::Id16& about) {
    RecordKey key{RecordKind::door_request, {static_cast<std::uint8_t>(word)}};
    key.name.insert(key.name.end(), about.bytes.begin(), about.bytes.end());
    return key;
}

// ---- lines --------------------------------------------------------------------------------------

namespace {

// [day, what, [field…], size, digest, opening, whether it arrived]
Bytes encode_door_line(const LedgerEntry& line) {
    std::size_t room = 256;  // at once: a key is inside
    for (const std::string& field : line.fields)
        room += field.size() + 2;
    Writer text(room);
    text.array(7);
    text.integer(line.day.value);
    text.text(line.what);
    text.array(line.fields.size());
    for (const std::string& field : line.fields)
        text.text(field);
    text.unsigned_integer(line.size);
    text.bytes(line.digest);
    text.bytes(line.opening);
    text.boolean(line.arrived);
    return text.take();
}

}  // namespace

Record door_ledger_record(const engine::Id16& learner, ByteView envelope, const LedgerEntry& line) {
    Record out{{RecordKind::door_ledger, {learner.bytes.begin(), learner.bytes.end()}}, {}};
    const auto header = crypto::read_envelope_header(envelope);
    if (header) out.key.name.insert(out.key.name.end(), header->id.begin(), header->id.end());
    out.value = encode_door_line(line);
    return out;
}

Result<LedgerEntry> decode_door_line(ByteView bytes) {
    Reader in(bytes);
    LedgerEntry out;
    in.array("line", 7, 7);
    out.day = read_day(in, "line.day");
    out.what = in.text("line.what", what_bytes_max);
    const std::size_t fields = in.array("line.fields", 0, fields_max);
    for (std::size_t i = 0; i < fields; ++i)
        out.fields.push_back(in.text("line.fields", field_bytes_max));
    out.size = in.unsigned_integer("line.size", carried_max);
    out.digest = in.bytes("line.digest", digest_size, digest_size);
    out.opening = in.bytes("line.opening", opening_size, opening_size);
    out.arrived = in.boolean("line.arrived");
    return finish(in, "line", std::move(out));
}

bool is_line_of(const RecordKey& key, const engine::Id16& learner) {
    return key.name.size() >= learner.bytes.size() &&
           std::equal(learner.bytes.begin(), learner.bytes.end(), key.name.begin());
}

Result<std::vector<Record>> arrived_lines(Records& links, const engine::Id16& learner,
                                          const std::vector<engine::LedgerDigest>* of) {
    auto records = links.read(RecordKind::door_ledger);
    if (!records) return records.error();
    std::vector<Record> out;
    for (Record& record : *records) {
        auto line = is_line_of(record.key, learner) ? decode_door_line(record.value)
                                                    : Result<LedgerEntry>(LedgerEntry{});
        crypto::wipe(record.value);
        if (!line) return line.error();
        const bool named =
            of == nullptr || std::ranges::any_of(*of, [&](const engine::LedgerDigest& digest) {
                return std::ranges::equal(digest, line->digest);
            });
        if (named && !line->digest.empty() && !std::exchange(line->arrived, true))
            out.push_back({std::move(record.key), encode_door_line(*line)});
        crypto::wipe(line->opening);
    }
    return out;
}

Result<engine::Done> write_lines(Records& links, std::vector<Record> lines) {
    if (lines.empty()) return engine::Done{};
    Change change;
    change.put = std::move(lines);
    auto written = links.write(change);
    for (Record& record : change.put)
        crypto::wipe(record.value);
    return written;
}

Result<std::vector<RecordKey>> old_lines_of_nobody(Records& links, engine::Day today) {
    constexpr std::int32_t days_kept = 365;
    auto records = links.read(RecordKind::door_ledger);
    if (!records) return records.error();
    std::vector<RecordKey> out;
    for (Record& record : *records) {
        const bool of_nobody = is_line_of(record.key, nobody);
        const auto line = decode_door_line(record.value);
        crypto::wipe(record.value);
        if (of_nobody && line && line->day.value < today.value - days_kept)
            out.push_back(std::move(record.key));
    }
    return out;
}

Result<engine::Done> let_go_of_newcomer(Records& links) {
    auto records = links.read(RecordKind::door_ledger);
    if (!records) return records.error();
    Change change;
    for (Record& record : *records) {
        if (!is_line_of(record.key, nobody_yet)) {
            crypto::wipe(record.value);
            continue;
        }
        change.erase.push_back(record.key);
        std::ranges::copy(nobody.bytes, record.key.name.begin());
        change.put.push_back(std::move(record));
    }
    if (change.put.empty()) return engine::Done{};
    auto written = links.write(change);
    for (Record& record : change.put)
        crypto::wipe(record.value);
    return written;
}

Result<engine::Done> enter_door_lines(Records& links, engine::Notebook& notebook,
                                      const engine::Id16& as) {
    auto records = links.read(RecordKind::door_ledger);
    if (!records) return records.error();
    std::erase_if(*records, [&](const Record& record) { return !is_line_of(record.key, as); });
    if (records->empty()) return engine::Done{};
    const auto entered = notebook.ledger().entries();
    if (!entered) return entered.error();
    Change in, out;
    for (Record& record : *records) {
        auto line = decode_door_line(record.value);
        crypto::wipe(record.value);
        if (!line) return line.error();
        const bool there = std::any_of(entered->begin(), entered->end(),
                                       [&](const auto& one) { return one.digest == line->digest; });
        if (!there) in.left.push_back(std::move(line).value());
        out.erase.push_back(std::move(record.key));
    }
    auto written =
        in.left.empty() ? Result<engine::Done>(engine::Done{}) : notebook.records().write(in);
    for (LedgerEntry& line : in.left)
        crypto::wipe(line.opening);
    return written ? links.write(out) : written;
}

}  // namespace pipit::outbox
