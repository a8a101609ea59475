#pragma once
// What each register asks of its entries beyond the catalogue, and how an entry stands today. For registers.cpp.

#include "model/cases/records.h"

#include <string>
#include <string_view>

namespace tonghu::cases {

/// Whether the register's entries are switched on and off under an impact assessment.
bool isSwitched(std::string_view name);

/// What follows from an entry that was just written: the derived fields. `before` is null for a new one. Refused:
/// - processing: "register.twice" (one line a purpose), "register.fixed_field" (the purpose of a line);
/// - impact_assessment: "assessment.approved_already" (an approved one is not rewritten: write another),
///   "assessment.subject_missing" (row 40), "assessment.review_day" (%1 = the last day allowed; row 111);
/// - recipient: "recipient.agreement_dates"; "recipient.end_incomplete" (row 27);
/// - training: "training.own" (nobody records their own), "training.pledge_day";
/// - public_rules: "register.twice" (one line a version).
Result<Fields> derivedForEntry(Context& context, std::string_view name, const Fields& entry, const Record* before);

/// Code of the list register_standing.
std::string standingOf(const Context& context, std::string_view name, const Record& entry);

/// Whether the recipient's agreement holds all that row 27 asks, for today.
Result<void> checkAgreement(const Context& context, const Record& recipient);

/// The newest approved assessment of this entry whose review is not overdue; 0 where there is none.
RecordId assessmentFor(const Context& context, std::string_view name, const Record& entry);
/// Whether the assessment on which the entry rests carries it today.
bool assessmentCarries(const Context& context, RecordId assessment);

}  // namespace tonghu::cases
