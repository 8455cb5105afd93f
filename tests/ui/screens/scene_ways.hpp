// The ways to the scenes, in parts. Used by scenes.cpp alone.
#pragma once

#include "tests/ui/screens/scenes.hpp"

namespace pipit::test {

using Reach = std::function<void(Stage&)>;

class SceneTable {
  public:
    void add(const std::string& name, Reach reach, const std::string& specimen = "fraction-bar") {
        all_.push_back({name, specimen, std::move(reach)});
    }
    std::vector<Scene> take() { return std::move(all_); }

  private:
    std::vector<Scene> all_;
};

void add_arriving(SceneTable& t);    // who, a new notebook, signing in
void add_tabs(SceneTable& t);        // Today, My learning, goals, settings
void add_my_data(SceneTable& t);     // what is kept, copies, codes, erasing
void add_my_class(SceneTable& t);    // joining, every state, asking, showing, leaving
void add_practising(SceneTable& t);  // every question, every answer to an answer
void add_leaving(SceneTable& t);     // breaks and the end

// ---- ways they share ----

void add_learner(Stage& stage, const char* name, const char* avatar, engine::SecretKind kind,
                 const char* secret);
// The first `children` of a class, signed out.
void class_of(Stage& stage, std::size_t children);
// Zuri's teacher can open their notebook, and this computer has a way to the teacher's. Opens the
// screens anew; returns who Zuri is.
engine::LearnerId teacher_can_help(Stage& stage);
// The way with a class: in this state, and what came from the teacher.
Reach with_class(engine::ClassState state, Reach then);
// Opens Zuri's notebook after nine days of practice, with a goal or none; then goes on.
Reach grown(bool goals, Reach then = {});
// To a screen by its tab, from any of them.
void tap_tab(Stage& stage, const char* tab);
// By key: the focus takes a column along that is longer than its place.
void press(Stage& stage, const char* label);
void leave(Stage& stage);
void to_practice(Stage& stage);
void type_answer(Stage& stage, const std::string& given);
// Types an answer, reads a while, and taps Check.
void check(Stage& stage, const std::string& given);

}  // namespace pipit::test
