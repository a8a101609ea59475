#pragma once
// The pages one has come through. Pages of sections live as long as the session, with their search and their place;
// pages of details until one goes back from them.

#include "ui/shell/page.h"

#include <QPointer>
#include <QStackedWidget>

#include <functional>
#include <map>
#include <vector>

namespace tonghu::ui {

class PageHistory : public QStackedWidget {
    Q_OBJECT

public:
    using Maker = std::function<Page*(const Destination&)>;
    explicit PageHistory(Maker maker, QWidget* parent = nullptr);
    ~PageHistory() override;

    Page* current() const { return steps_.empty() ? nullptr : steps_.back().page; }
    /// Where one is; Today before the first step.
    Destination destination() const { return steps_.empty() ? Destination{} : steps_.back().destination; }
    bool canGoBack() const { return steps_.size() > 1; }

    void go(const Destination& destination);
    void back();
    /// Goes to `destination` in place of the current page.
    void replace(const Destination& destination);
    /// Forgets the current page, which the next step leaves for good.
    void dropCurrent();

    /// What would be lost if all pages went now: the first that says so, from the front.
    QString unsaved() const;
    /// Lets every page keep what is half typed.
    void keepAll();
    /// Deletes every page, now.
    void clear();

signals:
    /// Another page is in front and wants to be read.
    void moved();

private:
    struct Step {
        Destination destination;
        Page* page;
    };
    void enter(const Destination& destination);
    Page* pageFor(const Destination& destination);
    void leave(const Step& step);
    void show(Page* page);

    Maker maker_;
    std::vector<Step> steps_;
    std::map<Section, Page*> sections_;
    std::vector<QPointer<Page>> leaving_;  // deleted at the next turn of the event loop
};

}  // namespace tonghu::ui
