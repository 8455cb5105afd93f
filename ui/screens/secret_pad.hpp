// Where a secret is tapped: four pictures, six digits or a passphrase; used to sign in and to make
// a new secret. Invariant: the secret never enters the label tree, and is wiped when the pad ends.
#pragma once

#include "engine/session/secret_text.hpp"
#include "ui/screens/desk.hpp"
#include "ui/screens/letters.hpp"

#include <string>

namespace pipit::ui {

/// The two buttons below a pad, in the next places of `flow`: the way out, and practising as a
/// guest.
class Flow;
struct SecretTaps;
struct SecretPage;
/// Each at most `most_w` wide: its words get smaller.
void draw_secret_exits(Frame& frame, const SecretPage& page, Flow& flow, int height,
                       SecretTaps& taps, int most_w = 1 << 20);

/// "Tap your 4 pictures in order.", "I forgot my pictures", "Let’s wait 30 seconds."
std::string secret_ask_words(engine::SecretKind kind, bool brief);
std::string secret_forgot_words(engine::SecretKind kind);
/// For a new one: "Choose 4 pictures", "Tap the same 4 pictures.", why one was not taken.
std::string secret_choose_words(engine::SecretKind kind);
std::string secret_again_words(engine::SecretKind kind);
std::string secret_weak_words();
/// `seconds` as Shelf::wait_s() has them, above 0.
std::string secret_wait_words(int seconds);
/// A frame is drawn when the wait is over; what a teacher has to end is ended by their word.
void wake_after_wait(Ui& ui, int seconds);

/// What stands around the pad.
struct SecretPage {
    std::string avatar;
    std::string title;      ///< "Hello, Otis"
    std::string ask;        ///< "Tap your 4 pictures in order."
    std::string ask_brief;  ///< The same for small screens.
    std::string note = {};  ///< A sentence when something went wrong; empty: none.
    bool asleep = false;    ///< The pad waits (too many tries).
    std::string done = {};  ///< Words of the passphrase's main button.
    std::string tip = {};   ///< Below the passphrase's field; empty: how long it must be.
    std::string left = {};  ///< A button below: "I forgot my pictures". Empty: none.
    std::string left_icon = {};
    std::string right = {};  ///< Another: "Practise as a guest".
    bool first = false;      ///< There is no way back from here.
    bool settings = false;   ///< A button to Settings beside the title; a passphrase's alone.
};

struct SecretTaps {
    bool back = false;
    bool complete = false;  ///< The secret is all there.
    bool left = false;
    bool right = false;
    bool settings = false;
};

class SecretPad {
  public:
    explicit SecretPad(engine::SecretKind kind);
    ~SecretPad() { clear(); }
    SecretPad(const SecretPad&) = delete;
    SecretPad& operator=(const SecretPad&) = delete;

    [[nodiscard]] engine::SecretKind kind() const { return kind_; }
    /// Taps it takes; 0 for a passphrase.
    [[nodiscard]] std::size_t length() const;
    SecretTaps draw(Frame& frame, const SecretPage& page);
    /// Hands the secret over; the pad is empty afterwards.
    engine::SecretText take();
    void clear();

  private:
    // secret_pictures.cpp
    void draw_pictures(Frame& frame, const SecretPage& page, SecretTaps& taps);
    void draw_pictures_head(Frame& frame, const SecretPage& page, SecretTaps& taps);
    static void draw_greeting(Frame& frame, const SecretPage& page, Rect at, bool note_here);
    void draw_tiles(Frame& frame, const SecretPage& page, SecretTaps& taps);
    static void draw_pictures_foot(Frame& frame, const SecretPage& page, SecretTaps& taps);
    // secret_digits.cpp
    void draw_digits(Frame& frame, const SecretPage& page, SecretTaps& taps);
    bool draw_keys(Frame& frame, const SecretPage& page, Rect card, SecretTaps& taps);
    void draw_digits_left(Frame& frame, const SecretPage& page, Rect left, bool show,
                          SecretTaps& taps);
    // secret_words.cpp
    void draw_words(Frame& frame, const SecretPage& page, SecretTaps& taps);
    int draw_words_field(Frame& frame, const SecretPage& page, Rect column, SecretTaps& taps);
    int draw_words_buttons(Frame& frame, const SecretPage& page, Rect column, SecretTaps& taps);

    void draw_slots(Frame& frame, Rect first, int gap, bool show);
    bool push(char c);
    [[nodiscard]] bool words_ready(const SecretPage& page) const;

    engine::SecretKind kind_;
    engine::SecretText taps_;
    std::string words_;  ///< A passphrase; room is reserved, so that it is never copied.
    Letters letters_;
    bool show_words_ = false;
    bool keyboard_ = false;
    bool keyboard_known_ = false;
};

}  // namespace pipit::ui
