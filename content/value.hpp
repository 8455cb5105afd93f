// A tree of plain values: what a TOML file and a generator's table have in common, before it is an
// item. Invariant: whole numbers, text, truth, lists and maps only; nothing here is a float, a
// function or a pointer.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace pipit::content {

enum class Kind { nothing, truth, number, text, list, map };

struct Value {
    using List = std::vector<Value>;
    using Map = std::map<std::string, Value>;

    // Only the member that `kind` names is meaningful (a variant of these trips g++ 12's warnings).
    Kind kind = Kind::nothing;
    bool truth = false;
    std::int64_t number = 0;
    std::string text;
    List list;
    Map map;
    int line = 0;  // in the file it was read from; 0 where there is none
};

// Bounds on every tree, whoever made it.
constexpr int value_depth_max = 8;
constexpr std::size_t value_nodes_max = 4000;
constexpr std::size_t value_text_max = std::size_t{64} * 1024;  // bytes of all texts together

}  // namespace pipit::content
