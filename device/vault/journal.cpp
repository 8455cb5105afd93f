// The journal's SQL and its chain. Invariant: memory (head, count, month) follows the disk, never
// leads it.
#include "device/vault/journal.hpp"

#include "device/vault/errors.hpp"
#include "engine/report/cbor.hpp"

#include <limits>

namespace pipit::vault {

using engine::Event;
using engine::EventKey;

namespace {

// Months since 1970-01 of a day since 1970-01-01, proleptic Gregorian (H. Hinnant,
// "chrono-Compatible Low-Level Date Algorithms", civil_from_days, 2014).
std::int64_t month_of(const engine::Day& day) {
    const std::int64_t z = std::int64_t{day.value} + 719468;
    const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    const std::int64_t day_of_era = z - era * 146097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t shifted = (5 * day_of_year + 2) / 153;              // 0 = March
    const std::int64_t month = shifted < 10 ? shifted + 2 : shifted - 10;  // 0 = January
    const std::int64_t year = year_of_era + era * 400 + (month < 2 ? 1 : 0);
    return (year - 1970) * 12 + month;
}

bool storable(const EventKey& key) {
    constexpr auto max = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return key.lamport <= max && key.sequence <= max;
}

Statement& bind_key(Statement& statement, const EventKey& key) {
    return statement.bind(1, static_cast<std::int64_t>(key.lamport))
        .bind(2, std::span<const std::uint8_t>(key.device.bytes))
        .bind(3, static_cast<std::int64_t>(key.sequence));
}

}  // namespace

VaultJournal::VaultJournal(Database& database, crypto::Key key, const engine::LearnerId& learner)
    : database_(database), key_(std::move(key)),
      start_(crypto::chain_start(key_, "journal", learner.bytes)), head_(start_),
      base_head_(start_), month_(std::numeric_limits<std::int64_t>::min()) {}

Result<Done> VaultJournal::append(const std::vector<Event>& events) {
    const Place before = place();
    auto write = [&]() -> Result<Done> {
        auto transaction = Transaction::begin(database_);
        if (!transaction) {
            return transaction.error();
        }
        for (const Event& event : events) {
            if (auto inserted = insert(event); !inserted) {
                return inserted;
            }
        }
        return transaction->commit();
    };
    auto written = write();
    if (!written) {
        go_back(before);
    }
    return written;
}

void VaultJournal::go_back(const Place& before) {
    head_ = before.head;
    count_ = before.count;
    month_ = before.month;
}

Result<Done> VaultJournal::insert(const Event& event) {
    if (!storable(event.key)) {
        return engine::Error{engine::ErrorCode::bad_input, "event.key",
                             "A lamport number or sequence is out of range."};
    }
    if (std::holds_alternative<engine::Checkpoint>(event.body)) {
        return engine::Error{engine::ErrorCode::bad_input, "event.kind",
                             "A checkpoint takes the place of events; it is not appended."};
    }
    const auto body = engine::encode_event(event);
    // What could not be read again must not be acknowledged.
    if (const auto readable = engine::decode_event(body.data(), body.size()); !readable) {
        return readable.error();
    }
    return link(event, body);
}

// The next event of the chain.
Result<Done> VaultJournal::link(const Event& event, std::span<const std::uint8_t> body) {
    if (auto entered = enter_month(event.day); !entered) {
        return entered;
    }
    const auto chain = crypto::chain_next(key_, head_, body);
    auto inserted = insert_row(event.key, count_ + 1, body, chain);
    if (inserted) {
        head_ = chain;
        ++count_;
    }
    return inserted;
}

Result<Done> VaultJournal::insert_row(const EventKey& key, std::uint64_t position,
                                      std::span<const std::uint8_t> body,
                                      const crypto::Hash& chain) {
    Statement statement(database_,
                        "INSERT INTO journal (lamport, device, sequence, position, body, chain)"
                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    return bind_key(statement, key)
        .bind(4, static_cast<std::int64_t>(position))
        .bind(5, body)
        .bind(6, std::span<const std::uint8_t>(chain))
        .finish();
}

Result<std::vector<Bytes>> VaultJournal::bodies() {
    std::vector<Bytes> out;
    Statement statement(database_, "SELECT body FROM journal ORDER BY position");
    const auto read = statement.each([&]() -> Result<Done> {
        const auto body = statement.blob(0);
        out.emplace_back(body.begin(), body.end());
        return Done{};
    });
    if (!read) {
        return read.error();
    }
    return out;
}

Result<Done> VaultJournal::put_back(const std::vector<Bytes>& bodies) {
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        const Bytes& body = bodies[i];
        const auto event = engine::decode_event(body.data(), body.size());
        if (!event || !storable(event->key)) {
            return damaged(database_.path());
        }
        const auto* checkpoint = std::get_if<engine::Checkpoint>(&event->body);
        if (checkpoint == nullptr) {
            if (auto linked = link(*event, body); !linked) {
                return linked;
            }
            continue;
        }
        if (i != 0 || checkpoint->count == 0) {
            return damaged(database_.path());
        }
        const auto tag = crypto::chain_next(key_, checkpoint->previous_head, body);
        if (auto put = insert_row(event->key, checkpoint->count, body, tag); !put) {
            return put;
        }
        if (auto held = verify_checkpoint(body, static_cast<std::int64_t>(checkpoint->count), tag);
            !held) {
            return held;
        }
    }
    return Done{};
}

// A claim that steps back stays in the newest segment: segments only move on.
Result<Done> VaultJournal::enter_month(const engine::Day& day) {
    const std::int64_t month = month_of(day);
    if (month <= month_) {
        return Done{};
    }
    Statement statement(database_,
                        "INSERT INTO segments (month, first_position, start) VALUES (?1, ?2, ?3)");
    auto inserted = statement.bind(1, month)
                        .bind(2, static_cast<std::int64_t>(count_ + 1))
                        .bind(3, std::span<const std::uint8_t>(head_))
                        .finish();
    if (inserted) {
        month_ = month;
    }
    return inserted;
}

Result<Done> VaultJournal::read(const EventKey& after,
                                const std::function<void(const Event&)>& each) {
    if (!storable(after)) {
        return Done{};  // nothing can come after it
    }
    Statement statement(database_, "SELECT lamport, device, sequence, body FROM journal"
                                   " WHERE (lamport, device, sequence) > (?1, ?2, ?3)"
                                   " ORDER BY lamport, device, sequence");
    bind_key(statement, after);
    return statement.each([&]() -> Result<Done> {
        const auto body = statement.blob(3);
        const auto event = engine::decode_event(body.data(), body.size());
        if (!event || event->key.lamport != static_cast<std::uint64_t>(statement.number(0)) ||
            !std::ranges::equal(event->key.device.bytes, statement.blob(1)) ||
            event->key.sequence != static_cast<std::uint64_t>(statement.number(2))) {
            return damaged(database_.path());
        }
        each(event.value());
        return Done{};
    });
}

Result<Done> VaultJournal::verify(std::uint64_t known_count, const crypto::Hash& known_head) {
    head_ = base_head_ = start_;
    count_ = base_count_ = 0;
    generation_ = 0;
    month_ = std::numeric_limits<std::int64_t>::min();
    bool known_found = known_count == 0 && crypto::equal(known_head, start_);
    Statement statement(database_, "SELECT position, body, chain FROM journal ORDER BY position");
    const auto verified = statement.each([&]() -> Result<Done> {
        if (count_ == 0) {
            const auto body = statement.blob(1);
            const auto event = engine::decode_event(body.data(), body.size());
            if (event && std::holds_alternative<engine::Checkpoint>(event->body)) {
                if (auto held = verify_checkpoint(body, statement.number(0), statement.blob(2));
                    !held) {
                    return held;
                }
                known_found = count_ == known_count && crypto::equal(head_, known_head);
                return Done{};
            }
        }
        const auto expected = crypto::chain_next(key_, head_, statement.blob(1));
        crypto::Hash stored{};
        if (statement.number(0) != static_cast<std::int64_t>(count_ + 1) ||
            !copy_exactly(statement.blob(2), stored) || !crypto::equal(stored, expected)) {
            return damaged(database_.path());
        }
        head_ = expected;
        ++count_;
        known_found = known_found || (count_ == known_count && crypto::equal(head_, known_head));
        return Done{};
    });
    if (!verified) {
        return verified;
    }
    if (!known_found) {
        return rolled_back(database_.path());
    }
    return verify_segments();
}

// A checkpoint's own hash hangs on the head it carries, and the next event's on that head as well:
// the chain goes on as if the events were still there.
Result<Done> VaultJournal::verify_checkpoint(std::span<const std::uint8_t> body,
                                             std::int64_t position,
                                             std::span<const std::uint8_t> tag) {
    const auto event = engine::decode_event(body.data(), body.size());
    const auto* checkpoint = event ? std::get_if<engine::Checkpoint>(&event->body) : nullptr;
    if (checkpoint == nullptr || checkpoint->count != static_cast<std::uint64_t>(position) ||
        !std::ranges::equal(tag, crypto::chain_next(key_, checkpoint->previous_head, body))) {
        return damaged(database_.path());
    }
    head_ = base_head_ = checkpoint->previous_head;
    count_ = base_count_ = checkpoint->count;
    generation_ = checkpoint->generation;
    return Done{};
}

// The first segment starts with the first event that is still here, each later one where its start
// is the chain's.
Result<Done> VaultJournal::verify_segments() {
    Statement statement(database_, "SELECT month, first_position, start FROM segments"
                                   " ORDER BY month");
    std::int64_t previous = static_cast<std::int64_t>(base_count_);
    bool is_first = true;
    const auto verified = statement.each([&]() -> Result<Done> {
        const std::int64_t first = statement.number(1);
        if (first <= previous || first > static_cast<std::int64_t>(count_) ||
            (is_first && first != previous + 1)) {
            return damaged(database_.path());
        }
        const auto expected = head_after(static_cast<std::uint64_t>(first - 1));
        if (!expected) {
            return expected.error();
        }
        if (!std::ranges::equal(statement.blob(2), *expected)) {
            return damaged(database_.path());
        }
        month_ = statement.number(0);
        previous = first;
        is_first = false;
        return Done{};
    });
    if (!verified) {
        return verified;
    }
    if (is_first && count_ > base_count_) {
        return damaged(database_.path());
    }
    return Done{};
}

Result<crypto::Hash> VaultJournal::head_after(std::uint64_t position) {
    if (position == base_count_) {
        return base_head_;
    }
    Statement statement(database_, "SELECT chain FROM journal WHERE position = ?1");
    const auto row = statement.bind(1, static_cast<std::int64_t>(position)).step();
    if (!row) {
        return row.error();
    }
    crypto::Hash chain{};
    if (!row.value() || !copy_exactly(statement.blob(0), chain)) {
        return damaged(database_.path());
    }
    return chain;
}

// `last`: the position of the last event it replaces.
Result<Done> VaultJournal::stands_for(const Event& checkpoint, std::size_t replaced,
                                      std::uint64_t last) {
    const engine::Error refused{engine::ErrorCode::bad_input, "checkpoint",
                                "It does not stand for exactly these events."};
    const auto* body = std::get_if<engine::Checkpoint>(&checkpoint.body);
    if (body == nullptr || replaced == 0 || last <= base_count_ || last >= count_ ||
        body->count != last || body->generation != generation_ + 1) {
        return refused;
    }
    // In the order of keys they must be the ones that were written first.
    Statement statement(database_,
                        "SELECT count(*), max(position), (SELECT count(*) FROM journal"
                        "  WHERE lamport = ?2 AND device = ?3 AND sequence = ?4 AND position = ?5)"
                        " FROM (SELECT position FROM journal ORDER BY lamport, device, sequence"
                        "  LIMIT ?1)");
    const auto row = statement.bind(1, static_cast<std::int64_t>(replaced))
                         .bind(2, static_cast<std::int64_t>(checkpoint.key.lamport))
                         .bind(3, std::span<const std::uint8_t>(checkpoint.key.device.bytes))
                         .bind(4, static_cast<std::int64_t>(checkpoint.key.sequence))
                         .bind(5, static_cast<std::int64_t>(last))
                         .step();
    if (!row) {
        return row.error();
    }
    if (statement.number(0) != static_cast<std::int64_t>(replaced) ||
        statement.number(1) != static_cast<std::int64_t>(last) || statement.number(2) != 1) {
        return refused;
    }
    return Done{};
}

Result<Done> VaultJournal::replace(Event checkpoint, std::uint64_t last, const crypto::Hash& head) {
    std::get<engine::Checkpoint>(checkpoint.body).previous_head = head;
    const auto body = engine::encode_event(checkpoint);
    if (const auto readable = engine::decode_event(body.data(), body.size()); !readable) {
        return readable.error();
    }
    const auto tag = crypto::chain_next(key_, head, body);
    const auto position = static_cast<std::int64_t>(last);
    Statement out(database_, "DELETE FROM journal WHERE position <= ?1");
    if (auto deleted = out.bind(1, position).finish(); !deleted) {
        return deleted;
    }
    if (auto inserted = insert_row(checkpoint.key, last, body, tag); !inserted) {
        return inserted;
    }
    // Of the segments that began before, the newest now begins after the checkpoint.
    Statement older(database_, "DELETE FROM segments WHERE month < (SELECT max(month) FROM segments"
                               " WHERE first_position <= ?1 + 1)");
    if (auto deleted = older.bind(1, position).finish(); !deleted) {
        return deleted;
    }
    Statement begins(database_, "UPDATE segments SET first_position = ?1 + 1, start = ?2"
                                " WHERE first_position <= ?1");
    return begins.bind(1, position).bind(2, std::span<const std::uint8_t>(head)).finish();
}

Result<Done> VaultJournal::retire(std::size_t replaced, const Event& checkpoint) {
    const std::uint64_t last = base_count_ + replaced - (base_count_ == 0 ? 0 : 1);
    if (auto held = stands_for(checkpoint, replaced, last); !held) {
        return held;
    }
    const auto head = head_after(last);
    if (!head) {
        return head.error();
    }
    auto transaction = Transaction::begin(database_);
    if (!transaction) {
        return transaction.error();
    }
    if (auto replacing = replace(checkpoint, last, *head); !replacing) {
        return replacing;
    }
    if (auto committed = transaction->commit(); !committed) {
        return committed;
    }
    base_count_ = last;
    base_head_ = *head;
    ++generation_;
    // Out of the log as well; a failure leaves that to sign-out.
    (void)database_.checkpoint();
    return Done{};
}

Result<std::optional<crypto::Hash>> VaultJournal::chain_at(const EventKey& key) {
    Statement statement(database_, "SELECT chain FROM journal"
                                   " WHERE lamport = ?1 AND device = ?2 AND sequence = ?3");
    const auto row = bind_key(statement, key).step();
    if (!row) {
        return row.error();
    }
    crypto::Hash chain{};
    if (!row.value() || !copy_exactly(statement.blob(0), chain)) {
        return std::optional<crypto::Hash>();
    }
    return std::optional(chain);
}

crypto::Hash VaultJournal::snapshot_tag(const Snapshot& snapshot, const crypto::Hash& at) const {
    engine::cbor::Writer writer;
    writer.array(5);
    writer.unsigned_integer(snapshot.upto.lamport);
    writer.bytes(snapshot.upto.device.bytes);
    writer.unsigned_integer(snapshot.upto.sequence);
    writer.bytes(at);
    writer.bytes(snapshot.state);
    return crypto::keyed_hash(key_, "PIPSNAP1", writer.take());
}

Result<engine::Journal::Snapshot> VaultJournal::snapshot() {
    Statement statement(database_, "SELECT lamport, device, sequence, state, tag FROM snapshot");
    const auto row = statement.step();
    if (!row) {
        return row.error();
    }
    Snapshot snapshot;
    crypto::Hash tag{};
    if (!row.value() || !copy_exactly(statement.blob(1), snapshot.upto.device.bytes) ||
        !copy_exactly(statement.blob(4), tag)) {
        return not_found("snapshot");
    }
    snapshot.upto.lamport = static_cast<std::uint64_t>(statement.number(0));
    snapshot.upto.sequence = static_cast<std::uint64_t>(statement.number(2));
    const auto state = statement.blob(3);
    snapshot.state.assign(state.begin(), state.end());
    const auto at = chain_at(snapshot.upto);
    if (!at) {
        return at.error();
    }
    if (!at.value() || !crypto::equal(tag, snapshot_tag(snapshot, *at.value()))) {
        return not_found("snapshot");  // it does not fit the journal
    }
    return snapshot;
}

Result<Done> VaultJournal::save_snapshot(const Snapshot& snapshot) {
    const auto at = storable(snapshot.upto) ? chain_at(snapshot.upto)
                                            : Result<std::optional<crypto::Hash>>(std::nullopt);
    if (!at) {
        return at.error();
    }
    if (!at.value()) {
        return engine::Error{engine::ErrorCode::bad_input, "snapshot.upto",
                             "A snapshot stands at an event of this journal."};
    }
    const auto tag = snapshot_tag(snapshot, *at.value());
    Statement statement(
        database_, "INSERT OR REPLACE INTO snapshot (lamport, device, sequence, id, state, tag)"
                   " VALUES (?1, ?2, ?3, 1, ?4, ?5)");
    return bind_key(statement, snapshot.upto)
        .bind(4, std::span<const std::uint8_t>(snapshot.state))
        .bind(5, std::span<const std::uint8_t>(tag))
        .finish();
}

}  // namespace pipit::vault
