#include "tests/engine/classroom/messages.hpp"

#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <array>

namespace pipit::engine::classroom::testing {

namespace {

template <std::size_t N>
std::array<std::uint8_t, N> counting(std::uint8_t first) {
    std::array<std::uint8_t, N> out{};
    for (std::size_t i = 0; i < N; ++i)
        out[i] = static_cast<std::uint8_t>(first + i);
    return out;
}

cbor::Bytes bytes_of(std::size_t size, std::uint8_t first) {
    cbor::Bytes out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = static_cast<std::uint8_t>(first + i);
    return out;
}

StreamId stream() {
    StreamId out;
    out.device.bytes = counting<16>(0x10);
    out.learner.bytes = counting<16>(0x20);
    return out;
}

Acknowledges acknowledges() {
    return {{{counting<16>(0x30)}}, {9, 0x1FD, counting<32>(0x40), 10, 4711}};
}

SharedReport report() {
    SharedReport out;
    out.lamport = 300;
    out.skills = {{{"add-within-100"}, Band::leaf, Stand::stuck, TriesStep::up_to_20, {20776}},
                  {{"count-to-10"}, Band::flower, Stand::ready, TriesStep::more, {20770}}};
    out.days = {{{20775}, 10}, {{20776}, 25}};
    out.chosen_fifths = 3;
    out.paired_fifths = 1;
    out.goals = {{{"times-5"}, "the five row", "it is long", "if I sit down", "I begin", {20800}}};
    out.disputes = {{{"count-to-10"}, Band::sprout}};
    return out;
}

ReportChanges changes() {
    ReportChanges out{300, true, true, report()};
    out.told.lamport = 311;
    out.told.skills.pop_back();
    out.told.days.erase(out.told.days.begin());
    out.told.disputes.clear();  // they are none any more
    return out;
}

ItemRef item() {
    return {{"add-within-100"}, "add-within-100", 2, 0xFFFFFFFFFFFFFFFF};
}

// ---- by a seed: one draw a statement

std::string random_text(Random& random, std::size_t min, std::size_t max) {
    static const std::array<std::string, 5> parts{"a", "ñ", "…", "😀", "\n"};
    const auto bytes = static_cast<std::size_t>(random.below(static_cast<int>(max - min) + 1));
    std::string out;
    while (true) {
        const std::string& part = parts[static_cast<std::size_t>(random.below(5))];
        if (out.size() + part.size() > min + bytes) break;
        out += part;
    }
    return out.size() < min ? "b" : out;
}

template <std::size_t N>
std::array<std::uint8_t, N> random_array(Random& random) {
    std::array<std::uint8_t, N> out{};
    for (auto& byte : out)
        byte = static_cast<std::uint8_t>(random.next());
    return out;
}

cbor::Bytes random_bytes(Random& random, std::size_t max) {
    const auto size = 1 + static_cast<std::size_t>(random.below(static_cast<int>(max)));
    return bytes_of(size, static_cast<std::uint8_t>(random.next()));
}

// As often small as large, so that every length of a number comes.
std::uint64_t random_number(Random& random, std::uint64_t max) {
    const int bits = random.below(64);
    const std::uint64_t value = random.next() >> bits;
    return max == UINT64_MAX ? value : value % (max + 1);
}

Day random_day(Random& random) {
    return {random.below(20000001) - 10000000};
}

SkillId random_skill(Random& random) {
    return {random_text(random, 1, 64)};
}

ItemRef random_item(Random& random) {
    ItemRef out;
    out.skill = random_skill(random);
    out.template_id = random_text(random, 1, 64);
    out.level = 1 + random.below(3);
    out.seed = random_number(random, UINT64_MAX);
    return out;
}

SharedReport random_report(Random& random) {
    SharedReport out;
    out.lamport = random_number(random, INT64_MAX);
    const int skills = random.below(30);
    for (int i = 0; i < skills; ++i) {
        SharedSkill one;
        one.skill = random_skill(random);
        one.band = static_cast<Band>(random.below(5));
        one.stand = static_cast<Stand>(random.below(4));
        one.tries = static_cast<TriesStep>(random.below(4));
        one.last = random_day(random);
        out.skills.push_back(one);
    }
    if (random.chance(0.5)) out.days.push_back({random_day(random), 25});
    if (random.chance(0.5)) out.disputes.push_back({random_skill(random), Band::bud});
    out.chosen_fifths = static_cast<std::uint8_t>(random.below(6));
    return out;
}

ReportChanges random_changes(Random& random) {
    ReportChanges out;
    out.since = 1 + random_number(random, INT64_MAX - 1);
    out.goals = random.chance(0.5);
    out.disputes = random.chance(0.5);
    out.told = random_report(random);
    if (!out.disputes) out.told.disputes.clear();
    return out;
}

post::Contact random_contact(Random& random, std::uint32_t min, std::uint32_t max) {
    const std::uint64_t by = random_number(random, max - min);
    return {static_cast<std::uint32_t>(min + by)};
}

template <std::size_t N>
std::string random_one_of(Random& random, const std::array<const char*, N>& words) {
    return words[static_cast<std::size_t>(random.below(static_cast<int>(N)))];
}

std::string random_address(Random& random) {
    return random_one_of<3>(random,
                            {"192.168.1.20:47470", "[fe80::1%eth0]:1", "school.local:65535"});
}

std::string random_name(Random& random) {
    return random_one_of<3>(random, {"a", "0123456789abcdef01234567.pip", "ticket-1.pip"});
}

constexpr std::uint32_t app_max = post::first_incoming - 1;

}  // namespace

Named<Frame> frames() {
    const Frame plain{stream(), 7, counting<32>(0x50), bytes_of(5, 0x70), {}, {}};
    Frame full = plain;
    full.acknowledges = acknowledges();
    full.prekeys = Prekeys{{3, 7}, counting<32>(0x80)};
    Frame first = plain;
    first.sequence = 1;
    first.previous = {};
    const Frame notice{stream(), 0, {}, {}, acknowledges(), {}};
    Frame keys{stream(), 0, {}, {}, {}, Prekeys{{1, 1}, counting<32>(0x80)}};
    Frame list = plain;
    list.ledger = LedgerWord{counting<32>(0x90), {}};
    Frame signed_for = notice;
    signed_for.ledger = LedgerWord{counting<32>(0x90), Countersigned{{20776}, counting<64>(0xA0)}};
    Frame largest = plain;
    largest.sequence = sequence_max;
    largest.payload = bytes_of(cbor::payload_max, 0);
    return {{"plain", plain}, {"full", full}, {"first", first},       {"notice", notice},
            {"keys", keys},   {"list", list}, {"signed", signed_for}, {"largest", largest}};
}

Named<ChildMessage> child_messages() {
    return {{"join", JoinRequest{"Mía", contract_version}},
            {"report", report()},
            {"nothing-yet", SharedReport{}},
            {"withdrawal", Withdrawal{}},
            {"help", HelpRequest{{"times-5"}, {20776}}},
            {"worked", WorkedItem{item(), "1/2", false, "adds tops and bottoms"}},
            {"disputed", DisputedItem{item(), "42"}},
            {"move", MovePart{counting<16>(1), 1, 3, bytes_of(40, 0)}},
            {"move-none", MovePart{counting<16>(1), 0, 0, {}}},
            {"changes", changes()},
            {"changes-nothing", ReportChanges{1, false, false, {}}}};
}

Named<TeacherMessage> teacher_messages() {
    return {{"welcome", Welcome{"3b", "Frau Ñandú"}},
            {"pin", PinChange{{"times-5"}, Pin::deferred}},
            {"observed", ObservedMastery{{"count-to-10"}, "at the board"}},
            {"agreed", AgreedRecord{5, "We read together on Mondays.", {20790}}},
            {"rhythm", Rhythm{20, 5}},
            {"farewell", Farewell{FarewellReason::declined}},
            {"moved", Farewell{FarewellReason::moved}},
            {"new-recovery-key", NewRecoveryKey{counting<32>(1)}},
            {"ask-again", AskAgain{}},
            {"observed-back", ObservationTakenBack{{"count-to-10"}}},
            {"packs", PackRules{{{"pipit-mathematics", 2}, {"pipit-reading", 0}}}},
            {"packs-none", PackRules{}},
            {"agreed-back", AgreedTakenBack{5}}};
}

Named<post::ToSync> packets_to_sync() {
    using namespace post;
    const Tag8 tag = counting<8>(1);
    return {{"listen", Listen{47470, tag}},
            {"stop", Stop{}},
            {"call", Call{{1}, "192.168.1.20:47470"}},
            {"find", Find{{2}, tag}},
            {"send", Send{{first_incoming}, bytes_of(40, 0)}},
            {"hang-up", HangUp{{2}}},
            {"stick-write", StickWrite{tag, "0123456789abcdef01234567.pip", bytes_of(30, 9)}},
            {"stick-read", StickRead{{tag, counting<8>(9)}}},
            {"stick-remove", StickRemove{tag, {"a.pip", "b-2.pip"}}},
            {"watch-sticks", WatchSticks{true}}};
}

Named<post::FromSync> packets_from_sync() {
    using namespace post;
    const Tag8 tag = counting<8>(1);
    return {{"called", Called{{first_incoming}, "192.168.1.7:50312"}},
            {"connected", Connected{{1}, "192.168.1.20:47470"}},
            {"received", Received{{1}, bytes_of(40, 0)}},
            {"closed", Closed{{1}, Closing::not_found}},
            {"listening", Listening{{"192.168.1.20:47470", "[fe80::1]:47470"}}},
            {"stick", Stick{"PIPIT ✏"}},
            {"stick-item", StickItem{tag, "a.pip", bytes_of(30, 9)}},
            {"stick-written", StickWritten{tag, "a.pip"}},
            {"failed", Failed{Failure::stick_io, {7}, "a.pip"}},
            {"started", Started{}}};
}

Frame random_frame(Random& random) {
    Frame out;
    out.stream.device.bytes = random_array<16>(random);
    out.stream.learner.bytes = random_array<16>(random);
    const bool notice = random.chance(0.3);
    if (!notice) {
        out.sequence = 1 + random_number(random, sequence_max - 1);
        out.previous = random_array<32>(random);
        out.payload = random_bytes(random, 2000);
    }
    if (notice || random.chance(0.5)) {
        Acknowledges said;
        said.device.bytes = random_array<16>(random);
        said.acknowledgement.greatest = random_number(random, sequence_max);
        const std::uint64_t greatest = said.acknowledgement.greatest;
        if (greatest > 0) {
            const std::uint64_t bits = random.next() | 1;
            said.acknowledgement.applied =
                greatest >= 64 ? bits : bits & ((std::uint64_t{1} << greatest) - 1);
            said.acknowledgement.head = random_array<32>(random);
            said.acknowledgement.conflict = random_number(random, greatest);
        }
        said.acknowledgement.lamport = random_number(random, INT64_MAX);
        out.acknowledges = said;
    }
    if (random.chance(0.5)) {
        Prekeys keys;
        keys.epochs.oldest = static_cast<std::uint32_t>(1 + random_number(random, UINT32_MAX - 6));
        keys.epochs.newest = keys.epochs.oldest + static_cast<std::uint32_t>(random.below(5));
        keys.newest = random_array<32>(random);
        out.prekeys = keys;
    }
    if (random.chance(0.5)) {
        LedgerWord word{random_array<32>(random), {}};
        if (random.chance(0.5))
            word.signed_for =
                Countersigned{{static_cast<std::int32_t>(random_number(random, 40000))},
                              random_array<64>(random)};
        out.ledger = word;
    }
    return out;
}

ChildMessage random_child_message(Random& random) {
    switch (random.below(8)) {
    case 0: {
        JoinRequest out;
        out.nickname = random_text(random, 1, 96);
        out.contract = static_cast<std::uint32_t>(1 + random_number(random, UINT32_MAX - 1));
        return out;
    }
    case 1:
        return random_report(random);
    case 2:
        return Withdrawal{};
    case 3: {
        HelpRequest out;
        out.skill = random_skill(random);
        out.day = random_day(random);
        return out;
    }
    case 4: {
        WorkedItem out;
        out.item = random_item(random);
        out.given = random_text(random, 0, 400);
        out.right = random.chance(0.5);
        out.misconception = random_text(random, 0, 320);
        return out;
    }
    case 6:
        return random_changes(random);
    case 5: {
        MovePart out;
        out.move = random_array<16>(random);
        out.part = static_cast<std::uint16_t>(random.below(256));
        out.parts = static_cast<std::uint16_t>(random.below(257));
        out.bytes = random_bytes(random, move_part_bytes_max);
        return out;
    }
    default: {
        DisputedItem out;
        out.item = random_item(random);
        out.given = random_text(random, 0, 400);
        return out;
    }
    }
}

TeacherMessage random_teacher_message(Random& random) {
    switch (random.below(11)) {
    case 0: {
        Welcome out;
        out.class_name = random_text(random, 1, 96);
        out.teacher_name = random_text(random, 1, 96);
        return out;
    }
    case 1: {
        PinChange out;
        out.skill = random_skill(random);
        out.pin = static_cast<Pin>(random.below(3));
        return out;
    }
    case 2: {
        ObservedMastery out;
        out.skill = random_skill(random);
        out.note = random_text(random, 0, 320);
        return out;
    }
    case 3: {
        AgreedRecord out;
        out.id = static_cast<std::uint32_t>(1 + random_number(random, UINT32_MAX - 1));
        out.text = random_text(random, 1, agreed_bytes_max);
        out.next = random_day(random);
        return out;
    }
    case 4: {
        Rhythm out;
        out.stop_minutes = static_cast<std::uint16_t>(random.below(engine::stop_minutes_max + 1));
        out.break_minutes = static_cast<std::uint16_t>(random.below(engine::break_minutes_max + 1));
        return out;
    }
    case 5:
        return NewRecoveryKey{random_array<32>(random)};
    case 6:
        return AskAgain{};
    case 7:
        return ObservationTakenBack{random_skill(random)};
    case 8:
        return AgreedTakenBack{
            static_cast<std::uint32_t>(1 + random_number(random, UINT32_MAX - 1))};
    case 9: {
        PackRules out;
        for (const char* pack : {"a", "pipit-mathematics", "pipit-reading", "ñ"}) {
            if (random.below(2) == 0) continue;
            const std::uint64_t version = random_number(random, UINT32_MAX);
            out.rules.push_back({pack, static_cast<std::uint32_t>(version)});
        }
        return out;
    }
    default:
        return Farewell{static_cast<FarewellReason>(random.below(3))};
    }
}

post::ToSync random_to_sync(Random& random) {
    using namespace post;
    switch (random.below(6)) {
    case 0: {
        Listen out;
        out.port = static_cast<std::uint16_t>(random.below(65536));
        out.beacon = random_array<8>(random);
        return out;
    }
    case 1: {
        Call out;
        out.contact = random_contact(random, 1, app_max);
        out.address = random_address(random);
        return out;
    }
    case 2: {
        Send out;
        out.contact = random_contact(random, 1, UINT32_MAX);
        out.frame = random_bytes(random, carried_bytes_max);
        return out;
    }
    case 3: {
        StickWrite out;
        out.to = random_array<8>(random);
        out.name = random_name(random);
        out.bytes = random_bytes(random, carried_bytes_max);
        return out;
    }
    case 4: {
        StickRead out;
        out.tags.resize(1 + static_cast<std::size_t>(random.below(tags_max)));
        for (Tag8& tag : out.tags)
            tag = random_array<8>(random);
        return out;
    }
    default: {
        StickRemove out;
        out.to = random_array<8>(random);
        out.names.resize(1 + static_cast<std::size_t>(random.below(file_names_max)));
        for (std::string& name : out.names)
            name = random_name(random);
        return out;
    }
    }
}

post::FromSync random_from_sync(Random& random) {
    using namespace post;
    switch (random.below(6)) {
    case 0: {
        Called out;
        out.contact = random_contact(random, first_incoming, UINT32_MAX);
        out.address = random_address(random);
        return out;
    }
    case 1: {
        Received out;
        out.contact = random_contact(random, 1, UINT32_MAX);
        out.frame = random_bytes(random, carried_bytes_max);
        return out;
    }
    case 2: {
        Closed out;
        out.contact = random_contact(random, 1, UINT32_MAX);
        out.why = static_cast<Closing>(random.below(5));
        return out;
    }
    case 3: {
        Listening out;
        out.addresses.resize(static_cast<std::size_t>(random.below(addresses_max + 1)));
        for (std::string& address : out.addresses)
            address = random_address(random);
        return out;
    }
    case 4: {
        StickItem out;
        out.to = random_array<8>(random);
        out.name = random_name(random);
        out.bytes = random_bytes(random, carried_bytes_max);
        return out;
    }
    default: {
        Failed out;
        out.what = static_cast<Failure>(random.below(9));
        out.contact = random_contact(random, 0, UINT32_MAX);
        if (random.chance(0.5)) out.name = random_name(random);
        return out;
    }
    }
}

}  // namespace pipit::engine::classroom::testing
