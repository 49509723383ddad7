import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { formatDay, formatFullDay } from "@/lib/i18n/format";
import { loadWords } from "@/lib/i18n/words";
import type { BoardOrg } from "@/lib/noticeboard/queries";
import type { ReceiptView, WallFigures, WallOpinion } from "@/lib/noticeboard/wall/queries";
import { Frame, type Look, there } from "./frame";
import { OpinionList } from "./opinion-list";

type OpinionsPageProps = {
  look: Look;
  org: BoardOrg;
  heard: WallFigures;
  opinions: readonly WallOpinion[];
  /** Where older ones begin. */
  older: string | null;
  /** What became of the asker's own; `null` for a word that fits none. */
  own?: ReceiptView | null;
};

/** 群众意见与答复: everything that hangs, and the answer to one's own. */
export function OpinionsPage({ look, org, heard, opinions, older, own }: OpinionsPageProps) {
  const words = loadWords(look.locale, "board");
  const path = `/board/${org.code}/opinions`;
  return (
    <Frame
      look={look}
      title={`${words("opinions.title")} · ${org.name}`}
      heading={{ title: words("opinions.title"), below: words("opinions.figures", { org: org.name, ...heard }) }}
      home={{ href: there(look, `/board/${org.code}`), label: words("backToBoard") }}
      footer={org.phone ? <p>{words("phone", { phone: org.phone })}</p> : null}
    >
      {own === undefined ? null : <Own look={look} own={own} />}
      <a href={there(look, `${path}/new`)} className={buttonClass("primary", "min-h-14 w-full text-lg")}>
        {words("speak")}
      </a>
      <div className="mt-5">
        {opinions.length > 0 ? (
          <OpinionList locale={look.locale} opinions={opinions} />
        ) : (
          <p className="border-y border-line py-6 text-center text-ink-2">{words("opinions.none")}</p>
        )}
        {older ? (
          <a
            href={`${there(look, path)}&before=${older}`}
            rel="next"
            className="inline-flex min-h-target items-center underline underline-offset-4"
          >
            {words("opinions.older")}
          </a>
        ) : null}
      </div>
      <form action={path} data-screen-only className="mt-8 border-t border-ink pt-4">
        <input type="hidden" name="lang" value={look.locale} />
        <input type="hidden" name="size" value={look.size === "large" ? "l" : "s"} />
        <label htmlFor="receipt" className="mb-1 block font-semibold">
          {words("receipt.label")}
        </label>
        <div className="flex gap-2.5">
          <input
            id="receipt"
            name="receipt"
            maxLength={12}
            autoComplete="off"
            placeholder={words("receipt.hint")}
            className={`${controlClass} min-w-0 flex-1`}
          />
          <button type="submit" className={buttonClass("plain")}>
            {words("receipt.submit")}
          </button>
        </div>
      </form>
    </Frame>
  );
}

function Own({ look, own }: { look: Look; own: ReceiptView | null }) {
  const words = loadWords(look.locale, "board");
  if (!own) {
    return (
      <p role="alert" className="mb-5 border-l-4 border-red bg-red-wash px-4 py-2.5">
        {words("receipt.unknown")}
      </p>
    );
  }
  return (
    <section className="mb-6 border border-ink bg-sheet px-5 py-4">
      <h2 className="font-serif text-xl font-semibold">{words("receipt.own", { number: own.number })}</h2>
      <p className="text-sm text-ink-2">
        {formatFullDay(look.locale, own.receivedOn)}　{words(`receipt.states.${own.state}`)}
      </p>
      <p className="mt-1.5 whitespace-pre-line">{own.text}</p>
      {own.answer ? (
        <div className="mt-2 border-l-4 border-red pl-3.5">
          <p className="text-sm text-ink-2">
            {words("opinions.answered", { day: formatFullDay(look.locale, own.answeredOn ?? own.receivedOn) })}
          </p>
          <p className="whitespace-pre-line">{own.answer}</p>
        </div>
      ) : null}
      {own.rectificationDueOn && own.rectificationState !== "CANCELLED" ? (
        <p className="mt-1.5 text-sm">
          {own.rectificationState === "CLOSED"
            ? words("opinions.rectified")
            : words("rectification", { day: formatDay(look.locale, own.rectificationDueOn) })}
        </p>
      ) : null}
      <p className="mt-1.5 text-sm text-ink-2">
        {own.posting === "KEPT" ? words("receipt.kept", { reason: own.keptReason }) : words(`receipt.${own.posting}`)}
      </p>
    </section>
  );
}
