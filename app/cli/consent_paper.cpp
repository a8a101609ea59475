// tonghu-cli consent print, attach, rules: forms on paper, and their scans.

#include "ui/print/consent_paper.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/record_json.h"
#include "model/cases/consent_papers.h"
#include "ui/print/scan_pages.h"
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QFile>

#include <list>

namespace tonghu::cli {
namespace {

QString saying(const char* text) {
    return QCoreApplication::translate("cli", text);
}

Result<void> writeTogether(workspace::Session& session, const std::vector<cases::ConsentPaper>& papers,
                           const std::string& file) {
    const QString mark = print::watermarkOf(session.actor().user, session.clock().timestamp());
    std::list<print::OfficialDocument> documents;
    std::vector<const print::OfficialDocument*> all;
    for (const cases::ConsentPaper& paper : papers)
        all.push_back(
            &documents.emplace_back(print::consentDocument(session.catalogue(), paper, words::languageName(), mark)));
    return print::writeFile(print::pdfOf(all), file);
}

Outcome told(Invocation& invocation, const std::vector<cases::ConsentPaper>& papers, const std::string& file) {
    QJsonArray forms;
    for (const cases::ConsentPaper& paper : papers)
        forms.append(QJsonObject{{"form", QString::fromStdString(paper.form)},
                                 {"version", QString::fromStdString(paper.text->version)},
                                 {"copy", paper.copy},
                                 {"code", QString::fromStdString(paper.code)}});
    if (invocation.json()) printJson({{"file", QString::fromStdString(file)}, {"forms", forms}});
    invocation.say(saying(QT_TRANSLATE_NOOP("cli", "Written: %1")).arg(harmless(QString::fromStdString(file))));
    return ExitCode::Done;
}

Outcome printForms(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto child = childNamed(session, arguments.operands()[0]);
    if (!child) return failedAs(child);
    cases::ConsentPapers papers(session.context());
    std::vector<cases::ConsentPaper> printed;
    if (arguments.has("--consent")) {
        const auto consent = recordNamed(arguments.value("--consent"));
        if (!consent) return failedAs(consent);
        auto paper = papers.copy(*consent);
        if (!paper) return failedAs(paper);
        if (paper->consent.number("child") != child->value)
            return failed({ErrorKind::Refused, "record.not_found", {}, {}, {86}});
        printed.push_back(std::move(*paper));
    } else {
        std::vector<std::string> purposes = arguments.values("--purpose");
        if (purposes.empty()) purposes = {"home_visit"};
        std::vector<std::string> forms;
        if (arguments.has("--kind"))
            forms = {arguments.value("--kind")};
        else if (auto asked = papers.formsFor(*child, purposes); asked)
            forms = *asked;
        else
            return failedAs(asked);
        if (forms.empty()) forms = {"guardian_consent"};  // says what is wrong with the purposes
        for (const std::string& form : forms) {
            auto paper = papers.blank(*child, form, purposes);
            if (!paper) return failedAs(paper);
            printed.push_back(std::move(*paper));
        }
    }
    const std::string file = arguments.value("--out");
    if (const auto written = writeTogether(session, printed, file); !written) return failedAs(written);
    return told(invocation, printed, file);
}

Outcome printRules(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const std::vector<cases::ConsentPaper> papers{cases::ConsentPapers(session.context()).rules()};
    const std::string file = arguments.value("--out");
    if (const auto written = writeTogether(session, papers, file); !written) return failedAs(written);
    return told(invocation, papers, file);
}

/// No more than may be attached is read.
Result<std::string> contentsOf(workspace::Session& session, const std::string& name) {
    QFile file(QString::fromStdString(name));
    const Place place{.file = std::filesystem::path(name).filename().string()};
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorKind::BadInput, "input.file_unreadable", place);
    const std::int64_t megabytes = session.catalogue().setting("attachment.megabytes");
    if (file.size() > megabytes << 20)
        return fail(ErrorKind::BadInput, "attachment.too_large", place, {std::to_string(megabytes)});
    return file.readAll().toStdString();
}

/// The first code of ours in the scans; "" where none can be read.
std::string codeIn(const std::vector<cases::NewAttachment>& files) {
    for (const cases::NewAttachment& file : files)
        if (const std::string code = print::formCodeIn(QByteArray::fromStdString(file.bytes)); !code.empty())
            return code;
    return {};
}

Outcome attach(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    std::vector<cases::NewAttachment> files;
    for (const std::string& name : arguments.values("--file")) {
        auto bytes = contentsOf(session, name);
        if (!bytes) return failedAs(bytes);
        cases::NewAttachment file{std::move(*bytes), "signed_form"};
        file.thumbnail = print::thumbnailOf(QByteArray::fromStdString(file.bytes)).toStdString();
        files.push_back(std::move(file));
    }
    cases::ConsentPapers papers(session.context());
    const std::string code = codeIn(files);
    RecordId consent;
    if (!arguments.operands().empty()) {
        const auto named = recordNamed(arguments.operands()[0]);
        if (!named) return failedAs(named);
        consent = *named;
    } else {
        if (code.empty()) return failed({ErrorKind::BadInput, "paper.no_code", {}, {}, {}});
        const auto found = papers.find(code);
        if (!found) return failedAs(found);
        const bool accepted = arguments.has("--accept") && found->consent;
        if (invocation.json())
            printJson({{"child", asJson(found->child)},
                       {"consent", found->consent ? asJson(found->consent) : QJsonValue()},
                       {"form", QString::fromStdString(found->form)},
                       {"version", QString::fromStdString(found->version)},
                       {"attached", accepted}});
        if (!found->consent)
            invocation.say(saying(QT_TRANSLATE_NOOP(
                "cli", "The sheet is known, but what was signed is not recorded yet: record it first.")));
        if (found->consent && !accepted)
            invocation.say(saying(QT_TRANSLATE_NOOP("cli",
                                                    "The scan belongs to consent %1. Call again with --accept "
                                                    "to attach it."))
                               .arg(found->consent.value));
        if (!accepted) return ExitCode::Done;
        consent = found->consent;
    }
    if (const auto done = papers.attachScan(consent, files, code); !done) return failedAs(done);
    if (invocation.json() && !arguments.operands().empty())
        printJson({{"consent", asJson(consent)}, {"attached", true}});
    invocation.say(saying(QT_TRANSLATE_NOOP("cli", "Attached.")));
    return ExitCode::Done;
}

Outcome files(Invocation& invocation, workspace::Session& session, const Arguments& arguments) {
    const auto consent = recordNamed(arguments.operands()[0]);
    if (!consent) return failedAs(consent);
    const auto attached = cases::Attachments(session.context()).list("consent", *consent);
    if (!attached) return failedAs(attached);
    QJsonArray rows;
    QString text;
    for (const cases::Attachment& file : *attached) {
        const catalogue::CodeList* kinds = session.catalogue().list("attachment_kind");
        const QString kind = QString::fromStdString(kinds->label(file.kind, words::languageName()));
        rows.append(QJsonObject{{"id", asJson(file.id)},
                                {"kind", QString::fromStdString(file.kind)},
                                {"media_type", QString::fromStdString(file.mediaType)},
                                {"bytes", qint64(file.byteCount)},
                                {"sha256", QString::fromStdString(file.sha256)},
                                {"added_at", QString::fromStdString(file.addedAt)},
                                {"added_by", QString::fromStdString(file.addedBy)}});
        text += QString("%1  %2  %3  %4\n")
                    .arg(QString::fromStdString(file.addedAt).left(16), kind, QString::fromStdString(file.mediaType),
                         QString::fromStdString(file.sha256));
    }
    if (invocation.json())
        printJson({{"files", rows}});
    else
        print(text);
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> consentPaperCommands() {
    return {
        {"consent",
         "print",
         "CHILD",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "the forms that the law asks for, to be signed on paper; or a copy of one on record"),
         {{"--kind", "K", QT_TRANSLATE_NOOP("cli", "this form only (default: what the child's age asks for)")},
          {"--purpose", "P", QT_TRANSLATE_NOOP("cli", "a purpose that is asked (may be repeated; default home_visit)"),
           false, true},
          {"--consent", "ID", QT_TRANSLATE_NOOP("cli", "a copy of this form on record")},
          {"--out", "FILE.pdf", QT_TRANSLATE_NOOP("cli", "where to"), true}},
         inSession(printForms)},
        {"consent",
         "attach",
         "[CONSENT]",
         0,
         1,
         QT_TRANSLATE_NOOP("cli", "attach the scan of a signed form; without CONSENT its QR code says which"),
         {{"--file", "SCAN", QT_TRANSLATE_NOOP("cli", "a scan: PDF, JPEG or PNG (may be repeated)"), true, true},
          {"--accept", nullptr, QT_TRANSLATE_NOOP("cli", "attach it to the form that the code leads to")}},
         inSession(attach)},
        {"consent",
         "files",
         "CONSENT",
         1,
         1,
         QT_TRANSLATE_NOOP("cli", "what is attached to a form"),
         {},
         inSession(files)},
        {"consent",
         "rules",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "the rules on children's information, as a document"),
         {{"--out", "FILE.pdf", QT_TRANSLATE_NOOP("cli", "where to"), true}},
         inSession(printRules)},
    };
}

}  // namespace tonghu::cli
