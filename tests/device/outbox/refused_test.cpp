// What pairing is to refuse, and at which field (tests/vectors/refused.txt); and an envelope's hash
// as the frozen ones have it.
#include "device/outbox/correspondence.hpp"
#include "device/outbox/ticket.hpp"
#include "tests/vectors/refused.hpp"

#include <map>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::test;

namespace {

template <class T>
std::string place_of(const engine::Result<T>& read) {
    if (read.ok()) return "ok";
    const std::string& where = read.error().where;
    return where.starts_with("CBOR") ? "CBOR" : where;
}

std::string reading(const Refusal& one) {
    const auto& [what, title, expected, bytes] = one;
    if (what == "offer") return place_of(decode_offer(bytes));
    if (what == "side") return place_of(decode_side(bytes));
    if (what == "link") return place_of(decode_link(bytes));
    if (what == "paired") return place_of(decode_paired(bytes));
    if (what == "code") return place_of(decode_code(bytes));
    if (what == "ticket") return place_of(decode_class_ticket(bytes));
    if (what == "request") return place_of(decode_request(bytes));
    if (what == "ticket-file") return place_of(decode_ticket_file(bytes));
    return read_letters(std::string(bytes.begin(), bytes.end())) ? "ok" : "letters";
}

}  // namespace

TEST_CASE("everything of pairing that is to be refused is, at the field that does not hold",
          "[outbox][vector]") {
    for (const char* what : {"offer", "side", "link", "paired", "code", "ticket", "request",
                             "ticket-file", "ticket-letters"}) {
        for (const Refusal& one : refusals(what)) {
            CAPTURE(what, one.title);
            CHECK(reading(one) == one.expected);
        }
    }
}

TEST_CASE("the hash that orders envelopes is the frozen one of every frozen frame",
          "[outbox][vector]") {
    std::map<std::string, std::string> hashes;
    std::ifstream frozen(PIPIT_SOURCE_DIR "/tests/vectors/frame_hashes.txt");
    for (std::string line; std::getline(frozen, line);) {
        if (!line.starts_with("#"))
            hashes[line.substr(0, line.find(' '))] = line.substr(line.find(' ') + 1);
    }
    std::ifstream messages(PIPIT_SOURCE_DIR "/tests/vectors/messages.txt");
    std::size_t compared = 0;
    for (std::string line; std::getline(messages, line);) {
        std::istringstream words(line);
        std::string what, title, expected, hex, hash;
        words >> what >> title >> expected >> hex;
        if (what != "frame" || expected != "ok") continue;
        CAPTURE(title);
        Bytes bytes;
        for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
            bytes.push_back(static_cast<std::uint8_t>(std::stoi(hex.substr(i, 2), nullptr, 16)));
        const auto frame = engine::classroom::decode_frame(bytes);
        REQUIRE(frame);
        for (const std::uint8_t byte : hash_of(*frame)) {
            hash += "0123456789abcdef"[byte >> 4U];
            hash += "0123456789abcdef"[byte & 15U];
        }
        CHECK(hash == hashes[title]);
        ++compared;
    }
    CHECK(compared == hashes.size());
    CHECK(compared > 3);
}
