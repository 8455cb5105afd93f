// Which text has how much room, by kind of figure. See figure_texts.hpp.
#include "content/compiler/figure_texts.hpp"

#include <algorithm>

namespace pipit::pack {

namespace {

constexpr int figure_px = 400;  // what is shared out among columns
constexpr int label_px = 150;
constexpr int short_px = 70;  // in an angle, on a box

class Texts {
  public:
    std::vector<FigureText> all;

    template <class Other>
    void operator()(const Other&) {}
    void operator()(const engine::BarModel& f) {
        for (const auto& row : f.rows) {
            for (const auto& segment : row.segments)
                label(segment.label);
        }
    }
    void operator()(const engine::LabelledPolygon& f) {
        labels(f.side_labels, label_px);
        for (const auto& one : f.inner)
            label(one.label);
        labels(f.angle_labels, short_px);
    }
    void operator()(const engine::CoordinateGrid& f) {
        for (const auto& point : f.points)
            label(point.label);
        for (const auto& line : f.lines)
            label(line.label);
        for (const auto& shape : f.shapes)
            label(shape.label, short_px);
        label(f.x_title);
        label(f.y_title);
    }
    void operator()(const engine::BarPlot& f) { plot(f.title, f.bars); }
    void operator()(const engine::LinePlot& f) { plot(f.title, f.values); }
    void operator()(const engine::DotPlot& f) { title(f.title); }
    void operator()(const engine::Ruler& f) { label(f.unit, short_px); }
    void operator()(const engine::Angles& f) {
        for (const auto& part : f.parts)
            label(part.label, short_px);
    }
    void operator()(const engine::ShapeRow& f) {
        for (const auto& one : f.items)
            label(one.label, share(f.items.size()));
    }
    void operator()(const engine::ObjectGroups& f) {
        // They may stand in two rows.
        for (const auto& group : f.groups)
            label(group.label, share((f.groups.size() + 1) / 2));
    }
    void operator()(const engine::CubeBox& f) {
        box(f.first);
        if (f.second) box(*f.second);
    }
    void operator()(const engine::Solid& f) {
        for (const std::string* one : {&f.radius, &f.height, &f.diameter, &f.side})
            label(*one, 110);
    }
    void operator()(const engine::PicturePlot& f) {
        title(f.title);
        int most = 2;
        for (const auto& row : f.rows)
            most = std::max(most, row.halves);
        // A symbol of 20 pixels can still be told from half of one.
        for (const auto& row : f.rows)
            label(row.label, figure_px - 20 - (most + 1) / 2 * 20);
    }
    void operator()(const engine::BoxPlot& f) {
        title(f.title);
        for (const auto& plot : f.plots)
            label(plot.label);
    }
    void operator()(const engine::Spinner& f) {
        for (const auto& part : f.parts)
            label(part.label, 100);
    }
    // At most four beside each other on either pan.
    void operator()(const engine::Balance& f) {
        const auto most = std::min<std::size_t>(4, std::max(f.left.size(), f.right.size()));
        const int width = (figure_px - 60) / 2 / static_cast<int>(most) - 12;
        labels(f.left, width);
        labels(f.right, width);
    }
    // The end labels reach out by half of theirs.
    void operator()(const engine::DoubleNumberLine& f) {
        for (const auto* line : {&f.top, &f.bottom}) {
            title(line->title);
            labels(line->labels, (figure_px - 8) / (f.steps + 1) - 6);
        }
    }
    void operator()(const engine::Transversal& f) {
        for (const auto& one : f.labels)
            label(one, short_px);
    }

  private:
    static int share(std::size_t n) {
        return figure_px / static_cast<int>(std::max<std::size_t>(1, n));
    }
    void label(const std::string& text, int width = label_px) {
        all.push_back({"figure label", width, text});
    }
    void title(const std::string& text) { all.push_back({"figure title", figure_px, text}); }
    void labels(const std::vector<std::string>& texts, int width) {
        for (const std::string& text : texts)
            label(text, width);
    }
    void plot(const std::string& name, const std::vector<engine::PlotValue>& values) {
        title(name);
        for (const auto& one : values)
            all.push_back({"label of a plot", share(values.size()), one.label});
    }
    void box(const engine::CubeBox::One& one) {
        label(one.length_label);
        label(one.width_label, 100);
        label(one.height_label, 100);
    }
};

}  // namespace

std::vector<FigureText> figure_texts(const engine::Figure& figure) {
    Texts texts;
    std::visit(texts, figure);
    return std::move(texts.all);
}

}  // namespace pipit::pack
