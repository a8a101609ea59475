#pragma once
// Whose word counts for a child who cannot give their own, and whom a notice may reach. Pure.

#include "model/base/date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::policy {

/// A guardian of record, cut down to what the rules need (row 81; regulation e4 to e6).
struct Guardian {
    std::string id;                   ///< as forms name their signer
    bool ours = false;                ///< institution, committee, civil affairs: they would consent to their own work
    bool joint = false;               ///< shares the guardianship with another
    std::optional<Date> from, until;  ///< first and last day of the guardianship, as far as they are known
    bool revoked = false;
    std::optional<Date> revokedOn;  ///< revoked without a day: since ever, the careful reading
    bool suspected = false;         ///< of having harmed the child
    bool barred = false;            ///< "do not inform"
    std::optional<Date> barredUntil;
    bool barHasReason = false, barIsApproved = false;
};

/// The guardians of a child; nothing where a session cannot know them (it holds no `family`). Forms were checked when
/// they were entered, so their word is then taken as it stands.
using Guardians = std::optional<std::vector<Guardian>>;

const Guardian* guardianNamed(const Guardians& guardians, std::string_view id);

/// Whether this person has the guardianship on `day`. A revocation takes effect on its day (Civil Code art. 36).
bool standsOn(const Guardian& guardian, Date day);

/// The first day on which a guardianship that has begun is over; nothing while no end is known.
std::optional<Date> endOf(const Guardian& guardian);

/// Whether anything may be sent or said to this guardian about the child: notices, letters, answers, schedules of
/// visits. Neither to a suspected one nor where "do not inform" runs, whoever wrote that and however well it is founded
/// (regulation e5).
bool mayBeInformed(const Guardian& guardian, Date day);

/// Whether not informing this guardian is in order, so that no notice is missing (PIPL 18, 35): "do not inform" stands
/// with its reason, its term and who approved it, and the term runs.
bool isExcused(const Guardian& guardian, Date day);
/// The guardianship has somebody on `day`, and none of them is to be informed.
bool allExcused(const Guardians& guardians, Date day);

/// On `day` nobody has the guardianship but ourselves. No consent can be had then: what is done rests on a duty, and
/// somebody outside the unit approves it (regulation e4).
bool onlyOurselves(const Guardians& guardians, Date day);

/// Whether a form that `signer` signed on `signedOn` still speaks for the child on `day`: they had the guardianship
/// then and have it now. Who never had it (an entrusted carer, a teacher; row 73) says nothing, and whose guardianship
/// was revoked or has ended says nothing any more, neither yes nor no (regulation e6). A consent to ourselves is none.
bool speaksFor(const Guardians& guardians, std::string_view signer, bool consents, Date signedOn, Date day);

/// Why somebody may not sign a consent, or be given a notice, in the place of the child.
enum class SignerFault {
    NotGuardian,    ///< nobody of record
    NotStanding,    ///< revoked, not yet begun, or ended
    NotToInform,    ///< under suspicion, or not to be informed
    ConsentToSelf,  ///< an institution or office to its own work
};
/// Judged for a form signed on `signedOn` and entered `today`.
std::optional<SignerFault> signerFault(const Guardian* guardian, bool consents, Date signedOn, Date today);

}  // namespace tonghu::policy
