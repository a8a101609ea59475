#include "ui/safety/audit_tab.h"

#include "ui/forms/field_group.h"
#include "ui/print/audit_pack_pdf.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace tonghu::ui {

AuditTab::AuditTab(const PageContext& context, QWidget* parent) : QWidget(parent), context_(context) {
    auto layout = new QVBoxLayout(this);
    const Date today = context.session.clock().today();
    auto make = new FieldGroup(tr("Annual audit of minors' information"), this);
    make->grid()->addWidget(
        emptyNote(
            tr("Counts only, of one year, as far as your role can count them: who holds the children's files makes one "
               "part, the auditor the part of the log. Small numbers stand in it, so it is for the office and the "
               "cyberspace office alone."),
            make),
        0, 0, 1, 3);
    year_ = new QSpinBox(make);
    year_->setObjectName("year");
    year_->setRange(2000, today.year());
    year_->setValue(today.year() - 1);
    year_->setAccessibleName(tr("Year"));
    make->grid()->addWidget(new QLabel(tr("Year"), make), 1, 0);
    make->grid()->addWidget(year_, 1, 1);
    auto write = new QPushButton(icon("export", colors().onAccent), tr("&Make the pack"), make);
    write->setObjectName("make pack");
    giveRole(write, "primary");
    connect(write, &QPushButton::clicked, this, &AuditTab::make);
    make->grid()->addWidget(write, 1, 2);
    layout->addWidget(make);

    auto filed = new FieldGroup(tr("Filed with the cyberspace office"), this);
    day_ = new QDateEdit(QDate(today.year(), int(today.month()), int(today.day())), filed);
    day_->setDisplayFormat("yyyy-MM-dd");
    day_->setAccessibleName(tr("Day of filing"));
    receipt_ = new QLineEdit(filed);
    receipt_->setPlaceholderText(tr("Number of the receipt"));
    receipt_->setAccessibleName(tr("Number of the receipt"));
    auto record = new QPushButton(tr("&Record the filing"), filed);
    connect(record, &QPushButton::clicked, this, &AuditTab::file);
    filed->grid()->addWidget(day_, 0, 0);
    filed->grid()->addWidget(receipt_, 0, 1);
    filed->grid()->addWidget(record, 0, 2);
    layout->addWidget(filed);
    layout->addStretch();
}

void AuditTab::make() {
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder for the audit pack"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (folder.isEmpty()) return;
    const auto pack = report::auditPack(context_.session, year_->value());
    if (!pack) return context_.navigator.explain(pack.error());
    const auto written =
        print::writeAuditPack(context_.session, *pack, std::string(words::languageName()), folder.toStdString());
    if (!written) return context_.navigator.explain(written.error());
    context_.navigator.say(tr("Written: %1").arg(QDir::toNativeSeparators(folder)));
}

void AuditTab::file() {
    const auto done =
        report::recordFiling(context_.session, year_->value(), day_->date().toString(Qt::ISODate).toStdString(),
                             receipt_->text().trimmed().toStdString());
    if (!done) return context_.navigator.explain(done.error());
    context_.navigator.say(tr("The filing is recorded."));
}

}  // namespace tonghu::ui
