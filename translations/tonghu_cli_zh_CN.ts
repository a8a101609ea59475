<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <source>Entries: %1
The chain holds up to: %2
Signed up to: %3
Head: %4</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Case number</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>walk the log's chain; needs no reader's key and says up to where it holds</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>entries of the log, newest first (auditor)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>those of one child, by id or case number</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>those of one account</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>from this day</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>to this day, included</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>at most so many (default 200)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>leave out so many from the start</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>memory of a day's work</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>from the key to the first page</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>a keystroke of search</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>a visit saved</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>the month's report</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Raw engine</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Ratio</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>how fast this machine does the usual work, beside the raw engine</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>children of the made-up workspace (default 100000)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Case %1: %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>fields, keys of the catalogue</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>open a case for a child</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>one case with its plan and payments</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>to the next stage, with what that stage asks for</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>the stage, where several may follow</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>the cases that you work with</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>those in this stage</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>at most so many (default 100)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>end a case and say to what effect</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Saved. Case number: %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Changed. Case number: %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>the record, keys of the catalogue</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>the children that you work with, page by page</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>part of name, pinyin, initials or case number</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>code of the status</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>key of a field; -FIELD turns the order</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>one child's file; ID or case number</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>what you work on (it stands in the log)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>a new file</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>change fields; the values before stay in the history</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>why</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>what was changed, when, by whom and why</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>folder of the workspace</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>account to work with</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>file whose first line is the passphrase; else the file that TONGHU_PASSPHRASE_FILE names, else it is asked on the terminal</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>one JSON document on standard output</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>language of messages (default zh)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>this help</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>version of the program</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Purpose: %1
Day: %2
Age: %3
Asked for: %4
Missing: %5
Allowed now: %6</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Saved. Now: %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The withdrawal holds from now on.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>what the law asks of this child for a purpose on a day, and what is missing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>key of the purpose (default home_visit)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>day (default today)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>ask as if the purpose rested on consent</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>record a consent form or a notice</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>the form, with its purposes, groups and recipients</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>the forms and notices of a child</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>end a consent for some purposes, or all; it takes effect at once</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>a purpose that ends (may be repeated; default all)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>who received the withdrawal</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>... and %1 more; --json lists them all.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Not taken over: column “%1”.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Tried only, nothing imported. Rows: %1, faults: %2.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Nothing imported. Rows: %1, faults: %2. Mend them and import again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Imported: %1 of %2 rows.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>a workbook into records: all rows or none, with a report row by row</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>what the rows are (default child)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>headings of the file and the fields that they are</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>try and report, import nothing</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>import the rows without faults</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>write an empty workbook to fill in instead</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>New passphrase of %1: </source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The same once more: </source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>memory of a guess, for tests and benches (default 256)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>passes of a guess, for tests and benches (default 3)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>: </source>
        <comment>between a label and its value</comment>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Written: %1
Cells shown: %2, withheld: %3, and with them: %4</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>the monthly report, small cells withheld</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>the month</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>where to: .xlsx, .pdf, .csv or .json</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>withhold counts below K, not lower than the rules ask</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Account %1 is there, without a role so far.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Division</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Institution</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Account %1 has the role now.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Account %1 has no role any more.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Account %1 is disabled.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Account %1 is enabled again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The passphrase of %1 is changed.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>file with the new passphrase; else it is asked on the terminal</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>a new account, without a role (system administrator)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>accounts and roles (officers)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>give a role and its keys (security officer, together with the system administrator)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>key of the role</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>village, township or county, 12 digits</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>institution of an institution worker</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>account of the system administrator</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>file with the administrator's passphrase; else it is asked on the terminal</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>take the role away (security officer)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>change your own passphrase</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>lock an account out (security officer)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>let an account in again (security officer)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The visit is saved. Number: %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The visit is kept as a draft, number %1: what is missing is %2. Record it with `consent add`, then save the draft with `visit release`. (%3)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Drafts saved: %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>record a visit; without the consent that it needs it is kept as a draft (exit code 1)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>a new version of a visit; the one before stays</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>visits, newest first</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>one visit</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>children whose next visit is due, most overdue first</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>due on or before this day (default today)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>drafts that wait for a consent</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>save the waiting drafts of a child whose consent has come</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>The workspace is made: %1</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>User: %1
Role: %2
Records: %3
Keys held: %4
Milliseconds: passphrase %5, files %6, first page %7</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Every page, key, link and log entry that you can open holds.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>county or township that it serves, 6 or 12 digits</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>name of the unit in charge</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>short code that starts case numbers and report names</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>account of the security officer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>account of the auditor</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>file with that passphrase; else it is asked</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>a new workspace with its three officers</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>check the passphrase; role, keys held and time by step</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>walk every page, key, link and log entry</source>
        <translation type="unfinished"/>
    </message>
</context>
<context>
    <name>tonghu::cli</name>
    <message>
        <source>tonghu-cli: case records of children in difficulty, on the command line</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 refused by a rule, 2 wrong usage, 3 bad input, 4 wrong passphrase or locked out, 5 damaged or forged data, 6 the machine failed.</source>
        <translation type="unfinished"/>
    </message>
</context>
</TS>
