#include "model/report/disclosure/movement.h"

#include <glpk.h>

#include <algorithm>
#include <cmath>

namespace tonghu::disclosure {
namespace {

constexpr double slackOf(double size) {
    return 1e-7 + 1e-9 * size;
}

}  // namespace

void MovementProgram::Free::operator()(glp_prob* program) const {
    glp_delete_prob(program);
}

MovementProgram::MovementProgram(const System& system, std::span<const std::size_t> cells,
                                 std::span<const double> share, double rise)
    : system_(system), cells_(cells.begin(), cells.end()), rise_(rise) {
    build(share);
}

MovementProgram::MovementProgram(const System& system, std::span<const std::size_t> cells, double rise)
    : MovementProgram(system, cells, std::vector<double>(cells.size(), 1), rise) {}

MovementProgram::~MovementProgram() = default;
MovementProgram::MovementProgram(MovementProgram&&) noexcept = default;

void MovementProgram::build(std::span<const double> share) {
    glp_term_out(GLP_OFF);
    program_.reset(glp_create_prob());
    position_.assign(system_.size(), -1);
    std::vector<int> programRow(system_.rows.size(), 0);
    std::vector<int> rowIndex{0}, columnIndex{0};
    std::vector<double> factor{0};
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        position_[cells_[i]] = int(i);
        for (const auto& [row, sign] : system_.rowsOf[cells_[i]]) {
            if (!programRow[row]) {
                rows_.push_back(row);
                programRow[row] = int(rows_.size());
            }
            for (int direction : {1, -1}) {
                rowIndex.push_back(programRow[row]);
                columnIndex.push_back(2 * int(i) + (direction > 0 ? 1 : 2));
                factor.push_back(sign * direction);
            }
        }
        bound_.push_back(share[i] * rise_);
        bound_.push_back(share[i] * system_.value[cells_[i]]);
    }
    if (!rows_.empty()) glp_add_rows(program_.get(), int(rows_.size()));
    for (int row = 1; row <= int(rows_.size()); ++row) glp_set_row_bnds(program_.get(), row, GLP_FX, 0, 0);
    if (!cells_.empty()) glp_add_cols(program_.get(), 2 * int(cells_.size()));
    for (int column = 1; column <= 2 * int(cells_.size()); ++column) setBound(column, bound_[column - 1]);
    glp_load_matrix(program_.get(), int(factor.size()) - 1, rowIndex.data(), columnIndex.data(), factor.data());
    startFromNothing();
}

int MovementProgram::columnOf(std::size_t cell, int direction) const {
    return 2 * position_[cell] + (direction > 0 ? 1 : 2);
}

void MovementProgram::setBound(int column, double bound) {
    if (bound > 0)
        glp_set_col_bnds(program_.get(), column, GLP_DB, 0, bound);
    else
        glp_set_col_bnds(program_.get(), column, GLP_FX, 0, 0);
}

// The basis of the rows alone, every column at 0: not what is left of another push, which may break a new bound.
void MovementProgram::startFromNothing() {
    glp_std_basis(program_.get());
}

bool MovementProgram::solve(bool dual) {
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.meth = dual ? GLP_DUALP : GLP_PRIMAL;
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (glp_simplex(program_.get(), &parameters) == 0) return glp_get_status(program_.get()) == GLP_OPT;
        startFromNothing();
        parameters.meth = GLP_PRIMAL;
    }
    return false;
}

void MovementProgram::resize(std::span<const double> share, double fall, double rise) {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        bound_[2 * i] = share[i] * rise;
        bound_[2 * i + 1] = share[i] * std::min(fall, system_.value[cells_[i]]);
    }
    for (int column = 1; column <= int(bound_.size()); ++column) setBound(column, bound_[column - 1]);
    startFromNothing();
}

Movement MovementProgram::movement() const {
    Movement moved(cells_.size());
    for (int i = 0; i < int(cells_.size()); ++i)
        moved[i] = glp_get_col_prim(program_.get(), 2 * i + 1) - glp_get_col_prim(program_.get(), 2 * i + 2);
    return moved;
}

// The solver's word is not taken for it: each relation must hold, and no cell may be negative.
bool MovementProgram::balances() const {
    std::vector<double> sum(system_.rows.size(), 0), size(system_.rows.size(), 0);
    Movement moved = movement();
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        double value = system_.value[cells_[i]];
        if (moved[i] < -value - slackOf(value)) return false;
        for (const auto& [row, sign] : system_.rowsOf[cells_[i]]) {
            sum[row] += sign * moved[i];
            size[row] = std::max(size[row], std::abs(moved[i]));
        }
    }
    for (std::size_t row = 0; row < sum.size(); ++row)
        if (std::abs(sum[row]) > slackOf(size[row])) return false;
    return true;
}

// Cells that no relation ties move as they like.
MovementProgram::Answer MovementProgram::pushAlone(std::size_t cell, int direction, double enough) const {
    double reach = std::min(enough, bound_[columnOf(cell, direction) - 1]);
    Movement moved(cells_.size(), 0);
    moved[position_[cell]] = direction * reach;
    return {reach, std::move(moved), std::vector<double>(system_.rows.size(), 0)};
}

std::optional<MovementProgram::Answer> MovementProgram::push(std::size_t cell, int direction, double enough) {
    if (rows_.empty()) return pushAlone(cell, direction, enough);
    glp_prob* program = program_.get();
    int forward = columnOf(cell, direction), backward = columnOf(cell, -direction);
    double usual = bound_[forward - 1];
    bool limited = enough < usual;
    if (limited) {
        if (glp_get_col_prim(program, forward) > enough) startFromNothing();
        setBound(forward, enough);
    }
    glp_set_obj_dir(program, GLP_MAX);
    glp_set_obj_coef(program, forward, 1);
    glp_set_obj_coef(program, backward, -1);
    std::optional<Answer> answer;
    if (solve(false) && balances()) {
        answer.emplace(glp_get_obj_val(program), movement(), std::vector<double>(system_.rows.size(), 0));
        for (std::size_t row = 0; row < rows_.size(); ++row)
            answer->multipliers[rows_[row]] = glp_get_row_dual(program, int(row) + 1);
    }
    glp_set_obj_coef(program, forward, 0);
    glp_set_obj_coef(program, backward, 0);
    if (limited) setBound(forward, usual);
    return answer;
}

std::optional<Movement> MovementProgram::cheapest(std::size_t cell, int direction, double distance,
                                                  std::span<const double> price) {
    glp_prob* program = program_.get();
    int forward = columnOf(cell, direction), backward = columnOf(cell, -direction);
    if (bound_[forward - 1] < distance) return std::nullopt;
    glp_set_obj_dir(program, GLP_MIN);
    for (int i = 0; i < int(cells_.size()); ++i)
        for (int column : {2 * i + 1, 2 * i + 2}) glp_set_obj_coef(program, column, price[i]);
    glp_set_col_bnds(program, forward, GLP_FX, distance, distance);
    setBound(backward, 0);
    startFromNothing();  // all prices are positive, so it is dual feasible, and few rows are broken: few pivots
    std::optional<Movement> found;
    if (solve(true)) found = movement();
    setBound(forward, bound_[forward - 1]);
    setBound(backward, bound_[backward - 1]);
    return found;
}

void MovementProgram::hold(std::size_t cell, bool held) {
    for (int direction : {1, -1}) {
        int column = columnOf(cell, direction);
        setBound(column, held ? 0 : bound_[column - 1]);
    }
    if (held) startFromNothing();
}

}  // namespace tonghu::disclosure
