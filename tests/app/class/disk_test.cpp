// Disks that are full or may not be written while a class speaks, at either end, and sticks as they
// are: the only way there is, full, read-only, taken out at once. Claim: it is said in words,
// nothing is lost, and it goes on once there is room.
#include "tests/app/class/school_day.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <functional>
#include <poll.h>

using namespace pipit::test;
namespace fs = std::filesystem;

namespace {

// A small disk of its own at this place of a machine.
class Disk {
  public:
    Disk(const Machine& machine, std::string place) : machine_(machine), place_(std::move(place)) {
        machine_.run("mkdir -p " + place_ + "; mount -t tmpfs -o size=16m none " + place_);
    }
    void fill() const { machine_.run("cat /dev/zero >" + place_ + "/fill 2>/dev/null || true"); }
    void make_room() const { machine_.run("rm " + place_ + "/fill"); }

  private:
    const Machine& machine_;
    std::string place_;
};

}  // namespace

TEST_CASE("a disk that is full while a class speaks, at either end, is said in words; nothing is "
          "lost, and what waited goes once there is room",
          "[app][class][native]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    const Folder folder;
    const Machine machine;
    const Disk childs(machine, folder / "c"), teachers(machine, folder / "t");
    Conversation teacher(machine.command(teacher_at(folder / "t/home")));
    Conversation child(machine.command(child_at(folder / "c/home")));
    const std::string digits = begin_class(teacher);
    child.say_all(sign_up);
    join_class(teacher, child, digits);
    until_both(teacher, child, {"member", "waiting 0"}, {"You asked to join", "waits"});

    childs.fill();
    child.say_all({"tap Ask my teacher", "tap choice #1", "tap Yes, ask"});
    CHECK(child.shows("I could not write that down: no room is left."));
    child.say("tap Not now");
    teacher.say("agreed Zurimbali 14 / We try with a friend.");
    child.say_all({"tap Share now", "await no room is left."});
    CHECK(teacher.say("learners").find("asked 0 waiting 1") != std::string::npos);
    childs.make_room();
    child.say_all(ask_for_help);
    until_both(teacher, child, {"asked 1", "waiting 0"}, {"waits", "Nothing yet."});
    CHECK(child.shows("We try with a friend."));

    teachers.fill();
    child.say_all(ask_for_help);
    std::string tally;
    for (int turn = 0; turn < 400 && tally.find("problem") == std::string::npos; ++turn) {
        child.say_all({"tap Today", "tap My class"});
        tally = teacher.say("tally");
    }
    CHECK(tally.find("problem") != std::string::npos);
    CHECK(teacher.say("learners").find("asked 1") != std::string::npos);
    CHECK(child.shows("1 thing waits."));
    teachers.make_room();
    child.say_all(come_back);
    until_both(teacher, child, {"asked 2", "waiting 0"}, {"waits"});
    CHECK(teacher.say("learners").find("asked 2 waiting 0") != std::string::npos);
    CHECK(teacher.say("tally").find("aside 0") != std::string::npos);
}

namespace {

// A computer that no network reaches, with a place where sticks are put in.
class Computer {
  public:
    Computer() { machine_.run("mount -t tmpfs none /media; mkdir -p /media/ana/KEY"); }
    std::vector<std::string> command(const std::vector<std::string>& arguments) const {
        return machine_.command(arguments);
    }
    void put_in(const std::string& stick) const {
        machine_.run("mount --bind " + stick + " /media/ana/KEY");
    }
    // As a stick comes: whole, in one moment.
    void put_in_full() const {
        machine_.run("mount -t tmpfs -o size=4k none /mnt; mkdir /mnt/Pipit; echo full >/mnt/full;"
                     "mount --bind /mnt /media/ana/KEY; umount -l /mnt");
    }
    void put_in_read_only() const {
        machine_.run("mount -t tmpfs none /mnt; mkdir /mnt/Pipit; mount -o remount,ro /mnt;"
                     "mount --bind /mnt /media/ana/KEY; umount -l /mnt");
    }
    // Also while it is in use.
    void pull_out() const { machine_.run("umount -l /media/ana/KEY"); }

  private:
    Machine machine_;
};

// Two computers, and a stick that is carried from one to the other.
struct Walk {
    const Folder folder;
    const std::string stick = folder / "stick";
    const Computer at_school, at_home;
    Conversation teacher{at_school.command(teacher_at(folder / "teacher"))};
    Conversation child{at_home.command(child_at(folder / "child"))};

    // To and fro until this holds; nobody waits for a light to stop blinking.
    void until(const std::function<bool()>& holds) {
        constexpr int walks_max = 20, turns = 30;
        for (int walk = 0; walk < walks_max && !holds(); ++walk) {
            at_school.put_in(stick);
            for (int i = 0; i < turns; ++i) {
                teacher.say("await members 0");
                ::poll(nullptr, 0, 10);
            }
            at_school.pull_out();
            at_home.put_in(stick);
            for (int i = 0; i < turns; ++i) {
                child.say("clock +1s");
                ::poll(nullptr, 0, 10);
            }
            at_home.pull_out();
        }
        CHECK(holds());
    }
    bool knows(const std::string& words) {
        return teacher.say("learners").find(words) != std::string::npos;
    }
};

}  // namespace

TEST_CASE("by a USB stick alone a child joins by a ticket, shares, asks for help and hears back; a "
          "stick that is full, read-only or taken out at once loses nothing, and the child is told",
          "[app][class][native]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    Walk walk;
    fs::create_directories(walk.stick + "/Pipit");
    Conversation &teacher = walk.teacher, &child = walk.child;
    teacher.say_all({"begin 3B / Ms Rivera", "sticks"});
    const std::string ticket = after(teacher.say("ticket"), "ticket ");
    child.say_all(sign_up);
    child.say_all({"tap My class", "tap Join a class", "tap I have a ticket", "type " + ticket});
    walk.until([&] { return child.shows("Join 3B?"); });
    child.say("tap Ask to join as Zurimbali");
    walk.until([&] { return walk.knows("asking"); });
    teacher.say_all(
        {"approve Zurimbali as Zurimbali A.", "agreed Zurimbali 14 / We try with a friend."});
    walk.until([&] { return child.shows("We try with a friend."); });
    child.say_all(practise);
    child.say_all(sign_in);
    child.say("tap My class");
    child.say_all(ask_for_help);

    walk.at_home.put_in_full();
    child.say("await The USB stick is full.");
    walk.at_home.pull_out();
    walk.at_home.put_in_read_only();
    child.say("await I may not write on this USB stick.");
    walk.at_home.pull_out();
    CHECK(child.shows("wait"));
    walk.at_home.put_in(walk.stick);
    walk.at_home.pull_out();

    walk.until([&] { return walk.knows("asked 1 waiting 0") && !child.shows("wait"); });
    CHECK(walk.knows("learner Zurimbali member Zurimbali A. skills "));
    CHECK_FALSE(walk.knows("skills 0"));
    CHECK(teacher.say("tally").find("aside 0") != std::string::npos);
}
