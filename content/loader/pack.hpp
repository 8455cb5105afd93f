// A content pack: the engine's source of items. Takes bytes and opens no file itself.
// Invariant: a pack that loaded has parsed manifests, compiled generators and whole fixed items; an
// item it makes depends on (skill, level, seed) alone, and a template that fails leaves the others
// as they were.
#pragma once

#include "content/loader/manifest.hpp"
#include "engine/session/ports.hpp"

#include <memory>
#include <vector>

namespace pipit::content {

class Pack : public engine::ItemSource {
  public:
    virtual const Manifest& manifest() const = 0;
    virtual const std::vector<TemplateFile>& templates() const = 0;
};

// bad_pack (file, line, key and remedy) or stopped (a generator reached a limit while it was
// loaded).
engine::Result<std::unique_ptr<Pack>> load(Files files);

}  // namespace pipit::content
