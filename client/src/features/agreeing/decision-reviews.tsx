import { daysUntil, REVIEW_AHEAD_DAYS } from '@entente/documents/log/view/review-due';
import type { Review, ReviewOf } from '@entente/protocol/api/decisions';
import type { Alliance } from '@entente/protocol/api/people';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { canSign } from '../../ui/can-sign.ts';
import { useToday } from '../../ui/use-today.ts';
import { dayWords } from './part-words.ts';
import { SaidBy } from './read-back-round.tsx';
import { ReviewForm } from './review-form.tsx';
import said from './said.module.css';

interface DecisionReviewsProps {
  /** Oldest first. */
  readonly reviews: readonly Review[];
  /** What awaits our firm; undefined for a decision that is not looked at again. */
  readonly awaited: ReviewOf | undefined;
  readonly alliance: Alliance;
}

/** When our firm looks at it again, and the act that says it stands. */
function Awaited({ awaited, alliance }: { awaited: ReviewOf; alliance: Alliance }) {
  const today = useToday();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { reviewOn, documentId } = awaited;
  const days = daysUntil(reviewOn, today);
  const close = (): void => {
    setIsOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      <p className={said.none}>
        {days < 0 ? 'Our review was due ' : 'Our next review is due '}
        {dayWords(reviewOn)}.{days <= REVIEW_AHEAD_DAYS && ' Say that it stands, or supersede it.'}
      </p>
      {isOpen && (
        <ReviewForm place={{ allianceId: alliance.id, documentId }} review={awaited} onClose={close} />
      )}
      {!isOpen && days <= REVIEW_AHEAD_DAYS && canSign(alliance.role) && (
        <Button ref={button} size="compact-md" fz="sm" variant="default" onClick={() => setIsOpen(true)}>
          It stands
        </Button>
      )}
    </>
  );
}

/** How often an agreed decision was looked at again, by which firm, and when ours does the next time. */
export function DecisionReviews({ reviews, awaited, alliance }: DecisionReviewsProps) {
  if (reviews.length === 0 && awaited === undefined) return null;
  return (
    <section className={said.record} aria-labelledby="looked-at-again">
      <h3 id="looked-at-again">Reviews</h3>
      {reviews.length > 0 && (
        <ul className={said.rounds}>
          {reviews.map((one) => (
            <li key={one.id} className={said.round}>
              <SaidBy said={one} firms={alliance.firms} />
              <p className={said.verdict}>
                It stands. {one.firm} looks at it again {dayWords(one.nextOn)}.
              </p>
              {one.words !== '' && <blockquote className={said.words}>{one.words}</blockquote>}
            </li>
          ))}
        </ul>
      )}
      {awaited && <Awaited key={awaited.reviewOn} awaited={awaited} alliance={alliance} />}
    </section>
  );
}
