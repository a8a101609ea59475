<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RedactionPage</name>
    <message>
        <source>sounds like a name in the file</source>
        <translation>与档案里的姓名同音</translation>
    </message>
    <message>
        <source>a name in the file, in pinyin</source>
        <translation>档案里姓名的拼音</translation>
    </message>
    <message>
        <source>initials of a name in the file</source>
        <translation>档案里姓名的拼音首字母</translation>
    </message>
    <message>
        <source>could be what somebody in the file is called</source>
        <translation>可能是档案里某人的小名</translation>
    </message>
    <message>
        <source>stands in the child&apos;s file</source>
        <translation>档案里有</translation>
    </message>
    <message>
        <source>named elsewhere in this text</source>
        <translation>本文别处出现过这个姓名</translation>
    </message>
    <message>
        <source>a name masked by hand; the surname still shows</source>
        <translation>人工隐去的姓名，仍露出姓氏</translation>
    </message>
    <message>
        <source>has the form of such a number or address</source>
        <translation>符合这类号码或地址的写法</translation>
    </message>
    <message>
        <source>the words before it say so</source>
        <translation>由前面的词语判断</translation>
    </message>
    <message>
        <source>a surname and a title</source>
        <translation>姓氏加称呼</translation>
    </message>
    <message>
        <source>reads like the name of a place</source>
        <translation>像是地名</translation>
    </message>
    <message>
        <source>reads like the name of an institution</source>
        <translation>像是机构名称</translation>
    </message>
    <message>
        <source>reads like somebody&apos;s name</source>
        <translation>像是人名</translation>
    </message>
    <message>
        <source>added by you</source>
        <translation>由您添加</translation>
    </message>
</context>
<context>
    <name>tonghu::ui::RedactionPage</name>
    <message>
        <source>Redact a text</source>
        <translation>文字去标识</translation>
    </message>
    <message>
        <source>The redacted text has not been copied or saved.</source>
        <translation>去标识后的文字还没有复制或保存。</translation>
    </message>
    <message>
        <source>For outside: everything</source>
        <translation>对外：全部去除</translation>
    </message>
    <message>
        <source>Inside the authorities: counties, townships and offices stay</source>
        <translation>机关内部：保留县、乡镇和机关名称</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+回车</translation>
    </message>
    <message>
        <source>&amp;Back to the text</source>
        <translation>返回原文(&amp;B)</translation>
    </message>
    <message>
        <source>Paste or type the text here.</source>
        <translation>在此粘贴或输入文字。</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Replace the &amp;rest</source>
        <translation>其余全部替换(&amp;R)</translation>
    </message>
    <message>
        <source>I have read it: &amp;copy</source>
        <translation>已通读，复制(&amp;C)</translation>
    </message>
    <message>
        <source>The redacted text is on the clipboard.</source>
        <translation>去标识后的文字已复制到剪贴板。</translation>
    </message>
    <message>
        <source>I have read it: &amp;save</source>
        <translation>已通读，保存(&amp;S)</translation>
    </message>
    <message>
        <source>Read the whole text. No program finds everything: add what is still missing.</source>
        <translation>请通读全文。没有程序能找全：遗漏的请补上。</translation>
    </message>
    <message>
        <source>What this child&apos;s file knows is looked for too.</source>
        <translation>同时查找该儿童档案里已有的一切。</translation>
    </message>
    <message>
        <source>Enter replace · Delete leave · ← → go on · [ ] wider, { } narrower at either end · with text selected: P person, D place, N number · Ctrl+Enter replace the rest</source>
        <translation>回车 替换 · Delete 保留 · ← → 前后移动 · [ ] 向左、向右扩大，{ } 缩小 · 选中文字后：P 人名，D 地点，N 号码 · Ctrl+回车 其余全部替换</translation>
    </message>
    <message>
        <source>The text is read …</source>
        <translation>正在通读文字…</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>%1 ?</source>
        <translation>%1？</translation>
    </message>
    <message>
        <source>%1 of %2 marks are still to be decided.</source>
        <translation>还有 %1 处待定，共 %2 处。</translation>
    </message>
    <message>
        <source>Replaced: %1. Left as they are: %2.</source>
        <translation>替换 %1 处，保留 %2 处。</translation>
    </message>
    <message>
        <source>Save the redacted text</source>
        <translation>保存去标识后的文字</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>去标识</translation>
    </message>
    <message>
        <source>The redacted text is saved.</source>
        <translation>去标识后的文字已保存。</translation>
    </message>
</context>
</TS>
