// See image.hpp. libext2fs reads what ext file systems are made of.
#include "device/auditor/image.hpp"

#include "device/auditor/source.hpp"

#include <algorithm>
#include <ext2fs/ext2fs.h>
#include <span>
#include <vector>

namespace pipit::audit {

namespace {

constexpr std::uint64_t sector = 512;
constexpr int folders_deep = 256;

std::uint64_t little(std::span<const std::uint8_t> bytes, std::size_t at, std::size_t size) {
    std::uint64_t out = 0;
    for (std::size_t i = size; i > 0; --i)
        out = out << 8 | bytes[at + i - 1];
    return out;
}

std::vector<std::uint8_t> read(Source& source, std::uint64_t at, std::size_t size) {
    std::vector<std::uint8_t> out(size);
    const auto got = source.read(at, out);
    out.resize(got ? *got : 0);
    return out;
}

// Of sectors; what does not lie in the image is left out.
void add_part(Source& source, std::uint64_t first, std::uint64_t last, std::vector<Part>& out) {
    const std::uint64_t sectors = source.size() / sector;
    if (first == 0 || first > last || last >= sectors) return;
    out.push_back({first * sector, (last + 1) * sector});
}

void add_gpt(Source& source, std::vector<Part>& out) {
    const auto head = read(source, sector, sector);
    if (head.size() < 92 || std::string(head.begin(), head.begin() + 8) != "EFI PART") return;
    const std::uint64_t table_at = little(head, 72, 8);
    if (table_at >= source.size() / sector) return;
    const std::uint64_t table = table_at * sector;
    const std::uint64_t entries = std::min<std::uint64_t>(little(head, 80, 4), 128);
    const std::uint64_t size = little(head, 84, 4);
    if (size < 128 || size > 4096) return;
    for (std::uint64_t i = 0; i < entries; ++i) {
        const auto entry = read(source, table + i * size, 128);
        if (entry.size() < 128 || little(entry, 0, 8) == 0) continue;
        add_part(source, little(entry, 32, 8), little(entry, 40, 8), out);
    }
}

}  // namespace

std::vector<Part> parts_of(Source& source) {
    std::vector<Part> out{{0, source.size()}};
    add_gpt(source, out);
    const auto boot = read(source, 0, sector);
    if (boot.size() < sector || boot[510] != 0x55 || boot[511] != 0xAA) return out;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t entry = 446 + 16 * i;
        const std::uint64_t first = little(boot, entry + 8, 4);
        const std::uint64_t sectors = little(boot, entry + 12, 4);
        if (boot[entry + 4] != 0 && boot[entry + 4] != 0xEE && sectors > 0)
            add_part(source, first, first + sectors - 1, out);
    }
    return out;
}

namespace {

bool is_ext(Source& source, const Part& part) {
    const auto super = read(source, part.from + 1024, 64);
    return super.size() == 64 && super[56] == 0x53 && super[57] == 0xEF;
}

struct CloseFs {
    void operator()(ext2_filsys fs) const { (void)ext2fs_close_free(&fs); }
};
using Fs = std::unique_ptr<struct_ext2_filsys, CloseFs>;

struct Walk {
    ext2_ino_t inode = 0;
    const std::set<blk64_t>* wanted = nullptr;
    std::map<blk64_t, ext2_ino_t>* found = nullptr;
};

int at_block(ext2_filsys, blk64_t* block, e2_blkcnt_t, blk64_t, int, void* given) {
    auto& walk = *static_cast<Walk*>(given);
    if (walk.wanted->contains(*block)) walk.found->emplace(*block, walk.inode);
    return 0;
}

struct Names {
    std::map<ext2_ino_t, std::string>* wanted = nullptr;
    std::map<ext2_ino_t, std::pair<ext2_ino_t, std::string>>* folders = nullptr;  // parent, name
    std::map<ext2_ino_t, std::pair<ext2_ino_t, std::string>>* files = nullptr;
};

int at_name(ext2_ino_t folder, int, ext2_dir_entry* entry, int, int, char*, void* given) {
    auto& names = *static_cast<Names*>(given);
    const std::string name(entry->name, static_cast<std::size_t>(ext2fs_dirent_name_len(entry)));
    if (name == "." || name == "..") return 0;
    if (ext2fs_dirent_file_type(entry) == EXT2_FT_DIR)
        names.folders->emplace(entry->inode, std::pair(folder, name));
    if (names.wanted->contains(entry->inode))
        names.files->emplace(entry->inode, std::pair(folder, name));
    return 0;
}

class ExtOwners final : public Owners {
  public:
    ExtOwners(std::string image, std::vector<Part> parts)
        : image_(std::move(image)), parts_(std::move(parts)) {}

    std::map<std::uint64_t, std::string> of(const std::set<std::uint64_t>& places) override {
        std::map<std::uint64_t, std::string> out;
        for (const Part& part : parts_) {
            std::set<std::uint64_t> here;
            std::ranges::copy_if(places, std::inserter(here, here.end()),
                                 [&](std::uint64_t at) { return at >= part.from && at < part.to; });
            if (!here.empty()) in_part(part, here, out);
        }
        return out;
    }

  private:
    void in_part(const Part& part, const std::set<std::uint64_t>& places,
                 std::map<std::uint64_t, std::string>& out) {
        const std::string how = "offset=" + std::to_string(part.from);
        ext2_filsys opened = nullptr;
        if (ext2fs_open2(image_.c_str(), how.c_str(),
                         EXT2_FLAG_64BITS | EXT2_FLAG_IGNORE_CSUM_ERRORS, 0, 0, unix_io_manager,
                         &opened) != 0)
            return;
        const Fs fs(opened);
        std::set<blk64_t> wanted;
        for (const std::uint64_t at : places)
            wanted.insert((at - part.from) / fs->blocksize);
        const auto owners = owners_of(fs.get(), wanted);
        std::map<ext2_ino_t, std::string> paths;
        for (const auto& [block, inode] : owners)
            paths[inode];
        name(fs.get(), paths);
        const bool knows_free = ext2fs_read_block_bitmap(fs.get()) == 0;
        for (const std::uint64_t at : places) {
            const blk64_t block = (at - part.from) / fs->blocksize;
            const auto owner = owners.find(block);
            if (owner != owners.end())
                out[at] = paths.at(owner->second);
            else if (knows_free && block >= fs->super->s_first_data_block &&
                     block < ext2fs_blocks_count(fs->super) &&
                     !ext2fs_test_block_bitmap2(fs->block_map, block))
                out[at] = "no file: free blocks, where a file was";
            else
                out[at] = "the file system itself: a journal or a folder's names";
        }
    }

    static std::map<blk64_t, ext2_ino_t> owners_of(ext2_filsys fs,
                                                   const std::set<blk64_t>& wanted) {
        std::map<blk64_t, ext2_ino_t> out;
        ext2_inode_scan scan = nullptr;
        if (ext2fs_open_inode_scan(fs, 0, &scan) != 0) return out;
        ext2_ino_t inode = 0;
        ext2_inode about{};
        while (ext2fs_get_next_inode(scan, &inode, &about) == 0 && inode != 0) {
            const bool used = about.i_links_count > 0 || inode < EXT2_GOOD_OLD_FIRST_INO;
            if (!used || !ext2fs_inode_has_valid_blocks2(fs, &about)) continue;
            Walk walk{inode, &wanted, &out};
            (void)ext2fs_block_iterate3(fs, inode, BLOCK_FLAG_READ_ONLY, nullptr, at_block, &walk);
        }
        ext2fs_close_inode_scan(scan);
        return out;
    }

    static void name(ext2_filsys fs, std::map<ext2_ino_t, std::string>& paths) {
        std::map<ext2_ino_t, std::pair<ext2_ino_t, std::string>> folders;
        std::map<ext2_ino_t, std::pair<ext2_ino_t, std::string>> files;
        Names names{&paths, &folders, &files};
        ext2_inode_scan scan = nullptr;
        if (ext2fs_open_inode_scan(fs, 0, &scan) != 0) return;
        ext2_ino_t inode_of_folder = 0;
        ext2_inode about{};
        while (ext2fs_get_next_inode(scan, &inode_of_folder, &about) == 0 && inode_of_folder != 0) {
            if (about.i_links_count > 0 && LINUX_S_ISDIR(about.i_mode))
                (void)ext2fs_dir_iterate2(fs, inode_of_folder, 0, nullptr, at_name, &names);
        }
        ext2fs_close_inode_scan(scan);
        for (auto& [inode, path] : paths) {
            const auto file = files.find(inode);
            if (file == files.end()) {
                path = inode == EXT2_JOURNAL_INO
                           ? "the file system's journal"
                           : "a file without a name (inode " + std::to_string(inode) + ")";
                continue;
            }
            path = "/" + file->second.second;
            // Folders may name each other in a broken or hostile image.
            ext2_ino_t up = file->second.first;
            for (int steps = 0; up != EXT2_ROOT_INO && steps < folders_deep; ++steps) {
                const auto folder = folders.find(up);
                if (folder == folders.end()) break;
                path = "/" + folder->second.second + path;
                up = folder->second.first;
            }
        }
    }

    std::string image_;
    std::vector<Part> parts_;
};

}  // namespace

std::unique_ptr<Owners> owners_in(const std::string& image) {
    auto source = open_source(image);
    if (!source) return nullptr;
    std::vector<Part> ext;
    for (const Part& part : parts_of(**source)) {
        if (is_ext(**source, part)) ext.push_back(part);
    }
    return ext.empty() ? nullptr : std::make_unique<ExtOwners>(image, std::move(ext));
}

}  // namespace pipit::audit
