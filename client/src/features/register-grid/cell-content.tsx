import type { Risk } from '@entente/documents/register/risk';
import { impactWords, likelihoodWords, scoreOf, wordOf } from '@entente/documents/register/score';
import { dayFacet } from '@entente/documents/register/view/day-facet';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import type { Step } from '@entente/documents/entries/values';
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight, IconLink } from '@tabler/icons-react';
import { OwnerName } from '../../entries/owner-name.tsx';
import { RiskScore } from '../../entries/risk-score.tsx';
import { StatusBadge } from '../../entries/status-badge.tsx';
import { cellWords } from './cell-words.ts';
import { dayWords } from './day-words.ts';
import classes from './register-grid.module.css';
import type { GridWorld } from './use-grid-world.ts';

interface ContentProps {
  readonly field: RiskField;
  readonly risk: Risk;
  readonly world: GridWorld;
}

function StepWords({ step, words }: { step: Step | undefined; words: readonly string[] }) {
  if (step === undefined) return null;
  return (
    <span className={classes.words}>
      <span className={classes.figure}>{step}</span> {wordOf(words, step)}
    </span>
  );
}

function Day({ day, risk, today }: { day: string | undefined; risk: Risk; today: string }) {
  if (day === undefined) return null;
  const isOverdue = dayFacet(day, risk.status, today) === 'overdue';
  return (
    <span className={classes.words} data-overdue={isOverdue}>
      {dayWords(day)}
      {isOverdue && <span className={classes.overdue}>overdue</span>}
    </span>
  );
}

const trendIcons = { '-1': IconArrowDownRight, '0': IconArrowRight, '1': IconArrowUpRight } as const;

function Trend({ risk, world }: { risk: Risk; world: GridWorld }) {
  const trend = world.trends?.get(risk.id);
  if (trend === undefined) return null;
  const Icon = trendIcons[trend];
  return (
    <span className={classes.withIcon}>
      <Icon size={14} aria-hidden /> {cellWords('trend', risk, world)}
    </span>
  );
}

/** What stands in a cell while nobody of us edits it: one line, whatever it holds. */
export function CellContent({ field, risk, world }: ContentProps) {
  const words = () => cellWords(field, risk, world);
  switch (field) {
    case 'likelihood':
      return <StepWords step={risk.likelihood} words={likelihoodWords} />;
    case 'impact':
      return <StepWords step={risk.impact} words={impactWords} />;
    case 'score':
      return scoreOf(risk) === undefined ? null : <RiskScore risk={risk} room="narrow" />;
    case 'trend':
      return <Trend risk={risk} world={world} />;
    case 'owner':
      return risk.owner === undefined ? null : <OwnerName owner={risk.owner} people={world} withFirm />;
    case 'raisedBy':
      if (risk.raisedBy === undefined) return null;
      return <OwnerName owner={{ kind: 'member', userId: risk.raisedBy }} people={world} withFirm />;
    case 'dueOn':
    case 'reviewOn':
      return <Day day={risk[field]} risk={risk} today={world.today} />;
    case 'status':
      return <StatusBadge status={risk.status} />;
    case 'links':
      if (risk.links.length === 0) return null;
      return (
        <span className={classes.withIcon}>
          <IconLink size={14} aria-hidden /> {words()}
        </span>
      );
    case 'number':
      return <span className={classes.number}>{words() || '…'}</span>;
    case 'title':
      return risk.title === '' ? (
        <span className={classes.untitled}>No title yet</span>
      ) : (
        <span className={classes.title}>{risk.title}</span>
      );
    case 'description':
    case 'mitigation':
    case 'category':
    case 'response':
      return <span className={classes.words}>{words()}</span>;
  }
}
