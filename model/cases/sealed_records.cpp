#include "model/cases/sealed_records.h"

#include "model/cases/deletion_ledger.h"
#include "model/cases/scope.h"
#include "model/vault/suite.h"

#include <algorithm>
#include <charconv>

namespace tonghu::cases {
namespace {

namespace suite = vault::suite;

constexpr std::size_t block = 4096;
constexpr std::size_t longestText = 12'000;  // bytes: 4000 characters
constexpr char between = '\x1f';

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Fields behind each other, filled up to whole blocks.
std::string packed(const SealedRecord& record) {
    std::string readers;
    for (const std::string& reader : record.readers) readers += (readers.empty() ? "" : ",") + reader;
    std::string text;
    for (const std::string& part : {std::to_string(record.child.value), record.kind, record.document, record.enteredBy,
                                    record.enteredAt, readers, record.text})
        text += part + between;
    text.resize((text.size() / block + 1) * block, '\0');
    return text;
}

std::optional<SealedRecord> unpacked(RecordId id, std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t end; (end = text.find(between)) != std::string_view::npos; text.remove_prefix(end + 1))
        parts.emplace_back(text.substr(0, end));
    if (parts.size() != 7) return std::nullopt;
    SealedRecord record{id, {}, parts[1], parts[2], parts[6], parts[3], parts[4], {}};
    std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), record.child.value);
    for (std::size_t from = 0; from < parts[5].size();) {
        const std::size_t end = std::min(parts[5].find(',', from), parts[5].size());
        record.readers.push_back(parts[5].substr(from, end - from));
        from = end + 1;
    }
    return record;
}

suite::BytesView boundTo(const std::string& id) {
    return suite::viewOf(id);
}

}  // namespace

std::vector<std::string> SealedRecords::possibleReaders() const {
    std::vector<std::string> names;
    for (const vault::User& user : accounts_) {
        const catalogue::Role* role = context_.catalogue.role(user.role);
        if (role && role->may("sealed.keep") && !user.disabled) names.push_back(user.name);
    }
    return names;
}

Result<RecordId> SealedRecords::add(const SealedRecord& given, const std::string& citation) {
    if (auto allowed = context_.require("sealed.keep"); !allowed) return tl::unexpected(allowed.error());
    if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
    if (isBlank(citation)) return fail(ErrorKind::BadInput, "disposal.citation_missing", {}, {}, {78});
    const catalogue::CodeList* kinds = context_.catalogue.list("sealed_kind");
    if (!kinds || !kinds->find(given.kind)) return fail(ErrorKind::BadInput, "sealed.kind_unknown", {}, {given.kind});
    if (isBlank(given.text) || given.text.size() > longestText ||
        (given.text + given.document).find(between) != std::string::npos)
        return fail(ErrorKind::BadInput, "sealed.text_missing");
    store::Transaction transaction = context_.database.begin();
    if (auto child = childInScope(context_, given.child); !child) return tl::unexpected(child.error());
    SealedRecord record = given;
    record.id = newRecordId(context_.clock);
    record.enteredBy = context_.actor.user;
    record.enteredAt = context_.clock.timestamp();
    if (std::ranges::find(record.readers, record.enteredBy) == record.readers.end())
        record.readers.push_back(record.enteredBy);
    const vault::Secret key = vault::Secret::copyOf(suite::textOf(suite::randomBytes(32)));
    for (const std::string& reader : record.readers) {
        const auto possible = possibleReaders();
        const auto account = std::ranges::find(accounts_, reader, &vault::User::name);
        if (account == accounts_.end() || std::ranges::find(possible, reader) == possible.end())
            return fail(ErrorKind::BadInput, "sealed.reader_unknown", {}, {reader}, {78});
        context_.database.execute("insert into consent.sealed_box (sealed, box) values ($1, $2)",
                                  {record.id.value, suite::toBase64(suite::sealTo(account->publicKey, key.span()))});
    }
    std::string clear = packed(record);
    const suite::Bytes body = suite::encrypt(key, suite::viewOf(clear), boundTo(std::to_string(record.id.value)));
    suite::wipe(clear);
    context_.database.execute("insert into consent.sealed_record (id, body) values ($1, $2)",
                              {record.id.value, suite::toBase64(body)});
    log(audit::Verb::Collect, "sealed.add");
    transaction.commit();
    return record.id;
}

/// All that the actor's key opens. There are few; whose each is shows only inside.
std::vector<SealedRecord> SealedRecords::opened() const {
    std::vector<SealedRecord> records;
    context_.database.query(
        "select consent.sealed_record.id, box, body from consent.sealed_box join consent.sealed_record on "
        "consent.sealed_record.id = consent.sealed_box.sealed order by consent.sealed_record.id",
        {}, [&](const store::RowView& row) {
            const auto box = suite::fromBase64(row.text(1));
            const auto body = suite::fromBase64(row.text(2));
            const auto key = box ? suite::openSealed(me_.secretKey, *box) : std::nullopt;
            if (!key || !body) return true;
            if (auto clear = suite::decrypt(*key, *body, boundTo(std::to_string(row.number(0)))))
                if (auto record = unpacked({row.number(0)}, clear->text())) records.push_back(std::move(*record));
            return true;
        });
    return records;
}

Result<std::vector<SealedRecord>> SealedRecords::list(RecordId child, const std::string& citation) const {
    if (auto allowed = context_.require("sealed.keep"); !allowed) return tl::unexpected(allowed.error());
    if (auto held = requireCompartment(context_, Compartment::Consent); !held) return tl::unexpected(held.error());
    if (isBlank(citation)) return fail(ErrorKind::BadInput, "disposal.citation_missing", {}, {}, {78});
    if (auto found = childInScope(context_, child, Touch::Read); !found) return tl::unexpected(found.error());
    std::vector<SealedRecord> records = opened();
    std::erase_if(records, [child](const SealedRecord& record) { return record.child != child; });
    log(audit::Verb::Use, "sealed.list");
    return records;
}

int SealedRecords::forgetDeleted() {
    if (!context_.database.holds(Compartment::Consent) || !context_.require("sealed.keep")) return 0;
    int forgotten = 0;
    store::Transaction transaction = context_.database.begin();
    for (const SealedRecord& record : opened()) {
        if (!wasDeleted(context_, record.child)) continue;
        context_.database.execute("delete from consent.sealed_record where id = $1", {record.id.value});
        context_.database.execute("delete from consent.sealed_box where sealed = $1", {record.id.value});
        ++forgotten;
    }
    transaction.commit();
    return forgotten;
}

/// Without child and number: that there is a record for this child is what nobody may learn, the auditor included.
void SealedRecords::log(audit::Verb verb, std::string note) const {
    audit::Event event;
    event.verb = verb;
    event.entity = "sealed_record";
    event.note = std::move(note);
    context_.log.append(event);
}

}  // namespace tonghu::cases
