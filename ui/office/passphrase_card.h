#pragma once
// One's own passphrase: the present one, a new one, the new one once more.

#include "ui/forms/field_group.h"
#include "ui/shell/page.h"

namespace tonghu::ui {

class PassphraseField;

class PassphraseCard : public FieldGroup {
    Q_OBJECT

public:
    explicit PassphraseCard(const PageContext& context);
    bool isTyped() const;

private:
    PassphraseField* addField(int row, const QString& name);
    void change();
    void refuse(const QString& fault);

    PageContext context_;
    PassphraseField* current_;
    PassphraseField* fresh_;
    PassphraseField* again_;
    QLabel* fault_;
};

}  // namespace tonghu::ui
