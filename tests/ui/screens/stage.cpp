// See stage.hpp.
#include "tests/ui/screens/stage.hpp"

#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_entry.hpp"
#include "ui/screens/feedback.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pipit::test {

using namespace engine;

class StageShelf::Lent final : public Notebook, private Journal, private Ledger {
  public:
    Lent(StageShelf& shelf, std::unique_ptr<Notebook> inside)
        : shelf_(shelf), inside_(std::move(inside)) {}
    const LearnerCard& card() const override { return inside_->card(); }
    DeviceId device() const override { return inside_->device(); }
    ChainHeads chains() const override { return inside_->chains(); }
    Journal& journal() override { return *this; }
    Ledger& ledger() override { return *this; }
    classroom::Records& records() override { return inside_->records(); }

  private:
    Result<Done> append(const std::vector<Event>& events) override {
        if (shelf_.on_write) shelf_.on_write();
        if (const auto failure = shelf_.take_failure()) return Error{*failure, "journal", ""};
        return inside_->journal().append(events);
    }
    Result<Done> read(const EventKey& after,
                      const std::function<void(const Event&)>& each) override {
        if (shelf_.refuse_read) return Error{*shelf_.refuse_read, "journal", ""};
        return inside_->journal().read(after, each);
    }
    Result<Snapshot> snapshot() override { return inside_->journal().snapshot(); }
    Result<Done> save_snapshot(const Snapshot& snapshot) override {
        return inside_->journal().save_snapshot(snapshot);
    }
    Result<Done> retire(std::size_t replaced, const Event& checkpoint) override {
        return inside_->journal().retire(replaced, checkpoint);
    }
    Result<Done> forget_before(Day day) override { return inside_->ledger().forget_before(day); }
    Result<Done> enter(const LedgerEntry& entry) override {
        if (shelf_.refuse_ledger) return Error{*shelf_.refuse_ledger, "ledger", ""};
        ++shelf_.entered;
        return inside_->ledger().enter(entry);
    }
    Result<Done> newest_arrived() override { return inside_->ledger().newest_arrived(); }
    Result<Done> arrived(std::span<const LedgerDigest> digests) override {
        return inside_->ledger().arrived(digests);
    }
    Result<std::vector<LedgerEntry>> entries() override {
        if (shelf_.ledger_damaged) return Error{ErrorCode::damaged, "ledger", ""};
        auto out = inside_->ledger().entries();
        if (out && shelf_.left) out->push_back(*shelf_.left);
        return out;
    }

    StageShelf& shelf_;
    std::unique_ptr<Notebook> inside_;
};

Result<std::vector<LearnerCard>> StageShelf::learners() {
    return inside_.learners();
}

Result<std::unique_ptr<Notebook>> StageShelf::create(const NewLearner& who,
                                                     const SecretText& secret, Now now) {
    if (refuse) return Error{*refuse, "", ""};
    auto made = inside_.create(who, secret, now);
    if (!made) return made.error();
    return std::unique_ptr<Notebook>(std::make_unique<Lent>(*this, std::move(*made)));
}

Result<std::unique_ptr<Notebook>> StageShelf::open(const LearnerId& who, const SecretText& secret,
                                                   Now now) {
    if (refuse) return Error{*refuse, "", ""};
    auto opened = inside_.open(who, secret, now);
    if (!opened) return opened.error();
    return std::unique_ptr<Notebook>(std::make_unique<Lent>(*this, std::move(*opened)));
}

int StageShelf::wait_s(const LearnerId& /*who*/, Now /*now*/) {
    return wait;
}

Result<Done> StageShelf::confirm(Notebook& who, const SecretText& secret, Now now) {
    return inside_.confirm(who, secret, now);
}

Result<bool> StageShelf::has_code(const LearnerId& who) {
    return inside_.has_code(who);
}

Result<SecretText> StageShelf::make_code(Notebook& who, Now now) {
    return inside_.make_code(who, now);
}

Result<std::unique_ptr<Notebook>> StageShelf::open_with_code(const LearnerId& who,
                                                             const SecretText& code, Now now) {
    if (refuse) return Error{*refuse, "", ""};
    auto opened = inside_.open_with_code(who, code, now);
    if (!opened) return opened.error();
    return std::unique_ptr<Notebook>(std::make_unique<Lent>(*this, std::move(*opened)));
}

Result<std::unique_ptr<Notebook>>
StageShelf::open_with_reset(const LearnerId& who, const std::vector<std::uint8_t>& sealed,
                            Now now) {
    if (refuse) return Error{*refuse, "", ""};
    auto opened = inside_.open_with_reset(who, sealed, now);
    if (!opened) return opened.error();
    return std::unique_ptr<Notebook>(std::make_unique<Lent>(*this, std::move(*opened)));
}

Result<Done> StageShelf::change_secret(Notebook& who, const SecretText& fresh, Now now) {
    return inside_.change_secret(who, fresh, now);
}

Result<Done> StageShelf::erase(std::unique_ptr<Notebook> who, Now now) {
    if (refuse_erase && !delists_first) return Error{*refuse_erase, "", ""};
    auto erased = inside_.erase(std::move(who), now);
    if (refuse_erase) return Error{*refuse_erase, "", ""};
    return erased;
}

std::vector<StageLook> every_look() {
    using ui::Theme;
    return {{1366, 768, 1.0F, Theme::light, "1366"},
            {800, 480, 1.0F, Theme::light, "800"},
            {1366, 768, 2.0F, Theme::light, "1366-200pc"},
            {1366, 768, 1.3F, Theme::light, "1366-130pc"},
            {1366, 768, 1.6F, Theme::dark, "1366-160pc"},
            {1920, 1080, 1.0F, Theme::contrast, "1920"},
            {1024, 600, 1.0F, Theme::light, "1024"},
            {800, 480, 2.0F, Theme::light, "800-200pc"}};
}

Stage::Stage(const StageLook& wanted, ItemSource* pack) : pack_(pack != nullptr ? pack : &items) {
    open_app(wanted);
    open_screens();
}

void Stage::open_screens() {
    ui::Doors doors{.shelf = shelf,
                    .items = *pack_,
                    .now = [this] { return now; },
                    .salt = [] { return std::uint64_t{1}; },
                    .set_look = [this](const ui::Look& changed) { app->set_look(changed); }};
    doors.save_page = [this](const std::string& stem, const std::string& ending,
                             const std::string& html) {
        if (as_page_is_saved) as_page_is_saved();
        if (refuse_page) return Result<std::string>(Error{*refuse_page, "Documents", ""});
        pages.push_back(stem);
        saved = html;
        return Result<std::string>(stem + "." + ending);
    };
    doors.save_place = "Documents";
    doors.languages = {"en", "es"};
    if (class_script.there) {
        doors.class_desk = [this](Notebook& notebook, Session& session) {
            door = nullptr;
            return std::make_unique<ScriptedClass>(class_script, notebook, session);
        };
        doors.door = [this](Now) {
            auto made = std::make_unique<MemoryDoor>(shelf);
            door = made.get();
            return made;
        };
    }
    doors.lacking = lacking;
    if (voice) doors.speak = [](const std::string&) {};
    screens = std::make_unique<ui::Student>(std::move(doors));
    app->settle(*screens);
    app->advance(*screens, 50);
}

void Stage::practise_a_little() {
    start_practice();
    answer(true);
    tap("Next question");
    tap("Stop for now");
    tap("A little more");
}

void Stage::wait(int seconds) {
    now.utc_s += seconds;
    app->advance(*screens, std::int64_t{seconds} * 1000);
}

std::string Stage::enter(bool right, bool by_keys) {
    const Item* item = screens->item();
    REQUIRE(item != nullptr);
    const bool number = std::holds_alternative<NumberAnswer>(item->answer);
    const std::string given = right    ? answer_text(item->answer)
                              : number ? "97"
                                       : ui::wrong_answer(*item);
    const auto steps = by_keys ? ui::entry_by_keys(item->answer, given)
                               : ui::entry_by_taps(item->answer, given, app->labels());
    REQUIRE_FALSE(steps.empty());
    for (const ui::EntryStep& step : steps) {
        if (step.act == ui::EntryStep::Act::tap) tap(step.words);
        if (step.act == ui::EntryStep::Act::type) type(step.words);
        if (step.act == ui::EntryStep::Act::press) key(step.key);
    }
    wait(15);
    return given;
}

void Stage::answer(bool right) {
    enter(right, false);
    tap("Check");
}

void Stage::tap_secret() {
    for (const char* tile :
         {"picture, row 1, 1", "picture, row 1, 2", "picture, row 1, 2", "picture, row 1, 4"}) {
        tap(tile);
    }
}

void Stage::make_notebook(const std::string& nickname) {
    if (has("Make mine"))
        tap("Make mine");
    else
        tap("I am new here");
    type(nickname);
    tap("Next");
    if (has("And your picture?") && has("Next") && !has("How shall we lock it?")) tap("Next");
    tap("Four pictures");
    tap_secret();
    tap_secret();
    tap("Not now");  // a code for when it is forgotten
    expect("What shall we grow next?");
}

void Stage::start_practice() {
    tap("Start this one");
    REQUIRE(screens->item() != nullptr);
}

}  // namespace pipit::test
