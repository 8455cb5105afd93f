// Fuzz target: packs. The input is files, each begun by a line "=== PATH"; what is missing is taken
// from a small sound pack. Claim: nothing crashes or hangs, and an item that comes out is whole.
// tests/fuzz/pack_corpus holds beginnings.
#include "content/loader/misconceptions.hpp"
#include "content/loader/pack.hpp"
#include "content/loader/rich_text.hpp"
#include "engine/session/answer.hpp"
#include "tests/fuzz/files.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace pipit;
using fuzz::demand;

content::Files files_of(std::string_view text) {
    content::Files files;
    files["pack.toml"] = "format = 1\nid = \"f\"\nversion = 1\ntitle = \"F\"\nlicence = \"CC0\"\n"
                         "languages = [\"en\"]\n[strands]\nn = \"clover\"\n";
    files["skills.toml"] =
        "[[skill]]\nid = \"s\"\ntitle = \"S\"\nshort_title = \"S\"\nstrand = \"n\"\n"
        "grade_from = 1\ngrade_to = 2\nuse = \"U\"\n[[skill.template]]\n"
        "file = \"items/x.lua\"\nlevels = [1, 2, 3]\n";
    files["items/x.lua"] = "return function() return {} end";
    fuzz::put_files(text, files);
    return files;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto files = files_of({reinterpret_cast<const char*>(data), size});
    const auto known = content::read_misconceptions(files, {"en", "es"});
    if (!known.ok()) demand(!known.error().where.empty() && !known.error().remedy.empty());
    const auto pack = content::load(files);
    if (!pack.ok()) {
        demand(!pack.error().where.empty() && !pack.error().remedy.empty());
        return 0;
    }
    for (const engine::Skill& skill : (*pack)->graph().skills()) {
        for (int level = 1; level <= skill.levels; ++level) {
            const auto item =
                (*pack)->make_told(skill.id, level, size, {size % 2 == 0 ? "en" : "es", -1});
            if (!item.ok()) continue;
            demand(item->misconceptions.size() >= 3 && !item->prompt.empty());
            demand(engine::figure_problem(item->figure).empty());
            demand(content::rich_text_problem(item->prompt).empty());
            demand(engine::answer_problem(item->answer).empty());
            demand(engine::judge(item->answer, {engine::answer_text(item->answer)}) ==
                   engine::Verdict::right);
            for (const auto& one : item->misconceptions)
                demand(engine::judge(item->answer, {one.given}) == engine::Verdict::not_yet);
        }
    }
    return 0;
}
