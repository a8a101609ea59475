// What stands on the sheet: kept while typing, read to be saved, shown from the record, and where a fault belongs.

#include "ui/forms/consent_sheet.h"

#include "ui/forms/record_view.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"
#include "ui/words/program_words.h"

namespace tonghu::ui {
namespace {

std::string_view keyOf(std::string_view place) {
    const auto dot = place.find('.');
    return dot == std::string_view::npos ? place : place.substr(dot + 1);
}

}  // namespace

Fields ConsentSheet::typed() const {
    Fields all{{"day", day_->typed().toStdString()},
               {"topic", topic_.text().toStdString()},
               {"kind", kind()},
               {"signer", guardian_->chosen().value},
               {"informed", informedGuardian_->chosen().value}};
    auto parts = forms();
    parts.push_back(noticeForm_);
    for (RecordForm* form : parts)
        for (auto& [key, value] : form->typed()) all["consent." + key] = value;
    all.merge(purposes_->typed());
    all.merge(groups_->typed());
    all.merge(recipients_->typed());
    return all;
}

void ConsentSheet::setTyped(const Fields& typed) {
    const auto text = [&](const char* key) {
        auto found = typed.find(key);
        return found == typed.end() ? QString() : QString::fromStdString(textOf(found->second));
    };
    const auto guardian = [&](const char* key) {
        auto found = typed.find(key);
        return RecordId{found == typed.end() ? 0 : numberOf(found->second)};
    };
    day_->setTyped(text("day"));
    topic_.setText(text("topic") == "publication" ? "publication" : "help");
    Fields own;
    for (const auto& [key, value] : typed)
        if (key.starts_with("consent.")) own.emplace(key.substr(8), value);
    auto parts = forms();
    parts.push_back(noticeForm_);
    for (RecordForm* form : parts) form->setTyped(own);
    followDay();
    if (std::ranges::find(branch_.kinds, text("kind").toStdString()) != branch_.kinds.end())
        chooseKind(text("kind").toStdString());
    purposes_->setTyped(typed);
    if (!isNotice()) groups_->setPurposes(purposes_->agreed());
    groups_->setTyped(typed);
    recipients_->setTyped(typed);
    guardian_->choose(guardian("signer"));
    informedGuardian_->choose(guardian("informed"));
    changed_ = true;
    followDay();
}

void ConsentSheet::setForm(const Record& form, bool withAnswers) {
    const auto parts = [&](const char* name) {
        auto found = form.parts.find(name);
        return found == form.parts.end() ? std::vector<Record>() : found->second;
    };
    Record record = form;
    if (!withAnswers)
        for (const char* answer : {"signed_time", "signature_kind", "child_sign", "child_heard", "child_heard_how",
                                   "child_opinion", "copy_given", "scan_number", "witness", "read_aloud", "valid_until",
                                   "refusal_explained", "rights_explained", "forbidden_uses_stated"})
            record.fields.erase(answer);
    const std::vector<Record> purposes = parts("consent_purpose");
    topic_.setText(!purposes.empty() && purposes.front().text("purpose") == "publication" ? "publication" : "help");
    // A draft is signed when it is completed, whenever it was begun: today, until somebody says another day.
    auto all = forms();
    all.push_back(noticeForm_);
    for (RecordForm* each : all) each->setRecord(record);
    followDay();
    if (std::ranges::find(branch_.kinds, form.text("kind")) != branch_.kinds.end()) chooseKind(form.text("kind"));
    purposes_->setRecords(purposes, withAnswers);
    if (!isNotice()) groups_->setPurposes(purposes_->agreed());
    groups_->setRecords(parts("consent_group"), withAnswers);
    const Value* none = form.find("no_recipients");
    recipients_->setRecords(parts("consent_recipient"), none ? *none : Value(), withAnswers);
    guardian_->choose({form.number("signer_guardian")});
    followDay();
    changed_ = false;
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

Record ConsentSheet::readSoFar() const {
    Record form;
    auto parts = forms();
    if (isNotice()) parts.push_back(noticeForm_);
    for (RecordForm* each : parts)
        if (!each->isHidden()) form.fields.merge(each->readSoFar());
    if (!kind().empty()) form.fields["kind"] = kind();
    if (auto signedOn = day_->read(); signedOn && !isEmpty(*signedOn)) form.fields["signed_on"] = *signedOn;
    if (!isChilds() && guardian_->chosen()) form.fields["signer_guardian"] = guardian_->chosen().value;
    if (auto purposes = purposes_->records(); !purposes.empty()) form.parts["consent_purpose"] = purposes;
    if (isNotice()) return form;
    if (auto groups = groups_->recordsSoFar(); !groups.empty()) form.parts["consent_group"] = groups;
    if (auto recipients = recipients_->recordsSoFar(); !recipients.empty())
        form.parts["consent_recipient"] = recipients;
    if (!recipients_->none().isEmpty()) form.fields["no_recipients"] = std::int64_t(recipients_->none() == "1");
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
    // The notice tells in the same words as the form.
    for (RecordForm* same : {told_, about_})
        for (auto& [key, value] : same->readSoFar()) notice.fields.emplace(key, value);
    notice.fields["kind"] = std::string("guardian_notice");
    notice.fields["signer_guardian"] = informedGuardian_->chosen().value;
    if (auto day = notice.fields.find("notice_date"); day != notice.fields.end() && !isEmpty(day->second))
        notice.fields["signed_on"] = day->second;
    else
        notice.fields["signed_on"] = form.fields.at("signed_on");
    auto purposes = form.parts.find("consent_purpose");
    for (const Record& purpose : purposes->second) {
        Record told;
        for (const char* key : {"purpose", "method", "data_kinds"})
            if (const Value* value = purpose.find(key)) told.fields[key] = *value;
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

FieldEditor* ConsentSheet::editorOf(std::string_view place) const {
    auto parts = forms();
    parts.push_back(noticeForm_);
    for (RecordForm* form : parts)
        if (FieldEditor* editor = form->editor(keyOf(place)); editor && !form->isHidden()) return editor;
    return nullptr;
}

void ConsentSheet::focusOn(const policy::FormGap& gap) {
    if (gap.field.starts_with("consent_purpose.")) return purposes_->focusOn(gap.about, keyOf(gap.field));
    if (gap.field.starts_with("consent_group.")) return groups_->focusOn(gap.about, keyOf(gap.field));
    if (gap.field.starts_with("consent_recipient.") || gap.field == "consent.no_recipients")
        return recipients_->focusOn(gap.about, keyOf(gap.field));
    if (gap.field == "consent.signer_guardian") return guardian_->focusHere();
    FieldEditor* editor = editorOf(gap.field);
    if (!editor) return;
    for (QWidget* above = editor->parentWidget(); above && above != this; above = above->parentWidget())
        if (auto section = qobject_cast<FieldGroup*>(above)) section->unfold();
    editor->focusHere();
}

QString ConsentSheet::nameOf(const policy::FormGap& gap) const {
    const std::string entity = gap.field.substr(0, gap.field.find('.'));
    const QString label = labelOf(session_, entity, keyOf(gap.field));
    if (gap.about.empty()) return label;
    const catalogue::CodeList* groups = session_.catalogue().list("sensitive_group");
    const QString about = entity == "consent_group" && groups
                              ? QString::fromStdString(groups->label(gap.about, words::languageName()))
                              : words::codeInWords(gap.about, &session_.catalogue());
    return tr("%1 (%2)", "field, whose").arg(label, about);
}

}  // namespace tonghu::ui
