// A monkey on the teacher's screens: seeded taps, keys, typing, other sizes, other looks, children
// who ask meanwhile. Whatever it does: no crash, no screen without a way back to the board, nothing
// decided but by the control that says so, and no name where names are hidden.
// PIPIT_MONKEY_SECONDS says for how long the long case runs (600 when it is not set).
#include "tests/ui/monkey.hpp"
#include "tests/ui/teaching/teacher_stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace pipit;
using test::TeacherStage;
using ui::Label;
using ui::Rect;
using ui::Role;

namespace {

constexpr int ways_out_most = 400;  // random taps from any screen to the board
constexpr std::size_t askers_most = 5;

// What a class holds that a teacher decides, each as text: what differs was decided.
std::map<std::string, std::string> decided(TeacherStage& stage) {
    std::map<std::string, std::string> out;
    auto& staff = stage.staff();
    for (const auto& page : staff.learners) {
        out["members"] += page.who.name + '\n';
        for (const auto& one : page.who.known.help)
            out["help"] += page.who.name + one.skill.value + '\n';
        for (const auto& [skill, pin] : page.decided.pins)
            out["pins"] += page.who.name + skill.value + std::to_string(static_cast<int>(pin));
        for (const auto& one : page.decided.observed)
            out["observed"] += page.who.name + one.skill.value + one.note + '\n';
        for (const auto& one : page.decided.agreed)
            out["agreed"] += page.who.name + one.text + '\n';
    }
    for (const auto& one : staff.roster())
        out["roster"] += std::to_string(one.number) + one.name + '\n';
    for (const auto& one : staff.asking)
        out["asking"] += one.nickname + '\n';
    out["code"] = staff.code_view.digits;
    const auto& rules = staff.goes_by;
    out["rules"] = std::to_string(rules.rhythm.stop_minutes) + ' ' +
                   std::to_string(rules.rhythm.break_minutes);
    for (const auto& one : rules.packs.rules)
        out["rules"] += ' ' + one.pack + std::to_string(one.from_version);
    return out;
}

// The words of the controls that decide each; one that ends in "…" is a beginning.
const std::map<std::string, std::vector<std::string>>& deciding() {
    static const std::map<std::string, std::vector<std::string>> all{
        {"pins",
         {"Pin it", "Pin it for all of them", "Take the pin away", "Take the pins away",
          "Leave for later", "Offer it again", "Take out", "They leave"}},
        {"observed", {"Write it down", "What you saw", "Take it back", "Take out", "They leave"}},
        {"agreed", {"Both agree", "We agreed", "Take it back", "Take out", "They leave"}},
        {"rules", {"Tell the class", "Undo"}},
        {"roster", {"Add", "A name for the list", "Take …", "Put …", "They leave"}},
        {"members", {"Who is …", "Take out", "They leave"}},
        {"asking", {"Who is …", "Say no"}},
        {"code", {"Show six numbers", "New numbers", "Put them away"}},
        {"help", {"I helped…", "Take out", "They leave"}}};
    return all;
}

bool says(const std::string& label, const std::string& words) {
    const std::size_t open = words.find("…");
    if (open == std::string::npos) return label == words;
    return label.compare(0, open, words, 0, open) == 0;
}

class Monkey {
  public:
    explicit Monkey(std::uint64_t seed) : random_(seed) { stage_.open_class(); }

    void act() {
        const auto before = decided(stage_);
        touched_.clear();
        const int what = roll(100);
        if (what < 52)
            tap_something();
        else if (what < 60)
            tap_at(point());
        else if (what < 78)
            press_something();
        else if (what < 86)
            type_something();
        else if (what < 90)
            resize();
        else if (what < 94)
            other_look();
        else if (what < 97)
            stage_.wait(1 + roll(300));
        else
            return somebody_asks();
        after();
        hold(before);
    }

    void find_a_way_out() {
        for (int i = 0; i < ways_out_most; ++i) {
            touched_.clear();
            if (stage_.app->labels().find("Board") != nullptr) {
                const auto before = decided(stage_);
                tap_at(stage_.app->labels().find("Board")->rect);
                after();
                hold(before);
                if (on_board()) return;
            }
            const auto before = decided(stage_);
            touched_.clear();
            if (roll(4) == 0)
                press(ui::Key::escape);
            else
                tap_something();
            after();
            hold(before);
        }
        FAIL("after " << acts_ << " acts no way leads to the board from\n"
                      << stage_.app->labels().listing());
    }

    [[nodiscard]] int acts() const { return acts_; }
    [[nodiscard]] int decisions() const { return decisions_; }
    [[nodiscard]] int looks() const { return looks_; }
    [[nodiscard]] int hidden() const { return hidden_; }
    [[nodiscard]] const std::set<std::string>& kinds() const { return kinds_; }

  private:
    int roll(int sides) { return static_cast<int>(random_() % static_cast<unsigned>(sides)); }
    const std::vector<Label>& labels() const { return stage_.app->labels().entries(); }

    [[nodiscard]] bool on_board() const {
        return stage_.has("Nobody is in your class yet") || stage_.has("Everyone");
    }

    Rect point() {
        const int x = roll(stage_.app->look().width);
        const int y = roll(stage_.app->look().height);
        return {x, y, 0, 0};
    }
    // What stands there is what may decide.
    void tap_at(const Rect& at) {
        for (const Label& one : labels()) {
            const Rect seen = common(one.rect, one.clip);
            if (one.focusable && one.enabled && seen.contains(at.centre_x(), at.centre_y()))
                touch(one);
        }
        stage_.app->tap(stage_.view(), at);
    }
    void touch(const Label& one) {
        touched_.push_back(one.label);
        if (!one.visible.empty()) touched_.push_back(one.visible);
        // On the page of who asks every name lets them in.
        for (const Label& other : labels()) {
            if (other.role == Role::heading && one.role == Role::button)
                touched_.push_back(other.label);
        }
    }
    void tap_something() {
        std::vector<Rect> places;
        for (const Label& one : labels()) {
            if (one.focusable && one.enabled) places.push_back(one.rect);
        }
        if (!places.empty())
            tap_at(places[static_cast<std::size_t>(roll(static_cast<int>(places.size())))]);
    }
    void press(ui::Key key) {
        if (const Label* focused = stage_.app->labels().by_id(stage_.app->ui().focus()))
            touch(*focused);
        stage_.app->press(stage_.view(), key);
    }
    void press_something() {
        press(test::monkey_keys[static_cast<std::size_t>(
            roll(static_cast<int>(test::monkey_keys.size())))]);
    }
    void type_something() {
        static constexpr std::array<const char*, 12> texts{
            "7", "long",    "a",  " ",    ".",         "Zoë",
            "'", "**{1/2}", "%1", "frac", "Together:", "\xF0\x9F\x8C\xB1"};
        stage_.app->type(stage_.view(),
                         texts[static_cast<std::size_t>(roll(static_cast<int>(texts.size())))]);
    }
    void resize() {
        const auto& size = test::monkey_sizes[static_cast<std::size_t>(
            roll(static_cast<int>(test::monkey_sizes.size())))];
        stage_.app->resize(stage_.view(), size[0], size[1]);
    }
    // Through Settings, as a teacher changes it.
    void other_look() {
        const Label* settings = stage_.app->labels().find("Settings");
        if (settings == nullptr) return tap_something();
        tap_at(settings->rect);
        after();
        const ui::Look was = stage_.app->look();
        std::vector<Rect> places;
        for (const Label& one : labels()) {
            const bool choice =
                one.role == Role::chip || one.label.find(" text") != std::string::npos;
            if (one.enabled && one.focusable && !one.selected && choice) places.push_back(one.rect);
        }
        if (places.empty()) return;
        tap_at(places[static_cast<std::size_t>(roll(static_cast<int>(places.size())))]);
        after();
        looks_ += stage_.app->look() == was ? 0 : 1;
        if (const Label* back = stage_.app->labels().find("Back")) tap_at(back->rect);
    }
    void somebody_asks() {
        if (stage_.staff().asking.size() >= askers_most) return stage_.wait(1);
        stage_.staff().ask("Wilhelmina" + std::to_string(++asked_), stage_.now.day);
        stage_.staff().changed();
        stage_.wait(1);
        after();
    }

    // Whatever came of it is drawn.
    void after() {
        stage_.app->advance(stage_.view(), 50);
        ++acts_;
        const Label* names = stage_.app->labels().find("Names");
        if (names == nullptr || names->role != Role::toggle || names->selected) return;
        ++hidden_;
        for (const Label& one : labels()) {
            INFO(one.label);
            CHECK(one.label.find("Wilhelmina") == std::string::npos);
            for (const char* name : {"Jonah", "Priya", "Eilidh", "Zuri"})
                CHECK(one.label.find(name) == std::string::npos);
        }
    }

    void hold(const std::map<std::string, std::string>& before) {
        auto now = decided(stage_);
        for (const auto& [what, words] : deciding()) {
            const auto& said = words;
            const auto was = before.find(what);
            if (now[what] == (was == before.end() ? std::string() : was->second)) continue;
            ++decisions_;
            kinds_.insert(what);
            std::string all;
            for (const std::string& one : touched_)
                all += one + " | ";
            INFO(what << " changed after: " << all);
            CHECK(std::any_of(touched_.begin(), touched_.end(), [&](const std::string& one) {
                return std::any_of(said.begin(), said.end(),
                                   [&](const std::string& word) { return says(one, word); });
            }));
        }
    }

    std::mt19937_64 random_;
    TeacherStage stage_;
    std::vector<std::string> touched_;  // what the last act reached
    std::set<std::string> kinds_;       // of what was decided
    int acts_ = 0;
    int decisions_ = 0;
    int looks_ = 0;
    int hidden_ = 0;
    int asked_ = 0;
};

struct Done {
    int decisions = 0;
    int looks = 0;
    int hidden = 0;
    std::set<std::string> kinds;
};

template <class GoesOn>
Done let_loose(std::uint64_t seed, GoesOn goes_on) {
    CAPTURE(seed);
    Monkey monkey(seed);
    for (int round = 0; goes_on(round); ++round) {
        for (int i = 0; i < 40; ++i)
            monkey.act();
        monkey.find_a_way_out();
    }
    std::printf("monkey: seed %llu: %d acts, %d decisions of %zu kinds, %d looks chosen, %d frames "
                "with names hidden\n",
                static_cast<unsigned long long>(seed), monkey.acts(), monkey.decisions(),
                monkey.kinds().size(), monkey.looks(), monkey.hidden());
    return {monkey.decisions(), monkey.looks(), monkey.hidden(), monkey.kinds()};
}

}  // namespace

TEST_CASE("a monkey on the teacher's screens finds no crash and no dead end, and decides nothing "
          "but by what says so",
          "[ui][teaching]") {
    const Done done = let_loose(20261124, [](int round) { return round < 6; });
    CHECK(done.decisions > 0);
}

TEST_CASE("a monkey on the teacher's screens for ten minutes finds no crash and no dead end",
          "[ui][teaching][slow]") {
    const auto until = test::monkey_until();
    const auto early = [&] { return std::chrono::steady_clock::now() < until; };
    Done all;
    for (std::uint64_t seed = 1; early(); ++seed) {
        Done done = let_loose(seed, [&](int round) { return round < 25 && early(); });
        all.decisions += done.decisions;
        all.looks += done.looks;
        all.hidden += done.hidden;
        all.kinds.merge(done.kinds);
    }
    CHECK(all.decisions > 0);
    CHECK(all.looks > 0);
    CHECK(all.hidden > 0);
    CHECK(all.kinds.size() >= 4);
}
