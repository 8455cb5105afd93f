// The end of a learner's list that the teacher's device signed for, and the list as it is. Claims:
// a list that goes on from there is clean; one that was cut, made up anew or signed for by nobody
// is found, in the home and in a ledger that was handed out.
#include "device/auditor/countersigned.hpp"

#include "crypto/random.hpp"
#include "device/auditor/ledger_file.hpp"
#include "device/auditor/verbs.hpp"
#include "device/outbox/child_place.hpp"
#include "engine/report/json.hpp"
#include "tests/device/auditor/home.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <nlohmann/json.hpp>

using namespace pipit;
using namespace pipit::audit;
using namespace pipit::audit::testing;
using engine::classroom::LedgerEnd;
using nlohmann::json;

namespace {

struct Signed {
    Home home;
    crypto::SigningKey of_class{crypto::random_key()};
    engine::classroom::Pseudonym who{{crypto::random_bytes<16>()}};

    void with_notebook(const std::function<void(engine::Notebook&)>& act) const {
        auto opened = home.open()->open(home.who.front(), engine::SecretText("314159"), monday);
        REQUIRE(opened.ok());
        act(**opened);
    }
    void enter(int lines) const {
        with_notebook([&](engine::Notebook& notebook) {
            for (int i = 0; i < lines; ++i)
                REQUIRE(notebook.ledger().enter({monday.day, "a copy", {"copy.file"}, 7, false}));
        });
    }
    LedgerEnd end() const {
        LedgerEnd out;
        with_notebook([&](engine::Notebook& one) { out = one.records().ledger_end(); });
        return out;
    }
    // As the child's device keeps it once the teacher's signed for `end`.
    void sign(const LedgerEnd& end, bool for_another_day = false) const {
        outbox::Place place;
        place.standing = outbox::Standing::member;
        place.class_name = "3B";
        place.teacher = "Ms Rivera";
        place.contract = 1;
        place.nickname = nickname;
        place.letters = outbox::Correspondence({{crypto::random_bytes<16>()}}, who);
        place.list.told(end);
        const auto word = outbox::countersign(of_class, who, end.head, monday.day);
        REQUIRE(place.list.hear(word, of_class.public_key(), who));
        engine::cbor::Bytes bytes = outbox::encode_place(place, outbox::OwnPrekeys{});
        if (for_another_day) bytes.back() ^= 1U;  // the signature's last byte
        with_notebook([&](engine::Notebook& notebook) {
            engine::classroom::Change change;
            change.put.push_back({{engine::classroom::RecordKind::membership, {}}, bytes});
            REQUIRE(notebook.records().write(change));
        });
    }
    HomeOptions options() const {
        HomeOptions out;
        out.path = home.path();
        out.learners = {nickname, "Ada"};
        out.secret = [](const std::string&) { return engine::SecretText("314159"); };
        out.now = monday.day;
        out.kdf_for_tests = crypto::KdfParameters{1, 8};
        return out;
    }
    std::string handed_out() const {
        std::string out;
        with_notebook([&](engine::Notebook& one) { out = ledger_text(one, true).value(); });
        return out;
    }
};

bool found(const Findings& findings, std::string_view check) {
    return std::ranges::any_of(findings.all_found(),
                               [&](const Finding& one) { return one.check == check; });
}

// The script's exit status.
int by_script(const Signed& at, const std::string& text, const std::string& more = {}) {
    const std::string file = at.home.folder / "a.json";
    std::ofstream(file, std::ios::binary) << text;
    const std::string line = "python3 -B " PIPIT_SOURCE_DIR "/tests/outsider/ledger.py --json '" +
                             file + "' " + more + " >/dev/null 2>&1";
    const int status = std::system(line.c_str());
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("a list that goes on from where the teacher's device signed for it is clean, and it is "
          "said how much of it stands so",
          "[auditor][countersigned]") {
    const Signed at;
    at.enter(3);
    at.sign(at.end());
    at.enter(2);
    const Findings findings = egress(at.options());
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_clean);
    CHECK(findings.text().find("4 lines of 6") != std::string::npos);
    CHECK(findings.text().find(engine::json::hex_text(at.of_class.public_key())) !=
          std::string::npos);
}

TEST_CASE("a list that does not pass through the end that was signed for is found",
          "[auditor][countersigned][planted]") {
    const Signed at;
    at.enter(3);
    LedgerEnd end = at.end();
    SECTION("it was made up anew") {
        end.head = crypto::random_bytes<32>();
    }
    SECTION("its newest lines were cut off") {
        end.lines += 1;
    }
    SECTION("a line was put in") {
        end.lines -= 1;
    }
    at.sign(end);
    CHECK(found(egress(at.options()), "egress.countersigned"));
}

TEST_CASE("a signature that nobody made is found", "[auditor][countersigned][planted]") {
    const Signed at;
    at.sign(at.end(), true);
    CHECK(found(egress(at.options()), "egress.countersigned"));
}

TEST_CASE(
    "the countersignature of a ledger that was handed out is checked alike by the auditor and "
    "by an outsider's script",
    "[auditor][countersigned][ledger][native]") {
    const Signed at;
    at.enter(3);
    at.sign(at.end());
    at.enter(2);
    const json whole = json::parse(at.handed_out());
    REQUIRE(whole.contains("countersigned"));
    struct Case {
        const char* name;
        std::function<void(json&)> change;
        int status;
    };
    const auto other = [](json& text) {
        auto words = text.get<std::string>();
        words.back() = words.back() == '0' ? '1' : '0';
        text = words;
    };
    const std::vector<Case> cases = {
        {"as it was", [](json&) {}, 0},
        {"without it", [](json& one) { one.erase("countersigned"); }, 0},
        {"another signature", [&](json& one) { other(one["countersigned"]["signature"]); }, 1},
        {"another key", [&](json& one) { other(one["countersigned"]["key"]); }, 1},
        {"another learner", [&](json& one) { other(one["countersigned"]["learner"]); }, 1},
        {"another day", [](json& one) { one["countersigned"]["day"] = 20782; }, 1},
        {"another end", [&](json& one) { other(one["countersigned"]["hash"]); }, 1},
        {"another place", [](json& one) { one["countersigned"]["count"] = 3; }, 1},
        {"a place far beyond", [](json& one) { one["countersigned"]["count"] = UINT64_MAX; }, 1},
        {"no number", [](json& one) { one["countersigned"]["count"] = "4"; }, 2},
        {"no key", [](json& one) { one["countersigned"].erase("key"); }, 2},
        {"a member too many", [](json& one) { one["countersigned"]["name"] = "Z"; }, 2},
        {"no day", [](json& one) { one["countersigned"]["day"] = 1ULL << 31; }, 2},
    };
    for (const Case& one : cases) {
        CAPTURE(one.name);
        json ledger = whole;
        one.change(ledger);
        CHECK(check_ledger(ledger.dump(), "a.json").exit_status() == one.status);
        CHECK(by_script(at, ledger.dump()) == one.status);
    }
    const auto end = whole["entries"][3]["link"].get<std::string>();
    CHECK(check_ledger(whole.dump(), "a.json", end).exit_status() == 0);
    CHECK(by_script(at, whole.dump(), "--end " + end) == 0);
    const std::string no_end(64, '0');
    CHECK(check_ledger(whole.dump(), "a.json", no_end).exit_status() == 1);
    CHECK(by_script(at, whole.dump(), "--end " + no_end) == 1);
}
