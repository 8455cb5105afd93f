// A content pack: the engine's source of items. Opens no file itself: it is given bytes, or a way
// to read them. Invariant: an item it makes depends on (skill, level, seed) and its wording alone,
// and a template that fails leaves the others as they were.
#pragma once

#include "content/generators/wording.hpp"
#include "content/loader/manifest.hpp"
#include "engine/session/ports.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace pipit::content {

class Pack : public engine::ItemSource {
  public:
    virtual const Manifest& manifest() const = 0;
    virtual const std::vector<TemplateFile>& templates() const = 0;
    // Whether the level is said to have only so many items as there are: lists of fixed items, and
    // levels that skills.toml calls finite.
    virtual bool finite(const engine::SkillId& skill, int level) const = 0;
    // Items and the skills' titles are in this language from now on; in English where the pack does
    // not have it.
    virtual void speak(const std::string& language) = 0;
    // As make(), told otherwise: the same numbers in another language, or another theme.
    virtual engine::Result<engine::Item> make_told(const engine::SkillId& skill, int level,
                                                   std::uint64_t seed, const Wording& wording) = 0;
};

// Every file is checked now: manifests parsed, generators compiled, fixed items whole. bad_pack
// (file, line, key and remedy) or stopped (a generator reached a limit while it was loaded).
engine::Result<std::unique_ptr<Pack>> load(Files files);

// One file of the pack by its path in it.
using ReadFile = std::function<engine::Result<std::string>(const std::string& path)>;
// The index now (pack.toml, skills.toml), each template when an item of it is first asked for; a
// template that cannot be used is an error of make() then.
engine::Result<std::unique_ptr<Pack>> load_index(ReadFile read);

// For an author's tools: templates when they are asked for, and a skill may have none yet.
engine::Result<std::unique_ptr<Pack>> load_draft(Files files);

}  // namespace pipit::content
