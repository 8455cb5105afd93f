// A second copy of this program at the other end of two pipes. Invariant: one line out, one line
// back, in order; a child that ends early is an empty line, never a hang or a signal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::pack {

// Ends this process, with a sentence that names what was running, once it has used so many more
// seconds of processor time. 0: it may use what it likes.
void end_after(int seconds);
void running(std::string_view what);

class Child {
  public:
    // Starts /proc/self/exe with these arguments; nothing where it cannot be started.
    static std::optional<Child> start(const std::vector<std::string>& arguments);
    ~Child();
    Child(Child&& other) noexcept;
    Child& operator=(Child&&) = delete;
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // The place of one that has something to read (or has ended); waits for it.
    static std::size_t ready(const std::vector<Child*>& children);

    // One line out before the answer to the last is read, at most; answers under 64 KiB, a pipe's
    // worth, may wait while the next line is sent.
    bool send(const std::string& line);
    std::optional<std::string> line();

  private:
    Child(int pid, int in, int out) : pid_(pid), in_(in), out_(out) {}

    int pid_;
    int in_;
    int out_;
    std::string buffer_;
    std::size_t at_ = 0;
};

}  // namespace pipit::pack
