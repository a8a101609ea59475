<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>HandoutDialogs</name>
    <message>
        <source>not in the register (official letter only)</source>
        <translation>未登记（仅限公函调取）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Recipient in the register:</source>
        <translation>已登记的接收方(&amp;R)：</translation>
    </message>
    <message>
        <source>Who saw it destroyed?</source>
        <translation>谁见证了销毁？</translation>
    </message>
    <message>
        <source>A copy is destroyed before a witness: another account.</source>
        <translation>销毁副本须有另一个账号在场见证。</translation>
    </message>
    <message>
        <source>It was destroyed</source>
        <translation>确认已销毁</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::HandoutsTab</name>
    <message>
        <source>Paper copies</source>
        <translation>纸质副本</translation>
    </message>
    <message>
        <source>Came &amp;back</source>
        <translation>已收回(&amp;B)</translation>
    </message>
    <message>
        <source>Was &amp;destroyed …</source>
        <translation>已销毁(&amp;D)…</translation>
    </message>
    <message>
        <source>Provided to others</source>
        <translation>对外提供</translation>
    </message>
    <message>
        <source>&amp;Provide to another …</source>
        <translation>对外提供(&amp;P)…</translation>
    </message>
    <message>
        <source>Made public</source>
        <translation>公开宣传</translation>
    </message>
    <message>
        <source>&amp;Ask for a publication …</source>
        <translation>申请公开宣传(&amp;A)…</translation>
    </message>
    <message>
        <source>A&amp;pprove</source>
        <translation>批准(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>不批准(&amp;R)</translation>
    </message>
    <message>
        <source>Is p&amp;ublic</source>
        <translation>已公开(&amp;U)</translation>
    </message>
    <message>
        <source>It is public from today.</source>
        <translation>自今天起公开。</translation>
    </message>
    <message>
        <source>&amp;Taken down</source>
        <translation>已撤下(&amp;T)</translation>
    </message>
    <message>
        <source>It was taken down.</source>
        <translation>已登记撤下。</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>打印与提供</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>没有打印过。</translation>
    </message>
    <message>
        <source>Nothing was provided to others.</source>
        <translation>没有对外提供过。</translation>
    </message>
    <message>
        <source>Nothing was made public.</source>
        <translation>没有公开过。</translation>
    </message>
    <message>
        <source>The copy is no longer out.</source>
        <translation>副本已登记收回或销毁。</translation>
    </message>
    <message>
        <source>The provision stands in the register.</source>
        <translation>对外提供已登记。</translation>
    </message>
    <message>
        <source>The request waits for approval.</source>
        <translation>申请已提交，等待审批。</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>已批准。</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>未批准。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::PurposeDialog</name>
    <message>
        <source>What is it for?</source>
        <translation>用于什么？</translation>
    </message>
    <message>
        <source>This child is not assigned to you. Say once what you look for; it stands in the log with your name.</source>
        <translation>这名儿童不在您负责的名单内。请说明这次查看的用途，用途和您的账号会记入日志；本次登录内只问一次。</translation>
    </message>
    <message>
        <source>Before it leaves this program:
• only what the work needs, and only for those who need it;
• not into chat groups, not onto notice boards, not beside a child&apos;s name or face;
• who passes it on answers for it; paper and files come back or are destroyed.</source>
        <translation>材料离开本程序之前，请记住：
• 只带工作需要的内容，只给需要的人；
• 不发聊天群，不上公示栏，不与儿童姓名、照片放在一起；
• 谁传出谁负责；纸质件和文件用完收回或销毁。</translation>
    </message>
    <message>
        <source>Nothing can be chosen now.</source>
        <translation>现在没有可以选择的用途。</translation>
    </message>
    <message>
        <source>Allowed to nobody</source>
        <translation>任何人都不得用于</translation>
    </message>
    <message>
        <source>%1. Children in difficulty are not labelled, and their information serves neither attention nor selling (Measures art. 15). The program stops it for every role, and the attempt stands in the log.</source>
        <translation>%1。不得给困境儿童贴标签，不得用其信息博眼球、赚流量、募捐或直播带货（《困境儿童个人信息保护工作办法》第十五条）。程序对所有岗位一律拦下，并记入日志。</translation>
    </message>
    <message>
        <source>&amp;Goes to:</source>
        <translation>交给(&amp;G)：</translation>
    </message>
    <message>
        <source>stays in this office</source>
        <translation>留在本单位</translation>
    </message>
    <message>
        <source>Number of the official letter, where one asks for it</source>
        <translation>对方来函文号（依公函调取时填写）</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::RegisterEntry</name>
    <message>
        <source>Approve this impact assessment? It is not rewritten afterwards; an older one of the same subject ends.</source>
        <translation>批准这份影响评估？批准后不再修改；同一对象的旧评估随即终止。</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>已批准。</translation>
    </message>
    <message>
        <source>End this impact assessment? What was switched on under it goes off at once.</source>
        <translation>终止这份影响评估？以它为依据启用的事项立即停用。</translation>
    </message>
    <message>
        <source>Ended.</source>
        <translation>已终止。</translation>
    </message>
    <message>
        <source>Switched on.</source>
        <translation>已启用。</translation>
    </message>
    <message>
        <source>Switch this off? From now on nothing is done under it.</source>
        <translation>停用？此后不得再据此办理。</translation>
    </message>
    <message>
        <source>Switched off.</source>
        <translation>已停用。</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>返回列表(&amp;B)</translation>
    </message>
    <message>
        <source>Write its impact assess&amp;ment</source>
        <translation>写影响评估(&amp;M)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变更记录</translation>
    </message>
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
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
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
        <source>The entry is saved.</source>
        <translation>登记已保存。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::RegistersPage</name>
    <message>
        <source>Registers</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>The entry is not saved.</source>
        <translation>这条登记尚未保存。</translation>
    </message>
    <message>
        <source>Give up what is typed?</source>
        <translation>放弃已填写的内容？</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>&amp;New entry</source>
        <translation>新增登记(&amp;N)</translation>
    </message>
    <message>
        <source>Nothing stands in this register yet.</source>
        <translation>这个登记簿还没有内容。</translation>
    </message>
    <message>
        <source>“New entry” begins it.</source>
        <translation>点“新增登记”开始。</translation>
    </message>
    <message>
        <source>The county office and the security officer keep it.</source>
        <translation>由县级民政和安全管理员登记。</translation>
    </message>
    <message>
        <source>Entries come from the children&apos;s files.</source>
        <translation>登记来自儿童档案。</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>评估对象</translation>
    </message>
</context>
</TS>
