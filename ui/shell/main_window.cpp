#include "ui/shell/main_window.h"

#include "model/cases/scheduler.h"
#include "model/workspace/session.h"
#include "ui/shell/busy_cover.h"
#include "ui/shell/day_watch.h"
#include "ui/shell/notices.h"
#include "ui/shell/page_factory.h"
#include "ui/shell/page_history.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/toast.h"
#include "ui/shell/watermark.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tonghu::ui {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

// Another widget's name for the line in which a page searches.
constexpr const char* searchLine = "search";
constexpr QKeyCombination lockKeys = Qt::CTRL | Qt::Key_L;
constexpr QKeyCombination harmKeys = Qt::CTRL | Qt::SHIFT | Qt::Key_R;

}  // namespace

MainWindow::MainWindow(workspace::Workspace& workspace, std::unique_ptr<workspace::Session> session)
    : workspace_(workspace), session_(std::move(session)), sections_(sectionsOf(*session_)) {
    setWindowIcon(programIcon());
    setWindowTitle(QStringLiteral("%1 - %2").arg(tr("Tonghu"), text(session_->unitName())));
    makeLayout();
    makeKeys();
    qApp->installEventFilter(this);
    resize(characters(84), lines(44));
}

MainWindow::~MainWindow() {
    history_->clear();
}

std::unique_ptr<workspace::Session> MainWindow::release() {
    history_->keepAll();
    history_->clear();
    return std::move(session_);
}

void MainWindow::makeLayout() {
    const auto& actor = session_->actor();
    const QString role = text(actor.role->label.in(words::languageName()));
    sidebar_ = new Sidebar(sections_, {text(session_->unitName()), text(actor.user), role}, this);
    connect(sidebar_, &Sidebar::chosen, this, &MainWindow::openSection);
    connect(sidebar_, &Sidebar::lockAsked, this, &MainWindow::lockAsked);
    connect(sidebar_, &Sidebar::harmFound, this, &MainWindow::reportHarm);
    connect(sidebar_, &Sidebar::incidentFound, this, &MainWindow::reportIncident);

    auto right = new QWidget(this);
    auto column = new QVBoxLayout(right);
    column->setContentsMargins(lines(1.2), lines(0.9), lines(1.2), lines(0.9));
    column->setSpacing(lines(0.7));
    column->addLayout(makeHeading());
    history_ = new PageHistory(
        [this](const Destination& destination) {
            return makePage(PageContext{*session_, workspace_, *this}, destination);
        },
        right);
    connect(history_, &PageHistory::moved, this, &MainWindow::showPage);
    column->addWidget(history_, 1);

    auto row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(sidebar_);
    row->addWidget(right, 1);

    watermark_ = new Watermark(
        [this] {
            if (!session_) return QString();
            // "2026-11-24 20:41" of the timestamp; the seconds would only unsettle.
            const QString now = text(session_->clock().timestamp()).left(16).replace('T', ' ');
            return QStringLiteral("%1  %2").arg(text(session_->actor().user), now);
        },
        right);
    toast_ = new Toast(right);
    busy_ = new BusyCover(this);
    dayWatch_ = new DayWatch(session_->clock(), this);
    connect(dayWatch_, &DayWatch::dayChanged, this, &MainWindow::newDay);
    connect(dayWatch_, &DayWatch::clockWentBack, this, &MainWindow::newDay);
}

QLayout* MainWindow::makeHeading() {
    auto row = new QHBoxLayout;
    row->setSpacing(lines(0.5));
    back_ = new QToolButton(this);
    back_->setIcon(ui::icon("back"));
    back_->setIconSize(QSize(lines(1.2), lines(1.2)));
    back_->setAccessibleName(tr("Back"));
    back_->setToolTip(tr("Back (Alt+Left)"));
    connect(back_, &QToolButton::clicked, this, &MainWindow::back);
    icon_ = new QLabel(this);
    title_ = new QLabel(this);
    title_->setTextFormat(Qt::PlainText);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    title_->setMinimumHeight(lines(1.9));
    title_->setObjectName("title");
    giveRole(title_, "heading");
    row->addWidget(back_);
    row->addWidget(icon_);
    row->addWidget(title_, 1);
    return row;
}

void MainWindow::makeKeys() {
    for (std::size_t at = 0; at < sections_.size() && at < 10; ++at)
        addKey(QKeySequence(Qt::CTRL | Qt::Key(at < 9 ? Qt::Key_1 + at : Qt::Key_0)),
               [this, at] { openSection(sections_[at]); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { search(); });
    addKey(QKeySequence(Qt::CTRL | Qt::Key_N), [this] {
        if (session_->may("child.add")) openNewChild();
    });
    addKey(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { back(); });
    addKey(QKeySequence(Qt::Key_F5), [this] { showPage(); });
    addKey(lockKeys, [this] { emit lockAsked(); });
    addKey(harmKeys, [this] { reportHarm(); });
}

void MainWindow::addKey(const QKeySequence& keys, std::function<void()> act) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, std::move(act));
}

Destination MainWindow::destination() const {
    return history_->destination();
}
Page* MainWindow::page() const {
    return history_->current();
}
bool MainWindow::isBusy() const {
    return busy_->isBusy();
}

void MainWindow::begin(const Destination& destination) {
    const bool allowed = std::ranges::count(sections_, destination.section) > 0;
    turnDay();
    const Destination first{allowed ? destination.section : Section::Today};
    history_->go(first);
    if (allowed && destination.detail != Detail::None) history_->go(destination);
}

void MainWindow::leaving(std::function<void()> go) {
    Page* current = page();
    const QString lost = current ? current->unsaved() : QString();
    if (lost.isEmpty()) {
        if (current) current->keep();
        return go();
    }
    ask(tr("%1 Leave without saving?").arg(lost), tr("Leave"), std::move(go));
}

void MainWindow::goTo(const Destination& destination) {
    if (isBusy() || destination == this->destination()) return;
    leaving([this, destination] {
        // What is left unsaved is gone, and must not come back by going back.
        if (page() && !page()->unsaved().isEmpty()) history_->dropCurrent();
        history_->go(destination);
    });
}

void MainWindow::openSection(Section section) {
    if (std::ranges::count(sections_, section) == 0) return;
    goTo({section});
    sidebar_->mark(destination().section);
}

void MainWindow::openChild(RecordId child) {
    goTo({destination().section, Detail::Child, child});
}
void MainWindow::openNewChild() {
    goTo({Section::Children, Detail::NewChild, {}});
}
void MainWindow::openVisitForm(RecordId child) {
    goTo({destination().section, Detail::VisitForm, child});
}
void MainWindow::openVisit(RecordId visit) {
    goTo({destination().section, Detail::Visit, visit});
}
void MainWindow::openConsentForm(RecordId child) {
    goTo({destination().section, Detail::ConsentForm, child});
}
void MainWindow::openConsent(RecordId consent) {
    goTo({destination().section, Detail::Consent, consent});
}
void MainWindow::openCase(RecordId assistanceCase) {
    goTo({destination().section, Detail::Case, assistanceCase});
}
void MainWindow::openNewCase(RecordId child) {
    goTo({destination().section, Detail::NewCase, child});
}
void MainWindow::openRedaction(RecordId child) {
    goTo({destination().section, Detail::Redaction, child});
}

void MainWindow::openDetail(Detail detail, RecordId record) {
    goTo({destination().section, detail, record});
}

RecordId MainWindow::childInFront() const {
    const Destination here = destination();
    const auto childOf = [&](std::string_view entity) {
        const auto record = session_->records().read(entity, here.record);
        return record ? RecordId{record->number("child")} : RecordId{};
    };
    switch (here.detail) {
        case Detail::Child:
        case Detail::VisitForm:
        case Detail::ConsentForm:
        case Detail::NewCase:
        case Detail::NewRequest:
        case Detail::Redaction:
            return here.record;
        case Detail::Visit:
            return childOf("visit");
        case Detail::Case:
            return childOf("assistance_case");
        case Detail::Consent:
            return childOf("consent");
        case Detail::Request:
            return childOf("request");
        default:
            return {};
    }
}

void MainWindow::openOver(Detail detail, RecordId record) {
    if (isBusy() || destination().detail == detail) return;
    if (page()) page()->keep();
    history_->go({destination().section, detail, record});
}

void MainWindow::reportHarm() {
    openOver(Detail::HarmReport, childInFront());
}

void MainWindow::reportIncident() {
    openOver(Detail::NewIncident, {});
}

void MainWindow::back() {
    if (isBusy() || !history_->canGoBack()) return;
    leaving([this] { history_->back(); });
}

void MainWindow::replace(Detail detail, RecordId record) {
    history_->replace({destination().section, detail, record});
}

void MainWindow::showPage() {
    Page* shown = page();
    if (!shown) return;
    connect(shown, &Page::titleChanged, this, &MainWindow::showTitle, Qt::UniqueConnection);
    sidebar_->mark(destination().section);
    back_->setVisible(history_->canGoBack());
    watermark_->setVisible(shown->showsPersonalData());
    watermark_->raise();
    toast_->raise();
    try {
        shown->refresh();
    } catch (const MachineFailure& failure) {
        explain(failure.error());
    }
    if (shown != page()) return;  // it sent the person on
    showTitle();
    if (QWidget* first = shown->firstFocus()) first->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showTitle() {
    title_->setText(page()->title());
    icon_->setPixmap(
        ui::icon(page()->iconName(), colors().accent).pixmap(QSize(lines(1.6), lines(1.6)), devicePixelRatioF()));
}

void MainWindow::turnDay() {
    try {
        if (cases::Scheduler(session_->context()).turn().clockSetBack)
            say(tr("The clock of this computer went back. The first page says what to do."));
    } catch (const MachineFailure& failure) {
        explain(failure.error());
    }
}

// What a list shows is read afresh; a form, a file or a question is not taken from under who is at it.
void MainWindow::newDay() {
    if (!session_) return;
    if (isBusy() || QApplication::activeModalWidget() || QApplication::activePopupWidget())
        return QTimer::singleShot(std::chrono::seconds(5), this, &MainWindow::newDay);
    turnDay();
    if (page() && destination().detail == Detail::None) showPage();
}

void MainWindow::search() {
    auto line = page() ? page()->findChild<QLineEdit*>(searchLine) : nullptr;
    if (!line && std::ranges::count(sections_, Section::Children) > 0) {
        openSection(Section::Children);
        line = page()->findChild<QLineEdit*>(searchLine);
    }
    if (!line) return;
    line->setFocus(Qt::ShortcutFocusReason);
    line->selectAll();
}

void MainWindow::say(const QString& sentence) {
    toast_->say(sentence);
}

void MainWindow::explain(const Error& error) {
    showError(error, &session_->catalogue(), this);
}

void MainWindow::ask(const QString& question, const QString& verb, std::function<void()> go) {
    askBefore(question, verb, std::move(go), this);
}

void MainWindow::busyWith(const QString& doing, std::function<Result<void>()> work,
                          std::function<void(Result<void>)> done) {
    busy_->run(doing, std::move(work), std::move(done));
}

// An open list or a dialog keeps shortcuts from the window; leaving the desk must work all the same.
bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const bool covered = QApplication::activePopupWidget() || QApplication::activeModalWidget();
    const QKeyCombination keys = static_cast<QKeyEvent*>(event)->keyCombination();
    if (!covered || (keys != lockKeys && keys != harmKeys)) return false;
    // After the event: locking deletes what it is on its way to.
    if (keys == lockKeys)
        QMetaObject::invokeMethod(this, &MainWindow::lockAsked, Qt::QueuedConnection);
    else
        QMetaObject::invokeMethod(this, &MainWindow::reportHarmPastDialogs, Qt::QueuedConnection);
    return true;
}

void MainWindow::reportHarmPastDialogs() {
    // Before a dialog goes: the page that asked it may go with it.
    const RecordId child = childInFront();
    while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    while (auto dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) dialog->reject();
    openOver(Detail::HarmReport, child);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    // A page behind the one in front may hold something typed, too.
    const QString lost = history_->unsaved();
    if (lost.isEmpty()) {
        emit closing();
        return event->accept();
    }
    event->ignore();
    ask(tr("%1 Close the program without saving?").arg(lost), tr("Close the program"), [this] { emit closing(); });
}

void MainWindow::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::BackButton) return back();
    QWidget::mousePressEvent(event);
}

}  // namespace tonghu::ui
