#pragma once
// Reads consent_cases.txt: situations and answers in words (its first lines say which).

#include "model/policy/consent_need.h"

#include <QFile>
#include <QStringList>
#include <QTest>

#include <map>

namespace tonghu::cases_in_words {

struct Case {
    int line = 0;
    QString rows, words;
    policy::ConsentFacts facts;
    policy::Question question{"", *Date::of(2026, 3, 2)};
    bool allowed = false;
    QString missing;  ///< in the order of the answer, separated by blanks
    bool namesReasons = false;
    QStringList reasons;
    bool refused = false;
    std::optional<Date> noticeBy;
};

/// One line. A word that is not known ends the test: a case that is half read would prove nothing.
class Reader {
public:
    explicit Reader(int line) { case_.line = line; }

    Case read(const QString& text) {
        const QStringList cells = text.split('|');
        if (cells.size() != 6) fault("six cells are wanted", text);
        case_.rows = cells[0].trimmed();
        case_.words = cells[1].trimmed();
        for (const QString& part : cells[2].split(',', Qt::SkipEmptyParts)) readChild(part);
        readQuestion(cells[3]);
        for (const QString& part : cells[4].split(';'))
            if (!part.trimmed().isEmpty()) readRecord(part);
        for (const QString& part : cells[5].split(';', Qt::SkipEmptyParts)) readAnswer(part);
        return case_;
    }

private:
    [[noreturn]] void fault(const char* what, const QString& where) const {
        qFatal("consent_cases.txt:%d: %s: %s", case_.line, what, qPrintable(where));
    }
    static QStringList words(const QString& text) { return text.simplified().split(' ', Qt::SkipEmptyParts); }
    std::string next(QStringList& words) const {
        if (words.isEmpty()) fault("a word is missing", case_.words);
        return words.takeFirst().toStdString();
    }
    Date nextDay(QStringList& words) const {
        const std::string iso = next(words);
        const auto day = Date::parse(iso);
        if (!day) fault("no day", QString::fromStdString(iso));
        return *day;
    }

    void readChild(const QString& part) {
        QStringList left = words(part);
        const std::string what = next(left);
        if (what == "born") {
            if (left.value(0) != "unknown") case_.facts.birth = nextDay(left);
        } else if (what == "will") {
            case_.facts.will = left.value(0) == "no" ? policy::WillAbility::No : policy::WillAbility::Partly;
        } else if (what == "nobody") {
            case_.facts.guardians.emplace();
        } else {
            readGuardian(what, left);
        }
    }

    void readGuardian(const std::string& id, QStringList left) {
        if (!case_.facts.guardians) case_.facts.guardians.emplace();
        policy::Guardian guardian;
        guardian.id = id;
        while (!left.isEmpty()) {
            const std::string word = next(left);
            if (word == "guardian") continue;
            if (word == "joint")
                guardian.joint = true;
            else if (word == "ours")
                guardian.ours = true;
            else if (word == "suspected")
                guardian.suspected = true;
            else if (word == "from")
                guardian.from = nextDay(left);
            else if (word == "until")
                guardian.until = nextDay(left);
            else if (word == "revoked")
                readRevocation(guardian, left);
            else if (word == "barred")
                guardian.barred = true;
            else if (word == "reason")
                guardian.barHasReason = true;
            else if (word == "approved")
                guardian.barIsApproved = true;
            else if (word == "term")
                guardian.barredUntil = nextDay(left);
            else
                fault("unknown word of a guardian", QString::fromStdString(word));
        }
        case_.facts.guardians->push_back(guardian);
    }
    void readRevocation(policy::Guardian& guardian, QStringList& left) const {
        guardian.revoked = true;
        if (!left.isEmpty() && left.front().startsWith("20")) guardian.revokedOn = nextDay(left);
    }

    void readQuestion(const QString& cell) {
        QStringList left = words(cell);
        case_.question.purpose = next(left);
        while (!left.isEmpty()) {
            const std::string word = next(left);
            if (word == "on")
                case_.question.on = nextDay(left);
            else if (word == "to")
                case_.question.recipient = next(left);
            else if (word == "as-consent")
                case_.question.asIfConsent = true;
            else
                fault("unknown word of a question", QString::fromStdString(word));
        }
    }

    void readRecord(const QString& part) {
        QStringList left = words(part);
        const std::string who = next(left);
        if (who == "duty" || who == "emergency" || who == "health-law") return readBasis(who, left);
        const bool child = who == "child";
        const std::string verb = next(left), purpose = next(left);
        policy::ConsentOnRecord form{.from = nextDay(left), .signer = who};
        form.kind = (child ? "child_" : "guardian_") + std::string(verb == "told" ? "notice" : "consent");
        (verb == "refuses" ? form.purposesRefused : form.purposesAgreed).insert(purpose);
        while (!left.isEmpty()) {
            const std::string word = next(left);
            if (word == "until")
                form.until = nextDay(left);
            else if (word == "with")
                form.groupsAgreed.insert(next(left));
            else if (word == "without")
                form.groupsRefused.insert(next(left));
            else if (word == "took-back")
                form.groupsWithdrawn.insert(next(left));
            else if (word == "to")
                form.recipientsAgreed.insert({next(left), purpose});
            else if (word == "not-to")
                form.recipientsRefused.insert({next(left), purpose});
            else if (word == "no-longer-to")
                form.recipientsWithdrawn.insert({next(left), purpose});
            else if (word == "heard")
                form.childHeard = true;
            else
                fault("unknown word of a form", QString::fromStdString(word));
        }
        case_.facts.onRecord.push_back(form);
    }

    void readBasis(const std::string& basis, QStringList left) {
        const std::string code = basis == "duty" ? "statutory_duty" : basis == "emergency" ? basis : "public_health";
        const std::string purpose = next(left);
        policy::BasisOnRecord record{.purpose = purpose, .basis = code, .from = nextDay(left), .article = "MPL 43"};
        while (!left.isEmpty()) {
            const std::string word = next(left);
            if (word == "until")
                record.until = nextDay(left);
            else if (word == "without-article")
                record.article.clear();
            else if (word == "approved-outside")
                record.approvedOutside = true;
            else
                fault("unknown word of a basis", QString::fromStdString(word));
        }
        case_.facts.otherBasis.push_back(record);
    }

    void readAnswer(const QString& part) {
        QStringList left = words(part);
        const std::string word = next(left);
        if (word == "allowed")
            case_.allowed = true;
        else if (word == "missing")
            case_.missing = left.join(' ');
        else if (word == "because") {
            case_.namesReasons = true;
            case_.reasons = left;
        } else if (word == "refused")
            case_.refused = true;
        else if (word == "notice-by")
            case_.noticeBy = nextDay(left);
        else
            fault("unknown word of an answer", QString::fromStdString(word));
    }

    Case case_;
};

inline std::vector<Case> read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
    std::vector<Case> cases;
    int line = 0;
    for (const QString& text : QString::fromUtf8(file.readAll()).split('\n')) {
        ++line;
        if (!text.trimmed().isEmpty() && !text.startsWith('#')) cases.push_back(Reader(line).read(text));
    }
    return cases;
}

}  // namespace tonghu::cases_in_words

Q_DECLARE_METATYPE(tonghu::cases_in_words::Case)
