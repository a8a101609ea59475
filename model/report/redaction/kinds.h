#pragma once
// What can give a person away in a text, and what is known of the people that a text is about.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tonghu::redaction {

/// What a span names. The order is that of the tags' list in `kinds.cpp`.
enum class Kind {
    Child,
    Guardian,
    Father,
    Mother,
    Sibling,
    Carer,
    Teacher,
    Staff,
    Person,  ///< somebody, one does not know who
    ResidentId,
    Certificate,  ///< disability certificate
    Phone,
    Account,  ///< bank card or account
    Plate,
    Number,  ///< another number that belongs to one person: household register, hospital, student, insurance
    Case,    ///< file, judgment, police report
    BirthDate,
    Email,
    Wechat,
    Qq,
    Url,
    Coordinates,
    Address,  ///< down to a house, a group or a flat
    Place,    ///< village, estate, township; at level strict also counties and cities
    School,
    Hospital,
    Institution,  ///< a home, a rescue station
    Unit          ///< where somebody works; an office
};

/// "child", "resident_id": what the command line's JSON calls it.
std::string_view nameOf(Kind kind);
bool isPerson(Kind kind);

/// What language the tags are in: [guardian 1] or [监护人1].
enum class Language { English, Chinese };
/// The tag that stands for a span; `number` 0 leaves the number out.
std::string tagOf(Kind kind, int number, Language language);

/// Strict is for what leaves the authorities. Work leaves what many share: counties and cities, townships, public
/// hospitals and offices. All else is the same.
enum class Level { Strict, Work };

/// One person of a child's file, with every name that the file has.
struct KnownPerson {
    Kind kind = Kind::Person;
    std::vector<std::string> names;      ///< full names, former ones too
    std::vector<std::string> nicknames;  ///< as people call them
};

/// Anything else of a child's file: a number, an address, a school.
struct KnownItem {
    Kind kind = Kind::Number;
    std::string text;
};

struct KnownEntities {
    std::vector<KnownPerson> persons;
    std::vector<KnownItem> items;
};

/// A stretch of text that gives somebody away. Positions count code points of the text as it was given.
struct Span {
    std::size_t start = 0, end = 0;
    Kind kind = Kind::Person;
    /// Which rule found it: "known.name", "form.phone", "context.title" (docs/redaction.md lists them all).
    std::string why;
    double confidence = 0;  ///< 0 to 1: how sure the rule is, not a probability that was measured
    int number = 0;         ///< the same for the same person, number or place; 0 for the one child of the file
    std::string tag;        ///< what stands in its place

    friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace tonghu::redaction
