#include "ui/forms/child_tabs.h"

#include "ui/forms/record_view.h"
#include "ui/registers/pages.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace tonghu::ui {

std::vector<ChildTab*> childTabs(const TabContext& context) {
    auto sees = [&](std::string_view entity) {
        return !policy::visibleFields(context.session.catalogue(), context.session.actor(), entity).empty();
    };
    std::vector<ChildTab*> tabs{fileTab(context)};
    if (sees("guardian")) tabs.push_back(guardiansTab(context));
    if (sees("visit")) tabs.push_back(visitsTab(context));
    if (sees("consent")) tabs.push_back(consentsTab(context));
    if (sees("assistance_case")) tabs.push_back(casesTab(context));
    if (context.session.may("request.add") && sees("request")) tabs.push_back(requestsTab(context));
    if (sees("paper_copy")) tabs.push_back(handoutsTab(context));
    tabs.push_back(historyTab(context));
    return tabs;
}

QPushButton* tabAction(QHBoxLayout* row, const QString& iconName, const QString& text, QWidget* parent) {
    auto button = new QPushButton(iconName.isEmpty() ? QIcon() : icon(iconName), text, parent);
    button->setAutoDefault(true);
    row->addWidget(button);
    return button;
}

}  // namespace tonghu::ui
