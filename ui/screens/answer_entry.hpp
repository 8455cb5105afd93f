// How a given answer is entered, as what a child does: for scripts, tests and the demo.
// Invariant: only taps, keys and typing; starts from an empty answer whose widget was just opened.
#pragma once

#include "engine/session/item.hpp"
#include "ui/kit/input.hpp"
#include "ui/kit/labels.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

struct EntryStep {
    enum class Act { tap, press, type };
    Act act = Act::tap;
    std::string words = {};  ///< tap: a label; type: what is typed.
    Key key = Key::none;     ///< press.
};

/// By taps alone, Check not included. `labels` are those on the screen: they tell whether a grid's
/// cells can be tapped one by one. Empty where `given` cannot be entered.
std::vector<EntryStep> entry_by_taps(const engine::Answer& answer, std::string_view given,
                                     const Labels& labels);

/// By keys alone, Check not included; the focus stands where the question opened.
std::vector<EntryStep> entry_by_keys(const engine::Answer& answer, std::string_view given);

/// A wrong answer that can be entered: one a documented misconception gives where there is one.
std::string wrong_answer(const engine::Item& item);

}  // namespace pipit::ui
