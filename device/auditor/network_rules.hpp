// What each program of Pipit's may ask the system for, call by call. Invariant: a rule sees one
// call at a time and remembers what sockets are of, which homes there are, and who has a filter.
#pragma once

#include "device/auditor/findings.hpp"
#include "device/auditor/strace_log.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace pipit::audit {

class NetworkRules {
  public:
    NetworkRules(Findings& findings, std::string log);
    void take(const TracedCall& traced);
    // After the last call: what only the whole log tells.
    void end();

  private:
    struct Seen {  // of one process, from its execve on
        std::string program;
        std::string path;
        std::uint64_t filter = 0;      // the line that put it on; 0: none
        std::uint64_t first_file = 0;  // of a home
        std::uint64_t sockets = 0;     // to a network
        std::set<std::string> local;   // services of this machine
        std::set<std::string> far;     // devices that were called or called
    };
    struct Count {
        std::uint64_t line = 0;
        std::uint64_t times = 0;
        std::string words;
    };

    void wrong(const TracedCall& traced, std::string_view check, const char* words,
               const std::string& what);
    void take_start(const TracedCall& traced);
    void take_filter(const TracedCall& traced);
    void take_ways_around(const TracedCall& traced);
    void take_files(const TracedCall& traced);
    void take_socket(const TracedCall& traced);
    void take_endpoint(const TracedCall& traced, const Endpoint& endpoint);
    void take_local(const TracedCall& traced, const Endpoint& endpoint);
    void take_remote(const TracedCall& traced, const Endpoint& endpoint);
    void take_descriptors(const TracedCall& traced);
    bool is_datagram(const TracedCall& traced) const;
    void end_files();
    void end_filters();
    void end_programs();
    Seen& seen_of(const TracedCall& traced) { return seen_[traced.who.group]; }

    Findings& findings_;
    std::string log_;
    std::map<int, Seen> seen_;
    std::vector<Seen> before_;  // of processes that became another program
    std::map<std::pair<int, std::int64_t>, std::string> sockets_;  // "AF_INET, SOCK_DGRAM"
    std::set<std::string> homes_;
    std::map<std::string, std::uint64_t> synced_paths_;  // the line that named it first
    std::map<std::tuple<std::string, std::string, std::string>, Count> wrongs_;
    bool saw_network_ = false;
    bool saw_files_ = false;
    bool saw_filters_ = false;
    bool is_too_many_ = false;
};

}  // namespace pipit::audit
