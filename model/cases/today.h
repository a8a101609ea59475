#pragma once
// The work list: what is to be done now for the children among the actor's rows, most urgent first.

#include "model/cases/context.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tonghu::cases {

/// Why a line stands in the work list; in the order of the list.
enum class TodayKind {
    MandatoryReportOpen,  ///< until it is ended (rows 74, 75); `record`: the mandatory report; `child`: 0 where there
                          ///< is no file
    VisitWaiting,         ///< a visit kept as a draft until a consent comes; `record`: the visit
    Typing,               ///< a visit that this person has half typed; `record`: 0, the child's visit form goes on
    VisitOverdue,         ///< the next visit was due before today
    VisitDue,             ///< due today or within seven days
    CaseStepDue,          ///< the clock of a case's stage runs out within seven days, or has; `record`: the case
    TurningFourteen,      ///< within the days of setting consent.renew_before_14_days; the child is asked (row 12)
    TurningEighteen,      ///< within thirty days: the guardian's standing ends
    ConsentMissing        ///< consent for home visits is incomplete, refused or withdrawn
};
/// "mandatory_report_open", "visit_waiting", "typing", "visit_overdue", "visit_due", "case_step_due", "turning_14",
/// "turning_18", "consent_missing".
std::string_view nameOf(TodayKind kind);

/// One line. Never the category of the child (row 15).
struct TodayItem {
    TodayKind kind = TodayKind::VisitDue;
    RecordId child;
    std::string caseNumber;
    std::string name;           ///< as far as the actor sees it (in full, masked); empty where not at all
    std::optional<Date> dueOn;  ///< the day by which it is to be done; none where it has no day
    RecordId record;            ///< what to open; 0 where it is the child's file itself
};

struct TodayWork {
    std::vector<TodayItem> items;              ///< by kind in the order of TodayKind, the longest due first within each
    std::map<TodayKind, std::int64_t> totals;  ///< how many there are of each kind, shown or not; absent: none
};

class Today {
public:
    explicit Today(Context& context) : context_(context) {}

    /// At most `limitOfEach` lines of each kind. Only kinds on which this role can act or which it must watch: a role
    /// without `visit.add` has no half-typed visits, one without `consent` no waiting ones. Logged as one read.
    TodayWork list(std::int64_t limitOfEach = 50) const;

private:
    Context& context_;
};

}  // namespace tonghu::cases
