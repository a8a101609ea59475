#include "ui/shell/sidebar.h"

#include "ui/shell/sections.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

/// Ctrl+1 to Ctrl+9, and Ctrl+0 for the tenth.
QString keysOf(int number) {
    return number < 10 ? QStringLiteral("Ctrl+%1").arg((number + 1) % 10) : QString();
}

}  // namespace

Sidebar::Sidebar(const std::vector<Section>& sections, const QStringList& facts, QWidget* parent)
    : QFrame(parent), sections_(sections) {
    setObjectName("sidebar");
    // Who has many sections sees them all on a small screen, and reads unit and role elsewhere.
    const bool dense = sections_.size() > 8;
    setProperty("dense", dense);
    setFixedWidth(characters(11));
    auto column = new QVBoxLayout(this);
    column->setContentsMargins(lines(0.5), lines(0.8), lines(0.5), lines(0.7));
    column->setSpacing(lines(0.12));

    auto top = new QHBoxLayout;
    top->setContentsMargins(lines(0.6), 0, 0, lines(0.7));
    top->setSpacing(lines(0.5));
    auto mark = new QLabel(this);
    mark->setPixmap(programIcon().pixmap(QSize(lines(1.7), lines(1.7)), devicePixelRatioF()));
    auto name = new QLabel(tr("Tonghu"), this);
    name->setFont(headingFont());
    top->addWidget(mark);
    top->addWidget(name, 1);
    column->addLayout(top);

    int number = 0;
    for (Section section : sections_) {
        QToolButton* button = addButton(iconOf(section), ui::nameOf(section), keysOf(number++));
        button->setCheckable(true);
        column->addWidget(button);
        buttons_[section] = button;
        connect(button, &QToolButton::clicked, this, [this, section] {
            buttons_[section]->setChecked(true);
            emit chosen(section);
        });
    }
    column->addStretch(1);

    auto about = new QLabel(this);
    about->setTextFormat(Qt::PlainText);
    about->setText(facts.join(QLatin1Char('\n')));
    about->setWordWrap(true);
    about->setFont(smallFont());
    about->setContentsMargins(lines(0.8), 0, 0, lines(0.3));
    giveRole(about, "quiet");
    column->addWidget(about);
    about->setVisible(!dense);
    // One click from everywhere, for everybody (rows 42, 74).
    QToolButton* harm = addButton("warning", tr("Report harm"), "Ctrl+Shift+R");
    harm->setObjectName("report harm");
    giveRole(harm, "alarm");
    harm->setIcon(icon("warning", colors().onAccent));
    harm->setToolTip(tr("A child is in danger or was harmed: mandatory report (Ctrl+Shift+R)"));
    column->addWidget(harm);
    connect(harm, &QToolButton::clicked, this, &Sidebar::harmFound);
    QToolButton* wrong = addButton("info", tr("Incident"), {});
    wrong->setObjectName("report incident");
    wrong->setToolTip(tr("A device is lost, something leaked, a record was changed"));
    column->addWidget(wrong);
    connect(wrong, &QToolButton::clicked, this, &Sidebar::incidentFound);
    QToolButton* lock = addButton("lock", tr("Lock"), "Ctrl+L");
    column->addWidget(lock);
    connect(lock, &QToolButton::clicked, this, &Sidebar::lockAsked);
}

QToolButton* Sidebar::addButton(const QString& iconName, const QString& text, const QString& keys) {
    auto button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(lines(1.15), lines(1.15)));
    button->setText(QStringLiteral("  ") + text);
    button->setAccessibleName(text);
    button->setToolTip(keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void Sidebar::mark(Section section) {
    for (const auto& [each, button] : buttons_) button->setChecked(each == section);
}

// Up and down walk the list, as in any list.
void Sidebar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        focusNextPrevChild(event->key() == Qt::Key_Down);
    else
        QFrame::keyPressEvent(event);
}

}  // namespace tonghu::ui
