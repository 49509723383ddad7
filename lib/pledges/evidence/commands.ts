import "server-only";
import { keepFile } from "@/lib/kernel/files";
import { newId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import type { ItemRow } from "../items/queries";
import { isMediaType, type MediaType, shownName } from "./rules";

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
  const given = new Uint8Array(await file.arrayBuffer());
  const { fileTypeFromBuffer } = await import("file-type");
  const mediaType = (await fileTypeFromBuffer(given))?.mime;
  if (!isMediaType(mediaType)) throw new Refusal("INVALID", { file: "badFile" });
  const bytes = mediaType === "application/pdf" ? given : await withoutTraces(given, mediaType);
  return { fileName: shownName(file.name), mediaType, bytes: bytes.length, sha256: await keepFile(bytes) };
}

const mostPixels = 50_000_000;

/** Drawn anew: turned upright, without the place, time and camera a phone writes into it; what cannot be drawn is refused. */
async function withoutTraces(given: Uint8Array, mediaType: MediaType): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  const format = mediaType.replace("image/", "") as "jpeg" | "png" | "webp";
  try {
    return await sharp(given, { limitInputPixels: mostPixels }).rotate().toFormat(format, { quality: 88 }).toBuffer();
  } catch {
    throw new Refusal("INVALID", { file: "badFile" });
  }
}
