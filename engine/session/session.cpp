// Opening a session and what it can say of the learner. Invariant: opening from a snapshot and from
// the whole journal give the same state.
#include "engine/session/session.hpp"

#include "engine/goals/goals.hpp"
#include "engine/learner/flags.hpp"
#include "engine/learner/learner.hpp"
#include "engine/learner/placed.hpp"
#include "engine/learner/retention.hpp"
#include "engine/learner/state_codec.hpp"
#include "engine/report/fields.hpp"
#include "engine/session/event_codec.hpp"
#include "engine/session/inside.hpp"

#include <algorithm>
#include <map>

namespace pipit::engine {

namespace {

// The saved fold, where it fits this graph and this model; else an empty state, from which
// everything is folded.
LearnerState start_from(Journal& journal, const SkillGraph& graph) {
    const auto snapshot = journal.snapshot();
    if (!snapshot) return {};
    auto state = learner::decode_state(snapshot->state);
    if (!state || state->last != snapshot->upto || state->graph_print != graph.fingerprint() ||
        state->model != model::version)
        return {};
    return std::move(state).value();
}

Result<LearnerState> read_state(Journal& journal, const SkillGraph& graph) {
    Result<LearnerState> state = start_from(journal, graph);
    const EventKey after = state->last;
    const auto read = journal.read(after, [&](const Event& event) {
        if (state) state = learner::after(std::move(state).value(), event, graph);
    });
    if (!read) return read.error();
    return state;
}

// Puts a checkpoint in place of answers whose time is up. An error loses nothing: it is tried again
// at the next sign-in.
void let_old_ones_go(Notebook& notebook, const SkillGraph& graph) {
    std::vector<Event> events;
    const auto read =
        notebook.journal().read(EventKey{}, [&](const Event& event) { events.push_back(event); });
    if (!read) return;
    const auto due = learner::due_checkpoint(events, graph);
    if (due && *due) (void)notebook.journal().retire((*due)->replaced, (*due)->checkpoint);
}

// New goals of two devices must not meet in one id: mixes the device and the lamport number
// (FNV-1a).
std::uint32_t fresh_goal_id(const DeviceId& device, std::uint64_t lamport) {
    std::uint32_t id = 0x811C9DC5U;
    for (const std::uint8_t byte : device.bytes)
        id = (id ^ byte) * 0x01000193U;
    for (int shift = 0; shift < 64; shift += 8)
        id = (id ^ static_cast<std::uint8_t>(lamport >> shift)) * 0x01000193U;
    return id == 0 ? 1 : id;
}

}  // namespace

Session::Session(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::open(ItemSource& items, Notebook& notebook,
                                               std::uint64_t salt, Now now) {
    auto state = read_state(notebook.journal(), items.graph());
    if (!state) return state.error();
    (void)notebook.ledger().forget_before({accepted_day(*state).value - learner::ledger_days});
    if (items.whole()) let_old_ones_go(notebook, items.graph());
    auto inside =
        std::make_unique<Inside>(items, notebook, salt, std::move(state).value(), now.day);
    // The last item of the session before, so that it is not the first of this one.
    const ItemRef& last = inside->state.last_item;
    if (!last.skill.value.empty() && items.graph().find(last.skill)) {
        if (auto made = items.make(last.skill, last.level, last.seed)) inside->last_shown = *made;
    }
    return std::unique_ptr<Session>(new Session(std::move(inside)));
}

const SkillGraph& Session::graph() const {
    return inside_->graph();
}
const LearnerCard& Session::card() const {
    return inside_->notebook.card();
}
Day Session::today() const {
    return inside_->state.days.after(inside_->claimed);
}
const std::vector<Error>& Session::pack_problems() const {
    return inside_->problems;
}
bool Session::placing() const {
    return !inside_->state.placed;
}

int Session::placing_at_most() const {
    if (!placing()) return 0;
    return learner::placing_answers(graph()) - static_cast<int>(inside_->state.diagnosed);
}

std::vector<Offer> Session::offers(Now now, int page) const {
    Inside& in = *inside_;
    in.offered = in.moment_at(now);
    in.offered_page = std::max(page, 0);
    in.offers = select::offers(in.state, graph(), in.day(now), page,
                               {in.offered.closing, in.offered.left_out});
    return in.offers;
}

std::vector<SkillView> Session::skills() const {
    return learner::views(inside_->state, graph(), today());
}

SkillView Session::skill(const SkillId& id) const {
    const SkillId& today_id = graph().current(id);
    SkillView out =
        learner::view(inside_->state, today_id,
                      learner::skill_belief(inside_->state, graph(), today_id, today()));
    if (const auto by = flags::blocked(inside_->state, graph(), today_id, today()))
        out.blocked_by = by->by;
    return out;
}

std::vector<GoalView> Session::goals(Now now) const {
    return goals::views(inside_->state, graph(), inside_->day(now));
}

std::vector<SkillId> Session::wishes() const {
    return goals::wishes(inside_->state, graph(), today());
}

Result<Done> Session::keep_goal(GoalKept goal, Now now) {
    Inside& in = *inside_;
    std::uint32_t id = fresh_goal_id(in.notebook.device(), in.state.last.lamport + 1);
    const auto taken = [&](const GoalState& kept) { return kept.goal.goal_id == id; };
    while (id == 0 || std::any_of(in.state.goals.begin(), in.state.goals.end(), taken))
        ++id;
    auto planned = goals::plan(in.state, graph(), std::move(goal), id, in.day(now));
    if (!planned) return planned.error();
    return in.write({std::move(*planned)}, now);
}

Result<Done> Session::end_goal(std::uint32_t goal_id, GoalEnd how, Now now) {
    if (const auto allowed = goals::check_end(inside_->state, goal_id); !allowed) return allowed;
    return inside_->write({GoalEnded{goal_id, how}}, now);
}

Result<Done> Session::write_with(const std::vector<EventBody>& bodies, Now now,
                                 const Append& append) {
    return inside_->write(bodies, now, append);
}

std::optional<GoalView::Projection> Session::project(const SkillId& skill, Now now) const {
    return goals::project(inside_->state, graph(), skill, inside_->day(now));
}

Result<std::vector<Session::Kept>> Session::kept() const {
    std::map<std::string_view, std::uint64_t> counts;
    const auto read = inside_->notebook.journal().read(EventKey{}, [&](const Event& event) {
        each_held_field(event, [&](std::string_view id) { ++counts[id]; });
    });
    if (!read) return read.error();
    std::vector<Kept> out;
    for (const Field& field : fields()) {
        if (const auto at = counts.find(field.id); at != counts.end())
            out.push_back({std::string(field.id), at->second});
    }
    return out;
}

}  // namespace pipit::engine
