// See backup_day.hpp.
#include "device/outbox/backup_day.hpp"

#include "device/outbox/fields.hpp"

namespace pipit::outbox {

using namespace engine::classroom;

std::optional<engine::Day> read_backup_day(Records& records) {
    const auto kept = records.read(RecordKind::backup);
    if (!kept || kept->size() != 1) return std::nullopt;
    engine::cbor::Reader in(kept->front().value);
    const auto read = finish(in, "backup", read_day(in, "backup.day"));
    return read ? std::optional<engine::Day>(*read) : std::nullopt;
}

engine::Result<engine::Done> keep_backup_day(Records& records, std::optional<engine::Day> day) {
    Change change;
    if (day) {
        engine::cbor::Writer out;
        out.integer(day->value);
        change.put.push_back({{RecordKind::backup, {}}, out.take()});
    } else {
        change.erase.push_back({RecordKind::backup, {}});
    }
    return records.write(change);
}

}  // namespace pipit::outbox
