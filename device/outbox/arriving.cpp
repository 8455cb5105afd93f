// Names of the records: none for what was asked; copy 16, part 2 (greatest first) for a part.
#include "device/outbox/arriving.hpp"

#include "device/outbox/fields.hpp"
#include "device/outbox/moves.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Error;
using engine::ErrorCode;
using engine::cbor::Reader;
using engine::cbor::Writer;

namespace {

const RecordKey asked_key{RecordKind::arriving, {}};

constexpr std::size_t part_name_bytes = 18;
const Bytes no{0xf4};  // in an answer's place: false

RecordKey part_key(const MoveId& copy, std::uint16_t part) {
    RecordKey out{RecordKind::arriving, {copy.begin(), copy.end()}};
    out.name.push_back(static_cast<std::uint8_t>(part >> 8U));
    out.name.push_back(static_cast<std::uint8_t>(part & 255U));
    return out;
}

// Nothing for what is no part.
std::optional<MoveId> copy_in(const RecordKey& key) {
    if (key.name.size() != part_name_bytes) return std::nullopt;
    MoveId out{};
    std::copy_n(key.name.begin(), out.size(), out.begin());
    return out;
}

crypto::X25519KeyPair copy_of(const crypto::X25519KeyPair& pair) {
    return crypto::X25519KeyPair(crypto::Key::made_by(
        [&](auto out) { std::ranges::copy(pair.private_key().expose(), out.begin()); }));
}

}  // namespace

Bytes Arriving::encode(const Asked& asked) {
    Writer out(1024);
    out.array(5);
    out.text(asked.nickname);
    out.bytes(asked.of_class.bytes);
    out.bytes(asked.reseal_to);
    out.bytes(asked.reply.private_key().expose());
    if (asked.declined)
        out.bytes(no);
    else
        out.bytes(asked.answer ? engine::classroom::encode(*asked.answer) : Bytes{});
    return out.take();
}

Result<Arriving::Asked> Arriving::decode(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    in.array("arriving", 5, 5);
    std::string nickname = in.text("arriving.nickname", engine::name_bytes_max);
    const engine::Id16 of_class{read_array<16>(in, "arriving.class")};
    const auto reseal_to = read_array<32>(in, "arriving.reseal_to");
    crypto::X25519KeyPair reply(read_secret<32>(in, "arriving.reply"));
    const Bytes answer = in.bytes("arriving.answer", 0, 512);
    std::optional<ComesAnswer> kept;
    const bool declined = answer == no;
    if (!answer.empty() && !declined) {
        auto decoded = decode_comes_answer(answer);
        if (!decoded) return decoded.error();
        kept = std::move(decoded).value();
    }
    return finish(in, "arriving",
                  Asked{std::move(nickname), of_class, reseal_to, std::move(reply), std::move(kept),
                        declined});
}

Result<Arriving> Arriving::open(Records& links) {
    auto kept = links.read(RecordKind::arriving);
    if (!kept) return kept.error();
    Arriving out(links);
    for (Record& record : *kept) {
        if (const auto copy = copy_in(record.key)) {
            out.here_[*copy].insert(
                static_cast<std::uint16_t>(record.key.name[16] << 8U | record.key.name[17]));
            continue;
        }
        auto asked = decode(record.value);
        crypto::wipe(record.value);
        if (!asked) return asked.error();
        out.asked_.emplace(std::move(asked).value());
    }
    return out;
}

const std::string& Arriving::nickname() const {
    return asked_->nickname;
}

std::size_t Arriving::parts() const {
    return answered() ? asked_->answer->parts : 0;
}

std::size_t Arriving::here() const {
    const auto at = answered() ? here_.find(asked_->answer->copy) : here_.end();
    return at == here_.end() ? 0 : at->second.size();
}

// Written first: what cannot be kept is not so.
Result<Done> Arriving::become(Asked next, Change change) {
    change.put.push_back({asked_key, encode(next)});
    auto written = links_->write(change);
    crypto::wipe(change.put.back().value);
    if (written) asked_.emplace(std::move(next));
    return written;
}

Result<Done> Arriving::ask(const std::string& nickname, const engine::Id16& of_class,
                           const engine::RecoveryKey& reseal_to) {
    if (nickname.empty() || nickname.size() > engine::name_bytes_max ||
        !engine::cbor::is_utf8(nickname))
        return Error{ErrorCode::bad_input, "nickname", "Type the name your teacher knows."};
    Asked asked{nickname,     of_class, reseal_to, crypto::X25519KeyPair::random(),
                std::nullopt, false};
    Change change;
    const auto before = links_->read(RecordKind::arriving);
    if (!before) return before.error();
    for (const Record& record : *before)
        change.erase.push_back(record.key);
    if (auto written = become(std::move(asked), std::move(change)); !written) return written;
    here_.clear();
    return Done{};
}

Comes Arriving::word() const {
    Comes out{asked_->nickname, asked_->reseal_to, {}, 0};
    if (!answered()) return out;
    out.copy = asked_->answer->copy;
    if (const auto at = here_.find(out.copy); at != here_.end()) {
        while (at->second.contains(out.from))
            ++out.from;
    }
    return out;
}

Result<Done> Arriving::hear(const ComesAnswer& answer) {
    if (!asked_ || declined() || (asked_->answer && *asked_->answer == answer)) return Done{};
    Asked next{asked_->nickname,       asked_->of_class, asked_->reseal_to,
               copy_of(asked_->reply), answer,           false};
    Change change;
    for (const auto& [copy, parts] : here_) {
        for (const std::uint16_t part : parts) {
            if (copy != answer.copy || part >= answer.parts)
                change.erase.push_back(part_key(copy, part));
        }
    }
    if (auto written = become(std::move(next), std::move(change)); !written) return written;
    std::erase_if(here_, [&](const auto& one) { return one.first != answer.copy; });
    if (const auto at = here_.find(answer.copy); at != here_.end())
        std::erase_if(at->second, [&](std::uint16_t part) { return part >= answer.parts; });
    return Done{};
}

Result<Done> Arriving::hear_no() {
    if (!asked_ || declined()) return Done{};
    Asked next{asked_->nickname,       asked_->of_class, asked_->reseal_to,
               copy_of(asked_->reply), std::nullopt,     true};
    Change change;
    for (const auto& [copy, parts] : here_) {
        for (const std::uint16_t part : parts)
            change.erase.push_back(part_key(copy, part));
    }
    if (auto written = become(std::move(next), std::move(change)); !written) return written;
    here_.clear();
    return Done{};
}

Result<Done> Arriving::hear(const PartHere& part) {
    if (!asked_ || declined()) return Done{};
    if (answered() && (part.copy != asked_->answer->copy || part.part >= parts())) return Done{};
    if (const auto at = here_.find(part.copy); at != here_.end() && at->second.contains(part.part))
        return Done{};
    Change change;
    change.put.push_back({part_key(part.copy, part.part), part.bytes});
    if (auto written = links_->write(change); !written) return written;
    here_[part.copy].insert(part.part);
    return Done{};
}

Result<engine::Arrival> Arriving::arrival() const {
    if (!whole()) return Error{ErrorCode::not_found, "copy", "Not all of it is here yet."};
    const auto kept = links_->read(RecordKind::arriving);
    if (!kept) return kept.error();
    Bytes all;
    for (const Record& record : *kept) {  // in the order of the parts
        if (copy_in(record.key) == asked_->answer->copy)
            all.insert(all.end(), record.value.begin(), record.value.end());
    }
    if (all.size() <= move_head_bytes)
        return Error{ErrorCode::damaged, "copy", "Ask your teacher to send it again."};
    return engine::Arrival{asked_->answer->key,
                           {all.begin() + static_cast<std::ptrdiff_t>(move_head_bytes), all.end()}};
}

void Arriving::gone() {
    asked_.reset();
    here_.clear();
}

}  // namespace pipit::outbox
