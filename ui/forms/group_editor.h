#pragma once
// A group of a record that is read, and edited where it stands: one card, "Edit", the reason of the change, "Save".

#include "ui/forms/record_form.h"
#include "ui/shell/navigator.h"

#include <QLineEdit>

#include <functional>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace tonghu::ui {

class GroupEditor : public QWidget {
    Q_OBJECT

public:
    /// Groups `groups` of `entity` as one card under `title`. `save` is handed what changed and why.
    using Save = std::function<Result<void>(const Fields& changes, const std::string& reason)>;
    GroupEditor(workspace::Session& session, Navigator& navigator, std::string entity, std::vector<std::string> groups,
                const QString& title, QWidget* parent = nullptr);

    /// Shows `record`, and leaves an edit under way as it is.
    void setRecord(const Record& record);
    /// Offers "Edit" where the actor may enter a field of the groups.
    void allowEdit(Save save);
    /// Fields that have a procedure of their own.
    void setWithout(std::set<std::string, std::less<>> keys) { without_ = std::move(keys); }

    bool isEditing() const { return form_ != nullptr; }
    bool isChanged() const { return form_ && form_->isChanged(); }
    void edit();

signals:
    void saved();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showValues();
    void dropBody();
    void addReason(QVBoxLayout* layout);
    void addButtons(QVBoxLayout* layout);
    void save();
    void cancel();
    void close();

    workspace::Session& session_;
    Navigator& navigator_;
    std::string entity_;
    std::vector<std::string> groups_;
    QString title_;
    std::set<std::string, std::less<>> without_;
    Save save_;
    Record record_;
    QWidget* body_ = nullptr;
    RecordForm* form_ = nullptr;
    QComboBox* reason_ = nullptr;
    QLabel* reasonFault_ = nullptr;
};

}  // namespace tonghu::ui
