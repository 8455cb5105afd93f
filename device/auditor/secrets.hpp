// Secrets for an auditor: asked on the terminal, unseen, or read from a descriptor, a line each.
// Invariant: none is ever an argument, in the environment, or echoed; what was read is wiped.
#pragma once

#include "engine/session/secret_text.hpp"

#include <optional>
#include <string>

namespace pipit::audit {

class Secrets {
  public:
    // fd: whose lines are the secrets, in the order in which they are asked for; -1: the terminal.
    explicit Secrets(int fd) : fd_(fd) {}
    // Nothing: the descriptor has no more lines, or there is no terminal.
    std::optional<engine::SecretText> ask(const std::string& whose);

  private:
    int fd_;
};

}  // namespace pipit::audit
