// Reads the named fields of one map and remembers the first thing that does not hold.
// Invariant: every key of the map is either read or refused by finish(), so that a misspelt one is
// found.
#pragma once

#include "content/value.hpp"
#include "engine/ids.hpp"
#include "engine/result.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::content {

// The first problem of one file or one item.
class Problems {
  public:
    // `file` as errors name it: "skills.toml", or "items/area.lua (level 2, seed 17)".
    explicit Problems(std::string file) : file_(std::move(file)) {}

    void add(const std::string& key, const std::string& remedy, int line = 0);
    bool any() const { return first_.has_value(); }
    engine::Error error() const { return *first_; }

  private:
    std::string file_;
    std::optional<engine::Error> first_;
};

class Fields {
  public:
    // `path` is how errors name the map: "answer", "misconceptions[2]"; empty for a whole file.
    Fields(const Value& value, std::string path, Problems& problems);

    bool has(const char* key) const { return map_.contains(key); }
    // Each reads one key; missing or of another kind is a problem, except where a default is given.
    std::string text(const char* key);
    std::string text(const char* key, const std::string& otherwise);
    std::string text_or_none(const char* key);  // a missing or empty one is ""
    std::int64_t whole(const char* key, std::int64_t low, std::int64_t high);
    std::int64_t whole(const char* key, std::int64_t low, std::int64_t high,
                       std::int64_t otherwise);
    bool truth(const char* key, bool otherwise);
    // A whole number, or text as read_number takes it.
    engine::Rational number(const char* key);
    engine::Rational number(const char* key, const engine::Rational& otherwise);
    std::vector<std::string> texts(const char* key);  // a missing one is empty
    // The items of a list of maps, or nothing; a missing one is empty.
    const Value::List& list(const char* key);
    // The items of a list of lists of texts: a table's rows.
    std::vector<std::vector<std::string>> text_lists(const char* key);
    // A map under this key; an empty one where it is missing.
    const Value& map(const char* key);

    void refuse(const char* key, const std::string& remedy);
    bool any_problem() const { return problems_.any(); }
    std::string path_of(const char* key, std::size_t index) const;  // "misconceptions[2]", from 1
    void finish();

  private:
    const Value* find(const char* key, Kind kind, const char* what, bool needed);
    std::vector<std::string> texts_of(const Value& list, const char* key);

    const Value::Map& map_;
    int line_;
    std::string path_;
    Problems& problems_;
    std::set<std::string, std::less<>> read_;
};

// The position of `name` in `names`, or a problem that lists them.
int one_of(Fields& fields, const char* key, const std::string& name,
           const std::vector<std::string>& names);

}  // namespace pipit::content
