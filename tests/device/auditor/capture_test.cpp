// A capture of the network against a home's lists: what Pipit sent is opened and found in them, and
// each fault on the wire is found and named; what a capture does not show is said.
#include "device/auditor/verbs.hpp"

#include "device/auditor/consent_key.hpp"
#include "engine/session/sent_keys.hpp"
#include "tests/device/auditor/exchange.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <functional>

using namespace pipit;
using namespace pipit::audit;
using namespace pipit::audit::testing;
using engine::LedgerEntry;

namespace {

std::string kept(const Home& home, const std::string& name, const std::string& bytes) {
    const std::string path = home.folder / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

HomeOptions options_of(const Home& home, std::vector<std::string> learners) {
    HomeOptions out;
    out.path = home.path();
    out.learners = std::move(learners);
    out.secret = [](const std::string&) { return engine::SecretText("314159"); };
    out.now = monday.day;
    out.kdf_for_tests = crypto::KdfParameters{1, 8};
    return out;
}

Findings held(const Exchange& at, const std::string& capture, const std::string& consent = {},
              const std::vector<std::string>& learners = {nickname, "Ada"}) {
    return egress_captured(options_of(at.home, learners),
                           {kept(at.home, "wire.pcap", capture), consent});
}

bool says(const std::vector<Finding>& all, const std::string& check, const std::string& words) {
    return std::ranges::any_of(all, [&](const Finding& one) {
        return one.check == check &&
               (one.place + " " + one.words + " " + one.evidence).find(words) != std::string::npos;
    });
}

bool says(const Findings& findings, const std::string& words) {
    return std::ranges::any_of(findings.all_looked(), [&](const Looked& one) {
        return one.words.find(words) != std::string::npos;
    });
}

// A day in class: two learners, two contacts, an envelope that is said in both.
std::string a_day(Exchange& at, const Recording::As& as, std::size_t most = 1400) {
    Recording wire(as);
    const Bytes asks = Exchange::envelope(at.send(help));
    const Bytes joins = Exchange::envelope(at.send(classroom::JoinRequest{"Ada", 1}, 1));
    const Bytes door = Exchange::envelope(at.ask_for_class_key());
    wire.connection({}, joined({asks, joins, at.turn(), Exchange::done()}), at.answers(), most);
    wire.connection({.from_port = 41001}, joined({door, asks, at.turn(), Exchange::done()}),
                    at.answers(), most);
    return wire.file();
}

std::string one_contact(const Exchange& at, const Bytes& up, const Recording::Ends& ends = {}) {
    Recording wire;
    wire.connection(ends, up, at.answers());
    return wire.file();
}

// The classic faults, each with what has to be said of it.
struct Fault {
    std::string name;
    std::function<std::string(Exchange&)> capture;
    std::string check, words;
};

Fault sealed_fault(const std::string& name, const classroom::ChildMessage& message, const Lie& lie,
                   const std::string& check, const std::string& words) {
    return {
        name,
        [=](Exchange& at) { return one_contact(at, Exchange::envelope(at.send(message, 0, lie))); },
        check, words};
}

std::vector<Fault> envelope_faults() {
    const Lie unlisted{.enter = false};
    const Lie narrow{.line = [](LedgerEntry& line) { std::erase(line.fields, "help.skill"); }};
    const Lie longer{.line = [](LedgerEntry& line) { line.size = 4096; }};
    const Lie other_keys{.line = [](LedgerEntry& line) { line.opening[5] ^= 1U; }};
    const Lie plain{.payload = Bytes{'n', 'a', 'm', 'e', 's'}};
    classroom::OtherMessage other{99, {0xA1, 0x00, 0x18, 0x63}};
    return {
        sealed_fault("an envelope that is in no list", help, unlisted, "egress.capture",
                     "in no list of what left"),
        sealed_fault("a field beyond what the line names", help, narrow, "egress.contract",
                     "help.skill"),
        sealed_fault("a line with another size", help, longer, "egress.capture",
                     "not as long as its line says"),
        sealed_fault("a line with the keys of another envelope", help, other_keys, "egress.capture",
                     "do not open"),
        sealed_fault("something else in an envelope", help, plain, "egress.capture",
                     "no message of Pipit's"),
        sealed_fault("a message of a kind nobody declared", other, {}, "egress.capture",
                     "no message of Pipit's"),
        {"an envelope with one bit changed",
         [](Exchange& at) {
             Bytes envelope = at.send(help);
             envelope[700] ^= 4U;
             return one_contact(at, Exchange::envelope(envelope));
         },
         "egress.capture", "in no list of what left"},
        {"an envelope of the list, to somebody who is no teacher's device",
         [](Exchange& at) {
             Recording wire;
             const Bytes listed = Exchange::envelope(at.send(help));
             wire.connection({}, joined({listed, at.turn()}), at.answers());
             wire.connection({.to = 77, .to_port = 8443}, listed, Bytes(30, 'x'));
             return wire.file();
         },
         "egress.capture", "did not begin as a teacher's device does"},
        {"an envelope to another address and port",
         [](Exchange& at) {
             Recording wire;
             wire.connection({}, joined({Exchange::envelope(at.send(help)), at.turn()}),
                             at.answers());
             wire.connection({.to = 77, .to_port = 8443},
                             Exchange::envelope(at.send(help, 0, {.enter = false})), {});
             return wire.file();
         },
         "egress.capture", "8443"},
    };
}

std::vector<Fault> byte_faults() {
    const auto beside = [](const char* name, const Bytes& bytes, const char* words) {
        return Fault{name,
                     [=](Exchange& at) {
                         const Bytes listed = Exchange::envelope(at.send(help));
                         return one_contact(at, joined({listed, bytes}));
                     },
                     "egress.capture", words};
    };
    const std::string web = "GET /collect?who=Ada HTTP/1.1\r\n\r\n";
    return {
        beside("bytes behind the last frame", Bytes(web.begin(), web.end()),
               "neither a frame nor an envelope"),
        beside("a message of a pairing that is too long",
               framed(outbox::said::Pairing{Bytes(300, 9)}), "none of those there are"),
        beside("a message of a pairing with a number nobody has",
               framed(outbox::said::Pairing{{77}}), "none of those there are"),
        beside("what a teacher's device says alone", framed(outbox::said::Unknown{}), "no child's"),
        {"another language on Pipit's port",
         [=](Exchange& at) {
             (void)at;
             Recording wire;
             wire.connection({}, Bytes(web.begin(), web.end()), {});
             return wire.file();
         },
         "egress.capture", "neither a frame nor an envelope"},
        {"a place of a connection that was sent twice, with other bytes",
         [](Exchange& at) {
             Recording wire;
             wire.connection({}, joined({Exchange::envelope(at.send(help)), at.turn()}),
                             at.answers());
             wire.tcp({}, 0xFFFFFF00U + 40, Recording::ack, Bytes(12, 'x'));
             return wire.file();
         },
         "egress.capture", "more than once, with other bytes"},
        {"datagrams on Pipit's port",
         [](Exchange& at) {
             Recording wire;
             wire.connection({}, Exchange::envelope(at.send(help)), at.answers());
             wire.udp({.to = 255, .from_port = 50000}, Bytes(16, 1));
             return wire.file();
         },
         "egress.capture", "A child's device sends none"},
        {"a child's device that answers on Pipit's port",
         [](Exchange& at) {
             Recording wire;
             wire.connection({}, Exchange::envelope(at.send(help)), at.answers());
             wire.connection({.from = 9, .to = 2}, {}, at.answers());
             return wire.file();
         },
         "egress.capture", "never listens"},
    };
}

}  // namespace

TEST_CASE("what two learners sent is opened and found in their lists, on any link and in any kind "
          "of capture",
          "[auditor]") {
    const auto wire = GENERATE(Wire::ethernet, Wire::ethernet_vlan, Wire::ethernet_v6, Wire::cooked,
                               Wire::cooked_2, Wire::raw, Wire::loopback);
    const bool big_endian = GENERATE(false, true);
    Exchange at;
    const Findings findings = held(at, a_day(at, {wire, big_endian, big_endian}, 100));
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_clean);
    CHECK(says(findings, "2 connections of Pipit"));
    CHECK(says(findings, "3 different envelopes left, 4 times in all; 3 found in a list of what "
                         "left, by the digest of all bytes; 3 opened"));
    CHECK(says(findings, "join request: 1"));
    CHECK(says(findings, "not accounted for 0"));
    CHECK(says(findings, "2 turns: each proof"));
    CHECK(says(findings, "2 contacts: each answered with what its class's teacher signs"));
    CHECK(findings.text().find("Ada") == std::string::npos);
}

TEST_CASE("each fault on the wire is found and named", "[auditor][planted]") {
    std::vector<Fault> faults = envelope_faults();
    for (Fault& one : byte_faults())
        faults.push_back(std::move(one));
    for (const Fault& fault : faults) {
        DYNAMIC_SECTION(fault.name) {
            Exchange at;
            const Findings findings = held(at, fault.capture(at));
            INFO(findings.text());
            CHECK(says(findings.all_found(), fault.check, fault.words));
            CHECK(findings.exit_status() == exit_findings);
        }
    }
}

TEST_CASE("packets out of order, doubled and cut up anew are put together as they were said",
          "[auditor]") {
    Exchange at;
    const Bytes up = joined({Exchange::envelope(at.send(help)), at.turn()});
    Recording wire;
    const Recording::Ends ends;
    wire.tcp(ends, 999, Recording::syn, {});
    const auto part = [&](std::size_t from, std::size_t to) {
        wire.tcp(ends, 1000 + static_cast<std::uint32_t>(from), Recording::ack,
                 Bytes(up.begin() + static_cast<std::ptrdiff_t>(from),
                       up.begin() + static_cast<std::ptrdiff_t>(to)));
    };
    part(600, 900);
    part(500, 700);
    part(900, up.size());
    part(0, 300);
    part(0, 300);
    part(250, 550);
    const Findings findings = held(at, wire.file());
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_clean);
    CHECK(says(findings, "1 envelope left, 1 time in all; 1 found in a list"));
    CHECK(says(findings, "not accounted for 0"));
}

TEST_CASE("an envelope that was cut off and said again as a whole is accounted for", "[auditor]") {
    Exchange at;
    const Bytes envelope = Exchange::envelope(at.send(help));
    Recording wire;
    wire.connection({}, Bytes(envelope.begin(), envelope.begin() + 500), at.answers());
    const bool again = GENERATE(true, false);
    if (again) wire.connection({.from_port = 41001}, envelope, at.answers());
    const Findings findings = held(at, wire.file());
    INFO(findings.text());
    CHECK(findings.exit_status() == (again ? exit_clean : exit_could_not));
}

TEST_CASE("what a capture does not show is said, and is no finding", "[auditor]") {
    Exchange at;
    std::string file = a_day(at, {});
    std::string words;
    SECTION("it was cut off") {
        file.resize(file.size() - 7);
        words = "ends within a packet";
    }
    SECTION("a packet in it says that it is larger than any may be") {
        std::fill_n(file.begin() + 24 + 8, 4, '\xFF');
        words = "ends within a packet";
    }
    SECTION("only the heads of packets are in it") {
        Recording wire;
        wire.keep_only(80);
        wire.connection({}, joined({Exchange::envelope(at.send(help)), at.turn()}), at.answers());
        file = wire.file();
        words = "missing in the capture";
    }
    SECTION("it begins in the middle of a connection") {
        Recording wire;
        wire.tcp({}, 5000, Recording::ack, Exchange::envelope(at.send(help)));
        file = wire.file();
        words = "The begin of this connection is missing";
    }
    SECTION("it is of the next generation") {
        file = std::string("\x0A\x0D\x0D\x0A", 4) + file;
        words = "editcap -F pcap";
    }
    SECTION("it is packed") {
        file = "\x1F\x8B" + file;
        words = "gunzip";
    }
    SECTION("it is no capture") {
        file = "Dear officer, please find enclosed";
        words = "no capture in pcap format";
    }
    SECTION("it is of a link that is not read") {
        file[20] = 105;
        words = "type 105";
    }
    SECTION("it is empty") {
        file.clear();
        words = "it ends at once";
    }
    const Findings findings = held(at, file);
    INFO(findings.text());
    CHECK(says(findings.all_could_not(), "egress.capture", words));
    CHECK(findings.exit_status() == exit_could_not);
}

TEST_CASE("an envelope of which only the keys of a pairing with a ticket could tell is said to be "
          "that",
          "[auditor]") {
    Exchange at;
    Bytes ticket = at.send(help, 0, {.enter = false, .epoch = 0});
    ticket[8] ^= 1U;  // for a tag of the ticket's
    const Findings findings = held(at, one_contact(at, joined({Exchange::envelope(at.send(help)),
                                                               Exchange::envelope(ticket)})));
    INFO(findings.text());
    CHECK(says(findings.all_could_not(), "egress.capture", "with a ticket"));
    CHECK(findings.exit_status() == exit_could_not);
}

TEST_CASE("an envelope that may be in a notebook that was not opened is no finding", "[auditor]") {
    Exchange at;
    const std::string file = a_day(at, {});
    const Findings findings = held(at, file, {}, {nickname});
    INFO(findings.text());
    CHECK(says(findings.all_could_not(), "egress.capture", "1 notebook of this home was not"));
    CHECK(findings.exit_status() == exit_could_not);
}

TEST_CASE(
    "connections of the device that are not Pipit's are listed with their bytes, and those of "
    "others are not",
    "[auditor]") {
    Exchange at;
    Recording wire;
    wire.connection({}, Exchange::envelope(at.send(help)), at.answers());
    wire.connection({.to = 88, .to_port = 443}, Bytes(321, 'a'), Bytes(654, 'b'));
    wire.connection({.from = 66, .to = 88, .to_port = 443}, Bytes(5, 'a'), {});
    wire.udp({.to = 53, .from_port = 5353, .to_port = 53}, Bytes(40, 1));
    wire.udp({.from = 1, .to = 255},
             {'P', 'I', 'P', 'B', 1, 0, 0xD1, 0xB8, 1, 2, 3, 4, 5, 6, 7, 8});
    const Findings findings = held(at, wire.file());
    INFO(findings.text());
    CHECK(findings.exit_status() == exit_clean);
    CHECK(says(findings.all_notes(), "egress.capture", "321 bytes out, 654 bytes in"));
    CHECK(says(findings.all_notes(), "egress.capture", "10.9.0.53:53"));
    CHECK(says(findings.all_notes(), "egress.capture", "1 connection between other devices"));
    CHECK(says(findings.all_notes(), "egress.capture", "1 announcement of a class"));
}

TEST_CASE("a line that says it arrived and is not in the capture is told, and is no finding",
          "[auditor]") {
    Exchange at;
    (void)at.send(help, 0, {.line = [](LedgerEntry& line) { line.arrived = true; }});
    const Findings findings = held(at, one_contact(at, Exchange::envelope(at.send(help))));
    INFO(findings.text());
    CHECK(says(findings.all_notes(), "egress.capture", "of which 1 are known to have arrived"));
    CHECK(findings.exit_status() == exit_clean);
}

TEST_CASE("with a consent key alone every envelope is opened, and the lists could not be looked at",
          "[auditor]") {
    Exchange at;
    const std::string file = a_day(at, {});
    std::string keys;
    {
        const auto notebook = at.notebook();
        keys = engine::sent_keys(at.home.who[0], (*notebook)->ledger().entries().value());
    }
    const std::string consent = kept(at.home, "keys.json", keys);
    const Findings findings = held(at, file, consent, {});
    INFO(findings.text());
    CHECK(says(findings, "the keys of 1 envelope, of learner " + number_of(at.home.who[0])));
    CHECK(says(findings, "request for help: 1"));
    CHECK(findings.exit_status() == exit_could_not);

    HomeOptions nowhere = options_of(at.home, {});
    nowhere.path = at.home.folder / "nowhere";
    const Findings without = egress_captured(nowhere, {kept(at.home, "wire.pcap", file), consent});
    INFO(without.text());
    CHECK(says(without, "request for help: 1"));
    CHECK(without.exit_status() == exit_could_not);
}

TEST_CASE("a consent key is read back as it was written, and nothing else is one", "[auditor]") {
    const engine::LearnerId who{{1, 2, 3}};
    LedgerEntry line;
    line.digest.assign(32, 0x5A);
    line.opening.assign(64, 0xC3);
    const std::vector<LedgerEntry> lines{line, LedgerEntry{}};
    const std::string good = engine::sent_keys(who, lines);
    const auto read = [](const std::string& text) {
        return read_consent_key(
            *source_of({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}));
    };
    const auto key = read(good);
    REQUIRE(key.ok());
    CHECK(key->learner == number_of(who));
    REQUIRE(key->openings.size() == 1);
    CHECK(key->openings.begin()->first == engine::LedgerDigest([] {
              engine::LedgerDigest all;
              all.fill(0x5A);
              return all;
          }()));
    CHECK(std::ranges::equal(key->openings.begin()->second.expose(), line.opening));

    const auto other = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        text.replace(text.find(from), from.size(), to);
        return read(text);
    };
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"5a5a", "5A5a"},
             {"c3c3", "c3"},
             {"\"sent\"", "\"seen\""},
             {"learner\": \"01", "x\": \""},
             {"pipit_sent_keys\": 1", "pipit_sent_keys\": \"1\""},
             {"]\n}", "]"}}) {
        CAPTURE(from, to);
        const auto refused = other(from, to);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == engine::ErrorCode::bad_input);
    }
    CHECK(other("keys\": 1", "keys\": 2").error().code == engine::ErrorCode::newer_version);
}
