import { Skeleton, VisuallyHidden } from '@mantine/core';
import classes from './document-list.module.css';

/** Stands where the list will stand, as high as its rows. */
export function ListSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div className={classes.list} aria-busy>
      <VisuallyHidden aria-live="polite">Reading our agreements</VisuallyHidden>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className={classes.row}>
          <Skeleton height={16} width={`${70 - ((at * 17) % 40)}%`} />
          <div className={classes.who}>
            <Skeleton circle height={28} />
            <Skeleton height={12} width={120} />
          </div>
          <Skeleton height={12} width={80} />
        </div>
      ))}
    </div>
  );
}
