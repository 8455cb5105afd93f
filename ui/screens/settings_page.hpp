// What can be set of how the app looks, moves and sounds: its rows, and a sample of what they make.
// A child's Settings and a teacher's. Invariant: a change acts at once; "Put it back" undoes all of
// them since the page was made.
#pragma once

#include "ui/screens/setting_row.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace pipit::ui {

/// Whose wishes are set. All that it holds on to outlives the page.
struct SettingDoors {
    std::function<engine::Preferences()> wishes;  ///< As they are now.
    /// Holds from the next frame on; returns what is to be said where it was not kept.
    std::function<std::string(const engine::Preferences&)> change;
    const std::vector<std::string>& languages;             ///< As Doors has them.
    const std::function<void(const std::string&)>& speak;  ///< The same.
    bool sounds = false;                                   ///< The same.
};

class SettingsPage {
  public:
    explicit SettingsPage(SettingDoors doors);
    /// Below its title, in the whole of `page`.
    void draw(Frame& frame, Rect page);
    /// Whether the rows stand all at once, a sample beside them; else in pages, as letters or
    /// window want it.
    static bool all_at_once(const Look& look);

  private:
    [[nodiscard]] engine::Preferences wished(const Look& look) const;
    [[nodiscard]] std::vector<SettingRow> rows(Frame& frame) const;
    [[nodiscard]] SettingRow voice(const engine::Preferences& now) const;
    [[nodiscard]] SettingRow language(const engine::Preferences& now) const;
    void draw_all(Frame& frame, Rect page);
    void draw_beside(Frame& frame, Rect column);
    [[nodiscard]] std::string keys_words() const;
    int sample_height(Frame& frame, int w, bool figure) const;
    void draw_sample(Frame& frame, Rect at, bool figure);
    void draw_put_back(Frame& frame, Rect at);
    void draw_paged(Frame& frame, Rect page);
    void draw_foot(Frame& frame, Rect foot, std::size_t pages);
    void take(const std::optional<engine::Preferences>& wanted);

    SettingDoors doors_;
    engine::Preferences opened_with_;
    std::size_t page_ = 0;
    std::string problem_;
};

}  // namespace pipit::ui
