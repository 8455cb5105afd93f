// What the gate found amiss. Invariant: the id is short, forever the same and says which rule was
// broken; the sentence says where, and what an author can do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace pipit::pack {

struct Problem {
    std::string id;  // "key-wrong"; docs/formats/pack.md lists them
    std::string what;
    std::optional<std::uint64_t> seed = {};
};

}  // namespace pipit::pack
