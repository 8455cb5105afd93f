// One learner of the demo: what they tap, and what the engine believed, chose and why meanwhile.
#pragma once

#include "ui/student/script.hpp"
#include "ui/student/wiring.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

namespace pipit::student {

enum class Manner {
    right,
    mostly_right,  ///< Every sixth question goes wrong first, then with a hint.
    wrong,         ///< Each question goes wrong first, and right at the second try.
    of_grade,      ///< Right where the skill is not above the learner's grade, else as `wrong`.
};

class DemoLearner {
  public:
    /// `grade` is what the learner can do, for Manner::of_grade: 0 to 8.
    DemoLearner(Driver& driver, Wiring& student, int grade = 0)
        : driver_(driver), student_(student), grade_(grade) {}

    using Step = std::function<engine::Result<engine::Done>()>;
    /// Runs the steps until one does not hold.
    static engine::Result<engine::Done> run(const std::vector<Step>& steps);
    engine::Result<engine::Done> lines(const std::vector<std::string>& script);

    engine::Result<engine::Done> sign_up(const std::string& nickname, const std::string& avatar);
    engine::Result<engine::Done> sign_in(const std::string& nickname, bool slip_first);
    /// Answers this many questions, each by the pad on the screen.
    engine::Result<engine::Done> practise(int questions, Manner manner);
    engine::Result<engine::Done> plant_goal(const std::string& wish, const std::string& wish_word,
                                            const std::string& if_word);
    /// Answers `questions` as a learner of that grade, from placing on; a picture every ten, and
    /// one of My learning at the end. report() gains "asked": the grade of each skill in turn.
    engine::Result<engine::Done> work_as_grade(int questions);
    /// Goes to a plant whose questions take words, and writes this one there.
    engine::Result<engine::Done> write_words(const std::string& word);
    engine::Result<engine::Done> finish_day(const std::string& helped);
    engine::Result<engine::Done> next_day();
    /// Prints and keeps what is believed now, for report().
    engine::Result<engine::Done> account();

    [[nodiscard]] nlohmann::json report() const { return report_; }

  private:
    engine::Result<engine::Done> one_question(Manner manner);
    engine::Result<engine::Done> go_on();
    engine::Result<engine::Done> practise_plant(const std::string& title);
    engine::Result<engine::Done> picture_once(const std::string& name);
    void note(const std::string& verdict);
    [[nodiscard]] bool shows(std::string_view words) const;

    Driver& driver_;
    Wiring& student_;
    int grade_ = 0;
    nlohmann::json report_ = nlohmann::json::object();
    std::map<std::string, int> reasons_;
    std::map<std::string, int> seen_pictures_;
    int day_ = 1;
    int answers_ = 0;
    int questions_ = 0;
};

}  // namespace pipit::student
