// The record of processing and the declaration say the same.
#include "engine/report/processing.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace pipit::engine;

namespace {

std::vector<ProcessingRow> rows_of(std::span<const Field> declared = fields()) {
    const auto made = processing_of(declared);
    REQUIRE(made.ok());
    return *made;
}

const ProcessingRow& row_of(const std::vector<ProcessingRow>& rows, DataCategory category) {
    const auto at = std::find_if(rows.begin(), rows.end(),
                                 [&](const auto& one) { return one.category == category; });
    REQUIRE(at != rows.end());
    return *at;
}

std::vector<Field> declared_with(std::string_view id, auto change) {
    std::vector<Field> out(fields().begin(), fields().end());
    const auto at =
        std::find_if(out.begin(), out.end(), [&](const Field& one) { return one.id == id; });
    REQUIRE(at != out.end());
    change(*at);
    return out;
}

// Which field keeps the record from being made.
std::string refused(const std::vector<Field>& declared) {
    const auto made = processing_of(declared);
    REQUIRE_FALSE(made.ok());
    CHECK(made.error().code == ErrorCode::bad_input);
    return made.error().where;
}

template <class T>
bool each_once_in_order(const std::vector<T>& all) {
    return !all.empty() && std::is_sorted(all.begin(), all.end()) &&
           std::adjacent_find(all.begin(), all.end()) == all.end();
}

}  // namespace

TEST_CASE("every declared field stands in one row of the record of processing, and in no other",
          "[engine]") {
    std::set<std::string_view> seen;
    for (const ProcessingRow& row : rows_of()) {
        CHECK_FALSE(row.fields.empty());
        for (const Field* field : row.fields) {
            CAPTURE(field->id);
            CHECK(seen.insert(field->id).second);
        }
    }
    CHECK(seen.size() == fields().size());
}

TEST_CASE("a field that no category takes keeps the record from being made, and is named",
          "[engine]") {
    std::vector<Field> more(fields().begin(), fields().end());
    Field fresh = *find_field("answered.given");
    for (const char* id : {"mood.today", "class.photo", "answered", "class."}) {
        fresh.id = id;
        more.push_back(fresh);
        CHECK(refused(more) == id);
        more.pop_back();
    }
}

TEST_CASE("a basis, a viewer or a place that a record has no word for keeps it from being made",
          "[engine]") {
    CHECK(refused(declared_with("goal.wish", [](Field& one) { one.basis = "habit"; })) ==
          "goal.wish");
    CHECK(refused(declared_with("goal.wish", [](Field& one) { one.seen_by = "a company"; })) ==
          "goal.wish");
    CHECK(refused(declared_with(
              "goal.wish", [](Field& one) { one.place = FieldPlace::message; })) == "goal.wish");
    CHECK(refused(declared_with(
              "report.band", [](Field& one) { one.place = FieldPlace::event; })) == "report.band");
    CHECK(refused(declared_with("copy.file", [](Field& one) {
              one.place = FieldPlace::learner_file;
          })) == "copy.file");
}

TEST_CASE("a time limit, a basis, a viewer and sharing changed in the declaration change their row",
          "[engine]") {
    const auto changed = [](const char* id, DataCategory category, auto change) {
        const std::vector<Field> declared = declared_with(id, change);
        return row_of(rows_of(declared), category);
    };
    const auto list = changed("class.roster", DataCategory::class_list,
                              [](Field& one) { one.retention = Retention::while_device_exists; });
    CHECK(list.limits == std::vector{Retention::while_device_exists});
    const auto looks = changed("preferences.letters", DataCategory::appearance, [](Field& one) {
        one.shared = Shared::always;
        one.seen_by = find_field("class.decided")->seen_by;
        one.basis = find_field("answered.right")->basis;
    });
    CHECK(looks.shared == std::vector{Shared::never, Shared::always});
    CHECK(looks.seen_by == std::vector{Viewer::learner, Viewer::learner_and_teacher});
    CHECK(looks.bases == std::vector{LegalBasis::consent, LegalBasis::public_task});
}

TEST_CASE("rows stand in the order of a record, and all that their fields say stands in them once",
          "[engine]") {
    std::vector<DataCategory> order;
    for (const ProcessingRow& row : rows_of()) {
        CAPTURE(row.fields.front()->id);
        order.push_back(row.category);
        CHECK(each_once_in_order(row.bases));
        CHECK(each_once_in_order(row.limits));
        CHECK(each_once_in_order(row.shared));
        CHECK(each_once_in_order(row.seen_by));
        for (const Field* field : row.fields) {
            CHECK(std::count(row.limits.begin(), row.limits.end(), field->retention) == 1);
            CHECK(std::count(row.shared.begin(), row.shared.end(), field->shared) == 1);
        }
        CHECK(exhibit_b(row.category).empty() == (row.holder == Holder::a_message));
    }
    CHECK(each_once_in_order(order));
}

TEST_CASE("what a class is always told and what a child chooses to tell are two rows", "[engine]") {
    const auto rows = rows_of();
    using enum DataCategory;
    CHECK(row_of(rows, about_learning).shared == std::vector{Shared::always});
    CHECK(row_of(rows, chosen_to_share).shared == std::vector{Shared::when_child_taps});
    CHECK(row_of(rows, asked_to_join).shared == std::vector{Shared::when_joining});
    CHECK(row_of(rows, reset_or_move).shared == std::vector{Shared::at_reset_or_move});
    // And what is sent stands as sent, not as kept.
    for (const ProcessingRow& row : rows) {
        if (row.holder == Holder::a_message)
            CHECK(row.limits == std::vector{Retention::this_session});
    }
}
