// See home.hpp.
#include "device/auditor/home.hpp"

#include "device/auditor/home_files.hpp"
#include "device/platform/clock.hpp"
#include "device/vault/frozen_disk.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace pipit::audit {

using engine::ErrorCode;

namespace {

// What an error of opening means for an auditor: damage and an older copy are findings.
void tell(const engine::Error& error, const std::string& place, Findings& findings) {
    switch (error.code) {
    case ErrorCode::damaged:
        return findings.found("chains", place,
                              "A page, a line or a seal does not hold: something was changed, "
                              "taken out or put in.",
                              error.where + ": " + error.remedy);
    case ErrorCode::rolled_back:
        return findings.found("chains", place,
                              "It is older than it says it was: an earlier state was put back.",
                              error.where);
    case ErrorCode::wrong_secret:
        return findings.could_not("sealed", place, "The secret does not open it.");
    case ErrorCode::class_locked:
        return findings.could_not("sealed", place,
                                  "A class's key locks it, and that key is not on this device.");
    case ErrorCode::newer_version:
        return findings.could_not("sealed", place,
                                  "A newer Pipit wrote it: use that one's auditor.");
    default:
        return findings.could_not("sealed", place, error.remedy);
    }
}

// What lies behind a link is not this home's: nothing is opened through one.
bool has_links(const std::string& home, Findings& findings) {
    Findings all("links");
    check_files(home, list_home(home, all), all);
    bool any = false;
    for (const Finding& one : all.all_found()) {
        if (one.check != "files.link") continue;
        any = true;
        findings.found(one.check, one.place, one.words, one.evidence);
    }
    return any;
}

bool is_meant(const std::string& wanted, const vault::LearnerRow& row) {
    return wanted == row.card.nickname || wanted == number_of(row.card.id);
}

struct Secrets {
    std::vector<engine::SecretText> given;
    std::map<std::string, std::size_t> of;  // by number, where in `given`
};

// In the order in which they were named: so are the lines of a descriptor.
Secrets ask_all(const HomeOptions& options, const std::vector<vault::LearnerRow>& learners,
                Findings& findings) {
    Secrets out;
    for (const std::string& wanted : options.learners) {
        if (auto secret = options.secret(wanted)) {
            out.given.push_back(std::move(*secret));
            for (const vault::LearnerRow& row : learners) {
                if (is_meant(wanted, row)) out.of[number_of(row.card.id)] = out.given.size() - 1;
            }
        }
        if (std::ranges::none_of(learners, [&](const auto& row) { return is_meant(wanted, row); }))
            findings.could_not("sealed", wanted, "Nobody of that nickname or number is here.");
    }
    return out;
}

}  // namespace

std::string number_of(const engine::LearnerId& who) {
    return hex_of({reinterpret_cast<const char*>(who.bytes.data()), who.bytes.size()}, 16);
}

std::optional<LookedHome> look_into(const HomeOptions& options, Findings& findings) {
    if (has_links(options.path, findings)) return std::nullopt;
    const std::shared_ptr<vault::Disk> disk = vault::frozen_disk();
    auto device = vault::look_at_device(*disk, options.path);
    if (!device) {
        tell(device.error(), "device.db", findings);
        return std::nullopt;
    }
    LookedHome out;
    out.now = platform::Clock().now();
    if (options.now) out.now = {std::int64_t{86400} * options.now->value, *options.now};
    out.device = std::move(device).value();
    vault::Options opening;
    opening.home = options.path;
    opening.uptime_s = [] { return 1e9; };  // nobody waits: the disk forgets the tries
    opening.rehearsal = out.device.rehearsal;
    opening.disk = disk;
    opening.kdf_for_tests = options.kdf_for_tests;
    out.shelf = vault::open_shelf(opening, out.now);
    const Secrets secrets = ask_all(options, out.device.learners, findings);
    if (disk->exists(options.path + "/teacher/slots"))
        findings.could_not("sealed", "teacher",
                           "A class is kept here, too. This auditor scans its files and does not "
                           "look inside it yet.");
    for (const vault::LearnerRow& row : out.device.learners) {
        const std::string number = number_of(row.card.id);
        const auto secret = secrets.of.find(number);
        if (secret == secrets.of.end()) {
            out.closed.push_back(number);
            continue;
        }
        auto opened = out.shelf->open(row.card.id, secrets.given[secret->second], out.now);
        if (!opened) {
            tell(opened.error(), "learners/" + number, findings);
            continue;
        }
        auto seen = vault::look_at_notebook(**opened);
        if (!seen) {
            tell(seen.error(), "learners/" + number, findings);
            continue;
        }
        out.open.push_back({number, std::move(opened).value(), std::move(seen).value()});
    }
    for (const std::string& number : out.closed)
        findings.could_not("sealed", "learners/" + number,
                           "Without the learner's secret the notebook stays shut. Give it with "
                           "--learner.");
    return out;
}

}  // namespace pipit::audit
