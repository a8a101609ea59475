<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountDialogs</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
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
    <name>tonghu::ui::AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Add an account...</source>
        <translation>添加账号…</translation>
    </message>
    <message>
        <source>Grant a role...</source>
        <translation>授予角色…</translation>
    </message>
    <message>
        <source>Take the role away</source>
        <translation>收回角色</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>waits for a role</source>
        <translation>等待授予角色</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Adding the account</source>
        <translation>正在添加账号</translation>
    </message>
    <message>
        <source>The account is added. The security officer now grants it a role.</source>
        <translation>账号已添加。请安全管理员为它授予角色。</translation>
    </message>
    <message>
        <source>Granting the role</source>
        <translation>正在授予角色</translation>
    </message>
    <message>
        <source>The role is granted.</source>
        <translation>角色已授予。</translation>
    </message>
    <message>
        <source>Changing the keys</source>
        <translation>正在更换密钥</translation>
    </message>
    <message>
        <source>The role is taken away.</source>
        <translation>角色已收回。</translation>
    </message>
    <message>
        <source>Disabling the account</source>
        <translation>正在停用账号</translation>
    </message>
    <message>
        <source>Enabling the account</source>
        <translation>正在启用账号</translation>
    </message>
    <message>
        <source>The account is disabled.</source>
        <translation>账号已停用。</translation>
    </message>
    <message>
        <source>The account is enabled.</source>
        <translation>账号已启用。</translation>
    </message>
    <message>
        <source>Take the role away...</source>
        <translation>收回角色…</translation>
    </message>
    <message>
        <source>Change the keys...</source>
        <translation>更换密钥…</translation>
    </message>
    <message>
        <source>The role of %1 is taken away at once. With the administrator beside, everything that it opened gets new keys now, and a copy of an old key opens nothing; without, the keys change when both are there.</source>
        <translation>%1 的角色将立即收回。系统管理员在场时，该角色能打开的内容马上更换密钥，旧密钥的副本再也打不开任何内容；管理员不在场时，待两人都在时再更换。</translation>
    </message>
    <message>
        <source>Taking the role away</source>
        <translation>正在收回角色</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>A role was taken away, and what it opened still has its old keys. With the administrator beside they are changed now.</source>
        <translation>有角色已收回，但它能打开的内容还在使用旧密钥。系统管理员在场时现在就更换。</translation>
    </message>
    <message>
        <source>The keys are changed.</source>
        <translation>密钥已更换。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::AddAccountDialog</name>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>First passphrase</source>
        <translation>初始口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message numerus="yes">
        <source>One account for one person. It opens nothing before the security officer grants a role; its owner changes the passphrase (at least %n character(s)) on first use.</source>
        <translation>
            <numerusform>一人一个账号。安全管理员授予角色之前，账号打不开任何内容；本人首次使用时自行更换口令（至少 %n 个字符）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Enter the account&apos;s name.</source>
        <translation>请填写账号名。</translation>
    </message>
    <message>
        <source>Enter a passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::BesideDialog</name>
    <message>
        <source>Administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Administrator&apos;s passphrase</source>
        <translation>系统管理员口令</translation>
    </message>
    <message>
        <source>The administrator&apos;s passphrase is missing.</source>
        <translation>还没有输入系统管理员的口令。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::GrantDialog</name>
    <message>
        <source>Grant a role</source>
        <translation>授予角色</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Administrator&apos;s passphrase</source>
        <translation>系统管理员口令</translation>
    </message>
    <message>
        <source>Handing on keys takes two: the system administrator sits beside you and types their own passphrase.</source>
        <translation>授予密钥须两人同时在场：请系统管理员在旁输入自己的口令。</translation>
    </message>
    <message>
        <source>Grant the role</source>
        <translation>授予角色</translation>
    </message>
    <message>
        <source>Enter the division: this role works in %1.</source>
        <translation>请填写行政区划：该角色的工作范围是%1。</translation>
    </message>
    <message>
        <source>Enter the institution.</source>
        <translation>请填写机构。</translation>
    </message>
    <message>
        <source>The administrator&apos;s passphrase is missing.</source>
        <translation>还没有输入系统管理员的口令。</translation>
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
    <name>tonghu::ui::PassphraseCard</name>
    <message>
        <source>Your passphrase</source>
        <translation>我的口令</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>再输一次新口令</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s). A sentence that only you know is easier to keep than signs.</source>
        <translation>
            <numerusform>至少 %n 个字符。一句只有自己知道的话比一串符号好记。</numerusform>
        </translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>更换口令</translation>
    </message>
    <message>
        <source>The two new passphrases differ. Type both again.</source>
        <translation>两次输入的新口令不一致，请都重新输入。</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>正在更换口令</translation>
    </message>
    <message>
        <source>The passphrase is changed. Use the new one from now on.</source>
        <translation>口令已更换，今后请使用新口令。</translation>
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
</context>
<context>
    <name>tonghu::ui::ReportsPage</name>
    <message>
        <source>No month is on the screen yet.</source>
        <translation>还没有选看月份。</translation>
    </message>
    <message>
        <source>Press Enter to see last month&apos;s report.</source>
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
<context>
    <name>tonghu::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The new passphrase is not set yet.</source>
        <translation>新口令还没有生效。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Lock when idle after</source>
        <translation>无操作多久后锁定</translation>
    </message>
    <message numerus="yes">
        <source>Your office allows at most %n minute(s).</source>
        <translation>
            <numerusform>单位规定最长 %n 分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>The facts of the unit are not saved.</source>
        <translation>本单位信息尚未保存。</translation>
    </message>
    <message>
        <source>This unit, as it stands on every form</source>
        <translation>本单位（印在每份文书上）</translation>
    </message>
</context>
</TS>
