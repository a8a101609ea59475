#pragma once
// The words around the facts on a sheet or letter: entries of one code list, with %1, %2 filled; values as people read
// them.

#include "model/workspace/session.h"

#include <QString>
#include <QStringList>

namespace tonghu::print {

class PaperWords {
public:
    PaperWords(workspace::Session& session, std::string list, std::string language)
        : session_(session), list_(std::move(list)), language_(std::move(language)) {}

    QString operator()(std::string_view code, const QStringList& details = {}) const;
    /// What stands in a field of a record; empty where it is hidden or has no value.
    QString value(const std::string& entity, const Record& record, std::string_view key) const;
    /// Whose print it is, and when it was made (row 107).
    QString watermark() const;

private:
    workspace::Session& session_;
    std::string list_, language_;
};

}  // namespace tonghu::print
