// Machines of a test's own: network and mount namespaces with cables between them, in one user
// namespace, so that no privilege is needed where the kernel allows these. Invariant: gone, with
// all that ran in them by run(), when the School is.
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace pipit::test {

// What of it the kernel refuses; empty where all is there. A test that needs it is left out by this
// name.
std::string machines_lack();

class Machine {
  public:
    // Inside the namespaces of `within`, or in a user namespace of its own.
    explicit Machine(const Machine* within = nullptr);
    ~Machine();
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    // The command line that runs a program there, with no process between.
    std::vector<std::string> command(const std::vector<std::string>& arguments) const;
    // Runs a shell script there; the test fails with what it said where it does.
    void run(const std::string& script) const;
    // Forks; the child goes there and runs `work`, which does not return to the test.
    pid_t fork_into(void (*work)(const void*), const void* argument) const;
    pid_t process() const { return process_; }

  private:
    pid_t process_ = -1;
    int alive_ = -1;  // closed: the machine ends
};

// A child's device and a teacher's, and between them a cupboard whose relay is the only way from
// one to the other; or, `directly`, a cable that carries no broadcast and no multicast.
struct School {
    explicit School(bool directly = false);
    Machine cupboard;
    Machine child{&cupboard};
    Machine teacher{&cupboard};
    static constexpr const char* relay_address = "10.9.0.1";  // as the child's device knows it
    static constexpr const char* teacher_address = "10.9.1.2";
};

}  // namespace pipit::test
