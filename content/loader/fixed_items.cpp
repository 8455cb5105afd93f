// Fixed items. Invariant: each level the template declares has one or more of them.
#include "content/loader/fixed_items.hpp"

#include "content/loader/fields.hpp"
#include "content/loader/read_item.hpp"
#include "content/loader/toml_tree.hpp"

namespace pipit::content {

using engine::Error;
using engine::ErrorCode;
using engine::Result;

Value in_language(const Value& item, const std::string& language) {
    Value out = item;
    out.map.erase("es");
    if (language == "en") return out;
    const auto other = item.map.find(language);
    if (other == item.map.end()) return out;
    for (const auto& [key, value] : other->second.map)
        out.map[key] = value;
    return out;
}

Result<FixedItems> read_fixed_items(const std::string& bytes, const TemplateFile& file,
                                    const std::vector<std::string>& languages) {
    auto tree = read_toml(bytes, file.path);
    if (!tree.ok()) return tree.error();
    Problems problems(file.path);
    Fields fields(*tree, "", problems);
    const Value::List list = fields.list("item");
    fields.finish();
    if (problems.any()) return problems.error();

    FixedItems out;
    for (std::size_t i = 0; i < list.size(); ++i) {
        Value item = list[i];
        const std::string where = file.path + " (" + fields.path_of("item", i) + ", line " +
                                  std::to_string(item.line) + ")";
        const auto level = item.map.find("level");
        if (level == item.map.end() || level->second.kind != Kind::number ||
            !file.levels.contains(static_cast<int>(level->second.number)))
            return Error{ErrorCode::bad_pack, where + ": level",
                         "give a level that skills.toml lists for this file"};
        const int at = static_cast<int>(level->second.number);
        item.map.erase(level);
        for (const std::string& language : languages) {
            if (language != "en" && !item.map.contains(language))
                return Error{ErrorCode::bad_pack, where,
                             "there is no [item." + language +
                                 "]; pack.toml promises the language"};
            auto whole = read_item(in_language(item, language),
                                   engine::ItemRef{file.skill, file.id, at, i}, where, language);
            if (!whole.ok()) return whole.error();
        }
        out[at].push_back(std::move(item));
    }
    for (const int level : file.levels) {
        if (out[level].empty())
            return Error{ErrorCode::bad_pack, file.path,
                         "there is no [[item]] of level " + std::to_string(level)};
    }
    return out;
}

}  // namespace pipit::content
