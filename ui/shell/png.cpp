// libpng's simplified interface. See png.hpp.
#include "ui/shell/png.hpp"

#include <png.h>

namespace pipit::ui {

bool write_png(const std::string& path, int width, int height,
               const std::vector<std::uint32_t>& argb) {
    std::vector<png_byte> rgb;
    rgb.reserve(argb.size() * 3);
    for (const std::uint32_t pixel : argb) {
        rgb.push_back(static_cast<png_byte>(pixel >> 16));
        rgb.push_back(static_cast<png_byte>(pixel >> 8));
        rgb.push_back(static_cast<png_byte>(pixel));
    }
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGB;
    return png_image_write_to_file(&image, path.c_str(), 0, rgb.data(), 0, nullptr) != 0;
}

}  // namespace pipit::ui
