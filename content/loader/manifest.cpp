// pack.toml and skills.toml. Invariant: every skill has a template at each of its levels (in a
// draft: or none at all), and words in each language of the pack.
#include "content/loader/manifest.hpp"

#include "content/generators/wording.hpp"
#include "content/loader/fields.hpp"
#include "content/loader/rich_text.hpp"
#include "content/loader/toml_tree.hpp"

#include <algorithm>

namespace pipit::content {

namespace {

using engine::Error;
using engine::ErrorCode;
using engine::Result;
using engine::Skill;
using engine::SkillId;
using engine::SkillWords;

constexpr std::size_t short_title_letters_max = 13;
constexpr std::size_t skills_max = 500;

// Small letters, digits and single hyphens: what stays readable in a file name, a log and a
// journal.
bool id_holds(const std::string& id) {
    if (id.empty() || id.size() > 40 || id.front() == '-' || id.back() == '-') return false;
    return std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string id_in(Fields& fields, const char* key) {
    std::string id = fields.text(key);
    if (!id_holds(id))
        fields.refuse(key,
                      "an id has 1 to 40 small letters, digits and hyphens: \"add-within-100\"");
    return id;
}

// Letters as a reader counts them, not bytes.
std::size_t letters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string plain(Fields& fields, const char* key) {
    std::string text = fields.text(key);
    if (text.size() > 200) fields.refuse(key, "this is longer than 200 bytes");
    if (const auto problem = rich_text_problem(text); !problem.empty()) fields.refuse(key, problem);
    return text;
}

Manifest pack_toml(const Value& value, Problems& problems) {
    Fields fields(value, "", problems);
    Manifest out;
    const auto format = fields.whole("format", 1, 1'000'000);
    if (format > format_version)
        fields.refuse("format", "this pack is written for a newer Pipit; this one reads format " +
                                    std::to_string(format_version));
    out.id = id_in(fields, "id");
    out.version = static_cast<int>(fields.whole("version", 1, 1'000'000));
    out.licence = plain(fields, "licence");
    out.languages = fields.texts("languages");
    out.authors = fields.texts("authors");
    if (fields.has("checked_in")) out.checked_in = fields.texts("checked_in");
    for (const std::string& language : out.checked_in) {
        if (std::find(out.languages.begin(), out.languages.end(), language) == out.languages.end())
            fields.refuse("checked_in", "\"" + language + "\" is not among languages");
    }
    if (out.languages.empty() || out.languages.front() != "en")
        fields.refuse("languages", "give one or more, \"en\" first: [\"en\", \"es\"]");
    for (const std::string& language : out.languages) {
        if (!speaks(language))
            fields.refuse("languages",
                          "\"" + language + "\" is not known here; \"en\", \"es\" are");
        const std::string key = language == "en" ? "title" : "title_" + language;
        out.titles[language] = plain(fields, key.c_str());
    }

    const Value& strands = fields.map("strands");
    Fields strand_fields(strands, "strands", problems);
    for (const auto& [name, plant] : strands.map) {
        const std::string plant_name = strand_fields.text(name.c_str());
        if (const auto problem = rich_text_problem(name); !problem.empty() || name.size() > 60)
            fields.refuse("strands", "a strand's name is a line of at most 60 bytes");
        out.strand_names["en"][name] = name;
        out.strands[name] = static_cast<engine::Plant>(
            one_of(strand_fields, name.c_str(), plant_name,
                   {"clover", "daisy", "foxglove", "poppy", "bluebell", "buttercup"}));
    }
    for (const std::string& language : out.languages) {
        if (language == "en" || problems.any()) continue;
        const std::string key = "strands_" + language;
        Fields names(fields.map(key.c_str()), key, problems);
        for (const auto& [name, plant] : out.strands)
            out.strand_names[language][name] = plain(names, name.c_str());
        names.finish();
    }
    if (fields.has("retired")) {
        const Value& retired = fields.map("retired");
        Fields retired_fields(retired, "retired", problems);
        if (retired.map.size() > skills_max)
            fields.refuse("retired", "at most " + std::to_string(skills_max) + " ids retire");
        for (const auto& [old_id, value_of_new] : retired.map)
            out.retired[old_id] = SkillId{retired_fields.text(old_id.c_str())};
    }
    fields.finish();
    return out;
}

TemplateFile template_of(const Value& value, const std::string& path, const Skill& skill,
                         const ManifestFiles& files, Problems& problems) {
    Fields fields(value, path, problems);
    TemplateFile out;
    out.skill = skill.id;
    out.path = fields.text("file");
    const auto slash = out.path.find_last_of('/');
    const auto dot = out.path.find_last_of('.');
    const std::string ending = dot == std::string::npos ? "" : out.path.substr(dot);
    out.fixed = ending == ".toml";
    const bool inside = out.path.starts_with("items/") && slash == std::string("items").size();
    if (!inside || (ending != ".lua" && ending != ".toml"))
        fields.refuse("file", "a template is a file items/NAME.lua or items/NAME.toml");
    else if (!files.has(out.path))
        fields.refuse("file", "the pack has no file " + out.path);
    else
        out.id = out.path.substr(slash + 1, dot - slash - 1);
    if (!problems.any() && !id_holds(out.id))
        fields.refuse("file", "a template's name has small letters, digits and hyphens");
    for (const Value& level : fields.list("levels")) {
        if (level.kind != Kind::number || level.number < 1 || level.number > skill.levels)
            fields.refuse("levels", "a level is a whole number from 1 to the skill's levels");
        else
            out.levels.insert(static_cast<int>(level.number));
    }
    if (!fields.has("levels")) {
        for (int level = 1; level <= skill.levels; ++level)
            out.levels.insert(level);
    }
    fields.finish();
    return out;
}

// `strand` is the pack's own name of it.
SkillWords words_of(Fields& fields, const std::string& strand, const Manifest& manifest,
                    const std::string& language) {
    SkillWords out;
    out.title = plain(fields, "title");
    out.short_title = plain(fields, "short_title");
    out.use = plain(fields, "use");
    const auto names = manifest.strand_names.find(language);
    if (names != manifest.strand_names.end()) {
        if (const auto name = names->second.find(strand); name != names->second.end())
            out.strand = name->second;
    }
    if (const auto title = manifest.titles.find(language); title != manifest.titles.end())
        out.subject = title->second;
    if (letters(out.short_title) > short_title_letters_max)
        fields.refuse("short_title", "this has more than 13 letters");
    return out;
}

Skill skill_of(Fields& fields, const Manifest& manifest) {
    Skill out;
    out.id = SkillId{id_in(fields, "id")};
    const std::string strand = fields.text("strand");
    static_cast<SkillWords&>(out) = words_of(fields, strand, manifest, "en");
    if (const auto found = manifest.strands.find(strand); found != manifest.strands.end())
        out.plant = found->second;
    else
        fields.refuse("strand", "\"" + strand + "\" is not among [strands] of pack.toml");
    out.grade_from = static_cast<int>(fields.whole("grade_from", 0, 8));
    out.grade_to = static_cast<int>(fields.whole("grade_to", out.grade_from, 8));
    for (const std::string& id : fields.texts("prerequisites"))
        out.prerequisites.push_back(SkillId{id});
    out.standards = fields.texts("standards");
    out.levels = static_cast<int>(fields.whole("levels", 1, 3, 3));
    out.pack = manifest.id;
    out.pack_version = manifest.version;
    return out;
}

// The skill's own templates, or items/ID.lua where it names none.
void templates_of(Fields& fields, Skill& skill, const ManifestFiles& files,
                  std::vector<TemplateFile>& out, Problems& problems) {
    const Value::List& templates = fields.list("template");
    std::set<int> levels;
    for (std::size_t j = 0; j < templates.size() && !problems.any(); ++j) {
        TemplateFile one =
            template_of(templates[j], fields.path_of("template", j), skill, files, problems);
        levels.insert(one.levels.begin(), one.levels.end());
        out.push_back(std::move(one));
    }
    const std::string own = "items/" + skill.id.value + ".lua";
    if (templates.empty() && files.has(own)) {
        for (int level = 1; level <= skill.levels; ++level)
            levels.insert(level);
        out.push_back({skill.id.value, own, skill.id, levels, false});
    } else if (templates.empty() && files.draft) {
        return;
    }
    if (templates.empty() && levels.empty())
        fields.refuse("id", "the pack has no " + own + ", and no [[skill.template]] names another");
    else if (static_cast<int>(levels.size()) != skill.levels)
        fields.refuse("template", "each level needs a [[skill.template]] that serves it");
}

using WordsById = std::map<std::string, std::map<SkillId, SkillWords>>;

// [skill.es] for each further language of the pack.
void other_words(Fields& fields, const std::string& path, const Skill& skill,
                 const Manifest& manifest, WordsById& words, Problems& problems) {
    words["en"][skill.id] = skill;
    const std::string strand = skill.strand;
    for (const std::string& language : manifest.languages) {
        if (language == "en" || problems.any()) continue;
        if (!fields.has(language.c_str())) {
            fields.refuse(language.c_str(), "there is no [skill." + language +
                                                "] with title, short_title and use; pack.toml "
                                                "promises the language");
            return;
        }
        Fields other(fields.map(language.c_str()), path + "." + language, problems);
        words[language][skill.id] = words_of(other, strand, manifest, language);
        other.finish();
    }
}

void skills_toml(const Value& value, const ManifestFiles& files, Declared& out,
                 std::vector<Skill>& skills, WordsById& words, Problems& problems) {
    Fields file(value, "", problems);
    const Value::List& list = file.list("skill");
    if (list.empty()) file.refuse("skill", "there is no [[skill]]");
    if (list.size() > skills_max) file.refuse("skill", "a pack has at most 500 skills");
    for (std::size_t i = 0; i < list.size() && !problems.any(); ++i) {
        const std::string path = file.path_of("skill", i);
        Fields fields(list[i], path, problems);
        Skill skill = skill_of(fields, out.manifest);
        templates_of(fields, skill, files, out.templates, problems);
        for (const Value& level : fields.list("finite")) {
            if (level.kind != Kind::number || level.number < 1 || level.number > skill.levels)
                fields.refuse("finite", "a level is a whole number from 1 to the skill's levels");
            else
                out.finite[skill.id].insert(static_cast<int>(level.number));
        }
        other_words(fields, path, skill, out.manifest, words, problems);
        fields.finish();
        skills.push_back(std::move(skill));
    }
    file.finish();
}

void check_templates(const Declared& declared, Problems& problems) {
    std::set<std::string> ids;
    for (const TemplateFile& one : declared.templates) {
        if (!ids.insert(one.id).second)
            problems.add(one.path, "two templates are called \"" + one.id + "\"; rename one");
    }
}

}  // namespace

Result<Declared> read_manifest(const ManifestFiles& files) {
    const auto pack = read_toml(files.pack, "pack.toml");
    if (!pack.ok()) return pack.error();
    const auto skills_tree = read_toml(files.skills, "skills.toml");
    if (!skills_tree.ok()) return skills_tree.error();

    Declared out;
    Problems pack_problems("pack.toml");
    out.manifest = pack_toml(*pack, pack_problems);
    if (pack_problems.any()) return pack_problems.error();

    std::vector<Skill> skills;
    WordsById words;
    Problems skill_problems("skills.toml");
    skills_toml(*skills_tree, files, out, skills, words, skill_problems);
    check_templates(out, skill_problems);
    if (skill_problems.any()) return skill_problems.error();

    auto graph = engine::SkillGraph::from(std::move(skills), out.manifest.retired);
    if (!graph.ok()) {
        const bool of_pack = graph.error().where.starts_with("retired.");
        return Error{ErrorCode::bad_pack,
                     (of_pack ? "pack.toml: " : "skills.toml: ") + graph.error().where,
                     graph.error().remedy};
    }
    out.graph = std::move(*graph);
    for (auto& [language, by_id] : words) {
        for (const Skill& skill : out.graph.skills())
            out.words[language].push_back(std::move(by_id[skill.id]));
    }
    return out;
}

}  // namespace pipit::content
