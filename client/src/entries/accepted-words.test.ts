import { acceptedScore } from '@entente/protocol/api/in-force';
import { expect, test } from 'vitest';
import { acceptedWords, besideWords } from './accepted-words.ts';

const accepted = acceptedScore.parse({
  entryId: '9-1',
  likelihood: 2,
  impact: 4,
  at: '2026-11-21T12:00:00.000Z',
  proposalId: '5c4f6d0e-7b1f-4f6a-8a4d-2f6f3f1c9a11',
});

test('[AG14] the accepted score stands beside another one, and nothing beside the same', () => {
  expect(besideWords({ likelihood: 2, impact: 4 }, accepted)).toBeUndefined();
  expect(besideWords({ likelihood: 5, impact: 4 }, accepted)).toBe('8 accepted');
  expect(besideWords({ likelihood: undefined, impact: 4 }, accepted)).toBe('8 accepted');
  expect(besideWords({ likelihood: 5, impact: 4 }, undefined)).toBeUndefined();
});

test('[AG14] the same product of other steps is another score, and the steps tell them apart', () => {
  expect(besideWords({ likelihood: 4, impact: 2 }, accepted)).toBe('2 × 4 accepted');
});

test('[AG14] what was accepted is told with its level and its day', () => {
  expect(acceptedWords(accepted)).toMatch(/^Every firm accepted 8, moderate, on .*2026/);
});
