// {1: newest, 2: [day] or [], 3: [{1: epoch, 2: age}]} and {1: oldest, 2: newest, 3: days, 4: [day]
// or []}. Keys are forever.
#include "engine/classroom/epochs_codec.hpp"

namespace pipit::engine::classroom {

namespace {

constexpr std::size_t held_max = lifetime_days / rotation_days;

void write_number(cbor::Writer& out, std::uint64_t key, std::uint64_t value) {
    out.unsigned_integer(key);
    out.unsigned_integer(value);
}

std::uint64_t number(cbor::Reader& in, std::string_view what, std::uint64_t key,
                     std::uint64_t max) {
    in.key(what, key);
    return in.unsigned_integer(what, max);
}

void write_day(cbor::Writer& out, std::uint64_t key, const std::optional<Day>& day) {
    out.unsigned_integer(key);
    out.array(day ? 1 : 0);
    if (day) out.integer(day->value);
}

std::optional<Day> read_day(cbor::Reader& in, std::uint64_t key) {
    in.key("epochs.day", key);
    if (in.array("epochs.day", 0, 1) == 0) return std::nullopt;
    return Day{static_cast<std::int32_t>(in.integer("epochs.day", INT32_MIN, INT32_MAX))};
}

// What advance() leaves behind: keys from the first day on, one week at most without a new one, and
// those still held one after the other. After the last number there is none to make.
void check_held(cbor::Reader& in, const PrekeyEpochs& epochs) {
    if (!in.ok()) return;
    if (epochs.last.has_value() != (epochs.newest != 0))
        in.refuse("epochs.day", "there is a day from the first key on, and none before");
    const bool spent = epochs.newest == UINT32_MAX;
    if (epochs.held.empty()) {
        if (epochs.newest != 0 && !spent) in.refuse("epochs.held", "the newest one is not held");
        return;
    }
    if (epochs.held.back().epoch != epochs.newest)
        in.refuse("epochs.newest", "it is not the last one held");
    if (epochs.held.back().age >= rotation_days && !spent)
        in.refuse("epochs.age", "a newer one would have been made");
}

template <class T>
Result<T> finish(cbor::Reader& in, T value) {
    in.end("epochs");
    if (!in.ok()) return Error{ErrorCode::bad_input, in.place(), in.problem()};
    return value;
}

}  // namespace

cbor::Bytes encode(const PrekeyEpochs& epochs) {
    cbor::Writer out;
    out.map(3);
    write_number(out, 1, epochs.newest);
    write_day(out, 2, epochs.last);
    out.unsigned_integer(3);
    out.array(epochs.held.size());
    for (const auto& one : epochs.held) {
        out.map(2);
        write_number(out, 1, one.epoch);
        write_number(out, 2, one.age);
    }
    return out.take();
}

Result<PrekeyEpochs> decode_prekey_epochs(std::span<const std::uint8_t> bytes) {
    if (const auto held = cbor::check(bytes); !held) return held.error();
    cbor::Reader in(bytes);
    PrekeyEpochs out;
    in.map("epochs", 3);
    out.newest = static_cast<std::uint32_t>(number(in, "epochs.newest", 1, UINT32_MAX));
    out.last = read_day(in, 2);
    in.key("epochs.held", 3);
    out.held.resize(in.array("epochs.held", 0, held_max));
    for (std::size_t i = 0; i < out.held.size(); ++i) {
        PrekeyEpochs::Held& one = out.held[i];
        in.map("epochs.held", 2);
        one.epoch = static_cast<std::uint32_t>(number(in, "epochs.epoch", 1, out.newest));
        one.age = static_cast<std::uint8_t>(number(in, "epochs.age", 2, lifetime_days - 1));
        const PrekeyEpochs::Held* before = i > 0 ? &out.held[i - 1] : nullptr;
        if (one.epoch == 0 || (before && one.epoch != before->epoch + 1))
            in.refuse("epochs.epoch", "the numbers do not follow each other");
        if (before && one.age + rotation_days > before->age)
            in.refuse("epochs.age", "it is not a week younger than the one before");
    }
    check_held(in, out);
    return finish(in, std::move(out));
}

cbor::Bytes encode(const KnownEpochs& epochs) {
    cbor::Writer out;
    out.map(4);
    write_number(out, 1, epochs.told.oldest);
    write_number(out, 2, epochs.told.newest);
    write_number(out, 3, epochs.days);
    write_day(out, 4, epochs.last);
    return out.take();
}

Result<KnownEpochs> decode_known_epochs(std::span<const std::uint8_t> bytes) {
    if (const auto held = cbor::check(bytes); !held) return held.error();
    cbor::Reader in(bytes);
    KnownEpochs out;
    in.map("epochs", 4);
    out.told.oldest = static_cast<std::uint32_t>(number(in, "epochs.oldest", 1, UINT32_MAX));
    out.told.newest = static_cast<std::uint32_t>(number(in, "epochs.newest", 2, UINT32_MAX));
    if (out.told.oldest > out.told.newest || (out.told.oldest == 0 && out.told.newest != 0))
        in.refuse("epochs.oldest", "it is none, or newer than the newest");
    if (in.ok() && out.told.newest - out.told.oldest >= held_max)
        in.refuse("epochs.oldest", "there are never so many");
    out.days = static_cast<std::uint8_t>(number(in, "epochs.days", 3, sealing_days));
    out.last = read_day(in, 4);
    if (!out.last && (out.told.newest != 0 || out.days != 0))
        in.refuse("epochs.day", "nothing is heard or counted without a day");
    return finish(in, out);
}

}  // namespace pipit::engine::classroom
