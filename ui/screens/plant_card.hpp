// The page about one plant of My learning: its stage, the rule in words, what was seen, and what to
// do about it. Invariant: a challenge or a doubt is asked once more in words before it is begun or
// written down.
#pragma once

#include "ui/screens/layout.hpp"

#include <string>
#include <string_view>

namespace pipit::ui {

class PlantCard {
  public:
    explicit PlantCard(Desk& desk) : desk_(desk) {}

    /// As a card.
    void draw(Frame& frame, Rect card, const engine::SkillView& skill);
    /// As a page of its own; the title starts `indent` to the right, beside a button.
    void draw_page(Frame& frame, Rect page, int indent, const engine::SkillView& skill);
    /// Another plant: what was asked about the last one is forgotten.
    void reset();
    /// The first button about this skill.
    [[nodiscard]] std::string_view first_button(const engine::SkillId& skill) const;

  private:
    enum class Asks { nothing, challenge, doubt };
    /// Where the three buttons stand: under each other, in a row, or two of them below the facts.
    enum class Buttons { column, row, below };

    int draw_facts(Frame& frame, Rect at, const engine::SkillView& skill, const TextStyle& words,
                   bool draw, bool titled);
    int draw_stages(Frame& frame, Rect at, const engine::SkillView& skill, bool draw);
    int draw_ask(Frame& frame, Rect at, const engine::SkillView& skill);
    [[nodiscard]] int foot_height(Frame& frame, int width) const;
    void draw_foot(Frame& frame, Rect at, const engine::SkillView& skill);
    void draw_note(Frame& frame, Rect& at);
    [[nodiscard]] std::string rests_words(const engine::SkillId& skill) const;
    void draw_main(Frame& frame, Rect at, const engine::SkillView& skill);
    void draw_others(Frame& frame, Rect first, Rect second, const engine::SkillView& skill);
    void draw_doubt(Frame& frame, Rect at);
    [[nodiscard]] static int doubt_width(Ui& ui);
    void draw_question(Frame& frame, Rect at, const engine::SkillView& skill);
    void practise(const engine::SkillView& skill);
    void challenge(const engine::SkillView& skill);
    void doubt(const engine::SkillView& skill, bool show_teacher);

    Desk& desk_;
    Scroll scroll_;
    Buttons buttons_ = Buttons::column;
    Asks asks_ = Asks::nothing;
    bool noted_ = false;
    std::string problem_;
    std::string rests_;  ///< Why nothing begins practice on it now; empty: something does.
};

/// The rule of a band in plain words: "**Leaf** means: often right ...".
std::string band_rule_words(engine::Band band);
/// What the next band asks for; empty for a flower.
std::string next_band_words(const engine::SkillView& skill, engine::Day today);
/// What was seen of a skill: "10 tries since 12 November. ..."; says where answers are erased.
std::string seen_words(const engine::SkillView& skill, engine::Day today);

}  // namespace pipit::ui
