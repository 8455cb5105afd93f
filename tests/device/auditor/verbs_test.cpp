// What the auditor finds with a learner's secret: each fault in schema, journal, ledger, days and
// erasure is found and named; a home as the vault leaves it gives no alarm; nothing is written.
#include "device/auditor/verbs.hpp"

#include "device/vault/notebook.hpp"
#include "engine/learner/retention.hpp"
#include "tests/device/auditor/home.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <functional>
#include <sys/stat.h>

using namespace pipit;
using namespace pipit::audit;
using namespace pipit::audit::testing;

namespace {

using Verb = std::function<Findings(const HomeOptions&)>;

HomeOptions options_of(const Home& home) {
    HomeOptions out;
    out.path = home.path();
    out.learners = {nickname, "Ada"};
    out.secret = [](const std::string&) { return engine::SecretText("314159"); };
    out.now = monday.day;
    out.kdf_for_tests = crypto::KdfParameters{1, 8};
    return out;
}

// Does this in the first learner's notebook, past everything that guards it.
void in_notebook(const Home& home, const char* sql) {
    auto opened = home.open()->open(home.who.front(), engine::SecretText("314159"), monday);
    REQUIRE(opened.ok());
    auto& notebook = static_cast<vault::VaultNotebook&>(**opened);
    REQUIRE(notebook.database().run(sql).ok());
}

void with_notebook(const Home& home, const std::function<void(engine::Notebook&)>& act) {
    auto opened = home.open()->open(home.who.front(), engine::SecretText("314159"), monday);
    REQUIRE(opened.ok());
    act(**opened);
}

void erase_first(const Home& home) {
    auto shelf = home.open();
    auto opened = shelf->open(home.who.front(), engine::SecretText("314159"), monday);
    REQUIRE(opened.ok());
    REQUIRE(shelf->erase(std::move(*opened), monday).ok());
}

struct Fault {
    std::string name;
    std::function<void(const Home&)> plant;
    Verb verb;
    std::string check;
    std::string words;
};

Verb erasing(const std::string& receipt = {}) {
    return [=](const HomeOptions& options) { return erasure(options, receipt, {}); };
}

std::vector<Fault> faults() {
    const auto sql = [](const char* words) {
        return [=](const Home& home) { in_notebook(home, words); };
    };
    const auto late = [](int days) {
        return [=](const HomeOptions& options) {
            HomeOptions then = options;
            then.now = engine::Day{monday.day.value + days};
            return retention(then);
        };
    };
    return {
        {"a column that is not declared", sql("ALTER TABLE journal ADD COLUMN phone TEXT"),
         inventory, "inventory.column", "journal.phone"},
        {"a table that is not declared", sql("CREATE TABLE tracking (place TEXT) STRICT"),
         inventory, "inventory.column", "tracking.place"},
        {"notes of a kind that is not declared",
         sql("INSERT INTO records VALUES (99, x'01', x'02')"), inventory, "inventory.record",
         "kind 99"},
        {"an event that was taken out", sql("DELETE FROM journal WHERE position = 7"), inventory,
         "chains", "does not hold"},
        {"an event that was changed",
         sql("UPDATE journal SET body = (SELECT body FROM journal WHERE position = 8) WHERE "
             "position = 7"),
         inventory, "chains", ""},
        {"the newest events cut off", sql("DELETE FROM journal WHERE position > 20"), inventory,
         "chains", ""},
        {"a line of the ledger that was taken out", sql("DELETE FROM ledger WHERE position = 1"),
         egress, "chains", ""},
        {"a line of the ledger that was changed",
         sql("UPDATE ledger SET text = x'80' WHERE position = 1"), egress, "egress.chain", ""},
        {"a line of the ledger with another salt",
         sql("UPDATE ledger SET salt = zeroblob(16) WHERE position = 1"), egress, "egress.chain",
         ""},
        {"a notebook from before the last sign-out",
         [](const Home& home) {
             const std::string file = home.notebook("notebook.db");
             const std::string before = home.read(file);
             with_notebook(home, [](engine::Notebook& notebook) {
                 REQUIRE(notebook.journal().append({answer(notebook.device(), 50)}).ok());
             });
             home.write(file, before);
         },
         inventory, "chains", "older than it says"},
        {"a byte of a page that rotted",
         [](const Home& home) { home.put(home.notebook("notebook.db"), 9000, "x"); }, inventory,
         "chains", ""},
        {"a field that the contract never lets go",
         [](const Home& home) {
             with_notebook(home, [](engine::Notebook& notebook) {
                 REQUIRE(notebook.ledger()
                             .enter({monday.day,
                                     std::string(engine::left::to_class),
                                     {"answered.seconds"},
                                     900,
                                     true})
                             .ok());
             });
         },
         egress, "egress.contract", "answered.seconds"},
        {"something that left under no declared name",
         [](const Home& home) {
             with_notebook(home, [](engine::Notebook& notebook) {
                 REQUIRE(notebook.ledger()
                             .enter({monday.day, "telemetry", {"device.serial"}, 900, true})
                             .ok());
             });
         },
         egress, "egress.contract", "device.serial"},
        {"answers past their ninety days", [](const Home&) {}, late(91), "retention.answers",
         "41 events"},
        {"lines past their year", [](const Home&) {}, late(366), "retention.ledger", "1 line"},
        {"a notebook whose owner was erased, put back",
         [](const Home& home) {
             const std::string folder =
                 home.notebook("slots").substr(0, home.notebook("slots").rfind('/'));
             fs::copy(home.at(folder), home.folder / "kept", fs::copy_options::recursive);
             erase_first(home);
             fs::copy(home.folder / "kept", home.at(folder), fs::copy_options::recursive);
         },
         erasing(), "erasure.half", "a notebook of nobody"},
        {"a log beside it that came back",
         [](const Home& home) {
             const std::string file = home.notebook("notebook.db-wal");
             erase_first(home);
             fs::create_directories(fs::path(home.at(file)).parent_path());
             home.write(file, "");
         },
         erasing(), "erasure.left", "a file of an erased learner"},
        {"the number of an erased learner in a note",
         [](const Home& home) {
             erase_first(home);
             const std::string number = number_of(home.who.front());
             home.write("lock", "was: " + number);
         },
         erasing(), "erasure.left", "lock"},
        {"a receipt that is not there", [](const Home&) {},
         erasing("00112233445566778899aabbccddeeff"), "erasure.receipt", "no receipt"},
        {"a learner whose notebook is gone without a receipt",
         [](const Home& home) {
             fs::remove_all(fs::path(home.at(home.notebook("slots"))).parent_path());
         },
         erasing(), "inventory.missing", "whose notebook is not"},
    };
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

}  // namespace

TEST_CASE("with their secrets, a home as the vault leaves it is clean by every verb", "[auditor]") {
    const Home home;
    const HomeOptions options = options_of(home);
    for (const auto& [name, verb] :
         std::vector<std::pair<std::string, Verb>>{{"inventory", inventory},
                                                   {"egress", egress},
                                                   {"retention", retention},
                                                   {"erasure", erasing()}}) {
        const Findings findings = verb(options);
        INFO(name << "\n" << findings.text());
        CHECK(findings.exit_status() == exit_clean);
        CHECK_FALSE(findings.all_looked().empty());
    }
}

TEST_CASE("each fault inside a notebook is found and named", "[auditor][planted]") {
    for (const Fault& fault : faults()) {
        DYNAMIC_SECTION(fault.name) {
            const Home home;
            fault.plant(home);
            const Findings findings = fault.verb(options_of(home));
            INFO(findings.text());
            std::string words = fault.words;
            const bool any = std::ranges::any_of(findings.all_found(), [&](const Finding& one) {
                return one.check == fault.check &&
                       lower(one.place + " " + one.words + " " + one.evidence).find(lower(words)) !=
                           std::string::npos;
            });
            CHECK(any);
            CHECK(findings.exit_status() == exit_findings);
        }
    }
}

TEST_CASE("an erased learner is gone, and the receipt says so", "[auditor]") {
    const Home home;
    erase_first(home);
    const Findings findings = erasure(options_of(home), number_of(home.who.front()), {});
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_clean);
    CHECK(findings.text().find("signed by this device") != std::string::npos);
}

TEST_CASE("without a secret, or with a wrong one, a notebook could not be looked at, and no try is "
          "counted",
          "[auditor]") {
    const Home home;
    HomeOptions options = options_of(home);
    const bool wrong = GENERATE(true, false);
    options.secret = [&](const std::string&) {
        return wrong ? std::optional<engine::SecretText>(engine::SecretText("271828"))
                     : std::nullopt;
    };
    for (int i = 0; i < 20; ++i)
        CHECK(inventory(options).exit_status() == exit_could_not);
    CHECK(home.open()->wait_s(home.who.front(), monday) == 0);
    CHECK(home.open()->open(home.who.front(), engine::SecretText("314159"), monday).ok());
}

TEST_CASE("looking in with a secret changes nothing on the disk", "[auditor]") {
    const Home home;
    const std::string before = home.state();
    (void)inventory(options_of(home));
    (void)egress(options_of(home));
    (void)retention(options_of(home));
    (void)erasure(options_of(home), {}, {});
    CHECK(home.state() == before);
}

TEST_CASE("a notebook that is open in the app can be looked into meanwhile", "[auditor]") {
    const Home home;
    auto shelf = home.open();
    auto opened = shelf->open(home.who.front(), engine::SecretText("314159"), monday);
    REQUIRE(opened.ok());
    REQUIRE((*opened)->journal().append({answer((*opened)->device(), 50)}).ok());
    const Findings findings = inventory(options_of(home));
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_clean);
    CHECK(findings.text().find("42 events") != std::string::npos);
}

TEST_CASE(
    "where a pipe or a link stands in a file's place, nothing is waited for and nothing is read "
    "through it",
    "[auditor]") {
    const Home home;
    const std::string file = GENERATE(std::string("device.secret"), std::string("slots"));
    const std::string below = file == "slots" ? home.notebook(file) : file;
    fs::remove(home.at(below));
    const bool link = GENERATE(true, false);
    if (link)
        fs::create_symlink("/etc/hostname", home.at(below));
    else
        REQUIRE(::mkfifo(home.at(below).c_str(), 0600) == 0);
    CHECK(inventory(options_of(home)).exit_status() != exit_clean);
}

TEST_CASE("an image that is not there was not searched, whoever was erased", "[auditor]") {
    const Home home;
    if (GENERATE(true, false)) erase_first(home);
    const Findings findings = erasure(options_of(home), {}, home.folder / "nowhere.img");
    CHECK(findings.exit_status() == exit_could_not);
    CHECK(findings.text().find("and the image") == std::string::npos);
}

TEST_CASE("secrets are asked in the order in which learners were named", "[auditor]") {
    const Home home;
    HomeOptions options = options_of(home);
    options.learners = {"nobody", "Ada", nickname};
    std::vector<std::string> asked;
    options.secret = [&](const std::string& whose) {
        asked.push_back(whose);
        return engine::SecretText(whose == "nobody" ? "000000" : "314159");
    };
    const Findings findings = inventory(options);
    CHECK(asked == options.learners);
    CHECK(findings.all_could_not().size() == 1);  // nobody
}
