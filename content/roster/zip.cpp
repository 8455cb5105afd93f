// The parts of an export out of a zip, by minizip (zlib's, linked whole). Invariant: nothing but
// the parts is unpacked, never more than an entry's size in the directory, which is held against
// the bounds first, and nothing is opened: minizip's calls for a file lead to the bytes given.
#include "content/roster/parts.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <utility>

namespace pipit::content {

namespace {

struct Bytes {
    std::string_view all;
    std::size_t at = 0;
    bool ended = false;  // more was asked for than there is: minizip takes an end alone for zeros
};

Bytes& bytes_of(voidpf stream) {
    return *static_cast<Bytes*>(stream);
}

uLong read_bytes(voidpf, voidpf stream, void* buffer, uLong size) {
    Bytes& bytes = bytes_of(stream);
    const std::size_t n = std::min<std::size_t>(size, bytes.all.size() - bytes.at);
    if (n > 0) std::memcpy(buffer, bytes.all.data() + bytes.at, n);
    bytes.at += n;
    bytes.ended = bytes.ended || n < size;
    return static_cast<uLong>(n);
}

long seek_bytes(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
    Bytes& bytes = bytes_of(stream);
    const ZPOS64_T from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? bytes.at
                          : origin == ZLIB_FILEFUNC_SEEK_END ? bytes.all.size()
                                                             : 0;
    if (offset > bytes.all.size() - from) return -1;
    bytes.at = static_cast<std::size_t>(from + offset);
    return 0;
}

zlib_filefunc64_def memory_calls(Bytes& bytes) {
    zlib_filefunc64_def calls{};
    calls.zopen64_file = [](voidpf opaque, const void*, int) { return opaque; };
    calls.zread_file = read_bytes;
    calls.zwrite_file = [](voidpf, voidpf, const void*, uLong) { return uLong{0}; };
    calls.ztell64_file = [](voidpf, voidpf stream) { return ZPOS64_T{bytes_of(stream).at}; };
    calls.zseek64_file = seek_bytes;
    calls.zclose_file = [](voidpf, voidpf) { return 0; };
    calls.zerror_file = [](voidpf, voidpf stream) { return bytes_of(stream).ended ? 1 : 0; };
    calls.opaque = &bytes;
    return calls;
}

// The first `size` bytes of the entry that is open now; nothing where it is damaged or has fewer.
std::optional<std::string> unpacked(unzFile zip, std::size_t size) {
    constexpr std::size_t chunk = std::size_t{64} << 10U;  // room is made as the bytes come
    std::string out;
    while (out.size() < size) {
        const std::size_t at = out.size();
        const std::size_t wanted = std::min(chunk, size - at);
        out.resize(at + wanted);
        const int n = unzReadCurrentFile(zip, out.data() + at, static_cast<unsigned>(wanted));
        if (n <= 0) return std::nullopt;
        out.resize(at + static_cast<std::size_t>(n));
    }
    return out;
}

// The entry where `zip` stands. `room`: bytes that may still be unpacked.
std::optional<std::string> read_entry(unzFile zip, const unz_file_info64& entry, RosterPart part,
                                      std::size_t room, RosterFindings& findings) {
    constexpr uLong locked = 1;
    constexpr uLong stored = 0;
    const auto refuse = [&](RosterProblem problem) {
        findings.add(problem, RosterParts::file_of(part));
        return std::nullopt;
    };
    if ((entry.flag & locked) != 0) return refuse(RosterProblem::zip_locked);
    if (entry.compression_method != stored && entry.compression_method != Z_DEFLATED)
        return refuse(RosterProblem::zip_method);
    if (entry.uncompressed_size > std::min(room, roster_file_bytes_max))
        return refuse(RosterProblem::too_large);
    if (unzOpenCurrentFile(zip) != UNZ_OK) return refuse(RosterProblem::zip_damaged);
    auto bytes = unpacked(zip, static_cast<std::size_t>(entry.uncompressed_size));
    const bool whole = unzCloseCurrentFile(zip) == UNZ_OK;  // by its checksum
    if (!bytes || !whole) return refuse(RosterProblem::zip_damaged);
    return bytes;
}

// Every part in the zip, in `store`; what keeps one from being read is added to the findings.
void read_entries(unzFile zip, std::vector<std::pair<RosterPart, std::string>>& store,
                  RosterFindings& findings) {
    std::size_t room = roster_bytes_max;
    std::size_t entries = 0;
    int step = unzGoToFirstFile(zip);
    for (; step == UNZ_OK; step = unzGoToNextFile(zip)) {
        if (++entries > roster_zip_entries_max) {
            findings.add(RosterProblem::zip_of_too_many);
            return;
        }
        unz_file_info64 entry{};
        std::array<char, 513> name{};  // stays ended by a zero
        if (unzGetCurrentFileInfo64(zip, &entry, name.data(), name.size() - 1, nullptr, 0, nullptr,
                                    0) != UNZ_OK)
            break;
        if (entry.size_filename >= name.size()) continue;  // cut, it might look like a part's
        const auto part = roster_part_of(name.data());
        if (!part) continue;
        auto bytes = read_entry(zip, entry, *part, room, findings);
        if (!bytes) return;
        room -= bytes->size();
        store.emplace_back(*part, std::move(*bytes));
    }
    if (step != UNZ_END_OF_LIST_OF_FILE) findings.add(RosterProblem::zip_damaged);
}

}  // namespace

RosterReading read_oneroster_zip(std::string_view zip, engine::Day today) {
    RosterFindings findings;
    std::vector<std::pair<RosterPart, std::string>> store;
    if (zip.size() > roster_bytes_max) {
        findings.add(RosterProblem::too_large);
    } else {
        Bytes bytes{zip};
        zlib_filefunc64_def calls = memory_calls(bytes);
        const std::unique_ptr<void, int (*)(unzFile)> opened(unzOpen2_64(nullptr, &calls),
                                                             unzClose);
        if (opened)
            read_entries(opened.get(), store, findings);
        else
            findings.add(zip.starts_with("PK") ? RosterProblem::zip_damaged
                                               : RosterProblem::not_a_zip);
    }
    if (findings.refused()) return reading_of({}, std::move(findings));
    RosterParts parts;
    for (const auto& entry : store)
        parts.put(entry.first, entry.second, findings);
    check_manifest(parts, findings);
    Roster roster = roster_of(parts, today, findings);
    return reading_of(std::move(roster), std::move(findings));
}

}  // namespace pipit::content
