#pragma once
// The tabs of a child's file. A tab that the role sees nothing on is not made.

#include "ui/shell/navigator.h"

#include "model/workspace/session.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

#include <functional>
#include <vector>

namespace tonghu::ui {

/// What a tab works with; outlives it. `record` is the file as last read.
struct TabContext {
    workspace::Session& session;
    Navigator& navigator;
    const Record& record;
    RecordId child;
    std::function<void()> reread;  ///< reads the file again after a change
};

class ChildTab : public QWidget {
    Q_OBJECT

public:
    explicit ChildTab(const TabContext& context) : context_(context) {}
    virtual QString title() const = 0;
    virtual bool isEditing() const { return false; }
    void setStale() { stale_ = true; }
    void fillIfStale() {
        if (std::exchange(stale_, false)) fill();
    }

protected:
    virtual void fill() = 0;
    const TabContext& context() const { return context_; }
    workspace::Session& session() const { return context_.session; }

private:
    TabContext context_;
    bool stale_ = true;
};

/// A button with an icon that Enter presses too, at the end of `row`.
QPushButton* tabAction(QHBoxLayout* row, const QString& iconName, const QString& text, QWidget* parent);

/// The groups of the file, edited in place.
ChildTab* fileTab(const TabContext& context);
ChildTab* guardiansTab(const TabContext& context);
ChildTab* visitsTab(const TabContext& context);
ChildTab* consentsTab(const TabContext& context);
ChildTab* casesTab(const TabContext& context);
ChildTab* historyTab(const TabContext& context);
/// In ui/rights.
ChildTab* requestsTab(const TabContext& context);

/// All of them that the actor has something on.
std::vector<ChildTab*> childTabs(const TabContext& context);

}  // namespace tonghu::ui
