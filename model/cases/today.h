#pragma once
// The work list: what is to be done now, what would do most harm undone first.

#include "model/cases/context.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tonghu::cases {

/// Why a line stands in the work list, in the order of harm; today_rules.cpp says for each who sees it and when.
enum class TodayKind {
    MandatoryReportOpen,  ///< until it is ended (rows 74, 75); `record`: the mandatory report; no `child` where
                          ///< there is no file
    InformingUndecided,   ///< a guardian is suspected, or "do not inform" lacks what founds it or runs out (regulation
                          ///< e5)
    EmergencyNotice,      ///< an emergency is over, and nobody was told (row 25)
    EmergencyOpen,        ///< an emergency whose end is not written down (row 25); `record`: the form
    VisitOverdue,         ///< the next visit was due before today
    VisitWaiting,         ///< a visit kept as a draft until a consent comes; `record`: the visit
    CaseStepDue,          ///< the clock of a case's stage runs out within seven days, or has; `record`: the case
    RequestDue,           ///< the next step of a data subject's request is due within seven days, or overdue (row 104);
                          ///< `record`: the request; no `child` where there is no file
    DataUnsettled,        ///< a consent was withdrawn: its data are to be deleted or restricted (row 23)
    TurningFourteen,      ///< within the days of setting consent.renew_before_14_days; the child is asked (row 12)
    ConsentMissing,       ///< consent for home visits is incomplete, refused or withdrawn
    TurningEighteen,      ///< within thirty days: the guardian's standing ends
    TurnedEighteen,       ///< and nobody has told the young person that they decide now (regulation d)
    ConsentRunsOut,       ///< within thirty days (row 22); `record`: the form
    TurningEight,         ///< within thirty days: from then on the child's opinion is heard (row 70)
    ConsentDraft,         ///< a form kept as a draft; `record`: the form
    WillReview,           ///< whether the child can express their will is to be judged again (row 13)
    ApprovalWaiting,      ///< somebody else asked to delete, open or hand over (rows 36, 89); `label`: the file's number
    RetentionDue,         ///< kept long enough, to be decided about (row 26); no `child` where the file is restricted
    VisitDue,             ///< due today or within seven days
    ConsentTyping,        ///< a consent form that this person has half typed; `record`: 0
    Typing                ///< a visit that this person has half typed; `record`: 0, the child's visit form goes on
};
/// "mandatory_report_open", "visit_waiting", ...: the names in today_rules.cpp.
std::string_view nameOf(TodayKind kind);

/// One line. Never the category of the child (row 15).
struct TodayItem {
    TodayKind kind = TodayKind::VisitDue;
    RecordId child;  ///< 0 where it concerns no child
    std::string caseNumber;
    std::string name;           ///< as far as the actor sees it (in full, masked); empty where not at all
    std::string label;          ///< number or title of what concerns no child
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
