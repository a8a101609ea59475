#include "ui/retention/disposal_dialog.h"

#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

struct Words {
    QString title, happens, verb;
};

Words wordsOf(Disposal disposal) {
    switch (disposal) {
        case Disposal::Restrict:
            return {
                DisposalDialog::tr("Restrict the file"),
                DisposalDialog::tr(
                    "The file is kept and hidden: nobody finds, lists, prints, exports or counts it any more. Only two "
                    "persons together can open it again."),
                DisposalDialog::tr("&Restrict now")};
        case Disposal::Delete:
            return {
                DisposalDialog::tr("Ask to delete for good"),
                DisposalDialog::tr(
                    "Nothing is deleted yet. Another person with the right to decide looks at it first. Then the "
                    "record "
                    "goes with everything that belongs to it, from all parts of the workspace, and nobody can bring it "
                    "back."),
                DisposalDialog::tr("&Ask for deletion")};
        case Disposal::Archive:
            return {
                DisposalDialog::tr("Ask to hand over to the archive"),
                DisposalDialog::tr(
                    "Hand the papers over first. When another person has approved, only the number of the file is kept "
                    "here; everything else is deleted."),
                DisposalDialog::tr("&Ask for approval")};
        case Disposal::Unseal:
            return {DisposalDialog::tr("Ask to open a restricted file"),
                    DisposalDialog::tr(
                        "When another person has approved, you alone can read it for the days that you ask for. It "
                        "closes by "
                        "itself. Every look is logged."),
                    DisposalDialog::tr("&Ask for approval")};
        case Disposal::Release:
            return {DisposalDialog::tr("Ask to lift the restriction"),
                    DisposalDialog::tr(
                        "When another person has approved, the file is worked on as before it was restricted."),
                    DisposalDialog::tr("&Ask for approval")};
        case Disposal::Keep:
            return {DisposalDialog::tr("Keep longer"),
                    DisposalDialog::tr("The record stays until the day that you choose, and is due again then."),
                    DisposalDialog::tr("&Keep until then")};
        case Disposal::Refuse:
            return {DisposalDialog::tr("Refuse"), DisposalDialog::tr("Nothing changes. Who asked sees your reason."),
                    DisposalDialog::tr("&Refuse")};
        case Disposal::TakeBack:
            return {DisposalDialog::tr("Take back"), DisposalDialog::tr("Your request is taken back; nothing changes."),
                    DisposalDialog::tr("&Take back")};
    }
    return {};
}

QDate dateOf(Date day) {
    return QDate::fromString(QString::fromStdString(day.iso()), Qt::ISODate);
}

QLabel* paragraph(const QString& text, const char* role, QWidget* parent) {
    auto label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (role) giveRole(label, role);
    return label;
}

}  // namespace

DisposalDialog::DisposalDialog(Disposal disposal, const catalogue::Catalogue& catalogue, const QString& about,
                               const QStringList& holds, std::optional<Date> latest, Date today, QWidget* parent)
    : QDialog(parent), disposal_(disposal) {
    const Words words = wordsOf(disposal);
    setWindowTitle(words.title);
    auto column = new QVBoxLayout(this);
    column->setSpacing(lines(0.6));
    column->addWidget(paragraph(about, "group", this));
    column->addWidget(paragraph(words.happens, nullptr, this));
    if (!holds.isEmpty()) {
        QLabel* against = paragraph(tr("Against deleting it today:") + "\n" + holds.join('\n'), "caution", this);
        against->setMargin(lines(0.4));
        column->addWidget(against);
    }
    auto form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addFields(form, catalogue, latest, today);
    column->addLayout(form);
    fault_ = paragraph({}, "fault", this);
    fault_->setObjectName("fault");
    fault_->hide();
    column->addWidget(fault_);
    auto buttons = new QDialogButtonBox(this);
    buttons->addButton(words.verb, QDialogButtonBox::AcceptRole)->setObjectName("go");
    buttons->addButton(tr("&Leave as it is"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &DisposalDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(characters(36));
}

void DisposalDialog::addFields(QFormLayout* form, const catalogue::Catalogue& catalogue, std::optional<Date> latest,
                               Date today) {
    if (disposal_ == Disposal::Restrict) addGrounds(form, catalogue, "restriction_ground");
    if (disposal_ == Disposal::Delete) addGrounds(form, catalogue, "request_deletion_ground");
    if (disposal_ == Disposal::Archive) {
        archive_ = addLine(form, tr("Taken over by"), tr("Name of the archive"));
        receipt_ = addLine(form, tr("Receipt number"), {});
    }
    if (disposal_ == Disposal::Unseal) {
        citation_ = addLine(form, tr("Law and article"), tr("Which article allows to open it"));
        days_ = new QSpinBox(this);
        days_->setRange(1, int(catalogue.setting("disposal.open_days")));
        days_->setSuffix(tr(" day(s)"));
        form->addRow(tr("For"), days_);
    }
    if (disposal_ == Disposal::Keep) {
        until_ = new QDateEdit(dateOf(today).addYears(1), this);
        until_->setDisplayFormat("yyyy-MM-dd");
        until_->setCalendarPopup(true);
        until_->setMinimumDate(dateOf(today).addDays(1));
        if (latest && *latest > today) until_->setMaximumDate(dateOf(*latest));
        form->addRow(latest ? tr("Until (at most %1)").arg(QString::fromStdString(latest->iso())) : tr("Until"),
                     until_);
    }
    reason_ = new QPlainTextEdit(this);
    reason_->setObjectName("reason");
    reason_->setTabChangesFocus(true);
    reason_->setFixedHeight(lines(4));
    form->addRow(tr("Reason"), reason_);
}

QLineEdit* DisposalDialog::addLine(QFormLayout* form, const QString& label, const QString& example) {
    auto line = new QLineEdit(this);
    line->setPlaceholderText(example);
    line->setMaxLength(100);
    form->addRow(label, line);
    return line;
}

void DisposalDialog::addGrounds(QFormLayout* form, const catalogue::Catalogue& catalogue, const char* list) {
    ground_ = new QComboBox(this);
    ground_->setObjectName("ground");
    ground_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    ground_->setMinimumContentsLength(24);
    if (const auto* grounds = catalogue.list(list))
        for (const catalogue::Code& code : grounds->codes())
            ground_->addItem(QString::fromStdString(code.label.in(words::languageName())),
                             QString::fromStdString(code.code));
    ground_->setCurrentIndex(-1);
    ground_->setPlaceholderText(tr("Choose"));
    form->addRow(tr("Ground"), ground_);
}

void DisposalDialog::check() {
    const auto missing = [this](const QString& sentence) {
        fault_->setText(sentence);
        fault_->show();
    };
    if (ground_ && ground_->currentIndex() < 0) return missing(tr("Choose the ground."));
    if (archive_ && (archive_->text().trimmed().isEmpty() || receipt_->text().trimmed().isEmpty()))
        return missing(tr("Enter who took it over, and the receipt number."));
    if (citation_ && citation_->text().trimmed().isEmpty()) return missing(tr("Enter law and article."));
    if (reason().empty()) return missing(tr("Write in a sentence why."));
    accept();
}

Date DisposalDialog::until() const {
    return *Date::parse(until_->date().toString(Qt::ISODate).toStdString());
}

cases::DisposalRequest DisposalDialog::request(const std::string& entity, RecordId record) const {
    const auto text = [](const QLineEdit* line) { return line ? line->text().trimmed().toStdString() : std::string(); };
    cases::DisposalRequest request;
    request.kind = disposal_ == Disposal::Delete    ? "delete"
                   : disposal_ == Disposal::Archive ? "archive"
                   : disposal_ == Disposal::Unseal  ? "unseal"
                                                    : "release";
    request.entity = entity;
    request.record = record;
    request.ground = ground();
    request.reason = reason();
    request.citation = text(citation_);
    request.days = days_ ? days_->value() : 0;
    request.archive = text(archive_);
    request.receipt = text(receipt_);
    return request;
}

}  // namespace tonghu::ui
