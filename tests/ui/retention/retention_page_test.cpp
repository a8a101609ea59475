// Restricting and deleting through the screen: the child's page asks, another person approves, nothing is left to find.

#include "model/cases/sealed_records.h"
#include "model/workspace/session.h"
#include "tests/ui/harness.h"
#include "ui/retention/disposal_dialog.h"
#include "ui/retention/sealed_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>

using namespace tonghu;
using test::Run;
using ui::DisposalDialog;
using ui::Section;

namespace {

QPushButton* buttonWith(QWidget& widget, const QString& text) {
    for (auto button : widget.findChildren<QPushButton*>())
        if (button->isVisible() && button->text().remove('&').startsWith(text)) return button;
    return nullptr;
}

/// Works on the next dialog of that kind once it is in front.
template <class Act>
void whenAsked(Act act) {
    auto look = new QTimer(qApp);
    QObject::connect(look, &QTimer::timeout, look, [look, act] {
        auto dialog = qobject_cast<DisposalDialog*>(QApplication::activeModalWidget());
        if (!dialog) return;
        look->deleteLater();
        act(*dialog);
    });
    look->start(20);
}

void pressGo(DisposalDialog& dialog) {
    QTest::mouseClick(dialog.findChild<QPushButton*>("go"), Qt::LeftButton);
}

void giveReason(DisposalDialog& dialog, int ground) {
    if (auto box = dialog.findChild<QComboBox*>("ground")) box->setCurrentIndex(ground);
    auto reason = dialog.findChild<QPlainTextEdit*>("reason");
    reason->setFocus();
    QTest::keyClicks(reason, "they asked in writing");
}

}  // namespace

class RetentionPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::DemoWorkspace> workspace_;

    /// The first open file of the supervisor's rows that lies in no institution.
    Record child(Run& run) {
        auto page = run.window().session().children().list({.status = "active"});
        for (const Record& record : page->rows)
            if (record.text("institution").empty()) return record;
        return {};
    }

    void choose(Run& run, RecordId child, int entry) {
        run.window().openChild(child);
        test::namePurpose();  // beyond one's own caseload
        run.settle();
        auto more = buttonWith(run.page(), "更多");
        QVERIFY(more);
        test::chooseFromMenu(more, entry);
        run.settle();
    }

private slots:
    void init() { workspace_ = std::make_unique<test::DemoWorkspace>(30, 1); }

    void a_reason_and_a_ground_are_asked_for() {
        Run run(*workspace_);
        QVERIFY(run.unlock("supervisor"));
        const Record record = child(run);
        QString fault;
        bool stayed = false;
        whenAsked([&](DisposalDialog& dialog) {
            pressGo(dialog);
            fault = dialog.findChild<QLabel*>("fault")->text();
            stayed = dialog.isVisible();
            dialog.reject();
        });
        choose(run, record.id, 0);
        QVERIFY(stayed);
        QCOMPARE(fault, QString("请选择事由。"));
        QVERIFY(run.window().session().records().childInScope(record.id));
    }

    void a_restricted_file_is_gone_from_the_screen() {
        Run run(*workspace_);
        QVERIFY(run.unlock("supervisor"));
        const Record record = child(run);
        run.window().openSection(Section::Children);
        whenAsked([](DisposalDialog& dialog) {
            giveReason(dialog, 0);
            pressGo(dialog);
        });
        choose(run, record.id, 0);
        QVERIFY(!run.window().session().records().childInScope(record.id));
        const QString name = QString::fromStdString(record.text("full_name"));
        for (Section section : {Section::Today, Section::Children, Section::Visits, Section::Consents, Section::Cases,
                                Section::Retention}) {
            run.window().openSection(section);
            run.settle();
            for (const QString& text : test::textsOf(run.page())) QVERIFY2(!text.contains(name), qPrintable(text));
        }
    }

    void one_asks_another_approves_and_a_certificate_is_left() {
        RecordId id;
        {
            Run run(*workspace_);
            QVERIFY(run.unlock("supervisor"));
            id = child(run).id;
            whenAsked([](DisposalDialog& dialog) {
                giveReason(dialog, 2);
                pressGo(dialog);
            });
            choose(run, id, 1);
            QVERIFY(run.window().session().records().childInScope(id));
            run.window().openSection(Section::Retention);
            run.find<QTabWidget>()->setCurrentIndex(1);
            QVERIFY2(!buttonWith(run.page(), "批准"), "who may not approve has no such button");
        }
        Run run(*workspace_);
        QVERIFY(run.unlock("county"));
        run.window().openSection(Section::Retention);
        run.find<QTabWidget>()->setCurrentIndex(1);
        run.settle();
        auto approve = buttonWith(run.page(), "批准");
        QVERIFY(approve && approve->isEnabled());
        QTimer::singleShot(0, [approve] { approve->click(); });
        QWidget* question = test::dialogInFront();
        QVERIFY(question);
        QPushButton* yes = buttonWith(*question, "批准");
        QVERIFY(yes);
        yes->click();
        run.settle();
        QVERIFY(!run.window().session().records().childInScope(id));
        run.find<QTabWidget>()->setCurrentIndex(3);
        run.settle();
        QVERIFY2(test::textsOf(run.page()).join('\n').contains("-D-"), "no certificate in the list");
    }

    void a_sealed_record_is_for_who_is_named() {
        Run run(*workspace_);
        QVERIFY(run.unlock("county"));
        const Record record = child(run);
        QStringList said;
        auto look = new QTimer(qApp);
        QObject::connect(look, &QTimer::timeout, look, [&said, look] {
            auto dialog = qobject_cast<ui::SealedDialog*>(QApplication::activeModalWidget());
            if (!dialog) return;
            look->deleteLater();
            const auto press = [&](const char* name) {
                QTest::mouseClick(dialog->findChild<QPushButton*>(name), Qt::LeftButton);
                said << dialog->findChild<QLabel*>("notice")->text();
            };
            press("look");  // without law and article
            QTest::keyClicks(dialog->findChild<QLineEdit*>("citation"), "PJC 59");
            press("look");
            dialog->findChild<QComboBox*>("kind")->setCurrentIndex(3);
            QTest::keyClicks(dialog->findChild<QPlainTextEdit*>("text"), "not prosecuted");
            press("seal");
            press("look");
            said << dialog->findChild<QLabel*>("found")->text();
            dialog->reject();
        });
        look->start(20);
        choose(run, record.id, 3);
        QCOMPARE(said.size(), 5);
        QVERIFY(said[0].contains("条文"));
        QCOMPARE(said[1], QString("没有指定您查阅的记录。"));
        QVERIFY(said[4].contains("not prosecuted"));
        // Nobody else's screen knows of it.
        Run other(*workspace_);
        QVERIFY(other.unlock("worker"));
        const auto others =
            cases::SealedRecords(other.window().session().context(), other.window().session().unlocked(), {})
                .list(record.id, "PJC 59");
        QVERIFY(!others || others->empty());
    }
};

TONGHU_UI_TEST(RetentionPageTest)
#include "retention_page_test.moc"
