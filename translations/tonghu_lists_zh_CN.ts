<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RecordTable</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>已过期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::CasesPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Assistance cases</source>
        <translation>救助帮扶个案</translation>
    </message>
    <message>
        <source>There is no case yet.</source>
        <translation>还没有个案。</translation>
    </message>
    <message>
        <source>No case is in this stage.</source>
        <translation>没有处于这一阶段的个案。</translation>
    </message>
    <message>
        <source>A case is opened from the child's file.</source>
        <translation>个案从儿童档案页里开立。</translation>
    </message>
    <message>
        <source>Open the &amp;case</source>
        <translation>打开个案(&amp;C)</translation>
    </message>
    <message>
        <source>Open the &amp;file</source>
        <translation>打开档案(&amp;F)</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ConsentsPage</name>
    <message>
        <source>Consents</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>No child has a complete consent yet.</source>
        <translation>还没有同意齐全的儿童。</translation>
    </message>
    <message>
        <source>There is no child in this state.</source>
        <translation>没有处于这一状态的儿童。</translation>
    </message>
    <message>
        <source>The state is for home visits, today.</source>
        <translation>这里看的是今天就入户走访而言的同意情况。</translation>
    </message>
    <message>
        <source>Record a &amp;consent</source>
        <translation>登记同意(&amp;C)</translation>
    </message>
    <message>
        <source>Open the &amp;file</source>
        <translation>打开档案(&amp;F)</translation>
    </message>
    <message>
        <source>For home visits the law asks: %1. Nothing is missing.</source>
        <translation>入户走访依法需要：%1。已经齐全。</translation>
    </message>
    <message>
        <source>For home visits the law asks: %1. Missing: %2.</source>
        <translation>入户走访依法需要：%1。尚缺：%2。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::RecordTable</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries so far; more as you scroll</source>
        <translation>
            <numerusform>已显示 %n 条，向下滚动继续</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tonghu::ui::VisitsPage</name>
    <message>
        <source>D&amp;ue</source>
        <translation>到期(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Waiting for consent</source>
        <translation>等待同意(&amp;W)</translation>
    </message>
    <message>
        <source>D&amp;one</source>
        <translation>已完成(&amp;O)</translation>
    </message>
    <message>
        <source>Home visits</source>
        <translation>入户走访</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Until today</source>
        <translation>截至今天</translation>
    </message>
    <message>
        <source>Within 7 days</source>
        <translation>7 天内</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>30 天内</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>显示(&amp;S)：</translation>
    </message>
    <message>
        <source>No visit is due in this time.</source>
        <translation>这段时间里没有到期的走访。</translation>
    </message>
    <message>
        <source>Choose a longer time to see what comes next.</source>
        <translation>选更长的时间，可以看到后面的安排。</translation>
    </message>
    <message>
        <source>&amp;Record the visit</source>
        <translation>登记走访(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;file</source>
        <translation>打开档案(&amp;F)</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>尚缺</translation>
    </message>
    <message>
        <source>No visit waits for a consent.</source>
        <translation>没有等待同意的走访。</translation>
    </message>
    <message>
        <source>A visit whose consent is missing is kept here as a draft; nothing of it is lost.</source>
        <translation>缺同意的走访会作为草稿留在这里，内容不会丢失。</translation>
    </message>
    <message>
        <source>Record the &amp;consent</source>
        <translation>登记同意(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save for good</source>
        <translation>正式保存(&amp;S)</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Since last month</source>
        <translation>上月以来</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No visit is recorded in this time.</source>
        <translation>这段时间里没有走访记录。</translation>
    </message>
    <message>
        <source>Choose “All” to look further back.</source>
        <translation>选“全部”可以看更早的记录。</translation>
    </message>
    <message>
        <source>Open the &amp;visit</source>
        <translation>打开走访(&amp;V)</translation>
    </message>
    <message numerus="yes">
        <source>%n visits saved.</source>
        <translation>
            <numerusform>已保存 %n 条走访。</numerusform>
        </translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>尚缺：%1</translation>
    </message>
</context>
</TS>
