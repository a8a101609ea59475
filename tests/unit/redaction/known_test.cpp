// What the child's file knows is found in every spelling (report.md, 6; duty 108).

#include "model/catalogue/text.h"
#include "model/report/redaction/redactor.h"

#include <QTest>

using namespace tonghu::redaction;

namespace {

KnownEntities file() {
    KnownEntities known;
    known.persons = {{Kind::Child, {"王小明", "李向阳"}, {"石头", "明伢子"}},
                     {Kind::Guardian, {"王德福"}, {}},
                     {Kind::Guardian, {"单秀英"}, {}},
                     {Kind::Mother, {"刘春花"}, {}}};
    known.items = {{Kind::Phone, "13812345678"},
                   {Kind::ResidentId, "430181201503081231"},
                   {Kind::School, "浏阳市沿溪镇育才小学"},
                   {Kind::Address, "湖南省浏阳市沿溪镇沙龙村下屋组12号"},
                   {Kind::BirthDate, "2015-03-08"}};
    return known;
}

QString redacted(const QString& text, Options options = {Level::Strict, Language::English}) {
    return QString::fromStdString(Redactor(file(), options).redact(text.toStdString())->text);
}

}  // namespace

class KnownTest : public QObject {
    Q_OBJECT

private slots:
    void the_child_goes_under_every_name_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("whole name", "王小明在家。", "[child]在家。");
        row("given name", "小明在家。", "[child]在家。");
        row("one character twice", "明明在家。", "[child]在家。");
        row("with 阿", "阿明在家。", "[child]在家。");
        row("nickname", "明伢子在家。", "[child]在家。");
        row("former name", "李向阳在家。", "[child]在家。");
        row("blanks", "王 小　明在家。", "[child]在家。");
        row("a blank nobody sees", "王\u200B小\u200B明在家。", "[child]在家。");
        row("broken by a line", "王小\n明在家。", "[child]在家。");
        row("pinyin", "Wang Xiaoming 在家。", "[child] 在家。");
        row("pinyin in one", "wangxiaoming在家。", "[child]在家。");
        row("pinyin with tones", "Wáng Xiǎo Míng 在家。", "[child] 在家。");
        row("given name first", "Xiaoming Wang 在家。", "[child] 在家。");
        row("half pinyin", "王xiaoming在家。", "[child]在家。");
        row("initials", "WXM在家。", "[child]在家。");
        row("wrong surname", "李小明在家。", "[child]在家。");
        row("wrong characters", "王小铭在家。", "[child]在家。");
        row("traditional", "見到王小明，劉春花說。", "見到[child]，[mother]說。");
        row("masked", "王某明在家。", "[child]在家。");
        row("full-width", "ＷＸＭ在家。", "[child]在家。");
    }
    void the_child_goes_under_every_name() {
        QFETCH(QString, text);
        QTEST(redacted(text), "expected");
    }

    void a_nickname_that_is_a_word_goes_only_where_it_names_somebody() {
        QCOMPARE(redacted("奶奶说，石头说他饿了。"), "奶奶说，[child]说他饿了。");
        QCOMPARE(redacted("路上有一块大石头挡着。"), "路上有一块大石头挡着。");
    }

    void a_whole_name_of_the_file_goes_though_it_is_a_word() {
        KnownEntities known;
        known.persons = {{Kind::Mother, {"黄龙"}, {}}};
        QCOMPARE(Redactor(known, {Level::Strict, Language::English}).redact("又见黄龙，没说话")->text,
                 std::string("又见[mother]，没说话"));
    }

    void guardians_are_told_apart_and_stay_the_same() {
        QCOMPARE(redacted("王德福、单秀英都在，德福种地，王德福不识字。"),
                 "[guardian 1]、[guardian 2]都在，[guardian 1]种地，[guardian 1]不识字。");
    }

    void numbers_go_in_any_grouping() {
        QCOMPARE(redacted("打138 1234 5678。"), "打[phone 1]。");
        QCOMPARE(redacted("打１３８－１２３４－５６７８。"), "打[phone 1]。");
        QCOMPARE(redacted("打一三八一二三四五六七八。"), "打[phone 1]。");
        QCOMPARE(redacted("号码43018120 1503O8 1231。"), "号码[id 1]。");
    }

    void the_home_and_the_school_go_in_part_too() {
        QCOMPARE(redacted("去沙龙村找人。"), "去[place 1]找人。");
        QCOMPARE(redacted("在育才小学读书。"), "在[school 1]读书。");
        const QString whole = redacted("家住沿溪镇沙龙村下屋组12号。");
        QVERIFY2(!whole.contains("沙龙") && !whole.contains("12"), qPrintable(whole));
    }

    void the_birth_date_goes_in_many_forms() {
        for (const char* date : {"2015年3月8日", "2015-03-08", "2015.3.8", "20150308", "2015/3/8", "15年3月8号"})
            QCOMPARE(redacted(QString::fromUtf8(date)), "[date of birth 1]");
    }

    void other_dates_stay() { QCOMPARE(redacted("2025年4月2日走访。"), "2025年4月2日走访。"); }

    void tags_speak_chinese() {
        QCOMPARE(redacted("王小明的奶奶单秀英", {Level::Strict, Language::Chinese}), "[儿童]的奶奶[监护人1]");
    }

    void positions_count_code_points() {
        const auto spans = Redactor(file()).redact("𠮷祥和王小明")->spans;
        QCOMPARE(spans.back().start, 3u);
        QCOMPARE(spans.back().end, 6u);
        QCOMPARE(spans.back().why, std::string("known.name"));
    }

    void the_same_text_gives_the_same_result() {
        const std::string text = "王小明（430181201503081231）住沿溪镇沙龙村，奶奶单秀英电话13812345678。";
        const Redactor redactor(file());
        const auto first = redactor.redact(text);
        for (int i = 0; i < 3; ++i) QVERIFY(redactor.redact(text)->spans == first->spans);
        QVERIFY(Redactor(file()).redact(text)->spans == first->spans);
    }

    void bytes_that_are_no_text_are_refused() {
        const auto result = Redactor(file()).redact("\xFF\xFE");
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("field.not_text"));
    }

    void nothing_breaks_on_odd_texts() {
        const Redactor redactor(file());
        for (const std::string& text : {std::string(), std::string("\n"), std::string(1, '\0'), std::string(5000, '1'),
                                        std::string(3000, '('), std::string("王"), std::string("·"), std::string("@"),
                                        std::string("〔2024〕"), std::string("号"), std::string("1-1-1-1-1-1-1-1")})
            QVERIFY(redactor.redact(text).has_value());
    }

    void a_person_can_add_and_the_tag_is_the_same_for_the_same() {
        const std::string text = "红苹果和红苹果，绿苹果";
        std::vector<Span> spans{{0, 3, Kind::Person, "person.added", 1, 0, {}},
                                {4, 7, Kind::Person, "person.added", 1, 0, {}},
                                {8, 11, Kind::Person, "person.added", 1, 0, {}}};
        renumber(text, spans, Language::English);
        QCOMPARE(applied(text, spans), std::string("[person 1]和[person 1]，[person 2]"));
    }
};

QTEST_GUILESS_MAIN(KnownTest)
#include "known_test.moc"
