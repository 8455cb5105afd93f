// What the three pads share. See secret_pad.hpp; each is drawn in its own file.
#include "ui/screens/secret_pad.hpp"

#include "engine/session/ports.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"

#include <algorithm>

namespace pipit::ui {

using engine::SecretKind;

std::string secret_ask_words(SecretKind kind, bool brief) {
    switch (kind) {
    case SecretKind::pictures:
        return brief ? _("Tap your 4 pictures.") : _("Tap your 4 pictures in order.");
    case SecretKind::digits:
        return _("Tap your six numbers.");
    case SecretKind::passphrase:
        return _("Type your secret words.");
    }
    return {};
}

std::string secret_forgot_words(SecretKind kind) {
    switch (kind) {
    case SecretKind::pictures:
        return _("I forgot my pictures");
    case SecretKind::digits:
        return _("I forgot my numbers");
    case SecretKind::passphrase:
        return _("I forgot my words");
    }
    return {};
}

std::string secret_wait_words(int seconds) {
    if (seconds == engine::until_unlocked) return _("Ask your teacher to let you try again.");
    if (seconds <= 60) {
        return count("Let’s wait %1 second.", "Let’s wait %1 seconds.", seconds <= 30 ? 30 : 60);
    }
    return count("Let’s wait %1 minute.", "Let’s wait %1 minutes.", (seconds + 59) / 60);
}

void wake_after_wait(Ui& ui, int seconds) {
    if (seconds <= 0 || seconds == engine::until_unlocked) return;
    ui.wake_at(ui.now_ms() + std::int64_t{seconds} * 1000);
}

std::string secret_choose_words(SecretKind kind) {
    switch (kind) {
    case SecretKind::pictures:
        return _("Choose 4 pictures");
    case SecretKind::digits:
        return _("Choose six numbers");
    case SecretKind::passphrase:
        return _("Choose your secret words");
    }
    return {};
}

std::string secret_again_words(SecretKind kind) {
    switch (kind) {
    case SecretKind::pictures:
        return _("Tap the same 4 pictures.");
    case SecretKind::digits:
        return _("Tap the same six numbers.");
    case SecretKind::passphrase:
        return _("Type the same words.");
    }
    return {};
}

std::string secret_weak_words() {
    return _("That one is easy to guess. Please choose another.");
}

SecretPad::SecretPad(SecretKind kind) : kind_(kind) {
    words_.reserve(engine::SecretText::room);
}

std::size_t SecretPad::length() const {
    switch (kind_) {
    case SecretKind::pictures:
        return 4;
    case SecretKind::digits:
        return 6;
    case SecretKind::passphrase:
        return 0;
    }
    return 0;
}

void SecretPad::clear() {
    taps_.wipe();
    volatile char* at = words_.data();
    for (std::size_t i = 0; i < words_.size(); ++i)
        at[i] = 0;
    words_.clear();
}

engine::SecretText SecretPad::take() {
    engine::SecretText secret =
        kind_ == SecretKind::passphrase ? engine::SecretText(words_) : std::move(taps_);
    clear();
    return secret;
}

bool SecretPad::push(char c) {
    if (taps_.size() >= length()) return false;
    taps_.push(c);
    return taps_.size() == length();
}

SecretTaps SecretPad::draw(Frame& frame, const SecretPage& page) {
    SecretTaps taps;
    draw_scene(frame, frame.look.wide() ? 150 : 0);
    if (kind_ != SecretKind::passphrase && frame.ui.input().take(Key::backspace)) taps_.pop();
    switch (kind_) {
    case SecretKind::pictures:
        draw_pictures(frame, page, taps);
        break;
    case SecretKind::digits:
        draw_digits(frame, page, taps);
        break;
    case SecretKind::passphrase:
        draw_words(frame, page, taps);
        break;
    }
    return taps;
}

void SecretPad::draw_slots(Frame& frame, Rect first, int gap, bool show) {
    Canvas& canvas = frame.canvas;
    const Palette& colours = frame.look.palette();
    const std::size_t filled = taps_.size();
    Rect slot = first;
    for (std::size_t i = 0; i < length(); ++i, slot = slot.moved(first.w + gap, 0)) {
        if (i >= filled) {
            canvas.rounded(slot, 18, colours.card);
            canvas.dashed(slot, 18, 3, colours.edge);
            continue;
        }
        canvas.rounded(slot, 18, colours.tint);
        canvas.outline(slot, 18, 3, colours.primary);
        if (show) {
            // Drawn, but not in the label tree: only eyes see a secret.
            TextStyle digit = style(frame.look, Type::answer, colours.ink, true);
            digit.px = slot.h * 55 / 100;
            digit.align = Align::centre;
            frame.ui.fonts().draw_middle(canvas, slot, taps_.expose().substr(i, 1), digit);
        } else {
            const int size = slot.w * 54 / 100;
            const Rect at = slot.centred(size, size);
            canvas.icon("leaf", at.x, at.y, size, colours.primary);
        }
    }
    Rect all = first;
    all.w = static_cast<int>(length()) * (first.w + gap) - gap;
    frame.ui.say(all, count("%1 tap so far", "%1 taps so far", static_cast<long>(filled)),
                 Role::note);
}

void draw_secret_exits(Frame& frame, const SecretPage& page, Flow& flow, int height,
                       SecretTaps& taps, int most_w) {
    Ui& ui = frame.ui;
    ui.reading_order(30);
    if (!page.left.empty()) {
        const Opts opts{.icon = page.left_icon};
        const Rect at = flow.next(std::min(most_w, ui.button_size(page.left, opts).w), height);
        if (ui.plain_button(at, page.left, opts)) taps.left = true;
    }
    ui.reading_order(31);
    if (!page.right.empty()) {
        const Opts opts{.icon = "person"};
        const Rect at = flow.next(std::min(most_w, ui.button_size(page.right, opts).w), height);
        if (ui.plain_button(at, page.right, opts)) taps.right = true;
    }
}

}  // namespace pipit::ui
