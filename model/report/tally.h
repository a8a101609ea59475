#pragma once
// The numbers of the report before anything is withheld, and how they are counted: from `core` alone, each table read
// once.

#include "model/base/date.h"
#include "model/report/layout.h"
#include "model/workspace/session.h"

#include <array>

namespace tonghu::report {

/// The townships of a county (or the only one of a workspace that serves a township), after the total.
class Columns {
public:
    /// `base` is the county or township that the report is about.
    Columns(workspace::Session& session, const DivisionCode& base);

    std::size_t size() const { return 1 + townships_.size(); }
    /// The column of what lies in `division`; nothing where it lies outside.
    std::optional<std::size_t> of(const std::string& division) const;
    /// Codes of the townships, by column from 1; the code of the county stands for what lies in no township.
    const std::vector<std::string>& townships() const { return townships_; }
    const DivisionCode& base() const { return base_; }

private:
    DivisionCode base_;
    std::vector<std::string> townships_;
    std::map<std::string, std::size_t, std::less<>> byPrefix_;
};

/// Rows by columns; column 0 is kept as the total of the others.
class Tally {
public:
    struct Number {
        std::int64_t value = 0;
        std::int64_t persons = 0;                  ///< different ones behind the value
        std::array<std::int64_t, 2> largest = {};  ///< contributions of single persons
    };

    Tally(std::size_t rows, std::size_t columns) : columns_(columns), numbers_(rows * columns) {}

    /// One person who contributes `value`.
    void add(std::size_t row, std::size_t column, std::int64_t value = 1);
    const Number& at(std::size_t row, std::size_t column) const { return numbers_[row * columns_ + column]; }
    Number& at(std::size_t row, std::size_t column) { return numbers_[row * columns_ + column]; }
    std::size_t columns() const { return columns_; }
    std::size_t rows() const { return numbers_.size() / columns_; }

private:
    std::size_t columns_;
    std::vector<Number> numbers_;
};

/// The days that a report covers; `last` is the month's last or, in the current month, today.
struct Period {
    Date first, last;
    std::string month() const { return first.isoMonth(); }
};

/// Counts the whole base. Restricted and deleted records are left out; township, category and risk of a child are those
/// of the period's last day as far as the history tells.
Tally count(workspace::Session& session, const Layout& layout, const Columns& columns, const Period& period);

}  // namespace tonghu::report
