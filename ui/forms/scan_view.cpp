#include "ui/forms/scan_view.h"

#include "ui/print/consent_paper.h"
#include "ui/print/scan_pages.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tonghu::ui {

ScanView::ScanView(const QList<QImage>& pages, const QString& title, const QString& watermark, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(title);
    auto layout = new QVBoxLayout(this);
    auto scroll = new QScrollArea(this);
    auto content = new QWidget(scroll);
    auto column = new QVBoxLayout(content);
    const int wide = characters(48);
    for (const QImage& page : pages) {
        QImage shown = page.scaledToWidth(wide, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
        QPainter painter(&shown);
        print::drawWatermark(painter, shown.size(), watermark, wide / 20.0);
        painter.end();
        auto label = new QLabel(content);
        label->setPixmap(QPixmap::fromImage(shown));
        label->setFrameShape(QFrame::Box);
        column->addWidget(label, 0, Qt::AlignHCenter);
    }
    if (pages.isEmpty()) column->addWidget(new QLabel(tr("Nothing is attached."), content));
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    layout->addWidget(scroll);
    auto buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(wide + characters(6), lines(34));
    scroll->setFocus();
}

void showRules(const catalogue::Catalogue& catalogue, const cases::ConsentPaper& rules, QWidget* over) {
    const QByteArray pdf = print::consentDocument(catalogue, rules, words::languageName(), {}).pdf();
    ScanView(print::scanPages(pdf, 130), ScanView::tr("Rules on children's information"), {}, over).exec();
}

}  // namespace tonghu::ui
