#pragma once
// What every service asks before it acts: may this person do this at all, and is this child among their rows? And what
// it does when the answer is no: the refusal is logged (row 10).

#include "model/cases/context.h"

#include <string>
#include <string_view>
#include <vector>

namespace tonghu::cases {

/// What the services need of a child's skeleton in `core`, whatever fields the actor sees.
struct ChildSkeleton {
    RecordId id;
    std::string caseNumber;
    std::string status;
    std::string divisionCode;
    std::string institution;
    std::string filedOn;
    std::string birthMonth;
    std::string riskLevel;
    std::string lastVisitOn;
};

/// What the caller is about to do with a file.
enum class Touch {
    Change,
    Read  ///< also what is restricted and has been opened to this person for some days (cases/disposals.h)
};

/// The child, if it is among the actor's rows; "record.not_found" otherwise, so that nobody learns that it exists.
/// RESTRICTED and deleted records are among nobody's (row 36).
Result<ChildSkeleton> childInScope(const Context& context, RecordId child, Touch touch = Touch::Change);

/// The condition on `core.child` that `childInScope` asks; its values go to the end of `parameters`.
std::string reachOf(const Context& context, Touch touch, store::Parameters& parameters);

/// The actor's rows as a condition on `core.child`; its values go to the end of `parameters`.
std::string scopeOf(const Context& context, store::Parameters& parameters,
                    policy::ScopeUse use = policy::ScopeUse::Seek);
/// Whether the actor has few children, so that it is quicker to go from each of them to what belongs to it than to walk
/// all that there is and ask whose it is.
bool fewInScope(const Context& context);

/// "permission.missing" (details: the permission) unless the actor's role has it.
Result<void> requirePermission(const Context& context, std::string_view permission);
/// "compartment.not_held" (details: the compartment) unless this session holds its key.
Result<void> requireCompartment(const Context& context, Compartment compartment);
/// "permission.missing" (details: the entity) unless the actor sees at least one field of the entity.
Result<void> requireSight(const Context& context, std::string_view entity);
/// The newest moment on record, of a child, a visit or the begin of a session; empty where there is none. Moments after
/// the present do not count up to one that somebody has called faulty (`Scheduler::acceptClock`).
std::string newestRecord(const Context& context);
/// The moment up to which what lies in the future was written under a wrong clock; usually empty.
std::string faultyUntil(const Context& context);
/// "clock.set_back" where this computer says a day before that of the newest record: ages, terms and consents would be
/// judged by a wrong day.
Result<void> requireClock(const Context& context);

/// The first column of what `sql` finds.
std::vector<std::int64_t> idsFrom(const Context& context, const std::string& sql, const store::Parameters& parameters);

/// Puts `child`, `case_number` and, where the actor sees it, `full_name` into a row of a list over many children.
void nameChild(const Context& context, Record& row, RecordId child);

/// The keys of the fields that the actor sees of `entity`, for the log.
std::vector<std::string> keysSeen(const Context& context, std::string_view entity);
/// The keys of the fields, for the log: which were touched, never what stands in them.
std::vector<std::string> keysOf(const Fields& fields);

/// Logs what was refused, or sought outside the actor's rows, with the error's code as note.
void logRefusal(Context& context, std::string_view entity, RecordId record, const Error& error);

/// Runs `act`, and logs its refusal after the transaction of the act has rolled back, so that the trace stays.
template <class Act>
auto refusalsLogged(Context& context, std::string_view entity, RecordId record, Act act) -> decltype(act()) {
    auto result = act();
    if (!result) logRefusal(context, entity, record, result.error());
    return result;
}

}  // namespace tonghu::cases
