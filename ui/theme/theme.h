#pragma once
// How the program looks: Fusion with a palette of its own, few rules of style on top, all sizes from the text's size.

#include "ui/theme/colors.h"

#include <QFont>

class QApplication;
class QWidget;

namespace tonghu::ui {

/// Sets style, fonts, palette and rules for the whole program. `textSize` in points; 0 for the system's. May be called
/// again at any time.
void applyTheme(QApplication& application, Appearance appearance, double textSize);
/// The system's text size in points, or the least that Chinese characters can be read at.
double systemTextSize();

Appearance appearance();
const Colors& colors();

/// `count` times the height of a line of text: the measure for margins and minimum sizes.
int lines(double count);
/// `count` times the width of a full-width (Chinese) character.
int characters(double count);

QFont headingFont();  ///< title of a page
QFont groupFont();    ///< title of a group
QFont smallFont();    ///< notes under a field

/// Rules of style are bound to a property "role" of a widget: "heading", "group", "quiet", "card", "good", "caution",
/// "danger", "primary" (the one default button of a page), "flat", "menu" (a button that opens one),
/// "tile" (a large button with a layout of its own), "alarm" (the button that reports harm), "fault" (a line in the color of danger).
void giveRole(QWidget* widget, const char* role);

}  // namespace tonghu::ui
