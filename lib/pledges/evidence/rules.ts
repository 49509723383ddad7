export type MediaType = "image/jpeg" | "image/png" | "image/webp" | "application/pdf";

const starts = (bytes: Uint8Array, at: number, ...sign: number[]) => sign.every((byte, i) => bytes[at + i] === byte);

/** What a file is by its first bytes, whatever its name says; null for what is not kept. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (starts(bytes, 0, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (starts(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (starts(bytes, 0, 0x52, 0x49, 0x46, 0x46) && starts(bytes, 8, 0x57, 0x45, 0x42, 0x50)) return "image/webp";
  if (starts(bytes, 0, 0x25, 0x50, 0x44, 0x46, 0x2d)) return "application/pdf";
  return null;
}

/** The name as it is shown and downloaded: no path, no control signs, not endless. */
export const shownName = (name: string): string =>
  [...name.replace(/^.*[\\/]/s, "").replace(/\p{C}/gu, "")].slice(-80).join("").trim() || "附件";
