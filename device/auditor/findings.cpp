// See findings.hpp.
#include "device/auditor/findings.hpp"

#include "device/platform/written_forms.hpp"
#include "engine/report/cbor.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace pipit::audit {

using nlohmann::json;

std::string shown(std::string text) {
    const bool utf8 = engine::cbor::is_utf8(text);
    std::string out;
    for (const char one : text) {
        const auto byte = static_cast<unsigned char>(one);
        const bool plain = byte >= 0x20 && byte != 0x7F && (byte < 0x80 || utf8);
        out += plain ? std::string(1, one) : "\\x" + hex_of({&one, 1});
    }
    return out;
}

void Findings::looked(std::string_view check, std::string words) {
    looked_.push_back({std::string(check), shown(std::move(words))});
}
void Findings::found(std::string_view check, std::string place, std::string words,
                     std::string evidence) {
    found_.push_back({std::string(check), shown(std::move(place)), std::move(words),
                      shown(std::move(evidence))});
}
void Findings::note(std::string_view check, std::string place, std::string words,
                    std::string evidence) {
    notes_.push_back({std::string(check), shown(std::move(place)), std::move(words),
                      shown(std::move(evidence))});
}
void Findings::could_not(std::string_view check, std::string place, std::string words) {
    could_not_.push_back(
        {std::string(check), shown(std::move(place)), shown(std::move(words)), {}});
}

bool Findings::clean(std::string_view check) const {
    return std::ranges::none_of(found_, [&](const Finding& one) { return one.check == check; });
}

int Findings::exit_status() const {
    if (!found_.empty()) return exit_findings;
    return could_not_.empty() ? exit_clean : exit_could_not;
}

namespace {

std::string line_of(const Finding& one) {
    std::string out = "  " + one.check + ": " + one.place + "\n    " + one.words + "\n";
    if (!one.evidence.empty()) out += "    " + one.evidence + "\n";
    return out;
}

json json_of(const std::vector<Finding>& all) {
    json out = json::array();
    for (const Finding& one : all)
        out.push_back({{"check", one.check},
                       {"place", one.place},
                       {"words", one.words},
                       {"evidence", one.evidence}});
    return out;
}

std::string section(std::string_view title, const std::vector<Finding>& all) {
    if (all.empty()) return {};
    std::string out = std::string(title) + " (" + std::to_string(all.size()) + ")\n";
    for (const Finding& one : all)
        out += line_of(one);
    return out;
}

}  // namespace

std::string Findings::text() const {
    std::string out = section("FOUND", found_) + section("COULD NOT LOOK", could_not_);
    if (!looked_.empty()) out += "Looked at\n";
    for (const Looked& one : looked_)
        out += "  " + one.check + ": " + one.words + "\n";
    out += section("Worth reading", notes_);
    constexpr std::array<std::string_view, 3> ends{"nothing was found", "something was found",
                                                   "not all could be looked at"};
    return out + verb_ + ": " + std::string(ends[static_cast<std::size_t>(exit_status())]) + "\n";
}

json Findings::json() const {
    nlohmann::json looked = nlohmann::json::array();
    for (const Looked& one : looked_)
        looked.push_back({{"check", one.check}, {"words", one.words}});
    return {{"verb", verb_},
            {"exit", exit_status()},
            {"found", json_of(found_)},
            {"could_not", json_of(could_not_)},
            {"looked", looked},
            {"notes", json_of(notes_)}};
}

std::string hex_of(std::string_view bytes, std::size_t most) {
    return platform::hex_text(bytes.substr(0, most)) + (bytes.size() > most ? "…" : "");
}

}  // namespace pipit::audit
