// Six numbers of a class, or the address of the teacher's computer, typed on an own pad or on keys.
// Both are on the teacher's screen for all to see: they are drawn and said as they are.
#pragma once

#include "ui/screens/layout.hpp"

#include <string>

namespace pipit::ui {

/// What stands around the pad.
struct NumberPage {
    std::string title;
    std::string ask;
    std::string other = {};  ///< A button below: another way. Empty: none.
    std::string_view other_icon = {};
    std::string more = {};  ///< A second one.
    std::string_view more_icon = {};
};

struct NumberTaps {
    bool back = false;
    bool complete = false;  ///< All is typed: the sixth number, or "Look there".
    bool other = false;
    bool more = false;
};

class NumberPad {
  public:
    enum class Kind { code, address };
    explicit NumberPad(Kind kind) : kind_(kind) {}

    NumberTaps draw(Frame& frame, const NumberPage& page);
    [[nodiscard]] const std::string& typed() const { return typed_; }
    /// Starts again, and says why until something is typed.
    void tell(std::string note) {
        note_ = std::move(note);
        if (kind_ == Kind::code) typed_.clear();
    }
    void clear() {
        typed_.clear();
        note_.clear();
    }

  private:
    void draw_keys(Frame& frame, Rect card, NumberTaps& taps);
    void draw_left(Frame& frame, const NumberPage& page, Rect left, NumberTaps& taps);
    int draw_typed(Frame& frame, Rect at);
    bool push(char c);

    Kind kind_;
    std::string typed_;
    std::string note_;
    Scroll scroll_;
};

/// What is asked for an address, and said of what is none.
std::string address_ask_words();
std::string address_wrong_words();

}  // namespace pipit::ui
