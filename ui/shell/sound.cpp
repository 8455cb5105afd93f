// SDL's audio queue. See sound.hpp.
#include "ui/shell/sound.hpp"

#include <SDL.h>

namespace pipit::ui {

namespace {

constexpr Uint16 device_samples = 1024;  // handed over at a time: 46 ms at 22,050 a second

}  // namespace

bool Sound::open(int rate) {
    if (device_ != 0 && rate == rate_) return true;
    close();
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return false;
    SDL_AudioSpec wanted{};
    wanted.freq = rate;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = device_samples;
    device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (device_ == 0) {
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return false;
    }
    rate_ = rate;
    SDL_PauseAudioDevice(device_, 0);
    return true;
}

bool Sound::play(const std::vector<std::int16_t>& samples, int rate) {
    if (silent_ || samples.empty()) return true;
    if (!open(rate)) return false;
    const auto bytes = static_cast<Uint32>(samples.size() * sizeof(std::int16_t));
    return SDL_QueueAudio(device_, samples.data(), bytes) == 0;
}

void Sound::stop() {
    if (device_ != 0) SDL_ClearQueuedAudio(device_);
}

void Sound::close() {
    if (device_ == 0) return;
    SDL_CloseAudioDevice(device_);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    device_ = 0;
}

int Sound::waiting_ms() const {
    if (device_ == 0) return 0;
    const auto samples = SDL_GetQueuedAudioSize(device_) / sizeof(std::int16_t);
    return static_cast<int>(samples * 1000 / static_cast<std::size_t>(rate_));
}

}  // namespace pipit::ui
