import type { MarkJSON, ProseMirrorJSON } from '../agreement/content-json.ts';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import type { Compared, Inline, Run, Shell } from '../compare/compared.ts';
import { isOtherShell } from '../compare/other-shell.ts';

/** How much blocks differ, from nothing to words; what stands later in the list weighs more. */
export const weights = ['nothing', 'format', 'moved', 'words'] as const;
export type Weight = (typeof weights)[number];

const heavier = (one: Weight, other: Weight): Weight =>
  weights.indexOf(one) >= weights.indexOf(other) ? one : other;

const heaviest = (all: readonly Weight[]): Weight => all.reduce(heavier, 'nothing');

const hasSigns = ({ text = '', content = [] }: ProseMirrorJSON): boolean =>
  text.trim() !== '' || content.some(hasSigns);

/** Where links lead: that is said by no letter of the text, and is no formatting. */
const linksOf = (marks: readonly MarkJSON[]): string =>
  canonicalJson(marks.filter(({ type }) => type === 'link') as unknown as Json);

const marksIn = (inline: Inline): readonly MarkJSON[] => ('node' in inline ? [] : inline.marks);

function weighRun(run: Run): Weight {
  switch (run.change) {
    case 'same':
      return 'nothing';
    case 'reformatted':
      return linksOf(marksIn(run.before)) === linksOf(marksIn(run.inline)) ? 'format' : 'words';
    case 'deleted':
    case 'inserted':
      return 'text' in run.inline && run.inline.text.trim() !== '' ? 'words' : 'format';
  }
}

/** A task that was ticked says something else than before. */
const isTicked = ({ attrs }: Shell): boolean => attrs?.['checked'] === true;

function weighShells(shells: { readonly before: Shell; readonly after: Shell }): Weight {
  if (!isOtherShell(shells)) return 'nothing';
  return isTicked(shells.before) === isTicked(shells.after) ? 'format' : 'words';
}

function weighBlock(one: Compared): Weight {
  switch (one.change) {
    case 'same':
      return 'nothing';
    case 'deleted':
    case 'inserted':
      if (!hasSigns(one.node)) return 'format';
      if (one.move === undefined) return 'words';
      return heavier('moved', one.changes === undefined ? 'nothing' : weighBlock(one.changes));
    case 'line':
      return heavier(weighShells(one), heaviest(one.runs.map(weighRun)));
    case 'within':
      return heavier(weighShells(one), weighChanges(one.children));
  }
}

/**
 * How much blocks of a comparison differ. Marks, levels, spaces and empty blocks are format; where a link leads and whether a
 * task is done are words.
 */
export const weighChanges = (compared: readonly Compared[]): Weight => heaviest(compared.map(weighBlock));
