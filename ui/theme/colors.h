#pragma once
// The colors of each appearance, by what they are for. Text on its ground has a contrast of at least 4.5 to 1
// (WCAG 2.1, 1.4.3), in high contrast 7 to 1; tests/ui/theme checks it.

#include <QColor>

namespace tonghu::ui {

enum class Appearance { Light, Dark, HighContrast };

struct Colors {
    QColor window;   ///< ground of the window
    QColor sidebar;  ///< ground of the navigation
    QColor surface;  ///< cards, tables, fields
    QColor stripe;   ///< every other row
    QColor text;
    QColor quiet;  ///< second-rank text
    QColor border;
    QColor outline;   ///< edge of a field, stronger than `border`
    QColor accent;    ///< default button, links, focus
    QColor onAccent;  ///< text on `accent`
    QColor selected;  ///< ground of a selected row
    QColor onSelected;
    QColor hover;
    QColor good;
    QColor caution;
    QColor danger;
    QColor cautionGround;
    QColor dangerGround;
    QColor goodGround;
};

const Colors& colorsOf(Appearance appearance);

}  // namespace tonghu::ui
