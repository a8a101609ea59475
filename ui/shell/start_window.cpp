#include "ui/shell/start_window.h"

#include "model/demo/demo.h"
#include "ui/shell/busy_cover.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/new_workspace_dialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/messages.h"

#include <QDir>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tonghu::ui {

namespace {

std::filesystem::path pathOf(const QString& folder) {
    return std::filesystem::path(folder.toStdString());
}

}  // namespace

StartWindow::StartWindow(std::shared_ptr<const catalogue::Catalogue> catalogue, std::shared_ptr<const Clock> clock,
                         Opened chosen)
    : catalogue_(std::move(catalogue)), clock_(std::move(clock)), chosen_(std::move(chosen)) {
    setWindowIcon(programIcon());
    setWindowTitle(tr("Tonghu"));
    auto column = new QVBoxLayout(this);
    column->setSpacing(lines(0.6));
    auto middle = new QWidget(this);
    middle->setFixedWidth(characters(36));
    auto choices = new QVBoxLayout(middle);
    choices->setSpacing(lines(0.6));
    auto mark = new QLabel(middle);
    mark->setPixmap(programIcon().pixmap(QSize(lines(3.2), lines(3.2)), devicePixelRatioF()));
    auto name = new QLabel(tr("Tonghu"), middle);
    giveRole(name, "heading");
    auto about = new QLabel(tr("Records of children in difficulty. Choose where yours lie."), middle);
    about->setWordWrap(true);
    giveRole(about, "quiet");
    notice_ = new QLabel(middle);
    notice_->setWordWrap(true);
    notice_->setTextFormat(Qt::PlainText);
    notice_->setMargin(lines(0.4));
    giveRole(notice_, "danger");
    notice_->hide();
    for (QLabel* label : {mark, name, about, notice_}) choices->addWidget(label);
    choices->addSpacing(lines(0.5));
    choices->addWidget(makeChoice("folder", tr("Open a workspace"), tr("A folder that your office uses already"),
                                  &StartWindow::openFolder));
    choices->addWidget(makeChoice("add", tr("Make a new workspace"),
                                  tr("For an office that begins: its three officers set it up"),
                                  &StartWindow::makeWorkspace));
    choices->addWidget(makeChoice("children", tr("Try it with made-up people"),
                                  tr("A demonstration county; nobody in it exists"), &StartWindow::makeDemonstration));
    column->addStretch(2);
    auto row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(middle);
    row->addStretch();
    column->addLayout(row);
    column->addStretch(3);
    auto foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(makeLanguageSwitch(this));
    column->addLayout(foot);
    busy_ = new BusyCover(this);
}

QWidget* StartWindow::makeChoice(const QString& iconName, const QString& name, const QString& about,
                                 void (StartWindow::*act)()) {
    auto button = new QPushButton(this);
    giveRole(button, "tile");
    button->setAccessibleName(name);
    button->setAccessibleDescription(about);
    auto row = new QHBoxLayout(button);
    row->setContentsMargins(lines(0.9), lines(0.6), lines(0.9), lines(0.6));
    row->setSpacing(lines(0.8));
    auto picture = new QLabel(button);
    picture->setPixmap(icon(iconName, colors().accent).pixmap(QSize(lines(1.6), lines(1.6)), devicePixelRatioF()));
    auto words = new QVBoxLayout;
    words->setSpacing(0);
    auto title = new QLabel(name, button);
    title->setFont(groupFont());
    auto more = new QLabel(about, button);
    giveRole(more, "quiet");
    for (QLabel* label : {picture, title, more}) label->setAttribute(Qt::WA_TransparentForMouseEvents);
    words->addWidget(title);
    words->addWidget(more);
    row->addWidget(picture);
    row->addLayout(words, 1);
    button->setMinimumHeight(row->sizeHint().height());
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void StartWindow::explain(const Error& error) {
    notice_->setText(words::messageOf(error, catalogue_.get()));
    notice_->show();
}

void StartWindow::openFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a workspace"), QDir::homePath());
    if (!folder.isEmpty()) chosen_(pathOf(folder));
}

void StartWindow::makeWorkspace() {
    auto dialog = new NewWorkspaceDialog(catalogue_, clock_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { chosen_(dialog->folder()); });
    dialog->open();
}

void StartWindow::makeDemonstration() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("An empty folder for the demonstration"), QDir::homePath());
    if (folder.isEmpty()) return;
    busy_->run(
        tr("Making up people"),
        [this, path = pathOf(folder)]() -> Result<void> {
            demo::DemoOptions options;
            options.progress = [this](std::int64_t done, std::int64_t all) {
                busy_->reportProgress(done, all);
                return true;
            };
            auto summary = demo::build(path, catalogue_, clock_, options);
            if (!summary) return tl::unexpected(summary.error());
            return {};
        },
        [this, path = pathOf(folder)](const Result<void>& result) {
            if (!result) return explain(result.error());
            chosen_(path);
        });
}

}  // namespace tonghu::ui
