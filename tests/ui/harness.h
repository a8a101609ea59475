#pragma once
// The desktop program inside a test: a demonstration workspace made once, real windows, real keys.

#include "ui/shell/application.h"
#include "ui/shell/desktop.h"

#include <QPushButton>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tonghu::test {

/// The catalogue of the source tree, read once.
std::shared_ptr<const catalogue::Catalogue> ourCatalogue();

/// Made-up people in a folder of their own, with a cheap key; one account a role, as `demo::build` names them.
class DemoWorkspace {
public:
    explicit DemoWorkspace(std::int64_t children = 40, int months = 4);
    std::filesystem::path folder() const;
    QString passphrase() const { return passphrase_; }

private:
    QTemporaryDir folder_;
    QString passphrase_;
};

/// A run of the program on a workspace.
class Run {
public:
    explicit Run(const DemoWorkspace& workspace, std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>());
    ~Run();

    ui::Desktop& desktop() { return *desktop_; }
    ui::MainWindow& window() { return *desktop_->mainWindow(); }
    ui::Page& page() { return *window().page(); }

    /// Types account and passphrase and waits for what comes of it. True where the main window opened.
    bool unlock(const QString& user, const QString& passphrase);
    bool unlock(const QString& user) { return unlock(user, workspace_.passphrase()); }
    /// A key with the keyboard where it is.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    /// Waits until no work is under way.
    void settle();
    /// The widget of that name or type on the page in front.
    template <class Widget>
    Widget* find(const QString& name = {}) {
        return page().findChild<Widget*>(name);
    }

private:
    const DemoWorkspace& workspace_;
    std::unique_ptr<ui::Desktop> desktop_;
};

/// Types `path` into the next file dialog and presses Enter, as soon as there is one.
void answerFileDialog(const QString& path);
/// The dialog in front, or null where none comes.
QWidget* dialogInFront();
/// Answers the question what something is for with the first purpose that may be chosen; false where none is asked.
bool namePurpose();
/// Opens the menu of `button` and chooses its entry `nth` with the keyboard.
void chooseFromMenu(QPushButton* button, int nth);

/// The texts that `widget` itself shows, without what is in it.
QStringList ownTextsOf(const QWidget& widget);
/// Every text that `widget` and what is in it show, tables and tool tips included.
QStringList textsOf(const QWidget& widget);

/// Settings in a folder of the test, Chinese, light: nothing of the person who runs the test.
int runUiTest(int count, char** values, const std::function<std::unique_ptr<QObject>()>& make);

}  // namespace tonghu::test

#define TONGHU_UI_TEST(Class)                                                                              \
    int main(int count, char** values) {                                                                   \
        return tonghu::test::runUiTest(count, values, [] { return std::unique_ptr<QObject>(new Class); }); \
    }
