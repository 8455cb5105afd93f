// Sizes that depend on the layout and the text scale. See theme.hpp.
#include "ui/kit/theme.hpp"

namespace pipit::ui {

namespace {

int base_px(Type type, bool wide) {
    switch (type) {
    case Type::caption:
        return 18;
    case Type::body:
        return wide ? 20 : 18;
    case Type::lead:
    case Type::h3:
        return wide ? 24 : 20;
    case Type::item:
        return wide ? 30 : 24;
    case Type::h2:
        return wide ? 26 : 21;
    case Type::h1:
        return wide ? 38 : 26;
    case Type::hero:
        return wide ? 44 : 32;
    case Type::key:
        return 30;
    case Type::answer:
        return wide ? 44 : 32;
    }
    return 20;
}

}  // namespace

int Look::scaled(int base) const {
    const float scale = std::clamp(text_scale, 0.9F, 2.0F);
    return std::max(18, static_cast<int>(std::lround(static_cast<float>(base) * scale)));
}

int Look::px(Type type) const {
    return scaled(base_px(type, wide()));
}

int Look::control() const {
    const int drawn = wide() ? 56 : 54;
    const int for_text = px(Type::body) * 115 / 100 + 16;
    return std::max({drawn, for_text, min_touch()});
}

int Look::min_touch() const {
    return std::max(44, static_cast<int>(std::lround(dpi / 2.54F)));
}

int Look::min_touch_pre_reader() const {
    return std::max(88, static_cast<int>(std::lround(2.0F * dpi / 2.54F)));
}

}  // namespace pipit::ui
