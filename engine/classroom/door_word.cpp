// {0: word, 1: reply key, 2: body} to the teacher, {0: word, 1: body} to the device. A frame's map
// has no key 0. Keys are forever.
#include "engine/classroom/door_word.hpp"

#include <algorithm>
#include <cassert>
#include <initializer_list>

namespace pipit::engine::classroom {

namespace {

constexpr std::array<DoorField, 19> table{{{0, 0, "door.word"},
                                           {0, 1, "door.reply_to"},
                                           {0, 2, "door.body"},
                                           {1, 0, "forgot.slot"},
                                           {1, 1, "forgot.reseal_to"},
                                           {2, 0, "forgot.answer"},
                                           {2, 1, "forgot.box"},
                                           {4, 0, "class_key.on"},
                                           {4, 1, "class_key.key"},
                                           {5, 0, "comes.nickname"},
                                           {5, 1, "comes.reseal_to"},
                                           {5, 2, "comes.copy"},
                                           {5, 3, "comes.from"},
                                           {6, 0, "comes_answer.key"},
                                           {6, 1, "comes_answer.copy"},
                                           {6, 2, "comes_answer.parts"},
                                           {7, 0, "part_here.copy"},
                                           {7, 1, "part_here.part"},
                                           {7, 2, "part_here.bytes"}}};

constexpr std::initializer_list<DoorWord> requests{DoorWord::forgot, DoorWord::class_key_request,
                                                   DoorWord::newcomer};
constexpr std::initializer_list<DoorWord> answers{DoorWord::forgot_answer, DoorWord::class_key,
                                                  DoorWord::newcomer_answer, DoorWord::move_part,
                                                  DoorWord::newcomer_declined};

bool is_one_of(std::initializer_list<DoorWord> words, DoorWord word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

DoorWord read_word(cbor::Reader& in, std::initializer_list<DoorWord> words) {
    in.key("door.word", 0);
    const auto word = static_cast<DoorWord>(in.unsigned_integer("door.word", UINT8_MAX));
    if (in.ok() && !is_one_of(words, word)) in.refuse("door.word", "it does not go this way");
    return word;
}

void read_key(cbor::Reader& in, std::string_view what, DoorKey& out) {
    const auto read = in.bytes(what, out.size(), out.size());
    if (read.size() == out.size()) std::copy(read.begin(), read.end(), out.begin());
}

template <class T>
Result<T> whole(cbor::Reader& in, std::string_view what, T value) {
    in.end(what);
    if (!in.ok()) return Error{ErrorCode::bad_input, in.place(), in.problem()};
    return value;
}

void put(cbor::Writer& out, std::uint64_t key, std::span<const std::uint8_t> value) {
    out.unsigned_integer(key);
    out.bytes(value);
}

}  // namespace

cbor::Bytes encode(const DoorRequest& request) {
    assert(is_one_of(requests, request.word) && request.body.size() <= cbor::payload_max);
    cbor::Writer out;
    out.map(3);
    out.unsigned_integer(0);
    out.unsigned_integer(static_cast<std::uint64_t>(request.word));
    put(out, 1, request.reply_to);
    put(out, 2, request.body);
    return out.take();
}

cbor::Bytes encode(const DoorAnswer& answer) {
    assert(is_one_of(answers, answer.word) && answer.body.size() <= cbor::payload_max);
    // At once, so that growing leaves no copy of a key that is inside.
    cbor::Writer out(answer.body.size() + 16);
    out.map(2);
    out.unsigned_integer(0);
    out.unsigned_integer(static_cast<std::uint64_t>(answer.word));
    put(out, 1, answer.body);
    return out.take();
}

Result<DoorRequest> decode_door_request(std::span<const std::uint8_t> bytes) {
    cbor::Reader in(bytes);
    DoorRequest out;
    in.map("door", 3);
    out.word = read_word(in, requests);
    in.key("door.reply_to", 1);
    read_key(in, "door.reply_to", out.reply_to);
    in.key("door.body", 2);
    out.body = in.bytes("door.body", 0, cbor::payload_max);
    return whole(in, "door", std::move(out));
}

Result<DoorAnswer> decode_door_answer(std::span<const std::uint8_t> bytes) {
    cbor::Reader in(bytes);
    DoorAnswer out;
    in.map("door", 2);
    out.word = read_word(in, answers);
    in.key("door.body", 1);
    out.body = in.bytes("door.body", 0, cbor::payload_max);
    return whole(in, "door", std::move(out));
}

// ---- bodies -------------------------------------------------------------------------------------

cbor::Bytes encode(const Forgot& body) {
    assert(!body.slot.empty() && body.slot.size() <= sealed_key_bytes_max);
    cbor::Writer out;
    out.map(2);
    put(out, 0, body.slot);
    put(out, 1, body.reseal_to);
    return out.take();
}

cbor::Bytes encode(const ForgotAnswer& body) {
    assert((body.said == ForgotAnswer::Said::reset) == !body.box.empty());
    cbor::Writer out;
    out.map(2);
    out.unsigned_integer(0);
    out.unsigned_integer(static_cast<std::uint64_t>(body.said));
    put(out, 1, body.box);
    return out.take();
}

Result<Forgot> decode_forgot(std::span<const std::uint8_t> bytes) {
    cbor::Reader in(bytes);
    Forgot out;
    in.map("forgot", 2);
    in.key("forgot.slot", 0);
    out.slot = in.bytes("forgot.slot", 1, sealed_key_bytes_max);
    in.key("forgot.reseal_to", 1);
    read_key(in, "forgot.reseal_to", out.reseal_to);
    return whole(in, "forgot", std::move(out));
}

Result<ForgotAnswer> decode_forgot_answer(std::span<const std::uint8_t> bytes) {
    cbor::Reader in(bytes);
    ForgotAnswer out;
    in.map("forgot", 2);
    in.key("forgot.answer", 0);
    out.said = static_cast<ForgotAnswer::Said>(in.unsigned_integer("forgot.answer", 2));
    in.key("forgot.box", 1);
    out.box = in.bytes("forgot.box", 0, sealed_key_bytes_max);
    if (in.ok() && (out.said == ForgotAnswer::Said::reset) == out.box.empty())
        in.refuse("forgot.box", "a reset has one, and nothing else does");
    return whole(in, "forgot", std::move(out));
}

cbor::Bytes encode(const ClassKeySaid& body) {
    assert(body.key.empty() ? !body.on : body.key.size() == ClassKeySaid::key_bytes);
    cbor::Writer out(body.key.size() + 8);  // at once, so that growing leaves no copy of the key
    out.map(2);
    out.unsigned_integer(0);
    out.boolean(body.on);
    put(out, 1, body.key);
    return out.take();
}

Result<ClassKeySaid> decode_class_key(std::span<const std::uint8_t> bytes) {
    cbor::Reader in(bytes);
    ClassKeySaid out;
    in.map("class_key", 2);
    in.key("class_key.on", 0);
    out.on = in.boolean("class_key.on");
    in.key("class_key.key", 1);
    out.key = in.bytes("class_key.key", 0, ClassKeySaid::key_bytes);
    if (in.ok() && (out.key.empty() ? out.on : out.key.size() != ClassKeySaid::key_bytes))
        in.refuse("class_key.key", "a lock that is on has one, of 32 bytes");
    return whole(in, "class_key", std::move(out));
}

std::span<const DoorField> door_fields() {
    return table;
}

}  // namespace pipit::engine::classroom
