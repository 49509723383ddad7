/**
 * A draft of an official document by GB/T 9704-2012 as plain values, drawn alike by official-pdf and official-docx.
 * It is a draft: seals and signatures are put by hand.
 */
export type OfficialDocument = {
  /** The red head; without it the sheet starts with the title, as notices and statements do. */
  head?: { issuer: string; number?: string };
  title: string;
  /** 主送机关, without the colon. */
  recipients?: string;
  blocks: readonly OfficialBlock[];
  attachments?: readonly string[];
  issuers: readonly string[];
  day: string;
  /** 附注, printed in brackets under the date. */
  remark?: string;
  /** 版记: who gets a copy, who printed it and when. */
  colophon?: { copies?: string; office: string; day: string };
  /** A QR with its sentence beside the signature, for sheets that hang on a wall. */
  online?: { sentence: string; url: string };
};

export type OfficialBlock =
  | { kind: "heading"; level: 1 | 2 | 3 | 4; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "table"; columns: readonly OfficialColumn[]; rows: readonly (readonly string[])[] };

/** `share` is the column's part of the width in relation to the others. */
export type OfficialColumn = { header: string; share: number };
