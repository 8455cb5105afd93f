// See speech.hpp. The library is one for the process, with one callback; what belongs to a call
// travels in its user data.
#include "device/speech/speech.hpp"

#include "device/speech/espeak.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <dlfcn.h>
#include <string>
#include <unistd.h>

namespace pipit::speech {

using engine::Error;
using engine::ErrorCode;
using engine::Result;

namespace {

constexpr std::size_t most_bytes = 2000;
constexpr int buffer_ms = 200;
constexpr std::array<int, 3> words_a_minute{115, 155, 200};

// A language's first voice, with a variant each for the others.
constexpr std::array<const char*, voice_count> english{"en+f2", "en+m3", "en+f4", "en+m7"};
constexpr std::array<const char*, voice_count> spanish{"es+f2", "es+m3", "es+f4", "es+m7"};

bool open_now = false;

Error no_voice() {
    return {ErrorCode::not_found, espeak::library, "There is no voice on this computer."};
}

template <class Function>
bool find(void* handle, const char* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(handle, name));
    return function != nullptr;
}

// What the callback fills: samples, and words still counted in characters.
struct Taken {
    std::vector<std::int16_t> samples;
    std::vector<Word> words;
};

int take(short* samples, int count, espeak::Event* events) {
    auto* taken = events == nullptr ? nullptr : static_cast<Taken*>(events->user_data);
    if (taken == nullptr) return 0;
    if (samples != nullptr && count > 0)
        taken->samples.insert(taken->samples.end(), samples, samples + count);
    for (; events->type != espeak::list_end; ++events) {
        const bool word = events->type == espeak::word_event && events->length > 0 &&
                          events->text_position > 0 && events->sample >= 0;
        if (!word) continue;
        taken->words.push_back({static_cast<std::size_t>(events->sample),
                                static_cast<std::size_t>(events->text_position - 1),
                                static_cast<std::size_t>(events->length)});
    }
    return 0;
}

// Byte offsets of the characters of UTF-8 text, and its size behind them.
std::vector<std::size_t> character_starts(std::string_view text) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) out.push_back(i);
    }
    out.push_back(text.size());
    return out;
}

void count_in_bytes(std::vector<Word>& words, std::string_view text) {
    const std::vector<std::size_t> starts = character_starts(text);
    const std::size_t last = starts.size() - 1;
    for (Word& word : words) {
        const std::size_t begin = std::min(word.begin, last);
        const std::size_t end = std::min(begin + word.size, last);
        word.begin = starts[begin];
        word.size = starts[end] - starts[begin];
    }
    std::erase_if(words, [](const Word& word) { return word.size == 0; });
    const auto earlier = [](const Word& a, const Word& b) { return a.sample < b.sample; };
    std::stable_sort(words.begin(), words.end(), earlier);
}

}  // namespace

struct Speaker::Library {
    void* handle = nullptr;
    int rate = 0;
    std::string voice;
    espeak::Initialize initialize = nullptr;
    espeak::Terminate terminate = nullptr;
    espeak::SetSynthCallback set_callback = nullptr;
    espeak::SetVoiceByName set_voice = nullptr;
    espeak::SetParameter set_parameter = nullptr;
    espeak::Synth synth = nullptr;

    Library() = default;
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() {
        if (rate > 0) terminate();
        if (handle != nullptr) ::dlclose(handle);
        open_now = false;
    }
    bool load() {
        handle = ::dlopen(espeak::library, RTLD_NOW | RTLD_LOCAL);
        if (handle == nullptr) return false;
        const bool all = find(handle, "espeak_Initialize", initialize) &&
                         find(handle, "espeak_Terminate", terminate) &&
                         find(handle, "espeak_SetSynthCallback", set_callback) &&
                         find(handle, "espeak_SetVoiceByName", set_voice) &&
                         find(handle, "espeak_SetParameter", set_parameter) &&
                         find(handle, "espeak_Synth", synth);
        if (!all) return false;
        rate =
            std::max(0, initialize(espeak::synchronous, buffer_ms, nullptr, espeak::do_not_exit));
        if (rate == 0) return false;  // its data is missing
        set_callback(take);
        return true;
    }
    bool speak_as(const Manner& manner) {
        const auto nth = static_cast<std::size_t>(std::clamp(manner.voice, 0, voice_count - 1));
        const char* name = manner.language.substr(0, 2) == "es" ? spanish[nth] : english[nth];
        if (voice != name) {
            if (set_voice(name) != espeak::no_error) return false;
            voice = name;
        }
        const int rate_wanted = words_a_minute[static_cast<std::size_t>(manner.speed)];
        return set_parameter(espeak::rate_parameter, rate_wanted, 0) == espeak::no_error;
    }
};

bool installed() {
    // Debian's folders by architecture, those of others, and what was built here.
    constexpr std::array<const char*, 8> folders{"/usr/lib/x86_64-linux-gnu/",
                                                 "/usr/lib/aarch64-linux-gnu/",
                                                 "/usr/lib/arm-linux-gnueabihf/",
                                                 "/usr/lib/i386-linux-gnu/",
                                                 "/usr/lib64/",
                                                 "/usr/lib/",
                                                 "/usr/local/lib64/",
                                                 "/usr/local/lib/"};
    return std::any_of(folders.begin(), folders.end(), [](const char* folder) {
        return ::access((std::string(folder) + espeak::library).c_str(), R_OK) == 0;
    });
}

Speaker::Speaker(std::unique_ptr<Library> library) : library_(std::move(library)) {}
Speaker::~Speaker() = default;

Result<std::unique_ptr<Speaker>> Speaker::open() {
    assert(!open_now);
    auto library = std::make_unique<Library>();
    if (!library->load()) return no_voice();
    open_now = true;
    return std::unique_ptr<Speaker>(new Speaker(std::move(library)));
}

Result<Sound> Speaker::say(std::string_view text, const Manner& manner) {
    if (text.size() > most_bytes) {
        return Error{ErrorCode::bad_input, "speech", "one sentence at a time, please."};
    }
    if (!library_->speak_as(manner)) return no_voice();
    Taken taken;
    const std::string held(text.substr(0, text.find('\0')));  // ends with the zero it wants
    const int failed = library_->synth(held.c_str(), held.size() + 1, 0, espeak::character_position,
                                       0, espeak::utf8, nullptr, &taken);
    if (failed != espeak::no_error) {
        return Error{ErrorCode::io, "speech", "The voice does not work here."};
    }
    count_in_bytes(taken.words, held);
    return Sound{library_->rate, std::move(taken.samples), std::move(taken.words)};
}

}  // namespace pipit::speech
