// Maps of rising keys from 0.
#include "engine/classroom/move_words.hpp"

#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <utility>

namespace pipit::engine::classroom {

using cbor::Reader;
using cbor::Writer;

namespace {

template <std::size_t N>
std::array<std::uint8_t, N> array_of(Reader& in, std::string_view what, std::uint64_t key) {
    in.key(what, key);
    const auto read = in.bytes(what, N, N);
    std::array<std::uint8_t, N> out{};
    if (read.size() == N) std::copy(read.begin(), read.end(), out.begin());
    return out;
}

std::uint16_t number_of(Reader& in, std::string_view what, std::uint64_t key, std::uint64_t min,
                        std::uint64_t max) {
    in.key(what, key);
    const auto read = in.unsigned_integer(what, max);
    if (read < min) in.refuse(what, "the number is too small");
    return static_cast<std::uint16_t>(read);
}

template <class T>
Result<T> finished(Reader& in, T value) {
    in.end("door.body");
    if (!in.ok()) return Error{ErrorCode::bad_input, in.place(), in.problem()};
    return value;
}

}  // namespace

cbor::Bytes encode(const Comes& body) {
    Writer out;
    out.map(4);
    out.unsigned_integer(0);
    out.text(body.nickname);
    out.unsigned_integer(1);
    out.bytes(body.reseal_to);
    out.unsigned_integer(2);
    out.bytes(body.copy);
    out.unsigned_integer(3);
    out.unsigned_integer(body.from);
    return out.take();
}

cbor::Bytes encode(const ComesAnswer& body) {
    Writer out;
    out.map(3);
    out.unsigned_integer(0);
    out.bytes(body.key);
    out.unsigned_integer(1);
    out.bytes(body.copy);
    out.unsigned_integer(2);
    out.unsigned_integer(body.parts);
    return out.take();
}

cbor::Bytes encode(const PartHere& body) {
    Writer out;
    out.map(3);
    out.unsigned_integer(0);
    out.bytes(body.copy);
    out.unsigned_integer(1);
    out.unsigned_integer(body.part);
    out.unsigned_integer(2);
    out.bytes(body.bytes);
    return out.take();
}

Result<Comes> decode_comes(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    Comes out;
    in.map("comes", 4);
    in.key("comes.nickname", 0);
    out.nickname = in.text("comes.nickname", name_bytes_max);
    if (out.nickname.empty()) in.refuse("comes.nickname", "it is empty");
    out.reseal_to = array_of<32>(in, "comes.reseal_to", 1);
    out.copy = array_of<16>(in, "comes.copy", 2);
    out.from = number_of(in, "comes.from", 3, 0, move_parts_max);
    return finished(in, std::move(out));
}

Result<ComesAnswer> decode_comes_answer(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    ComesAnswer out;
    in.map("comes_answer", 3);
    in.key("comes_answer.key", 0);
    out.key = in.bytes("comes_answer.key", 1, moved_key_bytes_max);
    out.copy = array_of<16>(in, "comes_answer.copy", 1);
    out.parts = number_of(in, "comes_answer.parts", 2, 1, move_parts_max);
    return finished(in, std::move(out));
}

Result<PartHere> decode_part_here(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    PartHere out;
    in.map("part_here", 3);
    out.copy = array_of<16>(in, "part_here.copy", 0);
    out.part = number_of(in, "part_here.part", 1, 0, move_parts_max - 1);
    in.key("part_here.bytes", 2);
    out.bytes = in.bytes("part_here.bytes", 1, move_part_bytes_max);
    return finished(in, std::move(out));
}

}  // namespace pipit::engine::classroom
