// How a colour looks to eyes that see fewer of them: Machado, Oliveira and Fernandes 2009,
// severity 1, on linear light; and with no colour at all.
#pragma once

#include "ui/kit/geometry.hpp"

#include <array>
#include <cmath>

namespace pipit::ui {

using Matrix = std::array<double, 9>;
struct Sight {
    const char* name;
    Matrix matrix;
};
inline const std::array<Sight, 5> sights{{
    {"all colours", {1, 0, 0, 0, 1, 0, 0, 0, 1}},
    {"protan",
     {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998}},
    {"deutan",
     {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881}},
    {"tritan",
     {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}},
    {"no colour", {0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722}},
}};

inline double linear(std::uint8_t value) {
    const double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

inline std::uint8_t encoded(double v) {
    v = std::clamp(v, 0.0, 1.0);
    const double s = v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(s * 255));
}

inline Colour seen(Colour c, const Sight& sight) {
    const double in[] = {linear(c.r), linear(c.g), linear(c.b)};
    double out[3];
    for (std::size_t i = 0; i < 3; ++i) {
        out[i] = sight.matrix[3 * i] * in[0] + sight.matrix[3 * i + 1] * in[1] +
                 sight.matrix[3 * i + 2] * in[2];
    }
    return {encoded(out[0]), encoded(out[1]), encoded(out[2]), 255};
}

}  // namespace pipit::ui
