import { Skeleton, VisuallyHidden } from '@mantine/core';
import classes from './agreeing.module.css';

/** Lines where a text and what is known about it will stand. */
export function AgreeingSkeleton({ what }: { what: string }) {
  return (
    <div className={classes.split} aria-busy>
      <VisuallyHidden aria-live="polite">{what}</VisuallyHidden>
      <div className={classes.paper}>
        <div className="agreement-text">
          {[46, 94, 98, 91, 60, 96, 88].map((width) => (
            <Skeleton key={width} height={14} width={`${width}%`} mb={16} />
          ))}
        </div>
      </div>
      <div className={classes.aside}>
        {[70, 90, 50].map((width) => (
          <Skeleton key={width} height={14} width={`${width}%`} />
        ))}
      </div>
    </div>
  );
}
