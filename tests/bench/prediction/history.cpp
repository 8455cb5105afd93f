// One learner, answer by answer. Invariant: see history.hpp. Several skills at once are one belief,
// their mean; what an answer moves of it is shared out again by their variances, and with one skill
// that is the engine's step.
#include "tests/bench/prediction/history.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

namespace pipit::bench::prediction {

namespace {

constexpr double day_seconds = 86400.0;
constexpr double pause_seconds = 1800.0;  // a longer one ends a session
constexpr double short_gap = 600.0;       // the first ten minutes away are none (learning.md B)
constexpr float forgets[3] = {0.5F, 0.2F, 0.05F};
constexpr float forgets_surprise[2] = {0.3F, 0.1F};

// log(1 + n), from a table where it is asked for often.
float log_count(std::uint32_t n) {
    static const auto table = [] {
        std::array<float, 4096> out{};
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<float>(std::log1p(static_cast<double>(i)));
        return out;
    }();
    return n < table.size() ? table.data()[n] : std::log1p(static_cast<float>(n));
}

float log_seconds(double seconds) {
    return seconds > 0.0 ? std::log(1.0F + static_cast<float>(seconds)) : 0.0F;
}

float signed_result(std::uint8_t results, std::uint32_t back) {
    return ((results >> back) & 1U) != 0 ? 0.5F : -0.5F;
}

void approach(float& value, float to, float by) {
    value += by * (to - value);
}

std::uint64_t mixed(std::uint64_t z) {  // splitmix64 (Steele and others 2014)
    z += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

std::uint64_t one_of(std::span<const std::uint32_t> skills) {
    std::uint64_t out = 0;
    for (const std::uint32_t skill : skills)
        out = mixed(out ^ (skill + 1ULL));
    return out;
}

double day_of(double seconds) {
    return std::floor(seconds / day_seconds);
}

}  // namespace

class History::Writer {
  public:
    explicit Writer(Row& row) : row_(row.data()) {}
    void put(double value) { row_[at_++] = static_cast<float>(value); }
    void ends(Part part) const {
        const PartOfRow& one = parts[static_cast<std::size_t>(part)];
        assert(at_ == one.from + one.count);
        (void)one;
    }

  private:
    float* row_;
    std::size_t at_ = 0;
};

engine::Belief History::skill_now(const Skill* skill, double seconds) const {
    if (!skill) return {0.0, prior::skill_variance};
    const double days = day_of(seconds) - day_of(static_cast<double>(skill->seconds));
    const auto variance = static_cast<double>(skill->variance);
    if (days <= 0.0 || variance >= prior::skill_variance) return {skill->mean, variance};
    return {skill->mean,
            std::min(variance + days * prior::skill_widening_per_day, prior::skill_variance)};
}

CoreForecast History::forecast(const Question& question, double difficulty) const {
    CoreForecast out;
    const auto count = static_cast<double>(question.skills.size());
    engine::Belief mean;
    out.lowest_skill = std::numeric_limits<double>::max();
    for (const std::uint32_t skill : question.skills) {
        const engine::Belief one = skill_now(skills_.find(skill), since_first(question));
        mean.mean += one.mean / count;
        mean.variance += one.variance / (count * count);
        out.lowest_skill = std::min(out.lowest_skill, one.mean);
    }
    engine::Belief residual{0.0, prior::residual_variance};
    if (const Item* item = items_.find(question.item)) residual = {item->mean, item->variance};
    out.stance = {ability_, mean, residual};
    out.p = engine::expected_right(out.stance, difficulty).value();
    out.variance = ability_.variance + mean.variance + residual.variance;
    const double flat = std::sqrt(1.0 + std::numbers::pi * out.variance / 8.0);
    out.logit = (ability_.mean + mean.mean + residual.mean - difficulty) / flat;
    out.slope = out.p * (1.0 - out.p) / flat;
    return out;
}

// ---- what is said before an answer --------------------------------------------------------------

History::Met History::met(const Question& question) const {
    if (question.skills.size() > 1) {
        const Met* found = together_.find(static_cast<std::uint32_t>(one_of(question.skills)));
        return found ? *found : Met{};
    }
    const Skill* one = skills_.find(question.skills[0]);
    if (!one) return {};
    return {static_cast<std::uint8_t>(std::min(one->tries(), 255U)), (one->last & 1U) != 0};
}

ContextKeys History::contexts(const Question& question) const {
    const std::uint64_t item = question.item + 1ULL, set = one_of(question.skills);
    const Met skills = met(question);
    // 0 wrong, 1 right, 2 not met
    const std::uint64_t last_of_skill = skills.tries == 0 ? 2 : (skills.last ? 1 : 0);
    const Item* known = items_.find(question.item);
    const bool first = answers_ == 0, second = answers_ < 2;
    const auto step = [](const Before& one) { return (one.item + 1ULL) * 2 + (one.right ? 1 : 0); };
    const std::uint64_t newest = first ? 2 : (before_[0].right ? 1 : 0);
    const auto few = [&](std::uint32_t most) {
        return std::uint64_t{std::min<std::uint32_t>(skills.tries, most)};
    };
    ContextKeys out{};
    std::size_t kind = 0;
    const auto key = [&](bool there, std::uint64_t value) {
        out[kind] = there ? std::max<std::uint64_t>(mixed(value ^ mixed(kind)), 1) : 0;
        ++kind;
    };
    key(true, item);
    key(!first, item * 2 + newest);
    key(!first, mixed(item) ^ step(before_[0]));
    key(!second, mixed(item) ^ step(before_[1]));
    key(!second, mixed(mixed(item) ^ step(before_[1])) ^ step(before_[0]));
    key(known != nullptr,
        known ? item * 32 + std::min<std::uint64_t>(known->tries, 8) * 2 + (known->last ? 1 : 0)
              : 0);
    key(true, item * 4 + last_of_skill);
    key(true, mixed(set) ^ few(15));
    key(true, mixed(set) ^ (few(7) * 16 + last_of_skill * 4 + newest));
    key(!first, mixed(set) ^ mixed(before_[0].skills + newest));
    return out;
}

Row History::row(const Question& question, const CoreForecast& forecast,
                 const Difficulty& difficulty, const Surprises& surprises) const {
    Row row;
    Writer out(row);
    out.put(forecast.logit);
    out.put(std::sqrt(forecast.variance));
    out.put(ability_.mean);
    out.put(ability_.variance);
    out.put(forecast.stance.skill.mean);
    out.put(forecast.stance.skill.variance);
    out.put(forecast.stance.residual.mean);
    out.put(forecast.lowest_skill);
    out.put(difficulty.value);
    out.put(difficulty.log_evidence);
    out.put(difficulty.of_skills);
    out.put(forecast.logit * std::abs(forecast.logit));
    out.put(difficulty.value * ability_.mean);
    out.ends(Part::core);
    write_skills(out, question, forecast.logit);
    write_item(out, question);
    write_recent(out, question, forecast.logit);
    write_time(out, since_first(question));
    for (const Surprise& one : surprises) {
        out.put(one.logits);
        out.put(one.log_evidence);
    }
    out.ends(Part::contexts);
    return row;
}

void History::write_skills(Writer& out, const Question& question, double logit) const {
    float right = 0, wrong = 0, often[3] = {}, surprised[2] = {}, last = 0, second = 0, tries = 0;
    float lag = 0, gap = 0, met = 0;
    const Skill* least = nullptr;
    bool all_met = true;
    const double now = since_first(question);
    for (const std::uint32_t id : question.skills) {
        const Skill* one = skills_.find(id);
        all_met = all_met && one;
        if (!one) continue;
        if (!least || one->tries() < least->tries()) least = one;
        right += log_count(one->right);
        wrong += log_count(one->wrong);
        for (std::size_t i = 0; i < 3; ++i)
            often[i] += one->often[i];
        for (std::size_t i = 0; i < 2; ++i)
            surprised[i] += one->surprised[i];
        last += signed_result(one->last, 0);
        if (one->tries() > 1) second += signed_result(one->last, 1);
        tries += log_count(one->tries());
        lag += log_count(answers_ - one->at);
        gap += log_seconds(now - static_cast<double>(one->seconds) - short_gap);
        met += 1;
    }
    const auto count = static_cast<float>(question.skills.size());
    for (const float sum : {right, wrong, often[0], often[1], often[2], surprised[0], surprised[1],
                            last, second, tries, lag, gap, met})
        out.put(sum / count);
    out.put(count);
    for (std::uint32_t back = 0; back < 5; ++back)
        out.put(least && all_met && least->tries() > back ? signed_result(least->last, back) : 0.0);
    out.put(logit * static_cast<double>(last / count));
    out.ends(Part::skills);
}

void History::write_item(Writer& out, const Question& question) const {
    const Item* item = items_.find(question.item);
    if (!item) {
        for (int i = 0; i < 6; ++i)
            out.put(0.0);
    } else {
        const std::uint32_t lag = answers_ - item->at;
        out.put(log_count(item->tries));
        out.put(log_count(item->right));
        out.put(item->last ? 0.5 : -0.5);
        out.put(1.0F / (1.0F + log_count(lag)));
        out.put(lag == 1 ? 1.0 : 0.0);
        out.put(log_seconds(since_first(question) - static_cast<double>(item->seconds)));
    }
    out.ends(Part::items);
}

void History::write_recent(Writer& out, const Question& question, double logit) const {
    const bool any = answers_ > 0;
    const bool same = any && before_[0].skills == one_of(question.skills);
    const float newest = any ? signed_result(last_, 0) : 0.0F;
    out.put(log_count(right_));
    out.put(log_count(answers_ - right_));
    for (const float one : often_)
        out.put(one);
    for (const float one : surprised_)
        out.put(one);
    for (std::uint32_t back = 0; back < 5; ++back)
        out.put(answers_ > back ? signed_result(last_, back) : 0.0);
    out.put(log_count(static_cast<std::uint32_t>(std::max(streak_, 0))));
    out.put(log_count(static_cast<std::uint32_t>(std::max(-streak_, 0))));
    out.put(log_count(answers_));
    out.put(any ? 0.0 : 1.0);
    out.put(same ? 1.0 : 0.0);
    out.put(same ? newest : 0.0F);
    out.put(log_count(run_));
    out.put(surprise_);
    out.put(same ? surprise_ : 0.0F);
    out.put(any ? static_cast<double>(new_items_) / answers_ : 0.0);
    out.put(logit * static_cast<double>(newest));
    out.ends(Part::recent);
}

void History::write_time(Writer& out, double seconds) const {
    const bool any = answers_ > 0;
    const double gap = any ? seconds - last_seconds_ : 0.0;
    out.put(log_seconds(gap));
    out.put(gap > pause_seconds ? 1.0 : 0.0);
    out.put(any ? log_seconds(seconds - session_from_) : 0.0);
    out.put(log_seconds(gap_before_));
    out.ends(Part::time);
}

// ---- an answer ----------------------------------------------------------------------------------

void History::observe(const Question& question, const CoreForecast& before, double difficulty,
                      bool right) {
    const engine::Stance after = engine::observed(before.stance, difficulty, right, 1.0);
    const double surprise = (right ? 1.0 : 0.0) - before.p;
    ability_ = after.ability;
    ability_.variance += prior::ability_drift;
    if (answers_ == 0) first_seconds_ = question.seconds;
    const double seconds = since_first(question);

    const engine::Belief& mean = before.stance.skill;
    const double gain = (after.skill.mean - mean.mean) / mean.variance;
    const double shrink = (mean.variance - after.skill.variance) / (mean.variance * mean.variance);
    const auto count = static_cast<double>(question.skills.size());
    for (const std::uint32_t id : question.skills) {
        engine::Belief now = skill_now(skills_.find(id), seconds);
        const double share = now.variance / count;
        now.mean += share * gain;
        now.variance += prior::skill_drift - share * share * shrink;
        observe_skill(skills_.touch(id), now, seconds, right, surprise);
    }
    Item& item = items_.touch(question.item);
    const bool new_item = item.tries == 0;
    item.mean = static_cast<float>(after.residual.mean);
    item.variance = static_cast<float>(after.residual.variance);
    item.seconds = static_cast<float>(seconds);
    item.at = answers_;
    if (item.tries < 0xFFFF) ++item.tries;
    if (right && item.right < 0xFFFF) ++item.right;
    item.last = right;
    note_result(question, seconds, right, surprise, new_item);
}

void History::observe_skill(Skill& skill, const engine::Belief& now, double seconds, bool right,
                            double surprise) const {
    skill.mean = static_cast<float>(now.mean);
    skill.variance = static_cast<float>(now.variance);
    skill.seconds = static_cast<float>(seconds);
    skill.at = answers_;
    for (std::size_t i = 0; i < 3; ++i)
        approach(skill.often[i], right ? 0.5F : -0.5F, forgets[i]);
    for (std::size_t i = 0; i < 2; ++i)
        approach(skill.surprised[i], static_cast<float>(surprise), forgets_surprise[i]);
    std::uint16_t& counted = right ? skill.right : skill.wrong;
    if (counted < 0xFFFF) ++counted;
    skill.last = static_cast<std::uint8_t>(unsigned{skill.last} << 1U | (right ? 1U : 0U));
}

void History::note_result(const Question& question, double seconds, bool right, double surprise,
                          bool new_item) {
    const std::uint64_t set = one_of(question.skills);
    if (question.skills.size() > 1) {
        Met& together = together_.touch(static_cast<std::uint32_t>(set));
        if (together.tries < 0xFF) ++together.tries;
        together.last = right;
    }
    run_ = answers_ > 0 && before_[0].skills == set ? run_ + 1 : 0;
    before_[1] = before_[0];
    before_[0] = {set, question.item, right};
    for (std::size_t i = 0; i < 3; ++i) {
        approach(often_[i], right ? 0.5F : -0.5F, forgets[i]);
        approach(surprised_[i], static_cast<float>(surprise), forgets[i]);
    }
    surprise_ = static_cast<float>(surprise);
    streak_ = right ? std::max(streak_, 0) + 1 : std::min(streak_, 0) - 1;
    last_ = static_cast<std::uint8_t>(unsigned{last_} << 1U | (right ? 1U : 0U));
    const double gap = seconds - last_seconds_;  // 0 of the first
    if (gap > pause_seconds) session_from_ = seconds;
    gap_before_ = gap;
    last_seconds_ = seconds;
    ++answers_;
    right_ += right ? 1 : 0;
    new_items_ += new_item ? 1 : 0;
}

std::size_t History::bytes() const {
    return sizeof(History) + skills_.bytes() + items_.bytes() + together_.bytes();
}

}  // namespace pipit::bench::prediction
