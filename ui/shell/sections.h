#pragma once
// The sections of the navigation: which of them a person has, what they are called.

#include "ui/shell/destination.h"

#include <QString>

#include <vector>

namespace tonghu::workspace {
class Session;
}

namespace tonghu::ui {

/// Only those where the person's role and keys leave something to see or do, in their order. Children, visits and cases
/// are there for who works with children, not for who counts them: a role without names has no list of them.
std::vector<Section> sectionsOf(workspace::Session& session);
bool has(workspace::Session& session, Section section);

QString nameOf(Section section);
QString iconOf(Section section);

}  // namespace tonghu::ui
