#pragma once
// Numbers of a workbook as people see them. A date is a number that a cell format shows as a date.

#include "model/exchange/tables/table_file.h"

#include <string>
#include <string_view>

namespace tonghu::exchange {

/// How a cell shows its number.
enum class Shown { AsNumber, AsDate, AsDateAndTime, AsTime };

/// By the built-in formats of ECMA-376 18.8.30, East Asian ones included (27 to 36, 50 to 58).
Shown shownByBuiltIn(int numberFormat);
/// By the code of a format of the workbook's own: `yyyy"年"m"月"d"日"`, `[$-804]aaaa`, `0.00`.
Shown shownByCode(std::string_view formatCode);

/// The civil date of a serial number: day 1 is 1900-01-01 (with the 29 February 1900 that never was), or day 0
/// 1904-01-01. Empty where there is no such day.
std::string dateOfSerial(double serial, bool from1904);

/// The cell of a number as stored: "4.30181E+17" has lost digits and says so ("import.number_rounded").
Cell numberCell(std::string_view stored, Shown shown, bool from1904);

}  // namespace tonghu::exchange
