// See export.hpp.
#include "device/auditor/export.hpp"

#include "device/auditor/record_check.hpp"
#include "device/auditor/record_page.hpp"
#include "device/platform/files.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace pipit::audit {

namespace fs = std::filesystem;

namespace {

constexpr const char* json_name = "record.json";
constexpr const char* page_name = "record.html";

// The notebook of the one who was named, and its record.
struct Read {
    LookedHome home;
    engine::LearnerRecord record;
};

std::optional<Read> read_one(const HomeOptions& options, Findings& findings) {
    if (options.learners.size() != 1) {
        findings.could_not("export.learner", options.path, "Name one learner with --learner.");
        return std::nullopt;
    }
    HomeOptions one = options;
    one.only_these = true;
    auto home = look_into(one, findings);
    if (!home || home->open.size() != 1) {
        if (home && !home->open.empty())
            findings.could_not("export.learner", options.path,
                               "There are several of that name: give the number.");
        return std::nullopt;
    }
    auto record = engine::record_of(*home->open.front().notebook);
    if (!record) {
        findings.could_not("export.record", "learners/" + home->open.front().number,
                           record.error().where + ": " + record.error().remedy);
        return std::nullopt;
    }
    return Read{std::move(*home), std::move(record).value()};
}

// A folder that is there, outside of the home, with neither file in it.
bool may_write(const std::string& home, const std::string& folder, Findings& findings) {
    if (folder.empty()) {
        findings.could_not("export.place", home,
                           "Name a folder with --out, or a saved record with --check.");
        return false;
    }
    std::error_code failed;
    const fs::path to = fs::canonical(folder, failed);
    if (failed || !fs::is_directory(to, failed)) {
        findings.could_not("export.place", folder, "There is no such folder.");
        return false;
    }
    const fs::path inside = fs::canonical(home, failed);
    if (!failed &&
        std::mismatch(inside.begin(), inside.end(), to.begin(), to.end()).first == inside.end()) {
        findings.could_not("export.place", folder,
                           "It is in the home itself, and an auditor writes nothing there.");
        return false;
    }
    for (const char* name : {json_name, page_name}) {
        if (fs::symlink_status(to / name, failed).type() == fs::file_type::not_found) continue;
        findings.could_not("export.place", (fs::path(folder) / name).string(),
                           "It is there already, and nothing is replaced. Name another folder.");
        return false;
    }
    return true;
}

// Both, or neither: the page that cannot be written takes the file beside it with it.
engine::Result<engine::Done> write_both(const std::string& folder, const std::string& json,
                                        const std::string& page) {
    const auto first = platform::save_new_file(folder, "record", "json", json);
    if (!first) return first.error();
    const auto second = platform::save_new_file(folder, "record", "html", page);
    if (!second) {
        (void)::unlink((folder + "/" + *first).c_str());
        return second.error();
    }
    return engine::Done{};
}

std::string counts(const engine::LearnerRecord& record) {
    return std::to_string(record.events.size()) + " events, " +
           std::to_string(record.ledger.size()) + " lines of what left, " +
           std::to_string(record.notes.size()) + " notes of a class";
}

void say_withheld(const engine::LearnerRecord& record, const std::string& place,
                  Findings& findings) {
    std::uint64_t bytes = 0;
    std::uint64_t notes = 0;
    for (const engine::RecordNote& note : record.notes) {
        if (note.value) continue;
        ++notes;
        bytes += note.size;
    }
    if (notes > 0)
        findings.note("export.withheld", place,
                      "Notes of a class are named and not copied, as they hold keys, the locked "
                      "notebook itself, or what this Pipit does not understand.",
                      std::to_string(notes) + " of " + std::to_string(record.notes.size()) + ", " +
                          std::to_string(bytes) + " bytes");
}

}  // namespace

Findings export_record(const HomeOptions& options, const ExportOptions& to) {
    Findings findings("export");
    if (!may_write(options.path, to.out, findings)) return findings;
    const auto read = read_one(options, findings);
    if (!read) return findings;
    const std::string place = "learners/" + read->home.open.front().number;
    if (!to.agree("The whole record of " + options.learners.front() +
                  " is about to be written to " + to.out +
                  ".\nAnyone who opens those files can read it. It is entered in no list "
                  "of what left.")) {
        findings.could_not("export.readable", to.out,
                           "Nobody said yes to files that anyone can read: none was written.");
        return findings;
    }
    const std::string json = engine::write_record(read->record);
    const std::string page = record_page(read->record, json);
    if (const auto written = write_both(to.out, json, page); !written) {
        findings.could_not("export.place", written.error().where, written.error().remedy);
        return findings;
    }
    findings.looked("export.record", place + ": " + counts(read->record) + ": " + json_name + ", " +
                                         std::to_string(json.size()) + " bytes, and " + page_name +
                                         ", " + std::to_string(page.size()) +
                                         " bytes, for their owner alone");
    findings.note("export.readable", to.out,
                  "Anyone who opens these files can read them. They are entered in no list of what "
                  "left: an auditor only reads the home.");
    say_withheld(read->record, place, findings);
    return findings;
}

Findings check_record(const HomeOptions& options, const std::string& file) {
    Findings findings("export --check");
    const auto bytes = platform::read_file(file, 2 * engine::record_bytes_max);
    if (!bytes) {
        findings.could_not("export.file", file, bytes.error().remedy);
        return findings;
    }
    const auto saved = engine::read_record(engine::record_in(*bytes));
    if (!saved) {
        if (saved.error().code == engine::ErrorCode::newer_version)
            findings.could_not("export.file", file, saved.error().remedy);
        else
            findings.found("export.file", file, "It is no record as Pipit writes one.",
                           saved.error().where + ": " + saved.error().remedy);
        return findings;
    }
    const auto read = read_one(options, findings);
    if (!read) return findings;
    const auto stood = vault::stood_so(*read->home.open.front().notebook, saved->chains);
    hold_record(*saved, read->record, stood, file, findings);
    return findings;
}

bool agreed_on_terminal(const std::string& words) {
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0) return false;
    const std::string asked = words + "\nType yes to go on: ";
    const ssize_t said = ::write(terminal, asked.data(), asked.size());
    std::string line;
    char byte = 0;
    while (said > 0 && line.size() < 16) {
        const ssize_t got = ::read(terminal, &byte, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got != 1 || byte == '\n') break;
        line += byte;
    }
    (void)::close(terminal);
    return line == "yes";
}

}  // namespace pipit::audit
