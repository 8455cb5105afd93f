// See read_aloud.hpp.
#include "ui/shell/read_aloud.hpp"

#include "ui/kit/words.hpp"
#include "ui/shell/chimes.hpp"

#include <algorithm>
#include <utility>

namespace pipit::ui {

namespace {

constexpr int ahead_ms = 180;  // the next sentence is made while this much is still to be heard
constexpr int rest_ms = 3000;  // silent for so long: voice and device are let go
constexpr int note_ms = 5000;
constexpr int drift_ms = 60;    // a device that lags more than this behind the clock is heeded
constexpr int stuck_ms = 5000;  // a device that lags this much plays nothing
constexpr int chime_rate = 22050;

// The spaced word of a text in which a byte lies; a voice may say "3:05" as several.
std::size_t word_at(const std::vector<WordSpan>& spans, std::size_t byte) {
    std::size_t at = 0;
    while (at + 1 < spans.size() && spans[at + 1].begin <= byte)
        ++at;
    return at;
}

}  // namespace

void ReadAloud::set(const Hearing& wanted) {
    if (wanted == hearing_) return;
    hearing_ = wanted;
    mute_ = false;
}

void ReadAloud::say(const std::string& words, std::int64_t now_ms) {
    stop(now_ms);
    mute_ = false;
    add({{spoken_words(words), 0, {}}}, now_ms);
}

void ReadAloud::read_or_stop(const Labels& labels, std::int64_t now_ms) {
    if (speaking()) {
        stop(now_ms);
        return;
    }
    mute_ = false;
    add(page_lines(labels), now_ms);
}

void ReadAloud::stop(std::int64_t now_ms) {
    if (!speaking()) return;
    sentences_.clear();
    current_ = {};
    next_ = {};
    lagged_ms_ = 0;
    sound_.stop();
    rest_at_ms_ = now_ms + rest_ms;
}

void ReadAloud::chime(Chime what, std::int64_t now_ms) {
    if (!hearing_.sounds || what == Chime::none || speaking()) return;
    // A device that does not open is no news here: nothing is told by a tone alone.
    static_cast<void>(sound_.play(chime_samples(what, chime_rate), chime_rate));
    rest_at_ms_ = now_ms + rest_ms;
}

// A label may hold several sentences; each is one line to say.
void ReadAloud::add(const std::vector<Line>& lines, std::int64_t now_ms) {
    for (const Line& line : lines) {
        const std::vector<WordSpan> drawn = shown_words(line.text, line.shown);
        std::size_t from = 0;
        for (std::string& text : sentences(line.text)) {
            const std::size_t to = std::min(drawn.size(), from + word_spans(text).size());
            Sentence next{std::move(text), line.id, {}};
            if (!line.shown.empty())
                next.drawn.assign(drawn.begin() + static_cast<std::ptrdiff_t>(from),
                                  drawn.begin() + static_cast<std::ptrdiff_t>(to));
            from = to;
            sentences_.push_back(std::move(next));
        }
    }
    advance(now_ms);
}

void ReadAloud::follow(const Labels& labels, WidgetId focus, Openings openings,
                       std::int64_t now_ms) {
    const bool opened = !followed_ || openings.all != openings_.all;
    if (openings.anew != openings_.anew) heard_ = {};
    followed_ = true;
    openings_ = openings;
    const bool wanted = hearing_.read_aloud && !mute_;
    const bool told = std::exchange(told_, wanted);
    if (opened || (told && !wanted)) stop(now_ms);
    if (!wanted) return;
    if (!told) heard_ = {};
    if (opened) {
        add(heard_.opening(labels, focus), now_ms);
        return;
    }
    if (!told) heard_.take(labels, focus);
    add(heard_.news(labels, focus), now_ms);
}

bool ReadAloud::begin(Saying& next, std::int64_t at_ms) {
    next = {};
    next.sentence = std::move(sentences_.front());
    sentences_.pop_front();
    auto said = voice_.say(next.sentence.text, hearing_.manner);
    if (!said) {
        fail(said.error().code == engine::ErrorCode::not_found
                 ? _("There is no voice on this computer.")
                 : _("The voice does not work here."),
             at_ms);
        return false;
    }
    if (!sound_.play(said->samples, said->rate)) {
        fail(_("There is no sound on this computer."), at_ms);
        return false;
    }
    if (keeps_) transcript_.push_back(next.sentence.text);
    next.said = true;
    next.begin_ms = at_ms;
    next.end_ms = at_ms + said->length_ms;
    next.words = std::move(said->words);
    return true;
}

void ReadAloud::fail(std::string words, std::int64_t now_ms) {
    sentences_.clear();
    current_ = {};
    next_ = {};
    lagged_ms_ = 0;
    sound_.close();
    voice_.rest();
    rest_at_ms_ = -1;
    mute_ = true;
    note_ = std::move(words);
    note_until_ms_ = now_ms + note_ms;
}

// A device that was slow to begin, or was asleep, moves what is still to come.
void ReadAloud::keep_time(std::int64_t now_ms) {
    if (!sound_.is_open()) return;
    const std::int64_t end = next_.said ? next_.end_ms : current_.end_ms;
    const std::int64_t lag = now_ms + sound_.waiting_ms() - end;
    if (lag < drift_ms) return;
    lagged_ms_ += lag;
    for (Saying* saying : {&current_, &next_}) {
        saying->begin_ms += lag;
        saying->end_ms += lag;
    }
}

void ReadAloud::advance(std::int64_t now_ms) {
    if (!note_.empty() && now_ms >= note_until_ms_) note_.clear();
    if (current_.said) keep_time(now_ms);
    if (lagged_ms_ > stuck_ms) fail(_("There is no sound on this computer."), now_ms);
    while (true) {
        if (current_.said && now_ms >= current_.end_ms) {
            const std::int64_t end = current_.end_ms;
            current_ = std::exchange(next_, {});
            lagged_ms_ = 0;
            if (!speaking()) rest_at_ms_ = end + rest_ms;
        } else if (!current_.said && !sentences_.empty()) {
            if (!begin(current_, now_ms)) return;
        } else if (current_.said && !next_.said && !sentences_.empty() &&
                   now_ms >= current_.end_ms - ahead_ms) {
            if (!begin(next_, current_.end_ms)) return;
        } else {
            break;
        }
    }
    word_ = 0;
    while (current_.said && word_ < current_.words.size() &&
           current_.begin_ms + current_.words[word_].at_ms <= now_ms) {
        ++word_;
    }
    if (!speaking() && rest_at_ms_ >= 0 && now_ms >= rest_at_ms_) {
        rest_at_ms_ = -1;
        sound_.close();
        voice_.rest();
    }
}

Mark ReadAloud::mark() const {
    const Sentence& sentence = current_.sentence;
    if (!current_.said || sentence.id == 0) return {};
    if (word_ == 0 || sentence.drawn.empty()) return {sentence.id, {}};
    const std::size_t at = word_at(word_spans(sentence.text), current_.words[word_ - 1].word.begin);
    return {sentence.id, sentence.drawn[std::min(at, sentence.drawn.size() - 1)]};
}

std::int64_t ReadAloud::next_wake_ms() const {
    std::int64_t wake = -1;
    const auto at = [&wake](std::int64_t ms) {
        if (wake < 0 || ms < wake) wake = ms;
    };
    if (!note_.empty()) at(note_until_ms_);
    if (current_.said) {
        if (word_ < current_.words.size()) at(current_.begin_ms + current_.words[word_].at_ms);
        if (!next_.said && !sentences_.empty()) at(current_.end_ms - ahead_ms);
        at(current_.end_ms);
    } else if (rest_at_ms_ >= 0) {
        at(rest_at_ms_);
    }
    return wake;
}

}  // namespace pipit::ui
