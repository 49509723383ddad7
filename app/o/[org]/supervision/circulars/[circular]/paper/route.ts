import { findCaller } from "@/lib/auth/session";
import { circularDocument } from "@/lib/documents/circular";
import { officialDocx } from "@/lib/documents/official-docx";
import { officialPdf } from "@/lib/documents/official-pdf";
import { Refusal } from "@/lib/kernel/refusal";
import { look } from "@/lib/kernel/work";
import { findCircular } from "@/lib/supervision/circulars/queries";

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** 季通报 as a Word file for the office, or as it prints. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/o/[org]/supervision/circulars/[circular]/paper">,
) {
  const { org, circular } = await params;
  const caller = await findCaller(org);
  const pdf = new URL(request.url).searchParams.get("as") === "pdf";
  const paper =
    caller &&
    (await look(caller, async (scope) => circularDocument(await findCircular(scope, circular), scope.today)).catch(
      (error: unknown) => {
        if (error instanceof Refusal) return null;
        throw error;
      },
    ));
  if (!paper) return new Response(null, { status: 404 });
  const name = encodeURIComponent(`${paper.title}.${pdf ? "pdf" : "docx"}`);
  return new Response(new Uint8Array(pdf ? officialPdf(paper) : await officialDocx(paper)), {
    headers: {
      "content-type": pdf ? "application/pdf" : word,
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
      "cache-control": "private, no-store",
    },
  });
}
