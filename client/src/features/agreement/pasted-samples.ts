/** Clipboards as the programs write them, shortened: samples for the tests of pasting. */

const ignore = (marker: string) =>
  `<![if !supportLists]><span lang=EN-US style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;

const listLine = (list: string, marker: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:${list}'>${ignore(marker)}<span lang=EN-US>${words}<o:p></o:p></span></p>`;

export const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:12.0pt;} @list l0 {mso-list-id:1;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle><span lang=EN-US>Working agreement<o:p></o:p></span></p>
<h1><a name="_Toc1"></a><span lang=EN-US style='mso-list:Ignore'>1.<span>&nbsp;</span></span><span lang=EN-US style='color:#2F5496'>Purpose<o:p></o:p></span></h1>
<p class=MsoNormal><span lang=EN-US>We build <b style='mso-bidi-font-weight:normal'>one</b> service
<i>together</i>, see <a href="https://harbor.example/plan"><span style='color:#0563C1'>our plan</span></a>.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
${listLine('l0 level1 lfo1', '·', 'First point')}
${listLine('l0 level2 lfo1', 'o', 'Below the first')}
${listLine('l0 level1 lfo1', '·', 'Second point')}
<p class=MsoNormal>Between the lists.</p>
${listLine('l1 level1 lfo2', '1.', 'Agree')}
${listLine('l1 level2 lfo2', 'a.', 'in writing')}
${listLine('l1 level2 lfo2', 'b.', 'by both firms')}
${listLine('l1 level1 lfo2', '2.', 'Keep')}
<h5 style='mso-list:l2 level3 lfo3'>${ignore('1.1.1')}A detail</h5>
<!--EndFragment--></body></html>`;

export const wordTable = `<html><body><!--StartFragment-->
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=601 colspan=2 valign=top style='width:450.8pt;border:solid windowtext 1.0pt'><p class=MsoNormal><b>Decision<o:p></o:p></b></p></td></tr>
<tr style='mso-yfti-irow:1'><td width=300 valign=top><p class=MsoNormal>Scope<o:p></o:p></p></td><td width=300 valign=top><p class=MsoNormal>Mia Chen<o:p></o:p></p></td></tr>
</table><!--EndFragment--></body></html>`;

const run = (words: string, style = '') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;${style}">${words}</span>`;

const docsItem = (words: string, level: number) =>
  `<li dir="ltr" style="list-style-type:disc;font-size:11pt;white-space:pre" aria-level="${level}"><p dir="ltr" style="line-height:1.38;margin-top:0pt" role="presentation">${run(words)}</p></li>`;

const docsTask = (words: string, isDone: boolean) =>
  `<li dir="ltr" role="checkbox" aria-checked="${isDone}" aria-level="1" style="list-style-type:none"><img src="data:image/png;base64,AAAA" width="17px" alt="checked" aria-roledescription="checkbox"/><p dir="ltr" style="display:inline-block" role="presentation">${run(words)}</p></li>`;

export const googleDocs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-4f7c1d2e-7fff-1234"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt"><span style="font-size:20pt;font-weight:700">Who decides</span></h1><p dir="ltr" style="line-height:1.38">${run('Plain, ')}${run('bold', 'font-weight:700')}${run(', ')}${run('italic', 'font-style:italic')}${run(', ')}${run('underlined', 'text-decoration:underline')}${run(', ')}${run('struck', 'text-decoration:line-through')}${run(' and ')}<a href="https://harbor.example/" style="text-decoration:none;">${run('linked', 'color:#1155cc;text-decoration:underline')}</a>${run('.')}</p><br /><ul style="margin-top:0;padding-inline-start:48px">${docsItem('One', 1)}<ul>${docsItem('One deeper', 2)}</ul>${docsItem('Two', 1)}</ul><ul>${docsTask('Done', true)}${docsTask('Open', false)}</ul><div dir="ltr" align="left"><table style="border:none"><colgroup><col width="301" /><col width="301" /></colgroup><tbody><tr style="height:0pt"><td style="border:solid #000 1pt;padding:5pt"><p dir="ltr">${run('What')}</p></td><td><p dir="ltr">${run('Who')}</p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">`;

export const webPage = `<html><head><title>Levels</title><link rel="stylesheet" href="https://cdn.example/x.css"></head><body>
<script>alert(1)</script><div class="hero" onclick="alert(2)"><h1 id="top" style="color:red">Service levels</h1></div>
<h4>Deep heading</h4><img src="https://tracker.example/p.gif" onerror="alert(3)">
<p style="color:#f00;font-family:Comic Sans MS">Red text with a <strong class="x">strong</strong> word, a <a href="javascript:alert(4)">trap</a> and <a href="mailto:mia@harbor.example" target="_top">mail</a>.<span style="display:none">hidden words</span></p>
<blockquote cite="https://x.example"><p>Quoted.</p></blockquote><hr class="wide">
<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> shipped</li><li class="task-list-item"><label><input type="checkbox"> open</label></li></ul>
<ol start="3"><li><div>three</div></li></ol>
<table><thead><tr><th scope="col" onclick="alert(5)">Level</th></tr></thead><tbody><tr><td style="background:red">Gold</td></tr></tbody></table>
<button>Copy</button><svg><text>drawing</text></svg><iframe src="https://evil.example"></iframe></body></html>`;
