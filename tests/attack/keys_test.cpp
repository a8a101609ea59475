// Someone has the folder and a text editor, or a second program: keys.json forged, cut, swapped; keys tried where they
// do not belong.

#include "model/vault/key_document.h"
#include "tests/support/workspace.h"

#define SQLITE_HAS_CODEC
#include <sqlcipher/sqlite3.h>

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>
#include <fstream>
#include <sstream>

using namespace tonghu;
using namespace tonghu::support;
using Poco::Dynamic::Var;
using Poco::JSON::Array;
using Poco::JSON::Object;

namespace {

std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

bool isDamaged(const std::string& text) {
    const auto document = vault::documentOf(text);
    return !document && document.error().kind == ErrorKind::Damaged;
}

// What a forger would write: the same form, and a checksum that fits.

Object::Ptr parsed(const std::string& text) {
    return Poco::JSON::Parser().parse(text).extract<Object::Ptr>();
}

std::string withRightChecksum(Object::Ptr whole) {
    whole->remove("checksum");
    std::ostringstream text;
    whole->stringify(text);
    whole->set("checksum", vault::suite::toHex(vault::suite::hashOf({vault::suite::viewOf(text.str())})));
    std::ostringstream full;
    whole->stringify(full, 1);
    return full.str();
}

/// Another value of the same type and length, as near as can be.
Var altered(const Var& value) {
    if (value.isBoolean()) return !value.convert<bool>();
    if (value.isInteger()) return value.convert<std::int64_t>() + 1;
    auto text = value.convert<std::string>();
    if (text.empty()) return std::string("x");
    char& last = text[text.size() / 2];
    last = last == 'A' ? 'B' : 'A';
    return text;
}

/// Calls `visit` with each leaf's path, having changed that leaf alone.
using Visit = std::function<void(const std::string&)>;
void forEachLeaf(const Var& node, const std::string& path, const std::function<Var(const Var&)>& change,
                 const Visit& visit) {
    auto isLeaf = [](const Var& value) {
        return value.type() != typeid(Object::Ptr) && value.type() != typeid(Array::Ptr);
    };
    if (node.type() == typeid(Object::Ptr)) {
        auto object = node.extract<Object::Ptr>();
        for (const std::string& name : object->getNames()) {
            const Var before = object->get(name);
            if (isLeaf(before) && name != "checksum") {
                object->set(name, change(before));
                visit(path + "/" + name);
                object->set(name, before);
            } else {
                forEachLeaf(before, path + "/" + name, change, visit);
            }
        }
    } else if (node.type() == typeid(Array::Ptr)) {
        auto array = node.extract<Array::Ptr>();
        for (std::size_t at = 0; at < array->size(); ++at) {
            const Var before = array->get(unsigned(at));
            const std::string place = path + "/" + std::to_string(at);
            if (isLeaf(before)) {
                array->set(unsigned(at), change(before));
                visit(place);
                array->set(unsigned(at), before);
            } else {
                forEachLeaf(before, place, change, visit);
            }
        }
    }
}

/// A second program: SQLCipher itself, without a line of ours.
class RawConnection {
public:
    RawConnection(const std::filesystem::path& file, const vault::Secret& key) {
        sqlite3_open_v2(file.c_str(), &handle_, SQLITE_OPEN_READWRITE, nullptr);
        run("pragma cipher_log_level = none");
        const vault::Secret hex = vault::suite::secretHex(key);
        const std::string literal = "x'" + std::string(hex.text()) + "'";
        sqlite3_key_v2(handle_, "main", literal.data(), int(literal.size()));
    }
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;
    ~RawConnection() { sqlite3_close_v2(handle_); }

    /// The engine's answer; rows go to `rows`, values joined.
    int run(const std::string& sql, std::vector<std::string>* rows = nullptr) {
        auto collect = [](void* into, int count, char** values, char**) {
            std::string row;
            for (int at = 0; at < count; ++at) row += std::string(values[at] ? values[at] : "") + "|";
            if (into) static_cast<std::vector<std::string>*>(into)->push_back(row);
            return 0;
        };
        return sqlite3_exec(handle_, sql.c_str(), collect, rows, nullptr);
    }
    std::string message() const { return sqlite3_errmsg(handle_); }

private:
    sqlite3* handle_ = nullptr;
};

bool opens(const std::filesystem::path& file, const vault::Secret& key) {
    return RawConnection(file, key).run("select count(*) from sqlite_master") == SQLITE_OK;
}

std::filesystem::path fileOf(const TestWorkspace& workspace, Compartment compartment) {
    return workspace.folder() / (std::string(nameOf(compartment)) + ".db");
}

/// Runs `work` in a process of its own; gives its exit code, or -1 where it died.
pid_t started(const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work());
    return child;
}
int exitCodeOf(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

class KeysTest : public QObject {
    Q_OBJECT

    std::string goodText_;
    std::unique_ptr<TestWorkspace> workspace_;

private slots:
    void initTestCase() {
        workspace_ = std::make_unique<TestWorkspace>(std::move(aWorkspace().withUsers()));
        goodText_ = contentsOf(workspace_->folder() / "keys.json");
        QVERIFY(vault::documentOf(goodText_).has_value());
    }

    void every_changed_byte_is_found_or_harmless() {
        const auto before = must(vault::documentOf(goodText_));
        int harmless = 0;
        for (std::size_t at = 0; at < goodText_.size(); ++at) {
            std::string text = goodText_;
            text[at] = char(text[at] ^ (1 << at % 8));
            const auto document = vault::documentOf(text);
            if (!document) {
                QCOMPARE(document.error().kind, ErrorKind::Damaged);
                continue;
            }
            ++harmless;
            QCOMPARE(vault::textOf(*document), goodText_);
        }
        QVERIFY(harmless < int(goodText_.size()) / 10);  // white space only
    }

    void every_cut_is_found() {
        for (std::size_t length = 0; length + 2 < goodText_.size(); length += 7)
            QVERIFY2(isDamaged(goodText_.substr(0, length)), std::to_string(length).c_str());
    }

    void every_changed_value_is_found_even_under_a_right_checksum() {
        auto whole = parsed(goodText_);
        int decided = 0, owners = 0;
        forEachLeaf(Var(whole), "", altered, [&](const std::string& path) {
            const std::string text = withRightChecksum(whole);
            // What the owner of an account keeps is bound by the passphrase; see the next test.
            const bool ofOwner =
                path.starts_with("/accounts") && (path.find("/kdf/") != std::string::npos || path.ends_with("/salt") ||
                                                  path.ends_with("/secret_key") || path.ends_with("/made_by"));
            (ofOwner ? owners : decided) += 1;
            if (!ofOwner) QVERIFY2(isDamaged(text), path.c_str());
        });
        QVERIFY2(decided > 100 && owners > 20, "too few values to prove anything");
    }

    void what_the_owner_keeps_opens_nothing_once_it_is_changed() {
        TestWorkspace workspace = std::move(aWorkspace().withUser("reporter", "report_officer", "430181000000"));
        const std::string text = contentsOf(workspace.folder() / "keys.json");
        auto whole = parsed(text);
        const auto account = whole->getArray("accounts")->getObject(3);
        QCOMPARE(QString::fromStdString(account->getValue<std::string>("name")), QString("reporter"));
        int tried = 0;
        forEachLeaf(Var(whole), "", altered, [&](const std::string& path) {
            if (!path.starts_with("/accounts/3/") || path.ends_with("/name") || path.ends_with("/made_by")) return;
            ++tried;
            write(workspace.folder() / "keys.json", withRightChecksum(whole));
            QVERIFY2(!workspace.unlock("reporter"), path.c_str());
            workspace.clock().advanceMinutes(11);
        });
        QCOMPARE(tried, 5);  // passes, memory, salt, public key, secret key
        write(workspace.folder() / "keys.json", text);
        QVERIFY(workspace.unlock("reporter").has_value());
    }

    void a_value_of_another_type_is_damage_and_no_crash() {
        const std::vector<Var> strange{Var(),
                                       Var(std::int64_t(-1)),
                                       Var(std::int64_t(0x7fffffffffffffff)),
                                       Var(1.5e300),
                                       Var(true),
                                       Var(std::string()),
                                       Var(std::string("\xff\xfe\x80")),
                                       Var(std::string(100'000, 'A')),
                                       Var(Array::Ptr(new Array)),
                                       Var(Object::Ptr(new Object))};
        for (const Var& value : strange) {
            auto whole = parsed(goodText_);
            int seen = 0;
            forEachLeaf(
                Var(whole), "", [&](const Var&) { return value; },
                [&](const std::string& path) {
                    if (++seen % 5 != 0 && path.find("accounts/0") == std::string::npos) return;
                    const auto document = vault::documentOf(withRightChecksum(whole));
                    if (document) {  // only where the same was there before, or where nothing has to be
                        const bool free = path.ends_with("/made_by") || path.ends_with("/secret_key") ||
                                          path.find("/kdf/") != std::string::npos;
                        QVERIFY2(free || vault::textOf(*document) == goodText_, path.c_str());
                    } else {
                        QCOMPARE(document.error().kind, ErrorKind::Damaged);
                    }
                });
        }
    }

    void text_that_is_no_keys_json_is_damage_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a number") << QByteArray("17");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("an empty object") << QByteArray("{}");
        QTest::newRow("deeper than the stack") << QByteArray(1'000'000, '[');
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(200'000);
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
        QTest::newRow("no end of text") << QByteArray("{\"checksum\":\"") + QByteArray(1'000'000, 'a');
    }
    void text_that_is_no_keys_json_is_damage() {
        QFETCH(QByteArray, text);
        QVERIFY(isDamaged(text.toStdString()));
    }

    void a_guess_that_would_eat_the_machine_is_damage() {
        for (const auto& [member, number] :
             {std::pair{"memory_bytes", std::int64_t(1) << 50}, std::pair{"memory_bytes", std::int64_t(1)},
              std::pair{"passes", std::int64_t(4'000'000'000)}, std::pair{"passes", std::int64_t(0)}}) {
            auto whole = parsed(goodText_);
            whole->getArray("accounts")->getObject(0)->getObject("kdf")->set(member, number);
            QVERIFY2(isDamaged(withRightChecksum(whole)), member);
        }
    }

    void a_forged_role_is_refused_whoever_signs_it() {  // duty 96
        TestWorkspace workspace = std::move(aWorkspace().withUsers());
        const auto keys = workspace.folder() / "keys.json";
        const std::string good = contentsOf(keys);
        auto forge = [&](vault::KeyDocument& document) {
            for (vault::User& user : document.users)
                if (user.name == "director") {
                    user.role = "county_supervisor";
                    user.division = "430181000000";
                }
        };
        // Unsigned.
        auto document = must(vault::documentOf(good));
        forge(document);
        write(keys, vault::textOf(document));
        QCOMPARE(codeOf(workspace.unlock("director")), std::string("vault.keys_forged"));
        // Under the forger's own signature.
        const auto own = vault::suite::newSigningKeys();
        auto sign = [&] {
            document.grantVerifyKey = own.publicKey;
            const auto signature = vault::suite::sign(own.seed, vault::decisionsOf(document));
            document.signature.assign(signature.begin(), signature.end());
            write(keys, vault::textOf(document));
        };
        sign();
        QCOMPARE(codeOf(workspace.unlock("director")), std::string("vault.keys_forged"));
        // And under a workspace id that fits it: then no passphrase fits, and no file.
        document.workspaceId = vault::fingerprintOf(own.publicKey);
        sign();
        QCOMPARE(codeOf(workspace.unlock("director")), std::string("vault.keys_forged"));  // not the one opened
        workspace::Workspace again = workspace.openedAgain();
        QCOMPARE(codeOf(again.unlock("director", testPassphrase())), std::string("vault.wrong_passphrase"));
        write(keys, good);
        QVERIFY(workspace.unlock("director").has_value());
    }

    void a_file_of_another_workspace_opens_nothing() {
        TestWorkspace one = aWorkspace(), other = aWorkspace();
        std::filesystem::copy_file(other.folder() / "keys.json", one.folder() / "keys.json",
                                   std::filesystem::copy_options::overwrite_existing);
        QCOMPARE(codeOf(one.unlock("auditor")), std::string("vault.keys_forged"));
        workspace::Workspace again = one.openedAgain();
        QCOMPARE(codeOf(again.unlock("auditor", testPassphrase())), std::string("store.wrong_key_or_damaged"));
    }

    void an_account_slipped_under_a_grant_is_found() {
        TestWorkspace workspace = aWorkspace();
        const auto security = workspace.session("security"), administrator = workspace.session("sysadmin");
        must(workspace.workspace().addUser(*administrator, "lan", testPassphrase()));
        auto document = must(vault::documentOf(contentsOf(workspace.folder() / "keys.json")));
        const auto own = vault::suite::newBoxKeys();
        for (vault::User& user : document.users)
            if (user.name == "lan") user.publicKey.assign(own.publicKey.begin(), own.publicKey.end());
        write(workspace.folder() / "keys.json", vault::textOf(document));
        QCOMPARE(codeOf(workspace.workspace().grant(*security, *administrator, "lan", "report_officer", "430181", "")),
                 std::string("grant.account_forged"));
    }

    void the_keys_of_a_role_open_no_other_compartment() {
        for (const char* name : {"director", "supervisor", "county", "reporter", "security", "sysadmin", "auditor"}) {
            const auto session = workspace_->session(name);
            const auto& keys = session->unlocked().keys;
            for (Compartment compartment : allCompartments)
                for (const auto& [held, key] : keys)
                    QVERIFY2(opens(fileOf(*workspace_, compartment), key) == (held == compartment), name);
        }
    }

    void the_report_officer_learns_no_name_by_any_statement() {
        const std::string name = "欧阳𠮷祥", residentNumber = residentId("430181", *Date::of(2015, 9, 15), 11);
        {
            const auto worker = workspace_->session("worker");
            auto& database = worker->database();
            database.execute(
                "insert into core.child (id, case_number, division_code) values (77, 'CS01-1', '430181103201')");
            database.execute("insert into identity.child (id, full_name) values (77, $1)", {name});
            database.execute("insert into identifier.child (id, resident_id) values (77, $1)", {residentNumber});
            const auto& box = worker->context().dropBoxes.at(Compartment::Identifier);
            database.execute(
                "insert into core.drop_box (compartment, entity, record_id, field, sealed)"
                " values ('identifier', 'child', 78, 'resident_id', $1)",
                {vault::suite::toBase64(vault::sealToDropBox(box, residentNumber))});
        }
        // And as people record it: a file with guardian and number, changed once, found once, visited.
        const std::string guardian = "李秀英𠮷";
        {
            const auto director = workspace_->session("director");
            const RecordId child = must(director->children().add(
                aChild().named(name).withResidentId(6).withGuardian(aGuardian().named(guardian)).record()));
            must(director->children().set(child, {{"school", std::string("欧阳小学")}}, "moved"));
            cases::ChildQuery search;
            search.search = name;
            QCOMPARE(must(director->children().list(search)).rows.size(), std::size_t(1));
            Fields visit = aVisit();
            visit["remarks"] = "欧阳家很好";
            must(director->visits().save(child, visit));
        }
        const auto reporter = workspace_->session("reporter");
        for (const auto& [held, key] : reporter->unlocked().keys) {
            RawConnection raw(fileOf(*workspace_, held), key);
            std::vector<std::string> tables, rows;
            QCOMPARE(raw.run("select name from sqlite_master where type = 'table'", &tables), SQLITE_OK);
            QVERIFY(!tables.empty());
            for (std::string table : tables) {
                table.pop_back();
                raw.run("select * from \"" + table + "\"", &rows);
            }
            for (const std::string& row : rows) {
                QVERIFY(row.find(name) == std::string::npos && row.find(residentNumber) == std::string::npos);
                QVERIFY2(row.find("欧阳") == std::string::npos && row.find("李秀英") == std::string::npos, row.c_str());
                QVERIFY2(row.find("ouyang") == std::string::npos, row.c_str());
            }
            // Another file joins neither with the key of this one nor with none.
            const std::string identity = fileOf(*workspace_, Compartment::Identity).string();
            QVERIFY(raw.run("select full_name from identity.child") != SQLITE_OK);
            QVERIFY(raw.run("attach '" + identity + "' as identity") != SQLITE_OK ||
                    raw.run("select full_name from identity.child") != SQLITE_OK);
            raw.run("detach identity");
            QVERIFY(raw.run("attach '" + identity + "' as identity key ''") != SQLITE_OK ||
                    raw.run("select full_name from identity.child") != SQLITE_OK);
        }
        try {
            reporter->database().single("select full_name from identity.child");
            QFAIL("a name came back");
        } catch (const MachineFailure& failure) {
            QVERIFY(failure.error().details.front().find("no such table") != std::string::npos);
        }
        // And on the disk nothing lies in the clear.
        for (const auto& entry : std::filesystem::directory_iterator(workspace_->folder())) {
            const std::string bytes = contentsOf(entry.path());
            for (const std::string& secret : {name, guardian, residentNumber})
                QVERIFY2(bytes.find(secret) == std::string::npos, entry.path().c_str());
        }
        const auto worker = workspace_->session("worker");
        worker->database().execute("delete from core.child where id = 77");
        worker->database().execute("delete from core.drop_box");
    }

    void many_programs_at_once_gain_no_guess() {  // duty 93
        TestWorkspace workspace = aWorkspace();
        constexpr int programs = 6, guesses = 3;
        std::vector<pid_t> children;
        for (int program = 0; program < programs; ++program)
            children.push_back(started([&] {
                int tried = 0;
                for (int guess = 0; guess < guesses; ++guess) {
                    auto answer = workspace.workspace().unlock("auditor", vault::Secret::copyOf("a guess of somebody"));
                    tried += codeOf(answer) == "vault.wrong_passphrase";
                }
                return tried;
            }));
        int tried = 0;
        for (pid_t child : children) tried += exitCodeOf(child);
        QCOMPARE(tried, 5);
        QCOMPARE(codeOf(workspace.unlock("auditor")), std::string("vault.locked_out"));
    }

    void a_program_killed_while_it_saves_leaves_the_old_or_the_new_file() {
        TestWorkspace workspace = aWorkspace();
        const auto administrator = workspace.session("sysadmin");
        std::size_t before = 0;
        for (int round = 0; round < 40; ++round) {
            const pid_t child = started([&] {
                for (int account = 0;; ++account)
                    if (!workspace.workspace().addUser(*administrator,
                                                       "u" + std::to_string(round) + "-" + std::to_string(account),
                                                       testPassphrase()))
                        return 1;
            });
            ::usleep(useconds_t(20'000 + round * 1'700));
            ::kill(child, SIGKILL);
            exitCodeOf(child);
            const auto keys = vault::KeyFile::load(workspace.folder());
            QVERIFY2(keys.has_value(), codeOf(keys).c_str());
            QVERIFY(keys->users().size() >= before);
            before = keys->users().size();
            if (std::filesystem::exists(workspace.folder() / "keys.json.previous"))
                QVERIFY(!isDamaged(contentsOf(workspace.folder() / "keys.json.previous")));
        }
        QVERIFY2(before > 3, "no account was ever saved");
        QVERIFY(workspace.unlock("auditor").has_value());
    }
};

QTEST_GUILESS_MAIN(KeysTest)
#include "keys_test.moc"
