#pragma once
// The window where there is no workspace yet: open one, make a new one, or try the program on made-up people.

#include "model/base/date.h"
#include "model/catalogue/catalogue.h"

#include <QLabel>
#include <QWidget>

#include <filesystem>
#include <functional>
#include <memory>

namespace tonghu::ui {

class BusyCover;

class StartWindow : public QWidget {
    Q_OBJECT

public:
    using Opened = std::function<void(const std::filesystem::path&)>;
    StartWindow(std::shared_ptr<const catalogue::Catalogue> catalogue, std::shared_ptr<const Clock> clock,
                Opened chosen);

    /// What went wrong with the folder chosen before.
    void explain(const Error& error);

private:
    QWidget* makeChoice(const QString& iconName, const QString& name, const QString& about, void (StartWindow::*act)());
    void openFolder();
    void makeWorkspace();
    void makeDemonstration();

    std::shared_ptr<const catalogue::Catalogue> catalogue_;
    std::shared_ptr<const Clock> clock_;
    Opened chosen_;
    QLabel* notice_;
    BusyCover* busy_;
};

}  // namespace tonghu::ui
