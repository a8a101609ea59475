<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DeletionCertificate</name>
    <message>
        <source>waits for the next holder of its key</source>
        <translation>待下一位持有密钥的人员解锁时执行</translation>
    </message>
    <message>
        <source>deleted; free pages still to be emptied</source>
        <translation>已删除，残留空间待清除</translation>
    </message>
    <message>
        <source>deleted on %1, free pages emptied</source>
        <translation>%1 已删除并清除残留空间</translation>
    </message>
    <message>
        <source>Part of the records</source>
        <translation>记录部分</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Certificate of handing over and deletion</source>
        <translation>档案移交与删除证明</translation>
    </message>
    <message>
        <source>Certificate of deletion</source>
        <translation>个人信息删除证明</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>编号：%1</translation>
    </message>
    <message>
        <source>One record (%1) was handed over to %2, receipt %3. Only its number is kept here: %4.</source>
        <translation>一份“%1”已移交%2，回执编号 %3。本单位仅保留其编号：%4。</translation>
    </message>
    <message>
        <source>One record (%1) with everything that belongs to it was deleted on this ground: %2.</source>
        <translation>一份“%1”及其全部关联内容已经删除，事由：%2。</translation>
    </message>
    <message>
        <source>Deleted were the rows with their history, drafts, masked copies, attached files and values waiting to be moved in. An older copy that is restored later is gone through again when it is opened.</source>
        <translation>删除范围包括记录本身及其变更历史、草稿、遮盖副本、附件和待转入的内容。以后恢复较早的备份时，打开即再次清除。</translation>
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
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>The deletion is not complete yet; print this certificate again when it is.</source>
        <translation>删除尚未全部完成，完成后请重新打印本证明。</translation>
    </message>
    <message>
        <source>The deletion was complete on %1.</source>
        <translation>删除已于 %1 全部完成。</translation>
    </message>
</context>
</TS>
