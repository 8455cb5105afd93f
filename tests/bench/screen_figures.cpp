// What the screens cost: a whole frame, and a tap on Check until the feedback stands there with the
// answer on disk. Headless: the same software renderer as a window's, on a surface.
#include "content/loader/pack.hpp"
#include "device/platform/clock.hpp"
#include "device/platform/files.hpp"
#include "device/vault/shelf.hpp"
#include "tests/bench/figures.hpp"
#include "ui/screens/student.hpp"

#include <cmath>
#include <stdexcept>

namespace pipit::bench {

namespace {

template <class T>
T taken(engine::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().where + ": " + result.error().remedy);
    return std::move(result).value();
}

class Desk {
  public:
    Desk(const std::string& home, const std::string& pack_folder, int width, int height)
        : pack_(taken(content::load(taken(platform::read_folder(pack_folder))))),
          clock_(std::int64_t{1'795'000'000}) {
        vault::Options options;
        options.home = home;
        options.uptime_s = [this] { return clock_.uptime_s(); };
        options.kdf_for_tests = crypto::KdfParameters{1, 8};
        shelf_ = vault::open_shelf(std::move(options), clock_.now());
        ui::Look look;
        look.width = width;
        look.height = height;
        app_ = taken(ui::App::open({.title = "Pipit", .headless = true, .look = look}));
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

    // One whole frame, however little changed.
    double frame_cpu_us() {
        constexpr int frames = 20;
        warm_both_themes();
        const std::uint64_t first = app_->frames_drawn();
        const double before = cpu_us();
        for (int i = 0; i < frames; ++i) {
            ui::Look look = app_->look();
            look.theme = look.theme == ui::Theme::light ? ui::Theme::dark : ui::Theme::light;
            app_->set_look(look);
            app_->settle(*screens_);
        }
        const auto drawn = static_cast<double>(app_->frames_drawn() - first);
        return (cpu_us() - before) / drawn;
    }

    // Both themes' art is on the page before a frame is timed.
    void warm_both_themes() {
        for (int i = 0; i < 2; ++i) {
            ui::Look look = app_->look();
            look.theme = look.theme == ui::Theme::light ? ui::Theme::dark : ui::Theme::light;
            app_->set_look(look);
            app_->settle(*screens_);
        }
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

    std::unique_ptr<content::Pack> pack_;
    platform::Clock clock_;
    std::unique_ptr<engine::Shelf> shelf_;
    std::unique_ptr<ui::App> app_;
    std::unique_ptr<ui::Student> screens_;
};

nlohmann::json frames_at(Desk& desk) {
    nlohmann::json out;
    out["today_cpu_us"] = std::round(desk.frame_cpu_us());
    desk.tap("Start this one");
    out["practice_cpu_us"] = std::round(desk.frame_cpu_us());
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
        taps.time([&] { desk.app().tap(desk.screens(), at); });
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
    }
    Desk desk(folder, pack, 1366, 768);
    desk.sign_in();
    out["frame_at_1366x768"] = frames_at(desk);
    out["check_to_feedback_on_disk"] = check_to_feedback(desk);
    return out;
}

}  // namespace pipit::bench
