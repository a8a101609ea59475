#pragma once
// What of a record goes into a copy for the person whom it is about, and what stays: facts about others, what would put
// the child in danger, whatever hides its own existence (duties, part d; rows 54, 65, 76, 78). Pure.

#include <string_view>
#include "model/catalogue/catalogue.h"

namespace tonghu::policy {

/// For whom the copy is made.
enum class CopyFor {
    Child,
    Guardian,         ///< and near relatives of a child who has died: not what the child has told of them
    GuardianKeptAway  ///< nor where the child lives and learns: the address is kept from them
};

enum class CopyRule {
    Given,
    OfOthers,  ///< names, numbers and facts of siblings, carers, neighbors, teachers, other guardians
    Withheld,  ///< reports, protective measures, restrictions, doubts about a guardian: not even counted
    Text       ///< written freely, so it may name anybody: given once somebody has read it
};

/// Whether records of `entity` go into a copy at all. One that is not known here does not: a new kind of record is
/// left out until somebody has decided.
bool isCopied(std::string_view entity);

/// `own`: the field stands on the record of the asking guardian themselves. A field that identifies somebody directly
/// is given only where its tag says that it is the child.
CopyRule copyRule(const catalogue::Field& field, CopyFor whom, bool own = false);

/// Whether the field is processed on the person's consent, so that it can be moved to another handler (row 65).
bool restsOnConsent(const catalogue::Catalogue& catalogue, const catalogue::Field& field);

}  // namespace tonghu::policy
