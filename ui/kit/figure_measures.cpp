// Drawings of ClockFace, Coins, CoordinateGrid.
#include "ui/kit/figure_pen.hpp"

namespace pipit::ui {

TextSize draw(const Pen&, const engine::ClockFace&) {
    return {};
}
TextSize draw(const Pen&, const engine::Coins&) {
    return {};
}
TextSize draw(const Pen&, const engine::CoordinateGrid&) {
    return {};
}

}  // namespace pipit::ui
