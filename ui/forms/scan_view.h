#pragma once
// Attached files to look at: pages one below the other, from memory, under the watermark of who looks.

#include <QDialog>
#include <QImage>
#include <QList>

namespace tonghu::catalogue {
class Catalogue;
}
namespace tonghu::cases {
struct ConsentPaper;
}

namespace tonghu::ui {

class ScanView : public QDialog {
    Q_OBJECT

public:
    /// The title names no one. `watermark` says who looks and when; nothing of the pages goes to the clipboard or the
    /// disk.
    ScanView(const QList<QImage>& pages, const QString& title, const QString& watermark, QWidget* parent = nullptr);
};

/// The rules on children's information, to be read by anybody at any time (row 19).
void showRules(const catalogue::Catalogue& catalogue, const cases::ConsentPaper& rules, QWidget* over);

}  // namespace tonghu::ui
