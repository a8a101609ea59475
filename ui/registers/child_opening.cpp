#include "ui/registers/child_opening.h"

#include "model/workspace/session.h"
#include "ui/registers/purpose_dialog.h"

#include <algorithm>

namespace tonghu::ui {
namespace {

/// What the work itself says; nothing where it has to be named.
std::string purposeOf(workspace::Session& session, RecordId child, std::string_view preferred) {
    const auto beyond = cases::PurposeUse(session.context()).beyondCaseload(child);
    const auto& purposes = session.actor().role->purposes;
    if ((beyond && *beyond) || purposes.empty()) return {};
    const auto found = std::ranges::find(purposes, preferred);
    return found == purposes.end() ? purposes.front() : *found;
}

bool isOfPurpose(const Error& error) {
    return error.code.starts_with("purpose.");
}

}  // namespace

void openFile(const PageContext& context, QWidget* page, RecordId child, std::string_view preferred,
              std::function<void(const Record&)> opened) {
    auto file = context.session.children().show(child, purposeOf(context.session, child, preferred));
    if (file) return opened(*file);
    if (!isOfPurpose(file.error())) return context.navigator.explain(file.error());
    if (page->findChild<PurposeDialog*>()) return;  // asked already
    auto named = [context, child, opened](const cases::Handover& choice) {
        auto now = context.session.children().show(child, choice.purpose);
        if (!now) return context.navigator.explain(now.error());
        opened(*now);
    };
    auto cancelled = [context] { context.navigator.back(); };
    // The page is not on the screen yet when it reads for the first time; the dialog comes over it.
    QMetaObject::invokeMethod(
        page,
        [context, page, child, named, cancelled] {
            if (!page->findChild<PurposeDialog*>())
                askPurpose(context.session, {policy::PurposeAct::OpenBeyondCaseload, child}, page, named, cancelled);
        },
        Qt::QueuedConnection);
}

}  // namespace tonghu::ui
