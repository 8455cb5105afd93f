// See desk.hpp.
#include "ui/screens/desk.hpp"

#include "engine/session/in_memory.hpp"

namespace pipit::ui {

engine::Result<engine::Done> Desk::sign_in(std::unique_ptr<engine::Notebook> notebook,
                                           bool as_guest) {
    sign_out();
    auto session = engine::Session::open(doors.items, *notebook, doors.salt(), now());
    if (!session.ok()) return session.error();
    notebook_ = std::move(notebook);
    session_ = std::move(*session);
    guest = as_guest;
    return engine::Done{};
}

engine::Result<engine::Done> Desk::sign_in_guest() {
    engine::LearnerCard card;
    card.nickname = "Guest";
    card.avatar = "acorn";
    auto notebook = std::make_unique<engine::MemoryNotebook>(std::move(card), engine::DeviceId{});
    return sign_in(std::move(notebook), true);
}

void Desk::sign_out() {
    session_.reset();
    notebook_.reset();
    line.clear();
    breaks_put_off = 0;
    stop_offered = false;
    guest = false;
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
