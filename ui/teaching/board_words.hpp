// A board's rows in words: who, why, and on what evidence of which day. Invariant: every row says
// all three; nothing says more than was shared, and where names are hidden none is in any of it.
#pragma once

#include "engine/classroom/staff.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

enum class Column { stuck, ready, groups, talks };
inline constexpr std::array all_columns{Column::stuck, Column::ready, Column::groups,
                                        Column::talks};

struct BoardRow {
    std::vector<std::size_t> whos;  ///< Where they stand on the page.
    std::string who;                ///< "Eilidh, Nia and Ravi"
    std::string reason;             ///< Markup.
    std::string evidence;           ///< "Right when rechecked"
    std::string age = {};           ///< Of the evidence: "Friday"; empty where that says it.
    std::string next = {};          ///< What comes next: "Add fractions"; mostly empty.
};

/// A class with its board, and how its people are called on this screen.
class BoardPage {
  public:
    BoardPage(engine::classroom::ClassPage page, const engine::SkillGraph& graph, engine::Day today,
              bool names, std::span<const engine::classroom::OwnGroup> own = {});

    [[nodiscard]] const engine::classroom::ClassPage& page() const { return page_; }
    [[nodiscard]] const engine::classroom::Board& board() const { return board_; }
    [[nodiscard]] std::vector<BoardRow> rows(Column column) const;
    /// "Jonah", or "Number 7"; literal.
    [[nodiscard]] std::string name(std::size_t who) const;
    /// What stands in their disc: "J", or "7".
    [[nodiscard]] std::string mark(std::size_t who) const;
    /// "35 min", or "no news"; literal.
    [[nodiscard]] std::string minutes(std::size_t who) const;
    /// All that stands on their tile, and since when there is no news; literal.
    [[nodiscard]] std::string told(std::size_t who) const;
    /// "Friday 27 November · 28 of 30 heard from today"
    [[nodiscard]] std::string heard() const;
    /// "Pavel and Theo: not heard from since Friday." Empty where everyone was heard from.
    [[nodiscard]] std::string silent() const;

  private:
    [[nodiscard]] std::string names(const std::vector<std::size_t>& whos) const;
    [[nodiscard]] std::string skill(const engine::SkillId& id) const;
    [[nodiscard]] BoardRow row(const engine::classroom::TalkRow& talk) const;

    engine::classroom::ClassPage page_;
    const engine::SkillGraph& graph_;
    engine::Day today_;
    bool names_;
    engine::classroom::Board board_;
};

/// All of a row, as it is read: "Jonah. Take away across zero. 3 missed after hints · Friday".
std::string row_words(const BoardRow& row);
/// Its evidence with the day of it.
std::string evidence_words(const BoardRow& row);
/// "Jonah", or "Number 7" where names are hidden; literal.
std::string called_words(bool names, const std::string& name, int number);
/// "Stuck", "Ready", "Groups", "Talk with".
std::string_view column_word(Column column);
/// Its icon; also on the tiles below.
std::string_view column_icon(Column column);
/// What stands there when nobody does: "Nobody is stuck."
std::string_view column_empty_words(Column column);

}  // namespace pipit::ui
