import { DrawnTable } from "@/components/ui/drawn-table";
import { Tag } from "@/components/ui/tag";
import type { Branch } from "@/lib/campaigns/coverage/queries";
import { adoptionStates, nearCopy, reachedOf } from "@/lib/campaigns/coverage/rules";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { stateTones } from "./state-tones";

type Props = { locale: Locale; org: string; campaignId: string; rows: readonly Branch[] };

/** CAM-18: every direct lower organisation, its own answer and its whole subtree's; a subtree opens one level further down. */
export function BranchTable({ locale, org, campaignId, rows }: Props) {
  const words = loadWords(locale, "campaigns");
  return (
    <DrawnTable
      locale={locale}
      caption={words("coverage.caption")}
      rows={rows}
      rowKey={({ orgId }) => orgId}
      columns={[
        {
          key: "org",
          header: words("coverage.org"),
          cell: ({ code, name, leaf }) => (
            <a
              href={leaf ? `/o/${code}/campaigns` : `/o/${code}/campaigns/${campaignId}/coverage`}
              className="underline underline-offset-4"
            >
              {name}
            </a>
          ),
        },
        {
          key: "state",
          header: words("coverage.state"),
          phone: "badge",
          cell: (row) => <State locale={locale} org={org} row={row} />,
        },
        { key: "carrier", header: words("coverage.carrier"), cell: ({ carrier }) => carrier },
        ...adoptionStates.map((state) => ({
          key: state,
          header: words(`adoptionStates.${state}`),
          align: "right" as const,
          phone: "hidden" as const,
          cell: ({ counts, leaf }: Branch) => (leaf ? "" : String(counts[state] ?? 0)),
        })),
        {
          key: "subtree",
          header: words("coverage.subtree"),
          align: "right",
          phoneLabel: words("coverage.subtree"),
          cell: ({ counts }) => words("coverage.of", { adopted: counts.APPROVED ?? 0, orgs: reachedOf(counts) }),
        },
      ]}
    />
  );
}

function State({ locale, org, row }: { locale: Locale; org: string; row: Branch }) {
  const words = loadWords(locale, "campaigns");
  if (!row.state) return <Tag tone="neutral">{words("coverage.notEnrolled")}</Tag>;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Tag tone={stateTones[row.state]}>{words(`adoptionStates.${row.state}`)}</Tag>
      {row.likeness >= nearCopy ? <Tag tone="due">{words("nearCopy", { share: row.likeness })}</Tag> : null}
      {row.state === "SUBMITTED" ? (
        <a
          href={`/o/${org}/campaigns/approvals/${row.code}/${row.adoptionId}`}
          className="inline-flex min-h-target items-center text-sm underline underline-offset-4"
        >
          {words("buttons.decide")}
        </a>
      ) : null}
    </span>
  );
}
