// See sweep.hpp.
#include "device/auditor/sweep.hpp"

#include "device/auditor/findings.hpp"
#include "engine/report/cbor.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <zlib.h>

namespace pipit::audit {

using engine::Done;
using engine::Result;
using Bytes = std::vector<std::uint8_t>;

namespace {

constexpr std::size_t window = std::size_t{1} << 20;
constexpr std::size_t inflated_max = std::size_t{64} << 20;  // of one gzip file
constexpr int depth_max = 3;                                 // gzip in gzip in gzip
constexpr std::size_t event_look = 8192;  // longer ones are checkpoints; what they fold was events

// ---- what only looks like it --------------------------------------------------------------------

bool begins_an_event(std::span<const std::uint8_t> bytes) {
    const std::size_t size = engine::cbor::length(bytes);
    return size > 0 && engine::decode_event(bytes.data(), size).ok();
}

int hex_value(std::uint8_t letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    const int small = letter | 0x20;
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

Bytes from_hex(const Bytes& letters) {
    Bytes out;
    for (std::size_t i = 0; i + 1 < letters.size(); i += 2) {
        const int high = hex_value(letters[i]);
        const int low = hex_value(letters[i + 1]);
        if (high < 0 || low < 0) break;
        out.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return out;
}

int base64_value(std::uint8_t letter) {
    if (letter >= 'A' && letter <= 'Z') return letter - 'A';
    if (letter >= 'a' && letter <= 'z') return letter - 'a' + 26;
    if (letter >= '0' && letter <= '9') return letter - '0' + 52;
    if (letter == '+' || letter == '-') return 62;
    return letter == '/' || letter == '_' ? 63 : -1;
}

Bytes from_base64(const Bytes& letters) {
    Bytes out;
    unsigned bits = 0;
    int have = 0;
    for (const std::uint8_t letter : letters) {
        if (letter == '\n' || letter == '\r') continue;
        const int value = base64_value(letter);
        if (value < 0) break;
        bits = bits << 6 | static_cast<unsigned>(value);
        have += 6;
        if (have < 8) continue;
        have -= 8;
        out.push_back(static_cast<std::uint8_t>(bits >> have));
        bits &= (1U << have) - 1U;
    }
    return out;
}

bool is_event(Source& source, std::uint64_t at, const std::string& encoding) {
    const Bytes bytes = read_at(source, at, event_look);
    if (encoding == "hex") return begins_an_event(from_hex(bytes));
    if (encoding == "base64") return begins_an_event(from_base64(bytes));
    return begins_an_event(bytes);
}

// The names of a database's tables, as its first pages say them; nothing where this is no header.
std::optional<std::string> tables_of(Source& source, std::uint64_t at) {
    const Bytes bytes = read_at(source, at, 65536);
    if (bytes.size() < 100) return std::nullopt;
    const unsigned page = static_cast<unsigned>(bytes[16]) << 8 | bytes[17];
    const bool is_page = page == 1 || (page >= 512 && (page & (page - 1)) == 0);
    // Write and read versions, and the fractions, which are fixed by the format.
    if (!is_page || bytes[18] > 2 || bytes[19] > 2 || bytes[21] != 64 || bytes[22] != 32 ||
        bytes[23] != 32)
        return std::nullopt;
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    constexpr std::string_view made = "CREATE TABLE ";
    std::string out;
    for (std::size_t from = text.find(made); from != std::string_view::npos;
         from = text.find(made, from + 1)) {
        const std::size_t name = from + made.size();
        const std::size_t end = text.find_first_of(" (\n", name);
        if (end == std::string_view::npos || end - name > 64) continue;
        out += (out.empty() ? "" : ", ") + std::string(text.substr(name, end - name));
    }
    return out.empty() ? "no tables are named in its first 64 KB" : "tables: " + out;
}

bool is_core(Source& source, std::uint64_t at) {
    const Bytes bytes = read_at(source, at, 18);
    if (bytes.size() < 18 || bytes[6] != 1) return false;
    const bool big = bytes[5] == 2;
    return (big ? bytes[17] : bytes[16]) == 4 && (big ? bytes[16] : bytes[17]) == 0;
}

bool is_private_key(Source& source, std::uint64_t at) {
    const Bytes bytes = read_at(source, at, 48);
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return text.find("PRIVATE KEY-----") != std::string_view::npos;
}

// ---- gzip ---------------------------------------------------------------------------------------

struct Inflated {
    Bytes bytes;
    bool whole = true;  // false: there is more, which was not unpacked
};

Inflated inflate_at(Source& source, std::uint64_t at) {
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK) return {};
    Inflated inflated;
    Bytes& out = inflated.bytes;
    Bytes in;
    Bytes piece(65536);
    int state = Z_OK;
    while (state == Z_OK && out.size() < inflated_max) {
        if (stream.avail_in == 0) {
            in = read_at(source, at, 65536);
            at += in.size();
            if (in.empty()) break;
            stream.next_in = in.data();
            stream.avail_in = static_cast<uInt>(in.size());
        }
        stream.next_out = piece.data();
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        const std::size_t made = piece.size() - stream.avail_out;
        out.insert(out.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(made));
        if (state == Z_BUF_ERROR && stream.avail_in == 0) state = Z_OK;
    }
    (void)inflateEnd(&stream);
    inflated.whole = out.size() < inflated_max;
    return inflated;
}

// What a place where a needle begins is, if it is anything.
std::optional<Hit> hit_at(Source& source, const Needle& needle, std::uint64_t at) {
    Hit out{static_cast<Sign>(needle.kind), needle.what, needle.encoding, at, {}, {}};
    switch (out.sign) {
    case event:
        if (!is_event(source, at, needle.encoding)) return std::nullopt;
        break;
    case sqlite: {
        auto tables = tables_of(source, at);
        if (!tables) return std::nullopt;
        out.evidence = std::move(*tables);
        break;
    }
    case core:
        if (!is_core(source, at)) return std::nullopt;
        break;
    case private_key:
        if (!is_private_key(source, at)) return std::nullopt;
        break;
    default:
        break;
    }
    return out;
}

Result<Done> sweep_into(Source& source, const Needles& needles, int depth,
                        const std::function<void(const Hit&)>& hit) {
    Bytes bytes(window + needles.longest());
    std::optional<engine::Error> problem;
    for (std::uint64_t at = 0; at < source.size(); at += window) {
        const auto got = source.read(at, bytes);
        if (!got) {  // a bad place of a disk: what comes behind it is looked through all the same
            if (!problem) problem = got.error();
            continue;
        }
        needles.search({bytes.data(), *got}, window, [&](const Needle& needle, std::size_t in) {
            if (needle.kind != gzip) {
                if (auto one = hit_at(source, needle, at + in)) hit(*one);
                return;
            }
            const auto [inside, whole] = inflate_at(source, at + in);
            if (inside.empty()) return;
            if (!whole || depth == depth_max) hit({gzip, needle.what, {}, at + in, {}, {}});
            if (depth == depth_max) return;
            (void)sweep_into(*source_of(inside), needles, depth + 1, [&](const Hit& found) {
                Hit one = found;
                one.evidence =
                    "byte " + std::to_string(one.at) + " of what is packed. " + one.evidence;
                one.at = at + in;
                one.inside = found.inside.empty() ? "gzip" : "gzip in " + found.inside;
                hit(one);
            });
        });
        if (*got < window) break;
    }
    return problem ? Result<Done>(*problem) : Result<Done>(Done{});
}

}  // namespace

Needles needles_for(const std::vector<std::string>& canaries,
                    std::span<const std::uint8_t> device_secret) {
    std::vector<Needle> all;
    const auto add = [&](std::vector<Needle> more) {
        all.insert(all.end(), std::make_move_iterator(more.begin()),
                   std::make_move_iterator(more.end()));
    };
    for (std::size_t i = 0; i < canaries.size(); ++i)
        add(ways_to_write(canaries[i], "canary " + std::to_string(i + 1), canary));
    if (!device_secret.empty())
        add(ways_to_write_bytes(device_secret, "this device's secret", key_bytes));
    const auto sign = [&](std::string bytes, const char* what, Sign kind,
                          const char* encoding = "") {
        all.push_back({std::move(bytes), what, encoding, kind});
    };
    for (const char format : {'\1', '\2', '\3'}) {
        // A map of seven: its format under 1, then the lamport number under 2.
        const std::string head = std::string("\xA7\x01") + format + "\x02";
        sign(head, "an event", event);
        sign("a7010" + std::string(1, static_cast<char>('0' + format)) + "02", "an event", event,
             "hex");
        sign("A7010" + std::string(1, static_cast<char>('0' + format)) + "02", "an event", event,
             "hex");
    }
    sign("pwEBA", "an event", event, "base64");
    sign("pwECA", "an event", event, "base64");
    sign("pwEDA", "an event", event, "base64");
    sign(std::string("SQLite format 3\0", 16), "an unencrypted database", sqlite);
    sign("\x1F\x8B\x08", "gzip", gzip);
    sign("PIPSLOTS", "a slots file", slots);
    sign("PIPTBACK", "a backup of a class", backup);
    sign("PIPCCOPY", "a notebook on its way", moving_copy);
    sign("<meta name=\"generator\" content=\"Pipit\">", "a copy that somebody saved", saved_copy);
    sign("\x7F"
         "ELF",
         "a core file", core);
    sign("-----BEGIN ", "a private key", private_key);
    return Needles(std::move(all));
}

Result<Done> sweep(Source& source, const Needles& needles,
                   const std::function<void(const Hit&)>& hit) {
    return sweep_into(source, needles, 0, hit);
}

}  // namespace pipit::audit
