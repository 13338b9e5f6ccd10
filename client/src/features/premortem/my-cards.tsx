import type { WrittenCard } from '@entente/protocol/api/premortem';
import { Button, Loader, Text } from '@mantine/core';
import { useState } from 'react';
import type { PremortemActs } from '../../api/premortem-acts.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { MyCard } from './my-card.tsx';
import type { UnsentCards } from './use-unsent-cards.ts';
import classes from './writing.module.css';

interface MyCardsProps {
  readonly cards: readonly WrittenCard[];
  readonly writing: UnsentCards;
  readonly acts: PremortemActs;
  readonly canChange: boolean;
}

/** The reader's own cards, the newest first; those not on the record say so. */
export function MyCards({ cards, writing, acts, canChange }: MyCardsProps) {
  const [takenBack, setTakenBack] = useState<string>();
  const withdraw = async ({ id, text }: WrittenCard): Promise<void> => {
    try {
      await acts.withdrawCard(id);
      setTakenBack(text);
    } catch (error) {
      showFailure('The card was not taken back.', error);
    }
  };
  const putBack = (): void => {
    if (takenBack !== undefined) writing.add(takenBack);
    setTakenBack(undefined);
  };
  const known = new Set(cards.map(({ id }) => id));
  const unsent = writing.unsent.cards.filter(({ id }) => !known.has(id));
  return (
    <>
      {takenBack !== undefined && (
        <div className={classes.takenBack} aria-live="polite">
          <Text size="sm">The card is taken back. Nobody has seen it.</Text>
          <Button size="xs" variant="default" disabled={!canChange} onClick={putBack}>
            Put it back
          </Button>
        </div>
      )}
      <ul className={classes.cards} aria-label="My cards">
        {unsent.toReversed().map((card) => (
          <li key={card.id} className={classes.card} data-unsent>
            <p className={classes.words}>{card.text}</p>
            {card.why === undefined ? (
              <Loader size={14} color="gray" aria-label="Saving" />
            ) : (
              <div className={classes.why}>
                <Text size="xs">Not saved. {card.why}</Text>
                <Button
                  size="compact-xs"
                  variant="default"
                  disabled={!canChange}
                  onClick={() => writing.retry(card)}
                >
                  Try again
                </Button>
              </div>
            )}
          </li>
        ))}
        {cards.toReversed().map((card) => (
          <li key={card.id} className={classes.card}>
            <MyCard
              card={card}
              canChange={canChange}
              onRewrite={(text) => acts.rewriteCard({ id: card.id, text })}
              onWithdraw={() => void withdraw(card)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
