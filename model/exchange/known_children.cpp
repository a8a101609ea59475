#include "model/exchange/known_children.h"

#include "model/cases/drop_box.h"

namespace tonghu::exchange {
namespace {

std::string nameAndBirth(const std::string& name, const std::string& birthDate) {
    return name + '\n' + birthDate;
}

const std::vector<RecordId>& foundIn(const std::unordered_map<std::string, std::vector<RecordId>>& index,
                                     const std::string& key) {
    static const std::vector<RecordId> none;
    auto found = index.find(key);
    return found == index.end() ? none : found->second;
}

}  // namespace

/// All names at once: a scan for each row would take the time of the file many times over.
KnownChildren::KnownChildren(workspace::Session& session) : session_(session) {
    if (!session.database().holds(Compartment::Core) || !session.database().holds(Compartment::Identity)) return;
    policy::Condition scope = policy::scopeCondition(session.actor(), 1);
    std::string sql = R"(
        select core.child.id, identity.child.full_name, identity.child.birth_date
        from core.child
        join identity.child on identity.child.id = core.child.id
        where )" + scope.sql;
    session.database().query(sql, scope.parameters, [&](const store::RowView& row) {
        RecordId id{row.number(0)};
        std::string name(row.text(1)), birth(row.text(2));
        byName_[name].push_back(id);
        if (!birth.empty()) byNameAndBirth_[nameAndBirth(name, birth)].push_back(id);
        return true;
    });
}

Result<RecordId> KnownChildren::only(const std::vector<RecordId>& found) const {
    if (found.size() == 1) return found.front();
    return fail(ErrorKind::BadInput, found.empty() ? "import.child_not_found" : "import.child_ambiguous");
}

Result<RecordId> KnownChildren::find(const RowValues& row) const {
    if (row.has("child", "case_number")) {
        if (auto id = session_.children().findByCaseNumber(row.text("child", "case_number"))) return *id;
        return fail(ErrorKind::BadInput, "import.child_not_found", {.field = "child.case_number"});
    }
    if (row.has("child", "resident_id") && session_.database().holds(Compartment::Identifier)) {
        RecordId id{numberOf(session_.database().single("select id from identifier.child where resident_id = $1",
                                                        {row.text("child", "resident_id")}))};
        if (id && session_.records().childInScope(id)) return id;
        return fail(ErrorKind::BadInput, "import.child_not_found", {.field = "child.resident_id"});
    }
    if (!row.has("child", "full_name")) return fail(ErrorKind::BadInput, "import.child_not_named");
    std::string name = row.text("child", "full_name");
    auto child = row.has("child", "birth_date")
                     ? only(foundIn(byNameAndBirth_, nameAndBirth(name, row.text("child", "birth_date"))))
                     : only(foundIn(byName_, name));
    if (!child) child.error().place.field = "child.full_name";
    return child;
}

Result<void> KnownChildren::checkNew(const Fields& child) const {
    auto number = child.find("resident_id");
    if (number == child.end() || !session_.database().holds(Compartment::Identifier)) return {};
    if (cases::otherChildWith(session_.context(), textOf(number->second), {}))
        return fail(ErrorKind::Refused, "child.duplicate_resident_id", {.field = "child.resident_id"});
    return {};
}

bool KnownChildren::hasNamesake(const std::string& name, const std::string& birthDate) const {
    return byNameAndBirth_.contains(nameAndBirth(name, birthDate));
}

}  // namespace tonghu::exchange
