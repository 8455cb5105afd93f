// The groups that a teacher changed today. Invariant: kept in this window's memory alone and for
// one day, so that no group follows a child; nobody is in two of them.
#pragma once

#include "engine/classroom/staff.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace pipit::ui {

/// A group as it stands: changed, or as proposed.
struct Group {
    engine::SkillId waits_on;
    engine::SkillId before;
    std::vector<engine::Id16> members;
    std::vector<engine::Id16> proposed = members;
    std::optional<std::size_t> place = {};  ///< Among those that were changed.
};

class GroupChoices {
  public:
    /// As a board takes them, by where they stand on this page: who is gone is in none. On another
    /// day than the last there are none.
    std::vector<engine::classroom::OwnGroup> own(const engine::classroom::ClassPage& page,
                                                 engine::Day today);
    /// What this row of that board is.
    [[nodiscard]] Group of(const engine::classroom::GroupRow& row,
                           const engine::classroom::ClassPage& page) const;

    // Each gives the group as it is then.
    Group take_out(Group group, const engine::Id16& who);
    /// Out of any other they were put into. Nothing where it has group_max already.
    Group put_in(Group group, const engine::Id16& who);
    Group let_go(Group group);

    /// What is proposed stands again; nothing where it was not changed.
    void forget(const Group& group);

  private:
    Group& kept(Group& group);

    std::vector<Group> changed_;
    engine::Day day_;
};

}  // namespace pipit::ui
