// What one envelope costs each side with everything that belongs to it: a message kept, sealed,
// entered in the ledger and written; taken in, opened, merged and written. Both vaults are real.
#include "crypto/random.hpp"
#include "device/outbox/child_class.hpp"
#include "device/outbox/gathered_records.hpp"
#include "device/outbox/teacher_class.hpp"
#include "device/platform/clock.hpp"
#include "device/vault/shelf.hpp"
#include "device/vault/teacher_file.hpp"
#include "tests/bench/figures.hpp"

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace pipit::bench {

namespace {

using namespace outbox;

constexpr engine::Day first_day{20000};
constexpr int envelopes = 200;
constexpr int in_a_week = 8;
constexpr int weeks = 25;
constexpr int skills_of_a_report = 30;

struct Costs {
    explicit Costs(Samples::Of of)
        : keep(of), seal(of), take(of), answer(of), hear(of), week_keep(of), week_seal(of),
          week_take(of) {}
    Samples keep, seal, take, answer, hear;
    Samples week_keep, week_seal, week_take;  // of one envelope of eight
};

vault::Options options_in(const std::string& folder, const platform::Clock& clock) {
    std::filesystem::create_directories(folder);
    vault::Options options;
    options.home = folder;
    options.uptime_s = [&clock] { return clock.uptime_s(); };
    options.kdf_for_tests = crypto::KdfParameters{1, 8};  // next to nothing: it is not measured
    return options;
}

// A learner and their teacher, paired, each with a vault below the folder.
class Pair {
  public:
    explicit Pair(const std::string& folder)
        : shelf_(vault::open_shelf(options_in(folder + "/child", clock_), {0, first_day})),
          notebook_(taken(shelf_->create({"Bench", "fox", engine::SecretKind::digits},
                                         engine::SecretText("135792"), {0, first_day}))),
          vault_(options_in(folder + "/teacher", clock_)),
          file_(taken(vault_.create(engine::SecretText("a teacher's words"), {0, first_day}))),
          records_(file_->records()) {
        (void)taken(TeacherClass::begin(records_, "3B", "Ms Rivera", first_day));
        teacher_.emplace(taken(TeacherClass::open(records_, first_day)));
        link_.emplace(Link{{teacher_->info(), Agreed::random()},
                           {{crypto::random_bytes<16>()}},
                           crypto::X25519KeyPair::random(),
                           teacher_->own().identity.public_key()});
        (void)taken(teacher_->keep_device({link_->own_tag, link_->own.public_key(),
                                           link_->offer.agreed.copy(), false, std::nullopt},
                                          first_day));
        child_.emplace(taken(ChildClass::open(notebook_->records(), first_day)));
        (void)taken(child_->join(class_at(*link_), "Bench", first_day));
        (void)exchange();
        (void)taken(teacher_->approve(teacher_->pupils().begin()->first, "Bench", first_day));
        (void)exchange();
    }

    // Another one each time, of 4 KiB once it is sealed.
    void keep() {
        engine::SharedReport report;
        report.lamport = ++reports_;
        for (int i = 0; i < skills_of_a_report; ++i)
            report.skills.push_back({{"a-skill-of-mathematics-" + std::to_string(i)},
                                     static_cast<engine::Band>(reports_ % 5),
                                     engine::Stand::none,
                                     engine::TriesStep::up_to_5,
                                     first_day});
        if (!taken(child_->report(report, first_day))) throw std::runtime_error("nothing was said");
    }
    std::vector<Bytes> seal() { return taken(child_->outgoing(channel(), first_day)); }
    void take(const Bytes& envelope) {
        if (taken(teacher_->take(envelope, first_day)) != TeacherClass::Outcome::applied)
            throw std::runtime_error("an envelope was not applied");
    }
    // As a turn of the teacher's app takes what came: in one write.
    void take_all(const std::vector<Bytes>& all) {
        records_.gather(true);
        for (const Bytes& envelope : all)
            take(envelope);
        (void)taken(records_.settle());
        records_.gather(false);
    }
    std::vector<Bytes> answer() {
        const Destination to = child_->place()->reply_to();
        return taken(teacher_->outgoing(std::span(&to, 1), first_day));
    }
    void hear(const Bytes& envelope) {
        const auto write = [&](const auto&, engine::classroom::Change change) {
            return notebook_->records().write(change);
        };
        (void)taken(child_->take(channel(), envelope, first_day, write));
    }
    [[nodiscard]] std::size_t waiting() const { return child_->waiting(); }

  private:
    [[nodiscard]] Channel channel() const {
        return {link_->own, link_->teacher, link_->offer.agreed.psk,
                link_->offer.agreed.destination, link_->offer.of_class.bulletin};
    }
    bool exchange() {
        for (const Bytes& envelope : seal())
            (void)taken(teacher_->take(envelope, first_day));
        for (const Bytes& envelope : answer())
            hear(envelope);
        return true;
    }

    platform::Clock clock_;
    std::unique_ptr<engine::Shelf> shelf_;
    std::unique_ptr<engine::Notebook> notebook_;
    vault::TeacherVault vault_;
    std::unique_ptr<vault::TeacherFile> file_;
    GatheredRecords records_;
    std::optional<TeacherClass> teacher_;
    std::optional<Link> link_;
    std::optional<ChildClass> child_;
    std::uint64_t reports_ = 0;
};

void one_by_one(Pair& pair, Costs& costs) {
    for (int i = 0; i < envelopes; ++i) {
        std::vector<Bytes> up, down;
        costs.keep.time([&] { pair.keep(); });
        costs.seal.time([&] { up = pair.seal(); });
        costs.take.time([&] { pair.take(up.back()); });
        costs.answer.time([&] { down = pair.answer(); });
        costs.hear.time([&] { pair.hear(down.back()); });
        if (up.size() != 1 || down.size() != 1 || pair.waiting() != 0)
            throw std::runtime_error("one envelope each way was to go");
    }
}

void week_by_week(Pair& pair, Costs& costs) {
    for (int week = 0; week < weeks; ++week) {
        std::vector<Bytes> up;
        costs.week_keep.time_each(in_a_week, [&] {
            for (int i = 0; i < in_a_week; ++i)
                pair.keep();
        });
        costs.week_seal.time_each(in_a_week, [&] { up = pair.seal(); });
        costs.week_take.time_each(in_a_week, [&] { pair.take_all(up); });
        for (const Bytes& envelope : pair.answer())
            pair.hear(envelope);
        if (up.size() != in_a_week || pair.waiting() != 0)
            throw std::runtime_error("a week's envelopes were to go");
    }
}

// What the disk itself takes for the least that lasts.
nlohmann::json fsync_figure(const std::string& folder) {
    const std::string path = folder + "/fsync";
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) throw std::runtime_error(path + " cannot be made");
    Samples samples;
    const std::vector<std::uint8_t> page(4096, 7);
    for (int i = 0; i < envelopes; ++i) {
        if (::pwrite(file, page.data(), page.size(), i * 4096) != 4096)
            throw std::runtime_error(path + " cannot be written");
        samples.time([&] { ::fdatasync(file); });
    }
    ::close(file);
    return samples.json();
}

nlohmann::json class_on(const std::string& folder, Samples::Of of) {
    Pair pair(folder);
    Costs costs(of);
    one_by_one(pair, costs);
    week_by_week(pair, costs);
    return {{"child_keeps_message", costs.keep.json()},
            {"child_seals_and_enters", costs.seal.json()},
            {"teacher_opens_and_merges", costs.take.json()},
            {"teacher_acknowledges", costs.answer.json()},
            {"child_hears_of_it", costs.hear.json()},
            {"one_of_eight",
             {{"child_keeps_message", costs.week_keep.json()},
              {"child_seals_and_enters", costs.week_seal.json()},
              {"teacher_opens_and_merges", costs.week_take.json()}}}};
}

}  // namespace

nlohmann::json class_figures(const std::string& folder) {
    nlohmann::json out{{"on_disk", class_on(folder, Samples::Of::wall)}};
    out["on_disk"]["fsync_of_a_page"] = fsync_figure(folder);
    // Where fsync costs nothing: what is left is ours.
    std::string memory = "/dev/shm/pipit-bench-XXXXXX";
    if (::mkdtemp(memory.data()) == nullptr) return out;
    struct Removed {
        std::string folder;
        ~Removed() {
            std::error_code ignored;
            std::filesystem::remove_all(folder, ignored);
        }
    } const removed{memory};
    out["in_memory_processor"] = class_on(memory, Samples::Of::processor);
    return out;
}

}  // namespace pipit::bench
