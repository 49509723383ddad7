import type { Ledger } from "@/lib/documents/ledger";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { SignatureLine, SignatureSheet } from "@/lib/reviews/signatures/queries";

type About = { locale: Locale; unit: string; day: string };

/** 签字表 on A4: what was typed for the leader, and room for the signature; what has been reworded since is left off. */
export function signaturePaper(sheet: SignatureSheet, lines: readonly SignatureLine[], about: About): Ledger {
  const words = loadWords(about.locale, "reviews");
  const { number, leaderName: leader, typistName: typist } = sheet;
  const rows = lines.filter(({ changed }) => !changed);
  return {
    name: words("signatures.title"),
    title: words("signatures.paper", { leader, number }),
    unit: about.unit,
    reporter: typist,
    day: about.day,
    columns: [
      { header: words("signatures.place"), key: "place", kind: "number", width: 6 },
      { header: words("fields.subject"), key: "subject", kind: "text", width: 16 },
      { header: words("fields.mode"), key: "mode", kind: "text", width: 12 },
      { header: words("fields.content"), key: "content", kind: "text", width: 64 },
      { header: words("signatures.advice"), key: "advice", kind: "text", width: 24 },
    ],
    rows: rows.map(({ reviewId, name, orgName, mode, achievements, shortcomings, direction, advice }, at) => ({
      key: reviewId,
      cells: {
        place: at + 1,
        subject: name === orgName ? name : `${name}（${orgName}）`,
        mode: words(`modes.${mode}`),
        content: words("ledger.parts", { achievements, shortcomings, direction }),
        advice,
      },
    })),
    summary: words("signatures.signHere", { count: rows.length }),
  };
}
