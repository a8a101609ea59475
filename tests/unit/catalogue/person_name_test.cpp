// Names of people: every script, rare characters, the middle dot; no pictures and nothing unseen. And how they are
// typed.

#include "model/catalogue/person_name.h"
#include "model/catalogue/pinyin.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace tonghu;
using namespace tonghu::catalogue;

class PersonNameTest : public QObject {
    Q_OBJECT

private slots:
    void names_are_kept_as_the_register_has_them_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        auto keeps = [](const char* tag, const char* typed, const char* stored) {
            QTest::newRow(tag) << QString::fromUtf8(typed) << QString::fromUtf8(stored);
        };
        keeps("two characters", "王芳", "王芳");
        keeps("one character", "王", "王");
        keeps("beyond the BMP", "𠮷田", "𠮷田");
        keeps("extension A", "王㛃", "王㛃");
        keeps("extension G", "李𰀀", "李𰀀");
        keeps("ideographic zero", "王〇", "王〇");
        keeps("middle dot", "阿卜杜拉·买买提", "阿卜杜拉·买买提");
        keeps("bullet", "阿卜杜拉•买买提", "阿卜杜拉·买买提");
        keeps("katakana dot", "阿卜杜拉・买买提", "阿卜杜拉·买买提");
        keeps("half-width katakana dot", "阿卜杜拉･买买提", "阿卜杜拉·买买提");
        keeps("full stop", "阿卜杜拉.买买提", "阿卜杜拉·买买提");
        keeps("full-width full stop", "阿卜杜拉．买买提", "阿卜杜拉·买买提");
        keeps("hyphenation point", "阿卜杜拉‧买买提", "阿卜杜拉·买买提");
        keeps("blanks around the dot", "阿卜杜拉 · 买买提", "阿卜杜拉·买买提");
        keeps("padded to three", "王　芳", "王芳");
        keeps("padded with spaces", " 王  芳 ", "王芳");
        keeps("Uyghur", "ئابدۇللا", "ئابدۇللا");
        keeps("Tibetan", "བཀྲ་ཤིས", "བཀྲ་ཤིས");
        keeps("Mongolian", "ᠪᠠᠲᠤ", "ᠪᠠᠲᠤ");
        keeps("Latin with spaces", "Anna  Maria O'Neil-Smith", "Anna Maria O'Neil-Smith");
        keeps("initial", "J. Smith", "J. Smith");
        keeps("full-width Latin", "Ｊｏｈｎ", "John");
    }
    void names_are_kept_as_the_register_has_them() {
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        auto name = readPersonName(typed.toStdString());
        QVERIFY2(name.has_value(), name ? "" : name.error().code.c_str());
        QCOMPARE(QString::fromStdString(*name), stored);
        QCOMPARE(readPersonName(*name).value(), *name);
    }

    void what_is_no_name_is_refused_for_its_reason_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("emoji") << "王😀"
                               << "name.emoji";
        QTest::newRow("heart with selector") << "王❤️"
                                             << "name.emoji";
        QTest::newRow("flag") << "🇨🇳"
                              << "name.emoji";
        QTest::newRow("right-to-left override") << QStringLiteral("王\u202E芳") << "name.control_character";
        QTest::newRow("zero-width joiner") << QStringLiteral("王\u200D芳") << "name.control_character";
        QTest::newRow("bell") << QStringLiteral("王\u0007芳") << "name.control_character";
        QTest::newRow("digit") << "王2"
                               << "name.character";
        QTest::newRow("bracket") << "王芳（女）"
                                 << "name.character";
        QTest::newRow("formula") << "=王芳"
                                 << "name.character";
        QTest::newRow("private use") << QStringLiteral("王\uE000") << "name.character";
        QTest::newRow("nothing but a dot") << "·"
                                           << "name.character";
        QTest::newRow("51 characters") << QString(51, u'王') << "name.length";
        QTest::newRow("empty") << "  "
                               << "name.length";
    }
    void what_is_no_name_is_refused_for_its_reason() {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        auto name = readPersonName(typed.toStdString());
        QVERIFY(!name);
        QCOMPARE(QString::fromStdString(name.error().code), code);
    }

    void fifty_characters_beyond_the_bmp_are_fifty() {
        std::string name;
        for (int i = 0; i < 50; ++i) name += "𠮷";
        QVERIFY(readPersonName(name));
        QCOMPARE(readPersonName(name + "𠮷").error().code, std::string("name.length"));
    }

    void broken_utf8_is_no_name() { QCOMPARE(readPersonName("\xE7\x8E").error().code, std::string("field.not_text")); }

    void names_are_spelt_as_they_are_typed_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("pinyin");
        QTest::addColumn<QString>("initials");
        auto spells = [](const char* name, const char* pinyin, const char* initials) {
            QTest::newRow(pinyin) << name << pinyin << initials;
        };
        spells("王小明", "wang xiao ming", "wxm");
        spells("单雄信", "shan xiong xin", "sxx");
        spells("曾国藩", "zeng guo fan", "zgf");
        spells("解缙", "xie jin", "xj");
        spells("仇英", "qiu ying", "qy");
        spells("任盈盈", "ren ying ying", "ryy");
        spells("吕布", "lv bu", "lb");
        spells("欧阳修", "ou yang xiu", "oyx");
        spells("司马光", "si ma guang", "smg");
        spells("诸葛亮", "zhu ge liang", "zgl");
        spells("阿依古丽·买买提", "a yi gu li mai mai ti", "ayglmmt");
        spells("Anna Smith", "anna smith", "as");
    }
    void names_are_spelt_as_they_are_typed() {
        QFETCH(QString, name);
        QFETCH(QString, pinyin);
        QFETCH(QString, initials);
        NameSpelling spelling = spellName(name.toStdString());
        QCOMPARE(QString::fromStdString(spelling.pinyin), pinyin);
        QCOMPARE(QString::fromStdString(spelling.initials), initials);
    }

    void several_threads_spell_at_once() {
        std::vector<std::thread> threads;
        std::vector<int> wrong(4);
        for (std::size_t i = 0; i < wrong.size(); ++i)
            threads.emplace_back([&wrong, i] {
                for (int n = 0; n < 200; ++n) wrong[i] += spellName("曾国藩").pinyin != "zeng guo fan";
            });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(wrong, std::vector<int>(4));
    }

    void a_rare_character_spoils_nothing() {
        QCOMPARE(spellName("王𰀀明").initials.front(), 'w');
        QCOMPARE(spellName("").pinyin, std::string());
    }
};

QTEST_GUILESS_MAIN(PersonNameTest)
#include "person_name_test.moc"
