#include "ui/forms/consent_sheet.h"

#include "ui/forms/record_view.h"
#include "ui/forms/tab_order.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include "model/cases/unit_facts.h"

#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

/// Statements that whoever talks with the family makes on each form; the texts behind them are the unit's.
const std::set<std::string, std::less<>> statements{"refusal_explained", "rights_explained", "forbidden_uses_stated"};
const std::set<std::string, std::less<>> basisKeys{"legal_basis",     "legal_basis_article", "emergency_from",
                                                   "emergency_until", "second_approver",     "second_approver_unit"};

/// The keys of a group of the consent form that are not among `wanted`.
std::set<std::string, std::less<>> allBut(const catalogue::Catalogue& catalogue, std::string_view group,
                                          const std::set<std::string, std::less<>>& wanted) {
    std::set<std::string, std::less<>> without;
    for (const catalogue::Field* field : catalogue.fieldsOf("consent"))
        if (field->group == group && !wanted.contains(field->key)) without.insert(field->key);
    return without;
}

QLabel* faultLabel(QWidget* parent) {
    auto label = new QLabel(parent);
    label->setWordWrap(true);
    label->setFont(smallFont());
    giveRole(label, "fault");
    label->hide();
    return label;
}

}  // namespace

ConsentSheet::ConsentSheet(workspace::Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(lines(0.6));
    addTop();
    addSection(purposes_ = new ConsentPurposes(session_, this));
    addSection(groups_ = new ConsentGroups(session_, this));
    addPublication();
    addSection(recipients_ = new ConsentRecipients(session_, this));
    addSigner();
    addGuardianNotice();
    addEnd();
    connect(purposes_, &ConsentPurposes::edited, this, [this] {
        proposeBasis();
        follow();
    });
    connect(groups_, &ConsentGroups::edited, this, &ConsentSheet::follow);
    connect(recipients_, &ConsentRecipients::edited, this, &ConsentSheet::follow);
    connect(guardian_, &GuardianChoice::edited, this, [this] {
        proposeFromGuardian();
        follow();
    });
    connect(informedGuardian_, &GuardianChoice::edited, this, &ConsentSheet::follow);
    for (RecordForm* form : forms()) connect(form, &RecordForm::edited, this, &ConsentSheet::follow);
    connect(noticeForm_, &RecordForm::edited, this, &ConsentSheet::follow);
}

void ConsentSheet::addSection(QWidget* section) {
    layout()->addWidget(section);
}

RecordForm* ConsentSheet::addForm(const std::string& group, std::set<std::string, std::less<>> without,
                                  const QString& title, bool folding) {
    FormOptions options;
    options.groups = {group};
    options.without = std::move(without);
    options.title = title;
    options.folding = folding;
    auto form = new RecordForm(session_, "consent", options, this);
    addSection(form);
    return form;
}

// The day decides which kinds of form there can be, so it comes first.
void ConsentSheet::addTop() {
    top_ = new FieldGroup(tr("Form"), this);
    const catalogue::Field* field = session_.catalogue().field("consent", "signed_on");
    day_ =
        new FieldEditor(session_.catalogue(), *field, catalogue::Access::Write, session_.clock().today().iso(), top_);
    day_->setRequired(true);
    day_->setStored(session_.clock().today().iso());
    connect(day_, &FieldEditor::edited, this, &ConsentSheet::follow);
    day_->label()->setContentsMargins(0, lines(0.25), 0, 0);
    top_->grid()->addWidget(day_->label(), 0, 0, Qt::AlignRight | Qt::AlignTop);
    top_->grid()->addWidget(day_, 0, 1, 1, 2);
    branchWords_ = new QLabel(top_);
    branchWords_->setWordWrap(true);
    branchWords_->setTextFormat(Qt::PlainText);
    top_->grid()->addWidget(branchWords_, 1, 1, 1, 2);
    // Pictures and publication have a sheet of their own (item 16).
    top_->grid()->addWidget(new QLabel(tr("What it is about"), top_), 2, 0, Qt::AlignRight | Qt::AlignTop);
    topic_ = makeChoice({{"help", tr("Records and help")}, {"publication", tr("Publication (a sheet of its own)")}},
                        {[this] { follow(); }, {}}, top_);
    topic_.widget->setObjectName("topic");
    topic_.focus->setAccessibleName(tr("What it is about"));
    topic_.setText("help");
    top_->grid()->addWidget(topic_.widget, 2, 1, 1, 2);
    auto name = new QLabel(labelOf(session_, "consent", "kind") + QStringLiteral(" *"), top_);
    top_->grid()->addWidget(name, 3, 0, Qt::AlignRight | Qt::AlignTop);
    kindFault_ = faultLabel(top_);
    top_->grid()->addWidget(kindFault_, 4, 1, 1, 2);
    addSection(top_);
}

void ConsentSheet::addPublication() {
    publication_ = addForm("publication", {});
    if (FieldGroup* section = publication_->section("publication"))
        section->grid()->addWidget(
            emptyNote(tr("Told beforehand to the child and the guardian; both sign, each on a form of their own, at "
                         "every age. Nothing is published before the processing is done."),
                      publication_),
            0, 0, 1, 3);
}

void ConsentSheet::addSigner() {
    signer_ = new FieldGroup(tr("Signer"), this);
    guardian_ = new GuardianChoice(session_, tr("Guardian"), signer_);
    guardian_->setObjectName("signer");
    signer_->grid()->addWidget(guardian_, 0, 0, 1, 3);
    addSection(signer_);
    signerForm_ =
        addForm("signer", {"signer_guardian", "signer_name", "signer_relation", "guardian_kind", "sole_or_joint"},
                tr("How the signer was checked"));
    childForm_ = addForm("child_part", {});
    childWords_ = emptyNote({}, childForm_);
    if (FieldGroup* section = childForm_->section("child_part")) section->grid()->addWidget(childWords_, 0, 0, 1, 3);
}

void ConsentSheet::addGuardianNotice() {
    informed_ = new FieldGroup(tr("Who was told"), this);
    informed_->grid()->addWidget(
        emptyNote(tr("From 14 a guardian is informed of what the child decided. Fill this in when it has been done; "
                     "until then it stays on the list of what is missing."),
                  informed_),
        0, 0, 1, 3);
    informedGuardian_ = new GuardianChoice(session_, tr("Guardian told"), informed_);
    informedGuardian_->setObjectName("informed");
    informed_->grid()->addWidget(informedGuardian_, 1, 0, 1, 3);
    addSection(informed_);
    noticeForm_ = addForm("guardian_notice", {});
}

void ConsentSheet::addEnd() {
    const catalogue::Catalogue& catalogue = session_.catalogue();
    basis_ = addForm("form", allBut(catalogue, "form", basisKeys), tr("What it rests on"));
    explained_ = addForm("told", allBut(catalogue, "told", statements), tr("Said in words"));
    signing_ = addForm("signing", {"scan_hash"});
    auto withoutStatements = statements;
    withoutStatements.insert("no_recipients");
    // The unit's own texts: there already, and seldom changed.
    told_ = addForm("told", withoutStatements, tr("Texts of the unit"), true);
    auto aboutWithout = basisKeys;
    aboutWithout.insert({"kind", "signed_on", "supersedes"});
    about_ = addForm("form", aboutWithout, tr("About the sheet"), true);
}

std::vector<RecordForm*> ConsentSheet::forms() const {
    return {publication_, signerForm_, childForm_, basis_, explained_, signing_, told_, about_};
}

void ConsentSheet::setChild(const Record& child, policy::ConsentFacts facts, const std::vector<Record>& forms) {
    child_ = child;
    facts_ = std::move(facts);
    guardian_->setChild(child);
    informedGuardian_->setChild(child);
    for (const char* key : {"can_express_will", "will_basis", "will_assessor"})
        if (const Value* value = child.find(key); value && !isEmpty(*value)) childForm_->propose(key, *value);
    proposeTexts();
    showBefore(forms);
    followDay();
}

// What a unit has not written down yet it says in these words.
void ConsentSheet::proposeTexts() {
    const std::pair<const char*, QString> usual[]{
        {"handler", QString::fromStdString(session_.unitName())},
        {"responsible_unit", QString::fromStdString(session_.unitName())},
        {"storage_place", tr("On the unit's own computers, in China")},
        {"storage_period", tr("As long as help is given, and then as long as the archive rules say")},
        {"storage_end", tr("Deleted, or handed to the archive where the law says so")},
        {"safety_measures", tr("Encrypted; only those who handle the matter can open it, and every look is logged.")},
        {"refusal_effect", tr("Saying no costs no help and no protection; only what needs this information may not be "
                              "possible.")},
        {"complaint_channels", tr("The unit itself; 12345")},
        {"rights_channels", tr("Tell the child director or the unit: you may see, copy, correct, delete and take back "
                               "at any time, free of charge.")},
        {"language", "zho"}};
    const Record unit = cases::UnitFacts(session_.context()).read();
    for (RecordForm* form : {told_, about_}) {
        for (const auto& [key, text] : usual) form->propose(key, text.toStdString());
        for (const auto& [key, value] : unit.fields)
            if (!isEmpty(value)) form->propose(key, value);
    }
}

void ConsentSheet::proposeFromGuardian() {
    const Record* guardian = guardian_->chosenRecord();
    if (!guardian) return;
    for (auto [key, source] :
         {std::pair("signer_document_kind", "document_kind"), std::pair("relation_proof", "relation_proof"),
          std::pair("proof_checked_by", "proof_checked_by")})
        if (const Value* value = guardian->find(source); value && !isEmpty(*value)) signerForm_->propose(key, *value);
}

// A notice of what rests on duty alone cites the duty.
void ConsentSheet::proposeBasis() {
    FieldEditor* basis = basis_->editor("legal_basis");
    FieldEditor* article = basis_->editor("legal_basis_article");
    if (!isNotice() || !basis || !article || (basis->isChanged() && basis->typed() != "statutory_duty")) return;
    QStringList articles;
    bool duty = true;
    for (const std::string& key : purposes_->agreed()) {
        const catalogue::Purpose* purpose = session_.catalogue().purpose(key);
        duty = duty && purpose->basis == "statutory_duty";
        const QString cited = QString::fromStdString(purpose->article);
        if (!articles.contains(cited)) articles << cited;
    }
    if (!duty || articles.isEmpty()) return;
    basis->setTyped("statutory_duty");
    if (!article->isChanged()) article->setStored(articles.join("; ").toStdString());
}

// On the way to 14 the child is asked for themselves: what the guardians said is told, and nothing of it carries over.
void ConsentSheet::showBefore(const std::vector<Record>& forms) {
    std::map<std::string, QString> before;
    for (const Record& form : forms) {
        auto parts = form.parts.find("consent_purpose");
        if (form.text("kind") != "guardian_consent" || form.number("draft") || parts == form.parts.end()) continue;
        for (const Record& part : parts->second)
            if (part.text("result") == "agree" || part.text("result") == "refuse")
                before[part.text("purpose")] = tr("A guardian on %1: %2. The child is asked anew.")
                                                   .arg(QString::fromStdString(form.text("signed_on")),
                                                        shown(session_, "consent_purpose", part, "result"));
    }
    purposes_->setBefore(before);
}

bool ConsentSheet::isNotice() const {
    return kind().ends_with("_notice");
}
bool ConsentSheet::isChilds() const {
    return kind().starts_with("child_");
}
bool ConsentSheet::isPublication() const {
    return topic_.text() == "publication";
}
std::string ConsentSheet::kind() const {
    return kind_.widget ? kind_.text().toStdString() : std::string();
}

Date ConsentSheet::day() const {
    auto read = day_->read();
    auto signedOn = read ? Date::parse(textOf(*read)) : std::nullopt;
    return signedOn.value_or(session_.clock().today());
}

bool ConsentSheet::isAhead() const {
    return kind() == "child_consent" && !branch_.childDecides() && !isPublication();
}

void ConsentSheet::follow() {
    changed_ = true;
    kindFault_->hide();
    followDay();
    emit edited();
}

// Which kinds of form fit is the policy's answer for the day, the birth date and the will of the child.
void ConsentSheet::followDay() {
    policy::ConsentFacts facts = facts_;
    FieldEditor* will = childForm_->editor("can_express_will");
    if (will && will->typed() == "no") facts.will = policy::WillAbility::No;
    if (will && will->typed() == "partly" && facts.will == policy::WillAbility::Yes)
        facts.will = policy::WillAbility::Partly;
    const catalogue::Catalogue& catalogue = session_.catalogue();
    ConsentBranch now = branchOn(facts, day(),
                                 {.hearFromAge = int(catalogue.setting("consent.hear_from_age")),
                                  .daysBefore14 = int(catalogue.setting("consent.renew_before_14_days")),
                                  .purpose = isPublication() ? "publication" : "home_visit"});
    bool otherKinds = now.kinds != branch_.kinds;
    branch_ = std::move(now);
    branchWords_->setText(inWords(branch_));
    childWords_->setText(wordsForTheChild(branch_));
    if (otherKinds) {
        std::string before = kind();
        bool stays = std::ranges::find(branch_.kinds, before) != branch_.kinds.end();
        chooseKind(stays ? before : branch_.kinds.front());
    }
    followKind();
    followReading();
}

void ConsentSheet::chooseKind(const std::string& kind) {
    std::vector<std::pair<QString, QString>> choices;
    const catalogue::CodeList* list = session_.catalogue().list("consent_kind");
    for (const std::string& one : branch_.kinds)
        choices.emplace_back(QString::fromStdString(one),
                             QString::fromStdString(list ? list->label(one, words::languageName()) : one));
    bool hadFocus = kind_.widget && kind_.widget->isAncestorOf(focusWidget());
    // It may be the caller.
    if (kind_.widget) {
        kind_.widget->hide();
        kind_.widget->deleteLater();
    }
    kind_ = makeChoice(choices, {[this] { follow(); }, {}}, top_);
    kind_.setText(QString::fromStdString(kind));
    kind_.widget->setObjectName("kind");
    kind_.focus->setAccessibleName(labelOf(session_, "consent", "kind"));
    top_->grid()->addWidget(kind_.widget, 3, 1, 1, 2);
    kind_.widget->show();  // at once: what is not shown takes no keyboard
    if (hadFocus) kind_.focus->setFocus();
    tabAsRead(window());
    followKind();
}

void ConsentSheet::followKind() {
    bool consent = !kind().empty() && !isNotice();
    purposes_->setKind(isNotice(), isPublication());
    groups_->setVisible(consent);
    if (consent) groups_->setPurposes(purposes_->agreed());
    publication_->setVisible(consent && isPublication());
    recipients_->setVisible(consent);
    signer_->setVisible(!isChilds());
    signerForm_->setVisible(!isChilds() && consent);
    childForm_->setVisible(consent);
    followChild();
    basis_->setVisible(isNotice());
    bool ownWithNotice = kind() == "child_consent" && branch_.guardianInformed() && !isPublication();
    informed_->setVisible(ownWithNotice);
    noticeForm_->setVisible(ownWithNotice || isNotice());
    signing_->setVisible(consent);
    const bool ourselves = isNotice() && policy::onlyOurselves(facts_.guardians, day());
    for (const char* key : {"second_approver", "second_approver_unit"})
        if (FieldEditor* editor = basis_->editor(key)) editor->setShown(ourselves || !editor->typed().isEmpty());
    if (FieldEditor* refusal = explained_->editor("refusal_explained")) refusal->setShown(consent);
    proposeVersions();
}

// The words of the sheet are a version of the texts; whoever used other words has named another version.
void ConsentSheet::proposeVersions() {
    const catalogue::FormTexts& texts = session_.catalogue().forms();
    for (const auto& [key, form] :
         {std::pair<const char*, std::string>("form_version", isPublication() ? "publication" : kind()),
          std::pair<const char*, std::string>("rule_version", "rules")}) {
        FieldEditor* version = about_->editor(key);
        const catalogue::FormText* current = texts.current(form, day().iso());
        if (!version || !current) continue;
        const std::string typed = version->typed().toStdString();
        if (typed.empty() || texts.version(typed)) version->setStored(current->version);
    }
}

// The child's part: an opinion where they do not decide themselves, their own word from 14.
void ConsentSheet::followChild() {
    for (const char* key : {"can_express_will", "will_basis", "will_assessor", "child_sign"})
        if (FieldEditor* editor = childForm_->editor(key))
            editor->setShown((branch_.childDecides() || isChilds()) &&
                             (key != std::string_view("child_sign") || isChilds()));
    const bool heard = !isChilds() && (branch_.hearChild || branch_.guardianAlso || branch_.childDecides());
    FieldEditor* said = childForm_->editor("child_heard");
    for (const char* key : {"child_heard", "child_opinion", "child_heard_how"})
        if (FieldEditor* editor = childForm_->editor(key)) editor->setShown(heard);
    FieldEditor* opinion = childForm_->editor("child_opinion");
    if (!said || !opinion) return;
    const bool wasHeard = said->typed() == "heard";
    if (FieldEditor* how = childForm_->editor("child_heard_how")) how->setShown(heard && wasHeard);
    opinion->label()->setText(wasHeard || said->typed().isEmpty() ? labelOf(session_, "consent", "child_opinion")
                                                                  : tr("Why the child was not heard"));
}

// Who had it read to them has a witness; a refusal asked again needs its ground only where the model says so.
void ConsentSheet::followReading() {
    FieldEditor* aloud = signing_->editor("read_aloud");
    if (FieldEditor* witness = signing_->editor("witness"))
        witness->setShown(!aloud || aloud->typed() == "1" || !witness->typed().isEmpty());
    FieldEditor* basis = basis_->editor("legal_basis");
    QString rests = basis ? basis->typed() : QString();
    if (FieldEditor* article = basis_->editor("legal_basis_article"))
        article->setShown(!rests.isEmpty() && rests != "consent");
    for (const char* key : {"emergency_from", "emergency_until"})
        if (FieldEditor* editor = basis_->editor(key)) editor->setShown(rests == "emergency");
    if (FieldEditor* asked = about_->editor("asked_by_person")) asked->setShown(!isNotice());
}

}  // namespace tonghu::ui
