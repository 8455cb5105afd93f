// Packets to the class and back. Invariant: see teacher_desk.hpp.
#include "device/outbox/teacher_desk.hpp"

#include <charconv>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;

namespace {

const RecordKey code_key{RecordKind::code, {}};
const RecordKey ticket_key{RecordKind::ticket, {}};
// A class that comes all at once holds up the window, and the script, no longer than these take.
constexpr int packets_a_turn = 64;
constexpr std::size_t held_max = 256;  // packets that wait for the disk

}  // namespace

// The code on the screen and the machine that answers for it; the class's facts outlive both.
struct TeacherDesk::Pairing {
    Pairing(PairingCode code, const TeacherClass& of)
        : info(of.info()), machine(std::move(code), School{of.own().identity, info}) {}
    ClassInfo info;
    PairingTeacher machine;
};

TeacherDesk::TeacherDesk(std::unique_ptr<GatheredRecords> records, TeacherClass end, int link)
    : records_(std::move(records)), end_(std::move(end)), box_(link) {}
TeacherDesk::~TeacherDesk() = default;

Result<std::unique_ptr<TeacherDesk>> TeacherDesk::open(Records& records, int link, Day accepted,
                                                       std::uint64_t put_back) {
    auto gathered = std::make_unique<GatheredRecords>(records);
    auto end = TeacherClass::open(*gathered, accepted);
    if (!end) return end.error();
    if (put_back > end->own().generation) {
        // What paired devices before may have been given away, used or put away since.
        Change old;
        old.erase = {code_key, ticket_key};
        if (auto erased = records.write(old); !erased) return erased.error();
        if (auto begun = end->begin_anew(accepted, static_cast<std::uint32_t>(put_back)); !begun)
            return begun.error();
    }
    std::unique_ptr<TeacherDesk> out(
        new TeacherDesk(std::move(gathered), std::move(end).value(), link));
    auto codes = records.read(RecordKind::code);
    if (!codes) return codes.error();
    if (!codes->empty()) {
        auto code = decode_code(codes->front().value);
        crypto::wipe(codes->front().value);
        if (!code) return code.error();
        if (code->is_open())
            out->pairing_ = std::make_unique<Pairing>(std::move(code).value(), out->end_);
    }
    auto tickets = records.read(RecordKind::ticket);
    if (!tickets) return tickets.error();
    if (!tickets->empty()) {
        auto ticket = decode_class_ticket(tickets->front().value);
        crypto::wipe(tickets->front().value);
        if (!ticket) return ticket.error();
        out->ticket_ = std::move(ticket).value();
    }
    return out;
}

bool TeacherDesk::listen(std::uint16_t port) {
    port_ = port;
    return box_.send(post::Listen{port, end_.own().beacon});
}

void TeacherDesk::stop() {
    port_.reset();
    (void)box_.send(post::Stop{});
    addresses_.clear();
}

// ---- pairing ------------------------------------------------------------------------------------

Result<std::string> TeacherDesk::show_code() {
    PairingCode code = PairingCode::random();
    Change change;
    change.put.push_back({code_key, encode(code)});
    auto written = records_->write(change);
    crypto::wipe(change.put.front().value);
    if (!written) return written.error();
    std::string digits(code.digits());
    pairing_ = std::make_unique<Pairing>(std::move(code), end_);
    return digits;
}

std::optional<std::string> TeacherDesk::code() const {
    if (!pairing_ || !pairing_->machine.code().is_open()) return std::nullopt;
    return std::string(pairing_->machine.code().digits());
}

int TeacherDesk::tries_left() const {
    return code() ? static_cast<int>(pairing_->machine.code().tries_left()) : 0;
}

Result<Done> TeacherDesk::put_code_away() {
    pairing_.reset();
    Change change;
    change.erase.push_back(code_key);
    return records_->write(change);
}

Result<engine::SecretText> TeacherDesk::show_ticket() {
    if (!ticket_) {
        ClassTicket fresh = ClassTicket::random();
        Change change;
        change.put.push_back({ticket_key, encode(fresh)});
        auto written = records_->write(change);
        crypto::wipe(change.put.front().value);
        if (!written) return written.error();
        ticket_ = std::move(fresh);
    }
    return letters(ticket_for(ticket_->secret, end_.own().identity.public_key()));
}

Result<Done> TeacherDesk::put_ticket_away() {
    Change change;
    change.erase.push_back(ticket_key);
    if (auto written = records_->write(change); !written) return written;
    ticket_.reset();
    return Done{};
}

// Who has only the sheet asks for the class's key first.
bool TeacherDesk::answer_ticket(post::Contact contact, const Bytes& message) {
    if (!ticket_ || !asks_for_card(message, *ticket_)) return false;
    const ClassInfo info = end_.info();
    (void)say(contact, encode(said::Pairing{card({end_.own().identity, info})}));
    return true;
}

// The answer to a device that asks by the ticket; nothing where the envelope is another matter.
std::optional<Bytes> TeacherDesk::answer_request(std::span<const std::uint8_t> envelope,
                                                 Day accepted) {
    const auto header = crypto::read_envelope_header(envelope);
    if (!ticket_ || !header || header->address.destination != tag_of(ticket_->secret))
        return std::nullopt;
    const ClassInfo info = end_.info();
    const School school{end_.own().identity, info};
    const auto request = open_request(*ticket_, school, envelope);
    if (!request) return Bytes{};
    if (!end_.devices().contains(request->device)) {
        const std::uint64_t before = ticket_->devices;
        auto paired = accept(*ticket_, *request);
        if (!paired) return Bytes{};
        Change with;
        with.put.push_back({ticket_key, encode(*ticket_)});
        auto kept = end_.keep_device(std::move(paired).value(), accepted, std::move(with));
        if (kept) kept = settle(accepted);
        if (!kept) {
            ticket_->devices = before;
            problem_ = kept.error();
            return Bytes{};
        }
        ++tally_.paired;
    }
    const Device& device = end_.devices().at(request->device);
    if (device.revoked) return Bytes{};
    auto answer = seal_answer(*ticket_, school, *request, device.paired);
    return answer ? std::move(answer->bytes) : Bytes{};
}

void TeacherDesk::pair(post::Contact contact, const Bytes& message, Day accepted) {
    if (answer_ticket(contact, message)) return;
    if (!pairing_) {
        const Bytes refusal{static_cast<std::uint8_t>(PairingMessage::refusal),
                            static_cast<std::uint8_t>(PairingEnd::no_code)};
        (void)say(contact, encode(said::Pairing{refusal}));
        return hang_up(contact);
    }
    using Do = TeacherStep::Do;
    TeacherStep step = pairing_->machine.hear(contact.value, message);
    for (;;) {
        if (!step.message.empty()) (void)say(contact, encode(said::Pairing{step.message}));
        if (step.what == Do::write_code || step.what == Do::keep) {
            Result<Done> written = Done{};
            if (step.what == Do::write_code) {
                Change change;
                change.put.push_back({code_key, encode(pairing_->machine.code())});
                written = records_->write(change);
                crypto::wipe(change.put.front().value);
            } else {
                Change used;
                used.erase.push_back(code_key);
                written = end_.keep_device(std::move(*step.device), accepted, std::move(used));
            }
            if (written) written = settle(accepted);
            if (!written) problem_ = written.error();
            step = written ? pairing_->machine.written() : pairing_->machine.not_written();
            continue;
        }
        if (step.what == Do::confirm) {
            if (auto kept = end_.confirm_device(step.tag); !kept) problem_ = kept.error();
            ++tally_.paired;
            hang_up(contact);
        }
        if (step.what == Do::end) hang_up(contact);
        return;
    }
}

// ---- contacts -----------------------------------------------------------------------------------

bool TeacherDesk::send(post::ToSync packet) {
    if (!in_turn_) return box_.send(packet);
    held_.push_back(std::move(packet));
    return true;
}

// What was taken is written, and then what is to be said of it is sent. Where it cannot be written
// nothing was taken: the class is as the disk has it, and who spoke begins again.
Result<Done> TeacherDesk::settle(Day accepted) {
    auto settled = records_->settle();
    if (settled) {
        for (const post::ToSync& packet : std::exchange(held_, {})) {
            // A contact that takes nothing is let go: what it was to hear waits.
            if (box_.send(packet)) continue;
            if (const auto* frame = std::get_if<post::Send>(&packet))
                contacts_.erase(frame->contact);
            // And what a stick is to have is written in the next turn.
            if (const auto* file = std::get_if<post::StickWrite>(&packet)) {
                if (on_stick_.erase(file->name) > 0) --tally_.sent;
                fill_stick_ = true;
            }
        }
        settled_tally_ = tally_;
        return settled;
    }
    problem_ = settled.error();
    tally_ = settled_tally_;
    held_.clear();
    on_stick_.clear();
    for (const auto& [contact, spoken] : std::exchange(contacts_, {}))
        (void)box_.send(post::HangUp{contact});
    stale_ = true;
    (void)read_again(accepted);
    return settled;
}

Result<Done> TeacherDesk::read_again(Day accepted) {
    if (!stale_) return Done{};
    auto end = TeacherClass::open(*records_, accepted);
    if (!end) return end.error();
    end_ = std::move(end).value();
    stale_ = false;
    return Done{};
}

bool TeacherDesk::say(post::Contact contact, Bytes frame) {
    return send(post::Send{contact, std::move(frame)});
}

void TeacherDesk::hang_up(post::Contact contact) {
    (void)send(post::HangUp{contact});
    contacts_.erase(contact);
}

void TeacherDesk::count(TeacherClass::Outcome outcome) {
    using enum TeacherClass::Outcome;
    if (outcome == applied) ++tally_.taken;
    if (outcome == nothing_new) ++tally_.repeated;
    if (outcome == quarantined || outcome == refused || outcome == unreadable) ++tally_.kept_aside;
}

void TeacherDesk::take(const post::Called& packet) {
    ++tally_.contacts;
    const auto [at, fresh] = contacts_.insert_or_assign(packet.contact, TeacherContact(end_));
    (void)say(packet.contact, at->second.greeting());
}

void TeacherDesk::take(const post::Received& packet, Day accepted) {
    const auto at = contacts_.find(packet.contact);
    // One of before this app started: who calls there waits for an answer.
    if (at == contacts_.end()) return hang_up(packet.contact);
    const auto frame = decode_contact_frame(packet.frame);
    if (!frame) return hang_up(packet.contact);
    if (const auto* pairing = std::get_if<said::Pairing>(&*frame))
        return pair(packet.contact, pairing->message, accepted);
    if (const auto* envelope = std::get_if<said::Envelope>(&*frame)) {
        if (!at->second.heard().may_be_heard(envelope->bytes)) return hang_up(packet.contact);
        if (auto answer = answer_request(envelope->bytes, accepted)) {
            if (answer->empty()) return hang_up(packet.contact);
            (void)say(packet.contact, encode(said::Envelope{std::move(*answer)}));
            return;
        }
    }
    auto answer = at->second.hear(*frame, accepted);
    if (!answer) {
        problem_ = answer.error();
        return hang_up(packet.contact);
    }
    if (answer->taken) count(*answer->taken);
    for (Bytes& one : answer->frames) {
        ++tally_.sent;
        (void)say(packet.contact, std::move(one));
    }
    if (answer->over) hang_up(packet.contact);
}

// Devices look for the class where it was last: it stays on its port, also where any would do.
void TeacherDesk::take(const post::Listening& packet) {
    addresses_ = packet.addresses;
    if (!port_ || addresses_.empty()) return;
    const std::string& one = addresses_.front();
    std::from_chars(one.data() + one.rfind(':') + 1, one.data() + one.size(), *port_);
}

// Nobody carries anything any more: the class waits for the next start of Pipit.
void TeacherDesk::link_ended() {
    contacts_.clear();
    addresses_.clear();
    stick_.clear();
    problem_ = no_courier();
}

// pipit-sync runs anew, and every contact has ended.
void TeacherDesk::take(const post::Started&) {
    for (const auto& [contact, one] : contacts_) {
        if (pairing_) pairing_->machine.hang_up(contact.value);
    }
    contacts_.clear();
    stick_.clear();
    if (port_) (void)listen(*port_);
    if (sticks_) use_sticks(true);
}

void TeacherDesk::take(const post::Closed& packet) {
    contacts_.erase(packet.contact);
    if (pairing_) pairing_->machine.hang_up(packet.contact.value);
}

// ---- sticks -------------------------------------------------------------------------------------

void TeacherDesk::use_sticks(bool on) {
    sticks_ = on;
    (void)box_.send(post::WatchSticks{on});
}

Result<Done> TeacherDesk::write_key_stick() {
    const OwnClassLock* lock = end_.lock();
    if (lock == nullptr)
        return engine::Error{engine::ErrorCode::not_found, "class lock", "Turn the lock on first."};
    if (stick_.empty())
        return engine::Error{engine::ErrorCode::not_found, "stick", "Put a stick in first."};
    post::StickWrite file{
        class_key_tag(end_.own().id), "class-key",
        class_key_file(*lock, end_.own().id, crypto::SigningKey(end_.own().signing))};
    const bool sent = box_.send(file);
    crypto::wipe(file.bytes);
    if (!sent)
        return engine::Error{engine::ErrorCode::io, "pipit-sync",
                             "It does not run: start Pipit again."};
    return Done{};
}

void TeacherDesk::take(const post::Stick& packet) {
    stick_ = packet.name;
    on_stick_.clear();
    if (stick_.empty()) return;
    post::StickRead read;
    for (const auto& [tag, device] : end_.devices()) {
        if (!device.revoked && read.tags.size() < post::tags_max)
            read.tags.push_back(device.paired.agreed.destination);
    }
    if (ticket_) read.tags.push_back(tag_of(ticket_->secret));
    if (!read.tags.empty()) (void)send(read);
    fill_stick_ = true;
}

void TeacherDesk::take(const post::StickItem& packet, Day accepted) {
    if (auto answer = answer_request(packet.bytes, accepted)) {
        const auto header = crypto::read_envelope_header(*answer);
        if (!header) return;
        std::string name = stick_name(*answer);
        (void)send(
            post::StickWrite{header->address.destination, std::move(name), std::move(*answer)});
        (void)send(post::StickRemove{packet.to, {packet.name}});
        return;
    }
    const auto outcome = end_.take(packet.bytes, accepted);
    if (!outcome) {  // it stays there until it can be written
        problem_ = outcome.error();
        return;
    }
    count(*outcome);
    (void)send(post::StickRemove{packet.to, {packet.name}});
    fill_stick_ = true;
}

// All that waits for learners and was not written to this stick, and the keys to seal for.
void TeacherDesk::fill_stick(Day accepted) {
    const Bulletin bulletin = end_.bulletin();
    (void)send(post::StickWrite{end_.own().beacon, std::string(24, '0'),
                                Bytes(bulletin.begin(), bulletin.end())});
    if (ticket_) {
        const ClassInfo info = end_.info();
        (void)send(
            post::StickWrite{tag_of(ticket_->secret), "card", card({end_.own().identity, info})});
    }
    std::vector<Destination> tags = end_.door_tags();
    for (const auto& [who, pupil] : end_.pupils())
        tags.push_back(pupil.reply_to());
    for (const Destination& to : tags) {
        auto envelopes = end_.outgoing(std::span(&to, 1), accepted);
        if (!envelopes) {
            problem_ = envelopes.error();
            return;
        }
        for (Bytes& envelope : *envelopes) {
            std::string name = stick_name(envelope);
            if (!on_stick_.insert(name).second) continue;
            ++tally_.sent;
            (void)send(post::StickWrite{to, std::move(name), std::move(envelope)});
        }
        if (held_.size() > held_max && !settle(accepted)) return;
        if (fill_stick_) return;  // pipit-sync is busy with much
    }
}

void TeacherDesk::take(const post::FromSync& packet, Day accepted) {
    struct Taker {
        TeacherDesk& desk;
        Day accepted;
        void operator()(const post::Called& one) const { desk.take(one); }
        void operator()(const post::Received& one) const { desk.take(one, accepted); }
        void operator()(const post::Closed& one) const { desk.take(one); }
        void operator()(const post::Stick& one) const { desk.take(one); }
        void operator()(const post::StickItem& one) const { desk.take(one, accepted); }
        void operator()(const post::Listening& one) const { desk.take(one); }
        void operator()(const post::Started& one) const { desk.take(one); }
        void operator()(const post::Failed& one) const { desk.failure_ = one.what; }
        void operator()(const post::StickWritten&) const {}
        void operator()(const post::Connected&) const {}
    };
    std::visit(Taker{*this, accepted}, packet);
}

bool TeacherDesk::turn(Day accepted) {
    const bool was_open = box_.is_open();
    (void)box_.flush();
    bool changed = false;
    in_turn_ = true;
    records_->gather(true);
    for (int taken = 0; taken < packets_a_turn; ++taken) {
        const auto packet = box_.next();
        if (!packet) break;
        changed = true;
        if (!read_again(accepted)) continue;  // the disk gives nothing: it is said again
        take(*packet, accepted);
        if (held_.size() > held_max) (void)settle(accepted);
    }
    if (was_open && !box_.is_open()) {
        changed = true;
        link_ended();
    }
    if (std::exchange(fill_stick_, false) && !stick_.empty() && !stale_) fill_stick(accepted);
    (void)settle(accepted);
    records_->gather(false);
    in_turn_ = false;
    return changed;
}

}  // namespace pipit::outbox
