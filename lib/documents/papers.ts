const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

export type PaperKind = keyof typeof types;

/** What `?as=` asks for; the first of the kinds offered where it asks for none of them. */
export function paperKind<Kind extends PaperKind>(asked: string | null, offered: readonly [Kind, ...Kind[]]): Kind {
  return offered.find((kind) => kind === asked) ?? offered[0];
}

/** A paper as a download that nobody else's cache may keep. */
export const paperAnswer = (bytes: Buffer, kind: PaperKind, name: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": types[kind],
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${kind}`)}`,
      "cache-control": "private, no-store",
    },
  });
