// See misconceptions.hpp.
#include "content/loader/misconceptions.hpp"

#include "content/loader/fields.hpp"
#include "content/loader/rich_text.hpp"
#include "content/loader/toml_tree.hpp"

namespace pipit::content {

namespace {

constexpr std::size_t name_bytes_max = 120;

std::string short_text(Fields& fields, const std::string& key) {
    std::string text = fields.text(key.c_str());
    if (text.empty() || text.size() > name_bytes_max)
        fields.refuse(key.c_str(), "give 1 to 120 bytes");
    if (const auto problem = rich_text_problem(text); !problem.empty())
        fields.refuse(key.c_str(), problem);
    return text;
}

}  // namespace

engine::Result<std::map<std::string, KnownMisconception>>
read_misconceptions(const Files& files, const std::vector<std::string>& languages) {
    std::map<std::string, KnownMisconception> out;
    for (const auto& [path, bytes] : files) {
        if (!path.starts_with("misconceptions/")) continue;
        const auto tree = read_toml(bytes, path);
        if (!tree.ok()) return tree.error();
        Problems problems(path);
        Fields file(*tree, "", problems);
        const Value::List& list = file.list("misconception");
        for (std::size_t i = 0; i < list.size() && !problems.any(); ++i) {
            Fields fields(list[i], file.path_of("misconception", i), problems);
            KnownMisconception one;
            const std::string name = short_text(fields, "name");
            for (const std::string& language : languages)
                one.names[language] = language == "en" ? name : short_text(fields, language);
            one.source = short_text(fields, "source");
            one.file = path;
            fields.finish();
            const auto [before, fresh] = out.emplace(name, std::move(one));
            if (!fresh)
                problems.add(file.path_of("misconception", i),
                             "\"" + name + "\" stands in " + before->second.file + " already");
        }
        file.finish();
        if (problems.any()) return problems.error();
    }
    return out;
}

}  // namespace pipit::content
