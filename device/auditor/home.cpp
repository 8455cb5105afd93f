// See home.hpp.
#include "device/auditor/home.hpp"

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
bool has_links(const std::vector<HomeFile>& files, Findings& findings) {
    bool any = false;
    for (const HomeFile& one : files) {
        if (!is_link(one)) continue;
        any = true;
        findings.found("files.link", one.path, "It leads to another place, or has another name.");
    }
    return any;
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

// Nothing where no class is, and where it stays shut.
std::optional<OpenClass> look_into_class(const HomeOptions& options, const vault::Options& opening,
                                         engine::Now now, Findings& findings) {
    OpenClass out;
    out.vault = std::make_unique<vault::TeacherVault>(opening);
    const auto here = out.vault->is_here();
    if (!here) {
        tell(here.error(), "teacher", findings);
        return std::nullopt;
    }
    if (!*here) {
        if (options.of_class) findings.could_not("sealed", "teacher", "No class is kept here.");
        return std::nullopt;
    }
    const auto secret =
        options.of_class ? options.secret("the class") : std::optional<engine::SecretText>();
    if (!secret) {
        findings.could_not("sealed", "teacher",
                           "Without the teacher's passphrase the class stays shut. Give it with "
                           "--class.");
        return std::nullopt;
    }
    auto file = out.vault->open(*secret, now);
    if (!file) {
        tell(file.error(), "teacher", findings);
        return std::nullopt;
    }
    out.file = std::move(file).value();
    auto seen = vault::look_at_class(*out.file);
    if (!seen) {
        tell(seen.error(), "teacher", findings);
        return std::nullopt;
    }
    out.seen = std::move(seen).value();
    return out;
}

}  // namespace

std::string number_of(const engine::LearnerId& who) {
    return hex_of({reinterpret_cast<const char*>(who.bytes.data()), who.bytes.size()}, 16);
}

bool is_meant(const std::string& wanted, const vault::LearnerRow& row) {
    constexpr std::size_t digits_min = 8;
    const bool beginning =
        wanted.size() >= digits_min && number_of(row.card.id).starts_with(wanted);
    return beginning || wanted == row.card.nickname;
}

std::optional<LookedHome> look_at_home(const HomeOptions& options, Findings& findings) {
    LookedHome out;
    out.files = list_home(options.path, findings);
    if (has_links(out.files, findings)) return std::nullopt;
    out.disk = vault::frozen_disk();
    auto device = vault::look_at_device(*out.disk, options.path);
    if (!device) {
        tell(device.error(), "device.db", findings);
        return std::nullopt;
    }
    out.now = platform::Clock().now();
    if (options.now) out.now = {std::int64_t{86400} * options.now->value, *options.now};
    out.device = std::move(device).value();
    return out;
}

std::optional<LookedHome> look_into(const HomeOptions& options, Findings& findings) {
    auto looked = look_at_home(options, findings);
    if (!looked) return std::nullopt;
    LookedHome& out = *looked;
    vault::Options opening;
    opening.home = options.path;
    opening.uptime_s = [] { return 1e9; };  // nobody waits: the disk forgets the tries
    opening.rehearsal = out.device.rehearsal;
    opening.disk = out.disk;
    opening.kdf_for_tests = options.kdf_for_tests;
    out.shelf = vault::open_shelf(opening, out.now);
    const Secrets secrets = ask_all(options, out.device.learners, findings);
    for (const vault::LearnerRow& row : out.device.learners) {
        const std::string number = number_of(row.card.id);
        const auto secret = secrets.of.find(number);
        if (secret == secrets.of.end()) {
            const bool named = std::ranges::any_of(
                options.learners, [&](const auto& one) { return is_meant(one, row); });
            if (named || !options.only_these)
                findings.could_not("sealed", "learners/" + number,
                                   "Without the learner's secret the notebook stays shut. Give it "
                                   "with --learner.");
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
    if (!options.only_these) out.teacher = look_into_class(options, opening, out.now, findings);
    return looked;
}

}  // namespace pipit::audit
