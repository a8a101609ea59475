// Every control of a field works whether or not somebody listens to it.

#include "ui/forms/controls.h"
#include "tests/ui/forms/stage.h"

using namespace tonghu;

class ControlsTest : public QObject {
    Q_OBJECT

private slots:
    void nobody_has_to_listen_data() {
        QTest::addColumn<QString>("place");
        for (const char* place : {"child.full_name", "child.birth_date", "child.birth_month", "child.sex",
                                  "child.ethnic_group", "child.boarding", "visit.met", "visit.safety_at_home_note"})
            QTest::newRow(place) << place;
    }
    void nobody_has_to_listen() {
        QFETCH(QString, place);
        const auto catalogue = support::theCatalogue();
        const catalogue::Field* field =
            catalogue->field(place.section('.', 0, 0).toStdString(), place.section('.', 1).toStdString());
        QVERIFY(field);
        QWidget window;
        auto layout = new QVBoxLayout(&window);
        auto control = ui::makeControl(*catalogue, *field, {}, &window);
        auto other = new QLineEdit(&window);
        layout->addWidget(control.widget);
        layout->addWidget(other);
        window.show();
        window.activateWindow();
        control.focus->setFocus();
        QTest::keyClick(control.focus, Qt::Key_Space);
        QTest::keyClick(control.focus, Qt::Key_2);
        other->setFocus();
        const catalogue::CodeList* list = catalogue->list(field->list);
        const QString value = list ? QString::fromStdString(list->codes().front().code) : QString("1");
        control.setText(value);
        QCOMPARE(control.text(), value);
    }
};

int main(int count, char** values) {
    return test::runFormsTest<ControlsTest>(count, values);
}

#include "controls_test.moc"
