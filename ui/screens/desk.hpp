// What every screen is given: the doors it may open, who is signed in, and where to go next.
// Invariant: session never outlives notebook; a screen is dropped only between two frames.
#pragma once

#include "engine/session/arrival.hpp"
#include "engine/session/class_desk.hpp"
#include "engine/session/door.hpp"
#include "engine/session/ports.hpp"
#include "engine/session/session.hpp"
#include "ui/shell/app.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace pipit::ui {

/// One screen with the state it needs to be drawn, no more. Made when it opens, dropped when it
/// is left.
class Screen {
  public:
    virtual ~Screen() = default;
    virtual void draw(Frame& frame) = 0;
};

/// What this system does not give of what is promised; My data says so.
struct Lacking {
    bool memory_lock = false;     ///< Keys could reach the swap file.
    bool network_filter = false;  ///< Pipit's own code alone keeps off the network.
};

/// What a main wires in. All of it outlives the screens.
struct Doors {
    engine::Shelf& shelf;
    engine::ItemSource& items;
    std::function<engine::Now()> now;
    std::function<std::uint64_t()> salt;        ///< Seeds the choice of items; from the system.
    std::function<void(const Look&)> set_look;  ///< Text size, from the practice band.
    Lacking lacking = {};
    /// Voice, sounds and language of whoever is signed in (the defaults: of nobody). Called when
    /// somebody signs in or out and when they change; empty where nothing listens.
    std::function<void(const engine::Preferences&)> heed = {};
    /// Says words aloud ("Hear it"); empty where there is no voice on this computer.
    std::function<void(const std::string&)> speak = {};
    bool sounds = false;  ///< Whether this program has sounds to play.
    /// Writes a file that a person asked for by name, whole or not at all, and returns its name:
    /// the stem, a number where there is one of it, and the ending ("html"). Empty: there is
    /// nowhere to write.
    std::function<engine::Result<std::string>(const std::string& stem, const std::string& ending,
                                              const std::string& bytes)>
        save_page = {};
    std::string save_place = {};  ///< The name of the folder it goes to: "Documents".
    /// Languages there are words in, as "en", "es"; the system's own first.
    std::vector<std::string> languages = {"en"};
    /// The class of whoever has signed in; neither argument ends before it does. Empty: there are
    /// no classes here, and no screen speaks of joining one. A guest has none.
    std::function<std::unique_ptr<engine::ClassDesk>(engine::Notebook&, engine::Session&)>
        class_desk = {};
    /// The way to a teacher while nobody is signed in, or a guest: ends before class_desk() is
    /// asked for, as both have the same way out. Empty, or null: there is none.
    std::function<std::unique_ptr<engine::Door>(engine::Now)> door = {};
};

/// A plant on the line above practice: one for every question finished in this session.
struct Grown {
    std::string plant;  ///< "poppy-leaf"
};

class Desk {
  public:
    explicit Desk(Doors wired) : doors(std::move(wired)) {}

    Doors doors;
    bool guest = false;  ///< Nothing is kept.
    /// How whoever is signed in wants the app; as the system has it where they never said.
    engine::Preferences wishes;
    std::vector<Grown> line;    ///< The session's line of plants.
    engine::ItemRef pair_item;  ///< With a partner: the question whose turn is shown,
    int pair_turn = 0;          ///< and how many turns there were.
    int breaks_put_off = 0;     ///< Times a break was offered in this session and put off.
    bool stop_offered = false;  ///< The kind stop at 20 minutes was shown.

    [[nodiscard]] bool signed_in() const { return session_ != nullptr; }
    engine::Session& session() { return *session_; }
    [[nodiscard]] const engine::Session& session() const { return *session_; }
    engine::Notebook& notebook() { return *notebook_; }
    /// nullptr: classes do not exist here.
    [[nodiscard]] engine::ClassDesk* class_desk() const { return class_desk_.get(); }
    /// While nobody is signed in, or a guest; nullptr: there is none here.
    [[nodiscard]] engine::Door* door() const { return door_.get(); }
    /// For who comes from another computer; nullptr: nobody can.
    [[nodiscard]] engine::ArrivalDesk* arrivals() const {
        return door_ != nullptr ? door_->arrivals() : nullptr;
    }
    /// What brings this computer into a class; nullptr: it can join none from here.
    [[nodiscard]] engine::PairingPort* pairing_port() const {
        if (class_desk_ != nullptr) return class_desk_.get();
        return door_ != nullptr ? door_->pairing_port() : nullptr;
    }
    /// How things stand with the class; `none` where classes do not exist here.
    [[nodiscard]] engine::ClassView class_view() const;
    [[nodiscard]] bool in_class() const { return class_view().state == engine::ClassState::member; }
    /// What is new for the teacher is written down, to go when their device is met. Where it cannot
    /// be written it is made again the next time.
    void share_news();
    /// The same at the end of practice, with its minutes: it goes while the end is looked at.
    void share_practice();
    /// Lets the class, or the door, take what came.
    void turn_class();
    [[nodiscard]] engine::Now now() const { return doors.now(); }

    /// Opens a session on this notebook. On an error the notebook is closed again.
    engine::Result<engine::Done> sign_in(std::unique_ptr<engine::Notebook> notebook, bool as_guest);
    /// Remembers that this notebook did not open where only a grown-up can help: its bytes are
    /// damaged, older than they were, or cannot be read. Forgotten once it opens.
    void did_not_open(const engine::LearnerId& who, engine::ErrorCode why);
    [[nodiscard]] bool stays_closed(const engine::LearnerId& who) const;
    /// A notebook in memory alone.
    engine::Result<engine::Done> sign_in_guest();
    /// Closes the notebook; every key is forgotten.
    void sign_out();
    /// Ends the session and hands its notebook over, to be erased. No screen that is still drawn
    /// may look at the session again.
    std::unique_ptr<engine::Notebook> give_notebook();

    /// Holds from the next frame on, and is kept with their notebook. Where that cannot be written
    /// the wishes hold for this visit all the same.
    engine::Result<engine::Done> change(const engine::Preferences& wanted);

    /// Shows this screen from the next frame on.
    void go(std::unique_ptr<Screen> next) { next_ = std::move(next); }
    /// The same, and the notebook is closed in between, when no screen is being drawn.
    void sign_out_to(std::unique_ptr<Screen> next);
    /// The screen to change to, if any. Closes the notebook when that was asked for.
    std::unique_ptr<Screen> take_next();
    [[nodiscard]] bool leaving() const { return next_ != nullptr; }

  private:
    std::vector<engine::LearnerId> closed_;
    std::unique_ptr<engine::Notebook> notebook_;
    std::unique_ptr<engine::Session> session_;
    std::unique_ptr<engine::ClassDesk> class_desk_;  ///< Knows the two above.
    std::unique_ptr<engine::Door> door_;             ///< Never beside it.
    bool door_asked_ = false;                        ///< Since somebody was signed in last.
    std::unique_ptr<Screen> next_;
    bool sign_out_first_ = false;
};

}  // namespace pipit::ui
