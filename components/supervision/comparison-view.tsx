import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import { formatDay, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { MemberStanding, Standing } from "@/lib/supervision/comparisons/queries";
import {
  type Band,
  bandOf,
  type DutyStanding,
  dutyStandingOf,
  headDuties,
  shareOf,
  turnOf,
} from "@/lib/supervision/comparisons/rules";

const bandTones: Record<Band, Tone> = { ABOVE: "ok", NEAR: "neutral", BELOW: "due" };
const dutyTones: Record<DutyStanding, Tone> = { DONE: "ok", PARTLY: "due", NOT_DONE: "late" };

type Due = { fulfilled: number; overdue: number };
type Compared = Due & { before: Due | null };

/** The three cells of a comparison: the own share, the band among peers, the movement since the term before. */
function comparing<Row extends Compared>(locale: Locale, middle: number | null): Column<Row>[] {
  const words = loadWords(locale, "supervision");
  const percent = (share: number | null) => (share === null ? "—" : formatPercent(locale, share));
  return [
    {
      key: "share",
      header: words("comparison.share"),
      align: "right",
      phoneLabel: words("comparison.share"),
      cell: (row) => (
        <>
          {percent(shareOf(row))}
          <small>{words("circulars.figure", { done: row.fulfilled, due: row.fulfilled + row.overdue })}</small>
        </>
      ),
    },
    {
      key: "band",
      header: words("comparison.band"),
      phone: "badge",
      cell: (row) => {
        const band = bandOf(shareOf(row), middle);
        return band ? <Tag tone={bandTones[band]}>{words(`comparison.bands.${band}`)}</Tag> : "—";
      },
    },
    {
      key: "turn",
      header: words("comparison.turn"),
      phoneLabel: words("comparison.turn"),
      cell: (row) => {
        const before = row.before && shareOf(row.before);
        const turn = turnOf(shareOf(row), before);
        return turn ? words(`comparison.turns.${turn}`, { before: percent(before) }) : words("comparison.noBefore");
      },
    },
  ];
}

type OrgsProps = {
  locale: Locale;
  org: string;
  rows: readonly Standing[];
  middle: number | null;
  mayDispatch: boolean;
};

export function StandingTable({ locale, org, rows, middle, mayDispatch }: OrgsProps) {
  const words = loadWords(locale, "supervision");
  const columns: Column<Standing>[] = [
    {
      key: "org",
      header: words("circulars.org"),
      cell: ({ code, name, secretary }) => (
        <>
          <a href={`/o/${code}/dashboard`} className="underline underline-offset-4">
            {name}
          </a>
          <small className="block">{secretary ?? words("comparison.vacant")}</small>
        </>
      ),
    },
    ...comparing<Standing>(locale, middle),
    {
      key: "duty",
      header: words("comparison.duty"),
      phoneLabel: words("comparison.duty"),
      cell: ({ done }) => <Duties locale={locale} done={done} />,
    },
    {
      key: "visit",
      header: words("comparison.lastVisit"),
      phoneLabel: words("comparison.lastVisit"),
      cell: ({ lastVisitOn }) => (lastVisitOn ? formatDay(locale, lastVisitOn) : words("comparison.never")),
    },
    ...(mayDispatch
      ? [
          {
            key: "act",
            header: words("comparison.act"),
            cell: ({ code }: Standing) => (
              <a
                href={`/o/${org}/supervision/visits/new?at=${code}&kind=URGE`}
                className="inline-flex min-h-target items-center underline underline-offset-4"
              >
                {words("comparison.dispatch")}
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("comparison.title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("comparison.empty")}
    />
  );
}

/** SUP-24: how it stands with the head's five duties, and which are missing. */
function Duties({ locale, done }: { locale: Locale; done: Standing["done"] }) {
  const words = loadWords(locale, "supervision");
  const standing = dutyStandingOf(done);
  const missing = headDuties.filter((duty) => !done.includes(duty)).map((duty) => words(`comparison.duties.${duty}`));
  return (
    <>
      <Tag tone={dutyTones[standing]}>{words(`comparison.dutyStandings.${standing}`)}</Tag>
      {missing.length > 0 ? (
        <small className="block">{words("comparison.missing", { duties: missing.join("、") })}</small>
      ) : null}
    </>
  );
}

export function MemberStandingTable({
  locale,
  org,
  rows,
  middle,
}: Omit<OrgsProps, "rows" | "mayDispatch"> & { rows: readonly MemberStanding[] }) {
  const words = loadWords(locale, "supervision");
  const columns: Column<MemberStanding>[] = [
    {
      key: "name",
      header: words("comparison.member"),
      cell: ({ name, pledgeId }) => (
        <a href={`/o/${org}/pledges/${pledgeId}`} className="underline underline-offset-4">
          {name}
        </a>
      ),
    },
    ...comparing<MemberStanding>(locale, middle),
    {
      key: "overdue",
      header: words("circulars.due"),
      align: "right",
      phoneLabel: words("circulars.due"),
      cell: ({ overdue }) => overdue,
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("comparison.title")}
      columns={columns}
      rows={rows}
      rowKey={({ pledgeId }) => pledgeId}
      empty={words("comparison.emptyMembers")}
    />
  );
}
