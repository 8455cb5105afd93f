// See capture.hpp. Who this device is in the capture: whoever called and sent an envelope that its
// lists have, or one for a destination of its own; where nobody did, everyone who called a class.
#include "device/auditor/capture.hpp"

#include "device/auditor/capture_file.hpp"
#include "device/auditor/consent_key.hpp"
#include "device/auditor/counted.hpp"
#include "device/auditor/flows.hpp"
#include "device/auditor/matching.hpp"
#include "device/outbox/door_requests.hpp"
#include "engine/learner/retention.hpp"

#include <algorithm>
#include <chrono>
#include <set>

namespace pipit::audit {

namespace {

constexpr const char* check = "egress.capture";
constexpr std::size_t told_most = 50;  // connections of other programs

std::string day_text(std::int64_t second) {
    const std::chrono::year_month_day day(std::chrono::sys_days(std::chrono::days(second / 86400)));
    const auto two = [](unsigned n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
    return std::to_string(static_cast<int>(day.year())) + two(static_cast<unsigned>(day.month())) +
           two(static_cast<unsigned>(day.day()));
}

// ---- what is known of what left -----------------------------------------------------------------

struct Known {
    KnownEnvelopes envelopes;
    std::vector<outbox::ChosenLink> links;
    std::uint64_t let_go = 0;  // lines whose text is gone
    bool lists = false;        // at least one notebook's list was read
};

std::optional<crypto::EnvelopeOpening> opening_of(std::vector<std::uint8_t>& bytes) {
    if (bytes.size() != 64) return std::nullopt;
    auto out = crypto::EnvelopeOpening::made_by(
        [&](std::span<std::uint8_t, 64> into) { std::ranges::copy(bytes, into.begin()); });
    crypto::wipe(bytes);
    return out;
}

void add_line(Known& known, const std::string& place, engine::LedgerEntry line) {
    engine::LedgerDigest digest{};
    if (line.digest.size() != digest.size()) return;  // a file, or somebody who signed in
    std::ranges::copy(line.digest, digest.begin());
    KnownEnvelope one;
    one.place = place;
    one.opening = opening_of(line.opening);
    one.line = std::move(line);
    known.envelopes.insert_or_assign(digest, std::move(one));
}

void add_lists(LookedHome& looked, Known& known, Findings& findings) {
    for (OpenNotebook& one : looked.open) {
        auto lines = one.notebook->ledger().entries();
        if (!lines) continue;  // which the ledger's own check tells
        known.lists = true;
        known.let_go += one.seen.lines.size() - lines->size();
        for (engine::LedgerEntry& line : *lines)
            add_line(known, "learners/" + one.number, std::move(line));
    }
    engine::classroom::Records& device = looked.shelf->links();
    auto rows = device.read(engine::classroom::RecordKind::door_ledger);
    if (!rows) return findings.could_not(check, "device.db", rows.error().remedy);
    for (auto& row : *rows) {
        auto line = outbox::decode_door_line(row.value);
        crypto::wipe(row.value);
        if (line)
            add_line(known, "device.db", std::move(line).value());
        else
            findings.found(check, "device.db", "A line of what left does not read.",
                           line.error().where);
    }
    auto links = outbox::all_links(device);
    if (links)
        known.links = std::move(links).value();
    else
        findings.could_not(check, "device.db", links.error().remedy);
}

void add_consent(const LookedHome* looked, const std::string& path, Known& known,
                 Findings& findings) {
    auto source = open_source(path);
    if (!source) return findings.could_not(check, path, source.error().remedy);
    auto key = read_consent_key(**source);
    if (!key) return findings.could_not(check, path, key.error().where + ": " + key.error().remedy);
    std::uint64_t only_here = 0;
    for (auto& [digest, opening] : key->openings) {
        KnownEnvelope& one = known.envelopes[digest];
        if (!one.line) {
            ++only_here;
            one.place = path;
        }
        if (!one.opening) one.opening = std::move(opening);
    }
    findings.looked(check, path + ": the keys of " +
                               counted(key->openings.size(), "envelope", "envelopes") +
                               ", of learner " + key->learner + "; " + std::to_string(only_here) +
                               " of them in no list that was opened");
    const bool is_here =
        looked != nullptr && std::ranges::any_of(looked->device.learners, [&](const auto& row) {
            return number_of(row.card.id) == key->learner;
        });
    if (looked != nullptr && !is_here)
        findings.note(check, path, "The learner whose keys these are is not in this home.");
}

// Why an envelope that is in none of the lists may be in another one; empty where there is none.
std::string excuse_for(const LookedHome* looked, const Known& known, const ReadCapture& capture) {
    if (looked == nullptr || !known.lists) return "no learner's list of what left was opened";
    const auto& device = looked->device;
    const std::int64_t first_day = capture.first_second / 86400;
    const auto shut = static_cast<std::uint64_t>(std::ranges::count_if(
                          device.learners,
                          [](const auto& row) { return row.state == vault::LearnerState::here; })) -
                      looked->open.size();
    if (shut > 0)
        return counted(shut, "notebook of this home was", "notebooks of this home were") +
               " not opened, and it may be in a list there";
    const bool erased_since = std::ranges::any_of(
        device.receipts, [&](const auto& one) { return one.day.value >= first_day; });
    if (erased_since) return "a learner was erased since, and their list with them";
    if (known.let_go > 0 && first_day < looked->now.day.value - engine::learner::ledger_days)
        return "it is older than the year for which a list keeps its words";
    return {};
}

// ---- what a capture holds beside ----------------------------------------------------------------

void tell_file(const std::string& path, const ReadCapture& capture, const Flows& flows,
               Findings& findings) {
    if (capture.was_cut)
        findings.could_not(check, path,
                           "It ends within a packet, or is damaged, at byte " +
                               std::to_string(capture.read_to) +
                               ": what came behind was not looked at.");
    if (flows.is_full())
        findings.could_not(check, path,
                           "It holds more than can be looked at at once: cut it up (editcap -i).");
    if (flows.fragments() > 0)
        findings.could_not(check, path,
                           counted(flows.fragments(), "piece", "pieces") +
                               " of packets that the network cut up were not put together.");
    if (flows.broken() > 0)
        findings.could_not(check, path,
                           counted(flows.broken(), "packet's heads do", "packets' heads do") +
                               " not hold or were not captured.");
    if (capture.not_whole > 0)
        findings.note(check, path,
                      counted(capture.not_whole, "packet was", "packets were") +
                          " not captured whole. tcpdump -s 0 captures whole packets.");
    std::string others;
    for (const auto& [ether, count] : flows.not_ip()) {
        const std::string bytes{static_cast<char>(ether >> 8), static_cast<char>(ether & 0xFF)};
        others += (others.empty() ? "" : ", ") + std::string("0x") + hex_of(bytes) + ": " +
                  std::to_string(count);
    }
    if (!others.empty())
        findings.note(check, path,
                      "Packets that are no internet protocol, by their kind (0x0806 is ARP).",
                      others);
}

// Connections of this device that are not Pipit's.
void tell_others(const std::string& path, const Flows& flows, const std::set<Address>& ours,
                 bool teaches, Findings& findings) {
    std::size_t told = 0;
    std::uint64_t elsewhere = 0, more = 0, taught = 0;
    for (const Connection& one : flows.connections()) {
        const bool calls = ours.contains(one.caller.address);
        if (one.is_pipits() && calls) continue;
        if (!calls && !ours.contains(one.answerer.address)) {
            ++elsewhere;
            continue;
        }
        const std::uint64_t out = (calls ? one.up : one.down).counted();
        const std::uint64_t in = (calls ? one.down : one.up).counted();
        const std::string bytes =
            counted(out, "byte", "bytes") + " out, " + counted(in, "byte", "bytes") + " in";
        if (one.is_pipits() && teaches)
            ++taught;
        else if (one.is_pipits() && out > 0)
            findings.found(check, path + ", " + one.text(),
                           "A child's device answered on Pipit's port, where it never listens.",
                           bytes);
        else if (told++ < told_most)
            findings.note(
                check, path + ", " + one.text(),
                "A connection of this device that is not Pipit's: it went to no teacher's "
                "device.",
                bytes);
        else
            ++more;
    }
    if (taught > 0)
        findings.note(check, path,
                      counted(taught, "contact", "contacts") +
                          " of the class that is kept here, too: what a teacher's device says is "
                          "in no learner's list, and was not opened.");
    if (more > 0)
        findings.note(check, path,
                      counted(more, "further connection", "further connections") +
                          " of this device that are not Pipit's.");
    if (elsewhere > 0)
        findings.note(check, path,
                      counted(elsewhere, "connection", "connections") +
                          " between other devices were not looked at.");
}

void tell_loose(const std::string& path, const Flows& flows, const std::set<Address>& ours,
                Findings& findings) {
    std::uint64_t beacons = 0;
    std::size_t told = 0;
    for (const auto& [key, loose] : flows.loose()) {
        beacons += loose.beacons;
        if (!ours.contains(key.from.address) || loose.beacons == loose.packets) continue;
        const bool pipits_port = key.from.port == pipit_port || key.to.port == pipit_port;
        const std::string bytes = counted(loose.packets, "packet", "packets") + ", " +
                                  counted(loose.bytes, "byte", "bytes");
        const std::string place = path + ", " + key.from.address.text() + " to " +
                                  (key.protocol == 17 ? key.to.text() : key.to.address.text());
        if (key.protocol == 17 && pipits_port)
            findings.found(check, place,
                           "Datagrams left on Pipit's port. A child's device sends none.", bytes);
        else if (told++ < told_most)
            findings.note(check, place,
                          "Packets of this device of another kind, which Pipit does not send "
                          "(protocol " +
                              std::to_string(key.protocol) + ").",
                          bytes);
    }
    if (beacons > 0)
        findings.note(check, path,
                      counted(beacons, "announcement", "announcements") +
                          " of a class (16 bytes, which name nobody).");
}

// Lines that nothing in the capture is.
void tell_missing(const std::string& path, const Known& known, Findings& findings) {
    std::uint64_t missing = 0, arrived = 0;
    for (const auto& [digest, one] : known.envelopes) {
        if (one.seen > 0 || !one.line) continue;
        ++missing;
        arrived += one.line->arrived ? 1 : 0;
    }
    if (missing > 0)
        findings.note(check, path,
                      counted(missing, "line of what left is", "lines of what left are") +
                          " not in this capture, of which " + std::to_string(arrived) +
                          " are known to have arrived: sent at another time, on a stick, or over "
                          "another network.");
}

// All who called a class here, and of those this device.
std::set<Address> addresses_of_device(const Flows& flows, const Matching& matching) {
    std::set<Address> all, ours;
    for (const Connection& one : flows.connections()) {
        if (!one.is_pipits()) continue;
        all.insert(one.caller.address);
        if (matching.is_this_devices(one)) ours.insert(one.caller.address);
    }
    return ours.empty() ? all : ours;
}

}  // namespace

void hold_capture(LookedHome* looked, const CaptureOptions& options, Findings& findings) {
    Known known;
    if (looked != nullptr) add_lists(*looked, known, findings);
    if (!options.consent.empty()) add_consent(looked, options.consent, known, findings);
    auto source = open_source(options.file);
    if (!source) return findings.could_not(check, options.file, source.error().remedy);
    Flows flows;
    const auto read =
        read_capture(**source, [&](const Captured& captured) { flows.add(captured); });
    if (!read) return findings.could_not(check, options.file, read.error().remedy);
    tell_file(options.file, *read, flows, findings);

    Matching matching(
        {known.envelopes, known.links, excuse_for(looked, known, *read), options.file}, findings);
    const std::set<Address> ours = addresses_of_device(flows, matching);
    std::uint64_t contacts = 0;
    for (const Connection& one : flows.connections()) {
        if (!one.is_pipits() || !ours.contains(one.caller.address)) continue;
        ++contacts;
        matching.hold(one);
    }
    std::string who;
    for (const Address& one : ours)
        who += (who.empty() ? "" : ", ") + one.text();
    findings.looked(check, options.file + ": " + counted(read->packets, "packet", "packets") +
                               (read->packets == 0 ? std::string()
                                                   : " of " + day_text(read->first_second) +
                                                         " to " + day_text(read->last_second)) +
                               "; " + counted(contacts, "connection", "connections") + " of Pipit" +
                               (who.empty() ? "" : " from " + who));
    matching.finish();
    const bool teaches =
        looked != nullptr && std::ranges::any_of(looked->files, [](const HomeFile& file) {
            return file.path == "teacher/slots";
        });
    tell_others(options.file, flows, ours, teaches, findings);
    tell_loose(options.file, flows, ours, findings);
    tell_missing(options.file, known, findings);
}

}  // namespace pipit::audit
