// keys.json on a real disk: what a passphrase opens, what the officers may do, and what stays shut.

#include "model/vault/key_file.h"
#include "tests/support/clock.h"
#include "tests/support/folder.h"

#include <QTest>

#include <filesystem>
#include <fstream>

using namespace tonghu;
using namespace tonghu::vault;
using support::SettableClock;
using support::TemporaryFolder;

namespace {

constexpr KdfParameters cheap{1, std::size_t(8) << 20};

Secret phrase(std::string_view text) {
    return Secret::copyOf(text);
}

const std::map<std::string, std::vector<Compartment>> auditOnly{{"security_officer", {Compartment::Audit}},
                                                                {"system_administrator", {Compartment::Audit}},
                                                                {"auditor", {Compartment::Audit}}};

/// A vault on disk with its three officers, each with a passphrase of their own.
class Office {
public:
    explicit Office(bool kdfRises = false) {
        KeyFile::Founding founding;
        founding.officers = {
            {"an", "security_officer", &an_}, {"guan", "system_administrator", &guan_}, {"shen", "auditor", &shen_}};
        founding.compartmentsOfRole = auditOnly;
        founding.kdf = cheap;
        founding.kdfRises = kdfRises;
        founding.unit = {"测试县民政局", "CS", "430181000000"};
        auto founded = KeyFile::create(folder_.path(), founding);
        if (!founded) qFatal("%s", founded.error().code.c_str());
        keysAtFounding = std::move(founded->keys);
        file.emplace(std::move(founded->file));
        saved = file->save().has_value();
    }

    Result<Unlocked> unlock(std::string_view name, std::string_view text) {
        return file->unlock(name, phrase(text), clock);
    }
    Unlocked security() { return std::move(*unlock("an", "security words of an")); }
    Unlocked administrator() { return std::move(*unlock("guan", "administrator words")); }

    Result<void> addDirector(const char* name = "lan") {
        return file->addUser(name, phrase("village director words"), cheap, administrator());
    }
    Result<void> grantDirector(const char* name = "lan") {
        return file->grant(name, directorGrant, security(), administrator());
    }

    const std::filesystem::path& folder() const { return folder_.path(); }

    KeyFile::Grant directorGrant{
        "child_director", "430181103201", "", {Compartment::Core, Compartment::Identity, Compartment::Audit}};
    SettableClock clock;
    std::optional<KeyFile> file;
    CompartmentKeys keysAtFounding;
    bool saved = false;

private:
    TemporaryFolder folder_;
    Secret an_ = phrase("security words of an"), guan_ = phrase("administrator words"),
           shen_ = phrase("auditor words!");
};

template <class T>
std::string codeOf(const Result<T>& result) {
    return result ? "" : result.error().code;
}

bool same(const Secret& one, const Secret& other) {
    return suite::sameBytes(one.span(), other.span());
}

}  // namespace

class KeyFileTest : public QObject {
    Q_OBJECT

private slots:
    void a_right_passphrase_opens_the_keys_of_the_role_and_no_other() {
        Office office;
        QVERIFY(office.saved);
        auto auditor = office.unlock("shen", "auditor words!");
        QVERIFY(auditor.has_value());
        QCOMPARE(auditor->keys.size(), std::size_t(1));
        QVERIFY(same(auditor->keys.at(Compartment::Audit), office.keysAtFounding.at(Compartment::Audit)));
        QVERIFY(office.addDirector().has_value());
        QCOMPARE(codeOf(office.unlock("lan", "village director words")), std::string("account.no_role"));
        QVERIFY(office.grantDirector().has_value());
        auto director = office.unlock("lan", "village director words");
        QVERIFY(director.has_value());
        QCOMPARE(director->user.division, std::string("430181103201"));
        QCOMPARE(director->keys.size(), std::size_t(3));
        for (Compartment compartment : office.directorGrant.compartments)
            QVERIFY(same(director->keys.at(compartment), office.keysAtFounding.at(compartment)));
    }

    void only_its_owner_may_read_the_file() {
        Office office;
        for (const char* name : {"keys.json", "keys.lock"}) {
            office.security();
            const auto rights = std::filesystem::status(office.folder() / name).permissions();
            QCOMPARE(rights, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        }
    }

    void a_stranger_and_a_wrong_passphrase_get_the_same_answer() {
        Office office;
        const auto wrong = office.unlock("an", "not the words of an"),
                   stranger = office.unlock("nobody", "whatever it");
        QVERIFY(!wrong && !stranger);
        QCOMPARE(wrong.error(), stranger.error());
        QCOMPARE(wrong.error().kind, ErrorKind::WrongPassphrase);
        for (int time = 2; time <= 5; ++time) {
            QCOMPARE(codeOf(office.unlock("an", "not the words of an")), std::string("vault.wrong_passphrase"));
            QCOMPARE(codeOf(office.unlock("nobody", "whatever it is")), std::string("vault.wrong_passphrase"));
        }
        QCOMPARE(office.unlock("an", "security words of an").error(), office.unlock("nobody", "whatever").error());
    }

    void five_failures_lock_for_ten_minutes_and_a_restart_does_not_help() {  // duty 93
        Office office;
        for (int time = 0; time < 5; ++time) QVERIFY(!office.unlock("guan", "wrong words"));
        QCOMPARE(codeOf(office.unlock("guan", "administrator words")), std::string("vault.locked_out"));
        office.file.emplace(std::move(*KeyFile::load(office.folder())));
        office.clock.advanceMinutes(9);
        QCOMPARE(codeOf(office.unlock("guan", "administrator words")), std::string("vault.locked_out"));
        QVERIFY(office.unlock("an", "security words of an").has_value());
        office.clock.advanceMinutes(1);
        QVERIFY(office.unlock("guan", "administrator words").has_value());
        QVERIFY(!office.unlock("guan", "wrong words"));
        QVERIFY(office.unlock("guan", "administrator words").has_value());  // the count began anew
    }

    void a_clock_set_back_does_not_shorten_the_lock() {  // duty 93
        Office office;
        for (int time = 0; time < 5; ++time) QVERIFY(!office.unlock("guan", "wrong words"));
        office.clock.advanceMinutes(-60 * 24 * 365);
        QCOMPARE(codeOf(office.unlock("guan", "administrator words")), std::string("vault.locked_out"));
        office.clock.advanceMinutes(9);
        QCOMPARE(codeOf(office.unlock("guan", "administrator words")), std::string("vault.locked_out"));
        office.clock.advanceMinutes(1);  // and not for a year either
        QVERIFY(office.unlock("guan", "administrator words").has_value());
    }

    void failures_are_told_once_at_the_next_success() {
        Office office;
        QVERIFY(!office.unlock("guan", "wrong words"));
        QVERIFY(!office.unlock("guan", "wrong words"));
        QVERIFY(!office.unlock("stranger", "wrong words"));
        QVERIFY(office.unlock("guan", "administrator words").has_value());
        const auto failures = office.file->unloggedFailures();
        QCOMPARE(failures.size(), std::size_t(2));
        QCOMPARE(failures[0].account, std::string("guan"));
        QCOMPARE(failures[0].count, 2);
        QCOMPARE(failures[1].account, std::string());
        QCOMPARE(failures[1].count, 1);
        office.file->forgetUnlogged(failures);
        QVERIFY(office.file->unloggedFailures().empty());
    }

    void a_damaged_count_locks_nobody_out() {
        Office office;
        for (const char* text : {"", "[]", "{\"a\":1}", "{\"a\":{\"failures\":\"x\"}}", "\xff\xfe"}) {
            std::ofstream(office.folder() / "attempts.json", std::ios::trunc) << text;
            QVERIFY2(office.unlock("an", "security words of an").has_value(), text);
        }
    }

    void a_grant_takes_both_officers() {  // duty 95
        Office office;
        QVERIFY(office.addDirector().has_value());
        const Unlocked security = office.security(), administrator = office.administrator();
        auto auditor = office.unlock("shen", "auditor words!");
        QCOMPARE(codeOf(office.file->grant("lan", office.directorGrant, security, security)),
                 std::string("officer.not_administrator"));
        QCOMPARE(codeOf(office.file->grant("lan", office.directorGrant, administrator, administrator)),
                 std::string("officer.not_security"));
        QCOMPARE(codeOf(office.file->grant("lan", office.directorGrant, security, *auditor)),
                 std::string("officer.not_administrator"));
        QVERIFY(office.file->find("lan")->role.empty());
        QCOMPARE(codeOf(office.file->addUser("xin", phrase("words of somebody"), cheap, security)),
                 std::string("officer.not_administrator"));
        QCOMPARE(codeOf(office.file->setDisabled("lan", true, administrator)), std::string("officer.not_security"));
        QVERIFY(office.file->grant("lan", office.directorGrant, security, administrator).has_value());
    }

    void one_share_alone_is_noise() {
        Office office;
        const Unlocked security = office.security(), administrator = office.administrator();
        auto keys = office.file->joinedKeys(security, administrator);
        QVERIFY(keys.has_value());
        for (const auto& [compartment, key] : *keys) QVERIFY(same(key, office.keysAtFounding.at(compartment)));
        QVERIFY(!office.file->joinedKeys(security, security));
    }

    void what_one_program_writes_the_other_does_not_undo() {
        Office office;
        auto other = KeyFile::load(office.folder());
        QVERIFY(office.addDirector("lan").has_value());
        QVERIFY(other->addUser("mei", phrase("village director words"), cheap, office.administrator()).has_value());
        QVERIFY(office.grantDirector("lan").has_value());
        auto fresh = KeyFile::load(office.folder());
        QVERIFY(fresh->find("mei") && fresh->find("lan") && !fresh->find("lan")->role.empty());
    }

    void a_changed_passphrase_opens_and_the_old_one_does_not() {
        Office office;
        const Secret old = phrase("security words of an"), fresh = phrase("other words of an");
        QCOMPARE(codeOf(office.file->changePassphrase("an", phrase("wrong"), fresh, cheap, office.clock)),
                 std::string("vault.wrong_passphrase"));
        QCOMPARE(codeOf(office.file->changePassphrase("an", old, old, cheap, office.clock)),
                 std::string("passphrase.unchanged"));
        QVERIFY(office.file->changePassphrase("an", old, fresh, cheap, office.clock).has_value());
        QVERIFY(!office.unlock("an", "security words of an"));
        auto security = office.unlock("an", "other words of an");
        QVERIFY(security.has_value());
        QVERIFY(office.addDirector().has_value());
        QVERIFY(office.file->grant("lan", office.directorGrant, *security, office.administrator()).has_value());
    }

    void the_cost_of_a_guess_rises_where_the_catalogue_asks_for_it() {
        Office office;
        const KdfParameters more{2, std::size_t(9) << 20};
        QCOMPARE(office.file->costFor(more), cheap);  // founded cheap on purpose
        QCOMPARE(Office(true).file->costFor(more), more);
        QCOMPARE(Office(true).file->costFor({1, 1024}), cheap);  // never falls
        auto security = office.security();
        QVERIFY(office.file->raiseCost(security, phrase("security words of an"), more).has_value());
        QCOMPARE(office.file->find("an")->kdf, more);
        QVERIFY(office.unlock("an", "security words of an").has_value());
    }

    void a_role_taken_away_takes_its_boxes_and_asks_for_fresh_keys() {
        Office office;
        QVERIFY(office.addDirector().has_value() && office.grantDirector().has_value());
        QVERIFY(!office.file->rekeyPending());
        QVERIFY(office.file->revoke("lan", office.security()).has_value());
        QVERIFY(office.file->find("lan")->boxes.empty());
        QVERIFY(office.file->rekeyPending());
        QCOMPARE(codeOf(office.unlock("lan", "village director words")), std::string("account.no_role"));
        QCOMPARE(codeOf(office.file->revoke("lan", office.security())), std::string("revoke.no_role"));
    }

    void nobody_takes_the_last_officer_away() {  // duty 95
        Office office;
        for (const char* name : {"an", "guan", "shen"}) {
            QCOMPARE(codeOf(office.file->revoke(name, office.security())), std::string("revoke.last_officer"));
            QCOMPARE(codeOf(office.file->setDisabled(name, true, office.security())),
                     std::string("revoke.last_officer"));
        }
        QVERIFY(office.addDirector("zhi").has_value());
        KeyFile::Grant office2{"security_officer", "", "", {Compartment::Audit}};
        QVERIFY(office.file->grant("zhi", office2, office.security(), office.administrator()).has_value());
        auto second = office.unlock("zhi", "village director words");
        QVERIFY(second.has_value());
        QVERIFY(office.addDirector("lan").has_value());
        QVERIFY(office.file->grant("lan", office.directorGrant, *second, office.administrator()).has_value());
        QVERIFY(office.file->revoke("an", *second).has_value());
        QVERIFY(office.file->rekeyPending());
    }

    void a_disabled_account_stays_out_and_comes_back_with_its_role() {
        Office office;
        QVERIFY(office.addDirector().has_value() && office.grantDirector().has_value());
        QVERIFY(office.file->setDisabled("lan", true, office.security()).has_value());
        QCOMPARE(codeOf(office.unlock("lan", "village director words")), std::string("account.disabled"));
        QCOMPARE(codeOf(office.unlock("lan", "wrong words here")), std::string("vault.wrong_passphrase"));
        QVERIFY(office.file->setDisabled("lan", false, office.security()).has_value());
        QVERIFY(office.unlock("lan", "village director words").has_value());
    }

    void fresh_keys_stand_beside_the_old_ones_until_the_files_have_changed() {
        Office office;
        QVERIFY(office.addDirector("lan").has_value() && office.grantDirector("lan").has_value());
        QVERIFY(office.addDirector("mei").has_value() && office.grantDirector("mei").has_value());
        QVERIFY(office.file->revoke("lan", office.security()).has_value());
        auto pairs = office.file->beginRekey(office.security(), office.administrator());
        QVERIFY(pairs.has_value());
        QCOMPARE(pairs->size(), std::size_t(3));
        auto between = office.unlock("mei", "village director words");
        QVERIFY(between.has_value());
        for (const auto& [compartment, pair] : *pairs) {
            QVERIFY(same(between->keys.at(compartment), pair.current));
            QVERIFY(same(between->nextKeys.at(compartment), pair.next));
            QVERIFY(!same(pair.current, pair.next));
        }
        // Begun again, as after a crash: the same keys.
        auto again = office.file->beginRekey(office.security(), office.administrator());
        for (const auto& [compartment, pair] : *again) QVERIFY(same(pair.next, pairs->at(compartment).next));
        QVERIFY(office.file->finishRekey(office.security()).has_value());
        QVERIFY(!office.file->rekeyPending());
        auto after = office.unlock("mei", "village director words");
        QVERIFY(after->nextKeys.empty());
        auto joined = office.file->joinedKeys(office.security(), office.administrator());
        for (const auto& [compartment, pair] : *pairs) {
            QVERIFY(same(after->keys.at(compartment), pair.next));
            QVERIFY(same(joined->at(compartment), pair.next));
            QCOMPARE(office.file->dropBoxes().at(compartment), dropBoxPublicKeyOf(pair.next));
        }
        QVERIFY(same(joined->at(Compartment::Health), office.keysAtFounding.at(Compartment::Health)));
    }

    void a_role_taken_away_during_a_rekey_asks_for_another() {
        Office office;
        for (const char* name : {"lan", "mei"})
            QVERIFY(office.addDirector(name).has_value() && office.grantDirector(name).has_value());
        QVERIFY(office.file->revoke("lan", office.security()).has_value());
        QVERIFY(office.file->beginRekey(office.security(), office.administrator()).has_value());
        QVERIFY(office.file->revoke("mei", office.security()).has_value());  // mei holds the next keys too
        QVERIFY(office.file->finishRekey(office.security()).has_value());
        QVERIFY(office.file->rekeyPending());
    }

    void account_names_are_plain() {
        Office office;
        for (const char* name : {"", "a b", "../x", "a/b", "a\nb", "\xff\xff"})
            QCOMPARE(codeOf(office.addDirector(name)), std::string("account.name_invalid"));
        QVERIFY(office.addDirector("王兰").has_value());
        QCOMPARE(codeOf(office.addDirector("王兰")), std::string("account.exists"));
    }
};

QTEST_GUILESS_MAIN(KeyFileTest)
#include "key_file_test.moc"
