// Turns. A frame that is none ends the contact: what it came from is no Pipit, or a newer one.
#include "device/outbox/contact.hpp"

#include "crypto/hash_chain.hpp"
#include "crypto/random.hpp"
#include "device/outbox/fields.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using engine::cbor::Reader;
using engine::cbor::Writer;

namespace {

constexpr std::size_t carried_max = 32768 + 64;
constexpr std::size_t proof_size = std::tuple_size_v<TurnProof>;

Bytes frame_of(std::uint64_t kind, std::span<const std::uint8_t> bytes) {
    Writer out;
    out.array(2);
    out.unsigned_integer(kind);
    out.bytes(bytes);
    return out.take();
}

ContactFrame said_by(std::uint64_t kind, Bytes body) {
    switch (kind) {
    case 0:
        return said::Pairing{std::move(body)};
    case 1: {
        said::Turn turn;
        if (body.size() < proof_size) return turn;
        std::copy_n(body.begin(), proof_size, turn.proof.emplace().begin());
        for (std::size_t at = proof_size; at + 8 <= body.size(); at += 8)
            std::copy_n(body.begin() + static_cast<std::ptrdiff_t>(at), 8,
                        turn.wanted.emplace_back().begin());
        return turn;
    }
    case 2:
        return said::Envelope{std::move(body)};
    case 4: {
        said::Keys keys;
        if (body.size() < bulletin_size + keys.challenge.size()) return keys;
        const auto challenge = body.begin() + bulletin_size;
        keys.bulletin.assign(body.begin(), challenge);
        std::copy_n(challenge, keys.challenge.size(), keys.challenge.begin());
        return keys;
    }
    case 5:
        return said::Unknown{};
    default:
        return said::Done{};
    }
}

}  // namespace

Bytes encode(const ContactFrame& frame) {
    struct Encoder {
        Bytes operator()(const said::Pairing& one) const { return frame_of(0, one.message); }
        Bytes operator()(const said::Turn& one) const {
            Bytes tags;
            if (one.proof) tags.assign(one.proof->begin(), one.proof->end());
            for (const Destination& tag : one.wanted)
                tags.insert(tags.end(), tag.begin(), tag.end());
            return frame_of(1, tags);
        }
        Bytes operator()(const said::Envelope& one) const { return frame_of(2, one.bytes); }
        Bytes operator()(const said::Done&) const { return frame_of(3, {}); }
        Bytes operator()(const said::Keys& one) const {
            Bytes both = one.bulletin;
            both.insert(both.end(), one.challenge.begin(), one.challenge.end());
            return frame_of(4, both);
        }
        Bytes operator()(const said::Unknown&) const { return frame_of(5, {}); }
    };
    return std::visit(Encoder{}, frame);
}

Result<ContactFrame> decode_contact_frame(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    in.array("frame", 2, 2);
    const std::uint64_t kind = in.unsigned_integer("frame.kind", 5);
    Bytes body = in.bytes("frame.body", 0, carried_max);
    const std::size_t tags = body.size() < proof_size ? 0 : body.size() - proof_size;
    if (kind == 1 && !body.empty() &&
        (body.size() < proof_size || tags % 8 != 0 || tags / 8 > wanted_max))
        in.refuse("frame.body", "these are no tags");
    if (kind == 4 && body.size() != bulletin_size + std::tuple_size_v<Challenge>)
        in.refuse("frame.body", "this is no bulletin");
    if ((kind == 3 || kind == 5) && !body.empty()) in.refuse("frame.body", "there is none");
    return finish(in, "frame", said_by(kind, std::move(body)));
}

std::string stick_name(std::span<const std::uint8_t> envelope) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (std::size_t at = 20; at < crypto::envelope_header_size && at < envelope.size(); ++at) {
        out += digits[envelope[at] >> 4];
        out += digits[envelope[at] & 15];
    }
    return out;
}

bool SaidOnce::is_new(std::span<const std::uint8_t> envelope) {
    if (envelope.size() < crypto::envelope_header_size) return false;
    return ids_.emplace(envelope.begin() + 20, envelope.begin() + 32).second;
}

TurnProof prove(const crypto::Key& psk, const Challenge& challenge,
                std::span<const Destination> wanted) {
    Bytes said(challenge.begin(), challenge.end());
    for (const Destination& tag : wanted)
        said.insert(said.end(), tag.begin(), tag.end());
    const auto whole = crypto::keyed_hash(psk, "PIPTURN1", said);
    TurnProof out{};
    std::copy_n(whole.begin(), out.size(), out.begin());
    return out;
}

Result<Answer> ChildContact::speak(Day accepted) {
    auto envelopes = with_.end.outgoing(with_.channel, accepted);
    if (!envelopes) return envelopes.error();
    Answer out;
    for (Bytes& envelope : *envelopes) {
        if (said_.is_new(envelope))
            out.frames.push_back(encode(said::Envelope{std::move(envelope)}));
    }
    // The first turn is taken with nothing to say, too: there may be something to hear.
    out.over =
        (out.frames.empty() && turns_ > 0) || ++turns_ > turns_max || with_.end.place() == nullptr;
    if (out.over) {
        out.frames.push_back(encode(said::Done{}));
        return out;
    }
    const std::vector<Destination> wanted{with_.end.place()->reply_to()};
    out.frames.push_back(encode(said::Turn{wanted, prove(with_.channel.psk, challenge_, wanted)}));
    return out;
}

Result<Answer> ChildContact::hear(std::span<const std::uint8_t> bytes, Day accepted,
                                  const ChildClass::Write& write) {
    Answer stranger{{}, true};
    stranger.stranger = true;
    const auto frame = decode_contact_frame(bytes);
    if (!frame) return stranger;
    if (const auto* keys = std::get_if<said::Keys>(&*frame)) {
        if (const auto told = read_bulletin(keys->bulletin, with_.bulletin_key, with_.beacon)) {
            challenge_ = keys->challenge;
            if (auto kept = with_.end.learn(*told, accepted); !kept) return kept.error();
        } else {
            return stranger;
        }
        return speak(accepted);
    }
    if (const auto* envelope = std::get_if<said::Envelope>(&*frame)) {
        if (!heard_.may_be_heard(envelope->bytes)) return Answer{{}, true};
        auto heard = with_.end.take(with_.channel, envelope->bytes, accepted, write);
        if (!heard) return heard.error();
        return Answer{{}, !heard->ours && heard_.was_stray(), heard->arrived};
    }
    if (std::holds_alternative<said::Turn>(*frame)) return speak(accepted);
    Answer over{{}, true};
    over.unknown = std::holds_alternative<said::Unknown>(*frame);
    return over;
}

TeacherContact::TeacherContact(TeacherClass& end)
    : end_(&end), challenge_(crypto::random_bytes<std::tuple_size_v<Challenge>>()) {}

Bytes TeacherContact::greeting() const {
    const Bulletin bulletin = end_->bulletin();
    return encode(said::Keys{Bytes(bulletin.begin(), bulletin.end()), challenge_});
}

Result<Answer> TeacherContact::hear(const ContactFrame& frame, Day accepted) {
    if (const auto* envelope = std::get_if<said::Envelope>(&frame)) {
        if (const auto header = crypto::read_envelope_header(envelope->bytes);
            header && !end_->knows(header->address.destination))
            return Answer{{encode(said::Unknown{})}, true, false};
        const auto taken = end_->take(envelope->bytes, accepted);
        if (!taken) return taken.error();
        Answer out;
        out.taken = *taken;
        out.over = *taken == TeacherClass::Outcome::not_ours && heard_.was_stray();
        return out;
    }
    const auto* turn = std::get_if<said::Turn>(&frame);
    if (turn == nullptr || ++turns_ > turns_max) return Answer{{}, true, false};
    return hear(*turn, accepted);
}

// Nobody but a device of the class is answered, and it has what is for it: what is sealed at a
// stranger's word would tell them when the teacher speaks to whom, and be owed no more.
Result<Answer> TeacherContact::hear(const said::Turn& turn, Day accepted) {
    const auto speaks = std::ranges::find_if(end_->devices(), [&](const auto& one) {
        const Device& device = one.second;
        return !device.revoked && turn.proof &&
               *turn.proof == prove(device.paired.agreed.psk, challenge_, turn.wanted);
    });
    if (speaks == end_->devices().end()) return Answer{{encode(said::Unknown{})}, true, false};
    auto envelopes = end_->outgoing(end_->tags_of(speaks->first, turn.wanted), accepted);
    if (!envelopes) return envelopes.error();
    Answer out;
    for (Bytes& envelope : *envelopes) {
        if (said_.is_new(envelope))
            out.frames.push_back(encode(said::Envelope{std::move(envelope)}));
    }
    out.frames.push_back(encode(said::Turn{}));
    return out;
}

}  // namespace pipit::outbox
