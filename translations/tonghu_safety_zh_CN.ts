<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Safety</name>
    <message>
        <source>Incidents not closed</source>
        <translation>未办结的信息安全事件</translation>
    </message>
    <message>
        <source>drill, %1</source>
        <translation>演练，%1</translation>
    </message>
    <message>
        <source>reported, still open</source>
        <translation>已报告，未办结</translation>
    </message>
    <message>
        <source>report by %1: %2</source>
        <translation>须在%1前报告：%2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Annual audit of minors&apos; information</source>
        <translation>未成年人信息年度审计</translation>
    </message>
    <message>
        <source>Filed with the cyberspace office for the year before, by the end of January.</source>
        <translation>每年一月底前向网信部门报送上一年度情况。</translation>
    </message>
    <message>
        <source>made, not yet filed</source>
        <translation>已生成，尚未报送</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>尚未生成</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1小时%2分</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>over by %1</source>
        <translation>已超时%1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩%1</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>not reported yet, late</source>
        <translation>尚未报告，已超时</translation>
    </message>
    <message>
        <source>not reported yet</source>
        <translation>尚未报告</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚无答复</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>%1, reported late</source>
        <translation>%1，报告超时</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未办结</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::AuditTab</name>
    <message>
        <source>Annual audit of minors&apos; information</source>
        <translation>未成年人信息年度审计</translation>
    </message>
    <message>
        <source>Counts only, of one year, as far as your role can count them: who holds the children&apos;s files makes one part, the auditor the part of the log. Small numbers stand in it, so it is for the office and the cyberspace office alone.</source>
        <translation>只含一年的数量，按您的角色能统计的部分生成：掌握档案的人生成一部分，审计员生成日志部分。其中有未隐去的小数值，只供本单位和网信部门使用。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>&amp;Make the pack</source>
        <translation>生成材料(&amp;M)</translation>
    </message>
    <message>
        <source>Filed with the cyberspace office</source>
        <translation>向网信部门报送</translation>
    </message>
    <message>
        <source>Day of filing</source>
        <translation>报送日期</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>&amp;Record the filing</source>
        <translation>登记报送(&amp;R)</translation>
    </message>
    <message>
        <source>Folder for the audit pack</source>
        <translation>存放审计材料的文件夹</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>The filing is recorded.</source>
        <translation>报送已登记。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::EvidenceCard</name>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>存入时间</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Hash of the original (SHA-256)</source>
        <translation>原件摘要（SHA-256）</translation>
    </message>
    <message>
        <source>&amp;Keep a file</source>
        <translation>存入文件(&amp;K)</translation>
    </message>
    <message>
        <source>Enter writes one of them to a file, for the police.</source>
        <translation>按回车可将其写出为文件，供公安机关使用。</translation>
    </message>
    <message>
        <source>Keep a file</source>
        <translation>存入文件</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.jpg *.jpeg *.png *.pdf)</source>
        <translation>图片和PDF (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
        <source>Write to a file</source>
        <translation>写出为文件</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>Photographs and papers of what was seen: kept encrypted, with the hash of the original. Keep the original too. They cannot be removed.</source>
        <translation>照片、文书等材料：加密保存，并记下原件摘要；原件也要保管好。存入后不能删除。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::HarmReportForm</name>
    <message>
        <source>A child in danger comes first: call 110 now, then go on here. Nobody’s consent or approval is asked. Fill in what you know; the rest can follow.</source>
        <translation>孩子有危险时先救孩子：立即拨打110，再回到这里填写。无须任何人同意或批准。知道多少填多少，其余可以后补。</translation>
    </message>
    <message>
        <source>&amp;Save the report</source>
        <translation>保存报告(&amp;S)</translation>
    </message>
    <message>
        <source>Mandatory report</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>已输入的内容已保留。</translation>
    </message>
    <message>
        <source>The report is handed in, sealed. Call 110 if you have not.</source>
        <translation>报告已密封提交。还没有拨打110的，请立即拨打。</translation>
    </message>
    <message>
        <source>The report is saved as %1.</source>
        <translation>报告已保存，编号%1。</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>关于谁</translation>
    </message>
    <message>
        <source>Name or number of a child on file, then Enter</source>
        <translation>在册孩子的姓名或档案编号，按回车查找</translation>
    </message>
    <message>
        <source>Find a child on file</source>
        <translation>查找在册孩子</translation>
    </message>
    <message>
        <source>A child who is not on file</source>
        <translation>不在册的孩子</translation>
    </message>
    <message>
        <source>Who noticed it</source>
        <translation>谁发现的</translation>
    </message>
    <message>
        <source>Name and telephone of who told you, if it was somebody else</source>
        <translation>如果是别人告诉您的，写下姓名和电话</translation>
    </message>
    <message>
        <source>Kept apart, with your own name: only you and the officer who keeps reporters can read it. It stands in no list, print, copy or history.</source>
        <translation>与您的身份一起单独密封保存，只有您和指定的负责人能看到，不出现在任何列表、打印件、副本和变更记录中。</translation>
    </message>
    <message>
        <source>Reported just &amp;now</source>
        <translation>刚刚已报告(&amp;N)</translation>
    </message>
    <message>
        <source>Here is what you had typed.</source>
        <translation>这是您之前输入的内容。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::IncidentForm</name>
    <message>
        <source>A lost computer, a page on the web, a list sent to the wrong person: tell it at once, even where it only may have happened. The security officer and the county are shown it and take over.</source>
        <translation>电脑丢了、网上出现了信息、名单发错了人：只要可能发生，就马上登记。安全管理员和县级民政会看到并接手。</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>信息出问题</translation>
    </message>
    <message>
        <source>The incident is not saved.</source>
        <translation>事件还没有保存。</translation>
    </message>
    <message>
        <source>The incident is open.</source>
        <translation>事件已登记。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::IncidentPage</name>
    <message>
        <source>What to do now</source>
        <translation>现在要做的</translation>
    </message>
    <message>
        <source>&amp;Close the incident</source>
        <translation>办结事件(&amp;C)</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>信息安全事件</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>信息安全事件 %1</translation>
    </message>
    <message>
        <source>Changes on this page are not saved.</source>
        <translation>本页的更改还没有保存。</translation>
    </message>
    <message>
        <source>Report to the authorities by %1: %2.</source>
        <translation>须在%1前向主管部门报告：%2。</translation>
    </message>
    <message>
        <source>A drill. %1</source>
        <translation>演练。%1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>does not apply: %1</source>
        <translation>不适用：%1</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>已完成 %1</translation>
    </message>
    <message>
        <source>Remarks, or why it does not apply</source>
        <translation>说明，或不适用的原因</translation>
    </message>
    <message>
        <source>Remarks: %1</source>
        <translation>说明：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Telling those concerned</source>
        <translation>告知个人</translation>
    </message>
    <message>
        <source>Each child and guardian is told. Only where harm is effectively avoided may that be left out: one asks with reason and basis, another approves.</source>
        <translation>逐一告知孩子和监护人。只有能够有效避免危害的，才可以不告知：一人写明原因和依据提出，另一人批准。</translation>
    </message>
    <message>
        <source>Everybody is &amp;told</source>
        <translation>决定逐一告知(&amp;T)</translation>
    </message>
    <message>
        <source>Reason for not telling</source>
        <translation>不告知的原因</translation>
    </message>
    <message>
        <source>Basis: how one knows</source>
        <translation>依据：怎么知道的</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>&amp;Ask not to tell</source>
        <translation>提出不告知(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;pprove not telling</source>
        <translation>批准不告知(&amp;P)</translation>
    </message>
    <message>
        <source>The incident is closed.</source>
        <translation>事件已办结。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::IncidentPeople</name>
    <message>
        <source>Children and guardians concerned</source>
        <translation>涉及的孩子和监护人</translation>
    </message>
    <message>
        <source>File</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>孩子</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>告知对象</translation>
    </message>
    <message>
        <source>Told, or why not</source>
        <translation>告知情况</translation>
    </message>
    <message>
        <source>File number, or the code of a village or township for all in it</source>
        <translation>档案编号；填村或乡镇代码则为其中全部孩子</translation>
    </message>
    <message>
        <source>Children concerned</source>
        <translation>涉及的孩子</translation>
    </message>
    <message>
        <source>&amp;Enter as concerned</source>
        <translation>登记为涉及(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Record that they were told</source>
        <translation>登记已告知(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>告知书(&amp;L)</translation>
    </message>
    <message>
        <source>No child of yours is entered as concerned.</source>
        <translation>您负责的孩子中没有登记为涉及的。</translation>
    </message>
    <message>
        <source>%1 still to be told.</source>
        <translation>还有%1人待告知。</translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren) entered.</source>
        <translation>
            <numerusform>已登记%n名孩子。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the letters</source>
        <translation>存放告知书的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) written, and the list for their delivery.</source>
        <translation>
            <numerusform>已写出%n封告知书和送达登记表。</numerusform>
        </translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::MandatoryReportPage</name>
    <message>
        <source>Mandatory report</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>Mandatory report %1</source>
        <translation>强制报告 %1</translation>
    </message>
    <message>
        <source>Changes on this page are not saved.</source>
        <translation>本页的更改还没有保存。</translation>
    </message>
    <message>
        <source>%1. Report it to the police or another authority now, and enter to whom and when.</source>
        <translation>%1。请立即向公安机关或其他部门报告，并填写报给谁、何时报的。</translation>
    </message>
    <message>
        <source>A child who is not on file yet</source>
        <translation>尚未建档的孩子</translation>
    </message>
    <message>
        <source>&amp;Sheet for the police</source>
        <translation>打印报告表(&amp;S)</translation>
    </message>
    <message>
        <source>Put to a &amp;file</source>
        <translation>归入档案(&amp;F)</translation>
    </message>
    <message>
        <source>Child&apos;s f&amp;ile</source>
        <translation>孩子的档案(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Who reported</source>
        <translation>报告人(&amp;W)</translation>
    </message>
    <message>
        <source>What followed</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>&amp;Add what followed</source>
        <translation>登记跟进(&amp;A)</translation>
    </message>
    <message>
        <source>End the report</source>
        <translation>办结报告</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>办结情形</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>&amp;End it</source>
        <translation>办结(&amp;E)</translation>
    </message>
    <message>
        <source>The report is ended. It stays on record.</source>
        <translation>报告已办结，记录永久保留。</translation>
    </message>
    <message>
        <source>Sheet for the police</source>
        <translation>强制报告表</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>Put to a file</source>
        <translation>归入档案</translation>
    </message>
    <message>
        <source>Number of the child&apos;s file:</source>
        <translation>孩子的档案编号：</translation>
    </message>
    <message>
        <source>Who reported</source>
        <translation>报告人</translation>
    </message>
    <message>
        <source>Why this is asked (it is logged):</source>
        <translation>查询原因（将记入日志）：</translation>
    </message>
    <message>
        <source>Reported by the account %1 on %2.</source>
        <translation>由账号%1于%2报告。</translation>
    </message>
    <message>
        <source>Noticed by: %1</source>
        <translation>发现人：%1</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::SafetyPage</name>
    <message>
        <source>&amp;Mandatory reports</source>
        <translation>强制报告(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Incidents</source>
        <translation>信息安全事件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Annual audit</source>
        <translation>年度审计(&amp;A)</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>File</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>not on file</source>
        <translation>未建档</translation>
    </message>
    <message>
        <source>There is no mandatory report.</source>
        <translation>还没有强制报告。</translation>
    </message>
    <message>
        <source>“Report harm” at the left makes one, from every page.</source>
        <translation>在任何页面点左侧“强制报告”即可登记。</translation>
    </message>
    <message>
        <source>&amp;Open the report</source>
        <translation>打开报告(&amp;O)</translation>
    </message>
    <message>
        <source>drill, %1</source>
        <translation>演练，%1</translation>
    </message>
    <message>
        <source>There is no incident.</source>
        <translation>还没有信息安全事件。</translation>
    </message>
    <message>
        <source>“Incident” at the left opens one, from every page.</source>
        <translation>在任何页面点左侧“出问题了”即可登记。</translation>
    </message>
    <message>
        <source>&amp;Open the incident</source>
        <translation>打开事件(&amp;O)</translation>
    </message>
</context>
</TS>
