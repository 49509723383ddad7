import { RowLink } from "@/components/ui/row-link";
import { type Column, DataTable } from "@/components/ui/table";
import { formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { SystemLine, Way, WayLine } from "@/lib/supervision/systems/queries";

const paths: Record<Way, string> = {
  REVIEW: "reviews",
  SUPERVISION: "supervision/visits",
  SELF_CHECK: "rectifications?group=all&source=SELF_CHECK",
  UNIT_OPINION: "supervision/visits",
  EVALUATION: "evaluations",
  OPINION: "noticeboard",
};

/** 党内党外、自上而下自下而上: each way of supervising, how often it was used and what came of it (SUP-21). */
export function WayTable({ locale, org, rows }: { locale: Locale; org: string; rows: readonly WayLine[] }) {
  const words = loadWords(locale, "supervision");
  const columns: Column<WayLine>[] = [
    {
      key: "way",
      header: words("system.way"),
      phone: "title",
      cell: ({ way }) => (
        <>
          <RowLink href={`/o/${org}/${paths[way]}`}>{words(`system.ways.${way}`)}</RowLink>
          <small>{words(`system.sides.${way}`)}</small>
        </>
      ),
    },
    figure(words("system.times"), "times"),
    figure(words("system.opened"), "opened"),
    figure(words("system.closed"), "closed"),
    {
      key: "share",
      header: words("system.share"),
      align: "right",
      phoneLabel: words("system.share"),
      cell: ({ opened, closed }) => (opened > 0 ? formatPercent(locale, closed / opened) : "—"),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("system.waysTitle")}
      columns={columns}
      rows={rows}
      rowKey={({ way }) => way}
      empty={words("system.empty")}
    />
  );
}

const figure = (header: string, key: "times" | "opened" | "closed"): Column<WayLine> => ({
  key,
  header,
  align: "right",
  phoneLabel: header,
  cell: (row) => row[key],
});

/** 岗位责任制、服务承诺制、限时办结制 of each organisation, from its records (SUP-13). */
export function SystemTable({ locale, rows }: { locale: Locale; rows: readonly SystemLine[] }) {
  const words = loadWords(locale, "supervision");
  const columns: Column<SystemLine>[] = [
    {
      key: "org",
      header: words("columns.org"),
      phone: "title",
      cell: ({ code, name }) => <RowLink href={`/o/${code}/noticeboard/limits`}>{name}</RowLink>,
    },
    {
      key: "post",
      header: words("system.post"),
      align: "right",
      phoneLabel: words("system.post"),
      cell: ({ members, posted }) => (members > 0 ? words("system.postValue", { posted, members }) : "—"),
    },
    {
      key: "pledge",
      header: words("system.pledge"),
      align: "right",
      phoneLabel: words("system.pledge"),
      cell: ({ standing, checked }) => (standing > 0 ? words("system.pledgeValue", { standing, checked }) : "—"),
    },
    {
      key: "limit",
      header: words("system.limit"),
      align: "right",
      phoneLabel: words("system.limit"),
      cell: ({ limits }) => (limits > 0 ? words("system.limitValue", { limits }) : "—"),
    },
    {
      key: "answers",
      header: words("system.answers"),
      align: "right",
      phoneLabel: words("system.answers"),
      cell: ({ inTime, late }) => (inTime + late > 0 ? words("system.timely", { inTime, late }) : "—"),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("system.systemsTitle")}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      empty={words("system.empty")}
    />
  );
}
