// The words that rows of the declaration share. For fields*.cpp alone.
#pragma once

#include "engine/report/fields.hpp"

namespace pipit::engine::field_words {

using enum FieldPlace;
using enum Shared;
inline constexpr auto days_90 = Retention::days_90_then_counts;
inline constexpr auto one_year = Retention::months_12;
inline constexpr auto learner = Retention::while_learner_exists;
inline constexpr auto device = Retention::while_device_exists;
inline constexpr auto session = Retention::this_session;

// Legal bases (GDPR article 6): the school's task of teaching; what running the app safely needs;
// the child's own wish, which can be taken back.
inline constexpr std::string_view task = "task of public interest: teaching (GDPR 6(1)(e))";
inline constexpr std::string_view safe = "legitimate interest: running it safely (GDPR 6(1)(f))";
inline constexpr std::string_view wish =
    "consent: written by the learner's own choice (GDPR 6(1)(a))";

inline constexpr std::string_view you = "you";
inline constexpr std::string_view you_teacher = "you and your teacher";
inline constexpr std::string_view the_teacher = "your teacher";
inline constexpr std::string_view anyone_here = "anyone at this computer";
inline constexpr std::string_view nobody = "nobody: only the app";

inline constexpr std::string_view answers = "My answers";
inline constexpr std::string_view plants = "My plants";
inline constexpr std::string_view goals = "My goals and notes";
inline constexpr std::string_view left = "The list of what left";
inline constexpr std::string_view about_me = "My name and picture";
inline constexpr std::string_view looks = "How it looks for me";
inline constexpr std::string_view my_class = "My class";
inline constexpr std::string_view keeping = "";  // upkeep that says nothing of the learner

}  // namespace pipit::engine::field_words

namespace pipit::engine {

// The rows of fields_shared.cpp.
std::span<const Field> shared_rows();

}  // namespace pipit::engine
