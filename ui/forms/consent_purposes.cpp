#include "ui/forms/consent_purposes.h"

#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"

#include <QCheckBox>

#include <algorithm>

namespace tonghu::ui {
namespace {

constexpr std::string_view publication = "publication";  // has a form of its own (regulation c16)

}  // namespace

ConsentPurposes::ConsentPurposes(workspace::Session& session, QWidget* parent)
    : FieldGroup(tr("Purposes"), parent), session_(session), today_(session.clock().today().iso()) {
    hint_ = emptyNote({}, this);
    grid()->addWidget(hint_, 0, 0, 1, 3);
    for (const std::string& key : session.actor().role->purposes)
        if (const catalogue::Purpose* purpose = session.catalogue().purpose(key);
            purpose && !purpose->forbidden && key != publication)
            addRow(*purpose);
    grid()->setColumnStretch(1, 0);
    grid()->setColumnStretch(2, 1);
    fault_ = new QLabel(this);
    fault_->setWordWrap(true);
    fault_->setFont(smallFont());
    giveRole(fault_, "fault");
    fault_->hide();
    grid()->addWidget(fault_, grid()->rowCount(), 0, 1, 3);
    setNotice(false);
}

FieldEditor* ConsentPurposes::editor(const char* key, const QString& about) {
    const catalogue::Field* field = session_.catalogue().field("consent_purpose", key);
    if (!field || policy::accessTo(session_.catalogue(), session_.actor(), *field) != catalogue::Access::Write)
        return nullptr;
    auto editor = new FieldEditor(session_.catalogue(), *field, catalogue::Access::Write, today_, this);
    editor->label()->setParent(editor);
    editor->label()->hide();
    QString label = QString::fromStdString(field->label.in(words::languageName()));
    for (auto control : editor->findChildren<QAbstractButton*>())
        control->setAccessibleName(tr("%1, %2: %3").arg(about, label, control->text()));
    return editor;
}

void ConsentPurposes::addRow(const catalogue::Purpose& purpose) {
    QString name = QString::fromStdString(purpose.label.in(words::languageName()));
    auto label = new QLabel(name, this);
    int row = grid()->rowCount();
    Row made{&purpose,
             label,
             editor("result", name),
             editor("necessary", name),
             new QCheckBox(name, this),
             purpose.basis == "consent"};
    made.told->setObjectName("told." + QString::fromStdString(purpose.key));
    made.result->setObjectName("result." + QString::fromStdString(purpose.key));
    label->setContentsMargins(0, lines(0.25), 0, 0);
    grid()->addWidget(label, row, 0, Qt::AlignRight | Qt::AlignTop);
    grid()->addWidget(made.result, row, 1);
    grid()->addWidget(made.necessary, row, 2);
    grid()->addWidget(made.told, row, 1, 1, 2);
    rows_.push_back(made);
    auto changed = [this, made] {
        fault_->hide();
        showRow(made);
        emit edited();
    };
    connect(made.result, &FieldEditor::edited, this, changed);
    connect(made.necessary, &FieldEditor::edited, this, changed);
    connect(made.told, &QCheckBox::clicked, this, changed);
}

void ConsentPurposes::showRow(const Row& row) {
    bool asked = !notice_ && row.restsOnConsent;
    row.name->setVisible(asked);
    row.result->setVisible(asked);
    row.told->setVisible(notice_);
    QString answer = row.result->typed();
    row.necessary->setShown(asked && (answer == "agree" || answer == "refuse"));
}

void ConsentPurposes::setNotice(bool notice) {
    notice_ = notice;
    hint_->setText(notice ? tr("What was told; nobody is asked to agree here.")
                          : tr("Ask for each one apart. Saying no to what is not necessary costs no help. What is left "
                               "open counts as not asked. The right column says whether it is necessary."));
    for (const Row& row : rows_) showRow(row);
}

std::set<std::string> ConsentPurposes::agreed() const {
    std::set<std::string> purposes;
    for (const Row& row : rows_)
        if (notice_ ? row.told->isChecked() : row.restsOnConsent && row.result->typed() == "agree")
            purposes.insert(row.purpose->key);
    return purposes;
}

bool ConsentPurposes::isChanged() const {
    return std::ranges::any_of(rows_, [](const Row& row) { return row.result->isChanged() || row.told->isChecked(); });
}

std::optional<std::vector<Record>> ConsentPurposes::read() {
    std::vector<Record> records;
    for (const Row& row : rows_) {
        Record record;
        record.fields["purpose"] = row.purpose->key;
        if (notice_) {
            if (!row.told->isChecked()) continue;
            record.fields["result"] = std::string("not_asked");
        } else {
            std::string result = row.result->typed().toStdString();
            if (!row.restsOnConsent || result.empty()) continue;
            record.fields["result"] = result;
            auto necessary = row.necessary->read();
            if (row.necessary->isShown() && necessary && !isEmpty(*necessary)) record.fields["necessary"] = *necessary;
        }
        records.push_back(std::move(record));
    }
    if (!records.empty()) return records;
    show({ErrorKind::BadInput, "consent.no_purpose", {}, {}, {}});
    return std::nullopt;
}

void ConsentPurposes::show(const Error& error) {
    words::Message message = words::partsOf(error, &session_.catalogue());
    fault_->setText(message.remedy.isEmpty() ? message.what : message.what + " " + message.remedy);
    fault_->show();
    focusFirst();
}

void ConsentPurposes::focusFirst() {
    for (const Row& row : rows_) {
        if (notice_) return row.told->setFocus();
        if (row.restsOnConsent) return row.result->focusHere();
    }
}

}  // namespace tonghu::ui
