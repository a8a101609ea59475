#pragma once
// The sheet of a mandatory report, on A4, to be handed to the police or another authority. Who reported is not on it
// (row 76); the authority asks the designated officer of the unit.

#include "model/workspace/session.h"

#include <QByteArray>

namespace tonghu::print {

/// `report` as cases::MandatoryReports::sheet gives it.
QByteArray harmSheet(workspace::Session& session, const Record& report, const std::string& language);

}  // namespace tonghu::print
