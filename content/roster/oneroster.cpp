// From the tables of a OneRoster export to classes and their learners. Columns: 1EdTech OneRoster
// CSV Tables 1.1.1 and CSV Binding 1.2.1. Invariant: of users only those are kept, even while
// reading, whom an enrolment names as a student or teacher of a class that goes on.
#include "content/roster/names.hpp"
#include "content/roster/parts.hpp"
#include "content/roster/table.hpp"
#include "content/roster/text.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace pipit::content {

namespace {

using Text = std::unordered_map<std::string, std::string>;

struct Class {
    RosterClass out;
    std::string course;
    std::string teacher;  // a family name, where a title needs one
    bool over = false;    // ended or deleted: its enrolments are nothing to speak of
};

struct Person {
    std::string given;
    std::string family;
    bool found = false;     // in users.csv
    bool over = false;      // deleted there
    bool too_long = false;  // the name
    bool student = false;   // by role
    bool has_role = false;
    bool learns = false;  // an enrolment as a student names them
};

struct Enrolment {
    std::uint32_t of_class = 0;
    std::uint32_t person = 0;
    std::size_t line = 0;
    bool teaches = false;
};

class Reader {
  public:
    Reader(const RosterParts& parts, engine::Day today, RosterFindings& findings)
        : parts_(&parts), today_(today), findings_(&findings) {}

    Roster read();

  private:
    Text texts(RosterPart part, std::string_view column);
    std::unordered_map<std::string, bool> sessions_over();
    void read_classes();
    void read_enrollments();
    void read_roles();
    void read_users();
    void read_user(Table& rows, Person& person);
    void place_all();
    void place(const Enrolment& one, std::unordered_set<std::uint64_t>& placed);
    void title_all();
    bool is_over(Table& rows, std::size_t end_column);
    bool is_deleted(Table& rows, std::size_t status_column);

    const RosterParts* parts_;
    engine::Day today_;
    RosterFindings* findings_;
    std::vector<Class> classes_;
    std::unordered_map<std::string, std::uint32_t> class_at_;
    std::vector<Person> people_;
    std::unordered_map<std::string, std::uint32_t> person_at_;
    std::vector<std::string> person_ids_;
    std::vector<Enrolment> enrolments_;
};

// A list in one cell: ids with commas between them.
std::vector<std::string> ids_in(std::string_view cell) {
    std::vector<std::string> ids;
    while (!cell.empty()) {
        const std::size_t comma = std::min(cell.find(','), cell.size());
        const std::string_view id = trimmed(cell.substr(0, comma));
        if (!id.empty()) ids.emplace_back(id);
        cell.remove_prefix(std::min(comma + 1, cell.size()));
    }
    return ids;
}

// "Math 3 (Rivera)", within the bounds of a title: each may have half of it.
std::string with_teacher(std::string title, std::string teacher) {
    constexpr std::size_t between = 3;
    constexpr std::size_t letters = roster_letters_max / 2;
    constexpr std::size_t bytes = engine::name_bytes_max / 2;
    if (letters_of(title) + letters_of(teacher) + between > roster_letters_max ||
        title.size() + teacher.size() + between > engine::name_bytes_max) {
        title = clipped(std::move(title), letters, bytes);
        teacher = clipped(std::move(teacher), letters - between, bytes - between);
    }
    return title + " (" + teacher + ")";
}

bool Reader::is_deleted(Table& rows, std::size_t status_column) {
    if (!same_word(rows.cell(status_column), "tobedeleted")) return false;
    rows.find(RosterProblem::deleted);
    return true;
}

// An end is the first day after (1.1 and 1.2), but many systems write the last one: one day more.
bool Reader::is_over(Table& rows, std::size_t end_column) {
    const std::string_view cell = rows.cell(end_column);
    if (cell.empty()) return false;
    const auto end = day_of(cell);
    if (!end) rows.find(RosterProblem::date_unreadable, end_column);
    return end && *end < today_;
}

// A part that is only id and text; empty where it is missing.
Text Reader::texts(RosterPart part, std::string_view column) {
    Text out;
    const auto bytes = parts_->of(part);
    if (!bytes) return out;
    enum : std::size_t { id, text };
    Table rows(RosterParts::file_of(part), *bytes, {{"sourcedId", true}, {column, true}},
               *findings_);
    while (rows.next())
        out.emplace(rows.cell(id), kept_title(rows.cell(text)));
    return out;
}

std::unordered_map<std::string, bool> Reader::sessions_over() {
    std::unordered_map<std::string, bool> out;
    const auto bytes = parts_->of(RosterPart::sessions);
    if (!bytes) return out;
    enum : std::size_t { id, end };
    Table rows(RosterParts::file_of(RosterPart::sessions), *bytes,
               {{"sourcedId", true}, {"endDate", true}}, *findings_);
    while (rows.next())
        out.emplace(rows.cell(id), is_over(rows, end));
    return out;
}

void Reader::read_classes() {
    const auto bytes = parts_->of(RosterPart::classes);
    if (!bytes) return;
    const auto sessions = sessions_over();
    const auto schools = texts(RosterPart::orgs, "name");
    enum : std::size_t { id, status, title, course, school, terms };
    Table rows(RosterParts::file_of(RosterPart::classes), *bytes,
               {{"sourcedId", true},
                {"status"},
                {"title", true},
                {"courseSourcedId"},
                {"schoolSourcedId"},
                {"termSourcedIds"}},
               *findings_);
    bool any = false;
    while (rows.next()) {
        any = true;
        const std::string of(rows.cell(id));
        if (of.empty()) {
            rows.find(RosterProblem::id_missing);
            continue;
        }
        Class one;
        one.out.id = kept_id(of);
        one.out.title = kept_title(rows.cell(title));
        one.course = rows.cell(course);
        const auto named = schools.find(std::string(rows.cell(school)));
        if (named != schools.end()) one.out.school = named->second;
        const auto [at, first] = class_at_.emplace(of, classes_.size());
        if (!first) {
            const Class& other = classes_[at->second];
            rows.find(other.out.title == one.out.title && other.out.school == one.out.school
                          ? RosterProblem::id_repeated
                          : RosterProblem::id_of_two,
                      id);
            continue;
        }
        const auto of_terms = ids_in(rows.cell(terms));
        const bool ended = !of_terms.empty() &&
                           std::all_of(of_terms.begin(), of_terms.end(), [&](const auto& term) {
                               const auto known = sessions.find(term);
                               return known != sessions.end() && known->second;
                           });
        if (ended) rows.find(RosterProblem::class_ended);
        one.over = is_deleted(rows, status) || ended;
        classes_.push_back(std::move(one));
    }
    if (!any && !findings_->refused())
        findings_->add(RosterProblem::no_rows, RosterParts::file_of(RosterPart::classes));
}

void Reader::read_enrollments() {
    const auto bytes = parts_->of(RosterPart::enrollments);
    if (!bytes) return;
    enum : std::size_t { of_class, user, role, status, end };
    Table rows(RosterParts::file_of(RosterPart::enrollments), *bytes,
               {{"classSourcedId", true},
                {"userSourcedId", true},
                {"role", true},
                {"status"},
                {"endDate"}},
               *findings_);
    bool any = false;
    while (rows.next()) {
        any = true;
        const bool teaches = same_word(rows.cell(role), "teacher");
        if ((!teaches && !same_word(rows.cell(role), "student")) || is_deleted(rows, status))
            continue;
        const auto at = class_at_.find(std::string(rows.cell(of_class)));
        if (at == class_at_.end()) {
            rows.find(RosterProblem::class_unknown, of_class);
            continue;
        }
        if (classes_[at->second].over) continue;
        if (is_over(rows, end)) {
            if (!teaches) rows.find(RosterProblem::enrolment_ended);
            continue;
        }
        std::string id(rows.cell(user));
        if (id.empty()) {
            rows.find(RosterProblem::user_unknown, user);
            continue;
        }
        const auto [person, first] = person_at_.emplace(std::move(id), people_.size());
        if (first) {
            people_.emplace_back();
            person_ids_.push_back(person->first);
        }
        if (!teaches) people_[person->second].learns = true;
        enrolments_.push_back({at->second, person->second, rows.line(), teaches});
    }
    if (!any && !findings_->refused())
        findings_->add(RosterProblem::no_rows, RosterParts::file_of(RosterPart::enrollments));
}

// 1.2: what somebody is stands in a file of its own, a line for each role.
void Reader::read_roles() {
    const auto bytes = parts_->of(RosterPart::roles);
    if (!bytes) return;
    enum : std::size_t { user, role, status, end };
    Table rows(RosterParts::file_of(RosterPart::roles), *bytes,
               {{"userSourcedId", true}, {"role", true}, {"status"}, {"endDate"}}, *findings_);
    while (rows.next()) {
        const auto at = person_at_.find(std::string(rows.cell(user)));
        if (at == person_at_.end() || same_word(rows.cell(status), "tobedeleted")) continue;
        Person& person = people_[at->second];
        person.has_role = true;
        if (same_word(rows.cell(role), "student") && !is_over(rows, end)) person.student = true;
    }
}

namespace user_columns {
enum : std::size_t { id, given, family, called, called_family, role, status };
}

void Reader::read_user(Table& rows, Person& person) {
    namespace c = user_columns;
    const auto name = [&](std::size_t preferred, std::size_t official) {
        auto kept = kept_name(rows.cell(preferred));
        return kept && !kept->empty() ? kept : kept_name(rows.cell(official));
    };
    const auto given = name(c::called, c::given);
    const auto family = name(c::called_family, c::family);
    if (person.found) {
        const bool same =
            person.given == given.value_or("") && person.family == family.value_or("");
        rows.find(same ? RosterProblem::id_repeated : RosterProblem::id_of_two, c::id);
        return;
    }
    person.found = true;
    person.over = same_word(rows.cell(c::status), "tobedeleted");
    if (person.over && person.learns) rows.find(RosterProblem::deleted);
    if (!parts_->of(RosterPart::roles) && rows.has(c::role)) {  // 1.1
        person.has_role = true;
        person.student = same_word(rows.cell(c::role), "student");
    }
    person.given = given.value_or("");
    person.family = family.value_or("");
    if (!person.learns || person.over) return;
    person.too_long = !given || !family;
    if (person.too_long)
        rows.find(RosterProblem::name_too_long, given ? c::family : c::given);
    else if (person.given.empty() && person.family.empty())
        rows.find(RosterProblem::name_missing);
}

void Reader::read_users() {
    const auto bytes = parts_->of(RosterPart::users);
    if (!bytes) return;
    namespace c = user_columns;
    Table rows(RosterParts::file_of(RosterPart::users), *bytes,
               {{"sourcedId", true},
                {"givenName", true},
                {"familyName", true},
                {"preferredGivenName"},
                {"preferredFamilyName"},
                {"role"},
                {"status"}},
               *findings_);
    bool any = false;
    while (rows.next()) {
        any = true;
        if (rows.cell(c::id).empty()) rows.find(RosterProblem::id_missing);
        const auto at = person_at_.find(std::string(rows.cell(c::id)));
        if (at != person_at_.end()) read_user(rows, people_[at->second]);
    }
    if (!any && !findings_->refused())
        findings_->add(RosterProblem::no_rows, RosterParts::file_of(RosterPart::users));
}

void Reader::place(const Enrolment& one, std::unordered_set<std::uint64_t>& placed) {
    constexpr auto file = roster_part_files[static_cast<std::size_t>(RosterPart::enrollments)];
    const Person& person = people_[one.person];
    Class& into = classes_[one.of_class];
    if (one.teaches) {
        if (into.teacher.empty()) into.teacher = person.family;
        return;
    }
    if (!person.found) {
        findings_->add(RosterProblem::user_unknown, file, one.line, "userSourcedId");
        return;
    }
    if (person.over || person.too_long || (person.given.empty() && person.family.empty())) return;
    if (person.has_role && !person.student) {
        findings_->add(RosterProblem::not_a_student, file, one.line);
        return;
    }
    constexpr unsigned half = 32;
    if (!placed.insert((std::uint64_t{one.of_class} << half) | one.person).second) {
        findings_->add(RosterProblem::enrolled_twice, file, one.line);
        return;
    }
    into.out.learners.push_back({kept_id(person_ids_[one.person]), person.given, person.family});
}

void Reader::place_all() {
    std::unordered_set<std::uint64_t> placed;
    placed.reserve(enrolments_.size());
    for (const Enrolment& one : enrolments_)
        place(one, placed);
}

// A class without a title has its course's; where a school has two of one title, or there is none,
// the teacher's family name tells them apart.
void Reader::title_all() {
    const bool untitled = std::any_of(classes_.begin(), classes_.end(), [](const Class& one) {
        return !one.over && one.out.title.empty();
    });
    const Text courses = untitled ? texts(RosterPart::courses, "title") : Text();
    const auto key = [](const Class& one) { return one.out.school + '\n' + one.out.title; };
    std::unordered_map<std::string, int> times;
    for (Class& one : classes_) {
        const auto course = courses.find(one.course);
        if (one.out.title.empty() && course != courses.end()) one.out.title = course->second;
        if (!one.over) ++times[key(one)];
    }
    for (Class& one : classes_) {
        if (one.over || one.teacher.empty()) continue;
        if (one.out.title.empty())
            one.out.title = kept_title(one.teacher);
        else if (times[key(one)] > 1)
            one.out.title = with_teacher(std::move(one.out.title), one.teacher);
    }
}

Roster Reader::read() {
    read_classes();
    read_enrollments();
    read_roles();
    read_users();
    Roster roster;
    if (findings_->refused()) return roster;
    place_all();
    title_all();
    bool anybody = false;
    for (Class& one : classes_) {
        if (one.over) continue;
        if (one.out.title.empty())
            findings_->add(RosterProblem::title_missing, RosterParts::file_of(RosterPart::classes));
        anybody = anybody || !one.out.learners.empty();
        roster.classes.push_back(std::move(one.out));
    }
    if (!anybody) findings_->add(RosterProblem::nobody);
    return roster;
}

}  // namespace

Roster roster_of(const RosterParts& parts, engine::Day today, RosterFindings& findings) {
    return Reader(parts, today, findings).read();
}

}  // namespace pipit::content
