// One end's own prekeys: which epochs live (engine/classroom/epochs) and the pair of each.
// Invariant: a pair is there exactly while its epoch lives; the private half is only ever in
// guarded memory or in the record that is written.
#pragma once

#include "crypto/x25519.hpp"
#include "engine/classroom/epochs.hpp"
#include "engine/classroom/frame.hpp"
#include "engine/report/cbor.hpp"

#include <cstdint>
#include <map>
#include <optional>

namespace pipit::outbox {

class OwnPrekeys {
  public:
    // Makes and destroys what the day asks for. True where it did: the record is then to be written
    // before the new key is told to anybody. `accepted`: an accepted day, not what a clock claims.
    bool advance(engine::Day accepted);

    // After a copy was put back: new ones, none of the old keys among them. The first number is
    // greater than any told before: a week has one number, a day 256, and `times` tells two that
    // were put back on one day apart.
    OwnPrekeys anew(engine::Day accepted, std::uint32_t times) const;

    // The pair of this epoch; null where it was destroyed or never was.
    const crypto::X25519KeyPair* find(std::uint32_t epoch) const;

    // What the other side is told: oldest and newest live epoch, and the newest one's public half.
    // Nothing before the first day.
    std::optional<engine::classroom::Prekeys> announced() const;

    // One CBOR item with the private halves in it: for a sealed record, and wiped after.
    void write(engine::cbor::Writer& out) const;
    // What write() wrote; refuses through `in`.
    static OwnPrekeys read(engine::cbor::Reader& in);

  private:
    engine::classroom::PrekeyEpochs epochs_;
    std::map<std::uint32_t, crypto::X25519KeyPair> pairs_;
};

}  // namespace pipit::outbox
