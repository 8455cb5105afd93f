// Loads a pack and makes its items. Invariant: load() checks every file once; make() trusts none of
// it again more than it must: a generator's table is read and refused like any other foreign bytes.
#include "content/loader/pack.hpp"

#include "content/generators/sandbox.hpp"
#include "content/loader/fixed_items.hpp"
#include "content/loader/read_item.hpp"

#include <algorithm>

namespace pipit::content {

namespace {

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
    explicit LoadedPack(Declared declared) : declared_(std::move(declared)) {}

    Result<engine::Done> take_templates(const Files& files) {
        for (const TemplateFile& one : declared_.templates) {
            const std::string& bytes = files.at(one.path);
            if (one.fixed) {
                auto items = read_fixed_items(bytes, one);
                if (!items.ok()) return items.error();
                fixed_[one.id] = std::move(*items);
            } else {
                auto compiled = compile_generator(bytes, one.path);
                if (!compiled.ok()) return compiled.error();
                generators_[one.id] = std::move(*compiled);
            }
        }
        return engine::Done{};
    }

    const engine::SkillGraph& graph() const override { return declared_.graph; }
    const Manifest& manifest() const override { return declared_.manifest; }
    const std::vector<TemplateFile>& templates() const override { return declared_.templates; }

    Result<Item> make(const SkillId& skill, int level, std::uint64_t seed) override {
        std::vector<const TemplateFile*> serving;
        for (const TemplateFile& one : declared_.templates) {
            if (one.skill == skill && one.levels.contains(level)) serving.push_back(&one);
        }
        if (serving.empty())
            return Error{ErrorCode::not_found, skill.value + " level " + std::to_string(level),
                         "no template of this pack serves it"};
        // Neighbouring seeds take turns among the templates, and walk on within each.
        const std::uint64_t n = serving.size();
        return make_from(*serving[static_cast<std::size_t>(seed % n)], level, seed, seed / n);
    }

  private:
    Result<Item> make_from(const TemplateFile& file, int level, std::uint64_t seed,
                           std::uint64_t turn) {
        ItemRef ref{file.skill, file.id, level, seed};
        const std::string where =
            file.path + " (level " + std::to_string(level) + ", seed " + std::to_string(seed) + ")";
        if (file.fixed) {
            const std::vector<Value>& items = fixed_[file.id][level];
            const auto at = static_cast<std::size_t>(turn % items.size());
            return read_item(items[at], std::move(ref), where);
        }
        auto value = run_generator(generators_[file.id], turn, level);
        if (!value.ok()) {
            Error error = value.error();
            error.where +=
                " (level " + std::to_string(level) + ", seed " + std::to_string(seed) + ")";
            return error;
        }
        return read_item(*value, std::move(ref), where);
    }

    Declared declared_;
    std::map<std::string, FixedItems> fixed_;
    std::map<std::string, Generator> generators_;
};

}  // namespace

Result<std::unique_ptr<Pack>> load(Files files) {
    std::size_t bytes = 0;
    for (const auto& [path, text] : files)
        bytes += text.size();
    if (files.size() > files_max || bytes > bytes_max)
        return Error{ErrorCode::bad_pack, "the pack",
                     "it has more than 2000 files or 16 MiB; split it"};
    auto declared = read_manifest(files);
    if (!declared.ok()) return declared.error();
    auto pack = std::make_unique<LoadedPack>(std::move(*declared));
    const auto taken = pack->take_templates(files);
    if (!taken.ok()) return taken.error();
    return std::unique_ptr<Pack>(std::move(pack));
}

}  // namespace pipit::content
