import type { NewRisk } from '@entente/documents/register/write-register';
import type { RevealedCard, RevealedPremortem } from '@entente/protocol/api/premortem';
import type { Firm } from '@entente/protocol/api/people';

/** Characters of a risk's title; the whole words stand in its description. */
const TITLE_LENGTH = 200;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function titleOf(words: string): string {
  const line = oneLine(words);
  return line.length > TITLE_LENGTH ? `${line.slice(0, TITLE_LENGTH - 1).trimEnd()}…` : line;
}

/** The origin of a risk that was a card or a cluster. */
export const originOf = (id: string): string => `premortem:${id}`;

interface Source {
  /** Of the card or cluster. */
  readonly id: string;
  /** The words on the card, or the cluster's name. */
  readonly words: string;
  readonly cards: readonly RevealedCard[];
}

interface Around {
  readonly session: Pick<RevealedPremortem, 'question' | 'started'>;
  readonly firms: readonly Firm[];
}

/** The risk that a card or a cluster becomes: its words, who wrote them for which firm, and where it came from. */
export function riskFromCards({ id, words, cards }: Source, { session, firms }: Around): NewRisk {
  const nameOf = ({ writtenBy }: RevealedCard): string => {
    const firm = firms.find(({ id: firmId }) => firmId === writtenBy.firmId)?.name;
    return firm === undefined ? writtenBy.name : `${writtenBy.name}, ${firm}`;
  };
  const lines = cards.map((card) => `“${oneLine(card.text)}” (${nameOf(card)})`);
  // One date for everybody who reads the shared text, whatever their locale.
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(session.started.at));
  const description = [...lines, `From our pre-mortem of ${day}: ${session.question}`].join('\n');
  return { title: titleOf(words), description, origin: originOf(id) };
}
