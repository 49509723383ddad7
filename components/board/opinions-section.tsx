import { buttonClass } from "@/components/ui/button-class";
import { loadWords } from "@/lib/i18n/words";
import type { BoardOrg } from "@/lib/noticeboard/queries";
import type { WallFigures, WallOpinion } from "@/lib/noticeboard/wall/queries";
import { type Look, there } from "./frame";
import { OpinionList } from "./opinion-list";

type Props = { look: Look; org: BoardOrg; opinions: readonly WallOpinion[]; heard: WallFigures };

/** The one large button of the board, who reads what is written, and the latest that was said and answered. */
export function OpinionsSection({ look, org, opinions, heard }: Props) {
  const words = loadWords(look.locale, "board");
  const path = `/board/${org.code}/opinions`;
  return (
    <section className="mt-8">
      <div data-screen-only>
        <a href={there(look, `${path}/new`)} className={buttonClass("primary", "min-h-15 w-full text-lg")}>
          {words("speak")}
        </a>
        <p className="mt-2.5 text-center text-sm text-ink-2">{words("whoReads", { org: org.name })}</p>
      </div>
      {opinions.length > 0 ? (
        <>
          <h2 className="mt-6 mb-1 font-serif text-xl font-semibold">{words("opinions.title")}</h2>
          <OpinionList locale={look.locale} opinions={opinions} />
        </>
      ) : null}
      <p data-screen-only className="text-sm">
        <a href={there(look, path)} className="inline-flex min-h-target items-center underline underline-offset-4">
          {heard.received > 0 ? words("opinions.all", heard) : words("opinions.ask")}
        </a>
      </p>
    </section>
  );
}
