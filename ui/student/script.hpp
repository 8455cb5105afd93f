// Drives the screens without hands: one line, one thing a person could do, found by its label.
// Invariant: only taps, keys and typing reach the screens; a line that does not hold stops the
// script with its number and the labels that were there.
//
//   tap LABEL            a widget by its whole name, the words on it, or how its name begins;
//                        "tap Choose #2" takes the second; "tap choice #2" the second choice
//   type TEXT            into the field that has the focus, or onto the pad
//   key NAME             enter, tab, back_tab, left, up, escape ...
//   reach LABEL          Tab, and arrows inside a group, until it has the focus; as keys do
//   answer right|wrong   reads the question for a while, enters an answer by taps, taps Check
//   answer right by keys the same by keyboard alone; so "answer wrong by keys"
//   hear                 listens until it is quiet, and says on standard output what was heard, a
//                        line each: "hear A bar. One half is beans."
//   expect TEXT          these words are on the screen
//   await TEXT           waits until they are, ten seconds at most
//   labels               says every label on the screen
//   question             says the skill and level of the question that is being practised, and
//                        whether a recheck of the skill is due: "question add-to-ten 2 recheck"; or
//                        "question none"
//   left                 says of the ledger of whoever is signed in how many envelopes left for the
//                        class, how many of these held a message, and of how many of those it is
//                        known that the message arrived: "left 9 messages 7 arrived 7". What is
//                        sealed anew leaves as another envelope
//   clock +1d            moves the clock on: d, h, m or s
//   shot NAME            a picture of the screen, NAME.png
#pragma once

#include "device/platform/clock.hpp"
#include "engine/result.hpp"
#include "ui/screens/student.hpp"
#include "ui/shell/app.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::student {

class Driver {
  public:
    Driver(ui::App& app, ui::Student& screens, platform::Clock& clock, std::string shots)
        : app_(app), screens_(screens), clock_(clock), shots_(std::move(shots)) {}

    /// Draws the first frame.
    void start();
    /// Runs a whole script; `name` is what its errors call it. After each line that held it says
    /// "held 12", the line's number, on standard output: by then what it kept is on disk.
    engine::Result<engine::Done> run(std::istream& script, const std::string& name);
    /// Runs one line. Empty lines and lines from # on are fine.
    engine::Result<engine::Done> line(std::string_view line);
    [[nodiscard]] const std::vector<std::string>& pictures() const { return pictures_; }

  private:
    engine::Result<engine::Done> tap(std::string_view label);
    engine::Result<engine::Done> type(std::string_view text);
    engine::Result<engine::Done> await(std::string_view text);
    engine::Result<engine::Done> key(std::string_view name);
    engine::Result<engine::Done> reach(std::string_view label);
    [[nodiscard]] const ui::Label* named(std::string_view label) const;
    void press(ui::Key key);
    engine::Result<engine::Done> answer(std::string_view how);
    engine::Result<engine::Done> enter(const engine::Item& item, const std::string& given,
                                       bool by_keys);
    engine::Result<engine::Done> check_by_keys(const engine::Item& item);
    engine::Result<engine::Done> hear();
    void tell_question() const;
    engine::Result<engine::Done> tell_left();
    engine::Result<engine::Done> expect(std::string_view text);
    engine::Result<engine::Done> move_clock(std::string_view by);
    engine::Result<engine::Done> shot(std::string_view name);
    engine::Error failed(const std::string& why) const;
    void settle();

    ui::App& app_;
    ui::Student& screens_;
    platform::Clock& clock_;
    std::string shots_;
    std::vector<std::string> pictures_;
};

}  // namespace pipit::student
