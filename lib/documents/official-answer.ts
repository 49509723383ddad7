import "server-only";
import { findCaller } from "@/lib/auth/session";
import { asMissing } from "@/lib/kernel/refusal";
import { look, type Scope } from "@/lib/kernel/work";
import type { OfficialDocument } from "./official";
import { officialDocx } from "./official-docx";
import { officialPdf } from "./official-pdf";

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Answers with an official document read under the caller's scope, as Word, or as PDF with `?as=pdf`; 404 where the scope does not reach it. */
export async function answerOfficial(
  request: Request,
  org: string,
  read: (scope: Scope) => Promise<OfficialDocument>,
): Promise<Response> {
  const caller = await findCaller(org);
  const paper = caller && (await look(caller, read).catch(asMissing));
  if (!paper) return new Response(null, { status: 404 });
  const pdf = new URL(request.url).searchParams.get("as") === "pdf";
  const name = encodeURIComponent(`${paper.title}.${pdf ? "pdf" : "docx"}`);
  return new Response(new Uint8Array(pdf ? officialPdf(paper) : await officialDocx(paper)), {
    headers: {
      "content-type": pdf ? "application/pdf" : word,
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
      "cache-control": "private, no-store",
    },
  });
}
