#pragma once
// A group of fields under a heading, on a card; folds away where a page has many.

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace tonghu::ui {

class FieldGroup : public QFrame {
    Q_OBJECT

public:
    explicit FieldGroup(const QString& title, QWidget* parent = nullptr);

    /// Where the fields go: labels in column 0, the rest in columns 1 and 2.
    QGridLayout* grid() const { return grid_; }
    /// At the right end of the heading: "Edit", "Add".
    void addAction(QWidget* widget);
    void setFoldable(bool open);
    void unfold();
    bool isOpen() const { return !body_->isHidden(); }

private:
    QToolButton* heading_;
    QWidget* actions_;
    QWidget* body_;
    QGridLayout* grid_;
};

/// A quiet line that says why a place is empty, and what to do.
QLabel* emptyNote(const QString& sentence, QWidget* parent);

/// Puts `content` in a scroll area that a page can take as its middle; the width follows the page, up to what reads
/// well.
QWidget* scrolling(QWidget* content, QWidget* parent);

/// Scrolls what `scrolling` made until the top of `part` is seen, once its place is known.
void bringIntoView(QWidget* part);

}  // namespace tonghu::ui
