// Named fields of one map. Invariant: after a problem, reading goes on with harmless values.
#include "content/loader/fields.hpp"

#include "engine/session/answer.hpp"

#include <algorithm>

namespace pipit::content {

namespace {

const Value& empty_value() {
    static const Value empty;
    return empty;
}

const char* kind_words(Kind kind) {
    switch (kind) {
    case Kind::nothing:
        return "nothing";
    case Kind::truth:
        return "true or false";
    case Kind::number:
        return "a whole number";
    case Kind::text:
        return "text";
    case Kind::list:
        return "a list";
    case Kind::map:
        return "a table";
    }
    return "";
}

// An empty table of Lua is an empty list as well.
bool fits(const Value& value, Kind kind) {
    return value.kind == kind ||
           (kind == Kind::list && value.kind == Kind::map && value.map.empty());
}

}  // namespace

void Problems::add(const std::string& key, const std::string& remedy, int line) {
    if (first_) return;
    std::string where = file_;
    if (line > 0) where += " line " + std::to_string(line);
    if (!key.empty()) where += ": " + key;
    first_ = engine::Error{engine::ErrorCode::bad_pack, where, remedy};
}

Fields::Fields(const Value& value, std::string path, Problems& problems)
    : map_(value.map), line_(value.line), path_(std::move(path)), problems_(problems) {
    if (value.kind != Kind::map)
        problems_.add(path_, std::string("this must be a table, and is ") + kind_words(value.kind),
                      line_);
}

void Fields::refuse(const char* key, const std::string& remedy) {
    const auto found = map_.find(key);
    const int line = found != map_.end() && found->second.line > 0 ? found->second.line : line_;
    problems_.add(path_.empty() ? key : path_ + "." + key, remedy, line);
}

std::string Fields::path_of(const char* key, std::size_t index) const {
    return (path_.empty() ? "" : path_ + ".") + key + "[" + std::to_string(index + 1) + "]";
}

const Value* Fields::find(const char* key, Kind kind, const char* what, bool needed) {
    read_.insert(key);
    const auto found = map_.find(key);
    if (found == map_.end()) {
        if (needed) refuse(key, std::string("this is missing: give ") + what);
        return nullptr;
    }
    if (!fits(found->second, kind)) {
        refuse(key,
               std::string("this must be ") + what + ", and is " + kind_words(found->second.kind));
        return nullptr;
    }
    return &found->second;
}

std::string Fields::text(const char* key) {
    // A whole number where text is asked is that number as text: given = 12.
    if (const auto found = map_.find(key);
        found != map_.end() && found->second.kind == Kind::number) {
        read_.insert(key);
        return std::to_string(found->second.number);
    }
    const Value* found = find(key, Kind::text, "text", true);
    if (found == nullptr) return {};
    if (found->text.empty()) refuse(key, "this is empty");
    return found->text;
}

std::string Fields::text(const char* key, const std::string& otherwise) {
    if (has(key)) return text(key);
    read_.insert(key);
    return otherwise;
}

std::string Fields::text_or_none(const char* key) {
    read_.insert(key);
    const auto found = map_.find(key);
    const bool none =
        found == map_.end() || (found->second.kind == Kind::text && found->second.text.empty());
    return none ? std::string() : text(key);
}

std::int64_t Fields::whole(const char* key, std::int64_t low, std::int64_t high) {
    const std::string what =
        "a whole number from " + std::to_string(low) + " to " + std::to_string(high);
    const Value* found = find(key, Kind::number, what.c_str(), true);
    if (found == nullptr) return low;
    if (found->number < low || found->number > high) {
        refuse(key, "this must be " + what);
        return low;
    }
    return found->number;
}

std::int64_t Fields::whole(const char* key, std::int64_t low, std::int64_t high,
                           std::int64_t otherwise) {
    if (has(key)) return whole(key, low, high);
    read_.insert(key);
    return otherwise;
}

bool Fields::truth(const char* key, bool otherwise) {
    const Value* found = find(key, Kind::truth, "true or false", false);
    return found == nullptr ? otherwise : found->truth;
}

engine::Rational Fields::number(const char* key) {
    read_.insert(key);
    const auto found = map_.find(key);
    constexpr std::int64_t size_max = 999'999'999;
    if (found != map_.end() && found->second.kind == Kind::number &&
        found->second.number >= -size_max && found->second.number <= size_max)
        return engine::Rational(found->second.number);
    if (found != map_.end() && found->second.kind == Kind::text) {
        if (const auto read = engine::read_number(found->second.text)) return *read;
    }
    refuse(key, "give a number of at most nine digits: 12, or text such as \"3/4\", \"-0.5\"");
    return engine::Rational(1);
}

engine::Rational Fields::number(const char* key, const engine::Rational& otherwise) {
    if (has(key)) return number(key);
    read_.insert(key);
    return otherwise;
}

std::vector<std::string> Fields::texts(const char* key) {
    const Value* found = find(key, Kind::list, "a list of texts", false);
    return found == nullptr ? std::vector<std::string>() : texts_of(*found, key);
}

std::vector<std::string> Fields::texts_of(const Value& list, const char* key) {
    std::vector<std::string> out;
    for (const Value& one : list.list) {
        if (one.kind == Kind::text && !one.text.empty())
            out.push_back(one.text);
        else if (one.kind == Kind::number)
            out.push_back(std::to_string(one.number));
        else
            refuse(key, "this must be a list of texts, none of them empty");
    }
    return out;
}

std::vector<std::vector<std::string>> Fields::text_lists(const char* key) {
    std::vector<std::vector<std::string>> out;
    const Value* found = find(key, Kind::list, "a list of lists of texts", true);
    if (found == nullptr) return out;
    for (const Value& one : found->list) {
        if (!fits(one, Kind::list)) refuse(key, "this must be a list of lists of texts");
        out.push_back(texts_of(one, key));
    }
    return out;
}

const Value::List& Fields::list(const char* key) {
    const Value* found = find(key, Kind::list, "a list of tables", false);
    return found == nullptr ? empty_value().list : found->list;
}

const Value& Fields::map(const char* key) {
    const Value* found = find(key, Kind::map, "a table", true);
    static const Value empty_map = [] {
        Value value;
        value.kind = Kind::map;
        return value;
    }();
    return found == nullptr ? empty_map : *found;
}

void Fields::finish() {
    for (const auto& [key, value] : map_) {
        if (read_.contains(key)) continue;
        std::string known;
        for (const std::string& name : read_)
            known += (known.empty() ? "" : ", ") + name;
        refuse(key.c_str(), "nothing reads this key; known here: " + known);
        return;
    }
}

int one_of(Fields& fields, const char* key, const std::string& name,
           const std::vector<std::string>& names) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<int>(found - names.begin());
    std::string known;
    for (const std::string& one : names)
        known += (known.empty() ? "" : ", ") + one;
    fields.refuse(key, "\"" + name + "\" is not known; choose from " + known);
    return 0;
}

}  // namespace pipit::content
