// Difficulties by Newton steps on a Rasch model with the core's beliefs for abilities, items drawn
// to the mean of their skills and skills to the mean of all (a hierarchical prior: Gelman and Hill
// 2007); what the core leaves over, summed by context. Invariant: see item_parameters.hpp.
#include "tests/bench/prediction/item_parameters.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pipit::bench::prediction {

namespace {

constexpr int newton_steps = 4;
constexpr double item_prior = 1.5;   // information drawn to an item's skills
constexpr double skill_prior = 3.0;  // of a skill, drawn to the mean of all
// Information drawn to no surprise at all, by kind of context: the coarser, the more.
constexpr std::array<float, context_kinds> surprise_prior{1.6F, 1.6F, 1.2F, 1.2F, 1.2F,
                                                          1.2F, 1.6F, 4.0F, 4.0F, 3.0F};

}  // namespace

ContextIndex::ContextIndex(const Responses& responses, const std::vector<bool>& learn)
    : slots_(1024), mask_(slots_.size() - 1), places_(responses.all.size()) {
    for (std::size_t user = 0; user < responses.users(); ++user) {
        if (!learn[user]) continue;
        History history;
        for (std::size_t at = responses.first[user]; at < responses.first[user + 1]; ++at) {
            const Question question = question_of(responses, responses.all[at]);
            const ContextKeys keys = history.contexts(question);
            for (std::size_t kind = 0; kind < context_kinds; ++kind)
                places_[at][kind] = keys[kind] == 0 ? none : enter(keys[kind]);
            history.observe(question, history.forecast(question, 0.0), 0.0,
                            responses.all[at].right);
        }
    }
    for (std::size_t at = 0; at < places_.size(); ++at) {
        if (!learn[responses.all[at].user]) places_[at].fill(none);
    }
}

std::uint32_t ContextIndex::enter(std::uint64_t key) {
    std::size_t slot = key & mask_;
    for (; slots_[slot].key != 0; slot = (slot + 1) & mask_) {
        if (slots_[slot].key == key) return slots_[slot].place;
    }
    const auto place = static_cast<std::uint32_t>(count_++);
    slots_[slot] = {key, place};
    if (count_ * 2 > slots_.size()) grow();
    return place;
}

void ContextIndex::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    for (const Slot& one : old) {
        if (one.key == 0) continue;
        std::size_t slot = one.key & mask_;
        while (slots_[slot].key != 0)
            slot = (slot + 1) & mask_;
        slots_[slot] = one;
    }
}

ItemParameters::ItemParameters(const Responses& responses, const ContextIndex& contexts,
                               const std::vector<bool>& learn)
    : items_(responses.items), skills_(responses.skill_kinds), log_evidence_(responses.items),
      surprises_(contexts.size()) {
    std::vector<Share> shares(responses.all.size());
    std::vector<Share> surprised(responses.all.size());
    for (std::size_t at = 0; at < shares.size(); ++at)
        shares[at] = {responses.all[at].right ? -0.5F : 0.5F, 0.25F};
    for (int step = 0; step < newton_steps; ++step) {
        for (Sum& one : items_)
            one = {};
        for (Sum& one : skills_)
            one = {};
        all_ = {};
        for (std::size_t at = 0; at < shares.size(); ++at) {
            if (learn[responses.all[at].user]) add(responses, at, shares[at], 1.0);
        }
        refit(responses, learn, shares, surprised);
    }
    for (std::size_t item = 0; item < items_.size(); ++item)
        log_evidence_[item] =
            static_cast<float>(std::log1p(std::max(items_[item].information, 0.0)));
    for (std::size_t at = 0; at < surprised.size(); ++at) {
        if (!learn[responses.all[at].user]) surprised[at] = {};
    }
    sum_up_surprises(contexts, surprised);
}

void ItemParameters::sum_up_surprises(const ContextIndex& contexts,
                                      const std::vector<Share>& surprised) {
    std::vector<Share> sums(surprises_.size());
    std::vector<std::uint8_t> kinds(sums.size());
    for (std::size_t at = 0; at < surprised.size(); ++at) {
        const ContextIndex::Places& places = contexts.of_answer(at);
        for (std::size_t kind = 0; kind < context_kinds; ++kind) {
            if (places[kind] == ContextIndex::none) continue;
            kinds[places[kind]] = static_cast<std::uint8_t>(kind);
            sums[places[kind]].weighted += surprised[at].weighted;
            sums[places[kind]].information += surprised[at].information;
        }
    }
    for (std::size_t at = 0; at < sums.size(); ++at)
        surprises_[at] = {sums[at].weighted / (sums[at].information + surprise_prior[kinds[at]]),
                          std::log1p(sums[at].information)};
}

void ItemParameters::add(const Responses& responses, std::size_t at, const Share& share,
                         double sign) {
    const Response& one = responses.all[at];
    const auto put = [&](Sum& sum, double part) {
        sum.weighted += sign * part * static_cast<double>(share.weighted);
        sum.information += sign * part * static_cast<double>(share.information);
    };
    put(all_, 1.0);
    put(items_[one.item], 1.0);
    for (const std::uint32_t skill : responses.skills_of(one))
        put(skills_[skill], 1.0 / one.skill_count);
}

// Each learner's answers by the difficulties that all others' say.
void ItemParameters::refit(const Responses& responses, const std::vector<bool>& learn,
                           std::vector<Share>& shares, std::vector<Share>& surprised) {
    std::vector<Share> own;
    for (std::size_t user = 0; user < responses.users(); ++user) {
        if (!learn[user]) continue;
        const std::size_t from = responses.first[user], to = responses.first[user + 1];
        own.assign(shares.begin() + static_cast<std::ptrdiff_t>(from),
                   shares.begin() + static_cast<std::ptrdiff_t>(to));
        for (std::size_t at = from; at < to; ++at)
            add(responses, at, own[at - from], -1.0);
        History history;
        for (std::size_t at = from; at < to; ++at) {
            const Question question = question_of(responses, responses.all[at]);
            const bool right = responses.all[at].right;
            const double hard = difficulty(question).value;
            const CoreForecast forecast = history.forecast(question, hard);
            const double off = (right ? 1.0 : 0.0) - forecast.p;
            shares[at] = {static_cast<float>(forecast.slope * hard - off),
                          static_cast<float>(forecast.slope)};
            surprised[at] = {static_cast<float>(off),
                             static_cast<float>(forecast.p * (1.0 - forecast.p))};
            history.observe(question, forecast, hard, right);
        }
        for (std::size_t at = from; at < to; ++at)
            add(responses, at, own[at - from], 1.0);
    }
}

Difficulty ItemParameters::difficulty(const Question& question) const {
    const double mean = all_.weighted / (all_.information + 1e-3);
    double of_skills = 0.0;
    for (const std::uint32_t skill : question.skills) {
        const Sum& one = skills_[skill];
        of_skills += (one.weighted + skill_prior * mean) / (one.information + skill_prior);
    }
    of_skills /= static_cast<double>(question.skills.size());
    const Sum& item = items_[question.item];
    const double seen = std::max(item.information, 0.0);
    return {(item.weighted + item_prior * of_skills) / (seen + item_prior),
            static_cast<double>(log_evidence_[question.item]), of_skills};
}

}  // namespace pipit::bench::prediction
