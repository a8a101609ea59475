#include "ui/words/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>
#include <vector>

namespace tonghu::words {
namespace {

Language spoken = Language::Chinese;

/// Translators in use; QCoreApplication does not own them.
std::vector<std::unique_ptr<QTranslator>>& installed() {
    static std::vector<std::unique_ptr<QTranslator>> translators;
    return translators;
}

bool install(const QString& file, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder)) return false;
    QCoreApplication::installTranslator(translator.get());
    installed().push_back(std::move(translator));
    return true;
}

bool holdsTranslations(const QString& folder) {
    return QFileInfo::exists(folder + "/tonghu_words_zh_CN.qm");
}

}  // namespace

std::string_view nameOf(Language language) {
    return language == Language::English ? "en" : "zh";
}

std::optional<Language> languageNamed(std::string_view name) {
    if (name == "zh") return Language::Chinese;
    if (name == "en") return Language::English;
    return std::nullopt;
}

bool speak(Language language, const QStringList& stems) {
    spoken = language;
    installed().clear();  // ~QTranslator removes itself from the application
    if (language == Language::English) return true;
    const QString folder = translationsFolder();
    bool complete = install("tonghu_words_zh_CN", folder);
    for (const QString& stem : stems) complete = install("tonghu_" + stem + "_zh_CN", folder) && complete;
    // Qt's own buttons ("Cancel"); a machine without that package still gets ours.
    install("qtbase_zh_CN", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return complete;
}

Language language() {
    return spoken;
}

std::string_view languageName() {
    return nameOf(spoken);
}

QString translationsFolder() {
    const QString asked = qEnvironmentVariable("TONGHU_TRANSLATIONS");
    if (!asked.isEmpty()) return asked;
    QDir folder(QCoreApplication::applicationDirPath());
    const QString installedFolder = folder.filePath("../share/tonghu/translations");
    if (holdsTranslations(installedFolder)) return QDir::cleanPath(installedFolder);
    do {  // build tree: BUILD/app/tonghu-cli or BUILD/tests/test.x, and BUILD/translations
        if (holdsTranslations(folder.filePath("translations"))) return folder.filePath("translations");
    } while (folder.cdUp());
    return QDir::cleanPath(installedFolder);
}

}  // namespace tonghu::words
