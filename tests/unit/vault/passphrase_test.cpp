// Passphrases that are too easy are refused, and those that are not are taken (duty 92).

#include "model/vault/key_file.h"

#include <QTest>

using namespace tonghu::vault;

class PassphraseTest : public QObject {
    Q_OBJECT

private slots:
    void passphrases_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        auto row = [](const char* text, const char* code) { QTest::newRow(text) << text << code; };
        row("", "passphrase.too_short");
        row("abc", "passphrase.too_short");
        row("tinyHut", "passphrase.too_short");
        row("elevenchars", "passphrase.too_short");  // eleven, of one kind
        row("heron42lake", "passphrase.too_short");  // two kinds
        row("Heron42x", "");                         // eight, three kinds
        row("heron-42", "");
        row("three herons over the lake", "");
        row("雨后的石板路很滑慢走", "passphrase.too_short");  // ten characters, one kind
        row("雨后的石板路很滑请慢慢走", "");
        row("雨后石板路A1很滑", "");
        // What people take who do not want one.
        row("woaini1314", "passphrase.too_short");
        row("Woaini1314", "passphrase.common");
        row("woaini1314520", "passphrase.common");
        row("Woaini1314!", "passphrase.common");
        row("P@ssw0rd", "passphrase.common");
        row("Password123!", "passphrase.common");
        row("Passw0rd2026", "passphrase.common");
        row("1qaz2wsx3edc", "passphrase.common");
        row("1Qaz2Wsx", "passphrase.common");
        row("!QAZ2wsx", "passphrase.common");
        row("qwertyuiop123", "passphrase.common");
        row("Qwer1234", "passphrase.common");
        row("Aa123456", "passphrase.common");
        row("Abc@123456", "passphrase.common");
        row("123456789012", "passphrase.common");
        row("19900101198501", "passphrase.common");  // figures only
        row("430181201509150019", "passphrase.common");
        row("13800138000138", "passphrase.common");
        row("aaaaaaaaaaaa", "passphrase.common");
        row("abcabcabcabc", "passphrase.common");
        row("Admin@2026", "passphrase.common");
        row("Minzheng2026!", "passphrase.common");
        row("tonghu-tonghu", "passphrase.common");
        row("Beijing2008!", "passphrase.common");
        row("5201314woaini", "passphrase.common");
    }
    void passphrases() {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto checked = checkPassphrase(Secret::copyOf(text.toStdString()), "lan");
        QCOMPARE(checked ? QString() : QString::fromStdString(checked.error().code), code);
        if (!checked) QCOMPARE(checked.error().duties, std::vector<int>{92});
    }

    void the_name_of_the_account_is_no_secret() {
        const auto code = [](const char* text, const char* name) {
            const auto checked = checkPassphrase(Secret::copyOf(std::string_view(text)), name);
            return checked ? std::string() : checked.error().code;
        };
        QCOMPARE(code("WangXiaolan-77", "wangxiaolan"), std::string("passphrase.has_account_name"));
        QCOMPARE(code("heron over 王小兰 77", "王小兰"), std::string("passphrase.has_account_name"));
        QCOMPARE(code("heron over the lake", "wangxiaolan"), std::string());
    }

    void an_office_may_ask_for_more() {
        const Secret passphrase = Secret::copyOf(std::string_view("three herons, lake"));
        QVERIFY(checkPassphrase(passphrase, {}, {.length = 18, .kinds = 4}).has_value());
        QCOMPARE(checkPassphrase(passphrase, {}, {.length = 20, .kinds = 4}).error().details,
                 std::vector<std::string>{"20"});
    }
};

QTEST_GUILESS_MAIN(PassphraseTest)
#include "passphrase_test.moc"
