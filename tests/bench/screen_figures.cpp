// What the screens cost: a whole frame, and a tap on Check until the feedback stands there with the
// answer on disk. Headless: the same software renderer as a window's, on a surface.
#include "content/loader/pack.hpp"
#include "device/platform/clock.hpp"
#include "device/platform/files.hpp"
#include "device/vault/shelf.hpp"
#include "tests/bench/figures.hpp"
#include "ui/screens/student.hpp"

#include <cmath>
#include <optional>
#include <stdexcept>

namespace pipit::bench {

namespace {

// Looks at what the frame before showed, whenever the next one is begun.
class Watching : public ui::View {
  public:
    Watching(ui::App& app, ui::View& inside) : app_(app), inside_(inside) {}
    void draw(ui::Frame& frame) override {
        if (!seen_ &&
            (app_.labels().contains("Next question") || app_.labels().contains("Try again")))
            seen_ = std::chrono::steady_clock::now();
        inside_.draw(frame);
    }
    [[nodiscard]] const std::optional<std::chrono::steady_clock::time_point>& seen() const {
        return seen_;
    }

  private:
    ui::App& app_;
    ui::View& inside_;
    std::optional<std::chrono::steady_clock::time_point> seen_;
};

class Desk {
  public:
    // `whole`: of a frame not only what differs is drawn, and it is read back, too.
    Desk(const std::string& home, const std::string& pack_folder, int width, int height,
         bool whole = false)
        : whole_(whole), pack_(taken(content::load(taken(platform::read_folder(pack_folder))))),
          clock_(std::int64_t{1'795'000'000}) {
        vault::Options options;
        options.home = home;
        options.uptime_s = [this] { return clock_.uptime_s(); };
        options.kdf_for_tests = crypto::KdfParameters{1, 8};
        shelf_ = vault::open_shelf(std::move(options), clock_.now());
        ui::Look look;
        look.width = width;
        look.height = height;
        look.still = true;  // headless time stands still: movements would be drawn to their end
        app_ = taken(ui::App::open({.headless = true, .unseen = whole, .look = look}));
        screens_ = fresh_screens();
        app_->settle(*screens_);
    }

    void tap(const std::string& label) {
        const ui::Label* found = app_->labels().find(label);
        if (found == nullptr)
            throw std::runtime_error("no \"" + label + "\" on\n" + app_->labels().listing());
        app_->tap(*screens_, found->rect);
        app_->advance(*screens_, 700);
    }

    void sign_in() {
        (void)taken(shelf_->create({"Bench", "fox", engine::SecretKind::digits},
                                   engine::SecretText("135792"), clock_.now()));
        screens_ = fresh_screens();
        app_->settle(*screens_);
        tap("Bench");
        app_->type(*screens_, "135792");
        app_->advance(*screens_, 700);
        if (!has("What shall we grow next?"))
            throw std::runtime_error("no Today, but\n" + app_->labels().listing());
    }

    // Answers the question on the screen by its keys, all but Check.
    void enter_answer() {
        const engine::Item* item = screens_->item();
        if (item == nullptr) throw std::runtime_error("no question");
        const std::string given = engine::answer_text(item->answer);
        if (std::holds_alternative<engine::ChoiceAnswer>(item->answer))
            tap(ui::plain_words(given));
        else
            app_->type(*screens_, given);
        clock_.advance(20);
    }
    [[nodiscard]] bool enters_by_keys() const {
        const auto* item = screens_->item();
        return item != nullptr && (std::holds_alternative<engine::ChoiceAnswer>(item->answer) ||
                                   std::holds_alternative<engine::NumberAnswer>(item->answer));
    }

    // From the finger's lift on Check until the frame with the feedback has been shown.
    double until_feedback_us(ui::Rect check) {
        app_->hold(*screens_, check);
        Watching watching(*app_, *screens_);
        const auto start = std::chrono::steady_clock::now();
        app_->tap(watching, check);
        // Where the feedback is in the tap's last frame no other is begun: it was shown just now.
        const auto end = watching.seen().value_or(std::chrono::steady_clock::now());
        if (!has("Next question") && !has("Try again"))
            throw std::runtime_error("no feedback, but\n" + app_->labels().listing());
        return std::chrono::duration<double, std::micro>(end - start).count();
    }

    // One frame: the pointer goes to and fro between two buttons, and each shows it.
    double frame_cpu_us(const char* one, const char* other) {
        const auto middle = [&](const char* name) {
            const ui::Label* found = app_->labels().find(name);
            if (found == nullptr) throw std::runtime_error(std::string("no ") + name);
            return ui::Rect{found->rect.x + found->rect.w / 2, found->rect.y + found->rect.h / 2, 1,
                            1};
        };
        const ui::Rect places[] = {middle(one), middle(other)};
        const auto go = [&](int i) { app_->hover(*screens_, places[i % 2].x, places[i % 2].y); };
        go(0);
        go(1);
        constexpr int moves = 40;
        const std::uint64_t first = app_->frames_presented();
        const double before = cpu_us();
        for (int i = 0; i < moves; ++i) {
            go(i);
            if (whole_) (void)app_->pixels();
        }
        const std::uint64_t shown = app_->frames_presented() - first;
        if (shown < moves) throw std::runtime_error("a frame that changed was not shown");
        return (cpu_us() - before) / static_cast<double>(shown);
    }

    // What reading a frame back costs: part of every frame that is drawn whole here.
    double read_back_cpu_us() {
        constexpr int times = 20;
        const double before = cpu_us();
        for (int i = 0; i < times; ++i)
            (void)app_->pixels();
        return (cpu_us() - before) / times;
    }

    bool has(const std::string& words) const { return app_->labels().contains(words); }
    ui::App& app() { return *app_; }
    ui::Student& screens() { return *screens_; }
    platform::Clock& clock() { return clock_; }

  private:
    std::unique_ptr<ui::Student> fresh_screens() {
        return std::make_unique<ui::Student>(
            ui::Doors{.shelf = *shelf_,
                      .items = *pack_,
                      .now = [this] { return clock_.now(); },
                      .salt = [] { return std::uint64_t{1}; },
                      .set_look = [this](const ui::Look& changed) { app_->set_look(changed); }});
    }

    bool whole_;
    std::unique_ptr<content::Pack> pack_;
    platform::Clock clock_;
    std::unique_ptr<engine::Shelf> shelf_;
    std::unique_ptr<ui::App> app_;
    std::unique_ptr<ui::Student> screens_;
};

nlohmann::json frames_at(Desk& desk) {
    nlohmann::json out;
    out["today_cpu_us"] = std::round(desk.frame_cpu_us("Start this one", "Something else"));
    desk.tap("Start this one");
    out["practice_cpu_us"] = std::round(desk.frame_cpu_us("Check", "Give me a hint"));
    return out;
}

nlohmann::json check_to_feedback(Desk& desk) {
    Samples taps;
    for (int i = 0; i < 400 && taps.count() < 150; ++i) {
        if (!desk.enters_by_keys()) {
            if (!desk.screens().session()) break;
            desk.tap("Stop for now");
            desk.tap("A little more");
            desk.tap("Something else");
            desk.tap("Start this one");
            continue;
        }
        desk.enter_answer();
        const ui::Label* check = desk.app().labels().find("Check");
        if (check == nullptr) throw std::runtime_error("no Check");
        const ui::Rect at = check->rect;
        taps.add(desk.until_feedback_us(at));
        desk.app().advance(desk.screens(), 700);
        desk.tap("Next question");
        if (desk.has("Take a break")) desk.tap("Take a break");
    }
    return taps.json();
}

}  // namespace

nlohmann::json screen_figures(const std::string& folder, const std::string& pack) {
    nlohmann::json out;
    {
        Desk small(folder + "-800", pack, 800, 480);
        small.sign_in();
        out["frame_at_800x480"] = frames_at(small);
        out["read_back_cpu_us_at_800x480"] = std::round(small.read_back_cpu_us());
    }
    {
        Desk small(folder + "-800-whole", pack, 800, 480, true);
        small.sign_in();
        out["frame_drawn_whole_at_800x480"] = frames_at(small);
        Desk large(folder + "-1366-whole", pack, 1366, 768, true);
        large.sign_in();
        out["frame_drawn_whole_at_1366x768"] = frames_at(large);
    }
    Desk desk(folder, pack, 1366, 768);
    desk.sign_in();
    out["frame_at_1366x768"] = frames_at(desk);
    out["read_back_cpu_us_at_1366x768"] = std::round(desk.read_back_cpu_us());
    out["check_to_feedback_on_disk"] = check_to_feedback(desk);
    return out;
}

}  // namespace pipit::bench
