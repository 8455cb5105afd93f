// What of the class waits for the teacher: who asks to join, who forgot their secret, who comes
// from another computer, whose notebook is in use twice; and, after all of them, a backup that is
// due. Invariant: nobody is let in, let back in or taken for somebody by anything but the teacher's
// word.
#include "ui/kit/words.hpp"
#include "ui/screens/screens.hpp"
#include "ui/teaching/class_parts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace pipit::ui {

namespace classroom = engine::classroom;
using classroom::HelpGiven;

namespace {

constexpr int backup_due_days = 30;  // after the last one
constexpr int code_due_days = 7;     // with somebody in the class

Next to_class(StaffRoom& room) {
    return [&room] { return class_screen(room); };
}

void ask_no(StaffRoom& room, const classroom::Asker& who) {
    const auto no = [&room, who] {
        go_on(room, room.staff().decline(who.pseudonym), to_class(room), to_class(room));
    };
    ask_once_more(room, fill(_("Say no to %1?"), {asker_words(room, who)}),
                  _("Their computer tells them that their name is not on your list. They can "
                    "ask again."),
                  _("Say no"), no, to_class(room));
}

Need need_of(StaffRoom& room, const classroom::Asker& who, bool first) {
    const std::string typed = asker_words(room, who);
    return {"talk",
            fill(room.names ? _("Asks as %1") : _("%1 asks"), {typed}),
            fill(_("Asked %1"), {age_words(who.day, room.today())}),
            {{.words = _("Let in"),
              .icon = "check",
              .go = [&room, who] { room.go(let_in_screen(room, who)); },
              .label = fill(_("Let in: %1"), {typed}),
              .main = first},
             {.words = _("Say no"),
              .icon = {},
              .go = [&room, who] { ask_no(room, who); },
              .label = fill(_("Say no: %1"), {typed})}}};
}

// Whoever asks at another computer may be somebody who has a copy of theirs: looked at once more.
void reset(StaffRoom& room, const classroom::ForgotSecret& one, const std::string& called) {
    const auto yes = [&room, who = one.who] {
        go_on(room, room.staff().help(who, HelpGiven::reset), to_class(room), to_class(room));
    };
    if (!one.elsewhere) return yes();
    ask_once_more(room, fill(_("Do you see that it is %1?"), {called}),
                  _("This was asked at a computer they have not used before. Who chooses the new "
                    "secret there can read their notebook."),
                  _("It is them"), yes, to_class(room));
}

Need need_of(StaffRoom& room, const classroom::ForgotSecret& one) {
    const std::string called = room.called(one.name, one.number);
    const auto give = [&room, who = one.who](HelpGiven word) {
        return [&room, who, word] {
            go_on(room, room.staff().help(who, word), to_class(room), to_class(room));
        };
    };
    const std::string when = age_words(one.day, room.today());
    return {"lock",
            fill(_("%1 forgot their secret"), {called}),
            fill(one.elsewhere ? _("Asked %1, **at a computer they have not used before**. Look "
                                   "who sits there.")
                               : _("Asked %1, at the computer they use."),
                 {when}),
            {{.words = _("New secret"),
              .icon = "again",
              .go = [&room, one, called] { reset(room, one, called); },
              .label = fill(_("A new secret: %1"), {called})},
             {.words = _("Another try"),
              .icon = "undo",
              .go = give(HelpGiven::unlock),
              .label = fill(_("Try again: %1"), {called})},
             {.words = _("Not them"),
              .icon = "close",
              .go = give(HelpGiven::no),
              .label = fill(_("Not them: %1"), {called})}}};
}

void ask_turn_away(StaffRoom& room, const classroom::Comer& one) {
    const auto away = [&room, computer = one.computer] {
        go_on(room, room.staff().turn_away(computer), to_class(room), to_class(room));
    };
    ask_once_more(room, fill(_("Turn %1 away?"), {typed_words(room, one.nickname)}),
                  _("The computer tells them that you do not know them. They can ask again."),
                  _("Turn away"), away, to_class(room));
}

std::string called_of(StaffRoom& room, const engine::Id16& who) {
    const auto page = room.staff().learner(who);
    return page ? room.called(page->who.name, page->who.number) : std::string(_("somebody"));
}

Need need_of(StaffRoom& room, const classroom::Comer& one) {
    const std::string typed = typed_words(room, one.nickname);
    const std::string when = age_words(one.day, room.today());
    if (one.taken_for)
        return {"sync",
                fill(_("%1 moves to another computer"), {called_of(room, *one.taken_for)}),
                _("You said that it is them. Their notebook goes there, locked, each time that "
                  "computer meets this one."),
                {}};
    return {"sync",
            fill(_("Comes from another computer: %1"), {typed}),
            fill(_("Asked %1. Their notebook goes with whom you say it is."), {when}),
            {{.words = _("Say who it is"),
              .icon = "person",
              .go = [&room, one] { room.go(who_comes_screen(room, one)); },
              .label = fill(_("Say who it is: %1"), {typed})},
             {.words = _("Turn away"),
              .icon = "close",
              .go = [&room, one] { ask_turn_away(room, one); },
              .label = fill(_("Turn away: %1"), {typed})}}};
}

Need need_of_two_copies(StaffRoom& room, const engine::Id16& who) {
    const std::string called = called_of(room, who);
    return {"group",
            fill(_("Two notebooks of %1 are in use"), {called}),
            _("As where a disk was copied with a notebook on it. Nothing is lost, and you see what "
              "both share. Let them go on with one of the two, and erase the other at its "
              "computer: **My data**, **Erase me**."),
            {{.words = _("I know"),
              .icon = "check",
              .go =
                  [&room, who] {
                      go_on(room, room.staff().knows_of_two_copies(who), to_class(room),
                            to_class(room));
                  },
              .label = fill(_("I know: %1"), {called})}}};
}

// Who was taken in first; nothing where nobody is in the class.
std::optional<engine::Day> first_joined(StaffRoom& room) {
    std::optional<engine::Day> out;
    for (const classroom::ClassLearner& one : room.staff().page().learners)
        out = std::min(out.value_or(one.known.joined), one.known.joined);
    return out;
}

// One row, and never the page's filled button: nobody waits for it.
std::optional<Need> need_of_backup(StaffRoom& room) {
    const auto since = first_joined(room);
    if (!since) return std::nullopt;
    const auto days = [&](engine::Day day) { return room.today().value - day.value; };
    const std::vector<Way> ways{{.words = _("Keep the class safe"),
                                 .icon = "shield",
                                 .go = [&room] { room.go(keep_safe_screen(room)); }}};
    auto& door = room.doors.door;
    if (!door.has_code()) {
        if (days(*since) < code_due_days) return std::nullopt;
        return Need{"shield", _("Print a recovery code"),
                    _("Without one nobody opens the class once the passphrase is forgotten, and no "
                      "backup can be made."),
                    ways};
    }
    const auto last = door.backed_up();
    if (last && days(*last) < backup_due_days) return std::nullopt;
    return Need{"shield", _("Save a backup"),
                last ? fill(_("The last one has the class as it was %1. If this computer is lost, "
                              "what came since is lost with it."),
                            {age_words(*last, room.today())})
                     : std::string(_("There is none yet that opens with your printed code. If this "
                                     "computer is lost, the class is lost with it.")),
                ways};
}

}  // namespace

std::vector<Need> asker_needs(StaffRoom& room) {
    std::vector<Need> out;
    for (const classroom::Asker& one : room.staff().askers())
        out.push_back(need_of(room, one, out.empty()));
    return out;
}

std::vector<Need> needs_of(StaffRoom& room) {
    std::vector<Need> out = asker_needs(room);
    for (const classroom::ForgotSecret& one : room.staff().forgot())
        out.push_back(need_of(room, one));
    for (const classroom::Comer& one : room.staff().comers())
        out.push_back(need_of(room, one));
    for (const engine::Id16& who : room.staff().two_copies())
        out.push_back(need_of_two_copies(room, who));
    if (!out.empty() && !out.front().ways.empty()) out.front().ways.front().main = true;
    if (auto backup = need_of_backup(room)) out.push_back(std::move(*backup));
    return out;
}

}  // namespace pipit::ui
