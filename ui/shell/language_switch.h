#pragma once
// The button that changes to the other language, named in that language.

class QPushButton;
class QWidget;

namespace tonghu::ui {

QPushButton* makeLanguageSwitch(QWidget* parent);

}  // namespace tonghu::ui
