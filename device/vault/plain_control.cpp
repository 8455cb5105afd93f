// A keyed connection of the usual kind, with a second database without a key attached to it.
#include "device/vault/plain_control.hpp"

#include "crypto/random.hpp"
#include "device/vault/database.hpp"

namespace pipit::vault {

Result<Done> write_plain_control(const std::string& folder, const std::vector<std::string>& texts) {
    const auto disk = posix_disk();
    const std::string keyed = folder + "/keyed.db";
    const std::string plain = folder + "/plain.db";
    for (const std::string& path : {keyed, plain}) {
        if (auto made = disk->write(path, {}); !made) return made;
    }
    auto opened = Database::open(*disk, keyed, crypto::random_key(), Sharing::shared);
    if (!opened) return opened.error();
    Database database = std::move(*opened);
    if (auto attached = Statement(database, "ATTACH DATABASE ?1 AS control KEY ''")
                            .bind(1, std::string_view(plain))
                            .finish();
        !attached) {
        return attached;
    }
    if (auto made = database.run("CREATE TABLE control.words (words BLOB)"); !made) return made;
    for (const std::string& text : texts) {
        if (auto kept = Statement(database, "INSERT INTO control.words VALUES (?1)")
                            .bind(1, std::string_view(text))
                            .finish();
            !kept) {
            return kept;
        }
    }
    return database.run("DETACH DATABASE control");
}

}  // namespace pipit::vault
