import { formatDay, formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { BoardCampaign, BoardNotice, BoardOrg, BoardPledge, LowerBoard } from "@/lib/noticeboard/queries";
import { buckets } from "@/lib/pledges/rules";
import { Figures } from "./figures";
import { Frame, type Look, there } from "./frame";
import { BoardLinks } from "./links";
import { PledgeSection } from "./pledge-section";
import { QrFigure } from "./qr-figure";

export type Board = {
  org: BoardOrg;
  campaign: BoardCampaign | null;
  pledges: readonly BoardPledge[];
  lower: readonly LowerBoard[];
  notices: readonly BoardNotice[];
  /** The address on the printed sheet. */
  url: string;
};

/** 公开栏: what an organisation and its members promised, and whether it was kept (PLG-32). */
export function BoardPage({ look, board }: { look: Look; board: Board }) {
  const { locale } = look;
  const { org, campaign, pledges, lower, notices, url } = board;
  const words = loadWords(locale, "board");
  const title = words(pledges.some(({ kind }) => kind === "PERSON") ? "title" : "titleOrgs");
  const heading = {
    title,
    below: campaign
      ? words("published", { org: org.name, day: formatFullDay(locale, campaign.publishedOn) })
      : org.name,
    ...(campaign ? { above: yearLine(locale, campaign) } : {}),
  };
  return (
    <Frame
      look={look}
      title={`${title} · ${org.name}`}
      heading={heading}
      footer={<Footer look={look} org={org} url={url} />}
      {...(org.parentCode && org.parentName
        ? { home: { href: there(look, `/board/${org.parentCode}`), label: org.parentName } }
        : {})}
    >
      {pledges.length > 0 ? <Pledges look={look} board={board} /> : null}
      {pledges.length === 0 && lower.length === 0 ? (
        <p className="border-y border-ink py-6 text-center">{words("empty", { org: org.name })}</p>
      ) : null}
      <BoardLinks
        title={words("notices")}
        links={notices.map(({ id, title: label, beginsOn, endsOn }) => ({
          href: there(look, `/board/${org.code}/notices/${id}`),
          label,
          note: words("noticePeriod", { from: formatDay(locale, beginsOn), to: formatDay(locale, endsOn) }),
        }))}
      />
      <BoardLinks
        title={words("lower")}
        links={lower.map(({ code, name, pledgers }) => ({
          href: there(look, `/board/${code}`),
          label: name,
          note: pledgers > 0 ? words("lowerCount", { count: pledgers }) : "",
        }))}
      />
    </Frame>
  );
}

/** A campaign that names its year is not given it twice. */
const yearLine = (locale: Locale, { title, year }: BoardCampaign) =>
  title.includes(String(year)) ? title : loadWords(locale, "board")("year", { campaign: title, year: String(year) });

function Pledges({ look: { locale }, board: { org, pledges } }: { look: Look; board: Board }) {
  const words = loadWords(locale, "board");
  const items = pledges.flatMap((pledge) => pledge.items);
  const { fulfilled, due, withdrawn } = buckets(items, org.today);
  return (
    <>
      <Figures
        figures={[
          { label: words("pledgers"), value: pledges.length },
          { label: words("items"), value: items.length - withdrawn },
          { label: words("fulfilled"), value: fulfilled },
          { label: words("due"), value: due },
        ]}
      />
      <p className="pt-1.5 pb-5 text-sm text-ink-2">{words("asOf", { day: formatDay(locale, org.today) })}</p>
      {pledges.map((pledge) => (
        <PledgeSection key={pledge.id} locale={locale} pledge={pledge} today={org.today} />
      ))}
    </>
  );
}

function Footer({ look, org, url }: { look: Look; org: BoardOrg; url: string }) {
  const words = loadWords(look.locale, "board");
  return (
    <>
      <p>{[org.phone ? words("phone", { phone: org.phone }) : "", org.name].filter(Boolean).join("　")}</p>
      <p data-screen-only>
        <a
          href={there(look, `/board/${org.code}/poster`)}
          className="inline-flex min-h-target items-center underline underline-offset-4"
        >
          {words("poster")}
        </a>
      </p>
      <div className="hidden print:block">
        <QrFigure url={url} small />
      </div>
    </>
  );
}
