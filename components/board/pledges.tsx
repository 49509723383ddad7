import { formatDay } from "@/lib/i18n/format";
import { loadWords } from "@/lib/i18n/words";
import type { BoardPledge } from "@/lib/noticeboard/pledges/queries";
import { sumOf } from "@/lib/noticeboard/pledges/rules";
import { hrefOf } from "./asking";
import type { Board } from "./board-page";
import { Figures, type Part, Standings } from "./figures";
import { Finder } from "./finder";
import { type Look, there } from "./frame";
import { PledgeSection } from "./pledge-section";

const tones = { fulfilled: "ok", due: "late", notDue: "returned" } as const;

/** Figures of the whole wall, what the reader looks for, and one page of pledges: bodies first, then people. */
export function Pledges({ look, board }: { look: Look; board: Board }) {
  const { locale } = look;
  const { org, asked, pledgers, page } = board;
  const words = loadWords(locale, "board");
  const withdrawn = sumOf(pledgers, "withdrawn");
  const partOf = (key: keyof typeof tones): Part => ({
    ...{ key, label: words(`buckets.${key}`), value: sumOf(pledgers, key), tone: tones[key] },
    ...{ href: hrefOf(look, { ...asked, show: key }), current: asked.show === key },
  });
  const bodies = page.rows.filter(({ kind }) => kind !== "PERSON");
  const people = page.rows.filter(({ kind }) => kind === "PERSON");
  const sections = (title: string, pledges: readonly BoardPledge[]) =>
    pledges.length > 0 ? (
      <>
        <h2 className="mt-6 border-b border-ink pb-1 text-sm font-semibold tracking-wider text-ink-2">{title}</h2>
        {pledges.map((pledge) => (
          <PledgeSection
            key={pledge.id}
            locale={locale}
            pledge={pledge}
            today={org.today}
            show={asked.show}
            speak={`${there(look, `/board/${org.code}/opinions/new`)}&pledge=${pledge.id}`}
          />
        ))}
      </>
    ) : null;
  return (
    <>
      <Figures
        figures={[
          { label: words("pledgers"), value: pledgers.length },
          { label: words("items"), value: sumOf(pledgers, "items") },
          { label: words("fulfilled"), value: sumOf(pledgers, "fulfilled") },
          { label: words("due"), value: sumOf(pledgers, "due") },
        ]}
      />
      <Standings label={words("standings")} parts={(["fulfilled", "due", "notDue"] as const).map(partOf)} />
      <p className="pb-4 text-sm text-ink-2">
        {words("asOf", { day: formatDay(locale, org.today) })}
        {withdrawn > 0 ? words("ended", { count: withdrawn }) : ""}
        <a
          href={there(look, `/board/${org.code}/opinions/new`)}
          data-screen-only
          className="ml-2 inline-flex min-h-target items-center text-ink underline underline-offset-4"
        >
          {words("speak")}
        </a>
      </p>
      <Finder look={look} asked={asked} found={page.found} />
      {page.found === 0 ? <p className="border-b border-line py-6 text-center">{words("find.none")}</p> : null}
      {sections(words("bodies"), bodies)}
      {sections(words("people"), people)}
      <Turns look={look} board={board} />
    </>
  );
}

function Turns({ look, board: { asked, page } }: { look: Look; board: Board }) {
  const common = loadWords(look.locale, "common");
  if (page.next === null && page.previous === null) return null;
  const place = "inline-flex min-h-target items-center underline underline-offset-4";
  return (
    <nav data-screen-only aria-label={common("lists.pages")} className="flex justify-between gap-x-6 pt-2">
      {page.previous === null ? (
        <span />
      ) : (
        <a href={hrefOf(look, asked, page.previous)} rel="prev" className={place}>
          {common("lists.previous")}
        </a>
      )}
      {page.next === null ? null : (
        <a href={hrefOf(look, asked, page.next)} rel="next" className={place}>
          {common("lists.next")}
        </a>
      )}
    </nav>
  );
}
