// The first window: an office sets up its workspace, somebody tries the program with made-up people.

#include "tests/ui/harness.h"
#include "ui/shell/new_workspace_dialog.h"
#include "ui/shell/start_window.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>

using namespace tonghu;

namespace {

constexpr int patience = 180000;  // milliseconds; keys are stretched as in an office

// A passphrase may not hold the account's name.
QString wordsOf(const QString& officer) {
    return QString("sunny meadow by mill %1").arg(officer.size());
}

QPushButton* choice(ui::StartWindow& window, const char* name) {
    for (auto button : window.findChildren<QPushButton*>())
        if (button->accessibleName() == ui::StartWindow::tr(name)) return button;
    return nullptr;
}

void type(QWidget* dialog, const QString& line, const QString& text) {
    auto edit = dialog->findChild<QLineEdit*>(line);
    QVERIFY2(edit, qPrintable(line));
    edit->clear();
    QTest::keyClicks(edit, text);
}

}  // namespace

class StartTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        desktop_ = std::make_unique<ui::Desktop>(test::ourCatalogue(), std::make_shared<SystemClock>());
        desktop_->showStart();
    }
    void cleanup() { desktop_.reset(); }

    void the_three_officers_set_up_a_workspace() {
        QTest::mouseClick(choice(*desktop_->startWindow(), "Make a new workspace"), Qt::LeftButton);
        auto dialog = qobject_cast<ui::NewWorkspaceDialog*>(test::dialogInFront());
        QVERIFY(dialog);
        QWidget* create = dialog->findChild<QPushButton*>("create");
        type(dialog, "folder", path("office"));
        type(dialog, "unit", "Liuyang");
        type(dialog, "division", "430181");
        type(dialog, "code", "430181");
        for (const char* officer : {"sysadmin", "security", "auditor"}) {
            type(dialog, QString("passphrase.") + officer, wordsOf(officer));
            type(dialog, QString("again.") + officer, wordsOf(officer));
        }
        type(dialog, "again.auditor", "other words");
        QTest::mouseClick(create, Qt::LeftButton);
        QVERIFY2(!QDir(path("office")).exists("keys.json"), "two passphrases differ: nothing is made");
        QVERIFY(dialog->isVisible());
        type(dialog, "again.auditor", wordsOf("auditor"));
        QTest::mouseClick(create, Qt::LeftButton);
        const QPointer<QWidget> open = dialog;
        const auto fault = [&open] {
            for (auto label : open ? open->findChildren<QLabel*>() : QList<QLabel*>())
                if (label->property("role").toByteArray() == "danger" && label->isVisible()) return label->text();
            return QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(desktop_->unlockWindow() || !fault().isEmpty(), patience);
        QVERIFY2(desktop_->unlockWindow(), qPrintable(fault()));
        QVERIFY(QDir(path("office")).exists("keys.json"));
        unlock("auditor", wordsOf("auditor"));
        QTRY_VERIFY_WITH_TIMEOUT(desktop_->mainWindow(), patience);
    }

    void made_up_people_are_one_click_and_a_folder_away() {
        QVERIFY(QDir().mkpath(path("demo")));
        test::answerFileDialog(path("demo"));
        QTest::mouseClick(choice(*desktop_->startWindow(), "Try it with made-up people"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(desktop_->unlockWindow(), patience);
        QFile words(path("demo/demo-passphrase.txt"));
        QVERIFY(words.open(QIODevice::ReadOnly));
        unlock("director", QString::fromUtf8(words.readAll()).trimmed());
        QTRY_VERIFY_WITH_TIMEOUT(desktop_->mainWindow(), patience);
    }

    void a_folder_that_is_no_workspace_is_refused_in_words() {
        test::answerFileDialog(folder_->path());
        QTest::mouseClick(choice(*desktop_->startWindow(), "Open a workspace"), Qt::LeftButton);
        QTRY_VERIFY(desktop_->startWindow());
        bool told = false;
        for (auto label : desktop_->startWindow()->findChildren<QLabel*>())
            told |= label->isVisible() && label->property("role").toByteArray() == "danger" && !label->text().isEmpty();
        QVERIFY(told);
    }

private:
    QString path(const char* name) const { return folder_->filePath(name); }
    void unlock(const QString& account, const QString& passphrase) {
        type(desktop_->unlockWindow(), "account", account);
        auto secret = desktop_->unlockWindow()->findChild<QLineEdit*>("passphrase");
        QTest::keyClicks(secret, passphrase);
        QTest::keyClick(secret, Qt::Key_Return);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<ui::Desktop> desktop_;
};

TONGHU_UI_TEST(StartTest)
#include "start_test.moc"
