import "server-only";
import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import type { ItemRow } from "../items/queries";
import { storedPath } from "./queries";
import { mediaTypeOf, shownName } from "./rules";

/** Evidence of an item: words, and a picture or a PDF where there is one, known by its content. */
export async function keepEvidence(work: Work, item: ItemRow, description: string, file?: File): Promise<void> {
  await work.db.pledgeEvidence.create({
    data: {
      orgId: item.orgId,
      id: newId(),
      itemId: item.id,
      description,
      ...(file && file.size > 0 ? await kept(file) : {}),
      addedByPersonId: work.actor.personId,
      addedAt: work.now,
    },
  });
}

async function kept(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) throw new Refusal("INVALID", { file: "badFile" });
  return { fileName: shownName(file.name), mediaType, bytes: bytes.length, sha256: await storeFile(bytes) };
}

/** Kept under its own fingerprint: the same file twice is one file, and a changed one is noticed. */
async function storeFile(bytes: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const path = storedPath(sha256);
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${newId()}`;
  await writeFile(half, bytes);
  await rename(half, path);
  return sha256;
}
