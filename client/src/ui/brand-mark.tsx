/** The product's mark: two rings, neither in front. */
export function BrandMark({ size = 24 }: { size?: number }) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth={3.5}
    >
      <circle cx="12" cy="16" r="8.5" />
      <circle cx="20" cy="16" r="8.5" />
    </svg>
  );
}
