// Every screen there is, by how it is opened. Each lives in the file of its name.
#pragma once

#include "ui/screens/desk.hpp"

namespace pipit::ui {

std::unique_ptr<Screen> who_screen(Desk& desk);
std::unique_ptr<Screen> new_learner_screen(Desk& desk);
std::unique_ptr<Screen> sign_in_screen(Desk& desk, engine::LearnerCard who);
std::unique_ptr<Screen> forgotten_screen(Desk& desk, engine::LearnerCard who);
std::unique_ptr<Screen> today_screen(Desk& desk);
std::unique_ptr<Screen> practice_screen(Desk& desk);
std::unique_ptr<Screen> goals_screen(Desk& desk);
/// Six taps. `change` holds a goal that is being changed; a fresh one has goal_id 0.
std::unique_ptr<Screen> plant_goal_screen(Desk& desk, engine::GoalKept change = {});
/// The map of plants; `skill` is selected, or the goal's, or the first.
std::unique_ptr<Screen> my_learning_screen(Desk& desk, engine::SkillId skill = {});
std::unique_ptr<Screen> my_data_screen(Desk& desk);
std::unique_ptr<Screen> settings_screen(Desk& desk);
std::unique_ptr<Screen> break_screen(Desk& desk);
std::unique_ptr<Screen> session_end_screen(Desk& desk);

/// A page that says one thing kindly and offers one or two ways on.
struct Message {
    std::string title;
    std::string text;
    std::string pose = "look";  ///< Of the bird.
    std::string main_words;     ///< The main button.
    std::function<void()> main;
    std::string other_words = {};  ///< Empty: no second button.
    std::function<void()> other = {};
};
std::unique_ptr<Screen> message_screen(Desk& desk, Message message);

}  // namespace pipit::ui
