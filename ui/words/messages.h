#pragma once
// What people read of an Error. `model/` knows codes only; here each has a sentence and what to do next.

#include "model/base/result.h"
#include "model/catalogue/catalogue.h"

#include <QString>
#include <QStringList>

namespace tonghu::words {

/// One paragraph in the language that is spoken (language.h): place (file, row, column, field by its label), what
/// happened, what to do, and the rows of the list of duties that ask for it. Without a catalogue fields keep their
/// keys.
QString messageOf(const Error& error, const catalogue::Catalogue* catalogue = nullptr);

/// The parts of the same, for a window that shows them apart.
struct Message {
    QString place;   ///< "名单.xlsx 第 5 行“出生日期”列", or empty
    QString what;    ///< "日期看不懂"
    QString remedy;  ///< "请写成 2015-03-08 这样。", or empty
    QString duties;  ///< "职责第12条", or empty
};
Message partsOf(const Error& error, const catalogue::Catalogue* catalogue = nullptr);

/// "duty 12", "duties 12, 33" / "职责第12条", "职责第12、33条"; empty for none.
QString dutiesInWords(const std::vector<int>& duties);

/// Whether `code` has words of its own (a code without falls back on the words of its kind).
bool hasWords(std::string_view code);
/// Every code with words, for the tests and the manual.
QStringList knownCodes();

}  // namespace tonghu::words
