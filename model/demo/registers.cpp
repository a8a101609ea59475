#include "model/demo/registers.h"

#include "model/cases/registers.h"
#include "model/demo/family.h"

#include <algorithm>

namespace tonghu::demo {
namespace {

bool isWorkOfSome(const catalogue::Catalogue& catalogue, const catalogue::Purpose& purpose) {
    return std::ranges::any_of(catalogue.roles(), [&](const catalogue::Role& role) {
        return std::ranges::find(role.purposes, purpose.key) != role.purposes.end();
    });
}

/// What a purpose needs: who the child is and where they live, and its sensitive groups.
std::string kindsFor(const catalogue::Catalogue& catalogue, const catalogue::Purpose& purpose) {
    std::string kinds;
    for (const catalogue::Code& code : catalogue.list("data_kind")->codes()) {
        const bool needed = code.code == "identity" || code.code == "contact" || code.code == "family" ||
                            std::ranges::find(purpose.sensitiveGroups, code.code) != purpose.sensitiveGroups.end();
        if (needed) kinds += (kinds.empty() ? "" : ",") + code.code;
    }
    return kinds;
}

Fields assessmentOf(const catalogue::Purpose& purpose, const AssessmentTexts& texts, Date today) {
    return {
        {"about", std::string("processing")}, {"purpose", purpose.key},     {"trigger", std::string("sensitive")},
        {"necessity", texts.necessity},       {"effect", texts.effect},     {"measures", texts.measures},
        {"likelihood", std::string("1")},     {"impact", std::string("3")}, {"review_on", today.plusMonths(11).iso()}};
}

Result<void> switchOn(cases::Registers& author, cases::Registers& approver, const catalogue::Purpose& purpose,
                      const AssessmentTexts& texts, const catalogue::Catalogue& catalogue, Date today) {
    auto assessment = author.add("impact_assessment", assessmentOf(purpose, texts, today));
    if (!assessment) return tl::unexpected(assessment.error());
    if (auto approved = approver.act("impact_assessment", *assessment, cases::RegisterAct::Approve); !approved)
        return approved;
    auto line = author.add("processing", {{"purpose", purpose.key},
                                          {"method", std::string("collect,store,use")},
                                          {"data_kinds", kindsFor(catalogue, purpose)}});
    if (!line) return tl::unexpected(line.error());
    return author.act("processing", *line, cases::RegisterAct::SwitchOn);
}

}  // namespace

namespace {

/// Fills what is left to fill, until something is refused.
class Shelf {
public:
    Shelf(cases::Context& author, cases::Context& approver, const Material& material, std::string county)
        : author_(author),
          approver_(approver),
          material_(material),
          county_(std::move(county)),
          today_(author.clock.today()) {}

    Result<void> fill(const std::string& author, const std::string& approver, const Words& people) {
        addRecipients();
        add(author_, "external_form",
            {{"title", word("form_title")},
             {"version", std::string("1")},
             {"purpose", std::string("partner_activity")},
             {"data_kinds", std::string("identity")},
             {"used_by", word("recipient_partner")}});
        for (const std::string& person : people) train(author_, person, 70 + int(person.size()) * 3);
        train(author_, approver, 95);
        train(approver_, author, 92);
        add(author_, "drill",
            {{"held_on", today_.plusMonths(-4).iso()},
             {"scenario", word("drill_scenario")},
             {"people", std::int64_t(9)},
             {"findings", word("drill_findings")},
             {"improvements", word("drill_improvements")}});
        add(author_, "public_rules",
            {{"version", std::string("2025-1")},
             {"valid_from", today_.plusMonths(-14).iso()},
             {"title", word("rules_title")}});
        return outcome_;
    }

private:
    std::string word(const std::string& kind) const { return filled(material_.place(kind).front(), {{"c", county_}}); }

    RecordId add(cases::Registers& keeper, std::string_view name, const Fields& fields) {
        if (!outcome_) return {};
        auto id = keeper.add(name, fields);
        if (id) return *id;
        outcome_ = tl::unexpected(id.error());
        return {};
    }

    void act(cases::Registers& keeper, std::string_view name, RecordId id, cases::RegisterAct what) {
        if (outcome_) outcome_ = keeper.act(name, id, what);
    }

    void train(cases::Registers& keeper, const std::string& account, int score) {
        const std::string held = today_.plusMonths(-3).iso();
        add(keeper, "training",
            {{"account", account},
             {"kind", std::string("rules")},
             {"held_on", held},
             {"content", word("training_content")},
             {"score", std::int64_t(score)},
             {"pledge_signed", std::int64_t(1)},
             {"pledge_on", held}});
    }

    Fields partner(const std::string& name, Date from, Date until, const std::string& number) const {
        return {{"name", word(name)},
                {"kind", std::string("partner")},
                {"contact", std::string("0731-00000000")},
                {"purposes", std::string("partner_activity")},
                {"method", std::string("use")},
                {"data_kinds", std::string("identity")},
                {"agreement_number", number},
                {"agreement_from", from.iso()},
                {"agreement_until", until.iso()},
                {"measures", word("safety_measures")},
                {"our_duties", word("recipient_our_duties")},
                {"their_duties", word("recipient_partner_duties")},
                {"no_sub_entrusting", std::int64_t(1)}};
    }

    void addRecipients() {
        add(author_, "recipient", partner("recipient_past", today_.plusMonths(-14), today_.plusMonths(-2), "XY-2"));
        add(author_, "recipient",
            {{"name", word("recipient_authority")},
             {"kind", std::string("authority")},
             {"contact", std::string("0731-00000000")},
             {"purposes", std::string("guardianship")},
             {"method", std::string("provide")},
             {"data_kinds", std::string("identity,family")}});
        const RecordId live = add(author_, "recipient",
                                  partner("recipient_partner", today_.plusMonths(-3), today_.plusMonths(9), "XY-1"));
        const RecordId assessment = add(author_, "impact_assessment",
                                        {{"about", std::string("recipient")},
                                         {"recipient", live.value},
                                         {"trigger", std::string("entrust,provide")},
                                         {"necessity", material_.place("assessment_necessity").back()},
                                         {"effect", material_.place("assessment_effect").back()},
                                         {"measures", material_.place("assessment_measures").back()},
                                         {"likelihood", std::string("2")},
                                         {"impact", std::string("2")},
                                         {"review_on", today_.plusMonths(8).iso()}});
        act(approver_, "impact_assessment", assessment, cases::RegisterAct::Approve);
        act(author_, "recipient", live, cases::RegisterAct::SwitchOn);
    }

    cases::Registers author_, approver_;
    const Material& material_;
    std::string county_;
    Date today_;
    Result<void> outcome_;
};

}  // namespace

Result<void> fillRegisters(cases::Context& author, cases::Context& approver, const Material& material,
                           const std::string& county, const Words& people) {
    store::Transaction transaction = author.database.begin();
    const AssessmentTexts texts{material.place("assessment_necessity").front(),
                                material.place("assessment_effect").front(),
                                material.place("assessment_measures").front()};
    auto done = switchOnPurposes(author, approver, texts);
    if (done) done = Shelf(author, approver, material, county).fill(author.actor.user, approver.actor.user, people);
    if (done) transaction.commit();
    return done;
}

Result<void> switchOnPurposes(cases::Context& author, cases::Context& approver, const AssessmentTexts& texts) {
    cases::Registers writing(author), approving(approver);
    store::Transaction transaction = author.database.begin();
    for (const catalogue::Purpose& purpose : author.catalogue.purposes()) {
        if (purpose.forbidden || !isWorkOfSome(author.catalogue, purpose)) continue;
        if (auto done = switchOn(writing, approving, purpose, texts, author.catalogue, author.clock.today()); !done)
            return done;
    }
    transaction.commit();
    return {};
}

}  // namespace tonghu::demo
