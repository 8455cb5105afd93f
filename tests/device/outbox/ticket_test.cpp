// The laws of pairing by a class ticket.
#include "device/outbox/ticket.hpp"
#include "tests/device/outbox/support.hpp"

#include "engine/session/letter_groups.hpp"

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::test;

namespace {

Message flipped(Message message, std::size_t bit) {
    message[bit / 8] = static_cast<std::uint8_t>(message[bit / 8] ^ (1U << (bit % 8)));
    return message;
}

struct ClassByTicket {
    TeachersDevice teacher;
    ClassTicket ticket = ClassTicket::random();
    Ticket sheet = ticket_for(ticket.secret, teacher.own.public_key());
    TicketRequest request = request_by(sheet, teacher.own.public_key()).value();
    Message asked = request.sealed;

    engine::Result<OpenedRequest> opened() { return open(asked); }
    engine::Result<OpenedRequest> open(ByteView envelope) {
        return open_request(ticket, teacher.school, envelope);
    }
    Message answer(const OpenedRequest& to, const PairedDevice& device) {
        return seal_answer(ticket, teacher.school, to, device)->bytes;
    }
};

bool same_mark(const Ticket& a, const Ticket& b) {
    return std::ranges::equal(a.secret.expose(), b.secret.expose()) && a.mark == b.mark;
}

}  // namespace

TEST_CASE("a ticket pairs with one request and one answer, however they travel", "[outbox]") {
    ClassByTicket one;
    const auto request = one.opened();
    REQUIRE(request);
    auto device = accept(one.ticket, *request);
    REQUIRE(device);
    CHECK_FALSE(device->confirmed);
    CHECK(one.ticket.devices == 1);
    const auto answer = one.answer(*request, *device);
    CHECK(one.asked.size() == 1024);
    CHECK(answer.size() == 1024);
    const auto link = open_answer(one.request, answer);
    REQUIRE(link);
    require_same_keys(*link, *device, one.teacher);
    CHECK(crypto::read_envelope_header(one.asked)->address.destination ==
          tag_of(one.ticket.secret));
    CHECK(crypto::read_envelope_header(answer)->address.destination == one.request.reply);
}

TEST_CASE("a request that is read twice, or whose answer was lost, leads to the same keys",
          "[outbox]") {
    ClassByTicket one;
    const auto first = one.opened();
    auto device = accept(one.ticket, *first);
    one.answer(*first, *device);  // lost
    const auto kept = decode_paired(encode(*device));
    const auto waiting = decode_request(encode(one.request));
    REQUIRE(waiting);
    const auto again = one.open(waiting->sealed);  // after both ends restarted
    REQUIRE(again);
    CHECK(again->hash == first->hash);
    const auto link = open_answer(*waiting, one.answer(*again, *kept));
    REQUIRE(link);
    require_same_keys(*link, *kept, one.teacher);
    CHECK(one.ticket.devices == 1);

    device->confirmed = true;  // the device spoke: it has its link, and the psk goes out no more
    CHECK_FALSE(seal_answer(one.ticket, one.teacher.school, *again, *device));
}

TEST_CASE("another device that says a known tag gets nothing", "[outbox]") {
    ClassByTicket one;
    const auto request = one.opened();
    const auto device = accept(one.ticket, *request);
    TicketRequest thief = request_by(one.sheet, one.teacher.own.public_key()).value();
    thief.tag = one.request.tag;
    const auto asked = one.open(seal_request(thief).value());
    REQUIRE(asked);
    CHECK(asked->device == request->device);
    CHECK_FALSE(seal_answer(one.ticket, one.teacher.school, *asked, *device));
}

TEST_CASE("who has the same ticket opens neither another's request nor its answer, and cannot play "
          "the teacher",
          "[outbox]") {
    ClassByTicket one;
    const auto request = one.opened();
    const auto device = accept(one.ticket, *request);
    const auto answer = one.answer(*request, *device);
    const TicketRequest classmate = request_by(one.sheet, one.teacher.own.public_key()).value();
    CHECK_FALSE(open_answer(classmate, answer));

    const auto others_key = counting_pair(0x33);
    const School played{others_key, one.teacher.info};
    CHECK_FALSE(open_request(one.ticket, played, one.asked));
    CHECK_FALSE(request_by(one.sheet, others_key.public_key()));
    CHECK_FALSE(read_card(card(played), one.sheet));
    const auto forged = seal_answer(one.ticket, played, *request, *device);
    REQUIRE(forged);
    CHECK_FALSE(open_answer(one.request, forged->bytes));
}

TEST_CASE("without the ticket no request is heard, and one that was put away hears none",
          "[outbox]") {
    ClassByTicket one;
    const ClassTicket other = ClassTicket::random();
    CHECK_FALSE(open_request(other, one.teacher.school, one.asked));
    CHECK(open_request(one.ticket, one.teacher.school, one.asked));
    CHECK_FALSE(one.open({}));
    CHECK_FALSE(open_answer(one.request, one.asked));
}

TEST_CASE("a bit changed in a request or an answer: it is none", "[outbox][property]") {
    ClassByTicket one;
    const auto request = one.opened();
    const auto device = accept(one.ticket, *request);
    const auto answer = one.answer(*request, *device);
    for (std::size_t bit = 0; bit < answer.size() * 8; bit += bit < 512 ? 1 : 61) {
        CAPTURE(bit);
        REQUIRE_FALSE(one.open(flipped(one.asked, bit)));
        REQUIRE_FALSE(open_answer(one.request, flipped(answer, bit)));
    }
}

TEST_CASE("a ticket pairs a class, not a town", "[outbox]") {
    ClassByTicket one;
    const auto request = one.opened();
    for (std::uint64_t i = 0; i < ClassTicket::devices_max; ++i) {
        REQUIRE(accept(one.ticket, *request));
        REQUIRE(decode_class_ticket(encode(one.ticket))->devices == one.ticket.devices);
    }
    const auto refused = accept(one.ticket, *request);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == engine::ErrorCode::not_allowed);
    CHECK(one.ticket.devices == ClassTicket::devices_max);
}

TEST_CASE("a sheet's letters give the ticket back, and a wrong or misplaced letter is found",
          "[outbox]") {
    const ClassByTicket one;
    const auto written = letters(one.sheet);
    REQUIRE(written.size() == 64);
    CHECK(same_mark(read_letters(written.expose()).value(), one.sheet));
    for (std::size_t at = 0; at < 64; ++at) {
        std::string wrong(written.expose());
        wrong[at] = wrong[at] == 'A' ? 'B' : 'A';
        CAPTURE(at);
        CHECK_FALSE(read_letters(wrong));
        CHECK_FALSE(engine::letter_groups::group_holds(
            std::string_view(wrong).substr(at / 4 * 4, 4), static_cast<int>(at / 4) + 1));
    }
    std::string swapped(written.expose());
    std::swap_ranges(swapped.begin(), swapped.begin() + 4, swapped.begin() + 4);
    CHECK_FALSE(read_letters(swapped));
    CHECK_FALSE(read_letters(std::string_view(written.expose()).substr(0, 60)));

    std::string later(30, '\0');  // a later version's, whole
    later[0] = 2;
    CHECK_FALSE(read_letters(engine::letter_groups::write(engine::SecretText(later)).expose()));
}

TEST_CASE("a ticket's file brings the class's key, and any changed bit of it is found",
          "[outbox]") {
    const ClassByTicket one;
    const auto file = encode(TicketFile{ticket_for(one.ticket.secret, one.teacher.own.public_key()),
                                        one.teacher.own.public_key()});
    const auto read = decode_ticket_file(file);
    REQUIRE(read);
    CHECK(same_mark(read->ticket, one.sheet));
    CHECK(read->of_class == one.teacher.own.public_key());
    for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
        CAPTURE(bit);
        REQUIRE_FALSE(decode_ticket_file(flipped(file, bit)));
    }
    for (std::size_t size = 0; size < file.size() + 2; ++size) {
        Message changed = file;
        changed.resize(size);
        REQUIRE(decode_ticket_file(changed).ok() == (size == file.size()));
    }
}

TEST_CASE("who has only the sheet asks for the class's key, and believes none but the right one",
          "[outbox]") {
    const ClassByTicket one;
    const Message asked = ask_for_card(one.sheet);
    CHECK(asks_for_card(asked, one.ticket));
    CHECK_FALSE(asks_for_card(asked, ClassTicket::random()));
    CHECK_FALSE(asks_for_card({}, one.ticket));
    const Message said = card(one.teacher.school);
    CHECK(read_card(said, one.sheet) == one.teacher.own.public_key());
    CHECK_FALSE(read_card(std::span(said).first(32), one.sheet));
    for (std::size_t bit = 0; bit < said.size() * 8; ++bit) {
        CAPTURE(bit);
        REQUIRE_FALSE(read_card(flipped(said, bit), one.sheet));
    }
}

TEST_CASE("what a child keeps of a request is read back as it was written", "[outbox]") {
    const ClassByTicket one;
    const auto whole = encode(one.request);
    CHECK(encode(decode_request(whole).value()) == whole);
    for (std::size_t size = 0; size < whole.size(); ++size)
        REQUIRE_FALSE(decode_request(std::span(whole).first(size)));
    const auto ticket = encode(one.ticket);
    for (std::size_t size = 0; size < ticket.size(); ++size)
        REQUIRE_FALSE(decode_class_ticket(std::span(ticket).first(size)));
}
