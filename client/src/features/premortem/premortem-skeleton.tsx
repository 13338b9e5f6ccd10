import { Skeleton, VisuallyHidden } from '@mantine/core';

/** Stands where a session will stand. */
export function PremortemSkeleton() {
  return (
    <div aria-busy>
      <VisuallyHidden aria-live="polite">Reading our pre-mortems</VisuallyHidden>
      <Skeleton height={28} width="min(560px, 80%)" mb="lg" />
      <Skeleton height={96} mb="md" />
      <Skeleton height={16} width="40%" />
    </div>
  );
}
