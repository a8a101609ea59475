#pragma once
// One run of the program: start window, unlock window, main window, lock, and back to where one was.

#include "ui/shell/idle_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/unlock_window.h"

#include <QObject>

#include <optional>

namespace tonghu::ui {

class StartWindow;

class Desktop : public QObject {
    Q_OBJECT

public:
    Desktop(std::shared_ptr<const catalogue::Catalogue> catalogue, std::shared_ptr<const Clock> clock,
            QObject* parent = nullptr);
    ~Desktop() override;

    /// Opens the workspace and asks for the passphrase; where that fails, says why in the start window.
    void open(const std::filesystem::path& folder);
    void showStart();

    /// Keeps what is half typed, deletes every page, wipes the keys, asks for the passphrase again. Where a dialog is
    /// open it is closed first, so the lock may come a moment later.
    void lock(const QString& why = {});
    /// In place of the time that the office set.
    void lockAfter(std::chrono::milliseconds idle);

    /// The window in front.
    QWidget* window() const;
    StartWindow* startWindow() const { return start_.get(); }
    UnlockWindow* unlockWindow() const { return unlock_.get(); }
    MainWindow* mainWindow() const { return main_.get(); }

    /// Tells the person, whichever window is there.
    void explain(const Error& error);

private:
    void showUnlock(const QString& why = {});
    void showMain(std::unique_ptr<workspace::Session> session);
    void idleOut();
    void watchIdle();
    /// Makes the windows anew in another language or look; nobody has to unlock again.
    void rebuild();
    void quit();
    void put(QWidget* fresh);
    template <class Window>
    void retire(std::unique_ptr<Window>& window);

    std::shared_ptr<const catalogue::Catalogue> catalogue_;
    std::shared_ptr<const Clock> clock_;
    std::optional<workspace::Workspace> workspace_;
    std::unique_ptr<StartWindow> start_;
    std::unique_ptr<UnlockWindow> unlock_;
    std::unique_ptr<MainWindow> main_;
    QString account_;          ///< used before in this run
    Destination destination_;  ///< where that account was when the lock came
    IdleWatch idle_;
    std::optional<std::chrono::milliseconds> lockAfter_;
    bool locking_ = false;
};

}  // namespace tonghu::ui
