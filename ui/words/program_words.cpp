#include "ui/words/program_words.h"

#include "ui/words/language.h"
#include "ui/words/messages.h"

#include <QCoreApplication>
#include <QStringList>

#include <span>

namespace tonghu::words {
namespace {

struct CodeWords {
    std::string_view code;
    const char* words;
};

constexpr CodeWords consentNeeds[] = {
    {"guardian_consent", QT_TRANSLATE_NOOP("codes", "guardian's consent")},
    {"child_consent", QT_TRANSLATE_NOOP("codes", "child's own consent")},
    {"guardian_notice", QT_TRANSLATE_NOOP("codes", "guardian informed")},
    {"child_notice", QT_TRANSLATE_NOOP("codes", "child informed")},
    {"notice", QT_TRANSLATE_NOOP("codes", "notice given")},
    {"recipient_consent", QT_TRANSLATE_NOOP("codes", "consent to this recipient")},
};

/// Row 33: each asks a consent of its own.
constexpr CodeWords sensitiveGroups[] = {
    {"health", QT_TRANSLATE_NOOP("codes", "health")},
    {"disability", QT_TRANSLATE_NOOP("codes", "disability")},
    {"bank_account", QT_TRANSLATE_NOOP("codes", "bank account")},
    {"photo", QT_TRANSLATE_NOOP("codes", "photograph")},
    {"photo_face", QT_TRANSLATE_NOOP("codes", "photograph")},
    {"location", QT_TRANSLATE_NOOP("codes", "location")},
    {"judicial_abuse", QT_TRANSLATE_NOOP("codes", "court matters and harm suffered")},
    {"judicial", QT_TRANSLATE_NOOP("codes", "court matters")},
};

constexpr CodeWords consentStates[] = {
    {"complete", QT_TRANSLATE_NOOP("codes", "consent complete")},
    {"incomplete", QT_TRANSLATE_NOOP("codes", "consent incomplete")},
    {"refused", QT_TRANSLATE_NOOP("codes", "consent refused")},
    {"withdrawn", QT_TRANSLATE_NOOP("codes", "consent withdrawn")},
};

constexpr CodeWords stages[] = {
    {"found", QT_TRANSLATE_NOOP("codes", "found")},           {"accepted", QT_TRANSLATE_NOOP("codes", "accepted")},
    {"verified", QT_TRANSLATE_NOOP("codes", "verified")},     {"decided", QT_TRANSLATE_NOOP("codes", "decided")},
    {"delivering", QT_TRANSLATE_NOOP("codes", "delivering")}, {"review", QT_TRANSLATE_NOOP("codes", "under review")},
    {"ended", QT_TRANSLATE_NOOP("codes", "ended")},           {"archived", QT_TRANSLATE_NOOP("codes", "archived")},
};

constexpr CodeWords verbs[] = {
    {"collect", QT_TRANSLATE_NOOP("codes", "collect")},
    {"store", QT_TRANSLATE_NOOP("codes", "store")},
    {"use", QT_TRANSLATE_NOOP("codes", "use")},
    {"process", QT_TRANSLATE_NOOP("codes", "process")},
    {"transmit", QT_TRANSLATE_NOOP("codes", "transmit")},
    {"provide", QT_TRANSLATE_NOOP("codes", "provide")},
    {"publish", QT_TRANSLATE_NOOP("codes", "publish")},
    {"delete", QT_TRANSLATE_NOOP("codes", "delete")},
    {"unlock", QT_TRANSLATE_NOOP("codes", "unlock")},
    {"unlock_failed", QT_TRANSLATE_NOOP("codes", "unlock failed")},
    {"lock", QT_TRANSLATE_NOOP("codes", "lock")},
    {"grant", QT_TRANSLATE_NOOP("codes", "grant a role")},
    {"revoke", QT_TRANSLATE_NOOP("codes", "take a role away")},
    {"account", QT_TRANSLATE_NOOP("codes", "account")},
    {"refused", QT_TRANSLATE_NOOP("codes", "refused")},
    {"verify", QT_TRANSLATE_NOOP("codes", "verify the log")},
    {"setting", QT_TRANSLATE_NOOP("codes", "setting")},
};

/// What the services note in the log beside the verb; refusals note the code of their error.
constexpr CodeWords notes[] = {
    {"disposal.restrict", QT_TRANSLATE_NOOP("codes", "file restricted")},
    {"disposal.ask.delete", QT_TRANSLATE_NOOP("codes", "deletion asked for")},
    {"disposal.ask.archive", QT_TRANSLATE_NOOP("codes", "handing over asked for")},
    {"disposal.ask.unseal", QT_TRANSLATE_NOOP("codes", "opening asked for")},
    {"disposal.ask.release", QT_TRANSLATE_NOOP("codes", "lifting asked for")},
    {"disposal.delete", QT_TRANSLATE_NOOP("codes", "deletion approved")},
    {"disposal.archive", QT_TRANSLATE_NOOP("codes", "handing over approved")},
    {"disposal.unseal", QT_TRANSLATE_NOOP("codes", "restricted file opened for some days")},
    {"disposal.release", QT_TRANSLATE_NOOP("codes", "restriction lifted")},
    {"disposal.restricted_instead", QT_TRANSLATE_NOOP("codes", "restricted instead of deleted")},
    {"disposal.refused", QT_TRANSLATE_NOOP("codes", "request refused")},
    {"disposal.taken_back", QT_TRANSLATE_NOOP("codes", "request taken back")},
    {"disposal.keep", QT_TRANSLATE_NOOP("codes", "kept longer")},
    {"disposal.waiting", QT_TRANSLATE_NOOP("codes", "requests that wait for a decision")},
    {"disposal.restricted_list", QT_TRANSLATE_NOOP("codes", "list of restricted files")},
    {"deletion.carried_out", QT_TRANSLATE_NOOP("codes", "deleted for good")},
    {"deletion.after_restore", QT_TRANSLATE_NOOP("codes", "deleted again after an older copy came back")},
    {"sealed.add", QT_TRANSLATE_NOOP("codes", "sealed record added")},
    {"sealed.list", QT_TRANSLATE_NOOP("codes", "sealed records looked for")},
    {"retention.due", QT_TRANSLATE_NOOP("codes", "records whose term is over")},
    {"today.list", QT_TRANSLATE_NOOP("codes", "work list")},
    {"child.list", QT_TRANSLATE_NOOP("codes", "list of children")},
    {"child.search", QT_TRANSLATE_NOOP("codes", "search for children")},
    {"child.history", QT_TRANSLATE_NOOP("codes", "history of a file")},
    {"visit.list", QT_TRANSLATE_NOOP("codes", "list of visits")},
    {"visit.due", QT_TRANSLATE_NOOP("codes", "visits due")},
    {"visit.waiting", QT_TRANSLATE_NOOP("codes", "visits waiting for consent")},
    {"visit.show", QT_TRANSLATE_NOOP("codes", "a visit read")},
    {"visit.versions", QT_TRANSLATE_NOOP("codes", "versions of a visit")},
    {"visit.saved", QT_TRANSLATE_NOOP("codes", "visit saved")},
    {"visit.corrected", QT_TRANSLATE_NOOP("codes", "visit corrected")},
    {"visit.released", QT_TRANSLATE_NOOP("codes", "draft saved for good")},
    {"consent.list", QT_TRANSLATE_NOOP("codes", "consents of a child")},
    {"consent.children", QT_TRANSLATE_NOOP("codes", "children by consent")},
    {"consent.need", QT_TRANSLATE_NOOP("codes", "what consent is asked")},
    {"consent.added", QT_TRANSLATE_NOOP("codes", "consent recorded")},
    {"consent.withdrawn", QT_TRANSLATE_NOOP("codes", "consent withdrawn")},
    {"redaction.made", QT_TRANSLATE_NOOP("codes", "text redacted with this file")},
    {"redaction.confirmed", QT_TRANSLATE_NOOP("codes", "redacted text read and taken out")},
    {"consent.show", QT_TRANSLATE_NOOP("codes", "a consent read")},
    {"consent.draft", QT_TRANSLATE_NOOP("codes", "draft of a consent form")},
    {"consent.settled", QT_TRANSLATE_NOOP("codes", "data settled after a withdrawal")},
    {"unit.changed", QT_TRANSLATE_NOOP("codes", "facts of the unit changed")},
    {"case.list", QT_TRANSLATE_NOOP("codes", "list of cases")},
    {"case.show", QT_TRANSLATE_NOOP("codes", "a case read")},
    {"case.opened", QT_TRANSLATE_NOOP("codes", "case opened")},
    {"case.changed", QT_TRANSLATE_NOOP("codes", "case changed")},
    {"case.stage", QT_TRANSLATE_NOOP("codes", "case at its next stage")},
    {"case.plan", QT_TRANSLATE_NOOP("codes", "plan of a case")},
    {"mandatory_report.list", QT_TRANSLATE_NOOP("codes", "mandatory reports")},
    {"mandatory_report.show", QT_TRANSLATE_NOOP("codes", "a mandatory report read")},
    {"mandatory_report.made", QT_TRANSLATE_NOOP("codes", "mandatory report made")},
    {"paper_copy.list", QT_TRANSLATE_NOOP("codes", "paper copies")},
    {"paper.printed", QT_TRANSLATE_NOOP("codes", "printed on paper")},
    {"paper.returned", QT_TRANSLATE_NOOP("codes", "paper copy taken back")},
    {"paper.destroyed", QT_TRANSLATE_NOOP("codes", "paper copy destroyed")},
    {"provision.list", QT_TRANSLATE_NOOP("codes", "provisions")},
    {"provision.made", QT_TRANSLATE_NOOP("codes", "provided to another")},
    {"publication.list", QT_TRANSLATE_NOOP("codes", "publications")},
    {"publication.asked", QT_TRANSLATE_NOOP("codes", "publication asked for")},
    {"publication.changed", QT_TRANSLATE_NOOP("codes", "publication changed")},
    {"publication.approved", QT_TRANSLATE_NOOP("codes", "publication approved")},
    {"publication.refused", QT_TRANSLATE_NOOP("codes", "publication not approved")},
    {"publication.published", QT_TRANSLATE_NOOP("codes", "made public")},
    {"publication.taken_down", QT_TRANSLATE_NOOP("codes", "taken down")},
    {"register.added", QT_TRANSLATE_NOOP("codes", "entry added")},
    {"register.changed", QT_TRANSLATE_NOOP("codes", "entry changed")},
    {"register.approve", QT_TRANSLATE_NOOP("codes", "approved")},
    {"register.end", QT_TRANSLATE_NOOP("codes", "ended")},
    {"register.switch_on", QT_TRANSLATE_NOOP("codes", "switched on")},
    {"register.switch_off", QT_TRANSLATE_NOOP("codes", "switched off")},
    {"user.enable", QT_TRANSLATE_NOOP("codes", "account enabled again")},
    {"clock.accepted", QT_TRANSLATE_NOOP("codes", "clock said to be right after a wrong one")},
    {"passphrase.change", QT_TRANSLATE_NOOP("codes", "passphrase changed")},
    {"revoke", QT_TRANSLATE_NOOP("codes", "take a role away")},
    {"rekey", QT_TRANSLATE_NOOP("codes", "fresh keys")},
    {"rekey", QT_TRANSLATE_NOOP("codes", "fresh keys")},
    {"revoke", QT_TRANSLATE_NOOP("codes", "role taken away")},
    {"user.enable", QT_TRANSLATE_NOOP("codes", "account enabled again")},
    {"mandatory_report.changed", QT_TRANSLATE_NOOP("codes", "mandatory report changed")},
    {"request.opened", QT_TRANSLATE_NOOP("codes", "request taken in")},
    {"request.list", QT_TRANSLATE_NOOP("codes", "list of requests")},
    {"request.show", QT_TRANSLATE_NOOP("codes", "a request read")},
    {"request.check", QT_TRANSLATE_NOOP("codes", "identity of who asks checked")},
    {"request.ask_proof", QT_TRANSLATE_NOOP("codes", "more proof asked for")},
    {"request.approve", QT_TRANSLATE_NOOP("codes", "answer to this person approved")},
    {"request.accept", QT_TRANSLATE_NOOP("codes", "request accepted")},
    {"request.handle", QT_TRANSLATE_NOOP("codes", "request being handled")},
    {"request.extend", QT_TRANSLATE_NOOP("codes", "term of a request extended")},
    {"request.answer", QT_TRANSLATE_NOOP("codes", "request answered")},
    {"request.appeal", QT_TRANSLATE_NOOP("codes", "appeal taken in")},
    {"request.answer_appeal", QT_TRANSLATE_NOOP("codes", "appeal answered")},
    {"request.close", QT_TRANSLATE_NOOP("codes", "request closed")},
    {"request.letter", QT_TRANSLATE_NOOP("codes", "letter about a request printed")},
    {"request.copy", QT_TRANSLATE_NOOP("codes", "copy of the file made for who asked")},
    {"request.explanation", QT_TRANSLATE_NOOP("codes", "explanation made for who asked")},
    {"request.corrected", QT_TRANSLATE_NOOP("codes", "corrected as asked")},
    {"mandatory_report.step", QT_TRANSLATE_NOOP("codes", "what followed a mandatory report")},
    {"mandatory_report.linked_to", QT_TRANSLATE_NOOP("codes", "mandatory report put to a file")},
    {"mandatory_report.closing", QT_TRANSLATE_NOOP("codes", "mandatory report ended")},
    {"mandatory_report.handed_in", QT_TRANSLATE_NOOP("codes", "mandatory report handed in")},
    {"mandatory_report.taken_in", QT_TRANSLATE_NOOP("codes", "mandatory report taken in")},
    {"mandatory_report.reporter_opened", QT_TRANSLATE_NOOP("codes", "who made a mandatory report was read")},
    {"mandatory_report.sheet", QT_TRANSLATE_NOOP("codes", "sheet of a mandatory report printed")},
    {"incident.opened", QT_TRANSLATE_NOOP("codes", "incident opened")},
    {"incident.list", QT_TRANSLATE_NOOP("codes", "incidents")},
    {"incident.show", QT_TRANSLATE_NOOP("codes", "an incident read")},
    {"incident.changed", QT_TRANSLATE_NOOP("codes", "incident changed")},
    {"incident.step", QT_TRANSLATE_NOOP("codes", "step of an incident done")},
    {"incident.affected", QT_TRANSLATE_NOOP("codes", "child concerned by an incident")},
    {"incident.letters", QT_TRANSLATE_NOOP("codes", "letters about an incident made")},
    {"incident.told", QT_TRANSLATE_NOOP("codes", "somebody told of an incident")},
    {"incident.not_tell_asked", QT_TRANSLATE_NOOP("codes", "asked not to tell of an incident")},
    {"incident.not_tell_approved", QT_TRANSLATE_NOOP("codes", "not telling of an incident approved")},
    {"incident.closed_now", QT_TRANSLATE_NOOP("codes", "incident closed")},
    {"audit_pack.made", QT_TRANSLATE_NOOP("codes", "annual audit pack made")},
    {"audit_pack.filed", QT_TRANSLATE_NOOP("codes", "annual audit filed")},
};

/// What the log names that is no record of the catalogue.
constexpr CodeWords things[] = {
    {"user_account", QT_TRANSLATE_NOOP("codes", "account")},
    {"log", QT_TRANSLATE_NOOP("codes", "log")},
};

/// What the log names beside the kinds of record that the catalogue knows.
constexpr CodeWords objects[] = {
    {"log", QT_TRANSLATE_NOOP("codes", "log")},
    {"user_account", QT_TRANSLATE_NOOP("codes", "account")},
    {"report", QT_TRANSLATE_NOOP("codes", "monthly report")},
    {"deletion_certificate", QT_TRANSLATE_NOOP("codes", "certificate of deletion")},
    {"disposal", QT_TRANSLATE_NOOP("codes", "request about keeping a record")},
    {"sealed_record", QT_TRANSLATE_NOOP("codes", "sealed record")},
    {"retention", QT_TRANSLATE_NOOP("codes", "terms of keeping")},
};

constexpr CodeWords compartments[] = {
    {"core", QT_TRANSLATE_NOOP("codes", "record skeletons")},
    {"identity", QT_TRANSLATE_NOOP("codes", "identity")},
    {"identifier", QT_TRANSLATE_NOOP("codes", "ID and card numbers")},
    {"contact", QT_TRANSLATE_NOOP("codes", "address and phones")},
    {"family", QT_TRANSLATE_NOOP("codes", "family and guardians")},
    {"care", QT_TRANSLATE_NOOP("codes", "care instructions")},
    {"health", QT_TRANSLATE_NOOP("codes", "health")},
    {"narrative", QT_TRANSLATE_NOOP("codes", "visit notes")},
    {"consent", QT_TRANSLATE_NOOP("codes", "consents and notices")},
    {"audit", QT_TRANSLATE_NOOP("codes", "log")},
};

constexpr CodeWords permissions[] = {
    {"sealed.keep", QT_TRANSLATE_NOOP("codes", "keep sealed records")},
    {"disposal.ask", QT_TRANSLATE_NOOP("codes", "restrict files and ask for deletions")},
    {"disposal.approve", QT_TRANSLATE_NOOP("codes", "approve deletions and openings")},
    {"child.add", QT_TRANSLATE_NOOP("codes", "open a child's file")},
    {"child.edit", QT_TRANSLATE_NOOP("codes", "change a child's file")},
    {"visit.add", QT_TRANSLATE_NOOP("codes", "record home visits")},
    {"consent.add", QT_TRANSLATE_NOOP("codes", "record consents")},
    {"case.edit", QT_TRANSLATE_NOOP("codes", "work on cases")},
    {"request.add", QT_TRANSLATE_NOOP("codes", "take in requests about personal data")},
    {"request.answer", QT_TRANSLATE_NOOP("codes", "answer requests about personal data")},
    {"import", QT_TRANSLATE_NOOP("codes", "import tables")},
    {"report.preview", QT_TRANSLATE_NOOP("codes", "see the monthly report")},
    {"report.export", QT_TRANSLATE_NOOP("codes", "export the monthly report")},
    {"audit.read", QT_TRANSLATE_NOOP("codes", "read the log")},
    {"user.add", QT_TRANSLATE_NOOP("codes", "add accounts")},
    {"user.grant", QT_TRANSLATE_NOOP("codes", "grant and take away roles")},
    {"user.disable", QT_TRANSLATE_NOOP("codes", "disable accounts")},
    {"setting.edit", QT_TRANSLATE_NOOP("codes", "change settings")},
    {"demo", QT_TRANSLATE_NOOP("codes", "make a demonstration workspace")},
};

/// The words in the language spoken, or the code itself.
QString in(std::span<const CodeWords> table, std::string_view code) {
    for (const CodeWords& entry : table)
        if (entry.code == code) return QCoreApplication::translate("codes", entry.words);
    return QString::fromUtf8(code.data(), qsizetype(code.size()));
}

bool holds(std::span<const CodeWords> table, std::string_view code) {
    for (const CodeWords& entry : table)
        if (entry.code == code) return true;
    return false;
}

QString labelInWords(const catalogue::Label& label) {
    return QString::fromStdString(label.in(languageName()));
}

/// The label of "entity.key", of a field whose key alone is given, of a purpose, a role or an entity.
QString labelIn(const catalogue::Catalogue& catalogue, std::string_view code) {
    if (const auto* purpose = catalogue.purpose(code)) return labelInWords(purpose->label);
    if (const auto* role = catalogue.role(code)) return labelInWords(role->label);
    if (const auto* entity = catalogue.entity(code)) return labelInWords(entity->label);
    const auto dot = code.find('.');
    if (dot != std::string_view::npos) {
        const auto* field = catalogue.field(code.substr(0, dot), code.substr(dot + 1));
        return field ? labelInWords(field->label) : QString();
    }
    for (const catalogue::Field& field : catalogue.fields())
        if (field.key == code) return labelInWords(field.label);
    return {};
}

}  // namespace

QString consentNeedInWords(std::string_view need, const catalogue::Catalogue* catalogue) {
    constexpr std::string_view separate = "separate_consent:";
    if (!need.starts_with(separate)) return in(consentNeeds, need);
    const auto group = need.substr(separate.size());
    QString words = in(sensitiveGroups, group);
    if (catalogue != nullptr)
        if (const auto* list = catalogue->list("sensitive_group"); list && list->find(group))
            words = QString::fromStdString(list->label(group, languageName()));
    return QCoreApplication::translate("codes", "separate consent: %1").arg(words);
}

QString consentNeedsInWords(const std::vector<std::string>& needs, const catalogue::Catalogue* catalogue) {
    QStringList words;
    for (const std::string& need : needs) words << consentNeedInWords(need, catalogue);
    return words.join(QCoreApplication::translate("codes", ", ", "between the items of a list"));
}

QString consentStateInWords(std::string_view state) {
    return in(consentStates, state);
}
QString stageInWords(std::string_view stage) {
    return in(stages, stage);
}
QString verbInWords(std::string_view verb) {
    return in(verbs, verb);
}
QString compartmentInWords(std::string_view compartment) {
    return in(compartments, compartment);
}

QString noteInWords(std::string_view note, const catalogue::Catalogue* catalogue) {
    constexpr std::string_view exported = "export.";
    if (note.starts_with(exported))
        return QCoreApplication::translate("codes", "exported as %1")
            .arg(QString::fromUtf8(note.substr(exported.size()).data(), qsizetype(note.size() - exported.size())));
    if (holds(notes, note)) return in(notes, note);
    constexpr std::string_view granted = "grant.";  // and the role; refusals that begin so have words of their own
    if (!hasWords(note) && note.starts_with(granted)) return codeInWords(note.substr(granted.size()), catalogue);
    if (!hasWords(note)) return codeInWords(note, catalogue);
    Error refusal;
    refusal.code = note;
    return partsOf(refusal, catalogue).what;
}

QString scopeInWords(catalogue::ScopeKind scope) {
    switch (scope) {
        case catalogue::ScopeKind::None:
            return QCoreApplication::translate("codes", "no records");
        case catalogue::ScopeKind::Village:
            return QCoreApplication::translate("codes", "own village");
        case catalogue::ScopeKind::Institution:
            return QCoreApplication::translate("codes", "own institution");
        case catalogue::ScopeKind::Township:
            return QCoreApplication::translate("codes", "own township");
        case catalogue::ScopeKind::County:
            return QCoreApplication::translate("codes", "own county");
    }
    return {};
}

QString codeInWords(std::string_view code, const catalogue::Catalogue* catalogue) {
    if (code.starts_with("separate_consent:") || holds(consentNeeds, code)) return consentNeedInWords(code, catalogue);
    if (holds(things, code)) return in(things, code);
    if (catalogue != nullptr)
        if (const QString label = labelIn(*catalogue, code); !label.isEmpty()) return label;
    for (const auto& table : {std::span<const CodeWords>(permissions), std::span<const CodeWords>(stages),
                              std::span<const CodeWords>(objects)})
        if (holds(table, code)) return in(table, code);
    return QString::fromUtf8(code.data(), qsizetype(code.size()));
}

}  // namespace tonghu::words
