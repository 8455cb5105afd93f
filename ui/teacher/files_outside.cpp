// See files_outside.hpp.
#include "ui/teacher/files_outside.hpp"

#include "content/roster/roster.hpp"
#include "device/platform/files.hpp"
#include "device/platform/paths.hpp"
#include "engine/session/event_codec.hpp"

#include <array>
#include <utility>

namespace pipit::teacher {

using namespace engine::classroom;
using engine::Day;
using engine::Result;

namespace {

// Of an export those files that are read; others of a folder are not opened.
constexpr auto export_files = std::to_array<std::string_view>(
    {"manifest.csv", "classes.csv", "enrollments.csv", "users.csv", "roles.csv",
     "academicsessions.csv", "orgs.csv", "courses.csv"});

std::string plain_case(std::string words) {
    for (char& c : words)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return words;
}

std::string last_of(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

// The export's files in this folder, by name.
std::vector<std::string> export_in(const std::string& folder) {
    std::vector<std::string> out;
    const auto names = platform::files_in(folder, "");
    if (!names) return out;
    for (const std::string& name : *names)
        for (const std::string_view one : export_files)
            if (plain_case(name) == one) out.push_back(name);
    return out;
}

Result<content::RosterReading> read_export(const std::string& folder,
                                           const std::vector<std::string>& names, Day today) {
    content::RosterFiles files;
    for (const std::string& name : names) {
        auto bytes = platform::read_file(folder + "/" + name, content::roster_file_bytes_max);
        if (!bytes) return bytes.error();
        files[name] = std::move(*bytes);
    }
    return content::read_oneroster(files, today);
}

// As the roster takes them; who has too long a name for it is told with the rest.
ListReading for_screens(content::RosterReading reading) {
    ListReading out;
    out.findings = std::move(reading.findings);
    std::size_t too_long = 0;
    for (content::RosterClass& one : reading.roster.classes) {
        ListedClass listed{std::move(one.title), std::move(one.school), {}};
        for (const content::RosterLearner& learner : one.learners) {
            const bool both = !learner.given.empty() && !learner.family.empty();
            std::string name = learner.given + (both ? " " : "") + learner.family;
            if (name.size() <= engine::name_bytes_max)
                listed.names.push_back(std::move(name));
            else
                ++too_long;
        }
        out.classes.push_back(std::move(listed));
    }
    if (too_long > 0) out.findings.push_back({ListProblem::name_too_long, "", "", {}, too_long});
    return out;
}

}  // namespace

std::vector<Place> places_for_files() {
    std::vector<Place> out;
    if (const std::string documents = platform::documents_folder(); !documents.empty())
        out.push_back({documents, last_of(documents), false});
    for (const std::string& stick : platform::mounted_sticks())
        out.push_back({stick, last_of(stick), true});
    return out;
}

std::vector<FoundFile> ListsOutside::found() {
    std::vector<Place> places = places_for_files();
    if (const std::string downloads = platform::downloads_folder(); !downloads.empty())
        places.insert(places.begin(), {downloads, last_of(downloads), false});
    std::vector<FoundFile> out;
    for (const Place& place : places) {
        if (const auto names = platform::files_in(place.folder, ""); names) {
            for (const std::string& name : *names) {
                if (plain_case(name).ends_with(".zip"))
                    out.push_back({place.folder + "/" + name, name, place});
            }
        }
        if (!export_in(place.folder).empty())
            out.push_back({place.folder, last_of(place.folder), place});
        if (const auto folders = platform::folders_in(place.folder); folders) {
            for (const std::string& name : *folders) {
                const std::string path = place.folder + "/" + name;
                if (!export_in(path).empty()) out.push_back({path, name, place});
            }
        }
    }
    return out;
}

Result<ListReading> ListsOutside::read(const std::string& path, Day today) {
    const std::string at = platform::absolute(path);
    std::string folder = at;
    // One file of an export stands for all of them.
    if (plain_case(at).ends_with(".csv")) folder = at.substr(0, at.rfind('/'));
    if (const auto names = export_in(folder); !names.empty()) {
        auto reading = read_export(folder, names, today);
        if (!reading) return reading.error();
        return for_screens(std::move(*reading));
    }
    const bool zip = plain_case(at).ends_with(".zip");
    const auto bytes = platform::read_file(at, zip ? content::roster_bytes_max
                                                   : std::size_t{content::roster_file_bytes_max});
    if (!bytes) return bytes.error();
    return for_screens(zip ? content::read_oneroster_zip(*bytes, today)
                           : content::read_name_list(*bytes));
}

}  // namespace pipit::teacher
