#include "ui/forms/consent_purposes.h"

#include "ui/theme/theme.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tonghu::ui {
namespace {

constexpr std::string_view publication = "publication";  // has a form of its own (regulation c16)
constexpr const char* partKeys[] = {"result", "necessary", "method", "data_kinds"};

std::string joined(const std::vector<std::string>& codes) {
    std::string all;
    for (const std::string& code : codes) all += (all.empty() ? "" : ",") + code;
    return all;
}

}  // namespace

ConsentPurposes::ConsentPurposes(workspace::Session& session, QWidget* parent)
    : FieldGroup(tr("Purposes"), parent), session_(session), today_(session.clock().today().iso()) {
    hint_ = emptyNote({}, this);
    grid()->addWidget(hint_, 0, 0, 1, 3);
    for (const std::string& key : session.actor().role->purposes)
        if (const catalogue::Purpose* purpose = session.catalogue().purpose(key);
            purpose && !purpose->forbidden && key != publication)
            addRow(*purpose);
    if (const catalogue::Purpose* purpose = session.catalogue().purpose(publication)) addRow(*purpose);
    grid()->setColumnStretch(1, 0);
    grid()->setColumnStretch(2, 1);
    fault_ = new QLabel(this);
    fault_->setWordWrap(true);
    fault_->setFont(smallFont());
    giveRole(fault_, "fault");
    fault_->hide();
    grid()->addWidget(fault_, grid()->rowCount(), 0, 1, 3);
    // No such button for "agree": each purpose is agreed to on its own (row 22).
    refuseAll_ = new QPushButton(tr("Refuses &everything"), this);
    refuseAll_->setObjectName("refuse all");
    refuseAll_->setAutoDefault(true);
    giveRole(refuseAll_, "flat");
    addAction(refuseAll_);
    connect(refuseAll_, &QPushButton::clicked, this, &ConsentPurposes::refuseAll);
    setKind(false, false);
}

FieldEditor* ConsentPurposes::editor(const char* key, const QString& about) {
    const catalogue::Field* field = session_.catalogue().field("consent_purpose", key);
    auto editor = new FieldEditor(session_.catalogue(), *field, catalogue::Access::Write, today_, this);
    editor->label()->setParent(editor);
    editor->label()->hide();
    QString label = QString::fromStdString(field->label.in(words::languageName()));
    for (auto control : editor->findChildren<QAbstractButton*>())
        control->setAccessibleName(tr("%1, %2: %3").arg(about, label, control->text()));
    return editor;
}

void ConsentPurposes::addRow(const catalogue::Purpose& purpose) {
    QString name = QString::fromStdString(purpose.label.in(words::languageName()));
    auto label = new QLabel(name, this);
    const QString key = QString::fromStdString(purpose.key);
    Row made{};
    made.purpose = &purpose;
    made.name = label;
    made.result = editor("result", name);
    made.necessary = editor("necessary", name);
    made.told = new QCheckBox(name, this);
    made.restsOnConsent = purpose.basis == "consent";
    made.told->setObjectName("told." + key);
    made.result->setObjectName("result." + key);
    label->setContentsMargins(0, lines(0.25), 0, 0);
    const int row = grid()->rowCount();
    grid()->addWidget(label, row, 0, Qt::AlignRight | Qt::AlignTop);
    grid()->addWidget(made.result, row, 1);
    grid()->addWidget(made.necessary, row, 2);
    grid()->addWidget(made.told, row, 1, 1, 2);
    addMore(made, name);
    grid()->addWidget(made.more, row + 1, 1, 1, 2);
    rows_.push_back(made);
    auto changed = [this, made] {
        fault_->hide();
        showRow(made);
        emit edited();
    };
    for (FieldEditor* each : {made.result, made.necessary, made.method, made.kinds})
        connect(each, &FieldEditor::edited, this, changed);
    connect(made.told, &QCheckBox::clicked, this, changed);
}

// What is told stands in a line; whoever tells something else opens the choices.
void ConsentPurposes::addMore(Row& row, const QString& name) {
    row.more = new QWidget(this);
    auto layout = new QVBoxLayout(row.more);
    layout->setContentsMargins(0, 0, 0, 0);
    row.before = emptyNote({}, row.more);
    row.before->setObjectName("before." + QString::fromStdString(row.purpose->key));
    layout->addWidget(row.before);
    auto line = new QHBoxLayout;
    row.tells = emptyNote({}, row.more);
    row.change = new QPushButton(tr("Change"), row.more);
    row.change->setAccessibleName(tr("%1: change what is told").arg(name));
    row.change->setAutoDefault(true);
    giveRole(row.change, "flat");
    line->addWidget(row.tells, 1);
    line->addWidget(row.change);
    layout->addLayout(line);
    row.choices = new QWidget(row.more);
    auto choices = new QVBoxLayout(row.choices);
    choices->setContentsMargins(0, 0, 0, 0);
    row.method = editor("method", name);
    row.kinds = editor("data_kinds", name);
    for (FieldEditor* each : {row.method, row.kinds}) {
        choices->addWidget(
            new QLabel(QString::fromStdString(each->field().label.in(words::languageName())), row.choices));
        choices->addWidget(each);
    }
    row.choices->hide();
    layout->addWidget(row.choices);
    connect(row.change, &QPushButton::clicked, this, [row] {
        row.choices->setVisible(row.choices->isHidden());
        if (!row.choices->isHidden()) row.method->focusHere();
    });
}

bool ConsentPurposes::belongs(const Row& row) const {
    return (row.purpose->key == publication) == publication_;
}

// Only once the purpose is spoken of: nothing stands marked on an untouched form.
void ConsentPurposes::proposeTold(const Row& row) {
    if (row.method->typed().isEmpty()) row.method->setTyped(QString::fromStdString(joined(row.purpose->methods)));
    if (row.kinds->typed().isEmpty()) row.kinds->setTyped(QString::fromStdString(joined(row.purpose->dataKinds)));
}

void ConsentPurposes::showRow(const Row& row) {
    const bool asked = !notice_ && row.restsOnConsent && belongs(row);
    const bool told = notice_ && belongs(row);
    row.name->setVisible(asked);
    row.result->setVisible(asked);
    row.told->setVisible(told);
    const QString answer = row.result->typed();
    const bool answered = asked && (answer == "agree" || answer == "refuse");
    const bool spokenOf = answered || (told && row.told->isChecked());
    row.necessary->setShown(answered);
    if (spokenOf) proposeTold(row);
    const auto inWords = [&](FieldEditor* editor) {
        return QString::fromStdString(catalogue::showValue(session_.catalogue(), editor->field(),
                                                           editor->typed().toStdString(), words::languageName()));
    };
    row.tells->setText(tr("Told: %1. Kinds: %2.").arg(inWords(row.method), inWords(row.kinds)));
    row.tells->setVisible(spokenOf);
    row.change->setVisible(spokenOf);
    if (!spokenOf) row.choices->hide();
    row.before->setVisible(asked && !row.before->text().isEmpty());
    row.more->setVisible(spokenOf || !row.before->isHidden());
}

void ConsentPurposes::setKind(bool notice, bool ofPublication) {
    notice_ = notice;
    publication_ = ofPublication;
    hint_->setText(notice ? tr("What was told; nobody is asked to agree here.")
                          : tr("Ask for each one apart. Saying no to what is not necessary costs no help. What is left "
                               "open counts as not asked. The right column says whether it is necessary."));
    refuseAll_->setVisible(!notice);
    for (const Row& row : rows_) showRow(row);
}

void ConsentPurposes::setBefore(const std::map<std::string, QString>& words) {
    for (const Row& row : rows_) {
        auto found = words.find(row.purpose->key);
        row.before->setText(found == words.end() ? QString() : found->second);
        showRow(row);
    }
}

// What was answered already stays: somebody may agree to one thing and refuse the rest.
void ConsentPurposes::refuseAll() {
    for (const Row& row : rows_) {
        if (!row.restsOnConsent || !belongs(row) || !row.result->typed().isEmpty()) continue;
        row.result->setTyped("refuse");
        showRow(row);
    }
    fault_->hide();
    emit edited();
}

std::set<std::string> ConsentPurposes::agreed() const {
    std::set<std::string> purposes;
    for (const Row& row : rows_)
        if (belongs(row) && (notice_ ? row.told->isChecked() : row.restsOnConsent && row.result->typed() == "agree"))
            purposes.insert(row.purpose->key);
    return purposes;
}

bool ConsentPurposes::isChanged() const {
    return std::ranges::any_of(rows_, [](const Row& row) { return row.result->isChanged() || row.told->isChecked(); });
}

Fields ConsentPurposes::typed() const {
    Fields all;
    for (const Row& row : rows_) {
        const std::string prefix = "consent_purpose." + row.purpose->key + ".";
        for (FieldEditor* each : {row.result, row.necessary, row.method, row.kinds})
            if (const QString text = each->typed(); !text.isEmpty())
                all[prefix + each->field().key] = text.toStdString();
        if (row.told->isChecked()) all[prefix + "told"] = std::string("1");
    }
    return all;
}

void ConsentPurposes::setTyped(const Fields& typed) {
    for (const Row& row : rows_) {
        const std::string prefix = "consent_purpose." + row.purpose->key + ".";
        for (FieldEditor* each : {row.result, row.necessary, row.method, row.kinds})
            if (auto found = typed.find(prefix + each->field().key); found != typed.end())
                each->setTyped(QString::fromStdString(textOf(found->second)));
        row.told->setChecked(typed.contains(prefix + "told"));
        showRow(row);
    }
}

void ConsentPurposes::setRecords(const std::vector<Record>& parts, bool withAnswers) {
    Fields typed;
    for (const Record& part : parts) {
        const std::string prefix = "consent_purpose." + part.text("purpose") + ".";
        for (const char* key : partKeys) {
            const Value* value = part.find(key);
            if (!value || isEmpty(*value) || (!withAnswers && key == std::string_view("result"))) continue;
            auto number = std::get_if<std::int64_t>(value);
            typed[prefix + key] = number ? std::to_string(*number) : textOf(*value);
        }
        if (notice_) typed[prefix + "told"] = std::string("1");
    }
    setTyped(typed);
}

std::vector<Record> ConsentPurposes::records() const {
    std::vector<Record> records;
    for (const Row& row : rows_) {
        if (!belongs(row)) continue;
        Record record;
        record.fields["purpose"] = row.purpose->key;
        const std::string result = row.result->typed().toStdString();
        if (notice_ ? !row.told->isChecked() : !row.restsOnConsent || result.empty()) continue;
        record.fields["result"] = notice_ ? std::string("not_asked") : result;
        for (FieldEditor* each : {row.necessary, row.method, row.kinds})
            if (auto value = each->read(); value && !isEmpty(*value) && (each != row.necessary || each->isShown()))
                record.fields[each->field().key] = *value;
        records.push_back(std::move(record));
    }
    return records;
}

std::optional<std::vector<Record>> ConsentPurposes::read() {
    std::vector<Record> all = records();
    if (!all.empty()) return all;
    show({ErrorKind::BadInput, "consent.no_purpose", {}, {}, {}});
    return std::nullopt;
}

void ConsentPurposes::show(const Error& error) {
    words::Message message = words::partsOf(error, &session_.catalogue());
    fault_->setText(message.remedy.isEmpty() ? message.what : message.what + " " + message.remedy);
    fault_->show();
    focusFirst();
}

const ConsentPurposes::Row* ConsentPurposes::rowOf(std::string_view purpose) const {
    auto found = std::ranges::find_if(rows_, [&](const Row& row) { return row.purpose->key == purpose; });
    return found == rows_.end() ? nullptr : &*found;
}

void ConsentPurposes::focusOn(const std::string& purpose, std::string_view key) {
    const Row* row = rowOf(purpose);
    if (!row) return focusFirst();
    if (key == "necessary" && row->necessary->isShown()) return row->necessary->focusHere();
    if (key == "method" || key == "data_kinds") {
        row->choices->show();
        return (key == "method" ? row->method : row->kinds)->focusHere();
    }
    if (notice_) return row->told->setFocus(Qt::OtherFocusReason);
    row->result->focusHere();
}

void ConsentPurposes::focusFirst() {
    for (const Row& row : rows_) {
        if (!belongs(row)) continue;
        if (notice_) return row.told->setFocus();
        if (row.restsOnConsent) return row.result->focusHere();
    }
}

}  // namespace tonghu::ui
