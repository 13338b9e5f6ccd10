import { Skeleton, VisuallyHidden } from '@mantine/core';
import classes from './home.module.css';

/** Stands where the latest edits will stand, as high as their rows. */
export function RecentSkeleton() {
  return (
    <div className={classes.list} aria-busy>
      <VisuallyHidden aria-live="polite">Reading what was edited lately</VisuallyHidden>
      {[62, 44, 71].map((width) => (
        <div key={width} className={classes.row}>
          <Skeleton circle height={32} />
          <div className={classes.words}>
            <Skeleton height={14} width={`${width}%`} mb={8} />
            <Skeleton height={10} width={160} />
          </div>
        </div>
      ))}
    </div>
  );
}
