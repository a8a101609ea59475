#pragma once
// A page of ui/forms on a real workspace, without the main window around it: what it asks of the window is written
// down.

#include "tests/support/workspace.h"
#include "tests/ui/harness.h"
#include "ui/forms/pages.h"
#include "ui/forms/record_form.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

namespace tonghu::test {

/// Writes down where a page sends the person, and says yes to every question.
class RecordingNavigator final : public ui::Navigator {
public:
    void openSection(ui::Section) override { went << "section"; }
    void openChild(RecordId) override { went << "child"; }
    void openNewChild() override { went << "new child"; }
    void openVisitForm(RecordId) override { went << "visit form"; }
    void openVisit(RecordId) override { went << "visit"; }
    void openConsentForm(RecordId) override { went << "consent form"; }
    void openConsent(RecordId) override { went << "consent"; }
    void openCase(RecordId) override { went << "case"; }
    void openNewCase(RecordId) override { went << "new case"; }
    void openRedaction(RecordId) override { went << "redaction"; }
    void openDetail(ui::Detail detail, RecordId record) override {
        went << "detail";
        opened = {{}, detail, record};
    }
    void back() override { went << "back"; }
    void replace(ui::Detail detail, RecordId record) override {
        went << "replace";
        replacedBy = {{}, detail, record};
    }
    void say(const QString& sentence) override { said << sentence; }
    void explain(const Error& error) override { explained.push_back(error); }
    void ask(const QString& question, const QString&, std::function<void()> go) override {
        asked << question;
        go();
    }
    void busyWith(const QString&, std::function<Result<void>()> work, std::function<void(Result<void>)> done) override {
        done(work());
    }

    QStringList went, said, asked;
    std::vector<Error> explained;
    ui::Destination replacedBy, opened;
};

/// A window with one page of one session.
class Stage {
public:
    Stage(const support::TestWorkspace& workspace, std::string_view user)
        : workspace_(workspace), session_(workspace.session(user)) {
        window_.resize(1366 - 220, 768 - 90);  // what the main window leaves on the smallest screen
        new QVBoxLayout(&window_);
    }
    ~Stage() { close(); }

    workspace::Session& session() { return *session_; }
    RecordingNavigator& navigator() { return navigator_; }
    QWidget& window() { return window_; }
    ui::Page& page() { return *page_; }

    template <class Make, class... Arguments>
    ui::Page& open(Make make, Arguments... arguments) {
        close();
        page_ = make(ui::PageContext{*session_, workspace_.workspace(), navigator_}, arguments...);
        window_.layout()->addWidget(page_);
        page_->refresh();
        window_.show();
        window_.activateWindow();
        QTest::qWait(1);
        if (QApplication::activeModalWidget()) namePurpose();  // a child who is not assigned to the user
        if (QWidget* first = page_->firstFocus()) first->setFocus();
        return *page_;
    }
    void close() {
        delete page_;
        page_ = nullptr;
    }

    /// The control of a field, "visit.visit_date", on what is open.
    template <class Widget = QWidget>
    Widget* control(const QString& place) {
        for (Widget* widget : page_->findChildren<Widget*>(place))
            if (widget->isVisibleTo(page_)) return widget;
        return nullptr;
    }
    ui::FieldEditor* editor(const QString& place) {
        QWidget* found = control(place);
        while (found && !qobject_cast<ui::FieldEditor*>(found)) found = found->parentWidget();
        return static_cast<ui::FieldEditor*>(found);
    }
    QAbstractButton* button(const QString& text) {
        for (auto candidate : page_->findChildren<QAbstractButton*>())
            if (candidate->text().remove('&') == text && candidate->isVisibleTo(page_)) return candidate;
        return nullptr;
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(focus(), Qt::Key(key), modifiers);
    }
    /// Latin letters as keys, everything else as an input method commits it.
    void type(const QString& text) {
        for (QChar character : text) {
            if (character.unicode() < 0x80) {
                QTest::keyClicks(focus(), character);
                continue;
            }
            QInputMethodEvent committed;
            committed.setCommitString(character);
            QApplication::sendEvent(focus(), &committed);
        }
    }
    QWidget* focus() { return window_.focusWidget() ? window_.focusWidget() : &window_; }

private:
    const support::TestWorkspace& workspace_;
    std::unique_ptr<workspace::Session> session_;
    RecordingNavigator navigator_;
    QWidget window_;
    ui::Page* page_ = nullptr;
};

/// Every text on `widget`, hidden ones and tool tips included.
inline QStringList everyTextOf(const QWidget& root) {
    QStringList texts;
    auto widgets = root.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (auto label = qobject_cast<const QLabel*>(widget)) texts << label->text();
        if (auto button = qobject_cast<const QAbstractButton*>(widget)) texts << button->text();
        if (auto line = qobject_cast<const QLineEdit*>(widget)) texts << line->text();
        if (auto lines = qobject_cast<const QPlainTextEdit*>(widget)) texts << lines->toPlainText();
        if (auto view = qobject_cast<const QAbstractItemView*>(widget); view && view->model())
            for (int row = 0; row < view->model()->rowCount(); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    texts << view->model()->index(row, column).data().toString();
    }
    texts.removeAll(QString());
    return texts;
}

/// `main` of a test of this folder: the project's look, in English, so that tests read like the source.
template <class Test>
int runFormsTest(int count, char** values) {
    QApplication application(count, values);
    words::speak(words::Language::English);
    ui::applyTheme(application, ui::Appearance::Light, 0);
    Test test;
    return QTest::qExec(&test, count, values);
}

}  // namespace tonghu::test
