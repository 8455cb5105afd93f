// See record_check.hpp. A copy is a moment: the notebook goes on, folds what is old into counts and
// lets go of old lines. How much may have done so follows from the counts of both chains.
#include "device/auditor/record_check.hpp"

#include <algorithm>
#include <cstdint>
#include <map>

namespace pipit::audit {

using engine::Event;
using engine::LearnerRecord;
using engine::LedgerEntry;

namespace {

std::string page_of(const engine::EventKey& key) {
    return "page " + std::to_string(key.lamport) + "." + std::to_string(key.sequence);
}

std::string times(std::uint64_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

bool is_checkpoint(const Event& event) {
    return std::holds_alternative<engine::Checkpoint>(event.body);
}

void hold_card(const LearnerRecord& file, const LearnerRecord& now, const std::string& place,
               Findings& findings) {
    const auto differs = [&](bool same, const char* what) {
        if (!same)
            findings.found("export.card", place,
                           "The file and the notebook do not say the same of whom it is.", what);
    };
    differs(file.card.id == now.card.id, "the notebook's number");
    differs(file.device == now.device, "the computer's number");
    differs(file.card.nickname == now.card.nickname, "the name");
    differs(file.card.avatar == now.card.avatar, "the picture");
    differs(file.card.kind == now.card.kind, "the kind of secret");
    if (file.pipit != now.pipit)
        findings.note("export.card", place, "Another Pipit wrote the file.", file.pipit);
}

void hold_chains(const LearnerRecord& file, const LearnerRecord& now, const vault::StoodSo& stood,
                 const std::string& place, Findings& findings) {
    const bool folded = file.chains.generation < now.chains.generation;
    if (!stood.journal && folded)
        findings.note("export.chain", place,
                      "Older events were folded into counts since: the place in the chain that the "
                      "file names is no longer there to be asked.");
    else if (!stood.journal)
        findings.found("export.chain", place,
                       "The notebook's chain of events never ended as the file says.",
                       times(file.chains.events, "event", "events"));
    if (!stood.ledger)
        findings.found("export.chain", place,
                       "The notebook's chain of what left never ended as the file says.",
                       times(file.chains.lines, "line", "lines"));
}

void hold_events(const LearnerRecord& file, const LearnerRecord& now, const std::string& place,
                 Findings& findings) {
    std::map<engine::EventKey, const Event*> ours;
    for (const Event& event : now.events)
        ours[event.key] = &event;
    engine::EventKey folded_upto;
    for (const Event& event : now.events) {
        if (is_checkpoint(event)) folded_upto = event.key;
    }
    std::uint64_t folded = 0;
    for (const Event& event : file.events) {
        const auto at = ours.find(event.key);
        const bool here = at != ours.end();
        if (here && engine::encode_event(event) == engine::encode_event(*at->second)) {
            ours.erase(at);
        } else if (event.key <= folded_upto && file.chains.generation < now.chains.generation) {
            ++folded;
        } else if (here) {
            ours.erase(at);
            findings.found("export.event", place, "An event is not as the notebook has it.",
                           page_of(event.key));
        } else {
            findings.found("export.event", place, "An event that the notebook does not have.",
                           page_of(event.key));
        }
    }
    std::erase_if(ours, [&](const auto& one) {
        return is_checkpoint(*one.second) && file.chains.generation < now.chains.generation;
    });
    const std::uint64_t since =
        now.chains.events > file.chains.events ? now.chains.events - file.chains.events : 0;
    if (ours.size() > since)
        findings.found("export.event", place, "Events are left out of the file.",
                       times(ours.size() - since, "event", "events"));
    if (folded > 0)
        findings.note("export.event", place, "Folded into counts since the file was written.",
                      times(folded, "event", "events"));
    if (since > 0)
        findings.note("export.event", place, "Came since the file was written.",
                      times(since, "event", "events"));
}

bool same_line(const LedgerEntry& a, const LedgerEntry& b) {
    return a.day == b.day && a.what == b.what && a.fields == b.fields && a.size == b.size &&
           a.digest == b.digest;
}

void hold_lines(const LearnerRecord& file, const LearnerRecord& now, const std::string& place,
                Findings& findings) {
    const std::uint64_t since =
        now.chains.lines > file.chains.lines ? now.chains.lines - file.chains.lines : 0;
    const std::size_t ours = now.ledger.size() - std::min<std::size_t>(since, now.ledger.size());
    // Lines whose text was let go, now and then: of those that the file has, the difference.
    const auto gone_of = [](const LearnerRecord& one) {
        return one.chains.lines - std::min<std::uint64_t>(one.ledger.size(), one.chains.lines);
    };
    std::uint64_t may_be_gone = gone_of(now) - std::min(gone_of(file), gone_of(now));
    const std::uint64_t let_go = may_be_gone;
    std::size_t at = 0;
    for (std::size_t i = 0; i < file.ledger.size(); ++i) {
        const LedgerEntry& line = file.ledger[i];
        if (at < ours && same_line(line, now.ledger[at])) {
            if (line.arrived && !now.ledger[at].arrived)
                findings.found("export.line", place,
                               "A line says that it arrived, and the notebook does not know.",
                               "line " + std::to_string(i + 1));
            ++at;
        } else if (may_be_gone > 0) {
            --may_be_gone;
        } else {
            findings.found("export.line", place, "A line of what left is not as the notebook's.",
                           "line " + std::to_string(i + 1));
            ++at;
        }
    }
    if (at < ours)
        findings.found("export.line", place, "Lines of what left are left out of the file.",
                       times(ours - at, "line", "lines"));
    if (let_go > 0)
        findings.note("export.line", place, "The text of lines was let go since, after a year.",
                      times(let_go, "line", "lines"));
    if (since > 0)
        findings.note("export.line", place,
                      "Entered since the file was written; a copy saved in the app is entered just "
                      "before it is.",
                      times(since, "line", "lines"));
}

void hold_notes(const LearnerRecord& file, const LearnerRecord& now, const std::string& place,
                Findings& findings) {
    if (file.notes == now.notes) return;
    if (file.chains == now.chains)
        findings.found("export.note", place, "The class's notes are not as the notebook has them.");
    else
        findings.note("export.note", place,
                      "The class's notes are not as the notebook has them now. They change at each "
                      "contact and are in no chain, so which of the two was first is not known.");
}

}  // namespace

void hold_record(const LearnerRecord& file, const LearnerRecord& now, const vault::StoodSo& stood,
                 const std::string& place, Findings& findings) {
    hold_card(file, now, place, findings);
    if (file.card.id != now.card.id) return;  // nothing else of it can agree
    hold_chains(file, now, stood, place, findings);
    hold_events(file, now, place, findings);
    hold_lines(file, now, place, findings);
    hold_notes(file, now, place, findings);
    if (findings.all_found().empty())
        findings.looked("export.same", place + ": " + times(file.events.size(), "event", "events") +
                                           ", " + times(file.ledger.size(), "line", "lines") +
                                           ", " + times(file.notes.size(), "note", "notes") +
                                           ", as the notebook has them");
}

}  // namespace pipit::audit
