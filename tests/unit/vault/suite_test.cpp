// Sealing, wrapping, stretching: what was changed, or meant for another, does not open.

#include "model/vault/suite.h"
#include "model/vault/key_file.h"

#include <QTest>

using namespace tonghu;
using namespace tonghu::vault;

namespace {

suite::BytesView view(std::string_view text) {
    return suite::viewOf(text);
}

}  // namespace

class SuiteTest : public QObject {
    Q_OBJECT

private slots:
    void a_seal_opens_for_its_key_alone_and_shows_every_change() {
        const auto mine = suite::newBoxKeys(), other = suite::newBoxKeys();
        suite::Bytes sealed = suite::sealTo(mine.publicKey, view("430181201509150019"));
        QCOMPARE(suite::openSealed(mine.secretKey, sealed)->text(), std::string_view("430181201509150019"));
        QVERIFY(!suite::openSealed(other.secretKey, sealed));
        for (std::size_t at = 0; at < sealed.size(); ++at) {
            suite::Bytes changed = sealed;
            changed[at] ^= 1;
            QVERIFY(!suite::openSealed(mine.secretKey, changed));
        }
        for (std::size_t length = 0; length < sealed.size(); ++length)
            QVERIFY(!suite::openSealed(mine.secretKey, suite::BytesView(sealed).first(length)));
    }

    void what_is_encrypted_is_bound_to_its_place() {
        const Secret key = Secret::random(32);
        const auto encrypted = suite::encrypt(key, view("secret"), view("account lan"));
        QCOMPARE(suite::decrypt(key, encrypted, view("account lan"))->text(), std::string_view("secret"));
        QVERIFY(!suite::decrypt(key, encrypted, view("account mei")));
        QVERIFY(!suite::decrypt(key, encrypted));
        QVERIFY(!suite::decrypt(Secret::random(32), encrypted, view("account lan")));
        QVERIFY(!suite::decrypt(key, suite::BytesView(encrypted).first(10), view("account lan")));
    }

    // RFC 9106 has no vector of one lane without a secret; this one comes from another implementation (OpenSSL 3.2 by
    // Python's cryptography: 2 iterations, 1 lane, 8192 KiB).
    void a_stretched_passphrase_is_argon2id() {
        const auto key = suite::stretched(Secret::copyOf(std::string_view("three herons over the lake")),
                                          view("0123456789abcdef"), {2, std::size_t(8) << 20});
        QVERIFY(key.has_value());
        QCOMPARE(QByteArray::fromStdString(suite::toHex(key->span())),
                 QByteArray("d935547510e979b7bf31ea8f1efacc064d93da0ee9c4bfcdda85c5ab42575488"));
    }

    void base64_is_read_whole_or_not_at_all() {
        const suite::Bytes bytes{0, 1, 2, 253, 254, 255, 7};
        const std::string text = suite::toBase64(bytes);
        QCOMPARE(*suite::fromBase64(text), bytes);
        QCOMPARE(*suite::fromBase64(""), suite::Bytes{});
        for (const char* bad : {"A", "AA", "AAA", "AAAA=", "AA==AA==", "A A=", "AAE=\n", "AAF=", "%%%%"})
            QVERIFY2(!suite::fromBase64(bad), bad);
    }

    void a_drop_box_takes_from_anyone_and_gives_to_the_compartment_alone() {
        const CompartmentKey key = Secret::random(32), other = Secret::random(32);
        Bytes box = sealToDropBox(dropBoxPublicKeyOf(key), "430181201509150019");
        QVERIFY(suite::textOf(box).starts_with("tonghu-1"));
        QCOMPARE(openDropBox(key, box)->text(), std::string_view("430181201509150019"));
        QCOMPARE(openDropBox(other, box).error().code, std::string("vault.drop_box_damaged"));
        for (std::size_t at = 0; at < box.size(); ++at) {
            Bytes changed = box;
            changed[at] ^= 4;
            QVERIFY(!openDropBox(key, changed));
        }
        QVERIFY(!openDropBox(key, {}));
    }

    void a_secret_that_was_moved_away_is_empty() {
        Secret one = Secret::copyOf(std::string_view("heron"));
        const Secret other = std::move(one);
        QVERIFY(one.empty() && one.text().empty());
        QCOMPARE(other.text(), std::string_view("heron"));
        QCOMPARE(other.clone().text(), std::string_view("heron"));
        QVERIFY(Secret().clone().empty());
    }
};

QTEST_GUILESS_MAIN(SuiteTest)
#include "suite_test.moc"
