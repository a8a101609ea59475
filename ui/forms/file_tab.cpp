// The groups of a child's file, each read and edited where it stands. The category stands in the group "assessment",
// which comes last, and nowhere else (row 15).

#include "ui/forms/child_tabs.h"
#include "ui/forms/group_editor.h"
#include "ui/forms/record_view.h"

#include "ui/theme/theme.h"
#include "ui/words/language.h"

#include <QVBoxLayout>

namespace tonghu::ui {
namespace {

class FileTab : public ChildTab {
    Q_OBJECT

public:
    explicit FileTab(const TabContext& context) : ChildTab(context) {
        auto layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, lines(0.5), 0, lines(0.5));
        layout->setSpacing(lines(0.6));
        withheld_ = new QLabel(this);
        withheld_->setObjectName("withheld");
        withheld_->setWordWrap(true);
        withheld_->setMargin(lines(0.4));
        giveRole(withheld_, "caution");
        layout->addWidget(withheld_);
        for (const catalogue::Group* group : session().catalogue().groupsOf("child"))
            if (seesGroup(session(), "child", *group)) addGroup(*group);
        layout->addStretch();
    }

    QString title() const override { return tr("File"); }
    bool isEditing() const override {
        return std::ranges::any_of(groups_, [](const GroupEditor* group) { return group->isChanged(); });
    }

protected:
    void fill() override {
        // What nobody may use any more is neither shown nor offered for entry (row 23).
        const auto withheld = session().consents().withheld(context().child).value_or(std::set<std::string>());
        withheld_->setText(
            tr("%n item(s) of this file are not shown: consent to all that they were recorded for was "
               "refused or withdrawn.",
               nullptr, int(withheld.size())));
        withheld_->setVisible(!withheld.empty());
        for (GroupEditor* group : groups_) {
            group->setWithout({withheld.begin(), withheld.end()});
            group->setRecord(context().record);
        }
    }

private:
    void addGroup(const catalogue::Group& group) {
        auto editor = new GroupEditor(session(), context().navigator, "child", {group.key},
                                      QString::fromStdString(group.label.in(words::languageName())), this);
        if (session().may("child.edit"))
            editor->allowEdit([this](const Fields& changes, const std::string& reason) {
                return session().children().set(context().child, changes, reason);
            });
        connect(editor, &GroupEditor::saved, this, [this] { context().reread(); });
        layout()->addWidget(editor);
        groups_.push_back(editor);
    }

    QLabel* withheld_;
    std::vector<GroupEditor*> groups_;
};

}  // namespace

ChildTab* fileTab(const TabContext& context) {
    return new FileTab(context);
}

}  // namespace tonghu::ui

#include "file_tab.moc"
