#pragma once
// Juvenile records that the law seals (row 78): looked for, and added, by the persons named for them. The dialog looks
// the same whether there are any or not; law and article are asked for before it looks.

#include "model/base/record.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace tonghu::workspace {
class Session;
class Workspace;
}  // namespace tonghu::workspace

namespace tonghu::ui {

class SealedDialog : public QDialog {
    Q_OBJECT

public:
    SealedDialog(workspace::Session& session, workspace::Workspace& workspace, RecordId child, const QString& about,
                 QWidget* parent);

private:
    void addSearch(QVBoxLayout* column);
    void addForm(QVBoxLayout* column);
    void look();
    void seal();
    void say(const QString& sentence, bool fault);

    workspace::Session& session_;
    workspace::Workspace& workspace_;
    RecordId child_;
    QLineEdit* citation_;
    QLabel* found_;
    QComboBox* kind_;
    QLineEdit* document_;
    QPlainTextEdit* text_;
    QList<QCheckBox*> readers_;
    QLabel* notice_;
};

}  // namespace tonghu::ui
