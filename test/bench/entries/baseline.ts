/**
 * What a browser can do at best with the same rows: a page of one file without any library, which draws the rows in sight
 * out of an array and nothing else. It has no colleagues, no keyboard and no record.
 */
import type { Page } from 'playwright-core';

const html = (rows: number, columns: number) => `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; font: 13px system-ui }
#scroller { height: 700px; overflow: auto }
#rows { position: relative }
.row { position: absolute; display: grid; grid-template-columns: repeat(${columns}, 140px); height: 36px }
.row span { padding: 8px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
</style><input id="search"><output id="count"></output><input id="title"><div id="scroller"><div id="rows"></div></div><script>
const all = Array.from({ length: ${rows} }, (_, at) => Array.from({ length: ${columns} }, (_, column) => column === 1 ? 'Vans of lane ' + at + ' are late' : 'Cell ' + at + ' ' + column));
let shown = all;
const scroller = document.querySelector('#scroller'), rows = document.querySelector('#rows');
function draw() {
  const first = Math.max(0, Math.floor(scroller.scrollTop / 36) - 8);
  rows.innerHTML = shown.slice(first, first + 36).map((cells, at) => '<div class="row" style="top:' + (first + at) * 36 + 'px">' + cells.map((cell) => '<span>' + cell + '</span>').join('') + '</div>').join('');
}
function show(next) { shown = next; rows.style.height = shown.length * 36 + 'px'; document.querySelector('#count').textContent = shown.length; draw(); }
scroller.addEventListener('scroll', draw);
document.querySelector('#search').addEventListener('input', (event) => show(all.filter((cells) => cells[1].includes(event.target.value))));
show(all);
</script>`;

/** The page's address, which only this browser knows. */
const ADDRESS = 'http://baseline.localhost/';

/** Opens the plain list. */
export async function openBaseline(page: Page, rows: number, columns: number): Promise<void> {
  await page.route(ADDRESS, (route) =>
    route.fulfill({ contentType: 'text/html', body: html(rows, columns) }),
  );
  await page.goto(ADDRESS);
}

/** Where its parts are. */
export const baselineParts = {
  row: '.row',
  scroller: '#scroller',
  search: { field: '#search', word: 'lane 7', count: '#count' },
  beginEdit: (page: Page) => page.locator('#title').click(),
  endEdit: (page: Page) => page.keyboard.press('Escape'),
} as const;
