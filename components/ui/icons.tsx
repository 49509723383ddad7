const paths = {
  right: "M9 5l7 7-7 7",
  down: "M5 9l7 7 7-7",
  up: "M5 15l7-7 7 7",
  check: "M4 12.5l5.5 5.5L20 7",
  cross: "M5 5l14 14M19 5L5 19",
  menu: "M3 6h18M3 12h18M3 18h18",
  outward: "M7 17L17 7M8 7h9v9",
  search: "M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13zM15.5 15.5L21 21",
} as const;

/** Always beside words, so it is hidden from screen readers. */
export function Icon({ name, className = "" }: { name: keyof typeof paths; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className={`inline-block size-[1em] flex-none fill-none stroke-current stroke-2 align-[-0.125em] ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  );
}
