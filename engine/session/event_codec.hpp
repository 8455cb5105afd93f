// The fields an event is written as, for the test that holds them against engine/report/fields.hpp.
// Invariant: encode_event writes exactly these, decode_event takes exactly these. Keys are forever.
#pragma once

#include "engine/report/cbor.hpp"
#include "engine/session/event.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>
#include <variant>
#include <vector>

namespace pipit::engine {

// What stands in a field: an unsigned integer, true or false, a day, a text, bytes of any number,
// bytes of one number (a device, a hash), texts, texts with a number each.
enum class FieldForm : std::uint8_t { number, flag, day, text, blob, fixed, skills, pack_rules };
struct EventField {
    int kind = -1;  // EventBody index; -1: of every event
    std::uint64_t key = 0;
    std::string_view id;  // "answered.given"
    FieldForm form = FieldForm::number;
};
std::vector<EventField> event_fields();

// The format that is written. 1 had no answered.paired, 2 did not say what a choice depended on;
// both are still read.
inline constexpr std::uint64_t event_format = 3;
// What each kind is called where a person reads it, in the variant's order.
inline constexpr std::array<std::string_view, std::variant_size_v<AnyEvent>> event_kind_names{
    "joined",        "answered",    "goal",     "goal_ended",   "session_started",
    "session_ended", "break_taken", "disputed", "checkpoint",   "band_disputed",
    "preferences",   "began",       "pinned",   "class_rhythm", "class_packs"};

// Calls `with` for each field of its body that holds something: every number, flag and day, a text
// that is not empty.
void each_held_field(const Event& event, const std::function<void(std::string_view id)>& with);

// The bounds of texts in an event, in bytes. A caller shortens before it writes (see shortened()).
inline constexpr std::size_t name_bytes_max = 96;
inline constexpr std::size_t id_bytes_max = 64;
inline constexpr std::size_t given_bytes_max = 400;
inline constexpr std::size_t note_bytes_max = 320;
// Minutes of a Rhythm, and packs that a class has a rule for.
inline constexpr std::uint16_t stop_minutes_max = 240;
inline constexpr std::uint16_t break_minutes_max = 60;
inline constexpr std::size_t pack_rules_max = 32;
// Skills left out of a choice, in number: the first of them where there are more.
inline constexpr std::size_t left_out_max = 1000;
// A thousand skills, the most a state holds, tried at all levels (engine/learner/state_codec).
inline constexpr std::size_t state_bytes_max = 320000;
inline constexpr std::size_t event_bytes_max = state_bytes_max + 1024;
// The days an event may claim: far from where adding days to one could overflow.
inline constexpr std::int32_t day_min = -10000000;
inline constexpr std::int32_t day_max = 10000000;

// Rules of packs inside another record: [id, version, id, version...].
void write_pack_rules(cbor::Writer& out, const std::vector<PackRule>& rules);
std::vector<PackRule> read_pack_rules(cbor::Reader& in, std::string_view id);

// The longest beginning of a text that fits, cut between UTF-8 characters; empty for bytes that are
// no UTF-8.
std::string shortened(const std::string& text, std::size_t bytes_max);

}  // namespace pipit::engine
