import { draw, leadTo, lookOf } from "@/components/ballot/draw";
import { here } from "@/components/ballot/frame";
import { CertificatePage } from "@/components/verify/certificate-page";
import { readCertificateNumber } from "@/lib/commendations/awards/rules";

/** The number as somebody types it; a readable one leads to its own address. */
export async function GET(request: Request) {
  const look = lookOf(request, "/verify");
  const typed = (new URL(request.url).searchParams.get("number") ?? "").slice(0, 60).trim();
  const number = readCertificateNumber(typed);
  if (number) return leadTo(here(look, `/verify/${number}`));
  return draw(CertificatePage({ look, typed, found: typed ? "unreadable" : undefined }));
}
