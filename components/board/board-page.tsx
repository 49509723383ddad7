import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { BoardPledge, BoardShowing } from "@/lib/noticeboard/pledges/queries";
import type { BoardPledger, Page } from "@/lib/noticeboard/pledges/rules";
import type { BoardCall, BoardCampaign, BoardNotice, BoardOrg, LowerBoard } from "@/lib/noticeboard/queries";
import type { WallFigures, WallOpinion } from "@/lib/noticeboard/wall/queries";
import type { Asking } from "./asking";
import { BoardFooter } from "./board-footer";
import { Calls } from "./calls";
import { Frame, type Look, there } from "./frame";
import { LowerBoards, Notices, OtherCampaigns } from "./links";
import { OpinionsSection } from "./opinions-section";
import { Pledges } from "./pledges";
import { Showings } from "./showings";

export type Board = {
  org: BoardOrg;
  campaign: BoardCampaign | null;
  /** Other campaigns whose pledges still hang here. */
  others: readonly BoardCampaign[];
  asked: Asking;
  /** Everybody on this wall, for the figures; of the page asked for also the items. */
  pledgers: readonly BoardPledger[];
  page: Page<BoardPledge>;
  showings: readonly BoardShowing[];
  calls: readonly BoardCall[];
  opinions: readonly WallOpinion[];
  heard: WallFigures;
  lower: readonly LowerBoard[];
  notices: readonly BoardNotice[];
  /** The address on the printed sheet. */
  url: string;
};

/** 公开栏: what an organisation and its members promised, and whether it was kept (PLG-32). */
export function BoardPage({ look, board }: { look: Look; board: Board }) {
  const { locale } = look;
  const { org, campaign, pledgers, lower, notices, url } = board;
  const words = loadWords(locale, "board");
  const title = words(pledgers.some(({ kind }) => kind === "PERSON") ? "title" : "titleOrgs");
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
      footer={<BoardFooter look={look} org={org} url={url} />}
      {...(org.parentCode && org.parentName
        ? { home: { href: there(look, `/board/${org.parentCode}`), label: org.parentName } }
        : {})}
    >
      <Calls look={look} org={org} calls={board.calls} brief={pledgers.length > 0} />
      {pledgers.length > 0 ? <Pledges look={look} board={board} /> : null}
      {pledgers.length === 0 && lower.length === 0 ? (
        <p className="border-y border-ink py-6 text-center">{words("empty", { org: org.name })}</p>
      ) : null}
      <Showings locale={locale} showings={board.showings} />
      {pledgers.length === 0 ? <LowerBoards look={look} lower={lower} /> : null}
      <OtherCampaigns look={look} asked={board.asked} others={board.others} />
      <OpinionsSection look={look} org={org} opinions={board.opinions} heard={board.heard} />
      <Notices look={look} org={org} notices={notices} />
      {pledgers.length > 0 ? <LowerBoards look={look} lower={lower} /> : null}
    </Frame>
  );
}

/** A campaign that names its year is not given it twice. */
const yearLine = (locale: Locale, { title, year }: BoardCampaign) =>
  title.includes(String(year)) ? title : loadWords(locale, "board")("year", { campaign: title, year: String(year) });
