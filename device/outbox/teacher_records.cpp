// One map a record; what is not there is an empty array.
#include "device/outbox/teacher_records.hpp"

#include "device/outbox/class_rules.hpp"
#include "device/outbox/fields.hpp"
#include "device/outbox/waiting_records.hpp"

#include <map>
#include <utility>

namespace pipit::outbox {

using engine::cbor::Reader;
using engine::cbor::Writer;
using namespace engine::classroom;

Bytes encode_school(const OwnClass& own, const OwnPrekeys& prekeys) {
    Writer out;
    out.map(10);
    put(out, 1, own.id.bytes);
    out.unsigned_integer(2);
    out.text(own.class_name);
    out.unsigned_integer(3);
    out.text(own.teacher);
    put(out, 4, own.beacon);
    put(out, 5, own.identity.private_key().expose());
    put(out, 6, own.recovery.private_key().expose());
    out.unsigned_integer(7);
    out.unsigned_integer(own.generation);
    out.unsigned_integer(8);
    prekeys.write(out);
    put(out, 9, own.signing.expose());
    out.unsigned_integer(10);
    out.array(own.former.size());
    for (const crypto::X25519KeyPair& pair : own.former)
        out.bytes(pair.private_key().expose());
    return out.take();
}

Result<KeptSchool> decode_school(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    in.map("class", 10);
    ClassId id;
    id.bytes = take_array<16>(in, "class.id", 1);
    in.key("class.name", 2);
    std::string name = in.text("class.name", name_bytes_max);
    in.key("class.teacher", 3);
    std::string teacher = in.text("class.teacher", name_bytes_max);
    const Destination beacon = take_array<8>(in, "class.beacon", 4);
    crypto::X25519KeyPair identity(take_secret<32>(in, "class.identity", 5));
    crypto::X25519KeyPair recovery(take_secret<32>(in, "class.recovery", 6));
    const auto generation = take_number<std::uint32_t>(in, "class.generation", 7, UINT32_MAX);
    in.key("class.prekeys", 8);
    OwnPrekeys prekeys = OwnPrekeys::read(in);
    crypto::Key signing = take_secret<32>(in, "class.signing", 9);
    in.key("class.former", 10);
    std::vector<crypto::X25519KeyPair> former;
    const std::size_t formers = in.array("class.former", 0, former_max);
    for (std::size_t i = 0; i < formers && in.ok(); ++i)
        former.emplace_back(read_secret<32>(in, "class.former"));
    return finish(
        in, "class",
        KeptSchool{OwnClass{id, std::move(name), std::move(teacher), beacon, std::move(identity),
                            std::move(signing), std::move(recovery), generation, std::move(former)},
                   std::move(prekeys)});
}

Bytes encode_device(const Device& device) {
    Bytes paired = encode(device.paired);
    Writer out;
    out.array(3);
    out.bytes(paired);
    out.boolean(device.revoked);
    out.integer(device.since.value);
    crypto::wipe(paired);
    return out.take();
}

Result<Device> decode_device(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    in.array("device", 3, 3);
    Bytes inside = in.bytes("device.paired", 1, 1024);
    const bool revoked = in.boolean("device.revoked");
    const Day since = read_day(in, "device.since");
    in.end("device");
    if (!in.ok()) return engine::Error{engine::ErrorCode::bad_input, in.place(), in.problem()};
    auto paired = decode_paired(inside);
    crypto::wipe(inside);
    if (!paired) return paired.error();
    return Device{std::move(paired).value(), revoked, since};
}

namespace {

constexpr std::uint64_t pupil_format = 2;  // 1 kept the last report of each device
constexpr std::size_t former_bytes_max = std::size_t{1} << 20;
// Of a record: each row may stand from another report, and so may what else is in them.
constexpr std::size_t parts_max = engine::shared_skills_max + days_kept_max + 3;

// What stands of each report that said something last: its skills that no later one named, its
// goals and disputes where they are the last.
using Parts = std::map<Stamp, engine::ReportChanges>;

Parts parts_of(const LearnerRecord& record) {
    Parts out;
    const auto part = [&](const Stamp& when) -> engine::ReportChanges& {
        engine::ReportChanges& one = out[when];
        one.told.lamport = when.lamport;
        return one;
    };
    if (record.withdrawn || record == LearnerRecord{}) return out;
    part(record.newest.when).told = record.newest.what;
    for (const auto& [id, skill] : record.skills)
        part(skill.when).told.skills.push_back(skill.what);
    for (const auto& [id, day] : record.days)
        part(day.when).told.days.push_back(day.what);
    engine::ReportChanges& goals = part(record.goals.when);
    goals.goals = true;
    goals.told.goals = record.goals.what;
    engine::ReportChanges& disputes = part(record.disputes.when);
    disputes.disputes = true;
    disputes.told.disputes = record.disputes.what;
    return out;
}

void write_stamp(Writer& out, const Stamp& stamp) {
    out.unsigned_integer(stamp.lamport);
    out.bytes(stamp.device.bytes);
    out.unsigned_integer(stamp.sequence);
}

Stamp read_stamp(Reader& in) {
    Stamp out;
    out.lamport = in.unsigned_integer("pupil.lamport", INT64_MAX);
    out.device.bytes = read_array<16>(in, "pupil.tag");
    out.sequence = in.unsigned_integer("pupil.sequence", sequence_max);
    return out;
}

void write_record(Writer& out, const LearnerRecord& record) {
    const Parts parts = parts_of(record);
    out.array(2 + parts.size());
    out.boolean(record.withdrawn);
    out.array(3);
    write_stamp(out, record.whole);
    for (const auto& [when, part] : parts) {
        out.array(6);
        write_stamp(out, when);
        out.boolean(part.goals);
        out.boolean(part.disputes);
        const auto bytes = engine::encode_shared(part.told);
        out.bytes(bytes ? *bytes : Bytes{});
    }
}

// A part of a record, into it.
void read_part(Reader& in, LearnerRecord& out) {
    in.array("pupil.report", 6, 6);
    const Stamp when = read_stamp(in);
    engine::ReportChanges part;
    part.since = 1;  // none of them is the whole
    part.goals = in.boolean("pupil.goals");
    part.disputes = in.boolean("pupil.disputes");
    const Bytes bytes = in.bytes("pupil.report", 1, engine::cbor::payload_max);
    if (!in.ok()) return;
    auto report = engine::decode_shared(bytes);
    if (!report) return in.refuse("pupil.report", report.error().where);
    part.told = std::move(report).value();
    out.add(when, part);
}

LearnerRecord read_record(Reader& in) {
    LearnerRecord out;
    const std::size_t items = in.array("pupil.record", 2, 2 + parts_max);
    out.withdrawn = in.boolean("pupil.withdrawn");
    in.array("pupil.whole", 3, 3);
    out.whole = read_stamp(in);
    if (out.withdrawn && items > 2) in.refuse("pupil.record", "who withdrew has no reports");
    for (std::size_t i = 2; i < items && in.ok(); ++i)
        read_part(in, out);
    return out;
}

// Each in a string of its own: what letters hold is nested deeply.
void write_former(Writer& out, const Pupil& pupil) {
    out.array(pupil.former.size());
    for (const Pupil::Former& one : pupil.former) {
        Writer inner;
        inner.array(3);
        inner.bytes(one.device.bytes);
        one.letters.write(inner);
        inner.array(one.waiting.size());
        for (const auto& [sequence, message] : one.waiting) {
            inner.array(2);
            inner.unsigned_integer(sequence);
            inner.bytes(encode(message));
        }
        out.bytes(inner.take());
    }
}

Pupil::Former read_one_former(std::span<const std::uint8_t> bytes, Reader& outer) {
    Reader in(bytes);
    Pupil::Former out;
    in.array("former", 3, 3);
    out.device.bytes = read_array<16>(in, "former.device");
    out.letters = Correspondence::read(in);
    const std::size_t waiting = in.array("former.waiting", 0, window_size);
    for (std::size_t i = 0; i < waiting && in.ok(); ++i) {
        in.array("former.waiting", 2, 2);
        const std::uint64_t sequence = in.unsigned_integer("former.sequence", sequence_max);
        auto message = decode_waiting(in.bytes("former.message", 1, former_bytes_max));
        if (message)
            out.waiting.emplace(sequence, std::move(message).value());
        else
            in.refuse("former.message", message.error().where);
    }
    in.end("former");
    if (!in.ok()) outer.refuse("pupil.former", in.place());
    return out;
}

void read_former(Reader& in, Pupil& out) {
    const std::size_t former = in.array("pupil.former", 0, former_devices_max);
    for (std::size_t i = 0; i < former && in.ok(); ++i) {
        const Bytes bytes = in.bytes("pupil.former", 1, former_bytes_max);
        if (in.ok()) out.former.push_back(read_one_former(bytes, in));
    }
}

}  // namespace

Bytes encode_pupil(const Pupil& pupil) {
    Writer out;
    out.map(16);
    out.unsigned_integer(0);
    out.unsigned_integer(pupil_format);
    put(out, 1, pupil.pseudonym.bytes);
    out.unsigned_integer(2);
    out.unsigned_integer(static_cast<std::uint64_t>(pupil.standing));
    put(out, 3, pupil.device.bytes);
    out.unsigned_integer(4);
    out.text(pupil.nickname);
    out.unsigned_integer(5);
    out.text(pupil.name);
    out.unsigned_integer(6);
    write_record(out, pupil.record);
    out.unsigned_integer(7);
    out.array(pupil.asked.size());
    for (const auto& one : pupil.asked) {
        out.array(one.seen_to ? 3 : 2);
        out.integer(one.day.value);
        out.bytes(one.message);
        if (one.seen_to) out.boolean(true);
    }
    put(out, 8, pupil.heard);
    out.unsigned_integer(9);
    pupil.letters.write(out);
    out.unsigned_integer(10);
    write_former(out, pupil);
    out.unsigned_integer(11);
    out.array(3);
    write_stamp(out, pupil.lacking);
    put(out, 12, static_cast<std::uint64_t>(pupil.owed));
    put(out, 13, std::uint64_t{pupil.returned});
    out.unsigned_integer(14);
    out.array(pupil.goes_by ? 1 : 0);
    if (pupil.goes_by) write_rules(out, *pupil.goes_by);
    put(out, 15, pupil.list_end ? ByteView(*pupil.list_end) : ByteView());
    return out.take();
}

Result<Pupil> decode_pupil(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    Pupil out;
    in.map("pupil", 16);
    in.key("pupil.format", 0);
    if (in.unsigned_integer("pupil.format", pupil_format) != pupil_format)
        in.refuse("pupil.format", "it is of another Pipit");
    out.pseudonym.bytes = take_array<16>(in, "pupil.pseudonym", 1);
    out.standing = take_number<Pupil::Standing>(in, "pupil.standing", 2, 5);
    out.device.bytes = take_array<16>(in, "pupil.device", 3);
    in.key("pupil.nickname", 4);
    out.nickname = in.text("pupil.nickname", name_bytes_max);
    in.key("pupil.name", 5);
    out.name = in.text("pupil.name", name_bytes_max);
    in.key("pupil.record", 6);
    out.record = read_record(in);
    in.key("pupil.asked", 7);
    const std::size_t asked = in.array("pupil.asked", 0, asked_max);
    for (std::size_t i = 0; i < asked && in.ok(); ++i) {
        const bool seen_to = in.array("pupil.asked", 2, 3) == 3;
        const Day day = read_day(in, "pupil.asked");
        out.asked.push_back({day, in.bytes("pupil.asked", 1, engine::cbor::payload_max), seen_to});
        if (seen_to && !in.boolean("pupil.asked")) in.refuse("pupil.asked", "it is not seen to");
    }
    out.heard = take_maybe_day(in, "pupil.heard", 8);
    in.key("pupil.letters", 9);
    out.letters = Correspondence::read(in);
    if (in.ok() && out.letters.learner() != out.pseudonym)
        in.refuse("pupil.letters", "they are another learner's");
    in.key("pupil.former", 10);
    read_former(in, out);
    in.key("pupil.lacking", 11);
    in.array("pupil.lacking", 3, 3);
    out.lacking = read_stamp(in);
    out.owed = take_number<Pupil::Owed>(in, "pupil.owed", 12, 2);
    out.returned = take_number<std::uint8_t>(in, "pupil.returned", 13, two_copies_told);
    in.key("pupil.goes_by", 14);
    if (in.array("pupil.goes_by", 0, 1) == 1) out.goes_by = read_rules(in);
    in.key("pupil.list_end", 15);
    if (const auto end = in.bytes("pupil.list_end", 0, 32); end.size() == 32)
        std::copy(end.begin(), end.end(), out.list_end.emplace().begin());
    else if (!end.empty())
        in.refuse("pupil.list_end", "it is no end of a list");
    return finish(in, "pupil", std::move(out));
}

RecordKey quarantine_key(const Taken& taken, const Pseudonym& who) {
    RecordKey out = key_of({taken.stream, who, taken.sequence});
    out.kind = RecordKind::quarantined;
    out.name.insert(out.name.end(), taken.hash.begin(), taken.hash.end());
    return out;
}

}  // namespace pipit::outbox
