// See hands.hpp.
#include "tests/ui/screens/hands.hpp"

#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/feedback.hpp"

#include <catch2/catch_test_macros.hpp>

#include <vector>

namespace pipit::test {

constexpr int between_acts_ms = ui::double_tap_ms + 50;  // no two taps are one double tap

void Hands::open_app(const StageLook& wanted) {
    ui::Look look;
    look.width = wanted.width;
    look.height = wanted.height;
    look.text_scale = wanted.text_scale;
    look.theme = wanted.theme;
    look.dpi = wanted.dpi;
    auto opened = ui::App::open({.title = "Pipit", .headless = true, .unseen = true, .look = look});
    REQUIRE(opened.ok());
    app = std::move(*opened);
}

std::string Hands::said(const std::string& english) {
    const auto translated = [](const std::string& sentence) {
        const char* out = ::dgettext("pipit", sentence.c_str());
        return out == sentence.c_str() ? std::string() : std::string(out);
    };
    if (std::string whole = translated(english); !whole.empty()) return whole;
    std::string pattern;
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < english.size();) {
        const std::size_t end =
            std::min(english.find_first_not_of("0123456789", i), english.size());
        if (end == i) {
            pattern += english[i++];
            continue;
        }
        numbers.push_back(english.substr(i, end - i));
        pattern += '%' + std::to_string(numbers.size());
        i = end;
    }
    const std::string filled = translated(pattern);
    if (filled.empty() || numbers.empty()) return english;
    return ui::fill(filled, {numbers[0], numbers.size() > 1 ? numbers[1] : ""});
}

const ui::Label* Hands::find(const std::string& label) const {
    if (const ui::Label* found = app->labels().find(said(label))) return found;
    // Where its words are shown in brief it is said whole, with what it is about: "Start this one:
    // ...".
    const std::string whole = said(label + ": %1");
    const std::string begins = whole.substr(0, whole.find("%1"));
    for (const ui::Label& one : app->labels().entries()) {
        if (one.focusable && one.label.compare(0, begins.size(), begins) == 0) return &one;
    }
    return app->labels().find(label);
}

void Hands::tap(const std::string& label) {
    const ui::Label* found = find(label);
    INFO("tap " << label << " on\n" << app->labels().listing());
    REQUIRE(found != nullptr);
    REQUIRE(found->enabled);
    app->tap(view(), found->rect);
    app->advance(view(), between_acts_ms);
}

bool Hands::has(const std::string& words) const {
    return app->labels().contains(said(words)) || app->labels().contains(words);
}

void Hands::expect(const std::string& words) {
    INFO("expect " << words << " on\n" << app->labels().listing());
    REQUIRE(has(words));
}

void Hands::type(const std::string& text) {
    app->type(view(), text);
    app->advance(view(), between_acts_ms);
}

void Hands::key(ui::Key key) {
    app->press(view(), key);
    app->advance(view(), between_acts_ms);
}

void Hands::press(const std::string& label) {
    const ui::Label* found = find(label);
    INFO("press " << label << " on\n" << app->labels().listing());
    REQUIRE(found != nullptr);
    app->ui().focus_on(std::string(found->label));
    app->settle(view());
    key(ui::Key::enter);
}

}  // namespace pipit::test
