#pragma once
// Which page stands at which destination.

#include "ui/shell/page.h"

namespace tonghu::ui {

Page* makePage(const PageContext& context, const Destination& destination);

}  // namespace tonghu::ui
