import { DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import type { AdoptionState } from "@/lib/campaigns/adoptions/lifecycle";
import type { CoverageRow } from "@/lib/campaigns/adoptions/queries";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

const tones: Record<AdoptionState, Tone> = {
  NOT_OPENED: "late",
  DRAFTING: "due",
  SUBMITTED: "returned",
  RETURNED: "due",
  APPROVED: "ok",
};

/** CAM-18: every direct lower organisation, its own state and its whole subtree's. */
export function CoverageTable({ locale, org, rows }: { locale: Locale; org: string; rows: readonly CoverageRow[] }) {
  const words = loadWords(locale, "campaigns");
  return (
    <DataTable
      locale={locale}
      caption={words("coverage.caption")}
      rows={rows}
      rowKey={({ orgId }) => orgId}
      columns={[
        {
          key: "org",
          header: words("coverage.org"),
          cell: (row) => (
            <a href={`/o/${row.orgCode}/campaigns`} className="underline underline-offset-4">
              {row.orgName}
            </a>
          ),
        },
        {
          key: "state",
          header: words("coverage.state"),
          phone: "badge",
          cell: (row) => <State locale={locale} org={org} row={row} />,
        },
        {
          key: "carrier",
          header: words("coverage.carrier"),
          cell: (row) => (row.sameAsTemplate ? words("sameAsTemplate") : row.carrier),
        },
        {
          key: "subtree",
          header: words("coverage.subtree"),
          align: "right",
          phoneLabel: words("coverage.subtree"),
          cell: ({ adopted, orgs }) => words("coverage.of", { adopted, orgs }),
        },
      ]}
    />
  );
}

function State({ locale, org, row }: { locale: Locale; org: string; row: CoverageRow }) {
  const words = loadWords(locale, "campaigns");
  if (!row.state) return <Tag tone="neutral">{words("coverage.notEnrolled")}</Tag>;
  const tag = <Tag tone={tones[row.state]}>{words(`adoptionStates.${row.state}`)}</Tag>;
  if (row.state !== "SUBMITTED") return tag;
  return (
    <span className="flex flex-wrap items-center gap-2">
      {tag}
      <a
        href={`/o/${org}/campaigns/approvals/${row.orgCode}/${row.adoptionId}`}
        className="inline-flex min-h-target items-center text-sm underline underline-offset-4"
      >
        {words("buttons.decide")}
      </a>
    </span>
  );
}
