#pragma once
// The navigation at the left: sections with icon and name; at its foot the unit, the person and the lock.

#include "ui/shell/destination.h"

#include <QFrame>
#include <QLabel>
#include <QToolButton>

#include <map>
#include <vector>

namespace tonghu::ui {

class Sidebar : public QFrame {
    Q_OBJECT

public:
    Sidebar(const std::vector<Section>& sections, const QStringList& facts, QWidget* parent);
    void mark(Section section);

signals:
    void chosen(Section section);
    void lockAsked();
    void harmFound();
    void incidentFound();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QToolButton* addButton(const QString& iconName, const QString& text, const QString& keys);
    std::vector<Section> sections_;
    std::map<Section, QToolButton*> buttons_;
};

}  // namespace tonghu::ui
