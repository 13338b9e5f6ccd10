/** What a session ends as and who typed each letter of it, worked out without Yjs. */
import type { Agent, Keystroke } from './trace.ts';

/** One letter that was ever typed. */
interface Letter {
  readonly agent: Agent;
  /** Which keystroke of that person typed it, 1-based. */
  readonly typed: number;
  readonly text: string;
  /** Which keystroke of each person deleted it; Infinity for none. */
  readonly deleted: [number, number];
}

export interface Outcome {
  readonly text: string;
  /** Who typed each letter of it. */
  readonly agents: readonly Agent[];
}

/** Whether somebody who knows so many keystrokes of each person sees the letter. */
const isSeen = ({ agent, typed, deleted }: Letter, known: readonly [number, number]): boolean =>
  typed <= known[agent] && deleted[0] > known[0] && deleted[1] > known[1];

const isKept = ({ deleted }: Letter): boolean => deleted[0] === Infinity && deleted[1] === Infinity;

function strike(letters: Letter[], keystroke: Keystroke, known: [number, number]): void {
  const { agent, position, deleted, inserted } = keystroke;
  let at = 0;
  for (let left = position; left > 0; at++) if (isSeen(letters[at] as Letter, known)) left--;
  for (let left = deleted, index = at; left > 0; index++) {
    const letter = letters[index] as Letter;
    if (!isSeen(letter, known)) continue;
    letter.deleted[agent] = Math.min(letter.deleted[agent], known[agent] + 1);
    left--;
  }
  const typed = known[agent] + 1;
  const added = inserted
    .split('')
    .map((text): Letter => ({ agent, typed, text, deleted: [Infinity, Infinity] }));
  letters.splice(at, 0, ...added);
}

/** Plays the keystrokes on a list of letters that forgets none; who comes first in it stands first where both type at one place. */
export function play(keystrokes: readonly Keystroke[]): Outcome {
  const letters: Letter[] = [];
  const typed: [number, number] = [0, 0];
  for (const keystroke of keystrokes) {
    const { agent, seen } = keystroke;
    strike(letters, keystroke, agent === 0 ? [typed[0], seen] : [seen, typed[1]]);
    typed[agent]++;
  }
  const left = letters.filter(isKept);
  return { text: left.map(({ text }) => text).join(''), agents: left.map(({ agent }) => agent) };
}
