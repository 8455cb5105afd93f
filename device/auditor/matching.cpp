// See matching.hpp.
#include "device/auditor/matching.hpp"

#include "crypto/hash_chain.hpp"
#include "device/auditor/contract.hpp"
#include "device/auditor/counted.hpp"
#include "device/outbox/bulletin.hpp"

#include <algorithm>

namespace pipit::audit {

namespace said = outbox::said;
using Bytes = std::span<const std::uint8_t>;

namespace {

constexpr const char* check = "egress.capture";
constexpr const char* contract = "egress.contract";

Bytes part_of(const std::vector<std::uint8_t>& bytes, const SaidFrame& frame) {
    return Bytes(bytes).subspan(frame.at + 4, frame.size - 4);
}

}  // namespace

bool Matching::is_our_tag(const outbox::Tag8& tag) const {
    return std::ranges::any_of(with_.links, [&](const outbox::ChosenLink& one) {
        return one.link.offer.agreed.destination == tag;
    });
}

bool Matching::is_this_devices(const Connection& one) const {
    const auto& bytes = one.up.bytes();
    std::vector<Bytes> all = envelopes_in(bytes);
    for (const auto& [at, later] : one.up.later()) {
        for (const Bytes envelope : envelopes_in(later))
            all.push_back(envelope);
    }
    return std::ranges::any_of(all, [&](Bytes envelope) {
        return with_.known.contains(crypto::digest({envelope})) ||
               is_our_tag(crypto::read_envelope_header(envelope)->address.destination);
    });
}

void Matching::hold(const Connection& one) {
    ++connections_;
    const Spoken up = read_spoken(one.up.bytes());
    const Spoken down = read_spoken(one.down.bytes());
    if (one.up.was_said_otherwise())
        findings_.found(check, at(one),
                        "A place of this connection was sent more than once, with other bytes.");
    hold_frames(one, up, down);
    hold_rest(one, up);
    hold_answers(one, up, down);
}

void Matching::hold_frames(const Connection& one, const Spoken& up, const Spoken& down) {
    const auto& bytes = one.up.bytes();
    for (const SaidFrame& frame : up.frames) {
        bytes_ += frame.size;
        const Bytes whole = part_of(bytes, frame);
        frames_.emplace(whole.begin(), whole.end());
        if (const auto* envelope = std::get_if<said::Envelope>(&frame.frame)) {
            ++envelopes_.count;
            envelopes_.bytes += envelope->bytes.size();
            heads_ += frame.size - envelope->bytes.size();
            hold_envelope(one, envelope->bytes);
        } else if (const auto* pairing = std::get_if<said::Pairing>(&frame.frame)) {
            ++pairing_.count;
            pairing_.bytes += frame.size;
            if (!is_pairing_message(pairing->message, true)) {
                findings_.found(check, at(one),
                                "A message of a pairing that is none of those there are.",
                                "byte " + std::to_string(frame.at) + ", " +
                                    counted(pairing->message.size(), "byte", "bytes"));
            } else if (pairing->message.size() > 65 || pairing->message.size() == 17) {
                ++hidden_.count;
                hidden_.bytes += pairing->message.size();
            }
        } else if (const auto* turn = std::get_if<said::Turn>(&frame.frame)) {
            ++turns_.count;
            turns_.bytes += frame.size;
            hold_turn(*turn, down);
        } else if (std::holds_alternative<said::Done>(frame.frame)) {
            ++ends_.count;
            ends_.bytes += frame.size;
        } else {
            findings_.found(check, at(one), "What a teacher's device says alone, and no child's.",
                            "byte " + std::to_string(frame.at));
        }
    }
}

// What is no whole frame.
void Matching::hold_rest(const Connection& one, const Spoken& up) {
    const auto& bytes = one.up.bytes();
    if (one.up.found_no_room()) return;  // which is told of the whole capture
    if (one.up.is_let_go() && one.up.counted() > 0) {
        not_held_ += one.up.counted();
        findings_.found(check, at(one), "Bytes left beside Pipit's frames that are none.",
                        counted(one.up.counted(), "byte", "bytes"));
        return;
    }
    const std::size_t rest = up.odd_at ? *up.odd_at : up.cut_at ? *up.cut_at : bytes.size();
    bytes_ += bytes.size() - rest;
    if (one.up.is_whole() && up.odd_at) {
        not_held_ += bytes.size() - rest;
        findings_.found(check, at(one), "Bytes left that are neither a frame nor an envelope.",
                        "byte " + std::to_string(rest) + ", " +
                            counted(bytes.size() - rest, "byte", "bytes"));
        return;
    }
    if (one.up.is_whole()) {
        if (bytes.size() - rest > 4)
            cut_.push_back(
                {at(one), {bytes.begin() + static_cast<std::ptrdiff_t>(rest) + 4, bytes.end()}});
        else
            beside_.bytes += bytes.size() - rest;
        return;
    }
    if (one.up.bytes().empty() && !one.up.has_gap()) return;
    // Bytes are missing: what stands there is known by its form alone.
    std::uint64_t odd = bytes.size() - rest;
    std::vector<Bytes> envelopes = envelopes_in(Bytes(bytes).subspan(rest));
    for (const auto& [place, later] : one.up.later()) {
        bytes_ += later.size();
        odd += later.size();
        for (const Bytes envelope : envelopes_in(later))
            envelopes.push_back(envelope);
    }
    for (const Bytes envelope : envelopes) {
        ++envelopes_.count;
        envelopes_.bytes += envelope.size();
        odd -= envelope.size();
        hold_envelope(one, envelope);
    }
    not_held_ += odd;
    findings_.could_not(check, at(one),
                        std::string(one.up.has_begin() ? "Bytes" : "The begin") +
                            " of this connection " + (one.up.has_begin() ? "are" : "is") +
                            " missing in the capture, so " + counted(odd, "byte", "bytes") +
                            " beside envelopes could not be told apart. Capture whole packets "
                            "(tcpdump -s 0), from before Pipit starts.");
}

// What came back did not leave, and shows who it was that answered: a teacher's device speaks
// first, with what its class signs, and no envelope is said to anybody else.
void Matching::hold_answers(const Connection& one, const Spoken& up, const Spoken& down) {
    bool greets = false;
    bool is_ours = false;
    for (const SaidFrame& frame : down.frames) {
        if (const auto* envelope = std::get_if<said::Envelope>(&frame.frame)) {
            ++answers_.count;
            answers_.bytes += envelope->bytes.size();
        }
        const auto* keys = std::get_if<said::Keys>(&frame.frame);
        if (keys == nullptr) continue;
        greets = true;
        is_ours = is_ours || std::ranges::any_of(with_.links, [&](const auto& link) {
                      const outbox::ClassInfo& about = link.link.offer.of_class;
                      return outbox::read_bulletin(keys->bulletin, about.bulletin, about.beacon)
                          .has_value();
                  });
    }
    greeted_ += greets ? 1 : 0;
    of_our_class_ += is_ours ? 1 : 0;
    const bool says_ours = std::ranges::any_of(up.frames, [&](const SaidFrame& frame) {
        const auto* envelope = std::get_if<said::Envelope>(&frame.frame);
        return envelope != nullptr && with_.known.contains(crypto::digest({envelope->bytes}));
    });
    // All that was answered was seen, or it was another language from its begin.
    const bool seen = one.down.is_let_go() ? !one.down.found_no_room() : one.down.is_whole();
    if (says_ours && !greets && seen)
        findings_.found(check, at(one),
                        "An envelope went to somebody who did not begin as a teacher's device "
                        "does.");
    else if (greets && !is_ours && !with_.links.empty())
        findings_.note(check, at(one),
                       "Who answered did not show that it is the teacher's device of a class that "
                       "this device is in now.");
}

void Matching::hold_turn(const said::Turn& turn, const Spoken& down) {
    wanted_.insert(wanted_.end(), turn.wanted.begin(), turn.wanted.end());
    if (!turn.proof) return;
    ++proofs_;
    for (const SaidFrame& frame : down.frames) {
        const auto* keys = std::get_if<said::Keys>(&frame.frame);
        if (keys == nullptr) continue;
        const bool holds = std::ranges::any_of(with_.links, [&](const outbox::ChosenLink& one) {
            return *turn.proof ==
                   outbox::prove(one.link.offer.agreed.psk, keys->challenge, turn.wanted);
        });
        proved_ += holds ? 1 : 0;
        if (holds) return;
    }
}

void Matching::hold_envelope(const Connection& one, Bytes envelope) {
    const bool is_new = looked_at_.emplace(envelope.begin(), envelope.end()).second;
    const auto known = with_.known.find(crypto::digest({envelope}));
    if (known != with_.known.end()) ++known->second.seen;
    if (!is_new) return;  // said again, byte for byte
    if (known == with_.known.end()) return stranger(at(one), envelope);
    ++matched_;
    if (known->second.line) ++with_line_;
    open(at(one), envelope, known->second);
}

void Matching::open(const std::string& place, Bytes envelope, const KnownEnvelope& known) {
    if (known.line && known.line->size != envelope.size())
        findings_.found(check, place, "An envelope is not as long as its line says.",
                        counted(envelope.size(), "byte", "bytes") + ", day " +
                            std::to_string(known.line->day.value));
    if (!known.opening)
        return findings_.could_not(check, place,
                                   "A line of " + known.place +
                                       " has this envelope's digest and not its keys: it was not "
                                       "opened.");
    const auto opened = crypto::open_with(*known.opening, envelope);
    if (!opened)
        return findings_.found(check, place,
                               "The keys of its line do not open an envelope: they are another's.",
                               known.place);
    const auto payload = read_payload(opened->payload.expose());
    if (!payload)
        return findings_.found(
            check, place, "An envelope holds something that is no message of Pipit's.",
            known.place + ", " + counted(opened->payload.expose().size(), "byte", "bytes"));
    ++opened_;
    ++kinds_[payload->kind];
    explained_.insert(payload->answers_to);
    for (const std::string& id : payload->fields) {
        const engine::Field* field = engine::find_field(id);
        if (field == nullptr || !may_leave(*field))
            findings_.found(contract, place,
                            "An envelope holds what the sharing contract never lets go.", id);
    }
    if (known.line) hold_fields(place, *payload, *known.line);
}

void Matching::hold_fields(const std::string& place, const Payload& payload,
                           const engine::LedgerEntry& line) {
    std::string beyond;
    for (const std::string& id : payload.fields) {
        if (std::ranges::find(line.fields, id) == line.fields.end())
            beyond += (beyond.empty() ? "" : ", ") + id;
    }
    if (!beyond.empty())
        findings_.found(contract, place, "An envelope holds more than its line names.",
                        beyond + ", day " + std::to_string(line.day.value));
}

// An envelope that no list has.
void Matching::stranger(const std::string& place, Bytes envelope) {
    const auto header = crypto::read_envelope_header(envelope);
    const std::string evidence =
        counted(envelope.size(), "byte", "bytes") +
        (header ? ", for " +
                      hex_of({reinterpret_cast<const char*>(header->address.destination.data()), 8})
                : std::string());
    if (!header)
        return findings_.found(check, place,
                               "Bytes left in an envelope's place that are no envelope.", evidence);
    const bool by_ticket = header->address.epoch == 0 &&
                           header->size == crypto::EnvelopeSize::kib_1 &&
                           !is_our_tag(header->address.destination);
    if (by_ticket)
        return findings_.could_not(
            check, place,
            "One envelope is, by its form, how a computer asks to join a class with a ticket: it "
            "is "
            "sealed before the computer is in a class, no list has it, and its keys are gone (" +
                evidence + ").");
    if (!with_.excuse.empty())
        return findings_.could_not(check, place,
                                   "An envelope left that is in no list that was read, and was not "
                                   "opened (" +
                                       evidence + "): " + with_.excuse + ".");
    findings_.found(check, place, "An envelope left that is in no list of what left.", evidence);
}

void Matching::finish() {
    // What was cut off was mostly said again as a whole.
    for (const Cut& one : cut_) {
        const bool again = std::ranges::any_of(frames_, [&](const auto& whole) {
            return whole.size() > one.bytes.size() &&
                   std::equal(one.bytes.begin(), one.bytes.end(), whole.begin());
        });
        (again ? beside_.bytes : not_held_) += one.bytes.size() + 4;
        if (!again)
            findings_.could_not(check, one.place,
                                "The line was cut within a frame that was not said again here: " +
                                    counted(one.bytes.size(), "byte", "bytes") +
                                    " of it left and could not be opened.");
    }
    if (connections_ == 0) return;
    say_envelopes();
    say_bytes();
}

void Matching::say_envelopes() {
    std::string words = counted(looked_at_.size(), "envelope", "different envelopes") + " left, " +
                        counted(envelopes_.count, "time", "times") + " in all; " +
                        std::to_string(with_line_) +
                        " found in a list of what left, by the digest of all bytes; " +
                        std::to_string(opened_) + " opened with the keys that were kept for it";
    for (const auto& [kind, count] : kinds_)
        words += "; " + kind + ": " + std::to_string(count);
    findings_.looked(check, std::move(words));
    if (with_line_ > 0 && opened_ >= with_line_ && findings_.clean(contract))
        findings_.looked(contract,
                         counted(with_line_, "opened envelope holds", "opened envelopes hold") +
                             " no field that its line does not name. The line's fields "
                             "are what My data shows of it");
    if (answers_.count > 0)
        findings_.note(check, with_.place,
                       counted(answers_.count, "envelope", "envelopes") +
                           " came from the teacher's device (" +
                           counted(answers_.bytes, "byte", "bytes") +
                           "). They did not leave this device, and are not opened here.");
}

void Matching::say_bytes() {
    findings_.looked(
        check, with_.place + ": " + counted(bytes_, "byte", "bytes") + " left on " +
                   counted(connections_, "connection", "connections") + ": envelopes " +
                   std::to_string(envelopes_.bytes) + ", their heads " + std::to_string(heads_) +
                   ", turns " + std::to_string(turns_.bytes) + ", messages of a pairing " +
                   std::to_string(pairing_.bytes) + ", ends " + std::to_string(ends_.bytes) +
                   ", frames that were cut and said again " + std::to_string(beside_.bytes) +
                   ", not accounted for " + std::to_string(not_held_));
    if (proofs_ > 0 && proved_ == proofs_)
        findings_.looked(check, counted(proofs_, "turn", "turns") +
                                    ": each proof is the one that this device's link makes");
    else if (proofs_ > 0)
        findings_.note(check, with_.place,
                       std::to_string(proofs_ - proved_) + " of " +
                           counted(proofs_, "turn", "turns") +
                           " have a proof of 8 bytes that no link of this device, as it is now, "
                           "makes.");
    if (greeted_ > 0 && of_our_class_ == greeted_)
        findings_.looked(check, counted(greeted_, "contact", "contacts") +
                                    ": each answered with what its class's teacher signs");
    const auto unknown = std::ranges::count_if(
        wanted_, [&](const outbox::Tag8& tag) { return !explained_.contains(tag); });
    if (unknown > 0)
        findings_.note(check, with_.place,
                       counted(static_cast<std::uint64_t>(unknown), "tag", "tags") +
                           " of 8 bytes that were asked for are explained by no envelope that was "
                           "opened.");
    if (hidden_.count > 0)
        findings_.note(check, with_.place,
                       counted(hidden_.count, "message", "messages") + " of a pairing (" +
                           counted(hidden_.bytes, "byte", "bytes") +
                           ") are sealed with keys that were used once and are gone. Their number "
                           "and length are those of docs/formats/pairing.md; what is in them "
                           "cannot be shown.");
}

}  // namespace pipit::audit
