/** What a decision begins with: three forms, each with the questions that belong to it. Pure, and the same for all firms. */
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { bold, paragraph } from '../templates/build.ts';
import type { DecisionForm, DecisionRichField } from './schema.ts';
import type { NewDecision } from './write-log.ts';

/** One form as a person chooses it. */
export interface DecisionTemplate {
  readonly form: DecisionForm;
  readonly title: string;
  /** One sentence: what it is for. */
  readonly summary: string;
}

/** Every form, the plainest first. */
export const decisionTemplates: readonly DecisionTemplate[] = [
  {
    form: 'plain',
    title: 'Plain decision',
    summary: 'What we decide, why, and who was asked.',
  },
  {
    form: 'options',
    title: 'Options matrix',
    summary: 'Options side by side, with points for each criterion and the weights we give them.',
  },
  {
    form: 'change',
    title: 'Change to an agreement',
    summary: 'What an agreement says today, what it shall say, and what happens until then.',
  },
];

/** Headings in a text, each with a line to write below. */
const headings = (...lines: readonly string[]): ProseMirrorJSON => ({
  type: 'doc',
  content: lines.flatMap((line) => [paragraph(bold(line)), paragraph()]),
});

const bodies: Readonly<Record<DecisionForm, NewDecision>> = {
  plain: {
    context: headings('What happens today', 'What we need'),
  },
  options: {
    context: headings('What we have to choose', 'What must be true whatever we choose'),
    criteria: [
      { name: 'Good for our clients', weight: 5 },
      { name: 'Cost to both firms', weight: 4 },
      { name: 'How soon it works', weight: 3 },
      { name: 'Easy to take back', weight: 2 },
    ],
    options: [{ name: 'Leave it as it is' }, { name: 'First option' }, { name: 'Second option' }],
  },
  change: {
    context: headings('What the agreement says today', 'What we have learned since'),
    statement: headings('What it shall say', 'From when on, and what holds until then'),
    options: [{ name: 'Keep the text as it is' }, { name: 'Change it as written here' }],
  },
};

/** What a decision of this form begins with. */
export const beginDecision = (form: DecisionForm): NewDecision => ({ form, ...bodies[form] });

const wordsOfNode = ({ text, content = [] }: ProseMirrorJSON): string =>
  text ?? content.map(wordsOfNode).join('');

/** The words that a text of this form begins with, a line for each paragraph; empty for most. */
export function firstWords(form: DecisionForm, field: DecisionRichField): string {
  const rich = bodies[form][field];
  if (rich === undefined || typeof rich === 'string') return rich ?? '';
  return (rich.content ?? []).map(wordsOfNode).join('\n').trim();
}
