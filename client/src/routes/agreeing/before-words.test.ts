import type { ProposalDetail, ProposalId } from '@entente/protocol/api/proposals';
import { expect, test } from 'vitest';
import { beforeWords } from './before-words.ts';

const ended = (how: 'agreed' | 'declined') => ({ how }) as ProposalDetail['end'];
const later = 'later' as ProposalId;

test('[AG3] what is proposed is told from the text in force, while that is', () => {
  const words = {
    changed: 'What changed since the text in force',
    text: 'The text in force, number 2',
  };
  expect(beforeWords({ end: null }, { number: 2, supersededBy: null })).toEqual(words);
  expect(beforeWords({ end: ended('declined') }, { number: 2, supersededBy: null })).toEqual(words);
});

test('[AG3] once it is agreed, or another was, the text that was in force is the text before', () => {
  const words = { changed: 'What changed since the text before', text: 'The text before, number 2' };
  // The list of texts may be older than the last signature; of a section, the whole stays in force.
  expect(beforeWords({ end: ended('agreed') }, { number: 2, supersededBy: null })).toEqual(words);
  expect(beforeWords({ end: ended('agreed') }, { number: 2, supersededBy: later })).toEqual(words);
  expect(beforeWords({ end: ended('declined') }, { number: 2, supersededBy: later })).toEqual(words);
});
