// Every failure has words that a village worker understands, in both languages.

#include "ui/words/messages.h"
#include "ui/words/error_words.h"
#include "ui/words/language.h"
#include "ui/words/program_words.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace tonghu;

namespace {

QString contentsOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

/// Code -> source file, for each error code that stands in model/ or app/.
QMap<QString, QString> codesInSources() {
    // `fail(ErrorKind::X, "area.what"`, `Error{ErrorKind::X, "..."`, either side of a choice between two codes, and the
    // faults of the log.
    static const QRegularExpression inError(R"(ErrorKind::\w+\s*,\s*([^;{}]*?"[a-z_]+\.[a-z_0-9]+"[^;{}]*))");
    static const QRegularExpression literal(R"re("([a-z_]+\.[a-z_0-9]+)")re");
    static const QRegularExpression fault(R"re(\bfault\s*=\s*"([a-z_.0-9]+)")re");
    QMap<QString, QString> codes;
    for (const char* folder : {"/model", "/app", "/ui"}) {
        QDirIterator files(QString(TONGHU_SOURCE_DIR) + folder, {"*.cpp", "*.h"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.endsWith("/result.h")) continue;  // its examples stand in comments
            const QString text = contentsOf(path);
            for (auto found = inError.globalMatch(text); found.hasNext();)
                codes.insert(literal.match(found.next().captured(1)).captured(1), path);
            for (auto found = fault.globalMatch(text); found.hasNext();) codes.insert(found.next().captured(1), path);
        }
    }
    return codes;
}

QSet<QString> placeholdersIn(const QString& text) {
    static const QRegularExpression placeholder("%[1-9]");
    QSet<QString> all;
    for (auto found = placeholder.globalMatch(text); found.hasNext();) all << found.next().captured();
    return all;
}

Error errorOf(std::string code, ErrorKind kind = ErrorKind::BadInput) {
    Error error;
    error.kind = kind;
    error.code = std::move(code);
    return error;
}

bool holdsChinese(const QString& text) {
    static const QRegularExpression han("\\p{Han}");
    return text.contains(han);
}

}  // namespace

class MessagesTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { words::speak(words::Language::Chinese); }

    void every_error_code_of_the_model_has_words() {
        const auto codes = codesInSources();
        QVERIFY2(codes.size() > 40, "the search for codes finds too few to prove anything");
        QStringList without;
        for (auto code = codes.begin(); code != codes.end(); ++code)
            if (!words::hasWords(code.key().toStdString())) without << code.key() + " (" + code.value() + ")";
        QVERIFY2(without.isEmpty(), qPrintable("no words for:\n" + without.join('\n')));
    }

    void no_code_has_words_twice() {
        QSet<QString> seen;
        for (const QString& code : words::knownCodes()) {
            QVERIFY2(!seen.contains(code), qPrintable(code));
            seen << code;
        }
    }

    void every_code_has_words_in_chinese() {
        QVERIFY2(words::speak(words::Language::Chinese), "the translations were not found");
        for (const words::ErrorWords& entry : words::errorWords()) {
            const QString what = QCoreApplication::translate("errors", entry.what);
            QVERIFY2(holdsChinese(what), entry.code);
            QCOMPARE(placeholdersIn(what), placeholdersIn(entry.what));
            if (*entry.remedy == '\0') continue;
            const QString remedy = QCoreApplication::translate("errors", entry.remedy);
            QVERIFY2(holdsChinese(remedy), entry.code);
            QCOMPARE(placeholdersIn(remedy), placeholdersIn(entry.remedy));
        }
    }

    void every_kind_has_words_of_its_own() {
        for (auto kind : {ErrorKind::Refused, ErrorKind::Usage, ErrorKind::BadInput, ErrorKind::WrongPassphrase,
                          ErrorKind::Damaged, ErrorKind::Machine}) {
            const QString text = words::messageOf(errorOf("no.such_code", kind));
            QVERIFY(holdsChinese(text));
            QVERIFY2(text.contains("[no.such_code]"), "without words of its own the code must be seen");
        }
    }

    void no_translation_is_unfinished_data() {
        QTest::addColumn<QString>("file");
        for (const QString& name : QDir(TONGHU_SOURCE_DIR "/translations").entryList({"*.ts"}))
            QTest::newRow(qPrintable(name)) << TONGHU_SOURCE_DIR "/translations/" + name;
    }
    void no_translation_is_unfinished() {
        QFETCH(QString, file);
        QFile ts(file);
        QVERIFY(ts.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&ts);
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == u"source") source = xml.readElementText();
            if (xml.name() != u"translation") continue;
            QVERIFY2(!xml.attributes().hasAttribute("type"), qPrintable("unfinished: " + source));
            const QString translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            QVERIFY2(!translation.isEmpty(), qPrintable("empty: " + source));
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    void a_message_names_the_place_and_the_remedy() {
        Error error = errorOf("csv.open_quote");
        error.place.file = "名单.csv";
        error.place.row = 5;
        error.place.column = "出生日期";
        error.duties = {20};
        QCOMPARE(words::messageOf(error),
                 "名单.csv 第 5 行 “出生日期”列：引号没有成对。请补上另一个引号。（职责第20条）");
        words::speak(words::Language::English);
        QCOMPARE(words::messageOf(error),
                 "名单.csv, row 5, column “出生日期”: A quotation mark is not closed. Close it. (duty 20)");
    }

    void duties_are_named_in_both_languages() {
        QCOMPARE(words::dutiesInWords({12}), "职责第12条");
        QCOMPARE(words::dutiesInWords({12, 33}), "职责第12、33条");
        words::speak(words::Language::English);
        QCOMPARE(words::dutiesInWords({12}), "duty 12");
        QCOMPARE(words::dutiesInWords({12, 33}), "duties 12, 33");
        QCOMPARE(words::dutiesInWords({}), "");
    }

    void a_detail_that_looks_like_a_placeholder_stays_as_it_is() {
        // The details of an error may come from a heading in a file: "%2" in one must not draw in the next.
        Error error = errorOf("import.unknown_key");
        error.details = {"%2", "secret"};
        QVERIFY(!words::messageOf(error).contains("secret"));
    }

    void no_placeholder_is_left_when_details_are_missing() {
        for (const QString& code : words::knownCodes()) {
            const QString text = words::messageOf(errorOf(code.toStdString()));
            QVERIFY2(placeholdersIn(text).isEmpty(), qPrintable(text));
        }
    }

    void consent_needs_have_words_data() {
        QTest::addColumn<QString>("need");
        QTest::addColumn<QString>("words");
        QTest::newRow("duty 11") << "guardian_consent"
                                 << "监护人同意";
        QTest::newRow("duty 12, own") << "child_consent"
                                      << "本人同意";
        QTest::newRow("duty 12, informed") << "guardian_notice"
                                           << "告知监护人";
        QTest::newRow("duty 33") << "separate_consent:health"
                                 << "单独同意：健康";
        QTest::newRow("duty 34") << "notice"
                                 << "告知";
    }
    void consent_needs_have_words() {
        QFETCH(QString, need);
        QFETCH(QString, words);
        QCOMPARE(tonghu::words::consentNeedInWords(need.toStdString()), words);
    }

    void an_unknown_code_is_shown_as_it_is() {
        QCOMPARE(words::stageInWords("no_such_stage"), "no_such_stage");
        QCOMPARE(words::codeInWords("no_such_code"), "no_such_code");
    }
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "messages_test.moc"
