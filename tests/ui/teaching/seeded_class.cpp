// See seeded_class.hpp.
#include "tests/ui/teaching/seeded_class.hpp"

#include "tests/ui/screens/specimens.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace pipit::test {

using namespace engine;
using classroom::Known;
using classroom::LearnerPage;
using classroom::MemoryStaff;

namespace {

Day ago(int days) {
    return {seeded_day.value - days};
}

Skill skill_of(const char* id, const char* title, const char* strand, Plant plant,
               std::vector<SkillId> before = {}) {
    Skill out;
    out.id = {id};
    out.title = title;
    out.short_title = title;
    out.strand = strand;
    out.plant = plant;
    out.prerequisites = std::move(before);
    return out;
}

Skill in_pack(Skill skill, const char* pack, int version, const char* subject) {
    skill.pack = pack;
    skill.pack_version = version;
    skill.subject = subject;
    return skill;
}

std::vector<Skill> mathematics() {
    return {
        skill_of("tens-ones", "Tens and ones", "numbers", Plant::clover),
        skill_of("rounding", "Rounding to 100", "numbers", Plant::clover, {{"tens-ones"}}),
        skill_of("rounding-far", "Rounding to 1,000", "numbers", Plant::clover, {{"rounding"}}),
        skill_of("take-away", "Take away", "add and take", Plant::daisy, {{"tens-ones"}}),
        skill_of("across-zero", "Take away across zero", "add and take", Plant::daisy,
                 {{"take-away"}}),
        skill_of("times-8", "Times by 8", "times and sharing", Plant::foxglove),
        skill_of("times-10", "Times by 10", "times and sharing", Plant::foxglove),
        skill_of("long-times", "Long times", "times and sharing", Plant::foxglove, {{"times-10"}}),
        skill_of("share-out", "Share out", "times and sharing", Plant::foxglove),
        skill_of("equal-parts", "Equal parts", "fractions", Plant::poppy),
        skill_of("line-fractions", "Fractions on a line", "fractions", Plant::poppy,
                 {{"equal-parts"}}),
        skill_of("halves-quarters", "Add halves and quarters", "fractions", Plant::poppy,
                 {{"equal-parts"}}),
        skill_of("add-fractions", "Add fractions", "fractions", Plant::poppy,
                 {{"halves-quarters"}, {"equal-parts"}}),
        skill_of("area", "Area by counting", "shape", Plant::bluebell),
        skill_of("area-times", "Area by times", "shape", Plant::bluebell, {{"area"}}),
        skill_of("clock", "Clock to 5 minutes", "measure", Plant::buttercup),
        skill_of("turns", "Turns and angles", "shape", Plant::bluebell),
    };
}

std::vector<Skill> skills() {
    std::vector<Skill> out;
    std::vector<Skill> first = mathematics();
    for (Skill& one : first)
        out.push_back(in_pack(std::move(one), "pipit-mathematics", 3, "Mathematics"));
    out.push_back(in_pack(skill_of("rhymes", "Words that rhyme", "sounds", Plant::clover),
                          "pipit-reading", 2, "Reading words"));
    out.push_back(in_pack(skill_of("steps", "Steps to a goal", "goals", Plant::poppy),
                          "pipit-planning", 1, "Planning"));
    return out;
}

std::string marks_around(const std::string& text) {
    return std::string(SpecimenSource::pack_open) + text + std::string(SpecimenSource::pack_close);
}

SharedSkill of(const char* id, Band band, Stand stand, int days,
               TriesStep tries = TriesStep::up_to_20) {
    return {{id}, band, stand, tries, ago(days)};
}

// Somebody of whom there is news from today, who was talked with lately.
Known usual(int minutes) {
    Known out;
    out.heard = seeded_day;
    out.joined = ago(60);
    out.talked = ago(9);
    out.shared.chosen_fifths = 3;
    out.shared.paired_fifths = 1;
    for (int rest = minutes, day = 5; rest > 0 && day >= 0; --day) {
        if (day == 2 || day == 3) continue;  // no school
        const int some = std::min(rest, day == 0 ? rest : 10);
        out.shared.days.push_back({ago(day), static_cast<std::uint16_t>(some)});
        rest -= some;
    }
    out.shared.skills = {of("turns", Band::sprout, Stand::none, 5, TriesStep::up_to_5),
                         of("tens-ones", Band::flower, Stand::none, 12, TriesStep::more)};
    return out;
}

Known with(Known known, std::vector<SharedSkill> skills) {
    std::erase_if(known.shared.skills, [&](const SharedSkill& one) {
        return std::any_of(skills.begin(), skills.end(),
                           [&](const SharedSkill& other) { return other.skill == one.skill; });
    });
    known.shared.skills.insert(known.shared.skills.begin(), skills.begin(), skills.end());
    return known;
}

Known waits(int minutes, const char* on, const char* before, int days) {
    return with(usual(minutes), {of(on, Band::sprout, Stand::none, days + 2),
                                 of(before, Band::seed, Stand::blocked, days, TriesStep::up_to_5)});
}

Known since_friday(int minutes) {
    Known out = usual(minutes);
    out.heard = ago(4);
    return out;
}

Known otis() {
    Known out = with(usual(15), {of("clock", Band::bud, Stand::none, 0, TriesStep::more)});
    out.shared.goals = {{{"clock"},
                         "read the clock to 5 minutes",
                         "I mix up the hands",
                         "I mix up the hands",
                         "I say the short one first",
                         {seeded_day.value + 1}}};
    return out;
}

Known hana() {
    Known out = usual(20);
    out.talked = ago(17);
    return out;
}

Known zuri() {
    Known out = with(usual(35), {of("halves-quarters", Band::leaf, Stand::none, 0),
                                 of("equal-parts", Band::bud, Stand::none, 1, TriesStep::more),
                                 of("times-8", Band::flower, Stand::none, 0, TriesStep::more),
                                 of("share-out", Band::leaf, Stand::none, 4),
                                 of("area", Band::leaf, Stand::none, 7, TriesStep::up_to_5)});
    out.help = {{{"share-out"}, ago(4)}};
    out.shared.goals = {{{"halves-quarters"},
                         "add halves and quarters",
                         "I rush",
                         "I feel like rushing",
                         "I draw the bar",
                         {seeded_day.value + 17}}};
    out.shared.disputes = {{{"area"}, Band::leaf}};
    return out;
}

void add_first(MemoryStaff& staff) {
    staff.add("Amina", with(usual(35), {of("halves-quarters", Band::flower, Stand::ready, 0),
                                        of("equal-parts", Band::flower, Stand::none, 6)}));
    staff.add("Ana", usual(25));
    staff.add("Bea", usual(20));
    staff.add("Diego", with(usual(30), {of("times-8", Band::leaf, Stand::stuck, 4)}));
    staff.add("Eilidh", waits(15, "equal-parts", "line-fractions", 0));
    staff.add("Finn", usual(40));
    staff.add("Hana", hana());
    staff.add("Idris", waits(25, "tens-ones", "take-away", 1));
    staff.add("Ife", usual(30));
    staff.add("Jonah", with(usual(45), {of("across-zero", Band::leaf, Stand::stuck, 0)}));
    staff.add("Kofi", with(usual(30), {of("area", Band::flower, Stand::ready, 0)}));
    staff.add("Kwame", usual(20));
    staff.add("Leila", usual(35));
    staff.add("Lin", waits(25, "times-10", "long-times", 0));
    staff.add("Mateo", waits(15, "times-10", "long-times", 0));
}

void add_rest(MemoryStaff& staff) {
    staff.add("Mei", with(usual(40), {of("rounding", Band::flower, Stand::ready, 1)}));
    staff.add("Nia", waits(20, "equal-parts", "line-fractions", 0));
    staff.add("Noor", usual(30));
    staff.add("Otis", otis());
    staff.add("Pavel", since_friday(20));
    staff.add("Priya", with(usual(35), {of("line-fractions", Band::sprout, Stand::stuck, 0,
                                           TriesStep::more)}));
    staff.add("Ravi", waits(25, "equal-parts", "line-fractions", 1));
    staff.add("Rosa", usual(20));
    staff.add("Sol", waits(30, "times-10", "long-times", 0));
    staff.add("Suki", with(usual(25), {of("turns", Band::flower, Stand::ready, 1)}));
    staff.add("Tala", usual(35));
    staff.add("Theo", since_friday(10));
    staff.add("Tomasz", waits(20, "tens-ones", "take-away", 1));
    staff.add("Yusuf", with(usual(25), {of("clock", Band::flower, Stand::ready, 3)}));
    LearnerPage& last = staff.add("Zuri", zuri());
    last.brought = {{ago(6), classroom::DisputedItem{{{"area"}, "area", 1, 7}, "12"}},
                    {ago(4), classroom::HelpRequest{{"share-out"}, ago(4)}},
                    {ago(1), classroom::WorkedItem{{{"halves-quarters"}, "halves-quarters", 1, 7},
                                                   "2/6",
                                                   false,
                                                   "adds tops and bottoms"}}};
    last.decided.pins = {{{"halves-quarters"}, Pin::pinned}};
    last.decided.observed = {{ago(8), {"equal-parts"}, "With a paper strip, alone."}};
    last.decided.agreed = {{ago(9), "Draw the bar first, then count the parts.", ago(-5), 100}};
    last.waiting = 1;
}

}  // namespace

SeededSource::SeededSource() : graph_(*SkillGraph::from(skills())) {}

Result<Item> SeededSource::make(const SkillId& skill, int level, std::uint64_t seed) {
    if (skill.value != "halves-quarters") return Error{ErrorCode::bad_pack, "", ""};
    Item out = *question_.make({"add-parts"}, 1, 1);
    out.ref = {skill, skill.value, level, seed};
    return out;
}

void SeededSource::mark() {
    std::vector<Skill> renamed = skills();
    for (Skill& one : renamed) {
        one.title = one.short_title = marks_around(one.title);
        one.strand = marks_around(one.strand);
        one.subject = marks_around(one.subject);
    }
    graph_ = std::move(*SkillGraph::from(std::move(renamed)));
    question_.mark();
    marked_ = true;
}

std::string SeededSource::titled(const std::string& title) const {
    return marked_ ? marks_around(title) : title;
}

void seed_class(MemoryStaff& staff) {
    staff.day = seeded_day;
    add_first(staff);
    add_rest(staff);
}

}  // namespace pipit::test
