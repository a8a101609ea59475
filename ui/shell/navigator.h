#pragma once
// How a page sends the person to another one. Pages know this interface and not each other.

#include "model/base/result.h"
#include "ui/shell/destination.h"

#include <QString>

#include <functional>

namespace tonghu::ui {

class Navigator {
public:
    /// Where the page under way would lose typing, the person is asked first and may stay (Page::unsaved).
    virtual void openSection(Section section) = 0;
    virtual void openChild(RecordId child) = 0;
    virtual void openNewChild() = 0;
    virtual void openVisitForm(RecordId child) = 0;
    virtual void openVisit(RecordId visit) = 0;
    virtual void openConsentForm(RecordId child) = 0;
    /// A form on record: a draft to go on with, another one to be changed by a new version.
    virtual void openConsent(RecordId consent) = 0;
    virtual void openCase(RecordId assistanceCase) = 0;
    virtual void openNewCase(RecordId child) = 0;
    virtual void openRedaction(RecordId child) = 0;
    /// Any other page that opens from one.
    virtual void openDetail(Detail detail, RecordId record) = 0;
    /// To the page before, which reads afresh. After saving a form: `back()`, or `replace` to go on to what was saved.
    virtual void back() = 0;
    /// Goes to `destination` in place of this page, without asking: back() from there skips it.
    virtual void replace(Detail detail, RecordId record) = 0;

    /// A short sentence at the foot of the window that goes by itself ("Visit saved").
    virtual void say(const QString& sentence) = 0;
    /// What went wrong and what to do, in a dialog.
    virtual void explain(const Error& error) = 0;
    /// Asks before something that cannot be undone; `go` runs on yes. `verb` is the word on the button.
    virtual void ask(const QString& question, const QString& verb, std::function<void()> go) = 0;
    /// Runs `work` off the screen's thread while the window shows `doing` and takes no input, then `done` with its
    /// result. `work` may use the session: nobody else does meanwhile. The idle lock waits for it.
    virtual void busyWith(const QString& doing, std::function<Result<void>()> work,
                          std::function<void(Result<void>)> done) = 0;

protected:
    ~Navigator() = default;
};

}  // namespace tonghu::ui
