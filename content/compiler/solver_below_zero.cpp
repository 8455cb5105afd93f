// Forms about numbers below zero. Invariant: walks along the line, step by step.
#include "content/compiler/solver_forms.hpp"
#include "content/compiler/solver_read.hpp"

#include <array>

namespace pipit::pack {

namespace {

// The number at a mark of "line FROM ---- TO | LABEL ---"; nothing where it is not on a tick.
std::optional<int> at_mark(const std::string& figure, const std::string& label) {
    const auto parts = split(figure, ' ');
    if (parts.size() != 7 || parts[0] != "line" || parts[5] != label) return std::nullopt;
    const auto from = signed_int(parts[1]), to = signed_int(parts[3]);
    const int steps = static_cast<int>(parts[2].size());
    if (!from || !to || steps == 0 || (*to - *from) % steps != 0 ||
        parts[6].find('~') != std::string::npos)
        return std::nullopt;
    int at = *from;
    for (std::size_t i = 0; i < parts[6].size(); ++i)
        at += (*to - *from) / steps;
    return at;
}

Solved read_line(const Holes&, const Seen& seen) {
    const auto at = at_mark(seen.figure, "?");
    return at ? answer(*at) : cannot("the mark does not stand on a whole step");
}

Solved warmer(const Holes& holes, const Seen& seen, int way) {
    const auto start = signed_int(holes[0]);
    if (!start || at_mark(seen.figure, holes[0]) != start)
        return cannot("the line shows another start than the prompt");
    int at = *start;
    for (int i = 0; i < to_int(holes[1]); ++i)
        at += way;
    return answer(at);
}

// "It is −3 degrees. It gets 5 degrees warmer."
Solved change_of_degrees(const Holes& holes, const Seen& seen) {
    const auto words = split(holes[0], ' ');
    if (words.size() != 9 || words[0] != "It" || words[3] != "degrees." || words[5] != "gets")
        return cannot("the story is of another form");
    if (words[8] == "warmer.") return warmer({words[2], words[6]}, seen, 1);
    if (words[8] == "colder.") return warmer({words[2], words[6]}, seen, -1);
    return cannot("neither warmer nor colder");
}

Solved order_temperatures(const Holes& holes, const Seen& seen) {
    const int sign = holes[0] == "coldest" ? 1 : holes[0] == "warmest" ? -1 : 0;
    if (sign == 0) return cannot("neither coldest nor warmest is asked");
    return in_order(seen, [&](const std::string& option) -> std::optional<long> {
        const auto size = signed_int(option);
        return size ? std::optional<long>(*size * sign) : std::nullopt;
    });
}

constexpr std::array<Form, 3> forms = {{
    {"All the steps on the line are equal.\nWhich number is at the question mark?", read_line},
    {"{*}\nHow many degrees is it now?", change_of_degrees},
    {"Put these temperatures in order.\nBegin with the {w}.", order_temperatures},
}};

}  // namespace

std::span<const Form> below_zero_forms() {
    return forms;
}

}  // namespace pipit::pack
