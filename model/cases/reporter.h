#pragma once
// Who made a mandatory report stands apart from it (row 76): in no column, no history and no entry of the log that
// others read, but sealed to the reporter's own key and to those of the accounts whose role keeps reporters. Each box
// is as long as the next and says nowhere whose it is, so that even a raw file gives nobody away.

#include "model/cases/context.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::cases {

/// Whose role has this keeps the reporters of the unit: the designated officer.
inline constexpr std::string_view reporterPermission = "mandatory_report.reporter";

struct Reporter {
    std::string account;    ///< who made the report
    std::string at;         ///< timestamp
    std::string informant;  ///< who noticed it or told, in free words; empty where it was the reporter
};

/// The boxes of a report that is being made by the actor.
std::vector<vault::Bytes> reporterBoxes(const Context& context, RecordId report, const std::string& informant);
void keepReporterBoxes(Context& context, RecordId report, const std::vector<vault::Bytes>& boxes);
/// What the actor's own key opens; nothing for everybody else. No permission is asked: the service does.
std::optional<Reporter> openedReporter(const Context& context, RecordId report);
/// Whether the actor made the report.
bool isReporter(const Context& context, RecordId report);

/// What is half-typed of a report, sealed to the actor's own key until it is made: a draft in the open would say who is
/// about to report. One for each person; kept on every pause.
void keepReportDraft(Context& context, const Fields& typed);
std::optional<Fields> takeUpReportDraft(const Context& context);
void forgetReportDraft(Context& context);

/// The account that is written beside a record: nobody's beside a mandatory report and what follows it.
std::string writerBeside(const Context& context, std::string_view entity);
/// Whether the report is kept from the actor, who may be close to the offender (regulation e14).
bool isKeptFromActor(const Context& context, std::string_view entity, RecordId record);

}  // namespace tonghu::cases
