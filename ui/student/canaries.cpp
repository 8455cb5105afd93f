// See canaries.hpp. Base64 is that of RFC 4648 4; a text inside a longer run of bytes begins at one
// of three places in its groups, and only the characters that depend on the text alone are sought.
#include "ui/student/canaries.hpp"

#include "device/platform/entropy.hpp"
#include "device/platform/files.hpp"

#include <filesystem>

namespace pipit::student {

namespace {

constexpr std::size_t largest_file = std::size_t{1} << 30U;

std::string hex(std::string_view text, std::string_view digits) {
    std::string out;
    for (const char c : text) {
        out += digits[static_cast<unsigned char>(c) >> 4U];
        out += digits[static_cast<unsigned char>(c) & 15U];
    }
    return out;
}

std::string utf16(std::string_view ascii, bool little) {
    std::string out;
    for (const char c : ascii) {
        if (!little) out += '\0';
        out += c;
        if (little) out += '\0';
    }
    return out;
}

std::string base64(std::string_view text, std::size_t before) {
    static constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string all(before, '\0');
    all += text;
    const std::size_t whole = all.size() * 8 / 6;
    std::string out;
    for (std::size_t i = (before * 8 + 5) / 6; i < whole; ++i) {
        unsigned value = 0;
        for (std::size_t bit = i * 6; bit < i * 6 + 6; ++bit) {
            const auto byte = static_cast<unsigned char>(all[bit / 8]);
            value = value << 1U | (static_cast<unsigned>(byte) >> (7 - bit % 8) & 1U);
        }
        out += letters[value];
    }
    return out;
}

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

std::vector<Form> forms_of(std::string_view text) {
    return {{"utf-8", std::string(text)},           {"utf-16le", utf16(text, true)},
            {"utf-16be", utf16(text, false)},       {"hex", hex(text, "0123456789abcdef")},
            {"HEX", hex(text, "0123456789ABCDEF")}, {"base64", base64(text, 0)},
            {"base64+1", base64(text, 1)},          {"base64+2", base64(text, 2)}};
}

engine::Result<Search> search(const std::string& folder, const std::vector<std::string>& canaries) {
    std::vector<Form> forms;
    for (const std::string& canary : canaries) {
        for (Form& form : forms_of(canary))
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
        for (const Form& form : forms) {
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
