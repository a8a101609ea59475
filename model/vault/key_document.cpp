#include "model/vault/key_document.h"

#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <Poco/UTF8Encoding.h>

#include <algorithm>
#include <sstream>

namespace tonghu::vault {
namespace {

using Poco::JSON::Array;
using Poco::JSON::Object;

constexpr int formatVersion = 1;
constexpr std::size_t deepest = 8;
constexpr std::size_t keyLength = 32;
constexpr std::size_t mostAccounts = 10000;
// Bounds of what a guess may cost: beyond them a forged file would only stop the machine.
constexpr unsigned long long mostPasses = 20;
constexpr std::size_t leastMemory = std::size_t(1) << 20, mostMemory = std::size_t(4) << 30;

/// Thrown while reading; `documentOf` turns it into the error.
struct NotAKeyFile {};

void demand(bool fine) {
    if (!fine) throw NotAKeyFile{};
}

bool isUtf8(std::string_view text) {
    const Poco::UTF8Encoding encoding;
    auto at = reinterpret_cast<const unsigned char*>(text.data());
    for (const unsigned char* end = at + text.size(); at < end;) {
        const int length = encoding.sequenceLength(at, 1);
        if (length < 1 || length > end - at || !Poco::UTF8Encoding::isLegal(at, length)) return false;
        at += length;
    }
    return true;
}

/// One object of the document, read member by member, each of the type that it must have.
class Reader {
public:
    explicit Reader(const Poco::Dynamic::Var& value) {
        demand(value.type() == typeid(Object::Ptr));
        object_ = value.extract<Object::Ptr>();
    }

    std::string text(const char* member) const {
        const auto value = required(member);
        demand(value.isString());
        auto text = value.extract<std::string>();
        demand(isUtf8(text));
        return text;
    }
    std::int64_t number(const char* member, std::int64_t least, std::int64_t most) const {
        const auto value = required(member);
        demand(value.isInteger() && !value.isBoolean());
        const auto number = value.convert<std::int64_t>();
        demand(number >= least && number <= most);
        return number;
    }
    bool yes(const char* member) const {
        const auto value = required(member);
        demand(value.isBoolean());
        return value.convert<bool>();
    }
    Bytes bytes(const char* member) const { return bytesIn(required(member)); }
    Bytes bytes(const char* member, std::size_t length) const {
        Bytes found = bytes(member);
        demand(found.size() == length);
        return found;
    }
    Reader object(const char* member) const { return Reader(required(member)); }
    Array::Ptr array(const char* member) const {
        const auto value = required(member);
        demand(value.type() == typeid(Array::Ptr));
        return value.extract<Array::Ptr>();
    }
    Boxes boxes(const char* member) const {
        const Reader inner = object(member);
        Boxes boxes;
        for (const auto& [key, value] : *inner.object_) {
            const auto compartment = compartmentNamed(key);
            demand(compartment.has_value());
            boxes.emplace(*compartment, bytesIn(value));
        }
        return boxes;
    }
    const Object& whole() const { return *object_; }

private:
    Poco::Dynamic::Var required(const char* member) const {
        demand(object_->has(member));
        return object_->get(member);
    }
    static Bytes bytesIn(const Poco::Dynamic::Var& value) {
        demand(value.isString());
        auto bytes = suite::fromBase64(value.extract<std::string>());
        demand(bytes.has_value());
        return *bytes;
    }

    Object::Ptr object_;
};

Object::Ptr objectOf(const Boxes& boxes) {
    Object::Ptr object = new Object;
    for (const auto& [compartment, box] : boxes) object->set(std::string(nameOf(compartment)), suite::toBase64(box));
    return object;
}

Object::Ptr objectOf(KdfParameters cost) {
    Object::Ptr object = new Object;
    object->set("passes", std::uint64_t(cost.passes));
    object->set("memory_bytes", std::uint64_t(cost.memoryBytes));
    return object;
}

KdfParameters costIn(const Reader& reader) {
    return {static_cast<unsigned long long>(reader.number("passes", 1, mostPasses)),
            std::size_t(reader.number("memory_bytes", leastMemory, mostMemory))};
}

// What the owner of an account keeps, and what the administrator made it with.

Object::Ptr accountOf(const User& user) {
    Object::Ptr account = new Object;
    account->set("name", user.name);
    account->set("kdf", objectOf(user.kdf));
    account->set("salt", suite::toBase64(user.salt));
    account->set("public_key", suite::toBase64(user.publicKey));
    account->set("secret_key", suite::toBase64(user.wrappedSecretKey));
    account->set("made_by", suite::toBase64(user.madeBy));
    return account;
}

User accountIn(const Reader& reader) {
    User user;
    user.name = reader.text("name");
    demand(isAccountName(user.name));
    user.kdf = costIn(reader.object("kdf"));
    user.salt = reader.bytes("salt", suite::saltLength);
    user.publicKey = reader.bytes("public_key", keyLength);
    user.wrappedSecretKey = reader.bytes("secret_key");
    user.madeBy = reader.bytes("made_by");
    return user;
}

// What the officers decide.

Object::Ptr grantOf(const User& user) {
    Object::Ptr grant = new Object;
    grant->set("name", user.name);
    grant->set("role", user.role);
    grant->set("division", user.division);
    grant->set("institution", user.institution);
    grant->set("disabled", user.disabled);
    grant->set("boxes", objectOf(user.boxes));
    grant->set("next_boxes", objectOf(user.nextBoxes));
    return grant;
}

void readGrant(const Reader& reader, std::vector<User>& users) {
    const std::string name = reader.text("name");
    auto user = std::ranges::find(users, name, &User::name);
    demand(user != users.end() && !user->decided);
    user->decided = true;
    user->role = reader.text("role");
    user->division = reader.text("division");
    user->institution = reader.text("institution");
    user->disabled = reader.yes("disabled");
    user->boxes = reader.boxes("boxes");
    user->nextBoxes = reader.boxes("next_boxes");
}

Object::Ptr unitOf(const Unit& unit) {
    Object::Ptr object = new Object;
    object->set("name", unit.name);
    object->set("code", unit.code);
    object->set("division", unit.division);
    return object;
}

Object::Ptr sharesOf(const OfficerShares& shares) {
    Object::Ptr object = new Object;
    object->set("keeping", suite::toBase64(shares.keeping));
    object->set("shares", objectOf(shares.shares));
    object->set("next", objectOf(shares.next));
    return object;
}

Object::Ptr decidedOf(const KeyDocument& document) {
    Object::Ptr decided = new Object;
    decided->set("generation", document.generation);
    decided->set("unit", unitOf(document.unit));
    decided->set("kdf", objectOf(document.kdf));
    decided->set("kdf_rises", document.kdfRises);
    decided->set("grant_verify_key", suite::toBase64(document.grantVerifyKey));
    decided->set("auditor_public_key", suite::toBase64(document.auditorPublicKey));
    decided->set("drop_boxes", objectOf(document.dropBoxes));
    decided->set("next_drop_boxes", objectOf(document.nextDropBoxes));
    Array::Ptr due = new Array;
    for (Compartment compartment : document.rekeyDue) due->add(std::string(nameOf(compartment)));
    decided->set("rekey_due", due);
    Array::Ptr grants = new Array;
    for (const User& user : document.users)
        if (user.decided) grants->add(grantOf(user));
    decided->set("grants", grants);
    Object::Ptr shares = new Object;
    for (const auto& [name, held] : document.shares) shares->set(name, sharesOf(held));
    decided->set("shares", shares);
    decided->set("signature", suite::toBase64(document.signature));
    return decided;
}

void readDecided(const Reader& reader, KeyDocument& document) {
    document.generation = reader.number("generation", 1, std::numeric_limits<std::int64_t>::max() - 1);
    const Reader unit = reader.object("unit");
    document.unit = {unit.text("name"), unit.text("code"), unit.text("division")};
    document.kdf = costIn(reader.object("kdf"));
    document.kdfRises = reader.yes("kdf_rises");
    std::ranges::copy(reader.bytes("grant_verify_key", keyLength), document.grantVerifyKey.begin());
    document.auditorPublicKey = reader.bytes("auditor_public_key", keyLength);
    document.dropBoxes = reader.boxes("drop_boxes");
    document.nextDropBoxes = reader.boxes("next_drop_boxes");
    for (const auto& name : *reader.array("rekey_due")) {
        demand(name.isString());
        const auto compartment = compartmentNamed(name.extract<std::string>());
        demand(compartment.has_value());
        document.rekeyDue.insert(*compartment);
    }
    for (const auto& grant : *reader.array("grants")) readGrant(Reader(grant), document.users);
    for (const auto& [name, value] : reader.object("shares").whole()) {
        const Reader held(value);
        document.shares[name] = {held.boxes("shares"), held.boxes("next"), held.bytes("keeping")};
    }
    document.signature = reader.bytes("signature", suite::Signature{}.size());
    demand(document.dropBoxes.size() == allCompartments.size());
    for (const auto* boxes : {&document.dropBoxes, &document.nextDropBoxes})
        for (const auto& [compartment, publicKey] : *boxes) demand(publicKey.size() == keyLength);
}

/// Against chance, not against people: whoever changes a byte on purpose can change this too, and meets the signature.
std::string checksumOf(Object object) {
    object.remove("checksum");
    std::ostringstream text;
    object.stringify(text);
    return suite::toHex(suite::hashOf({suite::viewOf(text.str())}));
}

KeyDocument documentIn(const Reader& reader) {
    demand(reader.text("checksum") == checksumOf(reader.whole()));
    demand(reader.number("format", 1, formatVersion) == formatVersion);
    demand(reader.text("suite") == suite::name);
    KeyDocument document;
    document.workspaceId = reader.text("workspace");
    for (const auto& account : *reader.array("accounts")) {
        document.users.push_back(accountIn(Reader(account)));
        demand(document.users.size() <= mostAccounts);
        demand(std::ranges::count(document.users, document.users.back().name, &User::name) == 1);
    }
    readDecided(reader.object("decided"), document);
    return document;
}

/// A text of parts, each preceded by its length.
class Transcript {
public:
    Transcript& add(suite::BytesView part) {
        for (int shift = 0; shift < 64; shift += 8)
            bytes_.push_back(static_cast<unsigned char>(std::uint64_t(part.size()) >> shift));
        bytes_.insert(bytes_.end(), part.begin(), part.end());
        return *this;
    }
    Transcript& add(std::string_view part) { return add(suite::viewOf(part)); }
    Transcript& add(std::uint64_t number) { return add(std::string_view(std::to_string(number))); }
    Transcript& add(const Boxes& boxes) {
        add(std::uint64_t(boxes.size()));
        for (const auto& [compartment, box] : boxes) add(nameOf(compartment)).add(suite::BytesView(box));
        return *this;
    }
    Bytes take() { return std::move(bytes_); }

private:
    Bytes bytes_;
};

}  // namespace

Bytes decisionsOf(const KeyDocument& document) {
    Transcript transcript;
    transcript.add("tonghu keys.json decisions").add(suite::name).add(document.workspaceId);
    transcript.add(std::uint64_t(document.generation));
    transcript.add(document.unit.name).add(document.unit.code).add(document.unit.division);
    transcript.add(document.kdf.passes).add(std::uint64_t(document.kdf.memoryBytes));
    transcript.add(std::uint64_t(document.kdfRises));
    transcript.add(suite::BytesView(document.auditorPublicKey));
    transcript.add(document.dropBoxes).add(document.nextDropBoxes);
    transcript.add(std::uint64_t(document.rekeyDue.size()));
    for (Compartment compartment : document.rekeyDue) transcript.add(nameOf(compartment));
    for (const User& user : document.users) {
        if (!user.decided) continue;
        transcript.add("grant").add(user.name).add(user.role).add(user.division).add(user.institution);
        transcript.add(std::uint64_t(user.disabled)).add(suite::BytesView(user.publicKey));
        transcript.add(user.boxes).add(user.nextBoxes);
    }
    for (const auto& [name, held] : document.shares)
        transcript.add("shares").add(name).add(suite::BytesView(held.keeping)).add(held.shares).add(held.next);
    return transcript.take();
}

Bytes bindingOf(const std::string& workspaceId, const User& user) {
    Transcript transcript;
    transcript.add("tonghu secret key").add(suite::name).add(workspaceId).add(user.name);
    transcript.add(user.kdf.passes).add(std::uint64_t(user.kdf.memoryBytes)).add(suite::BytesView(user.publicKey));
    return transcript.take();
}

std::string fingerprintOf(const suite::PublicKey& grantVerifyKey) {
    const auto digest = suite::hashOf({suite::viewOf("tonghu workspace"), suite::viewOf(suite::name), grantVerifyKey});
    return suite::toHex(suite::BytesView(digest).first(16));
}

bool isAccountName(std::string_view name) {
    constexpr std::size_t longest = 64;
    if (name.empty() || name.size() > longest) return false;
    if (!isUtf8(name)) return false;
    return std::ranges::all_of(name, [](unsigned char c) {
        return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '-' || c == '_';
    });
}

std::string textOf(const KeyDocument& document) {
    Object object;
    object.set("format", formatVersion);
    object.set("suite", std::string(suite::name));
    object.set("workspace", document.workspaceId);
    Array::Ptr accounts = new Array;
    for (const User& user : document.users) accounts->add(accountOf(user));
    object.set("accounts", accounts);
    object.set("decided", decidedOf(document));
    object.set("checksum", checksumOf(object));
    std::ostringstream text;
    object.stringify(text, 1);
    text << '\n';
    return text.str();
}

Result<KeyDocument> documentOf(const std::string& text) {
    const Place place{.file = "keys.json"};
    KeyDocument document;
    try {
        Poco::JSON::Parser parser;
        parser.setDepth(deepest);
        document = documentIn(Reader(parser.parse(text)));
    } catch (const NotAKeyFile&) {
        return fail(ErrorKind::Damaged, "vault.keys_damaged", place);
    } catch (const Poco::Exception&) {
        return fail(ErrorKind::Damaged, "vault.keys_damaged", place);
    }
    const bool ours = document.workspaceId == fingerprintOf(document.grantVerifyKey);
    if (!ours || !suite::verifies(document.grantVerifyKey, decisionsOf(document), document.signature))
        return fail(ErrorKind::Damaged, "vault.keys_forged", place);
    return document;
}

}  // namespace tonghu::vault
