// See running.hpp. proc(5) says what the files hold.
#include "device/auditor/running.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <dirent.h>
#include <fstream>
#include <memory>
#include <sstream>
#include <unistd.h>
#include <vector>

namespace pipit::audit {

namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { (void)::closedir(folder); }
};

std::vector<std::string> names_in(const std::string& path) {
    std::vector<std::string> out;
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
    if (folder == nullptr) return out;
    while (const dirent* entry = ::readdir(folder.get()))
        out.emplace_back(entry->d_name);
    std::ranges::sort(out);
    return out;
}

std::string link_at(const std::string& path) {
    std::array<char, 4096> out{};
    const ssize_t size = ::readlink(path.c_str(), out.data(), out.size() - 1);
    return size < 0 ? std::string() : std::string(out.data(), static_cast<std::size_t>(size));
}

std::string whole(const std::string& path) {
    std::ifstream file(path);
    std::stringstream out;
    out << file.rdbuf();
    return out.str();
}

// "Seccomp:\t2": what stands after the name; empty where it does not stand there.
std::string said(const std::string& status, const std::string& name) {
    std::istringstream lines(status);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(name + ":")) continue;
        const std::size_t value = line.find_first_not_of(" \t", name.size() + 1);
        return value == std::string::npos ? std::string() : line.substr(value);
    }
    return {};
}

void check_one(const std::string& at, const std::string& who, Findings& findings) {
    const std::string status = whole(at + "/status");
    if (status.empty())
        return findings.could_not("running.filter", who, "What runs may not be looked at.");
    if (said(status, "Seccomp") != "2")
        findings.found("running.filter", who,
                       "A process with this home open has no filter that keeps it off the network.",
                       "Seccomp: " + said(status, "Seccomp"));
    else
        findings.looked("running.filter", who + " is behind a filter (Seccomp: 2)");
    std::istringstream limits(whole(at + "/limits"));
    for (std::string line; std::getline(limits, line);) {
        constexpr std::string_view core = "Max core file size";
        if (!line.starts_with(core)) continue;
        std::istringstream rest(line.substr(core.size()));
        std::string soft;
        rest >> soft;
        if (soft == "0")
            findings.looked("running.core", who + " leaves no core file when it crashes");
        else
            findings.found("running.core", who,
                           "A process with this home open would leave its memory in a core file.",
                           "core file size " + soft);
    }
    for (const std::string& number : names_in(at + "/fd")) {
        const std::string open = link_at(at + "/fd/" + number);
        if (!open.starts_with("socket:[")) continue;
        const std::string id = open.substr(8, open.size() - 9);
        for (const char* kind : {"tcp", "tcp6", "udp", "udp6", "raw", "raw6", "packet"}) {
            std::istringstream lines(whole(at + "/net/" + kind));
            for (std::string line; std::getline(lines, line);) {
                std::istringstream words(line);
                for (std::string word; words >> word;) {
                    if (word == id)
                        findings.found("running.socket", who,
                                       "A process with this home open has a network socket.",
                                       std::string(kind) + " socket " + id);
                }
            }
        }
    }
}

}  // namespace

void check_running(const std::string& home, const std::string& processes, Findings& findings) {
    std::size_t seen = 0;
    for (const std::string& id : names_in(processes)) {
        if (id.find_first_not_of("0123456789") != std::string::npos) continue;
        if (id == std::to_string(::getpid())) continue;
        const std::string at = processes + "/" + id;
        const auto open = names_in(at + "/fd");
        const bool has_it = std::ranges::any_of(open, [&](const std::string& number) {
            return link_at(at + "/fd/" + number).starts_with(home + "/");
        });
        if (!has_it) continue;
        ++seen;
        check_one(at, "process " + id + " (" + said(whole(at + "/status"), "Name") + ")", findings);
    }
    if (seen == 0)
        findings.note(
            "running.filter", home,
            "No process has this home open now, or none that you may look at: run this "
            "while Pipit is open, as the same user or as root, to see the filter at work.");
}

}  // namespace pipit::audit
