// Which drawing a figure gets, and what they share. See figures.hpp.
#include "ui/kit/figures.hpp"

#include "ui/kit/figure_pen.hpp"
#include "ui/kit/figure_words.hpp"
#include "ui/kit/words.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace pipit::ui {

TextStyle Pen::words(bool bold) const {
    TextStyle out = style(ui.look(), Type::caption, palette().ink, bold);
    // Figures are large on wide screens, and so are their words.
    if (wide() && !ui.look().big()) out.px = std::max(out.px, ui.look().scaled(22));
    out.line = 1.25F;
    return out;
}

TextStyle Pen::words_of(int px, bool bold) const {
    TextStyle out = words(bold);
    out.px = px;
    return out;
}

TextSize Pen::measure(std::string_view markup, const TextStyle& style) const {
    return ui.measure(markup, style);
}

void Pen::centred(int x, int y, int h, std::string_view markup, const TextStyle& style) const {
    if (!draws || markup.empty()) return;
    const TextSize size = measure(markup, style);
    ui.fonts().draw_middle(canvas(), {x - size.w / 2, y, size.w + 2, h}, markup, style);
}

Colour Pen::fill_colour(engine::Fill fill) const {
    switch (fill) {
    case engine::Fill::empty:
        return palette().card;
    case engine::Fill::plain:
        return palette().fig_a;
    case engine::Fill::dots:
        return palette().fig_b;
    case engine::Fill::hatch:
        return palette().fig_c;
    }
    return palette().card;
}

void Pen::part(Rect rect, engine::Fill fill) const {
    if (!draws) return;
    canvas().fill(rect, fill_colour(fill));
    if (fill == engine::Fill::hatch) canvas().hatch(rect, palette().card.faded(55));
    if (fill == engine::Fill::dots) canvas().dots(rect, palette().card.faded(75));
}

void Pen::swatch(int x, int y, engine::Fill fill) const {
    if (!draws) return;
    canvas().rounded({x, y, 18, 18}, 5, fill_colour(fill));
    // The pattern of its part, small, so that the legend is read without colour.
    if (fill == engine::Fill::hatch)
        canvas().hatch({x + 1, y + 1, 16, 16}, palette().card.faded(80));
    if (fill == engine::Fill::dots) {
        for (const int i : {0, 1, 2, 3}) {
            canvas().disc(x + (i % 2 == 0 ? 6 : 12), y + (i < 2 ? 6 : 12), 2, palette().card);
        }
    }
    canvas().outline({x, y, 18, 18}, 5, 2, palette().fig_line);
}

std::string hex(Colour colour) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02X%02X%02X", colour.r, colour.g, colour.b);
    return text.data();
}

std::string number_words(const engine::Rational& value, int decimals) {
    const std::int64_t n = value.numerator();
    const std::int64_t d = value.denominator();
    if (decimals < 0 && d != 1) {
        const std::string sign = n < 0 ? "\u2212" : "";
        const std::int64_t whole = std::abs(n) / d;
        const std::string fraction =
            '{' + std::to_string(std::abs(n) % d) + '/' + std::to_string(d) + '}';
        return sign + (whole > 0 ? std::to_string(whole) : "") + fraction;
    }
    std::int64_t scale = 1;
    for (int i = 0; i < decimals; ++i) {
        scale *= 10;
    }
    const std::int64_t scaled = (2 * std::abs(n) * scale + d) / (2 * d);
    std::string out = (n < 0 && scaled != 0 ? "\u2212" : "") + grouped(scaled / scale);
    if (decimals > 0) {
        std::string rest = std::to_string(scaled % scale);
        rest.insert(0, static_cast<std::size_t>(decimals) - rest.size(), '0');
        out += '.' + rest;
    }
    return out;
}

std::string svg_number(double value) {
    const auto hundredths = static_cast<std::int64_t>(std::llround(value * 100));
    const std::string digits = std::to_string(std::abs(hundredths));
    const std::string padded = std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
    return (hundredths < 0 ? "-" : "") + padded.substr(0, padded.size() - 2) + '.' +
           padded.substr(padded.size() - 2);
}

TextSize draw(const Pen&, const engine::NoFigure&) {
    return {};
}

TextSize figure_size(Ui& ui, const engine::Figure& figure, int width, int height) {
    const Pen pen{ui, {0, 0, width, height}, false};
    return std::visit([&](const auto& one) { return draw(pen, one); }, figure);
}

TextSize draw_unspoken(Ui& ui, Rect area, const engine::Figure& figure) {
    const Pen pen{ui, area, true};
    return std::visit([&](const auto& one) { return draw(pen, one); }, figure);
}

TextSize draw_figure(Ui& ui, Rect area, const engine::Figure& figure) {
    const TextSize size = draw_unspoken(ui, area, figure);
    ui.say({area.x, area.y, size.w, size.h}, figure_words(figure), Role::figure);
    return size;
}

}  // namespace pipit::ui
