// Contacts with the teacher's device, over the LAN and by a stick. Invariant: one contact at a time
// is spoken in; the others that were tried are hung up.
#include "device/outbox/child_desk.hpp"
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

namespace {

Error stranger_there() {
    return {ErrorCode::damaged, "contact", "What answered was not the class's computer."};
}

}  // namespace

void ChildDesk::drop_contacts() {
    caller_.hang_up();
    contact_.reset();
    state_ = stick_.empty() ? ContactState::idle : ContactState::on_stick;
}

void ChildDesk::make_way() {
    drop_contacts();
    problem_.reset();
}

void ChildDesk::paired(Link link, const std::string& address) {
    link_ = std::move(link);
    last_class_ = true;
    address_ = address;
    (void)end_.use(class_at(*link_), today());  // where it fails, once more before the next contact
}

// By the address that was typed; else by what is announced, and where it was last.
Result<Done> ChildDesk::seek(const std::string& address) {
    if (!caller_.seek(address, link_->offer.of_class.beacon, address_)) {
        failed(no_courier());
        return no_courier();
    }
    state_ = ContactState::looking;
    return Done{};
}

// pipit-sync runs anew, and every contact has ended: what was under way is asked for again.
void ChildDesk::take(const post::Started&, Now now) {
    const bool was_met = caller_.talks(), was_looking = caller_.seeks();
    caller_.forget();
    stick_.clear();
    drop_contacts();
    watch_sticks();
    const bool paired = pairing_.is_on();
    pairing_.started_anew(was_looking);
    if (!paired && (was_met || was_looking))
        (void)meet(was_met ? std::string() : std::string(caller_.address()), now);
}

Result<Done> ChildDesk::meet(const std::string& address, Now) {
    fill_stick_ = fill_stick_ || !stick_.empty();  // what was said just now goes onto it, too
    if (!link_ || here() == nullptr || pairing_.is_on() || caller_.talks()) return Done{};
    drop_contacts();
    problem_.reset();
    breaks_ = 0;
    if (!uses_link()) return *problem_;
    return seek(address);
}

void ChildDesk::take(const post::Connected& packet) {
    if (!caller_.meets(packet)) return;
    if (pairing_.is_on()) return pairing_.met();
    state_ = ContactState::talking;
    contact_.emplace(ChildContact::With{end_, channel(), link_->offer.of_class.bulletin,
                                        link_->offer.of_class.beacon});
}

void ChildDesk::failed(const Error& error) {
    if (pairing_.is_on()) pairing_.lost();
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
    if (!caller_.is_met(packet.contact)) return;
    if (pairing_.is_on()) return pairing_.hear(packet.frame);
    if (!contact_) return;
    auto answer = contact_->hear(packet.frame, today(), writer(now));
    if (!answer) return failed(answer.error());
    for (Bytes& frame : answer->frames)
        (void)box_.send(post::Send{packet.contact, std::move(frame)});
    if (answer->arrived) breaks_ = 0;
    if (answer->arrived && caller_.address() != address_ && last_class_) {
        Change change;
        put_address(change, link_->offer.of_class.id, caller_.address());
        if (with_.links.write(change)) address_ = caller_.address();
    }
    if (answer->over) drop_contacts();
    if (answer->unknown) state_ = ContactState::unknown;
    if (answer->stranger) failed(stranger_there());
    end_of_class(now);  // at once: a farewell and a welcome may come in one turn
}

void ChildDesk::take(const post::Closed& packet) {
    const Caller::Ended how = caller_.ended(packet.contact);
    if (how == Caller::Ended::none) return;
    if (pairing_.is_on()) return pairing_.closed(how);
    drop_contacts();
    const bool was_met = how == Caller::Ended::met;
    if (was_met && packet.why == post::Closing::not_frames) return failed(stranger_there());
    if (!was_met && !caller_.address().empty())
        return failed({ErrorCode::not_found, caller_.address(), "No Pipit answers there."});
    if (was_met) resume();
}

// The teacher's device was started anew, or the way to it was cut: what still waits goes on there.
// Where contact after contact breaks off before anything arrived, the next thing said tries again.
void ChildDesk::resume() {
    if (!link_ || end_.waiting() == 0 || ++breaks_ > breaks_max) return;
    (void)seek({});
}

void ChildDesk::take(const post::Failed& packet) {
    if (packet.what == post::Failure::bad_address && caller_.is_ours(packet.contact)) {
        if (pairing_.is_on()) pairing_.bad_address();
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

// ---- sticks -------------------------------------------------------------------------------------

void ChildDesk::take(const post::Stick& packet) {
    stick_ = packet.name;
    on_stick_ = {};
    pairing_.take(packet);
    if (stick_.empty()) {
        if (state_ == ContactState::on_stick) state_ = ContactState::idle;
        return;
    }
    if (problem_ && problem_->where == engine::of_stick) {  // that was the one before
        problem_.reset();
        state_ = ContactState::idle;
    }
    if (!link_ || here() == nullptr) return;
    (void)box_.send(post::StickRead{{link_->offer.of_class.beacon, here()->reply_to()}});
    fill_stick_ = true;
}

void ChildDesk::take(const post::StickItem& packet, Now now) {
    if (pairing_.take(packet)) return;
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
    if (!envelopes->empty() && alone && !caller_.talks()) state_ = ContactState::on_stick;
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
    if (was_open && !box_.is_open()) failed(no_courier());
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
    end_of_class(now);
    // What was practised while the teacher had not said yes.
    if (before.state == engine::ClassState::asked && after.state == engine::ClassState::member)
        (void)share(now);
    // More may be there.
    return taken == packets_a_frame || !(after == before);
}

}  // namespace pipit::outbox
