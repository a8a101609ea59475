// Mandatory reports read, and those taken in that were handed in sealed.

#include "model/cases/child_facts.h"
#include "model/cases/fields_text.h"
#include "model/cases/form_fields.h"
#include "model/cases/mandatory_reports.h"
#include "model/cases/purpose_use.h"
#include "model/cases/record_id.h"
#include "model/cases/record_plan.h"
#include "model/cases/scope.h"
#include "model/policy/moments.h"
#include "model/vault/suite.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

constexpr std::string_view entity = "mandatory_report", stepEntity = "report_step";
constexpr std::string_view boxPrefix = "box_";

/// A look at one's own report has no name beside it: right after the report was made it would say whose that is.
void logRead(Context& context, RecordId report, std::string caseNumber, std::string note, std::int64_t count = 1,
             audit::Verb verb = audit::Verb::Use) {
    audit::Event event;
    event.verb = verb;
    event.actorApart = report && isReporter(context, report);
    event.entity = entity;
    event.record = report;
    event.caseNumber = std::move(caseNumber);
    event.purpose = entity;
    event.note = std::move(note);
    event.count = count;
    context.log.append(event);
}

void name(const Context& context, Record& report) {
    if (const RecordId child{report.number("child")}) nameChild(context, report, child);
}

/// "1, 2, 3", or "0" for none: ids are numbers, and there are few reports without a file.
std::string listed(const std::set<std::int64_t>& ids) {
    std::string text;
    for (std::int64_t id : ids) text += (text.empty() ? "" : ", ") + std::to_string(id);
    return text.empty() ? "0" : text;
}

}  // namespace

void MandatoryReports::addLateness(Record& report) const {
    const bool late = policy::isReportedLate(report.text("found_at"), report.text("reported_at"),
                                             policy::momentIn(context_.clock.timestamp()),
                                             context_.catalogue.setting("mandatory_report.hours"));
    report.fields["late"] = std::int64_t(late);
}

std::vector<std::int64_t> MandatoryReports::idsWithin(std::optional<RecordId> child, bool openOnly, std::int64_t limit,
                                                      std::int64_t offset) const {
    store::Parameters parameters{limit, offset, context_.actor.user};
    std::string condition = scopeOf(context_, parameters, policy::ScopeUse::Filter);
    if (child) {
        parameters.emplace_back(child->value);
        condition += " and core.mandatory_report.parent_id = $" + std::to_string(parameters.size());
    } else {
        std::set<std::int64_t> alone;
        for (std::int64_t report : idsFrom(context_, "select id from core.mandatory_report where parent_id = 0", {}))
            if (records_.requireInScope(entity, {report})) alone.insert(report);
        condition = "(" + condition + " or core.mandatory_report.id in (" + listed(alone) + "))";
    }
    return idsFrom(context_,
                   "select core.mandatory_report.id from core.mandatory_report left join core.child on core.child.id = "
                   "core.mandatory_report.parent_id where " +
                       condition + " and coalesce(core.mandatory_report.withheld_from, '') <> $3" +
                       (openOnly ? " and core.mandatory_report.closed_on is null" : "") +
                       " order by core.mandatory_report.closed_on is not null, core.mandatory_report.id " +
                       (openOnly ? "asc" : "desc") + " limit $1 offset $2",
                   parameters);
}

Result<Record> MandatoryReports::show(RecordId report) const {
    return refusalsLogged(context_, entity, report, [&]() -> Result<Record> {
        auto record = records_.read(entity, report);
        if (!record) return record;
        name(context_, *record);
        addLateness(*record);
        record->parts[std::string(stepEntity)] = records_.parts(stepEntity, report);
        logRead(context_, report, record->text("case_number"), "mandatory_report.show");
        return record;
    });
}

Result<Record> MandatoryReports::sheet(RecordId report) const {
    // What was printed does not stand in the register of paper copies: that would name who printed it.
    if (auto named = PurposeUse(context_).name(policy::PurposeAct::Print, entity); !named)
        return tl::unexpected(named.error());
    auto record = show(report);
    if (!record) return record;
    if (const RecordId child{record->number("child")})
        if (auto file = records_.read("child", child)) record->parts["child"] = {std::move(*file)};
    logRead(context_, report, record->text("case_number"), "mandatory_report.sheet", 1, audit::Verb::Provide);
    return record;
}

Result<std::vector<Record>> MandatoryReports::list(std::optional<RecordId> childId, std::int64_t limit,
                                                   std::int64_t offset) const {
    return refusalsLogged(context_, entity, childId.value_or(RecordId{}), [&]() -> Result<std::vector<Record>> {
        auto selection = selectionOf(context_, entity);
        if (!selection || selection->fields.empty())
            return fail(ErrorKind::Refused, "permission.missing", {}, {std::string(entity)}, {96});
        const auto ids = idsWithin(childId, false, limit, offset);
        std::vector<Record> rows = rowsWith(context_, *selection, ids);
        for (Record& row : rows) {
            name(context_, row);
            addLateness(row);
        }
        logRead(context_, {}, {}, "mandatory_report.list", std::int64_t(rows.size()));
        return rows;
    });
}

std::vector<RecordId> MandatoryReports::open() const {
    std::vector<RecordId> reports;
    if (!sees()) return reports;
    constexpr std::int64_t enough = 1000;
    for (std::int64_t id : idsWithin({}, true, enough, 0)) reports.push_back({id});
    return reports;
}

Result<Reporter> MandatoryReports::reporter(RecordId report, const std::string& reason) const {
    return refusalsLogged(context_, entity, report, [&]() -> Result<Reporter> {
        if (auto reachable = records_.requireInScope(entity, report); !reachable)
            return tl::unexpected(reachable.error());
        const auto reporter = openedReporter(context_, report);
        const bool own = reporter && reporter->account == context_.actor.user;
        if (!own) {
            if (auto permitted = requirePermission(context_, reporterPermission); !permitted)
                return tl::unexpected(permitted.error());
            if (reason.find_first_not_of(" \t\n") == std::string::npos)
                return fail(ErrorKind::BadInput, "reason.missing", {}, {}, {76});
            if (!reporter) return fail(ErrorKind::Refused, "mandatory_report.reporter_sealed", {}, {}, {76});
            logRead(context_, report, {}, "mandatory_report.reporter_opened");
        }
        return *reporter;
    });
}

/// Sealed to the key of the narrative: who opens that one reads what was found anyway, and nobody else does.
Result<ReportMade> MandatoryReports::handIn(const Fields& fields, const std::string& informant) {
    const RecordId id = newRecordId(context_.clock);
    Fields body = fields;
    int number = 0;
    for (const vault::Bytes& box : reporterBoxes(context_, id, informant))
        body[std::string(boxPrefix) + std::to_string(number++)] = vault::suite::toBase64(box);
    const vault::Bytes sealed = vault::sealToDropBox(context_.dropBoxes.at(Compartment::Narrative), packed(body));
    context_.database.execute("insert into office.report_box (id, sealed) values ($1, $2)",
                              {id.value, vault::suite::toBase64(sealed)});
    audit::Event event;
    event.verb = audit::Verb::Collect;
    event.entity = entity;
    event.record = id;
    event.purpose = entity;
    event.note = "mandatory_report.handed_in";
    event.actorApart = true;
    context_.log.append(event);
    return ReportMade{id, {}, true};
}

int MandatoryReports::takeIn() {
    if (!context_.database.holds(Compartment::Core) || !context_.keys.contains(Compartment::Narrative) ||
        !context_.database.holds(Compartment::Office))
        return 0;
    std::vector<std::pair<RecordId, std::string>> boxes;
    context_.database.query("select id, sealed from office.report_box order by id", {}, [&](const store::RowView& row) {
        boxes.emplace_back(RecordId{row.number(0)}, std::string(row.text(1)));
        return true;
    });
    int taken = 0;
    for (const auto& [id, sealed] : boxes) taken += takeInOne(id, sealed);
    return taken;
}

/// What does not open was forged, or waits for the key that follows: it stays.
bool MandatoryReports::takeInOne(RecordId box, const std::string& sealed) {
    const auto bytes = vault::suite::fromBase64(sealed);
    if (!bytes) return false;
    auto clear = vault::openDropBox(context_.keys.at(Compartment::Narrative), *bytes);
    const auto body = clear ? unpackedFields(std::string(clear->text())) : std::nullopt;
    if (!body) return false;
    Fields fields;
    std::vector<vault::Bytes> reporterSealed;
    for (const auto& [key, value] : *body) {
        if (!key.starts_with(boxPrefix))
            fields[key] = value;
        else if (auto one = vault::suite::fromBase64(textOf(value)))
            reporterSealed.push_back(*one);
    }
    if (!records_.checkForm(entity, fields)) return false;
    fields["number"] = nextReportNumber(context_, context_.clock.today());
    // The boxes of the reporter name this id: it was made when the report was handed in.
    auto id = records_.insertAs(box, entity, fields);
    if (!id) return false;
    keepReporterBoxes(context_, *id, reporterSealed);
    context_.database.execute("delete from office.report_box where id = $1", {box.value});
    logRead(context_, *id, {}, "mandatory_report.taken_in");
    return true;
}

}  // namespace tonghu::cases
