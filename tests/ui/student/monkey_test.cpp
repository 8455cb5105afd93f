// A monkey on the real screens: seeded taps, keys, typing, other sizes, other looks, over a real
// vault in a temporary folder. Whatever it does: no crash, no screen without a way back, and every
// answer that the screen acknowledged is in the notebook when it is opened again.
// PIPIT_MONKEY_SECONDS says for how long the long case runs (600 when it is not set).
#include "tests/folder.hpp"
#include "tests/ui/monkey.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_entry.hpp"
#include "ui/student/script.hpp"
#include "ui/student/wiring.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <random>
#include <string>

using namespace pipit;
using test::Folder;

namespace {

constexpr std::int64_t monday = 1'795'424'400;  // 2026-11-23 09:00 UTC
constexpr const char* nickname = "Zuri";
constexpr int ways_out_most = 400;  // random taps from any screen to one where a child arrives

class Monkey {
  public:
    Monkey(const Folder& folder, std::uint64_t seed, std::int64_t clock)
        : random_(seed), wired_(open(folder, clock)),
          driver_(wired_->app(), wired_->screens(), wired_->clock(), "") {
        driver_.start();
    }

    void line(const std::string& script) {
        INFO(script);
        const auto done = driver_.line(script);
        if (!done) FAIL(done.error().remedy);
    }
    void pictures() {
        for (const char* tile : {"row 1, 2", "row 2, 3", "row 2, 3", "row 1, 6"})
            line(std::string("tap picture, ") + tile);
    }
    void sign_up() {
        line("tap Make mine");
        line(std::string("type ") + nickname);
        line("tap Next");
        if (!shows("How shall we lock it?")) line("tap Next");
        line("tap Four pictures");
        pictures();
        pictures();
        line("tap Not now");
        line("expect What shall we grow next?");
        learner_ = wired_->screens().session()->card().id;
    }
    void sign_in() {
        line(std::string("tap ") + nickname);
        // Wrong guesses are waited for, also over a restart; a quarter of an hour at most.
        for (int minutes = 0; minutes < 16 && !may_tap("picture, row 1, 2"); ++minutes)
            line("clock +1m");
        pictures();
        REQUIRE(wired_->screens().session() != nullptr);
        learner_ = wired_->screens().session()->card().id;
    }

    [[nodiscard]] bool may_tap(const std::string& name) {
        const ui::Label* found = app().labels().find(name);
        return found != nullptr && found->enabled;
    }

    // One thing a monkey does.
    void act() {
        const int what = roll(100);
        if (screens().item() != nullptr && roll(3) == 0)
            answer_something();  // where there is a question, a child answers now and then
        else if (what < 46)
            tap_something();
        else if (what < 56)
            app().tap(screens(), {roll(app().look().width), roll(app().look().height), 0, 0});
        else if (what < 72)
            press_something();
        else if (what < 79)
            type_something();
        else if (what < 90)
            answer_something();
        else if (what < 93)
            resize();
        else if (what < 97)
            other_look();
        else
            pass_time();
        after();
    }

    // From wherever it is: random taps lead to Today, to who is practising, or to the first hello.
    void find_a_way_out() {
        for (int i = 0; i < ways_out_most; ++i) {
            if (arrived()) return;
            if (roll(4) == 0)
                app().press(screens(), ui::Key::escape);
            else
                tap_something();
            after();
        }
        FAIL("after " << acts_ << " acts no way leads back from\n" << app().labels().listing());
    }

    // Once in a while the learner with the known secret is signed in again.
    void come_back() {
        find_a_way_out();
        if (signed_in_as_ours()) return answer_something();
        for (int i = 0; i < ways_out_most && !named(nickname); ++i) {
            tap_something();
            after();
        }
        if (!named(nickname)) return;  // somebody else's notebook; another time
        app().tap(screens(), app().labels().find(nickname)->rect);
        after();
        for (const char* tile : {"row 1, 2", "row 2, 3", "row 2, 3", "row 1, 6"}) {
            const ui::Label* found = app().labels().find(std::string("picture, ") + tile);
            if (found == nullptr || !found->enabled) return;  // it made too many wrong guesses
            app().tap(screens(), found->rect);
            after();
        }
    }

    [[nodiscard]] int acknowledged() const { return acknowledged_; }
    [[nodiscard]] int acts() const { return acts_; }
    [[nodiscard]] int looks() const { return looks_; }

    // What the open notebook holds.
    [[nodiscard]] std::uint64_t kept_answers() {
        const engine::Session* session = wired_->screens().session();
        REQUIRE(session != nullptr);
        const auto kept = session->kept();
        REQUIRE(kept.ok());
        for (const auto& one : *kept) {
            if (one.field == "answered.given") return one.count;
        }
        return 0;
    }
    void close() { wired_->screens().closing(); }

  private:
    static std::unique_ptr<student::Wiring> open(const Folder& folder, std::int64_t clock) {
        student::WiringOptions options;
        options.home = folder / "home";
        options.headless = true;
        options.clock = clock;
        auto wired = student::Wiring::open(options);
        INFO((wired.ok() ? std::string() : wired.error().remedy));
        REQUIRE(wired.ok());
        return std::move(*wired);
    }
    ui::App& app() { return wired_->app(); }
    ui::Student& screens() { return wired_->screens(); }
    int roll(int sides) { return static_cast<int>(random_() % static_cast<unsigned>(sides)); }
    // What stands there is named in English here, whatever language the monkey chose.
    [[nodiscard]] bool shows(const char* english) { return app().labels().contains(_(english)); }
    [[nodiscard]] const ui::Label* find(const char* english) {
        return app().labels().find(_(english));
    }
    [[nodiscard]] bool named(const char* english) {
        const ui::Label* found = find(english);
        return found != nullptr && found->enabled && found->label == _(english);
    }
    [[nodiscard]] bool arrived() {
        return shows("What shall we grow next?") || shows("Who is practising?") ||
               shows("Hello. I am Pipit.");
    }
    [[nodiscard]] bool signed_in_as_ours() {
        const engine::Session* session = screens().session();
        return session != nullptr && session->card().id == learner_;
    }

    // Erasing a notebook is what it is for; the count below is of a notebook that stays.
    static bool spared(const ui::Label& label) {
        return label.label.find(_("Erase")) != std::string::npos && label.role == ui::Role::button;
    }
    void tap_something() {
        std::vector<ui::Rect> places;
        for (const ui::Label& label : app().labels().entries()) {
            if (label.focusable && label.enabled && !spared(label)) places.push_back(label.rect);
        }
        if (places.empty()) return;
        app().tap(screens(),
                  places[static_cast<std::size_t>(roll(static_cast<int>(places.size())))]);
    }
    void press_something() {
        const ui::Label* focused = app().labels().by_id(app().ui().focus());
        const ui::Key key = test::monkey_keys[static_cast<std::size_t>(
            roll(static_cast<int>(test::monkey_keys.size())))];
        const bool taps = key == ui::Key::enter || key == ui::Key::space;
        if (taps && focused != nullptr && spared(*focused)) return;
        app().press(screens(), key);
    }
    void type_something() {
        static constexpr std::array<const char*, 14> texts{
            "7", "0",       "42",           "-", "/", ".", ",", " ", "a", "Zoë",
            "'", "**{1/2}", "987654321012", "%1"};
        app().type(screens(),
                   texts[static_cast<std::size_t>(roll(static_cast<int>(texts.size())))]);
    }
    // As a child would: right, or wrong, on the pad that is there; or whatever stands there now.
    void answer_something() {
        const engine::Item* item = screens().item();
        if (item == nullptr || !named("Check")) {
            // On to the next question, where there is a way.
            for (const char* onwards : {"Next question", "Try again", "Start this one"}) {
                if (!named(onwards) && !(shows(onwards) && item == nullptr)) continue;
                if (const ui::Label* found = find(onwards); found != nullptr)
                    return app().tap(screens(), found->rect);
            }
            return tap_something();
        }
        const std::string given =
            roll(3) == 0 ? ui::wrong_answer(*item) : engine::answer_text(item->answer);
        for (const ui::EntryStep& step : ui::entry_by_taps(item->answer, given, app().labels())) {
            const ui::Label* found = app().labels().find(step.words);
            if (found == nullptr || !found->enabled) break;
            app().tap(screens(), found->rect);
            after();
        }
        wired_->clock().advance(10);
        if (const ui::Label* check = find("Check")) app().tap(screens(), check->rect);
    }
    void resize() {
        const auto& size = test::monkey_sizes[static_cast<std::size_t>(
            roll(static_cast<int>(test::monkey_sizes.size())))];
        app().resize(screens(), size[0], size[1]);
    }
    // Through Settings, as a learner changes it: the look holds from then on, and is asserted.
    void other_look() {
        if (!named("Settings")) return tap_something();
        app().tap(screens(), find("Settings")->rect);
        after();
        if (!shows("Make it mine")) return;  // the screen asks first, or one look is a page away
        std::vector<const ui::Label*> options;
        for (const ui::Label& label : app().labels().entries()) {
            const int x = label.rect.centre_x();
            const int y = label.rect.centre_y();
            // Only what is not so already.
            const auto wish = wish_of(label.label, app().look());
            if (label.enabled && label.clip.contains(x, y) && wish && !wish(app().look()))
                options.push_back(&label);
        }
        if (options.empty()) return;
        const ui::Label& chosen =
            *options[static_cast<std::size_t>(roll(static_cast<int>(options.size())))];
        const std::string name = chosen.label;
        const auto holds = wish_of(name, app().look());
        app().tap(screens(), chosen.rect);
        after();
        INFO(name);
        CHECK(holds(app().look()));
        ++looks_;
        if (!named("Today")) return;
        app().tap(screens(), find("Today")->rect);
        after();
    }
    // What an option of Settings makes of the look that is `now`; none where it is no such option.
    static std::function<bool(const ui::Look&)> wish_of(const std::string& option,
                                                        const ui::Look& now) {
        using ui::Look;
        using ui::Spacing;
        using ui::Theme;
        const auto is = [&](const char* row, const char* words) {
            return option == ui::fill(_("%1: %2"), {_(row), _(words)});
        };
        const auto theme = [](Theme wanted) {
            return [=](const Look& look) { return look.theme == wanted; };
        };
        if (option == _("Larger text"))
            return [was = now.text_scale](const Look& look) { return look.text_scale > was; };
        if (option == _("Smaller text"))
            return [was = now.text_scale](const Look& look) { return look.text_scale < was; };
        if (is("Colours", "Day")) return theme(Theme::light);
        if (is("Colours", "Night")) return theme(Theme::dark);
        if (is("Colours", "Bold")) return theme(Theme::contrast);
        if (is("Movement", "Still")) return [](const Look& look) { return look.still; };
        if (is("Movement", "Gentle")) return [](const Look& look) { return !look.still; };
        for (const auto& [words, spacing] :
             {std::pair{"Normal", Spacing::normal}, std::pair{"Wide", Spacing::wide},
              std::pair{"Very wide", Spacing::very_wide}}) {
            if (is("Spacing", words))
                return [wanted = spacing](const Look& look) { return look.spacing == wanted; };
        }
        return {};
    }
    void pass_time() {
        const int seconds = 1 + roll(300);
        wired_->clock().advance(seconds);
        app().advance(screens(), std::int64_t{seconds} * 1000);
    }

    // Whatever came of it is drawn; an answer that is acknowledged now is counted.
    void after() {
        app().advance(screens(), 50);
        ++acts_;
        const bool said = shows("You wrote") || shows("Your answer");
        if (said && !saying_ && signed_in_as_ours()) ++acknowledged_;
        saying_ = said;
    }

    std::mt19937_64 random_;
    std::unique_ptr<student::Wiring> wired_;
    student::Driver driver_;
    engine::LearnerId learner_;
    bool saying_ = false;
    int acknowledged_ = 0;
    int acts_ = 0;
    int looks_ = 0;
};

struct Done {
    int acknowledged = 0;  // answers
    int looks = 0;         // chosen in Settings
};

// A monkey for as long as `goes_on` says.
template <class GoesOn>
Done let_loose(std::uint64_t seed, GoesOn goes_on) {
    CAPTURE(seed);
    const Folder folder;
    Done done;
    {
        Monkey monkey(folder, seed, monday);
        monkey.sign_up();
        for (int round = 0; goes_on(round); ++round) {
            for (int i = 0; i < 40; ++i)
                monkey.act();
            monkey.come_back();
        }
        done = {monkey.acknowledged(), monkey.looks()};
        WARN("seed " << seed << ": " << monkey.acts() << " acts, " << done.acknowledged
                     << " answers acknowledged, " << done.looks << " looks chosen");
        monkey.close();
    }
    Monkey again(folder, seed, monday + std::int64_t{7} * 86400);
    again.sign_in();
    CHECK(again.kept_answers() == static_cast<std::uint64_t>(done.acknowledged));
    return done;
}

}  // namespace

TEST_CASE("a monkey on the screens finds no crash, no dead end, and loses no answer", "[student]") {
    // A few rounds: about five seconds where nothing else runs.
    const Done done = let_loose(20261123, [](int round) { return round < 6; });
    CHECK(done.acknowledged > 0);
    CHECK(done.looks > 0);
}

TEST_CASE("a monkey for ten minutes finds no crash, no dead end, and loses no answer",
          "[student][slow]") {
    const auto until = test::monkey_until();
    const auto early = [&] { return std::chrono::steady_clock::now() < until; };
    Done all;
    for (std::uint64_t seed = 1; early(); ++seed) {
        const Done done = let_loose(seed, [&](int round) { return round < 25 && early(); });
        all = {all.acknowledged + done.acknowledged, all.looks + done.looks};
    }
    CHECK(all.acknowledged > 0);
    CHECK(all.looks > 0);
}
