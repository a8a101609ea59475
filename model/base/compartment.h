#pragma once
// The compartments of a workspace: one encrypted file, one key, one SQL schema name each (docs/architecture.md).

#include <array>
#include <optional>
#include <string_view>

namespace tonghu {

enum class Compartment { Core, Identity, Identifier, Contact, Family, Care, Health, Narrative, Consent, Office, Audit };

inline constexpr std::array<Compartment, 11> allCompartments{
    Compartment::Core,    Compartment::Identity, Compartment::Identifier, Compartment::Contact,
    Compartment::Family,  Compartment::Care,     Compartment::Health,     Compartment::Narrative,
    Compartment::Consent, Compartment::Office,   Compartment::Audit};

/// The schema name in SQL, the stem of the file name and the word in the catalogue: "core", "identity", ...
constexpr std::string_view nameOf(Compartment compartment) {
    constexpr std::array<std::string_view, 11> names{"core",   "identity",  "identifier", "contact", "family", "care",
                                                     "health", "narrative", "consent",    "office",  "audit"};
    return names[static_cast<std::size_t>(compartment)];
}

constexpr std::optional<Compartment> compartmentNamed(std::string_view name) {
    for (Compartment compartment : allCompartments)
        if (nameOf(compartment) == name) return compartment;
    return std::nullopt;
}

}  // namespace tonghu
