/** What three programs put on the clipboard, in their own kind of HTML, shortened. */

const wordItem = (list: string, marker: string, words: string) =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:${list}'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span lang=EN-US>${words}<o:p></o:p></span></p>`;

export const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal {margin:0cm;}</style></head>
<body lang=EN-GB><!--StartFragment-->
<h1><span lang=EN-US style='color:#2F5496'>Purpose<o:p></o:p></span></h1>
<p class=MsoNormal><span lang=EN-US>We build <b>one</b> service <i>together</i>, see <a href="https://harbor.example/plan"><span style='color:#0563C1'>our plan</span></a>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${wordItem('l0 level1 lfo1', '·', 'First point')}
${wordItem('l0 level2 lfo1', 'o', 'Below the first')}
${wordItem('l0 level1 lfo1', '·', 'Second point')}
<p class=MsoNormal>Between the lists.</p>
${wordItem('l1 level1 lfo2', '1.', 'Agree')}
${wordItem('l1 level2 lfo2', 'a.', 'in writing')}
<!--EndFragment--></body></html>`;

export const wordTable = `<html><body><!--StartFragment--><table class=MsoTableGrid border=1 style='border-collapse:collapse'>
<tr><td width=601 colspan=2 style='width:450.8pt;border:solid windowtext 1.0pt'><p class=MsoNormal><b>Decision<o:p></o:p></b></p></td></tr>
<tr><td width=300><p class=MsoNormal>Scope<o:p></o:p></p></td><td width=300><p class=MsoNormal>Mia Chen<o:p></o:p></p></td></tr>
</table><!--EndFragment--></body></html>`;

const run = (words: string, style = '') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;font-weight:400;font-style:normal;text-decoration:none;white-space:pre-wrap;${style}">${words}</span>`;

const docsItem = (words: string, level: number) =>
  `<li dir="ltr" style="list-style-type:disc" aria-level="${level}"><p dir="ltr" role="presentation">${run(words)}</p></li>`;

const docsTask = (words: string, isDone: boolean) =>
  `<li dir="ltr" role="checkbox" aria-checked="${isDone}" aria-level="1" style="list-style-type:none"><img src="data:image/png;base64,AAAA" alt=""/><p dir="ltr" role="presentation">${run(words)}</p></li>`;

export const googleDocs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-4f7c1d2e"><h1 dir="ltr"><span style="font-size:20pt;font-weight:700">Who decides</span></h1><p dir="ltr">${run('Plain, ')}${run('bold', 'font-weight:700')}${run(', ')}${run('italic', 'font-style:italic')}${run(', ')}${run('underlined', 'text-decoration:underline')}${run(' and ')}<a href="https://harbor.example/" style="text-decoration:none;">${run('linked', 'color:#1155cc;text-decoration:underline')}</a>${run('.')}</p><br /><ul>${docsItem('One', 1)}<ul>${docsItem('One deeper', 2)}</ul>${docsItem('Two', 1)}</ul><ul>${docsTask('Done', true)}${docsTask('Open', false)}</ul></b><br class="Apple-interchange-newline">`;

export const webPage = `<html><head><title>Levels</title><link rel="stylesheet" href="https://cdn.example/x.css"></head><body>
<script>alert(1)</script><div class="hero" onclick="alert(2)"><h1 style="color:red">Service levels</h1></div>
<img src="https://tracker.example/p.gif" onerror="alert(3)">
<p style="color:#f00">Red text, <a href="javascript:alert(4)">a trap</a> and <a href="mailto:mia@harbor.example" target="_top">mail</a>.</p>
<table><thead><tr><th onclick="alert(5)">Level</th></tr></thead><tbody><tr><td style="background:red">Gold</td></tr></tbody></table>
<button>Copy</button><svg><text>drawing</text></svg><iframe src="https://evil.example"></iframe></body></html>`;
