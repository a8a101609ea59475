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
        <translation>日志条数：%1
完好至第：%2 条
已签名至第：%3 条
链首值：%4</translation>
    </message>
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
        <source>Count</source>
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
    <message>
        <source>walk the log&apos;s chain; needs no reader&apos;s key and says up to where it holds</source>
        <translation>校验日志链条；不需要阅读日志的密钥，并指出到第几条为止完好</translation>
    </message>
    <message>
        <source>entries of the log, newest first (auditor)</source>
        <translation>日志记录，从新到旧（审计员）</translation>
    </message>
    <message>
        <source>those of one child, by id or case number</source>
        <translation>只看某个儿童的，用内部号或档案编号</translation>
    </message>
    <message>
        <source>those of one account</source>
        <translation>只看某个账号的</translation>
    </message>
    <message>
        <source>from this day</source>
        <translation>自这一天起</translation>
    </message>
    <message>
        <source>to this day, included</source>
        <translation>到这一天为止（含当天）</translation>
    </message>
    <message>
        <source>at most so many (default 200)</source>
        <translation>最多多少条（默认 200）</translation>
    </message>
    <message>
        <source>leave out so many from the start</source>
        <translation>跳过开头多少条</translation>
    </message>
    <message>
        <source>memory of a day&apos;s work</source>
        <translation>一天工作所用内存</translation>
    </message>
    <message>
        <source>from the key to the first page</source>
        <translation>从取得密钥到列出第一页</translation>
    </message>
    <message>
        <source>a keystroke of search</source>
        <translation>搜索时每按一键</translation>
    </message>
    <message>
        <source>a visit saved</source>
        <translation>保存一次走访</translation>
    </message>
    <message>
        <source>the month&apos;s report</source>
        <translation>生成月报</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>Raw engine</source>
        <translation>底层引擎</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>how fast this machine does the usual work, beside the raw engine</source>
        <translation>这台机器做日常工作的速度，与底层引擎对照</translation>
    </message>
    <message>
        <source>children of the made-up workspace (default 100000)</source>
        <translation>虚构工作区的儿童数（默认 100000）</translation>
    </message>
    <message>
        <source>Case %1: %2</source>
        <translation>个案 %1：%2</translation>
    </message>
    <message>
        <source>fields, keys of the catalogue</source>
        <translation>字段，键名见字段目录</translation>
    </message>
    <message>
        <source>open a case for a child</source>
        <translation>为儿童开立个案</translation>
    </message>
    <message>
        <source>one case with its plan and payments</source>
        <translation>查看一个个案，连同计划和发放</translation>
    </message>
    <message>
        <source>to the next stage, with what that stage asks for</source>
        <translation>进入下一阶段，并填写该阶段要求的内容</translation>
    </message>
    <message>
        <source>the stage, where several may follow</source>
        <translation>后续阶段不止一个时指明阶段</translation>
    </message>
    <message>
        <source>the cases that you work with</source>
        <translation>自己经办的个案</translation>
    </message>
    <message>
        <source>those in this stage</source>
        <translation>只看处于这一阶段的</translation>
    </message>
    <message>
        <source>at most so many (default 100)</source>
        <translation>最多多少条（默认 100）</translation>
    </message>
    <message>
        <source>end a case and say to what effect</source>
        <translation>结束个案，并注明成效</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>显示 %1 条，共 %2 条</translation>
    </message>
    <message>
        <source>Saved. Case number: %1</source>
        <translation>已保存。档案编号：%1</translation>
    </message>
    <message>
        <source>Changed. Case number: %1</source>
        <translation>已修改。档案编号：%1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>the record, keys of the catalogue</source>
        <translation>记录文件，键名见字段目录</translation>
    </message>
    <message>
        <source>the children that you work with, page by page</source>
        <translation>自己经办的儿童，分页列出</translation>
    </message>
    <message>
        <source>part of name, pinyin, initials or case number</source>
        <translation>姓名、拼音、首字母或档案编号的一部分</translation>
    </message>
    <message>
        <source>code of the status</source>
        <translation>档案状态的代码</translation>
    </message>
    <message>
        <source>key of a field; -FIELD turns the order</source>
        <translation>按哪个字段排序；写成 -FIELD 则倒序</translation>
    </message>
    <message>
        <source>one child&apos;s file; ID or case number</source>
        <translation>查看一个儿童的档案；用内部号或档案编号</translation>
    </message>
    <message>
        <source>a new file</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>change fields; the values before stay in the history</source>
        <translation>修改字段；修改前的内容留在历史中</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>what was changed, when, by whom and why</source>
        <translation>改了什么、何时、谁、为什么</translation>
    </message>
    <message>
        <source>folder of the workspace</source>
        <translation>工作区文件夹</translation>
    </message>
    <message>
        <source>account to work with</source>
        <translation>使用的账号</translation>
    </message>
    <message>
        <source>file whose first line is the passphrase; else the file that TONGHU_PASSPHRASE_FILE names, else it is asked on the terminal</source>
        <translation>首行为口令的文件；不写则用 TONGHU_PASSPHRASE_FILE 指的文件，再没有则在终端询问</translation>
    </message>
    <message>
        <source>one JSON document on standard output</source>
        <translation>在标准输出给出一个 JSON 文档</translation>
    </message>
    <message>
        <source>language of messages (default zh)</source>
        <translation>提示语言（默认 zh）</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>本帮助</translation>
    </message>
    <message>
        <source>version of the program</source>
        <translation>程序版本</translation>
    </message>
    <message>
        <source>tonghu-cli: case records of children in difficulty, on the command line</source>
        <translation>tonghu-cli：困境儿童档案（童护）命令行程序</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 refused by a rule, 2 wrong usage, 3 bad input, 4 wrong passphrase or locked out, 5 damaged or forged data, 6 the machine failed.</source>
        <translation>退出码：0 完成，1 规则不允许，2 用法不对，3 数据有误，4 口令错误或已锁定，5 数据损坏或被伪造，6 机器故障。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Purpose: %1
Day: %2
Age: %3
Asked for: %4
Missing: %5
Allowed now: %6</source>
        <translation>用途：%1
日期：%2
年龄：%3
依法需要：%4
尚缺：%5
现在可以办理：%6</translation>
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
        <source>Saved. Now: %1</source>
        <translation>已保存。现在：%1</translation>
    </message>
    <message>
        <source>The withdrawal holds from now on.</source>
        <translation>撤回立即生效。</translation>
    </message>
    <message>
        <source>what the law asks of this child for a purpose on a day, and what is missing</source>
        <translation>就某一用途、某一天，法律对该儿童有什么要求，尚缺什么</translation>
    </message>
    <message>
        <source>key of the purpose (default home_visit)</source>
        <translation>用途的代码（默认 home_visit）</translation>
    </message>
    <message>
        <source>day (default today)</source>
        <translation>日期（默认今天）</translation>
    </message>
    <message>
        <source>ask as if the purpose rested on consent</source>
        <translation>按“以同意为依据”来问</translation>
    </message>
    <message>
        <source>record a consent form or a notice</source>
        <translation>登记同意书或告知书</translation>
    </message>
    <message>
        <source>the form, with its purposes, groups and recipients</source>
        <translation>文书，含用途、敏感信息和接收方</translation>
    </message>
    <message>
        <source>the forms and notices of a child</source>
        <translation>儿童的同意书和告知书</translation>
    </message>
    <message>
        <source>end a consent for some purposes, or all; it takes effect at once</source>
        <translation>撤回对部分或全部用途的同意，立即生效</translation>
    </message>
    <message>
        <source>a purpose that ends (may be repeated; default all)</source>
        <translation>撤回的用途（可写多次；默认全部）</translation>
    </message>
    <message>
        <source>who received the withdrawal</source>
        <translation>受理撤回的人</translation>
    </message>
    <message>
        <source>... and %1 more; --json lists them all.</source>
        <translation>……还有 %1 处；加 --json 可全部列出。</translation>
    </message>
    <message>
        <source>Not taken over: column “%1”.</source>
        <translation>没有导入的列：“%1”。</translation>
    </message>
    <message>
        <source>Tried only, nothing imported. Rows: %1, faults: %2.</source>
        <translation>只是试导，没有写入。行数：%1，问题：%2 处。</translation>
    </message>
    <message>
        <source>Nothing imported. Rows: %1, faults: %2. Mend them and import again.</source>
        <translation>一行也没有导入。行数：%1，问题：%2 处。请改正后重新导入。</translation>
    </message>
    <message>
        <source>Imported: %1 of %2 rows.</source>
        <translation>已导入 %1 行，共 %2 行。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>a workbook into records: all rows or none, with a report row by row</source>
        <translation>把表格导入为记录：要么全部导入，要么一行也不导入，并逐行说明</translation>
    </message>
    <message>
        <source>what the rows are (default child)</source>
        <translation>每行是什么（默认 child，儿童）</translation>
    </message>
    <message>
        <source>headings of the file and the fields that they are</source>
        <translation>文件中的列标题与字段的对应</translation>
    </message>
    <message>
        <source>try and report, import nothing</source>
        <translation>只试导并报告，不写入</translation>
    </message>
    <message>
        <source>import the rows without faults</source>
        <translation>导入没有问题的行</translation>
    </message>
    <message>
        <source>write an empty workbook to fill in instead</source>
        <translation>改为写出一份空白表格供填写</translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation>%1 的口令：</translation>
    </message>
    <message>
        <source>New passphrase of %1: </source>
        <translation>%1 的新口令：</translation>
    </message>
    <message>
        <source>The same once more: </source>
        <translation>请再输入一次：</translation>
    </message>
    <message>
        <source>memory of a guess, for tests and benches (default 256)</source>
        <translation>每次试口令所用内存，供测试用（默认 256）</translation>
    </message>
    <message>
        <source>passes of a guess, for tests and benches (default 3)</source>
        <translation>每次试口令的遍数，供测试用（默认 3）</translation>
    </message>
    <message>
        <source>: </source>
        <comment>between a label and its value</comment>
        <translation>：</translation>
    </message>
    <message>
        <source>Written: %1
Cells shown: %2, withheld: %3, and with them: %4</source>
        <translation>已写出：%1
显示 %2 个数字；因人数过少不显示 %3 个，为保护它们另有 %4 个不显示</translation>
    </message>
    <message>
        <source>the monthly report, small cells withheld</source>
        <translation>月度报告，人数过少的数字不显示</translation>
    </message>
    <message>
        <source>the month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>where to: .xlsx, .pdf, .csv or .json</source>
        <translation>写到哪里：.xlsx、.pdf、.csv 或 .json</translation>
    </message>
    <message>
        <source>withhold counts below K, not lower than the rules ask</source>
        <translation>人数少于 K 的不显示，不得低于规定</translation>
    </message>
    <message>
        <source>Account %1 is there, without a role so far.</source>
        <translation>账号 %1 已建立，尚未授予角色。</translation>
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
        <source>Disabled</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Account %1 has the role now.</source>
        <translation>账号 %1 已获得角色。</translation>
    </message>
    <message>
        <source>Account %1 has no role any more; what it opened is under new keys.</source>
        <translation>账号 %1 的角色已收回，其可打开的内容已换用新密钥。</translation>
    </message>
    <message>
        <source>Account %1 has no role any more. New keys follow as soon as the system administrator takes part in a grant or a revocation.</source>
        <translation>账号 %1 的角色已收回。待系统管理员下次参与授权或收回时更换密钥。</translation>
    </message>
    <message>
        <source>account of the system administrator, to change the keys at once</source>
        <translation>系统管理员账号，用于立即更换密钥</translation>
    </message>
    <message>
        <source>Account %1 is disabled.</source>
        <translation>账号 %1 已停用。</translation>
    </message>
    <message>
        <source>Account %1 is enabled again.</source>
        <translation>账号 %1 已恢复使用。</translation>
    </message>
    <message>
        <source>The passphrase of %1 is changed.</source>
        <translation>%1 的口令已更换。</translation>
    </message>
    <message>
        <source>file with the new passphrase; else it is asked on the terminal</source>
        <translation>存有新口令的文件；不写则在终端询问</translation>
    </message>
    <message>
        <source>a new account, without a role (system administrator)</source>
        <translation>新建账号，不带角色（系统管理员）</translation>
    </message>
    <message>
        <source>accounts and roles (officers)</source>
        <translation>账号和角色（三员）</translation>
    </message>
    <message>
        <source>give a role and its keys (security officer, together with the system administrator)</source>
        <translation>授予角色及其密钥（安全管理员与系统管理员共同办理）</translation>
    </message>
    <message>
        <source>key of the role</source>
        <translation>角色代码</translation>
    </message>
    <message>
        <source>village, township or county, 12 digits</source>
        <translation>村、乡镇或县，12 位代码</translation>
    </message>
    <message>
        <source>institution of an institution worker</source>
        <translation>机构工作人员所在机构</translation>
    </message>
    <message>
        <source>account of the system administrator</source>
        <translation>系统管理员的账号</translation>
    </message>
    <message>
        <source>file with the administrator&apos;s passphrase; else it is asked on the terminal</source>
        <translation>存有系统管理员口令的文件；不写则在终端询问</translation>
    </message>
    <message>
        <source>take the role away (security officer)</source>
        <translation>收回角色（安全管理员）</translation>
    </message>
    <message>
        <source>change your own passphrase</source>
        <translation>更换自己的口令</translation>
    </message>
    <message>
        <source>lock an account out (security officer)</source>
        <translation>停用账号（安全管理员）</translation>
    </message>
    <message>
        <source>let an account in again (security officer)</source>
        <translation>恢复账号（安全管理员）</translation>
    </message>
    <message>
        <source>The visit is saved. Number: %1</source>
        <translation>走访已保存。编号：%1</translation>
    </message>
    <message>
        <source>The visit is kept as a draft, number %1: what is missing is %2. Record it with `consent add`, then save the draft with `visit release`. (%3)</source>
        <translation>走访已存为草稿，编号 %1，尚缺：%2。请用 consent add 登记，再用 visit release 正式保存草稿。（%3）</translation>
    </message>
    <message>
        <source>Drafts saved: %1</source>
        <translation>已正式保存的草稿：%1</translation>
    </message>
    <message>
        <source>record a visit; without the consent that it needs it is kept as a draft (exit code 1)</source>
        <translation>登记走访；缺少所需同意时存为草稿（退出码 1）</translation>
    </message>
    <message>
        <source>a new version of a visit; the one before stays</source>
        <translation>走访的更正版本；原来的保留</translation>
    </message>
    <message>
        <source>visits, newest first</source>
        <translation>走访记录，从新到旧</translation>
    </message>
    <message>
        <source>one visit</source>
        <translation>查看一次走访</translation>
    </message>
    <message>
        <source>children whose next visit is due, most overdue first</source>
        <translation>走访到期的儿童，过期最久的在前</translation>
    </message>
    <message>
        <source>due on or before this day (default today)</source>
        <translation>在这一天或之前到期（默认今天）</translation>
    </message>
    <message>
        <source>drafts that wait for a consent</source>
        <translation>等待同意的草稿</translation>
    </message>
    <message>
        <source>save the waiting drafts of a child whose consent has come</source>
        <translation>同意齐全后，正式保存该儿童等待中的草稿</translation>
    </message>
    <message>
        <source>The workspace is made: %1</source>
        <translation>工作区已建立：%1</translation>
    </message>
    <message>
        <source>User: %1
Role: %2
Records: %3
Keys held: %4
Milliseconds: passphrase %5, files %6, first page %7</source>
        <translation>用户：%1
角色：%2
可办理的记录：%3
持有的密钥：%4
毫秒：口令 %5，打开文件 %6，首页 %7</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Every page, key, link and log entry that you can open holds.</source>
        <translation>能打开的每一页、每把密钥、每处关联和每条日志都完好。</translation>
    </message>
    <message>
        <source>county or township that it serves, 6 or 12 digits</source>
        <translation>所服务的县或乡镇，6 位或 12 位代码</translation>
    </message>
    <message>
        <source>name of the unit in charge</source>
        <translation>主管单位名称</translation>
    </message>
    <message>
        <source>short code that starts case numbers and report names</source>
        <translation>单位代码，用在档案编号和报告文件名开头</translation>
    </message>
    <message>
        <source>account of the security officer</source>
        <translation>安全管理员的账号</translation>
    </message>
    <message>
        <source>account of the auditor</source>
        <translation>审计员的账号</translation>
    </message>
    <message>
        <source>file with that passphrase; else it is asked</source>
        <translation>存有该口令的文件；不写则询问</translation>
    </message>
    <message>
        <source>a new workspace with its three officers</source>
        <translation>新建工作区及三员账号</translation>
    </message>
    <message>
        <source>check the passphrase; role, keys held and time by step</source>
        <translation>核对口令；列出角色、持有的密钥和各步用时</translation>
    </message>
    <message>
        <source>walk every page, key, link and log entry</source>
        <translation>检查每一页、每把密钥、每处关联和每条日志</translation>
    </message>
    <message>
        <source>children whose consent for home visits is not complete</source>
        <translation>入户走访同意手续不齐的儿童</translation>
    </message>
    <message>
        <source>incomplete (default), refused, withdrawn or complete</source>
        <translation>incomplete（不齐全，默认）、refused（拒绝）、withdrawn（撤回）或 complete（齐全）</translation>
    </message>
    <message>
        <source>verify the log, then write it to a file with its count and head (auditor)</source>
        <translation>校验日志后写成文件，附条数和链首值（审计员）</translation>
    </message>
    <message>
        <source>where to: .csv or .json</source>
        <translation>写到哪里：.csv 或 .json</translation>
    </message>
    <message>
        <source>Nothing to show.</source>
        <translation>没有可列出的内容。</translation>
    </message>
    <message>
        <source>*** DEMONSTRATION ONLY ***
Everybody in this workspace is made up. Its passphrase lies open beside it: never put a real child&apos;s data into it.</source>
        <translation>*** 仅供演示 ***
本工作区中的人物全部虚构，口令就放在旁边的文件里。切勿录入真实儿童的信息。</translation>
    </message>
    <message>
        <source>Children: %1
Guardians: %2
Home visits: %3
Consents: %4
Cases: %5
Accounts: %6
Passphrase of all: %7</source>
        <translation>儿童：%1
监护人：%2
走访：%3
同意与告知：%4
个案：%5
账号：%6
共用口令见：%7</translation>
    </message>
    <message>
        <source>how many children (default 300)</source>
        <translation>儿童人数（默认 300）</translation>
    </message>
    <message>
        <source>months of home visits before today (default 12)</source>
        <translation>今天之前有走访记录的月数（默认 12）</translation>
    </message>
    <message>
        <source>another county for another number; the same for the same (default 1)</source>
        <translation>换一个数字就换一批人；同一数字每次相同（默认 1）</translation>
    </message>
    <message>
        <source>make a workspace of made-up people, with one account for each role</source>
        <translation>生成一个人物虚构的演示工作区，每个角色一个账号</translation>
    </message>
    <message>
        <source>which cells of any table to withhold, with the proof</source>
        <translation>任意表格中哪些单元格须隐去，并给出证明</translation>
    </message>
    <message>
        <source>columns that are dimensions</source>
        <translation>作为维度的列</translation>
    </message>
    <message>
        <source>column with the number of persons</source>
        <translation>人数所在的列</translation>
    </message>
    <message>
        <source>column with the amount, where that is what is shown</source>
        <translation>金额所在的列（公布的是金额时）</translation>
    </message>
    <message>
        <source>column that says 1 where a cell is unsafe anyway</source>
        <translation>标明无论如何都不安全的单元格（填 1）的列</translation>
    </message>
    <message>
        <source>hierarchy of a dimension: parent,child</source>
        <translation>某一维度的层级文件：上级,下级</translation>
    </message>
    <message>
        <source>counts below K are unsafe (default 5)</source>
        <translation>低于 K 的人数视为不安全（默认 5）</translation>
    </message>
    <message>
        <source>column with what withholding a cell costs</source>
        <translation>隐去一个单元格的代价所在的列</translation>
    </message>
    <message>
        <source>the table as it may be shown, as CSV</source>
        <translation>可以公布的表格（CSV）</translation>
    </message>
    <message>
        <source>Withheld as unsafe: %1, and with them: %2. Proved.</source>
        <translation>因不安全隐去 %1 个，一并隐去 %2 个，已证明。</translation>
    </message>
    <message>
        <source>the first keystroke of a session</source>
        <translation>登录后第一次按键搜索</translation>
    </message>
    <message>
        <source>the list by name, for the first time</source>
        <translation>首次按姓名排序</translation>
    </message>
    <message>
        <source>to the middle of the list, for the first time</source>
        <translation>首次跳到名单中间</translation>
    </message>
    <message>
        <source>of it, the counting</source>
        <translation>其中：统计计数</translation>
    </message>
    <message>
        <source>keep the made-up workspace there, or use the one there</source>
        <translation>把虚构工作区保留在该处，或使用已有的</translation>
    </message>
    <message>
        <source>Replaced: %1. Read it before it leaves the office: no program finds everything.</source>
        <translation>已替换：%1 处。交出之前请人通读：没有程序能找全。</translation>
    </message>
    <message>
        <source>text from standard input, with names, numbers and places replaced by tags</source>
        <translation>对标准输入的文字去标识：姓名、号码、地点换成标签</translation>
    </message>
    <message>
        <source>look for everything that this child&apos;s file knows too</source>
        <translation>同时查找该儿童档案里已有的一切</translation>
    </message>
    <message>
        <source>work leaves counties, townships, public hospitals and offices (default strict)</source>
        <translation>work 保留县、乡镇、公立医院和机关（默认 strict）</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>%1 letters are written.</source>
        <translation>已写出%1封告知书。</translation>
    </message>
    <message>
        <source>The audit pack is written: %1</source>
        <translation>审计材料已写出：%1</translation>
    </message>
    <message>
        <source>why, or the basis</source>
        <translation>原因或依据</translation>
    </message>
    <message>
        <source>something is wrong: open an incident, by anybody</source>
        <translation>发现问题：登记信息安全事件，任何人都可以</translation>
    </message>
    <message>
        <source>one incident with its clock and checklist</source>
        <translation>一个事件及其时限和处置清单</translation>
    </message>
    <message>
        <source>incidents, open ones first</source>
        <translation>信息安全事件，未办结的在前</translation>
    </message>
    <message>
        <source>leave out the first N</source>
        <translation>跳过前N条</translation>
    </message>
    <message>
        <source>what was found out and done, whom it concerns, whether they are told, the end</source>
        <translation>查明和处置的情况、涉及的孩子、是否告知、办结</translation>
    </message>
    <message>
        <source>a step of the checklist is done</source>
        <translation>清单中的一步已完成</translation>
    </message>
    <message>
        <source>a step does not apply (--reason)</source>
        <translation>某一步不适用（用--reason说明）</translation>
    </message>
    <message>
        <source>a child whose data were in it</source>
        <translation>信息涉及的孩子</translation>
    </message>
    <message>
        <source>all your children in a village or township</source>
        <translation>您负责的某村或乡镇的全部孩子</translation>
    </message>
    <message>
        <source>everybody concerned is told</source>
        <translation>决定逐一告知</translation>
    </message>
    <message>
        <source>ask that nobody be told (--reason: the basis)</source>
        <translation>提出不告知个人（--reason写依据）</translation>
    </message>
    <message>
        <source>approve what another has asked</source>
        <translation>批准他人提出的不告知</translation>
    </message>
    <message>
        <source>close it</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>your children concerned, and who was told</source>
        <translation>您负责的涉及的孩子和告知情况</translation>
    </message>
    <message>
        <source>somebody was told: channel, told_at, proof</source>
        <translation>登记已告知：channel、told_at、proof</translation>
    </message>
    <message>
        <source>a letter to each child and guardian, as PDF, and the list for their delivery</source>
        <translation>给每个孩子和监护人的告知书（PDF）和送达登记表</translation>
    </message>
    <message>
        <source>folder to write into</source>
        <translation>写入的文件夹</translation>
    </message>
    <message>
        <source>the year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>the annual audit pack, as far as you can count it: JSON, CSV and PDF</source>
        <translation>年度审计材料中您能统计的部分：JSON、CSV和PDF</translation>
    </message>
    <message>
        <source>the audit of that year was filed with the cyberspace office</source>
        <translation>登记该年度审计情况已报送网信部门</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>number of the receipt</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>Handed in, sealed. Call 110 if you have not.</source>
        <translation>已密封提交。还没有拨打110的，请立即拨打。</translation>
    </message>
    <message>
        <source>Mandatory report %1 is made. Call 110 if you have not.</source>
        <translation>强制报告%1已登记。还没有拨打110的，请立即拨打。</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>已写出。</translation>
    </message>
    <message>
        <source>report harm to a child, on file or not; asks nobody&apos;s consent</source>
        <translation>报告孩子受到侵害，不论是否在册，无须任何人同意</translation>
    </message>
    <message>
        <source>the child, if it is on file</source>
        <translation>孩子，如已在册</translation>
    </message>
    <message>
        <source>who noticed it; sealed with your own name</source>
        <translation>发现人或举报人；与您的身份一起密封</translation>
    </message>
    <message>
        <source>one mandatory report and what followed</source>
        <translation>一份强制报告及其跟进</translation>
    </message>
    <message>
        <source>mandatory reports, open ones first</source>
        <translation>强制报告，未办结的在前</translation>
    </message>
    <message>
        <source>complete it, add a step, put it to a file, or end it</source>
        <translation>补充、登记跟进、归入档案或办结</translation>
    </message>
    <message>
        <source>what followed; the fields are those of the step</source>
        <translation>跟进事项；字段为该事项的字段</translation>
    </message>
    <message>
        <source>the file that it belongs to</source>
        <translation>归入的档案</translation>
    </message>
    <message>
        <source>end it, and how</source>
        <translation>办结及办结情形</translation>
    </message>
    <message>
        <source>why it is changed, or remarks on its end</source>
        <translation>更改原因或办结说明</translation>
    </message>
    <message>
        <source>the sheet for the police, as PDF</source>
        <translation>交公安机关的报告表（PDF）</translation>
    </message>
    <message>
        <source>file to write</source>
        <translation>写入的文件</translation>
    </message>
    <message>
        <source>who made it: for themselves, and for who keeps reporters</source>
        <translation>报告人：仅本人和指定的负责人可查</translation>
    </message>
    <message>
        <source>why it is asked</source>
        <translation>查询原因</translation>
    </message>
    <message>
        <source>Asked. Another person with the right to decide approves it: deletion approve %1</source>
        <translation>已提出申请。由另一位有权限的人员批准：deletion approve %1</translation>
    </message>
    <message>
        <source>Restricted: not found, listed, exported or counted any more.</source>
        <translation>已封存：不再能查到、列出、导出或计数。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
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
        <source>Kept for</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请事项</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
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
        <source>A period of the law runs: nothing was deleted, the file is restricted and the reason noted.</source>
        <translation>法定保存期限未届满：没有删除，档案已封存并记录理由。</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>已批准。</translation>
    </message>
    <message>
        <source>Deleted. Certificate: %1</source>
        <translation>已删除。证明编号：%1</translation>
    </message>
    <message>
        <source>Waits for the next who holds the key: %1</source>
        <translation>待下一位持有密钥的人员执行：%1</translation>
    </message>
    <message>
        <source>Nothing is left to be deleted.</source>
        <translation>没有待执行的删除。</translation>
    </message>
    <message>
        <source>Certificates not complete yet: %1</source>
        <translation>尚未完成的删除证明：%1 份</translation>
    </message>
    <message>
        <source>code of the ground</source>
        <translation>事由代码</translation>
    </message>
    <message>
        <source>restrict a file: kept, and not found, listed, exported or counted</source>
        <translation>封存档案：保留，但不再能查到、列出、导出或计数</translation>
    </message>
    <message>
        <source>ask to read a restricted file for some days</source>
        <translation>申请限期查阅封存档案</translation>
    </message>
    <message>
        <source>law and article that allow it</source>
        <translation>依据的法律和条款</translation>
    </message>
    <message>
        <source>for so many days (default 1)</source>
        <translation>天数（默认 1）</translation>
    </message>
    <message>
        <source>ask to lift a restriction</source>
        <translation>申请解除封存</translation>
    </message>
    <message>
        <source>ask to delete a file for good; another person approves</source>
        <translation>申请彻底删除档案，由另一人批准</translation>
    </message>
    <message>
        <source>ask to hand a file over to the archive and keep its number only</source>
        <translation>申请移交档案馆，仅保留编号</translation>
    </message>
    <message>
        <source>who took it over</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>number of their receipt</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>records whose term is over</source>
        <translation>保存期限届满的记录</translation>
    </message>
    <message>
        <source>how long each kind of record is kept</source>
        <translation>各类记录的保存期限</translation>
    </message>
    <message>
        <source>decide about a record whose term is over</source>
        <translation>决定到期记录的处理</translation>
    </message>
    <message>
        <source>delete, restrict, keep or archive</source>
        <translation>delete（删除）、restrict（封存）、keep（延长）或 archive（移交）</translation>
    </message>
    <message>
        <source>kind of the record (default child)</source>
        <translation>记录种类（默认 child）</translation>
    </message>
    <message>
        <source>keep until this day</source>
        <translation>保存到这一天</translation>
    </message>
    <message>
        <source>requests that wait, restricted files, certificates</source>
        <translation>待决定的申请、封存档案、删除证明</translation>
    </message>
    <message>
        <source>approve what another person asked for</source>
        <translation>批准他人的申请</translation>
    </message>
    <message>
        <source>refuse it, or take back one&apos;s own</source>
        <translation>不批准申请，或撤回自己的申请</translation>
    </message>
    <message>
        <source>delete what has waited for this person&apos;s keys</source>
        <translation>执行等待本人密钥的删除</translation>
    </message>
    <message>
        <source>the certificate of a deletion</source>
        <translation>删除证明</translation>
    </message>
    <message>
        <source>where to</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>add a sealed record from a JSON file</source>
        <translation>录入依法封存的记录（JSON 文件）</translation>
    </message>
    <message>
        <source>kind, text, document, readers</source>
        <translation>种类、内容、文书号、指定人员</translation>
    </message>
    <message>
        <source>open those of a child for which one is named</source>
        <translation>查阅本人被指定的记录</translation>
    </message>
    <message>
        <source>Request %1 (%2): %3</source>
        <translation>申请 %1（%2）：%3</translation>
    </message>
    <message>
        <source>The letter is written.</source>
        <translation>文书已生成。</translation>
    </message>
    <message>
        <source>The copy is written: %1 records; %2 values about others left out.</source>
        <translation>副本已生成：%1 条记录；已去除涉及他人的信息 %2 项。</translation>
    </message>
    <message>
        <source>where to write it</source>
        <translation>写入的文件</translation>
    </message>
    <message>
        <source>take in what somebody asks about a child&apos;s data; - where there is no file</source>
        <translation>登记有关儿童个人信息的申请；没有档案的用 -</translation>
    </message>
    <message>
        <source>requests that wait for a step, the most urgent first</source>
        <translation>待办的申请，最急的在前</translation>
    </message>
    <message>
        <source>those answered and closed too</source>
        <translation>也列出已答复和已办结的</translation>
    </message>
    <message>
        <source>one request</source>
        <translation>一项申请</translation>
    </message>
    <message>
        <source>a step on: check, ask_proof, approve, accept, handle, extend, answer, appeal, answer_appeal, close</source>
        <translation>进行一步：check 核验、ask_proof 要求补充、approve 批准、accept 受理、handle 办理、extend 延期、answer 答复、appeal 申诉、answer_appeal 答复申诉、close 办结</translation>
    </message>
    <message>
        <source>answer in writing; answer_reasons where it is not granted in full</source>
        <translation>书面答复；未全部同意的须填 answer_reasons</translation>
    </message>
    <message>
        <source>a letter as PDF: receipt, proof, extension, answer, appeal, explanation</source>
        <translation>生成 PDF 文书：receipt 回执、proof 补充材料、extension 延期、answer 答复、appeal 申诉答复、explanation 说明</translation>
    </message>
    <message>
        <source>what is held of the child, without anybody else, as PDF or JSON</source>
        <translation>生成所持信息的副本（已去除他人信息），PDF 或 JSON</translation>
    </message>
    <message>
        <source>what you work on (it stands in the log); needed for a child who is not assigned to you</source>
        <translation>查看的用途（记入日志）；不由您负责的儿童必须写明</translation>
    </message>
    <message>
        <source>what it is for (default statistics; it stands in the log)</source>
        <translation>用途（默认 statistics，记入日志）</translation>
    </message>
    <message>
        <source>who gets it, by the register of recipients</source>
        <translation>交给谁：接收方登记的编号</translation>
    </message>
    <message>
        <source>official letter that asks for it</source>
        <translation>来函文号</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>a register of the office: processing, impact_assessment, recipient, external_form, training, drill, public_rules</source>
        <translation>本单位的登记簿：processing、impact_assessment、recipient、external_form、training、drill、public_rules</translation>
    </message>
    <message>
        <source>one entry</source>
        <translation>一条登记</translation>
    </message>
    <message>
        <source>a new entry</source>
        <translation>新增一条登记</translation>
    </message>
    <message>
        <source>approve or end an impact assessment; switch_on or switch_off a purpose, recipient or form</source>
        <translation>批准（approve）或终止（end）影响评估；启用（switch_on）或停用（switch_off）用途、接收方或表单</translation>
    </message>
    <message>
        <source>numbered paper copies, those still out first</source>
        <translation>编号的纸质副本，未收回的在前</translation>
    </message>
    <message>
        <source>a paper copy that is no longer out</source>
        <translation>登记纸质副本已收回或销毁</translation>
    </message>
    <message>
        <source>who saw it destroyed</source>
        <translation>销毁的见证人</translation>
    </message>
    <message>
        <source>Kept as a draft; it counts for nothing yet.</source>
        <translation>已存为草稿，尚不产生效力。</translation>
    </message>
    <message numerus="yes">
        <source>The refusal is recorded. Nobody is asked again for %n day(s).</source>
        <translation>
            <numerusform>已登记不同意。%n天内不再询问。</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft is discarded.</source>
        <translation>草稿已丢弃。</translation>
    </message>
    <message numerus="yes">
        <source>Settled for %n purpose(s).</source>
        <translation>
            <numerusform>已处置%n项用途的信息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrawn, and the data neither deleted nor restricted: %n purpose(s)</source>
        <translation>
            <numerusform>已撤回而信息尚未删除或封存：%n项用途</numerusform>
        </translation>
    </message>
    <message>
        <source>keep it as a draft, which counts for nothing</source>
        <translation>存为草稿，不产生效力</translation>
    </message>
    <message>
        <source>the draft that this form completes or replaces</source>
        <translation>本次填完或替换的草稿</translation>
    </message>
    <message>
        <source>one form with its parts and its state today</source>
        <translation>一份文书及其各部分和今天的状态</translation>
    </message>
    <message>
        <source>record that a guardian or the child says no; nobody signs</source>
        <translation>登记监护人或孩子不同意；不需签字</translation>
    </message>
    <message>
        <source>a purpose that is refused (may be repeated)</source>
        <translation>不同意的用途（可重复）</translation>
    </message>
    <message>
        <source>who refuses: a guardian&apos;s name or id, or the child</source>
        <translation>谁不同意：监护人姓名或编号，或 child（孩子本人）</translation>
    </message>
    <message>
        <source>they brought it up themselves</source>
        <translation>本人主动提出</translation>
    </message>
    <message>
        <source>throw a draft away</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>say what became of the data after a withdrawal</source>
        <translation>登记撤回后信息如何处置</translation>
    </message>
    <message>
        <source>deleted, restricted or kept_by_duty</source>
        <translation>deleted（删除）、restricted（封存）或 kept_by_duty（依法保留）</translation>
    </message>
    <message>
        <source>one of the withdrawn purposes (may be repeated; default all)</source>
        <translation>其中一项已撤回的用途（可重复；默认全部）</translation>
    </message>
    <message>
        <source>The sheet is known, but what was signed is not recorded yet: record it first.</source>
        <translation>已识别这份文书，但签署的内容还没有登记，请先登记。</translation>
    </message>
    <message>
        <source>The scan belongs to consent %1. Call again with --accept to attach it.</source>
        <translation>扫描件属于文书 %1。确认无误后加 --accept 再次执行即可附加。</translation>
    </message>
    <message>
        <source>Attached.</source>
        <translation>已附加。</translation>
    </message>
    <message>
        <source>the forms that the law asks for, to be signed on paper; or a copy of one on record</source>
        <translation>依法应当使用的文书，打印后签署；或者已登记文书的副本</translation>
    </message>
    <message>
        <source>this form only (default: what the child&apos;s age asks for)</source>
        <translation>只打印这一种（默认按年龄确定）</translation>
    </message>
    <message>
        <source>a purpose that is asked (may be repeated; default home_visit)</source>
        <translation>要征求同意的用途（可重复；默认 home_visit）</translation>
    </message>
    <message>
        <source>a copy of this form on record</source>
        <translation>打印这份已登记文书的副本</translation>
    </message>
    <message>
        <source>attach the scan of a signed form; without CONSENT its QR code says which</source>
        <translation>附加已签文书的扫描件；不写 CONSENT 时由二维码识别</translation>
    </message>
    <message>
        <source>a scan: PDF, JPEG or PNG (may be repeated)</source>
        <translation>扫描件：PDF、JPEG 或 PNG（可重复）</translation>
    </message>
    <message>
        <source>attach it to the form that the code leads to</source>
        <translation>附加到二维码指向的文书</translation>
    </message>
    <message>
        <source>what is attached to a form</source>
        <translation>文书的附件</translation>
    </message>
    <message>
        <source>the rules on children&apos;s information, as a document</source>
        <translation>儿童个人信息处理规则，存为文件</translation>
    </message>
    <message>
        <source>The notice is due by %1.</source>
        <translation>最迟应于 %1 告知。</translation>
    </message>
    <message>
        <source>what was provided to others</source>
        <translation>对外提供记录</translation>
    </message>
    <message>
        <source>registers a provision, with which the data may go out</source>
        <translation>登记对外提供，登记后方可提供</translation>
    </message>
    <message>
        <source>publications, those to be decided first</source>
        <translation>公开宣传，待审批的在前</translation>
    </message>
    <message>
        <source>asks for a publication about a child</source>
        <translation>申请公开宣传</translation>
    </message>
    <message>
        <source>changes one that waits for approval</source>
        <translation>修改待审批的申请</translation>
    </message>
    <message>
        <source>decides on it, publishes it, takes it down</source>
        <translation>批准（approve）、不批准（refuse）、公开（publish）、撤下（take_down）</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>what stops it</source>
        <translation>受阻原因</translation>
    </message>
    <message>
        <source>what may be named to open, print, export, provide, publish or reveal</source>
        <translation>查看（open）、打印（print）、导出（export）、提供（provide）、公开（publish）、显示全文（reveal）时可写明的用途</translation>
    </message>
    <message>
        <source>of this child: consents count</source>
        <translation>针对这名儿童：按其同意情况</translation>
    </message>
    <message>
        <source>with what explains the answer</source>
        <translation>附上说明结果的理由</translation>
    </message>
</context>
</TS>
