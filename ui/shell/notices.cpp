#include "ui/shell/notices.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/messages.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace tonghu::ui {

namespace {

QMessageBox* box(const QString& iconName, const QColor& color, const QString& text, QWidget* parent) {
    auto dialog = new QMessageBox(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(QCoreApplication::translate("Notices", "Tonghu"));
    dialog->setIconPixmap(icon(iconName, color).pixmap(QSize(lines(2.2), lines(2.2)), dialog->devicePixelRatioF()));
    dialog->setTextFormat(Qt::PlainText);
    dialog->setText(text);
    return dialog;
}

}  // namespace

void showError(const Error& error, const catalogue::Catalogue* catalogue, QWidget* parent) {
    const words::Message message = words::partsOf(error, catalogue);
    const QString place = message.place.isEmpty() ? QString() : message.place + QLatin1Char('\n');
    QMessageBox* dialog = box("warning", colors().caution, place + message.what, parent);
    const QString duties = message.duties.isEmpty() ? QString() : QStringLiteral("\n") + message.duties;
    dialog->setInformativeText((message.remedy + duties).trimmed());
    dialog->addButton(QCoreApplication::translate("Notices", "Close"), QMessageBox::AcceptRole);
    dialog->open();
}

void askBefore(const QString& question, const QString& verb, std::function<void()> go, QWidget* parent) {
    QMessageBox* dialog = box("info", colors().accent, question, parent);
    QPushButton* yes = dialog->addButton(verb, QMessageBox::AcceptRole);
    QPushButton* no = dialog->addButton(QCoreApplication::translate("Notices", "Cancel"), QMessageBox::RejectRole);
    dialog->setDefaultButton(no);
    dialog->setEscapeButton(no);
    QObject::connect(dialog, &QMessageBox::buttonClicked, parent, [yes, go](QAbstractButton* button) {
        if (button == yes) go();
    });
    dialog->open();
}

}  // namespace tonghu::ui
