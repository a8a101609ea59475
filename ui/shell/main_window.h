#pragma once
// The window of someone at work: navigation at the left, one page in the middle. Owns the session; when it goes, the
// pages go first and the keys after them.

#include "ui/shell/navigator.h"
#include "ui/shell/page.h"
#include "ui/shell/sections.h"

#include <QLabel>
#include <QPointer>
#include <QToolButton>
#include <QWidget>

#include <memory>

namespace tonghu::ui {

class BusyCover;
class DayWatch;
class PageHistory;
class Sidebar;
class Toast;
class Watermark;

class MainWindow : public QWidget, public Navigator {
    Q_OBJECT

public:
    MainWindow(workspace::Workspace& workspace, std::unique_ptr<workspace::Session> session);
    ~MainWindow() override;

    workspace::Session& session() const { return *session_; }
    Destination destination() const;
    Page* page() const;
    bool isBusy() const;
    /// Where the person was before the lock; Today where they may not go there.
    void begin(const Destination& destination);
    /// Lets the pages keep what is half typed, deletes them, and hands the session over: to be wiped, or to go on in a
    /// new window.
    std::unique_ptr<workspace::Session> release();

    void openSection(Section section) override;
    void openChild(RecordId child) override;
    void openNewChild() override;
    void openVisitForm(RecordId child) override;
    void openVisit(RecordId visit) override;
    void openConsentForm(RecordId child) override;
    void openConsent(RecordId consent) override;
    void openCase(RecordId assistanceCase) override;
    void openNewCase(RecordId child) override;
    void openRedaction(RecordId child) override;
    void openDetail(Detail detail, RecordId record) override;
    /// A mandatory report (row 74) about the child of the page in front, or one who is not on file. From everywhere and
    /// without a question: the page stays as it is behind it, with what is typed, and so does everything else.
    void reportHarm();
    /// Something is wrong: a device is lost, something leaked (row 42). From everywhere as well.
    void reportIncident();
    void back() override;
    void replace(Detail detail, RecordId record) override;
    void say(const QString& sentence) override;
    void explain(const Error& error) override;
    void ask(const QString& question, const QString& verb, std::function<void()> go) override;
    void busyWith(const QString& doing, std::function<Result<void>()> work,
                  std::function<void(Result<void>)> done) override;

signals:
    void lockAsked();
    void closing();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void makeLayout();
    QLayout* makeHeading();
    void makeKeys();
    void addKey(const QKeySequence& keys, std::function<void()> act);
    void goTo(const Destination& destination);
    /// Asks where typing would be lost; `go` runs when the page may be left.
    void leaving(std::function<void()> go);
    /// On top of the page in front, which keeps what is typed in it.
    void openOver(Detail detail, RecordId record);
    RecordId childInFront() const;
    void reportHarmPastDialogs();
    void showPage();
    void showTitle();
    void search();
    void turnDay();
    void newDay();

    workspace::Workspace& workspace_;
    std::unique_ptr<workspace::Session> session_;
    std::vector<Section> sections_;
    Sidebar* sidebar_ = nullptr;
    QToolButton* back_ = nullptr;
    QLabel* icon_ = nullptr;
    QLabel* title_ = nullptr;
    PageHistory* history_ = nullptr;
    Watermark* watermark_ = nullptr;
    Toast* toast_ = nullptr;
    BusyCover* busy_ = nullptr;
    DayWatch* dayWatch_ = nullptr;
};

}  // namespace tonghu::ui
