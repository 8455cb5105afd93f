// The label tree: everything a frame shows, in reading order, as words. Read-aloud speaks it, the
// scripted driver finds widgets by it, and keyboard focus walks it.
// Invariant: rebuilt from nothing every frame; an entry is there exactly when it was drawn.
#pragma once

#include "ui/kit/geometry.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

using WidgetId = std::uint32_t;  ///< 0 is no widget. The same from frame to frame.

enum class Role {
    heading,
    text,
    note,
    figure,
    picture,
    button,
    tab,
    tile,
    chip,
    key,
    toggle,
    field
};

/// "button", "text" ... as the driver and read-aloud say it.
std::string_view role_name(Role role);

struct Label {
    WidgetId id = 0;
    std::string label = {};    ///< What it is called, in words a reader sees or hears (no markup).
    std::string visible = {};  ///< The words drawn, when they differ from `label`; else empty.
    Role role = Role::text;
    Rect rect = {};
    Rect clip = {};  ///< What of the window it was drawn in: a column's view, or all of it.
    bool enabled = true;
    bool focusable = false;
    bool selected = false;
    std::string value =
        {};                ///< A field's text, a toggle's "on" or "off". Empty for a secret field.
    std::string why = {};  ///< Why it is disabled, or more to say when it has the focus.
    int order = 0;         ///< Reading order; equal values are read in the order they were drawn.
    WidgetId group = 0;
    int radius = -1;  ///< Corner radius of the focus ring; negative: the widget shows it itself.
    std::string spoken = {};  ///< How it is said, when `label` alone does not say it well.
};

class Labels {
  public:
    void clear() { entries_.clear(); }
    void add(Label label) { entries_.push_back(std::move(label)); }
    /// The entry added last; there must be one.
    Label& last() { return entries_.back(); }
    /// Puts the entries into reading order. Called once at the end of a frame.
    void settle();

    [[nodiscard]] const std::vector<Label>& entries() const { return entries_; }
    [[nodiscard]] const Label* by_id(WidgetId id) const;

    /// The `nth` (from 1) widget that can be tapped and is called `name`: first whole names, then
    /// the words drawn, then beginnings ("Choose" finds "Choose: Times by 6"). nullptr if none.
    [[nodiscard]] const Label* find(std::string_view name, int nth = 1) const;
    /// Whether some entry's label, visible words or value contains `words`.
    [[nodiscard]] bool contains(std::string_view words) const;
    /// One line an entry, "button  Check", "button  Hint (disabled)": for a failing script.
    [[nodiscard]] std::string listing() const;

  private:
    std::vector<Label> entries_;
};

}  // namespace pipit::ui
