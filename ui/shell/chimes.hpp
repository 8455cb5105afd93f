// Four soft sounds, made by code: a tap, a right answer, something grew, not yet.
#pragma once

#include "ui/kit/widgets.hpp"

#include <cstdint>
#include <vector>

namespace pipit::ui {

/// Mono samples at `rate` a second, quieter than a voice; empty for Chime::none.
std::vector<std::int16_t> chime_samples(Chime what, int rate);

}  // namespace pipit::ui
