#pragma once
// Made-up people, in words: aChild().aged(13).inVillage("430181103201"). What a test does not say is filled in so that
// the record is complete.

#include "model/base/date.h"
#include "model/base/record.h"

#include <string>

namespace tonghu::support {

/// The day on which tests happen, where they do not set another: a Monday.
inline Date today() {
    return *Date::of(2026, 3, 2);
}

/// 18 characters with a right check character: `division` 6 digits, `order` 0 to 999 (odd for boys).
std::string residentId(std::string_view division, Date birth, int order);

class GuardianWords {
public:
    GuardianWords& named(std::string name);
    GuardianWords& related(std::string relation);  ///< code of GB/T 4761, as "51" for the father
    GuardianWords& with(std::string field, Value value);
    Record record() const { return {{}, fields_, {}}; }
    operator Record() const { return record(); }

private:
    friend GuardianWords aGuardian();
    Fields fields_;
};
/// A grandmother who looks after the child.
GuardianWords aGuardian();

class ChildWords {
public:
    ChildWords& named(std::string name);
    /// So many full years old today; the birthday is on 15 September.
    ChildWords& aged(int years);
    ChildWords& bornOn(Date day);
    ChildWords& inVillage(std::string division);
    ChildWords& inInstitution(std::string institution);
    ChildWords& girl();
    ChildWords& boy();
    /// A resident ID that fits birth date and sex; `order` tells children apart.
    ChildWords& withResidentId(int order);
    ChildWords& withGuardian(const GuardianWords& guardian);
    ChildWords& with(std::string field, Value value);
    ChildWords& without(const std::string& field);
    /// As `cases::Children::add` takes it.
    Record record() const;
    operator Record() const { return record(); }

private:
    friend ChildWords aChild();
    Record child_;
};
/// A girl of ten in the village 430181103201, with a guardian.
ChildWords aChild();

/// A home visit of `day`, complete, with nothing to report.
Fields aVisit(Date day = today());

}  // namespace tonghu::support
