#include "model/cases/register_rules.h"

#include "model/cases/form_fields.h"
#include "model/cases/record_plan.h"
#include "model/policy/assessment.h"

#include <algorithm>
#include <array>

namespace tonghu::cases {
namespace {

/// Fields whose meaning was assessed: who changes them changes what was assessed.
struct Switched {
    std::string_view name;
    std::vector<std::string_view> assessed;
};
const std::array switched{Switched{"processing", {"method", "data_kinds"}},
                          Switched{"recipient", {"name", "kind", "purposes", "method", "data_kinds"}},
                          Switched{"external_form", {"title", "version", "purpose", "data_kinds"}}};

const Switched* switchedNamed(std::string_view name) {
    auto found = std::ranges::find(switched, name, &Switched::name);
    return found == switched.end() ? nullptr : &*found;
}

/// What an agreement with whoever is no state organ says (PIPL 21, 23).
constexpr std::array<std::string_view, 7> ofAgreement{"agreement_number", "agreement_from", "agreement_until",
                                                      "measures",         "our_duties",     "their_duties",
                                                      "no_sub_entrusting"};

std::optional<Date> dayOf(const Fields& fields, std::string_view key) {
    return Date::parse(text(fields, key));
}

tl::unexpected<Error> wrong(std::string code, std::string field, std::vector<std::string> details = {},
                            std::vector<int> duties = {}) {
    return fail(ErrorKind::BadInput, std::move(code), {.field = std::move(field)}, std::move(details),
                std::move(duties));
}

/// Whether another entry of the register has the same value in `key`. A new entry stands there itself already.
bool standsTwice(const Context& context, std::string_view name, std::string_view key, const Fields& entry) {
    return numberOf(context.database.single(
               "select count(*) from office." + std::string(name) + " where " + std::string(key) + " = $1",
               {text(entry, key)})) > 1;
}

Result<Fields> processing(const Context& context, const Fields& entry, const Record* before) {
    const std::string purpose = text(entry, "purpose");
    if (before && before->text("purpose") != purpose)
        return wrong("register.fixed_field", "processing.purpose", {}, {22});
    if (standsTwice(context, "processing", "purpose", entry)) return wrong("register.twice", "processing.purpose");
    return Fields();
}

Result<Fields> assessment(const Context& context, const Fields& entry, const Record* before) {
    if (before && !before->text("approved_on").empty())
        return fail(ErrorKind::Refused, "assessment.approved_already", {}, {}, {41, 111});
    const std::string about = text(entry, "about");
    const std::string key = about == "processing" ? "purpose" : about;
    const bool named = about == "processing" ? !text(entry, key).empty() : number(entry, key) > 0;
    if (isSwitched(about) && !named) return wrong("assessment.subject_missing", "impact_assessment." + key, {}, {40});
    const Date today = context.clock.today();
    const Date latest = today.plusMonths(int(context.catalogue.setting("assessment.review_months")));
    const auto review = dayOf(entry, "review_on");
    if (!review || *review <= today || *review > latest)
        return wrong("assessment.review_day", "impact_assessment.review_on", {latest.iso()}, {111});
    const auto level = [&](std::string_view field) { return std::atoi(text(entry, field).c_str()); };
    Fields derived{{"risk", std::string(policy::nameOf(policy::riskGrade(level("likelihood"), level("impact"))))},
                   {"author", context.actor.user}};
    return derived;
}

Result<Fields> recipient(const Fields& entry) {
    const auto from = dayOf(entry, "agreement_from"), until = dayOf(entry, "agreement_until");
    if (from && until && *until < *from)
        return wrong("recipient.agreement_dates", "recipient.agreement_until", {}, {27});
    const bool ended = !text(entry, "end_kind").empty() || dayOf(entry, "end_on");
    for (std::string_view key : {"end_kind", "end_on", "end_certificate"})
        if (ended && text(entry, key).empty())
            return wrong("recipient.end_incomplete", "recipient." + std::string(key), {}, {27});
    return Fields();
}

Result<Fields> training(const Context& context, const Fields& entry) {
    if (text(entry, "account") == context.actor.user)
        return fail(ErrorKind::Refused, "training.own", {.field = "training.account"}, {}, {7});
    const bool pledged = number(entry, "pledge_signed") == 1;
    if (pledged && !dayOf(entry, "pledge_on")) return wrong("training.pledge_day", "training.pledge_on", {}, {7});
    const auto held = dayOf(entry, "held_on");
    const bool passed = number(entry, "score") >= context.catalogue.setting("training.pass_score");
    if (!held || !passed || !pledged) return Fields{{"valid_until", Value()}};
    const int months = int(context.catalogue.setting("training.valid_months"));
    return Fields{{"valid_until", held->plusMonths(months).plusDays(-1).iso()}};
}

Result<Fields> drill(const Context& context, const Fields& entry) {
    const auto held = dayOf(entry, "held_on");
    if (!held) return Fields();
    return Fields{{"next_due", held->plusMonths(int(context.catalogue.setting("drill.months"))).iso()}};
}

std::string standingOfAssessment(const Record& entry, const std::string& today) {
    if (!entry.text("ended_on").empty()) return "ended";
    if (entry.text("approved_on").empty()) return "waiting";
    return entry.text("review_on") < today ? "review_overdue" : "live";
}

bool needsAgreement(const Record& recipient) {
    return recipient.text("kind") != "authority";
}

std::string standingOfRecipient(const Record& entry, const std::string& today) {
    const std::string until = entry.text("agreement_until");
    if (!needsAgreement(entry) || until.empty() || until >= today) return {};
    return entry.text("end_certificate").empty() ? "certificate_missing" : "ended";
}

std::string standingOfTraining(const Context& context, const Record& entry) {
    const auto until = Date::parse(entry.text("valid_until"));
    if (!until) return "not_passed";
    const int left = context.clock.today().daysUntil(*until);
    if (left < 0) return "expired";
    return left <= context.catalogue.setting("training.warn_days") ? "expires_soon" : "live";
}

/// Under which assessment something switched on stands.
std::string standingOfSwitched(const Context& context, const Record& entry) {
    if (entry.text("state") != "on") return "off";
    const RecordId assessment{entry.number("impact_assessment")};
    if (!assessmentCarries(context, assessment)) return "off";
    const std::string review = textOf(
        context.database.single("select review_on from office.impact_assessment where id = $1", {assessment.value}));
    return review < context.clock.today().iso() ? "review_overdue" : "on";
}

}  // namespace

bool isSwitched(std::string_view name) {
    return switchedNamed(name) != nullptr;
}

Result<Fields> derivedForEntry(Context& context, std::string_view name, const Fields& entry, const Record* before) {
    auto derived = [&]() -> Result<Fields> {
        if (name == "processing") return processing(context, entry, before);
        if (name == "impact_assessment") return assessment(context, entry, before);
        if (name == "recipient") return recipient(entry);
        if (name == "training") return training(context, entry);
        if (name == "drill") return drill(context, entry);
        if (name == "public_rules" && standsTwice(context, name, "version", entry))
            return wrong("register.twice", "public_rules.version");
        return Fields();
    }();
    const Switched* rule = switchedNamed(name);
    if (!derived || !rule) return derived;
    if (!before) (*derived)["state"] = std::string("off");
    const bool changed = before && std::ranges::any_of(rule->assessed, [&](std::string_view key) {
                             return text(entry, key) != before->text(key);
                         });
    if (changed && before->text("state") == "on") {
        (*derived)["state"] = std::string("off");
        (*derived)["switched_off"] = context.clock.today().iso();
        (*derived)["switched_by"] = context.actor.user;
        (*derived)["impact_assessment"] = Value();
    }
    return derived;
}

std::string standingOf(const Context& context, std::string_view name, const Record& entry) {
    const std::string today = context.clock.today().iso();
    if (name == "impact_assessment") return standingOfAssessment(entry, today);
    if (name == "training") return standingOfTraining(context, entry);
    if (name == "drill") return entry.text("next_due") < today ? "expired" : "live";
    if (name == "public_rules") {
        if (entry.text("valid_from") > today) return "waiting";
        const std::string newest = textOf(
            context.database.single("select max(valid_from) from office.public_rules where valid_from <= $1", {today}));
        return entry.text("valid_from") == newest ? "live" : "ended";
    }
    if (name == "recipient")
        if (std::string ended = standingOfRecipient(entry, today); !ended.empty()) return ended;
    return standingOfSwitched(context, entry);
}

Result<void> checkAgreement(const Context& context, const Record& recipient) {
    if (!needsAgreement(recipient)) return {};
    for (std::string_view key : ofAgreement) {
        const Value* value = recipient.find(key);
        const bool given = value && !isEmpty(*value) && (key != "no_sub_entrusting" || numberOf(*value) == 1);
        if (!given)
            return fail(ErrorKind::Refused, "recipient.agreement_incomplete",
                        {.field = "recipient." + std::string(key)}, {}, {27});
    }
    const std::string today = context.clock.today().iso();
    if (today < recipient.text("agreement_from") || recipient.text("agreement_until") < today)
        return fail(ErrorKind::Refused, "recipient.agreement_ended", {}, {recipient.text("agreement_until")}, {27});
    return {};
}

RecordId assessmentFor(const Context& context, std::string_view name, const Record& entry) {
    const bool ofPurpose = name == "processing";
    const std::string key = ofPurpose ? "purpose" : std::string(name);
    const Value subject = ofPurpose ? Value(entry.text("purpose")) : Value(entry.id.value);
    RecordId found;
    context.database.query(
        "select id, approved_on, ended_on, review_on from office.impact_assessment where about = $1 "
        "and " +
            key + " = $2 order by id desc",
        {std::string(name), subject}, [&](const store::RowView& row) {
            const auto review = Date::parse(row.text(3));
            const policy::Assessment assessment{Date::parse(row.text(1)), Date::parse(row.text(2)),
                                                review.value_or(*Date::of(1970, 1, 1))};
            if (policy::opens(assessment, context.clock.today())) found = {row.number(0)};
            return !found;
        });
    return found;
}

bool assessmentCarries(const Context& context, RecordId assessment) {
    bool carried = false;
    context.database.query(
        "select approved_on, ended_on, review_on from office.impact_assessment where id = $1", {assessment.value},
        [&](const store::RowView& row) {
            const auto review = Date::parse(row.text(2));
            carried = review && policy::carries({Date::parse(row.text(0)), Date::parse(row.text(1)), *review});
            return false;
        });
    return carried;
}

}  // namespace tonghu::cases
