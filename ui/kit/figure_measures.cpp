// Clock and coins. A clock's hands differ in length and in shape, a coin's value is its number and
// its size.
#include "ui/kit/figure_pen.hpp"
#include "ui/kit/figures.hpp"

#include <cmath>

namespace pipit::ui {

namespace {

constexpr double whole_turn = 6.283185307179586;
constexpr int smallest_clock = 60;

/// A point `along` a hand at `turn` (0..1, clockwise from the top), `aside` to its right.
Sketch::Dot on_hand(Rect face, double turn, double along, double aside) {
    const double s = std::sin(turn * whole_turn);
    const double c = std::cos(turn * whole_turn);
    return {face.x + face.w / 2.0 + along * s + aside * c,
            face.y + face.h / 2.0 - along * c + aside * s};
}

void draw_face(Canvas& canvas, const Palette& p, Rect face) {
    const double r = face.w / 2.0;
    const bool fine = face.w >= 110;
    const double rim = face.w >= 180 ? 5 : 3;
    Sketch dial;
    dial.circle(face.x + r, face.y + r, r - rim / 2 - 1, p.card, p.fig_line, rim);
    for (int minute = 0; minute < 60; ++minute) {
        const bool hour = minute % 5 == 0;
        if (!hour && !fine) continue;
        const double length = hour ? r * 0.09 : r * 0.045;
        const double from = r - rim - 3;
        dial.open(
            {on_hand(face, minute / 60.0, from, 0), on_hand(face, minute / 60.0, from - length, 0)},
            p.fig_line, hour ? std::max(2.0, r * 0.025) : 1.2);
    }
    dial.draw(canvas);
}

/// The hour hand is a short broad leaf, the minute hand a long thin needle.
void draw_hands(Canvas& canvas, const Palette& p, Rect face, int hour, int minute) {
    const double r = face.w / 2.0;
    const double hours = (hour % 12 + minute / 60.0) / 12.0;
    const double minutes = minute / 60.0;
    const double line = face.w >= 110 ? 2.5 : 1.5;
    Sketch hands;
    const double broad = std::max(5.0, r * 0.10);
    hands.shape({on_hand(face, hours, -r * 0.10, 0), on_hand(face, hours, r * 0.02, broad * 0.55),
                 on_hand(face, hours, r * 0.30, broad), on_hand(face, hours, r * 0.50, 0),
                 on_hand(face, hours, r * 0.30, -broad),
                 on_hand(face, hours, r * 0.02, -broad * 0.55)},
                p.fig_a, p.fig_line, line);
    // Slim where it passes behind the numbers, up to the minutes' marks.
    const double thick = std::max(2.0, r * 0.034);
    const double thin = std::max(0.6, r * 0.009);
    const Sketch::Dot shape[] = {{-0.16, thick}, {0.54, thick}, {0.62, thin},   {0.88, thin},
                                 {0.88, -thin},  {0.62, -thin}, {0.54, -thick}, {-0.16, -thick}};
    std::vector<Sketch::Dot> needle;
    for (const auto& [along, aside] : shape) {
        needle.push_back(on_hand(face, minutes, along * r, aside));
    }
    hands.shape(std::move(needle), p.fig_line, p.fig_line, 1);
    hands.circle(face.x + r, face.y + r, std::max(4.0, r * 0.06), p.fig_line, p.card, 1.5);
    hands.draw(canvas);
}

// Each on a plate of the face's colour: a hand passes behind its number, never through it.
void draw_numbers(const Pen& pen, Rect face) {
    const int px = face.w >= 110 ? std::max(18, face.w * 12 / 100) : std::max(9, face.w * 15 / 100);
    TextStyle in = pen.words_of(px, true);
    in.letter_em = 0;
    const int h = pen.measure("0", in).h;
    for (int number = 1; number <= 12; ++number) {
        const Spot at = clock_spot(face, number * 5 % 60);
        pen.canvas().disc(at.x, at.y, px * 6 / 10, pen.palette().card);
        pen.centred(at.x, at.y - h / 2, h, std::to_string(number), in);
    }
}

Rect square_in(Rect area, int least, int largest) {
    const int side = std::clamp(std::min(area.w, area.h), least, std::max(least, largest)) / 2 * 2;
    return {area.x, area.y, side, side};
}

void draw_whole_clock(const Pen& pen, Rect face, int hour, int minute) {
    if (!pen.draws) return;
    draw_face(pen.canvas(), pen.palette(), face);
    if (hour > 0) draw_hands(pen.canvas(), pen.palette(), face, hour, minute);
    draw_numbers(pen, face);
}

// ---- coins ----

/// Diameter in hundredths of the largest coin's.
int share_of(int cents) {
    switch (cents) {
    case 1:
        return 68;
    case 2:
        return 72;
    case 5:
        return 76;
    case 10:
        return 80;
    case 20:
        return 84;
    case 25:
        return 87;
    case 50:
        return 92;
    case 100:
        return 96;
    default:
        return 100;
    }
}

constexpr int coin_gap = 8;

/// Places coins of at most `largest` pixels in rows; returns the room they take.
template <class Put>
TextSize place_coins(Rect area, const std::vector<int>& cents, int largest, Put put) {
    int x = 0;
    int y = 0;
    int widest = 0;
    for (const int one : cents) {
        const int d = std::max(16, largest * share_of(one) / 100) / 2 * 2;
        if (x > 0 && x + d > area.w) {
            x = 0;
            y += largest + coin_gap;
        }
        put(Rect{area.x + x, area.y + y + (largest - d) / 2, d, d}, one);
        x += d;
        widest = std::max(widest, x);
        x += coin_gap;
    }
    return {widest, y + largest, 1};
}

void draw_coin(const Pen& pen, Rect at, int cents) {
    const Palette& p = pen.palette();
    Canvas& canvas = pen.canvas();
    const int r = at.w / 2;
    const bool gold = cents >= 100;
    const bool copper = cents <= 5;
    canvas.disc(at.centre_x(), at.centre_y(), r, p.fig_line);
    canvas.disc(at.centre_x(), at.centre_y(), r - 2, gold ? p.sun : copper ? p.fig_b : p.well);
    // Copper is plain, silver has one ring inside its edge, gold a double one.
    if (!copper && r > 20) canvas.ring(at.centre_x(), at.centre_y(), r - 5, 2, p.edge);
    if (gold && r > 20) canvas.ring(at.centre_x(), at.centre_y(), r - 5, 4, p.fig_cut);
    const std::string words = std::to_string(cents);
    TextStyle in = pen.words_of(std::max(18, at.w * 40 / 100), true);
    in.colour = gold || copper ? p.fig_cut : p.ink;
    in.letter_em = 0;
    const int room = 2 * (r - (copper || r <= 20 ? 5 : gold ? 14 : 11));
    while (in.px > 9 && pen.measure(words, in).w > room)
        --in.px;
    pen.centred(at.centre_x(), at.y, at.h, words, in);
}

}  // namespace

Rect clock_face(Rect area) {
    return square_in(area, smallest_clock, 4096);
}

Spot clock_spot(Rect face, int minute) {
    const Sketch::Dot at = on_hand(face, minute / 60.0, face.w / 2.0 * 0.71, 0);
    return {static_cast<int>(std::lround(at.x)), static_cast<int>(std::lround(at.y))};
}

Rect draw_clock(Ui& ui, Rect area, int hour, int minute) {
    const Rect face = clock_face(area);
    draw_whole_clock(Pen{ui, area, true}, face, hour, minute);
    return face;
}

TextSize draw(const Pen& pen, const engine::ClockFace& figure) {
    // On small screens three lines of large letters leave so much.
    const int readable = std::min(pen.ui.look().scaled(120), pen.largest(190));
    const int least = pen.least(readable, smallest_clock);
    const Rect face = square_in(pen.area, least, pen.wide() ? 320 : 200);
    draw_whole_clock(pen, face, figure.hour, figure.minute);
    return {face.w, face.h, 1};
}

TextSize draw(const Pen& pen, const engine::Coins& figure) {
    const auto nothing = [](Rect, int) {};
    const int least = pen.least(pen.ui.look().big() ? 60 : 44, 20);
    int largest = pen.largest(72);
    while (largest > least) {
        const TextSize room = place_coins(pen.area, figure.cents, largest, nothing);
        if (room.w <= pen.area.w && room.h <= pen.area.h) break;
        largest -= 2;
    }
    return place_coins(pen.area, figure.cents, largest, [&](Rect at, int cents) {
        if (pen.draws) draw_coin(pen, at, cents);
    });
}

}  // namespace pipit::ui
