<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Import</name>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 份档案。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Reading the workbook</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>Save an empty workbook</source>
        <translation>保存空白表格</translation>
    </message>
    <message>
        <source>children.xlsx</source>
        <translation>儿童档案.xlsx</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>The empty workbook is saved.</source>
        <translation>空白表格已保存。</translation>
    </message>
</context>
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
    <name>Today</name>
    <message>
        <source>Months that can be reported</source>
        <translation>可以报送的月份</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>%1 起已结束</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>The log holds: nothing was changed, removed or cut.</source>
        <translation>日志完好：没有改动、删除或截断。</translation>
    </message>
    <message>
        <source>The log does not hold. Open it, verify, and keep the files as they are.</source>
        <translation>日志有问题。请打开日志核验，并保持文件原样。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries in all</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>打开日志</translation>
    </message>
    <message numerus="yes">
        <source>%n of them since yesterday</source>
        <translation>
            <numerusform>昨天以来 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts that wait for a role</source>
        <translation>等待授予角色的账号</translation>
    </message>
    <message>
        <source>Every account has its role.</source>
        <translation>每个账号都已有角色。</translation>
    </message>
    <message>
        <source>Grant a role</source>
        <translation>授予角色</translation>
    </message>
    <message>
        <source>See accounts</source>
        <translation>查看账号</translation>
    </message>
    <message>
        <source>Accounts that are disabled</source>
        <translation>已停用的账号</translation>
    </message>
    <message>
        <source>No account is disabled.</source>
        <translation>没有停用的账号。</translation>
    </message>
    <message>
        <source>Mandatory reports not answered</source>
        <translation>未办结的强制报告</translation>
    </message>
    <message>
        <source>Visits that wait for a consent</source>
        <translation>等待同意的走访</translation>
    </message>
    <message>
        <source>Visits half written</source>
        <translation>没写完的走访</translation>
    </message>
    <message>
        <source>Visits overdue</source>
        <translation>逾期未走访</translation>
    </message>
    <message>
        <source>Visits due this week</source>
        <translation>本周应走访</translation>
    </message>
    <message>
        <source>Cases whose next step is due</source>
        <translation>应办理下一步的个案</translation>
    </message>
    <message>
        <source>Turning 18 soon</source>
        <translation>将满 18 周岁</translation>
    </message>
    <message>
        <source>Consent not complete</source>
        <translation>同意手续不齐</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>已逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Record visit</source>
        <translation>记录走访</translation>
    </message>
    <message>
        <source>Open visit</source>
        <translation>打开走访</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>记录同意</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开个案</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Turning 14 soon</source>
        <translation>将满 14 周岁</translation>
    </message>
    <message>
        <source>From 14 on the child consents, and the guardian is informed.</source>
        <translation>满 14 周岁起须征得本人同意，并告知监护人。</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Requests that wait for your decision</source>
        <translation>等待您决定的申请</translation>
    </message>
    <message>
        <source>Somebody asked to delete, open or hand over a file; another person decides.</source>
        <translation>有人申请删除、开启或移交档案，须由另一人决定。</translation>
    </message>
    <message>
        <source>Kept long enough</source>
        <translation>保存期限届满</translation>
    </message>
    <message>
        <source>The term is over: delete, restrict, hand over, or keep longer with a reason.</source>
        <translation>期限已满：请删除、封存、移交，或写明理由延长保存。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>去决定</translation>
    </message>
    <message>
        <source>Requests whose next step is due</source>
        <translation>下一步到期的申请</translation>
    </message>
    <message>
        <source>People who asked about their own data wait for a written answer.</source>
        <translation>申请人等待书面答复。</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>打开申请</translation>
    </message>
    <message>
        <source>The clock of this computer went back</source>
        <translation>本机时钟被调回</translation>
    </message>
    <message>
        <source>The newest record is of %1, and this computer says %2. Put its date and time right: until then nothing that depends on the day is saved.</source>
        <translation>最新的记录是 %1 写下的，而本机显示的时间是 %2。请把日期和时间调准；在此之前，凡是按日期判断的内容都不能保存。</translation>
    </message>
    <message>
        <source>The clock is right now, and was wrong before.</source>
        <translation>现在的时间是对的，以前的错了。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Is it %1 now? What is on record from later moments is then taken to be written under a wrong clock. The log keeps that you said so.</source>
        <translation>现在是 %1 吗？此后时间的记录将视为在错误的时钟下写成。日志会记下是您确认的。</translation>
    </message>
    <message>
        <source>Public holidays of %1</source>
        <translation>%1 年的法定节假日</translation>
    </message>
    <message>
        <source>They are not in the program yet. Clocks in working days that run into that year count Monday to Friday. Once the State Council has announced them, add them to holidays.csv.</source>
        <translation>程序里还没有这一年的安排，跨入这一年的工作日期限暂按周一至周五计算。国务院办公厅公布后，请补入 holidays.csv。</translation>
    </message>
    <message>
        <source>Record notice</source>
        <translation>记录告知</translation>
    </message>
    <message>
        <source>Who may not be informed is to be decided</source>
        <translation>不予告知有待决定</translation>
    </message>
    <message>
        <source>A guardian is under suspicion or marked “do not inform”, and reason, term or approval is missing or runs out. Until then nothing goes to this person.</source>
        <translation>有监护人涉嫌侵害，或已标为“不予告知”，但原因、期限或批准人不全，或期限将满。决定之前，什么都不发给此人。</translation>
    </message>
    <message>
        <source>Emergencies over, nobody informed</source>
        <translation>紧急情况已结束，尚未告知</translation>
    </message>
    <message>
        <source>What was done without asking is told within three working days of the end.</source>
        <translation>未经同意所做的处理，应在结束后三个工作日内告知。</translation>
    </message>
    <message>
        <source>Emergencies without an end</source>
        <translation>未填结束日的紧急情况</translation>
    </message>
    <message>
        <source>Without an end an emergency holds for a few days only: write down when it ended.</source>
        <translation>没有结束日的紧急情况只作数几天，请写明何时结束。</translation>
    </message>
    <message>
        <source>Consent withdrawn: delete or restrict the data</source>
        <translation>同意已撤回：待删除或封存信息</translation>
    </message>
    <message>
        <source>The data are hidden already. Say on the child&apos;s page what became of them.</source>
        <translation>信息已不再显示。请在儿童档案的同意页登记如何处置。</translation>
    </message>
    <message>
        <source>From 18 on the young person alone decides, and the guardian is told nothing.</source>
        <translation>满十八周岁后由本人决定，不再告知监护人。</translation>
    </message>
    <message>
        <source>Turned 18: tell the young person</source>
        <translation>已满十八周岁：待告知本人</translation>
    </message>
    <message>
        <source>They alone decide now, and no guardian is asked or told. Record the notice to them.</source>
        <translation>今后由本人决定，不再征求或告知监护人。请登记对本人的告知。</translation>
    </message>
    <message>
        <source>Consents that run out soon</source>
        <translation>即将到期的同意</translation>
    </message>
    <message>
        <source>Turning 8 soon</source>
        <translation>即将满八周岁</translation>
    </message>
    <message>
        <source>From 8 on the child&apos;s opinion is heard whenever a guardian consents.</source>
        <translation>满八周岁起，监护人同意时须听取孩子意见。</translation>
    </message>
    <message>
        <source>Consent forms kept as drafts</source>
        <translation>同意书草稿</translation>
    </message>
    <message>
        <source>Ability to express their will: to be judged again</source>
        <translation>表达意愿的能力：需要复核</translation>
    </message>
    <message>
        <source>Consent forms half written</source>
        <translation>写到一半的同意书</translation>
    </message>
</context>
<context>
    <name>TodayRegisters</name>
    <message>
        <source>No training with a signed pledge is on record for you. Have it recorded.</source>
        <translation>没有登记您的培训和保密承诺，请及时登记。</translation>
    </message>
    <message>
        <source>Your training ran out on %1. Have a new one recorded.</source>
        <translation>您的培训已于 %1 到期，请重新培训并登记。</translation>
    </message>
    <message>
        <source>Your training runs out on %1.</source>
        <translation>您的培训将于 %1 到期。</translation>
    </message>
    <message>
        <source>Training and pledge</source>
        <translation>培训与承诺</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Registers that wait for you</source>
        <translation>等您处理的登记事项</translation>
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
        <source>A case is opened from the child&apos;s file.</source>
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
    <name>tonghu::ui::ChildrenPage</name>
    <message>
        <source>Children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Name, pinyin, initials or case number (Ctrl+F)</source>
        <translation>姓名、拼音、首字母或档案编号（Ctrl+F）</translation>
    </message>
    <message>
        <source>Case number (Ctrl+F)</source>
        <translation>档案编号（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>New file (Ctrl+N)</source>
        <translation>新建档案（Ctrl+N）</translation>
    </message>
    <message>
        <source>State of the file</source>
        <translation>档案状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a workbook...</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Save an empty workbook...</source>
        <translation>保存空白表格…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 份档案</numerusform>
        </translation>
    </message>
    <message>
        <source>No file matches the search.</source>
        <translation>没有符合搜索条件的档案。</translation>
    </message>
    <message>
        <source>Look for a part of the name, its pinyin, its initials, or the case number.</source>
        <translation>可以输入姓名的一部分、拼音、首字母或档案编号。</translation>
    </message>
    <message>
        <source>No file is in this state.</source>
        <translation>没有处于这一状态的档案。</translation>
    </message>
    <message>
        <source>Choose another state above.</source>
        <translation>请在上方选择其他状态。</translation>
    </message>
    <message>
        <source>There is no child&apos;s file in your area yet.</source>
        <translation>您的辖区内还没有儿童档案。</translation>
    </message>
    <message>
        <source>Make the first with &quot;New file&quot;, or import the workbook that you have.</source>
        <translation>请点“新建档案”建立第一份，或者导入现有的表格。</translation>
    </message>
    <message>
        <source>Who keeps the files of your area makes them; they show here then.</source>
        <translation>档案由负责建档的人建立，建立后会显示在这里。</translation>
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
    <message>
        <source>%1 %2: %3</source>
        <comment>kind day: state</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Forms: %1.</source>
        <translation>文书：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::ImportPreview</name>
    <message>
        <source>Import a workbook</source>
        <translation>导入表格</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be imported.</source>
        <translation>
            <numerusform>有 %n 行可以导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that are left out: %1</source>
        <translation>不导入的列：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend in the workbook. Rows with a fault are left out and can be imported later.</source>
        <translation>
            <numerusform>表格里有 %n 处需要修改。有问题的行先不导入，改好后可以再导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
    <name>tonghu::ui::TodayPage</name>
    <message>
        <source>Today, %1</source>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>MMMM d, dddd</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>目前没有待办事项。</translation>
    </message>
    <message>
        <source>Visits, consents and case steps show here when their day comes.</source>
        <translation>走访、同意和个案到期时会显示在这里。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>The first %n are listed; the others follow when these are done.</source>
        <translation>
            <numerusform>先列出 %n 项，办完后会列出其余的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 项</numerusform>
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
