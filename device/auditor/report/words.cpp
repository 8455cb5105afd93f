// See words.hpp. A category's words say what ui/teaching/record_words says on a teacher's paper.
#include "device/auditor/report/words.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <vector>

namespace pipit::audit {

using engine::DataCategory;
using engine::Holder;
using engine::LegalBasis;
using engine::People;
using engine::ProcessingRow;
using engine::Retention;
using engine::Shared;
using engine::Viewer;

namespace {

struct Named {
    DataCategory category;
    CategoryName name;
};
using enum DataCategory;
constexpr auto names = std::to_array<Named>({
    {identity,
     {"identity", "Name and picture: nickname, a drawn picture, kind of secret, wrong tries",
      "to greet them and find their notebook"}},
    {practice,
     {"practice", "Practice: each question, answer, hints, tries, seconds, day, and why chosen",
      "to choose what fits, explain errors, offer a rest"}},
    {progress,
     {"progress", "Progress: how far each skill has grown, with counts",
      "to keep what grew when old answers go"}},
    {goals,
     {"goals", "Goals: wish, obstacle, plan and date, in the learner's own words",
      "to remind them, and ask how it went"}},
    {own_notes,
     {"own_notes", "Own notes: what helped, and what they say is not right",
      "to look at it again"}},
    {appearance,
     {"appearance",
      "Look and sound: letters, size, colours, voice, language; it can hint at a need",
      "to look and sound as they need it"}},
    {from_class,
     {"from_class", "From the teacher: what comes first or later, minutes, packs, what was agreed",
      "to practise as the class does"}},
    {membership,
     {"membership", "Place in the class: a random name, consent, messages on their way",
      "to send to this teacher alone, and lose nothing"}},
    {what_left,
     {"what_left", "List of what left: each message and file, and its day",
      "to show the learner all that left"}},
    {erased,
     {"erased", "Receipts of erasure: an erased notebook's random number, and the day",
      "to prove that it was erased"}},
    {locks,
     {"locks", "Locks: the sealed keys of a notebook", "to open it, with the teacher's help too"}},
    {computer,
     {"computer",
      "The computer: its random number, its class, the address of the teacher's computer",
      "to find the class, to make guessing slow"}},
    {passing,
     {"passing", "In passing: a typed secret, a guest's answers, a sealed copy on a move",
      "to sign in, to try Pipit, to move"}},
    {class_list,
     {"class_list", "Class list: names, typed in or from the school's file",
      "to know who asks to join"}},
    {shared_with_teacher,
     {"shared_with_teacher",
      "What learners shared: how learning goes, what they chose to send, who forgot a secret",
      "to plan lessons, to help"}},
    {decided,
     {"decided", "Decisions: what was seen, put first or later, and agreed with a learner",
      "to remember it, show it and take it back"}},
    {teacher_and_class,
     {"teacher_and_class", "Teacher and class: names, the class's rules, how the window looks",
      "to show learners who sees what they share"}},
    {class_upkeep,
     {"class_upkeep",
      "Keys and computers: those of the class, its ticket and codes, messages set aside",
      "to know the class's computers, to keep others out"}},
    {saved_files,
     {"saved_files", "Files: a copy, a code or a page, saved where somebody chose",
      "because they asked for it"}},
    {about_learning,
     {"about_learning",
      "How learning goes: step, certainty, stuck or ready, last day; minutes a day in fives",
      "to plan lessons, to help where it sticks"}},
    {chosen_to_share,
     {"chosen_to_share", "What learners choose to send: a goal, a request, one answer, a dispute",
      "because they chose to"}},
    {asked_to_join,
     {"asked_to_join", "Joining: the nickname, and what they said yes to",
      "to be let in by the teacher"}},
    {reset_or_move,
     {"reset_or_move", "Help with a secret, moving: sealed keys, the whole notebook sealed",
      "to open it again, or on another computer"}},
    {upkeep_of_messages,
     {"upkeep_of_messages", "On every message: random numbers, counters, seals, keys",
      "to reach the right reader, once, whole"}},
    {from_teacher,
     {"from_teacher", "From the teacher: names of class and teacher, decisions, rules, keys",
      "to tell learners what was decided"}},
});

template <class T, class Words>
std::string joined(const std::vector<T>& all, Words words) {
    std::string out;
    for (const T one : all) {
        const std::string_view word = words(one);
        if (!word.empty()) out += (out.empty() ? "" : "; ") + std::string(word);
    }
    return out;
}

struct CheckTitle {
    std::string_view check;
    std::string_view title;
};
constexpr auto check_titles = std::to_array<CheckTitle>({
    {"files.kind", "Declared files and no others"},
    {"files.link", "Nothing leads to another place"},
    {"files.mode", "Who may use the files"},
    {"files.owner", "Whose the files are"},
    {"sealed", "What is sealed"},
    {"sealed.pages", "Sealed pages of a database"},
    {"sealed.slots", "Sealed keys"},
    {"sealed.secret", "The computer's secret"},
    {"sealed.lock", "Lock files hold nothing"},
    {"plaintext", "Search for text that is not sealed"},
    {"plaintext.canary", "A text that was searched for"},
    {"plaintext.event", "A learner's event, not sealed"},
    {"plaintext.sqlite", "A database that is not sealed"},
    {"plaintext.copy", "A saved copy"},
    {"keys.place", "A key where none belongs"},
    {"core.file", "Memory of a program that crashed"},
    {"running.filter", "Network filter of what runs now"},
    {"running.core", "No memory left in a crash"},
    {"running.socket", "Network sockets of what runs now"},
    {"chains", "Nothing changed, taken out or put back"},
    {"inventory.column", "Each column is declared"},
    {"inventory.event", "Each field of an event is declared"},
    {"inventory.record", "Each kind of class note is declared"},
    {"inventory.learners", "Each learner has a notebook"},
    {"inventory.missing", "A notebook that is not there"},
    {"egress.chain", "The list of what left is whole"},
    {"egress.contract", "What left is what the contract names"},
    {"egress.capture", "The wire against the list of what left"},
    {"retention.answers", "Answers go after 90 days"},
    {"retention.ledger", "The list of what left goes after a year"},
    {"retention.class", "What learners shared goes after a year"},
    {"retention.clock", "The clock"},
    {"erasure.half", "Erasing was finished"},
    {"erasure.left", "Nothing of who was erased"},
    {"erasure.receipt", "Receipts of erasure"},
    {"network.trace", "Calls to the network"},
});

std::string two(unsigned n) {
    return (n < 10 ? "0" : "") + std::to_string(n);
}

std::chrono::year_month_day date_of(engine::Day day) {
    return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(day.value)));
}

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

}  // namespace

CategoryName name_of(DataCategory category) {
    const auto at = std::ranges::find(names, category, &Named::category);
    return at == names.end() ? CategoryName{"unnamed", "Data without a category", ""} : at->name;
}

std::string_view id_of(Holder holder) {
    constexpr std::array<std::string_view, 4> ids{"learners_computer", "teachers_computer", "file",
                                                  "message"};
    return ids.at(static_cast<std::size_t>(holder));
}

std::string_view words_of(Holder holder) {
    constexpr std::array<std::string_view, 4> words{
        "On the computer a learner uses", "On the teacher's computer",
        "Wherever somebody saves a file",
        "In messages between a learner's computer and the teacher's"};
    return words.at(static_cast<std::size_t>(holder));
}

std::string_view words_of(People people) {
    constexpr std::array<std::string_view, 3> words{"learners", "the teacher",
                                                    "learners and the teacher"};
    return words.at(static_cast<std::size_t>(people));
}

std::string_view words_of(LegalBasis basis) {
    constexpr std::array<std::string_view, 3> words{"6(1)(a) consent", "6(1)(e) public task",
                                                    "6(1)(f) legitimate interests"};
    return words.at(static_cast<std::size_t>(basis));
}

std::string_view words_of(Retention limit) {
    constexpr std::array<std::string_view, 5> words{"90 days, then counts alone", "12 months",
                                                    "until the notebook is erased",
                                                    "while Pipit is installed", "gone after use"};
    return words.at(static_cast<std::size_t>(limit));
}

std::string_view words_of(Shared shared) {
    constexpr std::array<std::string_view, 5> words{"never", "always, in a class",
                                                    "when the learner chooses", "on joining",
                                                    "at a forgotten secret or a move"};
    return words.at(static_cast<std::size_t>(shared));
}

std::string_view words_of(Viewer viewer, Holder holder) {
    if (viewer == Viewer::anyone_here && holder == Holder::a_file) return "anyone with the file";
    constexpr std::array<std::string_view, 5> words{"the learner", "the learner and the teacher",
                                                    "the teacher", "anyone at the computer",
                                                    "Pipit alone"};
    return words.at(static_cast<std::size_t>(viewer));
}

std::string bases_of(const ProcessingRow& row) {
    return joined(row.bases, [](LegalBasis one) { return words_of(one); });
}
std::string articles_of(const ProcessingRow& row) {
    return joined(row.bases, [](LegalBasis one) { return words_of(one).substr(4, 3); });
}
std::string limits_of(const ProcessingRow& row) {
    return joined(row.limits, [](Retention one) { return words_of(one); });
}
std::string sharing_of(const ProcessingRow& row) {
    return joined(row.shared, [](Shared one) { return words_of(one); });
}
std::string viewers_of(const ProcessingRow& row) {
    return joined(row.seen_by, [&](Viewer one) { return words_of(one, row.holder); });
}

std::string_view title_of_check(std::string_view check) {
    const auto at = std::ranges::find(check_titles, check, &CheckTitle::check);
    return at == check_titles.end() ? check : at->title;
}

std::string counted(std::uint64_t n, std::string_view one, std::string_view many) {
    return grouped(n) + " " + std::string(n == 1 ? one : many);
}

std::string grouped(std::uint64_t n) {
    std::string out = std::to_string(n);
    for (std::size_t at = out.size(); at > 3; at -= 3)
        out.insert(at - 3, ",");
    return out;
}

std::string day_words(engine::Day day) {
    const auto date = date_of(day);
    return std::to_string(static_cast<unsigned>(date.day())) + " " +
           std::string(months.at(static_cast<unsigned>(date.month()) - 1)) + " " +
           std::to_string(static_cast<int>(date.year()));
}

std::string iso_day(engine::Day day) {
    const auto date = date_of(day);
    return std::to_string(static_cast<int>(date.year())) + "-" +
           two(static_cast<unsigned>(date.month())) + "-" + two(static_cast<unsigned>(date.day()));
}

std::string iso_time(std::int64_t utc_s) {
    const auto in_day = static_cast<unsigned>(utc_s % 86400);
    return iso_day(engine::Day{static_cast<std::int32_t>(utc_s / 86400)}) + "T" +
           two(in_day / 3600) + ":" + two(in_day / 60 % 60) + ":" + two(in_day % 60) + "Z";
}

std::string month_words(std::string_view year_month) {
    if (year_month.size() != 7) return std::string(year_month);
    const int month = (year_month[5] - '0') * 10 + (year_month[6] - '0');
    if (month < 1 || month > 12) return std::string(year_month);
    return std::string(months.at(static_cast<std::size_t>(month - 1)).substr(0, 3)) + " " +
           std::string(year_month.substr(0, 4));
}

std::string with_short_numbers(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_hex(text[end]))
            ++end;
        if (end - at == 32) {
            out += std::string(text.substr(at, 8)) + "…";
        } else {
            out += text.substr(at, end - at);
            if (end < text.size()) out += text[end++];
        }
        at = end;
    }
    return out;
}

}  // namespace pipit::audit
