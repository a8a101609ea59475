#include "model/cases/recipients.h"

#include "model/cases/register_rules.h"
#include "model/cases/scope.h"

#include <set>
#include <sstream>

namespace tonghu::cases {
namespace {

std::set<std::string> codesIn(const std::string& joined) {
    std::set<std::string> codes;
    std::istringstream stream(joined);
    for (std::string code; std::getline(stream, code, ',');) codes.insert(code);
    return codes;
}

tl::unexpected<Error> refuse(const char* code, std::vector<std::string> details, std::vector<int> duties) {
    return fail(ErrorKind::Refused, code, {}, std::move(details), std::move(duties));
}

}  // namespace

Result<Record> mayReceive(Context& context, const Handover& handover) {
    if (auto held = requireCompartment(context, Compartment::Office); !held) return tl::unexpected(held.error());
    auto recipient = Records(context).read("recipient", handover.recipient);
    if (!recipient || !handover.letterNumber.empty()) return recipient;
    if (recipient->text("kind") == "authority") return refuse("recipient.letter_missing", {}, {29});
    // The agreement first: one that ran out says more than a switch that somebody turned.
    if (auto agreed = checkAgreement(context, *recipient); !agreed) return tl::unexpected(agreed.error());
    if (recipient->text("state") != "on" || !assessmentCarries(context, {recipient->number("impact_assessment")}))
        return refuse("recipient.switched_off", {}, {40});
    if (!codesIn(recipient->text("purposes")).contains(handover.purpose))
        return refuse("recipient.purpose_not_agreed", {handover.purpose}, {27, 29});
    const auto agreedKinds = codesIn(recipient->text("data_kinds"));
    for (const std::string& kind : codesIn(handover.dataKinds))
        if (!agreedKinds.contains(kind)) return refuse("recipient.kinds_not_agreed", {kind}, {27, 29});
    return recipient;
}

}  // namespace tonghu::cases
