<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Notices</name>
    <message>
        <source>Tonghu</source>
        <translation>童护</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>权利申请</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::Desktop</name>
    <message>
        <source>Made-up people for trying the program out. Begin as &quot;director&quot;; the passphrase of every account stands in demo-passphrase.txt in the folder of the workspace.</source>
        <translation>这里的人都是编造的，供试用。可用账号“director”登录；所有账号的口令写在工作区文件夹的 demo-passphrase.txt 里。</translation>
    </message>
    <message>
        <source>Locked, because nobody used keyboard or mouse for a while.</source>
        <translation>一段时间没有操作，已自动锁定。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::MainWindow</name>
    <message>
        <source>Tonghu</source>
        <translation>童护</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>返回（Alt+←）</translation>
    </message>
    <message>
        <source>%1 Leave without saving?</source>
        <translation>%1不保存就离开吗？</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>%1 Close the program without saving?</source>
        <translation>%1不保存就关闭程序吗？</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>The clock of this computer went back. The first page says what to do.</source>
        <translation>本机时钟被调回，请到首页查看如何处理。</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::NewWorkspaceDialog</name>
    <message>
        <source>Make a new workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>The three officers</source>
        <translation>三员</translation>
    </message>
    <message numerus="yes">
        <source>Three different people. The administrator makes accounts, the security officer grants roles, the auditor reads the log; none of them alone can open a child&apos;s file. Each types a passphrase of at least %n character(s).</source>
        <translation>
            <numerusform>由三个人分别担任：系统管理员建立账号，安全管理员授予角色，审计员查看日志；其中任何一人都不能单独打开儿童档案。三人各自输入口令，至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>6 or 12 digits (GB/T 2260)</source>
        <translation>6 位或 12 位数字（GB/T 2260）</translation>
    </message>
    <message>
        <source>short, for case numbers and names of reports</source>
        <translation>简短，用于档案编号和报表名称</translation>
    </message>
    <message>
        <source>Empty folder</source>
        <translation>空文件夹</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Division served</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Unit code</source>
        <translation>单位代码</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>System administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Security officer</source>
        <translation>安全管理员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>Passphrase: %1</source>
        <translation>口令：%1</translation>
    </message>
    <message>
        <source>Passphrase once more: %1</source>
        <translation>再输一次口令：%1</translation>
    </message>
    <message>
        <source>Make the workspace</source>
        <translation>建立工作区</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose the folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
    <message>
        <source>Enter the name of the unit.</source>
        <translation>请填写单位名称。</translation>
    </message>
    <message>
        <source>The division is a code of 6 or 12 digits.</source>
        <translation>行政区划是 6 位或 12 位数字代码。</translation>
    </message>
    <message>
        <source>Enter the unit code.</source>
        <translation>请填写单位代码。</translation>
    </message>
    <message>
        <source>Each officer needs an account name.</source>
        <translation>三员都要有账号名。</translation>
    </message>
    <message>
        <source>Each officer needs a passphrase.</source>
        <translation>三员都要有口令。</translation>
    </message>
    <message>
        <source>The two passphrases of %1 differ.</source>
        <translation>%1 两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>Making the workspace</source>
        <translation>正在建立工作区</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::Sidebar</name>
    <message>
        <source>Tonghu</source>
        <translation>童护</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Report harm</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>A child is in danger or was harmed: mandatory report (Ctrl+Shift+R)</source>
        <translation>孩子有危险或受到侵害：强制报告（Ctrl+Shift+R）</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>出问题了</translation>
    </message>
    <message>
        <source>A device is lost, something leaked, a record was changed</source>
        <translation>设备丢失、信息泄露、记录被改动</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::StartWindow</name>
    <message>
        <source>Tonghu</source>
        <translation>童护</translation>
    </message>
    <message>
        <source>Records of children in difficulty. Choose where yours lie.</source>
        <translation>困境儿童档案。请选择档案所在的工作区。</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>A folder that your office uses already</source>
        <translation>单位已在使用的文件夹</translation>
    </message>
    <message>
        <source>Make a new workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>For an office that begins: its three officers set it up</source>
        <translation>单位首次使用：由三员共同建立</translation>
    </message>
    <message>
        <source>Try it with made-up people</source>
        <translation>用编造的人试用</translation>
    </message>
    <message>
        <source>A demonstration county; nobody in it exists</source>
        <translation>一个演示县，其中的人都不存在</translation>
    </message>
    <message>
        <source>An empty folder for the demonstration</source>
        <translation>为演示选择一个空文件夹</translation>
    </message>
    <message>
        <source>Making up people</source>
        <translation>正在编造演示数据</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::UnlockWindow</name>
    <message>
        <source>Tonghu</source>
        <translation>童护</translation>
    </message>
    <message>
        <source>Records of children in difficulty</source>
        <translation>困境儿童档案</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>工作区：%1</translation>
    </message>
    <message>
        <source>Another workspace</source>
        <translation>换一个工作区</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>正在解锁</translation>
    </message>
    <message>
        <source>Rules on children&apos;s information</source>
        <translation>儿童个人信息处理规则</translation>
    </message>
    <message>
        <source>A child in danger? Call 110 first.</source>
        <translation>孩子有危险？先拨打110。</translation>
    </message>
</context>
</TS>
