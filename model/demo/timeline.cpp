#include "model/demo/timeline.h"

#include <algorithm>

namespace tonghu::demo {
namespace {

enum Stream : std::uint64_t { ConsentStream = 10, VisitStream, CaseStream };

Date lastDay(const Office& office, const Outline& child) {
    return std::min(office.today, child.closed.value_or(office.today));
}

/// As the consent form's own term is worked out: months on, less a day.
Date validUntil(const Office& office, Date day) {
    return day.plusMonths(int(office.catalogue.setting("consent.valid_months"))).plusDays(-1);
}

/// One signing after another, each before the last one runs out, and anew once the child is 14.
class Signing {
public:
    Signing(const Office& office, const Outline& child)
        : office_(office),
          child_(child),
          chance_(office.seed, ConsentStream, child.index),
          end_(lastDay(office, child)) {}

    Consents plan() {
        if (child_.status == "intake") return {};
        if (child_.institution) return tellOfDuty();
        switch (child_.consenting) {
            case Consenting::Never:
                return {};
            case Consenting::Refused:
                sign(child_.filed.plusDays(2), "refuse");
                break;
            case Consenting::Lapsed:
                sign(child_.filed.plusDays(2), "agree");
                break;
            case Consenting::Willing:
                signAgainAndAgain();
                break;
            case Consenting::Withdrawn:
                signAgainAndAgain();
                withdrawLast();
                break;
        }
        return std::move(plan_);
    }

private:
    /// The state has the guardianship: nobody consents to oneself, a notice tells of the duty.
    Consents tellOfDuty() {
        const Date day = std::min(end_, child_.filed.plusDays(1));
        plan_.forms.push_back({"guardian_notice", day, "not_asked", {}, {}, true});
        plan_.covered.push_back({day, end_});
        return std::move(plan_);
    }

    void signAgainAndAgain() {
        Date day = child_.filed.plusDays(chance_.between(0, 4));
        while (day <= end_) {
            const Date next = sign(day, "agree");
            if (next <= day) return;
            day = next;
        }
    }

    /// Gives the day on which to ask again.
    Date sign(Date day, const std::string& result) {
        if (day > end_) return day;
        const Date fourteen = policy::firstDayOfFourteen(child_.birth);
        policy::AgeBranch branch = policy::ageBranch(child_.birth, day);
        if (branch == policy::AgeBranch::FourteenthBirthday) return child_.birth.birthday(14).plusDays(1);
        if (branch == policy::AgeBranch::FromEighteen) return day;
        const Date until = validUntil(office_, day);
        const bool under = branch == policy::AgeBranch::UnderFourteen;
        if (under || child_.will != policy::WillAbility::Yes)
            plan_.forms.push_back({"guardian_consent", day, result, until, {}, false});
        if (!under) {
            plan_.forms.push_back({"child_consent", day, result, until, {}, false});
            if (child_.will == policy::WillAbility::Yes)
                plan_.forms.push_back({"guardian_notice", day, "not_asked", {}, {}, false});
        }
        const bool crosses = under && fourteen <= until;
        const Date last = crosses ? fourteen.plusDays(-1) : until;
        if (result == "agree") plan_.covered.push_back({day, last});
        // What a guardian agreed to does not carry over the 14th birthday: the child is asked soon after it.
        return crosses ? child_.birth.birthday(14).plusDays(chance_.between(4, 14))
                       : last.plusDays(-chance_.between(0, 20));
    }

    void withdrawLast() {
        if (plan_.covered.empty()) return;
        Covered& last = plan_.covered.back();
        const int room = last.from.daysUntil(std::min(last.until, end_));
        if (room < 10) return;
        const Date day = last.from.plusDays(chance_.between(5, room));
        for (Form& form : plan_.forms)
            if (form.day == last.from && form.result == "agree") form.withdrawn = day;
        last.until = day.plusDays(-1);
    }

    const Office& office_;
    const Outline& child_;
    Chance chance_;
    Date end_;
    Consents plan_;
};

/// Visits by the level of risk, with gaps and delays as they come about.
class Visiting {
public:
    Visiting(const Office& office, const Outline& child, const Consents& consents, int months)
        : child_(child),
          consents_(consents),
          chance_(office.seed, VisitStream, child.index),
          interval_(int(office.catalogue.setting("visit_interval_days." + child.risk))),
          start_(office.today.plusDays(-months * 61 / 2)),
          end_(lastDay(office, child)),
          today_(office.today) {
        if (child.status == "suspended") end_ = end_.plusDays(-chance_.between(30, 60));
        // Some are overdue.
        if (chance_.percent(9)) end_ = end_.plusDays(-interval_ - chance_.between(2, 35));
    }

    std::vector<PlannedVisit> plan() {
        Date day = child_.filed.plusDays(chance_.between(1, 5));
        bool first = true;
        if (child_.filed < start_) {
            day = start_.plusDays(int(chance_.below(std::size_t(interval_))));
            first = false;
        }
        while (day <= end_) {
            if (!chance_.percent(4)) add(day, first);
            day = day.plusDays(interval_ + chance_.between(-std::min(3, interval_ / 4), std::min(4, interval_ / 4)));
        }
        addMandatory();
        return std::move(visits_);
    }

private:
    void add(Date day, bool& first) {
        const bool allowed = consents_.allow(day);
        // Without consent nobody goes again and again; the last attempt waits as a draft.
        const bool attempt = day.daysUntil(today_) <= std::max(20, interval_) && !waiting_;
        if (!allowed && !attempt) return;
        const int late = chance_.percent(88) ? 0 : chance_.percent(70) ? chance_.between(1, 4) : chance_.between(8, 14);
        visits_.push_back({day, std::min(day.plusDays(late), today_), first && allowed, !allowed, false});
        if (allowed && !consents_.allow(visits_.back().entered)) visits_.back().entered = day;
        waiting_ = waiting_ || !allowed;
        first = false;
    }

    void addMandatory() {
        const bool one = child_.index == 9 || (child_.risk == "high" && chance_.percent(2));
        if (!one || visits_.empty()) return;
        PlannedVisit& visit = visits_.back();
        visit.mandatory = true;
        visit.waiting = false;  // never held back
        visit.entered = visit.day;
    }

    const Outline& child_;
    const Consents& consents_;
    Chance chance_;
    int interval_;
    Date start_, end_, today_;
    bool waiting_ = false;
    std::vector<PlannedVisit> visits_;
};

}  // namespace

bool Consents::allow(Date day) const {
    return std::ranges::any_of(covered, [day](const Covered& days) { return days.holds(day); });
}

Consents planConsents(const Office& office, const Outline& child) {
    return Signing(office, child).plan();
}

std::vector<PlannedVisit> planVisits(const Office& office, const Outline& child, const Consents& consents, int months) {
    return Visiting(office, child, consents, months).plan();
}

std::optional<PlannedCase> planCase(const Office& office, const Outline& child) {
    Chance chance(office.seed, CaseStream, child.index);
    if (child.status == "intake" || !chance.percent(child.index < 40 ? 50 : 22)) return std::nullopt;
    PlannedCase planned;
    planned.type = chance.of(office.material.households[child.household].assistance);
    const Date end = lastDay(office, child);
    Date day = std::max(child.filed, end.plusDays(-500)).plusDays(chance.between(2, 260));
    const int stopsAfter = chance.between(1, 12);  // files wait their turn in every stage
    const auto& stages = office.catalogue.stages();
    if (stages.empty() || day > end) return std::nullopt;
    const catalogue::Stage* stage = &stages.front();
    while (stage && day <= end && int(planned.stages.size()) < stopsAfter) {
        planned.stages.emplace_back(stage->key, day);
        if (std::ranges::find(stage->needs, "decision") != stage->needs.end())
            planned.decision = office.material.code("assistance_case.decision", chance);
        day = day.plusDays(chance.between(2, stage->workingDays.value_or(120)));
        // The usual way is the first that is named; who was refused is at the end.
        if (stage->next.empty()) break;
        const bool refused = planned.decision == "refused";
        const bool reviewed = stage->key == "review";
        stage = office.catalogue.stage(refused || reviewed ? stage->next.back() : stage->next.front());
        if (refused && planned.stages.back().first == "ended") stage = office.catalogue.stage("archived");
    }
    return planned;
}

}  // namespace tonghu::demo
