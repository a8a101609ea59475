#pragma once
// The language that the program speaks. Source texts are English; Chinese comes from translations/*.ts and is what
// people get unless they ask otherwise.

#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>

class QCoreApplication;

namespace tonghu::words {

enum class Language { Chinese, English };

/// "zh" or "en", as --lang and `catalogue::Label::in` have it.
std::string_view nameOf(Language language);
std::optional<Language> languageNamed(std::string_view name);

/// Installs the translators of `language` for the whole program, in place of those installed before; `stems` name the
/// files beyond "words" ("cli", "desktop": translations/tonghu_cli_zh_CN.qm). False where a file was not found: the
/// program then speaks English, which is better than not at all. Needs the application object; call on its thread.
bool speak(Language language, const QStringList& stems = {});

/// What `speak` last chose; Chinese before.
Language language();
/// The same as `catalogue::Label::in`, `showValue` and the report writers want it.
std::string_view languageName();

/// Where the .qm files lie: TONGHU_TRANSLATIONS, the build tree, or ../share/tonghu/translations beside the program.
QString translationsFolder();

}  // namespace tonghu::words
