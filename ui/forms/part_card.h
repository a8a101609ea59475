#pragma once
// The parts of a record in a table on a card (plan items, payments), and a form to add one.

#include "ui/forms/part_table.h"
#include "ui/forms/record_form.h"
#include "ui/shell/navigator.h"

#include <functional>

class QPushButton;

namespace tonghu::ui {

class PartCard : public FieldGroup {
    Q_OBJECT

public:
    PartCard(workspace::Session& session, Navigator& navigator, std::string entity, const QString& title,
             const std::vector<std::string>& columns, QWidget* parent = nullptr);

    /// Offers `text` as a button that opens the form; `add` saves what was entered.
    using Add = std::function<Result<RecordId>(const Fields& fields)>;
    void allowAdding(const QString& text, Add add);
    void setRecords(const std::vector<Record>& records);
    /// A line below the table: a total.
    void setFoot(const QString& text);
    PartTable* table() const { return table_; }
    bool isChanged() const { return form_ && form_->isChanged(); }

signals:
    void added();

private:
    void beginAdding();
    void add();
    void giveUp();
    void endAdding();

    workspace::Session& session_;
    Navigator& navigator_;
    std::string entity_;
    Add add_;
    PartTable* table_;
    QLabel* empty_;
    QLabel* foot_;
    QPushButton* begin_ = nullptr;
    QWidget* panel_ = nullptr;
    RecordForm* form_ = nullptr;
};

}  // namespace tonghu::ui
