// See network.hpp. Here: what only the whole log tells.
#include "device/auditor/network.hpp"

#include "device/auditor/network_rules.hpp"
#include "device/auditor/strace_log.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <vector>

namespace pipit::audit {

namespace {

std::string listed(const std::set<std::string>& all) {
    constexpr std::size_t most = 12;
    std::string out;
    std::size_t n = 0;
    for (const std::string& one : all) {
        if (n++ == most) return out + ", and " + std::to_string(all.size() - most) + " more";
        out += (out.empty() ? "" : ", ") + one;
    }
    return out;
}

std::string line_of(std::uint64_t line) {
    return "line " + std::to_string(line);
}

}  // namespace

void NetworkRules::end_files() {
    std::uint64_t below = 0;
    for (const auto& named : synced_paths_) {  // clang 14 captures no binding
        const std::string& path = named.first;
        const bool in_home = std::ranges::any_of(homes_, [&](const std::string& home) {
            return path == home || path.starts_with(home + "/");
        });
        const std::string_view name = std::string_view(path).substr(path.find_last_of('/') + 1);
        const bool is_ours = name == "device.secret" || name.starts_with("device.db") ||
                             name.starts_with("notebook.db") || name.starts_with("teacher.db");
        if (!in_home && !is_ours) continue;
        ++below;
        findings_.found("network.files", line_of(named.second) + " of " + log_,
                        "pipit-sync named a file of a learner's or a teacher's: the program that "
                        "has the network may know of none.",
                        path);
    }
    const bool has_sync = std::ranges::any_of(
        seen_, [](const auto& one) { return one.second.program == "pipit-sync"; });
    if (!has_sync) return;
    if (!saw_files_)
        findings_.could_not("network.files", log_,
                            "The log has no calls about files: run strace with -e trace=%file,….");
    else if (below == 0)
        findings_.looked("network.files", "pipit-sync named " +
                                              std::to_string(synced_paths_.size()) +
                                              " files and folders, none of them below a home" +
                                              (homes_.empty() ? " (this log shows none)" : ""));
}

void NetworkRules::end_filters() {
    constexpr std::array<std::string_view, 4> must{"pipit-student", "pipit-teacher", "pipit-sync",
                                                   "pipit-audit"};
    for (const auto& [group, seen] : seen_) {
        if (std::ranges::find(must, seen.program) == must.end()) continue;
        const std::string who = seen.program + " (process " + std::to_string(group) + ")";
        const bool used = seen.first_file != 0 || seen.sockets != 0 || !saw_files_;
        if (seen.filter != 0 && (seen.first_file == 0 || seen.filter < seen.first_file))
            findings_.looked("network.filter",
                             who + " put its filter on in " + line_of(seen.filter) +
                                 (seen.first_file == 0 ? ""
                                                       : ", before it named a file with keys or "
                                                         "data"));
        else if (seen.filter != 0)
            findings_.found("network.filter", line_of(seen.first_file) + " of " + log_,
                            "It named a file with keys or data before its filter was on.",
                            who + ", filter in " + line_of(seen.filter));
        else if (!saw_filters_)
            findings_.could_not("network.filter", log_,
                                who + ": the log has no seccomp calls: run strace with -e "
                                      "trace=seccomp,prctl,….");
        else if (used)
            findings_.found("network.filter", log_,
                            "It put no filter on that keeps it off the network.", who);
        else
            findings_.note("network.filter", log_,
                           "It put no filter on, and touched no file with data and no network.",
                           who);
    }
}

void NetworkRules::end_programs() {
    for (auto& [group, seen] : seen_)
        before_.push_back(seen);
    for (const Seen& seen : before_) {
        if (seen.program.empty()) continue;
        std::string words = seen.program + " (" + seen.path + "): ";
        words += seen.sockets == 0
                     ? "no network socket"
                     : std::to_string(seen.sockets) + (seen.sockets == 1 ? " socket" : " sockets");
        if (!seen.far.empty()) words += "; " + listed(seen.far);
        if (!seen.local.empty()) words += "; on this machine: " + listed(seen.local);
        findings_.looked("network.socket", std::move(words));
    }
}

void NetworkRules::end() {
    std::vector<std::pair<std::uint64_t, decltype(wrongs_)::const_iterator>> by_line;
    for (auto at = wrongs_.cbegin(); at != wrongs_.cend(); ++at)
        by_line.emplace_back(at->second.line, at);
    std::ranges::sort(by_line, {}, [](const auto& one) { return one.first; });
    for (const auto& [line, at] : by_line) {
        const auto& [who, check, what] = at->first;
        const auto& count = at->second;
        findings_.found(
            check, line_of(line) + " of " + log_, count.words,
            who + what + (count.times == 1 ? "" : ", " + std::to_string(count.times) + " times"));
    }
    if (is_too_many_)
        findings_.could_not("network.socket", log_,
                            "There are more different findings than are listed.");
    const bool any =
        std::ranges::any_of(seen_, [](const auto& one) { return !one.second.program.empty(); });
    if (!any)
        return findings_.could_not("network.trace", log_,
                                   "No program of Pipit's starts in this log.");
    if (!saw_network_)
        findings_.could_not("network.socket", log_,
                            "The log has no calls about sockets: run strace with -e "
                            "trace=%network,….");
    end_programs();
    end_files();
    end_filters();
}

Findings network(std::istream& log, const std::string& name) {
    Findings findings("network");
    NetworkRules rules(findings, name);
    const ReadLog read =
        read_strace_log(log, [&](const TracedCall& traced) { rules.take(traced); });
    if (read.calls == 0) {
        findings.could_not("network.trace", name, "This is no log of strace's.");
        return findings;
    }
    if (read.unreadable > 0)
        findings.could_not("network.trace", line_of(read.first_unreadable) + " of " + name,
                           std::to_string(read.unreadable) +
                               " lines are none that strace writes, or are cut off: what they "
                               "would tell is not known.");
    rules.end();
    findings.looked("network.trace", name + ": " + std::to_string(read.lines) + " lines, " +
                                         std::to_string(read.calls) + " of them whole calls");
    return findings;
}

Findings network_of_file(const std::string& path) {
    std::ifstream log(path, std::ios::binary);
    if (log && log.peek() != std::ifstream::traits_type::eof()) return network(log, path);
    Findings findings("network");
    findings.could_not("network.trace", path, "It cannot be read, or there is nothing in it.");
    return findings;
}

}  // namespace pipit::audit
