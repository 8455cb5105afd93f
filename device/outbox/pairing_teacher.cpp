// The teacher's end: session -> share -> (a try counted on disk) -> proof -> hello -> (the device
// on disk) -> offer -> kept.
#include "crypto/random.hpp"
#include "device/outbox/fields.hpp"
#include "device/outbox/pairing_wire.hpp"

#include <utility>

namespace pipit::outbox {

namespace {

namespace cpace = crypto::cpace;
namespace noise = crypto::noise;
using Do = TeacherStep::Do;

TeacherStep sending(PairingMessage number, ByteView body) {
    TeacherStep out;
    out.what = Do::send;
    out.message = message_of(number, body);
    return out;
}

TeacherStep ending(PairingEnd why) {
    TeacherStep out;
    out.what = Do::end;
    out.why = why;
    const std::array body{static_cast<std::uint8_t>(why)};
    out.message = message_of(PairingMessage::refusal, body);
    return out;
}

}  // namespace

struct PairingTeacher::Run {
    // What is waited for: a message of that number, or the disk before the next one is sent.
    enum class Stage : std::uint8_t {
        share,
        proof,
        try_written,
        hello,
        side,
        device_written,
        kept
    };

    Run(std::uint32_t who, const PairingCode& code, const std::array<std::uint8_t, 16>& named)
        : contact(who),
          exchange(cpace::Role::responder, code.digits(), cpace::pairing_context(named)) {}

    std::uint32_t contact;
    Stage stage = Stage::share;
    cpace::Exchange exchange;
    std::vector<std::uint8_t> held;  // their proof, then our sealed offer, while the disk is busy
    std::optional<crypto::Key> psk;
    std::optional<noise::Handshake> handshake;
    std::optional<noise::Session> session;
    engine::classroom::DeviceTag tag;
};

PairingTeacher::PairingTeacher(PairingCode code, const School& school)
    : code_(std::move(code)), school_(school) {}
PairingTeacher::PairingTeacher(PairingTeacher&&) noexcept = default;
PairingTeacher::~PairingTeacher() = default;

TeacherStep PairingTeacher::refuse(PairingEnd why) {
    run_.reset();
    return ending(why);
}

TeacherStep PairingTeacher::hear(std::uint32_t contact, ByteView message) {
    const bool asks =
        !message.empty() && message[0] == static_cast<std::uint8_t>(PairingMessage::ask);
    if (run_ && run_->contact != contact) {
        return ending(asks ? PairingEnd::wait : PairingEnd::not_understood);
    }
    if (message.empty()) {
        return refuse(PairingEnd::not_understood);
    }
    if (!run_) {
        return asks ? begin(contact, message.subspan(1)) : ending(PairingEnd::not_understood);
    }
    return go_on(static_cast<PairingMessage>(message[0]), message.subspan(1));
}

TeacherStep PairingTeacher::begin(std::uint32_t contact, ByteView body) {
    if (!body.empty()) {
        return ending(PairingEnd::not_understood);
    }
    if (!code_.is_open()) {
        return ending(PairingEnd::no_code);
    }
    const auto session = crypto::random_bytes<16>();
    run_ = std::make_unique<Run>(contact, code_, session);
    return sending(PairingMessage::session, session);
}

// Only the one message that is waited for is looked at.
TeacherStep PairingTeacher::go_on(PairingMessage message, ByteView body) {
    using Stage = Run::Stage;
    Run& run = *run_;
    if (run.stage == Stage::share && message == PairingMessage::childs_share &&
        run.exchange.take_share(body)) {
        run.stage = Stage::proof;
        return sending(PairingMessage::teachers_share, run.exchange.share());
    }
    if (run.stage == Stage::proof && message == PairingMessage::childs_proof &&
        body.size() == sizeof(cpace::Confirmation)) {
        run.held.assign(body.begin(), body.end());
        run.stage = Stage::try_written;
        code_.count_try();
        TeacherStep out;
        out.what = Do::write_code;
        return out;
    }
    if (run.stage == Stage::hello && message == PairingMessage::childs_hello) {
        const auto payload = run.handshake->read(body);
        const auto answer =
            payload && payload->expose().empty() ? run.handshake->write() : std::nullopt;
        if (answer) {
            run.stage = Stage::side;
            return sending(PairingMessage::teachers_hello, *answer);
        }
    }
    if (run.stage == Stage::side && message == PairingMessage::childs_side) {
        return take_side(body);
    }
    if (run.stage == Stage::kept && message == PairingMessage::kept) {
        const auto payload = run.session->receive->open(body);
        if (payload && payload->expose().empty()) {
            TeacherStep out;
            out.what = Do::confirm;
            out.tag = run.tag;
            run_.reset();
            return out;
        }
    }
    return refuse(PairingEnd::not_understood);
}

TeacherStep PairingTeacher::written() {
    using Stage = Run::Stage;
    if (run_ && run_->stage == Stage::try_written) {
        return check_proof();
    }
    if (run_ && run_->stage == Stage::device_written) {
        run_->stage = Stage::kept;
        code_.use_up();
        return sending(PairingMessage::offer, std::exchange(run_->held, {}));
    }
    return {};  // the run ended while the disk was busy
}

TeacherStep PairingTeacher::not_written() {
    return run_ ? refuse(PairingEnd::not_kept) : TeacherStep();
}

TeacherStep PairingTeacher::check_proof() {
    Run& run = *run_;
    run.psk = run.exchange.confirm(run.held);
    run.held.clear();
    if (!run.psk) {
        return refuse(PairingEnd::wrong_code);
    }
    run.handshake = begin_handshake(noise::Role::responder, run.exchange.session_id().value(),
                                    school_.own, *run.psk);
    run.stage = Run::Stage::hello;
    return sending(PairingMessage::teachers_proof, run.exchange.confirmation().value());
}

// The device is known from here on: its offer is sealed now and sent when it is on disk.
TeacherStep PairingTeacher::take_side(ByteView body) {
    Run& run = *run_;
    const auto payload = run.handshake->read(body);
    const auto side =
        payload ? decode_side(payload->expose()) : engine::Result<ChildSide>(engine::Error{});
    if (!side) {
        return refuse(PairingEnd::not_understood);
    }
    if (side->version != pairing_version) {
        return refuse(PairingEnd::other_version);
    }
    run.session = run.handshake->split();
    Offer offer{school_.info, Agreed::random()};
    auto plain = encode(offer);
    run.held = run.session->send->seal(plain).value();
    crypto::wipe(plain);
    run.tag = side->tag;
    run.stage = Run::Stage::device_written;
    TeacherStep out;
    out.what = Do::keep;
    out.device = PairedDevice{side->tag, run.handshake->their_key().value(),
                              std::move(offer.agreed), false, std::nullopt};
    return out;
}

void PairingTeacher::hang_up(std::uint32_t contact) {
    if (run_ && run_->contact == contact) {
        run_.reset();
    }
}

engine::cbor::Bytes encode(const ChildSide& side) {
    engine::cbor::Writer out;
    out.map(2);
    put(out, 1, side.version);
    put(out, 2, side.tag.bytes);
    return out.take();
}

engine::Result<ChildSide> decode_side(ByteView bytes) {
    if (const auto held = engine::cbor::check(bytes, 64); !held) return held.error();
    engine::cbor::Reader in(bytes);
    ChildSide out;
    in.map("side", 2);
    out.version = take_number(in, "side.version", 1, UINT64_MAX);
    out.tag.bytes = take_array<16>(in, "side.tag", 2);
    return finish(in, "side", out);
}

}  // namespace pipit::outbox
