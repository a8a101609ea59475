#include "model/cases/reporter.h"

#include "model/cases/fields_text.h"
#include "model/cases/form_fields.h"
#include "model/cases/record_id.h"
#include "model/vault/suite.h"

namespace tonghu::cases {
namespace {

constexpr std::string_view reportEntity = "mandatory_report", stepEntity = "report_step";

/// Names the report, so that a box moved to another one says nothing there.
std::string labelOf(RecordId report) {
    return "reporter\n" + std::to_string(report.value) + "\n";
}

constexpr std::string_view draftLabel = "draft\n";

/// Whole blocks: the length tells nothing of the name.
std::string padded(std::string text) {
    constexpr std::size_t block = 2048;
    text.resize((text.size() / block + 1) * block, ' ');
    return text;
}

std::string withoutPadding(std::string_view text) {
    return std::string(text.substr(0, text.find_last_not_of(' ') + 1));
}

std::optional<std::pair<RecordId, Fields>> ownDraft(const Context& context) {
    std::optional<std::pair<RecordId, Fields>> found;
    if (!context.secretKey || !context.database.holds(Compartment::Office)) return found;
    context.database.query("select id, sealed from office.report_draft", {}, [&](const store::RowView& row) {
        const auto sealed = vault::suite::fromBase64(row.text(1));
        const auto clear = sealed ? vault::suite::openSealed(*context.secretKey, *sealed) : std::nullopt;
        if (!clear || !clear->text().starts_with(draftLabel)) return true;
        if (auto fields = unpackedFields(withoutPadding(clear->text().substr(draftLabel.size()))))
            found.emplace(RecordId{row.number(0)}, std::move(*fields));
        return !found;
    });
    return found;
}

}  // namespace

std::vector<vault::Bytes> reporterBoxes(const Context& context, RecordId report, const std::string& informant) {
    if (!context.secretKey) return {};
    const vault::Secret clear = vault::Secret::copyOf(
        padded(labelOf(report) +
               packed({{"account", context.actor.user}, {"at", context.clock.timestamp()}, {"informant", informant}})));
    const auto own = vault::suite::publicKeyOf(*context.secretKey);
    std::vector<vault::Bytes> keys{{own.begin(), own.end()}};
    for (const vault::Bytes& keeper : context.reporterKeepers)
        if (keeper != keys.front()) keys.push_back(keeper);
    std::vector<vault::Bytes> boxes;
    for (const vault::Bytes& key : keys) boxes.push_back(vault::suite::sealTo(key, vault::suite::viewOf(clear.text())));
    return boxes;
}

void keepReporterBoxes(Context& context, RecordId report, const std::vector<vault::Bytes>& boxes) {
    for (const vault::Bytes& box : boxes)
        context.database.execute("insert into core.reporter_box (id, report_id, sealed) values ($1, $2, $3)",
                                 {newRecordId(context.clock).value, report.value, vault::suite::toBase64(box)});
}

std::optional<Reporter> openedReporter(const Context& context, RecordId report) {
    if (!context.secretKey || !context.database.holds(Compartment::Core)) return std::nullopt;
    std::optional<Reporter> found;
    const std::string label = labelOf(report);
    context.database.query(
        "select sealed from core.reporter_box where report_id = $1", {report.value}, [&](const store::RowView& row) {
            const auto sealed = vault::suite::fromBase64(row.text(0));
            const auto clear = sealed ? vault::suite::openSealed(*context.secretKey, *sealed) : std::nullopt;
            if (!clear || !clear->text().starts_with(label)) return true;
            const auto about = unpackedFields(withoutPadding(clear->text().substr(label.size())));
            if (about) found = Reporter{text(*about, "account"), text(*about, "at"), text(*about, "informant")};
            return !found;
        });
    return found;
}

bool isReporter(const Context& context, RecordId report) {
    const auto reporter = openedReporter(context, report);
    return reporter && reporter->account == context.actor.user;
}

void keepReportDraft(Context& context, const Fields& typed) {
    if (!context.secretKey) return;
    const vault::Secret clear = vault::Secret::copyOf(padded(std::string(draftLabel) + packed(typed)));
    const auto sealed =
        vault::suite::sealTo(vault::suite::publicKeyOf(*context.secretKey), vault::suite::viewOf(clear.text()));
    store::Transaction transaction = context.database.begin();
    forgetReportDraft(context);
    context.database.execute("insert into office.report_draft (id, sealed) values ($1, $2)",
                             {newRecordId(context.clock).value, vault::suite::toBase64(sealed)});
    transaction.commit();
}

std::optional<Fields> takeUpReportDraft(const Context& context) {
    auto draft = ownDraft(context);
    return draft ? std::optional(std::move(draft->second)) : std::nullopt;
}

void forgetReportDraft(Context& context) {
    if (const auto draft = ownDraft(context))
        context.database.execute("delete from office.report_draft where id = $1", {draft->first.value});
}

std::string writerBeside(const Context& context, std::string_view entity) {
    return entity == reportEntity || entity == stepEntity ? std::string() : context.actor.user;
}

bool isKeptFromActor(const Context& context, std::string_view entity, RecordId record) {
    return entity == reportEntity &&
           textOf(context.database.single("select withheld_from from core.mandatory_report where id = $1",
                                          {record.value})) == context.actor.user;
}

}  // namespace tonghu::cases
