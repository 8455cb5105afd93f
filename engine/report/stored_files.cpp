// See stored_files.hpp. docs/formats/vault.md has the bytes.
#include "engine/report/stored_files.hpp"

#include <algorithm>
#include <array>

namespace pipit::engine {

namespace {

using enum FileForm;

constexpr auto of_device = Retention::while_device_exists;
constexpr auto of_learner = Retention::while_learner_exists;

constexpr std::array declaration{
    StoredFile{"", folder, 0700, "Pipit's home", of_device, false},
    StoredFile{"device.secret", secret, 0600, "32 random bytes that every key here needs",
               of_device, false},
    StoredFile{"device.secret.new", secret, 0600, "the same, while it is written", of_device, true},
    StoredFile{"device.db", database, 0600,
               "who practises here, pairings, receipts of what was erased", of_device, false},
    StoredFile{"device.db.new", database, 0600, "the same, while it is made", of_device, true},
    StoredFile{"device.db-journal", rollback, 0600, "what the device's file was before a change",
               of_device, true},
    StoredFile{"headless-home", mark, 0600, "says that scripts practise here, not people",
               of_device, false},
    StoredFile{"lock", empty, 0600, "held while a learner is made or removed", of_device, false},
    StoredFile{"learners", folder, 0700, "a folder for each learner", of_device, false},
    StoredFile{"learners/*", folder, 0700, "one learner's notebook", of_learner, false},
    StoredFile{"learners/*/slots", slots, 0600, "the notebook's sealed keys", of_learner, false},
    StoredFile{"learners/*/slots.new", slots, 0600, "the same, while it is written", of_learner,
               true},
    StoredFile{"learners/*/notebook.db", database, 0600, "the notebook", of_learner, false},
    StoredFile{"learners/*/notebook.db.new", database, 0600, "the same, while it is made",
               of_learner, true},
    StoredFile{"learners/*/notebook.db-wal", log, 0600, "what was written last in the notebook",
               of_learner, true},
    StoredFile{"learners/*/notebook.db-journal", rollback, 0600,
               "what the notebook was before it was opened for the first time", of_learner, true},
    StoredFile{"learners/*/lock", empty, 0600, "held while the notebook is open", of_learner,
               false},
    StoredFile{"teacher", folder, 0700, "a class", of_device, false},
    StoredFile{"teacher/slots", slots, 0600, "the class's sealed keys", of_device, false},
    StoredFile{"teacher/slots.new", slots, 0600, "the same, while it is written", of_device, true},
    StoredFile{"teacher/teacher.db", database, 0600, "the class", of_device, false},
    StoredFile{"teacher/teacher.db.new", database, 0600, "the same, while it is made", of_device,
               true},
    StoredFile{"teacher/teacher.db-wal", log, 0600, "what was written last in the class", of_device,
               true},
    StoredFile{"teacher/teacher.db-journal", rollback, 0600,
               "what the class was before it was opened for the first time", of_device, true},
    StoredFile{"teacher/lock", empty, 0600, "held while the class is open", of_device, false},
};

bool is_number(std::string_view name) {
    return name.size() == 32 &&
           name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// Name by name, where "*" is a learner's number.
bool fits(std::string_view pattern, std::string_view path) {
    while (true) {
        const std::string_view wanted = pattern.substr(0, pattern.find('/'));
        const std::string_view name = path.substr(0, path.find('/'));
        if (wanted == "*" ? !is_number(name) : wanted != name) return false;
        const bool last = wanted.size() == pattern.size();
        if (last || name.size() == path.size()) return last && name.size() == path.size();
        pattern.remove_prefix(wanted.size() + 1);
        path.remove_prefix(name.size() + 1);
    }
}

}  // namespace

std::span<const StoredFile> stored_files() {
    return declaration;
}

const StoredFile* find_stored_file(std::string_view path) {
    const auto at = std::ranges::find_if(
        declaration, [&](const StoredFile& one) { return fits(one.path, path); });
    return at == declaration.end() ? nullptr : &*at;
}

}  // namespace pipit::engine
