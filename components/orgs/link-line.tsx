import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { CommitteeContact, LeaderLoad } from "@/lib/orgs/links/queries";
import { isUnusualLoad } from "@/lib/orgs/links/rules";

/** Who holds how many links, and where the number is out of the usual. */
export function LoadTable({ locale, loads }: { locale: Locale; loads: readonly LeaderLoad[] }) {
  const words = loadWords(locale, "orgs");
  const columns: Column<LeaderLoad>[] = [
    { key: "leader", header: words("links.leader"), cell: ({ name, holderName }) => `${name}　${holderName}` },
    { key: "kind", header: words("links.kind"), phone: "badge", cell: ({ kind }) => words(`links.kinds.${kind}`) },
    {
      key: "count",
      header: words("links.count"),
      align: "right",
      phoneLabel: words("links.count"),
      cell: ({ load, orgs }) => load ?? orgs.length,
    },
    {
      key: "orgs",
      header: words("links.orgs"),
      cell: ({ name, kind, load, orgs }) => (
        <>
          {orgs.join("、")}{" "}
          {load !== null && load > orgs.length ? (
            <span className="text-ink-2">{words("links.elsewhere", { count: load - orgs.length })} </span>
          ) : null}
          {isUnusualLoad(kind, load) ? <Tag tone="due">{words("links.load", { name, count: load })}</Tag> : null}
        </>
      ),
    },
  ];
  return (
    <Section title={words("links.loads")}>
      <DataTable
        locale={locale}
        caption={words("links.loads")}
        columns={columns}
        rows={loads}
        rowKey={({ personId, kind }) => `${personId} ${kind}`}
        empty={words("links.none")}
      />
    </Section>
  );
}

/** ORG-33: each committee member and the members in his or her care. */
export function CommitteeContacts({
  locale,
  org,
  rows,
}: {
  locale: Locale;
  org: string;
  rows: readonly CommitteeContact[];
}) {
  const words = loadWords(locale, "orgs");
  return (
    <Section title={words("links.committee")}>
      {rows.length === 0 ? (
        <Empty>{words("links.committeeNone")}</Empty>
      ) : (
        <ul className="border border-line bg-sheet">
          {rows.map(({ personId, name, title, members }) => (
            <li key={personId} className="border-line px-4 py-3 not-first:border-t">
              <a
                href={`/o/${org}/people/${personId}`}
                className="inline-flex min-h-target items-center font-semibold underline underline-offset-4"
              >
                {title ? `${name}　${title}` : name}
              </a>
              <p className="text-sm">{`${words("links.members")}：${members.join("、")}`}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
