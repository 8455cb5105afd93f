// The ports in memory. Invariant: append() keeps all of its events or none, in key order.
#include "engine/session/in_memory.hpp"

#include "engine/session/event_codec.hpp"
#include "engine/session/recovery_code.hpp"

#include <algorithm>
#include <cassert>

namespace pipit::engine {

// ---- journal and ledger -------------------------------------------------------------------------

Result<Done> MemoryJournal::append(const std::vector<Event>& events) {
    if (failures_left_ > 0) {
        --failures_left_;
        return Error{failure_, "journal", "asked to fail"};
    }
    for (const Event& event : events) {
        const auto place =
            std::lower_bound(events_.begin(), events_.end(), event.key,
                             [](const Event& e, const EventKey& key) { return e.key < key; });
        events_.insert(place, event);
    }
    return Done{};
}

Result<Done> MemoryJournal::read(const EventKey& after,
                                 const std::function<void(const Event&)>& each) {
    if (reads_fail_) return Error{ErrorCode::io, "journal", "asked to fail"};
    for (const Event& event : events_) {
        if (after < event.key) each(event);
    }
    return Done{};
}

Result<Journal::Snapshot> MemoryJournal::snapshot() {
    if (!snapshot_) return Error{ErrorCode::not_found, "snapshot", "there is none yet"};
    return *snapshot_;
}

Result<Done> MemoryJournal::save_snapshot(const Snapshot& snapshot) {
    snapshot_ = snapshot;
    return Done{};
}

Result<Done> MemoryJournal::retire(std::size_t replaced, const Event& checkpoint) {
    if (replaced == 0 || replaced >= events_.size() ||
        events_[replaced - 1].key != checkpoint.key ||
        !std::holds_alternative<Checkpoint>(checkpoint.body))
        return Error{ErrorCode::bad_input, "checkpoint", "it does not stand for these events"};
    events_.erase(events_.begin(), events_.begin() + static_cast<std::ptrdiff_t>(replaced - 1));
    events_.front() = checkpoint;
    return Done{};
}

void MemoryJournal::fail_next(ErrorCode code, int times) {
    failure_ = code;
    failures_left_ = times;
}

Result<Done> MemoryLedger::enter(const LedgerEntry& entry) {
    entries_.insert(entries_.begin(), entry);
    return Done{};
}

Result<Done> MemoryLedger::newest_arrived() {
    if (!entries_.empty()) entries_.front().arrived = true;
    return Done{};
}

Result<Done> MemoryLedger::arrived(std::span<const LedgerDigest> digests) {
    for (LedgerEntry& entry : entries_) {
        entry.arrived = entry.arrived || std::ranges::any_of(digests, [&](const auto& digest) {
                            return std::ranges::equal(digest, entry.digest);
                        });
    }
    return Done{};
}

Result<std::vector<LedgerEntry>> MemoryLedger::entries() {
    return entries_;
}

Result<Done> MemoryLedger::forget_before(Day day) {
    std::erase_if(entries_, [&](const LedgerEntry& entry) { return entry.day < day; });
    return Done{};
}

ChainHeads MemoryNotebook::chains() const {
    ChainHeads out;
    out.lines = ledger_.lines();
    for (const Event& event : journal_.events()) {
        const auto* checkpoint = std::get_if<Checkpoint>(&event.body);
        if (checkpoint != nullptr) out.generation = checkpoint->generation;
        out.events += checkpoint == nullptr ? 1 : checkpoint->count;
    }
    return out;
}

// ---- shelf --------------------------------------------------------------------------------------

namespace {

Error class_locked() {
    return {ErrorCode::class_locked, "class lock", "start it where the teacher's computer is"};
}

}  // namespace

struct MemoryShelf::Kept {
    Kept(const LearnerCard& card, DeviceId device, const SecretText& chosen)
        : notebook(card, device), secret(chosen.expose()) {}
    MemoryNotebook notebook;
    SecretText secret;
    SecretText code;                   // empty: none
    std::vector<std::uint8_t> sealed;  // to the teacher; empty: none
    Id16 helper;                       // the class of that teacher
    bool asked = false;
    bool lent = false;
};

// A notebook as handed out: gives the one kept back when it closes.
class MemoryShelf::Lent final : public Notebook {
  public:
    explicit Lent(Kept& kept) : kept_(&kept) { kept_->lent = true; }
    ~Lent() override { kept_->lent = false; }
    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;
    const LearnerCard& card() const override { return kept_->notebook.card(); }
    DeviceId device() const override { return kept_->notebook.device(); }
    ChainHeads chains() const override { return kept_->notebook.chains(); }
    Journal& journal() override { return kept_->notebook.journal(); }
    Ledger& ledger() override { return kept_->notebook.ledger(); }
    classroom::Records& records() override { return kept_->notebook.records(); }

  private:
    Kept* kept_;
};

MemoryShelf::MemoryShelf() = default;
MemoryShelf::~MemoryShelf() = default;

Result<std::vector<LearnerCard>> MemoryShelf::learners() {
    std::vector<LearnerCard> out;
    for (const auto& one : kept_)
        out.push_back(one->notebook.card());
    return out;
}

Result<std::unique_ptr<Notebook>> MemoryShelf::create(const NewLearner& who,
                                                      const SecretText& secret, Now now) {
    if (who.nickname.empty() || shortened(who.nickname, name_bytes_max) != who.nickname ||
        shortened(who.avatar, id_bytes_max) != who.avatar)
        return Error{ErrorCode::bad_input, "nickname", "choose 1 to 24 letters"};
    LearnerCard card{LearnerId{}, who.nickname, who.avatar, who.kind};
    const auto number = static_cast<std::uint8_t>(
        kept_.empty() ? 1 : kept_.back()->notebook.card().id.bytes[15] + 1);
    card.id.bytes[15] = number;
    DeviceId device;
    device.bytes[15] = 1;
    auto kept = std::make_unique<Kept>(card, device, secret);
    const Event joined{{1, device, 1}, now.day, Joined{who.nickname, who.avatar}};
    const auto written = kept->notebook.journal().append({joined});
    if (!written) return written.error();
    kept_.push_back(std::move(kept));
    return std::unique_ptr<Notebook>(std::make_unique<Lent>(*kept_.back()));
}

Result<std::unique_ptr<Notebook>> MemoryShelf::open(const LearnerId& who, const SecretText& secret,
                                                    Now) {
    if (lock_state(who) == LockState::locked) return class_locked();
    for (const auto& one : kept_) {
        if (one->notebook.card().id != who) continue;
        if (one->lent) return Error{ErrorCode::in_use, "notebook", "close it where it is open"};
        if (one->secret.expose() != secret.expose())
            return Error{ErrorCode::wrong_secret, "secret", "try again"};
        one->asked = false;
        return std::unique_ptr<Notebook>(std::make_unique<Lent>(*one));
    }
    return Error{ErrorCode::not_found, "notebook", "choose a name from the list"};
}

int MemoryShelf::wait_s(const LearnerId&, Now) {
    return 0;
}

MemoryShelf::Kept* MemoryShelf::find(const LearnerId& who) {
    const auto at = std::find_if(kept_.begin(), kept_.end(),
                                 [&](const auto& one) { return one->notebook.card().id == who; });
    return at == kept_.end() ? nullptr : at->get();
}

Result<Done> MemoryShelf::confirm(Notebook& who, const SecretText& secret, Now) {
    const Kept* kept = find(who.card().id);
    if (!kept) return Error{ErrorCode::not_allowed, "notebook", "sign in first"};
    if (kept->secret.expose() != secret.expose())
        return Error{ErrorCode::wrong_secret, "secret", "try again"};
    return Done{};
}

Result<bool> MemoryShelf::has_code(const LearnerId& who) {
    const Kept* kept = find(who);
    return kept != nullptr && kept->code.size() > 0;
}

Result<SecretText> MemoryShelf::make_code(Notebook& who, Now now) {
    Kept* kept = find(who.card().id);
    if (!kept) return Error{ErrorCode::not_allowed, "notebook", "sign in first"};
    const auto noted = who.ledger().enter({now.day, std::string(left::code_made), {}, 0, true});
    if (!noted) return noted.error();
    SecretText bits;
    ++codes_made_;
    for (std::size_t i = 0; i < recovery_code::bytes; ++i)
        bits.push(static_cast<char>(codes_made_ * (i + 1)));
    kept->code = recovery_code::write(bits);
    return SecretText(kept->code.expose());
}

Result<std::unique_ptr<Notebook>> MemoryShelf::open_with_code(const LearnerId& who,
                                                              const SecretText& code, Now now) {
    if (!recovery_code::read(code.expose()))
        return Error{ErrorCode::bad_input, "code", "look at the letters again"};
    if (lock_state(who) == LockState::locked) return class_locked();
    Kept* kept = find(who);
    if (!kept) return Error{ErrorCode::not_found, "notebook", "choose a name from the list"};
    if (kept->lent) return Error{ErrorCode::in_use, "notebook", "close it where it is open"};
    if (kept->code.size() == 0) return Error{ErrorCode::not_found, "code", "there is none"};
    if (kept->code.expose() != code.expose())
        return Error{ErrorCode::wrong_secret, "code", "try again"};
    const auto noted =
        kept->notebook.ledger().enter({now.day, std::string(left::code_used), {}, 0, true});
    if (!noted) return noted.error();
    return std::unique_ptr<Notebook>(std::make_unique<Lent>(*kept));
}

Result<Done> MemoryShelf::change_secret(Notebook& who, const SecretText& fresh, Now) {
    Kept* kept = find(who.card().id);
    if (!kept) return Error{ErrorCode::not_allowed, "notebook", "sign in first"};
    kept->secret = SecretText(fresh.expose());
    kept->code.wipe();
    kept->asked = false;
    return Done{};
}

Result<Done> MemoryShelf::keep_recovery(Notebook& who, const TeachersBox& box) {
    Kept* kept = find(who.card().id);
    if (!kept) return Error{ErrorCode::not_allowed, "notebook", "sign in first"};
    const auto& pseudonym = box.pseudonym.bytes;
    kept->sealed.assign(box.teacher.begin(), box.teacher.end());
    kept->sealed.insert(kept->sealed.end(), pseudonym.begin(), pseudonym.end());
    kept->helper = box.of_class;
    return Done{};
}

Result<Done> MemoryShelf::drop_recovery(Notebook& who) {
    Kept* kept = find(who.card().id);
    if (!kept) return Error{ErrorCode::not_allowed, "notebook", "sign in first"};
    kept->sealed.clear();
    kept->asked = false;
    return Done{};
}

Result<std::optional<Id16>> MemoryShelf::helping_class(const LearnerId& who) {
    const Kept* kept = find(who);
    return kept != nullptr && !kept->sealed.empty() ? std::optional(kept->helper) : std::nullopt;
}

Result<RecoveryRequest> MemoryShelf::recovery_request(const LearnerId& who) {
    if (lock_state(who) == LockState::locked) return class_locked();
    Kept* kept = find(who);
    if (!kept || kept->sealed.empty())
        return Error{ErrorCode::not_found, "recovery", "no teacher can open it"};
    kept->asked = true;
    return RecoveryRequest{kept->sealed, {1}};
}

Result<bool> MemoryShelf::has_request(const LearnerId& who) {
    const Kept* kept = find(who);
    return kept != nullptr && kept->asked;
}

Result<std::unique_ptr<Notebook>>
MemoryShelf::open_with_reset(const LearnerId& who, const std::vector<std::uint8_t>& sealed,
                             Now now) {
    if (lock_state(who) == LockState::locked) return class_locked();
    Kept* kept = find(who);
    if (!kept || !kept->asked) return Error{ErrorCode::not_found, "recovery", "ask first"};
    if (kept->lent) return Error{ErrorCode::in_use, "notebook", "close it where it is open"};
    if (kept->sealed != sealed) return Error{ErrorCode::wrong_secret, "recovery", "ask again"};
    const auto noted =
        kept->notebook.ledger().enter({now.day, std::string(left::reset_by_teacher), {}, 0, true});
    if (!noted) return noted.error();
    return std::unique_ptr<Notebook>(std::make_unique<Lent>(*kept));
}

Result<Done> MemoryShelf::unlock(const LearnerId& who) {
    if (!find(who)) return Error{ErrorCode::not_found, "notebook", "choose a name from the list"};
    return Done{};
}

LockState MemoryShelf::lock_state(const LearnerId& who) {
    const auto helper = helping_class(who);
    const auto lock = helper && *helper ? locks_.find(**helper) : locks_.end();
    if (lock == locks_.end()) return LockState::off;
    return lock->second.here ? LockState::open : LockState::locked;
}

Result<Done> MemoryShelf::use_class_key(ClassKey key) {
    if (locks_.empty()) return Error{ErrorCode::not_found, "class lock", "nothing is locked"};
    const auto at = std::ranges::find_if(
        locks_, [&](const auto& one) { return std::ranges::equal(one.second.key, key); });
    if (at == locks_.end())
        return Error{ErrorCode::wrong_secret, "class lock", "bring the key of this class"};
    at->second.here = true;
    return Done{};
}

Result<Done> MemoryShelf::lock_class(const Id16& of_class, ClassKey key) {
    const auto at = locks_.find(of_class);
    if (at != locks_.end() && !std::ranges::equal(at->second.key, key))
        return Error{ErrorCode::wrong_secret, "class lock", "bring the key of this class"};
    Lock lock;
    std::ranges::copy(key, lock.key.begin());
    locks_.insert_or_assign(of_class, lock);
    return Done{};
}

Result<Done> MemoryShelf::unlock_class(const Id16& of_class) {
    const auto at = locks_.find(of_class);
    if (at == locks_.end()) return Done{};
    if (!at->second.here) return class_locked();
    locks_.erase(at);
    return Done{};
}

void MemoryShelf::forget_class_keys() {
    for (auto& [of_class, lock] : locks_)
        lock.here = false;
}

Result<Packed> MemoryShelf::pack(Notebook& who, const std::vector<classroom::Record>& records) {
    Kept* kept = find(who.card().id);
    if (!kept) return Error{ErrorCode::not_allowed, "notebook", "sign in first"};
    if (kept->sealed.empty()) return Error{ErrorCode::not_found, "recovery", "join a class first"};
    cbor::Writer out;
    out.array(5);
    out.bytes(who.card().id.bytes);
    out.text(who.card().nickname);
    out.text(who.card().avatar);
    const auto& events = kept->notebook.journal().events();
    out.array(events.size());
    for (const Event& event : events)
        out.bytes(encode_event(event));
    out.array(records.size());
    for (const classroom::Record& record : records) {
        out.array(3);
        out.unsigned_integer(static_cast<std::uint64_t>(record.key.kind));
        out.bytes(record.key.name);
        out.bytes(record.value);
    }
    return Packed{kept->sealed, out.take()};
}

Result<RecoveryKey> MemoryShelf::arrival_key() {
    awaits_ = true;
    return RecoveryKey{9};  // a point of X25519, so that a teacher can seal to it
}

Result<Done> MemoryShelf::drop_arrival() {
    awaits_ = false;
    const auto came = links_.read(classroom::RecordKind::arriving);
    classroom::Change change;
    for (const classroom::Record& record : *came)
        change.erase.push_back(record.key);
    return links_.write(change);
}

Result<std::unique_ptr<Notebook>> MemoryShelf::unpack(const Arrival& arrival, SecretKind kind,
                                                      const SecretText& secret, Now now) {
    constexpr std::size_t most = copy_bytes_max;
    if (!awaits_) return Error{ErrorCode::not_found, "arrival", "ask first"};
    cbor::Reader in(arrival.copy);
    LearnerCard card;
    card.kind = kind;
    in.array("copy", 5, 5);
    const auto id = in.bytes("copy.learner", 16, 16);
    std::copy(id.begin(), id.end(), card.id.bytes.begin());
    card.nickname = in.text("copy.nickname", name_bytes_max);
    card.avatar = in.text("copy.avatar", name_bytes_max);
    std::vector<Event> events;
    const std::size_t count = in.array("copy.events", 0, most);
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        const auto body = in.bytes("copy.event", 1, most);
        if (auto event = decode_event(body.data(), body.size())) events.push_back(*event);
    }
    classroom::Change change;
    const std::size_t records = in.array("copy.records", 0, most);
    for (std::size_t i = 0; i < records && in.ok(); ++i) {
        in.array("copy.record", 3, 3);
        classroom::Record& record = change.put.emplace_back();
        record.key.kind = static_cast<classroom::RecordKind>(in.unsigned_integer("copy.kind", 255));
        record.key.name = in.bytes("copy.name", 0, most);
        record.value = in.bytes("copy.value", 0, most);
    }
    in.end("copy");
    if (!in.ok()) return Error{ErrorCode::damaged, "copy", "ask again"};
    if (find(card.id)) return Error{ErrorCode::in_use, "copy", "it is here already"};
    change.left.push_back({now.day, std::string(left::came_here), {}, 0, true});
    DeviceId device;
    device.bytes[15] = 2;
    auto kept = std::make_unique<Kept>(card, device, secret);
    if (auto put = kept->notebook.journal().append(events); !put) return put.error();
    if (auto put = kept->notebook.records().write(change); !put) return put.error();
    kept_.push_back(std::move(kept));
    (void)drop_arrival();
    return std::unique_ptr<Notebook>(std::make_unique<Lent>(*kept_.back()));
}

Result<Done> MemoryShelf::erase(std::unique_ptr<Notebook> who, Now) {
    assert(who);
    const LearnerId id = who->card().id;
    who.reset();
    std::erase_if(kept_, [&](const auto& one) { return one->notebook.card().id == id; });
    return Done{};
}

// ---- items --------------------------------------------------------------------------------------

namespace {

Skill tiny_skill(const char* id, const char* title, Plant plant, const char* strand,
                 std::vector<SkillId> prerequisites) {
    Skill skill;
    skill.id = {id};
    skill.title = title;
    skill.short_title = title;
    skill.plant = plant;
    skill.strand = strand;
    skill.subject = "Tiny";
    skill.prerequisites = std::move(prerequisites);
    return skill;
}

SkillGraph tiny_graph() {
    auto graph = SkillGraph::from({
        tiny_skill("tiny-count", "Count on", Plant::clover, "numbers", {}),
        tiny_skill("tiny-add", "Add", Plant::daisy, "add and take", {{"tiny-count"}}),
        tiny_skill("tiny-times", "Times", Plant::foxglove, "times and sharing", {{"tiny-add"}}),
        tiny_skill("tiny-share", "Share out", Plant::foxglove, "times and sharing",
                   {{"tiny-times"}}),
    });
    return std::move(graph).value();
}

}  // namespace

TinySource::TinySource() : graph_(tiny_graph()) {}

Result<Item> TinySource::make(const SkillId& skill, int level, std::uint64_t seed) {
    const Skill* found = graph_.find(skill);
    if (!found || level < 1 || level > found->levels)
        return Error{ErrorCode::not_found, "skill \"" + skill.value + "\"", "choose another skill"};
    const std::int64_t range = 9 * level;
    const std::int64_t a = 1 + static_cast<std::int64_t>(seed % 9973) % range;
    const std::int64_t b = 1 + static_cast<std::int64_t>(seed / 9973 % 9967) % range;
    Item item;
    item.ref = {skill, skill.value, level, seed};
    item.prompt = found->title + ": " + std::to_string(a) + " and " + std::to_string(b) + ".";
    item.spoken = item.prompt;
    NumberAnswer answer;
    answer.value = Rational(a + b);
    item.answer = answer;
    const auto wrong = [&](std::int64_t value, const char* name) {
        item.misconceptions.push_back({std::to_string(value), name, "Look at both numbers."});
    };
    wrong(a + b + 1, "counts one too many");
    wrong(a + b - 1, "counts one too few");
    wrong(a * 10 + b, "writes the numbers side by side");
    item.hints = {"Look at the two numbers.", "Start from the larger one.", "Count on by ones."};
    item.worked = {item.prompt, "Count on from the larger one.", answer_text(item.answer)};
    item.right_note = "You counted on.";
    item.paper = "Draw dots for both numbers.";
    return item;
}

}  // namespace pipit::engine
