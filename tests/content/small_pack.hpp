// A small sound pack in memory, for tests to break one thing in.
#pragma once

#include "content/loader/pack.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace pipit::test {

inline std::string sound_generator(const std::string& extra = "") {
    return R"lua(return function(rng, level)
  local a, b = 2 + rng:turn(60), rng:int(2, 9)
  local item = {
    prompt = a .. " + " .. b .. " = ?\nWhat number goes in place of the question mark?",
    spoken = a .. " plus " .. b .. " equals what number?",
    answer = {kind = "number", value = a + b, form = "integer"},
    misconceptions = apart(a + b, {
      {given = a + b + 1, name = "counts one too far", feedback = "That is one too many."},
      {given = a + b - 1, name = "counts the first again", feedback = "That is one too few."},
      {given = a .. b, name = "side by side", feedback = "Those are the two numbers side by side."},
      {given = a + b + 10, name = "a ten too many", feedback = "That is ten too many."}}),
    hints = {"Look at both numbers.", "Count on from the bigger one.", "Count on step by step."},
    worked = {"Count on from " .. a .. "."},
    right_note = "Counting on is adding.",
    paper = "Draw dots and count them.",
  }
)lua" + extra +
           "\n  return item\nend\n";
}

inline std::string skill_toml(const std::string& id, const std::string& file,
                              const std::string& extra = "") {
    return "[[skill]]\nid = \"" + id +
           "\"\ntitle = \"Add\"\nshort_title = \"Add\"\nstrand = \"numbers\"\n" +
           "grade_from = 1\ngrade_to = 2\nuse = \"Shops add.\"\n" + extra +
           "[[skill.template]]\nfile = \"" + file + "\"\n";
}

inline content::Files small_pack() {
    content::Files files;
    files["pack.toml"] =
        "format = 1\nid = \"small\"\nversion = 1\ntitle = \"Small\"\nlicence = \"CC0\"\n"
        "languages = [\"en\"]\n[strands]\nnumbers = \"clover\"\n";
    files["skills.toml"] = skill_toml("add", "items/add.lua");
    files["items/add.lua"] = sound_generator();
    files["checks/add.lua"] =
        "form('{*}\\nWhat number goes in place of the question mark?', function(h)\n"
        "  return solutions(h[1]:gsub('%?', 'x'), 'x', 0, 1000)\nend)\n";
    return files;
}

// Two skills, the second of them served by `source`.
inline content::Files pack_with(const std::string& source) {
    content::Files files = small_pack();
    files["skills.toml"] += skill_toml("other", "items/other.lua");
    files["items/other.lua"] = source;
    return files;
}

// A pack as it goes out: "mathematics".
inline content::Files shipped_pack(const std::string& name) {
    namespace fs = std::filesystem;
    content::Files files;
    const fs::path folder = fs::path(PIPIT_SOURCE_DIR) / "content/packs" / name;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::ostringstream bytes;
        bytes << in.rdbuf();
        files[fs::relative(entry.path(), folder).generic_string()] = bytes.str();
    }
    return files;
}

}  // namespace pipit::test
