// The child's end: ask -> share -> proof -> hello -> side -> (the link on disk) -> kept.
#include "crypto/random.hpp"
#include "device/outbox/pairing_wire.hpp"

#include <cassert>
#include <utility>

namespace pipit::outbox {

namespace {

namespace cpace = crypto::cpace;
namespace noise = crypto::noise;
using Do = ChildStep::Do;

ChildStep sending(PairingMessage number, ByteView body = {}) {
    ChildStep out;
    out.what = Do::send;
    out.message = message_of(number, body);
    return out;
}

// What a refusal says; one that says nothing we know is not understood.
PairingEnd said(ByteView body) {
    const bool known = body.size() == 1 && body[0] >= static_cast<std::uint8_t>(PairingEnd::wait) &&
                       body[0] <= static_cast<std::uint8_t>(PairingEnd::not_kept);
    return known ? static_cast<PairingEnd>(body[0]) : PairingEnd::not_understood;
}

}  // namespace

struct PairingChild::Run {
    // What is waited for: a message of that number, or the disk before the last one is sent.
    enum class Stage : std::uint8_t { session, share, proof, hello, offer, link_written, over };

    Stage stage = Stage::session;
    crypto::X25519KeyPair own = crypto::X25519KeyPair::random();
    engine::classroom::DeviceTag tag{{crypto::random_bytes<16>()}};
    std::optional<cpace::Exchange> exchange;
    std::optional<crypto::Key> psk;
    std::optional<noise::Handshake> handshake;
    std::optional<noise::Session> session;
};

PairingChild::PairingChild(engine::SecretText code) : code_(std::move(code)) {
    assert(is_code(code_.expose()));
}
PairingChild::PairingChild(PairingChild&&) noexcept = default;
PairingChild& PairingChild::operator=(PairingChild&&) noexcept = default;
PairingChild::~PairingChild() = default;

ChildStep PairingChild::stop(PairingEnd why) {
    run_.reset();
    ChildStep out;
    out.what = Do::end;
    out.why = why;
    return out;
}

ChildStep PairingChild::begin() {
    if (unproved_ >= unproved_max) {
        return stop(PairingEnd::given_up);
    }
    run_ = std::make_unique<Run>();
    return sending(PairingMessage::ask);
}

ChildStep PairingChild::hear(ByteView message) {
    if (!run_) {
        return {};
    }
    if (message.empty()) {
        return stop(PairingEnd::not_understood);
    }
    const auto number = static_cast<PairingMessage>(message[0]);
    const ByteView body = message.subspan(1);
    // What the disk is busy with, or has, nobody can refuse any more.
    const bool decided = run_->stage == Run::Stage::link_written || run_->stage == Run::Stage::over;
    if (number == PairingMessage::refusal && !decided) {
        return stop(said(body));
    }
    return decided ? ChildStep() : go_on(number, body);
}

// Only the one message that is waited for is looked at.
ChildStep PairingChild::go_on(PairingMessage message, ByteView body) {
    using Stage = Run::Stage;
    Run& run = *run_;
    if (run.stage == Stage::session && message == PairingMessage::session && body.size() == 16) {
        std::array<std::uint8_t, 16> session{};
        std::ranges::copy(body, session.begin());
        run.exchange.emplace(cpace::Role::initiator, code_.expose(),
                             cpace::pairing_context(session));
        run.stage = Stage::share;
        return sending(PairingMessage::childs_share, run.exchange->share());
    }
    if (run.stage == Stage::share && message == PairingMessage::teachers_share) {
        return prove(body);
    }
    if (run.stage == Stage::proof && message == PairingMessage::teachers_proof) {
        return say_hello(body);
    }
    if (run.stage == Stage::hello && message == PairingMessage::teachers_hello) {
        return say_side(body);
    }
    if (run.stage == Stage::offer && message == PairingMessage::offer) {
        return take_offer(body);
    }
    return stop(PairingEnd::not_understood);
}

// From here on a stranger who plays the teacher has tested one guess.
ChildStep PairingChild::prove(ByteView share) {
    if (!run_->exchange->take_share(share)) {
        return stop(PairingEnd::not_understood);
    }
    ++unproved_;
    run_->stage = Run::Stage::proof;
    return sending(PairingMessage::childs_proof, run_->exchange->confirmation().value());
}

ChildStep PairingChild::say_hello(ByteView proof) {
    Run& run = *run_;
    run.psk = run.exchange->confirm(proof);
    if (!run.psk) {
        return stop(PairingEnd::wrong_code);
    }
    --unproved_;
    run.handshake = begin_handshake(noise::Role::initiator, run.exchange->session_id().value(),
                                    run.own, *run.psk);
    run.stage = Run::Stage::hello;
    return sending(PairingMessage::childs_hello, run.handshake->write().value());
}

ChildStep PairingChild::say_side(ByteView body) {
    Run& run = *run_;
    const auto payload = run.handshake->read(body);
    const auto answer = payload && payload->expose().empty()
                            ? run.handshake->write(encode(ChildSide{pairing_version, run.tag}))
                            : std::nullopt;
    if (!answer) {
        return stop(PairingEnd::not_understood);
    }
    run.session = run.handshake->split();
    run.stage = Run::Stage::offer;
    return sending(PairingMessage::childs_side, *answer);
}

// Opened by the session, it proves that the teacher's side has the psk: now its key is pinned.
ChildStep PairingChild::take_offer(ByteView body) {
    Run& run = *run_;
    const auto plain = run.session->receive->open(body);
    auto offer = plain ? decode_offer(plain->expose()) : engine::Result<Offer>(engine::Error{});
    if (!offer) {
        return stop(PairingEnd::not_understood);
    }
    run.stage = Run::Stage::link_written;
    ChildStep out;
    out.what = Do::keep;
    out.link =
        Link{std::move(*offer), run.tag, std::move(run.own), run.handshake->their_key().value()};
    return out;
}

ChildStep PairingChild::written() {
    if (!run_ || run_->stage != Run::Stage::link_written) {
        return {};
    }
    run_->stage = Run::Stage::over;
    ChildStep out = sending(PairingMessage::kept, run_->session->send->seal({}).value());
    out.what = Do::finish;
    return out;
}

ChildStep PairingChild::not_written() {
    return run_ ? stop(PairingEnd::not_kept) : ChildStep();
}

ChildStep PairingChild::hang_up() {
    const bool open =
        run_ && run_->stage != Run::Stage::link_written && run_->stage != Run::Stage::over;
    if (!open) {
        return {};
    }
    return stop(PairingEnd::lost);
}

}  // namespace pipit::outbox
