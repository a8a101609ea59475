#pragma once
// A made-up county's children, visits, cases and payments, put straight into `core`, and what a test knows of them.

#include "tests/support/workspace.h"

#include <random>

namespace tonghu::test {

inline constexpr const char* townships[] = {"430181001", "430181002", "430181103"};

/// One child as the test knows it, to be counted by the plainest of means.
struct Known {
    std::string township, sex, category, risk, consent, status, birthMonth, filedOn, closedOn, closeReason;
    int visits = 0;
    std::int64_t paid = 0;
    int requestsReceived = 0, requestsInTime = 0, requestsLate = 0;
    bool openRecord() const { return status != "restricted" && status != "deleted"; }
    bool onFile() const {
        return openRecord() && filedOn <= "2026-02-28" && (closedOn.empty() || closedOn > "2026-02-28");
    }
};

class County {
public:
    County(workspace::Session& session, unsigned seed) : database_(session.database()), chance_(seed) {}

    std::vector<Known> fill(int children) {
        std::vector<Known> all;
        auto transaction = database_.begin();
        for (std::int64_t id = 1; id <= children; ++id) {
            Known child = madeUp();
            addChild(id, child);
            if (chance_() % 3) addVisits(id, child);
            if (chance_() % 3 == 0) addPayment(id, child);
            addRequest(id, child);
            all.push_back(child);
        }
        transaction.commit();
        return all;
    }

private:
    template <class List>
    auto anyOf(const List& list) {
        return list[chance_() % std::size(list)];
    }

    Known madeUp() {
        const char* sexes[] = {"1", "2", "1", "2", "9"};
        const char* categories[] = {"poverty", "poverty", "left_behind", "left_behind", "orphan_community", "rescued"};
        const char* risks[] = {"low", "low", "medium", "high"};
        const char* consents[] = {"complete", "complete", "incomplete", "refused"};
        Known child{anyOf(townships), anyOf(sexes), anyOf(categories), anyOf(risks), anyOf(consents),
                    "active",         "",           "2025-06-10",      "",           ""};
        child.birthMonth = std::to_string(2009 + int(chance_() % 16)) + (chance_() % 2 ? "-02" : "-11");
        if (chance_() % 12 == 0) child.filedOn = "2026-02-0" + std::to_string(1 + chance_() % 9);
        if (chance_() % 15 == 0) {
            child.closedOn = chance_() % 2 ? "2026-02-11" : "2026-01-11";
            child.closeReason = chance_() % 3 ? "moved" : "adopted";
            child.status = "closed";
            child.filedOn = "2025-06-10";
        }
        if (chance_() % 20 == 0) child.status = chance_() % 2 ? "restricted" : "deleted";
        return child;
    }

    void addChild(std::int64_t id, const Known& child) {
        database_.execute(R"(
            insert into core.child (id, case_number, division_code, sex, category, risk_level, consent_state, status,
                                    birth_month, filed_on, closed_on, close_reason, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '2025-06-10T09:00:00+08:00'))",
                          {id, "LY" + std::to_string(100000 + id), child.township + (chance_() % 2 ? "201" : "202"),
                           child.sex, child.category, child.risk, child.consent, child.status, child.birthMonth,
                           child.filedOn, child.closedOn, child.closeReason});
    }

    void addVisits(std::int64_t id, Known& child) {
        child.visits = 1 + int(chance_() % 2);
        auto add = [&](std::int64_t number, const char* day, const char* gate, std::int64_t superseded) {
            database_.execute(
                "insert into core.visit (id, parent_id, visit_date, gate, superseded) values ($1, $2, $3, $4, $5)",
                {10 * id + number, id, std::string(day), std::string(gate), superseded});
        };
        add(0, "2026-02-10", "saved", 0);
        if (child.visits > 1) add(1, "2026-02-11", "saved", 0);
        // Neither a version that was corrected nor a draft that waits for a consent is a visit made.
        add(8, "2026-02-12", "saved", 1);
        add(9, "2026-02-13", "waiting", 0);
    }

    void addPayment(std::int64_t id, Known& child) {
        child.paid = 100'000 + std::int64_t(chance_() % 5) * 10'000;
        database_.execute(R"(
            insert into core.assistance_case (id, parent_id, type, found_on, stage)
            values ($1, $2, 'orphan_allowance', '2026-01-05', 'delivering'))",
                          {1'000'000 + id, id});
        database_.execute("insert into core.payment (id, parent_id, paid_on, amount) values ($1, $2, '2026-02-20', $3)",
                          {2'000'000 + id, 1'000'000 + id, child.paid});
    }

    /// Of four children one has no request, one is answered in time, one late, one waits.
    void addRequest(std::int64_t id, Known& child) {
        if (id % 4 == 0) return;
        child.requestsReceived = id % 4 != 2;
        child.requestsInTime = id % 4 == 1;
        child.requestsLate = id % 4 == 2;
        const char* received = id % 4 == 2 ? "2026-01-05" : "2026-02-05";
        const char* due = id % 4 == 2 ? "2026-02-04" : "2026-03-07";
        const char* answered = id % 4 == 1 ? "2026-02-20" : id % 4 == 2 ? "2026-02-10" : "";
        database_.execute(R"(
            insert into core.request (id, parent_id, received_on, due_on, answered_on, division_code)
            values ($1, $2, $3, $4, $5, $6))",
                          {3'000'000 + id, id, std::string(received), std::string(due), std::string(answered),
                           child.township + "201"});
    }

    store::Database& database_;
    std::mt19937 chance_;
};

}  // namespace tonghu::test
