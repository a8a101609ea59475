#pragma once
// What the main window shows in its middle.
//
// A page is made for one session and is gone before the session is: locking deletes every page and then wipes the keys,
// so a page need not hide what it read. Pages read in `refresh`, not in the constructor.

#include "ui/shell/navigator.h"

#include <QWidget>

namespace tonghu::workspace {
class Session;
class Workspace;
}  // namespace tonghu::workspace

namespace tonghu::ui {

/// What every page works with; all three outlive it.
struct PageContext {
    workspace::Session& session;
    workspace::Workspace& workspace;
    Navigator& navigator;
};

class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(const PageContext& context, QWidget* parent = nullptr) : QWidget(parent), context_(context) {}

    /// Stands above the page; never holds a category of a child (row 15).
    virtual QString title() const = 0;
    /// Name of an icon in resources/icons ("children"), for the heading.
    virtual QString iconName() const = 0;
    /// Reads what it shows. Called before the page is shown and whenever one comes back to it.
    virtual void refresh() = 0;
    /// Keeps half-typed work where it outlives the page (cases::HalfTyped). Called before leaving and before a lock;
    /// must not ask, nor fail loudly.
    virtual void keep() {}
    /// What would be lost if the page went now, as a sentence ("The consent form is not saved."), or empty. The window
    /// asks; the page does not.
    virtual QString unsaved() const { return {}; }
    /// Whether the watermark with user and time lies over it (row 107).
    virtual bool showsPersonalData() const { return true; }
    /// The widget that takes the keyboard when the page opens.
    virtual QWidget* firstFocus() { return this; }

signals:
    /// The title changed after `refresh`.
    void titleChanged();

protected:
    workspace::Session& session() const { return context_.session; }
    workspace::Workspace& workspace() const { return context_.workspace; }
    Navigator& navigator() const { return context_.navigator; }
    const PageContext& context() const { return context_; }

private:
    PageContext context_;
};

}  // namespace tonghu::ui
