// What the screens ask. Invariant: see child_desk.hpp. Contacts: child_contacts.cpp.
#include "device/outbox/child_desk.hpp"

#include "device/outbox/door_requests.hpp"
#include "device/outbox/links.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::ClassState;
using engine::Error;
using engine::ErrorCode;
using engine::MoveState;
using engine::Now;

namespace {

Error not_possible() {
    return {ErrorCode::not_allowed, "class",
            "This system does not keep Pipit off the network, so it joins no class."};
}

Error not_paired() {
    return {ErrorCode::not_found, "class", "Bring this computer into the class first."};
}

}  // namespace

ChildDesk::ChildDesk(With with, ChildClass end)
    : with_(with), end_(std::move(end)), box_(with.link),
      pairing_({box_, caller_, with.links, with.may_join}, *this) {}
ChildDesk::~ChildDesk() {
    drop_contacts();
}

Result<std::unique_ptr<ChildDesk>> ChildDesk::open(With with, Now now) {
    auto end = ChildClass::open(with.notebook.records(), with.session.today());
    if (!end) return end.error();
    std::unique_ptr<ChildDesk> out(new ChildDesk(with, std::move(end).value()));
    if (auto read = out->read_link(); !read) return read.error();
    // What left before anybody was signed in; what cannot be entered now stays for the next time.
    (void)enter_door_lines(with.links, with.notebook, with.notebook.card().id);
    out->recovery_as_it_stands();
    out->end_of_class(now);
    out->watch_sticks();
    // What the last visit left to say goes now, and what the teacher said comes.
    const Place* place = out->here();
    const bool tells = place != nullptr && place->standing == Standing::member;
    // Who moved has nothing to say or to hear once the teacher's device knows that they know.
    const bool gone =
        place != nullptr && place->standing == Standing::moved && !place->letters.owes_notice();
    if (gone) return out;
    if (auto begun = tells ? out->share(now) : out->meet({}, now); !begun)
        out->failed(begun.error());
    return out;
}

// Where this device was paired again the learner's place is told of it first. What cannot be
// written now is said, and tried again before anything is sealed.
bool ChildDesk::uses_link() {
    auto used = end_.use(class_at(*link_), today());
    if (!used) failed(used.error());
    return used.ok();
}

// A learner who is in a class goes by that one's link, whatever others this computer was brought
// into since.
Result<Done> ChildDesk::read_link() {
    // A computer that has a link asks by a ticket where the teacher's does not know it any more.
    if (auto read = pairing_.open(); !read) return read;
    const Place* place = end_.place();
    std::optional<engine::Id16> own;
    if (place != nullptr && (place->standing == Standing::asked ||
                             place->standing == Standing::member || end_.waiting() > 0))
        own = place->class_id;
    auto chosen = choose_link(with_.links, own);
    if (!chosen) return chosen.error();
    if (!*chosen) return Done{};
    link_ = std::move((*chosen)->link);
    last_class_ = (*chosen)->last;
    address_ = std::move((*chosen)->address);
    return Done{};
}

// Seals the notebook's key to the teacher while the learner is in the class, or asks to be, and
// takes it back from who is not. Done already is done; what was cut in the middle is done again.
Result<Done> ChildDesk::mend_recovery() {
    const auto helper = with_.shelf.helping_class(with_.notebook.card().id);
    if (!helper) return helper.error();
    recovery_ = helper->has_value();
    const Place* place = end_.place();
    if (place == nullptr ||
        (place->standing != Standing::asked && place->standing != Standing::member)) {
        if (!recovery_) return Done{};
        auto dropped = with_.shelf.drop_recovery(with_.notebook);
        recovery_ = !dropped;
        return dropped;
    }
    if (!link_ || (*helper == place->class_id && !place->escrow)) return Done{};
    if (!place->escrow && link_->offer.of_class.id != place->class_id) return Done{};
    const engine::RecoveryKey key = place->escrow.value_or(link_->offer.of_class.recovery);
    auto kept =
        with_.shelf.keep_recovery(with_.notebook, {place->class_id, key, place->letters.learner()});
    if (!kept && kept.error().code != ErrorCode::bad_input) return kept;
    if (kept) {
        recovery_ = true;
        if (auto noted = with_.notebook.ledger().enter(
                {today(), std::string(engine::left::teachers_box), {}, 0, true});
            !noted)
            return noted;
    }
    auto over = end_.escrowed();
    return kept ? over : kept;
}

// After something that may have changed the place: what does not go now is tried at the next open.
void ChildDesk::recovery_as_it_stands() {
    if (auto mended = mend_recovery(); !mended) problem_ = mended.error();
}

// Who is in no class any more goes by none's rules. Done already is done; what cannot be written
// now is done at the next open.
void ChildDesk::end_of_class(Now now) {
    const Place* place = end_.place();
    const bool over = place == nullptr ||
                      (place->standing != Standing::member && place->standing != Standing::moved);
    if (!over) return;
    if (auto ended = with_.session.end_class(now); !ended) problem_ = ended.error();
}

Channel ChildDesk::channel() const {
    return {link_->own, link_->teacher, link_->offer.agreed.psk, link_->offer.agreed.destination,
            link_->offer.of_class.bulletin};
}

// This learner's place in the class that this device is in.
const Place* ChildDesk::here() const {
    const Place* place = end_.place();
    if (place == nullptr || !link_) return place;
    return place->class_id == link_->offer.of_class.id ? place : nullptr;
}

engine::ClassView ChildDesk::view() const {
    engine::ClassView out;
    out.pairing = pairing_.state();
    out.contact = pairing_.is_on() ? caller_.state() : state_;
    out.problem = problem_;
    out.address = address_;
    out.waiting = end_.waiting();
    out.recovery = recovery_;
    if (link_) {
        out.class_name = link_->offer.of_class.class_name;
        out.teacher = link_->offer.of_class.teacher_name;
        out.state = ClassState::computer;
    }
    if (end_.moving() != nullptr)
        out.move = end_.copy_arrived() && end_.moving()->lamport == with_.session.newest_lamport()
                       ? MoveState::there
                       : MoveState::on_its_way;
    if (const Place* place = here()) {
        out.put_back = place->put_back - std::min(place->put_back, place->put_back_seen);
        out.class_name = place->class_name;
        out.teacher = place->teacher;
        out.last_shared = place->last_arrived;
        switch (place->standing) {
        case Standing::asked:
            out.state = ClassState::asked;
            break;
        case Standing::member:
            out.state = ClassState::member;
            break;
        case Standing::left:
            out.state = ClassState::left;
            break;
        case Standing::removed:
            out.state = ClassState::removed;
            break;
        case Standing::moved:
            out.state = ClassState::moved;
            break;
        }
    }
    if (!with_.may_join) out.state = ClassState::not_possible;
    return out;
}

// ---- joining and leaving ------------------------------------------------------------------------

Result<Bytes> ChildDesk::join_preview() {
    if (!link_) return not_paired();
    return encode_message(ChildClass::join_request(with_.session.card().nickname));
}

Result<Done> ChildDesk::join(Now now) {
    if (!with_.may_join) return not_possible();
    if (!link_) return not_paired();
    if (auto joined = end_.join(class_at(*link_), with_.session.card().nickname, today()); !joined)
        return joined;
    recovery_as_it_stands();
    return meet({}, now);
}

Result<Done> ChildDesk::leave(Now now) {
    if (auto left = end_.leave(today()); !left) return left;
    recovery_as_it_stands();
    end_of_class(now);
    (void)meet({}, now);
    return Done{};
}

Result<Done> ChildDesk::move_away(Now now) {
    const auto can = with_.shelf.helping_class(with_.notebook.card().id);
    if (!can) return can.error();
    if (!*can) return Error{ErrorCode::not_found, "recovery", "Join a class first."};
    if (auto moving = end_.move_away(today()); !moving) return moving;
    if (auto taken = take_copy(); !taken) return taken;
    (void)meet({}, now);
    return Done{};
}

Result<Done> ChildDesk::stay(Now now) {
    if (auto stays = end_.stay(today()); !stays) return stays;
    (void)meet({}, now);
    return Done{};
}

// Another copy, where one is due.
Result<Done> ChildDesk::take_copy() {
    if (end_.moving() == nullptr) return Done{};
    const std::uint64_t lamport = with_.session.newest_lamport();
    shared_upto_ = lamport;
    if (!end_.wants_copy(lamport)) return Done{};
    auto records = end_.records_to_move();
    if (!records) return records.error();
    const auto packed = with_.shelf.pack(with_.notebook, *records);
    if (!packed) return packed.error();
    return end_.keep_copy(*packed, lamport);
}

// ---- saying -------------------------------------------------------------------------------------

Result<engine::SharedReport> ChildDesk::report_now(Now now) {
    std::vector<engine::Event> events;
    const auto read = with_.notebook.journal().read(
        engine::EventKey{}, [&](const engine::Event& event) { events.push_back(event); });
    if (!read) return read.error();
    engine::SharedReport out = engine::shared_report(with_.session.graph(), with_.session.skills(),
                                                     with_.session.goals(now), events);
    // Above what the teacher's device has, also where this notebook was put back.
    if (const Place* place = here())
        out.lamport = std::max(out.lamport, place->letters.lamport_there() + 1);
    return out;
}

Result<Bytes> ChildDesk::report_preview(Now now) {
    auto report = report_now(now);
    if (!report) return report.error();
    return encode_message(end_.next_report(*report));
}

Result<Bytes> ChildDesk::report_there() {
    const engine::SharedReport* report = end_.report_there();
    if (report == nullptr) return Bytes{};
    return encode_message(ChildMessage(*report));
}

Result<Done> ChildDesk::share(Now now) {
    auto report = report_now(now);
    if (!report) return report.error();
    if (auto said = end_.report(*report, today()); !said) return said.error();
    const auto taken = take_copy();
    (void)meet({}, now);
    if (!taken) problem_ = taken.error();
    return Done{};
}

Result<Done> ChildDesk::ask_help(const engine::SkillId& skill, Now now) {
    if (auto said = end_.say(HelpRequest{skill, today()}, today()); !said) return said;
    (void)meet({}, now);
    return Done{};
}

namespace {

ChildMessage worked(const engine::ShownItem& item) {
    if (item.disputed) return DisputedItem{item.item, item.given};
    return WorkedItem{item.item, item.given, item.right, item.misconception};
}

}  // namespace

Result<Bytes> ChildDesk::show_preview(const engine::ShownItem& item) {
    return encode_message(worked(item));
}

Result<Done> ChildDesk::show(const engine::ShownItem& item, Now now) {
    if (auto said = end_.say(worked(item), today()); !said) return said;
    (void)meet({}, now);
    return Done{};
}

// ---- what came ----------------------------------------------------------------------------------

Result<std::vector<engine::AgreedRecord>> ChildDesk::agreed() {
    auto heard = end_.heard();
    if (!heard) return heard.error();
    std::map<std::uint32_t, engine::AgreedRecord> last;  // of an id
    for (const auto& one : *heard) {
        if (const auto* record = std::get_if<AgreedRecord>(&one.message))
            last[record->id] = {one.day, record->text, record->next, record->id};
    }
    std::vector<engine::AgreedRecord> out;
    for (auto& [id, record] : last)
        out.push_back(std::move(record));
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.day > b.day; });
    return out;
}

Result<std::vector<engine::ObservedSkill>> ChildDesk::observed() {
    auto heard = end_.heard();
    if (!heard) return heard.error();
    std::vector<engine::ObservedSkill> out;
    for (const auto& one : *heard) {
        if (const auto* seen = std::get_if<ObservedMastery>(&one.message))
            out.insert(out.begin(), {one.day, seen->skill, seen->note});
    }
    return out;
}

}  // namespace pipit::outbox
