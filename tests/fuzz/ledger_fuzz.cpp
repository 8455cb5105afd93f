// Fuzz target: a ledger that somebody handed out. Claims: nothing crashes or hangs; what is no
// ledger is refused; and one that is called clean is an object with at least the members it must
// have.
#include "device/auditor/ledger_file.hpp"
#include "tests/fuzz/files.hpp"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pipit;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const int exit = audit::check_ledger(text, "a.json").exit_status();
    const auto read = nlohmann::json::parse(text, nullptr, false);
    if (!read.is_object()) fuzz::demand(exit == audit::exit_could_not);
    if (exit == audit::exit_clean) {
        fuzz::demand(read.size() == 7 || read.size() == 8);
        fuzz::demand(read["head"]["count"] == read["entries"].size());
    }
    return 0;
}
