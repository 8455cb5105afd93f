// A stage for the screens: the real app, headless, over ports in memory. Nothing but taps, keys and
// typing reaches the screens.
#pragma once

#include "engine/session/in_memory.hpp"
#include "engine/session/in_memory_door.hpp"
#include "tests/ui/screens/hands.hpp"
#include "tests/ui/screens/scripted_class.hpp"
#include "ui/screens/student.hpp"
#include "ui/shell/display.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pipit::test {

// A shelf in memory whose errors can be chosen, and whose notebooks' journals can be made to fail.
class StageShelf final : public engine::Shelf {
  public:
    engine::Result<std::vector<engine::LearnerCard>> learners() override;
    engine::Result<std::unique_ptr<engine::Notebook>> create(const engine::NewLearner& who,
                                                             const engine::SecretText& secret,
                                                             engine::Now now) override;
    engine::Result<std::unique_ptr<engine::Notebook>>
    open(const engine::LearnerId& who, const engine::SecretText& secret, engine::Now now) override;
    int wait_s(const engine::LearnerId& who, engine::Now now) override;
    engine::Result<engine::Done> confirm(engine::Notebook& who, const engine::SecretText& secret,
                                         engine::Now now) override;
    engine::Result<bool> has_code(const engine::LearnerId& who) override;
    engine::Result<engine::SecretText> make_code(engine::Notebook& who, engine::Now now) override;
    engine::Result<std::unique_ptr<engine::Notebook>> open_with_code(const engine::LearnerId& who,
                                                                     const engine::SecretText& code,
                                                                     engine::Now now) override;
    engine::Result<engine::Done>
    change_secret(engine::Notebook& who, const engine::SecretText& fresh, engine::Now now) override;
    engine::Result<engine::Done> erase(std::unique_ptr<engine::Notebook> who,
                                       engine::Now now) override;

    engine::classroom::Records& links() override { return inside_.links(); }
    engine::Result<engine::Done> keep_recovery(engine::Notebook& who,
                                               const engine::TeachersBox& box) override {
        return inside_.keep_recovery(who, box);
    }
    engine::Result<engine::Done> drop_recovery(engine::Notebook& who) override {
        return inside_.drop_recovery(who);
    }
    engine::Result<std::optional<engine::Id16>>
    helping_class(const engine::LearnerId& who) override {
        return inside_.helping_class(who);
    }
    engine::Result<engine::RecoveryRequest>
    recovery_request(const engine::LearnerId& who) override {
        return inside_.recovery_request(who);
    }
    engine::Result<bool> has_request(const engine::LearnerId& who) override {
        return inside_.has_request(who);
    }
    engine::Result<std::unique_ptr<engine::Notebook>>
    open_with_reset(const engine::LearnerId& who, const std::vector<std::uint8_t>& sealed,
                    engine::Now now) override;
    engine::Result<engine::Done> unlock(const engine::LearnerId& who) override {
        wait = 0;
        return inside_.unlock(who);
    }
    engine::LockState lock_state(const engine::LearnerId& who) override {
        return inside_.lock_state(who);
    }
    engine::Result<engine::Done> use_class_key(engine::ClassKey key) override {
        return inside_.use_class_key(key);
    }
    engine::Result<engine::Done> lock_class(const engine::Id16& of_class,
                                            engine::ClassKey key) override {
        return inside_.lock_class(of_class, key);
    }
    engine::Result<engine::Done> unlock_class(const engine::Id16& of_class) override {
        return inside_.unlock_class(of_class);
    }
    engine::Result<engine::Packed>
    pack(engine::Notebook& who, const std::vector<engine::classroom::Record>& records) override {
        return inside_.pack(who, records);
    }
    engine::Result<engine::RecoveryKey> arrival_key() override { return inside_.arrival_key(); }
    engine::Result<engine::Done> drop_arrival() override { return inside_.drop_arrival(); }
    engine::Result<std::unique_ptr<engine::Notebook>> unpack(const engine::Arrival& arrival,
                                                             engine::SecretKind kind,
                                                             const engine::SecretText& secret,
                                                             engine::Now now) override {
        return inside_.unpack(arrival, kind, secret, now);
    }
    void forget_class_keys() { inside_.forget_class_keys(); }

    std::optional<engine::ErrorCode> refuse;        // what open() and create() answer
    std::optional<engine::ErrorCode> refuse_erase;  // what erase() answers
    bool delists_first = false;  // before it refuses, erase() takes the name away
    std::optional<engine::ErrorCode> refuse_ledger;  // what entering into a ledger answers
    std::optional<engine::ErrorCode> refuse_read;    // what reading a journal answers
    int wait = 0;
    void fail_next_write(engine::ErrorCode code) { next_failure_ = code; }
    std::function<void()> on_write;  // called before a journal writes
    std::optional<engine::ErrorCode> take_failure() { return std::exchange(next_failure_, {}); }
    std::optional<engine::LedgerEntry> left;
    bool ledger_damaged = false;
    int entered = 0;  // into any ledger

  private:
    class Lent;
    engine::MemoryShelf inside_;
    std::optional<engine::ErrorCode> next_failure_;
};

std::vector<StageLook> every_look();

class Stage final : public Hands {
  public:
    // `pack` hands out the questions instead of `items`; it outlives the stage.
    explicit Stage(const StageLook& look = {}, engine::ItemSource* pack = nullptr);
    // Opens the screens anew, as the program does when it starts.
    void open_screens();

    StageShelf shelf;
    engine::TinySource items;
    engine::Now now{1'795'000'000, {20776}};
    bool voice = false;                            // set it, then open_screens()
    ui::Lacking lacking;                           // the same
    ClassScript class_script;                      // the same
    engine::MemoryDoor* door = nullptr;            // while nobody is signed in, where a class is
    std::vector<std::string> pages;                // saved by name: their stems
    std::string saved;                             // the last of them
    std::optional<engine::ErrorCode> refuse_page;  // what saving one answers
    // Called as a page is written, before it is there.
    std::function<void()> as_page_is_saved;
    std::unique_ptr<ui::Student> screens;

    ui::View& view() override { return *screens; }
    void wait(int seconds);
    // Right or wrong, entered on the visible pad, and checked.
    void answer(bool right);
    // The same without Check, by taps or by keys alone; returns what was entered.
    std::string enter(bool right, bool by_keys);

    // Longer ways.
    void make_notebook(const std::string& nickname = "Zuri");
    void tap_secret();
    void start_practice();
    // One question answered right, and back on Today.
    void practise_a_little();

  private:
    engine::ItemSource* pack_;
};

}  // namespace pipit::test
