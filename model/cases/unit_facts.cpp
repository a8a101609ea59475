#include "model/cases/unit_facts.h"

#include "model/cases/scope.h"

namespace tonghu::cases {

RecordId UnitFacts::id() const {
    if (!context_.database.holds(Compartment::Office)) return {};
    return {numberOf(context_.database.single("select id from office.unit order by id limit 1"))};
}

Record UnitFacts::read() const {
    const RecordId unit = id();
    if (!unit) return {};
    auto record = records_.read("unit", unit);
    return record ? std::move(*record) : Record{};
}

Result<void> UnitFacts::setChecked(const Fields& changes, const std::string& reason) {
    if (auto held = requireCompartment(context_, Compartment::Office); !held) return held;
    if (reason.find_first_not_of(' ') == std::string::npos) return fail(ErrorKind::BadInput, "reason.missing");
    store::Transaction transaction = context_.database.begin();
    RecordId unit = id();
    if (unit) {
        if (auto done = records_.update("unit", unit, changes, reason); !done) return done;
    } else {
        auto added = records_.insert("unit", changes, catalogue::Required::AtSave);
        if (!added) return tl::unexpected(added.error());
        unit = *added;
    }
    audit::Event event;
    event.verb = audit::Verb::Setting;
    event.entity = "unit";
    event.record = unit;
    event.fields = keysOf(changes);
    event.note = "unit.changed";
    context_.log.append(event);
    transaction.commit();
    return {};
}

Result<void> UnitFacts::set(const Fields& changes, const std::string& reason) {
    return refusalsLogged(context_, "unit", {}, [&] { return setChecked(changes, reason); });
}

}  // namespace tonghu::cases
