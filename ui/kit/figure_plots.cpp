// Drawings of BarPlot, LinePlot, DotPlot, DataTable.
#include "ui/kit/figure_pen.hpp"

namespace pipit::ui {

TextSize draw(const Pen&, const engine::BarPlot&) {
    return {};
}
TextSize draw(const Pen&, const engine::LinePlot&) {
    return {};
}
TextSize draw(const Pen&, const engine::DotPlot&) {
    return {};
}
TextSize draw(const Pen&, const engine::DataTable&) {
    return {};
}

}  // namespace pipit::ui
