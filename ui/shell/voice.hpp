// The port through which words become sound: a main wires a voice in; without one, or headless,
// words are counted and not heard.
#pragma once

#include "engine/result.hpp"
#include "ui/kit/spoken.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

struct SaidWord {
    int at_ms = 0;  ///< From the beginning of the sound.
    WordSpan word;  ///< Its bytes in the text.
};

struct Utterance {
    int rate = 22050;  ///< Samples a second.
    std::vector<std::int16_t> samples;
    int length_ms = 0;
    std::vector<SaidWord> words;  ///< Rising.
};

/// How a listener wants it.
struct Manner {
    std::string language = "en";
    int speed = 1;  ///< 0 slow, 1 normal, 2 fast.
    int voice = 0;
    bool operator==(const Manner&) const = default;
};

class Voice {
  public:
    virtual ~Voice() = default;
    /// not_found where there is no voice on this computer.
    virtual engine::Result<Utterance> say(std::string_view text, const Manner& manner) = 0;
    /// Nobody listens any more: lets go of what speaking needs.
    virtual void rest() {}
};

/// Takes the time words would take and makes no sound: for headless runs.
std::unique_ptr<Voice> counted_voice();

}  // namespace pipit::ui
