/** What is kept as an attachment, by what its content says it is. */
export const mediaTypes = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export type MediaType = (typeof mediaTypes)[number];

export const isMediaType = (text: string | undefined): text is MediaType =>
  (mediaTypes as readonly (string | undefined)[]).includes(text);

/** The name as it is shown and downloaded: no path, no control signs, not endless. */
export const shownName = (name: string): string =>
  [...name.replace(/^.*[\\/]/s, "").replace(/\p{C}/gu, "")].slice(-80).join("").trim() || "附件";
