#pragma once
// The few rules of style that a palette cannot say.

#include "ui/theme/colors.h"

#include <QString>

namespace tonghu::ui {

QString styleRules(const Colors& colors);

}  // namespace tonghu::ui
