// Every screen there is, by how it is opened. Each lives in the file of its name.
#pragma once

#include "ui/screens/desk.hpp"

#include <optional>

namespace pipit::ui {

std::unique_ptr<Screen> who_screen(Desk& desk);
std::unique_ptr<Screen> new_learner_screen(Desk& desk);
/// "I come from another computer": asks under the name there, says what has come, and once all has,
/// leads to a secret for it. Only where desk.arrivals() is there.
std::unique_ptr<Screen> arrival_screen(Desk& desk);
/// Its steps: the name as it is at the other computer; the secret that the notebook gets here.
std::unique_ptr<Screen> name_there_screen(Desk& desk);
std::unique_ptr<Screen> secret_here_screen(Desk& desk, std::string nickname);
/// To somebody's notebook: its secret, or what stands before that now: the class's lock, or what
/// the teacher answered.
std::unique_ptr<Screen> way_in_screen(Desk& desk, engine::LearnerCard who);
std::unique_ptr<Screen> sign_in_screen(Desk& desk, engine::LearnerCard who);
/// A forgotten secret: a printed code, the teacher's help, or none.
std::unique_ptr<Screen> forgotten_screen(Desk& desk, engine::LearnerCard who);
/// Whether a teacher can be asked to help this learner back in, or was.
bool teacher_may_help(Desk& desk, const engine::LearnerCard& who);
bool teacher_has_spoken(Desk& desk, const engine::LearnerCard& who);
/// What opened a notebook whose secret was forgotten.
enum class BackBy { code, teacher };
/// A new secret, twice, then signed in.
std::unique_ptr<Screen> fresh_secret_screen(Desk& desk, std::unique_ptr<engine::Notebook> notebook,
                                            BackBy by);
/// Opens Today for a guest.
void practise_as_guest(Desk& desk);
std::unique_ptr<Screen> today_screen(Desk& desk);
std::unique_ptr<Screen> practice_screen(Desk& desk);
std::unique_ptr<Screen> goals_screen(Desk& desk);
/// Six taps. `change` holds a goal that is being changed; a fresh one has goal_id 0.
std::unique_ptr<Screen> plant_goal_screen(Desk& desk, engine::GoalKept change = {});
/// The map of plants; this one is selected, else the goal's, or the first.
std::unique_ptr<Screen> my_learning_screen(Desk& desk,
                                           const std::optional<engine::SkillId>& selected = {});
std::unique_ptr<Screen> my_data_screen(Desk& desk);
/// The whole message a teacher would get, one row a field of the contract.
std::unique_ptr<Screen> share_preview_screen(Desk& desk);
/// The list of what has left.
std::unique_ptr<Screen> messages_screen(Desk& desk);
/// Tells what a copy is, asks for the secret, writes it, and goes on with `after`. Not for a guest.
std::unique_ptr<Screen> copy_screen(Desk& desk, std::function<std::unique_ptr<Screen>()> after);
/// The same of what opens the sealed messages that were sent, for somebody who checks what left.
std::unique_ptr<Screen> sent_keys_screen(Desk& desk,
                                         std::function<std::unique_ptr<Screen>()> after);
/// Asks once in words, then for the secret, then erases the learner.
std::unique_ptr<Screen> erase_screen(Desk& desk);
/// Asks for the learner's secret again; `then` is called with it right, `back` to leave.
std::unique_ptr<Screen> confirm_screen(Desk& desk, std::string done_words,
                                       std::function<void()> then, std::function<void()> back);
/// Offers a printed recovery code, and shows one when it is wanted. `ask_secret`: first the secret
/// again.
std::unique_ptr<Screen> code_screen(Desk& desk, bool ask_secret,
                                    std::function<std::unique_ptr<Screen>()> after);
/// Types a recovery code in, then chooses a new secret.
std::unique_ptr<Screen> enter_code_screen(Desk& desk, engine::LearnerCard who);
/// Two children, one device: how it goes, then practice with a partner.
std::unique_ptr<Screen> partner_screen(Desk& desk);
// The class; each only where desk.class_desk() is there, pairing where desk.pairing_port() is.
/// How things stand with it, and what to do about that.
std::unique_ptr<Screen> my_class_screen(Desk& desk);
/// What a class is told, and the ways to pair this computer with the teacher's.
std::unique_ptr<Screen> join_class_screen(Desk& desk);
/// Pairs this computer over desk.pairing_port(), beginning with one of two ways, and goes on with
/// `done`; `back` leads to what opened it, `not_now` out of it.
enum class PairBy { code, ticket };
struct PairWays {
    std::function<std::unique_ptr<Screen>()> done, back, not_now;
};
std::unique_ptr<Screen> pair_computer_screen(Desk& desk, PairBy by, PairWays ways);
/// Asks the teacher to be taken in, with the message opened up.
std::unique_ptr<Screen> ask_to_join_screen(Desk& desk);
/// "Take my things to another computer": what it means, how far it is, never mind.
std::unique_ptr<Screen> move_away_screen(Desk& desk);
std::unique_ptr<Screen> leave_class_screen(Desk& desk);
/// "Please help me with this": `about` where it is known, else one of a few is chosen. Goes on with
/// `after`.
std::unique_ptr<Screen> ask_teacher_screen(Desk& desk, std::optional<engine::SkillId> about,
                                           std::function<std::unique_ptr<Screen>()> after);
std::unique_ptr<Screen> settings_screen(Desk& desk);
std::unique_ptr<Screen> break_screen(Desk& desk);
std::unique_ptr<Screen> session_end_screen(Desk& desk);

/// A page that says one thing kindly and offers one to three ways on.
struct Message {
    std::string title;
    std::string text;
    std::string pose = "look";  ///< Of the bird.
    std::string main_words;     ///< The main button.
    std::function<void()> main;
    std::string other_words = {};  ///< Empty: no second button.
    std::function<void()> other = {};
    bool other_is_back = false;  ///< Escape takes the second button, not the main one.
    std::string third_words = {};
    std::function<void()> third = {};
    bool third_is_back = false;  ///< As other_is_back.
};
std::unique_ptr<Screen> message_screen(Desk& desk, Message message);
std::unique_ptr<Screen> message_screen(Message message);

}  // namespace pipit::ui
