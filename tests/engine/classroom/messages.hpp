// What the tests of frames, messages and packets share: one of each with something in every field,
// and as many others as wanted, by a seed.
#pragma once

#include "engine/classroom/frame.hpp"
#include "engine/classroom/message.hpp"
#include "engine/classroom/post.hpp"
#include "tests/bench/random.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace pipit::engine::classroom::testing {

using pipit::engine::testing::Random;
template <class T>
using Named = std::vector<std::pair<std::string, T>>;

Named<Frame> frames();
Named<ChildMessage> child_messages();
Named<TeacherMessage> teacher_messages();
Named<post::ToSync> packets_to_sync();
Named<post::FromSync> packets_from_sync();

Frame random_frame(Random& random);
ChildMessage random_child_message(Random& random);
TeacherMessage random_teacher_message(Random& random);
post::ToSync random_to_sync(Random& random);
post::FromSync random_from_sync(Random& random);

}  // namespace pipit::engine::classroom::testing
