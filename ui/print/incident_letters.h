#pragma once
// The letters that tell a child, in plain words, and a guardian of an incident (rows 42, 51, 55), each a file of its
// own so that each goes into an envelope of its own, and the list for their delivery, which stays in the office.

#include "model/cases/incidents.h"
#include "model/workspace/session.h"

#include <QByteArray>

#include <filesystem>

namespace tonghu::print {

/// One letter: the three contents of PIPL 57, and nothing about anybody but the addressee and their child.
QByteArray incidentLetter(workspace::Session& session, const Record& incident, const cases::IncidentLetter& letter,
                          const std::string& language);
/// Whom to reach how, with room for channel, time and proof.
QByteArray deliveryList(workspace::Session& session, const Record& incident,
                        const std::vector<cases::IncidentLetter>& letters, const std::string& language);
/// All of them into `folder` ("file.folder_missing"); file names hold numbers only. Gives the number of letters.
Result<int> writeIncidentLetters(workspace::Session& session, const Record& incident,
                                 const std::vector<cases::IncidentLetter>& letters, const std::string& language,
                                 const std::filesystem::path& folder);

}  // namespace tonghu::print
