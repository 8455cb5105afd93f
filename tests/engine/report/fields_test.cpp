// The declaration and what is written are the same list.
#include "engine/report/fields.hpp"

#include "engine/session/event_codec.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <string>

using namespace pipit::engine;

TEST_CASE("every field of an event is declared", "[engine]") {
    for (const EventField& written : event_fields()) {
        CAPTURE(written.id);
        const Field* field = find_field(written.id);
        REQUIRE(field);
        CHECK(field->place == FieldPlace::event);
    }
}

TEST_CASE("every declared field of an event is one that is written", "[engine]") {
    const auto written = event_fields();
    int seen = 0;
    for (const Field& field : fields()) {
        if (field.place != FieldPlace::event) continue;
        CAPTURE(field.id);
        CHECK(std::any_of(written.begin(), written.end(),
                          [&](const EventField& w) { return w.id == field.id; }));
        ++seen;
    }
    CHECK(seen == static_cast<int>(written.size()));
}

TEST_CASE("a declaration says for what, on what basis, how long and who sees it, and says it once",
          "[engine]") {
    std::set<std::string> ids;
    for (const Field& field : fields()) {
        CAPTURE(field.id);
        CHECK(ids.insert(std::string(field.id)).second);
        CHECK_FALSE(field.title.empty());
        CHECK_FALSE(field.purpose.empty());
        CHECK(field.basis.find("GDPR") != std::string_view::npos);
        CHECK_FALSE(field.seen_by.empty());
    }
}

TEST_CASE("what never leaves is not declared as shared", "[engine]") {
    for (const char* id :
         {"answered.seconds", "answered.right", "answered.misconception", "session_ended.helped",
          "answered.hints", "journal.body", "learners.tries", "slots.slot", "device.secret"}) {
        CAPTURE(id);
        REQUIRE(find_field(id));
        CHECK(find_field(id)->shared == Shared::never);
    }
    CHECK(find_field("answered.surname") == nullptr);
}
