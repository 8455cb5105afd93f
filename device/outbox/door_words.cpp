// Sealing and opening. What is not ours gives nothing, without a reason.
#include "device/outbox/door_words.hpp"

#include "device/outbox/ledger_line.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

namespace {

constexpr std::uint32_t answer_epoch = 0;  // prekeys count from 1

}  // namespace

std::optional<crypto::SealedEnvelope> seal_door_request(const Link& link,
                                                        const engine::classroom::Prekeys& to,
                                                        const DoorRequest& request) {
    const Agreed& agreed = link.offer.agreed;
    return crypto::seal_envelope({agreed.destination, to.epochs.newest},
                                 {link.own, to.newest, agreed.psk}, encode(request));
}

std::optional<Bytes> seal_door_answer(const crypto::X25519KeyPair& of_class, const crypto::Key& psk,
                                      const DoorKey& reply_to, const DoorAnswer& answer) {
    auto plain = encode(answer);
    auto sealed = crypto::seal_envelope({reply_tag(reply_to), answer_epoch},
                                        {of_class, reply_to, psk}, plain);
    crypto::wipe(plain);
    if (!sealed) return std::nullopt;
    return std::move(sealed->bytes);
}

std::optional<DoorAnswer> open_door_answer(const crypto::X25519KeyPair& reply, const Link& link,
                                           ByteView envelope) {
    const auto header = crypto::read_envelope_header(envelope);
    if (!header ||
        header->address != crypto::EnvelopeAddress{reply_tag(reply.public_key()), answer_epoch})
        return std::nullopt;
    const auto opened =
        crypto::open_envelope(envelope, {reply, link.teacher, link.offer.agreed.psk});
    if (!opened) return std::nullopt;
    auto answer = engine::classroom::decode_door_answer(opened->payload.expose());
    if (!answer) return std::nullopt;
    return std::move(answer).value();
}

engine::LedgerEntry line_of(const crypto::SealedEnvelope& sealed, DoorWord word, Day day) {
    std::vector<std::string> fields;
    for (const engine::classroom::DoorField& field : engine::classroom::door_fields()) {
        if (field.word == 0 || field.word == static_cast<std::uint64_t>(word))
            fields.emplace_back(field.id);
    }
    return line_of(sealed.bytes, sealed.opening, std::move(fields), day);
}

}  // namespace pipit::outbox
