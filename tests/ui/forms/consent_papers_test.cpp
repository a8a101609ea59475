// Forms on paper from the child's file: printed, copied, signed on the screen, looked at.

#include "model/cases/consent_papers.h"
#include "tests/support/pdf.h"
#include "tests/ui/forms/stage.h"
#include "ui/forms/consent_papers.h"
#include "ui/forms/scan_view.h"
#include "ui/forms/signature_pad.h"

#include <QCheckBox>
#include <QDialog>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

using namespace tonghu;
using namespace tonghu::support;
using test::Stage;
using ui::SignaturePad;

namespace {

void drag(QWidget& pad, const QList<QPoint>& points) {
    QTest::mousePress(&pad, Qt::LeftButton, {}, points.first());
    for (const QPoint& point : points) QTest::mouseMove(&pad, point);
    QTest::mouseRelease(&pad, Qt::LeftButton, {}, points.last());
}

void keepPicture(QWidget& widget, const QString& name) {
    if (qEnvironmentVariableIsSet("TONGHU_KEEP_PDF"))
        widget.grab().save(qEnvironmentVariable("TONGHU_KEEP_PDF") + '/' + name + ".png");
}

}  // namespace

class ConsentPapersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWorkspace> workspace_;
    RecordId child_, consent_;

private slots:
    void initTestCase() {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        workspace_ = std::make_unique<TestWorkspace>();
        workspace_->withUsers();
        auto director = workspace_->session("director");
        child_ = must(director->children().add(aChild()));
        Record form;
        form.fields = {{"kind", std::string("guardian_consent")},
                       {"signed_on", today().iso()},
                       {"signature_kind", std::string("signature")},
                       {"signer_guardian", director->records().parts("guardian", child_).front().id.value}};
        form.parts["consent_purpose"].push_back(
            {{}, {{"purpose", std::string("home_visit")}, {"result", std::string("agree")}}, {}});
        consent_ = must(director->consents().add(child_, form));
    }
    void cleanupTestCase() { workspace_.reset(); }

    void strokes_become_a_picture_and_can_be_taken_back() {
        SignaturePad pad;
        pad.resize(400, 160);
        pad.show();
        QVERIFY(pad.isEmpty() && pad.png().isEmpty());
        QSignalSpy changed(&pad, &SignaturePad::changed);
        drag(pad, {{50, 80}, {90, 40}, {140, 100}, {200, 60}});
        drag(pad, {{220, 90}, {300, 50}});
        QVERIFY(changed.count() >= 2);
        const QImage picture = QImage::fromData(pad.png());
        QVERIFY(picture.width() > 100 && picture.width() <= 620);
        int dark = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x) dark += qGray(picture.pixel(x, y)) < 128;
        QVERIFY(dark > 200);
        keepPicture(pad, "pad");
        QTest::keyClick(&pad, Qt::Key_Delete);
        QVERIFY(pad.isEmpty() && pad.png().isEmpty());
    }

    void a_signature_needs_strokes_and_a_name() {
        QTimer::singleShot(0, this, [] {
            auto dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto pad = dialog->findChild<SignaturePad*>();
            auto name = dialog->findChild<QLineEdit*>("name");
            QPushButton* keep = nullptr;
            for (auto button : dialog->findChildren<QPushButton*>())
                if (button->text().contains("eep")) keep = button;
            QVERIFY(keep && !keep->isEnabled());
            drag(*pad, {{30, 30}, {90, 60}});
            QVERIFY(keep->isEnabled());
            name->clear();
            QVERIFY(!keep->isEnabled());
            name->setText("李秀英");
            keepPicture(*dialog, "sign");
            keep->click();
        });
        const auto signature = ui::askForSignature("王五", nullptr);
        QVERIFY(signature);
        QCOMPARE(signature->name, QString("李秀英"));
        QVERIFY(cases::cleaned(signature->png.toStdString()));
    }

    void a_signature_on_the_screen_is_on_the_copy() {
        auto director = workspace_->session("director");
        SignaturePad pad;
        pad.resize(400, 160);
        pad.show();
        drag(pad, {{50, 80}, {90, 40}, {140, 100}, {200, 60}});
        must(cases::Attachments(director->context())
                 .add("consent", consent_, {pad.png().toStdString(), "signature", "李秀英"}));
        const auto paper = must(cases::ConsentPapers(director->context()).copy(consent_));
        QCOMPARE(QImage::fromData(QByteArray::fromStdString(paper.signature)), QImage::fromData(pad.png()));
    }

    void the_dialog_says_which_forms_the_law_asks_for() {
        Stage stage(*workspace_, "director");
        Record record;
        ui::TabContext context{stage.session(), stage.navigator(), record, child_, [] {}};
        QTemporaryDir folder;
        const QString file = folder.filePath("forms.pdf");
        QTimer::singleShot(0, this, [&] {
            auto dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto forms = dialog->findChild<QLabel*>("forms");
            auto save = dialog->findChild<QPushButton*>("save");
            for (auto box : dialog->findChildren<QCheckBox*>()) box->setChecked(false);
            QVERIFY(!save->isEnabled());
            dialog->findChild<QCheckBox*>("home_visit")->setChecked(true);
            QVERIFY(forms->text().contains("Guardian's consent"));
            dialog->findChild<QCheckBox*>("filing")->setChecked(true);
            QVERIFY(forms->text().contains("Notice to the guardian"));
            dialog->findChild<QCheckBox*>("filing")->setChecked(false);
            keepPicture(*dialog, "forms");
            QTimer::singleShot(0, this, [&] {
                auto files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
                QVERIFY(files);
                QVERIFY(!files->selectedFiles().value(0).contains("测"));
                files->findChild<QLineEdit*>()->setText(file);
                files->setOption(QFileDialog::DontConfirmOverwrite);
                QMetaObject::invokeMethod(files, "accept");
            });
            save->click();
        });
        ui::printBlankForms(context, &stage.window());
        QVERIFY(QFile::exists(file));
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(textOfPdf(pdf.readAll()).contains(QChar(0x2610)));
        QCOMPARE(stage.navigator().said.size(), 1);
        QVERIFY(stage.navigator().explained.empty());
    }

    void attached_pages_are_shown_from_memory() {
        QImage page(800, 1100, QImage::Format_RGB32);
        page.fill(Qt::white);
        ui::ScanView view({page, page}, "Attached files", "director 2026-03-02 09:00");
        view.show();
        QVERIFY(!view.windowTitle().contains("director"));
        QCOMPARE(view.findChildren<QLabel*>().size(), 2);
        keepPicture(view, "view");
        ui::ScanView empty({}, "Attached files", "w");
        QCOMPARE(empty.findChild<QLabel*>()->text(), QString("Nothing is attached."));
    }
};

int main(int count, char** values) {
    return test::runFormsTest<ConsentPapersTest>(count, values);
}
#include "consent_papers_test.moc"
