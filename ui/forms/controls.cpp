#include "ui/forms/controls.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QButtonGroup>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QShortcut>
#include <QToolButton>
#include <QWheelEvent>
#include <QWidgetAction>

namespace tonghu::ui {
namespace {

using Choices = std::vector<std::pair<QString, QString>>;  // code, label

constexpr std::size_t mostRadioButtons = 5;
constexpr int mostEqualCharacters = 8;   // of one label, its mark included, for all to be as wide as the widest
constexpr int mostRadioCharacters = 30;  // of all labels together, so that they fit one line at 1366 x 768

// Texts of a free tr() are filed under the namespace.
QString tr(const char* text) {
    return QCoreApplication::translate("tonghu::ui", text);
}

// Tells when the keyboard leaves, and keeps the wheel from changing a value that one only scrolls past.
class Watcher : public QObject {
public:
    Watcher(std::function<void()> left, QObject* parent) : QObject(parent), left_(std::move(left)) {}

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
            event->ignore();
            return true;
        }
        if (event->type() == QEvent::FocusOut && left_ &&
            static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
            left_();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> left_;
};

// A radio button whose second press takes the choice back: what was not seen must not stay marked by a slip.
class RetractableRadio : public QRadioButton {
public:
    using QRadioButton::QRadioButton;

protected:
    void mousePressEvent(QMouseEvent* event) override {
        wasChecked_ = isChecked();
        QRadioButton::mousePressEvent(event);
    }
    void mouseReleaseEvent(QMouseEvent* event) override {
        QRadioButton::mouseReleaseEvent(event);
        if (wasChecked_ && isChecked() && rect().contains(event->pos())) retract();
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (isChecked() && (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete)) return retract();
        const int nth = event->key() - Qt::Key_1;
        if (event->modifiers() == Qt::NoModifier && nth >= 0 && nth < group()->buttons().size()) return choose(nth);
        QRadioButton::keyPressEvent(event);
    }

private:
    // The number of a choice picks it: one key where arrows would take three.
    void choose(int nth) {
        QAbstractButton* button = group()->buttons().at(nth);
        button->setFocus(Qt::TabFocusReason);
        if (!button->isChecked()) button->click();
    }
    void retract() {
        group()->setExclusive(false);
        setChecked(false);
        group()->setExclusive(true);
        setFocusPolicy(Qt::StrongFocus);
        emit clicked(false);
    }
    bool wasChecked_ = false;
};

void watch(QWidget* widget, const ControlEvents& events) {
    widget->installEventFilter(new Watcher(events.left, widget));
}

Control makeLine(const catalogue::Field& field, const ControlEvents& events, QWidget* parent) {
    auto line = new QLineEdit(parent);
    line->setMaxLength(100'000);  // a longer paste is cut by nobody: the check says that it is too long
    const bool number = field.type == catalogue::FieldType::Integer || field.type == catalogue::FieldType::Money;
    if (number) line->setMaximumWidth(characters(10));
    QObject::connect(line, &QLineEdit::textEdited, line, [edited = events.edited] { edited(); });
    watch(line, events);
    return {line, line, [line] { return line->text(); }, [line](const QString& text) { line->setText(text); }};
}

Control makeLines(const ControlEvents& events, QWidget* parent) {
    auto box = new QPlainTextEdit(parent);
    box->setTabChangesFocus(true);
    box->setFixedHeight(lines(3.5));
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);  // or a short form would pull its rows apart
    auto set = [box](const QString& text) {
        QSignalBlocker quiet(box);
        box->setPlainText(text);
    };
    QObject::connect(box, &QPlainTextEdit::textChanged, box, [edited = events.edited] { edited(); });
    watch(box, events);
    return {box, box, [box] { return box->toPlainText(); }, set};
}

QToolButton* calendarButton(QLineEdit* line, const std::function<void()>& edited, QWidget* parent) {
    auto button = new QToolButton(parent);
    button->setIcon(icon("calendar"));
    button->setToolTip(tr("Choose from the calendar (Alt+Down)"));
    button->setAccessibleName(button->toolTip());
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::NoFocus);  // the date is typed faster; Tab goes on to the next field
    auto menu = new QMenu(button);
    auto calendar = new QCalendarWidget(menu);
    calendar->setLocale(words::language() == words::Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                                      : QLocale(QLocale::English));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    auto action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    button->setMenu(menu);
    auto open = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Down), line, nullptr, nullptr, Qt::WidgetShortcut);
    QObject::connect(open, &QShortcut::activated, button, &QToolButton::showMenu);
    QObject::connect(menu, &QMenu::aboutToShow, calendar, [line, calendar] {
        if (auto date = QDate::fromString(line->text(), Qt::ISODate); date.isValid()) calendar->setSelectedDate(date);
    });
    QObject::connect(calendar, &QCalendarWidget::clicked, line, [line, menu, edited](QDate date) {
        line->setText(date.toString(Qt::ISODate));
        menu->close();
        line->setFocus();
        edited();
    });
    return button;
}

Control makeDate(const catalogue::Field& field, const ControlEvents& events, QWidget* parent) {
    bool month = field.type == catalogue::FieldType::Month;
    auto widget = new QWidget(parent);
    auto layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    auto line = new QLineEdit(widget);
    line->setPlaceholderText(month ? tr("year-month") : tr("year-month-day"));
    line->setMaximumWidth(characters(9));
    layout->addWidget(line);
    QObject::connect(line, &QLineEdit::textEdited, line, [edited = events.edited] { edited(); });
    watch(line, events);
    if (!month) layout->addWidget(calendarButton(line, events.edited, widget));
    layout->addStretch();
    return {widget, line, [line] { return line->text(); }, [line](const QString& text) { line->setText(text); }};
}

Control makeRadios(const Choices& choices, const ControlEvents& events, QWidget* parent) {
    auto widget = new QWidget(parent);
    auto layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(characters(1));
    auto group = new QButtonGroup(widget);
    QList<std::pair<QRadioButton*, QString>> buttons;
    for (const auto& [code, label] : choices) {
        auto button = new RetractableRadio(label, widget);
        group->addButton(button);
        layout->addWidget(button);
        watch(button, events);
        QObject::connect(button, &QRadioButton::clicked, widget, [edited = events.edited] { edited(); });
        buttons.append({button, code});
    }
    layout->addStretch();
    // Equal in size, so that no answer looks like the one that is expected, and columns line up from row to row.
    // Where one is long they keep their own width, or they would not fit the line.
    int widest = 0;
    for (const auto& [button, code] : buttons) widest = std::max(widest, button->sizeHint().width());
    if (widest <= characters(mostEqualCharacters))
        for (const auto& [button, code] : buttons) button->setMinimumWidth(widest);
    // One stop for Tab, however many choices; the arrows go through them.
    for (qsizetype at = 1; at < buttons.size(); ++at) buttons[at].first->setFocusPolicy(Qt::ClickFocus);
    auto text = [buttons] {
        for (const auto& [button, code] : buttons)
            if (button->isChecked()) return code;
        return QString();
    };
    auto setText = [buttons, group](const QString& chosen) {
        group->setExclusive(false);
        bool any = false;
        for (const auto& [button, code] : buttons) {
            button->setChecked(code == chosen);
            button->setFocusPolicy(code == chosen ? Qt::StrongFocus : Qt::ClickFocus);
            any |= code == chosen;
        }
        if (!any && !buttons.isEmpty()) buttons.front().first->setFocusPolicy(Qt::StrongFocus);
        group->setExclusive(true);
    };
    return {widget, buttons.isEmpty() ? widget : buttons.front().first, text, setText};
}

Control makeBox(const Choices& choices, const ControlEvents& events, QWidget* parent) {
    auto box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMaxVisibleItems(15);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    box->addItem(QString());
    for (const auto& [code, label] : choices) box->addItem(label, code);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->lineEdit()->setPlaceholderText(tr("Type or choose"));
    box->setCurrentIndex(0);
    QObject::connect(box, &QComboBox::currentTextChanged, box, [edited = events.edited] { edited(); });
    watch(box, events);
    watch(box->lineEdit(), events);
    // What is typed and not in the list goes on as it is, so that the check can say so.
    auto text = [box] {
        QString typed = box->currentText().trimmed();
        int row = box->findText(typed, Qt::MatchFixedString);
        return row > 0 ? box->itemData(row).toString() : typed;
    };
    auto setText = [box](const QString& code) {
        QSignalBlocker quiet(box);
        int row = code.isEmpty() ? 0 : box->findData(code);
        if (row >= 0)
            box->setCurrentIndex(row);
        else
            box->setEditText(code);
    };
    return {box, box, text, setText};
}

Control makeChecks(const Choices& choices, const ControlEvents& events, QWidget* parent) {
    auto widget = new QWidget(parent);
    auto layout = new QGridLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    qsizetype longest = 0;
    for (const auto& [code, label] : choices) longest = std::max(longest, label.size());
    const int columns = longest <= 8 ? 4 : longest <= 16 ? 3 : 2;
    QList<std::pair<QCheckBox*, QString>> boxes;
    for (const auto& [code, label] : choices) {
        auto box = new QCheckBox(label, widget);
        layout->addWidget(box, int(boxes.size()) / columns, int(boxes.size()) % columns, Qt::AlignLeft);
        watch(box, events);
        QObject::connect(box, &QCheckBox::clicked, widget, [edited = events.edited] { edited(); });
        boxes.append({box, code});
    }
    layout->setColumnStretch(columns, 1);
    auto text = [boxes] {
        QStringList chosen;
        for (const auto& [box, code] : boxes)
            if (box->isChecked()) chosen << code;
        return chosen.join(',');
    };
    auto setText = [boxes](const QString& codes) {
        const QStringList chosen = codes.split(',', Qt::SkipEmptyParts);
        for (const auto& [box, code] : boxes) box->setChecked(chosen.contains(code));
    };
    return {widget, boxes.isEmpty() ? widget : boxes.front().first, text, setText};
}

// Villages of one name lie in many townships, so a code stands after its level above.
QString labelOf(const catalogue::CodeList& list, const catalogue::Code& code) {
    QString label = QString::fromStdString(code.label.in(words::languageName()));
    const catalogue::Code* above = code.parent.empty() ? nullptr : list.find(code.parent);
    return above ? QString::fromStdString(above->label.in(words::languageName())) + ' ' + label : label;
}

// Who does not listen leaves an event empty.
ControlEvents complete(ControlEvents events) {
    for (auto* event : {&events.edited, &events.left})
        if (!*event) *event = [] {};
    return events;
}

Choices choicesOf(const catalogue::Catalogue& catalogue, const catalogue::Field& field) {
    Choices choices;
    if (const catalogue::CodeList* list = catalogue.list(field.list))
        for (const catalogue::Code& code : list->codes())
            choices.emplace_back(QString::fromStdString(code.code), labelOf(*list, code));
    return choices;
}

}  // namespace

Control makeChoice(const Choices& choices, const ControlEvents& told, QWidget* parent) {
    const ControlEvents events = complete(told);
    qsizetype length = 0;
    for (const auto& [code, label] : choices)
        length += words::language() == words::Language::Chinese ? label.size() : label.size() / 2;
    bool few = choices.size() <= mostRadioButtons && length <= mostRadioCharacters;
    return few ? makeRadios(choices, events, parent) : makeBox(choices, events, parent);
}

Control makeControl(const catalogue::Catalogue& catalogue, const catalogue::Field& field, const ControlEvents& told,
                    QWidget* parent) {
    const ControlEvents events = complete(told);
    using catalogue::FieldType;
    switch (field.type) {
        case FieldType::LongText:
            return makeLines(events, parent);
        case FieldType::Date:
        case FieldType::Month:
            return makeDate(field, events, parent);
        case FieldType::Boolean:
            return makeRadios({{"1", tr("Yes")}, {"0", tr("No")}}, events, parent);
        case FieldType::Code:
            return makeChoice(choicesOf(catalogue, field), events, parent);
        case FieldType::Codes:
            return makeChecks(choicesOf(catalogue, field), events, parent);
        default:
            return makeLine(field, events, parent);
    }
}

}  // namespace tonghu::ui
