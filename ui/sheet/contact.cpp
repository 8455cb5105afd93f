// See contact.hpp.
#include "ui/sheet/contact.hpp"

#include <algorithm>
#include <cassert>

namespace pipit::sheet {

namespace {

std::size_t index(int x, int y, int width) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
           static_cast<std::size_t>(x);
}

}  // namespace

Pixels shrunk(const Pixels& from, int by) {
    assert(by > 0);
    Pixels out{from.width / by, from.height / by, {}};
    out.argb.resize(index(0, out.height, out.width));
    const auto n = static_cast<std::uint32_t>(by * by);
    for (int y = 0; y < out.height; ++y) {
        for (int x = 0; x < out.width; ++x) {
            std::uint32_t r = 0;
            std::uint32_t g = 0;
            std::uint32_t b = 0;
            for (int i = 0; i < by * by; ++i) {
                const std::uint32_t c =
                    from.argb[index(x * by + i % by, y * by + i / by, from.width)];
                r += c >> 16 & 0xFFU;
                g += c >> 8 & 0xFFU;
                b += c & 0xFFU;
            }
            out.argb[index(x, y, out.width)] =
                0xFF000000U | (r + n / 2) / n << 16 | (g + n / 2) / n << 8 | (b + n / 2) / n;
        }
    }
    return out;
}

Contact::Contact(int columns, int width, int height, int gap, std::uint32_t ground)
    : columns_(columns), width_(width), height_(height), gap_(gap), ground_(ground) {
    sheet_.width = columns * (width + gap) + gap;
}

void Contact::add(const Pixels& picture) {
    assert(picture.width == width_ && picture.height == height_);
    const int column = added_ % columns_;
    const int row = added_ / columns_;
    ++added_;
    sheet_.height = (row + 1) * (height_ + gap_) + gap_;
    sheet_.argb.resize(index(0, sheet_.height, sheet_.width), ground_);
    for (int y = 0; y < height_; ++y) {
        const auto from = picture.argb.begin() + y * width_;
        const std::size_t to =
            index(gap_ + column * (width_ + gap_), gap_ + row * (height_ + gap_) + y, sheet_.width);
        std::copy_n(from, width_, sheet_.argb.begin() + static_cast<std::ptrdiff_t>(to));
    }
}

}  // namespace pipit::sheet
