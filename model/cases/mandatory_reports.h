#pragma once
// Mandatory reports (强制报告): what was found, reported to whom and when, what they answered, what followed. Made with
// a visit or on their own, by anybody at work in the program, for a child on file or not; never held back, never
// deleted (rows 74 to 76). There is no function that takes one away.

#include "model/cases/records.h"
#include "model/cases/reporter.h"

namespace tonghu::cases {

struct ReportMade {
    RecordId id;
    std::string number;     ///< "CS01-R-2026-0003"; empty where it was handed in
    bool handedIn = false;  ///< sealed, because this role holds no child's file; one who does takes it in at once
};

class MandatoryReports {
public:
    explicit MandatoryReports(Context& context) : context_(context), records_(context) {}

    /// Asks no consent, no purpose, no permission; what is not known yet is completed later. Without `child` it is a
    /// child that is not on file: found where the actor works, unless `division_code` says otherwise. `informant` says
    /// who noticed it, and goes where the reporter stands (reporter.h).
    Result<ReportMade> make(std::optional<RecordId> child, const Fields& report, const std::string& informant = {});
    /// The same within the transaction of a visit, for a child in scope.
    Result<RecordId> makeWithVisit(RecordId child, RecordId visit, const Fields& report);
    /// Takes in what was handed in sealed, where this session holds what it takes; gives the number taken.
    int takeIn();

    /// Completes or corrects it; the values before stay in the history ("mandatory_report.closed" after its end).
    Result<void> set(RecordId report, const Fields& changes, const std::string& reason);
    /// What followed: a further authority, an answer, the child brought to safety.
    Result<RecordId> addStep(RecordId report, const Fields& step);
    /// To the file that has been opened since, or was found: "mandatory_report.linked" where it has one.
    Result<void> link(RecordId report, RecordId child);
    /// Ends it ("mandatory_report.close", not by who follows it up alone): only what was reported to an authority and
    /// answered, or taken further by a step ("mandatory_report.not_reported", "mandatory_report.not_answered").
    Result<void> close(RecordId report, const std::string& closure, const std::string& note);

    /// With its steps, `late` (1 where more than the setting's hours lie between), `case_number` and the child's
    /// `full_name` as far as it is seen.
    Result<Record> show(RecordId report) const;
    /// Those of a child, or all of the actor's, newest first; of all, those first that are open.
    Result<std::vector<Record>> list(std::optional<RecordId> child, std::int64_t limit = 100,
                                     std::int64_t offset = 0) const;
    /// The same for the sheet that is handed to an authority, with the facts of the child's file that the actor sees as
    /// the part "child". Logged as provided.
    Result<Record> sheet(RecordId report) const;
    /// Ids of the open ones among the actor's, the longest open first; not logged.
    std::vector<RecordId> open() const;

    /// Who made it: for themselves, and for who keeps reporters, with a reason ("permission.missing"). Logged.
    Result<Reporter> reporter(RecordId report, const std::string& reason) const;

    /// Whether the actor may see any report, may follow one up, or end it.
    bool sees() const;
    bool mayFollow() const;
    bool mayClose() const;

private:
    Result<ReportMade> makeChecked(std::optional<RecordId> child, const Fields& report, const std::string& informant);
    Result<ReportMade> write(std::optional<RecordId> child, Fields fields, const std::string& informant);
    Result<ReportMade> handIn(const Fields& fields, const std::string& informant);
    bool takeInOne(RecordId box, const std::string& sealed);
    Result<void> requireOpen(RecordId report) const;
    std::vector<std::int64_t> idsWithin(std::optional<RecordId> child, bool openOnly, std::int64_t limit,
                                        std::int64_t offset) const;
    void addLateness(Record& report) const;

    Context& context_;
    mutable Records records_;
};

}  // namespace tonghu::cases
