// See catalogue.hpp. The compiled form: GNU gettext manual, "The Format of GNU MO Files".
#include "tests/ui/words/catalogue.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>

namespace pipit::test {

namespace {

std::string unquoted(const std::string& line, const std::string& place) {
    const std::size_t from = line.find('"');
    const std::size_t to = line.rfind('"');
    if (from == std::string::npos || to == from) throw std::runtime_error(place + ": no words");
    std::string out;
    for (std::size_t i = from + 1; i < to; ++i) {
        if (line[i] != '\\') {
            out += line[i];
            continue;
        }
        ++i;
        out += line[i] == 'n' ? '\n' : line[i] == 't' ? '\t' : line[i];
    }
    return out;
}

bool starts(const std::string& line, const char* with) {
    return line.rfind(with, 0) == 0;
}

}  // namespace

std::vector<Entry> read_catalogue(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error(path + " cannot be read");
    std::vector<Entry> out;
    Entry now;
    bool something = false;
    std::string* into = nullptr;
    const auto finish = [&] {
        if (something) out.push_back(now);
        now = {};
        something = false;
        into = nullptr;
    };
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        const std::string place = path + ":" + std::to_string(number);
        if (line.empty()) {
            finish();
            continue;
        }
        if (starts(line, "#,")) now.fuzzy = line.find("fuzzy") != std::string::npos;
        if (starts(line, "#: ")) now.where = line.substr(3);
        if (line[0] == '#') continue;
        if (starts(line, "msgctxt")) {
            into = &now.context;
        } else if (starts(line, "msgid_plural")) {
            into = &now.many;
        } else if (starts(line, "msgid")) {
            into = &now.one;
            something = true;
        } else if (starts(line, "msgstr")) {
            into = &now.translations.emplace_back();
        } else if (line[0] != '"' || into == nullptr) {
            throw std::runtime_error(place + ": not a line of a catalogue");
        }
        *into += unquoted(line, place);
    }
    finish();
    return out;
}

bool write_compiled(const std::string& path, const std::vector<Entry>& entries) {
    std::map<std::string, std::string> sorted;
    for (const Entry& entry : entries) {
        std::string key = entry.context.empty() ? entry.one : entry.context + '\004' + entry.one;
        if (!entry.many.empty()) key += '\0' + entry.many;
        std::string value;
        for (std::size_t i = 0; i < entry.translations.size(); ++i) {
            if (i > 0) value += '\0';
            value += entry.translations[i];
        }
        sorted[key] = value;
    }
    const auto count = static_cast<std::uint32_t>(sorted.size());
    std::string tables;
    std::string words;
    const std::uint32_t words_from = 28 + 16 * count;
    const auto number = [](std::string& to, std::uint32_t value) {
        for (unsigned shift = 0; shift < 32; shift += 8)
            to += static_cast<char>(value >> shift & 0xFFU);
    };
    const auto put = [&](const std::string& text) {
        number(tables, static_cast<std::uint32_t>(text.size()));
        number(tables, words_from + static_cast<std::uint32_t>(words.size()));
        words += text + '\0';
    };
    for (const auto& pair : sorted)
        put(pair.first);
    for (const auto& pair : sorted)
        put(pair.second);
    std::string head;
    for (const std::uint32_t value :
         {0x950412DEU, 0U, count, 28U, 28U + 8U * count, 0U, words_from}) {
        number(head, value);
    }
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream file(path, std::ios::binary);
    file << head << tables << words;
    return static_cast<bool>(file);
}

}  // namespace pipit::test
