// Answers of many learners, to measure predictions on: a table `user,item,skills,timestamp,correct`
// and one of folds `user,fold`. Invariant: users contiguous, each with a fold in 0..folds-1; items
// and skills numbered densely in the order they first appear; every answer has a skill.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace pipit::bench::prediction {

struct Response {
    std::uint32_t user = 0;  // 0..users()-1
    std::uint32_t item = 0;  // 0..items-1
    std::uint32_t skills_from = 0;
    std::uint16_t skill_count = 1;
    bool right = false;
    double seconds = 0.0;  // 0 where no time was published
};

struct Responses {
    std::vector<Response> all;           // a user's in the order given
    std::vector<std::uint32_t> skills;   // of all answers, one after another
    std::vector<std::size_t> first;      // of each user's answers; one more at the end
    std::vector<int> fold;               // of each user
    std::vector<std::int64_t> user_ids;  // as in the table
    std::vector<std::int64_t> item_ids;
    std::size_t items = 0, skill_kinds = 0;
    int folds = 0;

    [[nodiscard]] std::size_t users() const { return fold.size(); }
    [[nodiscard]] std::span<const std::uint32_t> skills_of(const Response& one) const {
        return {skills.data() + one.skills_from, one.skill_count};
    }
    [[nodiscard]] std::span<const Response> of_user(std::size_t user) const {
        return {all.data() + first[user], first[user + 1] - first[user]};
    }
};

/// What is wrong with a table: the file, the line, the column and the remedy.
class BadTable : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Reads both tables whole. Throws BadTable at the first thing that does not hold.
Responses read_responses(const std::string& file, const std::string& folds_file);

/// The same from text in memory; the names are for error messages.
Responses parse_responses(std::string_view text, const std::string& name, std::string_view folds,
                          const std::string& folds_name);

}  // namespace pipit::bench::prediction
