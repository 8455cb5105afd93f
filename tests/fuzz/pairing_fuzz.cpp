// Fuzz target: a stranger's messages to both ends of a pairing, in every state an honest run comes
// to, and bytes as everything that pairing keeps or says. The first byte is how many honest
// messages go before and to whom the rest is said, each a length of two bytes and so much. Claim:
// nothing that a stranger says leads to a link or a paired device; what is taken is written back as
// the very same bytes.
#include "device/outbox/ticket.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace pipit;
using namespace pipit::outbox;

void demand(bool holds) {
    if (!holds) std::abort();
}

crypto::X25519KeyPair pair_of(std::uint8_t byte) {
    return crypto::X25519KeyPair(
        crypto::Key::made_by([&](auto out) { std::ranges::fill(out, byte); }));
}

ClassInfo a_class() {
    ClassInfo out;
    out.class_name = "4b";
    out.teacher_name = "Ms. Moss";
    out.epochs = {1, 1};
    return out;
}

template <class Decode>
void is_strict(ByteView bytes, Decode decode) {
    const auto read = decode(bytes);
    if (!read.ok()) return demand(!read.error().where.empty());
    const auto again = encode(*read);
    demand(std::ranges::equal(again, bytes));
}

void as_what_is_kept(ByteView bytes, const School& school) {
    is_strict(bytes, decode_side);
    is_strict(bytes, decode_offer);
    is_strict(bytes, decode_link);
    is_strict(bytes, decode_paired);
    is_strict(bytes, decode_code);
    is_strict(bytes, decode_class_ticket);
    is_strict(bytes, decode_request);
    is_strict(bytes, decode_ticket_file);
    const std::string text(bytes.begin(), bytes.end());
    if (const auto ticket = read_letters(text)) demand(letters(*ticket).expose() == text);
    static const ClassTicket ticket = ClassTicket::random();
    static const Ticket sheet = ticket_for(ticket.secret, school.own.public_key());
    static const TicketRequest asked = request_by(sheet, school.own.public_key()).value();
    demand(!asks_for_card(bytes, ticket) && !open_request(ticket, school, bytes).ok() &&
           !open_answer(asked, bytes).ok());
    demand(read_card(bytes, sheet).has_value() == std::ranges::equal(bytes, card(school)));
}

// The teacher's answer, once what it wanted written is written.
TeacherStep settled(PairingTeacher& teacher, TeacherStep step) {
    using Do = TeacherStep::Do;
    return step.what == Do::write_code || step.what == Do::keep ? teacher.written()
                                                                : std::move(step);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const crypto::X25519KeyPair own = pair_of(1);
    static const ClassInfo info = a_class();
    static const School school{own, info};
    const ByteView bytes(data, size);
    as_what_is_kept(bytes, school);
    if (size == 0) return 0;

    PairingTeacher teacher(PairingCode::random(), school);
    PairingChild child{engine::SecretText(teacher.code().digits())};
    std::vector<std::uint8_t> message = child.begin().message;
    for (unsigned i = 0; i < data[0] % 12U && !message.empty(); ++i) {
        if (i % 2 == 0) {
            message = settled(teacher, teacher.hear(1, message)).message;
        } else {
            auto step = child.hear(message);
            message = step.what == ChildStep::Do::keep ? child.written().message
                                                       : std::move(step.message);
        }
    }
    const bool to_teacher = data[0] / 12U % 2 == 0;
    const std::uint32_t contact = data[0] / 24U % 2 + 1;
    for (std::size_t at = 1; at + 2 <= size;) {
        const std::size_t said = data[at] + std::size_t{256} * data[at + 1];
        const ByteView garbage = bytes.subspan(at + 2, std::min(said, size - at - 2));
        if (to_teacher) {
            auto step = teacher.hear(contact, garbage);
            demand(step.what != TeacherStep::Do::keep && step.what != TeacherStep::Do::confirm);
            step = settled(teacher, std::move(step));
            demand(step.what != TeacherStep::Do::send || !step.message.empty());
        } else {
            const auto step = child.hear(garbage);
            demand(step.what != ChildStep::Do::keep && step.what != ChildStep::Do::finish);
        }
        at += 2 + garbage.size();
    }
    demand(teacher.code().tries_left() <= 3);
    return 0;
}
