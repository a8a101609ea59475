#include "ui/shell/preferences.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>
#include <array>

namespace tonghu::ui {

namespace {

QSettings file() {
    return QSettings(QSettings::IniFormat, QSettings::UserScope, "tonghu", "tonghu");
}

constexpr std::array<const char*, 3> appearances{"light", "dark", "high_contrast"};

Choices readChoices() {
    QSettings settings = file();
    Choices choices;
    const QByteArray language = settings.value("language", "zh").toByteArray();
    choices.language = words::languageNamed(std::string_view(language.data(), std::size_t(language.size())))
                           .value_or(choices.language);
    const QByteArray look = settings.value("appearance", "light").toByteArray();
    for (std::size_t at = 0; at < appearances.size(); ++at)
        if (look == appearances[at]) choices.appearance = Appearance(at);
    choices.textScale = std::clamp(settings.value("text_scale", 1.0).toDouble(), 0.8, 2.5);
    choices.idleMinutes = std::clamp(settings.value("idle_minutes", 0).toInt(), 0, 60);
    return choices;
}

}  // namespace

Preferences::Preferences() : choices_(readChoices()) {}

Preferences& Preferences::ours() {
    static Preferences preferences;
    return preferences;
}

void Preferences::choose(const Choices& choices) {
    if (choices == choices_) return;
    choices_ = choices;
    QSettings settings = file();
    const std::string_view language = words::nameOf(choices.language);
    settings.setValue("language", QString::fromLatin1(language.data(), qsizetype(language.size())));
    settings.setValue("appearance", appearances[std::size_t(choices.appearance)]);
    settings.setValue("text_scale", choices.textScale);
    settings.setValue("idle_minutes", choices.idleMinutes);
    emit changed();
}

QString Preferences::lastWorkspace() const {
    return file().value("workspace").toString();
}

void Preferences::rememberWorkspace(const QString& folder) {
    file().setValue("workspace", folder);
}

void Preferences::apply() const {
    words::speak(choices_.language, {"shell", "lists", "office", "forms", "print", "redaction", "safety", "retention",
                                     "rights", "registers"});
    applyTheme(*qApp, choices_.appearance, choices_.textScale == 1 ? 0 : systemTextSize() * choices_.textScale);
}

int idleMinutes(const Choices& choices, std::int64_t office) {
    return choices.idleMinutes > 0 ? std::min(choices.idleMinutes, int(office)) : int(office);
}

}  // namespace tonghu::ui
