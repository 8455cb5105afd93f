// A child's screens in a class, for tests.
#pragma once

#include "tests/ui/screens/scene_ways.hpp"

#include <string>
#include <variant>

namespace pipit::test {

// Opens the screens of one who stands so with the class of Ms Okoro, with a notebook.
inline void with_class(Stage& stage, engine::ClassState state) {
    stage.class_script.there = true;
    stage.class_script.view.state = state;
    if (state != engine::ClassState::none) {
        stage.class_script.view.class_name = "Class 4b";
        stage.class_script.view.teacher = "Ms Okoro";
    }
    stage.open_screens();
    stage.make_notebook();
}

inline void type_each(Stage& stage, const std::string& text) {
    for (const char c : text)
        stage.type(std::string(1, c));
}

// How many messages of this kind were said to the class.
template <class M>
std::size_t said(const Stage& stage) {
    std::size_t n = 0;
    for (const auto& one : stage.class_script.said)
        n += std::holds_alternative<M>(one) ? 1 : 0;
    return n;
}

}  // namespace pipit::test
