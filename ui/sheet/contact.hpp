// Small copies of pictures side by side, as one picture.
#pragma once

#include <cstdint>
#include <vector>

namespace pipit::sheet {

struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> argb;  ///< width * height values 0xAARRGGBB.
};

/// Each pixel the mean of `by` x `by` ones; what is left over at the far edges is dropped.
Pixels shrunk(const Pixels& from, int by);

class Contact {
  public:
    /// `columns` pictures of this size in a row, `gap` pixels of `ground` between them.
    Contact(int columns, int width, int height, int gap, std::uint32_t ground);
    void add(const Pixels& picture);
    [[nodiscard]] const Pixels& picture() const { return sheet_; }

  private:
    int columns_;
    int width_;
    int height_;
    int gap_;
    std::uint32_t ground_;
    int added_ = 0;
    Pixels sheet_;
};

}  // namespace pipit::sheet
