import { title } from '@entente/protocol/api/names';
import { templateName } from '@entente/protocol/api/documents';
import { expect, test } from 'vitest';
import { templates } from './templates.ts';

test('[TP2] every template can be chosen, once', () => {
  expect(templates.map(({ name }) => name).sort()).toEqual([...templateName.options].sort());
});

test('[TP2] its title is fit for a document and its summary is one sentence', () => {
  for (const choice of templates) {
    expect(title.parse(choice.title)).toBe(choice.title);
    expect(choice.summary).toMatch(/^[A-Z][^.!]{10,120}\.$/u);
  }
});
