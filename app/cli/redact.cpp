// tonghu-cli redact: text from standard input with whoever it gives away replaced by tags.

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "model/report/child_redaction.h"
#include "ui/words/language.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <unistd.h>

#include <iostream>
#include <iterator>

namespace tonghu::cli {
namespace {

QJsonObject asJson(const redaction::Redacted& redacted) {
    QJsonArray spans;
    for (const redaction::Span& span : redacted.spans) {
        const std::string kind(redaction::nameOf(span.kind));
        spans.append(QJsonObject{{"start", qint64(span.start)},
                                 {"end", qint64(span.end)},
                                 {"kind", QString::fromStdString(kind)},
                                 {"why", QString::fromStdString(span.why)},
                                 {"confidence", span.confidence},
                                 {"tag", QString::fromStdString(span.tag)}});
    }
    return {{"text", QString::fromStdString(redacted.text)}, {"spans", spans}};
}

/// As it is into a file or another program; on a terminal so that it cannot steer it.
void printText(const QString& text) {
    static const bool terminal = ::isatty(STDOUT_FILENO) != 0;
    if (!terminal) {
        print(text);
        return;
    }
    for (const QString& line : text.split('\n')) print(harmless(line) + '\n');
}

/// The child whose file helps, and what that file knows; the reading of it is in the log.
struct File {
    workspace::Session* session = nullptr;  ///< null where no child was named
    RecordId child;
    std::string purpose;
    redaction::KnownEntities known;
};

Checked<File> fileFrom(Invocation& invocation, const Arguments& arguments) {
    File file;
    if (!arguments.has("--child")) return file;
    auto session = invocation.session();
    if (!session) return failedAs(session);
    const auto child = childNamed(**session, arguments.value("--child"));
    if (!child) return failedAs(child);
    const auto& purposes = (*session)->actor().role->purposes;
    file = {*session, *child, purposes.empty() ? std::string() : purposes.front(), {}};
    auto known = report::knownOf(**session, *child, file.purpose);
    if (!known) return failedAs(known);
    file.known = std::move(*known);
    return file;
}

Outcome redact(Invocation& invocation, const Arguments& arguments) {
    redaction::Options options;
    options.language = words::languageName() == "en" ? redaction::Language::English : redaction::Language::Chinese;
    const std::string level = arguments.has("--level") ? arguments.value("--level") : "strict";
    if (level != "strict" && level != "work")
        return failed({ErrorKind::Usage, "usage.bad_choice", {}, {"--level", "strict, work"}, {}});
    options.level = level == "work" ? redaction::Level::Work : redaction::Level::Strict;
    auto file = fileFrom(invocation, arguments);
    if (!file) return failedAs(file);
    const std::string text{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    const auto redacted = redaction::Redactor(std::move(file->known), options).redact(text);
    if (!redacted) return failedAs(redacted);
    if (file->session) {
        const auto logged = report::recordRedaction(*file->session, file->child, file->purpose,
                                                    report::RedactionStep::Made, redacted->spans.size());
        if (!logged) return failedAs(logged);
    }
    if (invocation.json())
        printJson(asJson(*redacted));
    else
        printText(QString::fromStdString(redacted->text));
    tell(QCoreApplication::translate("cli",
                                     "Replaced: %1. Read it before it leaves the office: no program finds everything.")
             .arg(redacted->spans.size()) +
         '\n');
    return ExitCode::Done;
}

}  // namespace

std::vector<Command> redactCommands() {
    return {
        {"redact",
         "",
         "",
         0,
         0,
         QT_TRANSLATE_NOOP("cli", "text from standard input, with names, numbers and places replaced by tags"),
         {{"--child", "ID", QT_TRANSLATE_NOOP("cli", "look for everything that this child's file knows too")},
          {"--level", "strict|work",
           QT_TRANSLATE_NOOP("cli", "work leaves counties, townships, public hospitals and offices (default strict)")}},
         redact}};
}

}  // namespace tonghu::cli
