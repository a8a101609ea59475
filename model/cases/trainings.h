#pragma once
// Has this person been trained, and have they signed the pledge (row 7)?

#include "model/cases/context.h"

#include <optional>
#include <string_view>

namespace tonghu::cases {

enum class TrainingState {
    NotNeeded,  ///< the role works with no child's records
    Never,      ///< no training on record that was passed, with the pledge signed
    Valid,
    ExpiresSoon,  ///< within the days of setting training.warn_days
    Expired
};

struct TrainingStanding {
    TrainingState state = TrainingState::NotNeeded;
    std::optional<Date> until;  ///< last day on which it holds, or held
};
/// Of `context.actor`, today. Nobody has a standing without the register (`office`): NotNeeded.
TrainingStanding trainingOf(const Context& context);

/// "training.missing" where the office has set `training.blocks` and the actor's training is not valid: children's
/// files, lists, visits, cases and consents stay closed until it is. A visit may be recorded and a mandatory report
/// made.
Result<void> requireTraining(const Context& context);

}  // namespace tonghu::cases
