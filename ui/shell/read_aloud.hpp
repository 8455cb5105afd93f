// Reads the screen aloud: the page when asked (F1, the speaker) or when it opens, the focus as it
// moves, and what changes. One sentence is made sound at a time, between two frames.
// Invariant: it knows the screen by its label tree alone; silent, it asks for no frame and holds
// neither a voice nor a device.
#pragma once

#include "ui/kit/widgets.hpp"
#include "ui/shell/read_lines.hpp"
#include "ui/shell/sound.hpp"
#include "ui/shell/voice.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace pipit::ui {

/// What a listener wants.
struct Hearing {
    bool read_aloud = false;  ///< Pages, focus and changes, without being asked.
    bool sounds = false;      ///< The soft tones.
    Manner manner;
    bool operator==(const Hearing&) const = default;
};

class ReadAloud {
  public:
    /// Both outlive it.
    ReadAloud(Voice& voice, Sound& sound) : voice_(voice), sound_(sound) {}

    void set(const Hearing& wanted);
    [[nodiscard]] const Hearing& hearing() const { return hearing_; }
    /// Says these words now, whatever is being said.
    void say(const std::string& words, std::int64_t now_ms);
    /// Reads the whole page; stops when something is being said.
    void read_or_stop(const Labels& labels, std::int64_t now_ms);
    void stop(std::int64_t now_ms);
    /// Plays a tone, if tones are wanted.
    void chime(Chime what, std::int64_t now_ms);
    /// Looks at what a frame shows: a page that opened is read if that is wanted, and so is what
    /// changed on it. `openings` counts the pages.
    void follow(const Labels& labels, WidgetId focus, Openings openings, std::int64_t now_ms);
    /// Goes on to where speaking stands at this time.
    void advance(std::int64_t now_ms);

    [[nodiscard]] bool speaking() const { return current_.said || !sentences_.empty(); }
    /// What is being said at the time of the last advance().
    [[nodiscard]] Mark mark() const;
    /// When something changes next: a word, a sentence, letting go. -1: nothing will.
    [[nodiscard]] std::int64_t next_wake_ms() const;
    /// A calm word to show when nothing can be heard; empty when there is nothing to say.
    [[nodiscard]] const std::string& note() const { return note_; }
    void dismiss_note() { note_.clear(); }

    /// Keeps every sentence that is said from now on, for take_transcript().
    void keep_transcript() { keeps_ = true; }
    std::vector<std::string> take_transcript() { return std::exchange(transcript_, {}); }

  private:
    /// One breath: a sentence, and for each of its words the drawn word it stands for.
    struct Sentence {
        std::string text;
        WidgetId id = 0;
        std::vector<WordSpan> drawn;  ///< Empty: the label is marked as a whole.
    };
    struct Saying {
        bool said = false;  ///< Its sound was given to the device.
        Sentence sentence;
        std::vector<SaidWord> words;
        std::int64_t begin_ms = 0;
        std::int64_t end_ms = 0;
    };

    void add(const std::vector<Line>& lines, std::int64_t now_ms);
    bool begin(Saying& next, std::int64_t at_ms);
    void fail(std::string words, std::int64_t now_ms);
    void keep_time(std::int64_t now_ms);

    Voice& voice_;
    Sound& sound_;
    Hearing hearing_;
    std::deque<Sentence> sentences_;  ///< Still to be said.
    Saying current_;
    Saying next_;  ///< Already given to the device, behind the current one.
    std::size_t word_ = 0;
    Heard heard_;
    Openings openings_;
    bool followed_ = false;
    bool told_ = false;  ///< heard_ knows the page of the last frame.
    std::int64_t lagged_ms_ = 0;
    bool mute_ = false;  ///< Nothing can be heard here; said once.
    std::int64_t rest_at_ms_ = -1;
    std::int64_t note_until_ms_ = -1;
    std::string note_;
    bool keeps_ = false;
    std::vector<std::string> transcript_;
};

}  // namespace pipit::ui
