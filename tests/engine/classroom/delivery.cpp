#include "tests/engine/classroom/delivery.hpp"

#include <algorithm>
#include <utility>

namespace pipit::engine::classroom::testing {

// ---- a child's device ---------------------------------------------------------------------------

void Child::write(bool killed) {
    if (written_ == messages_.size() || !state_.has_room()) return;
    SendingStream next = state_;
    auto bytes = encode_shared(messages_[written_]);
    Envelope envelope = append(next, std::move(bytes).value(), id_);
    if (killed) return;
    kept_[next.last] = std::move(envelope);
    ++written_;
    state_ = std::move(next);
    store();
}

void Child::seal() {
    for (const std::uint64_t sequence : state_.to_seal(known_)) {
        state_.sealed(sequence, *known_.to_seal_for());
        kept_[sequence].epoch = *known_.to_seal_for();
    }
    store();
}

std::vector<Envelope> Child::send() const {
    std::vector<Envelope> out;
    for (const std::uint64_t sequence : state_.to_send(known_))
        out.push_back(kept_.at(sequence));
    return out;
}

void Child::hear(const OnTheWay& news) {
    known_.hear(news.announced, day_);
    const auto read = decode_acknowledgement(news.acknowledgement);
    if (!read) {
        problem = "an acknowledgement is not read";
        return;
    }
    if (state_.acknowledge(*read) == SendingStream::Outcome::forked)
        problem = "an honest stream is taken for a forked one";
    std::erase_if(kept_, [&](const auto& one) {
        return std::none_of(state_.waiting.begin(), state_.waiting.end(),
                            [&](const auto& w) { return w.sequence == one.first; });
    });
    store();
}

void Child::day_passes(int days) {
    day_.value += days;
    known_.advance(day_);
}

void Child::restart() {
    const auto read = decode_sending(disk_);
    if (!read)
        problem = "a sender's state is not read";
    else if (!(*read == state_))
        problem = "a sender's state is not what was stored";
    else
        state_ = *read;
}

// ---- a teacher's device -------------------------------------------------------------------------

void Teacher::take(const Envelope& envelope, bool killed) {
    if (!epochs_.is_live(envelope.epoch)) {
        ++too_late;
        return;
    }
    ReceivingStream state = streams_[envelope.stream];
    if (state.receive(envelope) == Arrival::fresh) {
        const auto report = decode_shared(envelope.payload);
        if (killed || !report) return;
        LearnerRecord& record = disk_.records[envelope.stream.learner];
        if (report->lamport == 0)
            record.withdraw();
        else
            record.add({report->lamport, envelope.stream.device, envelope.sequence},
                       all_of(*report));
        ++disk_.applied[envelope.stream][envelope.sequence];
    } else if (killed) {
        return;
    }
    disk_.streams[envelope.stream] = encode(state);
    streams_[envelope.stream] = state;
}

OnTheWay Teacher::answer(const StreamId& stream) {
    return {encode(streams_[stream].acknowledgement()), epochs_.announced()};
}

void Teacher::day_passes(int days) {
    day_.value += days;
    (void)epochs_.advance(day_);
}

void Teacher::restart() {
    streams_.clear();
    for (const auto& [id, bytes] : disk_.streams) {
        const auto read = decode_receiving(bytes);
        if (read) streams_[id] = *read;  // otherwise everything comes twice, and is found
    }
}

int Teacher::applied(const StreamId& stream, std::uint64_t sequence) const {
    const auto of = disk_.applied.find(stream);
    if (of == disk_.applied.end()) return 0;
    const auto count = of->second.find(sequence);
    return count == of->second.end() ? 0 : count->second;
}

bool Teacher::is_quiet(const StreamId& stream) {
    return streams_[stream].conflict == 0 && streams_[stream].missing().empty();
}

// ---- what goes wrong ----------------------------------------------------------------------------

namespace {

template <class T>
T& one_of(std::vector<T>& some, Random& random) {
    return some[static_cast<std::size_t>(random.below(static_cast<int>(some.size())))];
}

template <class T>
T taken_from(std::vector<T>& some, Random& random) {
    T& one = one_of(some, random);
    std::swap(one, some.back());
    T out = std::move(some.back());
    some.pop_back();
    return out;
}

Messages random_messages(Random& random) {
    const int count = random.chance(0.1) ? 60 + random.below(60) : random.below(12);
    Messages out;
    std::uint64_t lamport = 0;
    for (int i = 0; i < count; ++i) {
        SharedReport report;
        lamport += static_cast<std::uint64_t>(1 + random.below(3));
        report.lamport = random.chance(0.004) ? 0 : lamport;
        report.skills.push_back({{random.chance(0.5) ? "add" : "count"},
                                 static_cast<Band>(random.below(5)),
                                 Stand::none,
                                 TriesStep::up_to_20,
                                 {20000 + i}});
        out.push_back(std::move(report));
    }
    return out;
}

// Two devices of one learner, and one of another.
std::vector<Child> random_children(Random& random) {
    std::vector<Child> out;
    out.emplace_back(stream_id(1, 1), random_messages(random));
    out.emplace_back(stream_id(2, 1), random_messages(random));
    out.emplace_back(stream_id(3, 2), random_messages(random));
    return out;
}

int days(Random& random) {
    if (random.chance(0.05)) return random.below(8000) - 4000;
    return random.chance(0.2) ? random.below(60) : 1;
}

void to_child(std::vector<Child>& children, const StreamId& id, const OnTheWay& news) {
    for (Child& child : children) {
        if (child.id() == id) child.hear(news);
    }
}

void go_wrong(std::vector<Child>& children, Teacher& teacher, Way& way, Random& random) {
    Child& child = one_of(children, random);
    switch (random.below(12)) {
    case 0:
    case 1:
        child.write(random.chance(0.1));
        break;
    case 2:
        child.seal();
        break;
    case 3:
        child.seal();
        for (const Envelope& one : child.send()) {
            way.up.push_back(one);
            way.seen.push_back(one);
        }
        break;
    case 4:
    case 5:
    case 6:
        for (int i = random.below(6); i > 0 && !way.up.empty(); --i) {
            const Envelope one = taken_from(way.up, random);
            if (random.chance(0.2)) continue;  // dropped
            teacher.take(one, random.chance(0.1));
            if (random.chance(0.1)) teacher.restart();
            if (random.chance(0.2)) way.up.push_back(one);  // and once more, later
        }
        break;
    case 7:
        if (!way.seen.empty()) teacher.take(one_of(way.seen, random), false);
        break;
    case 8:
        way.down.emplace_back(child.id(), teacher.answer(child.id()));
        break;
    case 9:
        if (way.down.empty()) break;
        if (random.chance(0.7)) {
            const auto [id, news] = one_of(way.down, random);
            to_child(children, id, news);
        } else {
            (void)taken_from(way.down, random);
        }
        break;
    case 10:
        random.chance(0.5) ? child.restart() : teacher.restart();
        break;
    default:
        random.chance(0.5) ? child.day_passes(days(random)) : teacher.day_passes(days(random));
    }
}

// One undisturbed contact of everybody.
void contact(std::vector<Child>& children, Teacher& teacher) {
    teacher.day_passes(1);
    for (Child& child : children) {
        child.day_passes(1);
        child.hear(teacher.answer(child.id()));
        for (int i = 0; i < 64; ++i)
            child.write(false);
        child.seal();
        for (const Envelope& one : child.send())
            teacher.take(one, false);
        child.hear(teacher.answer(child.id()));
    }
}

// What a child no longer holds has been applied; nothing has been applied twice.
std::string lost_or_doubled(const std::vector<Child>& children, const Teacher& teacher) {
    for (const Child& child : children) {
        if (!child.problem.empty()) return child.problem;
        const auto& waiting = child.state().waiting;
        for (std::uint64_t n = 1; n <= child.state().last; ++n) {
            const bool waits = std::any_of(waiting.begin(), waiting.end(),
                                           [&](const auto& w) { return w.sequence == n; });
            const int times = teacher.applied(child.id(), n);
            if (!waits && times == 0) return "number " + std::to_string(n) + " is lost";
            if (times > 1) return "number " + std::to_string(n) + " was applied twice";
        }
    }
    return {};
}

LearnerRecord delivered_in_order(const std::vector<Child>& children, const Pseudonym& learner) {
    LearnerRecord out;
    for (const Child& child : children) {
        std::uint64_t sequence = 0;
        for (const SharedReport& report : child.messages()) {
            ++sequence;
            if (child.id().learner != learner) continue;
            if (report.lamport == 0)
                out.withdraw();
            else
                out.add({report.lamport, child.id().device, sequence}, all_of(report));
        }
    }
    return out;
}

}  // namespace

std::string problem_of(std::uint64_t seed) {
    Random random(seed);
    std::vector<Child> children = random_children(random);
    Teacher teacher;
    Way way;
    for (int i = 60 + random.below(120); i > 0; --i) {
        go_wrong(children, teacher, way, random);
        if (i % 16 == 0) {
            auto problem = lost_or_doubled(children, teacher);
            if (!problem.empty()) return problem;
        }
    }
    const auto done = [&] {
        return std::all_of(children.begin(), children.end(),
                           [](const Child& child) { return child.done(); });
    };
    // Ten weeks of days: a prekey that a wild clock killed on the child's side is followed by a new
    // one within a week.
    for (int round = 0; round < 10 && !done(); ++round)
        contact(children, teacher);
    if (!done()) return "it is stuck";
    for (const Envelope& one : way.seen)  // a last replay of everything
        teacher.take(one, false);
    auto problem = lost_or_doubled(children, teacher);
    if (!problem.empty()) return problem;
    for (const Child& child : children) {
        if (child.state().last != child.messages().size()) return "a message was never written";
        if (!teacher.is_quiet(child.id())) return "a gap or a conflict is left";
        const Pseudonym& learner = child.id().learner;
        if (!(teacher.record(learner) == delivered_in_order(children, learner)))
            return "the end is not that of delivery in order";
    }
    return {};
}

}  // namespace pipit::engine::classroom::testing
