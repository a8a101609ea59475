// The Chinese is whole: each text in the sources stands in its translation file, finished, and nothing there is left
// over.

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

/// Where the texts of `tonghu_<stem>_zh_CN.ts` stand.
QString folderOf(const QString& stem) {
    return stem == "cli" ? QStringLiteral("app/cli") : "ui/" + stem;
}

/// The sources of messages that are new, unfinished, or in no source any more.
QStringList openIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QStringList open;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"source") source = xml.readElementText();
        if (xml.name() == u"translation" && xml.attributes().hasAttribute("type"))
            open << xml.attributes().value("type").toString() + ": " + source;
    }
    if (xml.hasError()) qFatal("%s", qPrintable(xml.errorString()));
    return open;
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private slots:
    void every_text_of_the_sources_is_translated_data() {
        QTest::addColumn<QString>("stem");
        for (const char* stem : {"cli", "forms", "lists", "office", "print", "redaction", "retention", "registers",
                                 "rights", "safety", "shell", "words"})
            QTest::newRow(stem) << QString::fromLatin1(stem);
    }
    void every_text_of_the_sources_is_translated() {
        QFETCH(QString, stem);
        const QString name = "tonghu_" + stem + "_zh_CN.ts";
        QTemporaryDir folder;
        const QString copy = folder.filePath(name);
        QVERIFY(QFile::copy(TONGHU_SOURCE_DIR "/translations/" + name, copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(TONGHU_SOURCE_DIR);
        // Without the include path contexts lose their namespace, and every text would count as new.
        lupdate.start(TONGHU_LUPDATE, {"-silent", "-I", ".", "-locations", "none", folderOf(stem), "-ts", copy});
        QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
        QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
        const QStringList open = openIn(copy);
        QVERIFY2(open.isEmpty(), qPrintable(name + ":\n" + open.join('\n')));
    }

    void no_other_folder_has_texts_of_its_own() {
        QTemporaryDir folder;
        const QString found = folder.filePath("other.ts");
        QProcess lupdate;
        lupdate.setWorkingDirectory(TONGHU_SOURCE_DIR);
        lupdate.start(TONGHU_LUPDATE,
                      {"-silent", "-I", ".", "-locations", "none", "app/desktop", "model", "ui/theme", "-ts", found});
        QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
        const QStringList open = openIn(found);
        QVERIFY2(open.isEmpty(), qPrintable(open.join('\n')));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
