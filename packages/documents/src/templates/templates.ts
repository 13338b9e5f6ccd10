import type { TemplateName } from '@entente/protocol/api/documents';

/** One template as a person chooses it. */
export interface TemplateChoice {
  readonly name: TemplateName;
  /** Also a good first title for the document. */
  readonly title: string;
  /** One sentence: what it is for. */
  readonly summary: string;
}

/** Every template, the most useful first. Holds no content, so that the browser need not load any. */
export const templates: readonly TemplateChoice[] = [
  {
    name: 'working-agreement',
    title: 'Working agreement',
    summary:
      'How we decide, escalate, hand over, meet and settle differences, with defaults to agree to or change.',
  },
  {
    name: 'partnership-charter',
    title: 'Partnership charter',
    summary:
      'Why we are partners, what we want to build, what we promise each other and how we would part well.',
  },
  {
    name: 'handoff-agreement',
    title: 'Handoff agreement',
    summary: 'What changes hands, when it counts as accepted, and who stays at hand afterwards.',
  },
  {
    name: 'meeting-notes',
    title: 'Meeting notes',
    summary: 'Agenda, decisions read back, commitments with one owner each, and five minutes of feedback.',
  },
  { name: 'blank', title: 'Blank agreement', summary: 'An empty page for a text of our own.' },
];
