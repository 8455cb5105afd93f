// Drives a teacher's class without screens: one line, one thing a teacher could do. Invariant: it
// only calls what a screen would call; a line that does not hold stops the script with its number.
//
//   begin CLASS / TEACHER     a class in an empty file
//   listen PORT               0: any; says "at 127.0.0.1:40123", a line each
//   code                      six digits for one device; says "code 123456"
//   ticket                    the class's, as the letters of its sheet
//   sticks                    reads the stick that is there and each that comes
//   approve NICK as NAME      a learner who has asked, under a name of the roster, which is added
//                             where it does not stand there
//   decline NICK, remove NICK
//   pin NICK SKILL, defer NICK SKILL, free NICK SKILL
//   saw NICK SKILL / NOTE     the teacher saw that they can do it
//   unsaw NICK SKILL          which was a mistake
//   helped NICK SKILL         their question about it was seen to
//   agreed NICK DAYS / TEXT   what both agreed on, and in how many days they look at it again
//   disagreed NICK            what was agreed on last, which was a mistake
//   minutes DAY REST          after how many of a day the class is asked no more, and after how
//                             many a rest is offered; 0: as without a class
//   pack ID N                 the class practises it from version N on; 0: not now
//   pack ID                   as it is installed
//   revoke NICK               the device they come from is lost
//   reset NICK, unlock NICK, refuse NICK    to who forgot their secret and has asked
//   newcomers                 says a line each who says at another device that they come
//   move NICK [TYPED]         who says there that they are TYPED (left out: NICK) is NICK
//   turn-away TYPED           they are not; their device tells them
//   forgotten                 says a line each who waits for one of these, and whether they ask
//                             from the computer they use
//   await WHAT N              until at least so many: paired, asking, members, withdrawn, taken,
//                             asked (help and shown items together), forgot (a secret, and
//                             waits for one of the three above), copies (whole ones of who
//                             moves), newcomers; ten seconds at most
//   count WHAT                says how many now of what await waits for: "count 3"
//   lock on, lock off         whether the class's computers keep their notebooks locked; says how
//                             each of them hears of it
//   key-stick                 the class's key and that word, on the stick that is there
//   backup PATH               writes all of it there, encrypted; says "opens with" and the code
//   learners                  says a line each: nickname, standing, name, skills known of, what
//                             waits
//   tally                     says what came and went so far
//   board                     says the board's rows, a line each, by names of the roster: "board
//                             stuck NAME SKILL", "board ready NAME SKILL", "board group SKILL NAME
//                             NAME", "board talk NAME asked|goal|long"
//   look 1366x768             the teacher's screens over this class, at their passphrase; then
//   tap LABEL, type TEXT, labels, shot PATH   as in ui/student/script.hpp; a picture is PATH.png
//   clock +1d                 moves the clock on (of a headless run)
// Says by itself, once: "two notebooks NICK", where two copies of one notebook seem to be in use.
#pragma once

#include "device/outbox/staff_desk.hpp"
#include "device/platform/clock.hpp"
#include "device/vault/teacher_file.hpp"
#include "engine/result.hpp"
#include "ui/teacher/looking.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace pipit::teacher {

class Driver {
  public:
    // All outlive it. `link`: to pipit-sync, -1 for none.
    Driver(vault::TeacherFile& file, platform::Clock& clock, int link)
        : file_(file), clock_(clock), link_(link) {}

    // Reads lines from this descriptor until it ends, and serves the link meanwhile. After each
    // line that held it says "held 12", its number.
    engine::Result<engine::Done> run(int script);

  private:
    engine::Result<engine::Done> line(std::string_view text);
    engine::Result<engine::Done> about(std::string_view verb, std::string_view rest);
    engine::Result<engine::Done> approve(const outbox::Pseudonym& who, const std::string& name);
    engine::Result<engine::Done> decide(std::string_view verb, const outbox::Pseudonym& who,
                                        std::string_view what);
    engine::Result<engine::Done> begin(std::string_view rest);
    engine::Result<engine::Done> set_minutes(std::string_view rest);
    engine::Result<engine::Done> set_pack(std::string_view rest);
    engine::Result<engine::Done> listen(std::string_view port);
    engine::Result<engine::Done> back_up(std::string_view path);
    engine::Result<engine::Done> await(std::string_view rest);
    engine::Result<engine::Done> tell_count(std::string_view what) const;
    engine::Result<engine::Done> tell_learners() const;
    engine::Result<engine::Done> tell_forgotten() const;
    engine::Result<engine::Done> tell_tally() const;
    engine::Result<engine::Done> tell_board();
    engine::Result<engine::Done> at_screens(std::string_view verb, std::string_view what);
    void tell_two_copies();
    engine::Result<engine::Done> ready();
    // `asking`: among those who ask to be taken into the class.
    engine::Result<const outbox::Pupil*> named(std::string_view nickname, bool asking) const;
    std::optional<engine::classroom::DeviceTag> newcomer(std::string_view typed) const;
    engine::Result<engine::Done> turn_away(std::string_view typed);
    std::size_t count(std::string_view what) const;
    // Waits for link or script, at most so long, and serves the link. True: the script has more.
    bool serve(int script, int wait_ms);
    engine::Day today() const { return clock_.now().day; }

    vault::TeacherFile& file_;
    platform::Clock& clock_;
    int link_;
    std::unique_ptr<outbox::StaffDesk> staff_;
    outbox::TeacherDesk* desk_ = nullptr;  // of it
    std::unique_ptr<Looking> looking_;     // from the first line that needs skills or screens on
};

}  // namespace pipit::teacher
