// What a class goes by, inside a record of the teacher's file: [stop minutes, break minutes,
// [pack, version...]]. Invariant: what is read holds in a message.
#pragma once

#include "engine/classroom/message.hpp"
#include "engine/report/cbor.hpp"

namespace pipit::outbox {

void write_rules(engine::cbor::Writer& out, const engine::classroom::ClassRules& rules);
engine::classroom::ClassRules read_rules(engine::cbor::Reader& in);

}  // namespace pipit::outbox
