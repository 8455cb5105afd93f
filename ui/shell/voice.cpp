// See voice.hpp.
#include "ui/shell/voice.hpp"

namespace pipit::ui {

namespace {

class CountedVoice final : public Voice {
  public:
    engine::Result<Utterance> say(std::string_view text, const Manner& manner) override {
        const int letter_ms = manner.speed == 0 ? 80 : manner.speed == 1 ? 60 : 45;
        Utterance out;
        for (const WordSpan& word : word_spans(text)) {
            out.words.push_back({out.length_ms, word});
            out.length_ms += 120 + letter_ms * static_cast<int>(word.end - word.begin);
        }
        return out;
    }
};

}  // namespace

std::unique_ptr<Voice> counted_voice() {
    return std::make_unique<CountedVoice>();
}

}  // namespace pipit::ui
