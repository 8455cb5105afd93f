// Sine tones with a soft beginning and a long end, one after another. See chimes.hpp.
#include "ui/shell/chimes.hpp"

#include <array>
#include <cmath>
#include <span>

namespace pipit::ui {

namespace {

struct Note {
    double hertz = 0;
    int begin_ms = 0;
    int length_ms = 0;
    double loudness = 0;  // of full scale
};

constexpr std::array<Note, 1> tap{{{880, 0, 45, 0.05}}};
constexpr std::array<Note, 2> right{{{523.25, 0, 260, 0.11}, {659.25, 110, 320, 0.11}}};
constexpr std::array<Note, 3> grew{
    {{523.25, 0, 300, 0.10}, {659.25, 120, 300, 0.10}, {783.99, 240, 480, 0.11}}};
constexpr std::array<Note, 1> not_yet{{{329.63, 0, 240, 0.06}}};  // one low, quiet note: no buzzer

std::span<const Note> notes_of(Chime what) {
    switch (what) {
    case Chime::tap:
        return tap;
    case Chime::right:
        return right;
    case Chime::grew:
        return grew;
    case Chime::not_yet:
        return not_yet;
    case Chime::none:
        break;
    }
    return {};
}

}  // namespace

std::vector<std::int16_t> chime_samples(Chime what, int rate) {
    constexpr double turn = 6.283185307179586;
    constexpr double attack_s = 0.008;
    std::vector<double> mixed;
    for (const Note& note : notes_of(what)) {
        const auto at = [&](int ms) {
            return static_cast<std::size_t>(ms) * static_cast<std::size_t>(rate) / 1000;
        };
        const std::size_t begin = at(note.begin_ms);
        const std::size_t count = at(note.length_ms);
        if (mixed.size() < begin + count) mixed.resize(begin + count, 0.0);
        for (std::size_t i = 0; i < count; ++i) {
            const double s = static_cast<double>(i) / rate;
            const double rise = s < attack_s ? s / attack_s : 1.0;
            const double left = 1.0 - static_cast<double>(i) / static_cast<double>(count);
            const double wave =
                std::sin(turn * note.hertz * s) + 0.2 * std::sin(2 * turn * note.hertz * s);
            mixed[begin + i] += note.loudness * rise * left * left * wave;
        }
    }
    std::vector<std::int16_t> out;
    out.reserve(mixed.size());
    for (const double value : mixed)
        out.push_back(static_cast<std::int16_t>(std::lround(value * 32767.0)));
    return out;
}

}  // namespace pipit::ui
