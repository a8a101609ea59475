#pragma once
// Takes back a consent: which purposes, who received it. Easy, as giving it was (row 23): opened with one click, done
// with the next.

#include <QWidget>

#include "model/cases/consents.h"

class QCheckBox;

namespace tonghu::workspace {
class Session;
}

namespace tonghu::ui {

class Withdrawal : public QWidget {
    Q_OBJECT

public:
    /// `consent` with its parts; every purpose that still holds is marked at first.
    Withdrawal(workspace::Session& session, const Record& consent, QWidget* parent = nullptr);

    /// The purposes of `consent` that are agreed to and not withdrawn.
    static std::vector<std::string> withdrawable(const Record& consent);

signals:
    void withdrawn();
    void givenUp();
    void refused(const tonghu::Error& error);

private:
    void withdraw();

    workspace::Session& session_;
    RecordId consent_;
    std::vector<std::pair<QCheckBox*, std::string>> purposes_;
};

}  // namespace tonghu::ui
