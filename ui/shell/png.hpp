// Writes a picture as PNG.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace pipit::ui {

/// `argb`: width * height values 0xAARRGGBB, opaque. False when the file cannot be written.
bool write_png(const std::string& path, int width, int height,
               const std::vector<std::uint32_t>& argb);

}  // namespace pipit::ui
