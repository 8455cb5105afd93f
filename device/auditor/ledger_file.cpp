// See ledger_file.hpp.
#include "device/auditor/ledger_file.hpp"

#include "crypto/hash_chain.hpp"
#include "device/auditor/countersigned.hpp"
#include "device/platform/files.hpp"
#include "device/platform/written_forms.hpp"
#include "device/vault/inspection.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <vector>

namespace pipit::audit {

using nlohmann::json;

namespace {

constexpr std::string_view label = "ledger";
constexpr const char* countersigned = "countersigned";
constexpr int version = 1;
constexpr std::size_t file_bytes_max = 64U << 20;

template <class Bytes>
std::string hex(const Bytes& bytes) {
    return platform::hex_text({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

json json_of(const KeptEnd& kept) {
    const outbox::SignedEnd& one = kept.end;
    return {{"count", one.end.lines}, {"hash", hex(one.end.head)},
            {"day", one.day.value},   {"learner", hex(kept.of.bytes)},
            {"key", hex(one.by)},     {"signature", hex(one.signature)}};
}

json json_of(const vault::SeenChain& chain, bool with_keys) {
    json entries = json::array();
    for (const vault::SeenLink& one : chain.links) {
        json entry{{"position", entries.size() + 1},
                   {"hash", hex(one.line.hash)},
                   {"link", hex(one.chain)}};
        if (one.line.text.empty()) {
            entry["without_text"] = "let go";
        } else if (one.has_keys && !with_keys) {
            entry["without_text"] = "holds keys";
        } else {
            entry["salt"] = hex(one.line.salt);
            entry["text"] = hex(one.line.text);
        }
        entries.push_back(std::move(entry));
    }
    const crypto::Hash head = chain.links.empty()
                                  ? crypto::chain_start(chain.key, label, chain.owner.bytes)
                                  : chain.links.back().chain;
    return {{"format", "pipit ledger"},
            {"version", version},
            {"label", label},
            {"owner", hex(chain.owner.bytes)},
            {"key", hex(chain.key.expose())},
            {"entries", std::move(entries)},
            {"head", {{"count", chain.links.size()}, {"hash", hex(head)}}}};
}

// ---- reading ------------------------------------------------------------------------------------

using Octets = std::vector<std::uint8_t>;

// Exactly `size` bytes as small hex digits, or any number where it is 0.
std::optional<Octets> octets(const json& from, const char* name, std::size_t size) {
    const auto at = from.find(name);
    if (at == from.end() || !at->is_string()) return std::nullopt;
    const auto& text = at->get_ref<const std::string&>();
    constexpr std::string_view digits = "0123456789abcdef";
    if (text.size() % 2 != 0 || (size != 0 && text.size() != 2 * size)) return std::nullopt;
    if (text.find_first_not_of(digits) != std::string::npos) return std::nullopt;
    Octets out;
    for (std::size_t i = 0; i < text.size(); i += 2)
        out.push_back(
            static_cast<std::uint8_t>(digits.find(text[i]) * 16 + digits.find(text[i + 1])));
    return out;
}

template <std::size_t n>
bool read_into(const json& from, const char* name, std::array<std::uint8_t, n>& out) {
    const auto bytes = octets(from, name, n);
    if (bytes) std::copy(bytes->begin(), bytes->end(), out.begin());
    return bytes.has_value();
}

bool read_number(const json& from, const char* name, std::uint64_t& out) {
    const auto at = from.find(name);
    if (at == from.end() || !at->is_number_unsigned()) return false;
    out = at->get<std::uint64_t>();
    return true;
}

struct Entry {
    std::uint64_t position = 0;
    crypto::Hash hash{};
    crypto::Hash link{};
    std::array<std::uint8_t, 16> salt{};
    std::optional<Octets> text;
};

struct LedgerFile {
    std::array<std::uint8_t, 16> owner{};
    std::optional<crypto::Key> key;
    std::vector<Entry> entries;
    std::uint64_t count = 0;
    crypto::Hash head{};
    std::optional<KeptEnd> signed_end;
};

std::optional<Entry> read_entry(const json& from) {
    Entry out;
    if (!from.is_object() || !read_number(from, "position", out.position) ||
        !read_into(from, "hash", out.hash) || !read_into(from, "link", out.link))
        return std::nullopt;
    const auto reason = from.find("without_text");
    if (reason != from.end()) {
        const bool known = *reason == "let go" || *reason == "holds keys";
        return known && from.size() == 4 ? std::optional(std::move(out)) : std::nullopt;
    }
    out.text = octets(from, "text", 0);
    if (from.size() != 5 || !out.text || !read_into(from, "salt", out.salt)) return std::nullopt;
    return out;
}

std::optional<KeptEnd> read_signed_end(const json& from) {
    KeptEnd out;
    outbox::SignedEnd& end = out.end;
    std::uint64_t day = 0;
    if (!from.is_object() || from.size() != 6 || !read_number(from, "count", end.end.lines) ||
        !read_number(from, "day", day) || day > INT32_MAX ||
        !read_into(from, "hash", end.end.head) || !read_into(from, "learner", out.of.bytes) ||
        !read_into(from, "key", end.by) || !read_into(from, "signature", end.signature))
        return std::nullopt;
    end.day.value = static_cast<std::int32_t>(day);
    return out;
}

std::optional<LedgerFile> read_ledger(std::string_view text) {
    const json from = json::parse(text, nullptr, false);
    const bool is_signed = from.is_object() && from.contains(countersigned);
    if (!from.is_object() || from.size() != (is_signed ? 8 : 7) ||
        from.value("format", json()) != "pipit ledger" ||
        from.value("version", json()) != version || from.value("label", json()) != label)
        return std::nullopt;
    LedgerFile out;
    if (is_signed && !(out.signed_end = read_signed_end(from[countersigned]))) return std::nullopt;
    const auto key = octets(from, "key", 32);
    const json entries = from.value("entries", json());
    const json head = from.value("head", json());
    if (!key || !read_into(from, "owner", out.owner) || !entries.is_array() || !head.is_object() ||
        head.size() != 2 || !read_number(head, "count", out.count) ||
        !read_into(head, "hash", out.head))
        return std::nullopt;
    out.key = crypto::Key::made_by([&](std::span<std::uint8_t, 32> bytes) {
        std::copy(key->begin(), key->end(), bytes.begin());
    });
    for (const json& one : entries) {
        auto entry = read_entry(one);
        if (!entry) return std::nullopt;
        out.entries.push_back(std::move(*entry));
    }
    return out;
}

// The chain's end after each entry, the start first.
using Ends = std::vector<crypto::Hash>;

void check_countersigned(const LedgerFile& ledger, const Ends& ends, const std::string& wanted,
                         Findings& findings) {
    if (const auto& kept = ledger.signed_end) {
        const outbox::SignedEnd& one = kept->end;
        if (!outbox::holds(one, kept->of) || one.end.lines >= ends.size() ||
            !crypto::equal(ends[one.end.lines], one.end.head))
            findings.found("ledger.countersigned", "countersigned",
                           "The teacher's device did not sign for this list.");
    }
    const auto is_wanted = [&](const crypto::Hash& end) { return hex(end) == wanted; };
    if (!wanted.empty() && std::ranges::none_of(ends, is_wanted))
        findings.found("ledger.end", "end",
                       "This list does not pass through the end that is to be in it: lines are "
                       "gone, changed or moved.");
}

Ends check_entries(const LedgerFile& ledger, Findings& findings) {
    crypto::Hash before = crypto::chain_start(*ledger.key, label, ledger.owner);
    Ends ends{before};
    std::uint64_t place = 0;
    for (const Entry& one : ledger.entries) {
        const std::string where = "entry " + std::to_string(++place);
        if (one.position != place)
            findings.found("ledger.position", where, "Another entry should stand here.",
                           "it says that it is entry " + std::to_string(one.position));
        if (one.text && !crypto::equal(crypto::salted_hash(one.salt, *one.text), one.hash))
            findings.found("ledger.text", where, "The text is not the one that was entered.");
        if (!crypto::equal(crypto::chain_next(*ledger.key, before, one.hash), one.link))
            findings.found("ledger.link", where,
                           "It does not follow the entry before it: something was changed, taken "
                           "out, put in or moved.");
        before = one.link;
        ends.push_back(before);
    }
    if (ledger.count != place || !crypto::equal(before, ledger.head))
        findings.found("ledger.head", "head", "The ledger does not end where it says it ends.",
                       std::to_string(ledger.count) + " entries said, " + std::to_string(place) +
                           " here");
    return ends;
}

}  // namespace

engine::Result<std::string> ledger_text(engine::Notebook& notebook, bool with_keys) {
    const auto chain = vault::look_at_chain(notebook);
    if (!chain) return chain.error();
    json out = json_of(*chain, with_keys);
    const auto kept = kept_end(notebook);
    if (!kept) return kept.error();
    if (*kept) out[countersigned] = json_of(**kept);
    return out.dump(1) + "\n";
}

void save_ledger(engine::Notebook& notebook, const HomeOptions& options, Findings& findings) {
    namespace fs = std::filesystem;
    const std::string& file = options.ledger_file;
    const bool with_keys = options.with_keys;
    std::error_code wrong;
    const fs::path folder = fs::weakly_canonical(fs::absolute(file), wrong).parent_path();
    const fs::path below = fs::weakly_canonical(fs::absolute(options.path), wrong);
    const bool inside =
        std::mismatch(below.begin(), below.end(), folder.begin(), folder.end()).first ==
        below.end();
    if (wrong || inside || fs::exists(fs::symlink_status(file, wrong)))
        return findings.could_not("egress.file", file,
                                  "It would stand in the home that is looked at, or something "
                                  "is there already: nothing was written.");
    if (!options.agree || !options.agree("The list of what left is about to be written to " + file +
                                         (with_keys ? ", with the keys that open what left" : "") +
                                         ".\nAnyone who opens that file can read it."))
        return findings.could_not("egress.file", file,
                                  "Nobody said yes to a file that anyone can read: none was "
                                  "written.");
    const auto text = ledger_text(notebook, with_keys);
    if (!text) return findings.could_not("egress.file", file, text.error().remedy);
    if (const auto written = platform::write_file(file, *text); !written)
        return findings.could_not("egress.file", file, written.error().remedy);
    findings.looked("egress.file",
                    file + ": the ledger as it is stored, with the key of its chain" +
                        (with_keys ? " and the keys that open what left: who has it can read that"
                                   : " and no key that opens what left"));
}

Findings check_ledger(std::string_view text, const std::string& name, const std::string& end) {
    Findings findings("ledger");
    const auto ledger = text.size() > file_bytes_max ? std::nullopt : read_ledger(text);
    if (!ledger) {
        findings.could_not("ledger.form", name, "This is no ledger that Pipit handed out.");
        return findings;
    }
    const Ends ends = check_entries(*ledger, findings);
    check_countersigned(*ledger, ends, end, findings);
    const auto texts = std::ranges::count_if(ledger->entries,
                                             [](const Entry& one) { return one.text.has_value(); });
    if (findings.all_found().empty())
        findings.looked("ledger.chain", name + ": " + std::to_string(ledger->entries.size()) +
                                            " entries, none missing, changed or moved; " +
                                            std::to_string(texts) + " with their text");
    if (findings.all_found().empty() && ledger->signed_end)
        findings.looked("ledger.countersigned",
                        name + ": the teacher's device signed for " +
                            std::to_string(ledger->signed_end->end.end.lines) +
                            " of them, with the key " + hex(ledger->signed_end->end.by));
    return findings;
}

Findings check_ledger_file(const std::string& file, const std::string& end) {
    std::ifstream in(file, std::ios::binary);
    std::string text;
    std::array<char, 65536> some{};
    while (text.size() <= file_bytes_max && (in.read(some.data(), some.size()), in.gcount() > 0))
        text.append(some.data(), static_cast<std::size_t>(in.gcount()));
    return check_ledger(text, file, end);
}

}  // namespace pipit::audit
