// See payload.hpp.
#include "device/auditor/payload.hpp"

#include "engine/classroom/door_word.hpp"
#include "engine/classroom/frame.hpp"
#include "engine/classroom/message.hpp"
#include "engine/classroom/move_words.hpp"

namespace pipit::audit {

using namespace engine::classroom;

namespace {

const char* words_of(const ChildMessage& message) {
    struct Words {
        const char* operator()(const JoinRequest&) const { return "join request"; }
        const char* operator()(const engine::SharedReport&) const { return "report"; }
        const char* operator()(const Withdrawal&) const { return "withdrawal"; }
        const char* operator()(const HelpRequest&) const { return "request for help"; }
        const char* operator()(const WorkedItem&) const { return "worked item"; }
        const char* operator()(const DisputedItem&) const { return "disputed item"; }
        const char* operator()(const MovePart&) const { return "part of a locked copy"; }
        const char* operator()(const engine::ReportChanges&) const { return "changes of a report"; }
        const char* operator()(const OtherMessage&) const { return nullptr; }
    };
    return std::visit(Words{}, static_cast<const AnyChildMessage&>(message));
}

std::optional<Payload> of_frame(const Frame& frame) {
    Payload out;
    for (const FrameField& field : frame_fields())
        out.fields.emplace_back(field.id);
    out.answers_to = outbox::reply_tag(frame.stream.learner.bytes);
    if (frame.sequence == 0) {
        out.kind = "notice";
        return out;
    }
    const auto message = decode_child_message(frame.payload);
    const char* kind = message ? words_of(*message) : nullptr;
    if (kind == nullptr) return std::nullopt;
    out.kind = kind;
    for (std::string& id : fields_of_message(*message))
        out.fields.push_back(std::move(id));
    return out;
}

std::optional<Payload> of_door(const DoorRequest& request) {
    Payload out;
    bool holds = false;
    switch (request.word) {
    case DoorWord::forgot:
        out.kind = "question at the door: forgotten secret";
        holds = decode_forgot(request.body).ok();
        break;
    case DoorWord::newcomer:
        out.kind = "question at the door: from another computer";
        holds = decode_comes(request.body).ok();
        break;
    case DoorWord::class_key_request:
        out.kind = "question at the door: class lock";
        holds = request.body.empty();
        break;
    default:
        break;
    }
    if (!holds) return std::nullopt;
    for (const DoorField& field : door_fields()) {
        if (field.word == 0 || field.word == static_cast<std::uint64_t>(request.word))
            out.fields.emplace_back(field.id);
    }
    out.answers_to = outbox::reply_tag(request.reply_to);
    return out;
}

}  // namespace

std::optional<Payload> read_payload(std::span<const std::uint8_t> bytes) {
    if (const auto frame = decode_frame(bytes)) return of_frame(*frame);
    if (const auto request = decode_door_request(bytes)) return of_door(*request);
    return std::nullopt;
}

}  // namespace pipit::audit
