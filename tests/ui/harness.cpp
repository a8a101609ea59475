#include "tests/ui/harness.h"

#include "model/demo/demo.h"
#include "ui/registers/purpose_dialog.h"
#include "ui/shell/preferences.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGroupBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSettings>
#include <QTabWidget>
#include <QTimer>

#include <algorithm>
#include <stdexcept>

namespace tonghu::test {

namespace {

void addTexts(const QAbstractItemModel& model, QStringList& texts) {
    for (int column = 0; column < model.columnCount(); ++column) {
        texts << model.headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < std::min(model.rowCount(), 200); ++row)
            for (int role : {Qt::DisplayRole, Qt::ToolTipRole})
                texts << model.data(model.index(row, column), role).toString();
    }
}

void addOwnTexts(const QWidget& widget, QStringList& texts) {
    texts << widget.toolTip() << widget.accessibleName() << widget.accessibleDescription() << widget.windowTitle();
    if (auto label = qobject_cast<const QLabel*>(&widget)) texts << label->text();
    if (auto button = qobject_cast<const QAbstractButton*>(&widget)) texts << button->text();
    if (auto line = qobject_cast<const QLineEdit*>(&widget)) texts << line->text() << line->placeholderText();
    if (auto lines = qobject_cast<const QPlainTextEdit*>(&widget)) texts << lines->toPlainText();
    if (auto group = qobject_cast<const QGroupBox*>(&widget)) texts << group->title();
    if (auto tabs = qobject_cast<const QTabWidget*>(&widget))
        for (int tab = 0; tab < tabs->count(); ++tab) texts << tabs->tabText(tab);
    if (auto view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model())
        addTexts(*view->model(), texts);
    if (auto box = qobject_cast<const QComboBox*>(&widget))
        for (int item = 0; item < box->count(); ++item) texts << box->itemText(item);
}

}  // namespace

std::shared_ptr<const catalogue::Catalogue> ourCatalogue() {
    static const auto catalogue = [] {
        auto loaded = catalogue::Catalogue::load(TONGHU_SOURCE_DIR "/resources/catalogue");
        if (!loaded) throw std::runtime_error(loaded.error().front().code);
        return std::make_shared<const catalogue::Catalogue>(std::move(*loaded));
    }();
    return catalogue;
}

DemoWorkspace::DemoWorkspace(std::int64_t children, int months) {
    demo::DemoOptions options;
    options.children = children;
    options.months = months;
    options.kdf.memoryBytes = std::size_t(8) << 20;
    options.kdf.passes = 1;
    const auto built = demo::build(folder(), ourCatalogue(), std::make_shared<SystemClock>(), options);
    if (!built) throw std::runtime_error(built.error().code);
    QFile file(folder_.filePath("demo/demo-passphrase.txt"));
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("demo-passphrase.txt");
    passphrase_ = QString::fromUtf8(file.readAll()).trimmed();
}

std::filesystem::path DemoWorkspace::folder() const {
    return folder_.filePath("demo").toStdString();
}

Run::Run(const DemoWorkspace& workspace, std::shared_ptr<const Clock> clock)
    : workspace_(workspace), desktop_(std::make_unique<ui::Desktop>(ourCatalogue(), std::move(clock))) {
    desktop_->open(workspace.folder());
    QTest::qWait(1);
}

Run::~Run() {
    desktop_.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

bool Run::unlock(const QString& user, const QString& passphrase) {
    ui::UnlockWindow* unlock = desktop_->unlockWindow();
    if (!unlock) return false;
    unlock->activateWindow();
    unlock->announce({});
    auto account = unlock->findChild<QLineEdit*>("account");
    auto secret = unlock->findChild<QLineEdit*>("passphrase");
    account->clear();
    QTest::keyClicks(account, user);
    QTest::keyClick(account, Qt::Key_Return);
    QTest::keyClicks(secret, passphrase);
    QTest::keyClick(secret, Qt::Key_Return);
    const auto notice = unlock->findChild<QLabel*>("notice");
    // Opened, or refused: the field was emptied at once and the notice came when the work was done.
    const bool answered = QTest::qWaitFor(
        [&] { return desktop_->mainWindow() || notice->property("role").toByteArray() == "danger"; }, 20000);
    settle();
    return answered && desktop_->mainWindow();
}

void Run::settle() {
    const bool still = QTest::qWaitFor([&] { return !desktop_->mainWindow() || !window().isBusy(); }, 20000);
    QVERIFY2(still, "work does not end");
    QTest::qWait(1);
}

void Run::press(int key, Qt::KeyboardModifiers modifiers) {
    // No window manager gives the window back to the person when a dialog closes.
    window().activateWindow();
    QWidget* focus = window().focusWidget() ? window().focusWidget() : &window();
    QTest::keyClick(focus, Qt::Key(key), modifiers);
    settle();
}

// As an input method hands over Chinese characters; letters come as keys.
void Run::type(const QString& text) {
    QWidget* focus = window().focusWidget();
    const bool keys = std::ranges::all_of(text, [](QChar letter) { return letter.unicode() < 128; });
    if (keys) return QTest::keyClicks(focus, text);
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(focus, &event);
}

void answerFileDialog(const QString& path) {
    auto look = new QTimer(qApp);
    // Once it has the keyboard, and again until it closes: while it reads its folder it takes no answer.
    QObject::connect(look, &QTimer::timeout, look, [look, path, answered = false]() mutable {
        auto dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        auto line = dialog ? dialog->findChild<QLineEdit*>("fileNameEdit") : nullptr;
        if (!line && answered) return look->deleteLater();
        if (!line) return;
        if (!dialog->isActiveWindow()) return dialog->activateWindow();
        answered = true;
        line->setText(path);
        QTest::keyClick(line, Qt::Key_Return);
    });
    look->start(50);
}

QWidget* dialogInFront() {
    const bool came = QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, 5000);
    return came ? QApplication::activeModalWidget() : nullptr;
}

bool namePurpose() {
    const auto question = [] { return qobject_cast<ui::PurposeDialog*>(QApplication::activeModalWidget()); };
    if (!QTest::qWaitFor([&] { return question() != nullptr; }, 100)) return false;
    ui::PurposeDialog* dialog = question();
    for (auto choice : dialog->findChildren<QRadioButton*>())
        if (choice->isEnabled()) {
            choice->click();
            break;
        }
    for (auto button : dialog->findChildren<QPushButton*>())
        if (button->isDefault()) QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

void chooseFromMenu(QPushButton* button, int nth) {
    QMenu* menu = button->menu();
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    for (int down = 0; down <= nth; ++down) QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
}

QStringList ownTextsOf(const QWidget& widget) {
    QStringList texts;
    addOwnTexts(widget, texts);
    texts.removeAll(QString());
    return texts;
}

QStringList textsOf(const QWidget& widget) {
    QStringList texts;
    addOwnTexts(widget, texts);
    for (const QWidget* child : widget.findChildren<QWidget*>()) addOwnTexts(*child, texts);
    texts.removeAll(QString());
    return texts;
}

int runUiTest(int count, char** values, const std::function<std::unique_ptr<QObject>()>& make) {
    QTemporaryDir settings;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    ui::Application application(count, values);
    ui::Preferences::ours().apply();
    const auto test = make();
    return QTest::qExec(test.get(), count, values);
}

}  // namespace tonghu::test
