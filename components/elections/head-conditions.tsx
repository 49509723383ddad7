import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Suited } from "@/lib/people/elections/queries";
import { aboutSixty, headConditions, suits, suitsWhole } from "@/lib/people/elections/rules";

const named = 12;

/** SYS-50 离退休党支部负责人: what the head is chosen by, how the present one stands, and who else would do. */
export function HeadConditions({ locale, org, rows }: { locale: Locale; org: string; rows: readonly Suited[] }) {
  const words = loadWords(locale, "elections");
  if (rows.length === 0) return null;
  const head = rows.find(({ heads }) => heads);
  const others = rows.filter((row) => !row.heads && suitsWhole(row));
  return (
    <Section title={words("conditions.title")}>
      <p className="mb-2 text-sm text-ink-2">{words("conditions.note", aboutSixty)}</p>
      <div className="border border-line bg-sheet px-4 py-3">
        {head ? <Head locale={locale} org={org} head={head} /> : <p>{words("conditions.vacant")}</p>}
        <p className="mt-2">
          {others.length > 0 ? words("conditions.others", { count: others.length }) : words("conditions.noOthers")}
          {others.slice(0, named).map(({ personId, name }, at) => (
            <span key={personId}>
              {at > 0 ? words("conditions.and") : ""}
              <a href={`/o/${org}/people/${personId}`} className="underline underline-offset-4">
                {name}
              </a>
            </span>
          ))}
          {others.length > named ? words("conditions.more") : ""}
        </p>
      </div>
    </Section>
  );
}

function Head({ locale, org, head }: { locale: Locale; org: string; head: Suited }) {
  const words = loadWords(locale, "elections");
  const met = suits(head);
  const tone = { true: "ok", false: "due", null: "neutral" } as const;
  const known = (age: number | null) => (age === null ? words("conditions.noAge") : words("conditions.AGE", { age }));
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>{words("conditions.head")}</span>
      <a href={`/o/${org}/people/${head.personId}`} className="font-semibold underline underline-offset-4">
        {head.name}
      </a>
      {headConditions.map((key) => (
        <Tag key={key} tone={tone[`${met[key]}`]}>
          {key === "AGE" ? known(head.age) : words(`conditions.${met[key] ? "met" : "unmet"}.${key}`)}
        </Tag>
      ))}
    </p>
  );
}
