#pragma once
// Writes the county's past into a workspace in order of time, act by act, as the services would have done it.

#include "model/audit/log.h"
#include "model/cases/context.h"
#include "model/demo/bulk_writer.h"
#include "model/demo/demo.h"
#include "model/demo/notes.h"
#include "model/demo/timeline.h"

namespace tonghu::demo {

/// A clock that is set.
class SetClock final : public Clock {
public:
    std::int64_t milliseconds() const override { return now_; }
    void set(std::int64_t milliseconds) { now_ = milliseconds; }

private:
    std::int64_t now_ = 0;
};

class Chronicle {
public:
    /// `context` holds every compartment, and the whole county is among its actor's rows. Its clock is `clock`.
    /// `accountNames`: those who work with children.
    Chronicle(cases::Context& context, SetClock& clock, const Office& office, vault::Bytes auditorPublicKey,
              const DemoOptions& options, Words accountNames);

    /// "demo.cancelled" where `progress` said so; what was committed until then stays, and the caller throws it away.
    Result<DemoSummary> write(std::vector<Outline>& children);

private:
    enum class Act : std::uint8_t { File, Sign, Visit, Open };
    struct Event {
        std::int64_t at;  ///< milliseconds
        std::uint32_t child;
        Act act;
        std::uint8_t number;  ///< of the form or case
        PlannedVisit visit;
    };

    void plan(std::vector<Outline>& children);
    void run(const Event& event, Outline& child);
    void file(Outline& child);
    void sign(const Outline& child, const Form& form);
    Fields unitFacts() const;
    Fields sheet(const Outline& child, const Form& form, Chance& chance) const;
    void addSigner(const Outline& child, const Form& form, Fields& fields) const;
    void addPurposes(RecordId id, const Form& form, const Words& purposes, const std::string& by);
    void visit(Outline& child, const PlannedVisit& planned);
    void report(const Outline& child, RecordId visit, const PlannedVisit& planned, Chance& chance);
    void open(const Outline& child);
    void addDecision(const PlannedCase& planned, const Notes& notes, Fields& fields, Chance& chance) const;
    void addPayments(const Outline& child, RecordId id, const Fields& fields, Chance& chance);
    std::string consentState(const Outline& child, const Words& purposes, Date today) const;
    void ask(const Outline& child, Date today);
    void askSome(const std::vector<Outline>& children, Date today);
    void finish(const std::vector<Outline>& children);

    RecordId insert(std::string_view entity, RecordId parent, const Fields& fields, const std::string& by);
    void log(std::string_view entity, RecordId record, const Outline& child, const Fields& fields, const char* purpose);
    void logUnsaid();

    cases::Context& context_;
    SetClock& clock_;
    const Office& office_;
    vault::Bytes auditorPublicKey_;
    const DemoOptions& options_;
    Words accountNames_;
    BulkWriter writer_;
    std::vector<Event> events_;
    std::vector<Situation> situations_;
    bool everyActLogged_ = false;
    std::int64_t unsaid_ = 0;
    std::int64_t lastId_ = 0;
    DemoSummary summary_;
};

}  // namespace tonghu::demo
