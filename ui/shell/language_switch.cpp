#include "ui/shell/language_switch.h"

#include "ui/shell/preferences.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPushButton>

namespace tonghu::ui {

QPushButton* makeLanguageSwitch(QWidget* parent) {
    const bool chinese = words::language() == words::Language::Chinese;
    // Not translated: who needs the other language reads it in the other language.
    const QString name = chinese ? QStringLiteral("English") : QString::fromUtf8("\u4e2d\u6587");
    auto button = new QPushButton(icon("language", colors().accent), name, parent);
    giveRole(button, "flat");
    QObject::connect(button, &QPushButton::clicked, button, [chinese] {
        Choices choices = Preferences::ours().choices();
        choices.language = chinese ? words::Language::English : words::Language::Chinese;
        // Rebuilds the windows, this button among them: not before the click is over.
        QMetaObject::invokeMethod(
            &Preferences::ours(), [choices] { Preferences::ours().choose(choices); }, Qt::QueuedConnection);
    });
    return button;
}

}  // namespace tonghu::ui
