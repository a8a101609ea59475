#pragma once
// Account and passphrase. The passphrase is stretched off the screen's thread; what comes out is a session.

#include "model/workspace/workspace.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

#include <functional>

namespace tonghu::ui {

class BusyCover;
class PassphraseField;

class UnlockWindow : public QWidget {
    Q_OBJECT

public:
    using Unlocked = std::function<void(std::unique_ptr<workspace::Session>)>;
    /// `account` was used before in this run, or is empty.
    UnlockWindow(workspace::Workspace& workspace, const QString& account, Unlocked unlocked);

    QString account() const;
    /// Above the fields: why one is here ("Locked after 10 minutes").
    void announce(const QString& sentence);

signals:
    void otherWorkspaceAsked();

private:
    QWidget* makeCard();
    QLayout* makeFoot();
    void unlock();
    void refuse(const Error& error);

    workspace::Workspace& workspace_;
    Unlocked unlocked_;
    QLabel* notice_;
    QLineEdit* account_;
    PassphraseField* passphrase_;
    QLabel* capsLock_;
    QPushButton* unlock_;
    BusyCover* busy_;
};

}  // namespace tonghu::ui
