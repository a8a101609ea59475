#pragma once
// To whom else the data go: to nobody, or to those listed, each with a consent of its own (row 29).

#include "ui/forms/record_form.h"

class QPushButton;
class QVBoxLayout;

namespace tonghu::ui {

class ConsentRecipients : public QWidget {
    Q_OBJECT

public:
    explicit ConsentRecipients(workspace::Session& session, QWidget* parent = nullptr);

    /// "1" for nobody, "0" for those listed, or nothing where it was not said.
    QString none() const { return choice_.text(); }
    bool isChanged() const;

    Fields typed() const;
    void setTyped(const Fields& typed);
    void setRecords(const std::vector<Record>& parts, const Value& none, bool withAnswers);

    std::optional<std::vector<Record>> read();
    /// What can be read so far, faults left out.
    std::vector<Record> recordsSoFar() const;
    /// Leads the keyboard to `key` of the recipient of that name, or to the choice.
    void focusOn(const std::string& recipient, std::string_view key);

signals:
    void edited();

private:
    RecordForm* add();
    void showList();

    workspace::Session& session_;
    Control choice_;
    QVBoxLayout* list_;
    QPushButton* more_;
    std::vector<RecordForm*> forms_;
};

}  // namespace tonghu::ui
