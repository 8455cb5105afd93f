// Matching of question forms. Invariant: the holes of a Pattern are tried in every way they can be
// read.
#include "content/compiler/form.hpp"

#include <algorithm>

namespace pipit::pack {

namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}
// Letters of any language: every byte beyond ASCII counts as one.
bool word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::size_t run(std::string_view text, bool (*takes)(char)) {
    std::size_t n = 0;
    while (n < text.size() && takes(text[n]))
        ++n;
    return n;
}

// ---- a pack's own forms
// ---------------------------------------------------------------------------

// The ways a hole can be read, the likeliest first; a hole has two at most.
struct Ways {
    std::size_t first = 0;
    std::size_t second = 0;
};

std::size_t sign_of(std::string_view text) {
    for (const std::string_view sign : {std::string_view("−"), std::string_view("-")}) {
        if (text.starts_with(sign)) return sign.size();
    }
    return 0;
}

// "12,345": digits in threes; 0 where there is no group.
std::size_t grouped(std::string_view text) {
    std::size_t at = run(text, digit);
    if (at == 0 || at > 3) return 0;
    std::size_t groups = 0;
    while (at < text.size() && text[at] == ',' && run(text.substr(at + 1), digit) == 3) {
        at += 4;
        ++groups;
    }
    return groups > 0 ? at : 0;
}

Ways whole_ways(std::string_view text) {
    const std::size_t sign = sign_of(text);
    const std::size_t plain = run(text.substr(sign), digit);
    if (plain == 0) return {};
    const std::size_t in_groups = grouped(text.substr(sign));
    return in_groups > 0 ? Ways{sign + in_groups, sign + plain} : Ways{sign + plain, 0};
}

Ways decimal_ways(std::string_view text) {
    const Ways whole = whole_ways(text);
    for (const std::size_t size : {whole.first, whole.second}) {
        if (size == 0 || size >= text.size() || text[size] != '.') continue;
        const std::size_t more = run(text.substr(size + 1), digit);
        if (more > 0) return {size + 1 + more, size};
    }
    return whole;
}

std::size_t fraction_at(std::string_view text) {
    const std::size_t top = run(text, digit);
    if (top == 0 || top >= text.size() || text[top] != '/') return 0;
    const std::size_t bottom = run(text.substr(top + 1), digit);
    return bottom == 0 ? 0 : top + 1 + bottom;
}

Ways fraction_ways(std::string_view text) {
    const std::size_t sign = sign_of(text);
    const std::string_view rest = text.substr(sign);
    const std::size_t whole = run(rest, digit);
    if (whole > 0 && whole < rest.size() && rest[whole] == ' ') {
        const std::size_t part = fraction_at(rest.substr(whole + 1));
        return part > 0 ? Ways{sign + whole + 1 + part, 0} : Ways{};
    }
    const std::size_t size = fraction_at(rest);
    return size > 0 ? Ways{sign + size, 0} : Ways{};
}

// "forty-seven", "Ana's"; or without what follows the hyphen.
Ways word_ways(std::string_view text) {
    const std::size_t plain = run(text, word_byte);
    std::size_t at = plain;
    while (at > 0 && at < text.size() && (text[at] == '-' || text[at] == '\'')) {
        const std::size_t more = run(text.substr(at + 1), word_byte);
        if (more == 0) break;
        at += 1 + more;
    }
    return at > plain ? Ways{at, plain} : Ways{plain, 0};
}

Ways ways(char hole, std::string_view text) {
    switch (hole) {
    case 'n':
        return whole_ways(text);
    case 'd':
        return decimal_ways(text);
    case 'f':
        return fraction_ways(text);
    default:
        return word_ways(text);
    }
}

constexpr std::size_t holes_max = 40;

}  // namespace

engine::Result<Pattern> Pattern::read(std::string_view form) {
    const auto refuse = [&](const std::string& why) {
        return engine::Error{engine::ErrorCode::bad_pack, "the form \"" + std::string(form) + "\"",
                             why};
    };
    Pattern out;
    std::size_t holes = 0;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] != '{') {
            if (out.pieces_.empty() || out.pieces_.back().hole != '\0') out.pieces_.emplace_back();
            out.pieces_.back().literal += form[i];
            continue;
        }
        if (i + 2 >= form.size() || form[i + 2] != '}' ||
            std::string_view("ndfw*").find(form[i + 1]) == std::string_view::npos)
            return refuse("holes are {n}, {d}, {f}, {w} and {*}; a fraction is written 3/4, as a "
                          "child sees it");
        out.pieces_.push_back({form[i + 1], {}});
        i += 2;
        ++holes;
    }
    if (form.empty()) return refuse("it is empty");
    if (holes > holes_max) return refuse("it has more than 40 holes");
    if (form.find("**") != std::string_view::npos)
        return refuse("leave the ** out: the prompt comes without markup");
    const auto line = form.rfind('\n');
    const auto last = line == std::string_view::npos ? form : form.substr(line + 1);
    if (last.find('{') == std::string_view::npos) out.question_ = std::string(last);
    return out;
}

std::optional<std::vector<std::string>> Pattern::match(std::string_view text) const {
    if (pieces_.front().hole == '\0' && !text.starts_with(pieces_.front().literal))
        return std::nullopt;
    if (pieces_.back().hole == '\0' && !text.ends_with(pieces_.back().literal)) return std::nullopt;
    std::vector<std::string_view> holes;
    if (!match_from(0, text, holes)) return std::nullopt;
    return std::vector<std::string>(holes.begin(), holes.end());
}

bool Pattern::match_from(std::size_t at, std::string_view text,
                         std::vector<std::string_view>& holes) const {
    while (at < pieces_.size() && pieces_[at].hole == '\0') {
        if (!text.starts_with(pieces_[at].literal)) return false;
        text.remove_prefix(pieces_[at++].literal.size());
    }
    if (at == pieces_.size()) return text.empty();
    const std::size_t before = holes.size();
    const auto with = [&](std::size_t size) {
        holes.push_back(text.substr(0, size));
        if (match_from(at + 1, text.substr(size), holes)) return true;
        holes.resize(before);
        return false;
    };
    if (pieces_[at].hole != '*') {
        const Ways found = ways(pieces_[at].hole, text);
        return (found.first > 0 && with(found.first)) || (found.second > 0 && with(found.second));
    }
    const std::size_t line = std::min(text.find('\n'), text.size());
    if (at + 1 == pieces_.size()) return line > 0 && line == text.size() && with(line);
    const Piece& next = pieces_[at + 1];
    for (std::size_t size = 1; size <= line; ++size) {
        if (next.hole == '\0') {
            size = text.find(next.literal, size);
            if (size == std::string_view::npos || size > line) return false;
        }
        if (with(size)) return true;
    }
    return false;
}

}  // namespace pipit::pack
