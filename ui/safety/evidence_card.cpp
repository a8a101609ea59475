#include "ui/safety/evidence_card.h"

#include "model/cases/attachments.h"
#include "ui/forms/record_view.h"
#include "ui/print/paper.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

namespace tonghu::ui {
namespace {

constexpr const char* entity = "mandatory_report";

}  // namespace

EvidenceCard::EvidenceCard(const PageContext& context, RecordId report, QWidget* parent)
    : FieldGroup(tr("Evidence"), parent), context_(context), report_(report) {
    note_ = emptyNote({}, this);
    grid()->addWidget(note_, 0, 0, 1, 3);
    table_ = new PartTable({tr("Kept at"), tr("What it shows"), tr("Hash of the original (SHA-256)")}, this);
    grid()->addWidget(table_, 1, 0, 1, 3);
    auto add = new QPushButton(icon("attach"), tr("&Keep a file"), this);
    giveRole(add, "flat");
    add->setAutoDefault(true);
    connect(add, &QPushButton::clicked, this, &EvidenceCard::add);
    addAction(add);
    connect(table_, &PartTable::opened, this, &EvidenceCard::save);
}

void EvidenceCard::refresh() {
    const auto kept = cases::Attachments(context_.session.context()).list(entity, report_);
    setVisible(kept.has_value());
    if (!kept) return;
    table_->setRowCount(0);
    for (const cases::Attachment& file : *kept)
        table_->addRow(file.id, {momentOf(file.addedAt), QString::fromStdString(file.title),
                                 QString::fromStdString(file.originalSha256)});
    table_->fitHeight();
    table_->setVisible(!kept->empty());
    note_->setText(kept->empty() ? tr("Photographs and papers of what was seen: kept encrypted, with the hash of the "
                                      "original. Keep the original too. They cannot be removed.")
                                 : tr("Enter writes one of them to a file, for the police."));
}

void EvidenceCard::add() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Keep a file"), {}, tr("Pictures and PDF (*.jpg *.jpeg *.png *.pdf)"));
    if (path.isEmpty()) return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return context_.navigator.explain(Error{ErrorKind::BadInput, "input.file_unreadable", {}, {}, {}});
    const QByteArray bytes = file.readAll();
    const auto kept =
        cases::Attachments(context_.session.context())
            .add(entity, report_,
                 {bytes.toStdString(), "evidence", QFileInfo(path).completeBaseName().left(100).toStdString()});
    if (!kept) return context_.navigator.explain(kept.error());
    refresh();
}

void EvidenceCard::save(RecordId attachment) {
    const QString path = QFileDialog::getSaveFileName(this, tr("Write to a file"));
    if (path.isEmpty()) return;
    const auto content = cases::Attachments(context_.session.context()).open(attachment);
    if (!content) return context_.navigator.explain(content.error());
    if (auto written = print::writeFile(QByteArray::fromStdString(*content), path.toStdString()); !written)
        return context_.navigator.explain(written.error());
    context_.navigator.say(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
}

}  // namespace tonghu::ui
