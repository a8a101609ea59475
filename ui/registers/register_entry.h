#pragma once
// One entry of a register: read, edited where it stands, approved, switched on or off; or a new one to be filled in.

#include "model/cases/registers.h"
#include "ui/forms/group_editor.h"
#include "ui/shell/page.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tonghu::ui {

class RegisterEntry : public QWidget {
    Q_OBJECT

public:
    explicit RegisterEntry(const PageContext& context, QWidget* parent = nullptr);

    /// Reads the entry afresh.
    void open(const std::string& name, RecordId id);
    /// A new entry; `given` are values that the page sets itself (the recipient that is assessed).
    void begin(const std::string& name, const Fields& given = {});
    bool isEditing() const;
    const std::string& name() const { return name_; }

signals:
    /// Back to the list.
    void left();
    /// An impact assessment of this entry is to be written.
    void assessmentAsked(const std::string& name, RecordId id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    workspace::Session& session() const { return context_.session; }
    void clear();
    void showEntry(const Record& entry);
    void addHead(const Record* entry);
    void addActs(QHBoxLayout* head, const Record& entry);
    void addGroups(const Record& entry);
    void addHistory(RecordId id);
    void act(RecordId id, cases::RegisterAct what);
    void save();

    PageContext context_;
    std::string name_;
    Fields given_;
    QVBoxLayout* layout_;
    QWidget* body_ = nullptr;
    QVBoxLayout* column_ = nullptr;
    RecordForm* form_ = nullptr;
    std::vector<GroupEditor*> editors_;
};

/// "On", "Review overdue" ...: the words of a standing (cases::Registers::list), and whether it wants attention.
QString standingInWords(workspace::Session& session, const Record& entry);
bool wantsAttention(const Record& entry);

}  // namespace tonghu::ui
