#include "model/cases/mandatory_reports.h"

#include "model/cases/record_plan.h"
#include "model/cases/scope.h"

namespace tonghu::cases {
namespace {

constexpr std::string_view entity = "mandatory_report";

void logReport(Context& context, audit::Verb verb, RecordId report, std::string caseNumber, const Fields& fields,
               std::string note, std::int64_t count = 1) {
    audit::Event event;
    event.verb = verb;
    event.entity = entity;
    event.record = report;
    event.caseNumber = std::move(caseNumber);
    event.fields = keysOf(fields);
    event.purpose = entity;
    event.note = std::move(note);
    event.count = count;
    context.log.append(event);
}

std::string caseNumberOf(const Context& context, RecordId report) {
    return textOf(context.database.single(
        "select case_number from core.child where id = (select parent_id from core.mandatory_report where id = $1)",
        {report.value}));
}

}  // namespace

Result<RecordId> MandatoryReports::add(RecordId childId, const Fields& report) {
    return refusalsLogged(context_, entity, childId, [&]() -> Result<RecordId> {
        auto child = childInScope(context_, childId);
        if (!child) return tl::unexpected(child.error());
        store::Transaction transaction = context_.database.begin();
        Fields fields = report;
        if (isEmpty(fields["found_at"])) fields["found_at"] = context_.clock.today().iso();
        auto id = records_.insert(entity, fields, catalogue::Required::Never, childId);
        if (!id) return id;
        logReport(context_, audit::Verb::Collect, *id, child->caseNumber, fields, "mandatory_report.made");
        transaction.commit();
        return id;
    });
}

Result<void> MandatoryReports::set(RecordId report, const Fields& changes, const std::string& reason) {
    return refusalsLogged(context_, entity, report, [&]() -> Result<void> {
        if (reason.find_first_not_of(" \t\n") == std::string::npos)
            return fail(ErrorKind::BadInput, "reason.missing", {}, {}, {84});
        store::Transaction transaction = context_.database.begin();
        if (auto done = records_.update(entity, report, changes, reason); !done) return done;
        logReport(context_, audit::Verb::Process, report, caseNumberOf(context_, report), changes,
                  "mandatory_report.changed");
        transaction.commit();
        return {};
    });
}

Result<Record> MandatoryReports::show(RecordId report) const {
    return refusalsLogged(context_, entity, report, [&]() -> Result<Record> {
        auto record = records_.read(entity, report);
        if (!record) return record;
        nameChild(context_, *record, {record->number("child")});
        logReport(context_, audit::Verb::Use, report, record->text("case_number"), record->fields,
                  "mandatory_report.show");
        return record;
    });
}

Result<std::vector<Record>> MandatoryReports::list(std::optional<RecordId> childId, std::int64_t limit,
                                                   std::int64_t offset) const {
    return refusalsLogged(context_, entity, childId.value_or(RecordId{}), [&]() -> Result<std::vector<Record>> {
        auto selection = selectionOf(context_, entity);
        if (!selection || selection->fields.empty())
            return fail(ErrorKind::Refused, "permission.missing", {}, {std::string(entity)}, {96});
        store::Parameters parameters{limit, offset};
        std::string condition = scopeOf(context_, parameters, policy::ScopeUse::Filter);
        if (childId) {
            parameters.emplace_back(childId->value);
            condition += " and core.mandatory_report.parent_id = $" + std::to_string(parameters.size());
        }
        std::vector<std::int64_t> ids;
        context_.database.query(
            "select core.mandatory_report.id from core.mandatory_report cross join core.child on core.child.id = "
            "core.mandatory_report.parent_id where " +
                condition +
                " order by core.mandatory_report.replied_on is not null, core.mandatory_report.id desc limit $1 offset "
                "$2",
            parameters, [&](const store::RowView& row) {
                ids.push_back(row.number(0));
                return true;
            });
        std::vector<Record> rows = rowsWith(context_, *selection, ids);
        for (Record& row : rows) nameChild(context_, row, {row.number("child")});
        logReport(context_, audit::Verb::Use, {}, {}, {}, "mandatory_report.list", std::int64_t(rows.size()));
        return rows;
    });
}

}  // namespace tonghu::cases
