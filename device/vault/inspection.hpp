// What an auditor reads of a home beyond what the app needs: the schema as it is, who is here,
// receipts. Invariant: nothing is made where nothing is; meant for a frozen disk.
#pragma once

#include "crypto/signature.hpp"
#include "device/vault/device_file.hpp"
#include "device/vault/ledger.hpp"
#include "engine/session/ports.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace pipit::vault {

struct SeenColumn {
    std::string name;  // "journal.body"
    std::uint64_t rows = 0;
};

struct SeenDevice {
    bool rehearsal = false;  // scripts, not people, are the learners
    engine::DeviceId device;
    crypto::PublicKey public_key{};
    std::vector<LearnerRow> learners;
    std::vector<Receipt> receipts;  // chain and signatures hold
    std::vector<SeenColumn> columns;
    std::map<int, std::uint64_t> records;  // by engine::classroom::RecordKind, how many
};
// not_found where no device file is; damaged, newer_version.
Result<SeenDevice> look_at_device(Disk& disk, const std::string& home);

// Of a notebook that this vault opened.
struct SeenNotebook {
    std::vector<SeenColumn> columns;
    std::map<int, std::uint64_t> records;
    std::vector<VaultLedger::Row> lines;  // as stored, in the order of the chain
};
Result<SeenNotebook> look_at_notebook(engine::Notebook& notebook);

}  // namespace pipit::vault
