// The sound device, open only while something is to be heard.
// Invariant: at rest there is no device, no thread and no wake-up; where no device opens,
// everything else goes on.
#pragma once

#include <cstdint>
#include <vector>

namespace pipit::ui {

class Sound {
  public:
    /// `silent`: never opens a device; play() takes everything and nothing is heard (headless).
    explicit Sound(bool silent) : silent_(silent) {}
    ~Sound() { close(); }
    Sound(const Sound&) = delete;
    Sound& operator=(const Sound&) = delete;

    /// Plays mono samples at `rate` a second, after what is playing already. False when there is no
    /// device to play them on.
    bool play(const std::vector<std::int16_t>& samples, int rate);
    /// Silence at once; the device stays open for what may follow.
    void stop();
    /// Lets the device go, and the thread that fed it.
    void close();
    [[nodiscard]] bool is_open() const { return device_ != 0; }
    /// How much of what was given is still to be handed to the device, in ms.
    [[nodiscard]] int waiting_ms() const;

  private:
    bool open(int rate);

    bool silent_;
    unsigned device_ = 0;  ///< SDL_AudioDeviceID
    int rate_ = 0;
};

}  // namespace pipit::ui
