// See inspection.hpp.
#include "device/vault/inspection.hpp"

#include "device/vault/errors.hpp"
#include "device/vault/notebook.hpp"

#include <utility>

namespace pipit::vault {

namespace {

Result<std::vector<SeenColumn>> columns_of(Database& database) {
    std::vector<SeenColumn> out;
    Statement statement(
        database, "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c "
                  "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY 1, c.cid");
    std::map<std::string, std::uint64_t> rows;
    auto read = statement.each([&]() -> Result<Done> {
        const std::string table = statement.text(0);
        if (!rows.contains(table)) {
            const auto count = database.number(
                ("SELECT count(*) FROM \"" + table + "\"").c_str());  // a name from its own schema
            if (!count) {
                return count.error();
            }
            rows[table] = static_cast<std::uint64_t>(count.value());
        }
        out.push_back({table + "." + statement.text(1), rows[table]});
        return Done{};
    });
    if (!read) {
        return read.error();
    }
    return out;
}

Result<std::map<int, std::uint64_t>> records_of(Database& database) {
    std::map<int, std::uint64_t> out;
    Statement statement(database, "SELECT kind, count(*) FROM records GROUP BY kind");
    auto read = statement.each([&]() -> Result<Done> {
        out[static_cast<int>(statement.number(0))] =
            static_cast<std::uint64_t>(statement.number(1));
        return Done{};
    });
    if (!read) {
        return read.error();
    }
    return out;
}

}  // namespace

Result<SeenDevice> look_at_device(Disk& disk, const std::string& home) {
    if (!disk.exists(home + "/device.db")) {
        return engine::Error{engine::ErrorCode::not_found, "device.db",
                             "No learner has ever been made here."};
    }
    SeenDevice out;
    auto file = DeviceFile::open(disk, home, false, out.rehearsal);
    if (!file && file.error().code == engine::ErrorCode::not_allowed) {
        out.rehearsal = true;
        file = DeviceFile::open(disk, home, false, out.rehearsal);
    }
    if (!file) {
        return file.error();
    }
    out.device = file->device();
    out.public_key = file->public_key();
    auto learners = file->learners();
    if (!learners) {
        return learners.error();
    }
    out.learners = std::move(learners).value();
    auto receipts = file->receipts();
    if (!receipts) {
        return receipts.error();
    }
    out.receipts = std::move(receipts).value();
    auto columns = columns_of(file->database());
    if (!columns) {
        return columns.error();
    }
    out.columns = std::move(columns).value();
    auto records = records_of(file->database());
    if (!records) {
        return records.error();
    }
    out.records = std::move(records).value();
    return out;
}

Result<SeenChain> look_at_chain(engine::Notebook& notebook) {
    auto& open = static_cast<VaultNotebook&>(notebook);
    SeenChain out{open.card().id, open.ledger().key(), {}};
    auto lines = open.ledger().rows();
    if (!lines) {
        return lines.error();
    }
    for (VaultLedger::Row& row : *lines) {
        const bool has_keys = VaultLedger::has_keys(row);
        out.links.push_back({std::move(row), {}, has_keys});
    }
    std::size_t at = 0;
    Statement statement(open.database(), "SELECT chain FROM ledger ORDER BY position");
    auto read = statement.each([&]() -> Result<Done> {
        if (at >= out.links.size() || !copy_exactly(statement.blob(0), out.links[at].chain)) {
            return damaged(open.database().path());
        }
        ++at;
        return Done{};
    });
    if (!read) {
        return read.error();
    }
    return out;
}

Result<SeenNotebook> look_at_notebook(engine::Notebook& notebook) {
    auto& open = static_cast<VaultNotebook&>(notebook);
    SeenNotebook out;
    auto columns = columns_of(open.database());
    if (!columns) {
        return columns.error();
    }
    out.columns = std::move(columns).value();
    auto records = records_of(open.database());
    if (!records) {
        return records.error();
    }
    out.records = std::move(records).value();
    auto lines = open.ledger().rows();
    if (!lines) {
        return lines.error();
    }
    out.lines = std::move(lines).value();
    return out;
}

Result<SeenClass> look_at_class(TeacherFile& file) {
    SeenClass out;
    auto columns = columns_of(file.database());
    if (!columns) {
        return columns.error();
    }
    out.columns = std::move(columns).value();
    auto records = records_of(file.database());
    if (!records) {
        return records.error();
    }
    out.records = std::move(records).value();
    return out;
}

StoodSo stood_so(engine::Notebook& notebook, const engine::ChainHeads& then) {
    auto& open = static_cast<VaultNotebook&>(notebook);
    return {open.journal().verify(then.events, then.journal).ok(),
            open.ledger().verify(then.lines, then.ledger).ok()};
}

}  // namespace pipit::vault
