#include "ui/forms/consent_papers.h"

#include "ui/forms/record_view.h"
#include "ui/forms/scan_view.h"
#include "ui/forms/signature_pad.h"

#include "model/cases/consent_papers.h"
#include "ui/print/consent_paper.h"
#include "ui/print/scan_pages.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"
#include "ui/words/program_words.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <list>

namespace tonghu::ui {
namespace {

struct Papers {
    Q_DECLARE_TR_FUNCTIONS(tonghu::ui::Papers)
};

QString watermark(workspace::Session& session) {
    return print::watermarkOf(session.actor().user, session.clock().timestamp());
}

/// Neither name nor number of a child is in the file's name (row 15).
QString proposedFile(const QString& stem) {
    return QDir(QDir::homePath()).filePath(stem + ".pdf");
}

QString formName(workspace::Session& session, const std::string& form) {
    if (form == "publication") return Papers::tr("Publication: child and guardian");
    const catalogue::CodeList* kinds = session.catalogue().list("consent_kind");
    return QString::fromStdString(kinds ? kinds->label(form, words::languageName()) : form);
}

void save(workspace::Session& session, Navigator& navigator, const std::vector<cases::ConsentPaper>& papers,
          const QString& file) {
    std::list<print::OfficialDocument> documents;
    std::vector<const print::OfficialDocument*> all;
    for (const cases::ConsentPaper& paper : papers)
        all.push_back(&documents.emplace_back(
            print::consentDocument(session.catalogue(), paper, words::languageName(), watermark(session))));
    const auto written = print::writeFile(print::pdfOf(all), file.toStdString());
    if (!written) return navigator.explain(written.error());
    navigator.say(Papers::tr("Saved. Print it, and delete the file when it is printed."));
}

/// Which purposes are to be asked, and which forms follow from them.
class PurposeDialog : public QDialog {
public:
    PurposeDialog(const TabContext& context, QWidget* parent) : QDialog(parent), context_(context) {
        setWindowTitle(Papers::tr("Print forms"));
        auto layout = new QVBoxLayout(this);
        auto words = new QLabel(Papers::tr("What is to be asked? Only what the help needs."), this);
        words->setWordWrap(true);
        layout->addWidget(words);
        for (const std::string& key : context.session.actor().role->purposes) {
            auto box = new QCheckBox(words::codeInWords(key, &context.session.catalogue()), this);
            box->setObjectName(QString::fromStdString(key));
            const auto need = context.session.consents().need(context.child, key);
            // What is missing for the daily work is proposed; the person to sign decides on everything else too.
            box->setChecked(key == "home_visit" && need && !need->missing.empty());
            layout->addWidget(box);
            purposes_.emplace_back(box, key);
            connect(box, &QCheckBox::toggled, this, [this] { follow(); });
        }
        forms_ = new QLabel(this);
        forms_->setWordWrap(true);
        forms_->setObjectName("forms");
        layout->addWidget(forms_);
        auto buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
        save_ = buttons->addButton(Papers::tr("&Save as PDF…"), QDialogButtonBox::AcceptRole);
        save_->setObjectName("save");
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        layout->addWidget(buttons);
        follow();
    }

    std::vector<std::string> purposes() const {
        std::vector<std::string> chosen;
        for (const auto& [box, key] : purposes_)
            if (box->isChecked()) chosen.push_back(key);
        return chosen;
    }
    const std::vector<std::string>& forms() const { return following_; }

private:
    void follow() {
        const auto chosen = purposes();
        following_.clear();
        if (!chosen.empty())
            if (auto forms = cases::ConsentPapers(context_.session.context()).formsFor(context_.child, chosen))
                following_ = *forms;
        QStringList names;
        for (const std::string& form : following_) names << formName(context_.session, form);
        forms_->setText(following_.empty() ? Papers::tr("Choose at least one purpose.")
                                           : Papers::tr("The law asks for: %1").arg(names.join(Papers::tr(", "))));
        save_->setEnabled(!following_.empty());
    }

    TabContext context_;
    std::vector<std::pair<QCheckBox*, std::string>> purposes_;
    std::vector<std::string> following_;
    QLabel* forms_;
    QPushButton* save_;
};

/// The purposes of those chosen that belong on this form.
std::vector<std::string> purposesOn(workspace::Session& session, const std::string& form,
                                    const std::vector<std::string>& chosen) {
    std::vector<std::string> purposes;
    for (const std::string& key : chosen)
        if ((key == "publication") == (form == "publication") && session.catalogue().purpose(key))
            purposes.push_back(key);
    return purposes;
}

void printCopy(const TabContext& context, RecordId consent, QWidget* over) {
    const QString file = QFileDialog::getSaveFileName(
        over, Papers::tr("Save the copy"), proposedFile(Papers::tr("Copy of a form")), Papers::tr("PDF (*.pdf)"));
    if (file.isEmpty()) return;
    auto paper = cases::ConsentPapers(context.session.context()).copy(consent);
    if (!paper) return context.navigator.explain(paper.error());
    save(context.session, context.navigator, {*paper}, file);
}

/// Scans that were chosen, with small pictures of them; an error names no folder.
Result<std::vector<cases::NewAttachment>> chosenScans(workspace::Session& session, QWidget* over) {
    std::vector<cases::NewAttachment> scans;
    const QStringList names = QFileDialog::getOpenFileNames(
        over, Papers::tr("Scans of the signed form"), QDir::homePath(), Papers::tr("Scans (*.pdf *.jpg *.jpeg *.png)"));
    const std::int64_t megabytes = session.catalogue().setting("attachment.megabytes");
    for (const QString& name : names) {
        QFile file(name);
        const Place place{.file = QFileInfo(name).fileName().toStdString()};
        if (!file.open(QIODevice::ReadOnly)) return fail(ErrorKind::BadInput, "input.file_unreadable", place);
        if (file.size() > megabytes << 20)
            return fail(ErrorKind::BadInput, "attachment.too_large", place, {std::to_string(megabytes)});
        const QByteArray bytes = file.readAll();
        scans.push_back({bytes.toStdString(), "signed_form", {}, {}, print::thumbnailOf(bytes).toStdString()});
    }
    return scans;
}

std::string codeIn(const std::vector<cases::NewAttachment>& scans) {
    for (const cases::NewAttachment& scan : scans)
        if (const std::string code = print::formCodeIn(QByteArray::fromStdString(scan.bytes)); !code.empty())
            return code;
    return {};
}

void attach(const TabContext& context, RecordId consent, const std::vector<cases::NewAttachment>& scans,
            const std::string& code) {
    const auto done = cases::ConsentPapers(context.session.context()).attachScan(consent, scans, code);
    if (!done) return context.navigator.explain(done.error());
    context.navigator.say(
        Papers::tr("Attached. Keep the paper or destroy it as the office has fixed; delete the scanned file."));
    context.reread();
}

QString nameOf(workspace::Session& session, const Record& form) {
    return Papers::tr("%1 of %2")
        .arg(shown(session, "consent", form, "kind"), shown(session, "consent", form, "signed_on"));
}

/// Which of the child's forms the scan shows, where its code says nothing.
std::optional<RecordId> chosenForm(const TabContext& context, QWidget* over) {
    const auto forms = context.session.consents().list(context.child);
    if (!forms) {
        context.navigator.explain(forms.error());
        return {};
    }
    QStringList names;
    for (auto form = forms->rbegin(); form != forms->rend(); ++form) names << nameOf(context.session, *form);
    if (names.isEmpty()) {
        context.navigator.say(Papers::tr("What was signed is not recorded yet: record the form first."));
        return {};
    }
    bool chosen = false;
    const QString name =
        QInputDialog::getItem(over, Papers::tr("Attach a scan"), Papers::tr("No code can be read. Whose scan is it?"),
                              names, 0, false, &chosen);
    if (!chosen) return {};
    return (*forms)[std::size_t(names.size() - 1 - names.indexOf(name))].id;
}

void showFiles(const TabContext& context, RecordId consent, QWidget* over) {
    cases::Attachments attachments(context.session.context());
    const auto files = attachments.list("consent", consent);
    if (!files) return context.navigator.explain(files.error());
    QList<QImage> pages;
    for (const cases::Attachment& file : *files) {
        const auto bytes = attachments.open(file.id);
        if (!bytes) return context.navigator.explain(bytes.error());
        pages += print::scanPages(QByteArray::fromStdString(*bytes), 130);
    }
    ScanView(pages, Papers::tr("Attached files"), watermark(context.session), over).exec();
}

void signOnScreen(const TabContext& context, const Record& form, QWidget* over) {
    const auto signature = askForSignature(shown(context.session, "consent", form, "signer_name"), over);
    if (!signature) return;
    const auto added = cases::Attachments(context.session.context())
                           .add("consent", form.id,
                                {signature->png.toStdString(),
                                 "signature",
                                 signature->name.toStdString(),
                                 {},
                                 print::thumbnailOf(signature->png).toStdString()});
    if (!added) return context.navigator.explain(added.error());
    context.navigator.say(Papers::tr("The signature is kept with the form."));
    context.reread();
}

QPushButton* action(FieldGroup* section, const char* name, const QString& text) {
    auto button = new QPushButton(text, section);
    button->setObjectName(name);
    giveRole(button, "flat");
    button->setAutoDefault(true);
    section->addAction(button);
    return button;
}

}  // namespace

void printBlankForms(const TabContext& context, QWidget* over) {
    PurposeDialog dialog(context, over);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString file = QFileDialog::getSaveFileName(
        over, Papers::tr("Save the forms"), proposedFile(Papers::tr("Forms to sign")), Papers::tr("PDF (*.pdf)"));
    if (file.isEmpty()) return;
    cases::ConsentPapers papers(context.session.context());
    std::vector<cases::ConsentPaper> printed;
    for (const std::string& form : dialog.forms()) {
        auto paper = papers.blank(context.child, form, purposesOn(context.session, form, dialog.purposes()));
        if (!paper) return context.navigator.explain(paper.error());
        printed.push_back(std::move(*paper));
    }
    save(context.session, context.navigator, printed, file);
}

void attachScans(const TabContext& context, QWidget* over) {
    const auto scans = chosenScans(context.session, over);
    if (!scans) return context.navigator.explain(scans.error());
    if (scans->empty()) return;
    const std::string code = codeIn(*scans);
    if (code.empty()) {
        if (const auto consent = chosenForm(context, over)) attach(context, *consent, *scans, {});
        return;
    }
    const auto found = cases::ConsentPapers(context.session.context()).find(code);
    if (!found) return context.navigator.explain(found.error());
    if (!found->consent)
        return context.navigator.say(Papers::tr("What was signed is not recorded yet: record the form first."));
    const auto form = context.session.records().read("consent", found->consent);
    if (!form) return context.navigator.explain(form.error());
    const QString whose = found->child == context.child ? Papers::tr("this file") : Papers::tr("another file");
    context.navigator.ask(
        Papers::tr("Attach the scan to: %1 (%2)?").arg(nameOf(context.session, *form), whose), Papers::tr("&Attach"),
        [context, consent = found->consent, scans = *scans, code] { attach(context, consent, scans, code); });
}

void addPaperActions(FieldGroup* section, const TabContext& context, const Record& form) {
    QObject::connect(action(section, "print copy", Papers::tr("&Print a copy")), &QPushButton::clicked, section,
                     [=] { printCopy(context, form.id, section->window()); });
    // How many there are says nothing; looking at them is what the log wants to know.
    std::vector<cases::Attachment> files = cases::Attachments(context.session.context()).ofChild(context.child);
    std::erase_if(files,
                  [&](const cases::Attachment& file) { return file.entity != "consent" || file.record != form.id; });
    if (!files.empty())
        QObject::connect(action(section, "view scan", Papers::tr("&Look at the attached files (%1)").arg(files.size())),
                         &QPushButton::clicked, section, [=] { showFiles(context, form.id, section->window()); });
    if (!context.session.may("consent.add")) return;
    const bool signedThere =
        std::ranges::any_of(files, [](const cases::Attachment& file) { return file.kind == "signature"; });
    if (form.text("kind").ends_with("_consent") && !signedThere)
        // Queued: what was clicked goes when the page is read afresh.
        QObject::connect(
            action(section, "sign", Papers::tr("S&ign on the screen")), &QPushButton::clicked, section,
            [=] { signOnScreen(context, form, section->window()); }, Qt::QueuedConnection);
    QObject::connect(
        action(section, "attach scan", Papers::tr("A&ttach a scan")), &QPushButton::clicked, section,
        [=] {
            const auto scans = chosenScans(context.session, section->window());
            if (!scans) return context.navigator.explain(scans.error());
            if (!scans->empty()) attach(context, form.id, *scans, codeIn(*scans));
        },
        Qt::QueuedConnection);
}

void printRules(workspace::Session& session, Navigator& navigator, QWidget* over) {
    const QString file = QFileDialog::getSaveFileName(over, Papers::tr("Save the rules"),
                                                      proposedFile(Papers::tr("Rules on children's information")),
                                                      Papers::tr("PDF (*.pdf)"));
    if (file.isEmpty()) return;
    save(session, navigator, {cases::ConsentPapers(session.context()).rules()}, file);
}

std::optional<ScreenSignature> askForSignature(const QString& proposedName, QWidget* over) {
    QDialog dialog(over);
    dialog.setWindowTitle(Papers::tr("Sign on the screen"));
    auto layout = new QVBoxLayout(&dialog);
    auto words =
        new QLabel(Papers::tr("By signing, the person says that they have read the form or heard it read, and that the "
                              "choices on it are their own."),
                   &dialog);
    words->setWordWrap(true);
    layout->addWidget(words);
    auto name = new QLineEdit(proposedName, &dialog);
    name->setObjectName("name");
    name->setMaxLength(50);
    name->setPlaceholderText(Papers::tr("Name of who signs"));
    name->setAccessibleName(Papers::tr("Name of who signs"));
    layout->addWidget(name);
    auto pad = new SignaturePad(&dialog);
    layout->addWidget(pad, 1);
    auto buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    auto again = buttons->addButton(Papers::tr("&Clear"), QDialogButtonBox::ResetRole);
    auto keep = buttons->addButton(Papers::tr("&Keep the signature"), QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    const auto follow = [=] {
        keep->setEnabled(!pad->isEmpty() && !name->text().trimmed().isEmpty());
        again->setEnabled(!pad->isEmpty());
    };
    QObject::connect(pad, &SignaturePad::changed, &dialog, follow);
    QObject::connect(name, &QLineEdit::textChanged, &dialog, follow);
    QObject::connect(again, &QPushButton::clicked, pad, &SignaturePad::clear);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    follow();
    pad->setFocus();
    if (dialog.exec() != QDialog::Accepted) return {};
    return ScreenSignature{pad->png(), name->text().trimmed()};
}

}  // namespace tonghu::ui
