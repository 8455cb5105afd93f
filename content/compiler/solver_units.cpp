// Forms about units of length, mass, volume and time. Invariant: knows what a unit is worth by
// itself; a prompt that says otherwise is refused.
#include "content/compiler/solver_forms.hpp"
#include "content/compiler/solver_numbers.hpp"
#include "content/compiler/solver_read.hpp"

#include <array>
#include <cstdint>

namespace pipit::pack {

namespace {

struct Unit {
    std::string_view name;
    std::string_view sign;
    char kind;
    std::int64_t worth;  // in millimetres, grams, millilitres or seconds
};
constexpr std::array<Unit, 13> units = {{
    {"millimetre", "mm", 'l', 1},
    {"centimetre", "cm", 'l', 10},
    {"metre", "m", 'l', 1000},
    {"kilometre", "km", 'l', 1'000'000},
    {"gram", "g", 'm', 1},
    {"kilogram", "kg", 'm', 1000},
    {"millilitre", "mL", 'v', 1},
    {"litre", "L", 'v', 1000},
    {"second", "s", 't', 1},
    {"minute", "min", 't', 60},
    {"hour", "h", 't', 3600},
    {"day", "days", 't', 86'400},
    {"week", "weeks", 't', 604'800},
}};

// By its name, alone or for several: "metre", "metres".
const Unit* unit_named(const std::string& name) {
    for (const Unit& unit : units) {
        if (name == unit.name || name == std::string(unit.name) + "s") return &unit;
    }
    return nullptr;
}

// Every number of thousandths of `to` that is as much as `amount`, which is in the small units of
// its kind.
Solved as_much(std::int64_t amount, const Unit& to, const Seen& seen) {
    if (seen.unit != to.sign) return cannot("behind the box stands another unit than is asked");
    Solved out;
    const std::int64_t about = amount * 1000 / to.worth;
    for (std::int64_t value = about > 2 ? about - 2 : 0; value <= about + 2; ++value) {
        if (value * to.worth == amount * 1000)
            out.answers.push_back(decimal_text(static_cast<int>(value)));
    }
    if (out.answers.empty()) out.cannot = "no decimal of three places is as much";
    return out;
}

// Whether a row of the table is the one asked, and all others hold.
bool table_fits(const std::string& figure, const Unit& one, const Unit& many,
                const std::vector<std::string>& asked) {
    const auto rows = table_of(figure);
    if (rows.size() < 3 || rows[0].size() != 2 || unit_named(rows[0][0]) != &one ||
        unit_named(rows[0][1]) != &many || rows.back() != asked)
        return false;
    return std::all_of(rows.begin() + 1, rows.end() - 1, [&](const auto& row) {
        return row.size() == 2 && to_int(row[0]) * one.worth == to_int(row[1]) * many.worth;
    });
}

// "1 metre is 100 centimetres. / How many centimetres are 3 metres?", either way round.
Solved change(const Holes& holes, const Seen& seen) {
    const Unit *one = unit_named(holes[0]), *many = unit_named(holes[2]);
    const Unit *to = unit_named(holes[3]), *from = unit_named(holes[5]);
    if (!one || !many || !to || !from) return cannot("an unknown unit");
    if (one->kind != many->kind || one->worth != many->worth * to_int(holes[1]))
        return cannot("the prompt says something else of the units than is so");
    if (to->kind != one->kind || from->kind != one->kind)
        return cannot("the question is about other units");
    if (!table_fits(seen.figure, *one, *many,
                    {to == one ? "?" : holes[4], to == one ? holes[4] : "?"}))
        return cannot("the table shows something else than the prompt");
    return as_much(to_int(holes[4]) * from->worth, *to, seen);
}

// "A rope is 2 metres and 35 centimetres long. / How many centimetres is that?"
Solved two_in_one(const Holes& holes, const Seen& seen) {
    const Unit* to = unit_named(holes[1]);
    if (!to) return cannot("an unknown unit");
    std::string line = holes[0];
    if (line.ends_with('.')) line.pop_back();
    const auto words = split(line, ' ');
    std::int64_t amount = 0;
    int parts = 0;
    std::string bar;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (!match("{n}", words[i])) continue;
        const Unit* unit = unit_named(words[i + 1]);
        if (!unit || unit->kind != to->kind) return cannot("the story has other units");
        for (int n = 0; n < to_int(words[i]); ++n)
            amount += unit->worth;
        bar += (parts++ > 0 ? "|" : "") + words[i] + " " + std::string(unit->sign);
    }
    if (parts != 2) return cannot("the story does not tell of two units");
    if (seen.figure != "model [" + bar + "] total ? " + std::string(to->sign))
        return cannot("the bar shows other amounts than the story");
    return as_much(amount, *to, seen);
}

constexpr std::array<Form, 2> forms = {{
    {"1 {w} is {n} {w}.\nHow many {w} are {n} {w}?", change},
    {"{*}\nHow many {w} is that?", two_in_one},
}};

}  // namespace

std::span<const Form> unit_forms() {
    return forms;
}

}  // namespace pipit::pack
