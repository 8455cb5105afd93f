// See links.hpp.
#include "device/outbox/links.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Result;
using engine::cbor::Bytes;

namespace {

Bytes name_of(const engine::Id16& id) {
    return {id.bytes.begin(), id.bytes.end()};
}

}  // namespace

Result<std::optional<ChosenLink>> choose_link(Records& links,
                                              const std::optional<engine::Id16>& of_class) {
    auto records = links.read(RecordKind::link);
    if (!records) return records.error();
    const auto addresses = links.read(RecordKind::address);
    if (!addresses) return addresses.error();
    const auto find = [&](const Bytes& name) {
        return std::find_if(records->begin(), records->end(),
                            [&](const Record& one) { return one.key.name == name; });
    };
    auto at = of_class ? find(name_of(*of_class)) : records->end();
    if (at == records->end() && !addresses->empty()) at = find(addresses->front().key.name);
    if (at == records->end()) at = records->begin();
    std::optional<ChosenLink> out;
    std::optional<engine::Error> refused;
    if (at != records->end()) {
        auto link = decode_link(at->value);
        if (link) {
            out = ChosenLink{std::move(link).value(), false, records->size() == 1, {}};
            if (!addresses->empty() && addresses->front().key.name == at->key.name) {
                const Bytes& text = addresses->front().value;
                out->last = true;
                out->address.assign(text.begin(), text.end());
            }
        } else {
            refused = link.error();
        }
    }
    for (Record& record : *records)
        crypto::wipe(record.value);
    if (refused) return *refused;
    return out;
}

void put_address(Change& change, const ClassId& of_class, const std::string& address) {
    change.put.push_back(
        {{RecordKind::address, name_of(of_class)}, Bytes(address.begin(), address.end())});
}

}  // namespace pipit::outbox
