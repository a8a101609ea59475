<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>LogModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>档案编号</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ReportPreview</name>
    <message>
        <source>persons</source>
        <translation>人</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>次</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>件</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Workbook (.xlsx)</source>
        <translation>电子表格 (.xlsx)</translation>
    </message>
    <message>
        <source>For printing (.pdf)</source>
        <translation>打印版 (.pdf)</translation>
    </message>
    <message>
        <source>Table as text (.csv)</source>
        <translation>文本表格 (.csv)</translation>
    </message>
    <message>
        <source>For other programs (.json)</source>
        <translation>供其他程序使用 (.json)</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::LogPage</name>
    <message>
        <source>No entry fits.</source>
        <translation>没有符合条件的记录。</translation>
    </message>
    <message>
        <source>Widen the filter to see more.</source>
        <translation>放宽条件可以看到更多。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Verify the log</source>
        <translation>校验日志(&amp;V)</translation>
    </message>
    <message>
        <source>Verifying walks every entry, its seal and its place in the chain.</source>
        <translation>校验会逐条检查每条记录、它的封印和在链条中的位置。</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>用户(&amp;U)：</translation>
    </message>
    <message>
        <source>Case &amp;number:</source>
        <translation>档案编号(&amp;N)：</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>自(&amp;F)：</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>至(&amp;T)：</translation>
    </message>
    <message>
        <source>Entry %1 touched these fields (the log holds no values): %2</source>
        <translation>第 %1 条涉及的字段（日志不记录内容）：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The log is verified …</source>
        <translation>正在校验日志……</translation>
    </message>
    <message>
        <source>The log holds: all %1 entries are there, unchanged and in order; signed up to entry %2.
Head, to compare with printed reports: %3</source>
        <translation>日志完好：共 %1 条，没有缺少、改动或调换；已签名到第 %2 条。
链首值（可与打印的报告核对）：%3</translation>
    </message>
    <message>
        <source>The log does not hold. %1 It can be trusted up to entry %2; what comes after cannot.</source>
        <translation>日志有问题。%1 第 %2 条及以前可信，之后的不可信。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ReportPreview</name>
    <message>
        <source>withheld</source>
        <translation>未显示</translation>
    </message>
    <message>
        <source>Withheld, so that nobody can be recognized</source>
        <translation>未显示，以免认出某个人</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ReportsPage</name>
    <message>
        <source>No month is on the screen yet.</source>
        <translation>还没有选看月份。</translation>
    </message>
    <message>
        <source>Press Enter to see last month's report.</source>
        <translation>按回车键查看上月报告。</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>月度报告</translation>
    </message>
    <message>
        <source>&amp;Month:</source>
        <translation>月份(&amp;M)：</translation>
    </message>
    <message>
        <source>Counts of fewer persons are withheld. For publication choose at least %1.</source>
        <translation>人数少于此数的不显示。对外公布时请至少选 %1。</translation>
    </message>
    <message>
        <source>Smallest &amp;count shown:</source>
        <translation>最小显示人数(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Purpose: %1. The report never holds names, numbers, addresses, villages, dates of birth, schools, photographs or free text; sealed records are not counted.</source>
        <translation>用途：%1。报告不含姓名、证件号码、住址、村（社区）、出生日期、学校、照片和文字叙述；封存的记录不计入。</translation>
    </message>
    <message>
        <source>%1-%2</source>
        <comment>year and month</comment>
        <translation>%1年%2月</translation>
    </message>
    <message>
        <source>The report is made and proved …</source>
        <translation>正在生成并验证报告……</translation>
    </message>
    <message>
        <source>All %1 numbers are shown: none is small enough to point at somebody.</source>
        <translation>%1 个数字全部显示：没有小到能认出某个人的数字。</translation>
    </message>
    <message>
        <source>%1 numbers are shown, %2 withheld: %3 because they count fewer than %4 persons, %5 so that nobody can compute those from the totals. Proved: %6.</source>
        <translation>显示 %1 个数字，未显示 %2 个：其中 %3 个因人数少于 %4，%5 个是为防止由合计推算出来。已验证：%6。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>* withheld. 0 is a true zero. A number that is withheld for its own size and one that is withheld for another's look the same on purpose. De-identification grade: %1. The file's foot carries the number of log entries and the log's head.</source>
        <translation>* 表示未显示；0 是真实的零。因自身太小而不显示的和为保护别的数字而不显示的，特意用同一个符号。去标识化等级：%1 级。文件末尾印有日志条数和链首值。</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>The report is written …</source>
        <translation>正在写出报告……</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
</context>
</TS>
