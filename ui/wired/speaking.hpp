// What Pipit speaks on this computer: languages, packs and voice, as both windows begin with them.
// Invariant: the system's own language stands first; a pack that does not read is left out by name.
#pragma once

#include "content/loader/installed.hpp"
#include "engine/result.hpp"
#include "engine/session/event.hpp"
#include "ui/shell/app.hpp"

#include <string>
#include <vector>

namespace pipit::wired {

/// What Pipit speaks, as "en", "es"; the system's own language first. After ui::open_words().
std::vector<std::string> languages();

/// Takes the packs beside the programs; errors as Installed::load, and of the folder.
engine::Result<engine::Done> load_packs(content::Installed& packs);

/// Has words, packs and voice speak as these wishes say.
void speak_as(const engine::Preferences& wishes, content::Installed& packs, ui::App& app);

}  // namespace pipit::wired
