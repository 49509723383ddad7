import { formatDay, formatFullDay } from "@/lib/i18n/format";
import { loadWords } from "@/lib/i18n/words";
import type { BoardCampaign, BoardNotice, BoardOrg, LowerBoard } from "@/lib/noticeboard/queries";
import { type Asking, hrefOf } from "./asking";
import { type Look, there } from "./frame";

type BoardLink = { href: string; label: string; note: string };

/** A plain list of other notices; nothing at all when there is none. */
function BoardLinks({ title, links }: { title: string; links: readonly BoardLink[] }) {
  if (links.length === 0) return null;
  return (
    <section className="mt-7">
      <h2 className="mb-1 font-serif text-xl font-semibold">{title}</h2>
      <ul className="border-t border-line">
        {links.map(({ href, label, note }) => (
          <li key={href} className="border-b border-line">
            <a href={href} className="flex min-h-target flex-wrap items-center justify-between gap-x-4 py-1.5">
              <span className="underline underline-offset-4">{label}</span>
              <span className="text-sm text-ink-2">{note}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type OthersProps = { look: Look; asked: Asking; others: readonly BoardCampaign[] };

/** PLG-32: what was published in other campaigns still hangs here, one touch away. */
export function OtherCampaigns({ look, asked, others }: OthersProps) {
  const words = loadWords(look.locale, "board");
  return (
    <BoardLinks
      title={words("others")}
      links={others.map(({ id, title: label, publishedOn }) => ({
        href: hrefOf(look, { search: "", order: asked.order, show: null, campaign: id }),
        label,
        note: words("publishedOn", { day: formatFullDay(look.locale, publishedOn) }),
      }))}
    />
  );
}

type NoticesProps = { look: Look; org: BoardOrg; notices: readonly BoardNotice[] };

export function Notices({ look, org, notices }: NoticesProps) {
  const words = loadWords(look.locale, "board");
  const day = (on: string) => formatDay(look.locale, on);
  return (
    <BoardLinks
      title={words("notices")}
      links={notices.map(({ id, title: label, beginsOn, endsOn }) => ({
        href: there(look, `/board/${org.code}/notices/${id}`),
        label,
        note: words("noticePeriod", { from: day(beginsOn), to: day(endsOn) }),
      }))}
    />
  );
}

export function LowerBoards({ look, lower }: { look: Look; lower: readonly LowerBoard[] }) {
  const words = loadWords(look.locale, "board");
  return (
    <BoardLinks
      title={words("lower")}
      links={lower.map(({ code, name, ...counted }) => ({
        href: there(look, `/board/${code}`),
        label: name,
        note: counted.pledgers > 0 ? words("lowerCount", counted) : "",
      }))}
    />
  );
}
