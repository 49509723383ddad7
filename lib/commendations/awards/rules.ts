/** `DZGJ-2026-0001`: begins with the issuer's permanent code, so that a reader finds the issuer in it. */
export const certificateNumber = (orgCode: string, year: number, number: number): string =>
  `${orgCode.toUpperCase()}-${year}-${String(number).padStart(4, "0")}`;

/** What somebody copied from paper: full-width signs, spaces, 证书第…号. Null when it cannot be a number. */
export function readCertificateNumber(typed: string): string | null {
  const plain = typed
    .normalize("NFKC")
    .replace(/证书|證書|编号|編號|第|号|號|[\s:：]/g, "")
    .replace(/[‐‑‒–—―−]/g, "-")
    .toUpperCase();
  return /^[A-Z][A-Z0-9]{2,11}-\d{4}-\d{4,6}$/.test(plain) ? plain : null;
}

/** The sentence of the certificate when the office has no other. */
export const usualCitation = (year: number, awardName: string): string =>
  `在${year}年创先争优活动中成绩突出，授予“${awardName}”称号。`;
