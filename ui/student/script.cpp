// See script.hpp.
#include "ui/student/script.hpp"

#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_entry.hpp"
#include "ui/screens/feedback.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <thread>

namespace pipit::student {

using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::Item;
using engine::Result;

namespace {

constexpr int longest_reading_s = 600;
constexpr std::int64_t reading_s = 15;  // a child reads and thinks; faster than this is a guess

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) {
        text.remove_suffix(1);
    }
    return text;
}

// Scripts may be typed with the straight apostrophe; the screens have the round one.
std::string round_apostrophes(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'')
            out += "\u2019";
        else
            out += c;
    }
    return out;
}

bool digit_only(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

void Driver::start() {
    app_.keep_transcript();
    app_.settle(screens_);
    settle();
}

// What a screen does "at once, in the next frame" is over before the next line, and so is the time
// in which two taps could be one double tap.
void Driver::settle() {
    app_.advance(screens_, ui::double_tap_ms + 50);
}

Error Driver::failed(const std::string& why) const {
    return Error{ErrorCode::bad_input, "", why + "\nOn the screen:\n" + app_.labels().listing()};
}

Result<Done> Driver::run(std::istream& script, const std::string& name) {
    int number = 0;
    for (std::string one; std::getline(script, one);) {
        ++number;
        if (auto done = line(one); !done) {
            Error error = done.error();
            error.where = name + ":" + std::to_string(number);
            error.remedy = std::string(trimmed(one)) + ": " + error.remedy;
            return error;
        }
        std::cout << "held " << number << std::endl;  // flushed: it may be killed at any moment
    }
    return Done{};
}

Result<Done> Driver::line(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.front() == '#') return Done{};
    const std::size_t space = text.find(' ');
    const std::string_view verb = text.substr(0, space);
    const std::string_view rest =
        space == std::string_view::npos ? std::string_view() : trimmed(text.substr(space + 1));
    if (verb == "tap") return tap(rest);
    if (verb == "type") return type(rest);
    if (verb == "key") return key(rest);
    if (verb == "reach") return reach(rest);
    if (verb == "answer") return answer(rest);
    if (verb == "hear") return hear();
    if (verb == "expect") return expect(rest);
    if (verb == "await") return await(rest);
    if (verb == "labels") {
        std::cout << app_.labels().listing();
        return Done{};
    }
    if (verb == "question") {
        tell_question();
        return Done{};
    }
    if (verb == "left") return tell_left();
    if (verb == "clock") return move_clock(rest);
    if (verb == "shot") return shot(rest);
    return Error{ErrorCode::bad_input, "",
                 "there is no such line. There are: tap, type, key, answer, hear, expect, await, "
                 "labels, question, left, clock, shot."};
}

const ui::Label* Driver::named(std::string_view label) const {
    int nth = 1;
    const std::size_t hash = label.rfind(" #");
    if (hash != std::string_view::npos && digit_only(label.substr(hash + 2))) {
        std::from_chars(label.data() + hash + 2, label.data() + label.size(), nth);
        label = label.substr(0, hash);
    }
    if (label == "choice") {
        for (const ui::Label& entry : app_.labels().entries()) {
            if (entry.focusable && entry.role == ui::Role::chip && --nth == 0) return &entry;
        }
        return nullptr;
    }
    const ui::Label* found = app_.labels().find(label, nth);
    return found != nullptr ? found : app_.labels().find(round_apostrophes(label), nth);
}

Result<Done> Driver::tap(std::string_view label) {
    const ui::Label* found = named(label);
    if (found == nullptr) return failed("nothing of this name can be tapped.");
    if (!found->enabled) {
        return failed("it cannot be tapped now" +
                      (found->why.empty() ? std::string(".") : " (" + found->why + ")."));
    }
    const ui::Rect rect = found->rect;
    const ui::Look& look = app_.look();
    if (!ui::Rect{0, 0, look.width, look.height}.contains(rect.centre_x(), rect.centre_y())) {
        return failed("it lies outside the window.");
    }
    app_.tap(screens_, rect);
    settle();
    return Done{};
}

Result<Done> Driver::type(std::string_view text) {
    // Key by key, as fingers do.
    while (!text.empty()) {
        std::size_t end = 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        app_.type(screens_, text.substr(0, end));
        settle();
        text.remove_prefix(end);
    }
    return Done{};
}

Result<Done> Driver::key(std::string_view name) {
    const ui::Key known = ui::key_from_name(name);
    if (known == ui::Key::none) return failed("there is no key of this name.");
    press(known);
    return Done{};
}

void Driver::press(ui::Key key) {
    app_.press(screens_, key);
    settle();
}

namespace {

// The arrows that lead from one place to another, the longer way first.
std::array<ui::Key, 2> arrows(const ui::Rect& from, const ui::Rect& to) {
    const int dx = to.centre_x() - from.centre_x();
    const int dy = to.centre_y() - from.centre_y();
    const ui::Key across = dx > 0 ? ui::Key::right : ui::Key::left;
    const ui::Key along = dy > 0 ? ui::Key::down : ui::Key::up;
    if (std::abs(dx) > std::abs(dy)) return {across, along};
    return {along, across};
}

}  // namespace

Result<Done> Driver::reach(std::string_view label) {
    constexpr int most_keys = 80;
    for (int i = 0; i < most_keys; ++i) {
        const ui::Label* wanted = named(label);
        if (wanted == nullptr) return failed("nothing of this name is there to be reached.");
        const ui::WidgetId before = app_.ui().focus();
        const ui::Label* here = app_.labels().by_id(before);
        if (wanted->id == before) return Done{};
        if (here == nullptr || here->group == 0 || here->group != wanted->group) {
            press(ui::Key::tab);
            continue;
        }
        const auto ways = arrows(here->rect, wanted->rect);
        press(ways[0]);
        if (app_.ui().focus() == before) press(ways[1]);
        if (app_.ui().focus() == before) break;
    }
    return failed("no key leads there.");
}

Result<Done> Driver::answer(std::string_view how) {
    constexpr std::string_view keys = " by keys";
    const bool by_keys = how.size() > keys.size() && how.substr(how.size() - keys.size()) == keys;
    if (by_keys) how.remove_suffix(keys.size());
    if (how != "right" && how != "wrong") return failed("an answer is right or wrong.");
    const Item* item = screens_.item();
    if (item == nullptr) return failed("there is no question on the screen.");
    if (!clock_.is_fixed()) return failed("the clock is the real one; name one with --clock.");
    clock_.advance(reading_s);
    const std::string given =
        how == "right" ? engine::answer_text(item->answer) : ui::wrong_answer(*item);
    if (auto entered = enter(*item, given, by_keys); !entered) return entered;
    return by_keys ? check_by_keys(*item) : tap(_("Check"));
}

Result<Done> Driver::enter(const Item& item, const std::string& given, bool by_keys) {
    const auto steps = by_keys ? ui::entry_by_keys(item.answer, given)
                               : ui::entry_by_taps(item.answer, given, app_.labels());
    if (steps.empty()) return failed("the answer cannot be entered here.");
    for (const ui::EntryStep& step : steps) {
        if (step.act == ui::EntryStep::Act::press) {
            press(step.key);
            continue;
        }
        const bool typed = step.act == ui::EntryStep::Act::type;
        if (auto done = typed ? type(step.words) : tap(step.words); !done) return done;
    }
    return Done{};
}

// Enter checks where it has nothing else to do; else Tab goes on to Check.
Result<Done> Driver::check_by_keys(const Item& item) {
    const bool at_once = std::holds_alternative<engine::NumberAnswer>(item.answer) ||
                         std::holds_alternative<engine::ChoiceAnswer>(item.answer) ||
                         std::holds_alternative<engine::TextAnswer>(item.answer);
    constexpr int most_stops = 20;
    for (int i = 0; !at_once && i < most_stops; ++i) {
        const ui::Label* focused = app_.labels().by_id(app_.ui().focus());
        if (focused != nullptr && focused->label == _("Check")) break;
        if (auto done = key("tab"); !done) return done;
    }
    return key("enter");
}

// Listening takes time: the screens' time, and the session's.
Result<Done> Driver::hear() {
    constexpr std::int64_t step_ms = 1000;
    for (int i = 0; app_.speaking() && i < longest_reading_s; ++i) {
        app_.advance(screens_, step_ms);
        if (clock_.is_fixed()) clock_.advance(step_ms / 1000);
    }
    for (const std::string& sentence : app_.take_transcript())
        std::cout << "hear " << sentence << '\n';
    return Done{};
}

void Driver::tell_question() const {
    const Item* item = screens_.item();
    if (item == nullptr) {
        std::cout << "question none\n";
        return;
    }
    const engine::Session& session = *screens_.session();
    const auto due = session.skill(item->ref.skill).recheck_from;
    const bool recheck = due && session.today() >= *due;
    std::cout << "question " << item->ref.skill.value << ' ' << item->ref.level
              << (recheck ? " recheck\n" : "\n");
}

Result<Done> Driver::tell_left() {
    engine::Ledger* ledger = screens_.ledger();
    if (ledger == nullptr) return failed("nobody is signed in.");
    const auto entries = ledger->entries();
    if (!entries) return entries.error();
    int left = 0, messages = 0, arrived = 0;
    for (const engine::LedgerEntry& one : *entries) {
        if (one.what != engine::left::to_class) continue;
        ++left;
        if (std::find(one.fields.begin(), one.fields.end(), "message.kind") == one.fields.end())
            continue;  // a notice, or a word of the door
        ++messages;
        arrived += one.arrived ? 1 : 0;
    }
    std::cout << "left " << left << " messages " << messages << " arrived " << arrived << '\n';
    return Done{};
}

Result<Done> Driver::expect(std::string_view text) {
    const ui::Labels& labels = app_.labels();
    if (labels.contains(text) || labels.contains(round_apostrophes(text))) return Done{};
    return failed("these words are not on the screen.");
}

Result<Done> Driver::await(std::string_view text) {
    constexpr int turns_max = 500;
    constexpr auto a_while = std::chrono::milliseconds(20);
    for (int turn = 0; turn < turns_max; ++turn) {
        if (expect(text)) return Done{};
        std::this_thread::sleep_for(a_while);  // another program has to answer
        settle();
    }
    return expect(text);
}

Result<Done> Driver::move_clock(std::string_view by) {
    int amount = 0;
    const bool plus = by.size() >= 3 && by.front() == '+';
    const char* end = by.data() + by.size();
    const auto read = plus ? std::from_chars(by.data() + 1, end - 1, amount)
                           : std::from_chars_result{by.data(), std::errc::invalid_argument};
    const char unit = by.empty() ? ' ' : by.back();
    const std::int64_t scale = unit == 'd'   ? 86400
                               : unit == 'h' ? 3600
                               : unit == 'm' ? 60
                               : unit == 's' ? 1
                                             : 0;
    if (read.ec != std::errc() || read.ptr != end - 1 || scale == 0 || amount <= 0) {
        return failed("write +1d, +3h, +15m or +20s.");
    }
    if (!clock_.is_fixed()) return failed("the clock is the real one.");
    clock_.advance(amount * scale);
    app_.advance(screens_, amount * scale * 1000);
    return Done{};
}

Result<Done> Driver::shot(std::string_view name) {
    if (name.empty() || name.find_first_of("/\\") != std::string_view::npos) {
        return failed("a picture's name is a plain word.");
    }
    if (shots_.empty()) return failed("say where pictures go: --shots DIR.");
    const std::string path =
        (std::filesystem::path(shots_) / (std::string(name) + ".png")).string();
    if (!app_.screenshot(path)) return failed("the picture could not be written to " + path + ".");
    // A later picture of the same name takes the place of the earlier one.
    if (std::find(pictures_.begin(), pictures_.end(), path) == pictures_.end())
        pictures_.push_back(path);
    return Done{};
}

}  // namespace pipit::student
