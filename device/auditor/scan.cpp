// See scan.hpp.
#include "device/auditor/scan.hpp"

#include "device/auditor/home_files.hpp"
#include "device/auditor/image.hpp"
#include "device/auditor/running.hpp"
#include "device/auditor/source.hpp"
#include "device/auditor/sweep.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <sys/stat.h>

namespace pipit::audit {

namespace {

constexpr std::size_t shown_most = 20;  // places of one kind

struct Said {
    const char* check;
    const char* words;
};

// What each sign means where it must not be.
Said said_of(Sign sign) {
    switch (sign) {
    case canary:
        return {"plaintext.canary", "A text that the auditor was looking for, for anyone to read."};
    case key_bytes:
        return {"keys.place", "This device's secret, outside the one file that may hold it."};
    case event:
        return {"plaintext.event", "An answer or another event of a learner, not sealed."};
    case sqlite:
        return {"plaintext.sqlite", "An unencrypted database."};
  case slots:
        return {"keys.place", "A learner's sealed keys, outside the file that may hold them."};
    case backup:
        return {"keys.place", "A backup of a class."};
    case moving_copy:
        return {"keys.place", "A sealed copy of a notebook."};
    case saved_copy:
        return {"plaintext.copy", "A copy that somebody saved by name: anyone can read it."};
    case core:
        return {"core.file", "The memory of a program that crashed."};
    case private_key:
        return {"keys.place", "A private key, for anyone to read."};
    case gzip:
        return {"plaintext.packed",
                "Packed data that was unpacked for 64 MB and three times over, and not further."};
    }
    return {"", ""};
}

std::string evidence_of(const Hit& hit, const std::string& owner) {
    std::string out = "byte " + std::to_string(hit.at);
    if (!hit.inside.empty()) out += ", inside " + hit.inside;
    if (!hit.what.empty()) out += ", " + hit.what;
    if (!hit.encoding.empty()) out += " as " + hit.encoding;
    if (!hit.evidence.empty()) out += ", " + hit.evidence;
    if (!owner.empty()) out += ", in " + owner;
    return out;
}

// One of many places with the same thing: the first are shown, the rest counted.
class Places {
  public:
    // `ours`: counted apart, so that what is nobody's business hides nothing.
    bool shows(const Hit& hit, bool ours = true) {
        return ++seen_[{hit.sign, hit.what + hit.encoding + (ours ? "" : " elsewhere")}] <=
               shown_most;
    }
    std::size_t left_out() const {
        std::size_t out = 0;
        for (const auto& [what, count] : seen_)
            out += count > shown_most ? count - shown_most : 0;
        return out;
    }

  private:
    std::map<std::pair<Sign, std::string>, std::size_t> seen_;
};

// ---- a home -------------------------------------------------------------------------------------

std::vector<std::uint8_t> secret_of(const std::string& home) {
    auto source = open_source(home + "/device.secret");
    if (!source || (*source)->size() != 32) return {};
    auto out = read_at(**source, 0, 32);
    return out.size() == 32 ? out : std::vector<std::uint8_t>();
}

// What belongs where it was found.
bool in_its_place(const Hit& hit, const HomeFile& file) {
    if (file.declared == nullptr) return false;
    using engine::FileForm;
    if (hit.sign == slots) return file.declared->form == FileForm::slots && hit.at == 0;
    if (hit.sign == key_bytes) return file.declared->form == FileForm::secret;
    return false;
}

void scan_home(const ScanOptions& options, Findings& findings) {
    const auto files = list_home(options.path, findings);
    const bool is_home = std::ranges::any_of(files, [](const HomeFile& one) {
        return one.path == "device.secret" || one.path == "device.db";
    });
    if (!is_home)
        findings.could_not(
            "files.kind", ".",
            "No device.secret and no device.db is here: this is no home of Pipit, or "
            "not all of one. What is here was looked through all the same.");
    check_files(options.path, files, findings);
    check_sealed(options.path, files, findings);
    const Needles needles = needles_for(options.canaries, secret_of(options.path));
    std::uint64_t bytes = 0;
    std::size_t looked = 0;
    for (const HomeFile& file : files) {
        if (!file.regular()) continue;
        auto source = open_source(options.path + "/" + file.path);
        if (!source) {
            findings.could_not("plaintext", file.path, source.error().remedy);
            continue;
        }
        Places places;
        const auto swept = sweep(**source, needles, [&](const Hit& hit) {
            if (in_its_place(hit, file) || !places.shows(hit)) return;
            const Said said = said_of(hit.sign);
            if (hit.sign == gzip)
                findings.could_not(said.check, file.path, said.words);
            else
                findings.found(said.check, file.path, said.words, evidence_of(hit, {}));
        });
        if (!swept) findings.could_not("plaintext", file.path, swept.error().remedy);
        bytes += (*source)->size();
        ++looked;
    }
    findings.looked("plaintext", std::to_string(looked) + " files, " + std::to_string(bytes) +
                                     " bytes, for " + std::to_string(options.canaries.size()) +
                                     " canaries in 5 ways of writing, for keys, events and "
                                     "databases that are not sealed, and inside gzip");
    check_running(options.path, options.processes, findings);
}

// ---- a raw image --------------------------------------------------------------------------------

// A disk holds other programs' things: a database or a core file is only worth reading there, where
// it is not one of Pipit's.
bool has_tables(const std::string& evidence, std::initializer_list<std::string_view> names) {
    constexpr std::string_view before = "tables: ";
    const std::size_t at = evidence.find(before);
    if (at == std::string::npos) return false;
    const std::string all = ", " + evidence.substr(at + before.size()) + ", ";
    return std::ranges::all_of(names, [&](std::string_view name) {
        return all.find(", " + std::string(name) + ", ") != std::string::npos;
    });
}

bool is_ours(const Hit& hit) {
    switch (hit.sign) {
    case sqlite:
        return has_tables(hit.evidence, {"journal", "segments"}) ||
               has_tables(hit.evidence, {"learners", "receipts"}) ||
               has_tables(hit.evidence, {"teacher", "records"});
    case gzip:
    case core:
    case private_key:
  case slots:
    case backup:
    case moving_copy:
    case saved_copy:
        return false;
    default:
        return true;
    }
}

void scan_image(const ScanOptions& options, Source& source, Findings& findings) {
    const Needles needles = needles_for(options.canaries, {});
    std::vector<Hit> hits;
    Places places;
    const auto swept = sweep(source, needles, [&](const Hit& hit) {
        if (places.shows(hit, is_ours(hit))) hits.push_back(hit);
    });
    if (!swept) findings.could_not("plaintext", options.path, swept.error().remedy);
    std::set<std::uint64_t> at;
    for (const Hit& hit : hits)
        at.insert(hit.at);
    const auto owners = owners_in(options.path);
    std::map<std::uint64_t, std::string> owner_of;
    if (owners != nullptr && !at.empty()) owner_of = owners->of(at);
    for (const Hit& hit : hits) {
        const Said said = said_of(hit.sign);
        const std::string evidence = evidence_of(hit, owner_of[hit.at]);
        if (is_ours(hit))
            findings.found(said.check, options.path, said.words, evidence);
        else
            findings.note(said.check, options.path, said.words, evidence);
    }
    findings.looked("plaintext",
                    std::to_string(source.size()) +
                        " bytes from the first to the "
                        "last, for " +
                        std::to_string(options.canaries.size()) +
                        " canaries in 5 ways of writing, for events and databases that "
                        "are not sealed, and inside gzip");
    if (places.left_out() > 0)
        findings.note("plaintext", options.path,
                      "More places with the same: " + std::to_string(places.left_out()) + ".");
    if (owners == nullptr)
        findings.note("plaintext", options.path,
                      "No ext file system was found in it: places are bytes of the image alone.");
}

}  // namespace

Findings scan(const ScanOptions& given) {
    Findings findings("scan");
    ScanOptions options = given;
    // The path itself may be a link, as those of disks are; nothing below it is followed.
    options.path = real_path(given.path);
    struct stat about {};
    if (::stat(options.path.c_str(), &about) != 0) {
        findings.could_not("scan", given.path,
                           "There is no such file or folder, or it may not be "
                           "looked at. Give a home, a copy of one or an image.");
        return findings;
    }
    if (S_ISDIR(about.st_mode)) {
        scan_home(options, findings);
        return findings;
    }
    auto source = open_source(options.path);
    if (!source)
        findings.could_not("scan", given.path, source.error().remedy);
    else
        scan_image(options, **source, findings);
    return findings;
}

}  // namespace pipit::audit
