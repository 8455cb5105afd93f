// See processing.hpp. Which category takes a field is said here by its id, and nothing else is: the
// rest is read from the field.
#include "engine/report/processing.hpp"

#include "engine/report/field_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace pipit::engine {

namespace {

using enum DataCategory;

struct Taken {
    std::string_view id;  // all of it, or what ids begin with, up to the point
    DataCategory category;
};

// The first that fits. A kind of record stands with its whole name: a new one has to be placed.
constexpr auto taken = std::to_array<Taken>({
    {"joined.", identity},
    {"learners.", identity},
    {"answered.", practice},
    {"began.", practice},
    {"session_ended.minutes", practice},
    {"event.", practice},
    {"segments.", practice},
    {"journal.", practice},
    {"checkpoint.", progress},
    {"snapshot.state", progress},
    {"snapshot.", practice},
    {"goal.", goals},
    {"goal_ended.", goals},
    {"session_ended.helped", own_notes},
    {"band_disputed.", own_notes},
    {"disputed.", own_notes},
    {"preferences.", appearance},
    {"pinned.", from_class},
    {"class_rhythm.", from_class},
    {"class_packs.", from_class},
    {"class.heard", from_class},
    {"records.", membership},
    {"class.membership", membership},
    {"class.waiting", membership},
    {"class.told", membership},
    {"class.door_request", membership},
    {"ledger.", what_left},
    {"class.door_ledger", what_left},
    {"receipts.", erased},
    {"slots.", locks},
    {"resets.", locks},
    {"device.", computer},
    {"class.link", computer},
    {"class.request", computer},
    {"class.address", computer},
    {"class.policy", computer},
    {"code.letters", passing},
    {"secret.typed", passing},
    {"guest.answers", passing},
    {"class.copy", passing},
    {"class.arriving", passing},
    {"class.roster", class_list},
    {"class.learner", shared_with_teacher},
    {"class.asked_reset", shared_with_teacher},
    {"class.decided", decided},
    {"class.school", teacher_and_class},
    {"class.wishes", teacher_and_class},
    {"class.rules", teacher_and_class},
    {"class.backup", teacher_and_class},
    {"class.paired", class_upkeep},
    {"class.quarantined", class_upkeep},
    {"class.code", class_upkeep},
    {"class.ticket", class_upkeep},
    {"class.lock", class_upkeep},
    {"class.moving", class_upkeep},
    {"class.over_questions", class_upkeep},
    {"teacher.", class_upkeep},
    {"code.file", saved_files},
    {"copy.file", saved_files},
    {"keys.file", saved_files},
    {"paper.file", saved_files},
    {"report.lamport", upkeep_of_messages},
    {"report.goal_", chosen_to_share},
    {"report.disputed", chosen_to_share},
    {"report.disputed_band", chosen_to_share},
    {"report.", about_learning},
    {"changes.", upkeep_of_messages},
    {"frame.", upkeep_of_messages},
    {"door.", upkeep_of_messages},
    {"message.", upkeep_of_messages},
    {"help.", chosen_to_share},
    {"worked.", chosen_to_share},
    {"disputed_item.", chosen_to_share},
    {"join.", asked_to_join},
    {"forgot.", reset_or_move},
    {"comes.", reset_or_move},
    {"comes_answer.", reset_or_move},
    {"part_here.", reset_or_move},
    {"move.", reset_or_move},
    {"class_key.", from_teacher},
    {"welcome.", from_teacher},
    {"pin.", from_teacher},
    {"observed.", from_teacher},
    {"observed_back.", from_teacher},
    {"agreed.", from_teacher},
    {"agreed_back.", from_teacher},
    {"rhythm.", from_teacher},
    {"packs.", from_teacher},
    {"farewell.", from_teacher},
    {"recovery.", from_teacher},
});

std::optional<DataCategory> category_of(std::string_view id) {
    for (const Taken& one : taken) {
        const bool beginning = one.id.back() == '.' || one.id.back() == '_';
        if (beginning ? id.starts_with(one.id) : id == one.id) return one.category;
    }
    return std::nullopt;
}

std::optional<LegalBasis> basis_of(std::string_view words) {
    if (words == field_words::task) return LegalBasis::public_task;
    if (words == field_words::safe) return LegalBasis::legitimate_interest;
    if (words == field_words::wish) return LegalBasis::consent;
    return std::nullopt;
}

std::optional<Viewer> viewer_of(std::string_view words) {
    if (words == field_words::you) return Viewer::learner;
    if (words == field_words::you_teacher) return Viewer::learner_and_teacher;
    if (words == field_words::the_teacher) return Viewer::teacher;
    if (words == field_words::anyone_here) return Viewer::anyone_here;
    if (words == field_words::nobody) return Viewer::nobody;
    return std::nullopt;
}

Holder holder_of(DataCategory category) {
    if (category >= about_learning) return Holder::a_message;
    if (category == saved_files) return Holder::a_file;
    if (category >= class_list) return Holder::teachers_computer;
    return Holder::learners_computer;
}

People people_of(DataCategory category) {
    if (category == teacher_and_class) return People::teacher;
    if (category == class_upkeep || category == from_teacher) return People::both;
    return People::learners;
}

template <class T>
void add_once(std::vector<T>& to, T value) {
    const auto at = std::lower_bound(to.begin(), to.end(), value);
    if (at == to.end() || *at != value) to.insert(at, value);
}

// The places of the declaration that a category's data can be in.
bool is_place_of(Holder holder, FieldPlace place) {
    switch (holder) {
    case Holder::a_message:
        return place == FieldPlace::message;
    case Holder::a_file:
        return place == FieldPlace::plain_file;
    case Holder::learners_computer:
    case Holder::teachers_computer:
        return place != FieldPlace::message && place != FieldPlace::plain_file;
    }
    return false;
}

}  // namespace

Result<std::vector<ProcessingRow>> processing_of(std::span<const Field> declared) {
    std::vector<ProcessingRow> out;
    for (const Field& field : declared) {
        const auto category = category_of(field.id);
        const auto basis = basis_of(field.basis);
        const auto viewer = viewer_of(field.seen_by);
        if (!category || !basis || !viewer || !is_place_of(holder_of(*category), field.place))
            return Error{ErrorCode::bad_input, std::string(field.id),
                         "give it a category in engine/report/processing"};
        auto row = std::lower_bound(
            out.begin(), out.end(), *category,
            [](const ProcessingRow& one, DataCategory wanted) { return one.category < wanted; });
        if (row == out.end() || row->category != *category) {
            ProcessingRow fresh;
            fresh.category = *category;
            fresh.holder = holder_of(*category);
            fresh.people = people_of(*category);
            row = out.insert(row, std::move(fresh));
        }
        add_once(row->bases, *basis);
        add_once(row->limits, field.retention);
        add_once(row->shared, field.shared);
        add_once(row->seen_by, *viewer);
        row->fields.push_back(&field);
    }
    return out;
}

std::string_view exhibit_b(DataCategory category) {
    switch (category) {
    case identity:
    case class_list:
        return "Student Name";
    case practice:
    case progress:
    case shared_with_teacher:
        return "Student In App Performance";
    case goals:
    case own_notes:
        return "Student Work";
    case decided:
    case from_class:
        return "Assessment: Observation data";
    case membership:
    case locks:
    case passing:
        return "Student Identifiers";
    case appearance:
    case what_left:
    case saved_files:
        return "Other";
    case erased:
    case computer:
    case class_upkeep:
        return "Application Technology Meta Data";
    case teacher_and_class:
        return "Schedule: Teacher names";
    case about_learning:
    case chosen_to_share:
    case asked_to_join:
    case reset_or_move:
    case upkeep_of_messages:
    case from_teacher:
        return {};
    }
    return {};
}

}  // namespace pipit::engine
