#include "model/cases/attachments.h"
#include "model/cases/record_plan.h"
#include "model/cases/records.h"

#include <set>

namespace tonghu::cases {
namespace {

using catalogue::Catalogue;
using catalogue::Entity;
using catalogue::Field;
using store::Column;
using store::Table;

/// Columns that lists sort by, the program looks up, or the report counts over. All others are read by id.
bool isLookedUp(const Field& field) {
    static const std::set<std::string, std::less<>> places{"child.next_visit_due",
                                                           "child.birth_month",
                                                           "child.birth_date",
                                                           "child.filed_on",
                                                           "child.resident_id",
                                                           "visit.visit_date",
                                                           "visit.gate",
                                                           "guardian.under_suspicion",
                                                           "guardian.do_not_inform",
                                                           "child.will_review_on",
                                                           "consent.emergency_from",
                                                           "consent.valid_until",
                                                           "assistance_case.stage",
                                                           "assistance_case.stage_due",
                                                           "request.step_due_on",
                                                           "request.received_on",
                                                           "consent_purpose.withdrawn_on"};
    return places.contains(field.place());
}

/// What lists of children walk without touching the rows: the usual order with what decides whether a row is in it, the
/// rows of a division or an institution, the children of one state of consent, and the names to search and sort by.
std::vector<std::vector<std::string>> indexesForLists(Compartment compartment) {
    if (compartment == Compartment::Core)
        return {{"case_number", "division_code", "status", "institution"},
                {"division_code", "status", "case_number"},
                {"institution", "status", "case_number"},
                {"consent_state", "division_code", "status", "institution"}};
    if (compartment == Compartment::Identity) return {{"pinyin", "full_name", "initials"}};
    return {};
}

Table tableFor(const Catalogue& catalogue, const Entity& entity, Compartment compartment) {
    Table table{compartment, entity.key, {}};
    if (compartment == entity.home) {
        if (!entity.parent.empty()) table.columns.push_back({"parent_id", "integer", true});
        table.columns.push_back({"created_at", "text"});
        table.columns.push_back({"created_by", "text"});
    }
    for (const Field* field : catalogue.fieldsOf(entity.key)) {
        if (field->compartment == compartment)
            table.columns.push_back({field->key, sqlTypeOf(*field), isLookedUp(*field)});
        if (field->mask != catalogue::Mask::None && field->maskIn == compartment)
            table.columns.push_back({field->maskColumn(), "text"});
    }
    if (entity.key == "child") table.indexes = indexesForLists(compartment);
    // The monthly report asks of each child's visits how many there were and when the next was due: all from the index.
    if (entity.key == "visit" && compartment == Compartment::Core)
        table.indexes.push_back({"parent_id", "visit_date", "superseded", "gate", "next_visit_due"});
    return table;
}

std::set<Compartment> compartmentsOf(const Catalogue& catalogue, const Entity& entity) {
    std::set<Compartment> compartments{entity.home};
    for (const Field* field : catalogue.fieldsOf(entity.key)) {
        compartments.insert(field->compartment);
        if (field->mask != catalogue::Mask::None) compartments.insert(field->maskIn);
    }
    return compartments;
}

Table historyTable(Compartment compartment) {
    return {compartment,
            "history",
            {{"entity", "text"},
             {"record_id", "integer", true},
             {"field", "text"},
             {"before", "text"},
             {"after", "text"},
             {"changed_at", "text"},
             {"changed_by", "text"},
             {"reason", "text"}}};
}

Table halfTypedTable(Compartment compartment) {
    return {compartment,
            "draft",
            {{"kind", "text"}, {"child_id", "integer", true}, {"user_name", "text"}, {"at", "text"}, {"body", "text"}}};
}

/// Tables that the program keeps for itself.
std::vector<Table> programTables() {
    return {
        {Compartment::Core,
         "drop_box",
         {{"compartment", "text", true},
          {"entity", "text"},
          {"record_id", "integer", true},
          {"field", "text"},
          {"sealed", "text"},
          {"entered_at", "text"},
          {"entered_by", "text"}}},
        // Who may read a restricted file, and until which day.
        {Compartment::Core, "opening", {{"child_id", "integer", true}, {"user_name", "text"}, {"until", "text"}}},
        // What is to be deleted and waits for other keys; gone when all is done (deletion_ledger.h).
        {Compartment::Core, "deletion_target", {{"batch", "integer", true}, {"entity", "text"}, {"target", "integer"}}},
        // What was deleted, for good: nobody who lacks the record learns which it was.
        {Compartment::Audit, "deleted_record", {{"batch", "integer", true}, {"hash", "text", true}}},
        {Compartment::Audit, "deletion_secret", {{"secret", "text"}}},
        {Compartment::Office,
         "deletion_certificate",
         {{"number", "text", true},
          {"kind", "text"},
          {"entity", "text"},
          {"ground", "text"},
          {"asked_by", "text"},
          {"asked_at", "text"},
          {"approved_by", "text"},
          {"approved_at", "text"},
          {"completed_at", "text"},
          {"case_number", "text"},
          {"archive", "text"},
          {"receipt", "text"}}},
        {Compartment::Office,
         "deletion_work",
         {{"certificate", "integer", true},
          {"batch", "integer", true},
          {"compartment", "text"},
          {"rows_erased", "integer"},
          {"erased_at", "text"},
          {"erased_by", "text"},
          {"cleaned_at", "text"}}},
        // Says of nobody that there is one (sealed_records.h).
        {Compartment::Consent, "sealed_record", {{"body", "text"}}},
        {Compartment::Consent, "sealed_box", {{"sealed", "integer", true}, {"box", "text"}}},
        // What was asked and decided about keeping a record (disposals.h).
        {Compartment::Consent,
         "disposal",
         {{"child_id", "integer", true},
          {"entity", "text"},
          {"record_id", "integer", true},
          {"kind", "text"},
          {"ground", "text"},
          {"reason", "text"},
          {"citation", "text"},
          {"days", "integer"},
          {"until", "text"},
          {"archive", "text"},
          {"receipt", "text"},
          {"status_before", "text"},
          {"asked_by", "text"},
          {"asked_at", "text"},
          {"state", "text", true},
          {"decided_by", "text"},
          {"decided_at", "text"},
          {"note", "text"}}},
        {Compartment::Core, "case_counter", {{"last_number", "integer"}}},      // id: the year
        {Compartment::Consent, "paper_counter", {{"last_number", "integer"}}},  // id: the year
        {Compartment::Core, "revision", {{"number", "integer"}}},               // id: `Revision`
        // Who made a mandatory report: sealed to them and to those who keep it (reporter.h).
        {Compartment::Core, "reporter_box", {{"report_id", "integer", true}, {"sealed", "text"}}},
        // Mandatory reports of those who hold no child's file, sealed until one who does takes them in.
        {Compartment::Office, "report_box", {{"sealed", "text"}}},
        {Compartment::Office, "report_draft", {{"sealed", "text"}}},
        {Compartment::Identifier,
         "conflict",
         {{"entity", "text"},
          {"record_id", "integer", true},
          {"other_id", "integer"},
          {"field", "text"},
          {"entered_at", "text"},
          {"entered_by", "text"}}},
        // Why somebody changed a value, by the id of the change: free text (history.cpp).
        {Compartment::Narrative, "change_reason", {{"reason", "text"}}},
        {Compartment::Identity, "change_reason", {{"reason", "text"}}},
        // Until which day the states of consent were worked out for a person's rows.
        {Compartment::Consent, "state_refresh", {{"user_name", "text"}, {"done_on", "text"}}},
        // The newest moment that a session began or a day turned, and until when moments were written under a clock
        // that somebody has called wrong.
        {Compartment::Office, "clock_seen", {{"at", "text"}, {"faulty_until", "text"}}},
        // What was printed, by the reference in its code: the way back from a scan (consent_papers.h).
        {Compartment::Consent,
         "printed_form",
         {{"reference", "text", true},
          {"child_id", "integer", true},
          {"consent_id", "integer"},
          {"form", "text"},
          {"version", "text"},
          {"printed_at", "text"},
          {"printed_by", "text"}}},
        // What is half typed lies where it would lie once it is saved.
        halfTypedTable(Compartment::Narrative),
        halfTypedTable(Compartment::Consent),
    };
}

}  // namespace

std::vector<Table> tablesOf(const Catalogue& catalogue) {
    std::vector<Table> tables;
    for (const Entity& entity : catalogue.entities())
        for (Compartment compartment : compartmentsOf(catalogue, entity))
            tables.push_back(tableFor(catalogue, entity, compartment));
    for (Compartment compartment : allCompartments)
        if (compartment != Compartment::Audit) tables.push_back(historyTable(compartment));
    // Up to which batch of deletions the compartment has been gone through, and its free pages emptied.
    for (Compartment compartment : allCompartments)
        if (compartment != Compartment::Audit && compartment != Compartment::Office)
            tables.push_back({compartment, "deletions_met", {{"number", "integer"}, {"cleaned", "integer"}}});
    for (Table& table : programTables()) tables.push_back(std::move(table));
    for (Table& table : attachmentTables(catalogue)) tables.push_back(std::move(table));
    return tables;
}

}  // namespace tonghu::cases
