#include "ui/retention/more_button.h"

#include "model/workspace/session.h"
#include "ui/retention/disposal_dialog.h"
#include "ui/retention/sealed_dialog.h"
#include "ui/theme/theme.h"
#include "ui/words/messages.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPushButton>

namespace tonghu::ui {
namespace {

struct More {
    Q_DECLARE_TR_FUNCTIONS(MoreButton)
};

/// What stands against deleting, where that is what is asked for.
QStringList holdsAgainst(workspace::Session& session, Disposal disposal, const std::string& entity, RecordId record) {
    QStringList sentences;
    if (disposal != Disposal::Delete) return sentences;
    if (auto holds = cases::Disposals(session.context()).holds(entity, record))
        for (const Error& hold : *holds) sentences << words::partsOf(hold, &session.catalogue()).what;
    return sentences;
}

}  // namespace

bool disposeOf(const PageContext& context, Disposal disposal, const std::string& entity, RecordId record,
               const QString& about, QWidget* parent) {
    workspace::Session& session = context.session;
    DisposalDialog dialog(disposal, session.catalogue(), about, holdsAgainst(session, disposal, entity, record), {},
                          session.clock().today(), parent);
    if (dialog.exec() != QDialog::Accepted) return false;
    cases::Disposals disposals(session.context());
    if (disposal == Disposal::Restrict) {
        if (auto done = disposals.restrict(record, dialog.ground(), dialog.reason()); !done) {
            context.navigator.explain(done.error());
            return false;
        }
        context.navigator.say(More::tr("The file is restricted."));
        return true;
    }
    if (auto asked = disposals.ask(dialog.request(entity, record)); !asked) {
        context.navigator.explain(asked.error());
        return false;
    }
    context.navigator.say(More::tr("Asked. Another person decides."));
    return true;
}

QPushButton* moreButton(const PageContext& context, RecordId child, QWidget* parent) {
    const bool disposes = context.session.may("disposal.ask"), seals = context.session.may("sealed.keep");
    if (!disposes && !seals) return nullptr;
    auto button = new QPushButton(More::tr("&More"), parent);
    giveRole(button, "menu");
    auto menu = new QMenu(button);
    const auto about = [page = context, child] {
        const auto record = page.session.records().read("child", child);
        return record ? QString::fromStdString(record->text("case_number")) : QString();
    };
    const auto add = [&](const QString& text, Disposal disposal) {
        QObject::connect(menu->addAction(text), &QAction::triggered, button, [=, page = context] {
            if (disposeOf(page, disposal, "child", child, about(), button->window()) && disposal == Disposal::Restrict)
                page.navigator.back();
        });
    };
    if (disposes) {
        add(More::tr("Restrict the file …"), Disposal::Restrict);
        add(More::tr("Ask to delete for good …"), Disposal::Delete);
        add(More::tr("Ask to hand over to the archive …"), Disposal::Archive);
    }
    // There for every child: that it is there says nothing.
    if (seals)
        QObject::connect(menu->addAction(More::tr("Records sealed by law …")), &QAction::triggered, button,
                         [=, page = context] {
                             SealedDialog(page.session, page.workspace, child, about(), button->window()).exec();
                         });
    button->setMenu(menu);
    return button;
}

}  // namespace tonghu::ui
