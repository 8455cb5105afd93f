// The page for those at home, in words that need no school. See papers.hpp.
#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/paper_parts.hpp"
#include "ui/teaching/parts.hpp"

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

constexpr std::size_t now_most = 3;
constexpr std::size_t grew_most = 4;

std::string_view grew_words(engine::Band band) {
    switch (band) {
    case engine::Band::flower:
        return in_context("of a child, to their family", "Still right on another day.");
    case engine::Band::bud:
        return _("Right, and looked at again on another day.");
    default:
        return _("More and more of it is right.");
    }
}

// Where people use a skill, in the pack's words; empty where it does not say.
std::string use_of(const engine::SkillGraph& graph, const engine::SkillId& skill) {
    const engine::Skill* found = graph.find(skill);
    return found != nullptr ? literal(found->use) : std::string();
}

void add_kept(Sheet& out, const std::string& called) {
    out.blocks.emplace_back(SheetHeading{_("What is kept, and who sees it")});
    for (const std::string& words :
         {fill(_("What %1 practises stays on the computer they use, locked with a secret of their "
                 "own."),
               {called}),
          std::string(_("The teacher gets: which skills were practised, how they grow, on which "
                        "days and for about how long; and what your child chooses to share, to "
                        "ask or to show. Your child can see all of it.")),
          std::string(_("Nothing goes to anybody else: no company, no internet, no "
                        "advertisement.")),
          std::string(_("Ask the teacher if you want to see it, to have it put right or to have "
                        "it erased."))})
        out.blocks.emplace_back(SheetRow{"", "", words});
}

}  // namespace

Sheet family_page(const PaperOf& of, const engine::SkillGraph& graph,
                  const classroom::LearnerPage& page, const std::string& called) {
    Sheet out = sheet_of(of, _("A page for home"), fill(_("What %1 is learning"), {called}));
    const auto now = skills_on_paper(page, false, now_most);
    const auto grew = skills_on_paper(page, true, grew_most);
    out.blocks.emplace_back(SheetText{
        fill(_("This page is for you at home. It tells what %1 works on at school with Pipit, and "
               "what has grown. Skills grow like plants, from seed to flower, each in its own "
               "time."),
             {called})});
    if (now.empty() && grew.empty())
        out.blocks.emplace_back(
            SheetText{fill(_("%1 has just begun: there is nothing to tell yet."), {called})});
    if (!now.empty()) out.blocks.emplace_back(SheetHeading{_("What is being worked on")});
    for (const auto& one : now)
        out.blocks.emplace_back(SheetRow{plant_of(graph, one.skill, one.band),
                                         title_of(graph, one.skill), use_of(graph, one.skill)});
    if (!grew.empty()) out.blocks.emplace_back(SheetHeading{_("What has grown")});
    for (const auto& one : grew)
        out.blocks.emplace_back(SheetRow{plant_of(graph, one.skill, one.band),
                                         title_of(graph, one.skill),
                                         std::string(grew_words(one.band))});
    if (!now.empty() || !grew.empty()) {
        // What goes well is easier to talk about than what does not yet.
        const auto& about = !grew.empty() ? grew.front() : now.front();
        out.blocks.emplace_back(SheetHeading{_("To talk about at home")});
        out.blocks.emplace_back(SheetQuote{
            title_of(graph, about.skill),
            fill(_("Ask %1 to show you how it is done, with things you have at home. Then ask: "
                   "**“How do you know?”** You need not know the answer yourself. Listening helps "
                   "more than checking."),
                 {called}) +
                (use_of(graph, about.skill).empty()
                     ? std::string()
                     : "\n" + fill(_("Where people use it: %1"), {use_of(graph, about.skill)}))});
    }
    add_kept(out, called);
    return out;
}

}  // namespace pipit::ui
