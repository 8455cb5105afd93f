// Invariant: see pairing_desk.hpp.
#include "device/outbox/pairing_desk.hpp"

#include "device/outbox/links.hpp"
#include "device/outbox/pairing.hpp"
#include "device/outbox/ticket.hpp"

#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Error;
using engine::ErrorCode;
using engine::PairingState;

// Over the runs it takes.
struct PairingDesk::ByCode {
    explicit ByCode(const std::string& typed)
        : digits(typed), machine(engine::SecretText(digits.expose())) {}
    engine::SecretText digits;
    PairingChild machine;
};

struct PairingDesk::ByTicket {
    explicit ByTicket(Ticket of) : ticket(std::move(of)) {}
    Ticket ticket;
    std::optional<TicketRequest> request;  // once the class's key is known
};

PairingDesk::PairingDesk(With with, Host& host) : with_(with), host_(&host) {}
PairingDesk::~PairingDesk() = default;

Result<Done> PairingDesk::open() {
    auto requests = with_.links.read(RecordKind::request);
    if (!requests) return requests.error();
    if (requests->empty()) return Done{};
    auto request = decode_request(requests->front().value);
    crypto::wipe(requests->front().value);
    if (!request) return request.error();
    by_ticket_ = std::make_unique<ByTicket>(ticket_for(request->secret, request->of_class));
    by_ticket_->request = std::move(request).value();
    return Done{};
}

// ---- by a code, over a line ---------------------------------------------------------------------

namespace {

Error not_possible() {
    return {ErrorCode::not_allowed, "class",
            "This system does not keep Pipit off the network, so it joins no class."};
}

}  // namespace

Result<Done> PairingDesk::pair(const std::string& digits, const std::string& address) {
    if (!with_.may_join) return not_possible();
    if (!is_code(digits))
        return Error{ErrorCode::bad_input, "code",
                     "It is six numbers, as on your teacher's screen."};
    if (!by_code_ || by_code_->digits.expose() != digits)
        by_code_ = std::make_unique<ByCode>(digits);
    return begin(Line::code, address);
}

Result<Done> PairingDesk::pair_by_ticket(const std::string& typed, const std::string& address) {
    if (!with_.may_join) return not_possible();
    auto ticket = read_letters(typed);
    if (!ticket) return Error{ErrorCode::bad_input, "ticket", "Look at the letters once more."};
    by_ticket_ = std::make_unique<ByTicket>(std::move(*ticket));
    (void)with_.box.send(post::WatchSticks{true});
    return begin(Line::ticket, address);
}

Result<Done> PairingDesk::begin(Line line, const std::string& address) {
    host_->make_way();
    line_ = line;
    state_ = PairingState::looking;
    return seek(address);
}

Result<Done> PairingDesk::seek(const std::string& address) {
    if (with_.caller.seek(address, Tag8{}, {})) return Done{};
    host_->failed(no_courier());
    return no_courier();
}

void PairingDesk::stop() {
    // What was asked is on disk, and may be answered on a stick.
    if (by_ticket_ && !by_ticket_->request) by_ticket_.reset();
    over(PairingState::none);
}

void PairingDesk::over(PairingState state) {
    // The same code may be typed again, after whatever end: what was tried is counted on.
    if (by_code_) (void)by_code_->machine.hang_up();
    if (state == PairingState::done) by_code_.reset();
    // A ticket's request may be answered on a stick, whatever became of the line.
    if (state == PairingState::wrong_code && line_ == Line::ticket) by_ticket_.reset();
    if (is_on()) with_.caller.hang_up();
    line_ = Line::none;
    state_ = state;
}

void PairingDesk::met() {
    state_ = PairingState::talking;
    if (line_ == Line::code) return step(by_code_->machine.begin());
    with_.caller.say(said::Pairing{ask_for_card(by_ticket_->ticket)});
}

void PairingDesk::hear(std::span<const std::uint8_t> bytes) {
    const auto frame = decode_contact_frame(bytes);
    if (!frame) return over(PairingState::not_found);
    if (line_ == Line::ticket) return hear_by_ticket(*frame);
    // The teacher's bulletin comes first, and means nothing yet.
    if (const auto* message = std::get_if<said::Pairing>(&*frame))
        step(by_code_->machine.hear(message->message));
}

void PairingDesk::closed(Caller::Ended how) {
    if (how == Caller::Ended::none) return;
    if (how == Caller::Ended::all) return over(PairingState::not_found);
    // What was asked by a ticket is on disk, and may be answered on a stick.
    if (line_ == Line::ticket) return lost();
    step(by_code_->machine.hang_up());
}

void PairingDesk::started_anew(bool was_looking) {
    stick_ = false;
    if (!is_on()) return;
    if (was_looking)
        (void)seek(std::string(with_.caller.address()));
    else
        closed(Caller::Ended::met);
}

void PairingDesk::step(ChildStep step) {
    using Do = ChildStep::Do;
    if (!step.message.empty()) with_.caller.say(said::Pairing{step.message});
    if (step.what == Do::keep) {
        const bool kept = keep(std::move(*step.link));
        return this->step(kept ? by_code_->machine.written() : by_code_->machine.not_written());
    }
    if (step.what == Do::finish) {
        (void)with_.box.send(post::WatchSticks{true});
        return over(PairingState::done);
    }
    if (step.what != Do::end) return;
    switch (step.why.value_or(PairingEnd::lost)) {
    case PairingEnd::wrong_code:
        return over(PairingState::wrong_code);
    case PairingEnd::no_code:
    case PairingEnd::given_up:
        return over(PairingState::code_void);
    case PairingEnd::other_version:
        return over(PairingState::not_found);
    default:
        return lost();
    }
}

// ---- what is kept -------------------------------------------------------------------------------

namespace {

// The class of that number that this computer was brought into before has this teacher, too. Its
// learners go by the number: who is of it is spoken to, and may open and lock their notebooks.
Result<Done> is_that_class(Records& links, const Link& link) {
    const auto before = all_links(links);
    if (!before) return before.error();
    const ClassInfo& fresh = link.offer.of_class;
    for (const ChosenLink& one : *before) {
        const ClassInfo& kept = one.link.offer.of_class;
        if (kept.id == fresh.id &&
            (kept.bulletin != fresh.bulletin || one.link.teacher != link.teacher))
            return Error{ErrorCode::not_allowed, "class",
                         "That is not the Pipit of the class this computer is in."};
    }
    return Done{};
}

Result<Done> write(Records& links, const Link& link, const std::string& address) {
    if (auto same = is_that_class(links, link); !same) return same;
    Change with;
    const ClassId& id = link.offer.of_class.id;
    const auto addresses = links.read(RecordKind::address);
    if (!addresses) return addresses.error();
    for (const Record& before : *addresses)
        with.erase.push_back(before.key);
    with.put.push_back({{RecordKind::link, Bytes(id.bytes.begin(), id.bytes.end())}, encode(link)});
    put_address(with, id, address);
    // What was asked by a ticket and is not needed any more holds private keys.
    with.erase.push_back({RecordKind::request, {}});
    auto written = links.write(with);
    crypto::wipe(with.put.front().value);
    return written;
}

}  // namespace

bool PairingDesk::keep(Link link) {
    const std::string address = with_.caller.address();
    if (auto written = write(with_.links, link, address); !written) {
        host_->not_kept(written.error());
        return false;
    }
    by_ticket_.reset();
    host_->paired(std::move(link), address);
    return true;
}

// ---- by a ticket --------------------------------------------------------------------------------

void PairingDesk::hear_by_ticket(const ContactFrame& frame) {
    if (const auto* message = std::get_if<said::Pairing>(&frame)) {
        const auto of_class = read_card(message->message, by_ticket_->ticket);
        return of_class ? ask_by_ticket(*of_class) : over(PairingState::wrong_code);
    }
    if (const auto* envelope = std::get_if<said::Envelope>(&frame))
        (void)take_answer(envelope->bytes);
}

// The request is on disk before it leaves: its answer may come on a stick, next week.
void PairingDesk::ask_by_ticket(const crypto::X25519PublicKey& of_class) {
    if (!by_ticket_->request) {
        auto request = request_by(by_ticket_->ticket, of_class);
        if (!request) return over(PairingState::wrong_code);
        Change change;
        change.put.push_back({{RecordKind::request, {}}, encode(*request)});
        auto written = with_.links.write(change);
        crypto::wipe(change.put.front().value);
        if (!written) {
            host_->not_kept(written.error());
            return lost();
        }
        by_ticket_->request = std::move(request);
    }
    const Bytes& sealed = by_ticket_->request->sealed;
    if (line_ == Line::ticket) with_.caller.say(said::Envelope{sealed});
    if (stick_) (void)on_stick_.write(with_.box, tag_of(by_ticket_->ticket.secret), sealed);
}

// False: it is none, or could not be written.
bool PairingDesk::take_answer(std::span<const std::uint8_t> envelope) {
    if (!by_ticket_->request) return false;
    auto link = open_answer(*by_ticket_->request, envelope);
    if (!link) return false;
    if (!is_on()) host_->make_way();  // it speaks by the link of before
    const bool kept = keep(std::move(link).value());
    over(kept ? PairingState::done : PairingState::interrupted);
    return kept;
}

void PairingDesk::take(const post::Stick& packet) {
    stick_ = !packet.name.empty();
    on_stick_ = {};
    if (!stick_ || !by_ticket_) return;
    post::StickRead read{{tag_of(by_ticket_->ticket.secret)}};
    if (by_ticket_->request) read.tags.push_back(by_ticket_->request->reply);
    (void)with_.box.send(read);
    if (by_ticket_->request) ask_by_ticket(by_ticket_->request->of_class);
}

bool PairingDesk::take(const post::StickItem& packet) {
    if (!by_ticket_) return false;
    if (by_ticket_->request && packet.to == by_ticket_->request->reply) {
        if (take_answer(packet.bytes))
            (void)with_.box.send(post::StickRemove{packet.to, {packet.name}});
        return true;
    }
    // The class's key lies there, too, under the ticket's own tag.
    if (packet.to != tag_of(by_ticket_->ticket.secret)) return false;
    const auto of_class = read_card(packet.bytes, by_ticket_->ticket);
    if (of_class && !by_ticket_->request) ask_by_ticket(*of_class);
    return true;
}

}  // namespace pipit::outbox
