// The teacher's countersignature of the end of a learner's list of what left: with it an auditor
// sees whether lines that were there once are gone or others. Invariant: a learner's end keeps one
// only of an end that it told and that the class's key signed; the teacher's device learns of the
// list nothing but a keyed hash. docs/formats/message.md, "The list's end".
#pragma once

#include "crypto/signature.hpp"
#include "engine/classroom/frame.hpp"
#include "engine/classroom/ports.hpp"
#include "engine/report/cbor.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace pipit::outbox {

// What the teacher's device says back to who told `head`.
engine::classroom::LedgerWord countersign(const crypto::SigningKey& by,
                                          const engine::classroom::Pseudonym& of,
                                          const engine::classroom::LedgerHead& head,
                                          engine::Day day);

// An end of the list that was signed for, with all that it takes to check it but the list.
struct SignedEnd {
    engine::classroom::LedgerEnd end;
    engine::Day day;  // the teacher's accepted day
    crypto::PublicKey by{};
    crypto::Signature signature{};
    bool operator==(const SignedEnd& other) const;
};
bool holds(const SignedEnd& one, const engine::classroom::Pseudonym& of);

// The ends of a learner's list that the teacher's device was told, and the last it signed for.
class ToldEnds {
  public:
    // The last few are kept: an answer to an older one comes too late to matter.
    static constexpr std::size_t told_max = 8;

    void told(const engine::classroom::LedgerEnd& end);
    // Whether it signs for one of them that is later than what was signed for before.
    bool hear(const engine::classroom::LedgerWord& word, const crypto::PublicKey& by,
              const engine::classroom::Pseudonym& of);
    const std::optional<SignedEnd>& signed_end() const { return signed_; }

    void write(engine::cbor::Writer& out) const;
    static ToldEnds read(engine::cbor::Reader& in);

  private:
    std::vector<engine::classroom::LedgerEnd> told_;  // oldest first
    std::optional<SignedEnd> signed_;
};

}  // namespace pipit::outbox
