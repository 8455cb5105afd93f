// One map; what is not there is an empty array.
#include "device/outbox/child_place.hpp"

#include "device/outbox/record_parts.hpp"

#include <utility>

namespace pipit::outbox {

using engine::cbor::Reader;
using engine::cbor::Writer;

Bytes encode_place(const Place& place, const OwnPrekeys& prekeys) {
    Writer out;
    out.map(12);
    out.unsigned_integer(1);
    out.unsigned_integer(static_cast<std::uint64_t>(place.standing));
    out.unsigned_integer(2);
    out.bytes(place.class_id.bytes);
    out.unsigned_integer(3);
    out.text(place.class_name);
    out.unsigned_integer(4);
    out.text(place.teacher);
    out.unsigned_integer(5);
    out.unsigned_integer(place.contract);
    out.unsigned_integer(6);
    out.bytes(place.reply_to);
    out.unsigned_integer(7);
    out.bytes(place.last_report);
    out.unsigned_integer(8);
    write_day(out, place.last_arrived);
    out.unsigned_integer(9);
    out.array(place.rhythm ? 2 : 0);
    if (place.rhythm) {
        out.unsigned_integer(place.rhythm->stop_minutes);
        out.unsigned_integer(place.rhythm->break_minutes);
    }
    out.unsigned_integer(10);
    place.letters.write(out);
    out.unsigned_integer(11);
    prekeys.write(out);
    out.unsigned_integer(12);
    out.unsigned_integer(place.put_back);
    return out.take();
}

Result<KeptPlace> decode_place(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    KeptPlace out;
    Place& place = out.place;
    in.map("place", 12);
    in.key("place.standing", 1);
    place.standing = static_cast<Standing>(in.unsigned_integer("place.standing", 3));
    in.key("place.class", 2);
    read_exactly(in, "place.class", place.class_id.bytes);
    in.key("place.class_name", 3);
    place.class_name = in.text("place.class_name", name_bytes_max);
    in.key("place.teacher", 4);
    place.teacher = in.text("place.teacher", name_bytes_max);
    in.key("place.contract", 5);
    place.contract = static_cast<std::uint32_t>(in.unsigned_integer("place.contract", UINT32_MAX));
    in.key("place.reply_to", 6);
    read_exactly(in, "place.reply_to", place.reply_to);
    in.key("place.last_report", 7);
    read_exactly(in, "place.last_report", place.last_report);
    in.key("place.last_arrived", 8);
    place.last_arrived = read_maybe_day(in, "place.last_arrived");
    in.key("place.rhythm", 9);
    if (const std::size_t there = in.array("place.rhythm", 0, 2); there == 2) {
        const auto minutes = [&] {
            return static_cast<std::uint16_t>(in.unsigned_integer("place.rhythm", 1440));
        };
        engine::classroom::Rhythm rhythm;
        rhythm.stop_minutes = minutes();
        rhythm.break_minutes = minutes();
        place.rhythm = rhythm;
    } else if (there == 1) {
        in.refuse("place.rhythm", "it has two numbers");
    }
    in.key("place.letters", 10);
    place.letters = Correspondence::read(in);
    in.key("place.prekeys", 11);
    out.prekeys = OwnPrekeys::read(in);
    in.key("place.put_back", 12);
    place.put_back = static_cast<std::uint32_t>(in.unsigned_integer("place.put_back", UINT32_MAX));
    return finish(in, "place", std::move(out));
}

Bytes encode_heard(Day day, std::span<const std::uint8_t> payload) {
    Writer out;
    out.array(2);
    out.integer(day.value);
    out.bytes(payload);
    return out.take();
}

Result<HeardRecord> decode_heard(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    HeardRecord out;
    in.array("heard", 2, 2);
    out.day = read_day(in, "heard.day");
    out.payload = in.bytes("heard.message", 1, engine::cbor::payload_max);
    return finish(in, "heard", std::move(out));
}

}  // namespace pipit::outbox
