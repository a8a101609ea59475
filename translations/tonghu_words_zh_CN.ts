<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>codes</name>
    <message>
        <source>guardian&apos;s consent</source>
        <translation>监护人同意</translation>
    </message>
    <message>
        <source>child&apos;s own consent</source>
        <translation>本人同意</translation>
    </message>
    <message>
        <source>guardian informed</source>
        <translation>告知监护人</translation>
    </message>
    <message>
        <source>child informed</source>
        <translation>告知儿童本人</translation>
    </message>
    <message>
        <source>notice given</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>disability</source>
        <translation>残疾</translation>
    </message>
    <message>
        <source>bank account</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>court matters and harm suffered</source>
        <translation>司法与受侵害情况</translation>
    </message>
    <message>
        <source>court matters</source>
        <translation>司法情况</translation>
    </message>
    <message>
        <source>consent complete</source>
        <translation>同意齐全</translation>
    </message>
    <message>
        <source>consent incomplete</source>
        <translation>同意手续不齐</translation>
    </message>
    <message>
        <source>consent refused</source>
        <translation>已拒绝同意</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>已撤回同意</translation>
    </message>
    <message>
        <source>found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>查验评估</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>审批决定</translation>
    </message>
    <message>
        <source>delivering</source>
        <translation>实施</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>随访复核</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>collect</source>
        <translation>收集</translation>
    </message>
    <message>
        <source>store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>process</source>
        <translation>加工</translation>
    </message>
    <message>
        <source>transmit</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>provide</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>unlock failed</source>
        <translation>解锁失败</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>grant a role</source>
        <translation>授予角色</translation>
    </message>
    <message>
        <source>take a role away</source>
        <translation>收回角色</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝操作</translation>
    </message>
    <message>
        <source>verify the log</source>
        <translation>核验日志</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>record skeletons</source>
        <translation>档案基本信息</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>ID and card numbers</source>
        <translation>证件与账号</translation>
    </message>
    <message>
        <source>address and phones</source>
        <translation>住址与电话</translation>
    </message>
    <message>
        <source>family and guardians</source>
        <translation>家庭与监护</translation>
    </message>
    <message>
        <source>care instructions</source>
        <translation>照护须知</translation>
    </message>
    <message>
        <source>visit notes</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>consents and notices</source>
        <translation>同意与告知</translation>
    </message>
    <message>
        <source>log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>open a child&apos;s file</source>
        <translation>为儿童建档</translation>
    </message>
    <message>
        <source>change a child&apos;s file</source>
        <translation>修改儿童档案</translation>
    </message>
    <message>
        <source>record home visits</source>
        <translation>记录走访</translation>
    </message>
    <message>
        <source>record consents</source>
        <translation>登记同意</translation>
    </message>
    <message>
        <source>work on cases</source>
        <translation>办理个案</translation>
    </message>
    <message>
        <source>import tables</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>see the monthly report</source>
        <translation>查看月报</translation>
    </message>
    <message>
        <source>export the monthly report</source>
        <translation>导出月报</translation>
    </message>
    <message>
        <source>read the log</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <source>add accounts</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>grant and take away roles</source>
        <translation>授予和收回角色</translation>
    </message>
    <message>
        <source>disable accounts</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>make a demonstration workspace</source>
        <translation>生成演示工作区</translation>
    </message>
    <message>
        <source>separate consent: %1</source>
        <translation>单独同意：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>no records</source>
        <translation>不接触档案</translation>
    </message>
    <message>
        <source>own village</source>
        <translation>本村</translation>
    </message>
    <message>
        <source>own institution</source>
        <translation>本机构</translation>
    </message>
    <message>
        <source>own township</source>
        <translation>本乡镇</translation>
    </message>
    <message>
        <source>own county</source>
        <translation>本县</translation>
    </message>
    <message>
        <source>work list</source>
        <translation>今日工作清单</translation>
    </message>
    <message>
        <source>list of children</source>
        <translation>儿童列表</translation>
    </message>
    <message>
        <source>search for children</source>
        <translation>查找儿童</translation>
    </message>
    <message>
        <source>history of a file</source>
        <translation>档案修改历史</translation>
    </message>
    <message>
        <source>list of visits</source>
        <translation>走访列表</translation>
    </message>
    <message>
        <source>visits due</source>
        <translation>到期走访</translation>
    </message>
    <message>
        <source>visits waiting for consent</source>
        <translation>等待同意的走访</translation>
    </message>
    <message>
        <source>a visit read</source>
        <translation>查看走访</translation>
    </message>
    <message>
        <source>versions of a visit</source>
        <translation>走访的各版本</translation>
    </message>
    <message>
        <source>visit saved</source>
        <translation>保存走访</translation>
    </message>
    <message>
        <source>visit corrected</source>
        <translation>更正走访</translation>
    </message>
    <message>
        <source>draft saved for good</source>
        <translation>草稿正式保存</translation>
    </message>
    <message>
        <source>consents of a child</source>
        <translation>儿童的同意书</translation>
    </message>
    <message>
        <source>children by consent</source>
        <translation>按同意状态列儿童</translation>
    </message>
    <message>
        <source>what consent is asked</source>
        <translation>查询所需同意</translation>
    </message>
    <message>
        <source>consent recorded</source>
        <translation>登记同意</translation>
    </message>
    <message>
        <source>text redacted with this file</source>
        <translation>用本档案对文字去标识</translation>
    </message>
    <message>
        <source>redacted text read and taken out</source>
        <translation>去标识文字经人阅读后取出</translation>
    </message>
    <message>
        <source>list of cases</source>
        <translation>个案列表</translation>
    </message>
    <message>
        <source>a case read</source>
        <translation>查看个案</translation>
    </message>
    <message>
        <source>case opened</source>
        <translation>开立个案</translation>
    </message>
    <message>
        <source>case changed</source>
        <translation>修改个案</translation>
    </message>
    <message>
        <source>case at its next stage</source>
        <translation>个案进入下一阶段</translation>
    </message>
    <message>
        <source>plan of a case</source>
        <translation>个案计划</translation>
    </message>
    <message>
        <source>mandatory reports</source>
        <translation>强制报告列表</translation>
    </message>
    <message>
        <source>a mandatory report read</source>
        <translation>查看强制报告</translation>
    </message>
    <message>
        <source>mandatory report made</source>
        <translation>作出强制报告</translation>
    </message>
    <message>
        <source>mandatory report changed</source>
        <translation>修改强制报告</translation>
    </message>
    <message>
        <source>exported as %1</source>
        <translation>导出为 %1</translation>
    </message>
    <message>
        <source>account enabled again</source>
        <translation>账号已启用</translation>
    </message>
    <message>
        <source>passphrase changed</source>
        <translation>口令已更改</translation>
    </message>
    <message>
        <source>fresh keys</source>
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>role taken away</source>
        <translation>收回角色</translation>
    </message>
    <message>
        <source>monthly report</source>
        <translation>月度报告</translation>
    </message>
    <message>
        <source>request taken in</source>
        <translation>已登记申请</translation>
    </message>
    <message>
        <source>list of requests</source>
        <translation>申请列表</translation>
    </message>
    <message>
        <source>a request read</source>
        <translation>查看申请</translation>
    </message>
    <message>
        <source>identity of who asks checked</source>
        <translation>已核验申请人身份</translation>
    </message>
    <message>
        <source>more proof asked for</source>
        <translation>已要求补充材料</translation>
    </message>
    <message>
        <source>answer to this person approved</source>
        <translation>已批准向此人答复</translation>
    </message>
    <message>
        <source>request accepted</source>
        <translation>已受理申请</translation>
    </message>
    <message>
        <source>request being handled</source>
        <translation>开始办理申请</translation>
    </message>
    <message>
        <source>term of a request extended</source>
        <translation>已延长答复期限</translation>
    </message>
    <message>
        <source>request answered</source>
        <translation>已答复申请</translation>
    </message>
    <message>
        <source>appeal taken in</source>
        <translation>已登记申诉</translation>
    </message>
    <message>
        <source>appeal answered</source>
        <translation>已答复申诉</translation>
    </message>
    <message>
        <source>request closed</source>
        <translation>申请已办结</translation>
    </message>
    <message>
        <source>letter about a request printed</source>
        <translation>已打印申请文书</translation>
    </message>
    <message>
        <source>copy of the file made for who asked</source>
        <translation>已制作档案副本</translation>
    </message>
    <message>
        <source>explanation made for who asked</source>
        <translation>已制作解释说明</translation>
    </message>
    <message>
        <source>paper copies</source>
        <translation>纸质副本</translation>
    </message>
    <message>
        <source>printed on paper</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>paper copy taken back</source>
        <translation>收回纸质副本</translation>
    </message>
    <message>
        <source>paper copy destroyed</source>
        <translation>销毁纸质副本</translation>
    </message>
    <message>
        <source>entry added</source>
        <translation>新增登记</translation>
    </message>
    <message>
        <source>entry changed</source>
        <translation>修改登记</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>a consent read</source>
        <translation>查看一份同意书</translation>
    </message>
    <message>
        <source>draft of a consent form</source>
        <translation>同意书草稿</translation>
    </message>
    <message>
        <source>data settled after a withdrawal</source>
        <translation>撤回后的信息处置</translation>
    </message>
    <message>
        <source>facts of the unit changed</source>
        <translation>改动本单位信息</translation>
    </message>
    <message>
        <source>what followed a mandatory report</source>
        <translation>强制报告的跟进</translation>
    </message>
    <message>
        <source>mandatory report put to a file</source>
        <translation>强制报告归入档案</translation>
    </message>
    <message>
        <source>mandatory report ended</source>
        <translation>强制报告办结</translation>
    </message>
    <message>
        <source>mandatory report handed in</source>
        <translation>强制报告密封提交</translation>
    </message>
    <message>
        <source>mandatory report taken in</source>
        <translation>强制报告收入</translation>
    </message>
    <message>
        <source>who made a mandatory report was read</source>
        <translation>查看强制报告人</translation>
    </message>
    <message>
        <source>sheet of a mandatory report printed</source>
        <translation>打印强制报告表</translation>
    </message>
    <message>
        <source>incident opened</source>
        <translation>登记信息安全事件</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>信息安全事件列表</translation>
    </message>
    <message>
        <source>an incident read</source>
        <translation>查看信息安全事件</translation>
    </message>
    <message>
        <source>incident changed</source>
        <translation>更改信息安全事件</translation>
    </message>
    <message>
        <source>step of an incident done</source>
        <translation>完成处置步骤</translation>
    </message>
    <message>
        <source>child concerned by an incident</source>
        <translation>登记事件涉及的孩子</translation>
    </message>
    <message>
        <source>letters about an incident made</source>
        <translation>生成事件告知书</translation>
    </message>
    <message>
        <source>somebody told of an incident</source>
        <translation>登记事件已告知</translation>
    </message>
    <message>
        <source>asked not to tell of an incident</source>
        <translation>提出不告知事件</translation>
    </message>
    <message>
        <source>not telling of an incident approved</source>
        <translation>批准不告知事件</translation>
    </message>
    <message>
        <source>incident closed</source>
        <translation>信息安全事件办结</translation>
    </message>
    <message>
        <source>annual audit pack made</source>
        <translation>生成年度审计材料</translation>
    </message>
    <message>
        <source>provisions</source>
        <translation>对外提供</translation>
    </message>
    <message>
        <source>provided to another</source>
        <translation>对外提供</translation>
    </message>
    <message>
        <source>publications</source>
        <translation>公开宣传</translation>
    </message>
    <message>
        <source>publication asked for</source>
        <translation>申请公开宣传</translation>
    </message>
    <message>
        <source>publication changed</source>
        <translation>修改宣传申请</translation>
    </message>
    <message>
        <source>publication approved</source>
        <translation>批准公开宣传</translation>
    </message>
    <message>
        <source>publication not approved</source>
        <translation>未批准公开宣传</translation>
    </message>
    <message>
        <source>made public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>taken down</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>The child is old enough to be heard, and no form says that they were.</source>
        <translation>孩子已到应听取意见的年龄，但没有一份文书写明已听取。</translation>
    </message>
    <message>
        <source>For this purpose each of the joint guardians is asked.</source>
        <translation>这一用途须逐一征得每位共同监护人的同意。</translation>
    </message>
    <message>
        <source>A form on record was signed by somebody who has not, or no longer, the guardianship.</source>
        <translation>有一份文书的签署人没有监护资格，或监护资格已终止。</translation>
    </message>
    <message>
        <source>Nobody has the guardianship but the unit itself: record the duty that this rests on, with an approver from outside.</source>
        <translation>监护人只有本单位自己：请记录所依据的法定职责，并由本单位以外的人批准。</translation>
    </message>
    <message>
        <source>A legal basis is on record that cites no article; it carries nothing.</source>
        <translation>有一项处理依据没有写明条文，不能作为依据。</translation>
    </message>
    <message>
        <source>An emergency without an end is on record; it no longer holds. Write down when it ended.</source>
        <translation>有一次紧急情况没有填结束日，已不再作数。请写明何时结束。</translation>
    </message>
    <message>
        <source>There is a guardian to whom nothing may be sent.</source>
        <translation>有一位监护人不得告知，什么都不能发给此人。</translation>
    </message>
    <message>
        <source>consent to this recipient</source>
        <translation>对该接收方的同意</translation>
    </message>
    <message>
        <source>clock said to be right after a wrong one</source>
        <translation>时钟出错后，确认现在的时间是对的</translation>
    </message>
    <message>
        <source>annual audit filed</source>
        <translation>年度审计材料已报送</translation>
    </message>
    <message>
        <source>hand over to the archive</source>
        <translation>移交档案馆</translation>
    </message>
    <message>
        <source>restrict</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>open for some days</source>
        <translation>限期开启</translation>
    </message>
    <message>
        <source>lift the restriction</source>
        <translation>解除封存</translation>
    </message>
    <message>
        <source>keep longer</source>
        <translation>延长保存</translation>
    </message>
    <message>
        <source>kept for good by a rule on archives</source>
        <translation>按档案规定永久保存</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>file restricted</source>
        <translation>封存档案</translation>
    </message>
    <message>
        <source>deletion asked for</source>
        <translation>申请删除</translation>
    </message>
    <message>
        <source>handing over asked for</source>
        <translation>申请移交</translation>
    </message>
    <message>
        <source>opening asked for</source>
        <translation>申请开启封存档案</translation>
    </message>
    <message>
        <source>lifting asked for</source>
        <translation>申请解除封存</translation>
    </message>
    <message>
        <source>deletion approved</source>
        <translation>批准删除</translation>
    </message>
    <message>
        <source>handing over approved</source>
        <translation>批准移交</translation>
    </message>
    <message>
        <source>restricted file opened for some days</source>
        <translation>批准限期开启封存档案</translation>
    </message>
    <message>
        <source>restriction lifted</source>
        <translation>解除封存</translation>
    </message>
    <message>
        <source>restricted instead of deleted</source>
        <translation>依法不能删除，改为封存</translation>
    </message>
    <message>
        <source>request refused</source>
        <translation>不批准申请</translation>
    </message>
    <message>
        <source>request taken back</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>kept longer</source>
        <translation>延长保存期限</translation>
    </message>
    <message>
        <source>requests that wait for a decision</source>
        <translation>待决定的申请</translation>
    </message>
    <message>
        <source>list of restricted files</source>
        <translation>封存档案清单</translation>
    </message>
    <message>
        <source>deleted for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>deleted again after an older copy came back</source>
        <translation>恢复旧备份后再次删除</translation>
    </message>
    <message>
        <source>records whose term is over</source>
        <translation>保存期限届满的记录</translation>
    </message>
    <message>
        <source>certificate of deletion</source>
        <translation>删除证明</translation>
    </message>
    <message>
        <source>request about keeping a record</source>
        <translation>记录处置申请</translation>
    </message>
    <message>
        <source>terms of keeping</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>restrict files and ask for deletions</source>
        <translation>封存档案、申请删除</translation>
    </message>
    <message>
        <source>approve deletions and openings</source>
        <translation>批准删除和开启</translation>
    </message>
    <message>
        <source>sealed record added</source>
        <translation>录入依法封存的记录</translation>
    </message>
    <message>
        <source>sealed records looked for</source>
        <translation>查阅依法封存的记录</translation>
    </message>
    <message>
        <source>sealed record</source>
        <translation>依法封存的记录</translation>
    </message>
    <message>
        <source>corrected as asked</source>
        <translation>已按申请更正</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>keep sealed records</source>
        <translation>查看和登记封存记录</translation>
    </message>
    <message>
        <source>take in requests about personal data</source>
        <translation>登记个人信息权利申请</translation>
    </message>
    <message>
        <source>answer requests about personal data</source>
        <translation>保管封存记录</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The folder with the field catalogue was not found.</source>
        <translation>找不到字段目录所在的文件夹。</translation>
    </message>
    <message>
        <source>Install the program again, or set TONGHU_RESOURCES.</source>
        <translation>请重新安装程序，或设置 TONGHU_RESOURCES。</translation>
    </message>
    <message>
        <source>The memory of this computer is used up; nothing was half-saved.</source>
        <translation>电脑内存不足；没有留下只存了一半的内容。</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>Something unexpected happened; nothing was half-saved.</source>
        <translation>发生了意外错误；没有留下只存了一半的内容。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell the administrator.</source>
        <translation>请再试一次；如再出现，请告知系统管理员。</translation>
    </message>
    <message>
        <source>The folder is not empty.</source>
        <translation>这个文件夹里已有内容。</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation>请选一个新的或空的文件夹。</translation>
    </message>
    <message>
        <source>The workspace was not found.</source>
        <translation>找不到这个工作区。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s name.</source>
        <translation>请核对文件夹的位置。</translation>
    </message>
    <message>
        <source>This folder is not a workspace.</source>
        <translation>这个文件夹不是工作区。</translation>
    </message>
    <message>
        <source>Choose the folder that holds keys.json.</source>
        <translation>请选择里面有 keys.json 的文件夹。</translation>
    </message>
    <message>
        <source>A file of the workspace is missing.</source>
        <translation>工作区缺少文件。</translation>
    </message>
    <message>
        <source>Do not go on working; restore the last backup.</source>
        <translation>请先停止使用，恢复最近的备份。</translation>
    </message>
    <message>
        <source>A file of the workspace cannot be opened: it is damaged, or its key is another.</source>
        <translation>工作区的文件打不开：已损坏，或密钥不符。</translation>
    </message>
    <message>
        <source>Restore the last backup and tell the person in charge.</source>
        <translation>请恢复最近的备份，并告知负责人。</translation>
    </message>
    <message>
        <source>A file belongs to another workspace.</source>
        <translation>有文件不属于这个工作区。</translation>
    </message>
    <message>
        <source>Put the right file back, or restore the last backup.</source>
        <translation>请换回原来的文件，或恢复最近的备份。</translation>
    </message>
    <message>
        <source>A file of the workspace is not encrypted.</source>
        <translation>工作区里有未加密的文件。</translation>
    </message>
    <message>
        <source>Do not go on working and tell the person in charge.</source>
        <translation>请先停止使用，并告知负责人。</translation>
    </message>
    <message>
        <source>The program was built without encryption and refuses to write.</source>
        <translation>程序缺少加密功能，不能写入。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装程序。</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>文件夹不能写入。</translation>
    </message>
    <message>
        <source>Check the rights of the folder and whether the disk is write-protected.</source>
        <translation>请检查文件夹权限，或磁盘是否写保护。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was half-saved.</source>
        <translation>磁盘已满；没有留下只存了一半的内容。</translation>
    </message>
    <message>
        <source>Make room and save again.</source>
        <translation>请清出空间后再保存。</translation>
    </message>
    <message>
        <source>Another program is writing to this workspace.</source>
        <translation>另一个程序正在写这个工作区。</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>请稍等片刻再试。</translation>
    </message>
    <message>
        <source>A page of a file is damaged.</source>
        <translation>文件中有损坏的页。</translation>
    </message>
    <message>
        <source>Do not go on working; restore the last backup and tell the person in charge.</source>
        <translation>请先停止使用，恢复最近的备份，并告知负责人。</translation>
    </message>
    <message>
        <source>keys.json is damaged or was changed.</source>
        <translation>keys.json 已损坏或被改动。</translation>
    </message>
    <message>
        <source>Put keys.json.previous in its place, or restore the last backup.</source>
        <translation>请用 keys.json.previous 换回，或恢复最近的备份。</translation>
    </message>
    <message>
        <source>This field is not yours to fill in.</source>
        <translation>您的角色不能填写这一项。</translation>
    </message>
    <message>
        <source>Leave it out, or ask someone whose role has it.</source>
        <translation>请去掉这一项，或请有权限的同事填写。</translation>
    </message>
    <message>
        <source>There is no such record among those that you work with.</source>
        <translation>在您负责的范围内没有这条记录。</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>请核对编号。</translation>
    </message>
    <message>
        <source>A child with this resident ID is on file already.</source>
        <translation>这个公民身份号码已经建过档。</translation>
    </message>
    <message>
        <source>Look for the file and go on there.</source>
        <translation>请查找原来的档案，在那里继续。</translation>
    </message>
    <message>
        <source>The visit lies more than 7 days back, and no reason is given.</source>
        <translation>走访已过去七天以上，没有写明补录原因。</translation>
    </message>
    <message>
        <source>Say why it is entered late.</source>
        <translation>请填写补录原因。</translation>
    </message>
    <message>
        <source>The case cannot go to this stage from where it is.</source>
        <translation>个案不能从现在的阶段直接转到这个阶段。</translation>
    </message>
    <message>
        <source>Go through the stages in order.</source>
        <translation>请按顺序办理。</translation>
    </message>
    <message>
        <source>The decision is missing.</source>
        <translation>还没有填写审批决定。</translation>
    </message>
    <message>
        <source>Enter decision and date first.</source>
        <translation>请先填写决定和日期。</translation>
    </message>
    <message>
        <source>The signer is no guardian on record.</source>
        <translation>签字人不是登记在案的监护人。</translation>
    </message>
    <message>
        <source>Choose a guardian of this child, or record the guardian first.</source>
        <translation>请选择孩子的监护人，或先登记监护人。</translation>
    </message>
    <message>
        <source>There is no such purpose.</source>
        <translation>没有这个用途。</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>This is not a workbook or a table.</source>
        <translation>这不是表格文件。</translation>
    </message>
    <message>
        <source>Save it as .xlsx or .csv and try again.</source>
        <translation>请另存为 .xlsx 或 .csv 后再试。</translation>
    </message>
    <message>
        <source>No row with headings was found.</source>
        <translation>没有找到表头。</translation>
    </message>
    <message>
        <source>Give the columns headings such as 姓名 and 出生日期.</source>
        <translation>请给各列加上表头，如“姓名”“出生日期”。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件太大。</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>请分成几个文件。</translation>
    </message>
    <message>
        <source>The threshold is lower than the rules allow.</source>
        <translation>最小显示人数低于规定。</translation>
    </message>
    <message>
        <source>Choose a higher one.</source>
        <translation>请选更高的值。</translation>
    </message>
    <message>
        <source>The report could not be made safe, so it was not written.</source>
        <translation>报表没能通过防识别检查，没有写出。</translation>
    </message>
    <message>
        <source>Choose a higher threshold or tell the person in charge.</source>
        <translation>请提高最小显示人数，或告知负责人。</translation>
    </message>
    <message>
        <source>An entry of the log was changed.</source>
        <translation>日志中有条目被改动。</translation>
    </message>
    <message>
        <source>Do not go on working and tell the auditor.</source>
        <translation>请先停止使用，并告知审计员。</translation>
    </message>
    <message>
        <source>An entry of the log is missing.</source>
        <translation>日志中缺少条目。</translation>
    </message>
    <message>
        <source>The end of the log is missing.</source>
        <translation>日志的末尾被截掉。</translation>
    </message>
    <message>
        <source>Entries of the log were swapped.</source>
        <translation>日志中的条目被调换。</translation>
    </message>
    <message>
        <source>A signature in the log is wrong.</source>
        <translation>日志的签名不符。</translation>
    </message>
    <message>
        <source>A seal in the log is wrong.</source>
        <translation>日志的校验码不符。</translation>
    </message>
    <message>
        <source>An entry of the log cannot be opened.</source>
        <translation>日志中有一条记录打不开。</translation>
    </message>
    <message>
        <source>A quotation mark stands where none may be.</source>
        <translation>引号位置不对。</translation>
    </message>
    <message>
        <source>Put the whole cell in quotation marks, and double those within.</source>
        <translation>请给整个单元格加引号，里面的引号写两次。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>引号没有成对。</translation>
    </message>
    <message>
        <source>Close it.</source>
        <translation>请补上另一个引号。</translation>
    </message>
    <message>
        <source>A cell is too long.</source>
        <translation>单元格内容太长。</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>The row has too many columns.</source>
        <translation>这一行的列太多。</translation>
    </message>
    <message>
        <source>Check the separators.</source>
        <translation>请检查分隔符。</translation>
    </message>
    <message>
        <source>The file holds characters that no text has.</source>
        <translation>文件里有文本中不该有的字符。</translation>
    </message>
    <message>
        <source>Save it as text (UTF-8 or GB 18030).</source>
        <translation>请另存为文本（UTF-8 或 GB 18030）。</translation>
    </message>
    <message>
        <source>A rule does not allow this.</source>
        <translation>规定不允许这样做。</translation>
    </message>
    <message>
        <source>This was not asked in the right way.</source>
        <translation>操作方式不对。</translation>
    </message>
    <message>
        <source>The data cannot be taken over as it is.</source>
        <translation>填写的内容有误，不能保存。</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>请核对后再试。</translation>
    </message>
    <message>
        <source>Account or passphrase is wrong.</source>
        <translation>账号或口令不对。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请再试一次。</translation>
    </message>
    <message>
        <source>The data is damaged or was changed from outside.</source>
        <translation>数据已损坏或被外部改动。</translation>
    </message>
    <message>
        <source>The computer could not do this; nothing was half-saved.</source>
        <translation>电脑没能完成操作；没有留下只存了一半的内容。</translation>
    </message>
    <message>
        <source>Check disk and rights, then try again.</source>
        <translation>请检查磁盘和权限后再试。</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>column “%1”</source>
        <translation>“%1”列</translation>
    </message>
    <message>
        <source>field “%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a place</comment>
        <translation> </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the numbers of duties</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>duty %1</source>
        <translation>职责第%1条</translation>
    </message>
    <message>
        <source>duties %1</source>
        <translation>职责第%1条</translation>
    </message>
    <message>
        <source>: </source>
        <comment>between the place and what happened</comment>
        <translation>：</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>A file of the field catalogue is missing.</source>
        <translation>字段目录缺少一个文件。</translation>
    </message>
    <message>
        <source>Put it back from the program&apos;s own copy.</source>
        <translation>请从程序自带的目录中补回。</translation>
    </message>
    <message>
        <source>A column of the field catalogue is missing.</source>
        <translation>字段目录缺少一列。</translation>
    </message>
    <message>
        <source>Add the column; its name stands in README.md of the folder.</source>
        <translation>请补上该列；列名见目录中的 README.md。</translation>
    </message>
    <message>
        <source>The field catalogue has a column that nobody reads.</source>
        <translation>字段目录有一列无人使用。</translation>
    </message>
    <message>
        <source>Correct its heading or take it out.</source>
        <translation>请改正列名或删去该列。</translation>
    </message>
    <message>
        <source>The line has %2 cells instead of %1.</source>
        <translation>这一行有 %2 格，应有 %1 格。</translation>
    </message>
    <message>
        <source>Check the commas, and put cells that hold commas in quotation marks.</source>
        <translation>请检查逗号；格内有逗号的，整格加引号。</translation>
    </message>
    <message>
        <source>A cell that must be filled in is empty.</source>
        <translation>必填的一格为空。</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>“%1” cannot be a key.</source>
        <translation>“%1”不能作为键。</translation>
    </message>
    <message>
        <source>Use lower case letters, digits and underscores.</source>
        <translation>请用小写字母、数字和下划线。</translation>
    </message>
    <message>
        <source>“%1” is no number that may stand here.</source>
        <translation>“%1”不是此处可用的数字。</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>请改正。</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>“%1”不是日期。</translation>
    </message>
    <message>
        <source>Write it as 2026-01-31.</source>
        <translation>请写成 2026-01-31 的形式。</translation>
    </message>
    <message>
        <source>The word “%1” is not known here.</source>
        <translation>此处不认识“%1”。</translation>
    </message>
    <message>
        <source>Use one of the words in README.md of the folder.</source>
        <translation>请使用目录 README.md 中列出的词。</translation>
    </message>
    <message>
        <source>The key “%1” stands twice.</source>
        <translation>键“%1”重复。</translation>
    </message>
    <message>
        <source>Take one of the two lines out.</source>
        <translation>请删去其中一行。</translation>
    </message>
    <message>
        <source>%1 “%2” is named and there is none.</source>
        <translation>所写的“%2”（%1）并不存在。</translation>
    </message>
    <message>
        <source>Correct the name or add what it names.</source>
        <translation>请改正，或补上所指的内容。</translation>
    </message>
    <message>
        <source>The field has no purpose, so it may not be recorded.</source>
        <translation>该字段没有用途，不得采集。</translation>
    </message>
    <message>
        <source>Name at least one purpose, or take the field out.</source>
        <translation>请写明至少一个用途，或删去该字段。</translation>
    </message>
    <message>
        <source>A forbidden purpose is used.</source>
        <translation>使用了禁止的用途。</translation>
    </message>
    <message>
        <source>Take it out: no setting allows it.</source>
        <translation>请删去：任何设置都不能允许。</translation>
    </message>
    <message>
        <source>A list that can hurt a child stands where everyone reads it.</source>
        <translation>会伤害孩子的类别放在了人人可读之处。</translation>
    </message>
    <message>
        <source>Move the field to the compartment family or health.</source>
        <translation>请把该字段移到 family 或 health 分区。</translation>
    </message>
    <message>
        <source>A field that names a person stands in the compartment core, which names nobody.</source>
        <translation>能认出人的字段放在了不含姓名的 core 分区。</translation>
    </message>
    <message>
        <source>Move it to another compartment.</source>
        <translation>请移到其他分区。</translation>
    </message>
    <message>
        <source>A field about a person stands in the compartment office, which every role reads.</source>
        <translation>office 分区人人可读，其中不得有关于个人的字段。</translation>
    </message>
    <message>
        <source>The mask has no compartment.</source>
        <translation>遮盖值没有写明所在分区。</translation>
    </message>
    <message>
        <source>Fill in mask_in.</source>
        <translation>请填写 mask_in。</translation>
    </message>
    <message>
        <source>A compartment is named for a mask, and there is no mask.</source>
        <translation>写了遮盖值的分区，却没有遮盖方式。</translation>
    </message>
    <message>
        <source>Fill in mask or empty mask_in.</source>
        <translation>请填写 mask，或清空 mask_in。</translation>
    </message>
    <message>
        <source>The mask stands beside the value it covers.</source>
        <translation>遮盖值与原值放在同一分区。</translation>
    </message>
    <message>
        <source>Choose another compartment for it.</source>
        <translation>请另选分区。</translation>
    </message>
    <message>
        <source>The role “%1” would hold the mask, and it may know nobody&apos;s name.</source>
        <translation>角色“%1”会拿到遮盖值，而它不得知道任何人的姓名。</translation>
    </message>
    <message>
        <source>Choose another compartment for the mask.</source>
        <translation>请为遮盖值另选分区。</translation>
    </message>
    <message>
        <source>The role “%1” is to see the mask of “%2” and lacks the key to it.</source>
        <translation>角色“%1”应看到“%2”的遮盖值，却没有其分区的密钥。</translation>
    </message>
    <message>
        <source>Give the role the compartment of the mask, or hide the field.</source>
        <translation>请给该角色遮盖值所在的分区，或隐藏该字段。</translation>
    </message>
    <message>
        <source>The role “%1” is to see “%2” masked, and the field has no mask.</source>
        <translation>角色“%1”只能看“%2”的遮盖值，而该字段没有遮盖方式。</translation>
    </message>
    <message>
        <source>Give the field a mask, or hide it from the role.</source>
        <translation>请为该字段设遮盖方式，或对该角色隐藏。</translation>
    </message>
    <message>
        <source>The role “%1” is to read “%2” and lacks the key to it.</source>
        <translation>角色“%1”应能查看“%2”，却没有其分区的密钥。</translation>
    </message>
    <message>
        <source>Give the role the compartment, or take the access back.</source>
        <translation>请给该角色相应分区，或收回权限。</translation>
    </message>
    <message>
        <source>The upper bound is below the lower one.</source>
        <translation>上限小于下限。</translation>
    </message>
    <message>
        <source>Correct the bounds.</source>
        <translation>请改正。</translation>
    </message>
    <message>
        <source>The value is not between %1 and %2.</source>
        <translation>数值不在 %1 至 %2 之间。</translation>
    </message>
    <message>
        <source>Choose one between them.</source>
        <translation>请在范围内取值。</translation>
    </message>
    <message>
        <source>“%1” does not go with the type of the field.</source>
        <translation>“%1”与字段类型不符。</translation>
    </message>
    <message>
        <source>Take it out or change the type.</source>
        <translation>请删去，或更改类型。</translation>
    </message>
    <message>
        <source>The program keeps the name “%1” for itself.</source>
        <translation>“%1”是程序保留的名称。</translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation>请换一个键。</translation>
    </message>
    <message>
        <source>No field of “%1” stands in its own compartment.</source>
        <translation>“%1”没有一个字段在其所属分区。</translation>
    </message>
    <message>
        <source>Correct home, or move a field there.</source>
        <translation>请改正 home，或移一个字段过去。</translation>
    </message>
    <message>
        <source>“%1” lies within itself.</source>
        <translation>“%1”的上级绕回了自己。</translation>
    </message>
    <message>
        <source>Correct the parent.</source>
        <translation>请改正 parent。</translation>
    </message>
    <message>
        <source>The text is damaged: it holds bytes that are no characters.</source>
        <translation>文字已损坏，含有不是字符的内容。</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>请重新输入。</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be seen.</source>
        <translation>文字中含有看不见的控制字符。</translation>
    </message>
    <message>
        <source>Type it again by hand.</source>
        <translation>请手工重新输入。</translation>
    </message>
    <message>
        <source>The text is too long: %2 characters, at most %1.</source>
        <translation>文字过长：%2 个字，最多 %1 个字。</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>不是整数。</translation>
    </message>
    <message>
        <source>Use digits only.</source>
        <translation>请只用数字。</translation>
    </message>
    <message>
        <source>The number is too long.</source>
        <translation>数字过长。</translation>
    </message>
    <message>
        <source>Check it.</source>
        <translation>请核对。</translation>
    </message>
    <message>
        <source>This is not an amount of money.</source>
        <translation>不是金额。</translation>
    </message>
    <message>
        <source>Write yuan in digits, such as 1234.50.</source>
        <translation>请用数字写元数，如 1234.50。</translation>
    </message>
    <message>
        <source>An amount has at most two decimals.</source>
        <translation>金额最多两位小数。</translation>
    </message>
    <message>
        <source>Round it to fen.</source>
        <translation>请四舍五入到分。</translation>
    </message>
    <message>
        <source>The number is too small; at least %1.</source>
        <translation>数值过小，至少为 %1。</translation>
    </message>
    <message>
        <source>The number is too large; at most %1.</source>
        <translation>数值过大，最多为 %1。</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>不是日期。</translation>
    </message>
    <message>
        <source>Write it as 2015-03-08.</source>
        <translation>请写成 2015-03-08 的形式。</translation>
    </message>
    <message>
        <source>This is not a month.</source>
        <translation>不是年月。</translation>
    </message>
    <message>
        <source>Write it as 2015-03.</source>
        <translation>请写成 2015-03 的形式。</translation>
    </message>
    <message>
        <source>This is not a day with a time.</source>
        <translation>不是日期和时刻。</translation>
    </message>
    <message>
        <source>Write it as 2026-03-07 14:30.</source>
        <translation>请写成 2026-03-07 14:30 的形式。</translation>
    </message>
    <message>
        <source>This is not a time of day.</source>
        <translation>不是时刻。</translation>
    </message>
    <message>
        <source>Write it as 14:30.</source>
        <translation>请写成 14:30 的形式。</translation>
    </message>
    <message>
        <source>The date lies in the future.</source>
        <translation>日期在今天之后。</translation>
    </message>
    <message>
        <source>Check the date.</source>
        <translation>请核对日期。</translation>
    </message>
    <message>
        <source>Whoever was born on this day is 18 or older.</source>
        <translation>按此出生日期已满十八周岁。</translation>
    </message>
    <message>
        <source>Check the date of birth.</source>
        <translation>请核对出生日期。</translation>
    </message>
    <message>
        <source>This is neither yes nor no.</source>
        <translation>既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>Write 是 or 否.</source>
        <translation>请填“是”或“否”。</translation>
    </message>
    <message>
        <source>“%1” has no such entry.</source>
        <translation>“%1”中没有这一项。</translation>
    </message>
    <message>
        <source>“%1” has several entries of that name.</source>
        <translation>“%1”中有几项同名。</translation>
    </message>
    <message>
        <source>Write the code, or the full name with the level above.</source>
        <translation>请填代码，或带上级的全称。</translation>
    </message>
    <message>
        <source>The entry of “%1” is not valid today.</source>
        <translation>“%1”的这一项今天无效。</translation>
    </message>
    <message>
        <source>Choose a current one.</source>
        <translation>请选择现行的一项。</translation>
    </message>
    <message>
        <source>The entries of “%1” are not in the order of the list.</source>
        <translation>“%1”各项未按列表顺序。</translation>
    </message>
    <message>
        <source>Choose them again.</source>
        <translation>请重新选择。</translation>
    </message>
    <message>
        <source>This names no record.</source>
        <translation>没有指向任何记录。</translation>
    </message>
    <message>
        <source>Choose the record again.</source>
        <translation>请重新选择。</translation>
    </message>
    <message>
        <source>The value is of another kind than the field.</source>
        <translation>值的类型与字段不符。</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>请重新填写。</translation>
    </message>
    <message>
        <source>This is not a telephone number.</source>
        <translation>不是电话号码。</translation>
    </message>
    <message>
        <source>Write one number: mobile, or land line with area code.</source>
        <translation>请只填一个号码：手机号，或带区号的座机号。</translation>
    </message>
    <message>
        <source>This is no account of this workspace.</source>
        <translation>工作区中没有这个账号。</translation>
    </message>
    <message>
        <source>Write the account at work, not a person&apos;s name.</source>
        <translation>请填工作账号，不要填姓名。</translation>
    </message>
    <message>
        <source>This month was exported in the meantime in another way.</source>
        <translation>本月报表已以另一种方式导出。</translation>
    </message>
    <message>
        <source>Make the report again; it will fit what was exported.</source>
        <translation>请重新生成报表，新报表会与已导出的保持一致。</translation>
    </message>
    <message>
        <source>A report is filled in, and the outcome is no mandatory report.</source>
        <translation>填写了强制报告的内容，但走访结果不是强制报告。</translation>
    </message>
    <message>
        <source>Choose the outcome &quot;mandatory report&quot;, or leave the report&apos;s fields out.</source>
        <translation>请把走访结果选为“强制报告”，或删去报告的内容。</translation>
    </message>
    <message>
        <source>Only letters, digits and hyphens may stand here.</source>
        <translation>此处只能用字母、数字和横线。</translation>
    </message>
    <message>
        <source>Take the other characters out.</source>
        <translation>请去掉其他字符。</translation>
    </message>
    <message>
        <source>A name cannot hold a picture (emoji).</source>
        <translation>姓名中不能有表情符号。</translation>
    </message>
    <message>
        <source>Type the name as in the household register.</source>
        <translation>请按户口簿填写姓名。</translation>
    </message>
    <message>
        <source>The name holds characters that cannot be seen.</source>
        <translation>姓名中有看不见的字符。</translation>
    </message>
    <message>
        <source>Type the name again by hand.</source>
        <translation>请手工重新输入姓名。</translation>
    </message>
    <message>
        <source>Character %1 of the name cannot stand in a name.</source>
        <translation>姓名的第 %1 个字符不能用于姓名。</translation>
    </message>
    <message>
        <source>Use letters of any script and the middle dot ·; for a rare character without a code, ask the police for its form in Unicode.</source>
        <translation>可用各种文字和间隔号“·”；生僻字请向派出所确认其标准编码。</translation>
    </message>
    <message>
        <source>A name has 1 to %1 characters; this one has %2.</source>
        <translation>姓名为 1 至 %1 个字，现有 %2 个字。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请核对姓名。</translation>
    </message>
    <message>
        <source>A resident ID has 18 characters; this one has %1.</source>
        <translation>公民身份号码为 18 位，现有 %1 位。</translation>
    </message>
    <message>
        <source>A resident ID has 17 digits and a digit or X at the end.</source>
        <translation>公民身份号码前 17 位为数字，末位为数字或 X。</translation>
    </message>
    <message>
        <source>The resident ID begins with no known division.</source>
        <translation>公民身份号码开头不是已知的行政区划。</translation>
    </message>
    <message>
        <source>Check the first six digits.</source>
        <translation>请核对前六位。</translation>
    </message>
    <message>
        <source>The resident ID holds no possible date of birth.</source>
        <translation>公民身份号码中的出生日期不存在。</translation>
    </message>
    <message>
        <source>Check digits 7 to 14.</source>
        <translation>请核对第 7 至 14 位。</translation>
    </message>
    <message>
        <source>The check digit of the resident ID is wrong: a digit is mistyped.</source>
        <translation>公民身份号码的校验位不符，有一位填错。</translation>
    </message>
    <message>
        <source>Compare the number with the card, digit by digit.</source>
        <translation>请与证件逐位核对。</translation>
    </message>
    <message>
        <source>This is not the number of a disability certificate.</source>
        <translation>不是残疾人证号。</translation>
    </message>
    <message>
        <source>It is the resident ID with category and grade behind it: 20 characters.</source>
        <translation>应为公民身份号码后加类别和等级，共 20 位。</translation>
    </message>
    <message>
        <source>A bank account has 12 to 19 digits.</source>
        <translation>银行账号为 12 至 19 位数字。</translation>
    </message>
    <message>
        <source>The check digit of the bank card is wrong: a digit is mistyped.</source>
        <translation>银行卡号的校验位不符，有一位填错。</translation>
    </message>
    <message>
        <source>The workbook is damaged.</source>
        <translation>表格文件已损坏。</translation>
    </message>
    <message>
        <source>Open it in the office program and save it again.</source>
        <translation>请用办公软件打开后另存。</translation>
    </message>
    <message>
        <source>The workbook is protected by a password.</source>
        <translation>表格文件设有密码。</translation>
    </message>
    <message>
        <source>Save it without a password and try again.</source>
        <translation>请另存为不带密码的文件后再试。</translation>
    </message>
    <message>
        <source>This is a workbook of the old kind (.xls).</source>
        <translation>这是旧格式的表格文件（.xls）。</translation>
    </message>
    <message>
        <source>Save it as .xlsx and try again.</source>
        <translation>请另存为 .xlsx 后再试。</translation>
    </message>
    <message>
        <source>The text of the file is neither UTF-8 nor GB 18030.</source>
        <translation>文件的文字既不是 UTF-8 也不是 GB 18030 编码。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again.</source>
        <translation>请另存为 UTF-8 后再试。</translation>
    </message>
    <message>
        <source>Rows of this kind cannot be imported.</source>
        <translation>不能导入这一类内容。</translation>
    </message>
    <message>
        <source>Choose child or visit.</source>
        <translation>请选择儿童档案或走访记录。</translation>
    </message>
    <message>
        <source>The mapping names a field that there is not, or that is not yours to fill in.</source>
        <translation>对应表中的字段不存在，或不归您填写。</translation>
    </message>
    <message>
        <source>Correct the mapping.</source>
        <translation>请改正对应表。</translation>
    </message>
    <message>
        <source>Two columns are the same field.</source>
        <translation>有两列对应同一字段。</translation>
    </message>
    <message>
        <source>Take one of them out or rename it.</source>
        <translation>请删去其中一列，或改名。</translation>
    </message>
    <message>
        <source>The file has more than %1 rows.</source>
        <translation>文件超过 %1 行。</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was kept.</source>
        <translation>导入已中止，没有保存任何内容。</translation>
    </message>
    <message>
        <source>The demonstration was not made; nothing was kept.</source>
        <translation>演示工作区没有建成，未保留任何内容。</translation>
    </message>
    <message>
        <source>The cell holds an error of the office program instead of a value.</source>
        <translation>单元格中是错误值。</translation>
    </message>
    <message>
        <source>Correct the formula or type the value.</source>
        <translation>请改正公式，或直接填写。</translation>
    </message>
    <message>
        <source>The office program has rounded this number; its last digits are lost.</source>
        <translation>办公软件已把这个号码四舍五入，末几位已丢失。</translation>
    </message>
    <message>
        <source>Format the column as text and type the number again.</source>
        <translation>请把该列设为文本格式，重新填写号码。</translation>
    </message>
    <message>
        <source>The same child stands in row %1 too.</source>
        <translation>第 %1 行是同一儿童。</translation>
    </message>
    <message>
        <source>Take one of the rows out.</source>
        <translation>请删去其中一行。</translation>
    </message>
    <message>
        <source>Row %1 has the same name and date of birth.</source>
        <translation>第 %1 行的姓名和出生日期相同。</translation>
    </message>
    <message>
        <source>Make sure that they are two children.</source>
        <translation>请确认是否为两名儿童。</translation>
    </message>
    <message>
        <source>A child with this name and date of birth is on file already.</source>
        <translation>已有同名且出生日期相同的儿童档案。</translation>
    </message>
    <message>
        <source>Make sure that this is another child.</source>
        <translation>请确认是否为另一名儿童。</translation>
    </message>
    <message>
        <source>The row does not say which child it is about.</source>
        <translation>这一行没有写明是哪名儿童。</translation>
    </message>
    <message>
        <source>Fill in case number, resident ID, or name and date of birth.</source>
        <translation>请填档案编号、公民身份号码，或姓名和出生日期。</translation>
    </message>
    <message>
        <source>No child on file fits what the row says.</source>
        <translation>没有与这一行相符的儿童档案。</translation>
    </message>
    <message>
        <source>Check case number, resident ID, or name and date of birth.</source>
        <translation>请核对档案编号、公民身份号码，或姓名和出生日期。</translation>
    </message>
    <message>
        <source>Several children on file fit what the row says.</source>
        <translation>有几份儿童档案与这一行相符。</translation>
    </message>
    <message>
        <source>Fill in the case number.</source>
        <translation>请填写档案编号。</translation>
    </message>
    <message>
        <source>The visit waits as a draft until consent is there.</source>
        <translation>走访因缺少同意而暂存为草稿。</translation>
    </message>
    <message>
        <source>Get the consent; the visit is saved then.</source>
        <translation>请取得同意，届时自动保存。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>文件未能写入。</translation>
    </message>
    <message>
        <source>Check the folder, its rights and the space on the disk.</source>
        <translation>请检查文件夹、权限和磁盘空间。</translation>
    </message>
    <message>
        <source>Attempts left before the account is locked for a while: %1.</source>
        <translation>账号暂时锁定前还可再试 %1 次。</translation>
    </message>
    <message>
        <source>Too many wrong passphrases: the account is locked for another %1 minutes.</source>
        <translation>口令错误次数过多，账号还将锁定 %1 分钟。</translation>
    </message>
    <message>
        <source>Wait, then try again.</source>
        <translation>请等待后重试。</translation>
    </message>
    <message>
        <source>keys.json was not signed by the officers of this workspace.</source>
        <translation>keys.json 不是由本工作区的安全管理员签署的。</translation>
    </message>
    <message>
        <source>Do not go on working; restore the last backup and tell the security officer.</source>
        <translation>请先停止使用，恢复最近的备份，并告知安全管理员。</translation>
    </message>
    <message>
        <source>keys.json is missing.</source>
        <translation>缺少 keys.json。</translation>
    </message>
    <message>
        <source>keys.json is older than the workspace: decisions of the officers are missing in it.</source>
        <translation>keys.json 比工作区旧，缺少管理员最近的授权变更。</translation>
    </message>
    <message>
        <source>Put the newest one back, or restore a whole backup.</source>
        <translation>请换回最新的 keys.json，或恢复完整备份。</translation>
    </message>
    <message>
        <source>A value that was sealed for another compartment cannot be opened.</source>
        <translation>一项密封后等待转入的内容无法打开。</translation>
    </message>
    <message>
        <source>Tell the security officer.</source>
        <translation>请告知安全管理员。</translation>
    </message>
    <message>
        <source>This account is disabled.</source>
        <translation>该账号已停用。</translation>
    </message>
    <message>
        <source>Ask the security officer.</source>
        <translation>请联系安全管理员。</translation>
    </message>
    <message>
        <source>This account has no role yet, or its role was taken away.</source>
        <translation>该账号尚未授权，或权限已被收回。</translation>
    </message>
    <message>
        <source>This program does not know the role %1.</source>
        <translation>程序不认识角色 %1。</translation>
    </message>
    <message>
        <source>Install the newest version of the program.</source>
        <translation>请安装最新版本的程序。</translation>
    </message>
    <message>
        <source>There is an account with this name already.</source>
        <translation>已有同名账号。</translation>
    </message>
    <message>
        <source>Choose another name; every person has an account of their own.</source>
        <translation>请换一个名称；每人使用自己的账号。</translation>
    </message>
    <message>
        <source>This cannot be the name of an account.</source>
        <translation>账号名称不符合要求。</translation>
    </message>
    <message>
        <source>Use letters, digits, dots and hyphens, at most 64 bytes, without spaces.</source>
        <translation>请使用文字、字母、数字、点或连字符，不含空格，不超过 64 字节。</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>没有这个账号。</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>口令太短。</translation>
    </message>
    <message>
        <source>Take at least %1 characters, or at least 8 with small and capital letters, digits and signs.</source>
        <translation>请至少使用 %1 个字符，或至少 8 个字符并混用大小写字母、数字和符号。</translation>
    </message>
    <message>
        <source>This passphrase is among those that are tried first.</source>
        <translation>这个口令太常见，容易被猜中。</translation>
    </message>
    <message>
        <source>Take several words that have nothing to do with each other.</source>
        <translation>请用几个互不相干的词组成口令。</translation>
    </message>
    <message>
        <source>The passphrase has the name of the account in it.</source>
        <translation>口令中包含账号名称。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请换一个。</translation>
    </message>
    <message>
        <source>The new passphrase is the old one.</source>
        <translation>新口令与旧口令相同。</translation>
    </message>
    <message>
        <source>This takes the security officer.</source>
        <translation>此操作须由安全管理员进行。</translation>
    </message>
    <message>
        <source>Ask the security officer to unlock.</source>
        <translation>请安全管理员解锁。</translation>
    </message>
    <message>
        <source>This takes the system administrator.</source>
        <translation>此操作须由系统管理员进行。</translation>
    </message>
    <message>
        <source>Ask the system administrator to unlock.</source>
        <translation>请系统管理员解锁。</translation>
    </message>
    <message>
        <source>A workspace needs a system administrator, a security officer and an auditor, three people.</source>
        <translation>工作区需要系统管理员、安全管理员和审计员三个人。</translation>
    </message>
    <message>
        <source>Name one of each.</source>
        <translation>请各指定一人。</translation>
    </message>
    <message>
        <source>This is not the code of a county or a township.</source>
        <translation>这不是县级或乡级的行政区划代码。</translation>
    </message>
    <message>
        <source>Enter 6 or 12 digits.</source>
        <translation>请输入 6 位或 12 位数字。</translation>
    </message>
    <message>
        <source>The name of the unit in charge is missing or too long.</source>
        <translation>单位名称缺失或过长。</translation>
    </message>
    <message>
        <source>Enter at most 100 characters.</source>
        <translation>请输入不超过 100 个字。</translation>
    </message>
    <message>
        <source>The code of the unit is not in order.</source>
        <translation>单位简码不符合要求。</translation>
    </message>
    <message>
        <source>Use 1 to 16 letters, digits or hyphens.</source>
        <translation>请使用 1 至 16 个字母、数字或连字符。</translation>
    </message>
    <message>
        <source>There is no role %1.</source>
        <translation>没有角色 %1。</translation>
    </message>
    <message>
        <source>This role works in a village, a township or a county, and the code given is none of that level.</source>
        <translation>该角色须指定所负责的村、乡镇或县，所给代码不是这一级。</translation>
    </message>
    <message>
        <source>Enter the 12 digits of the division.</source>
        <translation>请输入 12 位行政区划代码。</translation>
    </message>
    <message>
        <source>The division lies outside of the one that this workspace serves.</source>
        <translation>该区划不在本工作区服务的范围内。</translation>
    </message>
    <message>
        <source>Check the digits.</source>
        <translation>请核对代码。</translation>
    </message>
    <message>
        <source>This role works in an institution, and none is given.</source>
        <translation>该角色须指定所在机构。</translation>
    </message>
    <message>
        <source>Enter the code of the institution.</source>
        <translation>请输入机构代码。</translation>
    </message>
    <message>
        <source>The auditor is named when the workspace is made; the log is sealed to that key.</source>
        <translation>审计员在建立工作区时指定，日志按其密钥密封。</translation>
    </message>
    <message>
        <source>Make a new workspace where the auditor changes.</source>
        <translation>更换审计员须新建工作区。</translation>
    </message>
    <message>
        <source>An officer cannot have another role.</source>
        <translation>管理员账号不能兼任其他角色。</translation>
    </message>
    <message>
        <source>Add an account of its own for the other work.</source>
        <translation>请为其他工作另设账号。</translation>
    </message>
    <message>
        <source>This account is not the one that the administrator added.</source>
        <translation>该账号与系统管理员新增的账号不一致。</translation>
    </message>
    <message>
        <source>Do not grant it; tell the security officer and add the account anew.</source>
        <translation>请勿授权，告知安全管理员并重新新增账号。</translation>
    </message>
    <message>
        <source>Without this person nobody could grant roles or read the log.</source>
        <translation>没有此人就无人能够授权或查阅日志。</translation>
    </message>
    <message>
        <source>Appoint another officer first.</source>
        <translation>请先任命另一名管理员。</translation>
    </message>
    <message>
        <source>This account has no role.</source>
        <translation>该账号没有角色。</translation>
    </message>
    <message>
        <source>There is nothing to take away.</source>
        <translation>无须收回。</translation>
    </message>
    <message>
        <source>The system does not let the program keep its memory to itself (%1), so it does not start.</source>
        <translation>系统不允许程序保护内存（%1），程序不启动。</translation>
    </message>
    <message>
        <source>Tell the administrator: limits for core dumps or locked memory.</source>
        <translation>请告知管理员检查核心转储与锁定内存的限制。</translation>
    </message>
    <message>
        <source>%3 rows of %1 in %2 belong to a record that is gone.</source>
        <translation>%2 中有 %3 行 %1 所属的记录已不存在。</translation>
    </message>
    <message>
        <source>%2 values for %1 were sealed and do not move in.</source>
        <translation>有 %2 项密封内容未能收入 %1。</translation>
    </message>
    <message>
        <source>Tell the security officer; a resident ID may be on file twice.</source>
        <translation>请告知安全管理员；可能有重复的公民身份号码。</translation>
    </message>
    <message>
        <source>A file of that name is there already.</source>
        <translation>同名文件已经存在。</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>请选择空文件夹。</translation>
    </message>
    <message>
        <source>The record does not fit what is there already.</source>
        <translation>记录与已有内容冲突。</translation>
    </message>
    <message>
        <source>Open the record again and check it.</source>
        <translation>请重新打开记录并核对。</translation>
    </message>
    <message>
        <source>The order of a file is damaged.</source>
        <translation>文件的内部结构已损坏。</translation>
    </message>
    <message>
        <source>Reading or writing on the disk failed; nothing was half-saved.</source>
        <translation>磁盘读写失败，没有保存一半的内容。</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>A newer version of the program has made this file.</source>
        <translation>该文件由更新版本的程序建立。</translation>
    </message>
    <message>
        <source>This account holds no key.</source>
        <translation>该账号没有任何密钥。</translation>
    </message>
    <message>
        <source>A file of the workspace cannot be read.</source>
        <translation>工作区的文件无法读取。</translation>
    </message>
    <message>
        <source>Check the rights of the folder.</source>
        <translation>请检查文件夹权限。</translation>
    </message>
    <message>
        <source>This account has no key to that part of the records.</source>
        <translation>该账号没有这部分档案的密钥。</translation>
    </message>
    <message>
        <source>The file does not have the tables that this program needs.</source>
        <translation>文件中缺少程序需要的数据表。</translation>
    </message>
    <message>
        <source>Install the newest version of the program, or restore the last backup.</source>
        <translation>请安装最新版本的程序，或恢复最近的备份。</translation>
    </message>
    <message>
        <source>A text is too long to be kept.</source>
        <translation>内容过长，无法保存。</translation>
    </message>
    <message>
        <source>There is no such command.</source>
        <translation>没有这个命令。</translation>
    </message>
    <message>
        <source>--help lists them all.</source>
        <translation>用 --help 可列出全部命令。</translation>
    </message>
    <message>
        <source>There is no option %1 here.</source>
        <translation>这里没有 %1 这个选项。</translation>
    </message>
    <message>
        <source>--help behind the command shows those that it takes.</source>
        <translation>在命令后加 --help 可查看可用的选项。</translation>
    </message>
    <message>
        <source>The option %1 is missing.</source>
        <translation>缺少选项 %1。</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>请补上。</translation>
    </message>
    <message>
        <source>The option %1 is given more than once.</source>
        <translation>选项 %1 写了不止一次。</translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation>请只写一次。</translation>
    </message>
    <message>
        <source>The option %1 has no value.</source>
        <translation>选项 %1 后面没有值。</translation>
    </message>
    <message>
        <source>Write the value behind it; one that starts with -- as %1=VALUE.</source>
        <translation>请在后面写上值；值以 -- 开头时写成 %1=值。</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>选项 %1 不带值。</translation>
    </message>
    <message>
        <source>Leave the value out.</source>
        <translation>请去掉值。</translation>
    </message>
    <message>
        <source>Something is missing behind the command: %1.</source>
        <translation>命令后面还缺：%1。</translation>
    </message>
    <message>
        <source>There is too much behind the command.</source>
        <translation>命令后面写多了。</translation>
    </message>
    <message>
        <source>Put text with spaces in quotation marks.</source>
        <translation>含空格的文字请加引号。</translation>
    </message>
    <message>
        <source>The option %1 does not take this value.</source>
        <translation>选项 %1 不能取这个值。</translation>
    </message>
    <message>
        <source>Possible are: %2.</source>
        <translation>可选：%2。</translation>
    </message>
    <message>
        <source>The option %1 wants a whole number from %2 to %3.</source>
        <translation>选项 %1 要写 %2 到 %3 之间的整数。</translation>
    </message>
    <message>
        <source>The option %1 wants a day that there is.</source>
        <translation>选项 %1 要写一个存在的日期。</translation>
    </message>
    <message>
        <source>Write it as 2026-03-08.</source>
        <translation>请写成 2026-03-08 这样。</translation>
    </message>
    <message>
        <source>This is not the number of a record.</source>
        <translation>这不是记录的内部号。</translation>
    </message>
    <message>
        <source>Take the id that the list shows.</source>
        <translation>请用列表中的 id。</translation>
    </message>
    <message>
        <source>A change is written as FIELD=VALUE.</source>
        <translation>修改要写成“字段=值”。</translation>
    </message>
    <message>
        <source>The field “%1” is given twice.</source>
        <translation>字段“%1”写了两次。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>Check its name and your rights to it.</source>
        <translation>请检查文件名和读取权限。</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>这不是 JSON 文件。</translation>
    </message>
    <message>
        <source>Mend the file at the line named.</source>
        <translation>请改正所指的那一行。</translation>
    </message>
    <message>
        <source>A JSON object in braces is wanted here.</source>
        <translation>这里应是花括号括起的 JSON 对象。</translation>
    </message>
    <message>
        <source>A JSON array in brackets is wanted here.</source>
        <translation>这里应是方括号括起的 JSON 数组。</translation>
    </message>
    <message>
        <source>The value is of the wrong kind.</source>
        <translation>值的类型不对。</translation>
    </message>
    <message>
        <source>Write it as text in quotation marks.</source>
        <translation>请写成带引号的文字。</translation>
    </message>
    <message>
        <source>There is no field of this name.</source>
        <translation>没有这个名称的字段。</translation>
    </message>
    <message>
        <source>Take the keys of the field catalogue.</source>
        <translation>请使用字段目录中的键名。</translation>
    </message>
    <message>
        <source>The output could not be written to its end.</source>
        <translation>输出没有写完。</translation>
    </message>
    <message>
        <source>Check the disk, or the program that reads it.</source>
        <translation>请检查磁盘，或接收输出的程序。</translation>
    </message>
    <message>
        <source>The file with the passphrase cannot be read.</source>
        <translation>存有口令的文件无法读取。</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>口令是空的。</translation>
    </message>
    <message>
        <source>In a file it stands on the first line.</source>
        <translation>口令应写在文件的第一行。</translation>
    </message>
    <message>
        <source>The passphrase is longer than 1024 bytes.</source>
        <translation>口令超过 1024 字节。</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>请换短一些的。</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the passphrase on.</source>
        <translation>没有可以询问口令的终端。</translation>
    </message>
    <message>
        <source>Name a file with --passphrase-file.</source>
        <translation>请用 --passphrase-file 指定文件。</translation>
    </message>
    <message>
        <source>The passphrase was not entered.</source>
        <translation>没有输入口令。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>两次输入的口令不一样。</translation>
    </message>
    <message>
        <source>Type the new one twice.</source>
        <translation>请把新口令输入两遍。</translation>
    </message>
    <message>
        <source>Write year and month as in 2026-03.</source>
        <translation>请按“2026-03”的格式填写年份和月份。</translation>
    </message>
    <message>
        <source>The month %1 has not come yet.</source>
        <translation>%1 月份尚未到来。</translation>
    </message>
    <message>
        <source>Choose an earlier one.</source>
        <translation>请选择更早的月份。</translation>
    </message>
    <message>
        <source>In %1 no file existed yet; the first is of %2.</source>
        <translation>%1 还没有档案，最早的档案建于 %2。</translation>
    </message>
    <message>
        <source>Choose a later month.</source>
        <translation>请选择更晚的月份。</translation>
    </message>
    <message>
        <source>A report is made for a township or a county; your rows are not one of them.</source>
        <translation>月报按乡镇或县生成，您负责的范围不是乡镇或县。</translation>
    </message>
    <message>
        <source>Ask the supervisor for the report.</source>
        <translation>请向督导员索取月报。</translation>
    </message>
    <message>
        <source>There is no such folder to write to.</source>
        <translation>要写入的文件夹不存在。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s name, and give the file a name of its own.</source>
        <translation>请核对文件夹名称，并为文件单独命名。</translation>
    </message>
    <message>
        <source>A number of the table is negative (number %1).</source>
        <translation>表中第 %1 个数值为负数。</translation>
    </message>
    <message>
        <source>Only counts and amounts from 0 upwards can be protected.</source>
        <translation>只能保护不小于 0 的人数和金额。</translation>
    </message>
    <message>
        <source>A number of the table is too large (number %1).</source>
        <translation>表中第 %1 个数值过大。</translation>
    </message>
    <message>
        <source>A total of the table is not the sum of its parts (%1).</source>
        <translation>表中有合计与各分项之和不符（第 %1 处）。</translation>
    </message>
    <message>
        <source>Mend the table, or leave the totals out.</source>
        <translation>请更正表格，或者不列合计。</translation>
    </message>
    <message>
        <source>A relation names a number that is not in the table (%1).</source>
        <translation>有一处关系指向表中没有的数值（%1）。</translation>
    </message>
    <message>
        <source>Stopped as asked; nothing was written.</source>
        <translation>已按要求停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Your role does not do this: %1.</source>
        <translation>您的角色没有这项权限：%1。</translation>
    </message>
    <message>
        <source>Ask someone whose role does.</source>
        <translation>请由有权限的人员办理。</translation>
    </message>
    <message>
        <source>Your account has no key to this part of the records: %1.</source>
        <translation>您的账号没有这部分资料的密钥：%1。</translation>
    </message>
    <message>
        <source>Ask someone whose role has it.</source>
        <translation>请由有密钥的人员办理。</translation>
    </message>
    <message>
        <source>The date of this computer lies before the newest record.</source>
        <translation>本机日期早于最新一条记录的日期。</translation>
    </message>
    <message>
        <source>Set the date right and try again; nothing was saved, and what was typed is kept.</source>
        <translation>请校正日期后重试；本次没有保存，已输入的内容仍保留。</translation>
    </message>
    <message>
        <source>No reason is given for the change.</source>
        <translation>没有写明修改原因。</translation>
    </message>
    <message>
        <source>Say why it is changed.</source>
        <translation>请填写修改原因。</translation>
    </message>
    <message>
        <source>The list cannot be sorted by %1.</source>
        <translation>列表不能按%1排序。</translation>
    </message>
    <message>
        <source>Choose a column of the list that you see in full.</source>
        <translation>请选择您能看到完整内容的一列。</translation>
    </message>
    <message>
        <source>This field must be filled in.</source>
        <translation>此项必须填写。</translation>
    </message>
    <message>
        <source>Fill it in and save again.</source>
        <translation>请填写后再保存。</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>没有这个字段。</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>请检查字段名称。</translation>
    </message>
    <message>
        <source>Birth date and resident ID number do not agree (%1, %2).</source>
        <translation>出生日期与公民身份号码不一致（%1，%2）。</translation>
    </message>
    <message>
        <source>Check both against the papers.</source>
        <translation>请对照证件核对这两项。</translation>
    </message>
    <message>
        <source>Sex and resident ID number do not agree (%1, %2).</source>
        <translation>性别与公民身份号码不一致（%1，%2）。</translation>
    </message>
    <message>
        <source>On the day of filing the person is 18 already (%1, %2).</source>
        <translation>建档当日已满十八周岁（%1，%2）。</translation>
    </message>
    <message>
        <source>Check both dates; files are kept for children under 18.</source>
        <translation>请核对这两个日期；只为未满十八周岁的儿童建档。</translation>
    </message>
    <message>
        <source>The file is dated before the birth (%1, %2).</source>
        <translation>建档日期早于出生日期（%1，%2）。</translation>
    </message>
    <message>
        <source>Check both dates.</source>
        <translation>请核对这两个日期。</translation>
    </message>
    <message>
        <source>This state of a file has a procedure of its own and is not set by hand.</source>
        <translation>这一档案状态须按专门程序办理，不能直接填写。</translation>
    </message>
    <message>
        <source>Use the procedure for restricting or deleting a file.</source>
        <translation>请使用封存或删除程序。</translation>
    </message>
    <message>
        <source>The file would not be among those that you work with.</source>
        <translation>保存后该档案将不在您的工作范围内。</translation>
    </message>
    <message>
        <source>Choose a place of your own, or ask who is in charge there.</source>
        <translation>请选择您负责的地区或机构，或请当地负责人办理。</translation>
    </message>
    <message>
        <source>Your role does not work for this purpose: %1.</source>
        <translation>您的角色不承担这项用途：%1。</translation>
    </message>
    <message>
        <source>Choose a purpose of your own work.</source>
        <translation>请选择您工作范围内的用途。</translation>
    </message>
    <message>
        <source>The visit is dated before the file was opened (%1).</source>
        <translation>走访日期早于建档日期（%1）。</translation>
    </message>
    <message>
        <source>Check the date of the visit.</source>
        <translation>请核对走访日期。</translation>
    </message>
    <message>
        <source>The next visit does not lie after this one.</source>
        <translation>下次走访日期不晚于本次走访。</translation>
    </message>
    <message>
        <source>There is a newer version of this visit.</source>
        <translation>这次走访已有更新的版本。</translation>
    </message>
    <message>
        <source>Open the newest version and correct that one.</source>
        <translation>请打开最新版本再更正。</translation>
    </message>
    <message>
        <source>Your role does not bring a case to this stage.</source>
        <translation>您的角色不能将个案推进到这一阶段。</translation>
    </message>
    <message>
        <source>Ask who decides on it.</source>
        <translation>请由有权决定的人员办理。</translation>
    </message>
    <message>
        <source>Nothing was granted, so there is nothing to carry out.</source>
        <translation>未获批准，不能进入实施。</translation>
    </message>
    <message>
        <source>End the case, or have it decided anew.</source>
        <translation>请终止个案，或重新审批。</translation>
    </message>
    <message>
        <source>Nothing has been granted in this case yet.</source>
        <translation>该个案尚未批准，不能登记发放。</translation>
    </message>
    <message>
        <source>Enter the decision first.</source>
        <translation>请先登记审批结果。</translation>
    </message>
    <message>
        <source>By the child&apos;s age on that day another form is right: %1.</source>
        <translation>按签署当日的年龄，应使用另一种文书：%1。</translation>
    </message>
    <message>
        <source>Use the right form.</source>
        <translation>请改用正确的文书。</translation>
    </message>
    <message>
        <source>The child&apos;s own form names a guardian as signer.</source>
        <translation>本人同意书上填写了监护人作为签署人。</translation>
    </message>
    <message>
        <source>Leave the guardian out, or use the guardian&apos;s form.</source>
        <translation>请去掉监护人，或改用监护人文书。</translation>
    </message>
    <message>
        <source>An entrusted carer is no guardian and cannot sign.</source>
        <translation>受委托照护人不是监护人，不能签署。</translation>
    </message>
    <message>
        <source>Have a guardian of record sign.</source>
        <translation>请由登记在案的监护人签署。</translation>
    </message>
    <message>
        <source>This guardian&apos;s standing has been revoked, has ended, or has not begun.</source>
        <translation>该监护人的资格已被撤销、已终止或尚未开始。</translation>
    </message>
    <message>
        <source>Have a guardian sign whose standing holds on that day.</source>
        <translation>请由当日具有监护资格的人签署。</translation>
    </message>
    <message>
        <source>This guardian is not to be informed, or is under suspicion.</source>
        <translation>该监护人不予告知或涉嫌侵害。</translation>
    </message>
    <message>
        <source>Turn to another guardian, or record another legal basis.</source>
        <translation>请联系其他监护人，或登记其他处理依据。</translation>
    </message>
    <message>
        <source>Who keeps the records as guardian would be consenting to their own work.</source>
        <translation>由本单位作为监护人签署，等于自己同意自己。</translation>
    </message>
    <message>
        <source>Record statutory duty with its article as the basis.</source>
        <translation>请以履行法定职责为依据登记，并写明条文。</translation>
    </message>
    <message>
        <source>Where the basis is not consent, the sheet is a notice and nobody signs.</source>
        <translation>不以同意为依据的，本表是告知书，不要求签字。</translation>
    </message>
    <message>
        <source>Choose a notice as the kind of form.</source>
        <translation>请将文书种类改为告知书。</translation>
    </message>
    <message>
        <source>The article for this legal basis is missing.</source>
        <translation>缺少处理依据的条文。</translation>
    </message>
    <message>
        <source>Cite it.</source>
        <translation>请写明依据的条文。</translation>
    </message>
    <message>
        <source>The emergency ends before it begins.</source>
        <translation>紧急情况的结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>The consent runs out before it was signed.</source>
        <translation>有效期早于签署日期。</translation>
    </message>
    <message>
        <source>The form is dated before the child&apos;s birth.</source>
        <translation>签署日期早于孩子出生。</translation>
    </message>
    <message>
        <source>The form names no purpose.</source>
        <translation>文书没有写明用途。</translation>
    </message>
    <message>
        <source>Add each purpose with its result.</source>
        <translation>请逐项填写用途和结果。</translation>
    </message>
    <message>
        <source>A purpose stands on the form twice: %1.</source>
        <translation>同一用途填写了两次：%1。</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>请删去其中一项。</translation>
    </message>
    <message>
        <source>Publication has a form of its own.</source>
        <translation>宣传须使用单独的文书。</translation>
    </message>
    <message>
        <source>Record the other purposes on another form.</source>
        <translation>请将其他用途另行登记。</translation>
    </message>
    <message>
        <source>The same person has refused this, and is not asked again before %1.</source>
        <translation>此人已拒绝，%1之前不再询问。</translation>
    </message>
    <message>
        <source>If they asked for it themselves, say so on the form.</source>
        <translation>如果是本人主动提出，请在文书上注明。</translation>
    </message>
    <message>
        <source>A notice tells and asks nothing, so there is nothing to withdraw.</source>
        <translation>告知书不征求同意，无需撤回。</translation>
    </message>
    <message>
        <source>Choose the consent.</source>
        <translation>请选择同意书。</translation>
    </message>
    <message>
        <source>None of these purposes stands agreed on this form.</source>
        <translation>该文书上没有可撤回的用途。</translation>
    </message>
    <message>
        <source>Check form and purposes.</source>
        <translation>请核对文书和用途。</translation>
    </message>
    <message>
        <source>A file could not be put under its new key; the old one stays.</source>
        <translation>一个文件未能换用新密钥，仍使用旧密钥。</translation>
    </message>
    <message>
        <source>Make room on the disk, then let both officers try again.</source>
        <translation>请腾出磁盘空间，再由两位管理员重试。</translation>
    </message>
    <message>
        <source>The table cannot be read.</source>
        <translation>无法读取表格。</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and rights.</source>
        <translation>请核对文件名和权限。</translation>
    </message>
    <message>
        <source>The table has no such column.</source>
        <translation>表格中没有这一列。</translation>
    </message>
    <message>
        <source>Check the heading.</source>
        <translation>请核对列标题。</translation>
    </message>
    <message>
        <source>This is not a number of the table&apos;s kind.</source>
        <translation>这不是表格可用的数值。</translation>
    </message>
    <message>
        <source>Write whole persons, and amounts with at most 6 decimals, without signs.</source>
        <translation>人数写整数，金额至多六位小数，不带符号。</translation>
    </message>
    <message>
        <source>This cell stands in the table twice.</source>
        <translation>表格中同一单元格出现两次。</translation>
    </message>
    <message>
        <source>Leave one of the lines out.</source>
        <translation>请删去其中一行。</translation>
    </message>
    <message>
        <source>The hierarchy does not know this category.</source>
        <translation>层级文件中没有这一类别。</translation>
    </message>
    <message>
        <source>Add it to the hierarchy, or mend the table.</source>
        <translation>请补充层级文件，或更正表格。</translation>
    </message>
    <message>
        <source>This total is not the sum of its parts.</source>
        <translation>该合计与各分项之和不符。</translation>
    </message>
    <message>
        <source>The table is too large.</source>
        <translation>表格过大。</translation>
    </message>
    <message>
        <source>Split it, or leave a dimension out.</source>
        <translation>请拆分表格，或减少一个维度。</translation>
    </message>
    <message>
        <source>The table has no lines.</source>
        <translation>表格没有数据行。</translation>
    </message>
    <message>
        <source>Check the file.</source>
        <translation>请核对文件。</translation>
    </message>
    <message>
        <source>This is not a hierarchy: one root, and one parent for each category.</source>
        <translation>这不是层级文件：应只有一个根，每个类别只有一个上级。</translation>
    </message>
    <message>
        <source>Begin with a line dimension,NAME, then write parent,child.</source>
        <translation>第一行写 dimension,名称，以后每行写 上级,下级。</translation>
    </message>
    <message>
        <source>The file knows no such guardian.</source>
        <translation>档案中没有这位监护人。</translation>
    </message>
    <message>
        <source>Check who is guardian of record; an entrusted carer is none. Refuse in writing if it stays so.</source>
        <translation>请核对登记的监护人；受委托照护人不是监护人。仍不符合的，书面答复不同意。</translation>
    </message>
    <message>
        <source>This person&apos;s guardianship was revoked or has ended, or the young person is of age.</source>
        <translation>此人的监护资格已撤销或者已终止，或者本人已经成年。</translation>
    </message>
    <message>
        <source>Refuse in writing, with this reason.</source>
        <translation>请书面答复不同意，并写明这一理由。</translation>
    </message>
    <message>
        <source>Near relatives may ask only once the child has died.</source>
        <translation>孩子去世后近亲属才能提出。</translation>
    </message>
    <message>
        <source>The child or a guardian asks; refuse in writing otherwise.</source>
        <translation>请由孩子本人或者监护人提出；否则书面答复不同意。</translation>
    </message>
    <message>
        <source>Near relatives may see, copy, correct and delete; this right ends with the person.</source>
        <translation>近亲属可以查阅、复制、更正、删除；这项权利不由近亲属行使。</translation>
    </message>
    <message>
        <source>A consent is withdrawn by who gave it; a child does so from 14 on.</source>
        <translation>同意由作出同意的人撤回；孩子满十四周岁的由本人撤回。</translation>
    </message>
    <message>
        <source>This person has no right to a child&apos;s data.</source>
        <translation>此人无权行使孩子的个人信息权利。</translation>
    </message>
    <message>
        <source>They may complain; refuse anything else in writing.</source>
        <translation>可以受理其投诉；其他申请书面答复不同意。</translation>
    </message>
    <message>
        <source>This is entered with another step.</source>
        <translation>这一项在别的步骤填写。</translation>
    </message>
    <message>
        <source>Leave it out here.</source>
        <translation>请不要在这里填写。</translation>
    </message>
    <message>
        <source>A request that is “%1” does not take the step “%2”.</source>
        <translation>申请处于“%1”时不能进行“%2”。</translation>
    </message>
    <message>
        <source>Look at the request: it names the steps that may follow.</source>
        <translation>请打开申请，按页面给出的步骤办理。</translation>
    </message>
    <message>
        <source>This person is under suspicion, or not to be informed: an answer could harm the child.</source>
        <translation>此人涉嫌侵害或者不予告知，答复可能伤害孩子。</translation>
    </message>
    <message>
        <source>Someone who answers requests, other than who checked, says why it is safe; or refuse in writing.</source>
        <translation>须由核验人以外有答复权限的人写明理由批准；否则书面答复不同意。</translation>
    </message>
    <message>
        <source>Who checked this person cannot also approve the answer to them.</source>
        <translation>核验此人身份的人不能同时批准向其答复。</translation>
    </message>
    <message>
        <source>Ask a colleague who answers requests.</source>
        <translation>请由另一位有答复权限的同事批准。</translation>
    </message>
    <message>
        <source>The longest term of the law runs already.</source>
        <translation>已是最长期限，不能再延长。</translation>
    </message>
    <message>
        <source>Answer in time; what is missing can be answered in part.</source>
        <translation>请按期答复；未办完的可以先部分答复。</translation>
    </message>
    <message>
        <source>Before a request is handled it can only be refused.</source>
        <translation>申请未经办理，只能答复不同意。</translation>
    </message>
    <message>
        <source>Accept and handle it first.</source>
        <translation>请先受理、办理。</translation>
    </message>
    <message>
        <source>What is not granted in full is answered with reasons, in writing.</source>
        <translation>不同意或者部分同意的，必须书面说明理由。</translation>
    </message>
    <message>
        <source>Write the reasons, and the rule that they rest on.</source>
        <translation>请写明理由和依据。</translation>
    </message>
    <message>
        <source>No consent of this person stands for these purposes.</source>
        <translation>此人对这些用途没有仍然有效的同意。</translation>
    </message>
    <message>
        <source>Look at the consents; what rests on a legal duty is not withdrawn but can be explained.</source>
        <translation>请查看同意记录；依法定职责处理的不适用撤回，可以向其说明。</translation>
    </message>
    <message>
        <source>Nothing is deleted without one of the law&apos;s grounds.</source>
        <translation>没有法定理由不能删除。</translation>
    </message>
    <message>
        <source>Choose the ground.</source>
        <translation>请选择删除理由。</translation>
    </message>
    <message>
        <source>An appeal is answered by another person than the first answer.</source>
        <translation>申诉须由原答复人以外的人答复。</translation>
    </message>
    <message>
        <source>The law asks to keep this until %2: %1.</source>
        <translation>法律要求将“%1”保存至 %2。</translation>
    </message>
    <message>
        <source>It can be restricted now, and deleted afterwards.</source>
        <translation>现在可以先封存，期满后再删除。</translation>
    </message>
    <message>
        <source>This may not be deleted before it has been dealt with: %1.</source>
        <translation>“%1”尚未办结，不能删除。</translation>
    </message>
    <message>
        <source>Finish it first, or restrict the file.</source>
        <translation>请先办结，或先封存档案。</translation>
    </message>
    <message>
        <source>A rule on archives keeps this for good: %1.</source>
        <translation>按档案管理规定，“%1”永久保存。</translation>
    </message>
    <message>
        <source>Hand it over to the archive, or restrict it.</source>
        <translation>请移交档案馆，或封存。</translation>
    </message>
    <message>
        <source>The new day is not in the future.</source>
        <translation>新的期限不在今天之后。</translation>
    </message>
    <message>
        <source>Choose a later day.</source>
        <translation>请选择更晚的日期。</translation>
    </message>
    <message>
        <source>This may be kept until %2 at the longest: %1.</source>
        <translation>“%1”最长保存至 %2。</translation>
    </message>
    <message>
        <source>Choose an earlier day, or delete, restrict or hand over.</source>
        <translation>请选择更早的日期，或删除、封存、移交。</translation>
    </message>
    <message>
        <source>The schedule of retention has no line for this: %1.</source>
        <translation>保存期限表中没有“%1”。</translation>
    </message>
    <message>
        <source>Ask who keeps the catalogue to add one.</source>
        <translation>请由维护目录的人员补充。</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>没有写明理由。</translation>
    </message>
    <message>
        <source>Write in a sentence why.</source>
        <translation>请用一句话写明理由。</translation>
    </message>
    <message>
        <source>There is no such ground: %1.</source>
        <translation>没有这样的事由：%1。</translation>
    </message>
    <message>
        <source>The ground of the law is missing.</source>
        <translation>没有选择法定事由。</translation>
    </message>
    <message>
        <source>The article that allows to open it is missing.</source>
        <translation>没有写明依据的法律条文。</translation>
    </message>
    <message>
        <source>Name the law and the article.</source>
        <translation>请写明法律名称和条款。</translation>
    </message>
    <message>
        <source>Whoever asked may not approve.</source>
        <translation>申请人不能批准自己的申请。</translation>
    </message>
    <message>
        <source>Another person with this right has to decide.</source>
        <translation>须由另一位有权限的人员决定。</translation>
    </message>
    <message>
        <source>This request is not waiting for a decision.</source>
        <translation>该申请不在等待决定。</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>请重新查看列表。</translation>
    </message>
    <message>
        <source>A request about this is waiting already.</source>
        <translation>已有一份申请正在等待决定。</translation>
    </message>
    <message>
        <source>Wait for its decision.</source>
        <translation>请等待其决定。</translation>
    </message>
    <message>
        <source>This file is not restricted.</source>
        <translation>该档案没有封存。</translation>
    </message>
    <message>
        <source>Open it in the usual way.</source>
        <translation>请按通常方式打开。</translation>
    </message>
    <message>
        <source>A restricted file opens for 1 to %1 days.</source>
        <translation>封存档案一次可开启 1 至 %1 天。</translation>
    </message>
    <message>
        <source>Choose a term within them.</source>
        <translation>请选择其中的期限。</translation>
    </message>
    <message>
        <source>Archive or receipt number is missing.</source>
        <translation>没有填写接收档案的单位或回执编号。</translation>
    </message>
    <message>
        <source>Enter who took the file over, and the number of the receipt.</source>
        <translation>请填写接收单位和回执编号。</translation>
    </message>
    <message>
        <source>There is no such certificate.</source>
        <translation>没有这份销毁证明。</translation>
    </message>
    <message>
        <source>Check its number.</source>
        <translation>请核对编号。</translation>
    </message>
    <message>
        <source>The shortest time of “%1” names no law.</source>
        <translation>“%1”的最短保存期限没有注明法律。</translation>
    </message>
    <message>
        <source>Name law and article.</source>
        <translation>请注明法律和条款。</translation>
    </message>
    <message>
        <source>“%1” would be kept for good, and no rule on archives says so.</source>
        <translation>“%1”永久保存，却没有注明档案管理规定。</translation>
    </message>
    <message>
        <source>Name the rule, or give it an end.</source>
        <translation>请注明规定，或设定期限。</translation>
    </message>
    <message>
        <source>“%1” would be kept for less than the law asks.</source>
        <translation>“%1”的保存期限短于法律要求。</translation>
    </message>
    <message>
        <source>Make the term longer.</source>
        <translation>请延长期限。</translation>
    </message>
    <message>
        <source>“%1” has no term, or no day from which it counts.</source>
        <translation>“%1”没有期限或起算日。</translation>
    </message>
    <message>
        <source>“%1” is forbidden to everybody: children in difficulty are not to be labelled, and their information is not to be used to draw attention or traffic, to raise funds, to sell by live stream, for marketing, or for profiles that the work does not need (Measures art. 15).</source>
        <translation>任何人不得用于“%1”：不得给困境儿童贴标签，不得利用困境儿童个人信息博眼球、赚流量、募捐、直播带货，不得用于商业营销和与工作无关的画像（《困境儿童个人信息保护工作办法》第十五条）。</translation>
    </message>
    <message>
        <source>Do not do it. This attempt stands in the log.</source>
        <translation>请停止。本次尝试已记入日志。</translation>
    </message>
    <message>
        <source>This needs a purpose.</source>
        <translation>这一步须写明用途。</translation>
    </message>
    <message>
        <source>Say what it is for: choose a purpose, on the command line by --purpose.</source>
        <translation>请选择用途；命令行用 --purpose。</translation>
    </message>
    <message>
        <source>“%1” is no purpose for this.</source>
        <translation>“%1”不能用于这一步。</translation>
    </message>
    <message>
        <source>Publishing names “approved publication”, and nothing else does.</source>
        <translation>公开宣传只能用“经批准的宣传”，其他事项不能用它。</translation>
    </message>
    <message>
        <source>“%1” is not switched on: no approved impact assessment stands behind it.</source>
        <translation>“%1”尚未启用：没有已批准的影响评估。</translation>
    </message>
    <message>
        <source>Ask the county office or the security officer to assess it and switch it on under Registers.</source>
        <translation>请县级民政或安全管理员在“登记簿”中评估并启用。</translation>
    </message>
    <message>
        <source>For “%1” the consent of this child is not complete.</source>
        <translation>这名儿童用于“%1”的同意还不齐全。</translation>
    </message>
    <message>
        <source>Obtain it first, or name the purpose that your work really has.</source>
        <translation>请先取得同意，或按实际工作写明用途。</translation>
    </message>
    <message>
        <source>There is no such register.</source>
        <translation>没有这个登记簿。</translation>
    </message>
    <message>
        <source>This cannot be done with an entry of this register.</source>
        <translation>这类登记没有这个操作。</translation>
    </message>
    <message>
        <source>Choose what the entry offers.</source>
        <translation>请选择这条登记可做的操作。</translation>
    </message>
    <message>
        <source>This stands in the register already.</source>
        <translation>登记簿里已有这一条。</translation>
    </message>
    <message>
        <source>Open the entry that is there.</source>
        <translation>请打开已有的那一条。</translation>
    </message>
    <message>
        <source>This is not changed in an entry that is there.</source>
        <translation>已有的登记不能改这一项。</translation>
    </message>
    <message>
        <source>Make a new entry.</source>
        <translation>请另建一条。</translation>
    </message>
    <message>
        <source>No approved impact assessment of it is in force, so it stays off.</source>
        <translation>没有针对它的有效影响评估，不能启用。</translation>
    </message>
    <message>
        <source>Write one and have another person approve it.</source>
        <translation>请先写影响评估，再由另一人批准。</translation>
    </message>
    <message>
        <source>Who wrote an impact assessment does not approve it.</source>
        <translation>评估人不能批准自己写的影响评估。</translation>
    </message>
    <message>
        <source>Another person approves it.</source>
        <translation>请由另一人批准。</translation>
    </message>
    <message>
        <source>This impact assessment has been approved.</source>
        <translation>这份影响评估已经批准。</translation>
    </message>
    <message>
        <source>Write a new one; the old one ends when that is approved.</source>
        <translation>请另写一份；新的批准后，旧的自动终止。</translation>
    </message>
    <message>
        <source>This impact assessment is not in force.</source>
        <translation>这份影响评估没有生效。</translation>
    </message>
    <message>
        <source>The risk is severe: this is not approved.</source>
        <translation>风险等级为严重，不能批准。</translation>
    </message>
    <message>
        <source>Take more measures and assess it anew.</source>
        <translation>请采取更多保护措施后重新评估。</translation>
    </message>
    <message>
        <source>The day of its review has passed.</source>
        <translation>复核日期已过。</translation>
    </message>
    <message>
        <source>Look it through again and set a new day.</source>
        <translation>请重新复核并填写新的日期。</translation>
    </message>
    <message>
        <source>The review lies after today and not later than %1.</source>
        <translation>复核日期须在今天之后，不晚于 %1。</translation>
    </message>
    <message>
        <source>Choose an earlier day.</source>
        <translation>请改填较早的日期。</translation>
    </message>
    <message>
        <source>It does not say what was assessed.</source>
        <translation>没有写明评估的是什么。</translation>
    </message>
    <message>
        <source>Name the purpose, or start from the recipient or the form.</source>
        <translation>请填写用途，或从接收方、表单处发起评估。</translation>
    </message>
    <message>
        <source>The agreement does not say all that it must.</source>
        <translation>协议内容不全。</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>The agreement does not hold today; it ends on %1.</source>
        <translation>协议今天无效，截止日为 %1。</translation>
    </message>
    <message>
        <source>Renew it; until then nothing goes there.</source>
        <translation>请续签；续签之前不得提供。</translation>
    </message>
    <message>
        <source>The agreement ends before it begins.</source>
        <translation>协议截止日早于起始日。</translation>
    </message>
    <message>
        <source>Check both days.</source>
        <translation>请核对两个日期。</translation>
    </message>
    <message>
        <source>The end of an agreement needs its kind, its day and its certificate.</source>
        <translation>协议结束须同时写明去向、日期和证明编号。</translation>
    </message>
    <message>
        <source>Fill in all three.</source>
        <translation>请三项都填写。</translation>
    </message>
    <message>
        <source>This recipient is not switched on.</source>
        <translation>这个接收方尚未启用。</translation>
    </message>
    <message>
        <source>Have it assessed and switched on under Registers.</source>
        <translation>请在“登记簿”中评估并启用。</translation>
    </message>
    <message>
        <source>A state organ asks by official letter.</source>
        <translation>国家机关调取须凭公函。</translation>
    </message>
    <message>
        <source>Give the number of the letter.</source>
        <translation>请填写公函文号。</translation>
    </message>
    <message>
        <source>The agreement does not cover the purpose “%1”.</source>
        <translation>协议不包含用途“%1”。</translation>
    </message>
    <message>
        <source>Keep to the agreement, or change it and assess it anew.</source>
        <translation>请按协议办理，或修改协议并重新评估。</translation>
    </message>
    <message>
        <source>The agreement does not cover “%1”.</source>
        <translation>协议不包含“%1”。</translation>
    </message>
    <message>
        <source>Leave it out, or change the agreement and assess it anew.</source>
        <translation>请去掉此项，或修改协议并重新评估。</translation>
    </message>
    <message>
        <source>Nobody records their own training.</source>
        <translation>不能登记自己的培训。</translation>
    </message>
    <message>
        <source>Another keeper of the registers does.</source>
        <translation>请由另一名登记人员办理。</translation>
    </message>
    <message>
        <source>A signed pledge has a day.</source>
        <translation>已签承诺须写明日期。</translation>
    </message>
    <message>
        <source>This copy has come back or been destroyed already.</source>
        <translation>这份副本已经收回或销毁。</translation>
    </message>
    <message>
        <source>Destroying a copy needs another account as witness.</source>
        <translation>销毁副本须有另一个账号见证。</translation>
    </message>
    <message>
        <source>Item %1 of the form is not filled in.</source>
        <translation>文书第%1项未填写。</translation>
    </message>
    <message>
        <source>Fill it in; the person must be told of it.</source>
        <translation>请补填；这一项必须告知对方。</translation>
    </message>
    <message>
        <source>Nobody can agree to sensitive information without being told why it is needed and what it means for the child: %1.</source>
        <translation>未说明必要性和对孩子的影响，不能视为同意提供敏感信息：%1。</translation>
    </message>
    <message>
        <source>Write down necessity and effect, and tell them.</source>
        <translation>请写明必要性和影响并告知对方。</translation>
    </message>
    <message>
        <source>A publication needs medium, content, necessity, effect and the processing to be done before anybody can agree.</source>
        <translation>宣传须先写明媒介、内容、必要性、影响和将作的技术处理，才能征得同意。</translation>
    </message>
    <message>
        <source>Fill in the sheet for publication.</source>
        <translation>请填写宣传单页。</translation>
    </message>
    <message>
        <source>The form was read aloud, and nobody saw it.</source>
        <translation>文书系宣读，但没有见证人。</translation>
    </message>
    <message>
        <source>Name a witness who is neither the worker nor the signer.</source>
        <translation>请写明见证人，工作人员和签署人本人除外。</translation>
    </message>
    <message>
        <source>The unit is the guardian itself, and nobody from outside has approved.</source>
        <translation>本单位自己担任监护人，尚无单位外的人审批。</translation>
    </message>
    <message>
        <source>Name the second approver and their unit.</source>
        <translation>请写明第二审批人及其单位。</translation>
    </message>
    <message>
        <source>The second approver is of the same unit.</source>
        <translation>第二审批人属于同一单位。</translation>
    </message>
    <message>
        <source>Have somebody from another unit approve.</source>
        <translation>请由其他单位的人审批。</translation>
    </message>
    <message>
        <source>The form to be replaced is none of this child and kind.</source>
        <translation>要替代的文书不是这名儿童的同类文书。</translation>
    </message>
    <message>
        <source>Choose the form that was changed.</source>
        <translation>请选择改动前的那份文书。</translation>
    </message>
    <message>
        <source>This form counts; only drafts are changed or discarded.</source>
        <translation>这份文书已生效；只有草稿可以改动或丢弃。</translation>
    </message>
    <message>
        <source>Record a new version, or a withdrawal.</source>
        <translation>请另立新版本，或办理撤回。</translation>
    </message>
    <message>
        <source>This purpose was not withdrawn.</source>
        <translation>这一用途没有撤回。</translation>
    </message>
    <message>
        <source>Choose one that was.</source>
        <translation>请选择已撤回的用途。</translation>
    </message>
    <message>
        <source>Consent to this purpose was refused or withdrawn (%1), and the field serves no other that is allowed.</source>
        <translation>该用途（%1）已被拒绝或撤回，此项信息没有其他获准的用途。</translation>
    </message>
    <message>
        <source>Leave it empty. If the person agrees anew, record the consent first.</source>
        <translation>请留空。对方重新同意的，先登记同意书。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Scan or photograph it again.</source>
        <translation>请重新扫描或拍照。</translation>
    </message>
    <message>
        <source>The file is neither PDF nor JPEG nor PNG.</source>
        <translation>文件不是 PDF、JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>Save it as one of these; its name does not matter.</source>
        <translation>请另存为其中一种格式；文件名不起作用。</translation>
    </message>
    <message>
        <source>The file is cut off or damaged, or far too large a picture.</source>
        <translation>文件不完整、已损坏，或者图片尺寸过大。</translation>
    </message>
    <message>
        <source>The PDF is locked with a password of its own.</source>
        <translation>PDF 自带密码，无法读取。</translation>
    </message>
    <message>
        <source>Save it without a password; here it is kept encrypted.</source>
        <translation>请另存为不带密码的文件；存入后本程序会加密保存。</translation>
    </message>
    <message>
        <source>The PDF holds scripts, programs or other files within.</source>
        <translation>PDF 中含有脚本、程序或其他文件。</translation>
    </message>
    <message>
        <source>Print it and scan the pages.</source>
        <translation>请打印出来再扫描。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>文件超过 %1 MB。</translation>
    </message>
    <message>
        <source>Scan in gray at 200 dots an inch, or in several files.</source>
        <translation>请用灰度、200 dpi 扫描，或分成几个文件。</translation>
    </message>
    <message>
        <source>The small picture is no picture, or is not small.</source>
        <translation>缩略图不是图片，或者过大。</translation>
    </message>
    <message>
        <source>Attach the file without it.</source>
        <translation>请不带缩略图附加文件。</translation>
    </message>
    <message>
        <source>What is said about the file is too long.</source>
        <translation>文件说明过长。</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>请简短说明。</translation>
    </message>
    <message>
        <source>There is no such kind of attached file.</source>
        <translation>没有这种附件类别。</translation>
    </message>
    <message>
        <source>Nobody opens or reads a child&apos;s letters and diaries, but in the three cases that the law names.</source>
        <translation>除法律规定的三种情形外，任何人不得开拆、查阅孩子的信件和日记。</translation>
    </message>
    <message>
        <source>Name the case, or do not attach it.</source>
        <translation>请说明属于哪种情形，否则不要附加。</translation>
    </message>
    <message>
        <source>What belongs to a mandatory report stays with it.</source>
        <translation>强制报告的附件须随报告保留。</translation>
    </message>
    <message>
        <source>Attach what is right beside it.</source>
        <translation>请另外附加正确的文件。</translation>
    </message>
    <message>
        <source>The file is no longer what was attached.</source>
        <translation>文件已不是当初附加的内容。</translation>
    </message>
    <message>
        <source>Check the workspace, and bring back a backup.</source>
        <translation>请检查工作区，并从备份恢复。</translation>
    </message>
    <message>
        <source>Ask a colleague or the level above.</source>
        <translation>请同事或上级办理。</translation>
    </message>
    <message>
        <source>The mandatory report has been ended.</source>
        <translation>这份强制报告已办结。</translation>
    </message>
    <message>
        <source>Make a new report of what has happened since.</source>
        <translation>此后发生的事请另行报告。</translation>
    </message>
    <message>
        <source>The mandatory report belongs to a file already.</source>
        <translation>这份强制报告已归入档案。</translation>
    </message>
    <message>
        <source>Open it from that file.</source>
        <translation>请从该档案打开。</translation>
    </message>
    <message>
        <source>It has not been reported to an authority yet, so it cannot be ended.</source>
        <translation>还没有向有关部门报告，不能办结。</translation>
    </message>
    <message>
        <source>Report it at once, and enter to whom and when.</source>
        <translation>请立即报告，并填写报给谁、何时报的。</translation>
    </message>
    <message>
        <source>No authority has answered, and nothing that followed is on record.</source>
        <translation>还没有答复，也没有登记跟进。</translation>
    </message>
    <message>
        <source>Ask the authority for its answer, or enter what followed.</source>
        <translation>请向接报部门了解答复，或登记跟进。</translation>
    </message>
    <message>
        <source>Who made this report is sealed to others than you.</source>
        <translation>这份报告的报告人没有密封给您。</translation>
    </message>
    <message>
        <source>Ask who keeps the reporters of the unit.</source>
        <translation>请找本单位保管报告人信息的负责人。</translation>
    </message>
    <message>
        <source>There is nothing to audit of this year yet: %1.</source>
        <translation>该年度还没有可审计的内容：%1。</translation>
    </message>
    <message>
        <source>Choose a year that has begun.</source>
        <translation>请选择已经开始的年度。</translation>
    </message>
    <message>
        <source>This is no day: %1.</source>
        <translation>不是日期：%1。</translation>
    </message>
    <message>
        <source>Write it as 2026-01-20.</source>
        <translation>请写成2026-01-20的形式。</translation>
    </message>
    <message>
        <source>The audit pack of this year has not been made with the children&apos;s files: %1.</source>
        <translation>该年度的审计材料还没有按档案生成：%1。</translation>
    </message>
    <message>
        <source>Make it first, with a role that holds the files.</source>
        <translation>请先由掌握档案的角色生成。</translation>
    </message>
    <message>
        <source>The incident has been closed.</source>
        <translation>事件已办结。</translation>
    </message>
    <message>
        <source>Open a new one where something else has come to light.</source>
        <translation>发现新情况的，请另行登记。</translation>
    </message>
    <message>
        <source>The checklist of this incident has no such step: %1.</source>
        <translation>这类事件的处置清单中没有这一步：%1。</translation>
    </message>
    <message>
        <source>Steps of the checklist are still open: %1.</source>
        <translation>处置清单中还有未完成的步骤：%1。</translation>
    </message>
    <message>
        <source>Do them, or say why they do not apply.</source>
        <translation>请完成，或说明不适用的原因。</translation>
    </message>
    <message>
        <source>The incident has no grade yet.</source>
        <translation>事件还没有判定等级。</translation>
    </message>
    <message>
        <source>Decide the grade first: the time limit follows from it.</source>
        <translation>请先判定等级，时限由等级决定。</translation>
    </message>
    <message>
        <source>An incident of this grade is reported to the authorities before it is closed.</source>
        <translation>这一等级的事件须先向主管部门报告才能办结。</translation>
    </message>
    <message>
        <source>Report it, and enter to whom and when.</source>
        <translation>请报告，并填写报给谁、何时报的。</translation>
    </message>
    <message>
        <source>Not everybody concerned has been told (%1 still open), and no decision stands.</source>
        <translation>还没有告知全部有关人员（%1人未告知），也没有不告知的决定。</translation>
    </message>
    <message>
        <source>Tell them and enter channel, time and proof, or have not telling approved.</source>
        <translation>请告知并登记方式、时间和证明，或者经批准不告知。</translation>
    </message>
    <message>
        <source>Who asks that nobody be told cannot approve it as well.</source>
        <translation>提出不告知的人不能自己批准。</translation>
    </message>
    <message>
        <source>Have another person approve.</source>
        <translation>请由另一人批准。</translation>
    </message>
    <message>
        <source>Nobody has asked that those concerned be not told.</source>
        <translation>还没有人提出不告知。</translation>
    </message>
    <message>
        <source>Enter reason and basis first.</source>
        <translation>请先填写原因和依据。</translation>
    </message>
    <message>
        <source>The letters must say what the law asks, and this is missing: %1.</source>
        <translation>告知书必须写明法律要求的内容，缺少：%1。</translation>
    </message>
    <message>
        <source>Fill it in with the incident, then make the letters.</source>
        <translation>请先在事件中填写，再生成告知书。</translation>
    </message>
    <message>
        <source>No child is entered as concerned by this incident.</source>
        <translation>还没有登记这起事件涉及的孩子。</translation>
    </message>
    <message>
        <source>Enter the children first.</source>
        <translation>请先登记涉及的孩子。</translation>
    </message>
    <message>
        <source>In a drill nobody is told.</source>
        <translation>演练不告知任何人。</translation>
    </message>
    <message>
        <source>Open an incident that is no drill.</source>
        <translation>请另行登记非演练的事件。</translation>
    </message>
    <message>
        <source>Channel, time and proof belong together.</source>
        <translation>方式、时间和证明要一起填写。</translation>
    </message>
    <message>
        <source>Enter all three.</source>
        <translation>请填写这三项。</translation>
    </message>
    <message>
        <source>This person is not told: they are under suspicion or not to be informed.</source>
        <translation>此人涉嫌侵害或登记为不予告知，不得告知。</translation>
    </message>
    <message>
        <source>Fill in keep and starts_at.</source>
        <translation>请填写 keep 和 starts_at。</translation>
    </message>
    <message>
        <source>Your training has run out, or your pledge is not signed: files stay closed.</source>
        <translation>您的培训已过期或未签承诺，儿童档案暂不能打开。</translation>
    </message>
    <message>
        <source>Have the training recorded under Registers. Mandatory reports go on.</source>
        <translation>请在“登记簿”中登记培训。强制报告不受影响。</translation>
    </message>
    <message>
        <source>The recipient is not in the register, and no official letter asks.</source>
        <translation>接收方未登记，也没有公函。</translation>
    </message>
    <message>
        <source>Choose a recipient of the register, or give the letter.</source>
        <translation>请选择已登记的接收方，或填写公函。</translation>
    </message>
    <message>
        <source>No consent names this recipient for this purpose and these kinds.</source>
        <translation>没有针对这个接收方、这项用途和这些信息的同意。</translation>
    </message>
    <message>
        <source>Ask for it: one consent a recipient.</source>
        <translation>请取得单独同意：一个接收方一份同意。</translation>
    </message>
    <message>
        <source>This external form is not switched on.</source>
        <translation>这张对外表单尚未启用。</translation>
    </message>
    <message>
        <source>A letter has a number and an organ that sent it.</source>
        <translation>公函须同时写明文号和发函机关。</translation>
    </message>
    <message>
        <source>Fill in both.</source>
        <translation>请两项都填写。</translation>
    </message>
    <message>
        <source>This publication has been decided.</source>
        <translation>这份宣传申请已有决定。</translation>
    </message>
    <message>
        <source>Ask anew.</source>
        <translation>请重新申请。</translation>
    </message>
    <message>
        <source>Who asked for a publication does not approve it.</source>
        <translation>申请人不能审批自己的申请。</translation>
    </message>
    <message>
        <source>Another person decides.</source>
        <translation>请由另一人审批。</translation>
    </message>
    <message>
        <source>By this the child can be recognized.</source>
        <translation>凭此项可以认出儿童。</translation>
    </message>
    <message>
        <source>Make it unrecognizable, or take it out.</source>
        <translation>请作技术处理，或从内容中去掉。</translation>
    </message>
    <message>
        <source>This publication has not been approved.</source>
        <translation>这份宣传尚未批准。</translation>
    </message>
    <message>
        <source>Have it approved first.</source>
        <translation>请先报批。</translation>
    </message>
    <message>
        <source>This is not public.</source>
        <translation>这份内容没有公开。</translation>
    </message>
    <message>
        <source>Tell the child, or another guardian.</source>
        <translation>请同事或上一级办理。</translation>
    </message>
    <message>
        <source>There is no such kind: %1.</source>
        <translation>没有这样的种类：%1。</translation>
    </message>
    <message>
        <source>This account cannot be named for it: %1.</source>
        <translation>不能指定该账号：%1。</translation>
    </message>
    <message>
        <source>Name accounts whose role keeps sealed records.</source>
        <translation>请指定有权保管封存记录的账号。</translation>
    </message>
    <message>
        <source>The text is missing, or too long.</source>
        <translation>没有填写内容，或内容过长。</translation>
    </message>
    <message>
        <source>This request has no copy to be made.</source>
        <translation>这项申请不需要制作副本。</translation>
    </message>
    <message>
        <source>A copy is for a request to see and copy, or to move data, about a child on file.</source>
        <translation>只有对在册儿童的查阅复制、转移申请才制作副本。</translation>
    </message>
    <message>
        <source>A copy is made once the request is being handled.</source>
        <translation>申请尚未办理，不能制作副本。</translation>
    </message>
    <message>
        <source>Check identity, accept, and handle the request first.</source>
        <translation>请先核验身份、受理并开始办理。</translation>
    </message>
    <message>
        <source>Data move to another handler only once the identity is checked.</source>
        <translation>未核验身份，不能转移。</translation>
    </message>
    <message>
        <source>Check identity first.</source>
        <translation>请先核验身份。</translation>
    </message>
    <message>
        <source>Nothing of this file rests on consent, so nothing can be moved.</source>
        <translation>该档案没有以同意为依据处理的信息，不适用转移。</translation>
    </message>
    <message>
        <source>Answer so in writing; a copy can be asked for instead.</source>
        <translation>请书面答复；申请人可以改为申请复制。</translation>
    </message>
    <message>
        <source>The data are about others too, so they cannot be moved.</source>
        <translation>信息涉及他人，不能转移。</translation>
    </message>
    <message>
        <source>Leave out what is about others.</source>
        <translation>请去除他人信息。</translation>
    </message>
    <message>
        <source>Nothing is sent to this person: under suspicion, or not to be informed.</source>
        <translation>此人涉嫌侵害或者不予告知，不能向其寄送文书。</translation>
    </message>
    <message>
        <source>This letter is not due yet: %1.</source>
        <translation>还不能出具这份文书：%1。</translation>
    </message>
    <message>
        <source>Take the step that it tells of first.</source>
        <translation>请先完成相应的步骤。</translation>
    </message>
    <message>
        <source>Ask the guardian who signed, and write down what the child wants.</source>
        <translation>请向签署的监护人了解，并记下孩子的意见。</translation>
    </message>
    <message>
        <source>These uses rest on a legal duty; the law does not let them be limited.</source>
        <translation>这些用途依法定职责处理，法律没有规定可以限制。</translation>
    </message>
    <message>
        <source>Choose another form; the texts stand in the catalogue&apos;s folder forms.</source>
        <translation>请选择其他文书；文本在目录的 forms 文件夹中。</translation>
    </message>
    <message>
        <source>The code on the scan is none of a form printed here.</source>
        <translation>扫描件上的二维码不是本程序打印的文书。</translation>
    </message>
    <message>
        <source>Choose the form by hand.</source>
        <translation>请手动选择文书。</translation>
    </message>
    <message>
        <source>No code can be read on the scan.</source>
        <translation>扫描件上读不出二维码。</translation>
    </message>
    <message>
        <source>Scan the head of the first page again, or name the form by hand.</source>
        <translation>请重新扫描第一页页首，或手动指明文书。</translation>
    </message>
    <message>
        <source>The code on the scan is that of another child&apos;s form.</source>
        <translation>扫描件上的二维码属于另一个孩子的文书。</translation>
    </message>
    <message>
        <source>Check whose sheet it is.</source>
        <translation>请核对这是谁的文书。</translation>
    </message>
    <message>
        <source>The text of a form leaves out item %1 of the law.</source>
        <translation>文书文本缺少法律要求的第 %1 项。</translation>
    </message>
    <message>
        <source>Say it, and number the line in the column items.</source>
        <translation>请补上，并在 items 列写明编号。</translation>
    </message>
    <message>
        <source>The two languages of a form leave different places to fill in.</source>
        <translation>文书的两种语言留出的填写处不一致。</translation>
    </message>
    <message>
        <source>Put the same braces and strokes into both.</source>
        <translation>两种语言应当使用相同的花括号和竖线。</translation>
    </message>
    <message>
        <source>There is no text for this form: %1.</source>
        <translation>没有这份表格的文字：%1。</translation>
    </message>
    <message>
        <source>Name a colleague&apos;s account.</source>
        <translation>请填写一位同事的账号。</translation>
    </message>
    <message>
        <source>Refuse them in writing, with the article; what rests on consent can be limited.</source>
        <translation>请书面拒绝并写明条文；以同意为依据的部分可以限制处理。</translation>
    </message>
    <message>
        <source>Write up to 4000 characters.</source>
        <translation>请书面拒绝并写明条文；依据同意的部分可以限制。</translation>
    </message>
    <message>
        <source>The setting “%1” is missing.</source>
        <translation>缺少设置项“%1”。</translation>
    </message>
    <message>
        <source>Put its line back from the program&apos;s own copy.</source>
        <translation>请从程序自带的副本中恢复该行。</translation>
    </message>
</context>
</TS>
