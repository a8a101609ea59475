#include "ui/forms/consent_groups.h"

#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tonghu::ui {

ConsentGroups::ConsentGroups(workspace::Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(lines(0.6));
    more_ = new FieldGroup(tr("Sensitive information"), this);
    more_->grid()->addWidget(emptyNote(tr("Each kind is asked on its own. Those that the purposes agreed to need are "
                                          "shown below by themselves; mark here what is asked for beyond them."),
                                       more_),
                             0, 0, 1, 3);
    layout->addWidget(more_);
    if (const catalogue::CodeList* list = session.catalogue().list("sensitive_group"))
        for (const catalogue::Code& code : list->codes()) addGroup(code);
}

void ConsentGroups::addGroup(const catalogue::Code& code) {
    QString name = QString::fromStdString(code.label.in(words::languageName()));
    FormOptions options;
    options.without = {"sensitive_group"};
    options.title = tr("Sensitive information: %1").arg(name);
    auto form = new RecordForm(session_, "consent_group", options, this);
    form->propose("effect",
                  tr("Only those who handle the matter see it. Saying no costs no other help.").toStdString());
    form->setObjectName("group." + QString::fromStdString(code.code));
    auto box = new QCheckBox(name, more_);
    int at = int(groups_.size());
    more_->grid()->addWidget(box, 1 + at / 3, at % 3);
    more_->grid()->setColumnStretch(at % 3, 1);
    layout()->addWidget(form);
    form->hide();
    connect(form, &RecordForm::edited, this, &ConsentGroups::edited);
    connect(box, &QCheckBox::clicked, this, [this] {
        showGroups();
        emit edited();
    });
    groups_.push_back({code.code, form, box});
}

void ConsentGroups::setPurposes(const std::set<std::string>& purposes) {
    for (Group& group : groups_) {
        QStringList needing;
        for (const std::string& key : purposes)
            if (const catalogue::Purpose* purpose = session_.catalogue().purpose(key);
                purpose && std::ranges::find(purpose->sensitiveGroups, group.key) != purpose->sensitiveGroups.end())
                needing << QString::fromStdString(purpose->label.in(words::languageName()));
        group.needed = !needing.isEmpty();
        FieldEditor* necessity = group.form->editor("necessity");
        if (group.needed && necessity && !necessity->isChanged())
            necessity->setStored(tr("Needed for: %1").arg(needing.join(tr(", "))).toStdString());
    }
    showGroups();
}

bool ConsentGroups::isAsked(const Group& group) {
    return group.needed || group.byHand->isChecked();
}

void ConsentGroups::showGroups() {
    for (const Group& group : groups_) {
        group.form->setVisible(isAsked(group));
        group.byHand->setVisible(!group.needed);
    }
}

bool ConsentGroups::isChanged() const {
    return std::ranges::any_of(groups_, [](const Group& group) { return isAsked(group) && group.form->isChanged(); });
}

Fields ConsentGroups::typed() const {
    Fields all;
    for (const Group& group : groups_) {
        const std::string prefix = "consent_group." + group.key + ".";
        if (group.byHand->isChecked()) all[prefix + "by_hand"] = std::string("1");
        if (!isAsked(group)) continue;
        for (auto& [key, value] : group.form->typed()) all[prefix + key] = value;
    }
    return all;
}

void ConsentGroups::setTyped(const Fields& typed) {
    for (const Group& group : groups_) {
        const std::string prefix = "consent_group." + group.key + ".";
        Fields own;
        for (const auto& [key, value] : typed)
            if (key.starts_with(prefix)) own.emplace(key.substr(prefix.size()), value);
        group.byHand->setChecked(own.contains("by_hand"));
        group.form->setTyped(own);
    }
    showGroups();
}

void ConsentGroups::setRecords(const std::vector<Record>& parts, bool withAnswers) {
    for (const Record& part : parts)
        for (const Group& group : groups_) {
            if (group.key != part.text("sensitive_group")) continue;
            Record record = part;
            if (!withAnswers)
                for (const char* answer : {"result", "initialed"}) record.fields.erase(answer);
            group.byHand->setChecked(!group.needed);
            group.form->setRecord(record);
        }
    showGroups();
}

std::vector<Record> ConsentGroups::recordsSoFar() const {
    std::vector<Record> records;
    for (const Group& group : groups_) {
        if (!isAsked(group)) continue;
        Fields fields = group.form->readSoFar();
        fields.emplace("sensitive_group", group.key);
        records.push_back({{}, std::move(fields), {}});
    }
    return records;
}

void ConsentGroups::focusOn(const std::string& key, std::string_view field) {
    for (const Group& group : groups_)
        if (group.key == key)
            if (FieldEditor* editor = group.form->editor(field)) editor->focusHere();
}

// The last first, so that the keyboard ends in the first fault.
std::optional<std::vector<Record>> ConsentGroups::read() {
    std::vector<Record> records;
    bool fine = true;
    for (auto group = groups_.rbegin(); group != groups_.rend(); ++group) {
        if (!isAsked(*group)) continue;
        auto fields = group->form->read();
        if (!fields) {
            fine = false;
            continue;
        }
        fields->emplace("sensitive_group", group->key);
        records.insert(records.begin(), Record{{}, std::move(*fields), {}});
    }
    if (!fine) return std::nullopt;
    return records;
}

}  // namespace tonghu::ui
