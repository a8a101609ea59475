<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>codes</name>
    <message>
        <source>guardian's consent</source>
        <translation>监护人同意</translation>
    </message>
    <message>
        <source>child's own consent</source>
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
        <translation>同意不全</translation>
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
        <translation>档案主干</translation>
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
        <source>open a child's file</source>
        <translation>为儿童建档</translation>
    </message>
    <message>
        <source>change a child's file</source>
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
        <source>Check the folder's name.</source>
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
        <source>Nobody may use children's data for this.</source>
        <translation>任何人都不得将儿童信息用于这一目的。</translation>
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
        <translation>小数值门槛低于规定。</translation>
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
        <translation>请提高门槛，或告知负责人。</translation>
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
</context>
</TS>
