import { type Ledger, textColumn } from "@/lib/documents/ledger";
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
      textColumn("subject", words("fields.subject"), 16),
      textColumn("mode", words("fields.mode"), 12),
      textColumn("content", words("fields.content"), 64),
      textColumn("advice", words("signatures.advice"), 24),
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
