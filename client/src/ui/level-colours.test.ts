import { readFileSync } from 'node:fs';
import { levels } from '@entente/documents/register/score';
import { describe, expect, it } from 'vitest';
import { contrast } from './testing/contrast.ts';

const css = readFileSync(new URL('./level-colours.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split("[data-mantine-color-scheme='dark']");
const pages = { light: ['#ffffff', '#f8f7f5'], dark: ['#1a1918', '#141312'] };

function valueOf(block: string, name: string): string {
  const found = new RegExp(`--level-${name}: (#[0-9a-f]{6});`).exec(block);
  if (!found?.[1]) throw new Error(`no --level-${name}`);
  return found[1];
}

describe.each([
  ['light', light, pages.light],
  ['dark', dark, pages.dark],
] as const)('[RM3] the colours of levels, %s', (_scheme, block, backgrounds) => {
  it.each(levels)('%s is AA as text on the page, the sidebar and its own tint', (level) => {
    const text = valueOf(block, level);
    for (const background of [...backgrounds, valueOf(block, `${level}-soft`)])
      expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
  });
});
