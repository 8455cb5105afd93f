// See strace_line.hpp. strace(1), "DESCRIPTION" and "OPTIONS", says how lines look.
#include "device/auditor/strace_line.hpp"

#include <algorithm>
#include <charconv>

namespace pipit::audit {

namespace {

constexpr char hidden = '\x01';
constexpr std::string_view followed = "strace: Process ";
constexpr int process_max = 4'194'304;  // PID_MAX_LIMIT: what is greater is a time

bool is_digit(char one) {
    return one >= '0' && one <= '9';
}

// Where the words behind a descriptor's number end, from its '<': "<TCP:[1->2]>", "</dev/null<char
// 1:3>>". Signs of its own strace writes as numbers in a path, not in what is in brackets.
std::size_t end_of_descriptor(std::string_view text, std::size_t from) {
    const std::size_t bracket = text.find_first_not_of(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-", from + 1);
    if (bracket != std::string_view::npos && text.substr(bracket, 2) == ":[") {
        const std::size_t end = text.find("]>", bracket);
        return end == std::string_view::npos ? end : end + 1;
    }
    int depth = 0;
    for (std::size_t at = from; at < text.size(); ++at) {
        depth += text[at] == '<' ? 1 : text[at] == '>' ? -1 : 0;
        if (depth == 0) return at;
    }
    return std::string_view::npos;
}

bool begins_descriptor(std::string_view text, std::size_t at) {
    if (text[at] != '<' || at == 0 || text.substr(at, 2) == "<<") return false;
    return is_digit(text[at - 1]) || text.substr(0, at).ends_with("AT_FDCWD");
}

// As long as the text, with what is in quotes and behind descriptors hidden: what is left is
// strace's own.
std::string own_words(std::string_view text) {
    std::string out(text);
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::size_t end = at;
        if (text[at] == '"') {
            for (end = at + 1; end < text.size() && text[end] != '"'; ++end)
                end += text[end] == '\\' ? 1 : 0;
        } else if (begins_descriptor(text, at)) {
            end = std::min(end_of_descriptor(text, at), text.size());
        }
        for (std::size_t inside = at + 1; inside < std::min(end, text.size()); ++inside)
            out[inside] = hidden;
        at = end;
    }
    return out;
}

// In the text's own words: where the bracket that is open at `from` is closed.
std::size_t closing(std::string_view own, std::size_t from) {
    int depth = 1;
    for (std::size_t at = from; at < own.size(); ++at) {
        const char one = own[at];
        depth += one == '(' || one == '{' || one == '[' ? 1 : 0;
        depth -= one == ')' || one == '}' || one == ']' ? 1 : 0;
        if (depth == 0) return at;
    }
    return std::string_view::npos;
}

void skip_spaces(std::string_view& line) {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
}

template <class Number>
std::optional<Number> number(std::string_view text) {
    Number out{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    if (read.ec != std::errc{} || read.ptr == text.data()) return std::nullopt;
    return out;
}

// "[pid 7]", "7", "7<pipit>", then times ("12:30:01.5", "0.000123") and "[00007f…]": what stands
// before the call.
void take_front(std::string_view& line, StraceLine& out) {
    skip_spaces(line);
    if (line.starts_with("[pid ")) {
        line.remove_prefix(5);
        skip_spaces(line);
        out.process = number<int>(line);
        out.bracketed = true;
        line.remove_prefix(std::min(line.find(']'), line.size() - 1) + 1);
    }
    for (int parts = 0; parts < 4; ++parts) {
        skip_spaces(line);
        const std::size_t end = line.find_first_of(" <");
        const std::string_view part = line.substr(0, end);
        if (part.starts_with('[') && line.find("] ") != std::string_view::npos &&
            part.find_first_not_of("[]0123456789abcdef?") == std::string_view::npos) {
            line.remove_prefix(line.find("] ") + 2);
            continue;
        }
        if (part.empty() || !is_digit(part.front()) ||
            part.find_first_not_of("0123456789.:") != std::string_view::npos)
            return;
        const auto whole = number<std::int64_t>(part);
        const bool is_process = !out.process &&
                                part.find_first_of(".:") == std::string_view::npos && whole &&
                                *whole <= process_max;
        if (is_process) out.process = static_cast<int>(*whole);
        line.remove_prefix(std::min(end, line.size()));
        if (line.starts_with('<'))
            line.remove_prefix(std::min(line.find('>'), line.size() - 1) + 1);
    }
}

bool is_call(std::string_view name) {
    return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789x") ==
                                std::string_view::npos;
}

// `line` begins with the call's name.
void read_call(std::string_view line, StraceLine& out) {
    const std::size_t open = line.find('(');
    if (open == std::string_view::npos || !is_call(line.substr(0, open))) return;
    out.name = line.substr(0, open);
    const std::string own = own_words(line);
    const std::size_t close = closing(own, open + 1);
    const std::size_t news = own.find(followed, open);
    const std::size_t cut = std::min(own.find("<unfinished ...>"), news);
    if (close == std::string_view::npos || cut < close) {
        if (cut == std::string_view::npos) return;  // cut off in its middle
        if (cut == news) out.attached = number<int>(line.substr(news + followed.size()));
        out.kind = StraceLine::Kind::unfinished;
        out.arguments = line.substr(open + 1, cut - open - 1);
        return;
    }
    out.kind = StraceLine::Kind::call;
    out.arguments = line.substr(open + 1, close - open - 1);
    const std::size_t equals = own.find("= ", close);
    out.result = equals == std::string::npos ? "?" : line.substr(equals + 2);
}

}  // namespace

std::optional<std::int64_t> StraceLine::value() const {
    if (result.starts_with("0x")) {
        std::int64_t out = 0;
        const char* end = result.data() + result.size();
        if (std::from_chars(result.data() + 2, end, out, 16).ec == std::errc{}) return out;
        return std::nullopt;
    }
    return number<std::int64_t>(result);
}

bool StraceLine::refused_with(std::string_view error) const {
    return result.starts_with("-1 " + std::string(error) + " ") ||
           result == "-1 " + std::string(error);
}

StraceLine read_strace_line(std::string_view line) {
    using Kind = StraceLine::Kind;
    StraceLine out;
    if (line.starts_with("strace: ")) {
        out.kind = Kind::other;
        if (line.starts_with(followed) && line.ends_with(" attached"))
            out.attached = number<int>(line.substr(followed.size()));
        return out;
    }
    take_front(line, out);
    skip_spaces(line);
    const bool signal = line.starts_with("--- ") && line.ends_with("---");
    const bool mode = line.starts_with("[ Process PID=");
    if (line.empty() || signal || mode || line == "<unfinished ...>") {
        out.kind = Kind::other;
    } else if (line.starts_with("+++ ") && line.ends_with("+++")) {
        out.kind = Kind::ended;
    } else if (line.starts_with("<... ")) {
        const std::size_t end = line.find(" resumed>");
        if (end == std::string_view::npos || !is_call(line.substr(5, end - 5))) return out;
        out.kind = Kind::resumed;
        out.name = line.substr(5, end - 5);
        out.arguments = line.substr(end + 9);
    } else {
        read_call(line, out);
    }
    return out;
}

StraceLine finish(const StraceLine& begun, const StraceLine& resumed) {
    StraceLine out;
    out.process = begun.process;
    const std::string arguments = begun.arguments + resumed.arguments;
    read_call(begun.name + "(" + arguments, out);
    if (out.kind == StraceLine::Kind::call) return out;
    // What does not fit together is not let go unseen.
    out.kind = StraceLine::Kind::call;
    out.name = begun.name;
    out.arguments = arguments;
    out.result = "?";
    return out;
}

std::string_view argument(std::string_view arguments, std::size_t which) {
    const std::string own = own_words(arguments);
    std::size_t from = 0;
    for (;; --which) {
        int depth = 0;
        std::size_t at = from;
        for (; at < own.size() && (depth > 0 || own[at] != ','); ++at) {
            depth += own[at] == '(' || own[at] == '{' || own[at] == '[' ? 1 : 0;
            depth -= own[at] == ')' || own[at] == '}' || own[at] == ']' ? 1 : 0;
        }
        if (which == 0) {
            std::string_view out = arguments.substr(from, at - from);
            skip_spaces(out);
            return out;
        }
        if (at >= own.size()) return {};
        from = at + 1;
    }
}

namespace {

// What is in the first quotes behind `mark`, which is strace's own word; "@" before them stays.
std::string quoted_behind(std::string_view text, std::string_view own, std::string_view mark) {
    const std::size_t at = own.find(mark);
    if (at == std::string_view::npos) return {};
    const std::size_t open = own.find('"', at);
    const std::size_t close = open == std::string_view::npos ? open : own.find('"', open + 1);
    if (close == std::string_view::npos) return {};
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    return (own[open - 1] == '@' ? "@" : "") + std::string(inside);
}

}  // namespace

std::vector<Endpoint> endpoints_in(std::string_view arguments) {
    std::vector<Endpoint> out;
    const std::string own = own_words(arguments);
    constexpr std::string_view mark = "sa_family=";
    std::size_t closed = 0;  // a line is looked through once, however many addresses are in it
    for (std::size_t at = own.find(mark), next = 0; at != std::string::npos; at = next) {
        next = own.find(mark, at + 1);
        if (closed <= at) closed = std::min(own.find('}', at), own.size());
        const std::size_t end = std::min(closed, next);
        const std::string_view words = std::string_view(own).substr(at, end - at);
        const std::string_view text = arguments.substr(at, end - at);
        Endpoint one;
        one.family = words.substr(mark.size(), words.find_first_of(",}") - mark.size());
        for (const std::string_view port : {"sin_port=htons(", "sin6_port=htons("}) {
            const std::size_t stands = words.find(port);
            if (stands != std::string_view::npos)
                one.port = number<std::uint16_t>(words.substr(stands + port.size())).value_or(0);
        }
        for (const std::string_view before : {"inet_addr(", "inet_pton(", "sun_path="}) {
            if (one.address.empty()) one.address = quoted_behind(text, words, before);
        }
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<std::string> descriptors_in(std::string_view text) {
    std::vector<std::string> out;
    const std::string own = own_words(text);
    for (std::size_t at = own.find('<'); at != std::string::npos; at = own.find('<', at + 1)) {
        if (!begins_descriptor(own, at)) continue;
        const std::size_t end = own.find('>', at);
        if (end != std::string::npos) out.emplace_back(text.substr(at + 1, end - at - 1));
    }
    return out;
}

std::vector<std::string> paths_in(std::string_view arguments) {
    std::vector<std::string> out;
    std::string folder;
    for (std::size_t which = 0; which < 6; ++which) {
        const std::string_view one = argument(arguments, which);
        if (const auto here = descriptors_in(one); !here.empty()) folder = here.front();
        if (!one.starts_with('"')) continue;
        const std::string path(one.substr(1, own_words(one).find('"', 1) - 1));
        if (path.starts_with('/') || !folder.starts_with('/'))
            out.push_back(path);
        else
            out.push_back(path.empty() ? folder : folder + "/" + path);
    }
    return out;
}

}  // namespace pipit::audit
