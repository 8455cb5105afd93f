// header 32 | chunks of one CBOR array. The header: "PIPCCOPY", version, seven zeros, the random
// prefix of the chunks' nonces.
#include "device/vault/copy.hpp"

#include "crypto/random.hpp"
#include "device/vault/chunks.hpp"
#include "device/vault/errors.hpp"
#include "engine/report/cbor.hpp"

#include <algorithm>

namespace pipit::vault {

using engine::cbor::Reader;
using engine::cbor::Writer;
using engine::classroom::Record;
using engine::classroom::RecordKind;

namespace {

constexpr std::array<std::uint8_t, 8> magic{'P', 'I', 'P', 'C', 'C', 'O', 'P', 'Y'};
constexpr std::uint8_t version = 1;
constexpr std::size_t header_size = 32;
constexpr std::size_t prefix_at = header_size - chunk_prefix_size;
constexpr std::size_t name_max = 96;  // bytes: a nickname's or an avatar's
constexpr std::size_t most = engine::copy_bytes_max;

std::size_t size_of(const CopyContent& content) {
    std::size_t size = 1024;
    for (const Bytes& event : content.events) {
        size += event.size() + 8;
    }
    for (const auto& line : content.lines) {
        size += line.text.size() + 64;
    }
    for (const Record& record : content.records) {
        size += record.key.name.size() + record.value.size() + 16;
    }
    return size;
}

// Its room is taken at once, so that nothing of it stays behind where it grew.
Bytes encode(const CopyContent& content) {
    Writer out(size_of(content));
    out.array(11);
    out.bytes(content.learner.bytes);
    out.text(content.nickname);
    out.text(content.avatar);
    out.unsigned_integer(content.heads.generation);
    out.unsigned_integer(content.heads.count);
    out.bytes(content.heads.head);
    out.unsigned_integer(content.heads.ledger_count);
    out.bytes(content.heads.ledger_head);
    out.array(content.events.size());
    for (const Bytes& event : content.events) {
        out.bytes(event);
    }
    out.array(content.lines.size());
    for (const auto& line : content.lines) {
        out.array(4);
        out.bytes(line.text);
        out.boolean(line.arrived);
        out.bytes(line.salt);
        out.bytes(line.hash);
    }
    out.array(content.records.size());
    for (const Record& record : content.records) {
        out.array(3);
        out.unsigned_integer(static_cast<std::uint64_t>(record.key.kind));
        out.bytes(record.key.name);
        out.bytes(record.value);
    }
    return out.take();
}

template <std::size_t N>
void read_into(Reader& in, std::string_view what, std::array<std::uint8_t, N>& out) {
    const auto read = in.bytes(what, N, N);
    if (read.size() == N) {
        std::ranges::copy(read, out.begin());
    }
}

void read_lines(Reader& in, CopyContent& out) {
    const std::size_t lines = in.array("copy.lines", 0, most);
    for (std::size_t i = 0; i < lines && in.ok(); ++i) {
        VaultLedger::Row& line = out.lines.emplace_back();
        in.array("copy.line", 4, 4);
        line.text = in.bytes("copy.text", 0, most);
        line.arrived = in.boolean("copy.arrived");
        read_into(in, "copy.salt", line.salt);
        read_into(in, "copy.hash", line.hash);
    }
}

void read_records(Reader& in, CopyContent& out) {
    const std::size_t records = in.array("copy.records", 0, most);
    for (std::size_t i = 0; i < records && in.ok(); ++i) {
        Record& record = out.records.emplace_back();
        in.array("copy.record", 3, 3);
        record.key.kind = static_cast<RecordKind>(in.unsigned_integer("copy.kind", 255));
        record.key.name = in.bytes("copy.name", 0, most);
        record.value = in.bytes("copy.value", 0, most);
    }
}

Result<CopyContent> decode(std::span<const std::uint8_t> bytes) {
    constexpr std::uint64_t count_max = INT64_MAX;
    Reader in(bytes);
    CopyContent out;
    in.array("copy", 11, 11);
    read_into(in, "copy.learner", out.learner.bytes);
    out.nickname = in.text("copy.nickname", name_max);
    out.avatar = in.text("copy.avatar", name_max);
    out.heads.generation =
        static_cast<std::uint32_t>(in.unsigned_integer("copy.generation", UINT32_MAX));
    out.heads.count = in.unsigned_integer("copy.count", count_max);
    read_into(in, "copy.head", out.heads.head);
    out.heads.ledger_count = in.unsigned_integer("copy.ledger_count", count_max);
    read_into(in, "copy.ledger_head", out.heads.ledger_head);
    const std::size_t events = in.array("copy.events", 0, most);
    for (std::size_t i = 0; i < events && in.ok(); ++i) {
        out.events.push_back(in.bytes("copy.event", 1, most));
    }
    read_lines(in, out);
    read_records(in, out);
    in.end("copy");
    if (!in.ok()) {
        return no_copy();
    }
    return out;
}

}  // namespace

engine::Error no_copy() {
    return {engine::ErrorCode::damaged, "copy",
            "What came from the other computer does not open here. Ask your teacher to send it "
            "again."};
}

Result<Bytes> seal_copy(const crypto::Key& backup_key, const CopyContent& content) {
    Bytes out(header_size);
    std::ranges::copy(magic, out.begin());
    out[8] = version;
    std::ranges::copy(crypto::random_bytes<chunk_prefix_size>(), out.begin() + prefix_at);
    Bytes plain = encode(content);
    const Bytes chunks = seal_chunks(backup_key, out, plain);
    crypto::wipe(plain);
    out.insert(out.end(), chunks.begin(), chunks.end());
    if (out.size() > engine::copy_bytes_max) {
        return engine::Error{engine::ErrorCode::bad_input, "copy",
                             "There is too much in this notebook to move it."};
    }
    return out;
}

Result<CopyContent> open_copy(const crypto::Key& backup_key, std::span<const std::uint8_t> copy) {
    if (copy.size() < header_size || copy.size() > engine::copy_bytes_max ||
        !std::equal(magic.begin(), magic.end(), copy.begin())) {
        return no_copy();
    }
    if (copy[8] > version) {
        return newer_version("copy");
    }
    const auto plain = open_chunks(backup_key, copy.first(header_size), copy.subspan(header_size));
    return plain ? decode(plain->expose()) : no_copy();
}

}  // namespace pipit::vault
