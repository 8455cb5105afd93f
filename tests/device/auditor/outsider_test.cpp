// A ledger handed to somebody outside, checked by the auditor and by a script that knows the
// format's page alone (tests/outsider/ledger.py). Claim: of good ledgers and bad ones they say the
// same, entry by entry.
#include "device/auditor/ledger_file.hpp"
#include "device/auditor/verbs.hpp"
#include "tests/device/auditor/home.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

using namespace pipit;
using namespace pipit::audit;
using namespace pipit::audit::testing;
using nlohmann::json;

namespace {

void open_first(const Home& home, const std::function<void(engine::Notebook&)>& act) {
    auto opened = home.open()->open(home.who.front(), engine::SecretText("314159"), monday);
    REQUIRE(opened.ok());
    act(**opened);
}

// One line of last year's without its text, a copy, three envelopes with their keys, a copy.
void fill(const Home& home) {
    open_first(home, [](engine::Notebook& notebook) {
        auto& ledger = notebook.ledger();
        REQUIRE(ledger.forget_before(engine::Day{monday.day.value + 1}).ok());
        REQUIRE(ledger.enter({monday.day, "a copy", {"copy.file"}, 2048, false}).ok());
        for (std::uint8_t number = 1; number <= 3; ++number) {
            engine::LedgerEntry line{
                monday.day, std::string(engine::left::to_class), {"shared.help"}, 1024, false};
            line.digest.assign(32, number);
            line.opening.assign(64, 0xA0);
            REQUIRE(ledger.enter(line).ok());
        }
        REQUIRE(ledger.enter({monday.day, "a copy", {"copy.file"}, 4096, false}).ok());
    });
}

json handed_out(const Home& home, bool with_keys) {
    json out;
    open_first(home, [&](engine::Notebook& notebook) {
        const auto text = ledger_text(notebook, with_keys);
        REQUIRE(text.ok());
        out = json::parse(*text);
    });
    return out;
}

// "ledger.link entry 3, …", and the exit status.
using Said = std::pair<std::string, int>;

Said by_auditor(const std::string& text) {
    const Findings findings = check_ledger(text, "a.json");
    std::string all;
    for (const Finding& one : findings.all_found())
        all += one.check + " " + one.place + ", ";
    return {all, findings.exit_status()};
}

Said by_script(const Home& home, const std::string& text, const std::string& more = {}) {
    const std::string file = home.folder / "a.json";
    const std::string said = home.folder / "said";
    std::ofstream(file, std::ios::binary) << text;
    const std::string line = "python3 -B " PIPIT_SOURCE_DIR "/tests/outsider/ledger.py --json '" +
                             file + "' " + more + " >'" + said + "' 2>/dev/null";
    const int status = std::system(line.c_str());
    REQUIRE(WIFEXITED(status));
    std::ifstream in(said);
    const json read = json::parse(in, nullptr, false);
    std::string all;
    if (read.is_object()) {
        for (const json& one : read["found"])
            all += one["check"].get<std::string>() + " " + one["place"].get<std::string>() + ", ";
    }
    return {all, WEXITSTATUS(status)};
}

struct Change {
    const char* name;
    std::function<void(json&)> change;
    Said said;
};

std::vector<Change> changes() {
    const auto entry = [](json& ledger, std::size_t which) -> json& {
        return ledger["entries"][which - 1];
    };
    const auto remove = [](json& ledger, std::size_t which) { ledger["entries"].erase(which - 1); };
    return {
        {"as it was", [](json&) {}, {"", 0}},
        {"an entry is missing",
         [=](json& one) { remove(one, 3); },
         {"ledger.position entry 3, ledger.link entry 3, ledger.position entry 4, "
          "ledger.position entry 5, ledger.head head, ",
          1}},
        {"an entry is missing, and the numbers were mended",
         [=](json& one) {
             remove(one, 3);
             for (std::size_t i = 3; i <= 5; ++i)
                 entry(one, i)["position"] = i;
             one["head"]["count"] = 5;
         },
         {"ledger.link entry 3, ", 1}},
        {"a text was altered",
         [=](json& one) {
             auto text = entry(one, 2)["text"].get<std::string>();
             text.back() = text.back() == '0' ? '1' : '0';
             entry(one, 2)["text"] = text;
         },
         {"ledger.text entry 2, ", 1}},
        {"a hash was altered",
         [=](json& one) { entry(one, 1)["hash"] = std::string(64, 'a'); },
         {"ledger.link entry 1, ", 1}},
        {"a salt was altered",
         [=](json& one) { entry(one, 6)["salt"] = std::string(32, '0'); },
         {"ledger.text entry 6, ", 1}},
        {"two entries changed places",
         [=](json& one) { std::swap(entry(one, 3), entry(one, 4)); },
         {"ledger.position entry 3, ledger.link entry 3, ledger.position entry 4, "
          "ledger.link entry 4, ledger.link entry 5, ",
          1}},
        {"the newest were cut off",
         [=](json& one) {
             remove(one, 6);
             remove(one, 5);
         },
         {"ledger.head head, ", 1}},
        {"an entry stands there twice",
         [=](json& one) { one["entries"].insert(one["entries"].begin() + 2, entry(one, 2)); },
         {"ledger.position entry 3, ledger.link entry 3, ledger.position entry 4, "
          "ledger.position entry 5, ledger.position entry 6, ledger.position entry 7, "
          "ledger.head head, ",
          1}},
        {"the ledger of somebody else",
         [](json& one) { one["owner"] = std::string(32, '0'); },
         {"ledger.link entry 1, ", 1}},
        {"nothing is left of it",
         [](json& one) { one["entries"] = json::array(); },
         {"ledger.head head, ", 1}},
        {"a member nobody knows", [](json& one) { one["phone"] = 1; }, {"", 2}},
        {"an entry without a hash", [=](json& one) { entry(one, 2).erase("hash"); }, {"", 2}},
        {"a hash in capitals",
         [=](json& one) { entry(one, 2)["hash"] = std::string(64, 'A'); },
         {"", 2}},
        {"another version", [](json& one) { one["version"] = 2; }, {"", 2}},
        {"a number that is none", [=](json& one) { entry(one, 1)["position"] = 1.0; }, {"", 2}},
    };
}

}  // namespace

TEST_CASE("of a good ledger and of bad ones the auditor and an outsider's script say the same",
          "[auditor][ledger][native]") {
    const Home home;
    fill(home);
    for (const bool with_keys : {false, true}) {
        const json whole = handed_out(home, with_keys);
        REQUIRE(whole["entries"].size() == 6);
        for (const Change& one : changes()) {
            CAPTURE(one.name, with_keys);
            json ledger = whole;
            one.change(ledger);
            CHECK(by_auditor(ledger.dump()) == one.said);
            CHECK(by_script(home, ledger.dump()) == one.said);
        }
    }
    for (const char* text : {"", "[]", "{}", "null", "{\"format\": \"pipit ledger\"}", "[[[["}) {
        CHECK(by_auditor(text) == Said{"", 2});
        CHECK(by_script(home, text) == Said{"", 2});
    }
}

TEST_CASE("an outsider with the device's slots file sees that a ledger was made up anew or is from "
          "before",
          "[auditor][ledger][native]") {
    const Home home;
    const json before = handed_out(home, true);
    fill(home);
    const std::string slots = "--slots '" + home.at(home.notebook("slots")) + "'";
    CHECK(by_script(home, handed_out(home, false).dump(), slots) == Said{"", 0});
    CHECK(by_script(home, before.dump(), slots) == Said{"ledger.device head, ", 1});
}

TEST_CASE("a ledger is handed out without the keys of what left unless they are asked for, into a "
          "file of its own",
          "[auditor][ledger]") {
    const Home home;
    fill(home);
    CHECK(handed_out(home, false).dump().find("a0a0a0a0") == std::string::npos);
    CHECK(handed_out(home, true).dump().find("a0a0a0a0") != std::string::npos);
    const json without = handed_out(home, false)["entries"];
    CHECK(without[0]["without_text"] == "let go");
    CHECK(without[2]["without_text"] == "holds keys");
    CHECK(without[5].contains("text"));

    HomeOptions options;
    options.path = home.path();
    options.learners = {nickname};
    options.secret = [](const std::string&) { return engine::SecretText("314159"); };
    options.now = monday.day;
    options.kdf_for_tests = crypto::KdfParameters{1, 8};
    const std::string state = home.state();
    options.ledger_file = home.folder / "out.json";
    CHECK(egress(options).text().find("Nobody said yes") != std::string::npos);
    CHECK_FALSE(fs::exists(options.ledger_file));
    options.agree = [](const std::string&) { return true; };
    CHECK(egress(options).clean("egress.chain"));
    CHECK(check_ledger_file(options.ledger_file).exit_status() == exit_clean);
    struct stat about {};
    REQUIRE(::stat(options.ledger_file.c_str(), &about) == 0);
    CHECK((about.st_mode & 077U) == 0);
    for (const std::string& refused :
         {options.ledger_file, home.at("out.json"), home.at("learners/../teacher.json")}) {
        options.ledger_file = refused;
        const Findings findings = egress(options);
        const bool said = std::ranges::any_of(findings.all_could_not(), [](const Finding& one) {
            return one.check == "egress.file";
        });
        CHECK(said);
    }
    CHECK(home.state() == state);
}
