// Loading packs: what holds, and what an author is told when it does not.
#include "content/loader/library.hpp"
#include "content/loader/misconceptions.hpp"
#include "content/loader/pack.hpp"

#include "engine/session/answer.hpp"
#include "tests/bench/school_graph.hpp"
#include "tests/content/small_pack.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace pipit;
using engine::ErrorCode;
using engine::SkillId;
using test::pack_with;
using test::shipped_pack;
using test::small_pack;
using test::sound_generator;

namespace {

std::unique_ptr<content::Pack> loaded(content::Files files) {
    auto pack = content::load(std::move(files));
    INFO((pack.ok() ? "" : pack.error().where + ": " + pack.error().remedy));
    REQUIRE(pack.ok());
    return std::move(*pack);
}

engine::Error refused(content::Files files) {
    const auto pack = content::load(std::move(files));
    REQUIRE_FALSE(pack.ok());
    CHECK(pack.error().code == ErrorCode::bad_pack);
    return pack.error();
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

// The error of an item whose generator ends with `extra`.
engine::Error item_error(const std::string& extra) {
    auto files = small_pack();
    files["items/add.lua"] = sound_generator(extra);
    const auto pack = loaded(std::move(files));
    const auto item = pack->make(SkillId{"add"}, 1, 3);
    REQUIRE_FALSE(item.ok());
    return item.error();
}

struct Break {
    const char* file;
    const char* what;
    const char* with;
    const char* where;
    const char* remedy;
};

}  // namespace

TEST_CASE("a sound pack loads and makes items of its skills", "[content]") {
    const auto pack = loaded(small_pack());
    CHECK(pack->manifest().id == "small");
    CHECK(pack->graph().skills().size() == 1);
    const auto item = pack->make(SkillId{"add"}, 2, 5);
    REQUIRE(item.ok());
    CHECK(item->ref == engine::ItemRef{SkillId{"add"}, "add", 2, 5});
    CHECK(item->misconceptions.size() >= 3);
    CHECK(engine::judge(item->answer, {engine::answer_text(item->answer)}) ==
          engine::Verdict::right);
}

TEST_CASE("the same seed makes the same item, in any order and in any pack object", "[content]") {
    const auto one = loaded(shipped_pack("mathematics"));
    const auto two = loaded(shipped_pack("mathematics"));
    for (const auto& skill : one->graph().skills()) {
        for (int level = 1; level <= skill.levels; ++level) {
            for (const std::uint64_t seed : {0ULL, 1ULL, 77ULL, 12345678901234567890ULL}) {
                CAPTURE(skill.id.value, level, seed);
                const auto a = one->make(skill.id, level, seed);
                (void)two->make(skill.id, level, seed + 1);
                const auto b = two->make(skill.id, level, seed);
                REQUIRE(a.ok());
                REQUIRE(b.ok());
                CHECK(a->prompt == b->prompt);
                CHECK(engine::answer_text(a->answer) == engine::answer_text(b->answer));
                CHECK((a->figure == b->figure));
                CHECK(a->hints == b->hints);
            }
        }
    }
}

TEST_CASE("mathematics has 236 skills, each with three levels, a use and standards, on all plants",
          "[content]") {
    const auto pack = loaded(shipped_pack("mathematics"));
    CHECK(pack->graph().skills().size() == 236);
    std::set<engine::Plant> plants;
    for (const auto& skill : pack->graph().skills()) {
        CHECK(skill.levels == 3);
        CHECK_FALSE(skill.use.empty());
        CHECK_FALSE(skill.standards.empty());
        plants.insert(skill.plant);
    }
    CHECK(plants.size() == 6);
}

TEST_CASE("each kind of figure and of answer has items in the packs that go out", "[content]") {
    std::set<std::size_t> figures, answers;
    for (const char* name : {"mathematics", "planning", "reading"}) {
        const auto pack = loaded(shipped_pack(name));
        for (const auto& skill : pack->graph().skills()) {
            for (int level = 1; level <= skill.levels; ++level) {
                for (std::uint64_t seed = 0; seed < 4; ++seed) {
                    const auto item = pack->make(skill.id, level, seed);
                    INFO(skill.id.value << " level " << level << " seed " << seed);
                    REQUIRE(item.ok());
                    figures.insert(item->figure.index());
                    answers.insert(item->answer.index());
                }
            }
        }
    }
    CHECK(figures.size() == std::variant_size_v<engine::AnyFigure>);  // no figure is one of them
    CHECK(answers.size() == std::variant_size_v<engine::AnyAnswer>);
}

TEST_CASE("an unknown skill or level is not found", "[content]") {
    const auto pack = loaded(small_pack());
    CHECK(pack->make(SkillId{"nothing"}, 1, 0).error().code == ErrorCode::not_found);
    CHECK(pack->make(SkillId{"add"}, 4, 0).error().code == ErrorCode::not_found);
}

TEST_CASE("a pack says which skill took a retired one over, over one step or two", "[content]") {
    auto files = small_pack();
    files["pack.toml"] = replaced(files["pack.toml"], "[strands]",
                                  "[retired]\nsums = \"plus\"\nplus = \"add\"\n[strands]");
    const auto pack = loaded(std::move(files));
    CHECK(pack->graph().current(SkillId{"plus"}).value == "add");
    CHECK(pack->graph().current(SkillId{"sums"}).value == "add");
}

TEST_CASE("what is broken in a pack is told by file, line and key, with a remedy", "[content]") {
    const Break broken = GENERATE(
        Break{"pack.toml", "format = 1", "format = 2", "pack.toml line 1: format", "newer Pipit"},
        Break{"pack.toml", "id = \"small\"", "id = \"No good\"", "pack.toml line 2: id", "hyphens"},
        Break{"pack.toml", "version = 1", "version = 1.5", "pack.toml line 3", "text, in quotes"},
        Break{"pack.toml", "version = 1", "version = ", "pack.toml line 3", ""},
        Break{"pack.toml", "licence =", "licence × =", "pack.toml line 5", ""},
        Break{"pack.toml", "licence =", "é =", "pack.toml line 5", ""},
        Break{"pack.toml", "[strands]", "[?]", "pack.toml line 7", "bare key"},
        Break{"pack.toml", "title", "# \xF5\x80\x80\x80\ntitle", "pack.toml line 4", "UTF-8"},
        Break{"pack.toml", "licence", "license", "licence", "missing"},
        Break{"pack.toml", "title", "unheard = 1\ntitle", "pack.toml line 4: unheard",
              "known here"},
        Break{"pack.toml", "clover", "cactus", "strands.numbers", "clover, daisy"},
        Break{"pack.toml", "[strands]", "[retired]\nadd = \"gone\"\n[strands]", "retired.add",
              "still in skills.toml"},
        Break{"pack.toml", "[strands]", "[retired]\nold = \"gone\"\n[strands]", "retired.old",
              "no skill"},
        Break{"pack.toml", "[strands]", "[retired]\nold = \"older\"\nolder = \"old\"\n[strands]",
              "retired.old", "back to itself"},
        Break{"skills.toml", "short_title = \"Add\"", "short_title = \"Adding up more\"",
              "skills.toml line 4: skill[1].short_title", "13 letters"},
        Break{"skills.toml", "strand = \"numbers\"", "strand = \"shapes\"", "skill[1].strand",
              "[strands]"},
        Break{"skills.toml", "grade_to = 2", "grade_to = 9", "skill[1].grade_to", "from 1 to 8"},
        Break{"skills.toml", "use =", "prerequisites = [\"gone\"]\nuse =", "skills.toml", ""},
        Break{"skills.toml", "use =", "prerequisites = [\"add\"]\nuse =", "skills.toml", ""},
        Break{"skills.toml", "items/add.lua", "items/gone.lua", "template[1].file", "no file"},
        Break{"skills.toml", "items/add.lua", "../add.lua", "template[1].file", "items/NAME.lua"},
        Break{"skills.toml", "[[skill.template]]", "[[skill.other]]", "skill[1]", ""},
        Break{"skills.toml", "file =", "levels = [1, 2]\nfile =", "template", "each level"},
        Break{"skills.toml", "file =", "levels = [4]\nfile =", "levels", "1 to"},
        Break{"items/add.lua", "return function", "retrun function", "items/add.lua line 1", ""});
    auto files = small_pack();
    files[broken.file] = replaced(files[broken.file], broken.what, broken.with);
    const auto error = refused(files);
    CAPTURE(broken.what, broken.with, error.where, error.remedy);
    CHECK(error.where.find(broken.where) != std::string::npos);
    CHECK(error.remedy.find(broken.remedy) != std::string::npos);
    CHECK_FALSE(error.remedy.empty());
}

TEST_CASE("a pack without its two files is refused by name", "[content]") {
    for (const char* path : {"pack.toml", "skills.toml"}) {
        auto files = small_pack();
        files.erase(path);
        CHECK(refused(files).where == path);
    }
}

TEST_CASE("two templates of one name are refused", "[content]") {
    auto files = pack_with(sound_generator());
    const std::string skills = files["skills.toml"];
    files["skills.toml"] = replaced(skills, "items/other.lua", "items/add.lua");
    CHECK(refused(files).remedy.find("two templates") != std::string::npos);
    // Nor is a template looked for in another folder, or out of the pack.
    for (const char* elsewhere : {"items/more/add.lua", "items/../add.lua"}) {
        files[elsewhere] = sound_generator();
        files["skills.toml"] = replaced(skills, "items/other.lua", elsewhere);
        CHECK(refused(files).remedy.find("items/NAME.lua") != std::string::npos);
    }
}

TEST_CASE("a hostile skill is stopped with its reason, and the other skills go on", "[content]") {
    const std::string source =
        GENERATE("return function() while true do end end",
                 "return function() return {x = ('x'):rep(1 << 30)} end",
                 "return function() local function f() return 1 + f() end f() end");
    const auto pack = loaded(pack_with(source));
    const auto hostile = pack->make(SkillId{"other"}, 1, 7);
    REQUIRE_FALSE(hostile.ok());
    CHECK(hostile.error().code == ErrorCode::stopped);
    CHECK(hostile.error().where.find("items/other.lua") != std::string::npos);
    CHECK(hostile.error().where.find("seed 7") != std::string::npos);
    CHECK(pack->make(SkillId{"add"}, 1, 7).ok());
}

TEST_CASE("a file that is hostile while it loads stops its pack alone", "[content]") {
    const auto pack = content::load(pack_with("while true do end"));
    REQUIRE_FALSE(pack.ok());
    CHECK(pack.error().code == ErrorCode::stopped);
    CHECK(loaded(small_pack())->make(SkillId{"add"}, 1, 0).ok());
}

TEST_CASE("a figure beyond its bounds is refused before anything draws it", "[content]") {
    struct Huge {
        const char* figure;
        const char* reason;
    };
    const Huge huge = GENERATE(
        Huge{"{kind = 'counters', count = 1000, per_row = 10}", "0 to 30"},
        Huge{"{kind = 'counters', count = 1 << 40}", "from -1000 to 1000"},
        Huge{"{kind = 'array', rows = 13, columns = 2}", "1 to 12"},
        Huge{"{kind = 'number_line', from = 0, to = 1, steps = 101}", "1 to 100"},
        Huge{"{kind = 'number_line', from = 1, to = 0}", "from < to"},
        Huge{"{kind = 'number_line', from = 0, to = 1, marks = {{at = 2, label = '?'}}}",
             "outside"},
        Huge{"{kind = 'fraction_bar', parts = {{size = '3/2'}}}", "at most 1"},
        Huge{"{kind = 'fraction_bar', parts = {{size = '1/0'}}}", "number"},
        Huge{"{kind = 'bar_model', rows = {}}", "1 to 3 rows"},
        Huge{"{kind = 'polygon', corners = {{x = 0, y = 0}}}", "3 to 8"},
        Huge{"{kind = 'polygon', corners = {{x = 0, y = 0}, {x = 99, y = 0}, {x = 0, y = 9}}}",
             "0 to 20"},
        Huge{"{kind = 'ten_frame', frames = 2, first = 21}", "fit"},
        Huge{"{kind = 'elephant'}", "choose from"},
        Huge{"{kind = 'counters', count = 3, colour = 'red'}", "nothing reads"},
        Huge{"{}", "missing"});
    CAPTURE(huge.figure);
    const auto error = item_error(std::string("item.figure = ") + huge.figure);
    CHECK(error.code == ErrorCode::bad_pack);
    CHECK(error.where.find("items/add.lua (level 1, seed 3): figure") != std::string::npos);
    CHECK(error.remedy.find(huge.reason) != std::string::npos);
}

TEST_CASE("an item that is not whole is refused with the key that is amiss", "[content]") {
    struct Flaw {
        const char* lua;
        const char* key;
    };
    const Flaw flaw = GENERATE(
        Flaw{"item.prompt = nil", "prompt"}, Flaw{"item.prompt = ''", "prompt"},
        Flaw{"item.prompt = 'a **b'", "prompt"}, Flaw{"item.prompt = '{3}'", "prompt"},
        Flaw{"item.prompt = 'a' .. string.char(7)", "prompt"},
        Flaw{"item.prompt = string.char(200, 1)", "prompt"},
        Flaw{"item.prompt = string.rep('x', 500)", "prompt"}, Flaw{"item.answer = nil", "answer"},
        Flaw{"item.answer.kind = 'guess'", "answer.kind"},
        Flaw{"item.answer.value = 'many'", "answer.value"},
        Flaw{"item.answer.value = -3", "answer.minus"},
        Flaw{"item.answer.value = '1/2'", "answer.value"},
        Flaw{"item.answer.form = 'roman'", "answer.form"},
        Flaw{"item.answer = {kind = 'choice', options = {'a'}, right = 'a'}", "answer.options"},
        Flaw{"item.answer = {kind = 'choice', options = {'a', 'a'}, right = 'a'}",
             "answer.options"},
        Flaw{"item.answer = {kind = 'choice', options = {'a', 'b'}, right = 'c'}", "answer.right"},
        Flaw{"item.answer = {kind = 'text', accepted = {}}", "answer.accepted"},
        Flaw{"item.misconceptions[3] = nil item.misconceptions[4] = nil", "misconceptions"},
        Flaw{"item.misconceptions[2].given = a + b", "misconceptions[2].given"},
        Flaw{"item.misconceptions[2].given = 'abc'", "misconceptions[2].given"},
        Flaw{"item.misconceptions[2].given = '-4'", "misconceptions[2].given"},
        Flaw{"item.misconceptions[1].feedback = nil", "misconceptions[1].feedback"},
        Flaw{"item.misconceptions[1].fedback = 'x'", "misconceptions[1].fedback"},
        Flaw{"item.hints[3] = nil", "hints"}, Flaw{"item.worked = {}", "worked"},
        Flaw{"item.right_note = nil", "right_note"},
        Flaw{"item.paper = 5 item.extra = 1", "extra"});
    CAPTURE(flaw.lua);
    const auto error = item_error(flaw.lua);
    CHECK(error.code == ErrorCode::bad_pack);
    CHECK(error.where.ends_with(std::string(": ") + flaw.key));
}

TEST_CASE("fixed items are checked when the pack loads, with their line", "[content]") {
    auto files = small_pack();
    files["skills.toml"] = replaced(files["skills.toml"], "items/add.lua", "items/add.toml");
    files["items/add.toml"] = "[[item]]\nlevel = 1\nprompt = \"Hello\"\n";
    const auto error = refused(files);
    CHECK(error.where.find("items/add.toml (item[1], line 1)") != std::string::npos);
    CHECK(error.where.find("spoken") == std::string::npos);
}

TEST_CASE("fixed items take turns by seed, each in the language spoken", "[content]") {
    auto files = small_pack();
    files["pack.toml"] = replaced(files["pack.toml"], "languages = [\"en\"]",
                                  "languages = [\"en\", \"es\"]\ntitle_es = \"Pequeño\"");
    files["pack.toml"] += "[strands_es]\nnumbers = \"números\"\n";
    files["skills.toml"] =
        replaced(files["skills.toml"], "items/add.lua", "items/add.toml") +
        "[skill.es]\ntitle = \"Suma\"\nshort_title = \"Suma\"\nuse = \"Tiendas.\"\n";
    std::string items;
    for (int level = 1; level <= 3; ++level) {
        for (const char* prompt : {"One and one?", "Two and none?"})
            items += "[[item]]\nlevel = " + std::to_string(level) + "\nprompt = \"" + prompt +
                     "\"\nhints = [\"a\", \"b\", \"c\"]\nworked = [\"w\"]\nright_note = \"n\"\n"
                     "paper = \"p\"\nanswer = {kind = \"number\", value = 2}\nmisconceptions = ["
                     "{given = 3, name = \"x\", feedback = \"f\"}, {given = 4, name = \"y\", "
                     "feedback = \"g\"}, {given = 5, name = \"z\", feedback = \"h\"}]\n"
                     "[item.es]\nprompt = \"¿Cuánto es?\"\n";
    }
    files["items/add.toml"] = items;
    const auto pack = loaded(files);
    CHECK(pack->make(SkillId{"add"}, 1, 0)->prompt == "One and one?");
    CHECK(pack->make(SkillId{"add"}, 1, 1)->prompt == "Two and none?");
    pack->speak("es");
    CHECK(pack->make(SkillId{"add"}, 1, 1)->prompt == "¿Cuánto es?");
    CHECK(pack->make(SkillId{"add"}, 1, 1)->hints[0] == "a");
    CHECK(pack->graph().find(SkillId{"add"})->title == "Suma");
    CHECK(pack->graph().find(SkillId{"add"})->strand == "números");
    pack->speak("en");
    CHECK(pack->graph().find(SkillId{"add"})->title == "Add");
    files["items/add.toml"] = replaced(items, "[item.es]\nprompt = \"¿Cuánto es?\"\n", "");
    CHECK(refused(files).remedy.find("[item.es]") != std::string::npos);
}

TEST_CASE("a pack that promises a language it does not have is refused", "[content]") {
    auto files = small_pack();
    files["pack.toml"] =
        replaced(files["pack.toml"], "languages = [\"en\"]", "languages = [\"en\", \"es\"]");
    CHECK(refused(files).where.find("title_es") != std::string::npos);
    files["pack.toml"] = replaced(files["pack.toml"], "[strands]", "title_es = \"P\"\n[strands]") +
                         "[strands_es]\nnumbers = \"números\"\n";
    CHECK(refused(files).remedy.find("[skill.es]") != std::string::npos);
}

TEST_CASE("an index opens only what it needs, and a draft may lack generators", "[content]") {
    auto files = pack_with("this is no Lua");
    std::vector<std::string> asked;
    auto pack = content::load_index([&](const std::string& path) -> engine::Result<std::string> {
        asked.push_back(path);
        return files.at(path);
    });
    REQUIRE(pack.ok());
    CHECK(asked == std::vector<std::string>{"pack.toml", "skills.toml"});
    CHECK((*pack)->make(SkillId{"add"}, 1, 0).ok());
    CHECK((*pack)->make(SkillId{"add"}, 2, 0).ok());
    CHECK(asked.size() == 3);
    CHECK((*pack)->make(SkillId{"other"}, 1, 0).error().where.find("items/other.lua") !=
          std::string::npos);

    files["skills.toml"] =
        replaced(files["skills.toml"], "[[skill.template]]\nfile = \"items/other.lua\"\n", "");
    files.erase("items/other.lua");
    CHECK(refused(files).remedy.find("items/other.lua") != std::string::npos);
    const auto draft = content::load_draft(files);
    REQUIRE(draft.ok());
    CHECK((*draft)->make(SkillId{"add"}, 1, 0).ok());
    CHECK((*draft)->make(SkillId{"other"}, 1, 0).error().code == ErrorCode::not_found);
}

TEST_CASE("the engine's tests stand on the graph of mathematics as the loader reads it",
          "[content]") {
    const auto pack = loaded(shipped_pack("mathematics"));
    const engine::SkillGraph read = engine::testing::school_graph();
    const auto& skills = pack->graph().skills();
    REQUIRE(read.skills().size() == skills.size());
    for (std::size_t i = 0; i < skills.size(); ++i) {
        CHECK(read.skills()[i].id == skills[i].id);
        CHECK(read.skills()[i].prerequisites == skills[i].prerequisites);
        CHECK(read.skills()[i].plant == skills[i].plant);
    }
    CHECK(read.fingerprint() == pack->graph().fingerprint());
}

TEST_CASE("several packs are one library; a pack with an id that another has is left out",
          "[content]") {
    const auto renamed = [](const std::string& id) {
        auto files = small_pack();
        files["skills.toml"] =
            replaced(files["skills.toml"], "id = \"add\"", "id = \"" + id + "\"");
        return files;
    };
    std::vector<std::unique_ptr<content::Pack>> two;
    two.push_back(loaded(small_pack()));
    two.push_back(loaded(renamed("plan")));
    std::vector<pipit::engine::Error> left_out;
    auto library = content::Library::of(std::move(two), left_out);
    REQUIRE(library.ok());
    CHECK(left_out.empty());
    CHECK((*library)->graph().skills().size() == 2);
    CHECK((*library)->make(SkillId{"plan"}, 1, 0)->ref.skill.value == "plan");
    CHECK((*library)->make(SkillId{"none"}, 1, 0).error().code == ErrorCode::not_found);

    auto retiring = renamed("other");
    retiring["pack.toml"] =
        replaced(retiring["pack.toml"], "[strands]", "[retired]\nadd = \"other\"\n[strands]");
    for (const auto& clashing : {small_pack(), retiring}) {
        std::vector<std::unique_ptr<content::Pack>> some;
        some.push_back(loaded(small_pack()));
        some.push_back(loaded(clashing));
        some.push_back(loaded(renamed("plan")));
        library = content::Library::of(std::move(some), left_out);
        REQUIRE(library.ok());
        CHECK((*library)->graph().skills().size() == 2);
        REQUIRE(left_out.size() == 1);
        CHECK(left_out.front().code == ErrorCode::bad_pack);
        CHECK(left_out.front().where.find("add") != std::string::npos);
        left_out.clear();
    }
}

TEST_CASE("a misconception's name stands in the registry once, with Spanish and source",
          "[content]") {
    const auto read = [](const std::string& one, const std::string& two = "") {
        content::Files files;
        files["misconceptions/a.toml"] = one;
        if (!two.empty()) files["misconceptions/b.toml"] = two;
        return content::read_misconceptions(files, {"en", "es"});
    };
    const std::string sound =
        "[[misconception]]\nname = \"adds tops\"\nes = \"suma\"\nsource = \"Siegler 2011\"\n";
    const auto known = read(sound);
    REQUIRE(known.ok());
    CHECK(known->at("adds tops").names.at("es") == "suma");
    CHECK(known->at("adds tops").source == "Siegler 2011");
    CHECK(read(sound, sound).error().remedy.find("misconceptions/a.toml") != std::string::npos);
    CHECK_FALSE(read(replaced(sound, "es = \"suma\"\n", "")).ok());
    CHECK_FALSE(read(replaced(sound, "source = \"Siegler 2011\"\n", "")).ok());
    CHECK_FALSE(read(sound + "more = 1\n").ok());
}
