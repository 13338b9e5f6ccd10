import classes from './firm.module.css';

/** Text that may be long, kept on one line; whole on hover. */
export function OneLine({ text, className = '' }: { text: string; className?: string }) {
  return (
    <span className={`${classes.line} ${className}`} title={text}>
      {text}
    </span>
  );
}
