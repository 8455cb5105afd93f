// Reads the sheets once, on first use, and rasterises with nanosvg. See art.hpp.
#include "ui/kit/art.hpp"

#include "ui/kit/art_data.hpp"

#include <cassert>
#include <cstdio>
#include <cstring>
#include <memory>
#include <unordered_map>
#include <utility>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#define NANOSVG_IMPLEMENTATION
#include <nanosvg.h>
#define NANOSVGRAST_IMPLEMENTATION
#include <nanosvgrast.h>
#pragma GCC diagnostic pop

namespace pipit::ui {

namespace {

// What plants and the bird turn into on dark themes (the design's art_on_dark).
constexpr std::pair<std::string_view, std::string_view> on_dark[] = {
    {"#3E7A4C", "#6FB57E"}, {"#4A8A52", "#78BE83"}, {"#5E9E5C", "#8FCB8A"}, {"#9A7350", "#B98D66"},
    {"#6E4B2F", "#C79A6C"}, {"#C9A66B", "#DDBE86"}, {"#4A352A", "#B58A6A"}, {"#3B3036", "#B9A0A8"},
    {"#7A6A3E", "#CDBB83"}, {"#8A5A2B", "#D09A5C"}, {"#B4508C", "#DE7DB6"}, {"#8A3468", "#B4508C"},
    {"#8B50A8", "#BC88D8"}, {"#653480", "#8B50A8"}, {"#D14B2C", "#F0745A"}, {"#9A2E17", "#C9492E"},
    {"#4B68BC", "#8AA3F0"}, {"#8E6240", "#B0855E"}, {"#5E412B", "#8A6848"}, {"#46342A", "#C9AE98"},
};

/// The text between `before` and `after`, searching from `from`; empty when not there.
std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
    const auto start = text.find(before);
    if (start == std::string_view::npos) return {};
    const auto first = start + before.size();
    const auto end = text.find(after, first);
    return end == std::string_view::npos ? std::string_view{} : text.substr(first, end - first);
}

using Drawings = std::unordered_map<std::string_view, Drawing>;

void read_sheet(std::string_view svg, bool recoloured, Drawings& into) {
    constexpr std::string_view opening = "<g id=\"";
    auto at = svg.find(opening);
    while (at != std::string_view::npos) {
        const std::string_view rest = svg.substr(at);
        const std::string_view id = between(rest, opening, "\"");
        const std::string_view shapes = between(rest, ">", "</g>");
        const std::string box(between(rest, "data-viewbox=\"", "\""));
        Drawing drawing{.shapes = shapes, .recoloured = recoloured};
        float x = 0;
        float y = 0;
        [[maybe_unused]] const int read =
            std::sscanf(box.c_str(), "%f %f %f %f", &x, &y, &drawing.w, &drawing.h);
        assert(read == 4 && x == 0 && y == 0);
        into.emplace(id, drawing);
        at = svg.find(opening, at + opening.size());
    }
}

const Drawings& drawings() {
    static const Drawings all = [] {
        Drawings read;
        read_sheet(mascot_svg, true, read);
        read_sheet(plants_svg, true, read);
        read_sheet(icons_svg, false, read);
        read_sheet(avatars_svg, false, read);
        read_sheet(pictures_svg, false, read);
        return read;
    }();
    return all;
}

}  // namespace

const Drawing* find_drawing(std::string_view id) {
    const auto found = drawings().find(id);
    return found == drawings().end() ? nullptr : &found->second;
}

std::string for_dark(std::string_view shapes) {
    std::string out;
    out.reserve(shapes.size());
    for (std::size_t i = 0; i < shapes.size();) {
        std::string_view replaced;
        if (shapes[i] == '#') {
            for (const auto& [light, dark] : on_dark) {
                if (shapes.substr(i, light.size()) == light) replaced = dark;
            }
        }
        if (replaced.empty()) {
            out += shapes[i++];
        } else {
            out += replaced;
            i += replaced.size();
        }
    }
    return out;
}

std::string svg_file(std::string_view shapes, float grid_w, float grid_h) {
    char head[128];
    std::snprintf(head, sizeof head, "<svg width=\"%g\" height=\"%g\" viewBox=\"0 0 %g %g\">",
                  static_cast<double>(grid_w), static_cast<double>(grid_h),
                  static_cast<double>(grid_w), static_cast<double>(grid_h));
    std::string svg = head;
    // nanosvg reads no currentColor: icons become white and are tinted when drawn.
    constexpr std::string_view current = "currentColor";
    for (std::size_t i = 0; i < shapes.size();) {
        const bool here = shapes.substr(i, current.size()) == current;
        if (here)
            svg += "#FFFFFF";
        else
            svg += shapes[i];
        i += here ? current.size() : 1;
    }
    return svg + "</svg>";
}

std::vector<std::uint32_t> rasterise(std::string_view shapes, float grid_w, float grid_h, int w,
                                     int h) {
    std::vector<std::uint32_t> argb(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), 0);
    std::string svg = svg_file(shapes, grid_w, grid_h);
    const std::unique_ptr<NSVGimage, decltype(&nsvgDelete)> image(
        nsvgParse(svg.data(), "px", 96.0F), &nsvgDelete);
    static const std::unique_ptr<NSVGrasterizer, decltype(&nsvgDeleteRasterizer)> rasteriser(
        nsvgCreateRasterizer(), &nsvgDeleteRasterizer);
    if (!image || !rasteriser) return argb;
    std::vector<unsigned char> rgba(argb.size() * 4);
    const float scale = std::min(static_cast<float>(w) / grid_w, static_cast<float>(h) / grid_h);
    nsvgRasterize(rasteriser.get(), image.get(), 0, 0, scale, rgba.data(), w, h, w * 4);
    for (std::size_t i = 0; i < argb.size(); ++i) {
        const unsigned char* p = &rgba[i * 4];
        argb[i] = static_cast<std::uint32_t>(p[3]) << 24 | static_cast<std::uint32_t>(p[0]) << 16 |
                  static_cast<std::uint32_t>(p[1]) << 8 | p[2];
    }
    return argb;
}

}  // namespace pipit::ui
