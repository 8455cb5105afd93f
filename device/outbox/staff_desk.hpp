// The teacher's device behind the teacher's screens: the class as its records tell it, the roster,
// and what the teacher decides. Invariant: as engine/classroom/staff.hpp says; what is shown of a
// learner is read from the class each time, so it is gone with them.
#pragma once

#include "device/outbox/roster.hpp"
#include "device/outbox/teacher_desk.hpp"
#include "engine/classroom/staff.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace pipit::outbox {

class StaffDesk final : public engine::classroom::Staff {
  public:
    // As TeacherDesk::open, which it owns.
    static Result<std::unique_ptr<StaffDesk>> open(engine::classroom::Records& records, int link,
                                                   engine::Now now, std::uint64_t put_back = 0);

    // For what Staff has no word of: listening, watching sticks, what came and went.
    TeacherDesk& desk() { return *desk_; }
    const TeacherDesk& desk() const { return *desk_; }

    engine::classroom::ClassPage page() const override;
    Result<engine::classroom::LearnerPage> learner(const engine::Id16& who) const override;

    std::vector<engine::classroom::RosterName> roster() const override;
    Result<Done> add_names(const std::vector<std::string>& names) override;
    Result<Done> drop_name(int number) override;

    std::vector<engine::classroom::Asker> askers() const override;
    Result<Done> approve(const engine::Id16& who, int roster_number) override;
    Result<Done> decline(const engine::Id16& who) override;

    engine::classroom::CodeView code() const override;
    Result<Done> show_code() override;
    Result<Done> put_code_away() override;

    Result<Done> pin(const engine::Id16& who, const engine::SkillId& skill,
                     engine::Pin pin) override;
    Result<Done> observe(const engine::Id16& who, const engine::SkillId& skill,
                         const std::string& note) override;
    Result<Done> take_back_observation(const engine::Id16& who,
                                       const engine::SkillId& skill) override;
    Result<Done> agree(const engine::Id16& who, const std::string& text, Day next) override;
    Result<Done> take_back_agreed(const engine::Id16& who, std::uint32_t id) override;
    Result<Done> saw_to(const engine::Id16& who, const engine::SkillId& skill) override;

    engine::classroom::ClassRules rules() const override;
    Result<Done> set_rules(const engine::classroom::ClassRules& rules) override;

    std::vector<engine::classroom::ForgotSecret> forgot() const override;
    Result<Done> help(const engine::Id16& who, engine::classroom::HelpGiven word) override;
    std::vector<engine::classroom::Comer> comers() const override;
    std::vector<engine::Id16> packed() const override;
    Result<Done> take_for(const engine::Id16& computer, const engine::Id16& who) override;
    Result<Done> turn_away(const engine::Id16& computer) override;
    std::vector<engine::Id16> two_copies() const override;
    Result<Done> knows_of_two_copies(const engine::Id16& who) override;

    Result<Done> remove(const engine::Id16& who) override;
    std::vector<engine::classroom::ClassComputer> computers() const override;
    Result<Done> lost(const engine::Id16& computer) override;

    engine::classroom::LockView lock() const override;
    Result<Done> set_lock(bool on) override;
    std::string stick() const override { return desk_->stick(); }
    Result<Done> write_key_stick() override { return desk_->write_key_stick(); }
    bool has_ticket() const override { return desk_->has_ticket(); }
    Result<engine::SecretText> show_ticket() override { return desk_->show_ticket(); }
    Result<Done> put_ticket_away() override { return desk_->put_ticket_away(); }

    bool turn(engine::Now now) override;
    int descriptor() const override { return desk_->descriptor(); }

  private:
    StaffDesk(engine::classroom::Records& records, std::unique_ptr<TeacherDesk> desk, Roster roster,
              Day today);
    void keep_no_longer();
    const Pupil* standing(const engine::Id16& who, Pupil::Standing as) const;
    engine::classroom::ClassLearner shown(const Pupil& pupil) const;
    bool is_taken(int number) const;
    Result<Done> say(const engine::Id16& who, const TeacherMessage& message);

    engine::classroom::Records& records_;
    std::unique_ptr<TeacherDesk> desk_;
    Roster roster_;
    Day today_;  // as turn() was told last
};

}  // namespace pipit::outbox
