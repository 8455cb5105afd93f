// How the teacher wants the window to look and speak, as their file keeps it (RecordKind::wishes).
// docs/formats/vault.md has the bytes. Invariant: of the teacher alone, and sent to nobody.
#pragma once

#include "engine/classroom/ports.hpp"
#include "engine/result.hpp"
#include "engine/session/event.hpp"

namespace pipit::outbox {

// The defaults where none were kept, or what was kept does not read: nobody is kept from their
// class by it.
engine::Preferences read_wishes(engine::classroom::Records& records);

// In one write. Within the bounds that engine/session/event_codec has for them.
engine::Result<engine::Done> keep_wishes(engine::classroom::Records& records,
                                         const engine::Preferences& wishes);

}  // namespace pipit::outbox
