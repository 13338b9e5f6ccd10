/** The look of a certificate: sheets of A4 to read and to print. Nothing is loaded from anywhere. */
export const style = `
@page { size: A4; margin: 18mm 18mm 20mm; }
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
header { padding-bottom: 1.25rem; border-bottom: 2px solid currentColor; }
h1, h2, h3, h4, h5 { line-height: 1.3; break-after: avoid; }
h1 { margin: .25rem 0 .75rem; font-size: 1.75rem; } h2 { margin: 2.25rem 0 .75rem; font-size: 1.1rem; }
h3, h4, h5 { margin: 1.5rem 0 .35rem; font-size: 1rem; } .text h3 { font-size: 1.2rem; } .text h4 { font-size: 1.05rem; }
.kind { margin: 0; letter-spacing: .02em; } .kind, dt, .clause, .to { color: color-mix(in srgb, currentColor 68%, transparent); }
.clause { margin-right: .25em; font-variant-numeric: tabular-nums; } .to { font-size: .85em; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .25rem 1.25rem; margin: 0; font-size: .875rem; } dd { margin: 0; }
.code { font-family: ui-monospace, monospace; font-size: .8125rem; }
.text { padding: .25rem 1.5rem; border: 1px solid color-mix(in srgb, currentColor 30%, transparent); font-family: Georgia, serif; }
.entry h3 { font: 600 .875rem/1.3 system-ui, sans-serif; } .entry p { margin: .25rem 0; }
.signature { margin: 0 0 1.25rem; padding: .75rem 0 0; border-top: 1px solid color-mix(in srgb, currentColor 30%, transparent); break-inside: avoid; }
.signature h3 { margin: 0 0 .35rem; } blockquote { margin: .75rem 0; padding-left: 1rem; border-left: 3px solid color-mix(in srgb, currentColor 30%, transparent); }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; } td, th { border: 1px solid color-mix(in srgb, currentColor 30%, transparent); padding: .4rem .6rem; text-align: left; vertical-align: top; } tr { break-inside: avoid; } :is(td, th) > p { margin: 0; }
.tasks { list-style: none; padding-left: .25rem; } .tasks > li { display: flex; gap: .6rem; } .tasks p { margin: .1rem 0; }
mark { color: black; } mark.yellow { background: #fff3a3; } mark.green { background: #c8f0c8; } mark.blue { background: #cfe4ff; } mark.pink { background: #ffd3e4; }
.check { font-size: .875rem; break-inside: avoid; } code { font-family: ui-monospace, monospace; font-size: .9em; }
@media print { :root { color-scheme: light; } body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; } a { color: inherit; } mark { print-color-adjust: exact; } }
`;
