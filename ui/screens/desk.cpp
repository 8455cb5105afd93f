// See desk.hpp.
#include "ui/screens/desk.hpp"

#include "engine/session/in_memory.hpp"

#include <algorithm>
#include <utility>

namespace pipit::ui {

engine::Result<engine::Done> Desk::sign_in(std::unique_ptr<engine::Notebook> notebook,
                                           bool as_guest) {
    sign_out();
    auto session = engine::Session::open(doors.items, *notebook, doors.salt(), now());
    if (!session.ok()) return session.error();
    notebook_ = std::move(notebook);
    session_ = std::move(*session);
    guest = as_guest;
    if (!guest) {
        door_.reset();
        door_asked_ = false;
    }
    if (!guest && doors.class_desk) class_desk_ = doors.class_desk(*notebook_, *session_);
    closed_.erase(std::remove(closed_.begin(), closed_.end(), session_->card().id), closed_.end());
    wishes = session_->preferences();
    if (doors.heed) doors.heed(wishes);
    return engine::Done{};
}

engine::Result<engine::Done> Desk::sign_in_guest() {
    engine::LearnerCard card;
    card.nickname = "Guest";
    card.avatar = "acorn";
    auto notebook = std::make_unique<engine::MemoryNotebook>(std::move(card), engine::DeviceId{});
    return sign_in(std::move(notebook), true);
}

void Desk::did_not_open(const engine::LearnerId& who, engine::ErrorCode why) {
    using engine::ErrorCode;
    const bool for_a_grown_up =
        why == ErrorCode::damaged || why == ErrorCode::rolled_back || why == ErrorCode::io;
    if (for_a_grown_up && !stays_closed(who)) closed_.push_back(who);
}

bool Desk::stays_closed(const engine::LearnerId& who) const {
    return std::find(closed_.begin(), closed_.end(), who) != closed_.end();
}

void Desk::sign_out() {
    if (signed_in() && doors.heed) doors.heed({});
    wishes = {};
    class_desk_.reset();
    session_.reset();
    notebook_.reset();
    line.clear();
    pair_item = {};
    pair_turn = 0;
    breaks_put_off = 0;
    stop_offered = false;
    guest = false;
}

engine::Result<engine::Done> Desk::change(const engine::Preferences& wanted) {
    if (!signed_in() || wanted == wishes) return engine::Done{};
    wishes = wanted;
    if (doors.heed) doors.heed(wishes);
    return session_->keep_preferences(wishes, now());
}

engine::ClassView Desk::class_view() const {
    return class_desk_ != nullptr ? class_desk_->view() : engine::ClassView{};
}

void Desk::share_news() {
    if (in_class()) static_cast<void>(class_desk_->share(now()));
}

void Desk::share_practice() {
    if (!in_class()) return;
    static_cast<void>(session_->note_minutes(now()));
    share_news();
}

void Desk::turn_class() {
    if (class_desk_ != nullptr) static_cast<void>(class_desk_->turn(now()));
    if (signed_in() && !guest) return;
    if (doors.door && !std::exchange(door_asked_, true)) door_ = doors.door(now());
    if (door_ != nullptr) static_cast<void>(door_->turn(now()));
}

std::unique_ptr<engine::Notebook> Desk::give_notebook() {
    class_desk_.reset();
    session_.reset();
    auto given = std::move(notebook_);
    sign_out();
    return given;
}

void Desk::sign_out_to(std::unique_ptr<Screen> next) {
    next_ = std::move(next);
    sign_out_first_ = true;
}

std::unique_ptr<Screen> Desk::take_next() {
    if (next_ != nullptr && sign_out_first_) sign_out();
    sign_out_first_ = false;
    return std::move(next_);
}

}  // namespace pipit::ui
