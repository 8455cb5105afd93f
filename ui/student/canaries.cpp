// See canaries.hpp.
#include "ui/student/canaries.hpp"

#include "device/platform/entropy.hpp"
#include "device/platform/files.hpp"
#include "device/platform/written_forms.hpp"

#include <filesystem>

namespace pipit::student {

namespace {

constexpr std::size_t largest_file = std::size_t{1} << 30U;

}  // namespace

std::string random_name() {
    static constexpr std::string_view consonants = "bdfgklmnprstvz";
    static constexpr std::string_view vowels = "aeiou";
    std::string out;
    for (int i = 0; i < 6; ++i) {
        const std::uint64_t random = platform::random_seed();
        out += consonants[random % consonants.size()];
        out += vowels[(random >> 32U) % vowels.size()];
    }
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

engine::Result<Search> search(const std::string& folder, const std::vector<std::string>& canaries) {
    std::vector<platform::Form> forms;
    for (const std::string& canary : canaries) {
        for (platform::Form& form : platform::forms_of(canary))
            forms.push_back(std::move(form));
    }
    Search found;
    std::error_code failed;
    for (std::filesystem::recursive_directory_iterator at(folder, failed), end; at != end;
         at.increment(failed)) {
        if (failed) break;
        if (!at->is_regular_file()) continue;
        const auto bytes = platform::read_file(at->path().string(), largest_file);
        if (!bytes) return bytes.error();
        ++found.files;
        found.bytes += bytes->size();
        for (const platform::Form& form : forms) {
            if (bytes->find(form.bytes) != std::string::npos) {
                found.hits.push_back({at->path().string(), form.name});
            }
        }
    }
    if (failed || found.files == 0) {
        return engine::Error{engine::ErrorCode::io, folder, "there is nothing to search"};
    }
    return found;
}

}  // namespace pipit::student
