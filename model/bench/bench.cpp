#include "model/bench/bench.h"

#include "model/bench/raw_engine.h"
#include "model/bench/recorder.h"
#include "model/demo/demo.h"
#include "model/report/monthly.h"
#include "model/report/tally.h"

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
        if (!std::filesystem::exists(workspaceFolder_)) inAnotherProcess([&] { build(); });
        std::filesystem::remove_all(twin_);
        figures_.push_back({"memory", "MB", memoryOfADay(), 0, 250});
        std::filesystem::copy(workspaceFolder_, twin_, std::filesystem::copy_options::recursive);
        ::sync();  // what the copy left to be written would slow the first commits of the raw side
        passphrase_ = passphraseIn(workspaceFolder_);
        tell("first_page");
        firstPage();
        tell("keystroke");
        firstKeystroke();
        keystroke();
        tell("sort_by_name");
        lists();
        tell("save_visit");
        saveVisit();
        tell("report");
        report();
        tell("report_counting");
        reportCounting();
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

    // Everything that is measured below, in one process: the most that a day's work comes to.
    double memoryOfADay() const {
        return inAnotherProcess([&] {
            {
                auto director = unlock("director");
                visitChild(*director, childrenWithConsent(*director).front());
            }
            auto supervisor = unlock("county");
            must(supervisor->children().list({}));
            for (const std::string& typed : keystrokes()) must(supervisor->children().list({.search = typed}));
            must(supervisor->children().list(byName()));
            must(supervisor->children().list(inTheMiddle()));
            must(report::monthlyReport(*supervisor, {.month = lastMonth()}));
            return peakMegabytes();
        });
    }

    // Cold on both sides: neither has a statement prepared or a page in its own cache.
    void firstPage() {
        Recorder recorder;
        std::vector<double> ours, raw;
        for (int sample = 0; sample < options_.samples; ++sample) {
            recorder.take();
            std::unique_ptr<workspace::Session> session = unlock("county");
            const double listed = timed([&] { must(session->children().list({})); });
            ours.push_back(session->times().openMilliseconds + listed);
            const auto statements = recorder.take();
            std::optional<RawEngine> engine;
            const double opened = timed([&] { engine.emplace(twin_, session->unlocked().keys); });
            raw.push_back(opened + engine->run(statements, RawEngine::Preparing::Counted));
        }
        add("first_page", ours, raw, 100);
    }

    /// `act` by a service, then its statements by the raw engine, sample after sample; `rawBesides` are statements in
    /// the place of what the service does without the engine.
    template <class Act>
    void compare(const std::string& key, std::string_view user, int samples, double limit, Act act,
                 const std::function<void(workspace::Session&)>& before = {},
                 const std::function<std::vector<std::string>(int sample)>& rawBesides = {}) {
        Recorder recorder;
        std::unique_ptr<workspace::Session> session = unlock(user);
        if (before) before(*session);
        RawEngine engine(twin_, session->unlocked().keys);
        engine.run(recorder.take());  // what unlocking wrote
        std::vector<double> ours, raw;
        for (int sample = 0; sample < samples; ++sample) {
            ours.push_back(timed([&] { act(*session, sample); }));
            const double besides = rawBesides ? engine.run(rawBesides(sample)) : 0;
            raw.push_back(besides + engine.run(recorder.take()));
        }
        add(key, ours, raw, limit);
    }

    /// The first time in a session, each sample in one of its own; the list's first page has been seen.
    template <class Act>
    void compareFirst(const std::string& key, std::string_view user, double limit, Act act) {
        constexpr int sessions = 5;
        Recorder recorder;
        std::vector<double> ours, raw;
        for (int sample = 0; sample < sessions; ++sample) {
            recorder.take();
            std::unique_ptr<workspace::Session> session = unlock(user);
            must(session->children().list({}));
            RawEngine engine(twin_, session->unlocked().keys);
            engine.run(recorder.take());
            ours.push_back(timed([&] { act(*session); }));
            raw.push_back(engine.run(recorder.take(), RawEngine::Preparing::Counted));
        }
        add(key, ours, raw, limit);
    }

    void firstKeystroke() {
        compareFirst("first_keystroke", "county", 0,
                     [](workspace::Session& session) { must(session.children().list({.search = "w"})); });
    }

    // The program finds names in memory (docs/decisions/0006-search-in-memory.md); the raw engine has to find them by
    // the statement that does the same, over the index that holds nothing but names.
    void keystroke() {
        const auto& typed = keystrokes();
        auto typedAt = [&](int sample) { return typed[std::size_t(sample) % typed.size()]; };
        compare(
            "keystroke", "county", int(typed.size()) * 2, 16,
            [&](workspace::Session& session, int sample) {
                must(session.children().list({.search = typedAt(sample)}));
            },
            {},
            [&](int sample) {
                const std::string sought = "'" + typedAt(sample) + "') > 0";
                return std::vector{"select id from identity.child where instr(full_name, " + sought +
                                   " or instr(pinyin, " + sought + " or instr(initials, " + sought +
                                   " order by pinyin, full_name"};
            });
    }

    static cases::ChildQuery byName() { return {.sort = "full_name"}; }
    cases::ChildQuery inTheMiddle() const { return {.offset = options_.children / 2}; }

    void lists() {
        compareFirst("sort_by_name", "county", 0,
                     [](workspace::Session& session) { must(session.children().list(byName())); });
        compareFirst("jump", "county", 0,
                     [&](workspace::Session& session) { must(session.children().list(inTheMiddle())); });
    }

    void saveVisit() {
        std::vector<RecordId> children;
        compare(
            "save_visit", "director", options_.samples, 15,
            [&](workspace::Session& session, int sample) {
                visitChild(session, children[std::size_t(sample) % children.size()]);
            },
            [&](workspace::Session& session) { children = childrenWithConsent(session); });
    }

    // The whole, disclosure control with its linear programs included: no statement of SQL stands for these, so there
    // is nothing to compare.
    void report() {
        std::unique_ptr<workspace::Session> session = unlock("reporter");
        std::vector<double> ours;
        for (int sample = 0; sample < 3; ++sample)
            ours.push_back(timed([&] { must(report::monthlyReport(*session, {.month = lastMonth()})); }));
        add("report", ours, {}, 3000);
    }

    void reportCounting() {
        const report::Layout layout(*catalogue_);
        compare("report_counting", "reporter", 5, 3000, [&](workspace::Session& session, int) {
            const report::Columns columns(session, session.division());
            report::count(session, layout, columns, {*Date::parse(lastMonth() + "-01"), lastDayOfLastMonth()});
        });
    }

    /// Those whose visits the consent gate lets through: a draft that waits would be less work.
    static std::vector<RecordId> childrenWithConsent(workspace::Session& session) {
        std::vector<RecordId> children;
        for (const Record& row : must(session.consents().children("complete", 200, 0)).rows) children.push_back(row.id);
        if (children.empty()) throw MachineFailure({ErrorKind::BadInput, "record.not_found", {}, {}, {}});
        return children;
    }

    static void visitChild(workspace::Session& session, RecordId child) {
        const auto outcome = must(session.visits().save(child, {{"visit_date", session.clock().today().iso()},
                                                                {"kind", std::string("routine")},
                                                                {"met", std::string("guardian")},
                                                                {"outcome", std::string("all_well")},
                                                                {"schooling", std::string("good")},
                                                                {"needs", std::string("一双冬天穿的鞋")}}));
        if (outcome.keptAsDraft) throw MachineFailure({ErrorKind::Refused, "import.kept_as_draft", {}, {}, {}});
    }

    static Date lastDayOfLastMonth() {
        const Date today = SystemClock().today();
        return Date::of(today.year(), today.month(), 1)->plusDays(-1);
    }
    static std::string lastMonth() { return lastDayOfLastMonth().isoMonth(); }

    void add(std::string key, std::vector<double> ours, std::vector<double> raw, double limit) {
        figures_.push_back({std::move(key), "ms", median(std::move(ours)), median(std::move(raw)), limit});
    }

    std::shared_ptr<const catalogue::Catalogue> catalogue_;
    const BenchOptions& options_;
    std::filesystem::path twin_, workspaceFolder_;
    vault::Secret passphrase_;
    std::vector<Figure> figures_;
};

}  // namespace

Result<std::vector<Figure>> run(std::shared_ptr<const catalogue::Catalogue> catalogue, const BenchOptions& options) {
    const bool again = std::filesystem::exists(options.folder / "workspace" / "demo-passphrase.txt");
    if (std::filesystem::exists(options.folder) && !again) return fail(ErrorKind::BadInput, "workspace.not_empty");
    try {
        return Measurement(std::move(catalogue), options).run();
    } catch (const MachineFailure& failure) {
        return tl::unexpected(failure.error());
    }
}

}  // namespace tonghu::bench
