#pragma once
// What time alone brings about. Pure.

#include <string_view>

namespace tonghu::policy {

/// The newest moment that is on record against what this computer's clock says, both as timestamps
/// ("2026-03-02T09:00:00+08:00"; what is none is no proof). A clock that was set back would judge ages, terms and
/// consents by a wrong day, and could bring an act into the past. Ten minutes are let pass: a clock that is put right
/// by the network moves as much.
bool isSetBack(std::string_view newestOnRecord, std::string_view now);

}  // namespace tonghu::policy
