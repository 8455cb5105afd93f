// See exchange.hpp.
#include "tests/device/auditor/exchange.hpp"

#include "device/outbox/door_requests.hpp"
#include "device/outbox/door_words.hpp"
#include "engine/classroom/frame.hpp"

namespace pipit::audit::testing {

using outbox::Link;

namespace {

classroom::Prekeys prekeys_of(const crypto::X25519KeyPair& pair) {
    return {{1, 3}, pair.public_key()};
}

}  // namespace

Exchange::Exchange() {
    outbox::ClassInfo info;
    info.id.bytes = crypto::random_bytes<16>();
    info.class_name = "Class 4b";
    info.teacher_name = "Ms Okoro";
    info.beacon = crypto::random_bytes<8>();
    info.recovery = teacher_.public_key();
    info.epochs = {1, 3};
    info.newest_prekey = teacher_.public_key();
    info.bulletin = signer_.public_key();
    classroom::DeviceTag own;
    own.bytes = crypto::random_bytes<16>();
    link_.emplace(Link{outbox::Offer{info, outbox::Agreed::random()}, own,
                       crypto::X25519KeyPair::random(), teacher_.public_key()});
    for (int i = 0; i < 2; ++i)
        pseudonyms_.emplace_back().bytes = crypto::random_bytes<16>();
    classroom::Change change;
    change.put.push_back(
        {{classroom::RecordKind::link, Bytes(info.id.bytes.begin(), info.id.bytes.end())},
         outbox::encode(*link_)});
    REQUIRE(home.open()->links().write(change).ok());
}

crypto::SealedEnvelope Exchange::sealed(const Bytes& payload, std::uint32_t epoch) const {
    auto out = crypto::seal_envelope({link_->offer.agreed.destination, epoch},
                                     {link_->own, teacher_.public_key(), link_->offer.agreed.psk},
                                     payload);
    REQUIRE(out.has_value());
    return std::move(*out);
}

Bytes Exchange::send(const classroom::ChildMessage& message, std::size_t learner, const Lie& lie) {
    classroom::Frame frame;
    frame.stream = {link_->own_tag, pseudonyms_[learner]};
    frame.sequence = ++said_;
    if (said_ > 1) frame.previous.fill(9);
    std::vector<std::string> fields;
    for (const auto& field : classroom::frame_fields())
        fields.emplace_back(field.id);
    if (!std::holds_alternative<classroom::OtherMessage>(message)) {
        frame.payload = classroom::encode_message(message).value();
        for (std::string& id : classroom::fields_of_message(message))
            fields.push_back(std::move(id));
    } else {
        frame.payload = std::get<classroom::OtherMessage>(message).bytes;
    }
    const auto made =
        sealed(lie.payload ? *lie.payload : classroom::encode_frame(frame), lie.epoch);
    auto line = outbox::line_of(made.bytes, made.opening, std::move(fields), monday.day);
    if (lie.line) lie.line(line);
    if (lie.enter) REQUIRE((*notebook(learner))->ledger().enter(line).ok());
    return made.bytes;
}

Bytes Exchange::ask_for_class_key() {
    classroom::DoorRequest request;
    request.word = classroom::DoorWord::class_key_request;
    request.reply_to.fill(7);
    const auto made = sealed(classroom::encode(request), 3);
    const auto line = outbox::line_of(made, request.word, monday.day);
    classroom::Change change;
    change.put.push_back(outbox::door_ledger_record(outbox::nobody, made.bytes, line));
    REQUIRE(home.open()->links().write(change).ok());
    return made.bytes;
}

Bytes Exchange::turn() const {
    const std::vector<outbox::Tag8> wanted{outbox::reply_tag(pseudonyms_[0].bytes)};
    return framed(
        outbox::said::Turn{wanted, outbox::prove(link_->offer.agreed.psk, challenge_, wanted)});
}

Bytes Exchange::answers() const {
    const auto bulletin =
        outbox::make_bulletin(signer_, link_->offer.of_class.beacon, prekeys_of(teacher_));
    return joined({framed(outbox::said::Keys{Bytes(bulletin.begin(), bulletin.end()), challenge_}),
                   framed(outbox::said::Turn{})});
}

}  // namespace pipit::audit::testing
