// See record_words.hpp.
#include "ui/teaching/record_words.hpp"

#include "ui/kit/words.hpp"

#include <algorithm>
#include <vector>

namespace pipit::ui {

using engine::DataCategory;
using engine::Holder;
using engine::LegalBasis;
using engine::ProcessingRow;
using engine::Retention;
using engine::Shared;
using engine::Viewer;

namespace {

CategoryWords notebook_words(DataCategory category) {
    switch (category) {
    case DataCategory::identity:
        return {_("**Name and picture**: nickname, a drawn picture, kind of secret, wrong tries"),
                _("to greet them and find their notebook")};
    case DataCategory::practice:
        return {_("**Practice**: each question, answer, hints, tries, seconds, day, and why it was "
                  "chosen"),
                _("to choose what fits, explain errors, offer a rest")};
    case DataCategory::progress:
        return {_("**Progress**: how far each skill has grown, with counts"),
                _("to keep what grew when old answers go")};
    case DataCategory::goals:
        return {_("**Goals**: wish, obstacle, plan and date, in their own words"),
                _("to remind them, and ask how it went")};
    case DataCategory::own_notes:
        return {_("**Own notes**: what helped, and what they say is not right"),
                _("to look at it again")};
    case DataCategory::appearance:
        return {
            _("**Look and sound**: letters, size, colours, voice, language; it can hint at a need"),
            _("to look and sound as they need it")};
    case DataCategory::from_class:
        return {_("**From the teacher**: what comes first or later, minutes a day, packs, what was "
                  "agreed"),
                _("to practise as the class does")};
    default:
        return {_("**Place in the class**: a random name, what they said yes to, messages on their "
                  "way"),
                _("to send to this teacher alone, and lose nothing")};
    }
}

CategoryWords computer_words(DataCategory category) {
    switch (category) {
    case DataCategory::what_left:
        return {_("**List of what left**: each message and file, and its day"),
                _("to show the learner all that left")};
    case DataCategory::erased:
        return {_("**Receipts of erasure**: an erased notebook’s random number, and the day"),
                _("to prove that it was erased")};
    case DataCategory::locks:
        return {_("**Locks**: the sealed keys of a notebook"),
                _("to open it, with the teacher’s help too")};
    case DataCategory::computer:
        return {_("**The computer**: its random number, its class, the address of the teacher’s "
                  "computer"),
                _("to find the class, to make guessing slow")};
    default:
        return {_("**In passing**: a typed secret, a guest’s answers, a sealed copy on a move"),
                _("to sign in, to try Pipit, to move")};
    }
}

CategoryWords teacher_words(DataCategory category) {
    switch (category) {
    case DataCategory::class_list:
        return {_("**Class list**: names, typed in or from the school’s file; nothing else is "
                  "taken from it"),
                _("to know who asks to join")};
    case DataCategory::shared_with_teacher:
        return {_("**What learners shared**, as (d) lists it; who forgot their secret"),
                _("to plan lessons, to help")};
    case DataCategory::decided:
        return {_("**Decisions**: what was seen, put first or later, and agreed with a learner"),
                _("to remember it, show it and take it back")};
    case DataCategory::teacher_and_class:
        return {_("**Teacher and class**: names, the class’s rules, how the window looks"),
                _("to show learners who sees what they share")};
    case DataCategory::class_upkeep:
        return {_("**Keys and computers**: keys, computers, ticket and codes of the class, "
                  "messages set aside"),
                _("to know the class’s computers, to keep others out")};
    default:
        return {
            _("**Files**: a copy, a code or a page, saved where somebody chose, deleted by hand"),
            _("because they asked for it")};
    }
}

std::string message_words(DataCategory category) {
    switch (category) {
    case DataCategory::about_learning:
        return _("**How learning goes**: of each skill its step, how sure that is, stuck or ready, "
                 "the last day; of each day the minutes in fives, the share of own choices and of "
                 "pair work");
    case DataCategory::chosen_to_share:
        return _("**What learners choose**: a goal with its plan, a request for help, one answer, "
                 "what they say is not right");
    case DataCategory::asked_to_join:
        return _("**Joining**: the nickname, and what they said yes to");
    case DataCategory::reset_or_move:
        return _("**Help with a secret, moving**: sealed keys; the whole notebook, sealed under "
                 "its own key");
    case DataCategory::upkeep_of_messages:
        return _("**On every message**: random numbers for computer and learner in this class, "
                 "counters, seals, keys");
    default:
        return _("**From the teacher to learners**: names of class and teacher, decisions, what "
                 "was agreed, minutes, packs, keys");
    }
}

std::string limit_word(Retention retention) {
    switch (retention) {
    case Retention::days_90_then_counts:
        return _("90 days, then counts alone");
    case Retention::months_12:
        return _("12 months");
    case Retention::while_learner_exists:
        return _("until the notebook is erased");
    case Retention::while_device_exists:
        return _("while Pipit is installed");
    case Retention::this_session:
        return _("gone after use");
    }
    return {};
}

std::string sharing_word(Shared shared) {
    switch (shared) {
    case Shared::never:
        return _("never");
    case Shared::always:
        return _("always, in a class");
    case Shared::when_child_taps:
        return _("when the learner chooses");
    case Shared::when_joining:
        return _("on joining");
    case Shared::at_reset_or_move:
        return _("when they forgot a secret, or move");
    }
    return {};
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string out;
    for (const std::string& one : parts)
        out += (out.empty() ? "" : between) + one;
    return out;
}

bool has(const ProcessingRow& row, Viewer viewer) {
    return std::find(row.seen_by.begin(), row.seen_by.end(), viewer) != row.seen_by.end();
}

}  // namespace

CategoryWords category_words(DataCategory category) {
    if (category >= DataCategory::about_learning) return {message_words(category), {}};
    if (category >= DataCategory::class_list) return teacher_words(category);
    if (category >= DataCategory::what_left) return computer_words(category);
    return notebook_words(category);
}

std::string basis_words(const ProcessingRow& row) {
    std::vector<std::string> parts;
    for (const LegalBasis basis : row.bases) {
        switch (basis) {
        case LegalBasis::public_task:
            parts.emplace_back("(e)");
            break;
        case LegalBasis::legitimate_interest:
            parts.emplace_back("(f)");
            break;
        case LegalBasis::consent:
            parts.emplace_back("(a)");
            break;
        }
    }
    return joined(parts, " ");
}

std::string limit_words(const ProcessingRow& row) {
    std::vector<std::string> parts;
    for (const Retention one : row.limits)
        parts.push_back(limit_word(one));
    return joined(parts, "; ");
}

std::string sharing_words(const ProcessingRow& row) {
    std::vector<std::string> parts;
    for (const Shared one : row.shared) {
        if (one != Shared::never || row.holder == Holder::a_message)
            parts.push_back(sharing_word(one));
    }
    return joined(parts, "; ");
}

std::string viewer_words(const ProcessingRow& row) {
    std::vector<std::string> parts;
    const bool both = has(row, Viewer::learner_and_teacher);
    if (both || has(row, Viewer::learner)) parts.emplace_back(_("the learner"));
    if (both || has(row, Viewer::teacher)) parts.emplace_back(_("the teacher"));
    if (has(row, Viewer::anyone_here))
        parts.emplace_back(row.holder == Holder::a_file ? _("anyone who has the file")
                                                        : _("anyone at the computer"));
    // What the app alone sees of a row that people see is its upkeep.
    if (parts.empty()) parts.emplace_back(_("Pipit alone"));
    return joined(parts, ", ");
}

}  // namespace pipit::ui
