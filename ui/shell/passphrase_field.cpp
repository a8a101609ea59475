#include "ui/shell/passphrase_field.h"

#include <QKeyEvent>

#include <algorithm>

namespace tonghu::ui {

PassphraseField::PassphraseField(QWidget* parent) : QLineEdit(parent) {
    setEchoMode(QLineEdit::Password);
    setContextMenuPolicy(Qt::NoContextMenu);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    setMaxLength(1024);
}

vault::Secret PassphraseField::take() {
    QString typed = text();
    QByteArray bytes = typed.toUtf8();
    vault::Secret secret = vault::Secret::copyOf(std::string_view(bytes.constData(), std::size_t(bytes.size())));
    std::fill(bytes.begin(), bytes.end(), '\0');
    // Overwrites the characters in place, then lets the empty text replace them in the undo history too.
    setText(QString(typed.size(), u'\0'));
    typed.fill(u'\0');
    clear();
    return secret;
}

void PassphraseField::keyPressEvent(QKeyEvent* event) {
    const QString typed = event->text();
    if (typed.size() == 1 && typed[0].isLetter() && typed[0].unicode() < 128) {
        const bool shift = event->modifiers() & Qt::ShiftModifier;
        emit capsLock(typed[0].isUpper() != shift);
    }
    QLineEdit::keyPressEvent(event);
}

}  // namespace tonghu::ui
