// The main window: what a role does not have is not there; everything is reached from the keyboard.

#include "model/workspace/session.h"
#include "tests/ui/harness.h"
#include "ui/shell/sidebar.h"

#include <QLineEdit>
#include <QToolButton>

using namespace tonghu;
using test::Run;
using ui::Section;

class NavigationTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { workspace_ = std::make_unique<test::DemoWorkspace>(); }

    void a_role_has_only_its_sections_data() {
        QTest::addColumn<QList<int>>("sections");
        const auto row = [](const char* user, QList<Section> sections) {
            QList<int> numbers;
            for (Section section : sections) numbers << int(section);
            QTest::newRow(user) << numbers;
        };
        using enum Section;
        row("director", {Today, Children, Visits, Consents, Cases, Safety, Requests, Registers, Settings});
        row("worker", {Today, Children, Visits, Consents, Cases, Safety, Retention, Requests, Registers, Settings});
        const QList<Section> supervisors{Today,     Children, Visits,  Consents,  Cases,   Safety,
                                         Retention, Requests, Reports, Registers, Settings};
        row("supervisor", supervisors);
        row("county", supervisors);
        row("reporter", {Today, Safety, Reports, Registers, Settings});
        row("security", {Today, Safety, Registers, Settings});
        row("sysadmin", {Today, Safety, Registers, Settings});
        row("auditor", {Today, Safety, Registers, Log, Settings});
    }

    void a_role_has_only_its_sections() {
        QFETCH(QList<int>, sections);
        Run run(*workspace_);
        QVERIFY(run.unlock(QTest::currentDataTag()));
        QList<int> offered;
        for (Section section : ui::sectionsOf(run.window().session())) offered << int(section);
        QCOMPARE(offered, sections);
        // One button each, the two that warn, and the lock.
        QCOMPARE(run.window().findChild<ui::Sidebar*>()->findChildren<QToolButton*>().size(), sections.size() + 3);
        // Each of them opens by its number, and no number beyond.
        for (int at = 0; at < 10; ++at) {
            const ui::Destination before = run.window().destination();
            run.press(at < 9 ? Qt::Key_1 + at : Qt::Key_0, Qt::ControlModifier);
            const Section expected = at < sections.size() ? Section(sections[at]) : before.section;
            QCOMPARE(run.window().destination().section, expected);
            QVERIFY(!run.page().title().isEmpty());
        }
    }

    void a_section_that_the_role_lacks_does_not_open() {
        Run run(*workspace_);
        QVERIFY(run.unlock("auditor"));
        run.window().openSection(Section::Children);
        QCOMPARE(run.window().destination(), ui::Destination{});
        run.press(Qt::Key_F, Qt::ControlModifier);
        run.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(run.window().destination(), ui::Destination{});
    }

    void the_keyboard_alone_leads_to_a_file_and_back() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        run.press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(run.window().destination().section, Section::Children);
        auto search = run.find<QLineEdit>("search");
        QVERIFY(search && search->hasFocus());
        run.press(Qt::Key_Return);
        QCOMPARE(run.window().destination().detail, ui::Detail::Child);
        run.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(run.window().destination(), (ui::Destination{Section::Children}));
        run.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(run.window().destination().detail, ui::Detail::NewChild);
        run.press(Qt::Key_Left, Qt::AltModifier);
        run.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(run.window().destination(), ui::Destination{});
        run.press(Qt::Key_F5);
        QCOMPARE(run.window().destination(), ui::Destination{});
    }

    void every_button_and_field_has_a_name_for_who_does_not_see_it() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        for (int at = 0; at < 6; ++at) {
            run.press(Qt::Key_1 + at, Qt::ControlModifier);
            for (auto button : run.window().findChildren<QAbstractButton*>()) {
                if (!button->isVisible() || button->objectName().startsWith("qt_")) continue;
                if (qobject_cast<QLineEdit*>(button->parentWidget())) continue;  // the icons within a line
                QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty() ||
                             button->inherits("QTableCornerButton"),
                         qPrintable(run.page().title() + ": " + button->metaObject()->className()));
            }
        }
    }

    void the_title_of_the_window_names_program_and_unit_only() {
        Run run(*workspace_);
        QVERIFY(run.unlock("director"));
        const QString unit = QString::fromStdString(run.window().session().unitName());
        const QString title = QStringLiteral("童护 - %1").arg(unit);
        for (int at = 0; at < 6; ++at) {
            run.press(Qt::Key_1 + at, Qt::ControlModifier);
            QCOMPARE(run.window().windowTitle(), title);
        }
        run.press(Qt::Key_F, Qt::ControlModifier);
        run.press(Qt::Key_Return);
        QCOMPARE(run.window().destination().detail, ui::Detail::Child);
        QCOMPARE(run.window().windowTitle(), title);
    }

private:
    std::unique_ptr<test::DemoWorkspace> workspace_;
};

TONGHU_UI_TEST(NavigationTest)
#include "navigation_test.moc"
