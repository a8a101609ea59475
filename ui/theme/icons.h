#pragma once
// Icons of resources/icons in the color of the theme, sharp at every scale.

#include <QColor>
#include <QIcon>
#include <QString>

namespace tonghu::ui {

/// The icon `name` ("children"), painted in the color of text; in that of selected text where it is
/// selected or the button is down. Follows a
/// change of theme by itself. An unknown name gives an empty icon.
QIcon icon(const QString& name);
/// The same in a color of its own.
QIcon icon(const QString& name, const QColor& color);
/// The program's mark.
QIcon programIcon();

}  // namespace tonghu::ui
