// A learner who moves to another device: the copy on its way to the teacher, and the place that
// came in one. Records of the kind `copy`: none for how far it is, the part (2, greatest first) for
// each part that was not said yet. Invariant: a part is either beside or among what waits, never
// both; a copy that began to leave is not mixed with another.
#include "crypto/random.hpp"
#include "device/outbox/child_class.hpp"
#include "device/outbox/child_place.hpp"
#include "device/outbox/fields.hpp"
#include "device/outbox/moves.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using engine::Error;
using engine::ErrorCode;
using engine::cbor::Reader;
using engine::cbor::Writer;
using namespace engine::classroom;

namespace {

// Messages of the window's 64 that parts leave to what a child says meanwhile.
constexpr std::uint64_t room_for_others = 16;

const RecordKey moving_key{RecordKind::copy, {}};

RecordKey part_key(std::uint16_t part) {
    return {RecordKind::copy,
            {static_cast<std::uint8_t>(part >> 8U), static_cast<std::uint8_t>(part & 255U)}};
}

Bytes encode(const ChildClass::Moving& moving) {
    Writer out;
    out.array(5);
    out.bytes(moving.copy);
    out.unsigned_integer(moving.parts);
    out.unsigned_integer(moving.said);
    out.unsigned_integer(moving.last);
    out.unsigned_integer(moving.lamport);
    return out.take();
}

Result<ChildClass::Moving> decode_moving(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    ChildClass::Moving out;
    in.array("moving", 5, 5);
    out.copy = read_array<16>(in, "moving.copy");
    out.parts = static_cast<std::uint16_t>(in.unsigned_integer("moving.parts", move_parts_max));
    out.said = static_cast<std::uint16_t>(in.unsigned_integer("moving.said", out.parts));
    out.last = in.unsigned_integer("moving.last", sequence_max);
    out.lamport = in.unsigned_integer("moving.lamport", INT64_MAX);
    return finish(in, "moving", out);
}

// The slot, the lamport and the copy in one row, cut as parts.
std::vector<Bytes> cut(const engine::Packed& packed, std::uint64_t lamport) {
    Bytes all = packed.slot;
    for (int shift = 0; shift < 64; shift += 8)
        all.push_back(static_cast<std::uint8_t>(lamport >> shift));
    all.insert(all.end(), packed.copy.begin(), packed.copy.end());
    std::vector<Bytes> out;
    for (std::size_t at = 0; at < all.size(); at += move_part_bytes_max) {
        const auto from = all.begin() + static_cast<std::ptrdiff_t>(at);
        const std::size_t size = std::min(move_part_bytes_max, all.size() - at);
        out.emplace_back(from, from + static_cast<std::ptrdiff_t>(size));
    }
    return out;
}

}  // namespace

Result<Done> ChildClass::read_moving() {
    const auto kept = records_->read(RecordKind::copy);
    if (!kept) return kept.error();
    moving_.reset();
    for (const Record& record : *kept) {
        if (!record.key.name.empty()) continue;
        const auto moving = decode_moving(record.value);
        if (!moving) return moving.error();
        moving_ = *moving;
    }
    return Done{};
}

bool ChildClass::copy_arrived() const {
    return moving_ && moving_->parts > 0 && moving_->said == moving_->parts &&
           (waiting_.empty() || waiting_.begin()->first > moving_->last);
}

bool ChildClass::wants_copy(std::uint64_t lamport) const {
    if (!moving_ || !place_ || place_->standing != Standing::member) return false;
    return moving_->parts == 0 || (copy_arrived() && moving_->lamport != lamport);
}

Result<Done> ChildClass::erase_copy(Change& change) const {
    const auto kept = records_->read(RecordKind::copy);
    if (!kept) return kept.error();
    for (const Record& record : *kept)
        change.erase.push_back(record.key);
    return Done{};
}

Result<Done> ChildClass::move_away(Day accepted) {
    if (moving_) return Done{};
    if (!place_ || place_->standing != Standing::member)
        return Error{ErrorCode::not_allowed, "class", "Join a class first."};
    Place place = *place_;
    begin_day(place, accepted);
    Change change;
    change.put.push_back({moving_key, encode(Moving{})});
    if (auto kept = keep(std::move(place), waiting_, std::move(change)); !kept) return kept;
    moving_ = Moving{};
    return Done{};
}

Result<Done> ChildClass::stay(Day accepted) {
    if (!moving_) return Done{};
    Place place = *place_;
    WaitingMessages waiting = waiting_;
    begin_day(place, accepted);
    if (moving_->said > 0) {
        if (auto said = say_into(place, waiting, MovePart{moving_->copy, 0, 0, {}}); !said)
            return said;
    }
    Change change;
    if (auto erased = erase_copy(change); !erased) return erased;
    if (auto kept = keep(std::move(place), std::move(waiting), std::move(change)); !kept)
        return kept;
    moving_.reset();
    return Done{};
}

Result<std::vector<Record>> ChildClass::records_to_move() const {
    if (!place_) return Error{ErrorCode::not_found, "class", "Join a class first."};
    Place place = *place_;
    place.last_report = {};
    place.last_arrived.reset();
    place.put_back = 0;
    place.link = {};
    place.escrow.reset();
    place.letters = Correspondence({}, place_->letters.learner());
    std::vector<Record> out{{{RecordKind::membership, {}}, encode_place(place, OwnPrekeys{})}};
    auto heard = records_->read(RecordKind::heard);
    if (!heard) return heard.error();
    for (Record& record : *heard)
        out.push_back(std::move(record));
    return out;
}

Result<Done> ChildClass::keep_copy(const engine::Packed& packed, std::uint64_t lamport) {
    if (!place_ || !moving_) return Error{ErrorCode::not_allowed, "copy", "Nobody moves."};
    std::vector<Bytes> parts = cut(packed, lamport);
    if (packed.slot.size() != move_slot_bytes || parts.size() > move_parts_max)
        return Error{ErrorCode::bad_input, "copy", "There is too much in this notebook."};
    Moving moving;
    moving.copy = crypto::random_bytes<16>();
    moving.parts = static_cast<std::uint16_t>(parts.size());
    moving.lamport = lamport;
    Change change;
    if (auto erased = erase_copy(change); !erased) return erased;
    change.put.push_back({moving_key, encode(moving)});
    for (std::size_t i = 0; i < parts.size(); ++i)
        change.put.push_back({part_key(static_cast<std::uint16_t>(i)), std::move(parts[i])});
    if (auto written = records_->write(change); !written) return written;
    moving_ = moving;
    return Done{};
}

// As many as leave room for what a child says.
Result<Done> ChildClass::say_parts(Place& place, WaitingMessages& waiting, Moving& moving,
                                   Change& change) const {
    // None may run a whole window ahead of one that waits.
    const auto has_room = [&] {
        const std::uint64_t ahead =
            waiting.empty() ? 0 : waiting.rbegin()->first - waiting.begin()->first + 1;
        return ahead + room_for_others < window_size && place.letters.has_room();
    };
    if (moving.said == moving.parts || !has_room()) return Done{};
    const auto kept = records_->read(RecordKind::copy);
    if (!kept) return kept.error();
    for (const Record& record : *kept) {
        if (record.key != part_key(moving.said)) continue;
        if (auto said = say_into(place, waiting,
                                 MovePart{moving.copy, moving.said, moving.parts, record.value});
            !said)
            return said;
        change.erase.push_back(record.key);
        moving.last = waiting.rbegin()->first;
        ++moving.said;
        if (!has_room()) break;
    }
    change.put.push_back({moving_key, encode(moving)});
    return Done{};
}

// What becomes of the copy by what the teacher said: their side may have lost parts of it, or the
// notebook grew by what was heard, or nobody waits for it.
Result<Done> ChildClass::see_to_copy(const Place& place, bool began_anew,
                                     const std::optional<TeacherMessage>& message,
                                     std::optional<Moving>& moving, Change& change) const {
    const bool here = place.standing == Standing::member;
    const bool again = began_anew || (message && std::holds_alternative<AskAgain>(*message));
    if (!here || again) {
        if (auto erased = erase_copy(change); !erased) return erased;
        moving.reset();
        if (!here) return Done{};
        moving = Moving{};
    } else if (message && moving->parts > 0) {
        moving->lamport = 0;
    } else {
        return Done{};
    }
    change.put.push_back({moving_key, encode(*moving)});
    return Done{};
}

bool ChildClass::came() const {
    return place_ && place_->link == DeviceTag{};
}

// Begins the stream of a place that came in a copy. Not under the device's own tag: the learner may
// have been here before.
Result<Done> ChildClass::settle(const ClassAt& at, Day accepted) {
    Place place = *place_;
    place.link = at.device;
    place.escrow = at.recovery;
    place.letters = Correspondence({{crypto::random_bytes<16>()}}, place_->letters.learner());
    place.report_anew();
    place.letters.learn(at.prekeys, accepted);
    OwnPrekeys before = std::exchange(prekeys_, {});
    begin_day(place, accepted);
    WaitingMessages waiting;
    auto settled = say_into(place, waiting, join_request(place.nickname));
    if (settled) settled = keep(std::move(place), std::move(waiting), {});
    if (!settled) prekeys_ = std::move(before);
    return settled;
}

}  // namespace pipit::outbox
