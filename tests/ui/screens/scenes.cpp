// See scenes.hpp; the scenes themselves stand in scenes_*.cpp.
#include "tests/ui/screens/scenes.hpp"

#include "tests/ui/screens/scene_ways.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace pipit::test {

std::string say(const char* english) {
    return Stage::said(english);
}

const std::vector<Scene>& scenes() {
    static const std::vector<Scene> all = [] {
        SceneTable table;
        add_arriving(table);
        add_tabs(table);
        add_my_data(table);
        add_my_class(table);
        add_practising(table);
        add_leaving(table);
        return table.take();
    }();
    return all;
}

const std::vector<Scene>& quick_scenes() {
    static const std::vector<Scene> few = [] {
        std::vector<Scene> out;
        for (const char* name :
             {"who-some", "sign-in-half", "today-goal", "learning-grown", "data-grown", "settings",
              "goal-obstacle", "practice-fraction-bar", "practice-order", "hint-one",
              "not-yet-known", "right", "break", "class-member", "join-ask"}) {
            const auto found = std::find_if(scenes().begin(), scenes().end(),
                                            [&](const Scene& one) { return one.name == name; });
            REQUIRE(found != scenes().end());
            out.push_back(*found);
        }
        return out;
    }();
    return few;
}

std::vector<StageLook> picture_looks() {
    using ui::Theme;
    std::vector<StageLook> out;
    for (const auto& [theme, name] :
         {std::pair{Theme::light, "light"}, std::pair{Theme::dark, "dark"},
          std::pair{Theme::contrast, "contrast"}}) {
        out.push_back({1366, 768, 1.0F, theme, std::string("1366-") + name});
        out.push_back({800, 480, 1.0F, theme, std::string("800-") + name});
        out.push_back({1920, 1080, 1.0F, theme, std::string("1920-") + name});
    }
    out.push_back({1366, 768, 2.0F, Theme::light, "1366-200pc"});
    out.push_back({800, 480, 2.0F, Theme::light, "800-200pc"});
    return out;
}

namespace {

// Forwards to the screens; what was said of the frame before is forgotten.
class Watched final : public ui::View {
  public:
    Watched(ui::View& inside, ui::TextWatch& watch) : inside_(inside), watch_(watch) {}
    void draw(ui::Frame& frame) override {
        watch_.lines.clear();
        inside_.draw(frame);
    }

  private:
    ui::View& inside_;
    ui::TextWatch& watch_;
};

}  // namespace

Shown seen(ui::App& app, ui::View& screens, const std::string& name, With with) {
    Shown shown;
    shown.name = name;
    shown.look = app.look();
    shown.labels = app.labels().entries();
    if (with != With::words) shown.picture = app.pixels();
    if (with == With::picture) return shown;
    ui::TextWatch watch;
    app.ui().fonts().watch(&watch);
    Watched view(screens, watch);
    app.settle(view);
    shown.words = watch.lines;
    if (with == With::ground) {
        watch.hide = true;
        app.settle(view);
        shown.ground = app.pixels();
    }
    app.ui().fonts().watch(nullptr);
    return shown;
}

Shown look_at(const Scene& scene, const StageLook& look, With with, bool marked) {
    SpecimenSource pack(scene.specimen);
    if (marked) pack.mark();
    Stage stage(look, &pack);
    scene.reach(stage);
    stage.app->advance(*stage.screens, 2000);  // what moves has come to rest
    return seen(*stage.app, *stage.screens, scene.name + '-' + look.name, with);
}

void each_shown(const std::vector<Scene>& scenes, const std::vector<StageLook>& looks, With with,
                const std::function<void(const Scene&, const Shown&)>& see, bool marked) {
    for (const Scene& scene : scenes) {
        for (const StageLook& look : looks)
            show_one(scene.name, look, [&] { see(scene, look_at(scene, look, with, marked)); });
    }
}

void show_one(const std::string& scene, const StageLook& look, const std::function<void()>& see) {
    INFO("scene " << scene << " in " << look.name);
    try {
        see();
    } catch (...) {
        FAIL_CHECK("the scene is not reached");  // what failed is told above
    }
}

Walk walk_of(const std::vector<Scene>& scenes) {
    return {[&scenes](const std::vector<StageLook>& looks, With with,
                      const std::function<void(const Shown&)>& see, bool marked) {
        each_shown(
            scenes, looks, with, [&](const Scene&, const Shown& shown) { see(shown); }, marked);
    }};
}

}  // namespace pipit::test
