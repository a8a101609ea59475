#pragma once
// What may not be used any more of a child's records, since all that it was recorded for was refused or withdrawn
// (row 23). It stays where it is, and is neither shown nor entered nor handed on, until it is deleted or restricted.

#include "model/cases/context.h"
#include "model/policy/purpose_standing.h"

#include <set>
#include <span>
#include <string>

namespace tonghu::cases {

/// Keys of the fields of `entity` that may not be used for this child, among those that the actor would see. Nothing
/// for a session without `consent`: no such role sees a field that rests on consent alone.
std::set<std::string> withheldFields(const Context& context, RecordId child, std::string_view entity);

/// Takes them out of rows of `entity`. A visit that led to a mandatory report keeps all its fields: that report is its
/// purpose, and nobody's word closes it (rows 74, 75).
void withhold(const Context& context, const catalogue::Entity& entity, std::span<Record> rows);

/// "field.purpose_stopped" (%1 = the first purpose of the field) where one of `values` may not be entered. To empty a
/// field is always allowed.
Result<void> checkUsable(const Context& context, RecordId child, std::string_view entity, const Fields& values);

/// Purposes that were withdrawn, each with its child: what `from` takes in a statement over many children.
inline constexpr std::string_view withdrawalsWithChildren =
    "consent.consent_purpose cross join consent.consent on consent.consent.id = consent.consent_purpose.parent_id "
    "cross join core.child on core.child.id = consent.consent.parent_id";
/// A withdrawal of which nobody has said what became of the data, and after which nobody has agreed anew.
inline constexpr std::string_view unsettledWithdrawal = R"(
    consent.consent_purpose.withdrawn_on > '' and consent.consent_purpose.data_settled_on is null
    and not exists (
        select 1
        from consent.consent as later
        join consent.consent_purpose as anew on anew.parent_id = later.id
        where later.parent_id = consent.consent.parent_id and coalesce(later.draft, 0) = 0
          and anew.purpose = consent.consent_purpose.purpose and anew.result = 'agree'
          and anew.withdrawn_on is null and anew.superseded_on is null and anew.id > consent.consent_purpose.id))";

}  // namespace tonghu::cases
