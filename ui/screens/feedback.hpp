// The note beside an answered question: right, not yet, the right amount in another form, or the
// worked steps after a third miss. Invariant: names the answer, never the child.
#pragma once

#include "engine/session/session.hpp"
#include "ui/kit/after_shown.hpp"
#include "ui/kit/motion.hpp"
#include "ui/screens/desk.hpp"
#include "ui/screens/layout.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace pipit::ui {

/// What the person asks for from the note.
enum class FeedbackTap { none, next, try_again, one_like_it };

/// Between two taps that may be meant as one.
inline constexpr int double_tap_ms = 400;

class FeedbackNote {
  public:
    /// A new answer was judged: the note comes in.
    void appear(Ui& ui) {
        scroll_.to_top();
        appears_.start();
        bars_.start();
        shown_.ask(ui);
    }
    FeedbackTap draw(Frame& frame, Rect column, const engine::Session& session,
                     const engine::Item& item, const engine::Feedback& feedback,
                     const engine::Given& given, std::string_view problem);

  private:
    FeedbackTap draw_buttons(Frame& frame, Rect buttons, const engine::Feedback& feedback,
                             int main_h);
    bool heeds(const Ui& ui, const Response& button);
    int draw_words(Frame& frame, Rect at, const engine::Session& session, const engine::Item& item,
                   const engine::Feedback& feedback, const engine::Given& given,
                   std::string_view problem);

    Scroll scroll_;
    Motion appears_;
    Motion bars_;
    AfterShown shown_;
    std::int64_t heeds_from_ms_ = 0;  // taps that begin before it is shown, or then, are not heeded
    WidgetId begun_too_soon_ = 0;     // the button whose press goes on since then
};

}  // namespace pipit::ui
