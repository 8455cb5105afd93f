// Loads a pack and makes its items. Invariant: a template is checked before the first item is made
// of it; make() trusts none of it again more than it must: a generator's table is read and refused
// like any other foreign bytes.
#include "content/loader/pack.hpp"

#include "content/generators/sandbox.hpp"
#include "content/loader/fixed_items.hpp"
#include "content/loader/read_item.hpp"

#include <algorithm>

namespace pipit::content {

namespace {

using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::Item;
using engine::ItemRef;
using engine::Result;
using engine::SkillId;

constexpr std::size_t files_max = 2000;
constexpr std::size_t bytes_max = std::size_t{16} << 20;

class LoadedPack final : public Pack {
  public:
    LoadedPack(Declared declared, ReadFile read)
        : declared_(std::move(declared)), read_(std::move(read)) {}

    Result<Done> take_all() {
        for (const TemplateFile& one : declared_.templates) {
            if (const auto taken = take(one); !taken.ok()) return taken.error();
        }
        return Done{};
    }

    const engine::SkillGraph& graph() const override { return declared_.graph; }
    const Manifest& manifest() const override { return declared_.manifest; }
    const std::vector<TemplateFile>& templates() const override { return declared_.templates; }

    bool finite(const SkillId& skill, int level) const override {
        const auto said = declared_.finite.find(skill);
        if (said != declared_.finite.end() && said->second.contains(level)) return true;
        return std::all_of(declared_.templates.begin(), declared_.templates.end(),
                           [&](const TemplateFile& t) {
                               return t.skill != skill || !t.levels.contains(level) || t.fixed;
                           });
    }

    void speak(const std::string& language) override {
        const auto words = declared_.words.find(language);
        language_ = words == declared_.words.end() ? "en" : language;
        const std::vector<engine::SkillWords>& spoken = declared_.words[language_];
        for (std::size_t i = 0; i < spoken.size(); ++i)
            declared_.graph.rename(static_cast<int>(i), spoken[i]);
    }

    Result<Item> make(const SkillId& skill, int level, std::uint64_t seed) override {
        return make_told(skill, level, seed, {language_, -1});
    }

    Result<Item> make_told(const SkillId& asked, int level, std::uint64_t seed,
                           const Wording& wording) override {
        const SkillId skill = declared_.graph.current(asked);
        std::vector<const TemplateFile*> serving;
        for (const TemplateFile& one : declared_.templates) {
            if (one.skill == skill && one.levels.contains(level)) serving.push_back(&one);
        }
        if (serving.empty())
            return Error{ErrorCode::not_found, skill.value + " level " + std::to_string(level),
                         "no template of this pack serves it"};
        // Neighbouring seeds take turns among the templates, and walk on within each.
        const std::uint64_t n = serving.size();
        const TemplateFile& file = *serving[static_cast<std::size_t>(seed % n)];
        if (const auto taken = take(file); !taken.ok()) return taken.error();
        return make_from(file, {file.skill, file.id, level, seed}, seed / n, wording);
    }

  private:
    Result<Done> take(const TemplateFile& file) {
        if (generators_.contains(file.id) || fixed_.contains(file.id)) return Done{};
        const auto bytes = read_(file.path);
        if (!bytes.ok()) return bytes.error();
        if (file.fixed) {
            auto items = read_fixed_items(*bytes, file, declared_.manifest.languages);
            if (!items.ok()) return items.error();
            fixed_[file.id] = std::move(*items);
        } else {
            auto compiled = compile_generator(*bytes, file.path);
            if (!compiled.ok()) return compiled.error();
            generators_[file.id] = std::move(*compiled);
        }
        return Done{};
    }

    Result<Item> make_from(const TemplateFile& file, ItemRef ref, std::uint64_t turn,
                           const Wording& wording) {
        const std::string seed_at =
            " (level " + std::to_string(ref.level) + ", seed " + std::to_string(ref.seed) + ")";
        if (file.fixed) {
            const std::vector<Value>& items = fixed_[file.id][ref.level];
            const auto at = static_cast<std::size_t>(turn % items.size());
            return read_item(in_language(items[at], wording.language), std::move(ref),
                             file.path + seed_at, wording.language);
        }
        auto value = run_generator(generators_[file.id], turn, ref.level, wording);
        if (!value.ok()) {
            Error error = value.error();
            error.where += seed_at;
            return error;
        }
        return read_item(*value, std::move(ref), file.path + seed_at, wording.language);
    }

    Declared declared_;
    ReadFile read_;
    std::string language_ = "en";
    std::map<std::string, FixedItems> fixed_;
    std::map<std::string, Generator> generators_;
};

Error no_such_file(const std::string& path) {
    return {ErrorCode::bad_pack, path, "the pack has no such file; every pack needs one"};
}

Result<std::unique_ptr<LoadedPack>> from_files(Files files, bool draft) {
    std::size_t bytes = 0;
    for (const auto& [path, text] : files)
        bytes += text.size();
    if (files.size() > files_max || bytes > bytes_max)
        return Error{ErrorCode::bad_pack, "the pack",
                     "it has more than 2000 files or 16 MiB; split it"};
    const auto all = std::make_shared<const Files>(std::move(files));
    for (const char* needed : {"pack.toml", "skills.toml"}) {
        if (!all->contains(needed)) return no_such_file(needed);
    }
    auto declared =
        read_manifest({all->at("pack.toml"), all->at("skills.toml"),
                       [all](const std::string& path) { return all->contains(path); }, draft});
    if (!declared.ok()) return declared.error();
    return std::make_unique<LoadedPack>(std::move(*declared),
                                        [all](const std::string& path) -> Result<std::string> {
                                            const auto found = all->find(path);
                                            if (found == all->end()) return no_such_file(path);
                                            return found->second;
                                        });
}

}  // namespace

Result<std::unique_ptr<Pack>> load(Files files) {
    auto pack = from_files(std::move(files), false);
    if (!pack.ok()) return pack.error();
    const auto taken = (*pack)->take_all();
    if (!taken.ok()) return taken.error();
    return std::unique_ptr<Pack>(std::move(*pack));
}

Result<std::unique_ptr<Pack>> load_draft(Files files) {
    auto pack = from_files(std::move(files), true);
    if (!pack.ok()) return pack.error();
    return std::unique_ptr<Pack>(std::move(*pack));
}

Result<std::unique_ptr<Pack>> load_index(ReadFile read) {
    auto pack = read("pack.toml");
    if (!pack.ok()) return pack.error();
    auto skills = read("skills.toml");
    if (!skills.ok()) return skills.error();
    auto declared = read_manifest(
        {std::move(*pack), std::move(*skills), [](const std::string&) { return true; }, false});
    if (!declared.ok()) return declared.error();
    return std::unique_ptr<Pack>(
        std::make_unique<LoadedPack>(std::move(*declared), std::move(read)));
}

}  // namespace pipit::content
