// Screens as they are drawn, to the pixel: a hash each in goldens.txt. What differs is written as a
// picture to look at. PIPIT_APPROVE=1 takes what is drawn now. Bytes are the same on every x86-64.
#include "tests/ui/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

using namespace pipit;
using pipit::test::Stage;

#if defined(__x86_64__)

namespace {

const std::string file = std::string(PIPIT_SOURCE_DIR) + "/tests/ui/screens/goldens.txt";

std::map<std::string, std::string> read_goldens() {
    std::map<std::string, std::string> out;
    std::ifstream in(file);
    std::string name;
    std::string hash;
    while (in >> name >> hash)
        out[name] = hash;
    return out;
}

std::string hash_of(const std::vector<std::uint32_t>& pixels) {
    std::uint64_t hash = 14695981039346656037U;  // FNV-1a
    for (const std::uint32_t pixel : pixels) {
        for (unsigned shift = 0; shift < 32; shift += 8) {
            hash = (hash ^ (pixel >> shift & 0xFFU)) * 1099511628211U;
        }
    }
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

class Goldens {
  public:
    Goldens() : known_(read_goldens()), approve_(std::getenv("PIPIT_APPROVE") != nullptr) {}
    ~Goldens() {
        if (!approve_) return;
        std::ofstream out(file);
        for (const auto& [name, hash] : drawn_)
            out << name << ' ' << hash << '\n';
    }
    Goldens(const Goldens&) = delete;
    Goldens& operator=(const Goldens&) = delete;

    void check(const std::string& name, Stage& stage) {
        const std::string hash = hash_of(stage.app->pixels());
        drawn_[name] = hash;
        if (known_[name] == hash) return;
        const auto folder = std::filesystem::path(PIPIT_TEST_BIN) / "differing";
        std::filesystem::create_directories(folder);
        const std::string picture = (folder / (name + ".png")).string();
        stage.app->screenshot(picture);
        if (approve_) return;
        INFO(name << " is drawn differently: look at " << picture
                  << "; if that is meant, run ./dev approve");
        CHECK(known_[name] == hash);
    }
    [[nodiscard]] std::size_t size() const { return drawn_.size(); }

  private:
    std::map<std::string, std::string> known_;
    std::map<std::string, std::string> drawn_;
    bool approve_;
};

void walk(Goldens& goldens, const test::StageLook& look) {
    Stage stage(look);
    const auto shot = [&](const std::string& name) {
        goldens.check(name + "-" + look.name, stage);
    };
    shot("hello");
    stage.make_notebook("Zuri");
    shot("today");
    stage.tap("Goals");
    stage.tap("Plant a goal");
    stage.key(ui::Key::enter);
    shot("goal");
    for (int part = 1; part < 5; ++part)
        stage.key(ui::Key::enter);
    stage.tap("Keep my goal");
    shot("goals");
    stage.tap("My data");
    shot("my-data");
    stage.tap("Today");
    stage.start_practice();
    shot("practice");
    stage.tap("Give me a hint");
    shot("hint");
    stage.answer(false);
    shot("not-yet");
    stage.tap("Try again");
    stage.answer(true);
    shot("right");
    stage.tap("Next question");
    stage.tap("Stop for now");
    shot("end");
    if (stage.has("Next")) stage.tap("Next");
    stage.tap("Finish");
    shot("who");
    stage.tap("Zuri");
    shot("sign-in");
}

}  // namespace

TEST_CASE("the screens are drawn as they were approved", "[ui][golden]") {
    Goldens goldens;
    walk(goldens, {1366, 768, 1.0F, ui::Theme::light, "1366"});
    walk(goldens, {800, 480, 1.0F, ui::Theme::light, "800"});
    walk(goldens, {1366, 768, 2.0F, ui::Theme::light, "1366-200pc"});
    walk(goldens, {1366, 768, 1.0F, ui::Theme::dark, "1366-dark"});
    walk(goldens, {800, 480, 1.0F, ui::Theme::contrast, "800-contrast"});
    CHECK(goldens.size() == 60);
}

#endif
