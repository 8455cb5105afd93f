// Secrets that a classmate tries first. Invariant: pure, and quick: it runs while a secret is
// chosen, and keeps nothing of it.
#pragma once

#include "engine/session/ports.hpp"

#include <string_view>

namespace pipit::engine {

// All the same, a run up or down, a short part said again and again, or one of the words everybody
// tries. `nickname` stands on the screen, so it hides nothing.
bool is_easy_to_guess(SecretKind kind, std::string_view secret, std::string_view nickname);

}  // namespace pipit::engine
