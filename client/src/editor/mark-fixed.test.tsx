// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FixedRich } from './draw-fixed.tsx';
import { markBlocks, pressedThread, wordsOfBlocks, type FixedMark } from './mark-fixed.ts';

const blocks = [
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Each lane ' },
      { type: 'text', text: 'has one', marks: [{ type: 'bold' }] },
      { type: 'hardBreak' },
      { type: 'text', text: ' carrier.' },
    ],
  },
  {
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Or two.' }] }] },
    ],
  },
];

function on(id: string, words: string, isChosen = false): FixedMark {
  const from = wordsOfBlocks(blocks).indexOf(words);
  return { id, from, to: from + words.length, isChosen };
}

function draw(...marks: FixedMark[]): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(<FixedRich blocks={markBlocks(blocks, marks)} />);
  return page;
}

const marked = (page: HTMLElement, id: string): string =>
  [...page.querySelectorAll(`[data-thread="${id}"]`)].map(({ textContent }) => textContent).join('|');

test('[TD26] words are marked over formats, line ends and blocks, and the text stays what it was', () => {
  const page = draw(on('over', 'lane has one carrier.Or'), on('list', 'two', true));
  expect(page.textContent).toBe(wordsOfBlocks(blocks));
  expect(marked(page, 'over')).toBe('lane |has one| carrier.|Or');
  expect(page.querySelector('[data-thread="over"] strong')?.textContent).toBe('has one');
  expect(page.querySelector('[data-chosen]')?.textContent).toBe('two');
  expect(markBlocks(blocks, [])).toBe(blocks);
});

test('[TD26] of threads within each other pressing opens the one with the fewest words', () => {
  const page = draw(on('wide', 'Each lane has one'), on('narrow', 'lane'));
  const pressed = (words: string) =>
    [...page.querySelectorAll('span')]
      .filter(({ textContent }) => textContent === words)
      .map((one) => pressedThread(one));
  expect(pressed('lane')).toContain('narrow');
  const innermost = [...page.querySelectorAll('span')].find(
    ({ textContent, children }) => textContent === 'lane' && children.length === 0,
  );
  expect(pressedThread(innermost!)).toBe('narrow');
  expect(pressed('Each ')).toEqual(['wide']);
  expect(pressedThread(page.querySelector('li')!)).toBeUndefined();
});
