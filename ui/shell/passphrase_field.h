#pragma once
// A field for a passphrase: never shown, never in the clipboard, handed over as a secret, emptied at once.

#include "model/vault/secret.h"

#include <QLineEdit>

namespace tonghu::ui {

class PassphraseField : public QLineEdit {
    Q_OBJECT

public:
    explicit PassphraseField(QWidget* parent = nullptr);

    /// What was typed, moved into guarded memory; the field is empty then and what Qt held of it is overwritten, as far
    /// as its copies can be reached.
    vault::Secret take();

signals:
    /// Seen from the case of typed letters; Qt has no other sign of it.
    void capsLock(bool on);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace tonghu::ui
