// The record that a learner is given: whole, readable by whoever has it and so never written
// unasked, and held against the notebook again.
#include "device/auditor/export.hpp"

#include "device/auditor/record_check.hpp"
#include "device/auditor/verbs.hpp"
#include "device/outbox/child_place.hpp"
#include "device/platform/files.hpp"
#include "engine/report/fields.hpp"
#include "engine/session/event_codec.hpp"
#include "tests/device/auditor/home.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <csignal>
#include <functional>
#include <sys/resource.h>

using namespace pipit;
using namespace pipit::audit;
using namespace pipit::audit::testing;

namespace {

HomeOptions options_of(const Home& home) {
    HomeOptions out;
    out.path = home.path();
    out.learners = {nickname};
    out.secret = [](const std::string&) { return engine::SecretText("314159"); };
    out.now = monday.day;
    out.kdf_for_tests = crypto::KdfParameters{1, 8};
    return out;
}

std::string folder_of(const Home& home) {
    const std::string out = home.folder / "out";
    fs::create_directory(out);
    return out;
}

ExportOptions into(const std::string& folder, bool agreed = true) {
    return {folder, [agreed](const std::string&) { return agreed; }};
}

void with_notebook(const Home& home, const std::function<void(engine::Notebook&)>& act) {
    auto opened = home.open()->open(home.who.front(), engine::SecretText("314159"), monday);
    REQUIRE(opened.ok());
    act(**opened);
}

engine::LearnerRecord record_in_home(const Home& home) {
    engine::LearnerRecord out;
    with_notebook(home,
                  [&](engine::Notebook& notebook) { out = engine::record_of(notebook).value(); });
    return out;
}

std::string file_with(const Home& home, const engine::LearnerRecord& record) {
    const std::string path = home.folder / "saved.json";
    REQUIRE(platform::write_file(path, engine::write_record(record)).ok());
    return path;
}

bool says(const std::vector<Finding>& all, const std::string& check, const std::string& words) {
    return std::ranges::any_of(all, [&](const Finding& one) {
        return one.check == check &&
               (one.words + " " + one.evidence).find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("a learner's whole record is written as a file for a program and as a page, for their "
          "owner alone, and nothing in the home is touched",
          "[auditor]") {
    const Home home;
    with_notebook(home, [](engine::Notebook& notebook) {
        REQUIRE(
            notebook.records()
                .write({{{{engine::classroom::RecordKind::membership, {}}, {1, 2, 3}}}, {}, {}, {}})
                .ok());
    });
    const engine::LearnerRecord record = record_in_home(home);
    const std::string before = home.state();
    const std::string folder = folder_of(home);
    const Findings findings = export_record(options_of(home), into(folder));
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_clean);
    CHECK(home.state() == before);
    const auto json = platform::read_file(folder + "/record.json");
    const auto page = platform::read_file(folder + "/record.html");
    REQUIRE(json.ok());
    REQUIRE(page.ok());
    CHECK(*json == engine::write_record(record));
    CHECK(engine::record_in(*page) == *json);
    CHECK(page->find(given) != std::string::npos);
    for (const auto& one : engine::event_fields()) {
        CAPTURE(one.id);
        CHECK(page->find(one.id) != std::string::npos);
    }
    for (const char* name : {"/record.json", "/record.html"})
        CHECK((fs::status(folder + name).permissions() & fs::perms::all) ==
              (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(findings.text().find("Anyone who opens these files can read them") != std::string::npos);
    CHECK(findings.text().find("in no list of what left") != std::string::npos);
    CHECK(says(findings.all_notes(), "export.withheld", "1 of 1"));
    CHECK(findings.text().find(given) == std::string::npos);
    CHECK(check_record(options_of(home), folder + "/record.json").exit_status() == exit_clean);
    CHECK(check_record(options_of(home), folder + "/record.html").exit_status() == exit_clean);
}

TEST_CASE("no record is written where nobody says yes, without the secret, or of nobody in "
          "particular",
          "[auditor]") {
    const Home home;
    const std::string folder = folder_of(home);
    HomeOptions options = options_of(home);
    bool agreed = true;
    SECTION("nobody says yes") {
        agreed = false;
    }
    SECTION("a wrong secret") {
        options.secret = [](const std::string&) { return engine::SecretText("271828"); };
    }
    SECTION("no secret") {
        options.secret = [](const std::string&) { return std::nullopt; };
    }
    SECTION("nobody is named") {
        options.learners.clear();
    }
    SECTION("two are named") {
        options.learners.push_back("Ada");
    }
    SECTION("somebody who is not here") {
        options.learners = {"Somebody"};
    }
    const Findings findings = export_record(options, into(folder, agreed));
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_could_not);
    CHECK(fs::is_empty(folder));
}

TEST_CASE("a record goes into no home, and replaces nothing", "[auditor]") {
    const Home home;
    const std::string folder = folder_of(home);
    const std::string before = home.state();
    fs::create_directory_symlink(home.path(), home.folder / "link");
    for (const std::string& place :
         {home.path(), home.at("learners"), home.folder / "link", home.folder / "nowhere"}) {
        CAPTURE(place);
        CHECK(export_record(options_of(home), into(place)).exit_status() == exit_could_not);
    }
    CHECK(home.state() == before);
    const std::string taken = GENERATE(std::string("/record.json"), std::string("/record.html"));
    REQUIRE(platform::write_file(folder + taken, "somebody's").ok());
    CHECK(export_record(options_of(home), into(folder)).exit_status() == exit_could_not);
    CHECK(*platform::read_file(folder + taken) == "somebody's");
    CHECK(std::distance(fs::directory_iterator(folder), {}) == 1);
}

TEST_CASE("where the disk is full neither file is left, not even the one that fitted",
          "[auditor]") {
    const Home home;
    const std::string folder = folder_of(home);
    const bool first_fits = GENERATE(false, true);
    const std::size_t size = engine::write_record(record_in_home(home)).size();
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    ExportOptions to = into(folder);
    to.agree = [&](const std::string&) {  // from here on: the home was read
        const rlimit small{first_fits ? size + 10 : size / 2, before.rlim_max};
        return ::setrlimit(RLIMIT_FSIZE, &small) == 0;
    };
    const Findings findings = export_record(options_of(home), to);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_could_not);
    CHECK(fs::is_empty(folder));
}

TEST_CASE("a record that was changed anywhere is not the notebook's", "[auditor][planted]") {
    const Home home;
    engine::LearnerRecord record = record_in_home(home);
    std::string check = "export.event";
    std::string words;
    SECTION("another answer") {
        std::get<engine::Answered>(record.events[5].body).right = false;
        words = "page 6.6";
    }
    SECTION("an event left out") {
        record.events.erase(record.events.begin() + 4);
        words = "1 event";
    }
    SECTION("an event left out and its count with it") {
        record.events.pop_back();
        --record.chains.events;
        check = "export.chain";
        words = "40 events";
    }
    SECTION("an event put in") {
        record.events.push_back(answer(record.device, 99));
        words = "page 99.99";
    }
    SECTION("a line of what left taken out") {
        record.ledger.clear();
        check = "export.line";
        words = "1 line";
    }
    SECTION("a line of what left said to be something else") {
        record.ledger.front().what = "nothing";
        check = "export.line";
        words = "line 1";
    }
    SECTION("a line said to have arrived") {
        record.ledger.front().arrived = true;
        check = "export.line";
        words = "line 1";
    }
    SECTION("an end of the chain that never was") {
        record.chains.ledger[3] ^= 1;
        check = "export.chain";
        words = "of what left";
    }
    SECTION("another name") {
        record.card.nickname = "Somebody";
        check = "export.card";
        words = "the name";
    }
    SECTION("another learner's") {
        record.card.id = home.who.back();
        check = "export.card";
        words = "number";
    }
    SECTION("a note of a class put in") {
        record.notes.push_back(
            engine::record_note({{engine::classroom::RecordKind::copy, {}}, {1}}));
        check = "export.note";
    }
    const Findings findings = check_record(options_of(home), file_with(home, record));
    INFO(findings.text());
    CHECK(says(findings.all_found(), check, words));
    CHECK(findings.exit_status() == exit_findings);
    CHECK(findings.text().find(given) == std::string::npos);
}

TEST_CASE("a file that is no record, or not all of one, is said with its line", "[auditor]") {
    const Home home;
    const std::string record = engine::write_record(record_in_home(home));
    const std::string path = home.folder / "saved.json";
    REQUIRE(platform::write_file(path, record.substr(0, record.size() / 2)).ok());
    const Findings findings = check_record(options_of(home), path);
    CHECK(findings.exit_status() == exit_findings);
    CHECK(says(findings.all_found(), "export.file", "line "));
    REQUIRE(platform::write_file(path, "<html></html>").ok());
    CHECK(check_record(options_of(home), path).exit_status() == exit_findings);
    CHECK(check_record(options_of(home), home.folder / "nowhere").exit_status() == exit_could_not);
}

TEST_CASE("what only came since a record was saved is worth reading, and no fault", "[auditor]") {
    const Home home;
    const engine::LearnerRecord record = record_in_home(home);
    const std::string file = file_with(home, record);
    with_notebook(home, [](engine::Notebook& notebook) {
        REQUIRE(notebook.journal().append({answer(notebook.device(), 42)}).ok());
        // As a copy that the app saves: entered after the page was made.
        REQUIRE(notebook.ledger()
                    .enter({monday.day, std::string(engine::left::copy), {"copy.file"}, 9, true})
                    .ok());
    });
    const Findings findings = check_record(options_of(home), file);
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_clean);
    CHECK(says(findings.all_notes(), "export.event", "1 event"));
    CHECK(says(findings.all_notes(), "export.line", "1 line"));
}

TEST_CASE(
    "a copy that a learner saved with all that is theirs is no breach of the contract, and the "
    "same in a message is",
    "[auditor]") {
    const Home home;
    const bool in_message = GENERATE(false, true);
    with_notebook(home, [&](engine::Notebook& notebook) {
        const auto what = in_message ? engine::left::to_class : engine::left::copy;
        REQUIRE(notebook.ledger()
                    .enter({monday.day,
                            std::string(what),
                            {"answered.seconds", "class.heard", "copy.file"},
                            9,
                            true})
                    .ok());
    });
    HomeOptions options = options_of(home);
    options.learners = {nickname, "Ada"};
    const Findings findings = egress(options);
    INFO(findings.text());
    CHECK(findings.exit_status() == (in_message ? exit_findings : exit_clean));
}

TEST_CASE("what was folded into counts or let go since a record was saved is no fault either",
          "[auditor]") {
    const Home home;
    const engine::LearnerRecord record = record_in_home(home);
    const std::string file = file_with(home, record);
    with_notebook(home, [&](engine::Notebook& notebook) {
        engine::Checkpoint body;
        body.count = 10;
        body.generation = 1;
        const engine::Event checkpoint{record.events[9].key, record.events[9].day, body};
        REQUIRE(notebook.journal().retire(10, checkpoint).ok());
        REQUIRE(notebook.ledger().forget_before({monday.day.value + 1}).ok());
    });
    const Findings findings = check_record(options_of(home), file);
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_clean);
    CHECK(says(findings.all_notes(), "export.event", "10 events"));
    CHECK(says(findings.all_notes(), "export.line", "1 line"));
}

TEST_CASE("a place in a class is told in words, as it is kept, and without the keys beside it",
          "[auditor]") {
    outbox::Place place;
    place.standing = outbox::Standing::member;
    place.class_id.bytes.fill(7);
    place.class_name = "3B";
    place.teacher = "Ms Okafor";
    place.contract = 1;
    place.nickname = "Zuri";
    const auto note = engine::record_note({{engine::classroom::RecordKind::membership, {}},
                                           outbox::encode_place(place, outbox::OwnPrekeys{})});
    CHECK_FALSE(note.value.has_value());
    using Word = engine::RecordNote::Word;
    CHECK(note.words == std::vector<Word>{{"standing", "member"},
                                          {"class number", "07070707070707070707070707070707"},
                                          {"class", "3B"},
                                          {"teacher", "Ms Okafor"},
                                          {"contract", "1"},
                                          {"nickname", "Zuri"}});
}
