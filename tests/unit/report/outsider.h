#pragma once
// The outsider, written anew for the tests: from what is shown, how far can each withheld cell lie? A linear program
// over the values themselves, not over movements as in the library, so that both cannot share a mistake.

#include "model/report/disclosure/problem.h"

#include <glpk.h>

#include <limits>
#include <set>
#include <vector>

namespace tonghu::test {

class Outsider {
public:
    Outsider(const disclosure::Problem& problem, const std::vector<char>& withheld)
        : problem_(problem), program_(glp_create_prob()) {
        glp_term_out(GLP_OFF);
        glp_add_cols(program_, int(problem.cells.size()));
        for (std::size_t cell = 0; cell < problem.cells.size(); ++cell) {
            double value = double(problem.cells[cell].value);
            if (withheld[cell])
                glp_set_col_bnds(program_, int(cell) + 1, GLP_LO, 0, 0);
            else
                glp_set_col_bnds(program_, int(cell) + 1, GLP_FX, value, value);
        }
        for (const disclosure::Relation& relation : problem.relations) {
            std::vector<int> columns{0, int(relation.total) + 1};
            std::vector<double> factors{0, -1};
            for (std::size_t part : relation.parts) {
                columns.push_back(int(part) + 1);
                factors.push_back(1);
            }
            int row = glp_add_rows(program_, 1);
            glp_set_row_bnds(program_, row, GLP_FX, 0, 0);
            glp_set_mat_row(program_, row, int(columns.size()) - 1, columns.data(), factors.data());
        }
    }
    ~Outsider() { glp_delete_prob(program_); }
    Outsider(const Outsider&) = delete;
    Outsider& operator=(const Outsider&) = delete;

    double low(std::size_t cell) { return bound(cell, GLP_MIN); }
    double high(std::size_t cell) { return bound(cell, GLP_MAX); }

private:
    double bound(std::size_t cell, int direction) {
        glp_set_obj_dir(program_, direction);
        glp_set_obj_coef(program_, int(cell) + 1, 1);
        glp_smcp parameters;
        glp_init_smcp(&parameters);
        parameters.msg_lev = GLP_MSG_OFF;
        parameters.presolve = GLP_ON;
        int failure = glp_simplex(program_, &parameters);
        glp_set_obj_coef(program_, int(cell) + 1, 0);
        if (failure == GLP_ENODFS) return std::numeric_limits<double>::infinity();  // no limit upwards
        if (failure != 0) return double(problem_.cells[cell].value);                // nothing known: count as exposed
        return glp_get_obj_val(program_);
    }

    const disclosure::Problem& problem_;
    glp_prob* program_;
};

/// Whether every count of 1 to k-1 is withheld and may lie from 0 (or value-(k-1)) to value+(k-1) for an outsider.
inline bool countsAreSafe(const disclosure::Problem& problem, const std::vector<char>& withheld, std::int64_t k) {
    Outsider outsider(problem, withheld);
    for (std::size_t cell = 0; cell < problem.cells.size(); ++cell) {
        const disclosure::Cell& at = problem.cells[cell];
        if (at.measure != disclosure::Measure::Count) continue;
        if ((at.value < 1 || at.value >= k) && !at.marked) continue;
        if (!withheld[cell]) return false;
        double below = double(std::max<std::int64_t>(at.value - (k - 1), 0));
        if (outsider.low(cell) > below + 1e-5) return false;
        if (outsider.high(cell) < double(at.value + k - 1) - 1e-5) return false;
    }
    return true;
}

inline std::vector<char> withheldIn(const disclosure::Outcome& outcome) {
    std::vector<char> withheld;
    for (disclosure::Status status : outcome.status)
        withheld.push_back(status == disclosure::Status::Unsafe || status == disclosure::Status::Secondary);
    return withheld;
}

/// A table of two dimensions with its totals: cells row by row, each row's total last, the total row last.
inline disclosure::Problem tableOf(const std::vector<std::vector<std::int64_t>>& inner) {
    disclosure::Problem problem;
    std::size_t rows = inner.size(), columns = inner.at(0).size();
    std::vector<std::int64_t> sums(columns + 1, 0);
    auto add = [&](std::int64_t value) {
        disclosure::Cell cell;
        cell.value = value;
        problem.cells.push_back(cell);
    };
    for (const auto& row : inner) {
        std::int64_t sum = 0;
        for (std::size_t column = 0; column < columns; ++column) {
            add(row[column]);
            sum += row[column];
            sums[column] += row[column];
        }
        add(sum);
        sums[columns] += sum;
    }
    for (std::int64_t sum : sums) add(sum);
    std::size_t width = columns + 1;
    for (std::size_t row = 0; row <= rows; ++row) {
        disclosure::Relation relation{row * width + columns, {}};
        for (std::size_t column = 0; column < columns; ++column) relation.parts.push_back(row * width + column);
        problem.relations.push_back(relation);
    }
    for (std::size_t column = 0; column <= columns; ++column) {
        disclosure::Relation relation{rows * width + column, {}};
        for (std::size_t row = 0; row < rows; ++row) relation.parts.push_back(row * width + column);
        problem.relations.push_back(relation);
    }
    return problem;
}

}  // namespace tonghu::test
