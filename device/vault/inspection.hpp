// What an auditor reads of a home beyond what the app needs: the schema as it is, who is here,
// receipts. Invariant: nothing is made where nothing is; meant for a frozen disk.
#pragma once

#include "crypto/signature.hpp"
#include "device/vault/device_file.hpp"
#include "device/vault/ledger.hpp"
#include "device/vault/teacher_file.hpp"
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

// The ledger's chain as it is stored, with what checks it: docs/formats/ledger.md.
struct SeenLink {
    VaultLedger::Row line;
    crypto::Hash chain{};
    bool has_keys = false;  // the text holds what opens an envelope again
};
struct SeenChain {
    engine::LearnerId owner;
    const crypto::Key& key;  // as long as the notebook is open
    std::vector<SeenLink> links;
};
Result<SeenChain> look_at_chain(engine::Notebook& notebook);

// Of a class that its teacher's vault opened.
struct SeenClass {
    std::vector<SeenColumn> columns;
    std::map<int, std::uint64_t> records;
};
Result<SeenClass> look_at_class(TeacherFile& file);

// Whether both its chains once stood so: the one by one, as said on a copy of it. An event of an
// earlier generation is no longer there to be asked.
struct StoodSo {
    bool journal = false;
    bool ledger = false;
};
StoodSo stood_so(engine::Notebook& notebook, const engine::ChainHeads& then);

}  // namespace pipit::vault
