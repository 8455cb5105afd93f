// The frozen frames, messages and packets of tests/vectors/messages.txt, one a line: what it is,
// its name, how it is read ("ok", "other" for an unknown kind, or where it is refused), its bytes.
// tests/vectors/check_frames.py reads them a second way. After a change that is meant:
// PIPIT_APPROVE=1 test_engine "*frozen frame*", and look at what changed.
#include "engine/classroom/stream_codec.hpp"
#include "tests/engine/classroom/messages.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace pipit::engine;
using namespace pipit::engine::classroom;
using namespace pipit::engine::classroom::testing;

namespace {

std::string hex(const cbor::Bytes& bytes) {
    std::string out;
    for (const std::uint8_t byte : bytes) {
        out += "0123456789abcdef"[byte >> 4];
        out += "0123456789abcdef"[byte & 15];
    }
    return out;
}

cbor::Bytes bytes_of(const std::string& hex) {
    cbor::Bytes out;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        out.push_back(static_cast<std::uint8_t>(std::stoi(hex.substr(i, 2), nullptr, 16)));
    return out;
}

std::string counting(std::size_t size, std::size_t first = 0) {
    cbor::Bytes out;
    while (out.size() < size)
        out.push_back(static_cast<std::uint8_t>(first + out.size()));
    return hex(out);
}

struct Vector {
    std::string what;
    std::string name;
    std::string hex;
};

template <class T>
std::string place_of(const Result<T>& read) {
    if (read.ok()) return "ok";
    const std::string& where = read.error().where;
    return where.starts_with("CBOR") ? "CBOR" : where;
}

template <class Message>
std::string reading_of(const Result<Message>& read) {
    return read.ok() && std::holds_alternative<OtherMessage>(*read) ? "other" : place_of(read);
}

std::string reading(const Vector& vector) {
    const cbor::Bytes bytes = bytes_of(vector.hex);
    if (vector.what == "frame") return place_of(decode_frame(bytes));
    if (vector.what == "acknowledgement") return place_of(decode_acknowledgement(bytes));
    if (vector.what == "child") return reading_of(decode_child_message(bytes));
    if (vector.what == "teacher") return reading_of(decode_teacher_message(bytes));
    if (vector.what == "to-sync") return place_of(post::decode_to_sync(bytes));
    if (vector.what == "from-sync") return place_of(post::decode_from_sync(bytes));
    return "ok";  // what is hashed is read by nobody
}

std::vector<Vector> whole() {
    std::vector<Vector> out;
    for (const auto& [name, frame] : frames()) {
        if (name == "largest") continue;
        out.push_back({"frame", name, hex(encode_frame(frame))});
        out.push_back({"hashed", name, hex(hashed_part(frame))});
    }
    Acknowledgement said;
    out.push_back({"acknowledgement", "nothing", hex(encode(said))});
    said = {2, 3, {1}, 3, 4711};
    out.push_back({"acknowledgement", "conflict", hex(encode(said))});
    for (const auto& [name, message] : child_messages())
        out.push_back({"child", name, hex(*encode_message(message))});
    for (const auto& [name, message] : teacher_messages())
        out.push_back({"teacher", name, hex(*encode_message(message))});
    for (const auto& [name, packet] : packets_to_sync())
        out.push_back({"to-sync", name, hex(*post::encode(packet))});
    for (const auto& [name, packet] : packets_from_sync())
        out.push_back({"from-sync", name, hex(*post::encode(packet))});
    return out;
}

// A change of one of the whole ones: each `from` stands in it once and becomes its `to`.
struct Change {
    const char* what;
    const char* base;
    const char* name;
    std::vector<std::pair<std::string, std::string>> edits;
};

std::vector<Change> frame_changes() {
    return {
        {"frame", "plain", "notice-after-another", {{"03070458", "03000458"}}},
        {"frame", "first", "notice-with-payload", {{"03010458", "03000458"}}},
        {"frame", "plain", "number-without-payload", {{"4570717273740680", "400680"}}},
        {"frame", "plain", "number-too-large", {{"0307", "031b8000000000000000"}}},
        {"frame", "plain", "number-negative", {{"03070458", "03200458"}}},
        {"frame", "plain", "tag-too-short", {{"01501011", "014f11"}}},
        {"frame", "plain", "pseudonym-too-long", {{"02502021", "0251202021"}}},
        {"frame", "plain", "previous-as-text", {{"04582050", "04782050"}}},
        {"frame", "plain", "another-key", {{"06800780", "06800880"}}},
        {"frame", "plain", "key-missing", {{"a70150", "a60150"}, {"06800780", "0680"}}},
        {"frame", "plain", "key-too-many", {{"a70150", "a80150"}, {"06800780", "068007800800"}}},
        {"frame", "plain", "key-twice", {{"06800780", "06800680"}}},
        {"frame", "plain", "prekeys-null", {{"06800780", "068007f6"}}},
        {"frame", "plain", "no-acknowledgement-as-text", {{"06800780", "06600780"}}},
        {"frame", "keys", "oldest-none", {{"07830101", "07830001"}}},
        {"frame", "keys", "oldest-after-newest", {{"07830101", "07830201"}}},
        {"frame", "keys", "six-live", {{"07830101", "07830106"}}},
        {"frame", "keys", "epoch-too-large", {{"07830101", "0783011b0000000100000000"}}},
        {"frame", "keys", "public-key-too-short", {{"5820808182", "581f8182"}}},
        {"frame",
         "keys",
         "without-public-key",
         {{"078301015820" + counting(32, 0x80), "07820101"}}},
        {"frame", "keys", "notice-of-nothing", {{"078301015820" + counting(32, 0x80), "0780"}}},
        {"frame", "notice", "applied-without-greatest", {{"021901fd", "021901fc"}}},
        {"frame", "notice", "applied-below-one", {{"021901fd", "021903fd"}}},
        {"frame", "notice", "conflict-too-far", {{"040a05", "040b05"}}},
        {"acknowledgement", "nothing", "head-of-nothing", {{"00035820000000", "00035820000001"}}},
        {"acknowledgement", "nothing", "applied-nothing", {{"010002000358", "010002010358"}}},
        {"acknowledgement",
         "conflict",
         "lamport-too-large",
         {{"05191267", "051b8000000000000000"}}},
        {"acknowledgement",
         "conflict",
         "without-lamport",
         {{"a50102", "a40102"}, {"05191267", ""}}},
    };
}

std::vector<Change> message_changes() {
    return {
        {"child", "help", "other-way", {{"a30004", "a30010"}}},
        {"child", "help", "unknown-kind", {{"a30004", "a3001863"}}},
        {"child", "help", "kind-as-text", {{"a30004", "a3006134"}}},
        {"child", "help", "kind-missing", {{"a3000401", "a201"}}},
        {"child", "help", "skill-empty", {{"016774696d65732d35", "0160"}}},
        {"child", "help", "skill-not-utf-8", {{"016774", "0167ff"}}},
        {"child", "help", "skill-as-bytes", {{"016774", "014774"}}},
        {"child", "help", "day-as-text", {{"02195128", "026131"}}},
        {"child", "help", "day-too-late", {{"02195128", "021a00989681"}}},
        {"child", "help", "day-too-early", {{"02195128", "023a00989680"}}},
        {"child", "help", "day-as-float", {{"02195128", "02fa46a25000"}}},
        {"child", "help", "day-long-form", {{"02195128", "021a00005128"}}},
        {"child", "help", "key-missing", {{"a30004", "a20004"}, {"02195128", ""}}},
        {"child", "help", "key-too-many", {{"a30004", "a40004"}, {"02195128", "021951280300"}}},
        {"child", "help", "key-twice", {{"02195128", "01195128"}}},
        {"child", "join", "nickname-empty", {{"01644dc3ad61", "0160"}}},
        {"child", "join", "nickname-as-number", {{"01644dc3ad61", "0107"}}},
        {"child",
         "join",
         "nickname-too-long",
         {{"01644dc3ad61", "017861" + std::string(2 * 97, '6')}}},
        {"teacher", "new-recovery-key", "key-too-short", {{"01582001", "01581f"}}},
        {"child", "join", "contract-none", {{"610201", "610200"}}},
        {"child", "withdrawal", "key-too-many", {{"a10003", "a200030100"}}},
        {"child", "worked", "level-none", {{"0302041b", "0300041b"}}},
        {"child", "worked", "level-four", {{"0302041b", "0304041b"}}},
        {"child", "worked", "right-as-number", {{"06f407", "060107"}}},
        {"child", "disputed", "level-four", {{"0302041b", "0304041b"}}},
        {"child", "move", "copy-too-short", {{"01500102", "014f02"}}},
        {"child", "move", "part-too-large", {{"02010303", "021901000303"}}},
        {"child", "move", "parts-too-many", {{"02010303", "020103190101"}}},
        {"child", "move", "bytes-as-text", {{"045828", "047828"}}},
        {"child", "move", "key-missing", {{"a50007", "a40007"}, {"02010303", "0303"}}},
        {"child", "report", "chosen-too-many", {{"0403050106", "0406050106"}}},
        {"child", "report", "minutes-in-ones", {{"02181904", "02181a04"}}},
        {"child", "changes", "row-too-short", {{"0381856e", "0381846f"}}},
        {"child", "changes", "band-too-large", {{"313030020102", "313030050102"}}},
        {"child", "changes-nothing", "since-none", {{"a80101", "a80100"}}},
        {"child", "changes-nothing", "goals-as-number", {{"07800880", "07000880"}}},
        {"teacher", "welcome", "class-empty", {{"01623362", "0160"}}},
        {"teacher", "pin", "pin-too-large", {{"350202", "350203"}}},
        {"teacher", "observed", "note-as-number", {{"026c61742074686520626f617264", "0201"}}},
        {"teacher", "observed-back", "skill-empty", {{"016b636f756e742d746f2d3130", "0160"}}},
        {"teacher", "agreed", "id-none", {{"0105", "0100"}}},
        {"teacher", "rhythm", "stop-too-long", {{"0114", "0118f1"}}},
        {"teacher", "rhythm", "break-too-long", {{"0205", "02183d"}}},
        {"teacher", "packs", "not-rising", {{"6d70697069742d72", "6d61697069742d72"}}},
        {"teacher",
         "packs",
         "pack-twice",
         {{"6d70697069742d72656164696e67", "7170697069742d6d617468656d6174696373"}}},
        {"teacher", "packs", "pack-empty", {{"7170697069742d6d617468656d6174696373", "60"}}},
        {"teacher", "packs", "version-missing", {{"0184", "0183"}, {"6e6700", "6e67"}}},
        {"teacher", "packs", "version-as-text", {{"6e6700", "6e6760"}}},
        {"teacher", "agreed-back", "id-none", {{"0105", "0100"}}},
        {"teacher", "farewell", "reason-too-large", {{"0101", "0103"}}},
        {"teacher", "farewell", "other-way", {{"a20015", "a20001"}}},
        {"teacher", "farewell", "unknown-kind", {{"a20015", "a2001863"}}},
        {"teacher", "farewell", "array", {{"a200150101", "821501"}}},
    };
}

std::vector<Change> packet_changes() {
    return {
        {"to-sync", "listen", "other-way", {{"830119", "83182119"}}},
        {"to-sync", "listen", "unknown-kind", {{"830119", "830b19"}}},
        {"to-sync", "listen", "port-too-large", {{"19b96e", "1a00010000"}}},
        {"to-sync", "listen", "beacon-too-short", {{"480102", "4702"}}},
        {"to-sync", "stop", "item-too-many", {{"8102", "820200"}}},
        {"to-sync", "call", "contact-none", {{"830301", "830300"}}},
        {"to-sync", "call", "contact-of-the-other", {{"830301", "83031a80000000"}}},
        {"to-sync", "call", "address-with-a-space", {{"7231", "7220"}}},
        {"to-sync", "call", "address-empty", {{"723139322e3136382e312e32303a3437343730", "60"}}},
        {"to-sync", "send", "frame-empty", {{"5828" + counting(40), "40"}}},
        {"to-sync", "stick-write", "name-with-a-slash", {{"781c30", "781c2f"}}},
        {"to-sync", "stick-write", "name-with-a-dot-first", {{"781c30", "781c2e"}}},
        {"to-sync", "stick-write", "name-with-a-capital", {{"781c30", "781c41"}}},
        {"to-sync",
         "stick-read",
         "tags-none",
         {{"82480102030405060708"
           "48090a0b0c0d0e0f10",
           "80"}}},
        {"to-sync", "stick-remove", "names-none", {{"8265612e70697067622d322e706970", "80"}}},
        {"to-sync", "watch-sticks", "as-a-number", {{"f5", "01"}}},
        {"from-sync", "called", "contact-of-the-other", {{"1a80000000", "07"}}},
        {"from-sync", "connected", "contact-of-the-other", {{"18220172", "18221a8000000072"}}},
        {"from-sync", "closed", "why-too-large", {{"0104", "0105"}}},
        {"from-sync", "stick", "name-with-a-control", {{"6950", "6907"}}},
        {"from-sync", "stick-item", "name-empty", {{"65612e706970", "60"}}},
        {"from-sync", "failed", "what-too-large", {{"182908", "182909"}}},
        {"from-sync", "failed", "unknown-kind", {{"182908", "182b08"}}},
    };
}

void apply(std::string& text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    INFO(from);
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(from, at + 1) == std::string::npos);
    text.replace(at, from.size(), to);
}

// Every whole one and, of each, three that no reader takes; then the changes.
std::vector<Vector> all_vectors() {
    const std::vector<Vector> base = whole();
    std::vector<Vector> out = base;
    for (const Vector& one : base) {
        if (one.what == "hashed") continue;
        const char kind = one.hex[0];  // of an array or a map, whose length may be written longer
        out.push_back({one.what, one.name + "-cut", one.hex.substr(0, one.hex.size() - 2)});
        out.push_back({one.what, one.name + "-longer", one.hex + "00"});
        out.push_back({one.what, one.name + "-long-form",
                       std::string(1, kind == 'a' ? 'b' : '9') + "80" + one.hex.substr(1)});
    }
    std::vector<Change> changes = frame_changes();
    for (const Change& one : message_changes())
        changes.push_back(one);
    for (const Change& one : packet_changes())
        changes.push_back(one);
    for (const Change& change : changes) {
        const auto at = std::ranges::find_if(base, [&](const Vector& one) {
            return one.what == change.what && one.name == change.base;
        });
        CAPTURE(change.what, change.base, change.name);
        REQUIRE(at != base.end());
        std::string text = at->hex;
        for (const auto& [from, to] : change.edits)
            apply(text, from, to);
        out.push_back({change.what, std::string(change.base) + "-" + change.name, text});
    }
    return out;
}

}  // namespace

TEST_CASE("every frozen frame, message and packet is written and read as it was when it was frozen",
          "[engine][vector]") {
    const std::string path = PIPIT_SOURCE_DIR "/tests/vectors/messages.txt";
    std::string now =
        "# Frames, messages and packets (docs/formats/message.md): what, name, how it is read, "
        "bytes.\n"
        "# Made by: PIPIT_APPROVE=1 build/release/tests/test_engine \"every frozen frame*\"\n"
        "# Checked a second way by: python3 tests/vectors/check_frames.py\n";
    for (const Vector& one : all_vectors())
        now += one.what + " " + one.name + " " + reading(one) + " " + one.hex + "\n";
    if (std::getenv("PIPIT_APPROVE")) std::ofstream(path) << now;
    std::ifstream file(path);
    std::stringstream frozen;
    frozen << file.rdbuf();
    std::istringstream lines(now);
    std::string expected;
    for (std::string line; std::getline(lines, line);) {
        REQUIRE(std::getline(frozen, expected));
        CHECK(line == expected);
    }
    CHECK_FALSE(std::getline(frozen, expected));
}

TEST_CASE("of what was frozen to be refused nothing is taken", "[engine][vector]") {
    std::ifstream file(PIPIT_SOURCE_DIR "/tests/vectors/messages.txt");
    int refused = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#")) continue;
        std::istringstream words(line);
        Vector one;
        std::string expected;
        words >> one.what >> one.name >> expected >> one.hex;
        CAPTURE(one.what, one.name);
        CHECK(reading(one) == expected);
        if (expected != "ok" && expected != "other") ++refused;
    }
    CHECK(refused > 150);
}
