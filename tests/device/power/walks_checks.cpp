// What people do meanwhile, and what must hold after every cut and when a story ends.
#include "crypto/hash_chain.hpp"
#include "device/outbox/door_requests.hpp"
#include "tests/device/power/walks.hpp"

#include <algorithm>
#include <utility>

namespace pipit::test {

using engine::ErrorCode;
using engine::LockState;
using namespace engine::classroom;

namespace {

constexpr std::string_view pin_prefix = "skill-";

}  // namespace

void Walks::meet(Computer& computer) {
    const std::size_t which = &computer == computers_.data() ? 0 : 1;
    const int frames = random_.chance(0.2) ? random_.below(20) : no_cut;
    test::meet(teacher_, computer, frames, left_[which]);
}

bool Walks::to_the_door(Computer& computer) {
    const auto opened = computer.to_the_door();
    if (!opened) failed(computer, "door", opened.error());
    return opened && computer.disk->powered();
}

bool Walks::sign_in(Computer& computer) {
    constexpr int visits_max = 5;
    for (int visits = 0; computer.shelf->lock_state(zuri_) == LockState::locked; ++visits) {
        if (visits == visits_max) problem("a computer stays locked");
        if (broken_ || !to_the_door(computer)) return false;
        meet(computer);
        if (!computer.disk->powered()) return false;
    }
    const bool was = computer.signed_in(zuri_);
    const auto opened = computer.sign_in(zuri_);
    if (!opened) failed(computer, "sign-in", opened.error());
    if (!opened || !computer.disk->powered()) return false;
    if (!was) check(computer);
    return !broken_;
}

void Walks::practise() {
    Computer& computer = here();
    ++answers_unsure_;
    if (auto begun = computer.session->begin(std::nullopt, computer.now()); !begun)
        return failed(computer, "practice", begun.error());
    const engine::Given given{engine::answer_text(computer.session->item()->answer)};
    if (auto answered = computer.session->answer(given, computer.now()); !answered)
        return failed(computer, "answer", answered.error());
    --answers_unsure_;
    ++answers_;
}

// Told apart by what was answered.
void Walks::say() {
    const int number = static_cast<int>(shown_.size()) + 1;
    if (shown_.size() + 2 > outbox::asked_max) return;
    Computer& computer = here();
    const auto said = computer.desk->show(
        {{{"tiny-add"}, "tiny-add", 1, 1}, std::to_string(number), true, ""}, computer.now());
    if (!said && said.error().code == ErrorCode::not_allowed) return;  // 64 wait
    shown_[number].done = said.ok();
    if (!said) failed(computer, "show", said.error());
}

void Walks::tell_learner() {
    const int number = static_cast<int>(pins_.size()) + 1;
    const auto told = teacher_.of_class().say(
        who_, PinChange{{std::string(pin_prefix) + std::to_string(number)}, engine::Pin::pinned},
        teacher_.day);
    if (!told && told.error().code == ErrorCode::not_allowed) return;
    pins_[number].done = told.ok();
    if (!told) failed(teacher_, "tell", told.error());
}

// ---- what must hold -----------------------------------------------------------------------------

void Walks::recover(Device& device) {
    const int part = &device == &teacher_ ? 4 : 3;
    if (!start(device, part)) return;
    for (std::size_t i = 0; i < 2; ++i) {
        const bool has = computers_[i].has(zuri_);
        if (has_zuri_[i] && *has_zuri_[i] && !has) return lost("a learner");
        if (has_zuri_[i] && !*has_zuri_[i] && has) return twice("an erased learner is back");
        has_zuri_[i] = has;
    }
    if (!*has_zuri_[0] && !*has_zuri_[1]) lost("a learner, at both computers");
}

// Where somebody just signed in.
void Walks::check(Computer& computer) {
    check_journal(computer);
    if (!broken_) check_ledger(computer);
}

// Once each: answers that were said to be there, and the teacher's words.
void Walks::check_journal(Computer& computer) {
    const auto events = computer.journal();
    if (!events) return failed(computer, "journal", events.error());
    int answers = 0;
    std::map<int, int> pins;
    for (const engine::Event& event : *events) {
        answers += std::holds_alternative<engine::Answered>(event.body) ? 1 : 0;
        if (const auto* pin = std::get_if<engine::Pinned>(&event.body))
            ++pins[std::stoi(pin->skill.value.substr(pin_prefix.size()))];
    }
    if (answers < answers_) return lost("an answer");
    if (answers > answers_ + answers_unsure_) return twice("an answer");
    answers_ = answers;
    answers_unsure_ = 0;
    for (const auto& [number, times] : pins) {
        if (times > 1) twice("a teacher's word is in the journal");
        if (!pins_.contains(number)) problem("a word in the journal that nobody said");
    }
}

// What left this computer stands in the ledger of who is here, or waits beside for one.
void Walks::check_ledger(Computer& computer) {
    const auto lines = computer.notebook->ledger().entries();
    const auto waiting = computer.shelf->links().read(RecordKind::door_ledger);
    if (!lines) return failed(computer, "ledger", lines.error());
    if (!waiting) return failed(computer, "lines of the door", waiting.error());
    std::set<std::vector<std::uint8_t>> there;
    for (const engine::LedgerEntry& line : *lines)
        there.insert(line.digest);
    for (const Record& record : *waiting)
        there.insert(outbox::decode_door_line(record.value)->digest);
    for (const auto& envelope : left_[&computer == computers_.data() ? 0 : 1]) {
        const auto digest = crypto::digest({envelope});
        if (!there.contains({digest.begin(), digest.end()}))
            return lost("a line of the ledger for what left");
    }
}

void Walks::ends_well() {
    for (Device* device : {static_cast<Device*>(&computers_[0]),
                           static_cast<Device*>(&computers_[1]), static_cast<Device*>(&teacher_)}) {
        if (auto opened = device->open(); !opened) return failed(*device, "end", opened.error());
    }
    if (!sign_in(here())) return problem("nobody can sign in at the end");
    for (int round = 0; round < 5; ++round)
        test::meet(teacher_, here(), no_cut, left_[at_]);
    if (here().desk->view().waiting != 0 || teacher_.of_class().waiting(who_) != 0)
        return problem("something waits for ever");
    if (teacher_.of_class().quarantined() != 0 || here().desk->view().put_back != 0)
        return problem("a history went back");
    if (!here().desk->view().recovery) return lost("that a teacher can help");
    std::map<int, int> asked;
    for (const auto& one : pupil().asked)
        ++asked[std::stoi(std::get<WorkedItem>(*decode_child_message(one.message)).given)];
    for (const auto& [number, said] : shown_) {
        if (said.done && asked[number] == 0) lost("what was shown");
        if (asked[number] > 1) twice("what was shown");
    }
    check(here());
    const auto events = here().journal();
    if (!events) return failed(here(), "end", events.error());
    std::set<std::string> pinned;
    for (const engine::Event& event : *events) {
        if (const auto* pin = std::get_if<engine::Pinned>(&event.body))
            pinned.insert(pin->skill.value);
    }
    for (const auto& [number, said] : pins_) {
        if (said.done && !pinned.contains(std::string(pin_prefix) + std::to_string(number)))
            lost("a teacher's word");
    }
    // Ben, who did nothing and is in no class, is here as well, and nobody locked him out.
    Computer& bens = computers_[1];
    if (auto opened = bens.sign_in(ben_); !opened) failed(bens, "Ben's sign-in", opened.error());
}

}  // namespace pipit::test
