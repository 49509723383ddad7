/** One look for everything that is typed into or chosen from; the place it stands in gives the width. */
export const controlClass =
  "min-h-target rounded-sm border border-line-2 bg-sheet px-3 py-1.5 text-ink aria-invalid:border-2 aria-invalid:border-red disabled:bg-head";
