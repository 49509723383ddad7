import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { CampaignDetail, CampaignRow } from "@/lib/campaigns/queries";
import { formatFullDay, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { CriteriaSet } from "./criteria-set";
import { PartList } from "./templates/part-list";

type Props = { locale: Locale; campaign: CampaignDetail };

export function campaignSpan(
  locale: Locale,
  { beginsOn, endsOn, endsEvent }: Pick<CampaignDetail, "beginsOn" | "endsOn" | "endsEvent">,
): string {
  const words = loadWords(locale, "campaigns");
  const end = endsOn ? formatFullDay(locale, endsOn) : words("until", { event: endsEvent ?? "" });
  return `${formatFullDay(locale, beginsOn)} — ${end}`;
}

/** What the issued paper says: theme, requirement, period, basis. */
export function CampaignFacts({ locale, campaign }: { locale: Locale; campaign: CampaignRow }) {
  const words = loadWords(locale, "campaigns");
  const items = [
    { label: words("fields.theme"), value: `“${campaign.theme}”` },
    { label: words("fields.requirement"), value: campaign.requirement },
    { label: words("fields.span"), value: campaignSpan(locale, campaign) },
    { label: words("fields.issuer"), value: campaign.orgName },
    { label: words("fields.documentNumber"), value: campaign.documentNumber },
    { label: words("fields.basisDocument"), value: campaign.basisDocument },
    { label: words("fields.template"), value: templateOf(locale, campaign) },
  ];
  return <DescriptionList items={items.filter(({ value }) => value !== "")} />;
}

export function CampaignParts({ locale, campaign }: Props) {
  const words = loadWords(locale, "campaigns");
  return (
    <>
      <Section id="stages" title={words("sections.stages")}>
        <ol className="border border-line bg-sheet">
          {campaign.stages.map(({ position, name, focus, endsOn, endsEvent }) => (
            <li
              key={position}
              className="grid gap-x-4 border-line px-4 py-2.5 not-first:border-t sm:grid-cols-[9rem_1fr]"
            >
              <b className="font-semibold">{name}</b>
              <span>
                {focus}
                <span className="ml-2 text-sm text-ink-2">{stageEnd(locale, { endsOn, endsEvent })}</span>
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="criteria" title={words("sections.criteria")}>
        {campaign.criteria.map((set) => (
          <CriteriaSet key={set.position} locale={locale} set={set} />
        ))}
      </Section>
      <Section id="categories" title={words("sections.categories")}>
        <DescriptionList
          items={(["PERSON", "ORG"] as const).map((kind) => ({
            label: words(`pledgers.${kind}`),
            value: campaign.categories
              .filter(({ pledgerKind }) => pledgerKind === kind)
              .map(({ name }) => name)
              .join("；"),
          }))}
        />
      </Section>
      <Deadlines locale={locale} campaign={campaign} />
      <PartList locale={locale} parts={campaign.parts} kinds={carried} />
    </>
  );
}

/** Parts that no table of their own holds, as the template words them. */
const carried = ["GOAL", "DIMENSION_SET", "CADENCE", "VARIANT", "PARALLEL", "OUTLINE"] as const;

function templateOf(locale: Locale, { templateTitle, templateVersion }: CampaignRow): string {
  const words = loadWords(locale, "campaigns");
  if (!templateTitle || !templateVersion) return templateTitle;
  return `${templateTitle} · ${words("templates.versionOf", { version: templateVersion })}`;
}

function stageEnd(locale: Locale, { endsOn, endsEvent }: { endsOn: string | null; endsEvent: string | null }): string {
  if (endsOn) return formatFullDay(locale, endsOn);
  return endsEvent ? loadWords(locale, "campaigns")("until", { event: endsEvent }) : "";
}

function Deadlines({ locale, campaign }: Props) {
  const words = loadWords(locale, "campaigns");
  return (
    <Section id="deadlines" title={words("sections.deadlines")}>
      <DataTable
        locale={locale}
        caption={words("sections.deadlines")}
        rows={campaign.deadlines}
        rowKey={({ period }) => period}
        columns={[
          { key: "period", header: words("fields.year"), cell: ({ period }) => formatPeriod(locale, period) },
          {
            key: "dueOn",
            header: words("sections.deadlines"),
            align: "right",
            cell: ({ dueOn }) => formatFullDay(locale, dueOn),
          },
          {
            key: "basis",
            header: words("fields.basisDocument"),
            cell: ({ dueOn, originalDueOn, basisDocument }) =>
              dueOn === originalDueOn ? null : (
                <>
                  <Tag tone="due">{words("moved", { day: formatFullDay(locale, originalDueOn) })}</Tag> {basisDocument}
                </>
              ),
          },
        ]}
      />
    </Section>
  );
}
