#include "ui/shell/new_workspace_dialog.h"

#include "ui/shell/busy_cover.h"
#include "ui/shell/passphrase_field.h"
#include "ui/theme/theme.h"
#include "ui/words/messages.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tonghu::ui {

namespace {

QLabel* group(const QString& title, QWidget* parent) {
    auto label = new QLabel(title, parent);
    giveRole(label, "group");
    return label;
}

QLabel* note(const QString& sentence, QWidget* parent) {
    auto label = new QLabel(sentence, parent);
    label->setWordWrap(true);
    giveRole(label, "quiet");
    return label;
}

}  // namespace

NewWorkspaceDialog::NewWorkspaceDialog(std::shared_ptr<const catalogue::Catalogue> catalogue,
                                       std::shared_ptr<const Clock> clock, QWidget* parent)
    : QDialog(parent), catalogue_(std::move(catalogue)), clock_(std::move(clock)) {
    setWindowTitle(tr("Make a new workspace"));
    auto column = new QVBoxLayout(this);
    column->setContentsMargins(lines(1.2), lines(1), lines(1.2), lines(1));
    column->setSpacing(lines(0.6));
    column->addWidget(group(tr("The office"), this));
    column->addLayout(makeUnit());
    column->addSpacing(lines(0.4));
    column->addWidget(group(tr("The three officers"), this));
    column->addWidget(note(tr("Three different people. The administrator makes accounts, the security officer grants "
                              "roles, the auditor reads the log; none of them alone can open a child's file. Each "
                              "types a passphrase of at least %n character(s).",
                              nullptr, int(catalogue_->setting("passphrase.length"))),
                           this));
    column->addLayout(makeOfficers());
    fault_ = new QLabel(this);
    fault_->setWordWrap(true);
    fault_->setTextFormat(Qt::PlainText);
    fault_->setMargin(lines(0.4));
    giveRole(fault_, "danger");
    fault_->hide();
    column->addWidget(fault_);
    column->addLayout(makeFoot());
    setMinimumWidth(characters(44));
    busy_ = new BusyCover(this);
}

QLayout* NewWorkspaceDialog::makeUnit() {
    auto form = new QFormLayout;
    form->setHorizontalSpacing(lines(1));
    folder_ = new QLineEdit(this);
    auto browse = new QPushButton(tr("Choose..."), this);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &NewWorkspaceDialog::chooseFolder);
    auto row = new QHBoxLayout;
    row->setSpacing(lines(0.4));
    row->addWidget(folder_, 1);
    row->addWidget(browse);
    unitName_ = new QLineEdit(this);
    division_ = new QLineEdit(this);
    division_->setPlaceholderText(tr("6 or 12 digits (GB/T 2260)"));
    division_->setMaxLength(12);
    unitCode_ = new QLineEdit(this);
    unitCode_->setPlaceholderText(tr("short, for case numbers and names of reports"));
    form->addRow(tr("Empty folder"), row);
    folder_->setAccessibleName(tr("Empty folder"));  // its row is no widget, so the label knows nothing of it
    form->addRow(tr("Name of the unit"), unitName_);
    form->addRow(tr("Division served"), division_);
    form->addRow(tr("Unit code"), unitCode_);
    folder_->setObjectName("folder");
    unitName_->setObjectName("unit");
    division_->setObjectName("division");
    unitCode_->setObjectName("code");
    return form;
}

QLayout* NewWorkspaceDialog::makeOfficers() {
    auto grid = new QGridLayout;
    grid->setHorizontalSpacing(lines(0.6));
    int column = 1;
    for (const QString& heading : {tr("Account"), tr("Passphrase"), tr("Once more")})
        grid->addWidget(note(heading, this), 0, column++);
    officers_ = {addOfficer(grid, 1, tr("System administrator"), "sysadmin"),
                 addOfficer(grid, 2, tr("Security officer"), "security"),
                 addOfficer(grid, 3, tr("Auditor"), "auditor")};
    return grid;
}

NewWorkspaceDialog::Officer NewWorkspaceDialog::addOfficer(QGridLayout* grid, int row, const QString& role,
                                                           const QString& account) {
    Officer officer{new QLineEdit(account, this), new PassphraseField(this), new PassphraseField(this)};
    officer.passphrase->setObjectName("passphrase." + account);
    officer.again->setObjectName("again." + account);
    officer.name->setAccessibleName(tr("Account: %1").arg(role));
    officer.passphrase->setAccessibleName(tr("Passphrase: %1").arg(role));
    officer.again->setAccessibleName(tr("Passphrase once more: %1").arg(role));
    grid->addWidget(new QLabel(role, this), row, 0);
    grid->addWidget(officer.name, row, 1);
    grid->addWidget(officer.passphrase, row, 2);
    grid->addWidget(officer.again, row, 3);
    return officer;
}

QLayout* NewWorkspaceDialog::makeFoot() {
    auto row = new QHBoxLayout;
    auto create = new QPushButton(tr("Make the workspace"), this);
    giveRole(create, "primary");
    create->setDefault(true);
    create->setObjectName("create");
    auto cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    row->addStretch();
    row->addWidget(create);
    row->addWidget(cancel);
    connect(create, &QPushButton::clicked, this, &NewWorkspaceDialog::make);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

void NewWorkspaceDialog::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Empty folder"), QDir::homePath());
    if (!folder.isEmpty()) folder_->setText(QDir::toNativeSeparators(folder));
}

std::filesystem::path NewWorkspaceDialog::folder() const {
    return folder_->text().trimmed().toStdString();
}

QString NewWorkspaceDialog::missing() const {
    if (folder_->text().trimmed().isEmpty()) return tr("Choose the folder.");
    if (unitName_->text().trimmed().isEmpty()) return tr("Enter the name of the unit.");
    if (!DivisionCode::parse(division_->text().trimmed().toStdString()))
        return tr("The division is a code of 6 or 12 digits.");
    if (unitCode_->text().trimmed().isEmpty()) return tr("Enter the unit code.");
    for (const Officer& officer : officers_) {
        if (officer.name->text().trimmed().isEmpty()) return tr("Each officer needs an account name.");
        if (officer.passphrase->text().isEmpty()) return tr("Each officer needs a passphrase.");
        if (officer.passphrase->text() != officer.again->text())
            return tr("The two passphrases of %1 differ.").arg(officer.name->text().trimmed());
    }
    return {};
}

void NewWorkspaceDialog::refuse(const QString& fault) {
    fault_->setText(fault);
    fault_->setVisible(!fault.isEmpty());
}

void NewWorkspaceDialog::make() {
    refuse(missing());
    if (!fault_->isHidden()) return;
    struct Work {
        workspace::Founding founding;
        std::array<vault::Secret, 3> secrets;
    };
    auto work = std::make_shared<Work>();
    workspace::Founding& founding = work->founding;
    founding.division = division_->text().trimmed().toStdString();
    founding.unitName = unitName_->text().trimmed().toStdString();
    founding.unitCode = unitCode_->text().trimmed().toStdString();
    founding.kdf.passes = static_cast<unsigned long long>(catalogue_->setting("argon2id.passes"));
    founding.kdf.memoryBytes = std::size_t(catalogue_->setting("argon2id.mebibytes")) << 20;
    std::array<workspace::Founding::Officer*, 3> places{&founding.systemAdministrator, &founding.securityOfficer,
                                                        &founding.auditor};
    for (std::size_t at = 0; at < places.size(); ++at) {
        work->secrets[at] = officers_[at].passphrase->take();
        officers_[at].again->take();
        *places[at] = {officers_[at].name->text().trimmed().toStdString(), &work->secrets[at]};
    }
    busy_->run(
        tr("Making the workspace"),
        [this, work, path = folder()]() -> Result<void> {
            auto made = workspace::Workspace::create(path, catalogue_, work->founding, clock_);
            if (!made) return tl::unexpected(made.error());
            return {};
        },
        [this](const Result<void>& result) {
            if (!result) return refuse(words::messageOf(result.error(), catalogue_.get()));
            accept();
        });
}

}  // namespace tonghu::ui
