// Name of a record: the device's tag. Value: [[reply key, epoch, whether a no is to be told]…].
#include "device/outbox/over_questions.hpp"

#include "device/outbox/fields.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Error;
using engine::ErrorCode;
using engine::cbor::Reader;
using engine::cbor::Writer;

engine::cbor::Bytes encode(const OverOfDevice& questions) {
    Writer out;
    out.array(questions.size());
    for (const OverQuestion& one : questions) {
        out.array(3);
        out.bytes(one.reply_to);
        out.unsigned_integer(one.epoch);
        out.boolean(one.turned_away);
    }
    return out.take();
}

Result<OverOfDevice> decode_over(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    OverOfDevice out(in.array("over", 0, over_max));
    for (OverQuestion& one : out) {
        in.array("over.question", 3, 3);
        one.reply_to = read_array<32>(in, "over.reply_to");
        one.epoch = static_cast<std::uint32_t>(in.unsigned_integer("over.epoch", UINT32_MAX));
        one.turned_away = in.boolean("over.turned_away");
    }
    return finish(in, "over", std::move(out));
}

Result<OverQuestions> OverQuestions::open(Records& records) {
    const auto kept = records.read(RecordKind::over_questions);
    if (!kept) return kept.error();
    OverQuestions out;
    for (const Record& record : *kept) {
        auto questions = decode_over(record.value);
        if (!questions) return questions.error();
        DeviceTag device;
        if (record.key.name.size() != device.bytes.size())
            return Error{ErrorCode::damaged, "class", "Put a backup of this class back."};
        std::ranges::copy(record.key.name, device.bytes.begin());
        out.over_.emplace(device, std::move(questions).value());
    }
    return out;
}

bool OverQuestions::has(const DeviceTag& device, const DoorKey& question) const {
    const auto at = over_.find(device);
    return at != over_.end() &&
           std::ranges::find(at->second, question, &OverQuestion::reply_to) != at->second.end();
}

const DoorKey* OverQuestions::turned_away(const DeviceTag& device) const {
    const auto at = over_.find(device);
    if (at == over_.end()) return nullptr;
    const auto last = std::ranges::find(at->second, true, &OverQuestion::turned_away);
    return last == at->second.end() ? nullptr : &last->reply_to;
}

void OverQuestions::put(const DeviceTag& device, Change& change) const {
    change.put.push_back({{RecordKind::over_questions, {device.bytes.begin(), device.bytes.end()}},
                          encode(over_.at(device))});
}

void OverQuestions::add(const DeviceTag& device, OverQuestion question, const OwnPrekeys& alive,
                        Change& change) {
    OverOfDevice& all = over_[device];
    std::erase_if(all, [&](OverQuestion& one) {
        // What was sealed by then opens no more, or it is the same question.
        if (alive.find(one.epoch) == nullptr || one.reply_to == question.reply_to) return true;
        if (question.turned_away) one.turned_away = false;  // one no is told, the last
        return false;
    });
    all.push_back(question);
    if (all.size() > over_max) all.erase(all.begin());
    put(device, change);
}

void OverQuestions::asks_anew(const DeviceTag& device, Change& change) {
    if (turned_away(device) == nullptr) return;
    for (OverQuestion& one : over_.at(device))
        one.turned_away = false;
    put(device, change);
}

}  // namespace pipit::outbox
