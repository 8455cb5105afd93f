// The record is an event, as a learner's notebook keeps it: what may be wished has one list.
#include "device/outbox/teacher_wishes.hpp"

#include <variant>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Preferences;

Preferences read_wishes(Records& records) {
    const auto kept = records.read(RecordKind::wishes);
    if (!kept || kept->size() != 1) return {};
    const auto& bytes = kept->front().value;
    const auto read = engine::decode_event(bytes.data(), bytes.size());
    const auto* wishes = read ? std::get_if<Preferences>(&read->body) : nullptr;
    return wishes != nullptr ? *wishes : Preferences{};
}

engine::Result<engine::Done> keep_wishes(Records& records, const Preferences& wishes) {
    Change change;
    change.put.push_back({{RecordKind::wishes, {}}, engine::encode_event({{}, {}, wishes})});
    return records.write(change);
}

}  // namespace pipit::outbox
