// See motion.hpp. The curves are cubics near the design's (.2,0,0,1) and (.3,1.2,.5,1).
#include "ui/kit/motion.hpp"

#include <algorithm>
#include <cmath>

namespace pipit::ui {

float motion::eased(float time, Curve curve) {
    const float left = 1.0F - std::clamp(time, 0.0F, 1.0F);
    if (curve == Curve::standard) return 1.0F - left * left * left;
    constexpr float over = 1.2F;
    return 1.0F - left * left * ((over + 1.0F) * left - over);
}

void Motion::start() {
    state_ = State::wanted;
}

float Motion::at(Ui& ui, int duration_ms, motion::Curve curve, int delay_ms) {
    if (state_ == State::rests) return 1.0F;
    if (ui.look().still) state_ = State::rests;
    if (state_ == State::rests) return 1.0F;
    if (state_ == State::wanted) {
        state_ = State::moves;
        began_ms_ = ui.now_ms();
    }
    const std::int64_t passed = ui.now_ms() - began_ms_ - delay_ms;
    if (passed >= duration_ms) {
        state_ = State::rests;
        return 1.0F;
    }
    ui.wake_at(passed < 0 ? began_ms_ + delay_ms : ui.now_ms() + motion::frame_ms);
    if (passed < 0) return 0.0F;
    return motion::eased(static_cast<float>(passed) / static_cast<float>(duration_ms), curve);
}

void draw_growing(Canvas& canvas, std::string_view before, std::string_view after, int x,
                  int stands_on_y, int w, float share) {
    if (share >= 1.0F) {
        canvas.plant(after, x, stands_on_y, w);
        return;
    }
    const float bounded = std::clamp(share, 0.0F, 1.0F);
    canvas.plant(before, x, stands_on_y, w, static_cast<int>(100.0F * (1.0F - bounded)));
    const int h = static_cast<int>(std::lround(static_cast<float>(w) * 76.0F / 64.0F));
    const int risen = static_cast<int>(std::lround(static_cast<float>(h) * bounded));
    canvas.push_clip({x, stands_on_y - risen, w, risen + w / 8});
    canvas.plant(after, x, stands_on_y, w);
    canvas.pop_clip();
}

}  // namespace pipit::ui
