// The folder `Pipit` on one stick, and the envelopes in it as files. docs/formats/courier.md.
// Invariant: a file under an item's name is whole, whenever the stick is pulled; nothing outside
// the folder is opened, also where a stick holds links; the folder itself is made by a person. An
// open StickFolder keeps the system from letting go of the stick: it lives as long as a job does.
#pragma once

#include "device/transport/descriptor.hpp"
#include "device/transport/frames.hpp"
#include "engine/classroom/stream.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace pipit::transport {

using engine::classroom::Tag8;

// Of one look: a stick with more is read as far as this.
inline constexpr std::size_t items_max = 4096;
inline constexpr std::size_t entries_max = 16384;

// An envelope on a stick: for whom, and its own name (engine/classroom/post.hpp).
struct ItemName {
    Tag8 to{};
    std::string name;
    bool operator==(const ItemName&) const = default;
};
// "<16 hex digits>-<name>.pipit". parse_item takes exactly what this writes.
std::string file_of(const ItemName& item);
std::optional<ItemName> parse_item(std::string_view file);

// What is asked of the system, as the calls of these names do: -1 and errno. A test pulls the stick
// in between.
struct StickCalls {
    std::function<int(int folder, const char* name, int flags, mode_t mode)> open;
    std::function<ssize_t(int file, const void* bytes, std::size_t size)> write;
    std::function<int(int file)> sync;
    std::function<int(int folder, const char* from, const char* to)> rename;
    std::function<int(int folder, const char* name)> remove;
};
const StickCalls& system_stick_calls();

class StickFolder {
  public:
    // Nothing when there is no folder `Pipit` in the stick's top folder.
    static std::optional<StickFolder> open(const std::string& stick, const StickCalls& calls);

    // The stick's, as a person knows it: UTF-8, at most 255 bytes, never empty.
    const std::string& label() const { return label_; }
    const std::string& path() const { return path_; }

    // What lies there, in the order of names.
    std::vector<ItemName> items() const;
    // Nothing when it is no regular file, or empty or too large, or cannot be read.
    std::optional<Bytes> read(const ItemName& item) const;
    // 0, also when there was none, or errno.
    int remove(const ItemName& item) const;
    // Takes away what a pulled plug left under a name that is not an item's, but for one's own.
    void tidy(const std::string& keep) const;

    int descriptor() const { return folder_.number(); }

  private:
    StickFolder(Descriptor folder, std::string path, const StickCalls& calls);
    Descriptor folder_;
    std::string path_;
    std::string label_;
    const StickCalls* calls_;
};

// Writing one item, step by step, so that no step is long: under another name, to the stick's
// memory, then renamed over an older one of its name.
class StickWriting {
  public:
    StickWriting(ItemName item, Bytes bytes);
    const ItemName& item() const { return item_; }
    std::size_t size() const { return bytes_.size(); }
    const std::string& temporary() const { return temporary_; }

    // One step on this stick; an errno after which nothing is left of it, 0 otherwise.
    int step(const StickFolder& folder, const StickCalls& calls);
    bool is_done() const { return next_ == Step::done; }

  private:
    enum class Step : std::uint8_t { write, sync, rename, sync_folder, done };
    int do_step(const StickFolder& folder, const StickCalls& calls);

    ItemName item_;
    Bytes bytes_;
    std::string temporary_;
    Descriptor file_;
    Step next_ = Step::write;
};

}  // namespace pipit::transport
