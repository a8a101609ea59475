#pragma once
// What a person sets for this computer: language, look, idle time. Kept outside of the workspace, holds nothing
// personal.

#include "ui/theme/colors.h"
#include "ui/words/language.h"

#include <QObject>

namespace tonghu::ui {

struct Choices {
    words::Language language = words::Language::Chinese;
    Appearance appearance = Appearance::Light;
    double textScale = 1;  ///< times the system's text size
    int idleMinutes = 0;   ///< before the lock; 0 for what the office set, which it may only shorten
    friend bool operator==(const Choices&, const Choices&) = default;
};

class Preferences : public QObject {
    Q_OBJECT

public:
    /// The one of this program; reads the file at first use.
    static Preferences& ours();

    const Choices& choices() const { return choices_; }
    /// Keeps them in the file; whoever shows something follows `changed`.
    void choose(const Choices& choices);

    /// The folder opened last, or empty.
    QString lastWorkspace() const;
    void rememberWorkspace(const QString& folder);

    /// Installs translators and theme for the whole program.
    void apply() const;

signals:
    void changed();

private:
    Preferences();
    Choices choices_;
};

/// Idle time before the lock: the person's, never longer than the office's.
int idleMinutes(const Choices& choices, std::int64_t office);

}  // namespace tonghu::ui
