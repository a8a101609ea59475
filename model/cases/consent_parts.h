#pragma once
// What the services around a consent form share: its parts, and how it is logged. For consent*.cpp.

#include "model/cases/records.h"
#include "model/cases/scope.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::cases {

inline constexpr std::array<const char*, 3> consentParts{"consent_purpose", "consent_group", "consent_recipient"};

inline bool isNotice(std::string_view kind) {
    return kind.ends_with("_notice");
}
inline bool isChilds(std::string_view kind) {
    return kind.starts_with("child_");
}

/// The parts of one kind; an empty list where there are none.
const std::vector<Record>& partsOf(const Record& record, std::string_view part);

/// Writes the parts of a form; `derivedOf` gives what the program knows of each.
Result<void> insertParts(Records& records, const Record& consent, RecordId id, catalogue::Required stage,
                         const std::function<Fields(std::string_view entity, const Record& part)>& derivedOf);

/// Whether the form counts for nothing yet; nothing where there is no such form of the child.
std::optional<bool> isDraft(const Context& context, RecordId child, RecordId consent);

/// Takes the parts of a draft out, and its history: nothing of it ever counted.
void eraseDraftParts(Context& context, RecordId draft);

/// Stops what `form`, which is that of record `id`, replaces on the form that it names in `supersedes` (row 22).
void replaceOld(Context& context, Records& records, const Record& form);

void logForm(Context& context, audit::Verb verb, RecordId consent, const std::string& caseNumber, const Fields& fields,
             std::string note);

}  // namespace tonghu::cases
