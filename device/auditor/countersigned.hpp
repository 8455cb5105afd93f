// The end of the list of what left that the teacher's device signed for, held against the list as
// it is. Invariant: the list is said to go on from there only where its own chain passes through
// it.
#pragma once

#include "device/auditor/findings.hpp"
#include "device/auditor/home.hpp"
#include "device/outbox/countersigned.hpp"
#include "engine/session/ports.hpp"

#include <optional>

namespace pipit::audit {

struct KeptEnd {
    outbox::SignedEnd end;
    engine::classroom::Pseudonym of;  // as whom it was signed for
};
// Nothing where the learner is in no class, or nothing was signed for yet.
engine::Result<std::optional<KeptEnd>> kept_end(engine::Notebook& notebook);

void hold_countersignature(OpenNotebook& one, Findings& findings);
// What a class's own device knows of it: the key it signs with, and each learner's last end.
void say_class_ends(OpenClass& one, Findings& findings);

}  // namespace pipit::audit
