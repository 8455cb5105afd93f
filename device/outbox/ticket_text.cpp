// A ticket on paper and as a file: version, secret, mark; the file has the class's key behind it,
// which the mark holds to the last bit.
#include "crypto/secret.hpp"
#include "device/outbox/ticket.hpp"
#include "engine/session/letter_groups.hpp"

#include <algorithm>

namespace pipit::outbox {

namespace {

constexpr std::uint8_t ticket_version = 1;
constexpr std::string_view magic = "PIPTICKT";
static_assert(ticket_groups == engine::letter_groups::groups_for(ticket_bytes));

template <class Put>
void write(const Ticket& ticket, Put put) {
    put(ticket_version);
    std::ranges::for_each(ticket.secret.expose(), put);
    std::ranges::for_each(ticket.mark, put);
}

std::optional<Ticket> read(std::span<const std::uint8_t, ticket_bytes> bytes) {
    if (bytes[0] != ticket_version) {
        return std::nullopt;
    }
    Ticket out{TicketSecret::made_by(
                   [&](auto secret) { std::ranges::copy(bytes.subspan<1, 16>(), secret.begin()); }),
               {}};
    std::ranges::copy(bytes.last<13>(), out.mark.begin());
    return out;
}

}  // namespace

engine::SecretText letters(const Ticket& ticket) {
    engine::SecretText bytes;
    write(ticket, [&](std::uint8_t byte) { bytes.push(static_cast<char>(byte)); });
    return engine::letter_groups::write(bytes);
}

std::optional<Ticket> read_letters(std::string_view letters) {
    const auto text = engine::letter_groups::read(letters, ticket_bytes);
    if (!text) {
        return std::nullopt;
    }
    const std::string_view said = text->expose();
    return read(std::span<const std::uint8_t, ticket_bytes>(
        reinterpret_cast<const std::uint8_t*>(said.data()), ticket_bytes));
}

std::vector<std::uint8_t> encode(const TicketFile& file) {
    std::vector<std::uint8_t> out;
    out.reserve(magic.size() + ticket_bytes + file.of_class.size());
    out.insert(out.end(), magic.begin(), magic.end());
    write(file.ticket, [&](std::uint8_t byte) { out.push_back(byte); });
    out.insert(out.end(), file.of_class.begin(), file.of_class.end());
    return out;
}

engine::Result<TicketFile> decode_ticket_file(ByteView bytes) {
    const engine::Error bad{engine::ErrorCode::damaged, "ticket",
                            "copy it from the teacher's device once more"};
    crypto::X25519PublicKey key{};
    if (bytes.size() != magic.size() + ticket_bytes + key.size() ||
        !std::equal(magic.begin(), magic.end(), bytes.begin())) {
        return bad;
    }
    auto ticket = read(bytes.subspan<magic.size(), ticket_bytes>());
    std::ranges::copy(bytes.last(key.size()), key.begin());
    if (!ticket || !fits(*ticket, key)) {
        return bad;
    }
    return TicketFile{std::move(*ticket), key};
}

}  // namespace pipit::outbox
