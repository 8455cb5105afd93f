// The record of processing that a teacher prints: what must stand on it, where it is from, and that
// it stays two pages.
#include "engine/report/processing.hpp"
#include "tests/ui/teaching/seeded_class.hpp"
#include "ui/kit/words.hpp"
#include "ui/paper/pdf.hpp"
#include "ui/teaching/papers.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

using namespace pipit;
using engine::Field;
using engine::Retention;
using engine::Shared;
using test::seeded_day;

namespace {

const ui::PaperOf of{"Class 5R", "Ms Okoro", seeded_day};

std::string record(std::span<const Field> declared = engine::fields(),
                   const ui::RecordOf& of_class = {30, false}) {
    const auto sheet = ui::record_paper(of, of_class, declared);
    REQUIRE(sheet.ok());
    return ui::sheet_words(*sheet);
}

bool has(const std::string& words, const std::string& what) {
    return words.find(what) != std::string::npos;
}

std::size_t times(const std::string& in, const std::string& what) {
    std::size_t out = 0;
    for (auto at = in.find(what); at != std::string::npos; at = in.find(what, at + 1))
        ++out;
    return out;
}

std::string record_with(std::string_view id, auto change) {
    std::vector<Field> out(engine::fields().begin(), engine::fields().end());
    const auto at =
        std::find_if(out.begin(), out.end(), [&](const Field& one) { return one.id == id; });
    REQUIRE(at != out.end());
    change(*at);
    return record(out);
}

// The languages of the pages, then English again.
struct Spoken {
    explicit Spoken(const std::string& code) {
        ui::open_words(std::string(PIPIT_TEST_BIN) + "/../share/pipit/locale");
        ui::set_language(code);
    }
    ~Spoken() { ui::set_language("en"); }
    Spoken(const Spoken&) = delete;
    Spoken& operator=(const Spoken&) = delete;
};

}  // namespace

TEST_CASE("a record of processing has what the law asks for, in its order",
          "[ui][teaching][paper]") {
    const std::string words = record();
    std::size_t before = 0;
    for (const char* said : {"Record of processing activities",
                             "Class 5R · Ms Okoro · Tuesday 24 November 2026",
                             "article 30(1)",
                             "Pipit 0.",
                             "(a) Controller, contact",
                             "For the class Class 5R: Ms Okoro.",
                             "School (controller), address",
                             "Data protection officer",
                             "(b) Purposes",
                             "(c) People, and personal data",
                             "30 learners of the class",
                             "Never asked for: address",
                             "Legal basis",
                             "the school settles it",
                             "On the computer a learner uses",
                             "On the teacher’s computer",
                             "Wherever somebody saves a file",
                             "(d) Recipients",
                             "The teacher’s computer, and nobody else",
                             "How learning goes",
                             "What learners choose",
                             "(e) Other countries",
                             "No transfers.",
                             "(f) Time limits",
                             "who was not heard from for 12 months",
                             "(g) Security",
                             "encrypted",
                             "Whom to ask",
                             "Student In App Performance",
                             "Checked and filed by, on",
                             "Anyone who has this paper can read it."}) {
        INFO(said << " in\n" << words);
        const auto at = words.find(said, before);
        CHECK(at != std::string::npos);
        if (at != std::string::npos) before = at;
    }
}

TEST_CASE("each category of the declaration has its row on the record, with words of its own",
          "[ui][teaching][paper]") {
    const auto rows = engine::processing_of();
    REQUIRE(rows.ok());
    const auto sheet = ui::record_paper(of, {30, false});
    REQUIRE(sheet.ok());
    std::vector<std::string> first;
    for (const ui::SheetBlock& block : sheet->blocks) {
        const auto* table = std::get_if<ui::SheetTable>(&block);
        if (table == nullptr || table->heads.size() < 4) continue;
        for (const auto& row : table->rows) {
            if (row.size() == 1) continue;
            CHECK(row.size() == table->heads.size());
            for (const std::string& cell : row)
                CHECK_FALSE(cell.empty());
            first.push_back(row.front());
        }
    }
    CHECK(first.size() == rows->size());
    std::sort(first.begin(), first.end());
    CHECK(std::adjacent_find(first.begin(), first.end()) == first.end());
}

TEST_CASE("what is changed in the declaration is changed on the record", "[ui][teaching][paper]") {
    const std::string before = record();
    CHECK(before != record_with("class.roster", [](Field& one) {
              one.retention = Retention::while_learner_exists;
          }));
    CHECK(before != record_with("class.decided", [](Field& one) { one.seen_by = "your teacher"; }));
    CHECK(before != record_with("goal.wish", [](Field& one) {
              one.basis = engine::find_field("answered.right")->basis;
          }));
    CHECK(before !=
          record_with("preferences.voice", [](Field& one) { one.shared = Shared::always; }));
    CHECK(before != record_with("help.skill", [](Field& one) { one.shared = Shared::always; }));
}

TEST_CASE("no record is made while a field has no place in it", "[ui][teaching][paper]") {
    Field fresh = *engine::find_field("answered.given");
    fresh.id = "mood.today";
    const auto sheet = ui::record_paper(of, {30, false}, std::span(&fresh, 1));
    REQUIRE_FALSE(sheet.ok());
    CHECK(sheet.error().where == "mood.today");
}

TEST_CASE("a record says whether the class lock is on, and counts learners without naming one",
          "[ui][teaching][paper]") {
    CHECK(has(record(), "The class lock is off"));
    const std::string words = record(engine::fields(), {1, true});
    CHECK(has(words, "The class lock is on"));
    CHECK_FALSE(has(words, "The class lock is off"));
    CHECK(has(words, "1 learner of the class"));
    engine::classroom::MemoryStaff staff;
    test::seed_class(staff);
    for (const auto& one : staff.learners) {
        INFO(one.who.name);
        CHECK_FALSE(has(words, one.who.name + ' '));
    }
}

TEST_CASE("a record is two pages, in each language and on each paper, also of a long name",
          "[ui][teaching][paper]") {
    const ui::PaperOf named{"Class 5R of the school at the end of the long lane", "Ms Okoro-Ellis",
                            seeded_day};
    for (const char* code : {"en", "es"}) {
        const Spoken spoken(code);
        for (const ui::PaperSize size : {ui::paper_a4, ui::paper_letter}) {
            CAPTURE(code, size.w);
            const auto sheet = ui::record_paper(named, {200, true});
            REQUIRE(sheet.ok());
            CHECK((sheet->language == code));
            const auto file = ui::pdf_of(*sheet, size);
            REQUIRE(file.ok());
            CHECK(times({file->begin(), file->end()}, "/Type /Page %") == 2);
        }
    }
}
