// See speaking.hpp.
#include "ui/wired/speaking.hpp"

#include "device/platform/files.hpp"
#include "device/platform/paths.hpp"
#include "ui/kit/words.hpp"

namespace pipit::wired {

using engine::Done;
using engine::Result;

std::vector<std::string> languages() {
    std::vector<std::string> out;
    for (const ui::Language& known : ui::languages()) {
        const bool own = known.code == ui::language();
        out.insert(own ? out.begin() : out.end(), std::string(known.code));
    }
    return out;
}

Result<Done> load_packs(content::Installed& packs) {
    const std::string shelf = platform::share_folder() + "/packs";
    const auto names = platform::folders_in(shelf);
    if (!names) return names.error();
    return packs.load(*names, [shelf](const std::string& path) {
        return platform::read_file(shelf + "/" + path);
    });
}

void speak_as(const engine::Preferences& wishes, content::Installed& packs, ui::App& app) {
    ui::set_language(wishes.language);
    packs.speak(ui::language());
    ui::Hearing hearing;
    hearing.read_aloud = wishes.read_aloud;
    hearing.sounds = wishes.sounds;
    hearing.manner = {ui::language(), wishes.voice_speed, wishes.voice};
    app.set_hearing(hearing);
}

}  // namespace pipit::wired
