#pragma once
// The registers of the made-up office: every purpose assessed and switched on, so that the gate lets daily work
// through.

#include "model/cases/context.h"
#include "model/demo/material.h"

#include <string>

namespace tonghu::demo {

/// What an impact assessment says.
struct AssessmentTexts {
    std::string necessity, effect, measures;
};

/// Assesses, approves and switches on every purpose for which some role works. Two people: the one who writes may not
/// approve.
Result<void> switchOnPurposes(cases::Context& author, cases::Context& approver, const AssessmentTexts& texts);

/// All registers of the made-up office: purposes, recipients (one whose agreement has ended), an external form,
/// trainings of `people`, a drill, the public rules.
Result<void> fillRegisters(cases::Context& author, cases::Context& approver, const Material& material,
                           const std::string& county, const Words& people);

}  // namespace tonghu::demo
