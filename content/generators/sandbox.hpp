// Runs one generator in a Lua state of its own, made for one item and thrown away after it.
// Invariant: what comes out is a function of (source, seed, level, wording) alone; no source can
// read a file, a clock or an address, keep anything for the next item, or outlast its budget.
// docs/formats/pack.md lists what it has.
#pragma once

#include "content/generators/wording.hpp"
#include "content/value.hpp"
#include "engine/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace pipit::content {

// What one item may use; `pipit-pack stats` prints what generators need at most.
struct Limits {
    std::size_t memory_bytes = std::size_t{1} << 20;      // alive at one moment
    std::size_t piece_bytes = std::size_t{64} << 10;      // one string, table or call stack
    std::size_t allocated_bytes = std::size_t{16} << 20;  // over the whole run: bounds copying
    int instructions = 400'000;                           // of the virtual machine
};
constexpr std::size_t source_bytes_max = std::size_t{64} << 10;

// A generator's code, compiled once and run anew, in a state of its own, for each item.
struct Generator {
    std::string file;  // its name in errors
    std::string code;  // bytecode that compile_generator made; never a pack's own
};

// Compiles the file and runs its top once, to see that it returns a function.
// bad_pack: it does not; stopped: a limit was reached. `where` has file and line.
engine::Result<Generator> compile_generator(const std::string& source, const std::string& file,
                                            const Limits& limits = {});

// The table the generator returned; errors as above.
engine::Result<Value> run_generator(const Generator& generator, std::uint64_t seed, int level,
                                    const Wording& wording = {}, const Limits& limits = {});

// What a run used, for `pipit-pack stats` and for choosing the limits.
struct Usage {
    std::size_t memory_bytes = 0;     // highest
    std::size_t allocated_bytes = 0;  // all
    int instructions = 0;             // rounded down to 500
};
engine::Result<Usage> measure_generator(const Generator& generator, std::uint64_t seed, int level);

}  // namespace pipit::content
