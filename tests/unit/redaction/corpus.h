#pragma once
// The corpus of visit notes under tests/corpus/redaction: notes written by hand with the spans that must go, and their
// variations: other people, other numbers, and what typing, scanners and other scripts do to a text. The same for the
// same seed. README.md there says how a note is written down.

#include "model/catalogue/resident_id.h"
#include "model/catalogue/text.h"
#include "model/report/redaction/folded.h"
#include "model/report/redaction/kinds.h"

#include <QFile>
#include <QString>
#include <QStringList>

#include <map>
#include <random>
#include <set>

namespace corpus {

using namespace tonghu;

struct Gold {
    std::size_t start, end;
    std::string kind;  ///< "?" may go or stay
};

struct Note {
    QString style;
    std::u32string text;
    std::vector<Gold> golds;
    redaction::KnownEntities known;
    QString name;  ///< "test 12, variation 3: full-width"
};

struct Part {
    std::vector<QString> surnames, givens;
    struct Written {
        QString style, header, body;
    };
    std::vector<Written> notes;
};

inline Part readPart(const char* name) {
    QFile file(QStringLiteral(TONGHU_SOURCE_DIR "/tests/corpus/redaction/%1.txt").arg(name));
    Part part;
    if (!file.open(QIODevice::ReadOnly)) return part;
    for (const QString& line : QString::fromUtf8(file.readAll()).split('\n')) {
        if (line.startsWith("== "))
            part.notes.push_back({line.mid(3), {}, {}});
        else if (line.startsWith("% surnames "))
            for (const QString& word : line.mid(11).split(' ')) part.surnames.push_back(word);
        else if (line.startsWith("% given "))
            for (const QString& word : line.mid(8).split(' ')) part.givens.push_back(word);
        else if (part.notes.empty())
            continue;
        else if (line.startsWith("@ "))
            part.notes.back().header = line.mid(2);
        else
            part.notes.back().body += (part.notes.back().body.isEmpty() ? "" : "\n") + line;
    }
    for (Part::Written& note : part.notes) note.body = note.body.trimmed();
    return part;
}

inline const std::map<QString, redaction::Kind>& personKinds() {
    using redaction::Kind;
    static const std::map<QString, Kind> kinds{
        {"child", Kind::Child},     {"guardian", Kind::Guardian}, {"father", Kind::Father},   {"mother", Kind::Mother},
        {"sibling", Kind::Sibling}, {"carer", Kind::Carer},       {"teacher", Kind::Teacher}, {"staff", Kind::Staff}};
    return kinds;
}

inline const std::map<QString, redaction::Kind>& itemKinds() {
    using redaction::Kind;
    static const std::map<QString, Kind> kinds{
        {"phone", Kind::Phone},   {"id", Kind::ResidentId},   {"bank", Kind::Account},    {"cert", Kind::Certificate},
        {"school", Kind::School}, {"address", Kind::Address}, {"household", Kind::Number}};
    return kinds;
}

/// Names and numbers of one note, replaced all through: characters of a name by those at the same place of the new one.
class Casting {
public:
    Casting(const Part& part, unsigned seed, bool keep) : part_(part), random_(seed), keep_(keep) {}

    /// A new name of the same length for one of Chinese characters with a surname; anything else stays.
    void cast(const QString& name) {
        if (keep_ || name.size() < 2 || name.size() > 3 || done_.contains(name)) return;
        for (const QChar& c : name)
            if (!redaction::isHan(c.unicode())) return;
        done_.insert(name);
        QString surname, given;
        for (int tries = 0; tries < 50; ++tries) {
            surname = part_.surnames[random_() % part_.surnames.size()];
            given = part_.givens[random_() % part_.givens.size()];
            if (surname.size() == 1 && given.size() == name.size() - 1) break;
        }
        if (surname.size() != 1 || given.size() != name.size() - 1) return;
        const QString fresh = surname + given;
        for (int i = 0; i < name.size(); ++i) map_.try_emplace(name[i], fresh[i]);
    }
    QString named(QString text) const {
        for (QChar& c : text)
            if (const auto found = map_.find(c); found != map_.end()) c = found->second;
        return text;
    }
    /// Other digits in the same places and in the same script; check digits set right.
    QString numbered(const QString& kind, QString text) {
        if (!keep_) {
            int digits = 0;
            for (QChar& c : text) {
                const bool isYear = kind == "id" || kind == "certificate";
                digits += c.isDigit();
                if (isYear && (digits <= 14 || digits > 18)) continue;  // division, date, kind and grade stay possible
                if (kind == "phone" && digits <= 4) continue;
                if (kind == "account" && digits <= 6) continue;
                if (c >= u'0' && c <= u'9')
                    c = QChar(char16_t(u'0' + random_() % 10));
                else if (c >= u'０' && c <= u'９')
                    c = QChar(char16_t(u'０' + random_() % 10));
            }
        }
        if (kind == "id" || kind == "certificate") return withCheckCharacter(text);
        return kind == "account" ? withLuhn(text) : text;
    }

private:
    static QString withCheckCharacter(QString text) {
        std::string digits;
        std::vector<int> at;
        for (int i = 0; i < text.size(); ++i)
            if (text[i].isDigit() || text[i].toUpper() == u'X') {
                digits.push_back(text[i] == u'x' ? 'X' : char(text[i].toLatin1()));
                at.push_back(i);
            } else if (text[i].isLetter()) {
                return text;
            }
        if (digits.size() < 18) return text;
        text[at[17]] = QChar(catalogue::checkCharacterOf(digits.substr(0, 17)));
        return text;
    }
    static QString withLuhn(QString text) {
        std::vector<int> at;
        for (int i = 0; i < text.size(); ++i)
            if (text[i].isDigit()) at.push_back(i);
        if (at.size() < 16) return text;
        for (char16_t last = u'0'; last <= u'9'; ++last) {
            text[at.back()] = QChar(last);
            int sum = 0;
            for (std::size_t i = 0; i < at.size(); ++i) {
                int digit = text[at[at.size() - 1 - i]].digitValue();
                if (i % 2) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
                sum += digit;
            }
            if (sum % 10 == 0) break;
        }
        return text;
    }

    const Part& part_;
    std::mt19937 random_;
    bool keep_;
    std::set<QString> done_;
    std::map<QChar, QChar> map_;
};

inline bool isPersonGold(const QString& kind) {
    return kind == "child" || kind == "guardian" || kind == "sibling" || kind == "teacher" || kind == "person";
}

/// What typing and scanning do to a text, one kind a variation.
class Wear {
public:
    static constexpr int kinds = 9;
    Wear(int kind, unsigned seed) : kind_(kind), random_(seed) {}
    const char* name() const {
        static constexpr const char* names[kinds]{"as written",      "full-width",        "traditional",
                                                  "blanks in names", "lines broken",      "zero-width",
                                                  "no full stops",   "blanks everywhere", "scanned letters"};
        return names[kind_];
    }
    /// One character as it comes out; what stands in a span that must go is worn more.
    std::u32string worn(char32_t c, bool inGold, bool isFirst, const std::string& kind) {
        const bool isName = isPersonGold(QString::fromStdString(kind));
        const bool isNumber = kind == "id" || kind == "phone" || kind == "account" || kind == "certificate";
        switch (kind_) {
            case 1:
                if (c >= U'!' && c <= U'~' && kind != "email" && kind != "url") return {char32_t(c + 0xFEE0)};
                break;
            case 2: {
                const auto found = traditional().find(c);
                if (found != traditional().end()) return {found->second};
                break;
            }
            case 3:
                if (inGold && isName && !isFirst && redaction::isHan(c)) return {U' ', c};
                break;
            case 4:
                column_ = c == U'\n' ? 0 : column_ + 1;
                if (column_ == 28) {
                    column_ = 0;
                    if (c != U'\n' && redaction::isHan(c)) return {U'\n', c};
                }
                break;
            case 5:
                if (inGold && !isFirst && random_() % 2) return {U'\u200B', c};
                break;
            case 6:
                if (c == U'。' || c == U'，') return {U' '};
                break;
            case 7:
                if (redaction::isHan(c) && random_() % 6 == 0) return {c, U' '};
                break;
            case 8:
                if (inGold && isNumber && !isFirst && kind != "certificate" && random_() % 5 == 0) {
                    if (c == U'0') return {U'O'};
                    if (c == U'1') return {U'l'};
                }
                break;
        }
        return {c};
    }

private:
    static const std::map<char32_t, char32_t>& traditional() {
        static const std::map<char32_t, char32_t> characters = [] {
            // The commonest only: of several traditional forms the first is not always the right one here.
            std::map<char32_t, char32_t> result;
            QFile file(QStringLiteral(TONGHU_SOURCE_DIR "/tests/corpus/redaction/traditional.txt"));
            if (!file.open(QIODevice::ReadOnly)) return result;
            const std::u32string pairs = *catalogue::decode(file.readAll().toStdString());
            for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
                if (pairs[i] != U'\n') result[pairs[i]] = pairs[i + 1];
            return result;
        }();
        return characters;
    }

    int kind_;
    std::mt19937 random_;
    int column_ = 0;
};

inline void readHeader(const QString& header, const Casting& casting, redaction::KnownEntities& known) {
    redaction::KnownPerson* child = nullptr;
    known.persons.reserve(32);
    for (const QString& pair : header.split(' ', Qt::SkipEmptyParts)) {
        const QString key = pair.section('=', 0, 0);
        for (const QString& value : pair.section('=', 1).split(',')) {
            const std::string text = casting.named(value).toStdString();
            if (const auto person = personKinds().find(key); person != personKinds().end()) {
                known.persons.push_back({person->second, {text}, {}});
                if (key == "child") child = &known.persons.back();
            } else if (key == "nick" && child) {
                child->nicknames.push_back(text);
            } else if (key == "former" && child) {
                child->names.push_back(text);
            } else if (const auto item = itemKinds().find(key); item != itemKinds().end()) {
                known.items.push_back({item->second, text});
            }
        }
    }
}

inline QStringList peopleOf(const QString& header) {
    QStringList names;
    for (const QString& pair : header.split(' ', Qt::SkipEmptyParts))
        if (personKinds().contains(pair.section('=', 0, 0)) || pair.startsWith("former="))
            names << pair.section('=', 1).split(',');
    return names;
}

/// Variation 0 is the note as it was written, but for check digits.
inline Note vary(const Part& part, std::size_t index, int variation) {
    const Part::Written& written = part.notes[index];
    const unsigned seed = unsigned(index * 1000 + std::size_t(variation));
    Casting casting(part, seed, variation == 0);
    Wear wear(variation == 0 ? 0 : int((index + std::size_t(variation)) % Wear::kinds), seed + 1);
    // Pinyin, initials, wrong characters and names that are words would lose their point with another name.
    const bool keepsPeople = written.style.contains("拼音") || written.style.contains("缩写") ||
                             written.style.contains("同音") || written.style.contains("姓") ||
                             written.style.contains("陷阱") || written.style.contains("稀有") ||
                             written.style.contains("错") || written.style.contains("某");
    if (!keepsPeople)
        for (const QString& name : peopleOf(written.header)) casting.cast(name);
    Note note{written.style, {}, {}, {}, {}};
    note.name = QStringLiteral("%1 %2: %3, %4")
                    .arg(index + 1)
                    .arg(variation)
                    .arg(written.style, QString::fromLatin1(wear.name()));
    // Numbers of the file are found by the text's own: they are replaced alike.
    std::map<QString, QString> replaced;
    QString plain;
    const auto put = [&](const QString& text, const QString& kind) {
        const std::u32string characters = text.toStdU32String();
        const std::size_t start = note.text.size();
        bool isFirst = true;
        for (char32_t c : characters) {
            note.text += wear.worn(c, !kind.isEmpty(), isFirst, kind.toStdString());
            isFirst = false;
        }
        if (!kind.isEmpty()) note.golds.push_back({start, note.text.size(), kind.toStdString()});
    };
    for (qsizetype i = 0; i < written.body.size();) {
        const qsizetype open = written.body.indexOf('{', i), close = written.body.indexOf('}', open);
        if (open < 0) {
            put(written.body.mid(i), {});
            break;
        }
        put(written.body.mid(i, open - i), {});
        const QString kind = written.body.mid(open + 1, written.body.indexOf(':', open) - open - 1);
        QString text = written.body.mid(open + 2 + kind.size(), close - open - 2 - kind.size());
        if (isPersonGold(kind)) {
            text = casting.named(text);
        } else if (kind == "id" || kind == "phone" || kind == "account" || kind == "certificate") {
            const QString original = text;
            text = casting.numbered(kind, text);
            replaced[original] = text;
        }
        put(text, kind);
        i = close + 1;
    }
    QString header = written.header;
    for (const auto& [from, to] : replaced) header.replace("=" + from, "=" + to);
    readHeader(header, casting, note.known);
    return note;
}

}  // namespace corpus
