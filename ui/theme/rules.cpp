#include "ui/theme/rules.h"

#include "ui/theme/theme.h"

#include <utility>

namespace tonghu::ui {

namespace {

// $name stands for a color, #name for a length measured in the text's size.
constexpr const char* rules = R"(
QToolTip { background: $surface; color: $text; border: 1px solid $outline; padding: #tight; }

QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: #round; }
QLabel { background: transparent; }
QLabel[role="quiet"] { color: $quiet; }
QLabel[role="good"] { color: $good; background: $goodGround; border: 1px solid $good; border-radius: #round; }
QLabel[role="caution"] { color: $caution; background: $cautionGround; border: 1px solid $caution;
                         border-radius: #round; }
QLabel[role="danger"] { color: $danger; background: $dangerGround; border: 1px solid $danger;
                        border-radius: #round; }
QLabel[role="fault"] { color: $danger; }
QLabel[role="count"] { color: $onAccent; background: $accent; border-radius: #round; padding: 0 #gap; }

QPushButton { background: $surface; color: $text; border: 1px solid $outline; border-radius: #round;
              padding: #tight #wide; }
QPushButton::menu-indicator { subcontrol-origin: border; subcontrol-position: center right; width: #wide;
                              right: #tight; }
QPushButton[role="menu"] { padding-right: #arrow; }
QPushButton[role="tile"] { text-align: left; background: $surface; border: 1px solid $border; padding: 0; }
QPushButton[role="tile"]:hover { background: $hover; border-color: $accent; }
QPushButton[role="tile"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton:hover { background: $hover; border-color: $accent; }
QPushButton:pressed { background: $selected; }
QPushButton:focus { border: 2px solid $accent; padding: #tightFocus #wideFocus; }
QPushButton:disabled { color: $outline; border-color: $border; }
QPushButton[role="primary"], QDialogButtonBox QPushButton:default { background: $accent; color: $onAccent;
                                                                    border-color: $accent; }
QPushButton[role="primary"]:hover, QDialogButtonBox QPushButton:default:hover { background: $accentHover; }
QPushButton[role="primary"]:focus, QDialogButtonBox QPushButton:default:focus { border-color: $text; }
QPushButton[role="primary"]:disabled { background: $border; color: $quiet; border-color: $border; }
QPushButton[role="flat"] { background: transparent; border: 1px solid transparent; color: $accent;
                           padding: #tight #gap; }
QPushButton[role="flat"]:hover { background: $hover; }
QPushButton[role="flat"]:focus { border: 1px solid $accent; }

QToolButton { background: transparent; color: $text; border: 1px solid transparent; border-radius: #round;
              padding: #tight; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selected; color: $onSelected; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit { background: $surface; color: $text; border: 1px solid $outline;
                                       border-radius: #round; padding: #tight #gap;
                                       selection-background-color: $accent; selection-color: $onAccent; }
QLineEdit { min-height: #line; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent;
                                                         padding: #tightFocus #gapFocus; }
QLineEdit:disabled, QLineEdit:read-only { background: $window; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit, QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit:focus {
    border: none; padding: 0; background: transparent; min-height: 0; }

QAbstractItemView { background: $surface; color: $text; alternate-background-color: $stripe; border: none;
                    selection-background-color: $selected; selection-color: $onSelected; outline: none; }
QComboBoxPrivateContainer, QListView#completion { border: 1px solid $outline; }
QTableView { border: 1px solid $border; border-radius: #round; gridline-color: $border; }
QTableView::item, QTreeView::item { padding: 0 #gap; border: none; }
QTableView::item:hover, QTreeView::item:hover { background: $hover; color: $text; }
QTableView::item:selected, QTreeView::item:selected { background: $selected; color: $onSelected; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 1px solid $accent; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $quiet; border: none; border-bottom: 1px solid $outline;
                       padding: #tight #cell; }
QHeaderView::section:hover { background: $hover; color: $text; }
QTableCornerButton::section { background: $surface; border: none; }

QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $quiet; border: none; border-bottom: 3px solid transparent;
               padding: #tight #wide; }
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $hover; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: #bar; }
QScrollBar:horizontal { height: #bar; }
QScrollBar::handle { background: $outline; border-radius: #barRound; margin: 2px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::handle:vertical { min-height: #line; }
QScrollBar::handle:horizontal { min-width: #line; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $border; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $border; }

#sidebar { background: $sidebar; border: none; border-right: 1px solid $border; }
#sidebar QToolButton { text-align: left; padding: #nav #wide; border: 2px solid transparent; }
#sidebar[dense="true"] QToolButton { padding: #tight #wide; }
#sidebar QToolButton:hover { background: $hover; }
#sidebar QToolButton:checked { background: $selected; color: $onSelected; }
#sidebar QToolButton:focus { border-color: $accent; }
#sidebar QToolButton[role="alarm"] { background: $danger; color: $onAccent; }
#sidebar QToolButton[role="alarm"]:focus { border-color: $text; }
QToolButton::menu-indicator { image: none; }
#toast { background: $text; color: $window; border-radius: #round; padding: #gap #wide; }
)";

QColor mixed(const QColor& one, const QColor& other, double part) {
    return QColor::fromRgbF(float(one.redF() * (1 - part) + other.redF() * part),
                            float(one.greenF() * (1 - part) + other.greenF() * part),
                            float(one.blueF() * (1 - part) + other.blueF() * part));
}

}  // namespace

QString styleRules(const Colors& colors) {
    const int tight = lines(0.25), gap = lines(0.4), wide = lines(0.8), bar = lines(0.6);
    // Longer names first, so that none is taken for the start of another.
    const std::pair<const char*, QColor> paints[] = {{"$accentHover", mixed(colors.accent, colors.text, 0.18)},
                                                     {"$accent", colors.accent},
                                                     {"$border", colors.border},
                                                     {"$cautionGround", colors.cautionGround},
                                                     {"$caution", colors.caution},
                                                     {"$dangerGround", colors.dangerGround},
                                                     {"$danger", colors.danger},
                                                     {"$goodGround", colors.goodGround},
                                                     {"$good", colors.good},
                                                     {"$hover", colors.hover},
                                                     {"$onAccent", colors.onAccent},
                                                     {"$onSelected", colors.onSelected},
                                                     {"$outline", colors.outline},
                                                     {"$quiet", colors.quiet},
                                                     {"$selected", colors.selected},
                                                     {"$sidebar", colors.sidebar},
                                                     {"$stripe", colors.stripe},
                                                     {"$surface", colors.surface},
                                                     {"$text", colors.text},
                                                     {"$window", colors.window}};
    // A focused edge is one pixel thicker; its padding gives the pixel back.
    const std::pair<const char*, int> lengths[] = {{"#tightFocus", tight - 1},
                                                   {"#tight", tight},
                                                   {"#gapFocus", gap - 1},
                                                   {"#gap", gap},
                                                   {"#cell", gap + 3},  // as far in as the text of a cell
                                                   {"#wideFocus", wide - 1},
                                                   {"#wide", wide},
                                                   {"#nav", lines(0.42)},
                                                   {"#arrow", lines(1.8)},
                                                   {"#line", lines(1)},
                                                   {"#barRound", bar / 2 - 2},
                                                   {"#bar", bar},
                                                   {"#round", lines(0.25)}};
    QString text = QString::fromLatin1(rules);
    for (const auto& [name, color] : paints) text.replace(QLatin1String(name), color.name());
    for (const auto& [name, length] : lengths) text.replace(QLatin1String(name), QStringLiteral("%1px").arg(length));
    return text;
}

}  // namespace tonghu::ui
