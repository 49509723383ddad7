import { fileAnswer, originOf, readUnder } from "@/components/commendations/files";
import { noticeSheet } from "@/components/commendations/papers";
import { findNotice } from "@/lib/commendations/notices/queries";
import { officialDocx } from "@/lib/documents/official-docx";
import { officialPdf } from "@/lib/documents/official-pdf";

type Place = { params: Promise<{ org: string; notice: string }> };

export async function GET(request: Request, { params }: Place) {
  const { org, notice: id } = await params;
  const notice = await readUnder(org, (scope) => findNotice(scope, id));
  if (notice instanceof Response) return notice;
  const sheet = noticeSheet(notice, `${originOf(request)}/board/${notice.orgCode}/notices/${notice.id}`);
  if (new URL(request.url).searchParams.get("as") === "docx") {
    return fileAnswer(await officialDocx(sheet), "docx", notice.title);
  }
  return fileAnswer(officialPdf(sheet), "pdf", notice.title);
}
