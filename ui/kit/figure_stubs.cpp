// Not drawn yet.
#include "ui/kit/figure_pen.hpp"

namespace pipit::ui {

TextSize draw(const Pen&, const engine::Ruler&) {
    return {};
}
TextSize draw(const Pen&, const engine::Angles&) {
    return {};
}
TextSize draw(const Pen&, const engine::ShapeRow&) {
    return {};
}
TextSize draw(const Pen&, const engine::ObjectGroups&) {
    return {};
}
TextSize draw(const Pen&, const engine::CubeBox&) {
    return {};
}
TextSize draw(const Pen&, const engine::Solid&) {
    return {};
}
TextSize draw(const Pen&, const engine::PicturePlot&) {
    return {};
}
TextSize draw(const Pen&, const engine::BoxPlot&) {
    return {};
}
TextSize draw(const Pen&, const engine::Spinner&) {
    return {};
}
TextSize draw(const Pen&, const engine::Balance&) {
    return {};
}
TextSize draw(const Pen&, const engine::DoubleNumberLine&) {
    return {};
}
TextSize draw(const Pen&, const engine::Transversal&) {
    return {};
}

}  // namespace pipit::ui
