// What is said of a label tree, line by line: a whole page in reading order, a widget that has the
// focus, what changed. Invariant: every line comes from the labels alone; the voice and a
// transcript are given the same lines.
#pragma once

#include "ui/kit/labels.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace pipit::ui {

struct Line {
    std::string text;   ///< As it is said.
    WidgetId id = 0;    ///< The label it is about.
    std::string shown;  ///< The words drawn for it that are marked as they are said; empty: none.
};

/// The whole page in reading order: heading, body, main action, others, tabs, settings.
std::vector<Line> page_lines(const Labels& labels);

/// The widget that has the focus: its name, what it is, "2 of 4", its state, why it is asleep.
/// Nothing when there is none.
std::vector<Line> focus_lines(const Labels& labels, WidgetId focus);

/// What a listener has been told about a page, to tell what is new on the next frame.
class Heard {
  public:
    /// Takes the page as known.
    void take(const Labels& labels, WidgetId focus);
    /// What a person needs who has just come to a page: its words, but for those that stood there
    /// before where the page goes on (a question under its answer), what can be done, and where the
    /// focus is.
    std::vector<Line> opening(const Labels& labels, WidgetId focus);
    /// New words, changed answers and states, and the focus where it moved, since the last call.
    std::vector<Line> news(const Labels& labels, WidgetId focus);

  private:
    [[nodiscard]] bool goes_on(const Labels& labels) const;

    struct Known {
        std::string value;
        bool selected = false;
    };
    std::unordered_map<WidgetId, Known> known_;
    WidgetId focus_ = 0;
};

}  // namespace pipit::ui
