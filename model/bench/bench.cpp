#include "model/bench/bench.h"

#include "model/bench/raw_engine.h"
#include "model/bench/recorder.h"
#include "model/demo/demo.h"
#include "model/report/monthly.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <optional>

namespace tonghu::bench {
namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// Cheap on purpose: a bench unlocks often, and Argon2id is in no figure.
constexpr vault::KdfParameters cheap{.passes = 1, .memoryBytes = 8u << 20};

template <class Act>
double timed(Act act) {
    const auto start = std::chrono::steady_clock::now();
    act();
    return Milliseconds(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> samples) {
    if (samples.empty()) return 0;
    auto middle = samples.begin() + std::ssize(samples) / 2;
    std::ranges::nth_element(samples, middle);
    return *middle;
}

template <class T>
T must(Result<T> result) {
    if (!result) throw MachineFailure(std::move(result.error()));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

vault::Secret passphraseIn(const std::filesystem::path& folder) {
    std::ifstream file(folder / "demo-passphrase.txt");
    std::string line;
    std::getline(file, line);
    return vault::Secret::copyOf(line);
}

/// What people type to find a child, key by key: by name, by pinyin, by initials.
const std::vector<std::string>& keystrokes() {
    static const std::vector<std::string> typed{
        "王",    "王小", "李", "李文", "张",  "张子", "刘", "陈思", "w",     "wa",   "wang",  "l",  "li",   "liu",
        "zhang", "z",    "zh", "zx",   "wxm", "lzh",  "思", "子涵", "cheng", "chen", "chens", "明", "欧阳", "x"};
    return typed;
}

/// One made-up workspace twice: services work on one, the raw engine repeats their statements on the other.
class Measurement {
public:
    Measurement(std::shared_ptr<const catalogue::Catalogue> catalogue, const BenchOptions& options)
        : catalogue_(std::move(catalogue)),
          options_(options),
          twin_(options.folder / "raw"),
          workspaceFolder_(options.folder / "workspace") {}

    std::vector<Figure> run() {
        std::filesystem::create_directories(options_.folder);
        inAnotherProcess([&] { build(); });
        figures_.push_back({"memory", "MB", memoryOfADay(), 0, 250});
        std::filesystem::copy(workspaceFolder_, twin_, std::filesystem::copy_options::recursive);
        passphrase_ = passphraseIn(workspaceFolder_);
        tell("first_page");
        firstPage();
        tell("keystroke");
        keystroke();
        tell("save_visit");
        saveVisit();
        tell("report");
        report();
        return figures_;
    }

private:
    void tell(std::string_view step) const {
        if (options_.progress) options_.progress(step);
    }

    void build() const {
        demo::DemoOptions demo;
        demo.children = options_.children;
        demo.kdf = cheap;
        must(demo::build(workspaceFolder_, catalogue_, std::make_shared<SystemClock>(), demo));
    }

    workspace::Workspace open() const {
        return must(workspace::Workspace::open(workspaceFolder_, catalogue_, std::make_shared<SystemClock>()));
    }

    std::unique_ptr<workspace::Session> unlock(std::string_view user) const {
        auto workspace = open();
        return must(workspace.unlock(user, passphrase_.empty() ? passphraseIn(workspaceFolder_) : passphrase_.clone()));
    }

    // A process of its own, so that its memory is counted alone and given back.
    template <class Act>
    double inAnotherProcess(Act act) const {
        int ends[2];
        if (::pipe(ends) != 0) throw MachineFailure({ErrorKind::Machine, "machine.unexpected", {}, {}, {}});
        const pid_t child = ::fork();
        if (child == 0) {
            double answer = 0;
            int code = 0;
            try {
                if constexpr (std::is_void_v<decltype(act())>)
                    act();
                else
                    answer = act();
            } catch (const std::exception&) {
                code = 1;
            }
            if (::write(ends[1], &answer, sizeof answer) != sizeof answer) code = 1;
            ::_exit(code);
        }
        ::close(ends[1]);
        double answer = 0;
        const bool answered = ::read(ends[0], &answer, sizeof answer) == sizeof answer;
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        if (!answered || status != 0) throw MachineFailure({ErrorKind::Machine, "machine.unexpected", {}, {}, {}});
        return answer;
    }

    static double peakMegabytes() {
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
        return 0;
    }

    // Everything that is measured below, once, by one person after the other.
    double memoryOfADay() const {
        return inAnotherProcess([&] {
            {
                auto supervisor = unlock("county");
                must(supervisor->children().list({}));
                for (const std::string& typed : keystrokes()) must(supervisor->children().list({.search = typed}));
            }
            {
                auto director = unlock("director");
                visitChild(*director, 0);
            }
            auto reporter = unlock("reporter");
            must(report::monthlyReport(*reporter, {.month = lastMonth()}));
            return peakMegabytes();
        });
    }

    void firstPage() {
        Recorder recorder;
        std::vector<double> ours, raw;
        for (int sample = 0; sample < options_.samples; ++sample) {
            std::unique_ptr<workspace::Session> session = unlock("county");
            const double listed = timed([&] { must(session->children().list({})); });
            ours.push_back(session->times().openMilliseconds + listed);
            const auto statements = recorder.take();
            std::optional<RawEngine> engine;
            const double opened = timed([&] { engine.emplace(twin_, session->unlocked().keys); });
            raw.push_back(opened + engine->run(statements));
        }
        add("first_page", ours, raw, 100);
    }

    /// `act` by a service, then its statements by the raw engine, sample after sample.
    template <class Act>
    void compare(const std::string& key, std::string_view user, int samples, double limit, Act act) {
        Recorder recorder;
        std::unique_ptr<workspace::Session> session = unlock(user);
        RawEngine engine(twin_, session->unlocked().keys);
        engine.run(recorder.take());  // what unlocking wrote
        std::vector<double> ours, raw;
        for (int sample = 0; sample < samples; ++sample) {
            ours.push_back(timed([&] { act(*session, sample); }));
            raw.push_back(engine.run(recorder.take()));
        }
        add(key, ours, raw, limit);
    }

    void keystroke() {
        const auto& typed = keystrokes();
        compare("keystroke", "county", int(typed.size()) * 2, 16, [&](workspace::Session& session, int sample) {
            must(session.children().list({.search = typed[std::size_t(sample) % typed.size()]}));
        });
    }

    void saveVisit() {
        compare("save_visit", "director", options_.samples, 15,
                [&](workspace::Session& session, int sample) { visitChild(session, sample); });
    }

    void report() {
        compare("report", "reporter", 3, 3000, [&](workspace::Session& session, int) {
            must(report::monthlyReport(session, {.month = lastMonth()}));
        });
    }

    void visitChild(workspace::Session& session, int which) const {
        if (toVisit_.empty()) {
            toVisit_ = must(session.children().list({.limit = 200})).rows;
            if (toVisit_.empty()) throw MachineFailure({ErrorKind::BadInput, "record.not_found", {}, {}, {}});
        }
        const Record& child = toVisit_[std::size_t(which) % toVisit_.size()];
        must(session.visits().save(child.id, {{"visit_date", session.clock().today().iso()},
                                              {"kind", std::string("routine")},
                                              {"met", std::string("guardian")},
                                              {"outcome", std::string("all_well")},
                                              {"schooling", std::string("good")},
                                              {"needs", std::string("一双冬天穿的鞋")}}));
    }

    static std::string lastMonth() {
        const Date today = SystemClock().today();
        return Date::of(today.year(), today.month(), 1)->plusDays(-1).isoMonth();
    }

    void add(std::string key, std::vector<double> ours, std::vector<double> raw, double limit) {
        figures_.push_back({std::move(key), "ms", median(std::move(ours)), median(std::move(raw)), limit});
    }

    std::shared_ptr<const catalogue::Catalogue> catalogue_;
    const BenchOptions& options_;
    std::filesystem::path twin_, workspaceFolder_;
    vault::Secret passphrase_;
    mutable std::vector<Record> toVisit_;
    std::vector<Figure> figures_;
};

}  // namespace

Result<std::vector<Figure>> run(std::shared_ptr<const catalogue::Catalogue> catalogue, const BenchOptions& options) {
    if (std::filesystem::exists(options.folder)) return fail(ErrorKind::BadInput, "workspace.not_empty");
    try {
        return Measurement(std::move(catalogue), options).run();
    } catch (const MachineFailure& failure) {
        return tl::unexpected(failure.error());
    }
}

}  // namespace tonghu::bench
