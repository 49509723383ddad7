import { Tag } from "@/components/ui/tag";
import type { CampaignDetail } from "@/lib/campaigns/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = { locale: Locale; set: CampaignDetail["criteria"][number] };

/** One set with its items and their measures; a set nobody has filled in says so. */
export function CriteriaSet({ locale, set: { name, subjectKind, items } }: Props) {
  const words = loadWords(locale, "campaigns");
  return (
    <section className="mb-3 border border-line bg-sheet px-4 py-2.5">
      <h3 className="flex flex-wrap items-center gap-x-3 font-semibold">
        {name}
        <span className="text-sm font-normal text-ink-2">{words(`subjects.${subjectKind as "ORG"}`)}</span>
        {items.length === 0 ? <Tag tone="due">{words("templates.open")}</Tag> : null}
      </h3>
      <ol className="list-inside list-decimal empty:hidden">
        {items
          .filter(({ parentId }) => parentId === null)
          .map(({ id, text, body }) => (
            <li key={id}>
              {text}
              {body ? <span className="ml-2 text-sm text-ink-2">{body}</span> : null}
              <ul className="ml-6 list-inside list-disc empty:hidden">
                {items
                  .filter(({ parentId }) => parentId === id)
                  .map((measure) => (
                    <li key={measure.id}>{measure.text}</li>
                  ))}
              </ul>
            </li>
          ))}
      </ol>
    </section>
  );
}
