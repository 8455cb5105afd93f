// One line of a log that strace(1) wrote: which process, which call, with what, how it ended.
// Invariant: what stands in quotes is data of the program that was watched and is read as nothing
// else, so that nothing a program sends can pass for a call or an address.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::audit {

struct StraceLine {
    enum class Kind {
        call,        // whole: name, arguments, result
        unfinished,  // as far as the arguments go; the rest comes with `resumed`
        resumed,     // `arguments` is all that is left of the line: see finish()
        ended,       // the process is gone
        other,       // a signal, or strace's own words
        unreadable
    };
    Kind kind = Kind::unreadable;
    std::optional<int> process;   // nothing: the log names none
    std::optional<int> attached;  // strace began to follow this one, also in a line's middle
    bool bracketed = false;       // "[pid 7]": the form in which one process alone is not named
    std::string name;
    std::string arguments;
    std::string result;  // "3<TCP:[1]>", "-1 EPERM (…)", "?"

    // What a call gave back; nothing where it did not end, or the log does not say.
    std::optional<std::int64_t> value() const;
    bool refused_with(std::string_view error) const;  // "EPERM"
};

StraceLine read_strace_line(std::string_view line);
// The whole call of an unfinished line and the one that resumes it.
StraceLine finish(const StraceLine& begun, const StraceLine& resumed);

// An address as it stands in a call: "{sa_family=AF_INET, sin_port=htons(53), …}".
struct Endpoint {
    std::string family;   // "AF_INET"
    std::string address;  // numbers, or an AF_UNIX path ("@…": abstract); empty: the log lacks it
    std::uint16_t port = 0;
};
std::vector<Endpoint> endpoints_in(std::string_view arguments);

// What stands behind the numbers of descriptors where strace was asked for it (-y, -yy): a path, or
// "TCP:[127.0.0.1:4->127.0.0.1:5]".
std::vector<std::string> descriptors_in(std::string_view text);

// The paths that a call about files names: absolute where the log tells below which folder.
std::vector<std::string> paths_in(std::string_view arguments);

// The first of a call's arguments, as it stands: "AF_INET", "5<UDP:[7]>".
std::string_view argument(std::string_view arguments, std::size_t which);

}  // namespace pipit::audit
