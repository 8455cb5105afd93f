// See demo_learner.hpp.
#include "ui/student/demo_learner.hpp"

#include "ui/kit/text.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <cstdio>
#include <iostream>

namespace pipit::student {

using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::Item;
using engine::Result;
using engine::Session;
using engine::SkillView;

namespace {

std::string reason_name(engine::ReasonCode code) {
    using engine::ReasonCode;
    switch (code) {
    case ReasonCode::diagnose:
        return "diagnose";
    case ReasonCode::goal:
        return "goal";
    case ReasonCode::due_review:
        return "due_review";
    case ReasonCode::recheck:
        return "recheck";
    case ReasonCode::practise:
        return "practise";
    case ReasonCode::new_skill:
        return "new_skill";
    case ReasonCode::picked_before:
        return "picked_before";
    case ReasonCode::own_choice:
        return "own_choice";
    case ReasonCode::challenge:
        return "challenge";
    case ReasonCode::help_first:
        return "help_first";
    case ReasonCode::pinned:
        return "pinned";
    }
    return "";
}

std::string number(double value, int width) {
    char text[32];
    std::snprintf(text, sizeof text, "%*.2f", width, value);
    return text;
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(width, text.size() + 1), ' ');
    return text;
}

constexpr int most_questions_for_words = 30;
constexpr const char* pictures[] = {"tap picture, row 1, 2", "tap picture, row 2, 3",
                                    "tap picture, row 2, 3", "tap picture, row 1, 6"};

}  // namespace

Result<Done> DemoLearner::run(const std::vector<Step>& steps) {
    for (const Step& step : steps) {
        if (auto done = step(); !done) return done;
    }
    return Done{};
}

Result<Done> DemoLearner::lines(const std::vector<std::string>& script) {
    for (const std::string& line : script) {
        auto done = driver_.line(line);
        if (!done) {
            Error error = done.error();
            error.where = "day " + std::to_string(day_) + ", \"" + line + "\"";
            return error;
        }
    }
    return Done{};
}

bool DemoLearner::shows(std::string_view words) const {
    return student_.app().labels().contains(words);
}

Result<Done> DemoLearner::picture_once(const std::string& name) {
    if (seen_pictures_[name]++ > 0) return Done{};
    return lines({"shot " + name});
}

Result<Done> DemoLearner::sign_up(const std::string& nickname, const std::string& avatar) {
    const bool first = shows("Hello. I am Pipit.");
    if (first) {
        if (auto done = lines({"shot 01-hello", "tap Make mine"}); !done) return done;
    }
    if (auto done = lines({"type " + nickname, "tap " + avatar}); !done) return done;
    if (first) {
        if (auto done = lines({"shot 02-new-learner"}); !done) return done;
    }
    if (auto done = lines({"tap Next", "tap Four pictures"}); !done) return done;
    for (int again = 0; again < 2; ++again) {
        for (const char* tap : pictures) {
            if (auto done = lines({tap}); !done) return done;
        }
        if (first && again == 0) {
            if (auto done = lines({"shot 03-secret-again"}); !done) return done;
        }
    }
    return lines({"tap Not now", "expect What shall we grow next?"});
}

Result<Done> DemoLearner::sign_in(const std::string& nickname, bool slip_first) {
    if (auto done = lines({"tap " + nickname}); !done) return done;
    if (slip_first) {
        const std::string sun = "tap picture, row 1, 1";
        if (auto done = lines({sun, sun, sun, sun, "expect Not those four. Try again.",
                               "shot 24-not-those-four"});
            !done) {
            return done;
        }
    }
    for (const char* tap : pictures) {
        if (auto done = lines({tap}); !done) return done;
    }
    return lines({"expect What shall we grow next?"});
}

// One line an answer: what was asked and why, what was answered, what is believed of the skill now.
void DemoLearner::note(const std::string& verdict) {
    const Session& session = *student_.screens().session();
    const Item& item = *session.item();
    const SkillView skill = session.skill(item.ref.skill);
    ++answers_;
    const std::string reason = reason_name(session.item_reason().code);
    ++reasons_[reason];
    std::cout << "day " << day_ << "  " << padded(std::to_string(answers_), 3)
              << padded(ui::plain_words(ui::title_of(session.graph(), item.ref.skill)), 29)
              << "level " << item.ref.level << "  " << padded(reason, 11) << padded(verdict, 8)
              << "ability" << number(skill.mean, 6) << " sd " << number(skill.sd, 4) << "  P(right)"
              << number(skill.expected.value(), 5) << "  " << ui::band_word(skill.band) << '\n';
}

Result<Done> DemoLearner::practise(int questions, Manner manner) {
    for (int i = 0; i < questions; ++i) {
        if (auto done = one_question(manner); !done) return done;
        if (auto done = go_on(); !done) return done;
    }
    return Done{};
}

Result<Done> DemoLearner::one_question(Manner manner) {
    ++questions_;
    if (student_.screens().item() == nullptr) {
        return Error{ErrorCode::bad_input, "", "there is no question on the screen"};
    }
    if (manner == Manner::of_grade) {
        const engine::Skill* skill =
            student_.screens().session()->graph().find(student_.screens().item()->ref.skill);
        manner = skill != nullptr && skill->grade_from <= grade_ ? Manner::right : Manner::wrong;
    }
    const bool slips = manner == Manner::mostly_right && questions_ % 6 == 4;
    if (manner != Manner::wrong && !slips) {
        if (auto done = lines({"answer right"}); !done) return done;
        note("right");
        if (auto done = picture_once("08-right"); !done) return done;
        return lines({"clock +35s", "tap Next question"});
    }
    if (auto done = lines({"answer wrong"}); !done) return done;
    note("not yet");
    if (manner == Manner::wrong) {
        if (auto done = picture_once("40-second-learner-not-yet"); !done) return done;
        // Only a first answer is evidence: the second try opens the way to the next question.
        if (auto done = lines({"clock +20s", "tap Try again", "answer right"}); !done) return done;
        note("right");
        return lines({"clock +20s", "tap Next question"});
    }
    if (auto done = picture_once("05-not-yet"); !done) return done;
    if (auto done = lines({"tap Try again", "tap Give me a hint"}); !done) return done;
    if (auto done = picture_once("06-hint"); !done) return done;
    if (auto done = lines({"clock +5s", "tap Next hint", "clock +7s"}); !done) return done;
    if (auto done = picture_once("07-two-hints"); !done) return done;
    if (auto done = lines({"answer right"}); !done) return done;
    note("right");
    return lines({"clock +20s", "tap Next question"});
}

// Between two questions a break or an end may be offered.
Result<Done> DemoLearner::go_on() {
    if (shows("Time to look far away")) {
        if (auto done = picture_once("20-break"); !done) return done;
        return lines({"tap Take a break", "clock +3m", "expect Welcome back", "tap Go on"});
    }
    if (shows("What helped today?")) {
        if (auto done = picture_once("21-a-good-place-to-stop"); !done) return done;
        return lines({"tap A little more", "tap Start this one"});
    }
    return Done{};
}

Result<Done> DemoLearner::plant_goal(const std::string& wish, const std::string& wish_word,
                                     const std::string& if_word) {
    return lines({"tap Goals", "tap Plant a goal", "tap " + wish, "tap My wish",
                  "tap Something else", "type count like " + wish_word, "tap Use this",
                  "tap Friday 11 December", "tap I rush", "shot 14-goal-if", "tap Something else",
                  "type I think of " + if_word, "tap Use this", "tap take a short break",
                  "shot 15-goal-keep", "tap Keep my goal", "shot 16-goals"});
}

// A plant of the hedge by its short title, whatever page of lines it stands on.
Result<Done> DemoLearner::practise_plant(const std::string& title) {
    if (auto done = lines({"tap Stop for now", "tap A little more", "tap My learning"}); !done)
        return done;
    // Down to the last page of lines, then up again.
    for (const char* way : {"tap Down", "tap Up"}) {
        while (!shows(title) && lines({way}).ok()) {
        }
    }
    return lines({"tap " + title, "shot 19-plant-of-words", "tap Practise this"});
}

Result<Done> DemoLearner::write_words(const std::string& word) {
    if (auto done = practise_plant("Spell it"); !done) return done;
    const Session& session = *student_.screens().session();
    for (int i = 0; i < most_questions_for_words; ++i) {
        if (session.item() != nullptr &&
            std::holds_alternative<engine::TextAnswer>(session.item()->answer)) {
            if (auto done = lines({"tap My answer box", "type " + word, "shot 18-words",
                                   "clock +20s", "tap Check"});
                !done) {
                return done;
            }
            note("not yet");
            return lines({"tap Try one like it"});
        }
        const auto done = one_question(Manner::right);
        if (!done) return done;
        if (auto on = go_on(); !on) return on;
    }
    return Error{ErrorCode::not_found, "", "no question took words"};
}

Result<Done> DemoLearner::work_as_grade(int questions) {
    const std::string name = "5-grade-" + std::to_string(grade_);
    nlohmann::json asked = nlohmann::json::array();
    for (int i = 0; i < questions; ++i) {
        const Session& session = *student_.screens().session();
        if (session.item() == nullptr)
            return Error{ErrorCode::bad_input, "", "there is no question on the screen"};
        const engine::Skill* skill = session.graph().find(session.item()->ref.skill);
        if (skill == nullptr)
            return Error{ErrorCode::not_found, session.item()->ref.skill.value, "no such skill"};
        asked.push_back(skill->grade_from);
        if (i % 10 == 5) {
            if (auto done = lines({"shot " + name + "-question-" + std::to_string(i + 1)}); !done)
                return done;
        }
        if (auto done = one_question(Manner::of_grade); !done) return done;
        if (auto done = go_on(); !done) return done;
    }
    report_["grade"] = grade_;
    report_["asked"] = asked;
    return lines({"tap Stop for now", "shot " + name + "-end", "tap A little more",
                  "shot " + name + "-today", "tap My learning", "shot " + name + "-my-learning",
                  "tap Today"});
}

Result<Done> DemoLearner::finish_day(const std::string& helped) {
    if (shows("Stop for now")) {
        if (auto done = lines({"tap Stop for now"}); !done) return done;
    } else if (auto done = lines({"tap I'm done"}); !done) {
        return done;
    }
    return lines({"tap " + helped, "shot 22-end-of-day-" + std::to_string(day_), "tap Finish",
                  "expect Who is practising?"});
}

Result<Done> DemoLearner::next_day() {
    ++day_;
    return lines({"clock +1d"});
}

Result<Done> DemoLearner::account() {
    const Session& session = *student_.screens().session();
    const engine::Now now = student_.clock().now();
    nlohmann::json skills = nlohmann::json::array();
    nlohmann::json bands = nlohmann::json::object();
    std::cout << "believed on day " << day_ << ":\n";
    for (const SkillView& skill : session.skills()) {
        const std::string band(ui::band_word(skill.band));
        skills.push_back({{"skill", skill.skill.value},
                          {"band", band},
                          {"ability", skill.mean},
                          {"sd", skill.sd},
                          {"expected", skill.expected.value()},
                          {"above_cut", skill.above_cut.value()},
                          {"tries", skill.tries},
                          {"right", skill.right},
                          {"right_no_hint", skill.right_no_hint}});
        bands[skill.skill.value] = band;
        std::cout << "  " << padded(ui::plain_words(ui::title_of(session.graph(), skill.skill)), 29)
                  << padded(band, 8) << "ability" << number(skill.mean, 6) << " sd"
                  << number(skill.sd, 5) << "  above the cut" << number(skill.above_cut.value(), 5)
                  << "  " << skill.right << " of " << skill.tries << " right\n";
    }
    std::cout << "offered next:\n";
    nlohmann::json offers = nlohmann::json::array();
    for (const engine::Offer& offer : session.offers(now)) {
        const std::string why = ui::plain_words(ui::reason_words(
            session.graph(), offer.skill, offer.reason, session.skill(offer.skill).band, false));
        offers.push_back({{"skill", offer.skill.value}, {"reason", why}});
        std::cout << "  " << ui::plain_words(ui::title_of(session.graph(), offer.skill)) << ": "
                  << why << '\n';
    }
    report_["skills"] = skills;
    report_["bands"] = bands;
    report_["offers"] = offers;
    report_["answers"] = answers_;
    report_["reasons"] = reasons_;
    report_["goal"] = nullptr;
    for (const engine::GoalView& goal : session.goals(now)) {
        if (!goal.active) continue;
        report_["goal"] = {{"skill", goal.goal.skill.value},
                           {"wish", goal.goal.wish},
                           {"if", goal.goal.if_part},
                           {"then", goal.goal.then_part},
                           {"band", std::string(ui::band_word(goal.band))}};
        break;
    }
    return Done{};
}

}  // namespace pipit::student
