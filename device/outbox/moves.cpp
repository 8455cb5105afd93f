// Names of the records: pseudonym 16, copy 16, part 2 (greatest first) for a part; the device's tag
// for who asks. A part's value: [parts, bytes].
#include "device/outbox/moves.hpp"

#include "device/outbox/fields.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace pipit::outbox {

using engine::Error;
using engine::ErrorCode;
using engine::cbor::Reader;
using engine::cbor::Writer;
using namespace engine::classroom;

namespace {

constexpr std::size_t part_name_bytes = 34;
constexpr std::size_t newcomer_name_bytes = 16;
constexpr std::size_t newcomer_key_bytes_max = 256;

struct PartName {
    Pseudonym who;
    MoveId copy{};
    std::uint16_t part = 0;
};

RecordKey key_of(const PartName& name) {
    RecordKey out{RecordKind::moving, {name.who.bytes.begin(), name.who.bytes.end()}};
    out.name.insert(out.name.end(), name.copy.begin(), name.copy.end());
    out.name.push_back(static_cast<std::uint8_t>(name.part >> 8U));
    out.name.push_back(static_cast<std::uint8_t>(name.part & 255U));
    return out;
}

std::optional<PartName> part_of(const RecordKey& key) {
    if (key.name.size() != part_name_bytes) return std::nullopt;
    PartName out;
    std::copy_n(key.name.begin(), 16, out.who.bytes.begin());
    std::copy_n(key.name.begin() + 16, 16, out.copy.begin());
    out.part = static_cast<std::uint16_t>(key.name[32] << 8U | key.name[33]);
    return out;
}

RecordKey key_of(const DeviceTag& device) {
    return {RecordKind::moving, {device.bytes.begin(), device.bytes.end()}};
}

struct KeptPart {
    std::uint16_t parts = 0;
    Bytes bytes;
};

Bytes encode_part(const MovePart& part) {
    Writer out;
    out.array(2);
    out.unsigned_integer(part.parts);
    out.bytes(part.bytes);
    return out.take();
}

Result<KeptPart> decode_part(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    KeptPart out;
    in.array("part", 2, 2);
    out.parts = static_cast<std::uint16_t>(in.unsigned_integer("part.parts", move_parts_max));
    out.bytes = in.bytes("part.bytes", 1, move_part_bytes_max);
    return finish(in, "part", std::move(out));
}

void erase(const Pseudonym& who, const std::optional<Copy>& copy, Change& change) {
    if (!copy) return;
    for (const std::uint16_t part : copy->here)
        change.erase.push_back(key_of(PartName{who, copy->id, part}));
}

}  // namespace

Bytes encode(const Newcomer& newcomer) {
    Writer out;
    out.array(6);
    out.bytes(newcomer.device.bytes);
    out.bytes(newcomer.reply_to);
    out.bytes(newcomer.reseal_to);
    out.text(newcomer.nickname);
    out.integer(newcomer.day.value);
    out.array(newcomer.decided ? 3 : 0);
    if (newcomer.decided) {
        out.bytes(newcomer.decided->who.bytes);
        out.bytes(newcomer.decided->copy);
        out.bytes(newcomer.decided->key);
    }
    return out.take();
}

Result<Newcomer> decode_newcomer(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    Newcomer out;
    in.array("newcomer", 6, 6);
    out.device.bytes = read_array<16>(in, "newcomer.device");
    out.reply_to = read_array<32>(in, "newcomer.reply_to");
    out.reseal_to = read_array<32>(in, "newcomer.reseal_to");
    out.nickname = in.text("newcomer.nickname", engine::name_bytes_max);
    out.day = read_day(in, "newcomer.day");
    if (const std::size_t there = in.array("newcomer.decided", 0, 3); there == 3) {
        Newcomer::Decided decided;
        decided.who.bytes = read_array<16>(in, "newcomer.who");
        decided.copy = read_array<16>(in, "newcomer.copy");
        decided.key = in.bytes("newcomer.key", 1, newcomer_key_bytes_max);
        out.decided = std::move(decided);
    } else if (there != 0) {
        in.refuse("newcomer.decided", "it has three items");
    }
    return finish(in, "newcomer", std::move(out));
}

Result<Moves> Moves::open(Records& records) {
    const auto kept = records.read(RecordKind::moving);
    if (!kept) return kept.error();
    Moves out;
    std::map<Pseudonym, std::map<MoveId, Copy>> found;
    for (const Record& record : *kept) {
        if (const auto name = part_of(record.key)) {
            const auto part = decode_part(record.value);
            if (!part) return part.error();
            Copy& copy = found[name->who][name->copy];
            copy.id = name->copy;
            copy.parts = part->parts;
            copy.here.insert(name->part);
        } else if (record.key.name.size() == newcomer_name_bytes) {
            auto newcomer = decode_newcomer(record.value);
            if (!newcomer) return newcomer.error();
            const DeviceTag device = newcomer->device;
            out.newcomers_.emplace(device, std::move(newcomer).value());
        } else {
            return Error{ErrorCode::damaged, "class", "Put a backup of this class back."};
        }
    }
    for (auto& [who, copies] : found) {
        for (auto& [id, copy] : copies) {
            auto& place = copy.whole() ? out.copies_[who].whole : out.copies_[who].coming;
            place = std::move(copy);
        }
    }
    return out;
}

const Newcomer* Moves::taken_for(const Pseudonym& who) const {
    const auto at = std::find_if(newcomers_.begin(), newcomers_.end(), [&](const auto& one) {
        return one.second.decided && one.second.decided->who == who;
    });
    return at == newcomers_.end() ? nullptr : &at->second;
}

const Copy* Moves::copy_for(const Newcomer& newcomer) const {
    if (!newcomer.decided) return nullptr;
    const auto at = copies_.find(newcomer.decided->who);
    if (at == copies_.end() || !at->second.whole) return nullptr;
    const Copy& whole = *at->second.whole;
    return newcomer.decided->has_all() && newcomer.decided->copy != whole.id ? nullptr : &whole;
}

bool Moves::comes_too_late(const Pseudonym& who, const MovePart& part) const {
    const Newcomer* asked = taken_for(who);
    if (asked == nullptr || !asked->decided->has_all()) return false;
    Change unused;
    const auto after_it = after(who, part, unused);
    return after_it.whole && after_it.whole->id != asked->decided->copy;
}

Copies Moves::after(const Pseudonym& who, const MovePart& part, Change& change) const {
    const auto at = copies_.find(who);
    Copies out = at == copies_.end() ? Copies{} : at->second;
    if (part.parts == 0) {
        erase(who, out.whole, change);
        erase(who, out.coming, change);
        return {};
    }
    if (part.part >= part.parts || (out.whole && out.whole->id == part.move)) return out;
    if (!out.coming || out.coming->id != part.move || out.coming->parts != part.parts) {
        erase(who, out.coming, change);
        out.coming = Copy{part.move, part.parts, {}};
    }
    out.coming->here.insert(part.part);
    change.put.push_back({key_of(PartName{who, part.move, part.part}), encode_part(part)});
    if (out.coming->whole()) {
        erase(who, out.whole, change);
        out.whole = std::exchange(out.coming, std::nullopt);
    }
    return out;
}

void Moves::forget(const Pseudonym& who, Change& change) const {
    if (const auto at = copies_.find(who); at != copies_.end()) {
        erase(who, at->second.whole, change);
        erase(who, at->second.coming, change);
    }
    if (const Newcomer* asked = taken_for(who)) change.erase.push_back(key_of(asked->device));
}

void Moves::set(const Pseudonym& who, Copies copies) {
    copies_[who] = std::move(copies);
    if (!copies_[who].whole && !copies_[who].coming) copies_.erase(who);
}

void Moves::forgotten(const Pseudonym& who) {
    copies_.erase(who);
    if (const Newcomer* asked = taken_for(who)) newcomers_.erase(DeviceTag(asked->device));
}

Result<Done> Moves::keep(Records& records, Newcomer newcomer, Change change) {
    change.put.push_back({key_of(newcomer.device), encode(newcomer)});
    if (auto written = records.write(change); !written) return written;
    const DeviceTag device = newcomer.device;
    newcomers_.insert_or_assign(device, std::move(newcomer));
    return Done{};
}

Result<Done> Moves::drop(Records& records, const DeviceTag& device, Change change) {
    change.erase.push_back(key_of(device));
    if (auto written = records.write(change); !written) return written;
    newcomers_.erase(device);
    return Done{};
}

Result<std::map<std::uint16_t, Bytes>> Moves::parts(Records& records, const Pseudonym& who,
                                                    const MoveId& copy, std::uint16_t from,
                                                    std::size_t most) {
    const auto kept = records.read(RecordKind::moving);
    if (!kept) return kept.error();
    std::map<std::uint16_t, Bytes> out;
    for (const Record& record : *kept) {
        const auto name = part_of(record.key);
        if (!name || name->who != who || name->copy != copy || name->part < from) continue;
        if (out.size() >= most) break;
        auto part = decode_part(record.value);
        if (!part) return part.error();
        out.emplace(name->part, std::move(part->bytes));
    }
    return out;
}

}  // namespace pipit::outbox
