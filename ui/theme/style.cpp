#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>
#include <QStyleFactory>
#include <QStyleOption>

namespace tonghu::ui {

namespace {

QColor edgeOf(const QStyleOption* option) {
    if (!(option->state & QStyle::State_Enabled)) return colors().border;
    if (option->state & QStyle::State_HasFocus) return colors().accent;
    return option->state & QStyle::State_MouseOver ? colors().accent : colors().outline;
}

// A box as a field has it: flat, with a round edge that is thicker where the keyboard is.
void drawBox(QPainter* painter, const QRect& rect, const QStyleOption* option, const QColor& ground, qreal radius) {
    const qreal width = option->state & QStyle::State_HasFocus ? 2 : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edgeOf(option), width));
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    painter->restore();
}

// A chevron in the middle of `rect`, turned by `degrees` from pointing down.
void drawChevron(QPainter* painter, const QRect& rect, const QColor& color, double degrees) {
    const double half = lines(0.22);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(rect).center());
    painter->rotate(degrees);
    painter->setPen(QPen(color, std::max(1.3, lines(1) / 13.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{{-half, -half / 2}, {0, half / 2}, {half, -half / 2}});
    painter->restore();
}

QColor markColor(const QStyleOption* option) {
    return option->state & QStyle::State_Enabled ? colors().quiet : colors().outline;
}

void drawCheckBox(QPainter* painter, const QStyleOption* option) {
    const bool set = option->state & (QStyle::State_On | QStyle::State_NoChange);
    drawBox(painter, option->rect, option, set ? colors().accent : colors().surface, lines(0.15));
    if (!set) return;
    const QRectF box = option->rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colors().onAccent, box.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (option->state & QStyle::State_NoChange)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.7), at(0.75, 0.32)});
    painter->restore();
}

void drawRadioButton(QPainter* painter, const QStyleOption* option) {
    const bool set = option->state & QStyle::State_On;
    const qreal side = option->rect.width();
    drawBox(painter, option->rect, option, colors().surface, side / 2);
    if (!set) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(option->state & QStyle::State_Enabled ? colors().accent : colors().outline);
    painter->drawEllipse(QRectF(option->rect).center(), side * 0.27, side * 0.27);
    painter->restore();
}

}  // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    switch (element) {
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            return drawCheckBox(painter, option);
        case PE_IndicatorRadioButton:
            return drawRadioButton(painter, option);
        case PE_IndicatorArrowDown:
            return drawChevron(painter, option->rect, markColor(option), 0);
        case PE_IndicatorArrowUp:
            return drawChevron(painter, option->rect, markColor(option), 180);
        case PE_IndicatorArrowRight:
            return drawChevron(painter, option->rect, markColor(option), -90);
        case PE_IndicatorArrowLeft:
            return drawChevron(painter, option->rect, markColor(option), 90);
        case PE_FrameFocusRect:
            // Buttons, tabs and lists show by their edge where the keyboard is.
            if (!qobject_cast<const QCheckBox*>(widget) && !qobject_cast<const QRadioButton*>(widget)) return;
            painter->save();
            painter->setPen(QPen(colors().accent, 1));
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            painter->restore();
            return;
        default:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    if (auto combo = qstyleoption_cast<const QStyleOptionComboBox*>(option); combo && control == CC_ComboBox) {
        drawBox(painter, option->rect, option, colors().surface, lines(0.25));
        drawChevron(painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), markColor(option), 0);
        return;
    }
    if (auto spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); spin && control == CC_SpinBox) {
        drawBox(painter, option->rect, option, colors().surface, lines(0.25));
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons) return;
        const auto color = [&](QAbstractSpinBox::StepEnabledFlag step) {
            return spin->stepEnabled & step ? colors().quiet : colors().border;
        };
        drawChevron(painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget),
                    color(QAbstractSpinBox::StepUpEnabled), 180);
        drawChevron(painter, subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget),
                    color(QAbstractSpinBox::StepDownEnabled), 0);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    // Text begins where it begins in a line edit.
    const bool field = control == CC_ComboBox && part == SC_ComboBoxEditField;
    return field ? rect.adjusted(lines(0.25), 0, 0, 0) : rect;
}

QIcon Style::standardIcon(StandardPixmap name, const QStyleOption* option, const QWidget* widget) const {
    return name == SP_LineEditClearButton ? icon("close", colors().quiet)
                                          : QProxyStyle::standardIcon(name, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    // As high as a line edit or a button under the rules of style.
    const int fieldHeight = lines(1) + 2 * lines(0.25) + 2;
    if (type == CT_ComboBox) return {size.width() + lines(0.5), std::max(size.height(), fieldHeight)};
    if (type == CT_SpinBox) return {size.width(), std::max(size.height(), fieldHeight)};
    if (type == CT_MenuItem || type == CT_ItemViewItem) size.setHeight(std::max(size.height(), lines(1) + lines(0.5)));
    return size;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return lines(0.9) | 1;
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
            return lines(1.05);
        case PM_ToolBarIconSize:
            return lines(1.2);
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
            return lines(0.45);
        case PM_LayoutLeftMargin:
        case PM_LayoutTopMargin:
        case PM_LayoutRightMargin:
        case PM_LayoutBottomMargin:
            return lines(0.8);
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* answer) const {
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
    if (hint == SH_ItemView_ActivateItemOnSingleClick) return 0;
    if (hint == SH_UnderlineShortcut) return 0;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

}  // namespace tonghu::ui
