// One map; what is not there is an empty array.
#include "device/outbox/child_place.hpp"

#include "device/outbox/fields.hpp"

#include <utility>

namespace pipit::outbox {

using engine::cbor::Reader;
using engine::cbor::Writer;

Bytes encode_place(const Place& place, const OwnPrekeys& prekeys) {
    Writer out;
    out.map(15);
    out.unsigned_integer(1);
    out.unsigned_integer(static_cast<std::uint64_t>(place.standing));
    put(out, 2, place.class_id.bytes);
    out.unsigned_integer(3);
    out.text(place.class_name);
    out.unsigned_integer(4);
    out.text(place.teacher);
    out.unsigned_integer(5);
    out.unsigned_integer(place.contract);
    out.unsigned_integer(6);
    out.text(place.nickname);
    put(out, 7, place.last_report);
    put(out, 8, place.last_arrived);
    out.unsigned_integer(10);
    place.letters.write(out);
    out.unsigned_integer(11);
    prekeys.write(out);
    out.unsigned_integer(12);
    out.unsigned_integer(place.put_back);
    put(out, 13, place.escrow ? ByteView(*place.escrow) : ByteView());
    put(out, 14, place.link.bytes);
    out.unsigned_integer(15);
    out.unsigned_integer(place.put_back_seen);
    out.unsigned_integer(16);
    place.list.write(out);
    return out.take();
}

Result<KeptPlace> decode_place(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    KeptPlace out;
    Place& place = out.place;
    in.map("place", 15);
    place.standing = take_number<Standing>(in, "place.standing", 1, 4);
    place.class_id.bytes = take_array<16>(in, "place.class", 2);
    in.key("place.class_name", 3);
    place.class_name = in.text("place.class_name", name_bytes_max);
    in.key("place.teacher", 4);
    place.teacher = in.text("place.teacher", name_bytes_max);
    place.contract = take_number<std::uint32_t>(in, "place.contract", 5, UINT32_MAX);
    in.key("place.nickname", 6);
    place.nickname = in.text("place.nickname", name_bytes_max);
    place.last_report = take_array<32>(in, "place.last_report", 7);
    place.last_arrived = take_maybe_day(in, "place.last_arrived", 8);
    in.key("place.letters", 10);
    place.letters = Correspondence::read(in);
    in.key("place.prekeys", 11);
    out.prekeys = OwnPrekeys::read(in);
    place.put_back = take_number<std::uint32_t>(in, "place.put_back", 12, UINT32_MAX);
    in.key("place.escrow", 13);
    if (const auto key = in.bytes("place.escrow", 0, 32); key.size() == 32)
        std::copy(key.begin(), key.end(), place.escrow.emplace().begin());
    else if (!key.empty())
        in.refuse("place.escrow", "it is no key");
    place.link.bytes = take_array<16>(in, "place.link", 14);
    place.put_back_seen = take_number<std::uint32_t>(in, "place.put_back_seen", 15, UINT32_MAX);
    in.key("place.list", 16);
    place.list = ToldEnds::read(in);
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
