// See script.hpp.
#include "ui/student/script.hpp"

#include "ui/kit/text.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iostream>

namespace pipit::student {

using engine::ChoiceAnswer;
using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::Item;
using engine::NumberAnswer;
using engine::Result;
using engine::Verdict;

namespace {

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

// Whether the pad of this item has the keys for it.
bool can_be_entered(const NumberAnswer& number, std::string_view given) {
    if (given.find('-') != std::string_view::npos && !number.allow_minus) return false;
    if (given.find('.') != std::string_view::npos && !number.allow_point) return false;
    if (given.find('/') != std::string_view::npos && !number.allow_fraction) return false;
    return given.find(' ') == std::string_view::npos;
}

}  // namespace

std::string wrong_answer(const Item& item) {
    const auto wrong = [&](const std::string& given) {
        return engine::judge(item.answer, {given}) == Verdict::not_yet;
    };
    if (const auto* choice = std::get_if<ChoiceAnswer>(&item.answer)) {
        for (const std::string& option : choice->options) {
            if (wrong(option)) return option;
        }
        return {};
    }
    const auto* number = std::get_if<NumberAnswer>(&item.answer);
    for (const engine::Misconception& known : item.misconceptions) {
        if (number != nullptr && !can_be_entered(*number, known.given)) continue;
        if (wrong(known.given)) return known.given;
    }
    if (number == nullptr) return "something else";
    for (int n = 1; n < 20; ++n) {
        if (wrong(std::to_string(n))) return std::to_string(n);
    }
    return "987654321";
}

void Driver::start() {
    app_.settle(screens_);
    settle();
}

// What a screen does "at once, in the next frame" is over before the next line.
void Driver::settle() {
    app_.advance(screens_, 50);
}

Error Driver::failed(const std::string& why) const {
    return Error{ErrorCode::bad_input, "", why + "\nOn the screen:\n" + app_.labels().listing()};
}

Result<Done> Driver::run(std::string_view script, const std::string& name) {
    int number = 0;
    while (!script.empty()) {
        const std::size_t end = script.find('\n');
        const std::string_view one = script.substr(0, end);
        script.remove_prefix(end == std::string_view::npos ? script.size() : end + 1);
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
    if (verb == "answer") return answer(rest);
    if (verb == "expect") return expect(rest);
    if (verb == "clock") return move_clock(rest);
    if (verb == "shot") return shot(rest);
    return Error{ErrorCode::bad_input, "",
                 "there is no such line. There are: tap, type, key, answer, expect, clock, shot."};
}

Result<Done> Driver::tap(std::string_view label) {
    int nth = 1;
    const std::size_t hash = label.rfind(" #");
    if (hash != std::string_view::npos && digit_only(label.substr(hash + 2))) {
        std::from_chars(label.data() + hash + 2, label.data() + label.size(), nth);
        label = label.substr(0, hash);
    }
    const ui::Label* found = app_.labels().find(label, nth);
    if (found == nullptr) found = app_.labels().find(round_apostrophes(label), nth);
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
    app_.press(screens_, known);
    settle();
    return Done{};
}

Result<Done> Driver::answer(std::string_view how) {
    if (how != "right" && how != "wrong") return failed("an answer is right or wrong.");
    const Item* item = screens_.item();
    if (item == nullptr) return failed("there is no question on the screen.");
    if (!clock_.is_fixed()) return failed("the clock is the real one; name one with --clock.");
    clock_.advance(reading_s);
    const std::string given =
        how == "right" ? engine::answer_text(item->answer) : wrong_answer(*item);
    if (auto entered = enter(*item, given); !entered) return entered;
    return tap("Check");
}

Result<Done> Driver::enter(const Item& item, const std::string& given) {
    if (std::holds_alternative<ChoiceAnswer>(item.answer)) return tap(ui::plain_words(given));
    if (std::holds_alternative<engine::TextAnswer>(item.answer)) {
        if (auto tapped = tap("My answer box"); !tapped) return tapped;
        return type(given);
    }
    std::string keys = given;
    if (given.find(' ') != std::string::npos) {  // a mixed number: the pad has one fraction
        const auto value = engine::read_number(given);
        if (!value) return failed("the answer cannot be entered on this pad.");
        keys = std::to_string(value->numerator()) + "/" + std::to_string(value->denominator());
    }
    for (const char c : keys) {
        const std::string_view name = c == '.'   ? "Point"
                                      : c == '-' ? "Minus"
                                      : c == '/' ? "Fraction"
                                                 : std::string_view(&c, 1);
        if (auto tapped = tap(name); !tapped) return tapped;
    }
    return Done{};
}

Result<Done> Driver::expect(std::string_view text) {
    const ui::Labels& labels = app_.labels();
    if (labels.contains(text) || labels.contains(round_apostrophes(text))) return Done{};
    return failed("these words are not on the screen.");
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
