// Invariant: see in_memory_door.hpp.
#include "engine/session/in_memory_door.hpp"

#include <cassert>
#include <utility>

namespace pipit::engine {

// What was asked ends with the shelf's request: another way in was found.
const MemoryDoor::Asked* MemoryDoor::asked(const LearnerId& who) const {
    const auto at = asked_.find(who);
    if (at == asked_.end()) return nullptr;
    const auto open = shelf_->has_request(who);
    return open && *open ? &at->second : nullptr;
}

DoorView MemoryDoor::view(const LearnerId& who) const {
    DoorView out;
    out.class_name = "3B";
    out.teacher = "Ms Rivera";
    out.contact = contact_;
    out.problem = problem_;
    if (const Asked* one = asked(who)) {
        out.state = one->state;
        out.left = one->left;
    } else if (const auto helper = shelf_->helping_class(who); helper && *helper) {
        out.state = HelpState::can_ask;
    }
    return out;
}

Result<Done> MemoryDoor::ask(const LearnerId& who, Now) {
    if (const Asked* one = asked(who);
        one != nullptr && (one->state == HelpState::waiting || one->state == HelpState::reset))
        return Done{};
    auto request = shelf_->recovery_request(who);
    if (!request) return request.error();
    asked_.insert_or_assign(who, Asked{HelpState::waiting, false, std::move(request).value()});
    changed_ = true;
    return Done{};
}

Result<Done> MemoryDoor::forget(const LearnerId& who) {
    changed_ = asked_.erase(who) > 0 || changed_;
    return Done{};
}

Result<std::unique_ptr<Notebook>> MemoryDoor::open(const LearnerId& who, Now now) {
    const Asked* one = asked(who);
    if (one == nullptr || one->state != HelpState::reset)
        return Error{ErrorCode::not_found, "answer", "Ask your teacher first."};
    return shelf_->open_with_reset(who, one->request.slot, now);
}

Result<Done> MemoryDoor::come(const std::string& nickname, Now) {
    if (arriving_.state == ArrivalState::not_possible)
        return Error{ErrorCode::not_allowed, "class", ""};
    if (nickname.empty()) return Error{ErrorCode::bad_input, "nickname", ""};
    if (const auto key = shelf_->arrival_key(); !key) return key.error();
    arriving_ = {ArrivalState::asked, nickname, 0, 0};
    changed_ = true;
    return Done{};
}

Result<Done> MemoryDoor::stay_away(Now) {
    if (auto dropped = shelf_->drop_arrival(); !dropped) return dropped;
    arriving_ = {};
    changed_ = true;
    return Done{};
}

Result<std::unique_ptr<Notebook>> MemoryDoor::unpack(SecretKind kind, const SecretText& secret,
                                                     Now now) {
    if (arriving_.state != ArrivalState::ready) return Error{ErrorCode::not_found, "copy", ""};
    auto notebook = shelf_->unpack({{}, brought_}, kind, secret, now);
    if (notebook) arriving_ = {};
    return notebook;
}

void MemoryDoor::brings(ArrivalState state, std::size_t here, std::size_t parts, cbor::Bytes copy) {
    arriving_.state = state;
    arriving_.here = here;
    arriving_.parts = parts;
    brought_ = std::move(copy);
    changed_ = true;
}

Result<Done> MemoryDoor::pair(const std::string& digits, const std::string& address, Now) {
    if (arriving_.state != ArrivalState::not_possible)
        return Error{ErrorCode::not_allowed, "class", ""};
    typed_ = digits;
    address_ = address;
    problem_.reset();
    pairs(PairingState::looking);
    return Done{};
}

Result<Done> MemoryDoor::pair_by_ticket(const std::string& letters, const std::string& address,
                                        Now now) {
    return pair(letters, address, now);
}

void MemoryDoor::pairs(PairingState state) {
    pairing_ = state;
    if (state == PairingState::done) arriving_ = {};
    changed_ = true;
}

Result<Done> MemoryDoor::meet(const std::string&, Now) {
    return Done{};
}

bool MemoryDoor::turn(Now) {
    return std::exchange(changed_, false);
}

void MemoryDoor::takes(const LearnerId& who) {
    const auto at = asked_.find(who);
    assert(at != asked_.end());
    at->second.left = true;
    changed_ = true;
}

void MemoryDoor::answers(const LearnerId& who, HelpState answer) {
    takes(who);
    if (answer == HelpState::unlocked) (void)shelf_->unlock(who);
    asked_.at(who).state = answer;
}

void MemoryDoor::contact(ContactState state, std::optional<Error> problem) {
    contact_ = state;
    problem_ = std::move(problem);
    changed_ = true;
}

}  // namespace pipit::engine
