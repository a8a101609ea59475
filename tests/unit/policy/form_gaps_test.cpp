// The 21 items of a consent form: what is missing is named, and what stops an agreement never stops a refusal.

#include "model/policy/form_gaps.h"
#include "tests/support/workspace.h"

#include <QTest>

#include <algorithm>

using namespace tonghu;
using namespace tonghu::policy;

namespace {

const catalogue::Catalogue& law() {
    return *support::theCatalogue();
}

std::string text(const char* value) {
    return value;
}

/// A guardian's form for psychological care of a child of nine, complete.
Record wholeForm() {
    Record form;
    for (const char* key : {"handler",
                            "handler_contact",
                            "protection_officer",
                            "protection_officer_phone",
                            "proof_checked_by",
                            "proof_checked_how",
                            "storage_place",
                            "storage_period",
                            "storage_end",
                            "safety_measures",
                            "complaint_channels",
                            "signed_time",
                            "place",
                            "form_version",
                            "rule_version",
                            "language",
                            "child_opinion",
                            "notice_channel",
                            "notice_by",
                            "notice_receipt",
                            "will_basis",
                            "will_assessor"})
        form.fields[key] = text("filled");
    for (const char* key :
         {"refusal_explained", "rights_explained", "forbidden_uses_stated", "copy_given", "no_recipients"})
        form.fields[key] = std::int64_t(1);
    form.fields["kind"] = text("guardian_consent");
    form.fields["signer_guardian"] = std::int64_t(7);
    form.fields["relation_proof"] = text("household_register");
    form.fields["signature_kind"] = text("signature");
    form.fields["child_sign"] = text("signature");
    form.fields["child_heard"] = text("heard");
    form.fields["can_express_will"] = text("partly");
    form.parts["consent_purpose"].push_back({{},
                                             {{"purpose", text("psychological")},
                                              {"result", text("agree")},
                                              {"method", text("collect")},
                                              {"data_kinds", text("health")},
                                              {"necessary", std::int64_t(0)}},
                                             {}});
    form.parts["consent_group"].push_back({{},
                                           {{"sensitive_group", text("health")},
                                            {"result", text("agree")},
                                            {"necessity", text("why")},
                                            {"effect", text("what follows")},
                                            {"initialed", std::int64_t(1)}},
                                           {}});
    return form;
}

FormSituation nine() {
    return {*Date::of(2026, 3, 2), Date::of(2016, 5, 20)};
}
FormSituation fifteen(WillAbility will = WillAbility::Yes) {
    return {*Date::of(2026, 3, 2), Date::of(2010, 7, 1), will};
}

QString inWords(const std::vector<FormGap>& gaps) {
    QStringList words;
    for (const FormGap& gap : gaps)
        words << QString::fromStdString(gap.field + (gap.about.empty() ? "" : "(" + gap.about + ")") +
                                        (gap.stops ? "!" : ""));
    return words.join(' ');
}

QString gapsOf(const Record& form, const FormSituation& situation) {
    return inWords(formGaps(law(), form, situation));
}

}  // namespace

class FormGapsTest : public QObject {
    Q_OBJECT

private slots:
    void a_whole_form_lacks_nothing() {
        QCOMPARE(gapsOf(wholeForm(), nine()), QString());
        QCOMPARE(gapsOf(wholeForm(), fifteen(WillAbility::Partly)), QString());
    }

    void what_is_missing_is_named_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("item");
        QTest::addColumn<bool>("stops");
        const auto row = [](int item, const char* kind, const char* field, bool stops = false) {
            QTest::addRow("item %d, %s: %s", item, kind, field) << kind << field << item << stops;
        };
        row(1, "guardian_consent", "handler");
        row(1, "child_notice", "handler_contact");
        row(2, "guardian_consent", "protection_officer");
        row(2, "guardian_consent", "protection_officer_phone");
        row(4, "guardian_consent", "signer_guardian");
        row(4, "guardian_consent", "relation_proof");
        row(4, "guardian_notice", "proof_checked_by");
        row(8, "guardian_consent", "storage_place");
        row(8, "guardian_consent", "storage_period");
        row(8, "guardian_notice", "storage_end");
        row(9, "guardian_consent", "safety_measures");
        row(11, "guardian_consent", "refusal_explained");
        row(12, "guardian_notice", "complaint_channels");
        row(13, "guardian_consent", "rights_explained");
        row(14, "child_consent", "forbidden_uses_stated");
        row(17, "guardian_consent", "child_heard", true);
        row(17, "guardian_consent", "child_opinion", true);
        row(17, "child_consent", "child_sign");
        row(18, "guardian_notice", "notice_channel");
        row(18, "guardian_notice", "notice_by");
        row(18, "guardian_notice", "notice_receipt");
        row(19, "guardian_consent", "signature_kind");
        row(19, "guardian_consent", "signed_time");
        row(19, "child_consent", "place");
        row(20, "guardian_consent", "form_version");
        row(20, "guardian_consent", "rule_version");
        row(20, "guardian_consent", "language");
        row(20, "guardian_consent", "copy_given");
    }
    void what_is_missing_is_named() {
        QFETCH(QString, kind);
        QFETCH(QString, field);
        QFETCH(int, item);
        QFETCH(bool, stops);
        Record form = wholeForm();
        form.fields["kind"] = kind.toStdString();
        QCOMPARE(gapsOf(form, nine()), QString());
        form.fields.erase(field.toStdString());
        const auto gaps = formGaps(law(), form, nine());
        QCOMPARE(inWords(gaps), "consent." + field + (stops ? "!" : ""));
        QCOMPARE(gaps.front().item, item);
        QVERIFY(!gaps.front().rows.empty());
    }

    void a_relation_that_nobody_proved_is_a_gap() {
        Record form = wholeForm();
        form.fields["relation_proof"] = text("none");
        QCOMPARE(gapsOf(form, nine()), "consent.relation_proof");
    }

    // Row 33: separately, with necessity and effect.
    void a_sensitive_group_is_told_of_and_answered() {
        Record form = wholeForm();
        form.parts["consent_group"].front().fields.erase("necessity");
        form.parts["consent_group"].front().fields.erase("effect");
        QCOMPARE(gapsOf(form, nine()), "consent_group.necessity(health)! consent_group.effect(health)!");
        form.parts.erase("consent_group");
        QCOMPARE(gapsOf(form, nine()), "consent_group.result(health)!");
        form = wholeForm();
        form.parts["consent_group"].front().fields["result"] = text("refuse");
        form.parts["consent_group"].front().fields.erase("necessity");
        QCOMPARE(gapsOf(form, nine()), QString());
    }

    void each_purpose_says_how_and_what_and_whether_it_must_be() {
        Record form = wholeForm();
        for (const char* key : {"method", "data_kinds", "necessary"})
            form.parts["consent_purpose"].front().fields.erase(key);
        QCOMPARE(gapsOf(form, nine()),
                 "consent_purpose.method(psychological) consent_purpose.data_kinds(psychological) "
                 "consent_purpose.necessary(psychological)");
    }

    void recipients_are_named_or_there_are_none() {
        Record form = wholeForm();
        form.fields.erase("no_recipients");
        QCOMPARE(gapsOf(form, nine()), "consent.no_recipients");
        form.parts["consent_recipient"].push_back(
            {{}, {{"recipient", text("foundation")}, {"method", text("provide")}, {"data_kinds", text("health")}}, {}});
        QCOMPARE(gapsOf(form, nine()), "consent_recipient.recipient_contact(foundation)");
    }

    // Row 70: from eight on, and whatever the age where it is not known.
    void a_child_who_does_not_decide_is_heard_data() {
        QTest::addColumn<QString>("born");
        QTest::addColumn<bool>("asked");
        QTest::newRow("seven") << "2018-03-03" << false;
        QTest::newRow("eight today") << "2018-03-02" << true;
        QTest::newRow("thirteen") << "2012-05-20" << true;
        QTest::newRow("unknown") << "" << true;
    }
    void a_child_who_does_not_decide_is_heard() {
        QFETCH(QString, born);
        QFETCH(bool, asked);
        Record form = wholeForm();
        form.fields.erase("child_heard");
        const auto gaps = formGaps(law(), form, {nine().day, Date::parse(born.toStdString())});
        QCOMPARE(inWords(gaps), asked ? "consent.child_heard!" : "");
        form.fields["kind"] = text("child_consent");
        QVERIFY(!stops(formGaps(law(), form, fifteen())));
    }

    // Row 13.
    void want_of_will_has_its_grounds() {
        Record form = wholeForm();
        form.fields.erase("will_basis");
        form.fields.erase("will_assessor");
        QCOMPARE(gapsOf(form, fifteen(WillAbility::No)), "consent.will_basis! consent.will_assessor!");
        QCOMPARE(gapsOf(form, fifteen()), QString());
        form.fields.erase("can_express_will");
        QCOMPARE(gapsOf(form, nine()), QString());
    }

    // Rows 21, 25, 34.
    void another_basis_says_on_what_it_rests() {
        Record notice = wholeForm();
        notice.fields["kind"] = text("guardian_notice");
        notice.fields["legal_basis"] = text("statutory_duty");
        QCOMPARE(gapsOf(notice, nine()), "consent.legal_basis_article!");
        notice.fields["legal_basis_article"] = text("MPL 43");
        QCOMPARE(gapsOf(notice, nine()), QString());
        FormSituation ours = nine();
        ours.onlyOurselves = true;
        QCOMPARE(gapsOf(notice, ours), "consent.second_approver! consent.second_approver_unit!");
        notice.fields["legal_basis"] = text("emergency");
        QCOMPARE(gapsOf(notice, ours), "consent.emergency_from!");
        notice.fields.erase("legal_basis");
        notice.fields.erase("legal_basis_article");
        notice.parts["consent_purpose"].front().fields["legal_basis"] = text("statutory_duty");
        QCOMPARE(gapsOf(notice, nine()), "consent_purpose.legal_basis_article(psychological)!");
    }

    // Row 45: as easy as agreeing.
    void nothing_stops_a_refusal() {
        for (const FormSituation& situation : {nine(), fifteen(), fifteen(WillAbility::No)}) {
            Record refusal;
            refusal.fields["kind"] = text("guardian_consent");
            refusal.parts["consent_purpose"].push_back(
                {{}, {{"purpose", text("medical")}, {"result", text("refuse")}}, {}});
            QVERIFY(!stops(formGaps(law(), refusal, situation)));
        }
    }
};

QTEST_GUILESS_MAIN(FormGapsTest)
#include "form_gaps_test.moc"
