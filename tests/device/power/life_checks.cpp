// What must hold of both devices after every cut, and when a life ends.
#include "crypto/hash_chain.hpp"
#include "engine/learner/learner.hpp"
#include "engine/learner/state_codec.hpp"
#include "tests/device/outbox/school_in_a_box.hpp"
#include "tests/device/power/life.hpp"
#include "tests/device/vault/support.hpp"

#include <algorithm>

namespace pipit::test {

using engine::cbor::Bytes;
using namespace engine::classroom;

const outbox::Pupil* Life::pupil() const {
    if (!child_.end || child_.end->place() == nullptr) return nullptr;
    const auto& pupils = teacher_.end->pupils();
    const auto at = pupils.find(child_.end->place()->letters.learner());
    return at == pupils.end() ? nullptr : &at->second;
}

outbox::Destination Life::reply_to() const {
    return child_.end->place()->reply_to();
}

void Life::check_child() {
    check_shelf();
    if (!child_.learner) return;
    check_journal();
    check_ledger();
}

// Nobody is there by half, and nobody who was erased.
void Life::check_shelf() {
    const auto cards = child_.shelf->learners();
    if (!cards) return failed(child_, "list", cards.error());
    std::optional<engine::LearnerId> second;
    bool first = false;
    for (const auto& card : *cards) {
        if (std::find(erased_.begin(), erased_.end(), card.id) != erased_.end())
            return twice("an erased learner is back");
        // A sign-up that the power cut at its end: known from the list, as to a person.
        if (card.nickname == "Finn" && !child_.learner) child_.learner = card.id;
        if (child_.learner && card.id == *child_.learner)
            first = true;
        else
            second = card.id;
    }
    if (child_.learner && !first) return lost("a learner");
    if (second_for_sure_ && second != second_) return lost("the second learner");
    if (second_ && !second) erased_.push_back(*second_);
    second_ = second;
    second_for_sure_ = second.has_value();
    std::set<std::string> folders;
    for (const auto& file : child_.disk->files()) {
        if (file.starts_with("/home/learners/")) folders.insert(vault::folder_of(file));
    }
    if (folders.size() != cards->size()) problem("files of a learner who is not listed");
    if (child_.learner && !child_.notebook) {
        if (auto opened = child_.open(); !opened) failed(child_, "sign-in", opened.error());
    }
}

// Every answer and every word of the teacher's that was said to be there, once; and after retention
// the fold is what it was.
void Life::check_journal() {
    const auto events = child_.journal();
    if (!events) return failed(child_, "journal", events.error());
    std::uint64_t count = 0;
    std::map<int, int> pins;
    for (const engine::Event& event : *events) {
        if (const auto* stands = std::get_if<engine::Checkpoint>(&event.body)) {
            if (retiring_ && stands->count == retiring_->count)
                retired_pins_.insert(retiring_->pins.begin(), retiring_->pins.end());
            count += stands->count;
            continue;
        }
        ++count;
        if (const auto* pin = std::get_if<engine::Pinned>(&event.body))
            ++pins[std::stoi(pin->skill.value.substr(6))];
    }
    for (const int number : retired_pins_)
        ++pins[number];
    for (const auto& [number, times] : pins) {
        if (times > 1) twice("a teacher's word is in the journal");
        if (!pins_.contains(number)) problem("a word in the journal that nobody said");
    }
    const int answers = static_cast<int>(count - pins.size()) - 1;
    if (answers < answers_) return lost("an answer");
    if (answers > answers_ + answers_unsure_) return twice("an answer");
    answers_ = answers;
    answers_unsure_ = 0;
    if (retiring_) {
        const auto state = engine::learner::fold(*events, {});
        if (!state || engine::learner::encode_state(*state) != retiring_->state)
            problem("the fold after retention is another");
        retiring_.reset();
    }
}

// What left stands in the ledger.
void Life::check_ledger() {
    const auto lines = child_.notebook->ledger().entries();
    if (!lines) return failed(child_, "ledger", lines.error());
    std::set<std::vector<std::uint8_t>> there;
    for (const engine::LedgerEntry& line : *lines) {
        if (line.digest.empty()) continue;
        there.insert(line.digest);
        left_.insert_or_assign(line.digest, line.day);  // sealed when the power went, sent later
    }
    for (const auto& [digest, day] : left_) {
        if (!(day < forgotten_before_) && !there.contains(digest))
            return lost("a line of the ledger for what left");
    }
}

// A link is only there where the teacher has the other half; what the teacher was told is kept, is.
void Life::check_pairing(const ChildDevice& child) {
    if (child.link) linked_.insert(child.link->own_tag);
    if (!teacher_.end) return;
    if (child.link) {
        const auto& devices = teacher_.end->devices();
        const auto at = devices.find(child.link->own_tag);
        if (at == devices.end()) return lost("the teacher's half of a pairing");
        const auto& agreed = at->second.paired.agreed;
        if (at->second.paired.key != child.link->own.public_key() ||
            agreed.destination != child.link->offer.agreed.destination ||
            !std::ranges::equal(agreed.psk.expose(), child.link->offer.agreed.psk.expose()))
            problem("the halves of a pairing differ");
    }
    for (const auto& [tag, device] : teacher_.end->devices()) {
        if (device.paired.confirmed && !linked_.contains(tag))
            lost("the child's half of a pairing");
    }
}

// What stands at the teacher's is what went, and all of it.
void Life::check_decided(const Pseudonym& who, const std::set<int>& went) {
    const auto at = teacher_.end->decided().find(who);
    std::set<int> decided;
    if (at != teacher_.end->decided().end()) {
        for (const auto& [skill, pin] : at->second.pins)
            decided.insert(std::stoi(skill.value.substr(6)));
    }
    if (!std::ranges::includes(decided, went)) lost("what a teacher decided, at the teacher's");
    if (decided.size() > went.size()) problem("a teacher decided what never went");
}

void Life::ends_well() {
    for (Device* device : {static_cast<Device*>(&child_), static_cast<Device*>(&teacher_)}) {
        device->close();
        if (auto opened = device->open(); !opened) return failed(*device, "end", opened.error());
    }
    check_child();
    check_pairing(child_);
    check_pairing(spare_);
    if (broken_ || !child_.learner || !child_.link || child_.end->place() == nullptr) return;
    const outbox::Destination to = reply_to();
    for (int round = 0; round < 5; ++round) {
        auto up = child_.end->outgoing(child_.channel(), child_.day);
        if (!up) return failed(child_, "end", up.error());
        for (const Bytes& envelope : *up)
            (void)teacher_.end->take(envelope, teacher_.day);
        auto down = teacher_.end->outgoing(std::span(&to, 1), teacher_.day);
        if (!down) return failed(teacher_, "end", down.error());
        for (const Bytes& envelope : *down)
            (void)hear(envelope);
    }
    const outbox::Pupil* known = pupil();
    if (known == nullptr) return lost("the learner in the class");
    if (child_.end->waiting() != 0 || teacher_.end->waiting(known->pseudonym) != 0)
        return problem("something waits for ever");
    if (teacher_.end->quarantined() != 0 || child_.end->place()->put_back != 0)
        return problem("a history went back");
    std::map<int, int> asked;
    for (const auto& one : known->asked)
        ++asked[std::get<HelpRequest>(*decode_child_message(one.message)).day.value];
    for (const auto& [number, said] : helps_) {
        if (said.done && asked[number] == 0) lost("a request for help");
        if (asked[number] > 1) twice("a request for help");
    }
    check_journal();
    const auto events = child_.journal();
    std::set<int> pinned = retired_pins_;
    for (const engine::Event& event : *events) {
        if (const auto* pin = std::get_if<engine::Pinned>(&event.body))
            pinned.insert(std::stoi(pin->skill.value.substr(6)));
    }
    for (const auto& [number, said] : pins_) {
        if (said.done && !pinned.contains(number)) lost("a teacher's word");
    }
    check_decided(known->pseudonym, pinned);
    const auto shown = static_cast<int>(overview(known->record).lamport);
    if (shown < reported_for_sure_ || shown > reported_) lost("a report");
}

}  // namespace pipit::test
