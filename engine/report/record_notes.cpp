// The class's notes in a record. Invariant: bytes are in it only of what is understood and holds no
// key: a membership has the private halves of prekeys, a copy on its way is the notebook itself.
// What a person can read of them is in it all the same.
#include "engine/classroom/message.hpp"
#include "engine/report/json.hpp"
#include "engine/report/record.hpp"
#include "engine/report/shared_report.hpp"

#include <algorithm>
#include <utility>

namespace pipit::engine {

namespace {

using cbor::Reader;
using classroom::RecordKind;
using Bytes = std::span<const std::uint8_t>;
using Words = std::vector<RecordNote::Word>;

constexpr std::size_t any = json::no_limit;

// The head of an item that cbor::check() took: its kind, its number, and how long the head is.
struct Head {
    unsigned major = 0;
    std::uint64_t value = 0;
    std::size_t size = 1;
};
Head head_of(Bytes item) {
    Head out;
    out.major = static_cast<unsigned>(item[0]) >> 5U;
    out.value = item[0] & 31U;
    if (out.value < 24 || out.major == 7) return out;
    const std::size_t extra = std::size_t{1} << (out.value - 24);
    out.value = 0;
    for (std::size_t i = 1; i <= extra; ++i)
        out.value = out.value << 8U | item[i];
    out.size = 1 + extra;
    return out;
}

// An item in the notation of RFC 8949 8, texts and bytes without quotes where they stand alone.
std::string written(Bytes& rest, bool inside);

std::string written_list(Bytes& rest, std::uint64_t items, bool pairs) {
    std::string out(1, pairs ? '{' : '[');
    for (std::uint64_t i = 0; i < items; ++i) {
        if (i > 0) out += ", ";
        out += written(rest, true);
        if (pairs) {
            out += ": ";
            out += written(rest, true);
        }
    }
    return out + (pairs ? '}' : ']');
}

std::string written(Bytes& rest, bool inside) {
    const Head head = head_of(rest);
    rest = rest.subspan(head.size);
    const auto string = [&] {
        const Bytes out = rest.first(static_cast<std::size_t>(head.value));
        rest = rest.subspan(out.size());
        return out;
    };
    switch (head.major) {
    case 0:
        return std::to_string(head.value);
    case 1:
        return "-" + std::to_string(head.value + 1);
    case 2:
        return inside ? "h'" + json::hex_text(string()) + "'" : json::hex_text(string());
    case 3: {
        const Bytes text = string();
        const std::string words(text.begin(), text.end());
        return inside ? "\"" + words + "\"" : words;
    }
    case 4:
    case 5:
        return written_list(rest, head.value, head.major == 5);
    default:
        return head.value == 21 ? "true" : "false";
    }
}

std::string id_of_key(std::uint64_t kind, std::uint64_t key) {
    for (const auto& field : classroom::message_fields()) {
        if (field.kind == kind && field.key == key) return std::string(field.id);
    }
    for (const SharedField& field : shared_fields()) {
        if (field.group == 0 && field.key == key) return std::string(field.id);
    }
    return "key " + std::to_string(key);
}

// The value of a pair as a person reads it: the contract's days as dates.
std::string said(const std::string& id, Bytes& rest) {
    if (id != "agreed.next" && id != "help.day") return written(rest, false);
    const Head head = head_of(rest);
    rest = rest.subspan(head.size);
    const auto value = static_cast<std::int32_t>(head.value);
    return json::date_text({head.major == 1 ? -1 - value : value});
}

// A map's pairs under the names of the contract: of a message, its kind under the key 0.
void add_pairs(Bytes map, Words& words) {
    const Head head = head_of(map);
    if (head.major != 5) return;
    Bytes rest = map.subspan(head.size);
    std::uint64_t kind = 0;
    for (std::uint64_t i = 0; i < head.value; ++i) {
        const Head key = head_of(rest);
        rest = rest.subspan(key.size);
        if (key.value == 0 && i == 0) {
            kind = head_of(rest).value;
            words.push_back({"message.kind", written(rest, false)});
        } else {
            const std::string id = id_of_key(kind, key.value);
            words.push_back({id, said(id, rest)});
        }
    }
}

void add_name(Words& words, std::string_view name, std::string text) {
    words.push_back({std::string(name), std::move(text)});
}

// What device/outbox writes under the first keys of a membership; the keys after them stay unread.
// docs/formats/vault.md lists them.
Words membership_words(Bytes value) {
    constexpr std::array<std::string_view, 5> standings{"asked", "member", "left", "removed",
                                                        "moved"};
    Reader in(value);
    Words out;
    (void)in.map("membership", 6, any);
    in.key("membership", 1);
    const std::uint64_t standing = in.unsigned_integer("membership", standings.size() - 1);
    in.key("membership", 2);
    const cbor::Bytes of_class = in.bytes("membership", 16, 16);
    in.key("membership", 3);
    const std::string name = in.text("membership", any);
    in.key("membership", 4);
    const std::string teacher = in.text("membership", any);
    in.key("membership", 5);
    const std::uint64_t contract = in.unsigned_integer("membership", UINT32_MAX);
    in.key("membership", 6);
    const std::string nickname = in.text("membership", any);
    if (!in.ok()) return {};
    add_name(out, "standing", std::string(standings[static_cast<std::size_t>(standing)]));
    add_name(out, "class number", json::hex_text(of_class));
    add_name(out, "class", name);
    add_name(out, "teacher", teacher);
    add_name(out, "contract", std::to_string(contract));
    add_name(out, "nickname", nickname);
    return out;
}

// [day, message] as a teacher sent it.
std::optional<Words> heard_words(Bytes value) {
    Reader in(value);
    in.array("heard", 2, 2);
    const Day day{static_cast<std::int32_t>(in.integer("heard", INT32_MIN, INT32_MAX))};
    const cbor::Bytes message = in.bytes("heard", 1, any);
    in.end("heard");
    if (!in.ok()) return std::nullopt;
    const auto known = classroom::decode_teacher_message(message);
    if (!known || std::holds_alternative<classroom::OtherMessage>(*known)) return std::nullopt;
    Words out{{"day", json::date_text(day)}};
    add_pairs(message, out);
    return out;
}

// [hash, message, envelope, and digests where it was sealed] of what has not arrived.
std::optional<Words> waiting_words(Bytes value) {
    if (!cbor::check(value, any)) return std::nullopt;
    Reader in(value);
    in.array("waiting", 3, 4);
    (void)in.bytes("waiting", 0, any);
    const cbor::Bytes message = in.bytes("waiting", 1, any);
    if (!in.ok()) return std::nullopt;
    const auto known = classroom::decode_child_message(message);
    if (!known || std::holds_alternative<classroom::OtherMessage>(*known) ||
        std::holds_alternative<classroom::MovePart>(*known))
        return std::nullopt;
    Words out;
    add_pairs(message, out);
    return out;
}

// [number, number, report] that the teacher has.
std::optional<Words> told_words(Bytes value) {
    Reader in(value);
    in.array("told", 3, 3);
    (void)in.unsigned_integer("told", UINT64_MAX);
    (void)in.unsigned_integer("told", UINT64_MAX);
    const cbor::Bytes report = in.bytes("told", 0, any);
    in.end("told");
    if (!in.ok() || (!report.empty() && !decode_shared(report))) return std::nullopt;
    Words out;
    if (!report.empty()) add_pairs(report, out);
    return out;
}

std::optional<Words> readable(RecordKind kind, Bytes value) {
    switch (kind) {
    case RecordKind::heard:
        return heard_words(value);
    case RecordKind::waiting:
        return waiting_words(value);
    case RecordKind::told:
        return told_words(value);
    default:
        return std::nullopt;
    }
}

}  // namespace

RecordNote record_note(const classroom::Record& record) {
    RecordNote out{record.key, record.value.size(), std::nullopt, {}};
    if (auto words = readable(record.key.kind, record.value)) {
        out.value = record.value;
        out.words = std::move(*words);
    } else if (record.key.kind == RecordKind::membership) {
        out.words = membership_words(record.value);
    }
    return out;
}

}  // namespace pipit::engine
