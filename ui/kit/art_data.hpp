// The SVG sheets of ui/art as text, compiled in by ui/kit/embed.cmake.
#pragma once

#include <string_view>

namespace pipit::ui {

extern const std::string_view avatars_svg;
extern const std::string_view icons_svg;
extern const std::string_view mascot_svg;
extern const std::string_view pictures_svg;
extern const std::string_view plants_svg;

}  // namespace pipit::ui
