// See wishes.hpp.
#include "ui/screens/wishes.hpp"

#include <cmath>

namespace pipit::ui {

// Wishes that were never kept are the defaults; kept ones always name their language, so that they
// differ from those.
Look look_for(const engine::Preferences& wishes, const Look& system) {
    if (wishes == engine::Preferences{}) return system;
    Look look = system;
    look.text_scale = static_cast<float>(wishes.text_percent) / 100.0F;
    look.letters = static_cast<LetterFace>(wishes.letters);
    look.spacing = static_cast<Spacing>(wishes.spacing);
    look.theme = static_cast<Theme>(wishes.colours);
    look.still = wishes.still;
    return look;
}

engine::Preferences wishes_in(const Look& look, const engine::Preferences& wishes,
                              const std::vector<std::string>& languages) {
    engine::Preferences out = wishes;
    out.text_percent = static_cast<std::uint16_t>(std::lround(look.text_scale * 100.0F));
    out.letters = static_cast<std::uint8_t>(look.letters);
    out.spacing = static_cast<std::uint8_t>(look.spacing);
    out.colours = static_cast<std::uint8_t>(look.theme);
    out.still = look.still;
    if (out.language.empty()) out.language = languages.empty() ? "en" : languages[0];
    return out;
}

void WishedLook::heed(Frame& frame, const engine::Preferences& wishes,
                      const std::function<void(const Look&)>& set) {
    if (!system_) system_ = frame.look;
    Look base = *system_;
    base.width = frame.look.width;  // these follow the window
    base.height = frame.look.height;
    base.dpi = frame.look.dpi;
    const Look wanted = look_for(wishes, base);
    if (wanted == frame.look || !set) return;
    set(wanted);
    frame.ui.wake_at(frame.ui.now_ms());
}

}  // namespace pipit::ui
