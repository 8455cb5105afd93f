// Fuzz target: a saved record, as a person brings it. Claim: a record that is taken is written back
// as the very same text, nothing in it can end the element of a page, and every refusal names its
// place.
#include "engine/report/record.hpp"
#include "tests/fuzz/files.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace pipit;
    const std::string_view file(reinterpret_cast<const char*>(data), size);
    const std::string_view text = engine::record_in(file);
    const auto record = engine::read_record(text);
    if (!record.ok()) {
        fuzz::demand(!record.error().where.empty());
        return 0;
    }
    fuzz::demand(engine::write_record(*record) == text);
    fuzz::demand(text.find('<') == std::string_view::npos);
    fuzz::demand(engine::record_in(engine::record_element(text)) == text);
    return 0;
}
