import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { loadWords } from "@/lib/i18n/words";
import { orders } from "@/lib/noticeboard/pledges/rules";
import { type Asking, hrefOf } from "./asking";
import type { Look } from "./frame";

/** Looked for on the server, by name or by words of a promise; a plain form. */
export function Finder({ look, asked, found }: { look: Look; asked: Asking; found: number }) {
  const words = loadWords(look.locale, "board");
  const narrowed = asked.search !== "" || asked.show !== null;
  return (
    <div data-screen-only className="mb-2 border-b border-line pb-3">
      <search>
        <form action={look.path} className="flex gap-2.5">
          <input type="hidden" name="lang" value={look.locale} />
          <input type="hidden" name="size" value={look.size === "large" ? "l" : "s"} />
          {asked.order === "strokes" ? <input type="hidden" name="sort" value="strokes" /> : null}
          {asked.campaign ? <input type="hidden" name="campaign" value={asked.campaign} /> : null}
          <input
            type="search"
            name="q"
            maxLength={20}
            defaultValue={asked.search}
            placeholder={words("find.hint")}
            aria-label={words("find.hint")}
            className={`${controlClass} min-w-0 flex-1`}
          />
          <button type="submit" className={buttonClass("plain")}>
            {words("find.submit")}
          </button>
        </form>
      </search>
      <p className="mt-1 flex flex-wrap items-center justify-between gap-x-5 text-sm text-ink-2">
        <span>
          {words("find.count", { count: found })}
          {narrowed ? (
            <a
              href={hrefOf(look, { ...asked, search: "", show: null })}
              className="ml-3 inline-flex min-h-target items-center underline underline-offset-4"
            >
              {words("find.clear")}
            </a>
          ) : null}
        </span>
        <span className="flex gap-x-4">
          {orders.map((order) => (
            <a
              key={order}
              href={hrefOf(look, { ...asked, order })}
              aria-current={order === asked.order ? "true" : undefined}
              className="inline-flex min-h-target items-center underline underline-offset-4 aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:no-underline"
            >
              {words(`find.${order}`)}
            </a>
          ))}
        </span>
      </p>
    </div>
  );
}
