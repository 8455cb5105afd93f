// [kind, the fields below in their order]. Kinds are forever. Each packet's fields are said once,
// in fields_of(); encoder and decoder walk them, and what was encoded is decoded before it goes.
#include "engine/classroom/post.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <type_traits>
#include <utility>

namespace pipit::engine::classroom::post {

namespace {

// By their place in the variants: to pipit-sync from 1, from it from 33.
template <class Packet>
inline constexpr std::uint64_t first_kind = 1;
template <>
inline constexpr std::uint64_t first_kind<FromSync> = 33;

constexpr std::uint32_t app_min = 1, app_max = first_incoming - 1;
constexpr std::uint32_t any_max = UINT32_MAX;

template <class V, class P>
using Seen = std::conditional_t<V::reading, P, const P>&;

template <class V>
void fields_of(V& v, Seen<V, Listen> p) {
    v.number("packet.port", p.port, 0, UINT16_MAX);
    v.tag("packet.beacon", p.beacon);
}
template <class V>
void fields_of(V&, Seen<V, Stop>) {}
template <class V>
void fields_of(V& v, Seen<V, Call> p) {
    v.number("packet.contact", p.contact.value, app_min, app_max);
    v.address("packet.address", p.address);
}
template <class V>
void fields_of(V& v, Seen<V, Find> p) {
    v.number("packet.contact", p.contact.value, app_min, app_max);
    v.tag("packet.beacon", p.beacon);
}
template <class V>
void fields_of(V& v, Seen<V, Send> p) {
    v.number("packet.contact", p.contact.value, app_min, any_max);
    v.carried("packet.frame", p.frame);
}
template <class V>
void fields_of(V& v, Seen<V, HangUp> p) {
    v.number("packet.contact", p.contact.value, app_min, any_max);
}
template <class V>
void fields_of(V& v, Seen<V, StickWrite> p) {
    v.tag("packet.to", p.to);
    v.file_name("packet.name", p.name, 1);
    v.carried("packet.bytes", p.bytes);
}
template <class V>
void fields_of(V& v, Seen<V, StickRead> p) {
    v.list("packet.tags", p.tags, 1, tags_max, [&](auto& one) { v.tag("packet.tags", one); });
}
template <class V>
void fields_of(V& v, Seen<V, StickRemove> p) {
    v.tag("packet.to", p.to);
    v.list("packet.names", p.names, 1, file_names_max,
           [&](auto& one) { v.file_name("packet.names", one, 1); });
}
template <class V>
void fields_of(V& v, Seen<V, WatchSticks> p) {
    v.flag("packet.on", p.on);
}
template <class V>
void fields_of(V& v, Seen<V, Called> p) {
    v.number("packet.contact", p.contact.value, first_incoming, any_max);
    v.address("packet.address", p.address);
}
template <class V>
void fields_of(V& v, Seen<V, Connected> p) {
    v.number("packet.contact", p.contact.value, app_min, app_max);
    v.address("packet.address", p.address);
}
template <class V>
void fields_of(V& v, Seen<V, Received> p) {
    v.number("packet.contact", p.contact.value, app_min, any_max);
    v.carried("packet.frame", p.frame);
}
template <class V>
void fields_of(V& v, Seen<V, Closed> p) {
    v.number("packet.contact", p.contact.value, app_min, any_max);
    v.number("packet.why", p.why, 0, static_cast<std::uint64_t>(Closing::not_found));
}
template <class V>
void fields_of(V& v, Seen<V, Listening> p) {
    v.list("packet.addresses", p.addresses, 0, addresses_max,
           [&](auto& one) { v.address("packet.addresses", one); });
}
template <class V>
void fields_of(V& v, Seen<V, Stick> p) {
    v.label("packet.name", p.name);
}
template <class V>
void fields_of(V& v, Seen<V, StickItem> p) {
    v.tag("packet.to", p.to);
    v.file_name("packet.name", p.name, 1);
    v.carried("packet.bytes", p.bytes);
}
template <class V>
void fields_of(V& v, Seen<V, StickWritten> p) {
    v.tag("packet.to", p.to);
    v.file_name("packet.name", p.name, 1);
}
template <class V>
void fields_of(V& v, Seen<V, Failed> p) {
    v.number("packet.what", p.what, 0, static_cast<std::uint64_t>(Failure::stick_io));
    v.number("packet.contact", p.contact.value, 0, any_max);
    v.file_name("packet.name", p.name, 0);
}
template <class V>
void fields_of(V&, Seen<V, Started>) {}

struct Encoder {
    static constexpr bool reading = false;
    cbor::Writer out;

    template <class T>
    void number(std::string_view, const T& value, std::uint64_t, std::uint64_t) {
        out.unsigned_integer(static_cast<std::uint64_t>(value));
    }
    void flag(std::string_view, bool value) { out.boolean(value); }
    void tag(std::string_view, const Tag8& value) { out.bytes(value); }
    void carried(std::string_view, const cbor::Bytes& value) { out.bytes(value); }
    void address(std::string_view, const std::string& value) { out.text(value); }
    void file_name(std::string_view, const std::string& value, std::size_t) { out.text(value); }
    void label(std::string_view, const std::string& value) { out.text(value); }
    template <class T, class Each>
    void list(std::string_view, const std::vector<T>& values, std::size_t, std::size_t,
              Each&& each) {
        out.array(values.size());
        for (const T& one : values)
            each(one);
    }
};

bool is_address(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7F'; });
}

// What a person may be shown: no control characters.
bool is_label(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; });
}

struct Decoder {
    static constexpr bool reading = true;
    cbor::Reader in;

    template <class T>
    void number(std::string_view what, T& value, std::uint64_t min, std::uint64_t max) {
        const std::uint64_t read = in.unsigned_integer(what, max);
        if (read < min) in.refuse(what, "the number is too small");
        value = static_cast<T>(read);
    }
    void flag(std::string_view what, bool& value) { value = in.boolean(what); }
    void tag(std::string_view what, Tag8& value) {
        const auto read = in.bytes(what, value.size(), value.size());
        if (read.size() == value.size()) std::copy(read.begin(), read.end(), value.begin());
    }
    void carried(std::string_view what, cbor::Bytes& value) {
        value = in.bytes(what, 1, carried_bytes_max);
    }
    void address(std::string_view what, std::string& value) {
        value = in.text(what, address_bytes_max);
        if (!is_address(value)) in.refuse(what, "write a name or number, a colon and a port");
    }
    void file_name(std::string_view what, std::string& value, std::size_t min) {
        value = in.text(what, file_name_bytes_max);
        if (value.size() < min || (!value.empty() && !is_file_name(value)))
            in.refuse(what, "it is no file name");
    }
    void label(std::string_view what, std::string& value) {
        value = in.text(what, stick_name_bytes_max);
        if (!is_label(value)) in.refuse(what, "it holds what cannot be shown");
    }
    template <class T, class Each>
    void list(std::string_view what, std::vector<T>& values, std::size_t min, std::size_t max,
              Each&& each) {
        values.resize(in.array(what, min, max));
        for (T& one : values) {
            if (in.ok()) each(one);
        }
    }
};

// Counts the items of the array.
struct Count {
    static constexpr bool reading = false;
    std::size_t items = 1;  // the kind

    template <class T>
    void number(std::string_view, const T&, std::uint64_t, std::uint64_t) {
        ++items;
    }
    void flag(std::string_view, bool) { ++items; }
    void tag(std::string_view, const Tag8&) { ++items; }
    void carried(std::string_view, const cbor::Bytes&) { ++items; }
    void address(std::string_view, const std::string&) { ++items; }
    void file_name(std::string_view, const std::string&, std::size_t) { ++items; }
    void label(std::string_view, const std::string&) { ++items; }
    template <class T, class Each>
    void list(std::string_view, const std::vector<T>&, std::size_t, std::size_t, Each&&) {
        ++items;
    }
};

template <class P>
std::size_t items_of() {
    Count count;
    fields_of(count, P{});
    return count.items;
}

template <class Packet, std::size_t I = 0>
Result<Packet> decode_kind(std::uint64_t kind, std::span<const std::uint8_t> bytes) {
    if constexpr (I == std::variant_size_v<Packet>) {
        return Error{ErrorCode::bad_input, "packet.kind", "there is no such packet"};
    } else {
        if (kind != first_kind<Packet> + I) return decode_kind<Packet, I + 1>(kind, bytes);
        std::variant_alternative_t<I, Packet> out;
        Decoder decoder{cbor::Reader(bytes)};
        cbor::Reader& in = decoder.in;
        const std::size_t items = items_of<std::variant_alternative_t<I, Packet>>();
        in.array("packet", items, items);
        (void)in.unsigned_integer("packet.kind", kind);
        fields_of(decoder, out);
        in.end("packet");
        if (!in.ok()) return Error{ErrorCode::bad_input, in.place(), in.problem()};
        return Packet(std::move(out));
    }
}

template <class Packet>
Result<Packet> decode(std::span<const std::uint8_t> bytes) {
    if (const auto held = cbor::check(bytes, packet_bytes_max); !held) return held.error();
    cbor::Reader in(bytes);
    in.array("packet", 1, 4);  // no packet has more
    const std::uint64_t kind = in.unsigned_integer("packet.kind", UINT64_MAX);
    if (!in.ok()) return Error{ErrorCode::bad_input, in.place(), in.problem()};
    return decode_kind<Packet>(kind, bytes);
}

template <class Packet>
Result<cbor::Bytes> encode_any(const Packet& packet) {
    Encoder encoder;
    std::visit(
        [&](const auto& p) {
            encoder.out.array(items_of<std::decay_t<decltype(p)>>());
            encoder.out.unsigned_integer(first_kind<Packet> + packet.index());
            fields_of(encoder, p);
        },
        packet);
    cbor::Bytes bytes = encoder.out.take();
    if (const auto held = decode<Packet>(bytes); !held) return held.error();
    return bytes;
}

}  // namespace

bool is_file_name(std::string_view name) {
    return !name.empty() && name.size() <= file_name_bytes_max && name.front() != '.' &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
           });
}

Result<cbor::Bytes> encode(const ToSync& packet) {
    return encode_any(packet);
}

Result<cbor::Bytes> encode(const FromSync& packet) {
    return encode_any(packet);
}

Result<ToSync> decode_to_sync(std::span<const std::uint8_t> bytes) {
    return decode<ToSync>(bytes);
}

Result<FromSync> decode_from_sync(std::span<const std::uint8_t> bytes) {
    return decode<FromSync>(bytes);
}

}  // namespace pipit::engine::classroom::post
