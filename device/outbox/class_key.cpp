// See class_key.hpp.
#include "device/outbox/class_key.hpp"

#include "crypto/hash_chain.hpp"
#include "crypto/random.hpp"
#include "crypto/sealed.hpp"
#include "device/outbox/fields.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Done;
using engine::ErrorCode;
using engine::cbor::Reader;
using engine::cbor::Writer;

namespace {

constexpr std::array<std::uint8_t, 9> file_front{'P', 'I', 'P', 'C', 'L', 'K', 'E', 'Y', 3};
constexpr std::size_t said_size = 1 + ClassKeySaid::key_bytes;
constexpr std::size_t inside_size = said_size + std::tuple_size_v<crypto::Signature>;
constexpr std::size_t nonce_size = std::tuple_size_v<crypto::Nonce>, tag_size = 16;
constexpr std::size_t file_size = file_front.size() + nonce_size + inside_size + tag_size;

std::array<std::uint8_t, 8> label(std::string_view text) {
    std::array<std::uint8_t, 8> out{};
    std::copy_n(text.begin(), out.size(), out.begin());
    return out;
}

// What is signed: the class, and the word before the signature.
Bytes message(ByteView inside, const ClassId& of_class) {
    const auto domain = label("PIPKEYON");
    Bytes out;
    out.reserve(domain.size() + of_class.bytes.size() + said_size);  // at once: a key is inside
    out.insert(out.end(), domain.begin(), domain.end());
    out.insert(out.end(), of_class.bytes.begin(), of_class.bytes.end());
    out.insert(out.end(), inside.begin(), inside.begin() + said_size);
    return out;
}

// Of the class's number, 128 random bits that pairing tells a device and nothing says in the open:
// pipit-sync, which carries the file, does not know it.
crypto::Key file_key(const ClassId& of_class) {
    return key_of(crypto::digest({label("PIPKEYSE"), of_class.bytes}));
}

}  // namespace

Result<Done> obey(const ClassKeySaid& said, const ClassId& of_class, engine::Shelf& shelf) {
    if (said.key.empty()) return Done{};
    const engine::ClassKey key(said.key.data(), ClassKeySaid::key_bytes);
    auto done = said.on ? shelf.lock_class(of_class, key) : shelf.use_class_key(key);
    if (done && !said.on) done = shelf.unlock_class(of_class);
    if (done) return done;
    // Nothing is locked here, or with another key: this word is no matter then.
    const ErrorCode why = done.error().code;
    if (why == ErrorCode::not_found || why == ErrorCode::wrong_secret) return Done{};
    return done;
}

// ---- as the teacher keeps it --------------------------------------------------------------------

Bytes encode(const OwnClassLock& lock) {
    Writer out(64);
    out.map(2);
    put(out, 1, lock.key.expose());
    out.unsigned_integer(2);
    out.boolean(lock.on);
    return out.take();
}

Result<OwnClassLock> decode_class_lock(ByteView bytes) {
    Reader in(bytes);
    in.map("lock", 2);
    OwnClassLock out{take_secret<32>(in, "lock.key", 1), false};
    in.key("lock.on", 2);
    out.on = in.boolean("lock.on");
    return finish(in, "lock", std::move(out));
}

RecordKey class_lock_key() {
    return {RecordKind::class_lock, {}};
}

// ---- a device's question ------------------------------------------------------------------------

Destination ClassKeyQuestion::tag() const {
    return reply_tag(reply_.public_key());
}

std::optional<crypto::SealedEnvelope> ClassKeyQuestion::seal(const Link& link,
                                                             const Prekeys& to) const {
    return seal_door_request(link, to, {DoorWord::class_key_request, reply_.public_key(), Bytes{}});
}

void ClassKeyQuestion::keep(Bytes sealed, std::uint32_t epoch) {
    sealed_ = std::move(sealed);
    epoch_ = epoch;
}

Result<bool> ClassKeyQuestion::hear(const Link& link, ByteView envelope, engine::Shelf& shelf) {
    auto answer = open_door_answer(reply_, link, envelope);
    if (!answer || answer->word != DoorWord::class_key) return false;
    auto said = decode_class_key(answer->body);
    crypto::wipe(answer->body);
    if (!said) return false;
    const auto obeyed = obey(*said, link.offer.of_class.id, shelf);
    crypto::wipe(said->key);
    if (!obeyed) return obeyed.error();
    return true;
}

// ---- on a stick ---------------------------------------------------------------------------------

Destination class_key_tag(const ClassId& of_class) {
    const auto hash = crypto::digest({label("PIPKEYST"), of_class.bytes});
    Destination out{};
    std::copy_n(hash.begin(), out.size(), out.begin());
    return out;
}

Bytes class_key_file(const OwnClassLock& lock, const ClassId& of_class,
                     const crypto::SigningKey& by) {
    Bytes inside;
    inside.reserve(inside_size);  // at once, so that growing leaves no copy of the key
    inside.push_back(lock.on ? 1 : 0);
    inside.insert(inside.end(), lock.key.expose().begin(), lock.key.expose().end());
    auto said = message(inside, of_class);
    const auto signature = by.sign(said);
    crypto::wipe(said);
    inside.insert(inside.end(), signature.begin(), signature.end());
    const crypto::Nonce nonce = crypto::random_bytes<nonce_size>();
    const auto box = crypto::seal(file_key(of_class), nonce, inside, file_front);
    crypto::wipe(inside);
    Bytes out(file_front.begin(), file_front.end());
    out.insert(out.end(), nonce.begin(), nonce.end());
    out.insert(out.end(), box.begin(), box.end());
    return out;
}

std::optional<ClassKeySaid> read_class_key_file(ByteView bytes, const ClassId& of_class,
                                                const crypto::PublicKey& by) {
    if (bytes.size() != file_size ||
        !std::equal(file_front.begin(), file_front.end(), bytes.begin()))
        return std::nullopt;
    crypto::Nonce nonce{};
    std::ranges::copy(bytes.subspan(file_front.size(), nonce.size()), nonce.begin());
    const auto opened = crypto::open(file_key(of_class), nonce,
                                     bytes.subspan(file_front.size() + nonce.size()), file_front);
    if (!opened || opened->expose().size() != inside_size) return std::nullopt;
    const ByteView inside = opened->expose();
    auto said = message(inside, of_class);
    const bool theirs = crypto::verifies(by, said, inside.subspan(said_size));
    crypto::wipe(said);
    const std::uint8_t on = inside.front();
    if (!theirs || on > 1) return std::nullopt;
    const ByteView key = inside.subspan(1, ClassKeySaid::key_bytes);
    return ClassKeySaid{on == 1, {key.begin(), key.end()}};
}

}  // namespace pipit::outbox
