import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { CitedItem, Dossier } from "@/lib/reviews/dossiers/queries";
import type { Review } from "@/lib/reviews/opinions/queries";
import type { Target } from "@/lib/reviews/targets/queries";
import { Corrections } from "./corrections";
import { HeardOpinions } from "./heard-opinions";
import { ItemList } from "./item-list";
import { OpinionText } from "./opinion-text";
import { ReportText } from "./report-text";

type Props = {
  locale: Locale;
  today: Day;
  target: Target;
  items: readonly CitedItem[];
  dossier: Dossier;
  last: Review | undefined;
  /** The form whose citations the boxes belong to; absent where nothing is written. */
  form?: { id: string; cited: readonly string[] } | undefined;
};

/** REV-24: what a review is based on. */
export function DossierColumn({ locale, today, target, items, dossier, last, form }: Props) {
  const words = loadWords(locale, "reviews");
  return (
    <>
      <Section title={words("sections.report")}>
        <ReportText locale={locale} report={dossier.report} subjectPersonId={target.personId} />
      </Section>
      <Section title={words("sections.items")}>
        <ItemList locale={locale} today={today} orgId={target.orgId} items={items} form={form} />
      </Section>
      <Section title={words("sections.corrections")}>
        <Corrections locale={locale} today={today} orgCode={target.orgCode} corrections={dossier.corrections} />
      </Section>
      <Section title={words("sections.opinions")}>
        <HeardOpinions locale={locale} opinions={dossier.opinions} />
      </Section>
      <Section title={words("sections.last")}>
        {last ? (
          <OpinionText locale={locale} review={last} dimensions={[]} />
        ) : (
          <p className="text-sm text-ink-2">{words("notes.noLast")}</p>
        )}
      </Section>
    </>
  );
}
