import { Seats } from "@/components/bodies/body-list";
import { BodyTerms, compositionsOf } from "@/components/bodies/body-terms";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { BodyRow } from "@/lib/people/bodies/queries";

type Props = { locale: Locale; org: string; campaignId: string; bodies: readonly BodyRow[]; mayForm: boolean };

/** Leading group, office and working bodies of one campaign, each with its purpose and who sat there before (ORG-13…16, SYS-61). */
export function CampaignBodies({ locale, org, campaignId, bodies, mayForm }: Props) {
  const words = loadWords(locale, "campaigns");
  const links = mayForm
    ? [{ href: `/o/${org}/people/bodies/new?campaign=${campaignId}`, label: words("bodies.form") }]
    : [];
  return (
    <Section id="bodies" title={words("bodies.title")} links={links}>
      {bodies.length === 0 ? <p className="text-ink-2">{words("bodies.none")}</p> : null}
      {bodies.map((body) => (
        <OneBody key={body.id} locale={locale} org={org} body={body} />
      ))}
    </Section>
  );
}

function OneBody({ locale, org, body }: { locale: Locale; org: string; body: BodyRow }) {
  const words = loadWords(locale, "bodies");
  const own = loadWords(locale, "campaigns");
  const office = body.kind === "OFFICE";
  const { sitting, terms } = compositionsOf(body);
  return (
    <div className="border border-line bg-sheet px-4 py-3 not-last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3">
        <a
          href={`/o/${org}/people/bodies/${body.id}`}
          className="inline-flex min-h-target items-center font-semibold underline underline-offset-4"
        >
          {body.name}
        </a>
        <Tag tone={body.endsOn ? "neutral" : "ok"}>{words(body.endsOn ? "past" : `kinds.${body.kind}`)}</Tag>
        <span className="text-sm text-ink-2">{[body.purpose, body.unit].filter(Boolean).join(" · ")}</span>
      </div>
      <Seats locale={locale} office={office} seats={sitting} />
      <p className="mt-1 text-sm text-ink-2">
        {[body.document, formatFullDay(locale, body.beginsOn)].filter(Boolean).join(" · ")}
      </p>
      {terms.length > 0 ? (
        <details className="mt-1">
          <summary className="inline-flex min-h-target cursor-pointer items-center text-sm text-ink-2 underline underline-offset-4">
            {own("bodies.before", { count: terms.length })}
          </summary>
          <BodyTerms locale={locale} office={office} terms={terms} />
        </details>
      ) : null}
    </div>
  );
}
