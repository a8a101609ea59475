<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Request</name>
    <message>
        <source>&amp;Check identity</source>
        <translation>核验身份(&amp;C)</translation>
    </message>
    <message>
        <source>Ask for more &amp;proof</source>
        <translation>要求补充材料(&amp;P)</translation>
    </message>
    <message>
        <source>Allow an ans&amp;wer to this person</source>
        <translation>批准向此人答复(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>受理(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Handle</source>
        <translation>开始办理(&amp;H)</translation>
    </message>
    <message>
        <source>E&amp;xtend the term</source>
        <translation>延长期限(&amp;X)</translation>
    </message>
    <message>
        <source>A&amp;nswer</source>
        <translation>答复(&amp;N)</translation>
    </message>
    <message>
        <source>Take in an app&amp;eal</source>
        <translation>登记申诉(&amp;E)</translation>
    </message>
    <message>
        <source>A&amp;nswer the appeal</source>
        <translation>答复申诉(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>办结(&amp;C)</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收件回执</translation>
    </message>
    <message>
        <source>Request for more proof</source>
        <translation>补充材料通知</translation>
    </message>
    <message>
        <source>Notice of a longer term</source>
        <translation>延期通知</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复书</translation>
    </message>
    <message>
        <source>Answer to the appeal</source>
        <translation>申诉答复书</translation>
    </message>
    <message>
        <source>Explanation of the rules</source>
        <translation>规则说明</translation>
    </message>
    <message>
        <source>%1 (today)</source>
        <translation>%1（今天）</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n day(s) overdue)</source>
        <translation>
            <numerusform>%1（逾期%n天）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (in %n day(s))</source>
        <translation>
            <numerusform>%1（还有%n天）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tonghu::ui::RequestForm</name>
    <message>
        <source>Guardian who asks</source>
        <translation>申请的监护人</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>New request: %1</source>
        <translation>登记申请：%1</translation>
    </message>
    <message>
        <source>The request is not saved.</source>
        <translation>申请尚未保存。</translation>
    </message>
    <message>
        <source>Take in whatever is asked, by whoever asks: what cannot be granted is refused in writing, with reasons.</source>
        <translation>无论何人提出何种申请，均应登记；不能同意的，书面说明理由。</translation>
    </message>
    <message>
        <source>For complaints, and for questions about a child who has no file. Whether a file exists is told to nobody before identity and relation are proved.</source>
        <translation>用于投诉，以及有关没有建档儿童的申请。身份和关系核实之前，不向任何人透露是否存有档案。</translation>
    </message>
    <message>
        <source>The request is taken in.</source>
        <translation>申请已登记。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::RequestPage</name>
    <message>
        <source>Request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>申请 %1</translation>
    </message>
    <message>
        <source>What is typed for this step is not saved.</source>
        <translation>本步骤填写的内容尚未保存。</translation>
    </message>
    <message>
        <source>Nobody on file</source>
        <translation>无档案</translation>
    </message>
    <message>
        <source>Child&apos;s &amp;file</source>
        <translation>儿童档案(&amp;F)</translation>
    </message>
    <message>
        <source>Next step by %1; answer by %2.</source>
        <translation>下一步期限：%1；答复期限：%2。</translation>
    </message>
    <message>
        <source>This person is under suspicion, or not to be informed. Nothing is told to them until somebody other than who checked allows it; or refuse in writing.</source>
        <translation>此人涉嫌侵害或者不予告知。核验人以外的人批准之前，不得向其透露任何信息；否则书面答复不同意。</translation>
    </message>
    <message>
        <source>An answer to this person was allowed by %1.</source>
        <translation>%1已批准向此人答复。</translation>
    </message>
    <message>
        <source>By what the file says this person may ask for it.</source>
        <translation>依据档案，此人有权提出这项申请。</translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>下一步：</translation>
    </message>
    <message>
        <source>Another role takes the next step.</source>
        <translation>下一步由其他角色办理。</translation>
    </message>
    <message>
        <source>Check what is right, change it in the child&apos;s file, and write down in the answer what was changed. The old value stays in the history.</source>
        <translation>请核实后在儿童档案中更正，并在答复中写明更正的内容。更正前的内容保留在历史记录中。</translation>
    </message>
    <message>
        <source>The consent is withdrawn; it holds from now on.</source>
        <translation>同意已撤回，即时生效。</translation>
    </message>
    <message>
        <source>Letters and copies</source>
        <translation>文书和副本</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>副本（%1）</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The deletion waits for somebody who approves deletions. Write the letters before: they go with the file.</source>
        <translation>删除须由有批准权限的人批准后执行。请在此之前出具文书：档案删除后申请记录也一并删除。</translation>
    </message>
    <message>
        <source>Tell them too, who had the old facts: %1.</source>
        <translation>以下接收方得到过更正前的信息，请一并告知：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::RequestsPage</name>
    <message>
        <source>To be done</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Requests about personal data</source>
        <translation>个人信息权利申请</translation>
    </message>
    <message>
        <source>No request waits for a step.</source>
        <translation>没有待办的申请。</translation>
    </message>
    <message>
        <source>There is no request yet.</source>
        <translation>还没有申请。</translation>
    </message>
    <message>
        <source>A request about a child on file is taken in on the child&apos;s page, tab “Requests”.</source>
        <translation>有关在册儿童的申请，请在儿童页面的“申请”标签中登记。</translation>
    </message>
    <message>
        <source>Nobody on file</source>
        <translation>无档案</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Open the &amp;file</source>
        <translation>打开档案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Take in: nobody on file</source>
        <translation>登记：无档案(&amp;T)</translation>
    </message>
    <message>
        <source>A complaint, or a question about a child who has no file</source>
        <translation>投诉，或者有关没有建档儿童的申请</translation>
    </message>
    <message>
        <source>This request is about nobody on file.</source>
        <translation>这项申请没有对应的档案。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::RequestsTab</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Take in a &amp;request</source>
        <translation>登记申请(&amp;R)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Nobody has asked to see, correct or delete anything yet.</source>
        <translation>还没有人提出查阅、更正或者删除的申请。</translation>
    </message>
    <message>
        <source>%1 requests. Enter opens one.</source>
        <translation>共%1项申请，按回车打开。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::StepPanel</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
</TS>
