import { draw, lookOf } from "@/components/ballot/draw";
import { CertificatePage } from "@/components/verify/certificate-page";
import { readCertificateNumber } from "@/lib/commendations/awards/rules";
import { findCertificate } from "@/lib/commendations/wall/queries";

type Place = { params: Promise<{ number: string }> };

export async function GET(request: Request, { params }: Place) {
  const { number: typed } = await params;
  const number = readCertificateNumber(decodeURIComponent(typed).slice(0, 60));
  const look = lookOf(request, `/verify/${encodeURIComponent(number ?? typed)}`);
  const found = number ? await findCertificate(number) : "unreadable";
  const status = found && found !== "unreadable" ? 200 : 404;
  return draw(CertificatePage({ look, typed: number ?? typed.slice(0, 60), found }), status);
}
