<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MoreButton</name>
    <message>
        <source>The file is restricted.</source>
        <translation>档案已封存。</translation>
    </message>
    <message>
        <source>Asked. Another person decides.</source>
        <translation>已提出申请，由另一位人员决定。</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>Restrict the file …</source>
        <translation>封存档案…</translation>
    </message>
    <message>
        <source>Ask to delete for good …</source>
        <translation>申请彻底删除…</translation>
    </message>
    <message>
        <source>Ask to hand over to the archive …</source>
        <translation>申请移交档案馆…</translation>
    </message>
    <message>
        <source>Records sealed by law …</source>
        <translation>依法封存的记录…</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::DisposalDialog</name>
    <message>
        <source>Restrict the file</source>
        <translation>封存档案</translation>
    </message>
    <message>
        <source>The file is kept and hidden: nobody finds, lists, prints, exports or counts it any more. Only two persons together can open it again.</source>
        <translation>档案保留但隐藏：任何人都不能再查到、列出、打印、导出或计数。只有两人共同才能再次开启。</translation>
    </message>
    <message>
        <source>&amp;Restrict now</source>
        <translation>立即封存(&amp;R)</translation>
    </message>
    <message>
        <source>Ask to delete for good</source>
        <translation>申请彻底删除</translation>
    </message>
    <message>
        <source>Nothing is deleted yet. Another person with the right to decide looks at it first. Then the record goes with everything that belongs to it, from all parts of the workspace, and nobody can bring it back.</source>
        <translation>现在还不会删除，先由另一位有权限的人员审核。批准后，该记录及其全部内容将从工作区各部分清除，任何人都无法恢复。</translation>
    </message>
    <message>
        <source>&amp;Ask for deletion</source>
        <translation>申请删除(&amp;A)</translation>
    </message>
    <message>
        <source>Ask to hand over to the archive</source>
        <translation>申请移交档案馆</translation>
    </message>
    <message>
        <source>Hand the papers over first. When another person has approved, only the number of the file is kept here; everything else is deleted.</source>
        <translation>请先移交纸质材料。另一位人员批准后，这里只保留档案编号，其余内容全部删除。</translation>
    </message>
    <message>
        <source>&amp;Ask for approval</source>
        <translation>申请批准(&amp;A)</translation>
    </message>
    <message>
        <source>Ask to open a restricted file</source>
        <translation>申请开启封存档案</translation>
    </message>
    <message>
        <source>When another person has approved, you alone can read it for the days that you ask for. It closes by itself. Every look is logged.</source>
        <translation>另一位人员批准后，只有您本人可以在申请的天数内查阅，到期自动关闭。每次查阅都会记入日志。</translation>
    </message>
    <message>
        <source>Ask to lift the restriction</source>
        <translation>申请解除封存</translation>
    </message>
    <message>
        <source>When another person has approved, the file is worked on as before it was restricted.</source>
        <translation>另一位人员批准后，档案恢复到封存前的状态。</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>延长保存</translation>
    </message>
    <message>
        <source>The record stays until the day that you choose, and is due again then.</source>
        <translation>记录保存到您选择的日期，届时再次到期。</translation>
    </message>
    <message>
        <source>&amp;Keep until then</source>
        <translation>保存到该日(&amp;K)</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不批准</translation>
    </message>
    <message>
        <source>Nothing changes. Who asked sees your reason.</source>
        <translation>不作任何改动，申请人可以看到您的理由。</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>不批准(&amp;R)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>Your request is taken back; nothing changes.</source>
        <translation>撤回您的申请，不作任何改动。</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>撤回(&amp;T)</translation>
    </message>
    <message>
        <source>Against deleting it today:</source>
        <translation>今天不能删除的原因：</translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation>不作改动(&amp;L)</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Name of the archive</source>
        <translation>档案馆名称</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation>法律和条款</translation>
    </message>
    <message>
        <source>Which article allows to open it</source>
        <translation>依据哪一条可以开启</translation>
    </message>
    <message>
        <source> day(s)</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>For</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Until (at most %1)</source>
        <translation>保存至（最长 %1）</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>保存至</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Choose the ground.</source>
        <translation>请选择事由。</translation>
    </message>
    <message>
        <source>Enter who took it over, and the receipt number.</source>
        <translation>请填写接收单位和回执编号。</translation>
    </message>
    <message>
        <source>Enter law and article.</source>
        <translation>请填写法律和条款。</translation>
    </message>
    <message>
        <source>Write in a sentence why.</source>
        <translation>请用一句话写明理由。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::RetentionPage</name>
    <message>
        <source>Keeping and deleting</source>
        <translation>保存与删除</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>File</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>档案编号</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>The schedule says</source>
        <translation>期限表规定</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>规定来源</translation>
    </message>
    <message>
        <source>%1 (not confirmed)</source>
        <translation>%1（待核实）</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>No record has been kept too long.</source>
        <translation>没有超期保存的记录。</translation>
    </message>
    <message>
        <source>Closed files show here when their term is over.</source>
        <translation>已结案的档案期满后显示在这里。</translation>
    </message>
    <message>
        <source>Ask to &amp;delete</source>
        <translation>申请删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Restrict</source>
        <translation>封存(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep longer</source>
        <translation>延长保存(&amp;K)</translation>
    </message>
    <message>
        <source>Hand o&amp;ver</source>
        <translation>移交(&amp;V)</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请事项</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>没有待决定的申请。</translation>
    </message>
    <message>
        <source>What one person asks for shows here until another has approved or refused it.</source>
        <translation>一人提出的申请，在另一人决定之前显示在这里。</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>批准(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;fuse</source>
        <translation>不批准(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>撤回(&amp;T)</translation>
    </message>
    <message>
        <source>Restricted by</source>
        <translation>封存人</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>No file is restricted.</source>
        <translation>没有封存的档案。</translation>
    </message>
    <message>
        <source>A file is restricted from its page, under “More”.</source>
        <translation>在档案页的“更多”中封存档案。</translation>
    </message>
    <message>
        <source>Ask to &amp;open</source>
        <translation>申请开启(&amp;O)</translation>
    </message>
    <message>
        <source>Ask to &amp;lift</source>
        <translation>申请解除(&amp;L)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证明编号</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>waits for other keys</source>
        <translation>待其他密钥</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>删除证明</translation>
    </message>
    <message>
        <source>Nothing has been deleted.</source>
        <translation>没有删除过记录。</translation>
    </message>
    <message>
        <source>Every deletion leaves a certificate here; it names nobody.</source>
        <translation>每次删除都在这里留下证明，证明不含任何人的姓名。</translation>
    </message>
    <message>
        <source>&amp;Save as PDF</source>
        <translation>存为 PDF(&amp;S)</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录种类</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>到期处理</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>期限表</translation>
    </message>
    <message>
        <source>The schedule is empty.</source>
        <translation>期限表是空的。</translation>
    </message>
    <message>
        <source>with the file</source>
        <translation>随档案</translation>
    </message>
    <message>
        <source>Kept until %1.</source>
        <translation>保存至 %1。</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>已不予批准。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>%1: %2?</source>
        <translation>%1：%2？</translation>
    </message>
    <message>
        <source>Everything that belongs to it goes for good, and nobody can bring it back.</source>
        <translation>其全部内容将彻底清除，任何人都无法恢复。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Carried out …</source>
        <translation>正在执行…</translation>
    </message>
    <message>
        <source>A period of the law runs: the file is restricted, not deleted.</source>
        <translation>法定保存期限未届满：档案已封存，没有删除。</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>已批准。</translation>
    </message>
    <message>
        <source>Deleted. Certificate %1.</source>
        <translation>已删除。证明编号：%1。</translation>
    </message>
    <message>
        <source>Deleted as far as your keys go; the rest goes when the next holder unlocks. Certificate %1.</source>
        <translation>您的密钥所及部分已删除，其余部分待下一位持有密钥的人员解锁时执行。证明编号：%1。</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>保存删除证明</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::SealedDialog</name>
    <message>
        <source>Records sealed by law</source>
        <translation>依法封存的记录</translation>
    </message>
    <message>
        <source>Only the persons named for a record learn that there is one. Nothing lists, counts or exports it. Every look is logged, without the child.</source>
        <translation>只有被指定的人员才能知道记录存在；不列出、不计数、不导出。每次查阅都记入日志，但不记录是哪个孩子。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Law and article on which you look or add</source>
        <translation>查阅或录入所依据的法律和条款</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>查阅(&amp;L)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>新录入</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文书号</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>nobody else can be named</source>
        <translation>没有其他可指定的人员</translation>
    </message>
    <message>
        <source>Named beside you</source>
        <translation>除您以外的指定人员</translation>
    </message>
    <message>
        <source>&amp;Seal it</source>
        <translation>封存(&amp;S)</translation>
    </message>
    <message>
        <source>%1, %2, entered by %3 on %4
%5</source>
        <translation>%1，%2，%3 于 %4 录入
%5</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>无文书号</translation>
    </message>
    <message>
        <source>None for which you are named.</source>
        <translation>没有指定您查阅的记录。</translation>
    </message>
    <message>
        <source>Sealed for you and the persons named.</source>
        <translation>已封存，仅您和指定人员可以查阅。</translation>
    </message>
    <message>
        <source>Choose the kind.</source>
        <translation>请选择种类。</translation>
    </message>
</context>
</TS>
