// Name of a record: the number (4 bytes, greatest first), value: the name; without a name: the last
// number that was given.
#include "device/outbox/roster.hpp"

#include "device/outbox/fields.hpp"
#include "device/outbox/link.hpp"

#include <set>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::Result;
using engine::cbor::Reader;
using engine::cbor::Writer;

namespace {

constexpr std::size_t number_bytes = 4;

RecordKey key_of(int number) {
    RecordKey out{RecordKind::roster, {}};
    for (int shift = 24; shift >= 0; shift -= 8)
        out.name.push_back(static_cast<std::uint8_t>(static_cast<unsigned>(number) >> shift));
    return out;
}

int number_in(const engine::cbor::Bytes& name) {
    unsigned out = 0;
    for (const std::uint8_t byte : name)
        out = out << 8 | byte;
    return static_cast<int>(out & INT32_MAX);
}

Error damaged() {
    return {ErrorCode::damaged, "class", "Put a backup of this class back."};
}

}  // namespace

Result<Roster> Roster::open(Records& records) {
    const auto kept = records.read(RecordKind::roster);
    if (!kept) return kept.error();
    Roster out;
    for (const Record& record : *kept) {
        Reader in(record.value);
        if (record.key.name.empty()) {
            out.last_ = static_cast<int>(in.unsigned_integer("roster.last", INT32_MAX));
        } else if (record.key.name.size() == number_bytes) {
            out.names_.emplace(number_in(record.key.name),
                               in.text("roster.name", engine::name_bytes_max));
        } else {
            return damaged();
        }
        in.end("roster");
        if (!in.ok()) return damaged();
    }
    if (!out.names_.empty() && out.names_.rbegin()->first > out.last_) return damaged();
    return out;
}

Result<Done> Roster::add(Records& records, const std::vector<std::string>& names) {
    Roster after = *this;
    std::set<std::string> there;
    for (const auto& [number, name] : names_)
        there.insert(name);
    Change change;
    for (const std::string& name : names) {
        if (auto held = check_name(name, "roster"); !held) return held;
        if (!there.insert(name).second) continue;
        if (after.last_ == INT32_MAX)
            return Error{ErrorCode::not_allowed, "roster", "Begin another class."};
        Writer out;
        out.text(name);
        change.put.push_back({key_of(++after.last_), out.take()});
        after.names_.emplace(after.last_, name);
    }
    if (change.put.empty()) return Done{};
    Writer last;
    last.unsigned_integer(static_cast<std::uint64_t>(after.last_));
    change.put.push_back({{RecordKind::roster, {}}, last.take()});
    if (auto written = records.write(change); !written) return written;
    *this = std::move(after);
    return Done{};
}

Result<Done> Roster::drop(Records& records, int number) {
    if (!names_.contains(number)) return Done{};
    Change change;
    change.erase.push_back(key_of(number));
    if (auto written = records.write(change); !written) return written;
    names_.erase(number);
    return Done{};
}

}  // namespace pipit::outbox
