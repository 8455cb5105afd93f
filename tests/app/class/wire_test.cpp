// What of a class passes over the wire: every byte a relay carried, and every packet on the cable
// of the child's device. Claims: nothing a child wrote is in it in any encoding; each envelope of
// the child's is a line of their list of what left, byte for byte, and each line is an envelope;
// the auditor, who is given the packets alone, says the same; sizes are whole buckets; and a
// child's device says nothing to anybody else.
#include "crypto/envelope.hpp"
#include "crypto/hash_chain.hpp"
#include "device/outbox/contact.hpp"
#include "device/outbox/door_requests.hpp"
#include "device/platform/written_forms.hpp"
#include "device/vault/shelf.hpp"
#include "tests/app/class/relay.hpp"
#include "tests/app/class/school_day.hpp"
#include "ui/student/canaries.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <linux/if_packet.h>
#include <map>
#include <net/ethernet.h>
#include <netinet/in.h>
#include <set>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace pipit;
using namespace pipit::test;
using outbox::Bytes;

namespace {

// Every packet a machine sends or hears, behind its length.
class Capture {
  public:
    Capture(const Machine& machine, std::string file) : file_(std::move(file)) {
        process_ = machine.fork_into(
            [](const void* given) { record(*static_cast<const std::string*>(given)); }, &file_);
        while (!std::filesystem::exists(file_)) {
        }
    }
    ~Capture() { stop(); }
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;

    std::vector<std::string> stop() {
        if (process_ > 0) {
            ::kill(process_, SIGKILL);
            ::waitpid(process_, nullptr, 0);
            process_ = -1;
        }
        std::vector<std::string> packets;
        std::ifstream file(file_, std::ios::binary);
        for (std::uint32_t size = 0; file.read(reinterpret_cast<char*>(&size), sizeof size);) {
            std::string one(size, '\0');
            if (!file.read(one.data(), static_cast<std::streamsize>(size))) break;
            packets.push_back(std::move(one));
        }
        return packets;
    }

  private:
    [[noreturn]] static void record(const std::string& path) {
        const int tap = ::socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, htons(ETH_P_ALL));
        std::ofstream file(path, std::ios::binary);
        file.flush();
        for (;;) {
            std::string packet(70000, '\0');
            const ssize_t got = ::recv(tap, packet.data(), packet.size(), 0);
            if (got < 0) ::_exit(1);
            const auto size = static_cast<std::uint32_t>(got);
            file.write(reinterpret_cast<const char*>(&size), sizeof size);
            file.write(packet.data(), got);
            file.flush();
        }
    }
    std::string file_;
    pid_t process_ = -1;
};

// The frames of one direction of a connection; the test fails where it is something else.
std::vector<outbox::ContactFrame> frames_of(const std::string& carried) {
    std::vector<outbox::ContactFrame> out;
    for (std::size_t at = 0; at < carried.size();) {
        REQUIRE(at + 4 <= carried.size());
        std::uint32_t size = 0;
        for (int i = 3; i >= 0; --i)
            size = size << 8 | static_cast<std::uint8_t>(carried[at + static_cast<std::size_t>(i)]);
        at += 4;
        REQUIRE(at + size <= carried.size());
        const Bytes bytes(carried.begin() + static_cast<std::ptrdiff_t>(at),
                          carried.begin() + static_cast<std::ptrdiff_t>(at + size));
        auto frame = outbox::decode_contact_frame(bytes);
        REQUIRE(frame.ok());
        out.push_back(std::move(frame).value());
        at += size;
    }
    return out;
}

std::vector<Bytes> envelopes_of(const std::vector<std::string>& carried) {
    std::vector<Bytes> out;
    for (const std::string& connection : carried) {
        for (const auto& frame : frames_of(connection)) {
            if (const auto* one = std::get_if<outbox::said::Envelope>(&frame))
                out.push_back(one->bytes);
        }
    }
    return out;
}

// The child's list of what left, as their notebook has it, and the computer's own lines.
std::vector<engine::LedgerEntry> ledger_of(const std::string& home) {
    vault::Options options;
    options.home = home;
    options.rehearsal = true;
    options.uptime_s = [] { return 0.0; };
    const auto shelf = vault::open_shelf(options, {});
    const auto who = shelf->learners();
    REQUIRE(who.ok());
    REQUIRE(who->size() == 1);
    const engine::Now now{1795424400, {20780}};
    auto notebook = shelf->open(who->front().id, engine::SecretText("246810"), now);
    REQUIRE(notebook.ok());
    auto entries = (*notebook)->ledger().entries();
    REQUIRE(entries.ok());
    const auto own = shelf->links().read(engine::classroom::RecordKind::door_ledger);
    REQUIRE(own.ok());
    for (const auto& record : *own) {
        auto line = outbox::decode_door_line(record.value);
        REQUIRE(line.ok());
        entries->push_back(std::move(line).value());
    }
    return std::move(entries).value();
}

void put(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

// The packets as tcpdump -w writes them, each a second after the one before.
std::string pcap_of(const std::vector<std::string>& packets) {
    std::string out;
    const auto number = [&out](std::uint32_t value) {
        for (int i = 0; i < 4; ++i)
            out += static_cast<char>(value >> (8 * i));
    };
    number(0xA1B2C3D4);
    number(2 | 4U << 16);
    for (const std::uint32_t value : {0U, 0U, 262'144U, 1U})
        number(value);
    std::uint32_t second = 1'795'424'400;
    for (const std::string& one : packets) {
        number(second++);
        number(0);
        number(static_cast<std::uint32_t>(one.size()));
        number(static_cast<std::uint32_t>(one.size()));
        out += one;
    }
    return out;
}

struct Said {
    int status = -1;
    std::string text;
};

// What the auditor says of it, with the child's secret.
Said audited(const std::string& home, const std::string& capture) {
    const std::string command = "echo 246810 | " PIPIT_BIN "/pipit-audit egress '" + home +
                                "' --learner Zurimbali --secret-fd 0 --now 2026-11-23 --capture '" +
                                capture + "' 2>&1";
    Said out;
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> piece{};
    for (std::size_t got = 0; (got = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;)
        out.text.append(piece.data(), got);
    const int ended = ::pclose(pipe);
    out.status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    return out;
}

// Of a packet on an Ethernet: what kind, and over IPv4 what is in it and where it goes.
struct Packet {
    explicit Packet(const std::string& raw) {
        const auto byte = [&raw](std::size_t at) {
            return at < raw.size() ? static_cast<std::uint8_t>(raw[at]) : 0U;
        };
        ether = static_cast<int>(byte(12) << 8 | byte(13));
        if (ether != ETHERTYPE_IP) return;
        protocol = static_cast<int>(byte(23));
        for (std::size_t i = 0; i < 4; ++i) {
            from += (i == 0 ? "" : ".") + std::to_string(byte(26 + i));
            to += (i == 0 ? "" : ".") + std::to_string(byte(30 + i));
        }
        port = static_cast<int>(byte(36) << 8 | byte(37));
    }
    int ether = 0, protocol = 0, port = 0;
    std::string from, to;
};

// Practises until a question takes words, and answers it with this one.
void answer_with(Conversation& child, const std::string& word) {
    child.say_all({"tap My learning", "tap Down", "tap Down", "tap Spell it", "tap Practise this"});
    for (int i = 0; i < 30 && !child.shows("My answer box"); ++i)
        child.say_all({"answer right", "tap Next question"});
    child.say_all({"tap My answer box", "type " + word, "tap Check"});
}

// Every skill there is, by its id.
std::vector<std::string> skill_ids() {
    std::vector<std::string> out;
    for (const auto& pack :
         std::filesystem::directory_iterator(PIPIT_SOURCE_DIR "/content/packs")) {
        std::ifstream file(pack.path() / "skills.toml");
        for (std::string line; std::getline(file, line);) {
            if (line.starts_with("id = \"")) out.push_back(line.substr(6, line.size() - 7));
        }
    }
    // A short one may stand in any bytes by chance.
    std::erase_if(out, [](const std::string& id) { return id.size() < 8; });
    return out;
}

// All that was carried in a class in which a child wrote these.
struct Carried {
    std::vector<std::string> up, down;
    std::vector<std::string> packets;
    std::vector<engine::LedgerEntry> lines;
    Said audit, audit_of_more;  // of the packets, and with one envelope changed
};

// The same packets, where one bit of the first envelope's seal is another.
std::vector<std::string> with_one_changed(std::vector<std::string> packets) {
    for (std::string& one : packets) {
        const std::size_t at = one.find("PIPE\x01\x01");
        if (at == std::string::npos || at + 200 > one.size() || Packet(one).from != "10.9.0.2")
            continue;
        one[at + 150] = static_cast<char>(one[at + 150] ^ 1);
        break;
    }
    return packets;
}

Carried a_class_that_writes(const std::string& wish, const std::string& plan,
                            const std::string& answer, const std::string& agreed) {
    const School school;
    const Relay relay(school, {});
    const Folder kept;
    Capture cable(school.child, kept / "packets");
    Class both(school);
    both.child.say_all(ask_to_join);
    until_both(both.teacher, both.child, {"Zurimbali asking"}, {"waits"});
    both.teacher.say_all(
        {"approve Zurimbali as Zurimbali A.", "agreed Zurimbali 14 / We try " + agreed});
    both.child.say_all({"tap Goals", "tap Plant a goal", "tap count up to 20", "tap My wish",
                        "tap Something else", "type count like " + wish, "tap Use this",
                        "tap Friday 11 December", "tap I rush", "tap Something else",
                        "type I think of " + plan, "tap Use this", "tap take a short break",
                        "tap Share with my teacher", "tap Keep my goal"});
    answer_with(both.child, answer);
    both.child.say_all({"tap Stop for now", "tap Finish"});
    both.child.say_all(sign_in);
    both.child.say("tap My class");
    until_both(both.teacher, both.child, {"member", "waiting 0"}, {"You asked to join"});
    both.child.say_all(ask_for_help);
    both.child.say("tap Share now");
    until_both(both.teacher, both.child, {"asked 1", "waiting 0"}, {"waits", "I am"});
    CHECK(both.child.shows(agreed));
    (void)both.child.finish();
    const std::string home = both.folder / "child";
    Carried out{relay.carried(true), relay.carried(false), cable.stop(), ledger_of(home), {}, {}};
    put(kept / "wire.pcap", pcap_of(out.packets));
    out.audit = audited(home, kept / "wire.pcap");
    put(kept / "changed.pcap", pcap_of(with_one_changed(out.packets)));
    out.audit_of_more = audited(home, kept / "changed.pcap");
    return out;
}

std::string all_of(const std::vector<std::string>& pieces) {
    std::string out;
    for (const std::string& one : pieces)
        out += one;
    return out;
}

}  // namespace

TEST_CASE("of all that a class carries nothing a child wrote can be read, and every envelope is a "
          "line of the list of what left, byte for byte",
          "[app][class][native]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    std::vector<std::string> written;
    for (int i = 0; i < 4; ++i)
        written.push_back(student::random_name());
    const Carried carried = a_class_that_writes(written[0], written[1], written[2], written[3]);

    // What may not be read; and that it would be found.
    std::vector<std::string> canaries = skill_ids();
    CHECK(canaries.size() > 200);
    canaries.insert(canaries.end(), written.begin(), written.end());
    canaries.insert(canaries.end(), {"Zurimbali", "246810", "Ms Rivera"});
    const Folder kept;
    std::filesystem::create_directory(kept / "carried");
    std::filesystem::create_directory(kept / "control");
    put(kept / "carried/up", all_of(carried.up));
    put(kept / "carried/down", all_of(carried.down));
    put(kept / "carried/packets", all_of(carried.packets));
    put(kept / "control/packets",
        all_of(carried.packets) + platform::forms_of(written[0])[5].bytes);
    const auto hits = student::search(kept / "carried", canaries);
    REQUIRE(hits.ok());
    CHECK(hits->files == 3);
    CHECK(hits->bytes > 2 * all_of(carried.up).size());
    for (const student::Hit& hit : hits->hits)
        FAIL_CHECK(hit.file << " can be read as " << hit.form);
    CHECK(student::search(kept / "control", canaries)->hits.size() == 1);

    // Envelopes, and lines.
    std::map<Bytes, std::size_t> sizes;  // by digest
    for (const Bytes& one : envelopes_of(carried.up)) {
        const auto digest = crypto::digest({one});
        sizes[Bytes(digest.begin(), digest.end())] = one.size();
    }
    std::size_t lines = 0;
    for (const engine::LedgerEntry& line : carried.lines) {
        if (line.what != engine::left::to_class) continue;
        ++lines;
        REQUIRE(sizes.contains(line.digest));
        CHECK(sizes[line.digest] == line.size);
    }
    CHECK(lines == sizes.size());
    CHECK(lines >= 4);
    for (const std::vector<std::string>* way : {&carried.up, &carried.down}) {
        for (const Bytes& one : envelopes_of(*way)) {
            const std::set<std::size_t> buckets{1024, 4096, 16384, 32768};
            CHECK(buckets.contains(one.size()));
        }
    }

    // The auditor, from the packets and the home.
    INFO(carried.audit.text);
    CHECK(carried.audit.status == 0);
    CHECK(carried.audit.text.find(std::to_string(sizes.size()) + " different envelopes left") !=
          std::string::npos);
    CHECK(carried.audit.text.find("not accounted for 0") != std::string::npos);
    for (const std::string& one : written)
        CHECK(carried.audit.text.find(one) == std::string::npos);
    CHECK(carried.audit_of_more.status == 1);
    CHECK(carried.audit_of_more.text.find("in no list of what left") != std::string::npos);

    // To whom the child's device speaks at all.
    for (const std::string& raw : carried.packets) {
        const Packet packet(raw);
        CAPTURE(packet.ether, packet.protocol, packet.from, packet.to, packet.port);
        if (packet.ether == ETHERTYPE_ARP || packet.from != "10.9.0.2") continue;
        CHECK(packet.protocol == IPPROTO_TCP);
        CHECK(packet.to == School::relay_address);
        CHECK(packet.port == Relay::port);
    }
}
