<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RecordView</name>
    <message>
        <source>Nothing recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui</name>
    <message>
        <source>On the day of signing the child is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of birth is not known, so the child counts as under 14.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Under 14: a guardian consents, and the child&apos;s opinion is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Under 14: a guardian consents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is the 14th birthday: both the guardian and the child consent, each on a form of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 From 14, but unable to fully express their will: the guardian consents too, and the child is heard all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 From 14: the child decides, and a guardian is informed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 From 18: the young person alone decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it like this: “We would like to write down how you are, so that you get help. Who may read it stands on this sheet. You decide. You may say yes to one thing and no to another, and you may change your mind later. Nobody will be angry, and help that does not need it goes on.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it like this: “We would like to write down how you are, so that you get help. What do you think of it? Is there something that you would rather not have written down?” Write down what the child says, in the child&apos;s own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the child in a few simple words what happens, as far as the child understands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from the calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::CasePage</name>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes on this page are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child&apos;s &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the &amp;plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks the chosen line of the plan as done today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a pa&amp;yment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all: %1 yuan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::CasesTab</name>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cases. Enter opens one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ChildPage</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes on this page are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a c&amp;ase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ConsentForm</name>
    <message>
        <source>Another &amp;form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notice to the guardian is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent form is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For home visits still missing: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child&apos;s consent is saved. The notice to the guardian is not yet: see below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on record now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Nothing is missing for home visits; visits that waited are saved now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. For home visits something is still missing; see below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ConsentGroups</name>
    <message>
        <source>Sensitive information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each kind is asked on its own. Those that the purposes agreed to need are shown below by themselves; mark here what is asked for beyond them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitive information: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those who handle the matter see it. Saying no costs no other help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ConsentPurposes</name>
    <message>
        <source>Purposes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was told; nobody is asked to agree here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for each one apart. Saying no to what is not necessary costs no help. What is left open counts as not asked. The right column says whether it is necessary.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ConsentRecipients</name>
    <message>
        <source>Recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given to nobody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given to those listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another &amp;recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ConsentSheet</name>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the signer was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telling the guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 14 a guardian is informed of what the child decided. Fill this in when it has been done; until then it stays on the list of what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardian told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ConsentsTab</name>
    <message>
        <source>Consents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No form yet. Record one with the button “Consent” above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on record today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed by law; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>result: purposes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent is withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::FieldEditor</name>
    <message>
        <source>Enter anew; cannot be read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may enter a value; once saved, you cannot read it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::FileTab</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::FormPage</name>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::GroupEditor</name>
    <message>
        <source>Nothing recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The situation has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked and corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in what was missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it is changed. Choose a reason or write your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up the changes to “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::GuardianChoice</name>
    <message>
        <source>No guardian on record. Go to the child&apos;s file, tab “Guardians”, and add one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::GuardiansTab</name>
    <message>
        <source>No guardian on record. Nobody can consent for the child until one is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardian %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up the new guardian?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guardian is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::HistoryTab</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes to fields that you see, the newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed since the file was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(stands in the assessment)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::NewCasePage</name>
    <message>
        <source>New case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new case is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::NewChildPage</name>
    <message>
        <source>Another &amp;guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new file is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::PartCard</name>
    <message>
        <source>Nothing recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up what you entered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::StageCard</name>
    <message>
        <source>This stage is due today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stage is due on %1: %2 working days left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stage was due on %1: %2 working days over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the stage “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another role enters what this step needs: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save and go to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is now at “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::VisitForm</name>
    <message>
        <source>Home visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home visit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here is what you had typed. Go on where you left off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit and the mandatory report are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visit is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a draft, nothing is lost. It will be saved by itself once this is on record: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record it now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::VisitPage</name>
    <message>
        <source>C&amp;orrect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home visit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The correction is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The correction is saved as a new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft: it waits for what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version has been corrected by a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::VisitsTab</name>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit yet. Begin one with the button “Visit” above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visit yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 visits, the newest first. Enter opens one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tonghu::ui::Withdrawal</name>
    <message>
        <source>Takes effect at once. What was done before stays lawful; help that does not need it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
