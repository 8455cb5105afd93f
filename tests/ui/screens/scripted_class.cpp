// See scripted_class.hpp.
#include "tests/ui/screens/scripted_class.hpp"

#include "engine/classroom/ports.hpp"
#include "engine/report/cbor.hpp"

#include <algorithm>
#include <utility>

namespace pipit::test {

using namespace engine;
namespace classroom = engine::classroom;

namespace {

constexpr int tries_most = 3;

bool is_address(const std::string& text) {
    return text.find_first_not_of("0123456789.:") == std::string::npos &&
           std::count(text.begin(), text.end(), '.') == 3;
}

// Of the n-th message.
LedgerDigest digest_of(std::size_t n) {
    return {0xee, static_cast<std::uint8_t>(n)};
}

}  // namespace

void ClassScript::answer_is_yes() {
    view.state = ClassState::member;
}

void ClassScript::arrive(Day day) {
    view.waiting = 0;
    view.contact = ContactState::idle;
    view.last_shared = day;
}

Result<Done> ScriptedClass::begin(bool right, const std::string& address) {
    if (script_.refuse) return Error{*script_.refuse, "class", ""};
    if (!address.empty() && !is_address(address)) return Error{ErrorCode::bad_input, "address", ""};
    right_ = right;
    reachable_ = address.empty() ? script_.in_network : address == script_.address;
    const bool nobody = !address.empty() && !reachable_;
    script_.view.pairing = nobody ? PairingState::not_found : PairingState::looking;
    return Done{};
}

Result<Done> ScriptedClass::pair(const std::string& digits, const std::string& address, Now) {
    if (digits.size() != 6) return Error{ErrorCode::bad_input, "code", ""};
    return begin(digits == script_.code, address);
}

Result<Done> ScriptedClass::pair_by_ticket(const std::string& letters, const std::string& address,
                                           Now) {
    return begin(letters == script_.ticket, address);
}

// One step a turn: found, then paired or not. The teacher's word is written down as it comes.
bool ScriptedClass::turn(Now now) {
    ClassView& view = script_.view;
    if (script_.sets) {
        const auto [rhythm, packs] = *std::exchange(script_.sets, {});
        return session_.write_with({rhythm, packs}, now, {}).ok();
    }
    if (view.pairing == PairingState::looking && reachable_) {
        view.pairing = PairingState::talking;
        return true;
    }
    if (view.pairing != PairingState::talking || script_.stays_talking) return false;
    if (script_.breaks_off) {
        view.pairing = PairingState::interrupted;
    } else if (right_) {
        view.pairing = PairingState::done;
        view.state = script_.paired_state;
        view.contact = ContactState::idle;
        view.class_name = "Class 4b";
        view.teacher = "Ms Okoro";
    } else {
        view.pairing =
            ++script_.tries >= tries_most ? PairingState::code_void : PairingState::wrong_code;
    }
    return true;
}

Result<cbor::Bytes> ScriptedClass::opened(const classroom::ChildMessage& message) {
    if (script_.closed) return Error{ErrorCode::io, "class", ""};
    return classroom::encode_message(message);
}

ClassView ScriptedClass::view() const {
    (void)note_arrived();
    return script_.view;
}

Result<Done> ScriptedClass::say(const classroom::ChildMessage& message, Now now) {
    if (script_.refuse) return Error{*script_.refuse, "class", ""};
    const auto bytes = classroom::encode_message(message);
    if (!bytes) return bytes.error();
    LedgerEntry entry;
    entry.day = now.day;
    entry.what = std::string(left::to_class);
    entry.fields = classroom::fields_of_message(message);
    entry.size = bytes->size();
    const LedgerDigest digest = digest_of(entered_);
    entry.digest.assign(digest.begin(), digest.end());
    entry.opening.assign(64, static_cast<std::uint8_t>(entered_));
    if (const auto entered = notebook_.ledger().enter(entry); !entered) return entered;
    ++entered_;
    script_.said.push_back(message);
    ++script_.view.waiting;
    return Done{};
}

// All but as many as wait, the oldest first.
Result<Done> ScriptedClass::note_arrived() const {
    std::vector<LedgerDigest> digests;
    for (; arrived_ + script_.view.waiting < entered_; ++arrived_)
        digests.push_back(digest_of(arrived_));
    return digests.empty() ? Done{} : notebook_.ledger().arrived(digests);
}

Result<cbor::Bytes> ScriptedClass::join_preview() {
    return opened(classroom::JoinRequest{session_.card().nickname, 1});
}

Result<Done> ScriptedClass::join(Now now) {
    auto said = say(classroom::JoinRequest{session_.card().nickname, 1}, now);
    if (said) script_.view.state = ClassState::asked;
    return said;
}

Result<Done> ScriptedClass::leave(Now now) {
    auto said = say(classroom::Withdrawal{}, now);
    if (!said) return said;
    script_.view.state = ClassState::left;
    script_.view.waiting = 1;
    return said;
}

Result<Done> ScriptedClass::move_away(Now) {
    if (script_.refuse) return Error{*script_.refuse, "class", ""};
    script_.view.move = MoveState::on_its_way;
    return Done{};
}

Result<Done> ScriptedClass::stay(Now) {
    script_.view.move = MoveState::none;
    return Done{};
}

classroom::ChildMessage ScriptedClass::report(Now now) {
    std::vector<Event> events;
    static_cast<void>(
        notebook_.journal().read(EventKey{}, [&](const Event& event) { events.push_back(event); }));
    const auto skills = session_.skills();
    const auto goals = session_.goals(now);
    return shared_report(session_.graph(), skills, goals, events);
}

Result<cbor::Bytes> ScriptedClass::report_preview(Now now) {
    const classroom::ChildMessage whole = report(now);
    if (script_.had) {
        if (const auto changes = changes_since(*script_.had, {}, std::get<SharedReport>(whole)))
            return opened(*changes);
    }
    return opened(whole);
}

Result<cbor::Bytes> ScriptedClass::report_there() {
    if (!script_.had) return cbor::Bytes{};
    return opened(*script_.had);
}

Result<Done> ScriptedClass::share(Now now) {
    if (script_.view.state != ClassState::member) return Error{ErrorCode::not_allowed, "class", ""};
    // As the real one: the same but for its number says nothing new.
    const classroom::ChildMessage message = report(now);
    const auto& fresh = std::get<SharedReport>(message);
    for (auto last = script_.said.rbegin(); last != script_.said.rend(); ++last) {
        if (const auto* before = std::get_if<SharedReport>(&*last)) {
            SharedReport same = *before;
            same.lamport = fresh.lamport;
            if (*encode_shared(same) == *encode_shared(fresh)) return Done{};
            break;
        }
    }
    return say(message, now);
}

Result<Done> ScriptedClass::ask_help(const SkillId& skill, Now now) {
    return say(classroom::HelpRequest{skill, now.day}, now);
}

namespace {

classroom::ChildMessage worked(const ShownItem& item) {
    if (item.disputed) return classroom::DisputedItem{item.item, item.given};
    return classroom::WorkedItem{item.item, item.given, item.right, item.misconception};
}

}  // namespace

Result<cbor::Bytes> ScriptedClass::show_preview(const ShownItem& item) {
    return opened(worked(item));
}

Result<Done> ScriptedClass::show(const ShownItem& item, Now now) {
    return say(worked(item), now);
}

Result<Done> ScriptedClass::meet(const std::string& address, Now) {
    if (!address.empty() && !is_address(address)) return Error{ErrorCode::bad_input, "address", ""};
    script_.view.contact = ContactState::looking;
    return Done{};
}

}  // namespace pipit::test
