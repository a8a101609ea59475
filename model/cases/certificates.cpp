// Certificates of deletion: a part of `Disposals`.

#include "model/cases/disposals.h"
#include "model/cases/scope.h"

namespace tonghu::cases {
namespace {

constexpr std::string_view columns =
    "id, number, kind, entity, ground, asked_by, asked_at, approved_by, approved_at, completed_at, case_number, "
    "archive, "
    "receipt";

Record certificateFrom(const store::RowView& row) {
    Record record;
    record.id = {row.number(0)};
    int column = 1;
    for (const char* key : {"number", "kind", "entity", "ground", "asked_by", "asked_at", "approved_by", "approved_at",
                            "completed_at", "case_number", "archive", "receipt"})
        record.fields[key] = row.value(column++);
    return record;
}

/// One line a compartment: how many rows, when, and whether its pages have been emptied.
std::vector<Record> workOf(const Context& context, RecordId certificate) {
    std::vector<Record> work;
    context.database.query(
        R"(
        select compartment, sum(rows_erased), max(erased_at), max(cleaned_at), sum(erased_at is null), sum(cleaned_at is null)
        from office.deletion_work where certificate = $1 group by compartment order by min(id))",
        {certificate.value}, [&](const store::RowView& row) {
            Record line;
            line.fields["compartment"] = row.value(0);
            line.fields["rows"] = row.number(1);
            if (row.number(4) == 0) line.fields["erased_at"] = row.value(2);
            if (row.number(5) == 0) line.fields["cleaned_at"] = row.value(3);
            work.push_back(std::move(line));
            return true;
        });
    return work;
}

}  // namespace

Result<std::vector<Record>> Disposals::certificates() const {
    std::vector<Record> found;
    if (auto held = requireCompartment(context_, Compartment::Office); !held) return tl::unexpected(held.error());
    context_.database.query("select " + std::string(columns) + " from office.deletion_certificate order by id desc", {},
                            [&](const store::RowView& row) {
                                found.push_back(certificateFrom(row));
                                return true;
                            });
    for (Record& certificate : found) certificate.parts["work"] = workOf(context_, certificate.id);
    return found;
}

Result<Record> Disposals::certificate(std::string_view number) const {
    std::optional<Record> found;
    if (context_.database.holds(Compartment::Office))
        context_.database.query(
            "select " + std::string(columns) + " from office.deletion_certificate where number = $1",
            {std::string(number)}, [&](const store::RowView& row) {
                found = certificateFrom(row);
                return false;
            });
    if (!found) return fail(ErrorKind::BadInput, "deletion.not_found");
    found->parts["work"] = workOf(context_, found->id);
    return *found;
}

}  // namespace tonghu::cases
