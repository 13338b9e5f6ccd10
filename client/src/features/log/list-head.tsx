import classes from './decision-list.module.css';

const columns = ['', 'Decision', 'State', 'Decided by', 'Owner', 'Decided on', 'Review on'];

/** What stands in the columns of the list; each row says it itself to screen readers. */
export function ListHead() {
  return (
    <div className={classes.head} aria-hidden>
      {columns.map((name, at) => (
        <span key={at}>{name}</span>
      ))}
    </div>
  );
}
