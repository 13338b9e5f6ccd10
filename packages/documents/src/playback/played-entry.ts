/** Reads what a list shows of an entry out of the state that it was in. */
import type { EntryId } from '../entries/entry-id.ts';
import { readOwner, type Owner } from '../entries/owner.ts';
import { PLAIN_TEXT_LENGTH } from '../entries/plain-text.ts';
import { readAttributes, UnreadableValue } from '../entries/read-attributes.ts';
import type { UnreadableEntry } from '../entries/unreadable.ts';
import { decisionAttributes, serverAttributes, type DraftState } from '../log/schema.ts';
import { riskAttributes, type RiskStatus } from '../register/schema.ts';
import { scoreOf } from '../register/score.ts';
import type { FrameBlock, FrameNode } from './frame.ts';

interface Played {
  readonly id: EntryId;
  /** Undefined until the server had given it. */
  readonly number: number | undefined;
  /** Its words by whose they are; undefined when it had none. */
  readonly title: FrameNode | undefined;
  readonly owner: Owner | undefined;
}

export interface PlayedRisk extends Played {
  readonly kind: 'risk';
  readonly score: number | undefined;
  readonly status: RiskStatus;
}

export interface PlayedDecision extends Played {
  readonly kind: 'decision';
  /** What its content said of it; what the firms agree is no content. */
  readonly state: DraftState;
  /** A day, `2026-11-21`. */
  readonly decidedOn: string | undefined;
}

/** An entry as it was. */
export type PlayedEntry = PlayedRisk | PlayedDecision | UnreadableEntry;

const wordsIn = ({ text = '', content = [] }: FrameNode): string => text + content.map(wordsIn).join('');

/** @throws {UnreadableValue} it is far longer than anybody could have typed */
function titleOf({ content = [] }: FrameNode): FrameNode | undefined {
  const title = content.find(({ type }) => type === 'title');
  if (title && wordsIn(title).length > 4 * PLAIN_TEXT_LENGTH)
    throw new UnreadableValue('Its title is far too long.');
  return title && wordsIn(title) !== '' ? title : undefined;
}

const attributesOf = ({ attrs }: FrameNode) => ({ getAttribute: (name: string): unknown => attrs?.[name] });

function readValid({ key, node }: FrameBlock): PlayedEntry {
  const common = { id: key as EntryId, title: titleOf(node) };
  if (node.type === 'decision') {
    const values = readAttributes(attributesOf(node), { ...decisionAttributes, ...serverAttributes });
    const { number, state = 'draft', decidedOn, owner } = values;
    return { ...common, kind: 'decision', number, state, decidedOn, owner: readOwner(owner) };
  }
  const values = readAttributes(attributesOf(node), { ...riskAttributes, ...serverAttributes });
  const { number, status = 'open', owner } = values;
  return { ...common, kind: 'risk', number, score: scoreOf(values), status, owner: readOwner(owner) };
}

/** An entry of a frame, or why it could not be read. */
export function readPlayedEntry(block: FrameBlock): PlayedEntry {
  try {
    return readValid(block);
  } catch (error) {
    if (!(error instanceof UnreadableValue)) throw error;
    const number = serverAttributes.number.safeParse(block.node.attrs?.['number']).data;
    return { kind: 'unreadable', id: block.key as EntryId, number, why: error.message };
  }
}
