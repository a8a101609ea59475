#include "ui/forms/consent_sheet.h"

#include "ui/forms/record_view.h"
#include "ui/forms/tab_order.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"

#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

// Texts that stay the same from form to form of one child; results and signatures never do.
constexpr const char* lastingTexts[] = {"form_version",    "rule_version",       "handler",
                                        "handler_contact", "protection_officer", "protection_officer_phone",
                                        "storage_place",   "storage_period",     "storage_end",
                                        "safety_measures", "complaint_channels"};

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
    addSection(recipients_ = new ConsentRecipients(session_, this));
    addSigner();
    addGuardianNotice();
    addEnd();
    connect(purposes_, &ConsentPurposes::edited, this, &ConsentSheet::follow);
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

RecordForm* ConsentSheet::addForm(const std::string& group, std::set<std::string, std::less<>> without) {
    FormOptions options;
    options.groups = {group};
    options.without = std::move(without);
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
    auto name = new QLabel(labelOf(session_, "consent", "kind") + QStringLiteral(" *"), top_);
    top_->grid()->addWidget(name, 2, 0, Qt::AlignRight | Qt::AlignTop);
    kindFault_ = faultLabel(top_);
    top_->grid()->addWidget(kindFault_, 3, 1, 1, 2);
    addSection(top_);
}

void ConsentSheet::addSigner() {
    signer_ = new FieldGroup(tr("Signer"), this);
    guardian_ = new GuardianChoice(session_, tr("Guardian"), signer_);
    guardian_->setObjectName("signer");
    signer_->grid()->addWidget(guardian_, 0, 0, 1, 3);
    addSection(signer_);
    FormOptions options;
    options.groups = {"signer"};
    options.without = {"signer_guardian", "signer_name", "signer_relation", "guardian_kind", "sole_or_joint"};
    options.title = tr("How the signer was checked");
    addSection(signerForm_ = new RecordForm(session_, "consent", options, this));
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
    basis_ = new RecordForm(session_, "consent", [] {
        FormOptions options;
        options.groups = {"form"};
        options.without = {
            "kind",     "signed_on", "form_version",    "rule_version",       "asked_by_person",
            "language", "handler",   "handler_contact", "protection_officer", "protection_officer_phone"};
        options.title = tr("What it rests on");
        return options;
    }());
    addSection(basis_);
    told_ = addForm("told", {"no_recipients"});
    signing_ = addForm("signing", {"scan_hash"});
    about_ = new RecordForm(session_, "consent", [] {
        FormOptions options;
        options.groups = {"form"};
        options.without = {"kind",           "signed_on",      "legal_basis", "legal_basis_article",
                           "emergency_from", "emergency_until"};
        options.title = tr("About the sheet");
        return options;
    }());
    addSection(about_);
}

std::vector<RecordForm*> ConsentSheet::forms() const {
    return {signerForm_, childForm_, basis_, told_, signing_, about_};
}

void ConsentSheet::setChild(const Record& child, policy::ConsentFacts facts, const Record* lastForm) {
    child_ = child;
    facts_ = std::move(facts);
    guardian_->setChild(child);
    informedGuardian_->setChild(child);
    for (const char* key : {"can_express_will", "will_basis", "will_assessor"})
        if (const Value* value = child.find(key); value && !isEmpty(*value)) childForm_->propose(key, *value);
    proposeTexts(lastForm);
    followDay();
}

void ConsentSheet::proposeTexts(const Record* lastForm) {
    about_->propose("handler", session_.unitName());
    if (!lastForm) return;
    for (const char* key : lastingTexts)
        if (const Value* value = lastForm->find(key); value && !isEmpty(*value))
            for (RecordForm* form : {told_, about_}) form->propose(key, *value);
}

void ConsentSheet::proposeFromGuardian() {
    const Record* guardian = guardian_->chosenRecord();
    if (!guardian) return;
    for (auto [key, source] :
         {std::pair("signer_document_kind", "document_kind"), std::pair("relation_proof", "relation_proof"),
          std::pair("proof_checked_by", "proof_checked_by")})
        if (const Value* value = guardian->find(source); value && !isEmpty(*value)) signerForm_->propose(key, *value);
}

bool ConsentSheet::isNotice() const {
    return kind().ends_with("_notice");
}
bool ConsentSheet::isChilds() const {
    return kind().starts_with("child_");
}
std::string ConsentSheet::kind() const {
    return kind_.widget ? kind_.text().toStdString() : std::string();
}

Date ConsentSheet::day() const {
    auto read = day_->read();
    auto signedOn = read ? Date::parse(textOf(*read)) : std::nullopt;
    return signedOn.value_or(session_.clock().today());
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
    ConsentBranch now = branchOn(facts, day(), int(session_.catalogue().setting("consent.hear_from_age")));
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
    top_->grid()->addWidget(kind_.widget, 2, 1, 1, 2);
    kind_.widget->show();  // at once: what is not shown takes no keyboard
    if (hadFocus) kind_.focus->setFocus();
    tabAsRead(window());
    followKind();
}

void ConsentSheet::followKind() {
    bool consent = !kind().empty() && !isNotice();
    purposes_->setNotice(isNotice());
    groups_->setVisible(consent);
    if (consent) groups_->setPurposes(purposes_->agreed());
    recipients_->setVisible(consent);
    signer_->setVisible(!isChilds());
    signerForm_->setVisible(!isChilds() && consent);
    childForm_->setVisible(consent);
    followWill();
    basis_->setVisible(isNotice());
    bool ownWithNotice = kind() == "child_consent" && branch_.guardianInformed();
    informed_->setVisible(ownWithNotice);
    noticeForm_->setVisible(ownWithNotice || isNotice());
    signing_->setVisible(consent);
}

// The child's part: an opinion under 14, their own word from 14.
void ConsentSheet::followWill() {
    for (const char* key : {"can_express_will", "will_basis", "will_assessor", "child_sign"})
        if (FieldEditor* editor = childForm_->editor(key))
            editor->setShown(branch_.childDecides() && (key != std::string_view("child_sign") || isChilds()));
    bool heard = branch_.hearChild || branch_.guardianAlso;
    for (const char* key : {"child_heard", "child_opinion"})
        if (FieldEditor* editor = childForm_->editor(key)) editor->setShown(heard);
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

// From the last part to the first, so that the keyboard ends in the first fault.
bool ConsentSheet::readForms(Fields& fields) {
    bool fine = true;
    auto parts = forms();
    if (isNotice()) parts.insert(parts.begin(), noticeForm_);
    for (auto form = parts.rbegin(); form != parts.rend(); ++form) {
        if ((*form)->isHidden()) continue;
        auto read = (*form)->read();
        if (!read)
            fine = false;
        else
            fields.merge(*read);
    }
    return fine;
}

bool ConsentSheet::readPerson(Fields& fields) {
    if (isChilds()) return true;
    RecordId guardian = guardian_->chosen();
    if (!guardian) {
        guardian_->show({ErrorKind::BadInput, "field.required", {}, {}, {}});
        return false;
    }
    fields["signer_guardian"] = guardian.value;
    return true;
}

std::optional<Record> ConsentSheet::read() {
    Record form;
    bool fine = readForms(form.fields);
    if (wantsGuardianNotice() && !noticeForm_->read()) fine = false;
    fine = readPerson(form.fields) && fine;
    if (!isNotice()) {
        auto recipients = recipients_->read();
        if (recipients && !recipients->empty()) form.parts["consent_recipient"] = *recipients;
        auto groups = groups_->read();
        if (groups && !groups->empty()) form.parts["consent_group"] = *groups;
        fine = fine && recipients && groups;
        if (!recipients_->none().isEmpty()) form.fields["no_recipients"] = std::int64_t(recipients_->none() == "1");
    }
    auto purposes = purposes_->read();
    if (purposes) form.parts["consent_purpose"] = *purposes;
    auto signedOn = day_->read();
    if (!signedOn) {
        day_->show(signedOn.error());
        day_->focusHere();
    }
    if (!fine || !purposes || !signedOn) return std::nullopt;
    form.fields["kind"] = kind();
    form.fields["signed_on"] = *signedOn;
    return form;
}

bool ConsentSheet::wantsGuardianNotice() const {
    return !informed_->isHidden() && (informedGuardian_->chosen() || noticeForm_->isChanged());
}

std::optional<Record> ConsentSheet::guardianNotice(const Record& form) const {
    if (!wantsGuardianNotice()) return std::nullopt;
    auto fields = noticeForm_->read();
    if (!fields) return std::nullopt;
    Record notice;
    notice.fields = std::move(*fields);
    notice.fields["kind"] = std::string("guardian_notice");
    notice.fields["signer_guardian"] = informedGuardian_->chosen().value;
    if (auto day = notice.fields.find("notice_date"); day != notice.fields.end() && !isEmpty(day->second))
        notice.fields["signed_on"] = day->second;
    else
        notice.fields["signed_on"] = form.fields.at("signed_on");
    auto purposes = form.parts.find("consent_purpose");
    for (const Record& purpose : purposes->second) {
        Record told;
        told.fields["purpose"] = purpose.text("purpose");
        told.fields["result"] = std::string("not_asked");
        notice.parts["consent_purpose"].push_back(std::move(told));
    }
    return notice;
}

void ConsentSheet::lockAllButNotice() {
    for (int at = 0; at < layout()->count(); ++at) {
        QWidget* section = layout()->itemAt(at)->widget();
        section->setEnabled(section == informed_ || section == noticeForm_);
    }
}

bool ConsentSheet::show(const Error& error) {
    const std::string& place = error.place.field;
    if (place == "consent.kind") {
        words::Message message = words::partsOf(error, &session_.catalogue());
        kindFault_->setText(message.remedy.isEmpty() ? message.what : message.what + " " + message.remedy);
        kindFault_->show();
        if (kind_.focus) kind_.focus->setFocus();
        return true;
    }
    if (place == "consent.signed_on") {
        day_->show(error);
        day_->focusHere();
        return true;
    }
    if (place == "consent.signer_guardian") {
        (informed_->isHidden() ? guardian_ : informedGuardian_)->show(error);
        return true;
    }
    if (place.starts_with("consent_purpose.")) {
        purposes_->show(error);
        return true;
    }
    auto parts = forms();
    parts.push_back(noticeForm_);
    return std::ranges::any_of(parts, [&](RecordForm* form) { return !form->isHidden() && form->show(error); });
}

}  // namespace tonghu::ui
