// screenshots DIR: a picture of every screen for several roles, at 1366 x 768 and at twice the scale; a few in the
// other looks, in English and in the largest text. Run it under QT_QPA_PLATFORM=offscreen.

#include "model/cases/incidents.h"
#include "model/cases/mandatory_reports.h"
#include "model/workspace/session.h"
#include "tests/ui/harness.h"
#include "ui/shell/new_workspace_dialog.h"
#include "ui/shell/preferences.h"
#include "ui/shell/start_window.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTabWidget>
#include <QTableWidget>

#include <algorithm>
#include <cstdio>

namespace {

using namespace tonghu;
using test::Run;
using ui::Section;

constexpr QSize screen(1366, 768);

class Camera {
public:
    explicit Camera(const QString& folder) : folder_(folder) { QDir().mkpath(folder); }

    void take(QWidget* widget, const QString& name) {
        QTest::qWait(30);  // layouts settle, icons are drawn
        const QString file = folder_.filePath(QStringLiteral("%1-%2.png").arg(++count_, 3, 10, QChar('0')).arg(name));
        if (!widget->grab().save(file)) std::fprintf(stderr, "not saved: %s\n", qPrintable(file));
    }
    void takeWindow(Run& run, const QString& name) {
        run.settle();
        run.window().resize(screen);
        take(&run.window(), name);
    }

private:
    QDir folder_;
    int count_ = 0;
};

void takeBeforeUnlocking(Camera& camera, const test::DemoWorkspace& demo) {
    Run run(demo);
    run.desktop().unlockWindow()->resize(screen);
    camera.take(run.desktop().unlockWindow(), "unlock");
    run.unlock("director", "not the passphrase of anyone");
    camera.take(run.desktop().unlockWindow(), "unlock-refused");
    run.desktop().showStart();
    run.desktop().startWindow()->resize(screen);
    camera.take(run.desktop().startWindow(), "start");
    ui::NewWorkspaceDialog dialog(test::ourCatalogue(), std::make_shared<SystemClock>(), nullptr);
    dialog.show();
    camera.take(&dialog, "new-workspace");
}

void takeSections(Camera& camera, Run& run, const QString& user) {
    for (Section section : ui::sectionsOf(run.window().session())) {
        run.window().openSection(section);
        const QString name = QStringLiteral("%1-%2").arg(user).arg(ui::iconOf(section));
        camera.takeWindow(run, name);
        auto tabs = run.page().findChild<QTabWidget*>();
        for (int tab = 1; tabs && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            camera.takeWindow(run, QStringLiteral("%1-%2").arg(name).arg(tab));
        }
    }
}

// What a page shows once somebody has asked it for something.
void takeAnswers(Camera& camera, Run& run, const QString& user) {
    workspace::Session& session = run.window().session();
    for (Section section : {Section::Reports, Section::Log}) {
        if (std::ranges::count(ui::sectionsOf(session), section) == 0) continue;
        run.window().openSection(section);
        for (auto button : run.page().findChildren<QPushButton*>())
            if (button->property("role").toByteArray() == "primary") button->click();
        camera.takeWindow(run, QStringLiteral("%1-%2-answer").arg(user, ui::iconOf(section)));
    }
}

RecordId childFrom14(Run& run) {
    cases::ChildQuery query;
    query.sort = "birth_month";
    const auto page = run.window().session().children().list(query);
    return page && !page->rows.empty() ? page->rows.front().id : RecordId();
}

void takeLower(Camera& camera, Run& run, const QString& name) {
    auto area = run.page().findChild<QScrollArea*>();
    for (int part = 1; area && part <= 4; ++part) {
        QScrollBar* bar = area->verticalScrollBar();
        if (bar->value() == bar->maximum()) return;
        bar->setValue(bar->value() + bar->pageStep() * 9 / 10);
        camera.takeWindow(run, QStringLiteral("%1-lower-%2").arg(name).arg(part));
    }
}

// Half filled in: what is told of each purpose, a sensitive group, what is still missing; and the sheet for
// publication.
void takeConsentForm(Camera& camera, Run& run) {
    const auto press = [&](const QString& purpose, int answer) {
        if (auto row = run.page().findChild<QWidget*>("result." + purpose))
            if (auto buttons = row->findChildren<QRadioButton*>(); answer < buttons.size()) buttons[answer]->click();
    };
    press("home_visit", 0);
    press("living_allowance", 0);
    press("education", 1);
    camera.takeWindow(run, "director-consent-form-answered");
    if (auto signer = run.page().findChild<QWidget*>("signer"))
        if (auto first = signer->findChild<QRadioButton*>()) first->click();
    run.press(Qt::Key_S, Qt::ControlModifier);
    if (auto group = run.page().findChild<QWidget*>("group.bank_account"))
        if (auto first = group->findChild<QRadioButton*>()) first->click();
    run.press(Qt::Key_S, Qt::ControlModifier);
    camera.takeWindow(run, "director-consent-form-gaps");
    if (auto topic = run.page().findChild<QWidget*>("topic"))
        if (auto buttons = topic->findChildren<QRadioButton*>(); buttons.size() > 1) buttons[1]->click();
    press("publication", 0);
    camera.takeWindow(run, "director-consent-form-publication");
}

RecordId firstChild(Run& run) {
    cases::ChildQuery query;
    query.sort = "-last_visit_on";
    query.limit = 1;
    const auto page = run.window().session().children().list(query);
    return page && !page->rows.empty() ? page->rows.front().id : RecordId();
}

void takeDetails(Camera& camera, Run& run, const QString& user) {
    ui::MainWindow& window = run.window();
    window.openSection(Section::Children);
    const RecordId child = firstChild(run);
    if (!child) return;
    window.openChild(child);
    QTest::qWait(20);
    if (auto question = QApplication::activeModalWidget()) camera.take(question, user + "-purpose");
    test::namePurpose();
    camera.takeWindow(run, user + "-child");
    auto tabs = run.page().findChild<QTabWidget*>();
    for (int tab = 1; tabs && tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        camera.takeWindow(run, QStringLiteral("%1-child-%2").arg(user).arg(tab));
    }
    workspace::Session& session = window.session();
    if (const auto visits = session.visits().list({}, 1); visits && !visits->empty()) {
        window.openVisit(visits->front().id);
        test::namePurpose();
        camera.takeWindow(run, user + "-visit");
    }
    if (const auto cases = session.cases().list({}, {}, 1); cases && !cases->empty()) {
        window.openCase(cases->front().id);
        camera.takeWindow(run, user + "-case");
    }
    if (session.may("child.add")) {
        window.openNewChild();
        camera.takeWindow(run, user + "-new-child");
        window.back();
    }
    if (session.may("visit.add")) {
        window.openVisitForm(child);
        camera.takeWindow(run, user + "-visit-form");
        if (user == "director") takeLower(camera, run, user + "-visit-form");
        for (auto button : run.page().findChildren<QPushButton*>())
            if (button->text().contains(QString::fromUtf8("强制报告"))) button->click();
        camera.takeWindow(run, user + "-visit-form-report");
        window.back();
    }
    if (session.may("consent.add")) {
        window.openConsentForm(child);
        camera.takeWindow(run, user + "-consent-form");
        if (user == "director") {
            takeLower(camera, run, user + "-consent-form");
            takeConsentForm(camera, run);
        }
        window.back();
        window.openConsentForm(childFrom14(run));
        camera.takeWindow(run, user + "-consent-form-14");
        window.back();
    }
    if (session.may("case.edit")) {
        window.openNewCase(child);
        test::namePurpose();
        camera.takeWindow(run, user + "-new-case");
    }
}

// What is done at once: a report of harm, an incident.
void takeSafety(Camera& camera, Run& run, const QString& user) {
    ui::MainWindow& window = run.window();
    cases::Context& context = window.session().context();
    window.openSection(Section::Safety);
    window.reportHarm();
    camera.takeWindow(run, user + "-report-harm");
    takeLower(camera, run, user + "-report-harm");
    window.back();
    window.reportIncident();
    camera.takeWindow(run, user + "-new-incident");
    window.back();
    if (const auto reports = cases::MandatoryReports(context).open(); !reports.empty()) {
        window.openDetail(ui::Detail::MandatoryReport, reports.front());
        camera.takeWindow(run, user + "-mandatory-report");
        takeLower(camera, run, user + "-mandatory-report");
    }
    const auto incident = cases::Incidents(context).open(
        {{"kind", std::string("lost_device")}, {"summary", std::string("\u7b14\u8bb0\u672c\u7535\u8111\u4e22\u5931")}});
    if (!incident) return;
    window.openDetail(ui::Detail::Incident, *incident);
    camera.takeWindow(run, user + "-incident");
    takeLower(camera, run, user + "-incident");
}

// Each register, and the first entry of it.
void takeRegisters(Camera& camera, Run& run, const QString& user) {
    run.window().openSection(Section::Registers);
    auto names = run.find<QListWidget>();
    for (int row = 0; names && row < names->count(); ++row) {
        names->setCurrentRow(row);
        camera.takeWindow(run, QStringLiteral("%1-register-%2").arg(user).arg(row));
        auto list = run.find<QTableView>();
        if (!list || list->model()->rowCount() == 0 || row > 6) continue;
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        camera.takeWindow(run, QStringLiteral("%1-register-%2-entry").arg(user).arg(row));
        if (user != "county") continue;
        names->setCurrentRow(-1);
        names->setCurrentRow(row);
        for (auto button : run.page().findChildren<QPushButton*>())
            if (button->property("role").toByteArray() == "primary" && button->isVisible()) {
                button->click();
                break;
            }
        camera.takeWindow(run, QStringLiteral("%1-register-%2-new").arg(user).arg(row));
    }
}

// Empty lists, dialogs, the search.
void takeMoments(Camera& camera, const test::DemoWorkspace& demo) {
    Run run(demo);
    if (!run.unlock("supervisor")) return;
    run.window().openSection(Section::Children);
    run.find<QLineEdit>("search")->setText(QString::fromUtf8("\u674e"));
    QTest::qWait(200);
    camera.takeWindow(run, "search");
    run.find<QLineEdit>("search")->setText("zzzz");
    QTest::qWait(200);
    camera.takeWindow(run, "search-empty");
    run.window().say(QString::fromUtf8("\u8d70\u8bbf\u5df2\u4fdd\u5b58\u3002"));
    camera.takeWindow(run, "toast");
    run.window().explain({ErrorKind::Refused, "record.not_found", {}, {}, {}});
    QTest::qWait(30);
    if (QWidget* dialog = QApplication::activeModalWidget()) camera.take(dialog, "explain");
}

void takeImport(Camera& camera, const test::DemoWorkspace& demo) {
    QTemporaryDir folder;
    const QString path = folder.filePath("children.csv");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return;
    file.write(
        "姓名,性别,出生日期,村,备注栏\n易小满,女,2015-03-08,双狮村,\n易小禾,男,2016-13-45,双狮村,\n,男,2016-02-01,,\n");
    file.close();
    Run run(demo);
    if (!run.unlock("director")) return;
    run.window().openSection(Section::Children);
    test::answerFileDialog(path);
    for (auto button : run.page().findChildren<QPushButton*>())
        if (button->menu()) test::chooseFromMenu(button, 0);
    run.settle();
    if (QWidget* dialog = test::dialogInFront()) {
        camera.take(dialog, "import-preview");
        dialog->close();
    }
}

void takeOfficersDialogs(Camera& camera, const test::DemoWorkspace& demo, const QString& user) {
    Run run(demo);
    if (!run.unlock(user)) return;
    run.window().openSection(Section::Settings);
    for (auto button : run.page().findChildren<QPushButton*>())
        if (button->isVisible() && button->text().endsWith(QChar(0x2026))) {
            button->click();
            QTest::qWait(30);
            if (QWidget* dialog = QApplication::activeModalWidget()) {
                camera.take(dialog, user + "-dialog");
                dialog->close();
            }
        }
}

void takeLook(Camera& camera, const test::DemoWorkspace& demo, const QString& name, const ui::Choices& choices) {
    ui::Preferences::ours().choose(choices);
    ui::Preferences::ours().apply();
    {
        Run run(demo);
        run.desktop().unlockWindow()->resize(screen);
        camera.take(run.desktop().unlockWindow(), name + "-unlock");
        if (run.unlock("director")) {
            for (Section section : {Section::Today, Section::Children, Section::Settings}) {
                run.window().openSection(section);
                camera.takeWindow(run, QStringLiteral("%1-%2").arg(name, ui::iconOf(section)));
            }
            run.window().openVisitForm(firstChild(run));
            camera.takeWindow(run, name + "-visit-form");
            run.window().openSection(Section::Visits);
            camera.takeWindow(run, name + "-visits");
            run.window().openSection(Section::Cases);
            camera.takeWindow(run, name + "-cases");
        }
    }
    ui::Preferences::ours().choose({});
    ui::Preferences::ours().apply();
}

void takeAll(const QString& folder, bool everything) {
    Camera camera(folder);
    const test::DemoWorkspace demo(160, 6);
    takeBeforeUnlocking(camera, demo);
    for (const char* user :
         {"director", "worker", "supervisor", "county", "reporter", "auditor", "security", "sysadmin"}) {
        Run run(demo);
        if (!run.unlock(user)) {
            std::fprintf(stderr, "not unlocked: %s\n", user);
            continue;
        }
        takeSections(camera, run, user);
        takeDetails(camera, run, user);
        takeSafety(camera, run, user);
        takeAnswers(camera, run, user);
        takeRegisters(camera, run, user);
    }
    takeMoments(camera, demo);
    takeImport(camera, demo);
    for (const char* user : {"security", "sysadmin"}) takeOfficersDialogs(camera, demo, user);
    if (!everything) return;
    ui::Choices dark, contrast, english, large;
    dark.appearance = ui::Appearance::Dark;
    contrast.appearance = ui::Appearance::HighContrast;
    english.language = words::Language::English;
    large.textScale = 1.6;
    takeLook(camera, demo, "dark", dark);
    takeLook(camera, demo, "contrast", contrast);
    takeLook(camera, demo, "english", english);
    takeLook(camera, demo, "large", large);
}

}  // namespace

int main(int count, char** values) {
    if (count != 2) {
        std::fprintf(stderr, "screenshots DIR\n");
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(values[1]);
    const bool twice = qEnvironmentVariable("QT_SCALE_FACTOR") == "2";
    QTemporaryDir settings;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    ui::Application application(count, values);
    ui::Preferences::ours().apply();
    takeAll(folder + (twice ? "/scale-2" : "/scale-1"), !twice);
    if (twice) return 0;
    // The scale is read when an application begins: another process for the other one.
    QProcess other;
    other.setProcessChannelMode(QProcess::ForwardedChannels);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_SCALE_FACTOR", "2");
    other.setProcessEnvironment(environment);
    other.start(QCoreApplication::applicationFilePath(), {folder});
    return other.waitForFinished(-1) ? other.exitCode() : 1;
}
