#pragma once
// How long a record may and must be kept (个人信息保护法 19, 47, 56; resources/catalogue/retention.csv). Pure: the
// rule, the record's dates and the day in, a decision out.

#include "model/base/date.h"
#include "model/base/record.h"
#include "model/base/result.h"
#include "model/catalogue/catalogue.h"

#include <optional>
#include <string_view>

namespace tonghu::policy {

/// The first rule for `entity` that applies to a record with these values; null where the schedule names none.
const catalogue::RetentionRule* retentionRuleFor(const catalogue::Catalogue& catalogue, std::string_view entity,
                                                 const Fields& values);

/// The days that follow from a rule.
struct RetentionDays {
    std::optional<Date> startedOn;  ///< none: the clock does not run yet (a file that is open, a report not answered)
    std::optional<Date> keptUntil;  ///< the last day on which the law asks to keep it (the floor)
    std::optional<Date> dueOn;      ///< delete_or_review_on: from this day on it is to be decided about
    std::optional<Date> latest;     ///< the last day to which it may be kept longer (the ceiling)
};

/// `birth`: of the child, for rules that count from the 18th birthday; unknown: that clock does not run.
///
/// Months end on the day of the same number, or on the month's last (Civil Code art. 202); the day from which they run
/// does not count (art. 201), so a term of 36 months from 1 March 2026 is over after 1 March 2029.
RetentionDays retentionDays(const catalogue::RetentionRule& rule, const Fields& values, std::optional<Date> birth = {});

/// Whether the record may be deleted on `today`; whoever asks, on whatever ground (row 36: a statutory period goes
/// before, and the record is restricted). ErrorKind::Refused:
/// - "retention.floor" (%1 the kind of record, %2 last day of the floor): rows 41, 60, 98;
/// - "retention.running" (%1): there is a floor, and what it counts from has not happened yet;
/// - "retention.permanent" (%1): a rule on archives keeps it for good (rows 88, 89).
Result<void> checkMayDelete(const catalogue::RetentionRule& rule, const RetentionDays& days, Date today);

/// Whether it may be kept until `until` instead: "retention.keep_in_past", "retention.ceiling" (%1 the kind of record,
/// %2 the last day). Row 26: nothing is kept longer without an end.
Result<void> checkKeepLonger(const catalogue::RetentionRule& rule, const RetentionDays& days, Date until, Date today);

}  // namespace tonghu::policy
