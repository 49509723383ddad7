import "server-only";
import { keepFile, readFileKept } from "./files";
import { isMediaType, type MediaType, shownName } from "./media-types";
import { Refusal } from "./refusal";

export type StoredFile = { sha256: string; mediaType: string; fileName: string };
export type Attachment = StoredFile & { bytes: number };

/** Keeps what came with a form: a picture or a PDF, known by its content. Null where nothing was chosen; INVALID on `file` for anything else. */
export async function keepAttachment(file: File | undefined): Promise<Attachment | null> {
  if (!file || file.size === 0) return null;
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

const smallSide = 320;

/** A kept picture as a list shows it, drawn small; 404 for anything else. */
export async function answerSmall(stored: StoredFile | null): Promise<Response> {
  const bytes = stored?.mediaType.startsWith("image/") ? await readFileKept(stored.sha256) : null;
  if (!bytes) return new Response(null, { status: 404 });
  const { default: sharp } = await import("sharp");
  const drawn = sharp(bytes, { limitInputPixels: mostPixels }).resize(smallSide, smallSide).webp({ quality: 70 });
  return new Response(new Uint8Array(await drawn.toBuffer()), {
    headers: {
      "content-type": "image/webp",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=600",
    },
  });
}

/** The kept file as an answer that runs nothing; 404 where there is none or its bytes are gone. */
export async function answerWith(stored: StoredFile | null): Promise<Response> {
  const bytes = stored && (await readFileKept(stored.sha256));
  if (!stored || !bytes) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": stored.mediaType,
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(stored.fileName)}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
