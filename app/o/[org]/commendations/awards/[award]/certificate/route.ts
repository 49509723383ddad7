import { fileAnswer, originOf, readUnder } from "@/components/commendations/files";
import { certificateOf } from "@/components/commendations/papers";
import { findAward } from "@/lib/commendations/awards/queries";
import { paperSchema } from "@/lib/commendations/schema";
import { certificatesPdf } from "@/lib/documents/certificate";

type Place = { params: Promise<{ org: string; award: string }> };

/** The certificate, or its wording alone for a printed form. */
export async function GET(request: Request, { params }: Place) {
  const { org, award: id } = await params;
  const award = await readUnder(org, (scope) => findAward(scope, id));
  if (award instanceof Response) return award;
  const { paper, right, down } = paperSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const choice = paper === "plain" ? { kind: paper } : { kind: paper, rightMm: right, downMm: down };
  return fileAnswer(certificatesPdf([certificateOf(award, originOf(request))], choice), "pdf", award.certificateNumber);
}
