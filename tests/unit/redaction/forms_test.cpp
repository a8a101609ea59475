// What has a form of its own is found without any file, and what only looks like it stays (report.md, 6; duty 108).

#include "model/report/redaction/redactor.h"

#include <QTest>

using namespace tonghu::redaction;

class FormsTest : public QObject {
    Q_OBJECT

    static QString redacted(const QString& text, Level level = Level::Strict) {
        return QString::fromStdString(Redactor({}, {level, Language::English}).redact(text.toStdString())->text);
    }

private slots:
    void what_names_somebody_goes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("resident ID", "号码430181201503081231。", "号码[id 1]。");
        row("resident ID in groups", "号码430181 20150308 1231。", "号码[id 1]。");
        row("resident ID across lines", "号码43018120150\n3081231。", "号码[id 1]。");
        row("resident ID as scanned", "号码43O181201503O8l231。", "号码[id 1]。");
        row("resident ID of 15 digits", "身份证430181520308123。", "身份证[id 1]。");
        row("mobile", "电话13812345678。", "电话[phone 1]。");
        row("mobile with country", "电话+86 138-1234-5678。", "电话[phone 1]。");
        row("landline", "电话0731-83641234。", "电话[phone 1]。");
        row("numerals", "电话一三八一二三四五六七八。", "电话[phone 1]。");
        row("mixed numerals", "电话138壹贰叁肆5678。", "电话[phone 1]。");
        row("bank card", "卡6222023803013297860。", "卡[account 1]。");
        row("disability certificate", "残疾证43018120150308123142。", "残疾证[certificate 1]。");
        row("plate", "车牌湘A12345。", "车牌[plate 1]。");
        row("plate of an electric car", "粤B·D12345停着。", "[plate 1]停着。");
        row("birth date", "2015年3月8日出生。", "[date of birth 1]出生。");
        row("birth date by the moon", "农历腊月初八生。", "[date of birth 1]生。");
        row("e-mail", "写给a.b@example.com。", "写给[e-mail 1]。");
        row("WeChat", "微信：abc_12345。", "微信：[WeChat 1]。");
        row("QQ", "QQ号285610937。", "QQ号[QQ 1]。");
        row("link", "见https://example.com/a?b=1。", "见[link 1]。");
        row("coordinates", "位置28.1423,113.6411。", "位置[coordinates 1]。");
        row("judgment", "（2024）湘0181民特12号判决", "[case 1]判决");
        row("household register", "户号430181107203045。", "户号[number 1]。");
        row("name after kin", "奶奶李秀英来了。", "奶奶[person 1]来了。");
        row("masked name after kin", "奶奶李某某来了。", "奶奶[person 1]来了。");
        row("title", "王老师说。", "[teacher 1]说。");
        row("compound surname", "欧阳主任说。", "[staff 1]说。");
        row("name with a dot", "艾力·库尔班来了。", "[person 1]来了。");
        row("school", "在大瑶镇育才小学读书。", "在[school 1]读书。");
        row("hospital", "送沿溪卫生院。", "送[hospital 1]。");
        row("address", "住沿溪镇沙龙村下屋组12号。", "住[address 1]。");
        row("flat", "住富民小区3栋2单元502室。", "住[address 1]。");
        row("work", "在恒发电子有限公司上班。", "在[unit 1]上班。");
    }
    void what_names_somebody_goes() {
        QFETCH(QString, text);
        QTEST(redacted(text), "expected");
    }

    void ordinary_words_stay_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"孩子今天很高兴，明天马上去学校。", "平时在江边玩，白天温暖，注意安全。", "小学门口有石头，路上小心。",
              "发放补贴1150元，累计49450元，占96.7%。", "2025年3月12日走访，3月15日复访，4.16再访。",
              "布洛芬10ml，每日3次，体温38.5度，身高132cm，体重27.5kg。", "全镇困境儿童87名，其中孤儿6名。",
              "向老师反映，和奶奶一起，于是回家。", "联系12345或者110。", "民发〔2019〕62号要求每月走访一次。",
              "高一学生，初二年级，三（2）班。", "何时解决，任何困难，周围邻居，许多帮助，严重程度。"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void ordinary_words_stay() {
        QFETCH(QString, text);
        QCOMPARE(redacted(text), text);
    }

    void the_same_person_has_one_tag_under_two_names() {
        QCOMPARE(redacted("监护人：覃德旺。覃德旺说，德旺爷爷，另有奶奶蒲开珍。").count("[person 1]"), 3);
    }

    void work_leaves_what_many_share() {
        const QString text = "家在浏阳市沿溪镇沙龙村，送浏阳市人民医院，报大瑶派出所。";
        const QString strict = redacted(text), work = redacted(text, Level::Work);
        QVERIFY2(!strict.contains("浏阳") && !strict.contains("大瑶"), qPrintable(strict));
        QVERIFY2(work.contains("浏阳市人民医院") && work.contains("大瑶派出所") && !work.contains("沙龙村"),
                 qPrintable(work));
    }

    void the_reason_and_the_certainty_are_told() {
        const auto spans = Redactor({}).redact("号码430181201503081231")->spans;
        QCOMPARE(spans.size(), 1u);
        QCOMPARE(spans[0].why, std::string("form.resident_id"));
        QVERIFY(spans[0].confidence > 0.95);
        // The check character does not fit: still gone, with less certainty.
        const auto unchecked = Redactor({}).redact("号码430181201503081230")->spans;
        QCOMPARE(unchecked[0].why, std::string("form.resident_id_unchecked"));
        QVERIFY(unchecked[0].confidence < spans[0].confidence);
    }
};

QTEST_GUILESS_MAIN(FormsTest)
#include "forms_test.moc"
