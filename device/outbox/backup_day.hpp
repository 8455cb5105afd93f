// Which day the newest backup of a class has it of, as the teacher's file keeps it
// (RecordKind::backup). docs/formats/vault.md has the bytes. Invariant: of one that opens with the
// printed code there is; of the teacher alone, and sent to nobody.
#pragma once

#include "engine/classroom/ports.hpp"
#include "engine/result.hpp"

#include <optional>

namespace pipit::outbox {

// Nothing where none was kept, or what was kept does not read.
std::optional<engine::Day> read_backup_day(engine::classroom::Records& records);

// In one write; nothing: none is known any more.
engine::Result<engine::Done> keep_backup_day(engine::classroom::Records& records,
                                             std::optional<engine::Day> day);

}  // namespace pipit::outbox
