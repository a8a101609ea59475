#include "model/cases/trainings.h"

namespace tonghu::cases {

TrainingStanding trainingOf(const Context& context) {
    const catalogue::Role* role = context.actor.role;
    if (!role || role->scope == catalogue::ScopeKind::None || !context.database.holds(Compartment::Office)) return {};
    const auto until = Date::parse(textOf(context.database.single(
        "select max(valid_until) from office.training where account = $1", {context.actor.user})));
    if (!until) return {TrainingState::Never, {}};
    const int left = context.clock.today().daysUntil(*until);
    if (left < 0) return {TrainingState::Expired, until};
    const bool soon = left <= context.catalogue.setting("training.warn_days");
    return {soon ? TrainingState::ExpiresSoon : TrainingState::Valid, until};
}

Result<void> requireTraining(const Context& context) {
    if (context.catalogue.setting("training.blocks") == 0) return {};
    const TrainingState state = trainingOf(context).state;
    if (state != TrainingState::Never && state != TrainingState::Expired) return {};
    return fail(ErrorKind::Refused, "training.missing", {}, {}, {7});
}

}  // namespace tonghu::cases
