// Records of which several changes are written as one: what a whole class brings at once waits for
// the disk once. Invariant: while it gathers, what write() returned as done is on disk only after
// settle(); after an error of settle() nothing of it is, and who wrote reads again what is there.
#pragma once

#include "engine/classroom/ports.hpp"

#include <map>
#include <optional>

namespace pipit::outbox {

class GatheredRecords final : public engine::classroom::Records {
  public:
    // `below` outlives it.
    explicit GatheredRecords(engine::classroom::Records& below) : below_(below) {}
    ~GatheredRecords() override { forget(); }
    GatheredRecords(const GatheredRecords&) = delete;
    GatheredRecords& operator=(const GatheredRecords&) = delete;

    // From here on; before, and once it is off again, each change is written at once.
    void gather(bool on) { gathers_ = on; }
    // Writes what was gathered, as a whole or not at all; either way it is gathered no longer.
    engine::Result<engine::Done> settle();

    // As if what was gathered were written.
    engine::Result<std::vector<engine::classroom::Record>>
    read(engine::classroom::RecordKind kind) override;
    engine::Result<engine::Done> write(const engine::classroom::Change& change) override;

  private:
    void forget();

    engine::classroom::Records& below_;
    bool gathers_ = false;
    // What each is to be; nothing: erased. Keys may be among them.
    std::map<engine::classroom::RecordKey, std::optional<engine::cbor::Bytes>> held_;
};

}  // namespace pipit::outbox
