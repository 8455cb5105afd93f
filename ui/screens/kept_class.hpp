// What is kept here about a learner's class, for My data.
// Invariant: drawn from engine/report/fields and the notebook's records; no list of its own but
// words.
#pragma once

#include "ui/screens/desk.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

/// The group of My data that these fields stand under, in engine/report/fields.
inline constexpr std::string_view class_group = "My class";

/// One line a kind of note that is there: "What has not arrived yet: 2". Plain words. Empty:
/// nothing is kept about a class.
std::vector<std::string> kept_of_class(Desk& desk);
/// A kind of note about a class, by its field's id; empty where it has no words.
std::string_view class_note_words(std::string_view field);

}  // namespace pipit::ui
