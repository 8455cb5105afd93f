// [text in percent, letters, spacing, colours, still, read aloud, speed, voice, language]
#include "device/outbox/teacher_wishes.hpp"

#include "engine/report/cbor.hpp"
#include "engine/session/event_codec.hpp"

#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::Preferences;
using engine::Result;
using engine::cbor::Bytes;
using engine::cbor::Reader;
using engine::cbor::Writer;

namespace {

constexpr std::size_t fields = 9;

Bytes encode(const Preferences& wishes) {
    Writer out;
    out.array(fields);
    out.unsigned_integer(wishes.text_percent);
    out.unsigned_integer(wishes.letters);
    out.unsigned_integer(wishes.spacing);
    out.unsigned_integer(wishes.colours);
    out.boolean(wishes.still);
    out.boolean(wishes.read_aloud);
    out.unsigned_integer(wishes.voice_speed);
    out.unsigned_integer(wishes.voice);
    out.text(wishes.language);
    return out.take();
}

Result<Preferences> decode(const Bytes& bytes) {
    constexpr std::uint64_t voice_max = 15;
    Reader in(bytes);
    in.array("wishes", fields, fields);
    Preferences out;
    const auto small = [&in](std::uint64_t max) {
        return static_cast<std::uint8_t>(in.unsigned_integer("wishes", max));
    };
    out.text_percent = static_cast<std::uint16_t>(in.unsigned_integer("wishes.text_percent", 200));
    if (out.text_percent < 90) in.refuse("wishes.text_percent", "is too small");
    out.letters = small(1);
    out.spacing = small(2);
    out.colours = small(2);
    out.still = in.boolean("wishes.still");
    out.read_aloud = in.boolean("wishes.read_aloud");
    out.voice_speed = small(2);
    out.voice = small(voice_max);
    out.language = in.text("wishes.language", engine::id_bytes_max);
    in.end("wishes");
    if (!in.ok()) return Error{ErrorCode::bad_input, in.place(), in.problem()};
    return out;
}

}  // namespace

Preferences read_wishes(Records& records) {
    const auto kept = records.read(RecordKind::wishes);
    if (!kept || kept->size() != 1) return {};
    const auto read = decode(kept->front().value);
    return read ? *read : Preferences{};
}

Result<Done> keep_wishes(Records& records, const Preferences& wishes) {
    Bytes bytes = encode(wishes);
    if (const auto read = decode(bytes); !read) return read.error();
    Change change;
    change.put.push_back({{RecordKind::wishes, {}}, std::move(bytes)});
    return records.write(change);
}

}  // namespace pipit::outbox
