// Fuzz target: a log that is handed to the auditor as strace's. Claims: nothing crashes or hangs;
// a log without a program of Pipit's is never called clean; and what a program sends is data, so
// that no bytes of it make or hide a finding.
#include "device/auditor/network.hpp"
#include "device/auditor/strace_line.hpp"
#include "tests/fuzz/files.hpp"

#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace pipit;
using fuzz::demand;

// As strace writes data.
std::string quoted(std::string_view text) {
    constexpr const char* digits = "01234567";
    std::string out = "\"";
    for (const char one : text) {
        const auto byte = static_cast<unsigned char>(one);
        if (one == '"' || one == '\\')
            out += std::string("\\") + one;
        else if (byte >= 0x20 && byte < 0x7F)
            out += one;
        else
            out += {'\\', digits[byte >> 6], digits[(byte >> 3) & 7U], digits[byte & 7U]};
    }
    return out + "\"";
}

int exit_of(const std::string& log) {
    std::istringstream in(log);
    return audit::network(in, "log").exit_status();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const int exit = exit_of(text);
    if (text.find("pipit") == std::string::npos) demand(exit != audit::exit_clean);

    const audit::StraceLine line = audit::read_strace_line(text.substr(0, text.find('\n')));
    (void)audit::paths_in(line.arguments);

    const std::string run = "1 execve(\"/a/pipit-student\", [...], 0x7f) = 0\n"
                            "1 seccomp(SECCOMP_SET_MODE_FILTER, 0, {len=1, filter=0x1}) = 0\n";
    const std::string sent = "1 sendto(3<UNIX:[1->2]>, " + quoted(text) + "..., 9, 0, ";
    demand(exit_of(run + sent + "NULL, 0) = 9\n") == audit::exit_clean);
    demand(exit_of(run + sent +
                   "{sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr(\"8.8.8.8\")}, "
                   "16) = 9\n") == audit::exit_findings);
    return 0;
}
