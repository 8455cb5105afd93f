// The only way between the two machines of a School: carries connections and beacons, delays them,
// stalls, cuts them at a byte, and keeps every byte it carried. Invariant: what it keeps is what
// went on to the other side, in order.
#pragma once

#include "tests/app/class/machines.hpp"
#include "tests/folder.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pipit::test {

struct Fault {
    int connection = 0;           // counted from 0
    bool to_teacher = true;       // the direction whose bytes are counted
    std::size_t at_byte = 0;      // that many have gone before
    std::optional<int> stall_ms;  // none: it is cut
};

struct Weather {
    std::size_t piece_bytes_max = 65536;  // carried at once,
    int delay_ms = 0;                     // each so much later
    std::vector<Fault> faults = {};
    bool beacons = true;  // whether what is announced comes through
};

class Relay {
  public:
    static constexpr int port = 47313;
    Relay(const School& school, Weather weather);
    ~Relay();
    Relay(const Relay&) = delete;
    Relay& operator=(const Relay&) = delete;

    // All that went this way, a string a connection.
    std::vector<std::string> carried(bool to_teacher) const;
    int connections() const;

  private:
    struct Job;
    Folder kept_;
    std::vector<pid_t> processes_;
};

}  // namespace pipit::test
