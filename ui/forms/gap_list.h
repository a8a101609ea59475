#pragma once
// What a form still lacks, each a button that leads the keyboard there.

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace tonghu::ui {

class GapList : public QWidget {
    Q_OBJECT

public:
    explicit GapList(QWidget* parent = nullptr);

    struct Gap {
        QString text;  ///< "Item 8: Where it is stored"
        bool stops;    ///< the form cannot be saved without it
        std::function<void()> go;
    };
    /// Those that stop the form first; none takes the list away.
    void setGaps(std::vector<Gap> gaps);

private:
    QLabel* heading_;
    QVBoxLayout* buttons_;
};

}  // namespace tonghu::ui
