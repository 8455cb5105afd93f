// See paper_parts.hpp.
#include "ui/teaching/paper_parts.hpp"

#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

Sheet sheet_of(const PaperOf& of, std::string_view file_title, const std::string& head) {
    Sheet out;
    out.title = file_title;
    out.language = language();
    out.foot =
        _("Made with Pipit on the teacher’s computer. Anyone who has this paper can read it.");
    out.blocks.emplace_back(
        SheetHead{head, fill(in_context("class, teacher, day", "%1 · %2 · %3"),
                             {literal(of.class_name), literal(of.teacher), day_words(of.day)})});
    return out;
}

std::vector<engine::SharedSkill> skills_on_paper(const engine::classroom::LearnerPage& page,
                                                 bool grew, std::size_t most) {
    std::vector<engine::SharedSkill> out;
    for (const engine::SharedSkill& one : page.who.known.shared.skills) {
        if ((one.band >= engine::Band::leaf) == grew && one.tries != engine::TriesStep::none)
            out.push_back(one);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return b.last < a.last; });
    out.resize(std::min(out.size(), most));
    return out;
}

std::vector<std::string> groups_of(std::string_view letters) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < letters.size(); i += 4)
        out.emplace_back(letters.substr(i, 4));
    return out;
}

}  // namespace pipit::ui
