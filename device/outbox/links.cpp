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

Result<std::vector<ChosenLink>> all_links(Records& links) {
    auto records = links.read(RecordKind::link);
    if (!records) return records.error();
    const auto addresses = links.read(RecordKind::address);
    if (!addresses) return addresses.error();
    std::vector<ChosenLink> out;
    std::optional<engine::Error> refused;
    for (Record& record : *records) {
        auto link = decode_link(record.value);
        crypto::wipe(record.value);
        if (!link) {
            refused = link.error();
            continue;
        }
        ChosenLink one{std::move(link).value(), false, {}};
        if (!addresses->empty() && addresses->front().key.name == record.key.name) {
            const Bytes& text = addresses->front().value;
            one.last = true;
            one.address.assign(text.begin(), text.end());
        }
        out.insert(one.last ? out.begin() : out.end(), std::move(one));
    }
    if (refused) return *refused;
    return out;
}

Result<std::optional<ChosenLink>> choose_link(Records& links,
                                              const std::optional<engine::Id16>& of_class) {
    auto all = all_links(links);
    if (!all) return all.error();
    if (all->empty()) return std::optional<ChosenLink>();
    auto at = std::find_if(all->begin(), all->end(), [&](const ChosenLink& one) {
        return one.link.offer.of_class.id == of_class;
    });
    if (at == all->end()) at = all->begin();
    return std::optional<ChosenLink>(std::move(*at));
}

void put_address(Change& change, const ClassId& of_class, const std::string& address) {
    change.put.push_back(
        {{RecordKind::address, name_of(of_class)}, Bytes(address.begin(), address.end())});
}

}  // namespace pipit::outbox
