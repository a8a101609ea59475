#pragma once
// What can stand in the work list: one line of the table a kind. To add one: a line here in the order of harm, its name
// in TodayKind, and its words in ui/lists/today_words.cpp.

#include "model/cases/today.h"

#include <span>

namespace tonghu::cases {

/// How the rows of a rule belong to a child.
enum class TodayRows {
    OfChild,    ///< they share the child's id
    Parts,      ///< parts of a child, few of which are due among all: from each to its child
    ManyParts,  ///< parts of a child, many of which are due: who sees few children goes from these to theirs
    OfNobody    ///< they name no child; nobody's scope applies
};

/// One kind of line: who sees it, which rows ask for it, and by which day. In `condition` and `day` stand for values:
/// {today} and {until}, ISO days, the second `ahead` days later; {user}, the account; {day}, the column `day`; {open},
/// that the child's file is not closed.
struct TodayRule {
    TodayKind kind;
    std::string_view name;         ///< "visit_overdue"
    std::string_view permissions;  ///< any of these, separated by spaces; empty: whoever holds the compartments
    std::vector<Compartment> holds;
    TodayRows rows = TodayRows::OfChild;
    std::string_view table;  ///< "core.visit"
    std::string_view condition;
    std::string_view day;           ///< by when it is to be done; the list's order
    std::string_view record = "0";  ///< id of what to open; 0 for the child's file
    std::string_view label = "''";  ///< what tells lines without a child apart: a number or a title
    int ahead = 0;                  ///< days
    std::string_view aheadSetting;  ///< a setting that holds the days, in place of `ahead`
    int years = 0;                  ///< for birthdays: the day is so many years after the column's
    std::string_view childColumn = "parent_id";
    /// In place of a statement, for what no statement can tell: all lines, in any order.
    std::vector<TodayItem> (*find)(Context& context) = nullptr;
};

/// In the order of harm, which is the order of TodayKind.
std::span<const TodayRule> todayRules();

}  // namespace tonghu::cases
