#include "ui/shell/desktop.h"

#include "ui/shell/notices.h"
#include "ui/shell/preferences.h"
#include "ui/shell/start_window.h"

#include <QApplication>
#include <QScreen>
#include <QThread>

#include <utility>

namespace tonghu::ui {

namespace {

constexpr auto shortly = std::chrono::milliseconds(20);

std::filesystem::path demoPassphrase(const workspace::Workspace& workspace) {
    return workspace.folder() / "demo-passphrase.txt";
}

}  // namespace

Desktop::Desktop(std::shared_ptr<const catalogue::Catalogue> catalogue, std::shared_ptr<const Clock> clock,
                 QObject* parent)
    : QObject(parent), catalogue_(std::move(catalogue)), clock_(std::move(clock)) {
    connect(&idle_, &IdleWatch::idle, this, &Desktop::idleOut);
    connect(&Preferences::ours(), &Preferences::changed, this, &Desktop::rebuild);
}

Desktop::~Desktop() = default;

void Desktop::open(const std::filesystem::path& folder) {
    auto opened = workspace::Workspace::open(folder, catalogue_, clock_);
    if (!opened) {
        showStart();
        return start_->explain(opened.error());
    }
    workspace_.emplace(std::move(*opened));
    account_.clear();
    destination_ = {};
    Preferences::ours().rememberWorkspace(QString::fromStdString(std::filesystem::absolute(folder).string()));
    showUnlock();
}

void Desktop::showStart() {
    auto fresh = std::make_unique<StartWindow>(catalogue_, clock_,
                                               [this](const std::filesystem::path& folder) { open(folder); });
    put(fresh.get());
    retire(unlock_);
    retire(start_);
    start_ = std::move(fresh);
}

void Desktop::showUnlock(const QString& why) {
    auto fresh = std::make_unique<UnlockWindow>(
        *workspace_, account_, [this](std::unique_ptr<workspace::Session> session) { showMain(std::move(session)); });
    connect(fresh.get(), &UnlockWindow::otherWorkspaceAsked, this, &Desktop::showStart);
    if (!why.isEmpty())
        fresh->announce(why);
    else if (std::error_code ignored; std::filesystem::exists(demoPassphrase(*workspace_), ignored))
        fresh->announce(
            tr("Made-up people for trying the program out. Begin as \"director\"; the passphrase of every "
               "account stands in demo-passphrase.txt in the folder of the workspace."));
    put(fresh.get());
    retire(start_);
    retire(unlock_);
    retire(main_);
    unlock_ = std::move(fresh);
}

void Desktop::showMain(std::unique_ptr<workspace::Session> session) {
    const QString user = QString::fromStdString(session->actor().user);
    // Another person does not land on the page that somebody else had open.
    if (user != account_) destination_ = {};
    account_ = user;
    auto fresh = std::make_unique<MainWindow>(*workspace_, std::move(session));
    connect(fresh.get(), &MainWindow::lockAsked, this, [this] { lock(); });
    connect(fresh.get(), &MainWindow::closing, this, &Desktop::quit);
    put(fresh.get());
    retire(unlock_);
    retire(main_);
    main_ = std::move(fresh);
    watchIdle();
    main_->begin(destination_);
}

void Desktop::watchIdle() {
    const auto office = main_->session().catalogue().setting("lock.idle_minutes");
    const std::chrono::minutes minutes(idleMinutes(Preferences::ours().choices(), office));
    idle_.start(lockAfter_.value_or(minutes));
}

void Desktop::lockAfter(std::chrono::milliseconds idle) {
    lockAfter_ = idle;
    if (main_) watchIdle();
}

void Desktop::idleOut() {
    if (!main_) return;
    if (main_->isBusy()) return idle_.start(std::chrono::seconds(5));
    lock(tr("Locked, because nobody used keyboard or mouse for a while."));
}

void Desktop::lock(const QString& why) {
    if (!main_ || main_->isBusy()) return;
    // A dialog that waits for its answer would come back to a page that is gone: close it and let it unwind first.
    QWidget* dialog = QApplication::activeModalWidget();
    if (dialog) dialog->close();
    if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    if (dialog && QThread::currentThread()->loopLevel() > 1) {
        if (std::exchange(locking_, true)) return;
        QTimer::singleShot(shortly, this, [this, why] {
            locking_ = false;
            lock(why);
        });
        return;
    }
    idle_.stop();
    destination_ = main_->destination();
    // What could not be kept is said, not left to be found out.
    const QString lost = main_->page() ? main_->page()->unsaved() : QString();
    main_->release().reset();
    showUnlock(QStringLiteral("%1 %2").arg(why, lost).trimmed());
}

void Desktop::rebuild() {
    Preferences::ours().apply();
    if (main_) {
        const Destination destination = main_->destination();
        auto session = main_->release();
        destination_ = destination;
        showMain(std::move(session));
    } else if (unlock_) {
        account_ = unlock_->account();
        showUnlock();
    } else if (start_) {
        showStart();
    }
}

void Desktop::quit() {
    idle_.stop();
    if (main_) main_->release().reset();
    QCoreApplication::quit();
}

QWidget* Desktop::window() const {
    if (main_) return main_.get();
    if (unlock_) return unlock_.get();
    return start_.get();
}

// Takes the place of the window before; the first one takes what the screen has, at most what reads well.
void Desktop::put(QWidget* fresh) {
    if (QWidget* before = window(); before && before->isVisible()) {
        fresh->setGeometry(before->geometry());
        fresh->setWindowState(before->windowState());
        fresh->show();
        fresh->activateWindow();  // the keyboard goes where it was a moment ago
        return;
    }
    const QSize room = fresh->screen()->availableSize();
    const bool fits = fresh->width() < room.width() && fresh->height() < room.height();
    // Bounded too: not every window manager maximizes.
    fresh->resize(fresh->size().boundedTo(room));
    fits ? fresh->show() : fresh->showMaximized();
}

template <class Window>
void Desktop::retire(std::unique_ptr<Window>& window) {
    if (!window) return;
    window->hide();
    // It may be in the middle of its own slot.
    window.release()->deleteLater();
}

void Desktop::explain(const Error& error) {
    showError(error, catalogue_.get(), window());
}

}  // namespace tonghu::ui
