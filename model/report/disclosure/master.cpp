#include "model/report/disclosure/master.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace tonghu::disclosure {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double integral = 1e-5;  // as GLPK takes it
constexpr std::size_t cutsAtRoot = 60, cutsAtNode = 12;

}  // namespace

Master::Master(const System& system, std::vector<std::size_t> cells, const Pattern& start, double step,
               const Watch& watch)
    : system_(system),
      cells_(std::move(cells)),
      fixed_(system.fixedPattern()),
      best_(start),
      column_(system.size(), 0),
      step_(step),
      watch_(watch),
      cutter_(system, cells_, fixed_) {
    for (std::size_t cell : cells_) {
        if (fixed_[cell]) continue;
        free_.push_back(cell);
        column_[cell] = int(free_.size());
    }
}

bool Master::improve(Limits& limits) {
    while (costOf(best_) > 0) {
        if (stopNow(limits)) break;
        build();
        End end = tighten(limits);
        if (end == End::Open) end = branch(limits);
        if (cancelled_) throw Cancelled();
        if (end == End::NoBetter) return true;
        if (end == End::OutOfLimits) return false;
    }
    if (cancelled_) throw Cancelled();
    return costOf(best_) <= 0;
}

double Master::costOf(const Pattern& pattern) const {
    double cost = 0;
    for (std::size_t cell : free_)
        if (pattern[cell]) cost += system_.cost[cell];
    return cost;
}

void Master::build() {
    glp_term_out(GLP_OFF);
    program_.reset(glp_create_prob());
    glp_set_obj_dir(program_.get(), GLP_MIN);
    if (!free_.empty()) glp_add_cols(program_.get(), int(free_.size()));
    std::vector<std::pair<std::size_t, double>> costs;
    for (std::size_t cell : free_) {
        glp_set_col_kind(program_.get(), column_[cell], GLP_BV);
        glp_set_obj_coef(program_.get(), column_[cell], system_.cost[cell]);
        costs.emplace_back(cell, system_.cost[cell]);
        for (std::size_t follower : system_.followers[cell])
            if (column_[follower]) addRow(program_.get(), {{follower, 1}, {cell, -1}}, 0, infinity);
    }
    // Only what is cheaper than the best known.
    addRow(program_.get(), costs, -infinity, costOf(best_) - step_);
    for (const Cut& cut : cuts_) addRow(program_.get(), cut.weights, cut.least, infinity);
    glp_std_basis(program_.get());
}

void Master::addRow(glp_prob* program, const std::vector<std::pair<std::size_t, double>>& weights, double least,
                    double most) const {
    std::vector<int> columns{0};
    std::vector<double> factors{0};
    for (const auto& [cell, weight] : weights) {
        columns.push_back(column_[cell]);
        factors.push_back(weight);
    }
    int row = glp_add_rows(program, 1);
    glp_set_mat_row(program, row, int(columns.size()) - 1, columns.data(), factors.data());
    if (most == infinity)
        glp_set_row_bnds(program, row, GLP_LO, least, 0);
    else
        glp_set_row_bnds(program, row, GLP_UP, 0, most);
}

std::vector<double> Master::sharesIn(glp_prob* program, bool integer) const {
    std::vector<double> share(system_.size(), 0);
    for (std::size_t cell : cells_) {
        if (fixed_[cell]) {
            share[cell] = 1;
            continue;
        }
        double value = integer ? glp_mip_col_val(program, column_[cell]) : glp_get_col_prim(program, column_[cell]);
        share[cell] = std::clamp(value, 0.0, 1.0);
    }
    return share;
}

Master::End Master::tighten(const Limits& limits) {
    constexpr int mostRounds = 300;
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.meth = GLP_DUALP;
    for (int round = 0; round < mostRounds; ++round) {
        if (stopNow(limits)) return End::OutOfLimits;
        if (glp_simplex(program_.get(), &parameters) != 0) return End::OutOfLimits;
        if (glp_get_status(program_.get()) == GLP_NOFEAS) return End::NoBetter;
        if (glp_get_status(program_.get()) != GLP_OPT) return End::OutOfLimits;
        std::vector<Cut> fresh = cutter_.violated(sharesIn(program_.get(), false), cutsAtRoot);
        if (fresh.empty()) break;
        for (Cut& cut : fresh) {
            addRow(program_.get(), cut.weights, cut.least, infinity);
            cuts_.push_back(std::move(cut));
        }
    }
    return End::Open;
}

Master::End Master::branch(Limits& limits) {
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.br_tech = GLP_BR_DTH;
    parameters.bt_tech = GLP_BT_DFS;  // a new solution soon, from which everything starts anew
    parameters.mir_cuts = GLP_ON;
    parameters.sr_heur = GLP_OFF;  // it knows only the cuts found so far, and would take what others forbid
    parameters.cb_func = atNode;
    parameters.cb_info = this;
    limits_ = &limits;
    stopped_ = false;
    found_.clear();
    int failure = glp_intopt(program_.get(), &parameters);
    limits_ = nullptr;
    if (!found_.empty()) {
        take(found_);
        return End::Better;
    }
    if (failure != 0 || stopped_ || cancelled_) return End::OutOfLimits;
    return glp_mip_status(program_.get()) == GLP_NOFEAS ? End::NoBetter : End::OutOfLimits;
}

// Called by GLPK, through which no exception may pass.
void Master::atNode(glp_tree* tree, void* self) {
    Master& master = *static_cast<Master*>(self);
    switch (glp_ios_reason(tree)) {
        case GLP_IPREPRO:
            --master.limits_->nodes;
            if (!master.stopNow(*master.limits_)) break;
            master.stopped_ = true;
            glp_ios_terminate(tree);
            break;
        case GLP_IROWGEN:
            master.cutOff(tree);
            break;
        case GLP_IBINGO:  // a new start from it, with a tighter limit and all cuts at the root, is quicker than going
                          // on
            master.found_ = master.sharesIn(glp_ios_get_prob(tree), false);
            glp_ios_terminate(tree);
            break;
        default:
            break;
    }
}

void Master::cutOff(glp_tree* tree) {
    glp_prob* program = glp_ios_get_prob(tree);
    std::vector<double> share = sharesIn(program, false);
    std::size_t added = 0;
    for (const Cut& cut : cuts_) {  // found in another branch, where they stayed
        if (cut.shortfall(share) <= 1e-6) continue;
        addRow(program, cut.weights, cut.least, infinity);
        ++added;
    }
    // In the depth of the tree the outsider is asked about whole patterns only: theirs are most of the programs solved.
    bool whole = std::ranges::all_of(share, [](double part) { return part < integral || part > 1 - integral; });
    if (added || !whole) return;
    for (Cut& cut : cutter_.violated(share, cutsAtNode)) {
        addRow(program, cut.weights, cut.least, infinity);
        cuts_.push_back(std::move(cut));
    }
}

void Master::take(const std::vector<double>& share) {
    Pattern pattern = best_;
    for (std::size_t cell : free_) pattern[cell] = share[cell] > 0.5;
    if (costOf(pattern) < costOf(best_)) best_ = std::move(pattern);
}

bool Master::stopNow(const Limits& limits) {
    if (!watch_.report("exact", 0)) cancelled_ = true;
    return cancelled_ || limits.nodes <= 0 || cutter_.solved() >= limits.programs || watch_.seconds() >= limits.until;
}

}  // namespace tonghu::disclosure
