// Folds, threads and the clock. Invariant: see evaluation.hpp.
#include "tests/bench/prediction/evaluation.hpp"

#include "tests/bench/prediction/scores.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <thread>

namespace pipit::bench::prediction {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t answers_in_pairs = 1'500'000;  // up to these, two folds at a time

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

struct FoldFigures {
    double train_s = 0.0, predict_s = 0.0, update_s = 0.0;
    std::size_t model_bytes = 0, item_bytes = 0;
};

FoldFigures run_fold(const Responses& responses, std::string_view name,
                     const std::vector<Part>& without, int fold, std::vector<float>& p,
                     std::vector<std::size_t>& bytes) {
    std::vector<bool> learn(responses.users());
    for (std::size_t user = 0; user < learn.size(); ++user)
        learn[user] = responses.fold[user] != fold;
    FoldFigures out;
    const auto start = Clock::now();
    const auto model = train(name, responses, learn, without);
    out.train_s = seconds_since(start);
    out.model_bytes = model->bytes();
    out.item_bytes = model->item_bytes();
    for (std::size_t user = 0; user < responses.users(); ++user) {
        if (learn[user]) continue;
        const auto learner = model->new_learner();
        for (std::size_t at = responses.first[user]; at < responses.first[user + 1]; ++at) {
            const Response& one = responses.all[at];
            const Question question{one.item, responses.skills_of(one), one.seconds};
            const auto asked = Clock::now();
            p[at] = static_cast<float>(learner->expected(question));
            const auto told = Clock::now();
            learner->observe(question, one.right);
            out.update_s += seconds_since(told);
            out.predict_s += std::chrono::duration<double>(told - asked).count();
        }
        bytes[user] = learner->bytes();
    }
    return out;
}

}  // namespace

Evaluation evaluate(const Responses& responses, std::string_view model,
                    const std::vector<Part>& without) {
    Evaluation out;
    out.p.assign(responses.all.size(), 0.5F);
    std::vector<std::size_t> bytes(responses.users());
    std::vector<FoldFigures> folds(static_cast<std::size_t>(responses.folds));
    std::vector<std::exception_ptr> failed(folds.size());
    std::atomic<int> next{0};
    const auto start = Clock::now();
    const auto work = [&] {
        for (int fold = next++; fold < responses.folds; fold = next++) {
            if (std::find(responses.fold.begin(), responses.fold.end(), fold) ==
                responses.fold.end())
                continue;
            const auto at = static_cast<std::size_t>(fold);
            try {
                folds[at] = run_fold(responses, model, without, fold, out.p, bytes);
            } catch (...) {
                failed[at] = std::current_exception();
            }
        }
    };
    if (responses.all.size() > answers_in_pairs) {
        work();  // memory is bounded, time is not
    } else {
        std::thread other(work);
        work();
        other.join();
    }
    for (const auto& one : failed) {
        if (one) std::rethrow_exception(one);
    }
    const double all_s = seconds_since(start);
    FoldFigures sum;
    for (const FoldFigures& one : folds) {
        sum.train_s += one.train_s;
        sum.predict_s += one.predict_s;
        sum.update_s += one.update_s;
        sum.model_bytes = std::max(sum.model_bytes, one.model_bytes);
        sum.item_bytes = std::max(sum.item_bytes, one.item_bytes);
    }
    std::sort(bytes.begin(), bytes.end());
    const auto answers = static_cast<double>(responses.all.size());
    out.figures = scores(responses, out.p);
    out.figures["model"] = model;
    out.figures["answers"] = responses.all.size();
    out.figures["us_per_predict"] = sum.predict_s / answers * 1e6;
    out.figures["us_per_update"] = sum.update_s / answers * 1e6;
    out.figures["bytes_per_learner_p99"] =
        bytes[std::min(bytes.size() - 1, bytes.size() * 99 / 100)];
    out.figures["model_bytes"] = sum.model_bytes;
    out.figures["item_bytes"] = sum.item_bytes;
    out.figures["train_s"] = sum.train_s;
    out.figures["train_and_score_s"] = all_s;
    return out;
}

PredictionsFile::PredictionsFile(std::string name)
    : name_(std::move(name)), beside_(name_ + ".part"), out_(beside_, std::ios::trunc) {
    if (!out_)
        throw std::runtime_error(beside_ + ": " + std::strerror(errno) +
                                 "; name a file in a folder that may be written");
}

PredictionsFile::~PredictionsFile() {
    std::error_code ignored;
    std::filesystem::remove(beside_, ignored);  // there only where it was not whole
}

void PredictionsFile::write(const Responses& responses, std::span<const float> p) {
    out_ << "user,item,fold,p,correct\n";
    char number[32];
    for (std::size_t at = 0; at < responses.all.size(); ++at) {
        const Response& one = responses.all[at];
        std::snprintf(number, sizeof number, "%.9g", static_cast<double>(p[at]));
        out_ << responses.user_ids[one.user] << ',' << responses.item_ids[one.item] << ','
             << responses.fold[one.user] << ',' << number << ',' << (one.right ? 1 : 0) << '\n';
    }
    out_.close();
    std::error_code failed;
    if (out_) std::filesystem::rename(beside_, name_, failed);
    if (!out_ || failed)
        throw std::runtime_error(name_ + ": " + (failed ? failed.message() : std::strerror(errno)) +
                                 "; nothing of it was written, name a file with room for it");
}

}  // namespace pipit::bench::prediction
