<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RecordView</name>
    <message>
        <source>Nothing recorded yet.</source>
        <translation>还没有记录。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui</name>
    <message>
        <source>On the day of signing the child is %1.</source>
        <translation>签署当日孩子 %1 周岁。</translation>
    </message>
    <message>
        <source>The date of birth is not known, so the child counts as under 14.</source>
        <translation>出生日期不详，按未满十四周岁办理。</translation>
    </message>
    <message>
        <source>%1 Under 14: a guardian consents, and the child&apos;s opinion is heard.</source>
        <translation>%1未满十四周岁：由监护人同意，并听取孩子意见。</translation>
    </message>
    <message>
        <source>%1 Under 14: a guardian consents.</source>
        <translation>%1未满十四周岁：由监护人同意。</translation>
    </message>
    <message>
        <source>%1 It is the 14th birthday: both the guardian and the child consent, each on a form of their own.</source>
        <translation>%1当日是十四周岁生日：监护人和孩子各签一份，都要同意。</translation>
    </message>
    <message>
        <source>%1 From 14, but unable to fully express their will: the guardian consents too, and the child is heard all the same.</source>
        <translation>%1已满十四周岁，但不能完全表达意愿：还须监护人同意，仍要听取孩子意见。</translation>
    </message>
    <message>
        <source>%1 From 14: the child decides, and a guardian is informed.</source>
        <translation>%1已满十四周岁：由孩子本人决定，并告知监护人。</translation>
    </message>
    <message>
        <source>%1 From 18: the young person alone decides.</source>
        <translation>%1已满十八周岁：由本人自己决定。</translation>
    </message>
    <message>
        <source>Say it like this: “We would like to write down how you are, so that you get help. Who may read it stands on this sheet. You decide. You may say yes to one thing and no to another, and you may change your mind later. Nobody will be angry, and help that does not need it goes on.”</source>
        <translation>可以这样对孩子说：“我们想把你的情况记下来，好帮助你。谁能看，这张表上都写着。由你自己决定。可以同意这一项、不同意那一项，以后也可以改主意。没有人会因此不高兴，用不着这些信息的帮助照样给你。”</translation>
    </message>
    <message>
        <source>Say it like this: “We would like to write down how you are, so that you get help. What do you think of it? Is there something that you would rather not have written down?” Write down what the child says, in the child&apos;s own words.</source>
        <translation>可以这样对孩子说：“我们想把你的情况记下来，好帮助你。你觉得行吗？有没有什么不想让我们记的？”把孩子的话照原样记下来。</translation>
    </message>
    <message>
        <source>Tell the child in a few simple words what happens, as far as the child understands.</source>
        <translation>用几句简单的话告诉孩子在做什么，孩子能懂多少说多少。</translation>
    </message>
    <message>
        <source>Choose from the calendar (Alt+Down)</source>
        <translation>从日历中选（Alt+↓）</translation>
    </message>
    <message>
        <source>Type or choose</source>
        <translation>输入或选择</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Last time: %1</source>
        <translation>上次：%1</translation>
    </message>
    <message>
        <source>Last time: %1. %2</source>
        <translation>上次：%1。%2</translation>
    </message>
    <message>
        <source>Last visit on %1: %2.</source>
        <translation>上次走访 %1：%2。</translation>
    </message>
    <message>
        <source>Agreed then: %1</source>
        <translation>当时商定：%1</translation>
    </message>
    <message>
        <source>year-month</source>
        <translation>年-月</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>%1 Soon 14: until then a guardian consents. The child&apos;s own form can be prepared as a draft and signed from the birthday on; what the guardian said does not carry over.</source>
        <translation>%1即将满十四周岁：此前由监护人同意。可以先把本人同意书存为草稿，从生日当天起签署；监护人原来的同意不能沿用。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::CasePage</name>
    <message>
        <source>Case</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>个案 %1</translation>
    </message>
    <message>
        <source>Changes on this page are not saved.</source>
        <translation>本页的改动还没有保存。</translation>
    </message>
    <message>
        <source>Child&apos;s &amp;file</source>
        <translation>儿童档案(&amp;F)</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>帮扶计划</translation>
    </message>
    <message>
        <source>Add to the &amp;plan</source>
        <translation>添加计划(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Done today</source>
        <translation>今日完成(&amp;D)</translation>
    </message>
    <message>
        <source>Marks the chosen line of the plan as done today</source>
        <translation>把选中的计划标为今日完成</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>发放记录</translation>
    </message>
    <message>
        <source>Add a pa&amp;yment</source>
        <translation>添加发放(&amp;Y)</translation>
    </message>
    <message>
        <source>In all: %1 yuan</source>
        <translation>合计：%1 元</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::CasesTab</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>No case yet.</source>
        <translation>还没有个案。</translation>
    </message>
    <message>
        <source>%1 cases. Enter opens one.</source>
        <translation>共 %1 件个案。按回车打开。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ChildPage</name>
    <message>
        <source>File</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Changes on this page are not saved.</source>
        <translation>本页的改动还没有保存。</translation>
    </message>
    <message>
        <source>&amp;Visit</source>
        <translation>走访(&amp;V)</translation>
    </message>
    <message>
        <source>Open a c&amp;ase</source>
        <translation>开立个案(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Redact a text</source>
        <translation>文字去标识(&amp;R)</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>同意：%1</translation>
    </message>
    <message>
        <source>Cons&amp;ent</source>
        <translation>同意(&amp;T)</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ConsentForm</name>
    <message>
        <source>Another &amp;form</source>
        <translation>再填一份(&amp;F)</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意与告知</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>同意：%1</translation>
    </message>
    <message>
        <source>The notice to the guardian is not saved.</source>
        <translation>给监护人的告知还没有保存。</translation>
    </message>
    <message>
        <source>The form is saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>For home visits still missing: %1.</source>
        <translation>家访随访尚缺：%1。</translation>
    </message>
    <message>
        <source>The child&apos;s consent is saved. The notice to the guardian is not yet: see below.</source>
        <translation>孩子本人的同意已保存。给监护人的告知还没有，见下面。</translation>
    </message>
    <message>
        <source>What is on record now</source>
        <translation>现在的情况</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>尚缺：%1</translation>
    </message>
    <message>
        <source>Saved. Nothing is missing for home visits; visits that waited are saved now.</source>
        <translation>已保存。家访随访的手续齐全，先前等待的走访已一并保存。</translation>
    </message>
    <message>
        <source>Saved. For home visits something is still missing; see below.</source>
        <translation>已保存。家访随访的手续还不齐，见下面。</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>已保留您输入的内容。</translation>
    </message>
    <message>
        <source>&amp;Discard draft</source>
        <translation>丢弃草稿(&amp;D)</translation>
    </message>
    <message>
        <source>Keep as a d&amp;raft</source>
        <translation>存为草稿(&amp;R)</translation>
    </message>
    <message>
        <source>Item %1: %2</source>
        <translation>第%1项：%2</translation>
    </message>
    <message>
        <source>&amp;Save all the same</source>
        <translation>仍然保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Kept as a draft. It counts for nothing until it is saved.</source>
        <translation>已存为草稿，正式保存前不产生效力。</translation>
    </message>
    <message>
        <source>Discard this draft? It cannot be brought back.</source>
        <translation>丢弃这份草稿？丢弃后无法恢复。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>A new version of the form of %1. Change what has changed and ask anew: where methods, kinds or recipients differ, the old consent stops as soon as this is saved.</source>
        <translation>这是%1那份文书的新版本。请改动有变化的内容并重新征求同意：处理方式、信息种类或接收方有变化的用途，保存后原同意即停止。</translation>
    </message>
    <message>
        <source>Here is what you had typed. Go on where you left off.</source>
        <translation>这是您之前输入的内容，请接着填写。</translation>
    </message>
    <message>
        <source>Rules on children&apos;s information</source>
        <translation>儿童个人信息处理规则</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>纸质文书</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ConsentGroups</name>
    <message>
        <source>Sensitive information</source>
        <translation>敏感信息</translation>
    </message>
    <message>
        <source>Each kind is asked on its own. Those that the purposes agreed to need are shown below by themselves; mark here what is asked for beyond them.</source>
        <translation>敏感信息要一类一类单独问。已同意的用途需要的，会自动列在下面；另外要问的，在这里勾选。</translation>
    </message>
    <message>
        <source>Sensitive information: %1</source>
        <translation>敏感信息：%1</translation>
    </message>
    <message>
        <source>Only those who handle the matter see it. Saying no costs no other help.</source>
        <translation>只有承办人员可见。不同意不影响其他帮助。</translation>
    </message>
    <message>
        <source>Needed for: %1</source>
        <translation>用于：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ConsentPurposes</name>
    <message>
        <source>Purposes</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>What was told; nobody is asked to agree here.</source>
        <translation>勾选已告知的用途。告知书不要求对方同意。</translation>
    </message>
    <message>
        <source>Ask for each one apart. Saying no to what is not necessary costs no help. What is left open counts as not asked. The right column says whether it is necessary.</source>
        <translation>逐项询问。非必要的，不同意不影响救助。没有填的算未询问。右边一栏是这一项是否必要。</translation>
    </message>
    <message>
        <source>Refuses &amp;everything</source>
        <translation>全部不同意(&amp;E)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>%1: change what is told</source>
        <translation>%1：改动告知内容</translation>
    </message>
    <message>
        <source>Told: %1. Kinds: %2.</source>
        <translation>处理方式：%1。信息种类：%2。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ConsentRecipients</name>
    <message>
        <source>Recipients</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Given to nobody else</source>
        <translation>不向他人提供</translation>
    </message>
    <message>
        <source>Given to those listed</source>
        <translation>向下列接收方提供</translation>
    </message>
    <message>
        <source>Another &amp;recipient</source>
        <translation>再加一个接收方(&amp;R)</translation>
    </message>
    <message>
        <source>Recipient %1</source>
        <translation>接收方 %1</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ConsentSheet</name>
    <message>
        <source>Form</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>How the signer was checked</source>
        <translation>签署人核验</translation>
    </message>
    <message>
        <source>From 14 a guardian is informed of what the child decided. Fill this in when it has been done; until then it stays on the list of what is missing.</source>
        <translation>孩子满十四周岁，要把孩子的决定告知监护人。告知以后再填；没有告知的，会一直列为尚缺。</translation>
    </message>
    <message>
        <source>Guardian told</source>
        <translation>被告知的监护人</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>处理依据</translation>
    </message>
    <message>
        <source>About the sheet</source>
        <translation>文书信息</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>告知了谁</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Records and help</source>
        <translation>建档与帮扶</translation>
    </message>
    <message>
        <source>Publication (a sheet of its own)</source>
        <translation>宣传（单独一份）</translation>
    </message>
    <message>
        <source>Told beforehand to the child and the guardian; both sign, each on a form of their own, at every age. Nothing is published before the processing is done.</source>
        <translation>须事先告知孩子和监护人；无论年龄，双方各签一份。未完成技术处理的，不得发表。</translation>
    </message>
    <message>
        <source>Said in words</source>
        <translation>当面说明</translation>
    </message>
    <message>
        <source>Texts of the unit</source>
        <translation>单位固定文字</translation>
    </message>
    <message>
        <source>On the unit&apos;s own computers, in China</source>
        <translation>本单位的电脑内，存放在境内</translation>
    </message>
    <message>
        <source>As long as help is given, and then as long as the archive rules say</source>
        <translation>帮扶期间，之后按档案规定的期限</translation>
    </message>
    <message>
        <source>Deleted, or handed to the archive where the law says so</source>
        <translation>删除；依法应当归档的，移交档案馆</translation>
    </message>
    <message>
        <source>Encrypted; only those who handle the matter can open it, and every look is logged.</source>
        <translation>加密保存，只有经办人员能打开，每次查看都有记录。</translation>
    </message>
    <message>
        <source>Saying no costs no help and no protection; only what needs this information may not be possible.</source>
        <translation>不同意不影响救助和保护；只是离不开这项信息的帮助可能办不成。</translation>
    </message>
    <message>
        <source>The unit itself; 12345</source>
        <translation>本单位；12345</translation>
    </message>
    <message>
        <source>Tell the child director or the unit: you may see, copy, correct, delete and take back at any time, free of charge.</source>
        <translation>告诉儿童主任或本单位即可：随时可以查阅、复制、更正、删除、撤回，不收费。</translation>
    </message>
    <message>
        <source>A guardian on %1: %2. The child is asked anew.</source>
        <translation>监护人%1：%2。现在要重新征求孩子本人意见。</translation>
    </message>
    <message>
        <source>Why the child was not heard</source>
        <translation>未听取的原因</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>field, whose</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ConsentsTab</name>
    <message>
        <source>Consents</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>No form yet. Record one with the button “Consent” above.</source>
        <translation>还没有文书。点上面的“同意”录入。</translation>
    </message>
    <message>
        <source>What is on record today</source>
        <translation>今天的情况</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>尚缺：%1</translation>
    </message>
    <message>
        <source>allowed by law; %1</source>
        <translation>依法可以办理；%1</translation>
    </message>
    <message>
        <source>Withdrawn on %1</source>
        <translation>%1 撤回</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>result: purposes</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>撤回(&amp;W)</translation>
    </message>
    <message>
        <source>The consent is withdrawn.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续填写(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>改动(&amp;C)</translation>
    </message>
    <message>
        <source>Other methods, kinds or recipients: a new version that is asked anew</source>
        <translation>处理方式、信息种类或接收方有变化：另立新版本，重新征求同意</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已询问</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n次</numerusform>
        </translation>
    </message>
    <message>
        <source>Not asked again before</source>
        <translation>再次询问不早于</translation>
    </message>
    <message>
        <source>What became of the data for: %1?</source>
        <translation>“%1”的信息如何处置？</translation>
    </message>
    <message>
        <source>Replaced on %1</source>
        <translation>%1被替代</translation>
    </message>
    <message>
        <source>&amp;Print forms to sign</source>
        <translation>打印待签文书(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Attach a signed scan</source>
        <translation>附加已签扫描件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Rules as a document</source>
        <translation>处理规则文件(&amp;R)</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::FieldEditor</name>
    <message>
        <source>Enter anew; cannot be read back</source>
        <translation>可重新录入，录入后不能查看</translation>
    </message>
    <message>
        <source>You may enter a value; once saved, you cannot read it back.</source>
        <translation>可以录入，保存后不能查看原值。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::FileTab</name>
    <message>
        <source>File</source>
        <translation>档案</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of this file are not shown: consent to all that they were recorded for was refused or withdrawn.</source>
        <translation>
            <numerusform>本档案有%n项信息不显示：这些信息的全部用途都已被拒绝或撤回。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tonghu::ui::FormPage</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::GapList</name>
    <message numerus="yes">
        <source>%n thing(s) without which nobody can have agreed:</source>
        <translation>
            <numerusform>缺以下%n项，不能视为同意：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the form are still open. Fill them in, or save it all the same:</source>
        <translation>
            <numerusform>还有%n项未填。请补填，或仍然保存：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有%n项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tonghu::ui::GroupEditor</name>
    <message>
        <source>Nothing recorded yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>修改：%1</translation>
    </message>
    <message>
        <source>The situation has changed</source>
        <translation>情况有变化</translation>
    </message>
    <message>
        <source>Checked and corrected</source>
        <translation>核实更正</translation>
    </message>
    <message>
        <source>Typing mistake</source>
        <translation>录入有误</translation>
    </message>
    <message>
        <source>Filled in what was missing</source>
        <translation>补充信息</translation>
    </message>
    <message>
        <source>Type or choose</source>
        <translation>输入或选择</translation>
    </message>
    <message>
        <source>&amp;Reason of the change</source>
        <translation>修改原因(&amp;R)</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>修改原因</translation>
    </message>
    <message>
        <source>Say why it is changed. Choose a reason or write your own.</source>
        <translation>请写明修改原因，可以选一个，也可以自己写。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Give up the changes to “%1”?</source>
        <translation>放弃对“%1”的修改吗？</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::GuardianChoice</name>
    <message>
        <source>No guardian on record. Go to the child&apos;s file, tab “Guardians”, and add one first.</source>
        <translation>档案里还没有监护人。请先到儿童档案的“监护人”一栏添加。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::GuardiansTab</name>
    <message>
        <source>No guardian on record. Nobody can consent for the child until one is.</source>
        <translation>还没有监护人。没有监护人，就没有人能替孩子同意。</translation>
    </message>
    <message>
        <source>Add a &amp;guardian</source>
        <translation>添加监护人(&amp;G)</translation>
    </message>
    <message>
        <source>Guardians</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Guardian %1</source>
        <translation>监护人 %1</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Give up the new guardian?</source>
        <translation>放弃新添的监护人吗？</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The guardian is saved.</source>
        <translation>监护人已保存。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::HistoryTab</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>%1 changes to fields that you see, the newest first.</source>
        <translation>您能看到的项目共有 %1 次变更，最近的在前。</translation>
    </message>
    <message>
        <source>Nothing has been changed since the file was made.</source>
        <translation>建档以来没有变更。</translation>
    </message>
    <message>
        <source>(stands in the assessment)</source>
        <translation>（见评估）</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::NewCasePage</name>
    <message>
        <source>New case</source>
        <translation>新建个案</translation>
    </message>
    <message>
        <source>New case: %1</source>
        <translation>新建个案：%1</translation>
    </message>
    <message>
        <source>The new case is not saved.</source>
        <translation>新个案还没有保存。</translation>
    </message>
    <message>
        <source>The case is open.</source>
        <translation>个案已开立。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::NewChildPage</name>
    <message>
        <source>Another &amp;guardian</source>
        <translation>再加一个监护人(&amp;G)</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>The new file is not saved.</source>
        <translation>新档案还没有保存。</translation>
    </message>
    <message>
        <source>The file is saved.</source>
        <translation>档案已保存。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::Papers</name>
    <message>
        <source>Publication: child and guardian</source>
        <translation>宣传报道专用同意书（孩子和监护人）</translation>
    </message>
    <message>
        <source>Saved. Print it, and delete the file when it is printed.</source>
        <translation>已保存。请打印，打印后删除该文件。</translation>
    </message>
    <message>
        <source>Print forms</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>What is to be asked? Only what the help needs.</source>
        <translation>要征求哪些用途的同意？只选办事需要的。</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>保存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Choose at least one purpose.</source>
        <translation>请至少选择一项用途。</translation>
    </message>
    <message>
        <source>The law asks for: %1</source>
        <translation>依法应当使用：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Copy of a form</source>
        <translation>文书副本</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Scans of the signed form</source>
        <translation>已签文书的扫描件</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>扫描件 (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Attached. Keep the paper or destroy it as the office has fixed; delete the scanned file.</source>
        <translation>已附加。纸质原件按单位规定保存或销毁；请删除扫描的文件。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>What was signed is not recorded yet: record the form first.</source>
        <translation>签署的内容还没有登记，请先登记文书。</translation>
    </message>
    <message>
        <source>Attach a scan</source>
        <translation>附加扫描件</translation>
    </message>
    <message>
        <source>No code can be read. Whose scan is it?</source>
        <translation>读不出二维码。这是哪一份文书的扫描件？</translation>
    </message>
    <message>
        <source>The signature is kept with the form.</source>
        <translation>签名已存入这份文书。</translation>
    </message>
    <message>
        <source>Save the forms</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>Forms to sign</source>
        <translation>待签文书</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>本档案</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>另一份档案</translation>
    </message>
    <message>
        <source>Attach the scan to: %1 (%2)?</source>
        <translation>将扫描件附加到：%1（%2）？</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>附加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Print a copy</source>
        <translation>打印副本(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Look at the attached files (%1)</source>
        <translation>查看附件（%1）(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;ign on the screen</source>
        <translation>屏幕签名(&amp;I)</translation>
    </message>
    <message>
        <source>A&amp;ttach a scan</source>
        <translation>附加扫描件(&amp;T)</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Rules on children&apos;s information</source>
        <translation>儿童个人信息处理规则</translation>
    </message>
    <message>
        <source>Sign on the screen</source>
        <translation>屏幕签名</translation>
    </message>
    <message>
        <source>By signing, the person says that they have read the form or heard it read, and that the choices on it are their own.</source>
        <translation>签名表示本人已看过文书或听工作人员读过，其中的选择是本人自己作出的。</translation>
    </message>
    <message>
        <source>Name of who signs</source>
        <translation>签名人姓名</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>重签(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep the signature</source>
        <translation>保存签名(&amp;K)</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::PartCard</name>
    <message>
        <source>Nothing recorded yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Give up what you entered?</source>
        <translation>放弃刚才填写的内容吗？</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ScanView</name>
    <message>
        <source>Nothing is attached.</source>
        <translation>没有附件。</translation>
    </message>
    <message>
        <source>Rules on children&apos;s information</source>
        <translation>儿童个人信息处理规则</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::SignaturePad</name>
    <message>
        <source>Place to sign</source>
        <translation>签名处</translation>
    </message>
    <message>
        <source>Sign above the line</source>
        <translation>请在横线上方签名</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::StageCard</name>
    <message>
        <source>Stages</source>
        <translation>办理阶段</translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <translation>%1（当前）</translation>
    </message>
    <message>
        <source>Go to the stage “%1”</source>
        <translation>转入“%1”阶段</translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>下一步：</translation>
    </message>
    <message>
        <source>Another role enters what this step needs: %1.</source>
        <translation>以下步骤所需的内容由其他岗位录入：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Save and go to “%1”</source>
        <translation>保存并转入“%1”(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>The case is now at “%1”.</source>
        <translation>个案已转入“%1”。</translation>
    </message>
    <message>
        <source>Back to “%1”</source>
        <translation>退回“%1”</translation>
    </message>
    <message>
        <source>This stage is due today.</source>
        <translation>本阶段今天到期。</translation>
    </message>
    <message>
        <source>This stage is due on %1: %2 working days left.</source>
        <translation>本阶段 %1 到期，还剩 %2 个工作日。</translation>
    </message>
    <message>
        <source>This stage was due on %1: %2 working days over.</source>
        <translation>本阶段 %1 到期，已超 %2 个工作日。</translation>
    </message>
    <message>
        <source>%1 The public holidays of %2 are not known yet, so the day may be a later one.</source>
        <translation>%1%2 年的节假日安排尚未公布，到期日可能更晚。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::VisitForm</name>
    <message>
        <source>Home visit</source>
        <translation>入户走访</translation>
    </message>
    <message>
        <source>Home visit: %1</source>
        <translation>入户走访：%1</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>已暂存。</translation>
    </message>
    <message>
        <source>Here is what you had typed. Go on where you left off.</source>
        <translation>这是上次没填完的内容，请接着填。</translation>
    </message>
    <message>
        <source>The visit and the mandatory report are saved.</source>
        <translation>走访和强制报告已保存。</translation>
    </message>
    <message>
        <source>The visit is saved.</source>
        <translation>走访已保存。</translation>
    </message>
    <message>
        <source>Kept as a draft, nothing is lost. It will be saved by itself once this is on record: %1.</source>
        <translation>已存为草稿，内容不会丢。补齐下列手续后会自动保存：%1。</translation>
    </message>
    <message>
        <source>&amp;Record it now</source>
        <translation>现在补办(&amp;R)</translation>
    </message>
    <message>
        <source>Mandatory report. Report at once to the police or another authority; a call comes first. Fill in what is known, the rest can follow. It is saved whatever the state of consent.</source>
        <translation>强制报告。请立即向公安机关或其他主管部门报告，先打电话。知道多少填多少，其余可以后补。不论同意手续是否齐全，都会保存。</translation>
    </message>
    <message>
        <source>&amp;Discard draft</source>
        <translation>丢弃草稿(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Mandatory report</source>
        <translation>强制报告(&amp;M)</translation>
    </message>
    <message>
        <source>Discard what you typed for this visit? It cannot be brought back.</source>
        <translation>丢弃这次走访已填的内容吗？丢弃后不能恢复。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Consent is not complete (missing: %1). Enter the visit all the same; it is kept as a draft until then.</source>
        <translation>同意手续不齐（尚缺：%1）。走访可以照常录入，先存为草稿，补齐后自动保存。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::VisitPage</name>
    <message>
        <source>C&amp;orrect</source>
        <translation>更正(&amp;O)</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>入户走访</translation>
    </message>
    <message>
        <source>The correction is not saved.</source>
        <translation>更正还没有保存。</translation>
    </message>
    <message>
        <source>The correction is saved as a new version.</source>
        <translation>更正已保存为新版本，原记录保留。</translation>
    </message>
    <message>
        <source>A draft: it waits for what is missing.</source>
        <translation>草稿：等待补齐手续。</translation>
    </message>
    <message>
        <source>This version has been corrected by a newer one.</source>
        <translation>这个版本已有更正。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>各版本</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Home visit of %1: %2</source>
        <translation>%1 的走访：%2</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::VisitsTab</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>No visit yet. Begin one with the button “Visit” above.</source>
        <translation>还没有走访。点上面的“走访”开始。</translation>
    </message>
    <message>
        <source>No visit yet.</source>
        <translation>还没有走访。</translation>
    </message>
    <message>
        <source>%1 visits, the newest first. Enter opens one.</source>
        <translation>共 %1 次走访，最近的在前。按回车打开。</translation>
    </message>
    <message>
        <source>Mandatory report: found %1</source>
        <translation>强制报告：发现于 %1</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::Withdrawal</name>
    <message>
        <source>Takes effect at once. What was done before stays lawful; help that does not need it goes on.</source>
        <translation>立即生效。撤回以前的处理仍然有效；用不着这些信息的帮助照常进行。</translation>
    </message>
    <message>
        <source>&amp;Withdraw now</source>
        <translation>现在撤回(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation>不撤回(&amp;L)</translation>
    </message>
</context>
</TS>
