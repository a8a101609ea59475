#include "ui/forms/withdrawal.h"

#include "ui/forms/field_group.h"
#include "ui/theme/theme.h"
#include "ui/words/program_words.h"

#include "model/workspace/session.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tonghu::ui {

std::vector<std::string> Withdrawal::withdrawable(const Record& consent) {
    std::vector<std::string> purposes;
    auto parts = consent.parts.find("consent_purpose");
    if (parts == consent.parts.end()) return purposes;
    for (const Record& purpose : parts->second)
        if (purpose.text("result") == "agree" && purpose.text("withdrawn_on").empty() &&
            purpose.text("superseded_on").empty())
            purposes.push_back(purpose.text("purpose"));
    return purposes;
}

Withdrawal::Withdrawal(workspace::Session& session, const Record& consent, QWidget* parent)
    : QWidget(parent), session_(session), consent_(consent.id) {
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(emptyNote(
        tr("Takes effect at once. What was done before stays lawful; help that does not need it goes on."), this));
    auto row = new QHBoxLayout;
    for (const std::string& purpose : withdrawable(consent)) {
        auto box = new QCheckBox(words::codeInWords(purpose, &session.catalogue()), this);
        box->setChecked(true);
        row->addWidget(box);
        purposes_.emplace_back(box, purpose);
    }
    row->addStretch();
    layout->addLayout(row);
    auto buttons = new QHBoxLayout;
    auto go = new QPushButton(tr("&Withdraw now"), this);
    go->setObjectName("withdraw");
    auto stay = new QPushButton(tr("&Leave as it is"), this);
    for (QPushButton* button : {go, stay}) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(go, &QPushButton::clicked, this, &Withdrawal::withdraw);
    connect(stay, &QPushButton::clicked, this, &Withdrawal::givenUp);
    setFocusProxy(go);
}

void Withdrawal::withdraw() {
    std::vector<std::string> purposes;
    for (const auto& [box, purpose] : purposes_)
        if (box->isChecked()) purposes.push_back(purpose);
    if (purposes.empty()) return emit givenUp();
    auto done = session_.consents().withdraw(consent_, purposes, session_.actor().user);
    if (!done) return emit refused(done.error());
    emit withdrawn();
}

}  // namespace tonghu::ui
