import type { Gap } from '@entente/documents/log/view/find-gaps';
import { IconCircleDashed } from '@tabler/icons-react';
import { equalityDeep } from 'lib0/function';
import { memo } from 'react';
import classes from './decision-page.module.css';

const gapWords: Readonly<Record<Gap, string>> = {
  title: 'No title yet',
  agreement: 'No agreement linked yet',
  statement: 'What we decide is not written yet',
  context: 'No context yet',
  options: 'Fewer than two options',
  points: 'Some points are open',
  chosen: 'No option chosen yet',
  reasons: 'No reasons yet',
  decider: 'Not said who decides',
  consulted: 'Not said who was consulted',
  owner: 'No owner of the follow-up',
  reviewOn: 'No review date',
};

/** Where the reader can write: the first thing of a part of the page that takes the focus, and does not talk about it. */
const FOCUSABLE = 'textarea, [contenteditable="true"], input, button, [tabindex="0"]';

function goTo(gap: Gap): void {
  const part = document.querySelector<HTMLElement>(`[data-gap="${gap}"]`);
  part?.scrollIntoView({ block: 'center' });
  const fields = [...(part?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
  fields.find((field) => !field.closest('[data-field-talk]'))?.focus({ preventScroll: true });
}

/** What is still empty, as a list that leads there. It judges nobody: a decision may well be made without some of it. */
export const StillOpen = memo(function StillOpen({ gaps: found }: { gaps: readonly Gap[] }) {
  if (found.length === 0) return null;
  return (
    <details className={classes.open}>
      <summary>
        {found.length === 1 ? '1 thing is still open' : `${found.length} things are still open`}
      </summary>
      <ul>
        {found.map((gap) => (
          <li key={gap}>
            <button type="button" onClick={() => goTo(gap)}>
              <IconCircleDashed size={14} stroke={1.8} aria-hidden />
              {gapWords[gap]}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}, equalityDeep);
