// See home_files.hpp.
#include "device/auditor/home_files.hpp"

#include "device/auditor/noise.hpp"
#include "device/auditor/source.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <map>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace pipit::audit {

using engine::FileForm;

namespace {

constexpr std::size_t page_bytes = 4096;
constexpr std::ptrdiff_t zeros_min = 32;  // in a row: never written
constexpr std::size_t files_max = 100'000;

std::string joined(const std::string& folder, const std::string& name) {
    return folder.empty() ? name : folder + "/" + name;
}

std::string octal(unsigned mode) {
    std::array<char, 8> out{};
    (void)std::snprintf(out.data(), out.size(), "%04o", mode & 07777U);
    return out.data();
}

struct CloseFolder {
    void operator()(DIR* folder) const { (void)::closedir(folder); }
};

void list_into(const std::string& home, const std::string& below, std::vector<HomeFile>& out,
               Findings& findings) {
    const std::string path = below.empty() ? home : home + "/" + below;
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
    if (folder == nullptr)
        return findings.could_not("files.kind", below.empty() ? "." : below,
                                  std::string("It cannot be listed: ") + std::strerror(errno) +
                                      ".");
    while (const dirent* entry = ::readdir(folder.get())) {
        const std::string name = entry->d_name;
        if (name == "." || name == "..") continue;
        if (out.size() == files_max)
            return findings.could_not("files.kind", below, "There are more files than I look at.");
        HomeFile one;
        one.path = joined(below, name);
        one.declared = engine::find_stored_file(one.path);
        if (::lstat((home + "/" + one.path).c_str(), &one.about) != 0)
            findings.could_not("files.mode", one.path, std::strerror(errno));
        const bool is_folder = S_ISDIR(one.about.st_mode);
        out.push_back(std::move(one));
        const std::string inside = out.back().path;  // `out` grows, and moves what is in it
        if (is_folder) list_into(home, inside, out, findings);
    }
}

// ---- who may read it ----------------------------------------------------------------------------

struct Owners {
    unsigned owner = 0;
    std::size_t looked = 0;
};

void check_one(const HomeFile& file, Owners& owners, Findings& findings) {
    const std::string shown = file.path.empty() ? "." : file.path;
    const struct stat& about = file.about;
    if (about.st_nlink == 0) return;  // it was not there any more
    ++owners.looked;
    if (file.declared == nullptr)
        findings.found("files.kind", shown,
                       "A file that Pipit does not declare. It may hold anything.",
                       std::to_string(about.st_size) + " bytes");
    if (S_ISLNK(about.st_mode))
        return findings.found("files.link", shown,
                              "A link to another place: what is written here "
                              "goes there.");
    if (!S_ISREG(about.st_mode) && !S_ISDIR(about.st_mode))
        return findings.found("files.link", shown, "Neither a file nor a folder.");
    if (file.declared != nullptr &&
        S_ISDIR(about.st_mode) != (file.declared->form == FileForm::folder))
        findings.found("files.kind", shown,
                       "A folder where a file is declared, or a file where a "
                       "folder is.");
    if (S_ISREG(about.st_mode) && about.st_nlink > 1)
        findings.found("files.link", shown,
                       "The file has another name somewhere: erased here, it "
                       "stays there.",
                       std::to_string(about.st_nlink) + " names");
    const unsigned mode = about.st_mode & 07777U;
    if ((mode & 07077U) != 0)
        findings.found("files.mode", shown, "Others than its owner may use it.",
                       "mode " + octal(mode));
    if (about.st_uid != owners.owner)
        findings.found("files.owner", shown, "It belongs to another user than the home.",
                       "user " + std::to_string(about.st_uid) + ", not " +
                           std::to_string(owners.owner));
}

// ---- whether it is sealed -----------------------------------------------------------------------

using Bytes = std::vector<std::uint8_t>;

std::optional<Bytes> whole(const std::string& path, std::uint64_t most) {
    auto source = open_source(path);
    if (!source || (*source)->size() > most) return std::nullopt;
    Bytes out = read_at(**source, 0, static_cast<std::size_t>((*source)->size()));
    if (out.size() != (*source)->size()) return std::nullopt;
    return out;
}

std::uint32_t big(const Bytes& bytes, std::size_t at) {
    return static_cast<std::uint32_t>(bytes[at]) << 24 |
           static_cast<std::uint32_t>(bytes[at + 1]) << 16 |
           static_cast<std::uint32_t>(bytes[at + 2]) << 8 | bytes[at + 3];
}

class Sealed {
  public:
    Sealed(const HomeFile& file, Findings& findings) : file_(file), findings_(findings) {}

    // `settled`: nothing beside it says that a change was under way, so every page was written.
    void database(Source& source, bool settled) {
        zeros_allowed_ = !settled;
        if (source.size() % page_bytes != 0)
            wrong("Its length is no whole number of pages: something was put behind them.",
                  std::to_string(source.size()) + " bytes");
        Bytes page(page_bytes);
        for (std::uint64_t at = 0; at < source.size(); at += page_bytes)
            noise_at(source, at, page);
    }

    // Header 32; frames of 24 and a page.
    void log(Source& source) {
        if (source.size() == 0) return;
        Bytes head(32);
        const auto got = source.read(0, head);
        const bool is_log = got && *got == head.size() && (big(head, 0) & ~1U) == 0x377F0682U &&
                            big(head, 8) == page_bytes;
        if (!is_log) return wrong("It is no write-ahead log of sealed pages.", {});
        tail(source, source.size() - (source.size() - 32) % (24 + page_bytes));
        Bytes page(page_bytes);
        for (std::uint64_t at = 32 + 24; at < source.size(); at += 24 + page_bytes)
            noise_at(source, at, page);
    }

    // A pulled plug cuts a log in the middle of a page: what is there of it is as sealed as a page.
    void tail(Source& source, std::uint64_t from) {
        if (from == source.size()) return;
        const Bytes rest = read_at(source, from, static_cast<std::size_t>(source.size() - from));
        if (const auto found = text_in(rest, std::min(rest.size(), std::size_t{24})))
            return wrong(text_words(), "behind byte " + std::to_string(from) + ", " + *found);
        findings_.note("sealed.pages", file_.path,
                       "It ends in the middle of a page, as a pulled plug leaves it.", size());
    }

    // A header in a sector of its own; then page number, page and checksum.
    void rollback(Source& source) {
        constexpr std::array<std::uint8_t, 8> magic{0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7};
        Bytes head(28);
        const auto got = source.read(0, head);
        if (!got || *got < head.size()) return;
        // Zeros: it is over, or its header was not written yet.
        const bool zeros =
            std::all_of(head.begin(), head.begin() + 8, [](std::uint8_t one) { return one == 0; });
        if (!zeros && !std::equal(magic.begin(), magic.end(), head.begin()))
            return wrong("It is no rollback journal.", hex_of(text_of(head), 8));
        const std::uint64_t sector = zeros ? 512 : big(head, 20);
        if (sector < 512 || sector > 65536) return wrong("Its sectors have no size.", {});
        Bytes page(page_bytes);
        for (std::uint64_t at = sector + 4; at + page_bytes <= source.size();
             at += 4 + page_bytes + 4)
            noise_at(source, at, page);
    }

    void slots(const Bytes& bytes) {
        if (bytes.size() < 9 || text_of(bytes).substr(0, 8) != "PIPSLOTS")
            return wrong("It is no slots file.", hex_of(text_of(bytes), 8));
        if (bytes.size() > 2048) wrong("It is longer than eight slots are.", size());
        if (const auto found = text_in(bytes, 9)) wrong(text_words(), *found);
    }

    void secret(const Bytes& bytes) {
        if (bytes.size() != 32)
            wrong("The device's secret has 32 bytes.", size());
        else if (std::ranges::all_of(bytes, [&](std::uint8_t one) { return one == bytes[0]; }))
            wrong("The device's secret is one byte over and over.", {});
    }

    void empty(std::uint64_t bytes) {
        if (bytes != 0) wrong("A lock holds no bytes, and this one does.", size());
    }

    void mark(std::uint64_t bytes) {
        if (bytes > 256) wrong("It is longer than the sentence that stands in it.", size());
    }

  private:
    [[nodiscard]] std::string size() const { return std::to_string(file_.size()) + " bytes"; }
    static std::string_view text_of(const Bytes& bytes) {
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
    static std::string text_words() { return "There is text in what must be sealed."; }

    void wrong(std::string words, std::string evidence) {
        findings_.found("sealed." + std::string(name_of(file_.declared->form)), file_.path,
                        std::move(words), std::move(evidence));
    }
    static std::string_view name_of(FileForm form) {
        switch (form) {
        case FileForm::database:
        case FileForm::log:
        case FileForm::rollback:
            return "pages";
        case FileForm::slots:
            return "slots";
        case FileForm::secret:
            return "secret";
        default:
            return "lock";
        }
    }

    // A pulled plug leaves places that were never written: zeros, which say nothing of anybody. In
    // what is sealed so many in a row do not come by chance.
    static Bytes without_zeros(const Bytes& page) {
        Bytes out;
        for (auto at = page.begin(); at != page.end();) {
            const auto zeros_end = std::find_if(at, page.end(), [](auto one) { return one != 0; });
            const auto end = std::find(zeros_end, page.end(), std::uint8_t{0});
            if (zeros_end - at < zeros_min) out.insert(out.end(), at, zeros_end);
            out.insert(out.end(), zeros_end, end);
            at = end;
        }
        return out;
    }

    void noise_at(Source& source, std::uint64_t at, Bytes& page) {
        const auto got = source.read(at, page);
        if (!got || *got < page.size() || told_ == told_max) return;
        const std::string where = "byte " + std::to_string(at);
        const Bytes written = zeros_allowed_ ? without_zeros(page) : page;
        if (written.empty()) return;
        const double spread = spread_of(written);
        if (spread < spread_low || spread > spread_high) {
            ++told_;
            return wrong("A page that does not look sealed: its bytes are not even.",
                         where + ", chi-square " + std::to_string(static_cast<long>(spread)) +
                             " of 255 bytes' freedom");
        }
        if (const auto found = text_in(page)) {
            ++told_;
            wrong(text_words(), where + ", " + *found);
        }
    }

    static constexpr int told_max = 8;  // of one file
    const HomeFile& file_;
    Findings& findings_;
    int told_ = 0;
    bool zeros_allowed_ = true;
};

bool is_settled(const std::vector<HomeFile>& files, const HomeFile& database) {
    return !database.declared->passing && std::ranges::none_of(files, [&](const HomeFile& one) {
        return one.size() > 0 &&
               (one.path == database.path + "-wal" || one.path == database.path + "-journal");
    });
}

}  // namespace

bool is_link(const HomeFile& file) {
    const bool plain = S_ISREG(file.about.st_mode) || S_ISDIR(file.about.st_mode);
    return !plain || (file.regular() && file.about.st_nlink > 1);
}

std::vector<HomeFile> list_home(const std::string& home, Findings& findings) {
    std::vector<HomeFile> out;
    list_into(home, "", out, findings);
    std::ranges::sort(out, {}, &HomeFile::path);
    return out;
}

void check_files(const std::string& home, const std::vector<HomeFile>& files, Findings& findings) {
    HomeFile root;
    root.declared = engine::find_stored_file("");
    if (::lstat(home.c_str(), &root.about) != 0)
        return findings.could_not("files.mode", ".", std::strerror(errno));
    Owners owners{root.about.st_uid, 0};
    check_one(root, owners, findings);
    for (const HomeFile& one : files)
        check_one(one, owners, findings);
    const std::string all = std::to_string(owners.looked) + " files and folders";
    if (findings.clean("files.kind")) findings.looked("files.kind", all + ": each is declared");
    if (findings.clean("files.link"))
        findings.looked("files.link", all + ": no links, no second names");
    if (findings.clean("files.mode"))
        findings.looked("files.mode", all + ": only their owner may use them");
    if (findings.clean("files.owner"))
        findings.looked("files.owner",
                        all + ": all are user " + std::to_string(owners.owner) + "'s");
}

void check_sealed(const std::string& home, const std::vector<HomeFile>& files, Findings& findings) {
    std::size_t looked = 0;
    for (const HomeFile& one : files) {
        if (one.declared == nullptr || !one.regular()) continue;
        const std::string path = home + "/" + one.path;
        auto source = open_source(path);
        if (!source) {
            findings.could_not("sealed", one.path, source.error().remedy);
            continue;
        }
        ++looked;
        Sealed sealed(one, findings);
        switch (one.declared->form) {
        case FileForm::database:
            sealed.database(**source, is_settled(files, one));
            break;
        case FileForm::log:
            sealed.log(**source);
            break;
        case FileForm::rollback:
            sealed.rollback(**source);
            break;
        case FileForm::slots:
            sealed.slots(whole(path, 65536).value_or(Bytes()));
            break;
        case FileForm::secret:
            sealed.secret(whole(path, 65536).value_or(Bytes()));
            break;
        case FileForm::empty:
            sealed.empty(one.size());
            break;
        case FileForm::mark:
            sealed.mark(one.size());
            break;
        case FileForm::folder:
            break;
        }
    }
    const bool clean =
        std::ranges::all_of(std::array{"pages", "slots", "secret", "lock"}, [&](const char* one) {
            return findings.clean("sealed." + std::string(one));
        });
    if (clean)
        findings.looked("sealed", std::to_string(looked) +
                                      " files: every page and slot looks like noise and has no "
                                      "text in it");
}

}  // namespace pipit::audit
