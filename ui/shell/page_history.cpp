#include "ui/shell/page_history.h"

#include <utility>

namespace tonghu::ui {

namespace {

constexpr std::size_t longest = 20;  // steps; nobody goes back further

}  // namespace

PageHistory::PageHistory(Maker maker, QWidget* parent) : QStackedWidget(parent), maker_(std::move(maker)) {}

PageHistory::~PageHistory() {
    clear();
}

void PageHistory::go(const Destination& destination) {
    if (!steps_.empty() && steps_.back().destination == destination) {
        emit moved();
        return;
    }
    enter(destination);
}

void PageHistory::enter(const Destination& destination) {
    Page* page = pageFor(destination);
    steps_.push_back({destination, page});
    if (steps_.size() > longest) {
        const Step oldest = steps_.front();
        steps_.erase(steps_.begin());
        leave(oldest);
    }
    show(page);
}

Page* PageHistory::pageFor(const Destination& destination) {
    if (destination.detail == Detail::None)
        if (auto found = sections_.find(destination.section); found != sections_.end()) return found->second;
    Page* page = maker_(destination);
    addWidget(page);
    if (destination.detail == Detail::None) sections_[destination.section] = page;
    return page;
}

void PageHistory::back() {
    if (!canGoBack()) return;
    const Step left = steps_.back();
    steps_.pop_back();
    show(steps_.back().page);
    leave(left);
}

void PageHistory::replace(const Destination& destination) {
    const Step left = steps_.back();
    steps_.pop_back();
    // Back on the page that one came from: no second step to the same place.
    if (!steps_.empty() && steps_.back().destination == destination)
        show(steps_.back().page);
    else
        enter(destination);
    leave(left);
}

void PageHistory::dropCurrent() {
    if (steps_.size() < 2) return;
    const Step left = steps_.back();
    steps_.pop_back();
    leave(left);
}

void PageHistory::leave(const Step& step) {
    if (step.destination.detail == Detail::None) return;
    // A page may be in the middle of its own slot when it sends the person on.
    removeWidget(step.page);
    step.page->hide();
    step.page->setParent(this);
    step.page->deleteLater();
    std::erase_if(leaving_, [](const QPointer<Page>& page) { return page.isNull(); });
    leaving_.emplace_back(step.page);
}

void PageHistory::show(Page* page) {
    setCurrentWidget(page);
    emit moved();
}

QString PageHistory::unsaved() const {
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step)
        if (QString lost = step->page->unsaved(); !lost.isEmpty()) return lost;
    return {};
}

void PageHistory::keepAll() {
    for (const Step& step : steps_) step.page->keep();
}

void PageHistory::clear() {
    for (const Step& step : std::exchange(steps_, {}))
        if (step.destination.detail != Detail::None) delete step.page;
    for (const auto& [section, page] : std::exchange(sections_, {})) delete page;
    for (const QPointer<Page>& page : std::exchange(leaving_, {})) delete page.data();
}

}  // namespace tonghu::ui
