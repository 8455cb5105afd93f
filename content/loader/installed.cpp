// See installed.hpp.
#include "content/loader/installed.hpp"

namespace pipit::content {

using engine::Done;
using engine::Result;

Result<Done> Installed::load(const std::vector<std::string>& names, const ReadFile& read) {
    std::vector<std::unique_ptr<Pack>> packs;
    for (const std::string& name : names) {
        auto pack =
            load_index([read, name](const std::string& path) { return read(name + "/" + path); });
        if (pack) {
            packs.push_back(std::move(*pack));
        } else {
            left_out_.push_back(
                {pack.error().code, name + ": " + pack.error().where, pack.error().remedy});
        }
    }
    if (packs.empty() && !left_out_.empty()) return left_out_.front();
    auto library = Library::of(std::move(packs), left_out_);
    if (!library) return library.error();
    library_ = std::move(*library);
    library_->speak(language_);
    return Done{};
}

void Installed::speak(const std::string& language) {
    language_ = language;
    if (library_ != nullptr) library_->speak(language);
}

}  // namespace pipit::content
