// Holds what left on Pipit's connections against the lists of what left: each envelope is a line,
// is opened with that line's keys, and holds what the line names; every other byte is told by what
// it is. Invariant: an opened payload is wiped when it was read, and nothing of it is said but
// which kinds of fields it holds.
#pragma once

#include "device/auditor/findings.hpp"
#include "device/auditor/flows.hpp"
#include "device/auditor/payload.hpp"
#include "device/auditor/spoken.hpp"
#include "device/outbox/links.hpp"
#include "engine/session/ports.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace pipit::audit {

// An envelope that a list of what left, or a consent key, knows.
struct KnownEnvelope {
    std::string place;                        // whose list
    std::optional<engine::LedgerEntry> line;  // not where the consent key alone has it
    std::optional<crypto::EnvelopeOpening> opening;
    std::uint64_t seen = 0;  // in the capture
};
using KnownEnvelopes = std::map<engine::LedgerDigest, KnownEnvelope>;

class Matching {
  public:
    struct With {
        KnownEnvelopes& known;
        const std::vector<outbox::ChosenLink>& links;  // of this device
        // Why an envelope that no list has may be in one that was not read; empty: it is in none.
        std::string excuse;
        std::string place;  // the capture
    };
    Matching(With with, Findings& findings) : with_(with), findings_(findings) {}

    // Whether something that was said there can be this device's alone.
    bool is_this_devices(const Connection& one) const;
    void hold(const Connection& one);
    void finish();

  private:
    void hold_frames(const Connection& one, const Spoken& up, const Spoken& down);
    void hold_rest(const Connection& one, const Spoken& up);
    void hold_answers(const Connection& one, const Spoken& up, const Spoken& down);
    void hold_envelope(const Connection& one, std::span<const std::uint8_t> envelope);
    void open(const std::string& place, std::span<const std::uint8_t> envelope,
              const KnownEnvelope& known);
    void hold_fields(const std::string& place, const Payload& payload,
                     const engine::LedgerEntry& line);
    void stranger(const std::string& place, std::span<const std::uint8_t> envelope);
    void hold_turn(const outbox::said::Turn& turn, const Spoken& down);
    void say_bytes();
    void say_envelopes();
    std::string at(const Connection& one) const { return with_.place + ", " + one.text(); }
    bool is_our_tag(const outbox::Tag8& tag) const;

    With with_;
    Findings& findings_;
    struct Part {
        std::uint64_t count = 0, bytes = 0;
    };
    std::uint64_t connections_ = 0, bytes_ = 0, heads_ = 0, not_held_ = 0;
    Part envelopes_, pairing_, hidden_, turns_, ends_, answers_, beside_;
    std::uint64_t matched_ = 0, opened_ = 0, with_line_ = 0;
    std::uint64_t proofs_ = 0, proved_ = 0, greeted_ = 0, of_our_class_ = 0;
    std::map<std::string, std::uint64_t> kinds_;
    std::set<std::vector<std::uint8_t>> looked_at_;  // envelopes, by their bytes
    std::vector<outbox::Tag8> wanted_;
    std::set<outbox::Tag8> explained_;
    struct Cut {
        std::string place;
        std::vector<std::uint8_t> bytes;  // of a frame, behind its length
    };
    std::vector<Cut> cut_;
    std::set<std::vector<std::uint8_t>> frames_;  // all that were whole, as they stood
};

}  // namespace pipit::audit
