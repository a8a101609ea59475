#pragma once
// A place in the program that one can go to, and come back to after the lock. Holds ids only, never what stood there.

#include "model/base/record.h"

namespace tonghu::ui {

/// What the left navigation lists, in its order.
enum class Section {
    Today,
    Children,
    Visits,
    Consents,
    Cases,
    Safety,
    Retention,
    Requests,
    Reports,
    Registers,
    Log,
    Settings
};

/// Pages that open from others, and from which one goes back.
enum class Detail {
    None,
    Child,            ///< `record` is the child
    NewChild,         ///< no record
    VisitForm,        ///< `record` is the child to visit
    Visit,            ///< `record` is the visit: shown, and corrected by a new version
    ConsentForm,      ///< `record` is the child
    Consent,          ///< `record` is the consent: a draft that goes on, or a form that is changed by a new version
    Case,             ///< `record` is the assistance case
    Request,          ///< `record` is the request of a data subject
    NewRequest,       ///< `record` is the child, 0 for nobody on file
    NewCase,          ///< `record` is the child
    Redaction,        ///< a text about the child is redacted
    HarmReport,       ///< a new mandatory report; `record` is the child, 0 where it is not on file
    MandatoryReport,  ///< `record` is the report
    NewIncident,      ///< no record
    Incident          ///< `record` is the incident
};

struct Destination {
    Section section = Section::Today;  ///< also where a detail was opened from
    Detail detail = Detail::None;
    RecordId record;

    friend bool operator==(const Destination&, const Destination&) = default;
};

}  // namespace tonghu::ui
