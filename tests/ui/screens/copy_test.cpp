// Save a copy: told about, asked for with the secret, listed, written whole; and what is in it.
#include "engine/classroom/message.hpp"
#include "engine/report/record.hpp"
#include "engine/session/event_codec.hpp"
#include "tests/ui/screens/stage.hpp"
#include "ui/screens/copy_page.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using engine::ErrorCode;
using pipit::test::Stage;

TEST_CASE("a copy is told about, entered into the list, and only then written", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.practise_a_little();
    stage.tap("My data");
    stage.tap("Save a copy");
    stage.expect("Anyone who opens the file can read it.");
    stage.expect("Documents");
    bool listed_first = false;
    stage.as_page_is_saved = [&] { listed_first = stage.shelf.entered == 1; };
    stage.tap("Save the copy");
    stage.expect("Your secret again, please");
    CHECK(stage.pages.empty());
    CHECK(stage.shelf.entered == 0);
    stage.tap_secret();
    CHECK(listed_first);
    REQUIRE(stage.pages.size() == 1);
    CHECK(stage.saved.find("Zuri") != std::string::npos);
    stage.expect("Pipit-copy.html");
    stage.tap("Go on");
    stage.expect("A copy of my notebook. Written, as you asked.");
    stage.tap("See every message");
    stage.expect("My answers");
    stage.expect("1 page has left.");
}

TEST_CASE("a copy is written for whoever knows the secret alone", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("My data");
    stage.tap("Save a copy");
    stage.tap("Save the copy");
    for (int i = 0; i < 4; ++i)
        stage.tap("picture, row 2, 6");
    stage.expect("Not those four. Try again.");
    stage.key(ui::Key::escape);  // back to what a copy is
    stage.expect("Anyone who opens the file can read it.");
    stage.tap("Not now");
    stage.expect("Nothing has left yet.");
    CHECK(stage.pages.empty());
    CHECK(stage.shelf.entered == 0);
}

TEST_CASE("where the list cannot be written no copy is, and where the file cannot the list says so",
          "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("My data");
    stage.shelf.refuse_ledger = ErrorCode::disk_full;
    stage.tap("Save a copy");
    stage.tap("Save the copy");
    stage.tap_secret();
    stage.expect("The copy is not there");
    stage.expect("There is no room left on this computer.");
    CHECK(stage.pages.empty());
    stage.tap("Go back");
    stage.expect("Nothing has left yet.");

    stage.shelf.refuse_ledger.reset();
    for (const auto& [code, words] :
         {std::pair{ErrorCode::disk_full, "There is no room left on this computer."},
          {ErrorCode::read_only, "I may not write into that folder."}}) {
        stage.refuse_page = code;
        stage.tap("Save a copy");
        stage.tap("Save the copy");
        stage.tap_secret();
        stage.expect("The copy is not there");
        stage.expect(words);
        stage.tap("Go back");
        stage.expect("A copy of my notebook. I am not sure it was written.");
    }
    CHECK(stage.pages.empty());
}

TEST_CASE("a copy holds what every field of an event says", "[ui]") {
    engine::TinySource items;
    engine::MemoryNotebook notebook({{}, "Zuri<b>", "fox", engine::SecretKind::pictures}, {});
    std::uint64_t number = 0;
    const auto add = [&](engine::EventBody body) {
        ++number;
        REQUIRE(notebook.journal().append({{{number, {}, number}, {20776}, std::move(body)}}).ok());
    };
    engine::Answered answered;
    answered.item = {{"tiny-add"}, "template-canary", 2, 424242};
    answered.given = "given & canary";
    answered.misconception = "idea-canary";
    answered.seconds = 417;
    answered.hints = 3;
    answered.reason = {engine::ReasonCode::due_review, 57, {"tiny-count"}};
    answered.paired = true;
    add(engine::Joined{"Zuri<b>", "fox"});
    add(answered);
    add(engine::GoalKept{987654,
                         {"tiny-times"},
                         "wish-canary",
                         "obstacle-canary",
                         "if-canary",
                         "then-canary",
                         {20800},
                         true});
    add(engine::GoalEnded{987654, engine::GoalEnd::nearly});
    add(engine::SessionStarted{});
    add(engine::SessionEnded{23, "helped-canary"});
    add(engine::BreakTaken{});
    add(engine::Disputed{{{"tiny-share"}, "disputed-canary", 1, 31337}, "disputed-given"});
    add(engine::BandDisputed{{"tiny-count"}, 2, true});
    engine::Preferences preferences;
    preferences.text_percent = 160;
    preferences.language = "language-canary";
    add(preferences);
    REQUIRE(notebook.ledger()
                .enter({{20776}, std::string(engine::left::copy), {"copy.file"}, 5000, true})
                .ok());
    const auto session = engine::Session::open(items, notebook, 1, {1'795'000'000, {20776}});
    REQUIRE(session.ok());
    const auto page = ui::copy_page(**session, notebook, {20776});
    REQUIRE(page.ok());
    for (const char* words : {"Zuri&lt;b&gt;",
                              "fox",
                              "template-canary",
                              "424242",
                              "given &amp; canary",
                              "idea-canary",
                              "417",
                              "57",
                              "tiny-count",
                              "wish-canary",
                              "obstacle-canary",
                              "if-canary",
                              "then-canary",
                              "987654",
                              "Nearly",
                              "23",
                              "helped-canary",
                              "I took a break",
                              "disputed-canary",
                              "31337",
                              "disputed-given",
                              "160",
                              "language-canary",
                              "copy.file",
                              "leaf"}) {
        INFO(words);
        CHECK(page->find(words) != std::string::npos);
    }
    CHECK(page->find("Zuri<b>") == std::string::npos);
    CHECK(page->find("http://") == std::string::npos);
    // The one element that is no page: data, which no browser runs.
    const std::size_t element = page->find("<script type=\"application/json\" id=\"record\">");
    REQUIRE(element != std::string::npos);
    CHECK(page->find("<script") == element);
    CHECK(page->find("<script", element + 1) == std::string::npos);
}

TEST_CASE("a copy has the whole record in it, as the auditor writes it, and no text ends it early",
          "[ui]") {
    engine::TinySource items;
    engine::MemoryNotebook notebook({{}, "</script>", "fox", engine::SecretKind::pictures}, {});
    engine::Answered answered;
    answered.item = {{"tiny-add"}, "tiny", 1, UINT64_MAX};
    answered.given = "</script><script>alert(1)</script><!-- \" \\ & é";
    REQUIRE(notebook.journal().append({{{1, {}, 1}, {20776}, answered}}).ok());
    const auto session = engine::Session::open(items, notebook, 1, {1'795'000'000, {20776}});
    REQUIRE(session.ok());
    const auto page = ui::copy_page(**session, notebook, {20776});
    REQUIRE(page.ok());
    const std::string record = engine::write_record(engine::record_of(notebook).value());
    CHECK(engine::record_in(*page) == record);
    const auto read = engine::read_record(engine::record_in(*page));
    REQUIRE(read.ok());
    REQUIRE(read->events.size() == 1);
    CHECK(engine::encode_event(read->events.front()) ==
          engine::encode_event(notebook.journal().events().front()));
    CHECK(page->find("<script", page->find("<script") + 1) == std::string::npos);
}

TEST_CASE("a copy has what a class noted, in words, and no key of it", "[ui]") {
    engine::TinySource items;
    engine::MemoryNotebook notebook({{}, "Zuri", "fox", engine::SecretKind::pictures}, {});
    engine::cbor::Writer heard;
    heard.array(2);
    heard.integer(20781);
    heard.bytes(engine::classroom::encode_message(
                    engine::classroom::TeacherMessage(
                        engine::classroom::AgreedRecord{3, "agreed-canary", {20790}}))
                    .value());
    engine::classroom::Change change;
    change.put.push_back({{engine::classroom::RecordKind::heard, {1}}, heard.take()});
    change.put.push_back(
        {{engine::classroom::RecordKind::membership, {}}, engine::cbor::Bytes(40, 'K')});
    REQUIRE(notebook.records().write(change).ok());
    const auto session = engine::Session::open(items, notebook, 1, {1'795'000'000, {20776}});
    REQUIRE(session.ok());
    const auto page = ui::copy_page(**session, notebook, {20776});
    REQUIRE(page.ok());
    CHECK(page->find("agreed-canary") < page->find("<script"));
    CHECK(page->find("KKKK") == std::string::npos);
    CHECK(page->find("S0tLS0") == std::string::npos);  // the same as base64
}

TEST_CASE("a copy says why a question was asked by how far its plant has come", "[ui]") {
    const auto copy_of = [](bool right) {
        engine::TinySource items;
        engine::MemoryNotebook notebook({{}, "Zuri", "fox", engine::SecretKind::pictures}, {});
        std::uint64_t number = 0;
        for (int i = 0; i < 12; ++i) {
            engine::Answered answered;
            answered.item = {{"tiny-count"}, "tiny", 1, number};
            answered.given = "7";
            answered.right = right;
            answered.counted = true;
            answered.reason = {engine::ReasonCode::practise, 0, {}};
            ++number;
            REQUIRE(notebook.journal().append({{{number, {}, number}, {20776}, answered}}).ok());
        }
        const auto session = engine::Session::open(items, notebook, 1, {1'795'000'000, {20776}});
        REQUIRE(session.ok());
        CHECK(((*session)->skill({"tiny-count"}).band == engine::Band::seed) == !right);
        return ui::copy_page(**session, notebook, {20776}).value();
    };
    CHECK(copy_of(true).find("It is growing. A bit more helps it along.") != std::string::npos);
    const std::string at_its_roots = copy_of(false);
    CHECK(at_its_roots.find("Roots come first. Let’s go on with it.") != std::string::npos);
    CHECK(at_its_roots.find("It is growing") == std::string::npos);
}

TEST_CASE("half a copy is none: pages that cannot be read are said to be", "[ui]") {
    engine::TinySource items;
    engine::MemoryNotebook notebook({{}, "Zuri", "fox", engine::SecretKind::pictures}, {});
    const auto session = engine::Session::open(items, notebook, 1, {1'795'000'000, {20776}});
    REQUIRE(session.ok());
    notebook.journal().fail_reads(true);
    CHECK_FALSE(ui::copy_page(**session, notebook, {20776}).ok());
}
