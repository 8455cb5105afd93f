// The class's record of processing, in the order of GDPR article 30(1), (a) to (g). See papers.hpp.
// What is kept, why, how long and who sees it is read from the declaration (record_words); the
// sentences between say what docs/threat-model.md and the code say, and no more.
#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/paper_parts.hpp"
#include "ui/teaching/record_words.hpp"

#include <algorithm>
#include <chrono>

namespace pipit::ui {

using engine::Holder;
using engine::People;
using engine::ProcessingRow;

namespace {

using Rows = std::vector<ProcessingRow>;

std::string day_with_year(engine::Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.value}}};
    return fill(in_context("day and year", "%1 %2"),
                {day_words(day), std::to_string(static_cast<int>(date.year()))});
}

// Its points are no decimal marks.
std::string version_markup() {
    std::string out;
    for (const char c : std::string_view(PIPIT_VERSION)) {
        if (c == '.') out += '\\';
        out += c;
    }
    return out;
}

// What a part is beside what it says, as rows of a form.
using Said = std::vector<std::vector<std::string>>;

void say(Sheet& out, const Said& parts) {
    out.blocks.emplace_back(SheetTable{{22, 85}, {}, parts});
    for (auto& part : std::get<SheetTable>(out.blocks.back()).rows)
        part.front() = "**" + part.front() + "**";
}

// A row is about learners, unless it says so.
std::string with_people(const std::string& what, People people) {
    switch (people) {
    case People::learners:
        break;
    case People::teacher:
        return fill(_("%1; about the teacher"), {what});
    case People::both:
        return fill(_("%1; about learners and the teacher"), {what});
    }
    return what;
}

std::string holder_words(Holder holder) {
    switch (holder) {
    case Holder::learners_computer:
        return _("On the computer a learner uses");
    case Holder::teachers_computer:
        return _("On the teacher’s computer");
    case Holder::a_file:
        return _("Wherever somebody saves a file");
    case Holder::a_message:
        break;
    }
    return {};
}

// Who sees it, and when it is shared with the teacher; a file is given to nobody by Pipit.
std::string seen_words(const ProcessingRow& row) {
    const std::string shared = row.holder == Holder::a_file ? "" : sharing_words(row);
    if (shared.empty()) return viewer_words(row);
    return fill(_("%1; shared %2"), {viewer_words(row), shared});
}

SheetTable kept_table(const Rows& rows) {
    SheetTable out{
        {36, 21, 10, 19, 21},
        {_("Personal data"), _("Purpose"), _("Basis"), _("Time limit"), _("Who sees it")},
        {}};
    const ProcessingRow* before = nullptr;
    for (const ProcessingRow& row : rows) {
        if (row.holder == Holder::a_message) continue;
        if (before == nullptr || before->holder != row.holder)
            out.rows.push_back({holder_words(row.holder)});
        before = &row;
        const CategoryWords words = category_words(row.category);
        out.rows.push_back({with_people(words.what, row.people), words.why, basis_words(row),
                            limit_words(row), seen_words(row)});
    }
    return out;
}

SheetTable shared_table(const Rows& rows) {
    SheetTable out{{54, 20, 10, 23},
                   {_("What passes between a learner’s computer and the teacher’s"), _("When"),
                    _("Basis"), _("Who can read it")},
                   {}};
    for (const ProcessingRow& row : rows) {
        if (row.holder != Holder::a_message) continue;
        out.rows.push_back({category_words(row.category).what, sharing_words(row), basis_words(row),
                            viewer_words(row)});
    }
    return out;
}

SheetTable measures_table(bool lock_on) {
    SheetTable out{{1, 1}, {_("(g) Security: what is done"), _("Where it ends")}, {}};
    const std::string lock =
        lock_on ? _("The class lock is on: a stolen computer that is switched off shows nicknames, "
                    "and is not open to guessing.")
                : _("The class lock is off: who copies a whole disk reads nicknames, and can guess "
                    "pictures or digits.");
    out.rows = {
        {_("Notebooks and the class’s file are encrypted on the disk, each under a secret of whose "
           "it is."),
         lock},
        {_("The program that holds the data may open no network connection: the system refuses it. "
           "Another, without any key, carries what is sealed."),
         _("Where the system cannot refuse, a learner’s computer joins no class.")},
        {_("Each message is sealed for the one who is to read it, over the network and on a "
           "stick."),
         _("A network shows which computers talk, when and how much.")},
        {_("Wrong tries are counted and made slow; after ten the teacher decides."),
         _("With a learner’s computer the teacher can open a notebook whose secret was forgotten. "
           "The learner is told before joining.")},
        {_("All that leaves of a learner stands in a list they see."),
         _("A saved file or a paper can be read by anyone who has it. A backup is as safe as its "
           "printed code.")},
        {_("What is erased is overwritten, its keys first."),
         _("A flash disk may keep what was let go. Backups and saved files are deleted by hand.")}};
    return out;
}

// The headings of the form that US schools sign, each once, in that form's words.
std::string exhibit_words(const Rows& rows) {
    std::vector<std::string_view> seen;
    for (const ProcessingRow& row : rows) {
        const std::string_view one = engine::exhibit_b(row.category);
        if (!one.empty() && std::find(seen.begin(), seen.end(), one) == seen.end())
            seen.push_back(one);
    }
    std::sort(seen.begin(), seen.end());
    std::string out;
    for (const std::string_view one : seen)
        out += (out.empty() ? "" : "; ") + std::string(one);
    return out;
}

void add_controller(Sheet& out, const PaperOf& of) {
    say(out, {{_("(a) Controller, contact"),
               fill(_("For the class %1: %2. The school writes in the rest."),
                    {literal(of.class_name), literal(of.teacher)})}});
    for (const char* label : {_("School (controller), address"), _("Contact, telephone, e-mail"),
                              _("Data protection officer")})
        out.blocks.emplace_back(SheetLines{label, 1});
}

void add_data(Sheet& out, const RecordOf& of_class, const Rows& rows) {
    say(out,
        {{_("(b) Purposes"),
          _("To practise at the edge of what each learner can do; to let the teacher see who needs "
            "help, and talk with them about their goals; to keep notebooks whole and shut. Pipit "
            "chooses the next question; it gives no marks and decides nothing else about a "
            "learner.")},
         {_("(c) People, and personal data"),
          fill(_("%1, whom the rows are about, and the teacher where a row says so. Never asked "
                 "for: address, birthday, telephone, e-mail, photo, voice, place, health, origin. "
                 "What a learner writes in a goal is in their own words."),
               {count("%1 learner of the class", "%1 learners of the class", of_class.learners)})},
         {_("Legal basis"),
          _("Of GDPR article 6(1): (a) consent, (e) public task, (f) legitimate interests. Pipit "
            "proposes it, the school settles it; a public authority cannot rest its tasks on "
            "(f).")}});
    out.blocks.emplace_back(kept_table(rows));
}

void add_beyond(Sheet& out, const RecordOf& of_class, const Rows& rows) {
    say(out,
        {{_("(d) Recipients"),
          _("**The teacher’s computer, and nobody else**: no company, no processor, no server, "
            "no advertiser, and not the makers of Pipit.")}});
    out.blocks.emplace_back(shared_table(rows));
    say(out,
        {{_("(e) Other countries"),
          _("No transfers. Messages go from computer to computer: on the local network, to an "
            "address that somebody typed, or on a USB stick. There is no account and no server.")},
         {_("(f) Time limits"),
          _("They stand in the table at (c). Old answers go when their learner signs in. On the "
            "teacher’s computer who leaves is erased at once, and who was not heard from for 12 "
            "months when the class is next opened; at **Class**, **A new school year**, the "
            "teacher "
            "erases others sooner.")}});
    out.blocks.emplace_back(measures_table(of_class.lock_on));
    say(out,
        {{_("Whom to ask"),
          _("To see, correct, copy, move or erase data, or to object: the teacher, or the contact "
            "at (a). Learners see all of theirs at **My data**, and can save a copy or erase it "
            "there.")},
         {_("In the US"),
          fill(_("The schedule of data that schools sign (NDPA, Exhibit B) has it under: %1. No "
                 "other heading applies."),
               {exhibit_words(rows)})}});
    out.blocks.emplace_back(SheetLines{_("Checked and filed by, on"), 1});
}

}  // namespace

engine::Result<Sheet> record_paper(const PaperOf& of, const RecordOf& of_class,
                                   std::span<const engine::Field> declared) {
    const auto rows = engine::processing_of(declared);
    if (!rows) return rows.error();
    Sheet out = sheet_of(of, _("Record of processing"), _("Record of processing activities"));
    std::get<SheetHead>(out.blocks.front()).below =
        fill(in_context("class, teacher, day", "%1 · %2 · %3"),
             {literal(of.class_name), literal(of.teacher), day_with_year(of.day)}) +
        "\n" +
        fill(_("GDPR and UK GDPR, article 30(1) · as Pipit %1 declares its fields · without any "
               "learner’s name"),
             {version_markup()});
    add_controller(out, of);
    add_data(out, of_class, *rows);
    add_beyond(out, of_class, *rows);
    out.to_file = true;
    return out;
}

}  // namespace pipit::ui
