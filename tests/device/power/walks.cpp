// What is done in a walk, and the power that goes meanwhile. Next door: walks_checks.cpp.
#include "tests/device/power/walks.hpp"

#include "tests/device/vault/support.hpp"

#include <algorithm>
#include <utility>

namespace pipit::test {

using engine::ArrivalState;
using engine::ClassState;
using engine::ErrorCode;
using engine::HelpState;
using engine::LockState;
using engine::MoveState;
using engine::SecretText;
using engine::classroom::PinChange;
using Said = outbox::HelpAsked::Said;

Walks::Walks(std::uint64_t seed, Tally& tally, bool database_syncs)
    : Story(seed, tally), computers_{Computer(random_.next()), Computer(random_.next())},
      teacher_(random_.next()) {
    for (Device* device : {static_cast<Device*>(&computers_[0]),
                           static_cast<Device*>(&computers_[1]), static_cast<Device*>(&teacher_)}) {
        if (!database_syncs) device->disk->ignore_database_syncs();
    }
}

// Two computers of a class; Zuri is a member at the first, Ben has a notebook at the second.
bool Walks::begin() {
    if (!teacher_.open() || !computers_[0].open() || !computers_[1].open()) return false;
    const auto zuri = computers_[0].sign_up("Zuri", "314159");
    const auto ben = computers_[1].sign_up("Ben", "271828");
    if (!zuri || !ben) return false;
    zuri_ = *zuri;
    ben_ = *ben;
    for (std::size_t i = 0; i < 2; ++i) {
        const auto digits = teacher_.desk->show_code();
        if (!digits || !computers_[i].desk->pair(*digits, "", computers_[i].now())) return false;
        test::meet(teacher_, computers_[i], no_cut, left_[i]);
        const auto links = computers_[i].shelf->links().read(engine::classroom::RecordKind::link);
        if (!links || links->size() != 1) return false;
        tags_[i] = outbox::decode_link(links->front().value)->own_tag;
    }
    if (!here().desk->join(here().now())) return false;
    test::meet(teacher_, here(), no_cut, left_[at_]);
    if (teacher_.of_class().pupils().size() != 1) return false;
    who_ = teacher_.of_class().pupils().begin()->first;
    if (!teacher_.of_class().approve(who_, "Zuri A.", teacher_.day)) return false;
    test::meet(teacher_, here(), no_cut, left_[at_]);
    has_zuri_ = {true, false};
    return here().desk->view().state == ClassState::member && here().desk->view().recovery;
}

bool Walks::live(int cuts) {
    using enum Doing;
    constexpr std::array all{moving, asking_at_the_door, locking};
    if (!begin()) problem("a class does not begin");
    auto turn = static_cast<std::size_t>(random_.below(3));
    while (cuts_ < cuts && !broken_) {
        for (Device* device :
             {static_cast<Device*>(&computers_[0]), static_cast<Device*>(&computers_[1]),
              static_cast<Device*>(&teacher_)})
            ++device->day.value;
        walk(all[turn++ % all.size()]);
    }
    if (!broken_) ends_well();
    return !broken_;
}

// However often the power goes, a walk has an end once it stays.
void Walks::walk(Doing what) {
    constexpr int parts_max = 60, parts_with_cuts = 40;
    if (sign_in(here()) && !broken_) {
        practise();
        say();
        tell_learner();
        meet(here());
    }
    all_there_ = told_ = helped_ = false;
    promised_.reset();
    if (what == Doing::locking) {
        locked_ = !locked_;
        obeyed_ = {};
        lock_set_ = false;
    }
    for (int parts = 0; parts < parts_max && !broken_; ++parts) {
        const Part part = next(what);
        if (part == Part::over) return;
        if (parts < parts_with_cuts)
            act(what, part);
        else
            perform(part);
    }
    if (!broken_)
        problem("no end of " + std::string(doing_names[static_cast<std::size_t>(what)]) + ": " +
                std::to_string(static_cast<int>(next(what))));
}

Walks::Part Walks::next(Doing what) {
    return what == Doing::moving    ? next_of_move()
           : what == Doing::locking ? next_of_lock()
                                    : next_of_help();
}

Device& Walks::pick(Part part) {
    switch (part) {
    case Part::deciding:
    case Part::switching:
        return teacher_;
    case Part::erasing:
        return here();
    case Part::coming:
    case Part::unpacking:
    case Part::first_word:
        return random_.chance(0.6) ? static_cast<Device&>(there()) : teacher_;
    case Part::obeying:
        return computers_[obeyed_[0] ? 1 : 0];
    default:
        return random_.chance(0.6) ? static_cast<Device&>(here()) : teacher_;
    }
}

void Walks::act(Doing what, Part part) {
    Device& device = pick(part);
    const int key = 2 * static_cast<int>(part) + (&device == &teacher_ ? 1 : 0);
    may_cut(what, key, device);
    perform(part);
    if (was_cut(what, key, device)) recover(device);
}

void Walks::perform(Part part) {
    static constexpr std::array parts{&Walks::pack,   &Walks::come,        &Walks::decide,
                                      &Walks::unpack, &Walks::first_word,  &Walks::tell,
                                      &Walks::erase,  &Walks::ask,         &Walks::help,
                                      &Walks::choose, &Walks::switch_lock, &Walks::obey};
    (this->*parts[static_cast<std::size_t>(part)])();
}

// ---- a move -------------------------------------------------------------------------------------

const outbox::Newcomer* Walks::newcomer() {
    const auto& all = teacher_.of_class().moves().newcomers();
    const auto at = all.find(tags_[1 - at_]);
    return at == all.end() ? nullptr : &at->second;
}

Walks::Part Walks::next_of_move() {
    if (there().has(zuri_)) {
        if (pupil().device != tags_[1 - at_]) return Part::first_word;
        if (here().has(zuri_)) return told_ ? Part::erasing : Part::telling;
        left_[at_].clear();  // its lines went with the notebook, or are in the one that came
        at_ = 1 - at_;
        return Part::over;
    }
    if (told_) return Part::over;  // and was over: the next walk leaves from here
    const outbox::Newcomer* asked = newcomer();
    if (asked != nullptr && asked->decided) return Part::unpacking;
    if (!all_there_) return Part::packing;
    return asked == nullptr ? Part::coming : Part::deciding;
}

void Walks::pack() {
    if (!sign_in(here())) return;
    if (here().desk->view().move == MoveState::none) {
        if (auto leaves = here().desk->move_away(here().now()); !leaves)
            return failed(here(), "move", leaves.error());
    } else if (random_.chance(0.3)) {
        practise();
        if (auto shared = here().desk->share(here().now()); !shared)
            return failed(here(), "share", shared.error());
    }
    meet(here());
    all_there_ = here().disk->powered() && here().desk->view().move == MoveState::there;
}

void Walks::come() {
    if (!to_the_door(there())) return;
    if (there().door->arrival().state == ArrivalState::none) {
        if (auto comes = there().door->come("Zuri", there().now()); !comes)
            return failed(there(), "come", comes.error());
    }
    meet(there());
}

void Walks::decide() {
    const auto moved = teacher_.of_class().move(who_, tags_[1 - at_], teacher_.day);
    if (!moved) return failed(teacher_, "decide", moved.error());
    if (random_.chance(0.5)) tell_learner();  // who hears it at the other computer
}

void Walks::unpack() {
    if (!to_the_door(there())) return;
    if (there().door->arrival().state == ArrivalState::none)
        return there().disk->powered() ? lost("what was coming") : void();
    if (there().door->arrival().state != ArrivalState::ready) meet(there());
    if (!there().disk->powered() || there().door->arrival().state != ArrivalState::ready) return;
    const std::string secret = std::to_string(100000 + random_.below(900000));
    there().secrets[zuri_] = {secret};
    has_zuri_[1 - at_].reset();
    auto notebook =
        there().door->unpack(engine::SecretKind::digits, SecretText(secret), there().now());
    if (!notebook && notebook.error().code == ErrorCode::class_locked) return meet(there());
    if (!notebook) return failed(there(), "unpack", notebook.error());
    has_zuri_[1 - at_] = true;
    if (auto used = there().use(std::move(*notebook)); !used)
        failed(there(), "first sign-in", used.error());
}

void Walks::first_word() {
    if (sign_in(there())) meet(there());
}

void Walks::tell() {
    if (!sign_in(here())) return;
    meet(here());
    told_ = here().disk->powered() && here().desk->view().state == ClassState::moved;
}

void Walks::erase() {
    if (!sign_in(here())) return;
    here().desk.reset();
    here().session.reset();
    has_zuri_[at_].reset();
    const auto erased = here().shelf->erase(std::move(here().notebook), here().now());
    if (!erased) return failed(here(), "erase", erased.error());
    has_zuri_[at_] = false;
}

// ---- a forgotten secret -------------------------------------------------------------------------

Walks::Part Walks::next_of_help() {
    if (helped_) return Part::over;
    const auto& asked = teacher_.of_class().help_asked();
    const auto at = asked.find(who_);
    const bool heard = at != asked.end();
    if (here().door) {
        const HelpState state = here().door->view(zuri_).state;
        if (state == HelpState::reset || state == HelpState::unlocked) return Part::choosing;
        if (state == HelpState::waiting && heard && at->second.said == Said::nothing)
            return Part::helping;
    }
    return Part::asking;
}

void Walks::ask() {
    if (!to_the_door(here())) return;
    const HelpState state = here().door->view(zuri_).state;
    if (state == HelpState::none) {
        // The key is still to be heard; or a cut came before the box for the teacher was made,
        // which is made up for at the next sign-in.
        if (here().shelf->lock_state(zuri_) == LockState::locked) return meet(here());
        if (sign_in(here()) && !here().desk->view().recovery) lost("that a teacher can help");
        return;
    }
    if (promised_ && state == HelpState::declined && *promised_ != Said::declined)
        return lost("the teacher's answer");
    if (state == HelpState::can_ask || state == HelpState::declined) {
        promised_.reset();
        if (auto asked = here().door->ask(zuri_, here().now()); !asked)
            return asked.error().code == ErrorCode::class_locked
                       ? meet(here())
                       : failed(here(), "ask", asked.error());
    }
    meet(here());
}

void Walks::help() {
    if (promised_) return lost("the teacher's answer");
    constexpr std::array answers{Said::unlock, Said::reset, Said::reset, Said::declined};
    const Said said = answers[static_cast<std::size_t>(random_.below(4))];
    const auto done = teacher_.of_class().help(who_, said);
    if (!done) return failed(teacher_, "help", done.error());
    promised_ = said;
    meet(here());
}

void Walks::choose() {
    const HelpState state = here().door->view(zuri_).state;
    if (promised_ && (*promised_ == Said::unlock) != (state == HelpState::unlocked))
        return lost("the teacher's answer");
    if (state == HelpState::reset) {
        auto opened = here().door->open(zuri_, here().now());
        if (!opened) {
            if (opened.error().code == ErrorCode::class_locked) return meet(here());
            return failed(here(), "reset", opened.error());
        }
        const std::string fresh = std::to_string(100000 + random_.below(900000));
        const auto changed = here().shelf->change_secret(**opened, SecretText(fresh), here().now());
        if (changed)
            here().secrets[zuri_] = {fresh};
        else
            here().secrets[zuri_].push_back(fresh);
        if (!changed) return failed(here(), "new secret", changed.error());
        opened->reset();
    }
    if (!sign_in(here())) return;
    helped_ = true;
    say();
    meet(here());
}

// ---- the class lock -----------------------------------------------------------------------------

Walks::Part Walks::next_of_lock() {
    if (teacher_.of_class().locks() != locked_) return Part::switching;
    return obeyed_[0] && obeyed_[1] ? Part::over : Part::obeying;
}

void Walks::switch_lock() {
    if (lock_set_) return lost("the teacher's word on the lock");
    const auto set = teacher_.of_class().set_lock(locked_);
    if (!set) return failed(teacher_, "lock", set.error());
    lock_set_ = true;
}

// Each computer hears of it when its app starts where the class can be reached.
void Walks::obey() {
    const std::size_t which = obeyed_[0] ? 1 : 0;
    Computer& computer = computers_[which];
    computer.close();
    if (auto opened = computer.open(); !opened) return failed(computer, "start", opened.error());
    if (!to_the_door(computer)) return;
    meet(computer);
    if (!computer.disk->powered()) return;
    const LockState state = computer.shelf->lock_state(zuri_);
    obeyed_[which] = state == (locked_ && which == at_ ? LockState::open : LockState::off);
}

}  // namespace pipit::test
