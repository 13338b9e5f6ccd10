import '@fontsource-variable/source-serif-4/opsz.css';
import classes from './agreeing.module.css';
import { FixedContent } from './fixed-content.tsx';
import { ProposalAside, type ProposalAsideProps } from './proposal-aside.tsx';

/** A proposal: its exact content, and beside it what it asks of whom. */
export function ProposalView(props: ProposalAsideProps) {
  const people = new Map<string, string>(props.members.map(({ userId, name }) => [userId, name]));
  return (
    <div className={classes.split}>
      <FixedContent fixed={props.proposal} people={people} />
      <ProposalAside {...props} />
    </div>
  );
}
