// The screens' voice made of the device's: opened with the first word, let go when nobody listens.
#pragma once

#include "device/speech/speech.hpp"
#include "ui/shell/voice.hpp"

#include <memory>

namespace pipit::wired {

class DeviceVoice final : public ui::Voice {
  public:
    engine::Result<ui::Utterance> say(std::string_view text, const ui::Manner& manner) override;
    void rest() override { speaker_.reset(); }

  private:
    std::unique_ptr<speech::Speaker> speaker_;
};

}  // namespace pipit::wired
