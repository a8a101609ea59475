#include "model/demo/chronicle.h"

#include "model/cases/child_facts.h"
#include "model/cases/consent_facts.h"
#include "model/cases/record_id.h"
#include "model/cases/records.h"
#include "model/demo/numbers.h"
#include "model/policy/working_days.h"

#include <algorithm>
#include <set>

namespace tonghu::demo {
namespace {

constexpr int daysToAnswer = 10;  // from a mandatory report to its end

enum Stream : std::uint64_t { TimeStream = 20, FormStream, NoteStream, OpenStream };

constexpr std::int64_t minute = 60'000, hour = 60 * minute, day = 24 * hour;
constexpr std::int64_t utcOffset = 8 * hour;
constexpr std::int64_t logEachUpTo = 20'000;  // visits; beyond that the log has one entry a transaction
constexpr std::size_t eventsATransaction = 20'000;

/// The moment at which a clock at the place of work shows that day and time.
std::int64_t momentOf(Date date, std::int64_t timeOfDay) {
    return std::int64_t(Date::of(1970, 1, 1)->daysUntil(date)) * day - utcOffset + timeOfDay;
}

std::string textIn(const Fields& fields, std::string_view key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string() : textOf(found->second);
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : ",") + word;
    return all;
}

cases::ChildSkeleton skeletonOf(const Outline& child) {
    return {child.id,   child.caseNumber, child.status, {}, {}, child.filed.iso(), child.birth.isoMonth(),
            child.risk, child.lastVisit};
}

const char* branchOf(const Outline& child, Date on) {
    switch (policy::ageBranch(child.birth, on)) {
        case policy::AgeBranch::UnderFourteen:
            return "under_14";
        case policy::AgeBranch::FourteenthBirthday:
            return "birthday_14";
        case policy::AgeBranch::FromFourteen:
            return child.will == policy::WillAbility::Yes ? "from_14" : "from_14_will";
        case policy::AgeBranch::FromEighteen:
            break;
    }
    return "from_18";
}

/// What a child director's form asks for.
Words purposesAsked(const catalogue::Catalogue& catalogue) {
    Words purposes;
    for (const std::string& key : catalogue.role("child_director")->purposes)
        if (const auto* purpose = catalogue.purpose(key);
            purpose && purpose->basis == "consent" && key != "partner_activity")
            purposes.push_back(key);
    return purposes;
}

/// What is on record of the child's forms, as the rule wants it. As model/cases reads it back from the tables, which
/// for 100,000 children takes a minute more; tests/store/demo compares the two.
policy::ConsentFacts factsOf(const Outline& child, const std::vector<Form>& forms, const Words& purposes) {
    policy::ConsentFacts facts;
    facts.birth = child.birth;
    facts.will = child.will;
    const std::set<std::string> all(purposes.begin(), purposes.end());
    for (const Form& form : forms) {
        policy::ConsentOnRecord word{.kind = form.kind, .from = form.day};
        word.until = form.withdrawn ? std::optional(form.withdrawn->plusDays(-1)) : form.until;
        (form.result == "refuse" ? word.purposesRefused : word.purposesAgreed) = all;
        word.signer = std::to_string(child.guardians[0].value);
        facts.onRecord.push_back(std::move(word));
        for (const std::string& purpose : purposes)
            if (form.duty)
                facts.otherBasis.push_back({.purpose = purpose,
                                            .basis = "statutory_duty",
                                            .from = form.day,
                                            .article = "on the sheet",
                                            .approvedOutside = true});
    }
    return facts;
}

}  // namespace

Chronicle::Chronicle(cases::Context& context, SetClock& clock, const Office& office, vault::Bytes auditorPublicKey,
                     const DemoOptions& options, Words accountNames)
    : context_(context),
      clock_(clock),
      office_(office),
      auditorPublicKey_(std::move(auditorPublicKey)),
      options_(options),
      accountNames_(std::move(accountNames)),
      writer_(context.database, context.catalogue) {}

Result<DemoSummary> Chronicle::write(std::vector<Outline>& children) {
    plan(children);
    situations_.resize(children.size());
    const std::size_t all = std::max<std::size_t>(events_.size(), 1);
    std::size_t done = 0;
    while (done < events_.size()) {
        store::Transaction transaction = context_.database.begin();
        const std::size_t end = std::min(events_.size(), done + eventsATransaction);
        for (; done < end; ++done) {
            clock_.set(events_[done].at);
            run(events_[done], children[events_[done].child]);
            if (options_.progress && done % 256 == 0 &&
                !options_.progress(std::int64_t(done * children.size() / all), std::int64_t(children.size())))
                return fail(ErrorKind::Refused, "demo.cancelled");
        }
        logUnsaid();
        transaction.commit();
    }
    finish(children);
    if (options_.progress) options_.progress(std::int64_t(children.size()), std::int64_t(children.size()));
    return summary_;
}

void Chronicle::plan(std::vector<Outline>& children) {
    std::int64_t visits = 0;
    for (const Outline& child : children) {
        Chance chance(office_.seed, TimeStream, child.index);
        const auto index = std::uint32_t(child.index);
        auto at = [&](Date date, int from, int to) {
            return momentOf(date, chance.between(from * 60, to * 60) * minute);
        };
        auto add = [&](Act act, std::int64_t moment, std::size_t number, PlannedVisit visit) {
            events_.push_back({moment, index, act, std::uint8_t(number), visit});
        };
        const PlannedVisit none{child.filed, child.filed};
        add(Act::File, at(child.filed, 8, 10), 0, none);
        const Consents consents = planConsents(office_, child);
        for (std::size_t number = 0; number < consents.forms.size(); ++number)
            add(Act::Sign, momentOf(consents.forms[number].day, 10 * hour + std::int64_t(number) * 7 * minute), number,
                none);
        for (const PlannedVisit& visit : planVisits(office_, child, consents, options_.months)) {
            add(Act::Visit, at(visit.entered, 14, 20), 0, visit);
            ++visits;
        }
        if (auto planned = planCase(office_, child))
            add(Act::Open, at(planned->stages.front().second, 11, 13), 0, none);
    }
    everyActLogged_ = visits <= logEachUpTo;
    std::ranges::sort(events_, [](const Event& one, const Event& other) {
        return std::tie(one.at, one.child, one.act, one.number) <
               std::tie(other.at, other.child, other.act, other.number);
    });
}

void Chronicle::run(const Event& event, Outline& child) {
    switch (event.act) {
        case Act::File:
            return file(child);
        case Act::Sign:
            return sign(child, planConsents(office_, child).forms.at(event.number));
        case Act::Visit:
            return visit(child, event.visit);
        case Act::Open:
            return open(child);
    }
}

RecordId Chronicle::insert(std::string_view entity, RecordId parent, const Fields& fields, const std::string& by) {
    // Events lie minutes apart or share a moment; either way the ids ascend, and the next run makes the same ones.
    const RecordId fresh{std::max(cases::recordIdAt(clock_.milliseconds(), 0).value, lastId_ + 1)};
    lastId_ = fresh.value;
    writer_.insert(entity, {fresh, parent, clock_.timestamp(), by}, fields);
    return fresh;
}

void Chronicle::log(std::string_view entity, RecordId record, const Outline& child, const Fields& fields,
                    const char* purpose) {
    if (!everyActLogged_) {
        ++unsaid_;
        return;
    }
    audit::Event event;
    event.verb = audit::Verb::Collect;
    event.entity = entity;
    event.record = record;
    event.caseNumber = child.caseNumber;
    for (const auto& [key, value] : fields) event.fields.push_back(key);
    event.purpose = purpose;
    const std::string role = child.institution ? "institution_worker" : "child_director";
    audit::Log(context_.database, auditorPublicKey_, workerOf(office_, child), role, clock_).append(event);
}

void Chronicle::logUnsaid() {
    if (unsaid_ == 0) return;
    audit::Event event;
    event.verb = audit::Verb::Collect;
    event.note = "demo.built";
    event.count = std::exchange(unsaid_, 0);
    context_.log.append(event);
}

void Chronicle::file(Outline& child) {
    Family family = familyOf(office_, child);
    child.caseNumber = cases::nextCaseNumber(context_, child.filed.iso());
    Fields fields = family.child;
    fields.merge(cases::derivedFrom(context_, family.child));
    fields["case_number"] = child.caseNumber;
    fields["consent_state"] = std::string("incomplete");
    const std::string by = workerOf(office_, child);
    child.id = insert("child", {}, fields, by);
    for (std::size_t at = 0; at < family.guardians.size(); ++at) {
        const RecordId guardian = insert("guardian", child.id, family.guardians[at], by);
        if (at < child.guardians.size()) child.guardians[at] = guardian;
    }
    log("child", child.id, child, family.child, "filing");
    situations_[child.index] = std::move(family.situation);
    ++summary_.children;
    summary_.guardians += std::int64_t(family.guardians.size());
}

/// What the unit says of itself, in its own record and on every form.
Fields Chronicle::unitFacts() const {
    const auto text = [&](const char* key) {
        return filled(office_.material.place(key).front(), {{"c", office_.county.name}});
    };
    Fields facts{{"handler", office_.unit},
                 {"responsible_unit", office_.unit},
                 {"form_version", std::string("2025-1")},
                 {"rule_version", std::string("2025-1")},
                 {"complaint_channels", text("complaint")},
                 {"protection_officer", text("responsible_person")}};
    for (const char* key : {"handler_contact", "responsible_person", "storage_place", "storage_period", "storage_end",
                            "safety_measures", "refusal_effect", "rights_channels"})
        facts[key] = text(key);
    return facts;
}

/// The sheet itself: what it tells, and how it was signed.
Fields Chronicle::sheet(const Outline& child, const Form& form, Chance& chance) const {
    const Material& material = office_.material;
    Fields fields = unitFacts();
    fields.merge(Fields{{"kind", form.kind},
                        {"signed_on", form.day.iso()},
                        {"language", std::string("zho")},
                        {"legal_basis", std::string(form.duty ? "statutory_duty" : "consent")},
                        {"child_age", std::int64_t(ageOn(child.birth, form.day))},
                        {"branch", std::string(branchOf(child, form.day))},
                        {"no_recipients", std::int64_t(1)},
                        {"refusal_explained", std::int64_t(1)},
                        {"rights_explained", std::int64_t(1)},
                        {"forbidden_uses_stated", std::int64_t(1)},
                        {"copy_given", std::int64_t(1)},
                        {"signed_time", clock_.timestamp().substr(11, 5)},
                        {"signature_kind", material.code("consent.signature_kind", chance)}});
    if (form.duty) {
        fields["legal_basis_article"] = material.place("statutory_article").front();
        fields["second_approver"] = material.place("outside_approver").front();
        fields["second_approver_unit"] = filled(material.place("outside_unit").front(), {{"c", office_.county.name}});
    }
    if (form.kind.ends_with("_notice")) {
        fields["notice_date"] = form.day.iso();
        fields["notice_channel"] = material.code("consent.notice_channel", chance);
        fields["notice_by"] = workerOf(office_, child);
        fields["notice_receipt"] = std::string("回执存档");
    }
    if (form.until) fields["valid_until"] = form.until->iso();
    const int hearFrom = int(office_.catalogue.setting("consent.hear_from_age"));
    if (form.kind == "guardian_consent" && ageOn(child.birth, form.day) >= hearFrom)
        fields.merge(Fields{{"child_heard", std::string("heard")},
                            {"child_heard_how", std::string("alone")},
                            {"child_opinion", material.place("child_opinion").front()}});
    return fields;
}

/// The guardian of record, or the child.
void Chronicle::addSigner(const Outline& child, const Form& form, Fields& fields) const {
    if (form.kind.starts_with("child_")) {
        fields["child_sign"] = std::string("signature");
        return;
    }
    const Family family = familyOf(office_, child);
    const Fields& guardian = family.guardians.front();
    fields["signer_guardian"] = child.guardians[0].value;
    fields["signer_name"] = textIn(guardian, "full_name");
    fields["signer_relation"] = textIn(guardian, "relation");
    fields["guardian_kind"] = textIn(guardian, "kind");
    fields["sole_or_joint"] = textIn(guardian, "sole_or_joint");
    fields["relation_proof"] = textIn(guardian, "relation_proof");
    fields["proof_checked_by"] = workerOf(office_, child);
    if (const std::string number = textIn(guardian, "resident_id"); number.size() == 18)
        fields["signer_document_end"] = number.substr(14);
}

void Chronicle::sign(const Outline& child, const Form& form) {
    Chance chance(office_.seed, FormStream, child.index * 64 + std::size_t(form.day.day()));
    const std::string by = workerOf(office_, child);
    Fields fields = sheet(child, form, chance);
    addSigner(child, form, fields);
    const Words purposes = purposesAsked(office_.catalogue);
    if (form.withdrawn) {
        fields["withdrawn_on"] = form.withdrawn->iso();
        fields["withdrawal_scope"] = joined(purposes);
        fields["withdrawal_received_by"] = by;
    }
    const RecordId id = insert("consent", child.id, fields, by);
    addPurposes(id, form, purposes, by);
    log("consent", id, child, fields, "home_visit");
    ++summary_.consents;
}

/// One answer for each purpose, and one for each kind of sensitive information that they touch.
void Chronicle::addPurposes(RecordId id, const Form& form, const Words& purposes, const std::string& by) {
    std::set<std::string> groups;
    for (const std::string& key : purposes) {
        Fields part{{"purpose", key},
                    {"method", joined(office_.catalogue.purpose(key)->methods)},
                    {"data_kinds", joined(office_.catalogue.purpose(key)->dataKinds)},
                    {"necessary", std::int64_t(1)},
                    {"result", form.result}};
        if (form.withdrawn) {
            part["withdrawn_on"] = form.withdrawn->iso();
            part["withdrawn_received_by"] = by;
        }
        insert("consent_purpose", id, part, by);
        const auto& asked = office_.catalogue.purpose(key)->sensitiveGroups;
        groups.insert(asked.begin(), asked.end());
    }
    if (form.kind.ends_with("_notice")) return;
    for (const std::string& group : groups) {
        Fields part{{"sensitive_group", group},
                    {"result", form.result},
                    {"initialed", std::int64_t(1)},
                    {"necessity", office_.material.place("group_necessity").front()},
                    {"effect", office_.material.place("group_effect").front()}};
        if (form.withdrawn) part["withdrawn_on"] = form.withdrawn->iso();
        insert("consent_group", id, part, by);
    }
}

void Chronicle::visit(Outline& child, const PlannedVisit& planned) {
    Chance chance(office_.seed, NoteStream, child.index * 4096 + std::size_t(child.filed.daysUntil(planned.day)));
    const Material& material = office_.material;
    const Notes notes(office_, child, situations_[child.index], planned.day);
    const std::string met = planned.mandatory ? std::string("child") : material.code("visit.met", chance);
    Fields fields = notes.visit(met, child.risk, chance);
    fields["visit_date"] = planned.day.iso();
    fields["kind"] = planned.first ? std::string("first") : material.code("visit.kind", chance);
    fields["met"] = met;
    int worries = 0, serious = 0;
    for (const auto& [key, value] : fields) {
        worries += textOf(value) == "some_concern";
        serious += textOf(value) == "serious_concern";
    }
    const bool followed = worries > 1 || serious == 1 || met == "nobody";
    fields["outcome"] = std::string(planned.mandatory ? "mandatory_report"
                                    : serious > 1     ? "raised"
                                    : followed        ? "follow_up"
                                                      : "all_well");
    if (chance.percent(10)) fields["companions"] = std::int64_t(chance.between(1, 3));
    const int late = int(office_.catalogue.setting("visit.late_days"));
    if (planned.day.daysUntil(planned.entered) > late)
        fields["late_reason"] = notes.sentence("late_reason", "", chance);
    if (followed && chance.percent(50)) fields["next_visit_due"] = planned.day.plusDays(chance.between(7, 20)).iso();
    const Fields entered = fields;

    const std::string by = workerOf(office_, child);
    fields["visitor"] = by;
    fields["entered_at"] = clock_.timestamp();
    fields["version"] = std::int64_t(1);
    fields["superseded"] = std::int64_t(0);
    fields["gate"] = std::string(planned.waiting ? "waiting" : "saved");
    if (planned.waiting) {
        const auto need =
            policy::consentNeed(office_.catalogue, cases::readConsentHistory(context_, skeletonOf(child)).facts,
                                "home_visit", planned.entered);
        if (need) fields["missing"] = joined(need->missing);
    }
    const RecordId id = insert("visit", child.id, fields, by);
    if (planned.mandatory) report(child, id, planned, chance);
    log("visit", id, child, entered, "home_visit");
    ++summary_.visits;
    if (planned.waiting || planned.day.iso() < child.lastVisit) return;
    child.lastVisit = planned.day.iso();
    child.agreedNext = textIn(fields, "next_visit_due");
}

void Chronicle::report(const Outline& child, RecordId visit, const PlannedVisit& planned, Chance& chance) {
    const Notes notes(office_, child, situations_[child.index], planned.day);
    const Material& material = office_.material;
    const std::string number = std::to_string(child.index + 1);
    Fields fields{{"visit", visit.value},
                  {"situation", material.code("mandatory_report.situation", chance)},
                  {"found_at", planned.day.iso() + " 10:20"},
                  {"reported_at", planned.day.iso() + " 10:55"},
                  {"reported_to", material.code("mandatory_report.reported_to", chance)},
                  {"receipt", "DEMO-R-" + number},
                  {"circumstances", notes.sentence("circumstances", "", chance)},
                  {"first_measures", notes.sentence("first_measures", "", chance)}};
    fields["number"] = cases::nextReportNumber(context_, planned.day);
    if (planned.day.daysUntil(office_.today) > daysToAnswer) {
        fields["replied_on"] = planned.day.plusDays(2).iso();
        fields["closure"] = std::string("taken_over");
        fields["closed_on"] = planned.day.plusDays(daysToAnswer).iso();
    }
    // Nobody stands beside it (row 76).
    const RecordId id = insert("mandatory_report", child.id, fields, {});
    log("mandatory_report", id, child, fields, "mandatory_report");
}

/// What was decided, and how a case ended that has.
void Chronicle::addDecision(const PlannedCase& planned, const Notes& notes, Fields& fields, Chance& chance) const {
    const Material& material = office_.material;
    if (!planned.decision.empty()) {
        fields["decision"] = planned.decision;
        fields["decision_on"] = textIn(fields, "decided_on");
        fields["decision_reason"] = notes.sentence("decision_reason", "", chance);
    }
    if (planned.decision == "refused") {
        fields["refusal_reason"] = material.code("assistance_case.refusal_reason", chance);
    } else if (!planned.decision.empty()) {
        const std::string period = material.code("assistance_case.amount_period", chance);
        fields["amount_period"] = period;
        fields["amount"] = std::int64_t(period == "monthly" ? chance.between(8, 15) : chance.between(6, 40)) * 100'00;
        fields["granted_from"] = textIn(fields, "decided_on");
    }
    if (const std::string ended = textIn(fields, "ended_on"); !ended.empty()) {
        fields["closed_on"] = ended;
        fields["closure_effect"] = planned.decision == "refused"
                                       ? std::string("not_achieved")
                                       : material.code("assistance_case.closure_effect", chance);
        fields["end_reason"] = planned.decision == "refused" ? std::string("refused")
                                                             : material.code("assistance_case.end_reason", chance);
        fields["closure_note"] = notes.sentence("closure_note", "", chance);
    }
}

void Chronicle::open(const Outline& child) {
    const PlannedCase planned = *planCase(office_, child);
    Chance chance(office_.seed, OpenStream, child.index);
    const Notes notes(office_, child, situations_[child.index], planned.stages.front().second);
    const Material& material = office_.material;
    const std::string by = workerOf(office_, child);
    const auto& [stage, since] = planned.stages.back();
    Fields fields{{"number", child.caseNumber + "-1"},
                  {"type", planned.type},
                  {"stage", stage},
                  {"stage_since", since.iso()},
                  {"responsible_unit", office_.unit},
                  {"responsible_user", by},
                  {"goals", notes.sentence("goals", "", chance)}};
    if (const auto days = office_.catalogue.stage(stage)->workingDays)
        fields["stage_due"] = policy::plusWorkingDays(office_.catalogue.holidays(), since, *days).iso();
    for (const auto& [key, entered] : planned.stages)
        if (office_.catalogue.field("assistance_case", key + "_on")) fields[key + "_on"] = entered.iso();
    addDecision(planned, notes, fields, chance);
    if (fields.contains("delivering_on")) fields["follow_up"] = notes.sentence("follow_up", "", chance);
    const RecordId id = insert("assistance_case", child.id, fields, by);
    for (int item = chance.between(1, 3); item > 0; --item) {
        const Date due = planned.stages.front().second.plusDays(chance.between(20, 120));
        Fields plan{{"service", material.code("plan_item.service", chance)},
                    {"provider", chance.of(material.place("provider"))},
                    {"responsible_user", by},
                    {"due_on", due.iso()}};
        if (due < office_.today && chance.percent(80)) plan["done_on"] = due.plusDays(-chance.between(0, 10)).iso();
        insert("plan_item", id, plan, by);
    }
    addPayments(child, id, fields, chance);
    log("assistance_case", id, child, fields, "living_allowance");
    ++summary_.cases;
}

void Chronicle::addPayments(const Outline& child, RecordId id, const Fields& fields, Chance& chance) {
    const auto from = Date::parse(textIn(fields, "delivering_on"));
    if (!from) return;
    const Family family = familyOf(office_, child);
    const std::string account = textIn(family.child, "bank_account");
    const Date until = std::min(office_.today, Date::parse(textIn(fields, "ended_on")).value_or(office_.today));
    const bool monthly = textIn(fields, "amount_period") == "monthly";
    int number = 0;
    for (Date paid = from->plusDays(chance.between(1, 6)); paid <= until; paid = paid.plusDays(30)) {
        ++number;
        Fields payment{{"paid_on", paid.iso()},
                       {"amount", numberOf(fields.at("amount"))},
                       {"method", std::string(account.empty() ? "cash" : "bank")},
                       {"payee", textIn(family.guardians.front(), "full_name")},
                       {"account", account},
                       {"receipt_number", "DEMO-P-" + std::to_string(child.index + 1) + "-" + std::to_string(number)}};
        insert("payment", id, payment, workerOf(office_, child));
        if (!monthly) return;
    }
}

/// "complete", "incomplete", "refused" or "withdrawn" for home visits on `today`.
std::string Chronicle::consentState(const Outline& child, const Words& purposes, Date today) const {
    const std::vector<Form> forms = planConsents(office_, child).forms;
    const auto need = policy::consentNeed(office_.catalogue, factsOf(child, forms, purposes), "home_visit", today);
    if (need && need->missing.empty()) return "complete";
    if (need && need->refused) return "refused";
    return !forms.empty() && forms.back().withdrawn ? "withdrawn" : "incomplete";
}

/// What the program keeps of consents and visits, as it stands today.
void Chronicle::finish(const std::vector<Outline>& children) {
    const Date today = office_.today.plusDays(1);
    clock_.set(momentOf(today, 0));
    const Words purposes = purposesAsked(office_.catalogue);
    store::Transaction transaction = context_.database.begin();
    for (const Outline& child : children) {
        const auto usual = cases::nextVisitDue(context_, skeletonOf(child));
        const auto due = usual ? Date::parse(child.agreedNext).value_or(*usual) : usual;
        context_.database.execute(
            "update core.child set consent_state = $2, last_visit_on = $3, next_visit_due = $4 where id = $1",
            {child.id.value, consentState(child, purposes, today),
             child.lastVisit.empty() ? Value() : Value(child.lastVisit), due ? Value(due->iso()) : Value()});
    }
    askSome(children, today);
    logUnsaid();
    insert("unit", {}, unitFacts(), accountNames_.front());
    // The states are those of today, so nobody's first session of the day has to work them out.
    for (const std::string& user : accountNames_)
        context_.database.execute("insert into consent.state_refresh (user_name, done_on) values ($1, $2)",
                                  {user, today.iso()});
    // Tells programs that have the workspace open that the children have changed.
    if (!children.empty())
        cases::Records(context_).setDerived("child", children.front().id,
                                            {{"birth_month", children.front().birth.isoMonth()}});
    transaction.commit();
}

}  // namespace tonghu::demo
