// The one file that sees toml++, compiled without its exceptions.
#include "content/loader/toml_tree.hpp"

#include "content/loader/rich_text.hpp"

#include <algorithm>

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
// toml++ 3.3 asserts that a table's name begins with a letter where it then reports just that:
// "[?]" would end the app. Its own error is the one we want (found by tests/fuzz/pack_fuzz.cpp).
#define TOML_ASSERT(expr) static_assert(true)
#include <toml++/toml.h>

namespace pipit::content {

namespace {

using engine::Error;
using engine::ErrorCode;
using engine::Result;

constexpr std::size_t file_bytes_max = std::size_t{256} << 10;

struct Planting {
    std::size_t nodes = 0;
    int problem_line = 0;
    std::string problem;

    Value value(const toml::node& node, int depth);
    void refuse(const toml::node& node, const std::string& what) {
        if (!problem.empty()) return;
        problem = what;
        problem_line = static_cast<int>(node.source().begin.line);
    }
};

Value Planting::value(const toml::node& node, int depth) {
    Value out;
    out.line = static_cast<int>(node.source().begin.line);
    if (++nodes > value_nodes_max * 4) refuse(node, "the file holds too many values; split it");
    if (depth > value_depth_max) refuse(node, "tables are nested deeper than 8");
    if (!problem.empty()) return out;
    if (const auto* table = node.as_table()) {
        out.kind = Kind::map;
        for (const auto& [key, child] : *table)
            out.map.emplace(std::string(key.str()), value(child, depth + 1));
    } else if (const auto* list = node.as_array()) {
        out.kind = Kind::list;
        for (const toml::node& child : *list)
            out.list.push_back(value(child, depth + 1));
    } else if (const auto* text = node.as_string()) {
        out.kind = Kind::text;
        out.text = text->get();
    } else if (const auto* number = node.as_integer()) {
        out.kind = Kind::number;
        out.number = number->get();
    } else if (const auto* truth = node.as_boolean()) {
        out.kind = Kind::truth;
        out.truth = truth->get();
    } else {
        refuse(node, "a value is a date or has a decimal point: write it as text, in quotes");
    }
    return out;
}

}  // namespace

Result<Value> read_toml(const std::string& bytes, const std::string& file) {
    if (bytes.size() > file_bytes_max)
        return Error{ErrorCode::bad_pack, file, "the file is longer than 256 KiB; split it"};
    // toml++ takes some bytes beyond Unicode for letters and then has no case for them.
    if (const auto at = invalid_utf8_at(bytes); at != std::string::npos) {
        const auto line =
            std::count(bytes.begin(), bytes.begin() + static_cast<long>(at), '\n') + 1;
        return Error{ErrorCode::bad_pack, file + " line " + std::to_string(line),
                     "this is not valid UTF-8; save the file as UTF-8"};
    }
    const toml::parse_result parsed = toml::parse(std::string_view(bytes), std::string_view(file));
    if (!parsed) {
        const toml::parse_error& error = parsed.error();
        return Error{ErrorCode::bad_pack,
                     file + " line " + std::to_string(error.source().begin.line),
                     std::string(error.description())};
    }
    Planting planting;
    Value out = planting.value(parsed.table(), 0);
    if (!planting.problem.empty())
        return Error{ErrorCode::bad_pack, file + " line " + std::to_string(planting.problem_line),
                     planting.problem};
    return out;
}

}  // namespace pipit::content
