import { DescriptionList } from "@/components/ui/description-list";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Round } from "@/lib/reviews/rounds/queries";
import type { Dimension } from "@/lib/reviews/rules";

/** REV-42: basis, scheme, window and dimensions of a round. */
export function RoundFacts({
  locale,
  round,
  dimensions,
}: {
  locale: Locale;
  round: Round;
  dimensions: readonly Dimension[];
}) {
  const words = loadWords(locale, "reviews");
  const day = (text: string) => formatFullDay(locale, text);
  const basis = round.basisDocument
    ? [
        {
          label: words("fields.basisDocument"),
          value: round.basisOn ? `${round.basisDocument}（${day(round.basisOn)}）` : round.basisDocument,
        },
      ]
    : [];
  return (
    <DescriptionList
      items={[
        { label: words("fields.subjects"), value: words(`subjects.${round.subjects}`) },
        ...(round.reach === "SUBTREE" ? [{ label: words("fields.reach"), value: words("reaches.SUBTREE") }] : []),
        { label: words("fields.window"), value: `${day(round.opensOn)}–${day(round.closesOn)}` },
        ...basis,
        { label: words("fields.scheme"), value: <span className="whitespace-pre-line">{round.scheme}</span> },
        { label: words("fields.weights"), value: dimensions.map(({ name, weight }) => `${name} ${weight}`).join("　") },
      ]}
    />
  );
}
