import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords, type Words } from "@/lib/i18n/words";
import type { MemberTally } from "@/lib/tallies/members/queries";

type Props = { locale: Locale; org: string; rows: readonly MemberTally[]; footer?: ReactNode };

/** A branch has nobody below: its own members, by name. */
export function MemberTable({ locale, org, rows, footer }: Props) {
  const words = loadWords(locale, "dashboard");
  return (
    <DataTable
      locale={locale}
      caption={words("membersCaption")}
      rows={rows}
      rowKey={({ personId }) => personId}
      footer={footer}
      columns={[
        { key: "member", header: words("columns.member"), cell: (row) => <Member row={row} words={words} /> },
        {
          key: "items",
          header: words("columns.items"),
          align: "right",
          phoneLabel: words("columns.items"),
          cell: (row) => <Items org={org} row={row} words={words} />,
        },
        {
          key: "buckets",
          header: words("columns.buckets"),
          align: "right",
          phoneLabel: words("columns.buckets"),
          cell: ({ fulfilled, overdue, notDue }) => `${fulfilled}／${overdue}／${notDue}`,
        },
        {
          key: "reviews",
          header: words("columns.reviews"),
          align: "right",
          phoneLabel: words("columns.reviews"),
          cell: ({ reviewsDone, reviewsDue }) => words("of", { part: reviewsDone, whole: reviewsDone + reviewsDue }),
        },
        {
          key: "rectifications",
          header: words("columns.rectifications"),
          align: "right",
          phoneLabel: words("columns.rectifications"),
          cell: ({ name, rectificationsOpen }) => (
            <a
              href={`/o/${org}/rectifications?group=open&owner=${encodeURIComponent(name)}`}
              className="underline underline-offset-4"
            >
              {rectificationsOpen}
            </a>
          ),
        },
      ]}
    />
  );
}

function Member({ row, words }: { row: MemberTally; words: Words<"dashboard"> }) {
  const standing = [
    row.leadingCadre ? words("member.leading") : "",
    row.probationary ? words("member.probationary") : "",
  ].filter(Boolean);
  return (
    <>
      {row.name}
      {standing.length > 0 ? <small>{standing.join("　")}</small> : null}
    </>
  );
}

function Items({ org, row, words }: { org: string; row: MemberTally; words: Words<"dashboard"> }) {
  if (!row.pledgeId) return <span className="text-sm text-ink-2">{words("member.noPledge")}</span>;
  return (
    <a href={`/o/${org}/pledges/${row.pledgeId}`} className="underline underline-offset-4">
      {row.items}
    </a>
  );
}
