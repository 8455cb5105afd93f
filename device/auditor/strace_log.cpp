// See strace_log.hpp.
#include "device/auditor/strace_log.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace pipit::audit {

namespace {

constexpr std::array<std::string_view, 8> programs{"pipit",      "pipit-student", "pipit-teacher",
                                                   "pipit-sync", "pipit-audit",   "pipit-sheet",
                                                   "pipit-pack", "pipit-bench"};

constexpr int unnamed = 0;  // the process of a log that names none
constexpr std::size_t held_max = 64U
                                 << 20;  // bytes of calls of processes whose parent is not told yet

bool makes_a_process(const StraceLine& call) {
    return call.name == "clone" || call.name == "clone3" || call.name == "fork" ||
           call.name == "vfork";
}

class Log {
  public:
    explicit Log(const std::function<void(const TracedCall&)>& visit) : visit_(visit) {}

    void take(StraceLine line, std::uint64_t number);
    // What never ended, and what nobody's is.
    void end();

  private:
    struct Held {
        std::uint64_t line = 0;
        StraceLine call;
    };
    static std::size_t weight_of(const Held& one) {
        return sizeof one + one.call.arguments.size() + one.call.result.size();
    }
    struct Process {
        TracedProcess about;
        bool settled = false;  // who made it was told, or never will be
        std::optional<Held> begun;
        std::vector<Held> waiting;
    };

    int id_of(const StraceLine& line);
    bool is_the_first(const StraceLine& line) const;
    Process& process_of(const StraceLine& line);
    void done(Process& process, Held held);
    void judge(Process& process, const Held& held);
    void became(TracedProcess& about, const StraceLine& call);
    void made(const TracedProcess& parent, const StraceLine& call);
    void settle(Process& process);
    void judge_waiting();

    const std::function<void(const TracedCall&)>& visit_;
    std::map<int, Process> processes_;
    std::optional<int> first_;  // the one that is not always named
    std::set<int> attached_;
    std::vector<int> ready_;  // settled, with calls that wait
    std::size_t held_ = 0;
    bool begun_ = false;
};

// A log on the terminal does not name the process while there is one alone, and names it by its
// number once there are more: one that nobody made is that one.
bool Log::is_the_first(const StraceLine& line) const {
    if (!line.bracketed || !line.process || first_ != unnamed) return false;
    const auto first = processes_.find(unnamed);
    const bool makes_one = first != processes_.end() && first->second.begun &&
                           makes_a_process(first->second.begun->call);
    return first != processes_.end() && !makes_one && !processes_.contains(*line.process) &&
           !attached_.contains(*line.process);
}

int Log::id_of(const StraceLine& line) {
    if (line.process) return *line.process;
    if (!first_) first_ = processes_.size() == 1 ? processes_.begin()->first : unnamed;
    return *first_;
}

Log::Process& Log::process_of(const StraceLine& line) {
    const int id = id_of(line);
    if (is_the_first(line)) {
        auto node = processes_.extract(unnamed);
        node.key() = node.mapped().about.id = node.mapped().about.group = id;
        processes_.insert(std::move(node));
        first_ = id;
    }
    const auto [at, is_new] = processes_.try_emplace(id);
    Process& out = at->second;
    if (is_new) {
        out.about.id = out.about.group = id;
        out.settled = !std::exchange(begun_, true);  // the first of all has no parent to wait for
    }
    return out;
}

void Log::take(StraceLine line, std::uint64_t number) {
    using Kind = StraceLine::Kind;
    if (line.attached) attached_.insert(*line.attached);
    if (line.kind == Kind::other || line.kind == Kind::unreadable) return;
    Process& process = process_of(line);
    if (line.kind == Kind::unfinished) {
        process.begun = Held{number, std::move(line)};
    } else if (line.kind == Kind::resumed) {
        if (!process.begun || process.begun->call.name != line.name) return;
        Held whole{process.begun->line, finish(process.begun->call, line)};
        process.begun.reset();
        done(process, std::move(whole));
    } else if (line.kind == Kind::ended) {
        // One that nobody's is as yet may still be told of: a parent's call ends late.
        if (first_ == process.about.id) first_.reset();
        if (process.settled && !process.begun) processes_.erase(process.about.id);
    } else {
        done(process, {number, std::move(line)});
    }
}

void Log::done(Process& process, Held held) {
    if (!process.settled && held_ < held_max) {
        held_ += weight_of(held);
        process.waiting.push_back(std::move(held));
        return;
    }
    if (!process.settled) settle(process);
    judge(process, held);
    judge_waiting();
}

void Log::judge(Process& process, const Held& held) {
    const StraceLine& call = held.call;
    const bool starts = call.name == "execve" || call.name == "execveat";
    if (starts && call.value() == 0) became(process.about, call);
    visit_({process.about, held.line, call});
    if (makes_a_process(call)) made(process.about, call);
}

void Log::became(TracedProcess& about, const StraceLine& call) {
    about.group = about.id;
    const auto named = paths_in(call.arguments);
    if (named.empty() || named.front() == "/proc/self/exe") return;  // the same program anew
    about.path = named.front();
    about.program = about.path.substr(about.path.find_last_of('/') + 1);
    if (is_of_pipit(about.program)) about.rule = about.program;
}

void Log::made(const TracedProcess& parent, const StraceLine& call) {
    const auto value = call.value();
    if (!value || *value <= 0 || *value == parent.id) return;
    const int id = static_cast<int>(*value);
    Process& child = processes_[id];
    if (child.settled) child = Process{};  // a number that was used before
    child.about = parent;
    child.about.id = id;
    if (call.arguments.find("CLONE_FILES") == std::string::npos) child.about.group = id;
    child.settled = true;
    ready_.push_back(id);
}

void Log::settle(Process& process) {
    process.settled = true;
    ready_.push_back(process.about.id);
    judge_waiting();
}

// A child's calls may tell of children of its own: one after the other, however many.
void Log::judge_waiting() {
    while (!ready_.empty()) {
        Process& process = processes_[ready_.back()];
        ready_.pop_back();
        for (const Held& one : std::exchange(process.waiting, {})) {
            held_ -= weight_of(one);
            judge(process, one);
        }
    }
}

void Log::end() {
    for (auto& [id, process] : processes_) {
        if (!process.settled) settle(process);
    }
    for (auto& [id, process] : processes_) {
        if (!process.begun) continue;
        process.begun->call.result = "?";
        visit_({process.about, process.begun->line, process.begun->call});
    }
}

// The next line without its end; false at the end of all. What is longer is read past.
bool next_line(std::istream& log, std::string& line, bool& is_cut) {
    line.clear();
    is_cut = false;
    bool any = false;
    for (int one = log.get(); one != std::istream::traits_type::eof(); one = log.get()) {
        any = true;
        if (one == '\n') break;
        if (line.size() < line_bytes_max)
            line += static_cast<char>(one);
        else
            is_cut = true;
    }
    if (line.ends_with('\r')) line.pop_back();
    return any;
}

}  // namespace

bool is_of_pipit(std::string_view program) {
    return std::ranges::find(programs, program) != programs.end();
}

ReadLog read_strace_log(std::istream& log, const std::function<void(const TracedCall&)>& visit) {
    ReadLog out;
    Log taken(visit);
    std::string line;
    for (bool is_cut = false; next_line(log, line, is_cut);) {
        ++out.lines;
        StraceLine read = is_cut ? StraceLine{} : read_strace_line(line);
        if (read.kind == StraceLine::Kind::unreadable) {
            if (out.unreadable++ == 0) out.first_unreadable = out.lines;
            continue;
        }
        out.calls += read.kind == StraceLine::Kind::call ? 1 : 0;
        taken.take(std::move(read), out.lines);
    }
    taken.end();
    return out;
}

}  // namespace pipit::audit
