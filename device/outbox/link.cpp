// The maps of docs/formats/pairing.md: an offer, a link with an offer in it, a paired device.
#include "device/outbox/link.hpp"

#include "crypto/random.hpp"
#include "device/outbox/fields.hpp"

#include <algorithm>

namespace pipit::outbox {

namespace {

namespace cbor = engine::cbor;
using engine::Result;
using engine::classroom::DeviceTag;

constexpr std::size_t encoded_max = 1024;  // bytes: more than any of the three takes
// A receiver makes a prekey a week and keeps it for five.
constexpr std::uint32_t epochs_max =
    engine::classroom::lifetime_days / engine::classroom::rotation_days;

void write_offer(cbor::Writer& out, const Offer& offer) {
    const ClassInfo& info = offer.of_class;
    out.map(13);
    put(out, 1, pairing_version);
    put(out, 2, info.id.bytes);
    out.unsigned_integer(3);
    out.text(info.class_name);
    out.unsigned_integer(4);
    out.text(info.teacher_name);
    put(out, 5, offer.agreed.psk.expose());
    put(out, 6, offer.agreed.teacher_tag.bytes);
    put(out, 7, offer.agreed.destination);
    put(out, 8, info.beacon);
    put(out, 9, info.recovery);
    put(out, 10, info.epochs.oldest);
    put(out, 11, info.epochs.newest);
    put(out, 12, info.newest_prekey);
    put(out, 13, info.bulletin);
}

std::string read_name(cbor::Reader& in, std::string_view what, std::uint64_t key) {
    in.key(what, key);
    std::string name = in.text(what, name_bytes_max);
    if (name.empty()) in.refuse(what, "it is empty");
    return name;
}

Offer read_offer(cbor::Reader& in) {
    in.map("offer", 13);
    if (take_number(in, "offer.version", 1, pairing_version) != pairing_version)
        in.refuse("offer.version", "it is none");
    ClassInfo info;
    info.id.bytes = take_array<16>(in, "offer.class", 2);
    info.class_name = read_name(in, "offer.class_name", 3);
    info.teacher_name = read_name(in, "offer.teacher_name", 4);
    crypto::Key psk = take_secret<32>(in, "offer.psk", 5);
    DeviceTag teacher_tag;
    teacher_tag.bytes = take_array<16>(in, "offer.teacher_tag", 6);
    const Tag8 destination = take_array<8>(in, "offer.destination", 7);
    info.beacon = take_array<8>(in, "offer.beacon", 8);
    info.recovery = take_array<32>(in, "offer.recovery", 9);
    info.epochs.oldest = take_number<std::uint32_t>(in, "offer.oldest", 10, UINT32_MAX);
    info.epochs.newest = take_number<std::uint32_t>(in, "offer.newest", 11, UINT32_MAX);
    const auto [oldest, newest] = info.epochs;
    if (oldest == 0 || oldest > newest || newest - oldest >= epochs_max)
        in.refuse("offer.oldest", "the epochs are none");
    info.newest_prekey = take_array<32>(in, "offer.prekey", 12);
    info.bulletin = take_array<32>(in, "offer.bulletin", 13);
    return {std::move(info), {std::move(psk), teacher_tag, destination}};
}

}  // namespace

Result<engine::Done> check_name(std::string_view name, const char* whose) {
    if (!name.empty() && name.size() <= name_bytes_max && cbor::is_utf8(name))
        return engine::Done{};
    return engine::Error{engine::ErrorCode::bad_input, whose,
                         name.empty() ? "write a name" : "write a shorter name"};
}

Tag8 reply_tag(ByteView of) {
    constexpr std::array<std::uint8_t, 8> domain{'P', 'I', 'P', 'R', 'E', 'P', 'L', 'Y'};
    const auto digest = crypto::digest({domain, of});
    Tag8 out{};
    std::copy_n(digest.begin(), out.size(), out.begin());
    return out;
}

crypto::Key key_of(std::span<const std::uint8_t, 32> bytes) {
    return crypto::Key::made_by([&](auto out) { std::ranges::copy(bytes, out.begin()); });
}

Agreed Agreed::random() {
    crypto::Key psk = crypto::random_key();
    DeviceTag tag;
    tag.bytes = crypto::random_bytes<16>();
    const Tag8 destination = crypto::random_bytes<8>();
    return {std::move(psk), tag, destination};
}

Agreed Agreed::copy() const {
    return {key_of(psk.expose()), teacher_tag, destination};
}

cbor::Bytes encode(const Offer& offer) {
    cbor::Writer out(encoded_max);
    write_offer(out, offer);
    return out.take();
}

Result<Offer> decode_offer(ByteView bytes) {
    if (const auto held = cbor::check(bytes, encoded_max); !held) return held.error();
    cbor::Reader in(bytes);
    Offer out = read_offer(in);
    return finish(in, "offer", std::move(out));
}

cbor::Bytes encode(const Link& link) {
    cbor::Writer out(encoded_max);
    out.map(4);
    out.unsigned_integer(1);
    write_offer(out, link.offer);
    put(out, 2, link.own_tag.bytes);
    put(out, 3, link.own.private_key().expose());
    put(out, 4, link.teacher);
    return out.take();
}

Result<Link> decode_link(ByteView bytes) {
    if (const auto held = cbor::check(bytes, encoded_max); !held) return held.error();
    cbor::Reader in(bytes);
    in.map("link", 4);
    in.key("link.offer", 1);
    Offer offer = read_offer(in);
    DeviceTag own_tag;
    own_tag.bytes = take_array<16>(in, "link.own_tag", 2);
    crypto::Key own = take_secret<32>(in, "link.own", 3);
    const auto teacher = take_array<32>(in, "link.teacher", 4);
    return finish(in, "link",
                  Link{std::move(offer), own_tag, crypto::X25519KeyPair(std::move(own)), teacher});
}

cbor::Bytes encode(const PairedDevice& device) {
    cbor::Writer out(encoded_max);
    out.map(7);
    put(out, 1, device.device.bytes);
    put(out, 2, device.key);
    put(out, 3, device.agreed.psk.expose());
    put(out, 4, device.agreed.teacher_tag.bytes);
    put(out, 5, device.agreed.destination);
    out.unsigned_integer(6);
    out.boolean(device.confirmed);
    put(out, 7, device.request ? ByteView(*device.request) : ByteView());
    return out.take();
}

Result<PairedDevice> decode_paired(ByteView bytes) {
    if (const auto held = cbor::check(bytes, encoded_max); !held) return held.error();
    cbor::Reader in(bytes);
    in.map("paired", 7);
    DeviceTag device, teacher_tag;
    device.bytes = take_array<16>(in, "paired.device", 1);
    const auto key = take_array<32>(in, "paired.key", 2);
    crypto::Key psk = take_secret<32>(in, "paired.psk", 3);
    teacher_tag.bytes = take_array<16>(in, "paired.teacher_tag", 4);
    const Tag8 destination = take_array<8>(in, "paired.destination", 5);
    in.key("paired.confirmed", 6);
    const bool confirmed = in.boolean("paired.confirmed");
    in.key("paired.request", 7);
    const auto request = in.bytes("paired.request", 0, 32);
    std::optional<crypto::Hash> hash;
    if (!request.empty() && request.size() != 32) in.refuse("paired.request", "it is no hash");
    if (request.size() == 32) std::ranges::copy(request, hash.emplace().begin());
    return finish(
        in, "paired",
        PairedDevice{device, key, {std::move(psk), teacher_tag, destination}, confirmed, hash});
}

}  // namespace pipit::outbox
