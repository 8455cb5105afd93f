// Contacts with the teacher's device, over the LAN and by a stick. Invariant: one contact at a time
// is spoken in; the others that were tried are hung up.
#include "device/outbox/child_desk.hpp"
#include "device/outbox/child_pairing.hpp"
#include "device/outbox/links.hpp"
#include "engine/session/class_places.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

namespace {

constexpr int breaks_max = 5;  // of contacts in a row in which nothing arrived

}  // namespace

using namespace engine::classroom;
using engine::ContactState;
using engine::Error;
using engine::ErrorCode;
using engine::Now;
using engine::PairingState;

namespace {

Error stranger_there() {
    return {ErrorCode::damaged, "contact", "What answered was not the class's computer."};
}

}  // namespace

post::Contact ChildDesk::next_contact() {
    contacts_made_ = contacts_made_ % (post::first_incoming - 2) + 1;
    return {contacts_made_};
}

void ChildDesk::drop_contacts() {
    for (const post::Contact contact : sought_)
        (void)box_.send(post::HangUp{contact});
    if (met_) (void)box_.send(post::HangUp{*met_});
    sought_.clear();
    met_.reset();
    contact_.reset();
    state_ = stick_.empty() ? ContactState::idle : ContactState::on_stick;
}

// By the address that was typed; else by what is announced, and where it was last.
Result<Done> ChildDesk::seek(const std::string& address, const Tag8& beacon, bool last_too) {
    calling_ = address;
    const auto call = [&](const std::string& where) {
        sought_.push_back(next_contact());
        return box_.send(post::Call{sought_.back(), where});
    };
    bool sent = false;
    if (!address.empty()) {
        sent = call(address);
    } else {
        sought_.push_back(next_contact());
        sent = box_.send(post::Find{sought_.back(), beacon}) &&
               (!last_too || address_.empty() || call(address_));
    }
    if (!sent) {
        link_ended();
        return no_courier();
    }
    state_ = ContactState::looking;
    return Done{};
}

// Nobody carries anything any more: what waits, waits for the next start of Pipit.
void ChildDesk::link_ended() {
    failed(no_courier());
}

// pipit-sync runs anew, and every contact has ended: what was under way is asked for again.
void ChildDesk::take(const post::Started&, Now now) {
    const bool was_met = met_.has_value(), was_looking = !sought_.empty();
    met_.reset();
    sought_.clear();
    stick_.clear();
    drop_contacts();
    watch_sticks();
    if (!was_met && !was_looking) return;
    if (!pairs()) {
        (void)meet(was_met ? std::string() : calling_, now);
    } else if (was_looking) {
        (void)seek(std::string(calling_), Tag8{}, false);
    } else if (line_ == Line::code) {
        step(pairing_->machine.hang_up());
    } else {
        pairing_over(PairingState::interrupted);
    }
}

Result<Done> ChildDesk::meet(const std::string& address, Now) {
    fill_stick_ = fill_stick_ || !stick_.empty();  // what was said just now goes onto it, too
    if (!link_ || here() == nullptr || pairs() || met_) return Done{};
    drop_contacts();
    problem_.reset();
    breaks_ = 0;
    if (!uses_link()) return *problem_;
    return seek(address, link_->offer.of_class.beacon, true);
}

bool ChildDesk::is_ours(post::Contact contact) const {
    return met_ == contact || std::find(sought_.begin(), sought_.end(), contact) != sought_.end();
}

void ChildDesk::take(const post::Connected& packet) {
    if (!is_ours(packet.contact) || met_) {
        (void)box_.send(post::HangUp{packet.contact});
        std::erase(sought_, packet.contact);
        return;
    }
    std::erase(sought_, packet.contact);
    for (const post::Contact other : sought_)
        (void)box_.send(post::HangUp{other});
    sought_.clear();
    met_ = packet.contact;
    state_ = ContactState::talking;
    calling_ = packet.address;
    if (line_ == Line::code) {
        paired_ = PairingState::talking;
        return step(pairing_->machine.begin());
    }
    if (line_ == Line::ticket) {
        paired_ = PairingState::talking;
        (void)box_.send(post::Send{*met_, encode(said::Pairing{ask_for_card(by_ticket_->ticket)})});
        return;
    }
    contact_.emplace(ChildContact::With{end_, channel(), link_->offer.of_class.bulletin,
                                        link_->offer.of_class.beacon});
}

void ChildDesk::failed(const Error& error) {
    if (pairs()) pairing_over(PairingState::interrupted);
    problem_ = error;
    drop_contacts();
    state_ = ContactState::failed;
}

ChildClass::Write ChildDesk::writer(Now now) {
    return [this, now](const std::vector<engine::EventBody>& bodies, Change change) {
        return with_.session.write_with(bodies, now, [&](const std::vector<engine::Event>& events) {
            change.events = events;
            return with_.notebook.records().write(change);
        });
    };
}

void ChildDesk::take(const post::Received& packet, Now now) {
    if (met_ != packet.contact) return;
    if (line_ == Line::code) {
        const auto frame = decode_contact_frame(packet.frame);
        if (!frame) return pairing_over(PairingState::not_found);
        // The teacher's bulletin comes first, and means nothing yet.
        if (const auto* message = std::get_if<said::Pairing>(&*frame))
            step(pairing_->machine.hear(message->message));
        return;
    }
    if (line_ == Line::ticket) {
        const auto frame = decode_contact_frame(packet.frame);
        return frame ? hear_by_ticket(*frame) : pairing_over(PairingState::not_found);
    }
    if (!contact_) return;
    auto answer = contact_->hear(packet.frame, today(), writer(now));
    if (!answer) return failed(answer.error());
    for (Bytes& frame : answer->frames)
        (void)box_.send(post::Send{packet.contact, std::move(frame)});
    if (answer->arrived) breaks_ = 0;
    if (answer->arrived && calling_ != address_ && last_class_) {
        Change change;
        put_address(change, link_->offer.of_class.id, calling_);
        if (with_.links.write(change)) address_ = calling_;
    }
    if (answer->over) drop_contacts();
    if (answer->unknown) state_ = ContactState::unknown;
    if (answer->stranger) failed(stranger_there());
}

void ChildDesk::take(const post::Closed& packet) {
    if (!is_ours(packet.contact)) return;
    const bool was_met = met_ == packet.contact;
    std::erase(sought_, packet.contact);
    if (was_met) met_.reset();
    if (line_ == Line::code) {
        if (was_met) return step(pairing_->machine.hang_up());
        if (sought_.empty()) pairing_over(PairingState::not_found);
        return;
    }
    // What was asked by a ticket is on disk, and may be answered on a stick.
    if (line_ == Line::ticket) {
        if (was_met || sought_.empty())
            pairing_over(was_met ? PairingState::interrupted : PairingState::not_found);
        return;
    }
    if (was_met || sought_.empty()) drop_contacts();
    if (was_met && packet.why == post::Closing::not_frames) return failed(stranger_there());
    if (!was_met && !calling_.empty())
        return failed({ErrorCode::not_found, calling_, "No Pipit answers there."});
    if (was_met) resume();
}

// The teacher's device was started anew, or the way to it was cut: what still waits goes on there.
// Where contact after contact breaks off before anything arrived, the next thing said tries again.
void ChildDesk::resume() {
    if (!link_ || end_.waiting() == 0 || ++breaks_ > breaks_max) return;
    (void)seek({}, link_->offer.of_class.beacon, true);
}

void ChildDesk::take(const post::Failed& packet) {
    if (packet.what == post::Failure::bad_address && is_ours(packet.contact)) {
        if (pairs()) pairing_over(PairingState::not_found);
        return failed({ErrorCode::bad_input, "address", "It is numbers: 192.168.4.7"});
    }
    const auto on_stick = [&](ErrorCode code, const char* remedy) {
        problem_ = Error{code, std::string(engine::of_stick), remedy};
        state_ = ContactState::failed;
    };
    switch (packet.what) {
    case post::Failure::stick_full:
        return on_stick(ErrorCode::disk_full, "Make room on it.");
    case post::Failure::stick_read_only:
        return on_stick(ErrorCode::read_only, "Let it be written to.");
    case post::Failure::stick_gone:
    case post::Failure::stick_io:
        return on_stick(ErrorCode::io, "Put it in again.");
    default:
        return;
    }
}

// ---- pairing ------------------------------------------------------------------------------------

void ChildDesk::pairing_over(PairingState state) {
    // The same code may be typed again, after whatever end: what was tried is counted on.
    if (pairing_) (void)pairing_->machine.hang_up();
    if (state == PairingState::done) pairing_.reset();
    // A ticket's request may be answered on a stick, whatever became of the line.
    if (state == PairingState::wrong_code && line_ == Line::ticket) by_ticket_.reset();
    line_ = Line::of_class;
    drop_contacts();
    paired_ = state;
}

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

}  // namespace

bool ChildDesk::keep_link(Link link) {
    if (auto same = is_that_class(with_.links, link); !same) {
        problem_ = same.error();
        return false;
    }
    Change with;
    const ClassId& id = link.offer.of_class.id;
    const auto addresses = with_.links.read(RecordKind::address);
    if (!addresses) {
        problem_ = addresses.error();
        return false;
    }
    for (const Record& before : *addresses)
        with.erase.push_back(before.key);
    with.put.push_back({{RecordKind::link, Bytes(id.bytes.begin(), id.bytes.end())}, encode(link)});
    put_address(with, id, calling_);
    // What was asked by a ticket and is not needed any more holds private keys.
    with.erase.push_back({RecordKind::request, {}});
    auto written = with_.links.write(with);
    crypto::wipe(with.put.front().value);
    if (!written) {
        problem_ = written.error();
        return false;
    }
    by_ticket_.reset();
    link_ = std::move(link);
    last_class_ = true;
    address_ = calling_;
    (void)end_.use(class_at(*link_), today());  // where it fails, once more before the next contact
    return true;
}

void ChildDesk::hear_by_ticket(const ContactFrame& frame) {
    if (const auto* message = std::get_if<said::Pairing>(&frame)) {
        const auto of_class = read_card(message->message, by_ticket_->ticket);
        return of_class ? ask_by_ticket(*of_class) : pairing_over(PairingState::wrong_code);
    }
    if (const auto* envelope = std::get_if<said::Envelope>(&frame))
        (void)take_answer(envelope->bytes);
}

// The request is on disk before it leaves: its answer may come on a stick, next week.
void ChildDesk::ask_by_ticket(const crypto::X25519PublicKey& of_class) {
    if (!by_ticket_->request) {
        auto request = request_by(by_ticket_->ticket, of_class);
        if (!request) return pairing_over(PairingState::wrong_code);
        Change change;
        change.put.push_back({{RecordKind::request, {}}, encode(*request)});
        auto written = with_.links.write(change);
        crypto::wipe(change.put.front().value);
        if (!written) {
            problem_ = written.error();
            return pairing_over(PairingState::interrupted);
        }
        by_ticket_->request = std::move(request);
    }
    const Bytes& sealed = by_ticket_->request->sealed;
    if (line_ == Line::ticket && met_)
        (void)box_.send(post::Send{*met_, encode(said::Envelope{sealed})});
    if (!stick_.empty()) (void)on_stick_.write(box_, tag_of(by_ticket_->ticket.secret), sealed);
}

// False: it is none, or could not be written.
bool ChildDesk::take_answer(std::span<const std::uint8_t> envelope) {
    if (!by_ticket_->request) return false;
    auto link = open_answer(*by_ticket_->request, envelope);
    if (!link) return false;
    const bool kept = keep_link(std::move(link).value());
    pairing_over(kept ? PairingState::done : PairingState::interrupted);
    return kept;
}

void ChildDesk::step(ChildStep step) {
    using Do = ChildStep::Do;
    if (!step.message.empty() && met_)
        (void)box_.send(post::Send{*met_, encode(said::Pairing{step.message})});
    if (step.what == Do::keep) {
        const bool kept = keep_link(std::move(*step.link));
        return this->step(kept ? pairing_->machine.written() : pairing_->machine.not_written());
    }
    if (step.what == Do::finish) {
        (void)box_.send(post::WatchSticks{true});
        return pairing_over(PairingState::done);
    }
    if (step.what != Do::end) return;
    switch (step.why.value_or(PairingEnd::lost)) {
    case PairingEnd::wrong_code:
        return pairing_over(PairingState::wrong_code);
    case PairingEnd::no_code:
    case PairingEnd::given_up:
        return pairing_over(PairingState::code_void);
    case PairingEnd::other_version:
        return pairing_over(PairingState::not_found);
    default:
        return pairing_over(PairingState::interrupted);
    }
}

// ---- sticks -------------------------------------------------------------------------------------

void ChildDesk::take(const post::Stick& packet) {
    stick_ = packet.name;
    on_stick_ = {};
    if (stick_.empty()) {
        if (state_ == ContactState::on_stick) state_ = ContactState::idle;
        return;
    }
    if (problem_ && problem_->where == engine::of_stick) {  // that was the one before
        problem_.reset();
        state_ = ContactState::idle;
    }
    if (by_ticket_) {
        post::StickRead read{{tag_of(by_ticket_->ticket.secret)}};
        if (by_ticket_->request) read.tags.push_back(by_ticket_->request->reply);
        (void)box_.send(read);
        if (by_ticket_->request) ask_by_ticket(by_ticket_->request->of_class);
    }
    if (!link_ || here() == nullptr) return;
    (void)box_.send(post::StickRead{{link_->offer.of_class.beacon, here()->reply_to()}});
    fill_stick_ = true;
}

void ChildDesk::take(const post::StickItem& packet, Now now) {
    if (by_ticket_ && by_ticket_->request && packet.to == by_ticket_->request->reply) {
        if (take_answer(packet.bytes)) (void)box_.send(post::StickRemove{packet.to, {packet.name}});
        return;
    }
    // The class's key lies there, too, under the ticket's own tag.
    if (by_ticket_ && packet.to == tag_of(by_ticket_->ticket.secret)) {
        const auto of_class = read_card(packet.bytes, by_ticket_->ticket);
        if (of_class && !by_ticket_->request) ask_by_ticket(*of_class);
        return;
    }
    if (!link_ || here() == nullptr) return;
    if (packet.to == link_->offer.of_class.beacon) {
        if (const auto told = read_bulletin(packet.bytes, link_->offer.of_class.bulletin,
                                            link_->offer.of_class.beacon)) {
            if (auto kept = end_.learn(*told, today()); !kept) return failed(kept.error());
        }
        fill_stick_ = true;
        return;
    }
    // What another learner's desk asked for may come here still: it is for them.
    if (packet.to != here()->reply_to()) return;
    const auto heard = end_.take(channel(), packet.bytes, today(), writer(now));
    if (!heard) return failed(heard.error());  // it stays there until it can be written
    (void)box_.send(post::StickRemove{packet.to, {packet.name}});
    fill_stick_ = true;
}

void ChildDesk::write_stick() {
    if (stick_.empty() || !link_ || here() == nullptr || !uses_link()) return;
    auto envelopes = end_.outgoing(channel(), today());
    if (!envelopes) return failed(envelopes.error());
    for (const Bytes& envelope : *envelopes) {
        // Where pipit-sync is busy with much, the rest goes in the next turn.
        if (!on_stick_.write(box_, link_->offer.agreed.destination, envelope)) {
            fill_stick_ = true;
            return;
        }
    }
    const bool alone = state_ == ContactState::idle || state_ == ContactState::looking;
    if (!envelopes->empty() && alone && !met_) state_ = ContactState::on_stick;
}

bool ChildDesk::turn(Now now) {
    const bool was_open = box_.is_open();
    (void)box_.flush();
    const engine::ClassView before = view();
    const bool shared = with_.session.newest_lamport() == shared_upto_;
    int taken = 0;
    for (; taken < packets_a_frame; ++taken) {
        const auto packet = box_.next();
        if (!packet) break;
        struct Taker {
            ChildDesk& desk;
            Now now;
            void operator()(const post::Connected& one) const { desk.take(one); }
            void operator()(const post::Received& one) const { desk.take(one, now); }
            void operator()(const post::Closed& one) const { desk.take(one); }
            void operator()(const post::Failed& one) const { desk.take(one); }
            void operator()(const post::Stick& one) const { desk.take(one); }
            void operator()(const post::StickItem& one) const { desk.take(one, now); }
            void operator()(const post::Started& one) const { desk.take(one, now); }
            void operator()(const post::StickWritten&) const {}
            void operator()(const post::Listening&) const {}
            void operator()(const post::Called& one) const {
                (void)desk.box_.send(post::HangUp{one.contact});
            }
        };
        std::visit(Taker{*this, now}, *packet);
    }
    if (std::exchange(fill_stick_, false)) write_stick();
    if (was_open && !box_.is_open()) link_ended();
    // The notebook grew while a copy of it was on its way, or by what was heard. What is practised
    // just now goes with the next share().
    if (taken > 0 && shared && end_.wants_copy(with_.session.newest_lamport())) {
        const auto copied = take_copy();
        (void)meet({}, now);
        if (!copied) problem_ = copied.error();
    }
    const engine::ClassView after = view();
    if (after.state != before.state || (taken > 0 && here() != nullptr && here()->escrow))
        recovery_as_it_stands();
    // What was practised while the teacher had not said yes.
    if (before.state == engine::ClassState::asked && after.state == engine::ClassState::member)
        (void)share(now);
    // More may be there.
    return taken == packets_a_frame || !(after == before);
}

}  // namespace pipit::outbox
