// An event as the values of its declared fields, and back: what a copy of a learner's record is
// written from. Invariant: the list of fields is event_fields(), which the codec writes, and none
// is left out; event_from(values_of(e)) == e, and takes no event that decode_event would not.
#pragma once

#include "engine/report/cbor.hpp"
#include "engine/session/event_codec.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace pipit::engine {

// By FieldForm: number, flag, day, text, blob and fixed, skills, pack_rules.
using EventValue = std::variant<std::uint64_t, bool, Day, std::string, cbor::Bytes,
                                std::vector<SkillId>, std::vector<PackRule>>;

// The fields of every event (key and day, without format and kind), then those of this kind's body.
std::span<const EventField> fields_of_kind(std::size_t kind);

// One value for each of fields_of_kind(), in that order.
std::vector<EventValue> values_of(const Event& event);
// bad_input with the field's id, as decode_event.
Result<Event> event_from(std::size_t kind, std::span<const EventValue> values);

}  // namespace pipit::engine
