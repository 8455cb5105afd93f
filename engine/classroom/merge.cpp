// The join. Invariant: every choice here is by a total order, and a device's place in the order of
// devices only rises, so that what is left out once would be left out again.
#include "engine/classroom/merge.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace pipit::engine::classroom {

namespace {

cbor::Bytes bytes_of(const SharedReport& report) {
    auto bytes = encode_shared(report);
    return bytes ? std::move(bytes).value() : cbor::Bytes{};
}

// Whether `a` comes after `b` from the same device. Two of one number and lamport differ only where
// a stream forked; their bytes decide, so that every order ends the same.
bool is_later(const Reported& a, const Reported& b) {
    const auto key = [](const Reported& r) { return std::tuple(r.report.lamport, r.sequence); };
    if (key(a) != key(b)) return key(a) > key(b);
    return a.report != b.report && bytes_of(a.report) > bytes_of(b.report);
}

using Device = std::map<DeviceTag, Reported>::const_iterator;

// By (lamport, tag), the greatest last.
std::vector<Device> in_order(const std::map<DeviceTag, Reported>& devices) {
    std::vector<Device> out;
    for (auto at = devices.begin(); at != devices.end(); ++at)
        out.push_back(at);
    std::sort(out.begin(), out.end(), [](Device a, Device b) {
        return std::tie(a->second.report.lamport, a->first) <
               std::tie(b->second.report.lamport, b->first);
    });
    return out;
}

}  // namespace

void LearnerRecord::add(const DeviceTag& device, const Reported& reported) {
    if (withdrawn) return;
    const auto [at, is_new] = devices.try_emplace(device, reported);
    if (!is_new && is_later(reported, at->second)) at->second = reported;
    if (devices.size() > devices_max) devices.erase(in_order(devices).front());
}

void LearnerRecord::withdraw() {
    withdrawn = true;
    devices.clear();
}

void LearnerRecord::merge(const LearnerRecord& other) {
    if (other.withdrawn) withdraw();
    for (const auto& [device, reported] : other.devices)
        add(device, reported);
}

SharedReport overview(const LearnerRecord& record) {
    SharedReport out;
    std::map<SkillId, SharedSkill> skills;
    std::map<Day, std::uint16_t> days;
    for (const Device& device : in_order(record.devices)) {
        const SharedReport& report = device->second.report;
        out.lamport = report.lamport;
        out.chosen_fifths = report.chosen_fifths;
        out.paired_fifths = report.paired_fifths;
        out.goals = report.goals;
        out.disputes = report.disputes;
        for (const SharedSkill& skill : report.skills)
            skills[skill.skill] = skill;
        for (const SharedDay& day : report.days)
            days[day.day] = std::max(days[day.day], day.minutes);
    }
    for (const auto& [id, skill] : skills)
        out.skills.push_back(skill);
    for (const auto& [day, minutes] : days)
        out.days.push_back({day, minutes});
    if (out.days.size() > shared_days_max) {
        out.days.erase(out.days.begin(),
                       out.days.end() - static_cast<std::ptrdiff_t>(shared_days_max));
    }
    return out;
}

}  // namespace pipit::engine::classroom
