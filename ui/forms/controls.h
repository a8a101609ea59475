#pragma once
// The control with which a person enters one field of the catalogue, chosen by its type: a line, a box of lines, radio
// buttons for a short list, a box that completes as one types for a long one, a date with a calendar.

#include "model/catalogue/catalogue.h"

#include <QWidget>

#include <functional>

namespace tonghu::ui {

/// A control and how to read and write it. The text is what `catalogue::readValue` reads: codes as codes, several codes
/// joined by commas, yes and no as 1 and 0, everything else as typed.
struct Control {
    QWidget* widget = nullptr;
    QWidget* focus = nullptr;  ///< the part of it that takes the keyboard
    std::function<QString()> text;
    std::function<void(const QString&)> setText;
};

/// What a control tells: `edited` at every change by the person, `left` when the keyboard goes elsewhere. Either may be
/// empty.
struct ControlEvents {
    std::function<void()> edited;
    std::function<void()> left;
};

Control makeControl(const catalogue::Catalogue& catalogue, const catalogue::Field& field, const ControlEvents& events,
                    QWidget* parent);

/// A choice among `codes`: radio buttons side by side where they are few and short, else a box that completes.
/// Nothing is chosen at first. Pressing the chosen button again takes the choice back, unless `mustChoose`.
Control makeChoice(const std::vector<std::pair<QString, QString>>& codesAndLabels, const ControlEvents& events,
                   QWidget* parent);

}  // namespace tonghu::ui
