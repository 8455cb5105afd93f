// {1: number, 2: day, 3: [skill, pin...], 4: [[day, skill, note]...], 5: [[day, id, text,
// next]...], 6: greatest id}
#include "device/outbox/decisions.hpp"

#include "device/outbox/fields.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Error;
using engine::ErrorCode;
using engine::Pin;
using engine::SkillId;
using engine::cbor::Reader;
using engine::cbor::Writer;

namespace {

constexpr auto number_max = static_cast<std::uint64_t>(INT32_MAX);
// A put-back class goes on from here: a teacher agrees on less than that with one learner.
constexpr std::uint32_t agreed_a_life = 1U << 16;

Error too_many() {
    return {ErrorCode::not_allowed, "skill", "Let go of another skill first."};
}

void forget_observed(Decisions& of, const SkillId& skill) {
    std::erase_if(of.observed, [&](const auto& one) { return one.what.skill == skill; });
}

}  // namespace

Result<Done> Decisions::add(const TeacherMessage& message, Day day) {
    if (const auto* pin = std::get_if<PinChange>(&message)) {
        if (pin->pin == Pin::none) {
            pins.erase(pin->skill);
            return Done{};
        }
        if (pins.size() >= decided_skills_max && !pins.contains(pin->skill)) return too_many();
        pins.insert_or_assign(pin->skill, pin->pin);
    } else if (const auto* seen = std::get_if<ObservedMastery>(&message)) {
        forget_observed(*this, seen->skill);
        if (observed.size() >= decided_skills_max) return too_many();
        observed.push_back({day, *seen});
    } else if (const auto* back = std::get_if<ObservationTakenBack>(&message)) {
        forget_observed(*this, back->skill);
    } else if (const auto* undone = std::get_if<AgreedTakenBack>(&message)) {
        std::erase_if(agreed, [&](const auto& one) { return one.what.id == undone->id; });
    } else if (const auto* record = std::get_if<AgreedRecord>(&message)) {
        std::erase_if(agreed, [&](const auto& one) { return one.what.id == record->id; });
        last_agreed = std::max(last_agreed, record->id);
        agreed.push_back({day, *record});
        if (agreed.size() > agreed_kept_max) agreed.erase(agreed.begin());
    }
    return Done{};
}

std::uint32_t Decisions::next_agreed(std::uint32_t times) const {
    return std::max(std::min(times, agreed_a_life - 1) * agreed_a_life, last_agreed) + 1;
}

Bytes encode(const Decisions& decisions) {
    Writer out;
    out.map(6);
    put(out, 1, static_cast<std::uint64_t>(decisions.number));
    out.unsigned_integer(2);
    out.integer(decisions.joined.value);
    out.unsigned_integer(3);
    out.array(2 * decisions.pins.size());
    for (const auto& [skill, pin] : decisions.pins) {
        out.text(skill.value);
        out.unsigned_integer(static_cast<std::uint64_t>(pin));
    }
    out.unsigned_integer(4);
    out.array(decisions.observed.size());
    for (const auto& one : decisions.observed) {
        out.array(3);
        out.integer(one.day.value);
        out.text(one.what.skill.value);
        out.text(one.what.note);
    }
    out.unsigned_integer(5);
    out.array(decisions.agreed.size());
    for (const auto& one : decisions.agreed) {
        out.array(4);
        out.integer(one.day.value);
        out.unsigned_integer(one.what.id);
        out.text(one.what.text);
        out.integer(one.what.next.value);
    }
    put(out, 6, std::uint64_t{decisions.last_agreed});
    return out.take();
}

namespace {

void read_pins(Reader& in, Decisions& out) {
    const std::size_t items = in.array("decided.pins", 0, 2 * decided_skills_max);
    if (items % 2 != 0) in.refuse("decided.pins", "a skill without its pin");
    for (std::size_t i = 0; i + 1 < items && in.ok(); i += 2) {
        SkillId skill{in.text("decided.pins", engine::id_bytes_max)};
        const auto pin = static_cast<Pin>(
            in.unsigned_integer("decided.pins", static_cast<std::uint64_t>(Pin::deferred)));
        const bool rises = out.pins.empty() || out.pins.rbegin()->first < skill;
        if (!rises || pin == Pin::none) in.refuse("decided.pins", "its skills do not rise");
        out.pins.emplace(std::move(skill), pin);
    }
}

void read_observed(Reader& in, Decisions& out) {
    const std::size_t observed = in.array("decided.observed", 0, decided_skills_max);
    for (std::size_t i = 0; i < observed && in.ok(); ++i) {
        in.array("decided.observed", 3, 3);
        const Day day = read_day(in, "decided.observed");
        SkillId skill{in.text("decided.observed", engine::id_bytes_max)};
        std::string note = in.text("decided.observed", engine::note_bytes_max);
        out.observed.push_back({day, {std::move(skill), std::move(note)}});
    }
}

void read_agreed(Reader& in, Decisions& out) {
    const std::size_t agreed = in.array("decided.agreed", 0, agreed_kept_max);
    for (std::size_t i = 0; i < agreed && in.ok(); ++i) {
        in.array("decided.agreed", 4, 4);
        const Day day = read_day(in, "decided.agreed");
        const auto id =
            static_cast<std::uint32_t>(in.unsigned_integer("decided.agreed", UINT32_MAX));
        std::string text = in.text("decided.agreed", agreed_bytes_max);
        const Day next = read_day(in, "decided.agreed");
        out.agreed.push_back({day, {id, std::move(text), next}});
    }
}

}  // namespace

Result<Decisions> decode_decisions(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    Decisions out;
    in.map("decided", 6);
    out.number = take_number<int>(in, "decided.number", 1, number_max);
    in.key("decided.joined", 2);
    out.joined = read_day(in, "decided.joined");
    in.key("decided.pins", 3);
    read_pins(in, out);
    in.key("decided.observed", 4);
    read_observed(in, out);
    in.key("decided.agreed", 5);
    read_agreed(in, out);
    out.last_agreed = take_number<std::uint32_t>(in, "decided.last_agreed", 6, UINT32_MAX);
    for (const auto& one : out.agreed) {
        if (one.what.id > out.last_agreed) in.refuse("decided.last_agreed", "one is greater");
    }
    return finish(in, "decided", std::move(out));
}

RecordKey decided_key(const Pseudonym& who) {
    return {RecordKind::decided, {who.bytes.begin(), who.bytes.end()}};
}

}  // namespace pipit::outbox
