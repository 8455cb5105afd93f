// Words made sound by espeak-ng where it is installed: 16-bit mono samples, and when each word is
// said. Invariant: the text stays in this process's memory; no file, no other process, no device.
#pragma once

#include "engine/result.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace pipit::speech {

struct Word {
    std::size_t sample = 0;  // where it begins in Sound::samples
    std::size_t begin = 0;   // its bytes in the text
    std::size_t size = 0;
};

struct Sound {
    int rate = 0;  // samples a second
    std::vector<std::int16_t> samples;
    std::vector<Word> words;  // rising by sample
};

enum class Speed { slow, normal, fast };
inline constexpr int voice_count = 4;  // voices of every language, 0 .. voice_count - 1

struct Manner {
    std::string_view language = "en";  // "en", "es"; any other is spoken as English
    Speed speed = Speed::normal;
    int voice = 0;
};

// Whether the library stands where systems keep theirs. Looks, and loads nothing: cheap enough to
// be asked when the app starts. Speaker::open() has the last word.
bool installed();

class Speaker {
  public:
    // Loads the library (15 to 100 ms the first time). At most one Speaker is open at a time.
    // not_found, "There is no voice on this computer.", where it is missing or too old.
    static engine::Result<std::unique_ptr<Speaker>> open();
    // Lets go of everything the library holds, its last text with it.
    ~Speaker();
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    // The sound of UTF-8 text, at most 2,000 bytes; about 10 ms of computing a sentence. Text with
    // nothing to say in it has no samples. bad_input for longer text; io when the library refuses.
    engine::Result<Sound> say(std::string_view text, const Manner& manner);

  private:
    struct Library;
    explicit Speaker(std::unique_ptr<Library> library);
    std::unique_ptr<Library> library_;
};

}  // namespace pipit::speech
