// A teacher's class in memory, for tests and pictures: what was shared is set up, what the teacher
// does is kept and counted as waiting. Invariant: it refuses what the real one refuses; nothing
// goes anywhere. device/outbox implements the real one.
#pragma once

#include "engine/classroom/class_list.hpp"
#include "engine/classroom/staff_door.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pipit::engine::classroom {

class MemoryStaff final : public Staff {
  public:
    // ---- what a test sets up
    std::string class_name = "Class 5R";
    std::string teacher = "Ms Okoro";
    std::vector<LearnerPage> learners;  // members, in the order of the roster
    std::vector<Asker> asking;
    CodeView code_view;
    std::vector<ForgotSecret> forgetful;
    std::vector<Comer> coming;
    std::vector<Id16> whole_copies;  // whose notebook is here, to be moved
    std::vector<Id16> twice;         // whose notebook is in use twice
    std::vector<ClassComputer> machines;
    LockView locked;
    ClassRules goes_by;
    std::string stick_name;
    bool key_on_stick = false;
    std::optional<std::string> ticket;         // the one that was made
    std::vector<HelpGiven> helped;             // words that were given
    Day day;                                   // of what is done now
    std::optional<ErrorCode> refuse;           // what everything that writes answers
    std::vector<std::string> codes{"418207"};  // shown one after another, the first again
    std::vector<std::string> where{"192.168.1.24"};
    // A member under the next number of the roster; who they are is that number.
    LearnerPage& add(const std::string& name, const Known& known);
    void ask(const std::string& nickname, Day since);
    void changed() { changed_ = true; }  // the next turn() says so
    static Id16 id(int number);

    ClassPage page() const override;
    Result<LearnerPage> learner(const Id16& who) const override;
    std::vector<RosterName> roster() const override { return roster_; }
    Result<Done> add_names(const std::vector<std::string>& names) override;
    Result<Done> drop_name(int number) override;
    std::vector<Asker> askers() const override { return asking; }
    Result<Done> approve(const Id16& who, int roster_number) override;
    Result<Done> decline(const Id16& who) override;
    CodeView code() const override { return code_view; }
    Result<Done> show_code() override;
    Result<Done> put_code_away() override;
    Result<Done> pin(const Id16& who, const SkillId& skill, Pin pin) override;
    Result<Done> observe(const Id16& who, const SkillId& skill, const std::string& note) override;
    Result<Done> take_back_observation(const Id16& who, const SkillId& skill) override;
    Result<Done> agree(const Id16& who, const std::string& text, Day next) override;
    Result<Done> take_back_agreed(const Id16& who, std::uint32_t id) override;
    Result<Done> saw_to(const Id16& who, const SkillId& skill) override;
    ClassRules rules() const override { return goes_by; }
    Result<Done> set_rules(const ClassRules& rules) override;
    std::vector<ForgotSecret> forgot() const override { return forgetful; }
    Result<Done> help(const Id16& who, HelpGiven word) override;
    std::vector<Comer> comers() const override { return coming; }
    std::vector<Id16> packed() const override { return whole_copies; }
    Result<Done> take_for(const Id16& computer, const Id16& who) override;
    Result<Done> turn_away(const Id16& computer) override;
    std::vector<Id16> two_copies() const override { return twice; }
    Result<Done> knows_of_two_copies(const Id16& who) override;
    Result<Done> remove(const Id16& who) override;
    std::vector<ClassComputer> computers() const override { return machines; }
    Result<Done> lost(const Id16& computer) override;
    LockView lock() const override { return locked; }
    Result<Done> set_lock(bool on) override;
    std::string stick() const override { return stick_name; }
    Result<Done> write_key_stick() override;
    bool has_ticket() const override { return ticket.has_value(); }
    Result<SecretText> show_ticket() override;
    Result<Done> put_ticket_away() override;
    bool turn(Now now) override;
    int descriptor() const override { return -1; }

  private:
    // Where it may be written: the member, or why not.
    Result<LearnerPage*> member(const Id16& who);
    Result<Done> may_write() const;

    std::vector<RosterName> roster_;
    int next_number_ = 1;
    std::uint32_t last_agreed_ = 0;
    std::size_t next_code_ = 0;
    bool changed_ = false;
};

// The way to one. Nothing is derived from the passphrase: it is compared.
class MemoryStaffDoor final : public StaffDoor {
  public:
    MemoryStaff inside;
    bool begun = false;                 // there is a class
    std::optional<std::string> secret;  // of the teacher there is
    std::optional<ErrorCode> refuse;    // what everything answers
    int wait = 0;
    Preferences wished;
    std::optional<std::string> code;  // that was made
    int codes_made = 0;
    std::optional<Day> backup_day;  // of the last that opens with that code
    std::vector<Place> folders{{"/documents", "Documents", false}};
    struct Backup {
        FoundFile file;
        std::string code;
        std::string class_name;
    };
    std::vector<Backup> written;

    Result<bool> is_here() override;
    int wait_s(Now /*now*/) override { return wait; }
    Result<Done> create(const SecretText& passphrase, Now now) override;
    Result<Done> open(const SecretText& passphrase, Now now) override;
    Result<Done> open_with_code(const SecretText& typed, Now now) override;
    std::vector<FoundFile> backups() override;
    Result<Done> restore(const std::string& backup, const SecretText& typed,
                         const SecretText& passphrase, Now now) override;
    Result<Done> change_passphrase(const SecretText& fresh) override;
    bool has_code() const override { return code.has_value(); }
    Result<SecretText> make_code() override;
    std::vector<Place> places() override { return folders; }
    Result<std::string> back_up(const Place& to, Now now) override;
    std::optional<Day> backed_up() override { return backup_day; }
    Result<Done> begin(const std::string& class_name, const std::string& teacher, Now now) override;
    Preferences wishes() override { return wished; }
    Result<Done> keep_wishes(const Preferences& wishes) override;
    Staff* staff() override { return begun ? &inside : nullptr; }
};

// Lists that a test sets up, by their path.
class MemoryClassLists final : public ClassLists {
  public:
    std::vector<FoundFile> lying;
    std::map<std::string, ListReading> readings;

    std::vector<FoundFile> found() override { return lying; }
    Result<ListReading> read(const std::string& path, Day today) override;
};

}  // namespace pipit::engine::classroom
