#include "model/cases/consent_papers.h"

#include "model/cases/consent_facts.h"
#include "model/cases/paper_copies.h"
#include "model/cases/scope.h"
#include "model/cases/unit_facts.h"
#include "model/vault/suite.h"

#include <algorithm>

namespace tonghu::cases {
namespace {

constexpr std::string_view codeStart = "TH1:";
constexpr std::size_t checkLength = 6;

bool isNotice(std::string_view form) {
    return form.ends_with("_notice");
}

/// Sixty bits by chance, in letters and digits that nobody takes for each other.
std::string newReference() {
    constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::string reference;
    for (unsigned char byte : vault::suite::randomBytes(12)) reference += letters[byte % letters.size()];
    return reference;
}

/// So that a code that was misread leads nowhere.
std::string checkOf(std::string_view code) {
    std::string check = vault::suite::sha256Hex(code).substr(0, checkLength);
    std::ranges::transform(check, check.begin(),
                           [](char letter) { return letter >= 'a' ? char(letter - 32) : letter; });
    return check;
}

struct ReadCode {
    std::string reference, version;
};
std::optional<ReadCode> readCode(std::string_view code) {
    if (!code.starts_with(codeStart) || code.size() < codeStart.size() + checkLength + 1) return {};
    const std::string_view body = code.substr(0, code.size() - checkLength - 1);
    if (code[body.size()] != ':' || code.substr(body.size() + 1) != checkOf(body)) return {};
    const std::string_view rest = body.substr(codeStart.size());
    const std::size_t colon = rest.find(':');
    if (colon == std::string_view::npos) return {};
    return ReadCode{std::string(rest.substr(0, colon)), std::string(rest.substr(colon + 1))};
}

std::string_view conditionOf(policy::AgeBranch branch, policy::WillAbility will) {
    switch (branch) {
        case policy::AgeBranch::UnderFourteen:
            return "under_14";
        case policy::AgeBranch::FourteenthBirthday:
            return "birthday_14";
        case policy::AgeBranch::FromFourteen:
            return will == policy::WillAbility::Yes ? "from_14" : "from_14_will";
        case policy::AgeBranch::FromEighteen:
            return "from_18";
    }
    return "under_14";
}

bool restsOnConsent(const catalogue::Purpose& purpose) {
    return purpose.basis == "consent";
}

std::string joined(const std::vector<std::string>& codes) {
    std::string all;
    for (const std::string& code : codes) all += (all.empty() ? "" : ",") + code;
    return all;
}

/// What is on record of the child's birth and will decides what the sheet says, on the day on which it is read.
void addConditions(const Context& context, const ChildSkeleton& child, Date day, ConsentPaper& paper) {
    const policy::ConsentFacts facts = readConsentHistory(context, child).facts;
    auto& conditions = paper.conditions;
    conditions.emplace(conditionOf(policy::ageBranch(facts.birth, day), facts.will));
    if (facts.birth) paper.age = ageOn(*facts.birth, day);
    const int heardFrom = int(context.catalogue.setting("consent.hear_from_age"));
    conditions.emplace(!paper.age || *paper.age >= heardFrom ? "heard_child" : "small_child");
    const auto parts = [&](const char* part) {
        const auto found = paper.consent.parts.find(part);
        return found != paper.consent.parts.end() && !found->second.empty();
    };
    if (parts("consent_group")) conditions.emplace("has_groups");
    conditions.emplace(parts("consent_recipient") ? "has_recipients" : "no_recipients");
    conditions.emplace(paper.copy ? "copy" : "blank");
    const auto purposes = paper.consent.parts.find("consent_purpose");
    bool consent = true, duties = false;
    if (purposes != paper.consent.parts.end())
        for (const Record& purpose : purposes->second) {
            const bool duty = !purpose.text("legal_basis").empty() && purpose.text("legal_basis") != "consent";
            duties = duties || duty;
            consent = consent && !duty;
        }
    if (const std::string basis = paper.consent.text("legal_basis"); !basis.empty() && basis != "consent")
        consent = false;
    conditions.emplace(consent ? "consent" : "duty");
    if (duties) conditions.emplace("has_duties");
}

/// What a blank form tells of a purpose before anybody has answered.
Record asked(const catalogue::Purpose& purpose) {
    Record part;
    part.fields = {
        {"purpose", purpose.key},       {"method", joined(purpose.methods)}, {"data_kinds", joined(purpose.dataKinds)},
        {"necessary", std::int64_t(1)}, {"legal_basis", purpose.basis},      {"legal_basis_article", purpose.article}};
    return part;
}

/// Whom the register names as getting data for one of the purposes. State organs ask by letter, each time; who works
/// for the office under its orders is no recipient (PIPL art. 21, 23).
std::vector<Record> recipientsFor(const Context& context, const std::vector<std::string>& purposes) {
    std::vector<Record> recipients;
    if (!context.database.holds(Compartment::Office)) return recipients;
    context.database.query(R"(
        select name, contact, purposes, method, data_kinds
        from office.recipient
        where state = 'on' and kind in ('other_handler', 'partner')
        order by id)",
                           {}, [&](const store::RowView& row) {
                               const std::string served = "," + std::string(row.text(2)) + ",";
                               for (const std::string& purpose : purposes) {
                                   if (served.find("," + purpose + ",") == std::string::npos) continue;
                                   Record part;
                                   part.fields = {{"recipient", std::string(row.text(0))},
                                                  {"recipient_contact", std::string(row.text(1))},
                                                  {"purpose", purpose},
                                                  {"method", std::string(row.text(3))},
                                                  {"data_kinds", std::string(row.text(4))}};
                                   recipients.push_back(std::move(part));
                               }
                               return true;
                           });
    return recipients;
}

}  // namespace

ConsentPaper rulesPaper(const catalogue::Catalogue& catalogue, Fields unit, const std::string& unitName, Date day) {
    ConsentPaper paper;
    paper.form = "rules";
    paper.text = catalogue.forms().current("rules", day.iso());
    paper.consent.fields = std::move(unit);
    auto& fields = paper.consent.fields;
    if (isEmpty(fields["handler"])) fields["handler"] = unitName;
    if (isEmpty(fields["rule_version"]) && paper.text) fields["rule_version"] = paper.text->version;
    for (const catalogue::Purpose& purpose : catalogue.purposes())
        if (!purpose.forbidden) paper.consent.parts["consent_purpose"].push_back(asked(purpose));
    return paper;
}

Result<std::vector<std::string>> ConsentPapers::formsFor(RecordId id, const std::vector<std::string>& purposes,
                                                         std::optional<Date> on) const {
    auto child = childInScope(context_, id);
    if (!child) return tl::unexpected(child.error());
    if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
    bool consent = purposes.empty(), duty = false, publication = false;
    for (const std::string& key : purposes)
        if (const catalogue::Purpose* purpose = context_.catalogue.purpose(key)) {
            publication = publication || key == "publication";
            consent = consent || (restsOnConsent(*purpose) && key != "publication");
            duty = duty || !restsOnConsent(*purpose);
        }
    const policy::ConsentFacts facts = readConsentHistory(context_, *child).facts;
    const policy::AgeBranch branch = policy::ageBranch(facts.birth, on.value_or(context_.clock.today()));
    const bool childs = branch != policy::AgeBranch::UnderFourteen;
    const bool guardians = branch != policy::AgeBranch::FromEighteen;
    std::vector<std::string> forms;
    if (publication) forms.push_back("publication");
    if (consent && guardians && (branch != policy::AgeBranch::FromFourteen || facts.will != policy::WillAbility::Yes))
        forms.push_back("guardian_consent");
    if (consent && childs) forms.push_back("child_consent");
    if ((consent && branch == policy::AgeBranch::FromFourteen) || (duty && guardians))
        forms.push_back("guardian_notice");
    if (duty && childs) forms.push_back("child_notice");
    return forms;
}

Result<ConsentPaper> ConsentPapers::blank(RecordId child, std::string_view form,
                                          const std::vector<std::string>& purposes) {
    return refusalsLogged(context_, "consent", child, [&] { return blankChecked(child, form, purposes); });
}

Result<ConsentPaper> ConsentPapers::blankChecked(RecordId id, std::string_view form,
                                                 const std::vector<std::string>& purposes) {
    if (auto may = requirePermission(context_, "consent.add"); !may) return tl::unexpected(may.error());
    auto child = childInScope(context_, id);
    if (!child) return tl::unexpected(child.error());
    if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
    if (auto clock = requireClock(context_); !clock) return tl::unexpected(clock.error());
    const Date today = context_.clock.today();
    ConsentPaper paper;
    paper.form = form;
    paper.text = form == "rules" ? nullptr : context_.catalogue.forms().current(form, today.iso());
    if (!paper.text) return fail(ErrorKind::BadInput, "paper.unknown_form", {}, {std::string(form)});
    if (purposes.empty()) return fail(ErrorKind::BadInput, "consent.no_purpose", {}, {}, {22});
    std::set<std::string> groups;
    for (const std::string& key : purposes) {
        const catalogue::Purpose* purpose = context_.catalogue.purpose(key);
        if (!purpose) return fail(ErrorKind::BadInput, "purpose.unknown");
        if (purpose->forbidden) return fail(ErrorKind::Refused, "purpose.forbidden", {}, {key}, {16});
        if ((key == "publication") != (form == "publication"))
            return fail(ErrorKind::Refused, "consent.publication_alone", {}, {}, {14});
        paper.consent.parts["consent_purpose"].push_back(asked(*purpose));
        if (restsOnConsent(*purpose) || isNotice(form))
            groups.insert(purpose->sensitiveGroups.begin(), purpose->sensitiveGroups.end());
    }
    if (form != "publication")
        if (const catalogue::CodeList* list = context_.catalogue.list("sensitive_group"))
            for (const catalogue::Code& group : list->codes())
                if (groups.contains(group.code))
                    paper.consent.parts["consent_group"].push_back({{}, {{"sensitive_group", group.code}}, {}});
    if (form != "publication") paper.consent.parts["consent_recipient"] = recipientsFor(context_, purposes);
    auto& fields = paper.consent.fields;
    for (const auto& [key, value] : UnitFacts(context_).read().fields)
        if (context_.catalogue.field("consent", key)) fields[key] = value;
    if (isEmpty(fields["handler"])) fields["handler"] = context_.unit.name;
    fields["form_version"] = paper.text->version;
    if (isEmpty(fields["rule_version"]))
        if (const auto* current = context_.catalogue.forms().current("rules", today.iso()))
            fields["rule_version"] = current->version;
    if (isNotice(form) && purposes.size() == 1)
        for (const char* key : {"legal_basis", "legal_basis_article"})
            fields[key] = paper.consent.parts["consent_purpose"][0].fields[key];
    auto record = records_.read("child", id);
    if (!record) return tl::unexpected(record.error());
    paper.child = std::move(*record);
    addConditions(context_, *child, today, paper);
    store::Transaction transaction = context_.database.begin();
    if (auto kept = keepPrint(id, {}, purposes.front(), paper); !kept) return tl::unexpected(kept.error());
    log("consent.print.blank", id, {}, purposes.front());
    transaction.commit();
    return paper;
}

Result<ConsentPaper> ConsentPapers::copy(RecordId consent) {
    return refusalsLogged(context_, "consent", consent, [&]() -> Result<ConsentPaper> {
        auto record = records_.read("consent", consent);
        if (!record) return tl::unexpected(record.error());
        ConsentPaper paper;
        paper.copy = true;
        paper.consent = std::move(*record);
        for (const char* part : {"consent_purpose", "consent_group", "consent_recipient"})
            paper.consent.parts[part] = records_.parts(part, consent);
        paper.form = paper.consent.text("kind");
        for (const Record& purpose : paper.consent.parts["consent_purpose"])
            if (purpose.text("purpose") == "publication") paper.form = "publication";
        const Date day = Date::parse(paper.consent.text("signed_on")).value_or(context_.clock.today());
        const auto& forms = context_.catalogue.forms();
        // A sheet of another program, or with a version in words, is shown in the words that were in force that day.
        paper.text = forms.version(paper.consent.text("form_version"));
        if (!paper.text || paper.text->form != paper.form) paper.text = forms.current(paper.form, day.iso());
        if (!paper.text) paper.text = forms.current(paper.form, context_.clock.today().iso());
        if (!paper.text) return fail(ErrorKind::BadInput, "paper.unknown_form", {}, {paper.form});
        const RecordId child{paper.consent.number("child")};
        auto skeleton = childInScope(context_, child);
        if (!skeleton) return tl::unexpected(skeleton.error());
        auto childRecord = records_.read("child", child);
        if (!childRecord) return tl::unexpected(childRecord.error());
        paper.child = std::move(*childRecord);
        addConditions(context_, *skeleton, day, paper);
        if (!isEmpty(paper.consent.fields["withdrawn_on"])) paper.conditions.emplace("withdrawn");
        Attachments attachments(context_);
        auto files = attachments.list("consent", consent);
        if (!files) return tl::unexpected(files.error());
        for (const Attachment& file : *files) {
            if (file.kind != "signature") continue;
            auto picture = attachments.open(file.id);
            if (!picture) return tl::unexpected(picture.error());
            paper.signature = std::move(*picture);
        }
        store::Transaction transaction = context_.database.begin();
        const auto& purposes = paper.consent.parts["consent_purpose"];
        const std::string purpose = purposes.empty() ? "filing" : purposes.front().text("purpose");
        if (auto kept = keepPrint(child, consent, purpose, paper); !kept) return tl::unexpected(kept.error());
        log("consent.print.copy", child, consent, purpose);
        transaction.commit();
        return paper;
    });
}

ConsentPaper ConsentPapers::rules() const {
    return rulesPaper(context_.catalogue, UnitFacts(context_).read().fields, context_.unit.name,
                      context_.clock.today());
}

Result<void> ConsentPapers::keepPrint(RecordId child, RecordId consent, std::string_view purpose, ConsentPaper& paper) {
    auto entered = PaperCopies(context_).enter(child, isNotice(paper.form) ? "notice" : "consent_form", purpose);
    if (!entered) return tl::unexpected(entered.error());
    paper.number = entered->number;
    const std::string reference = newReference();
    context_.database.execute(R"(
        insert into consent.printed_form (id, reference, child_id, consent_id, form, version, printed_at, printed_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8))",
                              {newRecordId(context_.clock).value, reference, child.value, consent.value, paper.form,
                               paper.text->version, context_.clock.timestamp(), context_.actor.user});
    paper.code = std::string(codeStart) + reference + ":" + paper.text->version;
    paper.code += ":" + checkOf(paper.code);
    return {};
}

Result<FoundPaper> ConsentPapers::found(std::string_view code) const {
    const auto read = readCode(code);
    if (!read) return fail(ErrorKind::BadInput, "paper.not_ours");
    if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
    std::optional<FoundPaper> paper;
    context_.database.query(
        "select child_id, consent_id, form, version from consent.printed_form where reference = $1", {read->reference},
        [&](const store::RowView& row) {
            paper = {{row.number(0)}, {row.number(1)}, std::string(row.text(2)), std::string(row.text(3))};
            return false;
        });
    if (!paper || !records_.childInScope(paper->child))
        return fail(ErrorKind::Refused, "record.not_found", {}, {}, {86});
    if (paper->consent) return *paper;
    // The form that was signed on this sheet: the youngest of its kind that has no scan yet.
    for (const Record& consent : records_.parts("consent", paper->child)) {
        const bool same = paper->form == "publication" ? consent.text("kind") == "guardian_consent"
                                                       : consent.text("kind") == paper->form;
        if (same && consent.text("scan_hash").empty()) paper->consent = consent.id;
    }
    return *paper;
}

Result<FoundPaper> ConsentPapers::find(std::string_view code) const {
    return refusalsLogged(context_, "consent", {}, [&]() -> Result<FoundPaper> {
        auto paper = found(code);
        if (paper) log("consent.scan.found", paper->child, paper->consent);
        return paper;
    });
}

Result<void> ConsentPapers::attachScan(RecordId consent, const std::vector<NewAttachment>& files,
                                       std::string_view code) {
    return refusalsLogged(context_, "consent", consent, [&] { return attachChecked(consent, files, code); });
}

Result<void> ConsentPapers::attachChecked(RecordId consent, const std::vector<NewAttachment>& files,
                                          std::string_view code) {
    auto record = records_.read("consent", consent);
    if (!record) return tl::unexpected(record.error());
    if (!code.empty()) {
        auto paper = found(code);
        if (!paper) return tl::unexpected(paper.error());
        if (paper->child.value != record->number("child"))
            return fail(ErrorKind::Refused, "paper.other_child", {}, {}, {20});
    }
    if (files.empty()) return fail(ErrorKind::BadInput, "attachment.empty");
    store::Transaction transaction = context_.database.begin();
    Attachments attachments(context_);
    for (NewAttachment file : files) {
        file.kind = "signed_form";
        if (auto added = attachments.add("consent", consent, file); !added) return tl::unexpected(added.error());
    }
    auto kept = attachments.list("consent", consent);
    if (!kept) return tl::unexpected(kept.error());
    std::vector<std::string> hashes;
    for (const Attachment& file : *kept)
        if (file.kind == "signed_form") hashes.push_back(file.sha256);
    std::string hash = hashes.front();
    if (hashes.size() > 1) {
        std::string all;
        for (const std::string& each : hashes) all += each + "\n";
        hash = vault::suite::sha256Hex(all);
    }
    if (auto done = records_.update("consent", consent, {{"scan_hash", hash}}, "consent.scan"); !done) return done;
    if (const auto read = readCode(code))
        context_.database.execute("update consent.printed_form set consent_id = $1 where reference = $2",
                                  {consent.value, read->reference});
    transaction.commit();
    return {};
}

void ConsentPapers::log(std::string_view note, RecordId child, RecordId consent, std::string_view purpose) const {
    audit::Event event;
    event.verb = note.starts_with("consent.print") ? audit::Verb::Provide : audit::Verb::Use;
    event.entity = "consent";
    event.record = consent ? consent : child;
    event.caseNumber =
        textOf(context_.database.single("select case_number from core.child where id = $1", {child.value}));
    event.note = note;
    event.purpose = purpose;
    context_.log.append(event);
}

}  // namespace tonghu::cases
