// The classes that a device was brought into, each with a link of its own, and the one it was
// brought into last: that is where the address record is. Invariant: a class that is added takes no
// other's link away.
#pragma once

#include "device/outbox/link.hpp"
#include "engine/classroom/ports.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::outbox {

struct ChosenLink {
    Link link;
    bool last = false;    // the class that the device was brought into last
    std::string address;  // where its teacher's device was, as far as that is known
};
// All of them, the last first. The records' error, or bad_input for one that does not hold.
engine::Result<std::vector<ChosenLink>> all_links(engine::classroom::Records& links);
// The link to this class, where the device has one; else to the one it was brought into last.
// Nothing where it is in none. Errors as above.
engine::Result<std::optional<ChosenLink>> choose_link(engine::classroom::Records& links,
                                                      const std::optional<engine::Id16>& of_class);
// Where that class's teacher's device was. It is the last class from then on.
void put_address(engine::classroom::Change& change, const ClassId& of_class,
                 const std::string& address);

}  // namespace pipit::outbox
