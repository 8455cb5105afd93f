// What is asked and what was answered. Invariant: see door_desk.hpp. Contacts: door_contacts.cpp.
#include "device/outbox/door_desk.hpp"

#include "device/outbox/ledger_line.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Error;
using engine::ErrorCode;
using engine::HelpState;
using engine::Id16;
using engine::LearnerId;
using engine::Now;

DoorDesk::DoorDesk(With with)
    : with_(with), box_(with.link),
      pairing_({box_, caller_, with.shelf.links(), with.may_join}, *this) {}
DoorDesk::~DoorDesk() {
    drop_contacts();
    (void)box_.flush();
}

Result<std::unique_ptr<DoorDesk>> DoorDesk::open(With with, Now now) {
    std::unique_ptr<DoorDesk> out(new DoorDesk(with));
    if (auto read = out->read(); !read) return read.error();
    // What is kept of a ticket and cannot be read keeps nobody from asking for help.
    if (auto read = out->pairing_.open(); !read) out->not_kept(read.error());
    if (!out->classes_.empty() || out->pairing_.has_ticket())
        (void)out->box_.send(post::WatchSticks{true});
    (void)out->meet({}, now);
    return out;
}

// Also once more, when this computer was brought into another.
Result<Done> DoorDesk::read() {
    auto links = all_links(rows());
    if (!links) return links.error();
    classes_.clear();
    for (ChosenLink& one : *links)
        classes_.push_back({std::move(one), std::nullopt, std::nullopt});
    if (classes_.empty()) return Done{};
    with_class_ = classes_.size() - 1;  // so that the last class is sought first
    auto arriving = Arriving::open(rows());
    if (!arriving) return arriving.error();
    arriving_ = std::move(arriving).value();
    if (auto dropped = drop_lines_of_erased(); !dropped) return dropped;
    if (auto looked = look_at_shelf(); !looked) return looked;
    // A class has no word on the notebook of anybody else than its own learners.
    for (InClass& one : classes_) {
        const ClassId& id = one.info().id;
        const bool helps = std::ranges::any_of(
            helped_, [&](const auto& learner) { return &class_of(learner.first) == &one; });
        const bool heard = with_.locks_heard != nullptr && with_.locks_heard->contains(id);
        if (helps && !heard) one.key_question.emplace();
    }
    return read_requests();
}

Result<Done> DoorDesk::look_at_shelf() {
    locked_.clear();
    const auto learners = with_.shelf.learners();
    if (!learners) return learners.error();
    for (const auto& card : *learners) {
        if (with_.shelf.lock_state(card.id) == engine::LockState::locked) locked_.insert(card.id);
        const auto helper = with_.shelf.helping_class(card.id);
        if (helper && *helper) helped_.insert_or_assign(card.id, **helper);
    }
    return Done{};
}

namespace {

// Of somebody who has a notebook here, or of nobody.
bool has_owner(const RecordKey& line, const std::vector<engine::LearnerCard>& learners) {
    return is_line_of(line, nobody) || is_line_of(line, nobody_yet) ||
           std::ranges::any_of(learners,
                               [&](const auto& card) { return is_line_of(line, card.id); });
}

}  // namespace

// What left for who was erased since has no ledger to go to.
Result<Done> DoorDesk::drop_lines_of_erased() {
    const auto learners = with_.shelf.learners();
    if (!learners) return learners.error();
    auto lines = rows().read(RecordKind::door_ledger);
    if (!lines) return lines.error();
    Change gone;
    for (Record& line : *lines) {
        crypto::wipe(line.value);
        if (!has_owner(line.key, *learners)) gone.erase.push_back(std::move(line.key));
    }
    return gone.erase.empty() ? Result<Done>(Done{}) : rows().write(gone);
}

Result<Done> DoorDesk::read_requests() {
    auto records = rows().read(RecordKind::door_request);
    if (!records) return records.error();
    for (Record& record : *records) {
        auto asked = decode_door_asked(record.value);
        crypto::wipe(record.value);
        if (!asked) return asked.error();
        // Sealed for a link from before this computer was paired again: it is sealed anew.
        const auto sealed = crypto::read_envelope_header(asked->sealed);
        const Link& link = class_of(asked->about).link();
        if (sealed && sealed->address.destination != link.offer.agreed.destination)
            asked->sealed.clear();
        const Key key{asked->word, asked->about};
        asked_.insert_or_assign(key, std::move(asked).value());
        if (key.first != DoorWord::forgot) continue;
        // The learner found another way in, or is gone: nobody waits for the answer.
        const auto waits = with_.shelf.has_request(LearnerId{key.second});
        if (!waits) return waits.error();
        if (*waits) continue;
        if (auto dropped = drop(key); !dropped) return dropped;
    }
    return Done{};
}

Result<Done> DoorDesk::drop(const Key& key) {
    Change change;
    change.erase.push_back(door_request_key(key.first, key.second));
    if (auto written = rows().write(change); !written) return written;
    asked_.erase(key);
    left_.erase(key);
    changed_ = true;
    return Done{};
}

Result<Done> DoorDesk::keep(DoorAsked asked, std::vector<Record> with) {
    const Key key{asked.word, asked.about};
    Change change;
    change.put = std::move(with);
    change.put.push_back({door_request_key(asked.word, asked.about), encode(asked)});
    auto written = rows().write(change);
    for (Record& record : change.put)
        crypto::wipe(record.value);
    if (!written) return written;
    asked_.insert_or_assign(key, std::move(asked));
    changed_ = true;
    return Done{};
}

const DoorAsked* DoorDesk::find(DoorWord word, const Id16& about) const {
    const auto at = asked_.find({word, about});
    return at == asked_.end() ? nullptr : &at->second;
}

const DoorDesk::InClass& DoorDesk::class_at(const Id16& id) const {
    const auto at =
        std::ranges::find_if(classes_, [&](const InClass& one) { return one.info().id == id; });
    return at == classes_.end() ? classes_.front() : *at;
}

const DoorDesk::InClass& DoorDesk::class_of(const Id16& learner) const {
    const auto helper = helped_.find(LearnerId{learner});
    return helper == helped_.end() ? classes_.front() : class_at(helper->second);
}

bool DoorDesk::locks(const InClass& one) const {
    return std::ranges::any_of(locked_, [&](const auto& who) { return &class_of(who) == &one; });
}

DoorDesk::InClass& DoorDesk::class_of(const Id16& learner) {
    return const_cast<InClass&>(std::as_const(*this).class_of(learner));
}

bool DoorDesk::waits() const {
    return std::ranges::any_of(classes_, [this](const InClass& one) { return waits(one); });
}

bool DoorDesk::waits(const InClass& one) const {
    return one.key_question || is_asked_to_come(one) ||
           std::ranges::any_of(asked_, [&](const auto& asked) {
               return !asked.second.answer && &class_of(asked.first.second) == &one;
           });
}

// ---- a forgotten secret -------------------------------------------------------------------------

namespace {

HelpState state_of(const DoorAsked& asked) {
    if (!asked.answer) return HelpState::waiting;
    const auto body = decode_forgot_answer(*asked.answer);
    if (!body) return HelpState::declined;  // was read when it came
    switch (body->said) {
    case ForgotAnswer::Said::unlock:
        return HelpState::unlocked;
    case ForgotAnswer::Said::reset:
        return HelpState::reset;
    case ForgotAnswer::Said::declined:
        break;
    }
    return HelpState::declined;
}

}  // namespace

engine::DoorView DoorDesk::view(const LearnerId& who) const {
    engine::DoorView out;
    out.contact = state_;
    out.problem = problem_;
    if (classes_.empty()) return out;
    out.class_name = class_of(who).info().class_name;
    out.teacher = class_of(who).info().teacher_name;
    if (const DoorAsked* asked = find(DoorWord::forgot, who)) {
        out.state = state_of(*asked);
        out.left = left_.contains({DoorWord::forgot, who});
    } else if (helped_.contains(who)) {
        out.state = HelpState::can_ask;
    }
    return out;
}

Result<Done> DoorDesk::ask(const LearnerId& who, Now now) {
    if (classes_.empty()) return Error{ErrorCode::not_found, "class", "No teacher can help here."};
    const DoorAsked* before = find(DoorWord::forgot, who);
    const bool open =
        before != nullptr && (!before->answer || state_of(*before) == HelpState::reset);
    if (!open) {
        auto request = with_.shelf.recovery_request(who);
        if (!request) return request.error();
        DoorAsked asked{DoorWord::forgot,
                        who,
                        crypto::X25519KeyPair::random(),
                        encode(Forgot{std::move(request->slot), request->reply_to}),
                        0,
                        {},
                        {},
                        {}};
        if (auto kept = keep(std::move(asked)); !kept) return kept;
        left_.erase({DoorWord::forgot, who});
        if (!stick_.empty()) {
            read_stick();
            write_stick(now.day);
        }
    }
    // This one first: the search begins with the class after.
    const auto at = static_cast<std::size_t>(&class_of(who) - classes_.data());
    if (!caller_.talks()) with_class_ = (at + classes_.size() - 1) % classes_.size();
    (void)meet({}, now);
    return Done{};
}

Result<Done> DoorDesk::forget(const LearnerId& who) {
    if (find(DoorWord::forgot, who) == nullptr) return Done{};
    return drop({DoorWord::forgot, who});
}

Result<std::unique_ptr<engine::Notebook>> DoorDesk::open(const LearnerId& who, Now now) {
    const DoorAsked* asked = find(DoorWord::forgot, who);
    const auto body = asked != nullptr && asked->answer
                          ? decode_forgot_answer(*asked->answer)
                          : Result<ForgotAnswer>(Error{ErrorCode::not_found, "answer", ""});
    if (!body || body->said != ForgotAnswer::Said::reset)
        return Error{ErrorCode::not_found, "answer", "Ask your teacher first."};
    return with_.shelf.open_with_reset(who, body->box, now);
}

// ---- what leaves and what comes -----------------------------------------------------------------

std::vector<Destination> DoorDesk::wanted(const InClass& one) const {
    std::vector<Destination> out;
    if (one.key_question) out.push_back(one.key_question->tag());
    if (is_asked_to_come(one)) out.push_back(reply_tag(arriving_.reply().public_key()));
    for (const auto& [key, asked] : asked_) {
        if (!asked.answer && &class_of(key.second) == &one && out.size() < wanted_max)
            out.push_back(reply_tag(asked.reply.public_key()));
    }
    return out;
}

Result<std::vector<Bytes>> DoorDesk::outgoing(InClass& to, Day day) {
    std::vector<Bytes> out;
    auto newcomer = newcomer_says(to, day);
    if (!newcomer) return newcomer.error();
    if (!newcomer->empty()) out.push_back(std::move(newcomer).value());
    for (auto& [key, asked] : asked_) {
        if (asked.answer || &class_of(key.second) != &to) continue;
        if (to.prekeys && (asked.sealed.empty() || asked.epoch < to.prekeys->epochs.newest)) {
            const auto sealed = seal_door_request(
                to.link(), *to.prekeys, {asked.word, asked.reply.public_key(), asked.body});
            if (!sealed) continue;
            DoorAsked fresh{asked.word,
                            asked.about,
                            crypto::X25519KeyPair(key_of(asked.reply.private_key().expose())),
                            asked.body,
                            to.prekeys->epochs.newest,
                            sealed->bytes,
                            {},
                            asked.lines};
            std::vector<Record> line;
            if (asked.about != Id16{}) {
                auto entry = line_of(*sealed, asked.word, day);
                note_sealing(fresh.lines, crypto::digest({sealed->bytes}));
                line.push_back(door_ledger_record(asked.about, sealed->bytes, entry));
                crypto::wipe(entry.opening);
            }
            if (auto kept = keep(std::move(fresh), std::move(line)); !kept) return kept.error();
        }
        if (!asked.sealed.empty()) out.push_back(asked.sealed);
    }
    return out;
}

Result<bool> DoorDesk::hear(InClass& from, ByteView envelope) {
    if (from.key_question) {
        const auto heard = from.key_question->hear(from.link(), envelope, with_.shelf);
        if (!heard) return heard.error();
        if (*heard) {
            from.key_question.reset();
            if (with_.locks_heard != nullptr) with_.locks_heard->insert(from.info().id);
            changed_ = true;
            if (auto looked = look_at_shelf(); !looked) return looked.error();
            return true;
        }
    }
    const auto newcomers = hear_for_newcomer(from, envelope);
    if (!newcomers || *newcomers) return newcomers;
    for (const auto& [key, asked] : asked_) {
        if (asked.answer || &class_of(key.second) != &from) continue;
        const auto answer = open_door_answer(asked.reply, from.link(), envelope);
        if (!answer) continue;
        if (asked.word == DoorWord::forgot && answer->word == DoorWord::forgot_answer) {
            if (auto heard = hear_forgot(asked, answer->body); !heard) return heard.error();
        }
        return true;
    }
    return false;
}

// A kill between the two of an unlocking: it is heard and done once more.
Result<Done> DoorDesk::hear_forgot(const DoorAsked& asked, ByteView body) {
    const auto said = decode_forgot_answer(body);
    if (!said) return Done{};  // of a newer Pipit: it waits on
    if (said->said == ForgotAnswer::Said::unlock) {
        if (auto unlocked = with_.shelf.unlock(LearnerId{asked.about}); !unlocked) return unlocked;
    }
    auto arrived = arrived_lines(rows(), asked.about, &asked.lines);
    if (!arrived) return arrived.error();
    return keep({asked.word,
                 asked.about,
                 crypto::X25519KeyPair::random(),  // nothing else is taken for this request
                 {},
                 0,
                 {},
                 Bytes(body.begin(), body.end()),
                 {}},
                std::move(arrived).value());
}

// It says nothing of a learner, so its line is nobody's; the device keeps it for a year.
Result<Done> DoorDesk::ask_for_key(InClass& to, std::vector<Bytes>& out, Day day) {
    if (!to.key_question || !to.prekeys) return Done{};
    auto& question = *to.key_question;
    if (question.sealed().empty() || question.epoch() < to.prekeys->epochs.newest) {
        const auto fresh = question.seal(to.link(), *to.prekeys);
        if (!fresh) return Done{};
        auto line = line_of(*fresh, DoorWord::class_key_request, day);
        Change change;
        change.put.push_back(door_ledger_record(Id16{}, fresh->bytes, line));
        crypto::wipe(line.opening);
        const auto old = old_lines_of_nobody(rows(), day);
        if (!old) return old.error();
        change.erase = *old;
        auto written = rows().write(change);
        crypto::wipe(change.put.front().value);
        if (!written) return written;
        question.keep(fresh->bytes, to.prekeys->epochs.newest);
    }
    out.push_back(question.sealed());
    return Done{};
}

// The class's key and the teacher's word on the lock, for a computer that only sticks reach. Where
// the teacher's device has answered in this run, its word is the newer one.
void DoorDesk::use_key_file(const InClass& from, ByteView bytes) {
    if (!from.key_question && !locks(from)) return;
    const ClassInfo& of_class = from.info();
    auto said = read_class_key_file(bytes, of_class.id, of_class.bulletin);
    if (!said) return;
    const auto obeyed = obey(*said, of_class.id, with_.shelf);
    crypto::wipe(said->key);
    if (!obeyed) return failed(obeyed.error());
    changed_ = true;
    if (auto looked = look_at_shelf(); !looked) failed(looked.error());
}

// What is older than what was told before is a bulletin from long ago: nothing is sealed to it.
bool DoorDesk::learn(InClass& from, ByteView bulletin) {
    const ClassInfo& of_class = from.info();
    const auto told = read_bulletin(bulletin, of_class.bulletin, of_class.beacon);
    if (!told) return false;
    std::uint32_t least = of_class.epochs.newest;
    if (from.key_question) least = std::max(least, from.key_question->epoch());
    for (const auto& [key, asked] : asked_) {
        if (&class_of(key.second) == &from) least = std::max(least, asked.epoch);
    }
    if (newcomer_ && is_asked_to_come(from)) least = std::max(least, newcomer_->epoch);
    if (from.prekeys) least = std::max(least, from.prekeys->epochs.newest);
    if (told->epochs.newest < least) return false;
    from.prekeys = *told;
    return true;
}

}  // namespace pipit::outbox
