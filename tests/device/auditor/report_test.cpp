// The report: a page and files that say what the verbs say, whole, for anyone to open and nobody to
// be spied on by.
#include "device/auditor/report/report.hpp"

#include "device/auditor/report/words.hpp"
#include "device/auditor/verbs.hpp"
#include "device/outbox/teacher_class.hpp"
#include "tests/device/auditor/home.hpp"

#include <catch2/generators/catch_generators.hpp>
#include <nlohmann/json.hpp>

#include <set>

using namespace pipit;
using namespace pipit::audit;
using namespace pipit::audit::testing;

namespace {

ReportOptions options_of(const Home& home) {
    ReportOptions out;
    out.home.path = home.path();
    out.home.learners = {nickname, "Ada"};
    out.home.secret = [](const std::string&) { return engine::SecretText("314159"); };
    out.home.now = monday.day;
    out.home.kdf_for_tests = crypto::KdfParameters{1, 8};
    out.out = home.folder / "report";
    out.processes = home.folder / "no-processes";
    out.made_utc_s = monday.utc_s;
    return out;
}

std::map<std::string, std::string> made_for(const Report& report) {
    const auto files = files_of(report);
    REQUIRE(files.ok());
    return *files;
}

nlohmann::json parsed(const std::string& text) {
    return nlohmann::json::parse(text);
}

// Each element that is opened is closed, in order; what has nothing inside closes itself.
std::string wrong_in(const std::string& page) {
    std::vector<std::string> open;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        const std::size_t end = page.find('>', at);
        if (end == std::string::npos) return "an element without an end";
        const std::string inside = page.substr(at + 1, end - at - 1);
        if (inside.starts_with("!DOCTYPE")) continue;
        if (inside.find('<') != std::string::npos) return "'<' in " + inside;
        const std::string name = inside.substr(0, inside.find_first_of(" /", 1));
        if (inside.ends_with('/')) continue;
        if (!inside.starts_with('/')) {
            open.push_back(name);
        } else {
            if (open.empty() || "/" + open.back() != inside) return "not open: " + inside;
            open.pop_back();
        }
    }
    return open.empty() ? "" : "left open: " + open.back();
}

std::set<std::string> all_after(const std::string& page, const std::string& before) {
    std::set<std::string> out;
    for (std::size_t at = page.find(before); at != std::string::npos; at = page.find(before, at)) {
        at += before.size();
        out.insert(page.substr(at, page.find('"', at) - at));
    }
    return out;
}

// Rows of RFC 4180.
std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
    std::vector<std::vector<std::string>> out{{""}};
    bool quoted = false;
    for (std::size_t at = 0; at < csv.size(); ++at) {
        const char c = csv[at];
        if (c == '"' && quoted && at + 1 < csv.size() && csv[at + 1] == '"') {
            out.back().back() += csv[++at];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            out.back().emplace_back();
        } else if (c == '\n' && !quoted) {
            out.push_back({""});
        } else if (c != '\r' || quoted) {
            out.back().back() += c;
        }
    }
    out.pop_back();
    return out;
}

}  // namespace

TEST_CASE("a clean home's report says of each part that it holds", "[auditor][report]") {
    const Home home;
    const std::string before = home.state();
    const Report report = look_for_report(options_of(home));
    INFO(text_of(report, "report"));
    CHECK(report.exit_status() == exit_clean);
    for (const Section& one : report.sections) {
        CAPTURE(one.id);
        if (one.id != "network" && one.id != "erasure")  // nothing runs, nobody was erased
            CHECK(std::string(verdict_of(one.findings).words) == "holds");
    }
    CHECK(made_for(report)["report.html"].find("Nothing was found. All") != std::string::npos);
    CHECK(home.state() == before);
}

TEST_CASE("the pages are well-formed, fetch nothing and run nothing, and each link leads somewhere",
          "[auditor][report]") {
    const Home home;
    ReportOptions options = options_of(home);
    options.by = "Ms <script>alert(1)</script> & \"Co\"";
    home.write("<script>alert(2)<img src=x>", "");
    home.write("a\x1b[31m\xff", "");
    const auto files = made_for(look_for_report(options));
    for (const std::string name : {"report.html", "dpia.html"}) {
        CAPTURE(name);
        const std::string& page = files.at(name);
        CHECK(wrong_in(page) == "");
        for (const char* refused : {"<script", "<img", "<link", "http:", "https:", "src=\"",
                                    "@import", "url(h", "url(/", "onload", "\x1b", "\xff"})
            CHECK(page.find(refused) == std::string::npos);
        const auto ids = all_after(page, " id=\"");
        for (const std::string& anchor : all_after(page, " href=\"")) {
            CAPTURE(anchor);
            REQUIRE(anchor.starts_with("#"));
            CHECK(ids.contains(anchor.substr(1)));
        }
    }
    CHECK(files.at("report.html").find("Ms &lt;script&gt;alert(1)") != std::string::npos);
    CHECK(files.at("report.html").find("&lt;script&gt;alert(2)") != std::string::npos);
    CHECK(parsed(files.at("report.json"))["by"] == options.by);
}

TEST_CASE("no nickname, no answer and no whole number of a learner stands on a page",
          "[auditor][report]") {
    const Home home;
    ReportOptions options = options_of(home);
    options.home.learners.insert(options.home.learners.begin(), "Nobodyofthatname");
    const Report report = look_for_report(options);
    CHECK(report.exit_status() == exit_could_not);
    for (const auto& [name, text] : made_for(report)) {
        CAPTURE(name);
        CHECK(text.find(nickname) == std::string::npos);
        CHECK(text.find("Ada") == std::string::npos);
        CHECK(text.find(given) == std::string::npos);
        CHECK(text.find("Nobodyofthatname") == std::string::npos);
        if (name.ends_with(".html"))
            CHECK(text.find(number_of(home.who.front())) == std::string::npos);
    }
}

TEST_CASE("a fault stands in the report's summary, in its part and in its exit status",
          "[auditor][report]") {
    const Home home;
    fs::permissions(home.at("device.db"), static_cast<fs::perms>(0644));
    const Report report = look_for_report(options_of(home));
    CHECK(report.exit_status() == exit_findings);
    const auto files = made_for(report);
    const std::string& page = files.at("report.html");
    const std::string top = page.substr(0, page.find("<section"));
    CHECK(top.find("1 thing was found.") != std::string::npos);
    CHECK(top.find("Who may use the files") != std::string::npos);
    CHECK(page.find("mode 0644") != std::string::npos);
    const auto json = parsed(files.at("report.json"));
    CHECK(json["exit"] == 1);
    CHECK(json["found"].size() == 1);
    CHECK(json["sections"][0]["found"][0]["check"] == "files.mode");
}

TEST_CASE("what several verbs came upon is counted once in the summary", "[auditor][report]") {
    const Home home;
    ReportOptions options = options_of(home);
    options.home.learners.clear();
    const Report report = look_for_report(options);
    CHECK(report.exit_status() == exit_could_not);
    CHECK(report.all_could_not().size() == 2);  // two notebooks that stayed shut
    CHECK(made_for(report)["report.html"].find("2 things could not be looked at") !=
          std::string::npos);
}

TEST_CASE("the report's numbers are those of the verbs", "[auditor][report]") {
    const Home home;
    const ReportOptions options = options_of(home);
    const Report report = look_for_report(options);
    const Figures& figures = report.figures;
    CHECK(figures.learners == 2);
    CHECK(figures.opened == 2);
    CHECK(figures.held.at("answered.given") == 80);
    CHECK(figures.held.at("learners.nickname") == 2);
    CHECK(figures.held.at("copy.file") == 2);
    CHECK(figures.ages.front() == 82);  // 41 events a notebook, as retention counts them
    CHECK(figures.left.at({"2026-11", "a copy"}).lines == 2);
    CHECK(figures.left.at({"2026-11", "a copy"}).bytes == 2048);
    const std::string said = retention(options.home).text();
    CHECK(said.find("41 events") != std::string::npos);
    const auto json = parsed(made_for(report)["report.json"]);
    for (const auto& field : json["declared"]) {
        if (field["id"] == "answered.given") CHECK(field["rows"] == 80);
    }
    ReportOptions late = options;
    late.home.now = engine::Day{monday.day.value + 91};
    const Report old = look_for_report(late);
    CHECK(old.figures.overdue == 82);
    CHECK(old.exit_status() == exit_findings);
}

TEST_CASE("the files for machines have what their forms ask for", "[auditor][report]") {
    const Home home;
    ReportOptions options = options_of(home);
    options.sbom = home.folder / "sbom.cdx.json";
    {
        std::ofstream file(options.sbom);
        file << "{\"bomFormat\":\"CycloneDX\"}";
    }
    const auto files = made_for(look_for_report(options));
    CHECK(files.at("sbom.cdx.json") == "{\"bomFormat\":\"CycloneDX\"}");
    const auto record = parsed(files.at("article30.json"));
    for (const char* part : {"a_controller", "b_purposes", "c_personal_data", "d_recipients",
                             "e_third_countries", "f_time_limits", "g_security"})
        CHECK(record.contains(part));
    CHECK(record["a_controller"]["name"]["value"].is_null());
    std::set<std::string> fields;
    for (const char* list : {"c_personal_data", "d_passes_between"}) {
        for (const auto& row : record[list]) {
            CHECK(row["category"] != "unnamed");
            for (const auto& field : row["fields"])
                CHECK(fields.insert(field.get<std::string>()).second);
        }
    }
    CHECK(fields.size() == engine::fields().size());
    const auto rows = rows_of(files.at("exhibit_b.csv"));
    REQUIRE(rows.size() > 10);
    CHECK(rows.front().at(2) == "Check if Used by Your System");
    for (const auto& row : rows)
        CHECK(row.size() == rows.front().size());
    const auto kept = [&](const char* heading) {
        return std::ranges::any_of(
            rows, [&](const auto& row) { return row.at(0) == heading && row.at(2) == "X"; });
    };
    CHECK(kept("Student Name"));
    for (const char* never : {"Demographics", "Conduct", "Transportation", "Communications"}) {
        CHECK_FALSE(kept(never));
        CHECK(std::ranges::any_of(rows, [&](const auto& row) { return row.at(0) == never; }));
    }
    CHECK(parsed(files.at("report.json"))["declared"].size() == engine::fields().size());
}

TEST_CASE("the impact assessment has its seven steps, and gaps where a school has to speak",
          "[auditor][report]") {
    const Home home;
    const std::string page = made_for(look_for_report(options_of(home)))["dpia.html"];
    std::size_t at = 0;
    for (const char* step :
         {"1. Identify the need", "2. Describe", "3. Consultation", "4. Assess necessity",
          "5. Identify and assess risks", "6. Identify measures", "7. Sign off"}) {
        at = page.find("<h2>Step " + std::string(step), at);
        REQUIRE(at != std::string::npos);
        const std::string part = page.substr(at, page.find("</section>", at) - at);
        CHECK(part.find("class=\"gap\"") != std::string::npos);
    }
}

TEST_CASE("a trace that is handed in is held and stands in the report under a command of its own",
          "[auditor][report]") {
    const Home home;
    const auto traced = [&](const std::string& log) {
        std::ofstream(home.folder / "trace.log") << log;
        ReportOptions options = options_of(home);
        options.trace = home.folder / "trace.log";
        return look_for_report(options);
    };
    const std::string run = "1 execve(\"/a/pipit-student\", [...], 0x7f) = 0\n"
                            "1 seccomp(SECCOMP_SET_MODE_FILTER, 0, {len=1, filter=0x1}) = 0\n";
    const Report clean = traced(run);
    CHECK(clean.all_found().empty());
    CHECK(clean.sections.back().id == "trace");
    CHECK(clean.command("trace").line.find("trace.log") != std::string::npos);
    const Report found = traced(run + "1 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 4\n");
    CHECK(found.exit_status() == exit_findings);
    CHECK(made_for(found)["report.html"].find("trace.log") != std::string::npos);
}

TEST_CASE("a report is written whole, for its owner alone, into a folder of its own",
          "[auditor][report]") {
    const Home home;
    ReportOptions options = options_of(home);
    const Report report = look_for_report(options);
    options.out += "/";
    REQUIRE(write_report(options, report).ok());
    CHECK(fs::status(home.folder / "report").permissions() == fs::perms(0700));
    std::size_t count = 0;
    for (const auto& one : fs::directory_iterator(home.folder / "report")) {
        CHECK(one.status().permissions() == fs::perms(0600));
        ++count;
    }
    CHECK(count == made_for(report).size());
    SECTION("never in place of what is there") {
        CHECK_FALSE(write_report(options, report).ok());
    }
    SECTION("never in the home, by whichever name") {
        const std::string before = home.state();
        for (const std::string& out : {home.at("report"), home.path(), home.at("learners/report"),
                                       home.folder / "report/../home/report"}) {
            options.out = out;
            const auto refused = write_report(options, report);
            REQUIRE_FALSE(refused.ok());
        }
        fs::create_directory_symlink(home.path(), home.folder / "elsewhere");
        options.out = home.folder / "elsewhere/report";
        CHECK_FALSE(write_report(options, report).ok());
        CHECK(home.state() == before);
    }
}

TEST_CASE("secrets are asked for once, in the order in which learners were named",
          "[auditor][report]") {
    const Home home;
    ReportOptions options = options_of(home);
    options.home.learners = {"Ada", nickname};
    options.home.of_class = true;
    std::vector<std::string> asked;
    options.home.secret = [&](const std::string& whose) {
        asked.push_back(whose);
        return engine::SecretText("314159");
    };
    const Report report = look_for_report(options);
    CHECK(asked == std::vector<std::string>{"Ada", nickname, "the class"});
    CHECK(report.figures.opened == 2);
}

TEST_CASE("a command of the report opens what the report opened", "[auditor][report]") {
    const Home home;
    HomeOptions options = options_of(home).home;
    const std::string line = look_for_report(options_of(home)).command("inventory").line;
    options.learners.clear();
    const std::string before = " --learner ";
    for (std::size_t at = line.find(before); at != std::string::npos; at = line.find(before, at)) {
        at += before.size();
        options.learners.push_back(line.substr(at, line.find(' ', at) - at));
    }
    REQUIRE(options.learners.size() == 2);
    CHECK(options.learners.front().size() == 8);
    CHECK(inventory(options).exit_status() == exit_clean);
    CHECK(line.ends_with("--now " + iso_day(monday.day)));
}

TEST_CASE("a teacher's computer has a report, and what the class is called stands nowhere in it",
          "[auditor][report]") {
    const Home home;
    {
        vault::Options options;
        options.home = home.path();
        options.uptime_s = [] { return 0.0; };
        options.kdf_for_tests = crypto::KdfParameters{1, 8};
        vault::TeacherVault teachers(options);
        auto file = teachers.create(engine::SecretText("four red boats sail"), monday);
        REQUIRE(file.ok());
        REQUIRE(outbox::TeacherClass::begin((*file)->records(), "<script>3B", "Ms <img>Rivera",
                                            monday.day));
    }
    ReportOptions options = options_of(home);
    const bool opened = GENERATE(true, false);
    options.home.of_class = opened;
    options.home.secret = [](const std::string& whose) {
        return engine::SecretText(whose == "the class" ? "four red boats sail" : "314159");
    };
    const Report report = look_for_report(options);
    INFO(text_of(report, "report"));
    CHECK(report.exit_status() == (opened ? exit_clean : exit_could_not));
    CHECK(report.has_class);
    CHECK(report.figures.class_opened == opened);
    CHECK(report.figures.held.contains("class.school") == opened);
    CHECK(report.command("inventory")
              .line.ends_with(opened ? " --class --now 2026-11-24" : " --now 2026-11-24"));
    for (const auto& [name, text] : made_for(report)) {
        CAPTURE(name);
        CHECK(text.find("Rivera") == std::string::npos);
        CHECK(text.find("3B") == std::string::npos);
    }
}

TEST_CASE("what is no home has a report that says so, and its name stays a name in a shell",
          "[auditor][report]") {
    const test::Folder folder;
    const auto line_for = [&](const std::string& name) {
        ReportOptions options;
        options.home.path = folder / name;
        options.home.secret = [](const std::string&) { return std::nullopt; };
        const Report report = look_for_report(options);
        CHECK(report.exit_status() == exit_could_not);
        CHECK(made_for(report).contains("report.html"));
        return report.command("scan").line;
    };
    const std::string scan = "pipit-audit scan ";
    CHECK(line_for("plain") == scan + folder.path() + "/plain");
    CHECK(line_for("a \"b' $(c)") == scan + "'" + folder.path() + "/a \"b'\\'' $(c)'");
    CHECK(line_for("a\\'\n;") == scan + "$'" + folder.path() + "/a\\x5c\\x27\\x0a;'");
}
