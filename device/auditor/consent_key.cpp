// See consent_key.hpp.
#include "device/auditor/consent_key.hpp"

#include "engine/session/sent_keys.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

namespace pipit::audit {

using engine::Error;
using engine::ErrorCode;
using nlohmann::json;

namespace {

Error refusal(const char* where) {
    return {ErrorCode::bad_input, where,
            "it is no consent key as Pipit saves it from My data: ask for it again"};
}

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// False where the text is not just these bytes.
bool read_hex(const std::string& text, std::span<std::uint8_t> into) {
    if (text.size() != into.size() * 2) return false;
    for (std::size_t i = 0; i < into.size(); ++i) {
        const int high = digit(text[2 * i]);
        const int low = digit(text[2 * i + 1]);
        if (high < 0 || low < 0) return false;
        into[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return true;
}

// Null where there is none of that name.
std::string* text_of(json& map, const char* name) {
    const auto found = map.find(name);
    return found == map.end() ? nullptr : found->get_ptr<std::string*>();
}

bool read_one(json& one, ConsentKey& out) {
    if (!one.is_object() || one.size() != 2) return false;
    const std::string* digest_text = text_of(one, "digest");
    std::string* opening_text = text_of(one, "opening");
    engine::LedgerDigest digest{};
    if (digest_text == nullptr || opening_text == nullptr || !read_hex(*digest_text, digest))
        return false;
    bool holds = false;
    auto opening = crypto::EnvelopeOpening::made_by(
        [&](std::span<std::uint8_t, 64> into) { holds = read_hex(*opening_text, into); });
    std::ranges::fill(*opening_text, '0');
    return holds && out.openings.emplace(digest, std::move(opening)).second;
}

}  // namespace

engine::Result<ConsentKey> read_consent_key(Source& source) {
    if (source.size() > consent_key_bytes_max) return refusal("size");
    std::vector<std::uint8_t> bytes = read_at(source, 0, static_cast<std::size_t>(source.size()));
    json all = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    crypto::wipe(bytes);
    if (!all.is_object()) return refusal("text");
    const auto format = all.find("pipit_sent_keys");
    if (format == all.end() || !format->is_number_unsigned()) return refusal("pipit_sent_keys");
    if (format->get<std::uint64_t>() > std::uint64_t{engine::sent_keys_format})
        return Error{ErrorCode::newer_version, "pipit_sent_keys",
                     "a newer Pipit wrote it: use that one's auditor"};
    ConsentKey out;
    const std::string* learner = text_of(all, "learner");
    std::array<std::uint8_t, 16> number{};
    if (learner == nullptr || !read_hex(*learner, number)) return refusal("learner");
    out.learner = *learner;
    const auto sent = all.find("sent");
    if (sent == all.end() || !sent->is_array()) return refusal("sent");
    for (json& one : *sent) {
        if (!read_one(one, out)) return refusal("sent");
    }
    return out;
}

}  // namespace pipit::audit
