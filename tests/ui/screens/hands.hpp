// What a person can do to an app's screens, headless: taps, keys and typing, by the words they see.
// Invariant: nothing else reaches the screens.
#pragma once

#include "ui/shell/app.hpp"
#include "ui/shell/display.hpp"

#include <memory>
#include <string>

namespace pipit::test {

struct StageLook {
    int width = 1366;
    int height = 768;
    float text_scale = 1.0F;
    ui::Theme theme = ui::Theme::light;
    std::string name = "1366";
    float dpi = ui::dpi_unknown;
};

class Hands {
  public:
    virtual ~Hands() = default;
    std::unique_ptr<ui::App> app;
    virtual ui::View& view() = 0;

    // Labels and words are given in English, whatever language is spoken. Each fails the test, with
    // the labels there, when the thing is not there.
    void tap(const std::string& label);
    void expect(const std::string& words);
    [[nodiscard]] bool has(const std::string& words) const;
    void type(const std::string& text);
    void key(ui::Key key);
    // By key: the focus takes a column along that is longer than its place.
    void press(const std::string& label);
    // The English sentence as it is said now; numbers in it may stand for %1, %2.
    static std::string said(const std::string& english);

  protected:
    void open_app(const StageLook& wanted);
    [[nodiscard]] const ui::Label* find(const std::string& label) const;
};

}  // namespace pipit::test
