#include "model/report/audit_pack.h"

#include "model/base/csv.h"
#include "model/cases/purpose_use.h"
#include "model/cases/scope.h"
#include "model/report/monthly.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <sstream>

namespace tonghu::report {
namespace {

constexpr const char* permission = "audit.pack";

catalogue::Label word(workspace::Session& session, const std::string& code) {
    const catalogue::CodeList* words = session.catalogue().list("audit_pack_word");
    const catalogue::Code* found = words ? words->find(code) : nullptr;
    return found ? found->label : catalogue::Label{code, code};
}

class Collector {
public:
    Collector(workspace::Session& session, int year)
        : session_(session),
          database_(session.database()),
          year_(year),
          first_(std::to_string(year) + "-01-01"),
          last_(std::to_string(year) + "-12-31") {
        pack_.year = year;
        pack_.unitName = session.unitName();
        pack_.unitCode = session.unitCode();
        pack_.madeAt = session.clock().timestamp();
    }

    AuditPack collect() {
        const bool core = database_.holds(Compartment::Core);
        part("persons", core, [&] { persons(); });
        part("consents", core, [&] { consents(); });
        part("requests", core && session_.catalogue().entity("request"), [&] { requests(); });
        part("mandatory_reports", core, [&] { mandatoryReports(); });
        part("exports", core, [&] { exports(); });
        part("incidents", database_.holds(Compartment::Office), [&] { incidents(); });
        part("registers", database_.holds(Compartment::Office), [&] { registers(); });
        pack_.withLog = session_.may("audit.read");
        part("access", pack_.withLog, [&] { access(); });
        return std::move(pack_);
    }

private:
    template <class Count>
    void part(const std::string& key, bool possible, Count count) {
        if (!possible) {
            pack_.missing.push_back(word(session_, key));
            return;
        }
        pack_.sections.push_back({key, word(session_, key), {}, {}});
        count();
    }

    void add(const std::string& key, std::int64_t count) {
        pack_.sections.back().rows.push_back({key, word(session_, key), count});
    }

    std::int64_t number(const std::string& sql, store::Parameters more = {}) {
        store::Parameters parameters{first_, last_};
        parameters.insert(parameters.end(), more.begin(), more.end());
        return numberOf(database_.single(sql, parameters));
    }

    /// By year of birth alone: on 31 December every birthday of the year has come.
    struct Persons {
        std::int64_t under14 = 0, from14 = 0, adults = 0;
    };
    Persons countPersons() {
        Persons found;
        database_.query(R"(
            select substr(birth_month, 1, 4), count(*)
            from core.child
            where coalesce(nullif(filed_on, ''), substr(created_at, 1, 10)) <= $2
                  and (coalesce(closed_on, '') = '' or closed_on >= $1)
                  and status not in ('restricted', 'deleted')
            group by substr(birth_month, 1, 4))",
                        {first_, last_}, [&](const store::RowView& row) {
                            const std::string born(row.text(0));
                            const int age = born.size() == 4 ? year_ - std::stoi(born) : 0;
                            (age < 14 ? found.under14 : age <= 18 ? found.from14 : found.adults) += row.number(1);
                            return true;
                        });
        return found;
    }

    void persons() {
        Persons now = countPersons(), counted = now;
        const bool over = session_.clock().today().year() > year_;
        bool kept = false;
        database_.query("select under_14, from_14, adults from office.audit_pack where id = $1", {std::int64_t(year_)},
                        [&](const store::RowView& row) {
                            counted = {row.number(0), row.number(1), row.number(2)};
                            kept = true;
                            return false;
                        });
        if (over && !kept)
            database_.execute(
                "insert into office.audit_pack (id, under_14, from_14, adults, made_at) values ($1, $2, $3, $4, $5)",
                {std::int64_t(year_), now.under14, now.from14, now.adults, pack_.madeAt});
        pack_.sections.back().note = word(session_, "persons_note");
        add("under_14", counted.under14);
        add("from_14", counted.from14);
        add("minors", counted.under14 + counted.from14);
        add("adults", counted.adults);
        if (kept && now.under14 + now.from14 != counted.under14 + counted.from14)
            add("minors_now", now.under14 + now.from14);
    }

    void addByCode(const std::string& sql, const char* list,
                   std::function<catalogue::Label(const std::string&)> label) {
        const catalogue::CodeList* codes = list ? session_.catalogue().list(list) : nullptr;
        database_.query(sql, {first_, last_}, [&](const store::RowView& row) {
            const std::string code(row.text(0));
            const catalogue::Code* found = codes ? codes->find(code) : nullptr;
            pack_.sections.back().rows.push_back({code, found ? found->label : label(code), row.number(1)});
            return true;
        });
    }

    void consents() {
        addByCode(R"(
            select coalesce(nullif(consent_state, ''), 'incomplete'), count(*)
            from core.child
            where coalesce(nullif(filed_on, ''), substr(created_at, 1, 10)) <= $2
                  and (coalesce(closed_on, '') = '' or closed_on > $2)
                  and status not in ('restricted', 'deleted') and $1 <> ''
            group by 1
            order by 1)",
                  "consent_state", [this](const std::string& code) { return word(session_, code); });
        if (!database_.holds(Compartment::Consent)) return;
        add("forms_signed", number("select count(*) from consent.consent where signed_on between $1 and $2"));
        add("forms_withdrawn",
            number(
                "select count(distinct parent_id) from consent.consent_purpose where withdrawn_on between $1 and $2"));
    }

    void requests() {
        add("requests_received", number("select count(*) from core.request where received_on between $1 and $2"));
        add("requests_answered", number("select count(*) from core.request where answered_on between $1 and $2"));
        add("requests_in_time",
            number("select count(*) from core.request where answered_on between $1 and $2 and answered_on <= due_on"));
    }

    void mandatoryReports() {
        add("reports_made",
            number("select count(*) from core.mandatory_report where substr(found_at, 1, 10) between $1 and $2"));
        add("reports_closed", number("select count(*) from core.mandatory_report where closed_on between $1 and $2"));
        add("reports_open", number("select count(*) from core.mandatory_report where substr(found_at, 1, 10) <= $2 and "
                                   "closed_on is null and $1 <> ''"));
    }

    void exports() {
        add("exports_months",
            number("select count(distinct month) from core.printed_report where printed_on between $1 and $2"));
    }

    void incidents() {
        const std::string real =
            "select count(*) from office.incident where substr(found_at, 1, 10) between $1 and $2 "
            "and coalesce(drill, 0) = 0";
        add("incidents_found", number(real));
        add("incidents_larger", number(real + " and grade in ('larger', 'major', 'extraordinary')"));
        add("incidents_closed", number(real + " and closed_at is not null"));
        add("incidents_told", number(real + " and notify = 'tell'"));
        add("incidents_not_told", number(real + " and notify = 'not_tell'"));
        add("drills", number("select count(*) from office.incident where substr(found_at, 1, 10) between $1 and $2 and "
                             "drill = 1"));
    }

    /// Whatever registers the catalogue keeps in `office`: how many lines were entered in the year.
    void registers() {
        for (const catalogue::Entity& entity : session_.catalogue().entities()) {
            if (entity.home != Compartment::Office || !entity.parent.empty() || entity.key == "incident") continue;
            pack_.sections.back().rows.push_back({entity.key, entity.label,
                                                  number("select count(*) from office." + entity.key +
                                                         " where substr(created_at, 1, 10) between $1 and $2")});
        }
    }

    void access() {
        std::int64_t exported = 0, granted = 0, revoked = 0, refused = 0, locked = 0;
        audit::Log::Filter filter;
        filter.from = first_;
        filter.to = last_;
        filter.limit = 10000;
        filter.newestFirst = false;
        for (;; filter.offset += filter.limit) {
            const auto entries = session_.readLog(filter);
            if (!entries || entries->empty()) break;
            for (const audit::Entry& entry : *entries) {
                exported += entry.event.note.starts_with("export.");
                granted += entry.event.verb == audit::Verb::Grant;
                revoked += entry.event.verb == audit::Verb::Revoke;
                refused += entry.event.verb == audit::Verb::Refused;
                locked += entry.event.verb == audit::Verb::UnlockFailed;
            }
            if (std::int64_t(entries->size()) < filter.limit) break;
        }
        add("answer_reports", exported);
        add("answer_grants", granted);
        add("answer_revokes", revoked);
        add("answer_refused", refused);
        add("answer_unlock_failed", locked);
    }

    workspace::Session& session_;
    store::Database& database_;
    int year_;
    std::string first_, last_;
    AuditPack pack_;
};

void logPack(workspace::Session& session, audit::Verb verb, const char* note, std::int64_t count) {
    audit::Event event;
    event.verb = verb;
    event.entity = "audit_pack";
    event.purpose = "audit";
    event.note = note;
    event.count = count;
    session.log().append(event);
}

Result<void> mayPack(workspace::Session& session) {
    auto allowed = session.context().require(permission);
    if (!allowed) cases::logRefusal(session.context(), "audit_pack", {}, allowed.error());
    return allowed;
}

Poco::JSON::Object labelled(const catalogue::Label& label) {
    Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("zh", label.zh);
    object.set("en", label.en);
    return object;
}

}  // namespace

Result<AuditPack> auditPack(workspace::Session& session, int year) {
    if (auto allowed = mayPack(session); !allowed) return tl::unexpected(allowed.error());
    if (year < 2000 || year > session.clock().today().year())
        return fail(ErrorKind::BadInput, "audit_pack.year", {}, {std::to_string(year)}, {57});
    if (auto named = cases::PurposeUse(session.context()).name(policy::PurposeAct::Export, "audit"); !named)
        return tl::unexpected(named.error());
    store::Transaction transaction = session.database().begin();
    AuditPack pack = Collector(session, year).collect();
    logPack(session, audit::Verb::Use, "audit_pack.made", std::int64_t(pack.sections.size()));
    const audit::Head head = session.log().head();
    pack.logCount = head.count;
    pack.logHead = head.hash;
    transaction.commit();
    return pack;
}

std::optional<AuditPackDue> auditPackDue(workspace::Session& session) {
    if (!session.may(permission) || !session.database().holds(Compartment::Office)) return std::nullopt;
    const Date today = session.clock().today();
    AuditPackDue due{today.year() - 1,
                     Date::of(today.year(), 1, 1)->plusDays(int(session.catalogue().setting("audit_pack.days")) - 1)};
    const std::string begun = textOf(session.database().single("select min(at) from audit.entry"));
    if (begun.empty() || begun.substr(0, 4) > std::to_string(due.year)) return std::nullopt;
    bool filed = false;
    session.database().query("select filed_on from office.audit_pack where id = $1", {std::int64_t(due.year)},
                             [&](const store::RowView& row) {
                                 due.made = true;
                                 filed = !row.text(0).empty();
                                 return false;
                             });
    if (filed) return std::nullopt;
    due.late = today > due.dueOn;
    return due;
}

Result<void> recordFiling(workspace::Session& session, int year, const std::string& day, const std::string& receipt) {
    if (auto allowed = mayPack(session); !allowed) return allowed;
    const auto filed = Date::parse(day);
    if (!filed) return fail(ErrorKind::BadInput, "audit_pack.day", {}, {day}, {57});
    if (*filed > session.clock().today()) return fail(ErrorKind::BadInput, "field.in_future");
    store::Transaction transaction = session.database().begin();
    if (session.database().execute("update office.audit_pack set filed_on = $1, receipt = $2 where id = $3",
                                   {day, receipt, std::int64_t(year)}) == 0)
        return fail(ErrorKind::Refused, "audit_pack.not_made", {}, {std::to_string(year)}, {57});
    logPack(session, audit::Verb::Provide, "audit_pack.filed", 1);
    transaction.commit();
    return {};
}

std::string fileStem(const AuditPack& pack) {
    return pack.unitCode + "_audit_" + std::to_string(pack.year) + (pack.withLog ? "_log" : "_records");
}

std::string asJson(const AuditPack& pack) {
    Poco::JSON::Array sections, missing;
    for (const AuditPack::Section& section : pack.sections) {
        Poco::JSON::Array rows;
        for (const AuditPack::Row& row : section.rows) {
            Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
            object.set("key", row.key);
            object.set("label", labelled(row.label));
            object.set("count", row.count);
            rows.add(object);
        }
        Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("key", section.key);
        object.set("title", labelled(section.title));
        object.set("rows", rows);
        sections.add(object);
    }
    for (const catalogue::Label& label : pack.missing) missing.add(labelled(label));
    Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("year", pack.year);
    object.set("unit_name", pack.unitName);
    object.set("unit_code", pack.unitCode);
    object.set("made_at", pack.madeAt);
    object.set("log_count", pack.logCount);
    object.set("log_head", pack.logHead);
    object.set("sections", sections);
    object.set("missing", missing);
    std::ostringstream text;
    object.stringify(text, 2);
    return text.str() + "\n";
}

Result<void> writeAuditPack(const AuditPack& pack, const std::string& language, const std::filesystem::path& folder) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        return fail(ErrorKind::BadInput, "file.folder_missing", {.file = folder.filename().string()});
    const std::string stem = fileStem(pack);
    if (auto written = writeWhole(folder / (stem + ".json"), asJson(pack)); !written) return written;
    for (const AuditPack::Section& section : pack.sections) {
        std::string text =
            "\xEF\xBB\xBF";  // offices open it in a spreadsheet, which takes it for another encoding else
        for (const AuditPack::Row& row : section.rows)
            text += csvCell(row.label.in(language)) + "," + std::to_string(row.count) + "\r\n";
        if (auto written = writeWhole(folder / (stem + "_" + section.key + ".csv"), text); !written) return written;
    }
    return {};
}

}  // namespace tonghu::report
