#pragma once
// Numbers of papers, phones and accounts that pass every check and belong to nobody.
//
// - Resident IDs begin with 439999: there is no prefecture 43 99, so no police station has ever issued one.
// - Mobile numbers begin with 1540: the segment 154 has been given to no carrier.
// - Cards begin with 629999, which is no bank's; their check digit is right.
// - Numbers of certificates, which nobody checks by form, begin with DEMO.

#include "model/base/date.h"
#include "model/catalogue/resident_id.h"

#include <string>

namespace tonghu::demo {

inline constexpr std::string_view nobodysDivision = "439999";

/// `order` tells apart those of one birth date and sex: 0 to 499.
std::string residentId(Date birth, catalogue::Sex sex, int order);
/// Another number for each of up to eight `line`s of up to 1,250,000 children.
std::string mobileNumber(std::size_t child, int line);
std::string cardNumber(std::size_t child);
std::string certificateNumber(std::string_view kind, std::size_t child);

}  // namespace tonghu::demo
