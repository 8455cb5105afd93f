// See group_choices.hpp.
#include "ui/teaching/group_choices.hpp"

#include <algorithm>

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

std::vector<std::size_t> places(const std::vector<engine::Id16>& whos,
                                const classroom::ClassPage& page) {
    std::vector<std::size_t> out;
    for (std::size_t at = 0; at < page.learners.size(); ++at)
        if (std::ranges::count(whos, page.learners[at].pseudonym) > 0) out.push_back(at);
    return out;
}

}  // namespace

std::vector<classroom::OwnGroup> GroupChoices::own(const classroom::ClassPage& page,
                                                   engine::Day today) {
    if (day_ != today) changed_.clear();
    day_ = today;
    std::vector<classroom::OwnGroup> out;
    for (const Group& one : changed_)
        out.push_back({one.waits_on, one.before, places(one.members, page),
                       places(one.proposed, page), day_});
    return out;
}

Group GroupChoices::of(const classroom::GroupRow& row, const classroom::ClassPage& page) const {
    if (row.own) return changed_[*row.own];
    std::vector<engine::Id16> members;
    for (const std::size_t who : row.whos)
        members.push_back(page.learners[who].pseudonym);
    return {row.waits_on, row.before, std::move(members)};
}

Group& GroupChoices::kept(Group& group) {
    if (!group.place) {
        group.place = changed_.size();
        changed_.push_back(std::move(group));
        return changed_.back();
    }
    return changed_[*group.place];
}

Group GroupChoices::take_out(Group group, const engine::Id16& who) {
    Group& now = kept(group);
    std::erase(now.members, who);
    return now;
}

Group GroupChoices::put_in(Group group, const engine::Id16& who) {
    Group& now = kept(group);
    if (now.members.size() == classroom::group_max) return now;
    for (Group& one : changed_)
        std::erase(one.members, who);
    now.members.push_back(who);
    return now;
}

Group GroupChoices::let_go(Group group) {
    Group& now = kept(group);
    now.members.clear();
    return now;
}

void GroupChoices::forget(const Group& group) {
    if (!group.place) return;
    changed_.erase(changed_.begin() + static_cast<std::ptrdiff_t>(*group.place));
    for (std::size_t at = 0; at < changed_.size(); ++at)
        changed_[at].place = at;
}

}  // namespace pipit::ui
