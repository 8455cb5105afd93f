// See device_voice.hpp.
#include "ui/wired/device_voice.hpp"

#include <algorithm>

namespace pipit::wired {

engine::Result<ui::Utterance> DeviceVoice::say(std::string_view text, const ui::Manner& manner) {
    if (speaker_ == nullptr) {
        auto opened = speech::Speaker::open();
        if (!opened) return opened.error();
        speaker_ = std::move(*opened);
    }
    const auto speed = static_cast<speech::Speed>(std::clamp(manner.speed, 0, 2));
    auto sound =
        speaker_->say(text, {.language = manner.language, .speed = speed, .voice = manner.voice});
    if (!sound) return sound.error();
    const auto ms = [&sound](std::size_t samples) {
        return static_cast<int>(samples * 1000 / static_cast<std::size_t>(sound->rate));
    };
    ui::Utterance out;
    out.rate = sound->rate;
    out.length_ms = ms(sound->samples.size());
    for (const speech::Word& word : sound->words)
        out.words.push_back({ms(word.sample), {word.begin, word.begin + word.size}});
    out.samples = std::move(sound->samples);
    return out;
}

}  // namespace pipit::wired
