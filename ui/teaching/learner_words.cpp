// See learner_words.hpp.
#include "ui/teaching/learner_words.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/parts.hpp"

#include <algorithm>
#include <tuple>

namespace pipit::ui {

namespace classroom = engine::classroom;
using engine::Pin;
using engine::SkillId;
using engine::Stand;

namespace {

// Skills that were practised, and those the teacher or the learner spoke of.
std::vector<SkillId> skills_of(const classroom::LearnerPage& page) {
    std::vector<SkillId> out;
    const auto add = [&](const SkillId& skill) {
        if (std::find(out.begin(), out.end(), skill) == out.end()) out.push_back(skill);
    };
    for (const auto& one : page.who.known.shared.skills)
        add(one.skill);
    for (const auto& [skill, pin] : page.decided.pins)
        add(skill);
    for (const auto& one : page.decided.observed)
        add(one.skill);
    for (const auto& one : page.who.known.help)
        add(one.skill);
    return out;
}

int urgency(const SkillRow& row) {
    if (row.asked) return 0;
    if (row.shared.stand == Stand::stuck) return 1;
    if (row.shared.stand == Stand::ready) return 2;
    return row.pin != Pin::none ? 3 : 4;
}

}  // namespace

SkillRow skill_row(const classroom::LearnerPage& page, const SkillId& skill) {
    SkillRow out;
    out.shared.skill = skill;
    const auto is_it = [&](const auto& one) { return one.skill == skill; };
    const auto& shared = page.who.known.shared;
    const auto found = std::find_if(shared.skills.begin(), shared.skills.end(), is_it);
    out.practised = found != shared.skills.end();
    if (out.practised) out.shared = *found;
    const auto pin = page.decided.pins.find(skill);
    if (pin != page.decided.pins.end()) out.pin = pin->second;
    const auto& help = page.who.known.help;
    out.asked = std::any_of(help.begin(), help.end(), is_it);
    const auto& observed = page.decided.observed;
    out.observed = std::any_of(observed.begin(), observed.end(), is_it);
    out.disputed = std::any_of(shared.disputes.begin(), shared.disputes.end(), is_it);
    return out;
}

std::vector<SkillRow> skill_rows(const classroom::LearnerPage& page) {
    std::vector<SkillRow> out;
    for (const SkillId& skill : skills_of(page))
        out.push_back(skill_row(page, skill));
    std::stable_sort(out.begin(), out.end(), [](const SkillRow& a, const SkillRow& b) {
        return std::tuple(urgency(a), -a.shared.last.value) <
               std::tuple(urgency(b), -b.shared.last.value);
    });
    return out;
}

std::vector<Tag> tags_of(const SkillRow& row) {
    std::vector<Tag> out;
    if (row.asked) out.push_back({_("asked"), State::help, "talk"});
    if (row.shared.stand == Stand::stuck) out.push_back({_("stuck"), State::not_yet, "stone"});
    if (row.shared.stand == Stand::ready) out.push_back({_("ready"), State::right, "mastery"});
    if (row.pin == Pin::pinned) out.push_back({_("pinned"), State::info, "pin"});
    if (row.pin == Pin::deferred) out.push_back({_("later"), State::info, "later"});
    if (row.observed) out.push_back({_("seen"), State::right, "eye"});
    if (row.disputed) out.push_back({_("disputed"), State::help, "flag"});
    return out;
}

std::string skill_evidence(const SkillRow& row, engine::Day today) {
    if (!row.practised) return _("Nothing was practised here, or nothing of it was shared.");
    return fill(in_context("plant, tries, day", "%1 · %2 · %3"),
                {band_word(row.shared.band), tries_words(row.shared.tries),
                 age_words(row.shared.last, today)});
}

std::string_view tries_brief(engine::TriesStep tries) {
    switch (tries) {
    case engine::TriesStep::none:
        break;
    case engine::TriesStep::up_to_5:
        return "1–5";
    case engine::TriesStep::up_to_20:
        return "6–20";
    case engine::TriesStep::more:
        return "21+";
    }
    return "0";
}

std::string fifths_words(int fifths) {
    return fill(in_context("how many of five", "%1 in 5"), {std::to_string(fifths)});
}

std::string waiting_words(std::size_t waiting) {
    if (waiting == 0) return {};
    return count("%1 thing waits for their computer.", "%1 things wait for their computer.",
                 static_cast<long>(waiting));
}

}  // namespace pipit::ui
