import '@fontsource-variable/source-serif-4/opsz.css';
import type { InForceDetail } from '@entente/protocol/api/in-force';
import type { Alliance, Member } from '@entente/protocol/api/people';
import { IconCircleCheck, IconReplace } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './agreeing.module.css';
import { BindingTimes } from './binding-times.tsx';
import { FixedContent } from './fixed-content.tsx';
import { HowToCheck } from './how-to-check.tsx';
import { partKindWords, partTitle } from './part-words.ts';
import { PartyList } from './party-list.tsx';
import { SaidBefore } from './said-before.tsx';

interface InForceViewProps {
  readonly text: InForceDetail;
  readonly alliance: Alliance;
  readonly members: readonly Member[];
  /** Leads to what took its place, to what amends it, to the draft. */
  readonly links: ReactNode;
}

function Standing({ text }: { text: InForceDetail }) {
  const { supersededBy, amendedBy, at } = text;
  const isOver = supersededBy !== null;
  const Sign = isOver ? IconReplace : IconCircleCheck;
  return (
    <section className={classes.part}>
      <p className={classes.status} data-tone={isOver ? 'quiet' : 'safe'}>
        <Sign size={18} aria-hidden />
        {isOver ? 'Not in force any more' : 'In force'}
      </p>
      <p className={classes.quiet}>
        {isOver ? 'It came in force' : 'Since'} <BindingTimes at={at} parties={text.parties} />
      </p>
      {isOver && <p className={classes.quiet}>A later text that every firm agreed to has taken its place.</p>}
      {!isOver && amendedBy.length > 0 && (
        <p className={classes.quiet}>
          {amendedBy.length === 1
            ? 'A later text stands in place of one of its sections.'
            : `${amendedBy.length} later texts stand in place of sections of it.`}
        </p>
      )}
    </section>
  );
}

/** A text that every firm has agreed to, exactly as it was, with who agreed in which words. Prints as a record of it. */
export function InForceView({ text, alliance, members, links }: InForceViewProps) {
  return (
    <div className={classes.split}>
      <FixedContent fixed={text} people={new Map(Object.entries(text.people))} />
      <aside className={classes.aside} aria-label="About the text in force">
        <h2 className={classes.printTitle}>{partTitle(text)}</h2>
        <Standing text={text} />
        <section className={classes.part}>
          <h2>{partKindWords(text)}</h2>
          <dl className={classes.facts}>
            <dt>Alliance</dt>
            <dd>{alliance.name}</dd>
            <dt>Number</dt>
            <dd>{text.number}</dd>
            <dt>Version</dt>
            <dd>{text.versionNumber}</dd>
          </dl>
        </section>
        {links}
        <section className={classes.part}>
          <h2>Who agreed</h2>
          <PartyList signed={text} firms={alliance.firms} members={members} isOpen={false} />
        </section>
        <SaidBefore text={text} firms={alliance.firms} />
        <HowToCheck text={text} />
      </aside>
    </div>
  );
}
