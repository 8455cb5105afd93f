// What `scan` finds without a key: each fault that is planted is found and named, and a home as the
// vault leaves it gives no alarm.
#include "device/auditor/scan.hpp"

#include "device/auditor/noise.hpp"
#include "device/auditor/source.hpp"
#include "device/auditor/sweep.hpp"
#include "engine/session/event_codec.hpp"
#include "tests/device/auditor/home.hpp"
#include "tests/device/auditor/packing.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

using namespace pipit;
using namespace pipit::audit;
using namespace pipit::audit::testing;

namespace {

Findings scanned(const Home& home) {
    return scan({home.path(), {nickname, given}, home.folder / "no-processes"});
}

std::string all_of(const Findings& findings) {
    return findings.text();
}

bool has(const Findings& findings, const std::string& check, const std::string& place,
         const std::string& evidence = {}) {
    return std::ranges::any_of(findings.all_found(), [&](const Finding& one) {
        return one.check == check && one.place == place &&
               one.evidence.find(evidence) != std::string::npos;
    });
}

std::string event_bytes() {
    const auto bytes = engine::encode_event(answer(engine::DeviceId{}, 7));
    return {bytes.begin(), bytes.end()};
}

std::string utf16(const std::string& text, bool big) {
    std::string out;
    for (const char letter : text) {
        if (big) out += '\0';
        out += letter;
        if (!big) out += '\0';
    }
    return out;
}

struct Fault {
    std::string name;
    std::function<void(const Home&)> plant;
    std::string check;
    std::string place;  // "@": the first learner's file of that name
    std::string evidence;
};

// As it is while the notebook is open; the first learner's.
std::string log_of(const Home& home) {
    const auto opened = home.open()->open(home.who.front(), engine::SecretText("314159"), monday);
    REQUIRE(opened.ok());
    REQUIRE((*opened)->journal().append({answer((*opened)->device(), 99)}).ok());
    std::string out = home.read(home.notebook("notebook.db-wal"));
    REQUIRE(out.size() > 5000);
    return out;
}

std::vector<Fault> faults() {
    const auto file = [](std::string below, std::string bytes, unsigned mode = 0600) {
        return [=](const Home& home) { home.write(below, bytes, mode); };
    };
    return {
        {"a log with a nickname", file("pipit.log", "opened by " + nickname), "plaintext.canary",
         "pipit.log", "canary 1 as UTF-8"},
        {"a file that is not declared", file("notes.txt", "x"), "files.kind", "notes.txt", ""},
        {"a temporary file in a learner's folder",
         [](const Home& home) { home.write(home.notebook("tmp1"), given); }, "plaintext.canary",
         "@tmp1", "canary 2"},
        {"an answer as UTF-16 behind a notebook",
         [](const Home& home) { home.append(home.notebook("notebook.db"), utf16(given, false)); },
         "plaintext.canary", "@notebook.db", "UTF-16 LE"},
        {"an answer as UTF-16 of the other end behind the slots",
         [](const Home& home) { home.append(home.notebook("slots"), utf16(given, true)); },
         "plaintext.canary", "@slots", "UTF-16 BE"},
        {"an answer as hex in a page",
         [](const Home& home) { home.put(home.notebook("notebook.db"), 9000, hex_letters(given)); },
         "plaintext.canary", "@notebook.db", "hex"},
        {"an answer as base64 in a page",
         [](const Home& home) {
             home.put(home.notebook("notebook.db"), 9000, base64_letters("x" + given + "yz"));
         },
         "plaintext.canary", "@notebook.db", "base64"},
        {"an answer inside gzip", file("learners/old.gz", gzipped("and then " + given)),
         "plaintext.canary", "learners/old.gz", "inside gzip"},
        {"an answer inside gzip inside gzip",
         file("old.tgz", gzipped("a" + gzipped("and then " + given))), "plaintext.canary",
         "old.tgz", "inside gzip in gzip"},
        {"a text of the teacher's behind a log that was cut",
         [](const Home& home) {
             home.write(home.notebook("notebook.db-wal"),
                        log_of(home) + std::string(30, '\0') +
                            "Please talk with her about the test of Monday.");
         },
         "sealed.pages", "@notebook.db-wal", "letters of text"},
        {"an unencrypted database under a declared name",
         [](const Home& home) { home.write(home.notebook("notebook.db.new"), plain_database()); },
         "plaintext.sqlite", "@notebook.db.new", "segments"},
        {"an event in a lock", [](const Home& home) { home.write("lock", event_bytes()); },
         "plaintext.event", "lock", ""},
        {"an event as base64", file("report.txt", "data:" + base64_letters(event_bytes())),
         "plaintext.event", "report.txt", "base64"},
        {"an event as hex", file("dump", "00 " + hex_letters(event_bytes())), "plaintext.event",
         "dump", "hex"},
        {"the device's secret twice",
         [](const Home& home) { home.write("device.secret.bak", home.read("device.secret")); },
         "keys.place", "device.secret.bak", "this device's secret"},
        {"the device's secret as hex",
         [](const Home& home) {
             home.write("settings.ini", "key=" + hex_letters(home.read("device.secret")));
         },
         "keys.place", "settings.ini", "hex"},
        {"a secret that others can read",
         [](const Home& home) { ::chmod(home.at("device.secret").c_str(), 0644); }, "files.mode",
         "device.secret", "0644"},
        {"a folder that others can list",
         [](const Home& home) { ::chmod(home.at("learners").c_str(), 0755); }, "files.mode",
         "learners", "0755"},
        {"a home that others can enter",
         [](const Home& home) { ::chmod(home.path().c_str(), 0711); }, "files.mode", ".", "0711"},
        {"a file that runs as its owner",
         [](const Home& home) { ::chmod(home.at("device.db").c_str(), 04600); }, "files.mode",
         "device.db", "4600"},
        {"a core file", file("core.4711", core_file()), "core.file", "core.4711", ""},
        {"a notebook that is a link",
         [](const Home& home) {
             fs::rename(home.at(home.notebook("notebook.db")), home.folder / "elsewhere.db");
             fs::create_symlink(home.folder / "elsewhere.db",
                                home.at(home.notebook("notebook.db")));
         },
         "files.link", "@notebook.db", ""},
        {"a notebook with a second name",
         [](const Home& home) {
             fs::create_hard_link(home.at(home.notebook("notebook.db")),
                                  home.folder / "elsewhere.db");
         },
         "files.link", "@notebook.db", "2 names"},
        {"a pipe", [](const Home& home) { ::mkfifo(home.at("pipe").c_str(), 0600); }, "files.link",
         "pipe", ""},
        {"a folder of the name of a file",
         [](const Home& home) { fs::create_directory(home.at("headless-home")); }, "files.kind",
         "headless-home", ""},
        {"sealed keys that were kept",
         [](const Home& home) {
             home.write(home.notebook("slots.old"), home.read(home.notebook("slots")));
         },
         "keys.place", "@slots.old", "a slots file"},
        {"a page that was never sealed",
         [](const Home& home) {
             home.put(home.notebook("notebook.db"), 4096, std::string(4096, '\0'));
         },
         "sealed.pages", "@notebook.db", "chi-square"},
        {"text in a sealed page",
         [](const Home& home) {
             home.put(home.notebook("notebook.db"), 5000,
                      "it was the best of times and it was long");
         },
         "sealed.pages", "@notebook.db", "letters of text as UTF-8"},
        {"text as UTF-16 in a sealed page",
         [](const Home& home) {
             home.put(home.notebook("notebook.db"), 5001, utf16("best of times", true));
         },
         "sealed.pages", "@notebook.db", "UTF-16"},
        {"bytes behind the last page",
         [](const Home& home) { home.append("device.db", "1234567"); }, "sealed.pages", "device.db",
         "bytes"},
        {"a log that is none",
         [](const Home& home) {
             home.write(home.notebook("notebook.db-wal"), std::string(9000, 'x'));
         },
         "sealed.pages", "@notebook.db-wal", ""},
        {"a log with a page that is not sealed",
         [](const Home& home) { home.write(home.notebook("notebook.db-wal"), plain_log()); },
         "sealed.pages", "@notebook.db-wal", "chi-square"},
        {"a rollback journal with a page that is not sealed",
         [](const Home& home) { home.write("device.db-journal", plain_journal()); }, "sealed.pages",
         "device.db-journal", "chi-square"},
        {"a lock that holds something", file("lock", "pid 4711"), "sealed.lock", "lock", "8 bytes"},
        {"a secret that is cut short",
         [](const Home& home) { home.write("device.secret", std::string(16, 'k')); },
         "sealed.secret", "device.secret", "16 bytes"},
        {"a secret that is no secret", file("device.secret", std::string(32, '\0')),
         "sealed.secret", "device.secret", ""},
        {"slots that are none",
         [](const Home& home) { home.write(home.notebook("slots"), "{\"pin\": \"314159\"}"); },
         "sealed.slots", "@slots", ""},
        {"a private key", file("teacher.pem", "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQ"),
         "keys.place", "teacher.pem", "a private key"},
        {"a copy that somebody saved here",
         file("copy.html", "<html><meta name=\"generator\" content=\"Pipit\">"), "plaintext.copy",
         "copy.html", ""},
        {"a backup of a class in a child's home", file("class.pipit", "PIPTBACK\1"), "keys.place",
         "class.pipit", "a backup"},
        {"a notebook on its way, left over", file("learners/copy", "PIPCCOPY\1"), "keys.place",
         "learners/copy", "on its way"},
    };
}

}  // namespace

TEST_CASE("a home as the vault leaves it gives no alarm, open or closed", "[auditor]") {
    const bool open = GENERATE(false, true);
    const Home home;
    std::unique_ptr<engine::Notebook> notebook;
    if (open) {
        auto opened = home.open()->open(home.who.front(), engine::SecretText("314159"), monday);
        REQUIRE(opened.ok());
        notebook = std::move(*opened);
        for (std::uint64_t i = 42; i <= 60; ++i)
            REQUIRE(notebook->journal().append({answer(notebook->device(), i)}).ok());
        REQUIRE(fs::file_size(home.at(home.notebook("notebook.db-wal"))) > 0);
    }
    const Findings findings = scanned(home);
    INFO(all_of(findings));
    CHECK(findings.exit_status() == exit_clean);
    CHECK(findings.all_looked().size() >= 6);
}

TEST_CASE("each fault that is planted in a home is found and named", "[auditor][planted]") {
    const auto all = faults();
    for (const Fault& fault : all) {
        DYNAMIC_SECTION(fault.name) {
            const Home home;
            fault.plant(home);
            const Findings findings = scanned(home);
            INFO(all_of(findings));
            const bool learners = fault.place.starts_with("@");
            const std::string place = learners ? home.notebook(fault.place.substr(1)) : fault.place;
            CHECK(has(findings, fault.check, place, fault.evidence));
            CHECK(findings.exit_status() == exit_findings);
        }
    }
}

TEST_CASE("nothing of a learner, of a key or of a canary stands in what is said", "[auditor]") {
    for (const Fault& fault : faults()) {
        const Home home;
        fault.plant(home);
        const std::string said = all_of(scanned(home));
        CAPTURE(fault.name);
        CHECK(said.find(nickname) == std::string::npos);
        CHECK(said.find(given) == std::string::npos);
        CHECK(said.find("best of times") == std::string::npos);
        CHECK(said.find(hex_letters(home.read("device.secret").substr(0, 8))) == std::string::npos);
    }
}

TEST_CASE("gzip four times over is not called clean", "[auditor]") {
    const Home home;
    home.write("learners/old.gz", gzipped(gzipped(gzipped(gzipped(given)))));
    const Findings findings = scanned(home);
    CHECK(findings.text().find("not further") != std::string::npos);
}

TEST_CASE("a log that a pulled plug cut is no finding", "[auditor]") {
    const Home home;
    const std::string log = log_of(home);
    home.write(home.notebook("notebook.db-wal"), log.substr(0, log.size() - 700));
    const Findings findings = scanned(home);
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_clean);
}

TEST_CASE("scanning changes nothing that is looked at", "[auditor]") {
    const Home home;
    const std::string before = home.state();
    (void)scanned(home);
    CHECK(home.state() == before);
}

TEST_CASE("what is not there, or no home, could not be looked at, and is not called clean",
          "[auditor]") {
    test::Folder folder;
    CHECK(scan({folder / "nowhere", {}, ""}).exit_status() == exit_could_not);
    fs::create_directory(folder / "empty");
    fs::permissions(folder / "empty", fs::perms::owner_all);
    CHECK(scan({folder / "empty", {}, ""}).exit_status() == exit_could_not);
}

// ---- a raw image

namespace {

// A file system with these files in it.
std::string image_of(const test::Folder& folder, const std::string& files) {
    const std::string image = folder / "disk.img";
    const std::string command = "PATH=$PATH:/usr/sbin:/sbin mke2fs -q -t ext4 -d '" + files +
                                "' '" + image + "' 16M >/dev/null 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);  // NOLINT: the test's own command
    return image;
}

}  // namespace

TEST_CASE("in an image a canary is found with the file that has it, and in free blocks without one",
          "[auditor]") {
    test::Folder folder;
    fs::create_directories(folder / "root/srv/kim");
    std::ofstream(folder / "root/srv/kim/notes.txt") << std::string(9000, '.') << nickname;
    std::ofstream(folder / "root/srv/kim/other.txt") << "nothing";
    const std::string image = image_of(folder, folder / "root");
    // Behind everything that is in use.
    {
        std::fstream file(image, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(15 * 1024 * 1024 + 700);
        file << given;
    }
    const Findings findings = scan({image, {nickname, given}, ""});
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_findings);
    CHECK(has(findings, "plaintext.canary", image, "in /srv/kim/notes.txt"));
    CHECK(has(findings, "plaintext.canary", image, "free blocks"));
    CHECK(findings.all_found().size() == 2);
}

TEST_CASE("the file is named in a partition, too, and a partition that is not there harms nothing",
          "[auditor]") {
    test::Folder folder;
    fs::create_directories(folder / "root/srv");
    std::ofstream(folder / "root/srv/notes.txt") << nickname;
    const std::string image = image_of(folder, folder / "root");
    const bool whole = GENERATE(true, false);
    constexpr std::size_t first = 2048;
    constexpr std::size_t sectors = std::size_t{16} * 1024 * 2;
    std::string table(first * 512, '\0');
    const auto put = [&](std::size_t at, std::size_t value) {
        for (std::size_t i = 0; i < 4; ++i)
            table[at + i] = static_cast<char>(value >> (8 * i) & 255U);
    };
    table[446 + 4] = '\x83';
    put(446 + 8, first);
    put(446 + 12, whole ? sectors : 0xFFFFFFFFU);
    table[510] = '\x55';
    table[511] = '\xAA';
    std::ifstream inside(image, std::ios::binary);
    const std::string disk = folder / "whole.img";
    std::ofstream(disk, std::ios::binary) << table << inside.rdbuf();
    const Findings findings = scan({disk, {nickname}, ""});
    INFO(findings.text());
    CHECK(has(findings, "plaintext.canary", disk, whole ? "in /srv/notes.txt" : "canary 1"));
}

TEST_CASE("a home inside an image gives no alarm; an unencrypted notebook in it does",
          "[auditor]") {
    const Home home;
    fs::create_directories(home.folder / "root");
    fs::copy(home.path(), home.folder / "root/home", fs::copy_options::recursive);
    {
        const Findings clean = scan({image_of(home.folder, home.folder / "root"), {nickname}, ""});
        INFO(clean.text());
        CHECK(clean.exit_status() == exit_clean);
    }
    std::ofstream(home.folder / "root/home/old.db", std::ios::binary) << plain_database();
    const Findings found = scan({image_of(home.folder, home.folder / "root"), {nickname}, ""});
    CHECK(has(found, "plaintext.sqlite", home.folder / "disk.img", "in /home/old.db"));
}

TEST_CASE("thirty databases of other programs hide none of ours, of a learner, a device or a class",
          "[auditor]") {
    const std::string ours = GENERATE("CREATE TABLE segments (CREATE TABLE journal (",
                                      "CREATE TABLE learners (CREATE TABLE receipts (",
                                      "CREATE TABLE records (CREATE TABLE teacher (");
    const auto page = [](const std::string& schema) {
        std::string out = plain_database().substr(0, 100);
        out.resize(3000, '\0');
        out += schema;
        out.resize(65536, '\0');
        return out;
    };
    std::string bytes;
    for (int i = 0; i < 30; ++i)
        bytes += page("CREATE TABLE moz_places (CREATE TABLE journals (");
    test::Folder folder;
    const std::string image = folder / "disk.img";
    std::ofstream(image, std::ios::binary) << bytes;
    CHECK(scan({image, {}, ""}).exit_status() == exit_clean);
    std::ofstream(image, std::ios::binary) << bytes << page(ours);
    CHECK(has(scan({image, {}, ""}), "plaintext.sqlite", image));
}

TEST_CASE("a file's name forges no line of the report and breaks none of it", "[auditor]") {
    const Home home;
    home.write("x\nscan: nothing was found\x1b[2J\xff", "x");
    const Findings findings = scanned(home);
    CHECK(findings.exit_status() == exit_findings);
    CHECK(findings.text().find("\nscan: nothing was found") == std::string::npos);
    CHECK(findings.text().find('\x1b') == std::string::npos);
    CHECK_FALSE(findings.json().dump().empty());
}

TEST_CASE("what has no size is not called clean", "[auditor]") {
    CHECK(scan({"/dev/zero", {}, ""}).exit_status() == exit_could_not);
    test::Folder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(scan({folder / "pipe", {}, ""}).exit_status() == exit_could_not);
}

// ---- the parts

TEST_CASE("noise is called noise a hundred thousand pages long, and text is not", "[auditor]") {
    std::uint64_t state = 12345;
    const auto next = [&] {
        std::uint64_t z = (state += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    };
    std::vector<std::uint8_t> page(4096);
    int alarms = 0;
    for (int i = 0; i < 100'000; ++i) {
        for (std::size_t at = 0; at < page.size(); at += 8) {
            const std::uint64_t word = next();
            for (std::size_t byte = 0; byte < 8; ++byte)
                page[at + byte] = static_cast<std::uint8_t>(word >> (8 * byte));
        }
        const double spread = spread_of(page);
        alarms += spread < spread_low || spread > spread_high || (i % 10 == 0 && text_in(page));
    }
    CHECK(alarms == 0);
    std::ranges::fill(page, std::uint8_t{'e'});
    CHECK(spread_of(page) > spread_high);
}

TEST_CASE("what lies across two windows of a pass is found, and found once", "[auditor]") {
    const std::size_t border = std::size_t{1} << 20;
    std::string bytes(2 * border + 100, '\0');
    for (std::size_t back = 0; back <= given.size(); ++back) {
        CAPTURE(back);
        std::string with = bytes;
        with.replace(border - back, given.size(), given);
        const Needles needles = needles_for({given}, {});
        int found = 0;
        const auto source =
            source_of({reinterpret_cast<const std::uint8_t*>(with.data()), with.size()});
        REQUIRE(sweep(*source, needles, [&](const Hit& hit) {
            CHECK(hit.at == border - back);
            ++found;
        }));
        CHECK(found == 1);
    }
}

TEST_CASE("a canary of other letters is found in each way of writing, at each place in base64",
          "[auditor]") {
    const std::string text = "Zoë Ñandú";
    for (const std::string before : {"", "a", "ab", "abc"}) {
        for (const std::string& written :
             {before + text, base64_letters(before + text + "tail"), hex_letters(before + text)}) {
            int found = 0;
            const auto source =
                source_of({reinterpret_cast<const std::uint8_t*>(written.data()), written.size()});
            REQUIRE(sweep(*source, needles_for({text}, {}), [&](const Hit&) { ++found; }));
            CHECK(found == 1);
        }
    }
}
