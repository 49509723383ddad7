import { dayWords } from "./day-words";
import { refuseMissingGlyphs } from "./glyphs";
import { certificateLayout } from "./layouts/certificate";
import { qrSvg } from "./qr";
import { typeset } from "./typesetter";

export type Certificate = {
  recipient: string;
  recipientKind: "person" | "organisation";
  /** What is said of the recipient, one string a paragraph, without the closing sentence. */
  paragraphs: readonly string[];
  closing?: string;
  issuers: readonly string[];
  day: string;
  number: string;
  verifyUrl: string;
};

/** Pre-printed paper gets the wording only, moved by millimetres until it meets the printed form. */
export type CertificatePaper = { kind: "plain" } | { kind: "preprinted"; rightMm: number; downMm: number };

/** One PDF, a certificate a page. Throws MissingGlyphs, naming the characters, before anything is drawn. */
export function certificatesPdf(
  certificates: readonly Certificate[],
  paper: CertificatePaper = { kind: "plain" },
): Buffer {
  const pages = certificates.map(pageOf);
  refuseMissingGlyphs(
    ...pages.flatMap((page) => [page.salutation, ...page.paragraphs, page.closing, ...page.issuers, page.number]),
  );
  const offset = paper.kind === "plain" ? { rightMm: 0, downMm: 0 } : { rightMm: paper.rightMm, downMm: paper.downMm };
  return typeset(certificateLayout, "荣誉证书", {
    framed: paper.kind === "plain",
    heading: "荣誉证书",
    scan: "扫码查验证书",
    ...offset,
    certificates: pages,
  });
}

const pageOf = (certificate: Certificate) => ({
  salutation: `${certificate.recipient}${certificate.recipientKind === "person" ? "同志" : ""}：`,
  paragraphs: certificate.paragraphs,
  closing: certificate.closing ?? "特发此证，以资鼓励。",
  issuers: certificate.issuers,
  date: dayWords(certificate.day),
  number: `证书第${certificate.number}号`,
  qr: qrSvg(certificate.verifyUrl),
});
