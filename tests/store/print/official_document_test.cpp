// Documents on paper: set as official documents are, nothing lost at the end of a page, nothing in the file but the
// page.

#include "ui/print/official_document.h"
#include "tests/support/pdf.h"
#include "ui/print/qr_code.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace tonghu;
using namespace tonghu::print;
using namespace tonghu::support;

namespace {

const QString sentence =
    "为了让孩子得到需要的帮助，工作人员会收集、存储和使用下列信息；不需要的，不收集。您可以逐项同意，也可以逐项不同意"
    "。";

OfficialDocument aForm(const std::string& language = "zh") {
    return OfficialDocument({.language = language,
                             .title = "告知同意书",
                             .footer = "G14-2026-1",
                             .watermark = "director 2026-11-24 10:00",
                             .code = "TH1:K7QH2M4ZT9XW8:GC-2026-1:4F2A9C",
                             .form = true});
}

/// Turned, speckled and unevenly lit, as a hurried scan is.
QImage scanned(const QImage& page, double degrees, quint32 seed) {
    QTransform turn;
    turn.rotate(degrees);
    QImage paper = page.convertToFormat(QImage::Format_RGB32).transformed(turn, Qt::SmoothTransformation);
    QImage scan(paper.size(), QImage::Format_RGB32);
    scan.fill(QColor(235, 232, 225));
    QPainter painter(&scan);
    painter.drawImage(0, 0, paper.convertToFormat(QImage::Format_ARGB32));
    painter.end();
    QRandomGenerator chance(seed);
    for (int i = 0; i < scan.width() * scan.height() / 50; ++i) {
        const int gray = int(chance.bounded(256u));
        scan.setPixel(int(chance.bounded(quint32(scan.width()))), int(chance.bounded(quint32(scan.height()))),
                      qRgb(gray, gray, gray));
    }
    return scan.convertToFormat(QImage::Format_Grayscale8);
}

}  // namespace

class OfficialDocumentTest : public QObject {
    Q_OBJECT

private slots:
    void headings_are_numbered_as_the_language_counts_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("expected");
        QTest::addRow("Chinese") << "zh" << QStringList{"一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊"};
        QTest::addRow("English") << "en" << QStringList{"1.甲", "1.1乙", "1.2丙", "2.丁", "2.1戊"};
    }
    void headings_are_numbered_as_the_language_counts() {
        QFETCH(QString, language);
        QFETCH(QStringList, expected);
        OfficialDocument document = aForm(language.toStdString());
        document.heading("甲");
        document.subheading("乙");
        document.subheading("丙");
        document.heading("丁");
        document.subheading("戊");
        document.paragraph(sentence);
        const QString words = wordsOfPdf(document.pdf());
        qsizetype at = 0;
        for (const QString& each : expected) {
            at = words.indexOf(each, at);
            QVERIFY2(at >= 0, qPrintable(each));
        }
    }

    void everything_that_was_added_stands_on_the_pages() {
        OfficialDocument document = aForm();
        QStringList expected{"告知同意书"};
        for (int i = 0; i < 60; ++i) {
            const QString mark = QString("甲%1乙").arg(i, 3, 10, QChar('0'));
            if (i % 7 == 0) document.heading("标题" + mark);
            if (i % 3 == 0)
                document.paragraph(sentence + mark);
            else
                document.table({{1, true}, {3}}, {"项目", "内容"},
                               {{mark, sentence + sentence}, {"说明", mark + "丙"}});
            expected << mark;
        }
        const QByteArray pdf = document.pdf();
        keepPdf(pdf, "document");
        const QString words = wordsOfPdf(pdf);
        for (const QString& each : expected) QVERIFY2(words.contains(each), qPrintable(each));
        const QStringList pages = pageTexts(pdf);
        QVERIFY(pages.size() > 4);
        for (qsizetype page = 0; page < pages.size(); ++page) {
            QVERIFY2(pages[page].simplified().remove(' ').contains(QString("—%1—").arg(page + 1)),
                     qPrintable(pages[page]));
            QVERIFY(pages[page].contains("G14-2026-1"));
            QVERIFY(pages[page].contains(QRegularExpression(QString("共 *%1 *页").arg(pages.size()))));
        }
    }

    void a_heading_never_ends_a_page() {
        for (int lead = 34; lead < 40; ++lead) {
            OfficialDocument document = aForm();
            for (int i = 0; i < lead; ++i) document.flush("行");
            document.heading("不在页末的标题");
            document.paragraph(sentence + sentence);
            for (const QString& page : pageTexts(document.pdf()))
                if (page.contains("不在页末的标题")) {
                    QString after = page.mid(page.indexOf("不在页末的标题"));
                    QVERIFY2(after.count('\n') > 3 && after.contains("为了让孩子"), qPrintable(page));
                }
        }
    }

    void headings_of_a_table_come_again_on_every_page_of_it() {
        OfficialDocument document = aForm();
        QList<QStringList> rows;
        for (int i = 0; i < 120; ++i) rows << QStringList{QString("第%1行").arg(i), sentence};
        document.table({{1}, {2}}, {"表头甲", "表头乙"}, rows);
        const QStringList pages = pageTexts(document.pdf());
        QVERIFY(pages.size() > 3);
        for (const QString& page : pages) QVERIFY(page.contains("表头甲"));
    }

    void a_row_longer_than_a_page_goes_on_on_the_next() {
        OfficialDocument document = aForm();
        QString longest;
        for (int i = 0; i < 100; ++i) longest += QString("句%1。").arg(i, 3, 10, QChar('0')) + sentence;
        document.table({{1, true}, {4}}, {"项目", "内容"}, {{"长", longest}});
        const QString words = wordsOfPdf(document.pdf());
        for (int i = 0; i < 100; ++i) QVERIFY(words.contains(QString("%1。").arg(i, 3, 10, QChar('0'))));
    }

    void a_box_is_ticked_only_where_the_text_says_so() {
        OfficialDocument document = aForm();
        document.paragraph(QString(emptyBox) + "同意 " + emptyBox + "不同意");
        QVERIFY(textOfPdf(document.pdf()).count(emptyBox) == 2);
        QVERIFY(!textOfPdf(document.pdf()).contains(tickedBox));
        document.paragraph(QString(tickedBox) + "同意");
        QVERIFY(textOfPdf(document.pdf()).count(tickedBox) == 1);
    }

    void what_is_copied_from_the_page_are_ideographs_and_no_radicals() {
        OfficialDocument document = aForm();
        const QString ideographs = "人大小子女工用西民母见角贝车长门青页风飞食马鱼黄齐龙";
        document.paragraph(ideographs + sentence);
        QVERIFY(wordsOfPdf(document.pdf()).contains(ideographs));
    }

    void the_file_says_nothing_of_person_machine_and_hour() {
        OfficialDocument document = aForm();
        document.paragraph(sentence);
        const QByteArray pdf = document.pdf();
        const QString information = informationOfPdf(pdf);
        for (const QString& line : information.split('\n'))
            for (const char* key :
                 {"Title:", "Author:", "Creator:", "Producer:", "CreationDate:", "ModDate:", "Subject:", "Keywords:"})
                if (line.startsWith(key))
                    QVERIFY2(line.mid(line.indexOf(':') + 1).trimmed().isEmpty(), qPrintable(line));
        for (const char* unwanted : {"Qt 6", "/tmp/", "/home/", "/JavaScript", "xmp:"})
            QVERIFY2(!pdf.contains(unwanted), unwanted);
        QTest::qWait(1100);  // another second of the clock
        QVERIFY(document.pdf() == pdf);
    }

    void the_code_is_read_from_a_bad_scan_data() {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<int>("dpi");
        for (double degrees : {0.0, -7.0, 90.0, 182.0}) QTest::addRow("%g degrees, 150 dpi", degrees) << degrees << 150;
        QTest::addRow("3 degrees, 300 dpi") << 3.0 << 300;
    }
    void the_code_is_read_from_a_bad_scan() {
        QFETCH(double, degrees);
        QFETCH(int, dpi);
        OfficialDocument document = aForm();
        document.paragraph(sentence);
        document.pageBreak();
        document.paragraph(sentence);
        const QByteArray pdf = document.pdf();
        for (int page : {1, 2}) {
            const auto found = qrCodesIn(scanned(pageOfPdf(pdf, page, dpi), degrees, quint32(page)));
            if (found.isEmpty() && qEnvironmentVariableIsSet("TONGHU_KEEP_PDF"))
                scanned(pageOfPdf(pdf, page, dpi), degrees, quint32(page))
                    .save(qEnvironmentVariable("TONGHU_KEEP_PDF") + QString("/%1.png").arg(degrees));
            QCOMPARE(found, QList<QByteArray>{"TH1:K7QH2M4ZT9XW8:GC-2026-1:4F2A9C"});
        }
    }

    void a_page_without_code_gives_none() {
        OfficialDocument plain({.title = "通知"});
        plain.paragraph(sentence);
        QVERIFY(qrCodesIn(pageOfPdf(plain.pdf(), 1)).isEmpty());
        QVERIFY(qrCodesIn(QImage()).isEmpty());
    }

    void a_letter_is_set_as_the_standard_asks() {
        OfficialDocument letter({.title = "关于查阅个人信息申请的答复", .footer = "答复〔2026〕3号", .watermark = "w"});
        letter.flush("张三：");
        for (int i = 0; i < 9; ++i) letter.paragraph(sentence);
        letter.heading("处理结果");
        letter.subheading("提供的内容");
        letter.items({"第一项内容", "第二项内容"});
        letter.blanks({{"签收人：", {}, 2}, {"日期：", "2026年11月24日", 1}}, true);
        letter.closing("浏阳市民政局", "2026年11月24日");
        const QByteArray pdf = letter.pdf();
        keepPdf(pdf, "letter");
        QCOMPARE(pageTexts(pdf).size(), 2);
        QVERIFY(informationOfPdf(pdf).contains("A4"));
        // 28 characters a line, two of them indent in the first.
        QVERIFY(textOfPdf(pdf).contains(sentence.left(26) + "\n"));
    }
};

QTEST_MAIN(OfficialDocumentTest)
#include "official_document_test.moc"
